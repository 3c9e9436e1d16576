"""How forms look, what may be edited in them, and how they print."""

import math
from collections.abc import Iterable
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.declaration import CellType, Column

HEADER_ROW = 3
"""Above it stand the title and what the sheet is for."""

FIRST_ROW = HEADER_ROW + 1
FREE_ROWS = 500
"""So many rows are offered with drop-downs and checks of what is typed; more may be added."""

_NAME = "Times New Roman"
TITLE = Font(name=_NAME, size=14, bold=True)
NOTE = Font(name=_NAME, size=12, italic=True)
BOLD = Font(name=_NAME, size=12, bold=True)
BODY = Font(name=_NAME, size=12)
REQUIRED = PatternFill("solid", fgColor="F8CBAD")
OPTIONAL = PatternFill("solid", fgColor="DDEBF7")
VALUE = PatternFill("solid", fgColor="FFFFE1")
_THIN = Side(style="thin", color="999999")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
WRAPPED = Alignment(vertical="top", wrap_text=True)
FREE = Protection(locked=False)
_NUMBER_FORMATS = {
    # Text cells keep codes, and words that begin with «-» or «=», from becoming numbers, dates or formulas.
    CellType.TEXT: "@",
    CellType.CHOICE: "@",
    CellType.INTEGER: "#,##0",
    CellType.DECIMAL: "0.00",
    CellType.PERCENT: "0.00",
    CellType.DATE: "dd/mm/yyyy",
}


def number_format(column: Column) -> str:
    """How the column's values are shown; a whole number without a unit (a year, a month) has no dot between thousands."""
    return "0" if column.type is CellType.INTEGER and not column.unit else _NUMBER_FORMATS[column.type]


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """The cell; a form merges none."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def put(cell: Cell, value: Any) -> None:
    """Writes the value, text always as text: the library would make a formula of «=…» and an error of «#N/A»."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def put_heading(page: Worksheet, title: str, note: str) -> None:
    """The title in A1, what the sheet is for in A2."""
    for row, (text, font) in enumerate(((title, TITLE), (note, NOTE)), start=1):
        cell = cell_at(page, row, 1)
        put(cell, text)
        cell.font = font
        page.row_dimensions[row].height = font.size * 1.6


def put_header(cell: Cell, text: str, fill: PatternFill) -> None:
    """A header cell, which stays protected."""
    put(cell, text)
    cell.font, cell.fill, cell.border, cell.alignment = BOLD, fill, BOX, CENTRED


def fit_height(page: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Makes the row high enough for its wrapped texts, each with its column's width: not every program does so itself."""
    if height := fitting_height(texts):
        page.row_dimensions[row].height = height


def fitting_height(texts: Iterable[tuple[str, float]]) -> float | None:
    """What the wrapped texts ask for; None for one line: a fixed height would stop the row from growing with what is typed."""
    lines = max(math.ceil(len(text) * _waste(width) / width) for text, width in texts)
    return 4 + 16 * lines if lines > 1 else None


def _waste(width: float) -> float:
    """How much of its width a letter takes: words do not break, so a narrow column wastes more."""
    if width < 20:
        return 1.35
    return 0.95 if width < 80 else 0.8


def dress(cell: Cell, column: Column) -> None:
    """A cell to be filled in: free, and formatted as its column's type asks."""
    cell.font, cell.border, cell.alignment, cell.protection = BODY, BOX, WRAPPED, FREE
    cell.number_format = number_format(column)


def remark(cell: Cell, text: str) -> None:
    """A comment large enough for its text."""
    lines = sum(1 + len(line) // 38 for line in text.splitlines())
    cell.comment = Comment(text, "cchc", width=300, height=24 + 18 * lines)


def prepare_for_print(page: Worksheet, *, repeated_row: int | None = None) -> None:
    """A4 landscape, as wide as the page, the header on every page."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left, page.page_margins.right = 0.6, 0.4
    page.page_margins.top, page.page_margins.bottom = 0.6, 0.75
    footer = page.oddFooter
    assert footer is not None and footer.center is not None
    footer.center.text = "Trang &P/&N"
    if repeated_row:
        page.print_title_rows = f"{repeated_row}:{repeated_row}"


def protect(page: Worksheet) -> None:
    """Locks what is not free, without a password; rows may be added, removed, sorted and filtered, cells formatted."""
    page.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(page.protection, allowed, False)  # the attribute says what is forbidden
