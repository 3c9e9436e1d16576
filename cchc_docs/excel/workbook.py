"""Opening a workbook that somebody sent: bounded, values only, nothing executed."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc_docs.excel.cell import column_letter, row_number
from cchc_docs.excel.container import Container, UnreadableError, container_of, damaged, locked
from cchc_docs.excel.markup import MOST_CELLS, Markup, Range, WorkbookMarkup
from cchc_docs.excel.parsing import DamagedError, LockedError, ParsedSheet, parse, parse_apart
from cchc_docs.issues import Issue, Place
from cchc_docs.vietnamese.text import fold

Grid = list[list[Any]]
_MOST_ADDED = 1000
"""Rows below a table that hold nothing but formulas without a value: what is wrong is clear from so many."""


@dataclass(frozen=True, kw_only=True)
class SheetContent:
    """A sheet's cached values; row 1 is index 0, column A index 0."""

    name: str
    """As the workbook has it."""

    grid: Grid
    merged: tuple[Range, ...] = ()
    """Merged cells as (top, left), (bottom, right) indices; the value stands at the top left."""

    hidden: bool = False
    markup: Markup = field(default_factory=Markup)


@dataclass(frozen=True, kw_only=True)
class Workbook:
    """Every sheet of a workbook, in its order."""

    file: str
    sheets: tuple[SheetContent, ...]
    legacy_fonts: tuple[str, ...] = ()

    def sheet(self, name: str) -> SheetContent | None:
        """The sheet of that name, letter case and spaces apart."""
        return next((sheet for sheet in self.sheets if fold(sheet.name) == fold(name)), None)


def open_workbook(path: Path, file: str) -> Workbook | Issue:
    """The workbook's values, or the one issue that says why it cannot be read. ``file`` is the name that issues print."""
    try:
        container = container_of(path)
        markup = _markup(path, container)
        if far := _far(markup, file):
            return far
        return _read(path, file, markup, container)
    except UnreadableError as reason:
        return _unreadable(str(reason), Place(file=file))


def _unreadable(message: str, place: Place) -> Issue:
    return Issue(code="workbook-unreadable", message=message, place=place, unreadable=True)


def _markup(path: Path, container: Container) -> WorkbookMarkup:
    from cchc_docs.excel.ods_markup import read_ods_markup
    from cchc_docs.excel.xls_markup import read_xls_markup
    from cchc_docs.excel.xlsx_markup import read_xlsx_markup

    read = {Container.XLSX: read_xlsx_markup, Container.XLS: read_xls_markup, Container.ODS: read_ods_markup}[container]
    try:
        return read(path)
    except Exception as error:  # the one guarded call into the parsers of the parts: whatever they raise means «damaged»
        raise damaged() from error


def _far(markup: WorkbookMarkup, file: str) -> Issue | None:
    """A cell so far away that the sheet's grid would not fit into memory."""
    for name, sheet in markup.sheets.items():
        if sheet.extent.cells > MOST_CELLS:
            last = f"{column_letter(sheet.extent.columns - 1)}{sheet.extent.rows}"
            message = f"trang này trải đến tận ô {last}; hãy xóa các hàng, các cột thừa ở xa bảng rồi lưu lại"
            return _unreadable(message, Place(file=file, sheet=name, cell=last))
    return None


def _read(path: Path, file: str, markup: WorkbookMarkup, container: Container) -> Workbook:
    try:
        parsed = parse_apart(path) if container is Container.XLS else parse(path)
    except LockedError as error:
        raise locked() from error
    except DamagedError as error:
        raise damaged() from error
    return Workbook(file=file, sheets=tuple(_content(sheet, markup) for sheet in parsed), legacy_fonts=markup.legacy_fonts)


def _content(sheet: ParsedSheet, markup: WorkbookMarkup) -> SheetContent:
    marks = markup.sheets.get(sheet.name, Markup())
    return SheetContent(
        name=sheet.name,
        grid=_down_to_marks(sheet.grid, marks),
        merged=sheet.merged if marks.merged is None else marks.merged,
        hidden=sheet.hidden,
        markup=marks,
    )


def _down_to_marks(grid: Grid, marks: Markup) -> Grid:
    """The grid with rows added below it, where there is nothing but formulas without a value and errors."""
    cells = marks.formulas_without_value | marks.error_cells
    last = max((row_number(cell) for cell in cells), default=0)
    width = len(grid[0]) if grid else 0
    return grid + [[""] * width for _ in range(len(grid), min(last, len(grid) + _MOST_ADDED))]
