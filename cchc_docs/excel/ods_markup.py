"""The marks of an .ods, read from its content."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from cchc_docs.excel.cell import column_letter
from cchc_docs.excel.markup import Extent, Markup, Range, WorkbookMarkup
from cchc_docs.vietnamese.code_pages import legacy_font

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST_REPEATED = 10_000
"""A mark repeated over more cells than this is noted for the first of them only."""


def read_ods_markup(path: Path) -> WorkbookMarkup:
    """The workbook's marks. Raises whatever zipfile and lxml raise for a damaged one."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("content.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    faces = [str(face.get(f"{_SVG}font-family", "")).strip("'\"") for face in root.iter(f"{_STYLE}font-face")]
    styles = _styles(root)
    tables = root.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table")
    return WorkbookMarkup(
        sheets={str(table.get(f"{_TABLE}name")): _Table(table, styles).markup() for table in tables},
        legacy_fonts=tuple(dict.fromkeys(name for name in faces if legacy_font(name))),
    )


def _styles(root: etree._Element) -> dict[str, frozenset[str]]:
    """Cell style → what it says of its cells: «legacy» font, «month» before day."""
    month_first = {
        str(style.get(f"{_STYLE}name"))
        for style in root.iter(f"{_NUMBER}date-style")
        if [etree.QName(part).localname for part in style if part.tag in (f"{_NUMBER}month", f"{_NUMBER}day")] == ["month", "day"]
    }
    said = {}
    for style in root.iter(f"{_STYLE}style"):
        marks = {"month"} if style.get(f"{_STYLE}data-style-name") in month_first else set()
        for text in style.iter(f"{_STYLE}text-properties"):
            name = str(text.get(f"{_STYLE}font-name") or text.get(f"{_FO}font-family") or "").strip("'\"")
            marks |= {"legacy"} if legacy_font(name) else set()
        said[str(style.get(f"{_STYLE}name"))] = frozenset(marks)
    return said


class _Table:
    """Goes through the cells of a table, repeated ones included."""

    def __init__(self, table: etree._Element, styles: dict[str, frozenset[str]]) -> None:
        self._table, self._styles = table, styles
        self._hidden: list[int] = []
        self._marks: dict[str, set[str]] = {"formula": set(), "error": set(), "month": set(), "percent": set(), "legacy": set()}
        self._merged: list[Range] = []
        self._extent = Extent()

    def markup(self) -> Markup:
        """The table's marks."""
        index = 0
        for row in self._table.iter(f"{_TABLE}table-row"):
            repeated = _repeated(row, "rows")
            filled = self._row(row, index, repeated)
            if filled and row.get(f"{_TABLE}visibility", "visible") != "visible":
                self._hidden += range(index + 1, index + 1 + min(repeated, _MOST_REPEATED))
            index += repeated
        return Markup(
            hidden_rows=tuple(self._hidden),
            formulas_without_value=frozenset(self._marks["formula"]),
            error_cells=frozenset(self._marks["error"]),
            month_first_cells=frozenset(self._marks["month"]),
            percent_cells=frozenset(self._marks["percent"]),
            legacy_cells=frozenset(self._marks["legacy"]),
            merged=tuple(self._merged),
            extent=self._extent,
        )

    def _row(self, row: etree._Element, index: int, repeated: int) -> bool:
        """Notes the row's marks; whether anything is filled in."""
        at, filled = 0, False
        for cell in row.iterchildren(*_CELLS):
            wide = _repeated(cell, "columns")
            if _is_filled(cell):
                filled = True
                self._extent = Extent(max(self._extent.rows, index + repeated), max(self._extent.columns, at + wide))
                for mark in self._marks_of(cell):
                    self._marks[mark].update(_cells(index, min(repeated, _MOST_REPEATED), at, min(wide, 100)))
            down, right = int(cell.get(f"{_TABLE}number-rows-spanned", "1")), int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
            if (down, right) != (1, 1):
                self._merged.append(((index, at), (index + down - 1, at + right - 1)))
            at += wide
        return filled

    def _marks_of(self, cell: etree._Element) -> Iterator[str]:
        if cell.get(f"{_CALC}value-type") == "error":
            yield "error"
        elif cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type") and not len(cell):
            yield "formula"
        if cell.get(f"{_OFFICE}value-type") == "percentage":
            yield "percent"
        yield from self._styles.get(str(cell.get(f"{_TABLE}style-name")), ())


def _repeated(element: etree._Element, what: str) -> int:
    return max(1, int(element.get(f"{_TABLE}number-{what}-repeated", "1")))


def _is_filled(cell: etree._Element) -> bool:
    return bool(cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula") or len(cell))


def _cells(row: int, rows: int, column: int, columns: int) -> Iterator[str]:
    return (f"{column_letter(at)}{index + 1}" for index in range(row, row + rows) for at in range(column, column + columns))
