"""The head and the end of a printed document, where two columns stand side by side without lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_docs.conformity.ending_parts import POSITION
from cchc_docs.conformity.heading_parts import DATED, MOTTO, NATIONAL_TITLE, NUMBER
from cchc_docs.conformity.lines import likeness
from cchc_docs.conformity.printed_lines import Segment
from cchc_docs.conformity.printed_paragraphs import Area, is_centred
from cchc_docs.vietnamese.text import fold

_SEARCHED = 14
_ALIKE = 0.7
_SUBJECT = re.compile(r"v\s*[/.]?\s*v\b|về việc\b", re.IGNORECASE)
_NEXT_LINE = 1.6
"""Times the smaller size: a subject's next line stands no farther below."""

_SAME_ROW = 4.0
_LONGEST_DATE = 70
_LONGEST_POSITION, _LONGEST_TITLE = 60, 40


@dataclass(frozen=True)
class Columns:
    """A part of the document in which left and right are told apart."""

    first: int
    end: int
    """Positions among the lines."""

    left: tuple[Segment, ...]
    right: tuple[Segment, ...]

    def row(self, line: Segment) -> int:
        """In which row of the table the line would stand, if there were one: what is level with the second row's begin is in it."""
        second = self._second
        if second is None or line.baseline > second.baseline + _SAME_ROW:
            return 1
        lower = line.baseline < second.baseline - _SAME_ROW
        return 3 if lower and (second in self.left) != (line in self.left) else 2

    @property
    def _second(self) -> Segment | None:
        """The number of a letterhead, or the recipients' title when it stands below the signers."""
        number = next((one for one in self.left if NUMBER.match(one.text)), None)
        dated = next((one for one in self.right if DATED.search(one.text)), None)
        if number is not None and dated is not None and dated.baseline > number.baseline + _SAME_ROW:
            return dated
        listed = next((one for one in self.left if _is_list_title(one)), None)
        below = listed is not None and all(one.baseline > listed.baseline + _SAME_ROW for one in self.right)
        return number or (listed if below and self.right else None)


def find_heading(lines: Sequence[Segment], area: Area) -> Columns | None:
    """The letterhead at the top, when agency and nation stand side by side; None when they do not."""
    top = lines[:_SEARCHED]
    title = next((one for one in top if likeness(one.text, NATIONAL_TITLE) >= _ALIKE), None)
    title = title or next((one for one in top if likeness(one.text, MOTTO) >= _ALIKE), None)
    if title is None or abs(title.centre - area.centre) <= area.width / 12:
        return None
    split = _split(top, title)
    if split is None:
        return None
    motto = next((one for one in top if likeness(one.text, MOTTO) >= _ALIKE), title)
    ends = [top.index(title), top.index(motto)]
    ends += [index for index, one in enumerate(top) if NUMBER.match(one.text) and one.right <= max(split, area.centre)]
    ends += [
        index
        for index, one in enumerate(top)
        if DATED.search(one.text) and len(one.text) < _LONGEST_DATE and one.left >= min(split, area.centre - area.width / 20)
    ]
    end = _with_subject(lines, _whole_row(lines, max(ends) + 1), split, area)
    first = next(index for index, one in enumerate(top) if one is title or not is_centred(one, area))
    taken = lines[first:end]
    return Columns(
        first, end, tuple(one for one in taken if one.centre < split), tuple(one for one in taken if one.centre >= split)
    )


def _whole_row(lines: Sequence[Segment], end: int) -> int:
    """Behind what stands beside the last line."""
    while end < len(lines) and abs(lines[end].baseline - lines[end - 1].baseline) <= _SAME_ROW:
        end += 1
    return end


def _split(top: Sequence[Segment], title: Segment) -> float | None:
    """Halfway between the title and what stands beside it; None when nothing does."""
    near = [one for one in top if abs(one.baseline - title.baseline) <= 2 * title.size and one is not title]
    beside = [*near, *(one for one in top if NUMBER.match(one.text))]
    left = [one.right for one in beside if one.right <= title.left + 1]
    right = [one.left for one in beside if one.left >= title.right - 1]
    if left:
        return (max(left) + title.left) / 2
    return (title.right + min(right)) / 2 if right else None


def _with_subject(lines: Sequence[Segment], end: int, split: float, area: Area) -> int:
    """Behind «V/v …» of an official letter, which stands under the number and may go on below the date."""
    numbered = [line for line in lines[:end] if line.centre < split]
    begun = any(_SUBJECT.match(line.text) for line in numbered)
    while end < len(lines) and numbered:
        line, last = lines[end], numbered[-1]
        begun = begun or bool(_SUBJECT.match(line.text)) or abs(line.centre - last.centre) <= _SAME_ROW
        if (
            not begun
            or line.right > area.centre - line.size
            or line.left > split
            or last.baseline - line.baseline > _NEXT_LINE * min(line.size, last.size) + 6
        ):
            break
        numbered.append(line)
        end += 1
    return end


def find_ending(lines: Sequence[Segment], area: Area) -> Columns | None:
    """Recipients and signer at the end; None when neither is there."""
    anchor = _anchor(lines, area)
    if anchor is None:
        return None
    split = _middle(lines, anchor, area)
    first = anchor
    while first and _beside(lines[first - 1], split, area):
        first -= 1
    while first < anchor and not _belongs(lines, first, split):
        first += 1
    end = anchor + 1
    while end < len(lines) and _beside(lines[end], split, area):
        end += 1
    taken = lines[first:end]
    left = tuple(one for one in taken if one.centre < split)
    right = tuple(one for one in taken if one.centre >= split)
    return Columns(first, end, left, right)


def _anchor(lines: Sequence[Segment], area: Area) -> int | None:
    """The line of «Nơi nhận», or the last position in the right half."""
    for index in range(len(lines) - 1, -1, -1):
        if _is_list_title(lines[index]):
            return index
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.left > area.centre - area.width / 8 and _is_position(line) and not _spans(line, area):
            return index
    return None


def _is_list_title(line: Segment) -> bool:
    return fold(line.text[:12]).startswith(fold("nơi nhận")) and len(line.text) < _LONGEST_TITLE


def _is_position(line: Segment) -> bool:
    return len(line.text) < _LONGEST_POSITION and line.text == line.text.upper() and bool(POSITION.match(line.text))


def _middle(lines: Sequence[Segment], anchor: int, area: Area) -> float:
    """Where the two columns part: left of every line of the right one."""
    near = lines[max(0, anchor - 6) : anchor + 12]
    rights = [one.left for one in near if one.centre > area.centre + area.width / 12]
    lefts = [one.right for one in near if one.left < area.left + area.width / 8 and one.right < area.centre + area.width / 8]
    edge = min(rights, default=area.centre)
    return (edge + max([right for right in lefts if right < edge] or [area.left])) / 2


def _spans(line: Segment, area: Area) -> bool:
    return line.left < area.centre - area.width / 4 and line.right > area.centre + area.width / 4


def _beside(line: Segment, split: float, area: Area) -> bool:
    """Whether the line stands wholly in one of the columns."""
    centred = abs(line.centre - area.centre) <= area.width / 24
    return not centred and (line.right <= split + line.size or line.left >= split - line.size)


def _belongs(lines: Sequence[Segment], index: int, split: float) -> bool:
    """Whether the line above is the ending's: in the right column, or beside one that is."""
    line = lines[index]
    if line.left >= split - line.size:
        return True
    row = [one for one in lines if one is not line and one.page == line.page and abs(one.baseline - line.baseline) <= 3]
    return any(one.left >= split - one.size and one.right > split for one in row)
