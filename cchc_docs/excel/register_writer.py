"""Writing the decree's book of outgoing documents: a cover and the ten columns, A4 landscape, to be printed and bound.

Decree 30/2020/NĐ-CP, Appendix IV, I; Article 16.2.b: a register kept by a system is printed in full and bound as a book.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.excel.form_style import (
    BODY,
    BOX,
    OPTIONAL,
    WRAPPED,
    cell_at,
    fit_height,
    prepare_for_print,
    put,
    put_header,
)
from cchc_docs.excel.register_form import BOOK
from cchc_docs.excel.saving import saved
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import uncapitalize_first

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_COVER_WIDTH = 150
_HEADER, _NUMBERS, _FIRST = 1, 2, 3
_TOP = Alignment(horizontal="center", vertical="top")
_STRUCK = Font(name="Times New Roman", size=12, strike=True)


@dataclass(frozen=True, kw_only=True)
class BoundBook:
    """One series of one year."""

    parent: str
    agency: str
    series: str
    year: int
    entries: Sequence[RegisterEntry]
    volume: int
    """Quyển số."""


def write_books(books: Sequence[BoundBook]) -> bytes:
    """A workbook with a cover and a table for each book."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for book in books:
        several = len(books) > 1
        _write_cover(workbook.create_sheet(_name(f"Bìa {book.series}" if several else "Bìa")), book, several=several)
        _write_table(workbook.create_sheet(_name(f"Sổ {book.series}" if several else BOOK.name)), book)
    return saved(workbook)


def printed_subject(entry: RegisterEntry) -> str:
    """«Báo cáo kết quả …»: type and subject as one phrase."""
    return f"{entry.document_type.title} {uncapitalize_first(entry.subject)}"


def _name(text: str) -> str:
    return _FORBIDDEN.sub("-", text)[:_LONGEST_NAME]


def _write_cover(page: Worksheet, book: BoundBook, *, several: bool) -> None:
    first, last = book.entries[0], book.entries[-1]
    which = f"(Dãy số: {book.series})" if several else ""
    lines = (
        (book.parent.upper(), 14, False),
        (book.agency.upper(), 14, True),
        ("", 60, False),
        ("SỔ ĐĂNG KÝ VĂN BẢN ĐI", 28, True),
        (which, 14, False),
        (f"Năm: {book.year}", 18, True),
        ("", 60, False),
        (f"Từ ngày {short_date(first.issued_date)} đến ngày {short_date(last.issued_date)}", 14, False),
        (f"Từ số {first.number} đến số {last.number}", 14, False),
        ("", 30, False),
        (f"Quyển số: {book.volume:02d}", 14, True),
    )
    for row, (text, size, bold) in enumerate(lines, start=1):
        cell = cell_at(page, row, 1)
        put(cell, text)
        cell.font, cell.alignment = Font(name="Times New Roman", size=size, bold=bold), Alignment(horizontal="center")
        page.row_dimensions[row].height = size * 1.6
    page.column_dimensions["A"].width = _COVER_WIDTH
    _print(page, title_rows=None)


def _write_table(page: Worksheet, book: BoundBook) -> None:
    for at, column in enumerate(BOOK.columns, start=1):
        put_header(cell_at(page, _HEADER, at), column.label, OPTIONAL)
        put_header(cell_at(page, _NUMBERS, at), f"({at})", OPTIONAL)
        page.column_dimensions[get_column_letter(at)].width = column.width
    for row, entry in enumerate(book.entries, start=_FIRST):
        _write_entry(page, row, entry)
    page.row_dimensions[_HEADER].height = 52
    page.freeze_panes = cell_at(page, _FIRST, 1)
    _print(page, title_rows=f"{_HEADER}:{_NUMBERS}")


def _write_entry(page: Worksheet, row: int, entry: RegisterEntry) -> None:
    late = entry.dispatch
    note = "; ".join(part for part in (f"Hủy: {entry.void_reason}" if entry.is_void else "", late.note) if part)
    values = (
        str(entry.number), entry.issued_date, printed_subject(entry), entry.signer_name, entry.recipients, late.archive,
        late.issued_amount, late.dispatched_on, late.received_by, note,
    )  # fmt: skip
    for at, (column, value) in enumerate(zip(BOOK.columns, values, strict=True), start=1):
        cell = cell_at(page, row, at)
        put(cell, value)
        cell.border, cell.alignment = BOX, WRAPPED
        cell.font = _STRUCK if entry.is_void and column.name in ("number", "subject") else BODY
        if column.name in ("day", "dispatched_on"):
            cell.number_format, cell.alignment = "dd/mm/yyyy", _TOP
    fit_height(
        page, row, [(value, column.width) for column, value in zip(BOOK.columns, values, strict=True) if isinstance(value, str)]
    )


def _print(page: Worksheet, *, title_rows: str | None) -> None:
    prepare_for_print(page)
    page.print_options.horizontalCentered = True
    if title_rows:
        page.print_title_rows = title_rows
    else:
        footer = page.oddFooter
        assert footer is not None and footer.center is not None
        footer.center.text = None
        page.page_setup.fitToHeight = 1
