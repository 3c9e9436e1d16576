"""The pages of one printed document, each with its lines, its tables and its number; and where one document ends and another begins."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_docs.conformity.heading_parts import NATIONAL_TITLE
from cchc_docs.conformity.lines import likeness
from cchc_docs.conformity.printed_lines import Segment, page_number, segments, with_lines
from cchc_docs.conformity.printed_paragraphs import Area
from cchc_docs.conformity.printed_tables import Grid, find_grids
from cchc_docs.domain.page_geometry import PrintedPage, PrintedRun

_WIDE, _WIDE_TABLE = 0.55, 0.75
"""Of the page's width: a line, a table that shows how far the text reaches."""

_ENOUGH = 3
_SAME_EDGE = 1.5
_FULL, _NEXT_LINE = 4.0, 1.8
"""Points to the right edge of a full line; times the size to the next line of its paragraph."""

_NUMBERED_LABEL = re.compile(r"(?P<prefix>.*?)(?P<number>\d+)")
_TOP_LINES, _ALIKE = 6, 0.85


@dataclass(frozen=True)
class Sheet:
    """A page made out."""

    page: PrintedPage
    lines: tuple[Segment, ...]
    """Outside ruled tables, the page's number left out."""

    tables: tuple[tuple[Grid, tuple[PrintedRun, ...]], ...]
    number: Segment | None

    @property
    def top(self) -> float:
        """Points between the paper's upper edge and the text; the page's height when it has none."""
        tops = [line.baseline + 0.891 * line.size for line in self.lines] + [grid.box[3] for grid, _ in self.tables]
        return self.page.height - max(tops, default=0.0)

    @property
    def bottom(self) -> float:
        """Points between the paper's lower edge and the text."""
        bottoms = [line.baseline - 0.216 * line.size for line in self.lines] + [grid.box[1] for grid, _ in self.tables]
        return min(bottoms, default=self.page.height)


def make_out(page: PrintedPage) -> Sheet:
    """The page's tables, lines and number."""
    grids = [grid for grid in find_grids(page) if any(grid.holds(run) for run in page.runs)]
    inside: dict[int, list[PrintedRun]] = {}
    outside: list[PrintedRun] = []
    for run in page.runs:
        held = next((index for index, grid in enumerate(grids) if grid.holds(run)), None)
        (outside if held is None else inside.setdefault(held, [])).append(run)
    free = [line for line in page.lines if not any(_within(line.box, grid) for grid in grids)]
    lines = segments(page, outside)
    number = page_number(page, lines)
    kept = with_lines([line for line in lines if line is not number], free)
    return Sheet(page, tuple(kept), tuple((grid, tuple(inside.get(index, ()))) for index, grid in enumerate(grids)), number)


def _within(box: Sequence[float], grid: Grid) -> bool:
    left, bottom, right, top = grid.box
    return left - 3 <= box[0] and box[2] <= right + 3 and bottom - 3 <= box[1] and box[3] <= top + 3


def areas(sheets: Sequence[Sheet]) -> dict[tuple[int, int], tuple[Area, bool]]:
    """For each size of paper how far the text reaches, and whether that is sure."""
    found = {}
    for size in {shape(sheet.page) for sheet in sheets}:
        found[size] = _area([sheet for sheet in sheets if shape(sheet.page) == size])
    return found


def shape(page: PrintedPage) -> tuple[int, int]:
    """The page's size, rounded to points."""
    return round(page.width), round(page.height)


def _area(sheets: Sequence[Sheet]) -> tuple[Area, bool]:
    width = sheets[0].page.width
    lines = [line for sheet in sheets for line in sheet.lines]
    wide = [line for line in lines if line.right - line.left >= _WIDE * width]
    right = _flush_right(wide)
    if right is not None:
        return Area(_usual_left(lines, wide, right), right), True
    grids = [grid.box for sheet in sheets for grid, _ in sheet.tables if grid.box[2] - grid.box[0] >= _WIDE_TABLE * width]
    if grids:
        return Area(min(box[0] for box in grids), max(box[2] for box in grids) + _SAME_EDGE), True
    left = min((line.left for line in lines), default=width / 8)
    return Area(left, max((line.right for line in lines), default=width * 7 / 8)), False


def _usual_left(lines: Sequence[Segment], wide: Sequence[Segment], right: float) -> float:
    """The least edge that more than one line has, best of lines that go on below a full one: first lines stand farther in."""
    going_on = [
        line
        for above, line in pairwise(lines)
        if above.right > right - _FULL and line.page == above.page and above.baseline - line.baseline < _NEXT_LINE * line.size
    ]
    lefts = sorted(line.left for line in (going_on if len(going_on) >= 2 else [*wide, *lines]))
    shared = [one for one, two in pairwise(lefts) if two - one <= _SAME_EDGE]
    return shared[0] if shared else lefts[0]


def _flush_right(wide: Sequence[Segment]) -> float | None:
    """The edge at which most full lines end; None when too few end at the same."""
    rights = sorted(line.right for line in wide)
    first, end = max(_near(rights), key=lambda span: span[1] - span[0], default=(0, 0))
    near = rights[first:end]
    return near[len(near) * 3 // 4] if len(near) >= _ENOUGH else None


def _near(places: Sequence[float]) -> Iterator[tuple[int, int]]:
    """For each of the rising places where those begin and end that are as good as the same."""
    for place in places:
        yield bisect_left(places, place - _SAME_EDGE), bisect_right(places, place + _SAME_EDGE)


def documents(sheets: Sequence[Sheet]) -> list[tuple[Sheet, ...]]:
    """The sheets of each document in the file: page labels begin anew, or a letterhead stands at a page's top."""
    parts: list[list[Sheet]] = []
    for sheet in sheets:
        if not parts or _begins(parts[-1], sheet):
            parts.append([sheet])
        else:
            parts[-1].append(sheet)
    return [tuple(part) for part in parts]


def _begins(part: Sequence[Sheet], sheet: Sheet) -> bool:
    before = _NUMBERED_LABEL.fullmatch(part[-1].page.label)
    label = _NUMBERED_LABEL.fullmatch(sheet.page.label)
    if before and label and (before["prefix"] != label["prefix"] or int(label["number"]) <= int(before["number"])):
        return True
    return any(likeness(line.text, NATIONAL_TITLE) >= _ALIKE for line in sheet.lines[:_TOP_LINES])
