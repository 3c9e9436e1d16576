"""A copy of a workbook, for reading only, in which each bad cell is coloured and says what is wrong with it."""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.form_style import BODY, BOLD, BOX, TITLE, WRAPPED, cell_at, fit_height, put, remark
from cchc_docs.excel.saving import saved
from cchc_docs.excel.workbook import SheetContent, open_workbook
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.text import fold

LIST = "Lỗi"
_NAMES = {Severity.ERROR: "LỖI", Severity.WARNING: "Cảnh báo", Severity.ADVICE: "Gợi ý"}
_RED, _YELLOW = PatternFill("solid", fgColor="FF9999"), PatternFill("solid", fgColor="FFEB66")
_WIDTHS = (14, 28, 10, 110)
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_LONGEST_REMARK = 2000


@dataclass(frozen=True, kw_only=True)
class _Mark:
    """What one cell has to say."""

    severity: Severity
    text: str


def annotate(path: Path, file: str, issues: Sequence[Issue]) -> bytes | None:
    """The annotated copy as .xlsx; None when the workbook cannot be read, so that there is nothing to annotate."""
    content = open_workbook(path, file)
    if isinstance(content, Issue):
        return None
    book = _with_looks(path)
    if book is not None:
        _annotate(book, file, issues)
        if (copy := _saved_with_looks(book)) is not None:
            return copy
    book = _values_only(content.sheets)
    _annotate(book, file, issues)
    return saved(book)


def _annotate(book: Book, file: str, issues: Sequence[Issue]) -> None:
    pages = {fold(page.title): page for page in book.worksheets}
    marked = [(issue, _cell(pages, issue)) for issue in issues]
    for cell, found in _by_cell(marked):
        _mark(cell, found)
    _list(book.create_sheet(LIST, 0), file, marked)
    book.active = 0
    for page in book.worksheets[1:]:
        page.sheet_view.tabSelected = False


def _with_looks(path: Path) -> Book | None:
    """The workbook as it looks, its formulas as the values that were read; None for what only its values can be had of."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the library cannot keep is no loss in a copy for reading
            book = load_workbook(path, data_only=True, keep_links=False)
        return book if book.worksheets else None
    except Exception:  # the one guarded call into a foreign parser: the values have been read by another one
        return None


def _saved_with_looks(book: Book) -> bytes | None:
    try:
        return saved(book)
    except Exception:  # the one guarded call into a foreign writer: it stumbles over pictures and styles that it has read
        return None


def _values_only(sheets: Iterable[SheetContent]) -> Book:
    book = Book()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row, values in enumerate(sheet.grid, start=1):
            for column, value in enumerate(values, start=1):
                if value not in (None, ""):
                    put(cell_at(page, row, column), _storable(value))
        for (top, left), (bottom, right) in sheet.merged:
            page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
        if sheet.hidden:
            page.sheet_state = "hidden"
    return book


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return ILLEGAL_CHARACTERS_RE.sub("", value)
    if isinstance(value, datetime | date) and value.year < 1900:
        return str(value)  # the format knows no such day
    return value


def _cell(pages: Mapping[str, Any], issue: Issue) -> Cell | None:
    """The issue's cell in the copy; of merged cells the one that shows."""
    page = pages.get(fold(issue.place.sheet or ""))
    name = issue.place.cell or ""
    if page is None or not _CELL.fullmatch(name):
        return None
    for merged in page.merged_cells.ranges:
        if name in merged:
            return cell_at(page, merged.min_row, merged.min_col)
    cell = page[name]
    return cell if isinstance(cell, Cell) else None


def _by_cell(marked: Iterable[tuple[Issue, Cell | None]]) -> Iterator[tuple[Cell, list[_Mark]]]:
    found: dict[tuple[str, str], tuple[Cell, list[_Mark]]] = {}
    for issue, cell in marked:
        if cell is not None:
            entry = found.setdefault((cell.parent.title, cell.coordinate), (cell, []))
            entry[1].append(_Mark(severity=issue.severity, text=f"{_NAMES[issue.severity]}: {issue.message}"))
    yield from found.values()


def _mark(cell: Cell, marks: Sequence[_Mark]) -> None:
    cell.fill = _RED if any(mark.severity is Severity.ERROR for mark in marks) else _YELLOW
    own = cell.comment.text if cell.comment else ""
    text = "\n".join([*(mark.text for mark in marks), *([f"Ghi chú cũ: {own}"] if own else [])])
    remark(cell, ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST_REMARK])


def _list(page: Worksheet, file: str, marked: Sequence[tuple[Issue, Cell | None]]) -> None:
    """Every issue, those without a cell too."""
    title = cell_at(page, 1, 1)
    put(title, f"Bản chú thích của {file}: chỉ để xem, cchc không đọc tệp này; hãy sửa trong tệp gốc")
    title.font = TITLE
    for at, (text, width) in enumerate(zip(("Mức", "Trang", "Ô", "Nội dung"), _WIDTHS, strict=True), start=1):
        header = cell_at(page, 3, at)
        put(header, text)
        header.font, header.border = BOLD, BOX
        page.column_dimensions["ABCD"[at - 1]].width = width
    for row, (issue, target) in enumerate(marked, start=4):
        place = issue.place
        for at, value in enumerate((_NAMES[issue.severity], place.sheet, place.cell, issue.message), start=1):
            cell = cell_at(page, row, at)
            put(cell, _storable(value))
            cell.font, cell.border, cell.alignment = BODY, BOX, WRAPPED
        cell_at(page, row, 1).fill = _RED if issue.severity is Severity.ERROR else _YELLOW
        fit_height(page, row, [(issue.message, _WIDTHS[3]), (place.sheet or "", _WIDTHS[1])])
        if target is not None:
            link = cell_at(page, row, 3)
            sheet = quote_sheetname(target.parent.title)
            link.hyperlink = Hyperlink(ref=link.coordinate, location=f"{sheet}!{target.coordinate}")
            link.font, link.alignment = Font(name=BODY.name, size=12, color="0563C1", underline="single"), Alignment(vertical="top")
    page.freeze_panes = "A4"
