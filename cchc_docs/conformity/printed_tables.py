"""Ruled tables of a printed page, found by their grid."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_docs.domain.page_geometry import Box, PrintedLine, PrintedPage, PrintedRun

_TOUCH = 3.0
_SAME = 2.5


@dataclass(frozen=True)
class Grid:
    """A table's lines."""

    box: Box
    columns: tuple[float, ...]
    """Where its upright lines stand, from the left."""

    rows: tuple[float, ...]
    """Where its level lines lie, from below."""

    def holds(self, run: PrintedRun) -> bool:
        """Whether the middle of the letters lies inside."""
        left, bottom, right, top = self.box
        across, up = (run.box[0] + run.box[2]) / 2, run.baseline + run.size / 3
        return left - _TOUCH <= across <= right + _TOUCH and bottom - _TOUCH <= up <= top + _TOUCH

    def cell(self, run: PrintedRun) -> tuple[int, int]:
        """Row and column of the run, each counted from 1."""
        column = bisect_right(self.columns, run.box[0] + run.size / 4)
        row = len(self.rows) - bisect_right(self.rows, run.baseline + run.size / 3)
        return max(row, 1), max(column, 1)


def find_grids(page: PrintedPage) -> list[Grid]:
    """The grids of the page, from above: lines that touch, at least two of each direction."""
    made = [_grid(group) for group in _groups(page.lines)]
    return sorted((grid for grid in made if grid is not None), key=lambda grid: -grid.box[3])


def _grid(lines: Sequence[PrintedLine]) -> Grid | None:
    columns = _places([line.box[0] for line in lines if not line.horizontal])
    rows = _places([line.box[1] for line in lines if line.horizontal])
    if len(columns) < 2 or len(rows) < 2:
        return None
    boxes = [line.box for line in lines]
    edges = (min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes), max(box[3] for box in boxes))
    return Grid(edges, columns, rows)


def _places(values: Sequence[float]) -> tuple[float, ...]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SAME:
            places.append(value)
    return tuple(places)


def _groups(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines that touch each other, directly or by way of others; a sweep from above keeps it quick."""
    groups: list[tuple[list[float], list[PrintedLine]]] = []
    for line in sorted(lines, key=lambda one: -one.box[3]):
        touched = [group for group in groups if _near(group[0], line.box)]
        box, members = list(line.box), [line]
        for group in touched:
            box = [
                min(box[0], group[0][0]),
                min(box[1], group[0][1]),
                max(box[2], group[0][2]),
                max(box[3], group[0][3]),
            ]
            members.extend(group[1])
            groups.remove(group)
        groups.append((box, members))
    return [members for _, members in groups]


def _near(one: Sequence[float], other: Sequence[float]) -> bool:
    return (
        one[0] - _TOUCH <= other[2] and other[0] - _TOUCH <= one[2] and one[1] - _TOUCH <= other[3] and other[1] - _TOUCH <= one[3]
    )
