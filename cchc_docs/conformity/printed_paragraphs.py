"""Printed lines put together to the paragraphs they were typed as."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cchc_docs.conformity.printed_lines import Segment
from cchc_docs.domain.document_structure import (
    MILLIMETRES_PER_POINT,
    Alignment,
    DocumentPlace,
    LineSpacing,
    Paragraph,
    TextRun,
)
from cchc_docs.domain.page_geometry import Box

_LINE_OF_SIZE, _BELOW = 1.15, 0.258
"""Height of a line of Times New Roman and what of it lies below the baseline, as parts of the size."""

_CENTRED, _FLUSH, _RAGGED = 3.0, 2.0, 3.5
"""Points: how far the middle may be off, how far edges may differ, what a justified line may leave."""

_EXACTLY = 1.5
_DASHES = ("- ", "– ", "+ ", "• ")
_NEXT_PARAGRAPH = 3.0
_INDENTS = (28.35, 36.0)
"""First-line indents of the decree: a line that begins there is not centred by it."""

_WIDEST_LINE = 3.1
_SPACE = 0.3
_DEEPEST_INDENT = 0.3


@dataclass(frozen=True)
class Area:
    """The room in which lines stand, from edge to edge."""

    left: float
    right: float

    @property
    def centre(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left


def is_centred(line: Segment, area: Area) -> bool:
    """Whether the line stands in the middle, and not because an indented line happens to end there."""
    if line.text.startswith(_DASHES):
        return False
    start = line.left - area.left
    if any(abs(start - indent) <= _FLUSH for indent in (0.0, *_INDENTS)):
        return abs(line.centre - area.centre) <= _EXACTLY and any(_look(line)) and abs(start) > _FLUSH
    return abs(line.centre - area.centre) <= _CENTRED


def grouped(lines: Sequence[Segment], area: Area) -> list[list[Segment]]:
    """The lines of each paragraph, those of the next page that go on with it among them."""
    groups: list[list[Segment]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, area):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(group: Sequence[Segment], line: Segment, area: Area) -> bool:
    last = group[-1]
    if last.ruled or abs(last.size - line.size) > 0.6:
        return False
    if is_centred(last, area) != is_centred(line, area) and not (len(group) == 1 and _fills_above_centred(last, line, area)):
        return False
    step = last.baseline - line.baseline
    if last.page == line.page and not 0 < step <= _pitch(group, line) + _NEXT_PARAGRAPH and not _widely_spaced(group, line, area):
        return False
    fits = (last.right - last.left) + _SPACE * last.size + line.first_word <= area.width
    if is_centred(line, area):
        return not fits and _look(last) == _look(line)
    if len(group) > 1 and abs(line.left - last.left) > _FLUSH and not _right_aligned(last, line):
        return False
    if len(group) == 1 and line.left > last.left + _FLUSH and line.left - area.left > _FLUSH and not _right_aligned(last, line):
        return False
    return last.right + _SPACE * last.size + line.first_word > area.right - _FLUSH or _right_aligned(last, line)


def _fills_above_centred(last: Segment, line: Segment, area: Area) -> bool:
    """Whether the line goes from edge to edge, and the next one, of the same marked look, stands in the middle: both are centred."""
    filled = last.left - area.left <= _FLUSH and area.right - last.right <= _FLUSH
    return filled and is_centred(line, area) and line.left - area.left > _FLUSH and _look(last) == _look(line) and any(_look(line))


def _widely_spaced(group: Sequence[Segment], line: Segment, area: Area) -> bool:
    """Whether the line is the second of an indented paragraph with wide spacing: it stands at the edge below a full line."""
    (last, *others), step = group, group[-1].baseline - line.baseline
    at_edge = abs(line.left - area.left) <= _FLUSH and last.left - area.left > _INDENTS[0] - _FLUSH
    return not others and at_edge and 0 < step <= _WIDEST_LINE * _LINE_OF_SIZE * line.size


def _right_aligned(last: Segment, line: Segment) -> bool:
    return abs(last.right - line.right) <= _FLUSH / 2 and abs(last.left - line.left) > _FLUSH and last.left > line.left + 40


def _look(line: Segment) -> tuple[bool, bool]:
    return all(run.bold for run in line.runs), all(run.italic for run in line.runs)


def _pitch(group: Sequence[Segment], line: Segment) -> float:
    """How far apart lines of this paragraph stand: as the two before, or up to half as much again as single ones."""
    last = group[-1]
    if len(group) > 1 and group[-2].page == last.page:
        return group[-2].baseline - last.baseline
    return max(last.size, line.size) * _LINE_OF_SIZE


def paragraph(group: Sequence[Segment], area: Area, place: DocumentPlace, before: Segment | None = None) -> Paragraph:
    """The paragraph of these lines; ``before`` is the line above it on the same page."""
    first, *others = group
    alignment = _alignment(group, area)
    left = (others[0].left if others else first.left) - area.left
    indented = alignment in (Alignment.JUSTIFY, Alignment.LEFT)
    spacing = _spacing(group)
    return Paragraph(
        runs=_runs(group),
        place=replace(place, page=first.page, box=_around([line for line in group if line.page == first.page])),
        alignment=alignment,
        left_indent=left * MILLIMETRES_PER_POINT if indented else 0.0,
        first_line_indent=(first.left - area.left - left) * MILLIMETRES_PER_POINT if indented else 0.0,
        space_before=_gap(before, first, spacing),
        line_spacing=LineSpacing(value=spacing),
        ruled_lines=tuple(length for line in group for length in line.rule_lengths),
        longest_line=max(line.right - line.left for line in group) * MILLIMETRES_PER_POINT,
        width=area.width * MILLIMETRES_PER_POINT,
        last_page=group[-1].page,
    )


def _around(lines: Sequence[Segment]) -> Box:
    boxes = [line.box for line in lines]
    return min(one[0] for one in boxes), min(one[1] for one in boxes), max(one[2] for one in boxes), max(one[3] for one in boxes)


def _spacing(group: Sequence[Segment]) -> float:
    steps = [one.baseline - two.baseline for one, two in pairwise(group) if one.page == two.page]
    return round(min(steps) / (group[0].size * _LINE_OF_SIZE), 2) if steps else 1.0


def _gap(before: Segment | None, first: Segment, spacing: float) -> float:
    """Points between the paragraph and the line above; not a number at the top of a page."""
    if before is None or before.page != first.page:
        return math.nan
    line = _BELOW * before.size + (_LINE_OF_SIZE * spacing - _BELOW) * first.size
    return round(2 * (before.baseline - first.baseline - line)) / 2


def _alignment(group: Sequence[Segment], area: Area) -> Alignment:
    first = group[0]
    rest = group[1:] if len(group) > 1 and _fills_above_centred(first, group[1], area) else group
    if all(is_centred(line, area) for line in rest):
        return Alignment.CENTER
    if len(group) == 1:
        if first.left - area.left <= _FLUSH and abs(first.centre - area.centre) <= _CENTRED and _look(first)[0]:
            return Alignment.CENTER  # a bold line from edge to edge is a title's
        far = first.left - area.left > area.width * _DEEPEST_INDENT
        return Alignment.RIGHT if far and abs(area.right - first.right) <= _FLUSH else Alignment.JUSTIFY
    body = group[1:] if len(group) > 2 else group
    lefts, rights = [line.left for line in body], [line.right for line in group[:-1]]
    flush = all(abs(area.right - line.right) <= _FLUSH for line in group)
    if flush and max(lefts) - min(lefts) > _FLUSH and min(line.left for line in group) - area.left > _INDENTS[0]:
        return Alignment.RIGHT
    if len(group) > 2 and max(lefts) - min(lefts) > _FLUSH * 4 and all(abs(one.centre - area.centre) < 20 for one in body):
        return Alignment.CENTER
    return Alignment.LEFT if any(area.right - right > _RAGGED for right in rights) else Alignment.JUSTIFY


def _runs(group: Sequence[Segment]) -> tuple[TextRun, ...]:
    runs: list[TextRun] = []
    for line in group:
        first, *others = line.text_runs
        if runs and not _joined(runs[-1].text):
            first = replace(first, text=f" {first.text.lstrip()}")
        if runs:
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
        runs.extend((first, *others))
    return tuple(runs)


def _joined(text: str) -> bool:
    """Whether what follows on the next line belongs to the same word: «NĐ-», «12/»."""
    return len(text) > 1 and text[-1] in "-/" and not text[-2].isspace()
