"""The printed lines of a page: what stands side by side on one height, and what is drawn under it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cchc_docs.conformity.heading_parts import MOTTO, NATIONAL_TITLE
from cchc_docs.conformity.lines import likeness
from cchc_docs.domain.document_structure import MILLIMETRES_PER_POINT, TextRun
from cchc_docs.domain.page_geometry import Box, PrintedLine, PrintedPage, PrintedRun

_APART = 2.2
"""Times the size: words of one line stand nearer, columns farther."""

_WORD, _ALIKE = 0.5, 0.8
_SAME_HEIGHT, _RAISED, _SMALLER = 0.2, 0.55, 0.8
_UNDERLINE, _UNDER = 0.3, 1.4
"""Times the size below the baseline: a line that near underlines, a line that near belongs to the text above it."""

_ALONG = 0.9
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*(\d{1,4}|[ivxlc]{1,6})\s*[-–]?(?:\s*(?:/|trên)\s*\d+)?\.?", re.IGNORECASE)
_NUMBER_ZONE = 80.0
"""Points from the upper or lower edge within which a page number stands."""


@dataclass(frozen=True)
class Segment:
    """Words that stand together on one height of a page."""

    page: int
    runs: tuple[PrintedRun, ...]
    ruled: tuple[PrintedLine, ...] = ()
    """Lines drawn under it, not as an underline."""

    underlined: bool = False

    @cached_property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.text_runs).strip()

    @cached_property
    def size(self) -> float:
        """Of most of its letters."""
        sizes: dict[float, int] = {}
        for run in self.runs:
            sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
        return max(sizes, key=lambda size: sizes[size])

    @cached_property
    def baseline(self) -> float:
        """Of the letters of that size."""
        return next(run.baseline for run in self.runs if run.size == self.size)

    @cached_property
    def box(self) -> Box:
        """Around its letters."""
        boxes = [run.box for run in self.runs]
        return (
            min(one[0] for one in boxes),
            min(one[1] for one in boxes),
            max(one[2] for one in boxes),
            max(one[3] for one in boxes),
        )

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.box[2]

    @property
    def centre(self) -> float:
        """Halfway between its edges."""
        return (self.left + self.right) / 2

    @cached_property
    def first_word(self) -> float:
        """How wide its first word is, roughly."""
        word = self.text.split(" ", 1)[0]
        return (self.right - self.left) * len(word) / max(len(self.text), 1)

    @cached_property
    def text_runs(self) -> tuple[TextRun, ...]:
        """The runs as a document has them, spaces where they stand apart."""
        made: list[TextRun] = []
        for before, run in zip((None, *self.runs), self.runs, strict=False):
            spaced = before is not None and run.box[0] - before.box[2] > _SAME_HEIGHT * run.size
            space = " " if spaced and made and not made[-1].text.endswith(" ") else ""
            made.append(self._text_run(run, space))
        return tuple(made)

    def _text_run(self, run: PrintedRun, space: str) -> TextRun:
        return TextRun(
            text=space + run.text,
            font=run.font,
            high_font=run.font,
            size=run.size,
            bold=run.bold,
            italic=run.italic,
            underline=self.underlined,
            color=run.color,
            superscript=run.size < self.size * _SMALLER and run.baseline > self.baseline + 0.1 * self.size,
        )

    @property
    def rule_lengths(self) -> tuple[float, ...]:
        """Of the lines under it, in millimetres."""
        return tuple(line.length * MILLIMETRES_PER_POINT for line in self.ruled)


def segments(page: PrintedPage, runs: Iterable[PrintedRun]) -> list[Segment]:
    """The runs of the page as segments, from above and from the left."""
    rows: list[list[PrintedRun]] = []
    for run in sorted(runs, key=lambda one: (-one.size * _SAME_HEIGHT - one.baseline, one.box[0])):
        row = next((row for row in reversed(rows[-6:]) if _on_row(run, row)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    made = [Segment(page.number, tuple(part)) for row in rows for part in _parted(sorted(row, key=lambda one: one.box[0]))]
    return sorted(made, key=lambda one: (-round(one.baseline), one.left))


def _on_row(run: PrintedRun, row: Sequence[PrintedRun]) -> bool:
    for other in row:
        bigger, smaller = (run, other) if run.size >= other.size else (other, run)
        if abs(run.baseline - other.baseline) <= _SAME_HEIGHT * bigger.size:
            return True
        raised = 0 < smaller.baseline - bigger.baseline <= _RAISED * bigger.size and smaller.size < bigger.size * _SMALLER
        near = -1 <= smaller.box[0] - bigger.box[2] <= bigger.size or -1 <= bigger.box[0] - smaller.box[2] <= bigger.size
        if raised and near:
            return True
    return False


def _parted(row: Sequence[PrintedRun]) -> list[list[PrintedRun]]:
    parts: list[list[PrintedRun]] = []
    for run in row:
        gap = run.box[0] - parts[-1][-1].box[2] if parts else 0.0
        if parts and gap <= _APART * run.size and not (gap > _WORD * run.size and _is_national(run.text)):
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts


def _is_national(text: str) -> bool:
    """Whether the words are the nation's title or motto, which stand near a long name of the agency."""
    return likeness(text, NATIONAL_TITLE) >= _ALIKE or likeness(text, MOTTO) >= _ALIKE


def with_lines(found: Sequence[Segment], lines: Iterable[PrintedLine]) -> list[Segment]:
    """The segments, each with the lines drawn under it."""
    under: dict[int, list[PrintedLine]] = {}
    underlined: set[int] = set()
    for line in lines:
        index = _above(line, found) if line.horizontal else None
        if index is None:
            continue
        if _underlines(line, found[index]):
            underlined.add(index)
        else:
            under.setdefault(index, []).append(line)
    return [
        replace(one, ruled=tuple(under.get(index, ())), underlined=index in underlined)
        if index in under or index in underlined
        else one
        for index, one in enumerate(found)
    ]


def _above(line: PrintedLine, found: Sequence[Segment]) -> int | None:
    """The nearest text over the line."""
    left, bottom, right, _ = line.box
    near = [
        (one.baseline - bottom, index)
        for index, one in enumerate(found)
        if -1 <= one.baseline - bottom <= _UNDER * one.size and min(right, one.right) - max(left, one.left) > 0
    ]
    return min(near)[1] if near else None


def _underlines(line: PrintedLine, text: Segment) -> bool:
    left, bottom, right, _ = line.box
    along = (min(right, text.right) - max(left, text.left)) / max(text.right - text.left, 1)
    return text.baseline - bottom <= _UNDERLINE * text.size and along >= _ALONG and right - left <= 1.1 * (text.right - text.left)


def page_number(page: PrintedPage, found: Sequence[Segment]) -> Segment | None:
    """The page's number, at its top or foot: alone on its height, nothing but a number and the usual words beside it."""
    if not found:
        return None
    top, bottom = max(one.baseline for one in found), min(one.baseline for one in found)
    for edge, inside in ((top, page.height - top <= _NUMBER_ZONE), (bottom, bottom <= _NUMBER_ZONE)):
        row = [one for one in found if abs(one.baseline - edge) < 1]
        if inside and len(row) == 1 and _PAGE_NUMBER.fullmatch(row[0].text):
            return row[0]
    return None


def number_of(text: str) -> str:
    """What of a page number's text counts: «2» of «Trang 2/5»."""
    found = _PAGE_NUMBER.fullmatch(text)
    return found[1] if found else ""
