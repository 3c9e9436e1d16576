"""Where the cells of a table stand on its grid, how wide they are, and whether lines are drawn around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cchc_docs.word.look_facts import visible_edge
from cchc_docs.word.markup import MILLIMETRES_PER_TWIP, VAL, W, child_value, contents, number, side, twips, whole
from cchc_docs.word.style_sheet import StyleSheet

_ROW, _CELL = frozenset({f"{W}tr"}), frozenset({f"{W}tc"})
_USUAL_MARGIN = 115.0
"""Twips left and right where nothing says otherwise (ECMA-376, Part 1, 17.4.42)."""

_MOST_COLUMNS = 63
_PROPERTIES, _SPAN, _WIDTH, _MARGINS = f"{W}tcPr", f"{W}gridSpan", f"{W}tcW", f"{W}tcMar"
_BORDERS = f"{_PROPERTIES}/{W}tcBorders"
_MERGED = (f"{W}vMerge", f"{W}hMerge")
_Said = dict[str, etree._Element]


@dataclass(frozen=True, kw_only=True)
class CellFrame:
    """A cell that is printed."""

    element: etree._Element
    row: int
    column: int
    width: float
    """Room for its text, in millimetres."""


def table_style(table: etree._Element) -> str | None:
    """The key of the style that the table names."""
    return child_value(table.find(f"{W}tblPr"), "tblStyle")


def cell_rows(table: etree._Element, styles: StyleSheet, room: float) -> list[list[CellFrame]]:
    """The cells row by row; those that continue a merged one are left out."""
    frame = _Frame(table, styles, room)
    rows = []
    open_columns: set[int] = set()
    for row, element in enumerate(contents(table, _ROW), start=1):
        column = 1 + (whole(child_value(element.find(f"{W}trPr"), "gridBefore"), 0, _MOST_COLUMNS) or 0)
        cells, merged = [], set()
        for cell in contents(element, _CELL):
            said = _said(cell)
            span = 1 if _SPAN not in said else whole(said[_SPAN].get(VAL), 1, _MOST_COLUMNS) or 1
            upright, level = (said[name].get(VAL, "continue") if name in said else None for name in _MERGED)
            if upright is not None:
                merged.add(column)
            if level != "continue" and not (upright == "continue" and column in open_columns):
                cells.append(CellFrame(element=cell, row=row, column=column, width=frame.width(said, column, span)))
            column += span
        open_columns = merged
        rows.append(cells)
    return rows


def is_ruled(table: etree._Element, styles: StyleSheet) -> bool:
    """Whether lines are drawn on two sides or more of at least half of the cells."""
    borders = list(_table_properties(table, styles, "tblBorders"))
    inside = {name: _first_edge(borders, name) for name in ("insideH", "insideV")}
    lined = count = 0
    plain = 2 * sum(map(visible_edge, inside.values()))
    for row in contents(table, _ROW):
        for cell in contents(row, _CELL):
            count += 1
            own = cell.find(_BORDERS)
            if own is None:
                lined += plain >= 2
                continue
            drawn = 0
            for edge, name in (("top", "insideH"), ("bottom", "insideH"), ("left", "insideV"), ("right", "insideV")):
                border = side(own, edge) if edge in ("left", "right") else own.find(f"{W}{edge}")
                drawn += visible_edge(border if border is not None else inside[name])
            lined += drawn >= 2
    return count > 0 and lined * 2 >= count


class _Frame:
    """The measures of one table."""

    def __init__(self, table: etree._Element, styles: StyleSheet, room: float) -> None:
        self.grid = [max(twips(column.get(f"{W}w")) or 0.0, 0.0) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        self.room = room / MILLIMETRES_PER_TWIP
        margins = list(_table_properties(table, styles, "tblCellMar"))
        self.margins = {edge: _margin(margins, edge, _USUAL_MARGIN) for edge in ("left", "right")}
        self.usual = sum(self.margins.values())

    def width(self, said: _Said, column: int, span: int) -> float:
        own = said.get(_MARGINS)
        taken = self.usual if own is None else sum(_margin([own], edge, usual) for edge, usual in self.margins.items())
        return max(self._outer(said.get(_WIDTH), column, span) - taken, 0.0) * MILLIMETRES_PER_TWIP

    def _outer(self, said: etree._Element | None, column: int, span: int) -> float:
        kind = "auto" if said is None else said.get(f"{W}type", "dxa")
        value = None if said is None else said.get(f"{W}w")
        length = twips(value)
        if kind == "dxa" and length is not None and length > 0:
            return length
        on_grid = sum(self.grid[column - 1 : column - 1 + span])
        if on_grid > 0:
            return on_grid
        share = number((value or "").removesuffix("%"))
        if (kind == "pct" or (value or "").endswith("%")) and share is not None:
            return min(max(share / (100 if (value or "").endswith("%") else 5000), 0.0), 1.0) * self.room
        return self.room * min(span / max(len(self.grid), 1), 1.0)


def _said(cell: etree._Element) -> _Said:
    """What the cell's properties say, by their names; of two of one name the first."""
    properties = cell.find(_PROPERTIES)
    return {} if properties is None else {child.tag: child for child in reversed(properties)}


def _table_properties(table: etree._Element, styles: StyleSheet, name: str) -> Iterator[etree._Element]:
    """The elements of that name that hold for the table, the nearest first."""
    own = table.find(f"{W}tblPr/{W}{name}")
    if own is not None:
        yield own
    for style in reversed(styles.chain("table", table_style(table))):
        for part in style.element.iterchildren(f"{W}tblStylePr"):
            if part.get(f"{W}type") == "wholeTable":
                yield from part.iterfind(f"{W}tblPr/{W}{name}")
        yield from style.element.iterfind(f"{W}tblPr/{W}{name}")


def _first_edge(borders: list[etree._Element], name: str) -> etree._Element | None:
    return next((found for found in (border.find(f"{W}{name}") for border in borders) if found is not None), None)


def _margin(margins: list[etree._Element], edge: str, usual: float) -> float:
    for part in margins:
        found = side(part, edge)
        length = None if found is None else twips(found.get(f"{W}w"))
        if length is not None:
            return max(length, 0.0)
    return usual
