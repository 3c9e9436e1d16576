"""Writing next year's plan: the form filled in, what changed in colour, and the sheet «Rà soát», which lists it."""

import posixpath

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.review import ReviewEntry, ReviewKind, RolledPlan
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
    put_heading,
)
from cchc_docs.excel.form_writer import form_book
from cchc_docs.excel.plan_form import PLAN
from cchc_docs.excel.plan_prefill import prefill_plan
from cchc_docs.excel.saving import saved
from cchc_docs.issues import Place

REVIEW = "Rà soát"
COLOURS = {
    ReviewKind.DOUBT: PatternFill("solid", fgColor="FFD966"),
    ReviewKind.DROPPED: PatternFill("solid", fgColor="D9D9D9"),
    ReviewKind.CHANGED: PatternFill("solid", fgColor="C6E0B4"),
}
_MEANINGS = {
    ReviewKind.DOUBT: "chương trình không tự quyết định được; hãy xem từng ô, sửa nếu cần",
    ReviewKind.DROPPED: "nhiệm vụ làm một lần đã hoàn thành, không mang sang; đừng dùng mã của các nhiệm vụ này cho việc khác",
    ReviewKind.CHANGED: "đã được chuyển sang năm mới; xem lại khi cần",
}
COLUMNS = {
    "STT": 6.0,
    "Loại": 11.0,
    "Trang tính": 18.0,
    "Ô": 8.0,
    "Nội dung cũ": 46.0,
    "Nội dung mới": 46.0,
    "Lý do": 50.0,
    "Đã xem": 9.0,
}
_LEGEND_ROW = 3
REVIEW_HEADER = _LEGEND_ROW + len(ReviewKind) + 1
KEPT, BLANK = "(giữ nguyên)", "(để trống)"
_LINK = Font(name=BODY.name, size=BODY.size, underline="single", color="0563C1")
_CENTRED = Alignment(horizontal="center", vertical="top")


def write_rolled_plan(rolled: RolledPlan) -> bytes:
    """The workbook; the same plan gives the same bytes."""
    book = form_book(PLAN, prefill_plan(rolled.plan))
    _colour(book, rolled)
    page: Worksheet = book.create_sheet(REVIEW, 0)
    _head(page, rolled)
    for number, entry in enumerate(rolled.entries, start=1):
        _write(page, REVIEW_HEADER + number, number, entry, rolled.plan.file)
    last = REVIEW_HEADER + max(len(rolled.entries), 1)
    page.auto_filter.ref = f"A{REVIEW_HEADER}:{get_column_letter(len(COLUMNS))}{last}"
    _offer_seen(page, last)
    book.active = 0
    for other in book.worksheets[1:]:
        other.sheet_view.tabSelected = False
    return saved(book)


def _colour(book: Workbook, rolled: RolledPlan) -> None:
    """Every listed cell of the plan's own; a doubt shows over a change."""
    for kind in (ReviewKind.CHANGED, ReviewKind.DOUBT):
        for entry in rolled.entries:
            place = entry.place
            if entry.kind is kind and place.file == rolled.plan.file and place.sheet and place.cell:
                cell = book[place.sheet][place.cell]
                assert isinstance(cell, Cell)
                cell.fill = COLOURS[kind]


def _head(page: Worksheet, rolled: RolledPlan) -> None:
    year = rolled.plan.year
    note = "Bấm vào cột «Ô» để mở đúng ô; xem xong đánh dấu x ở cột «Đã xem». Xem hết thì có thể xóa trang này."
    put_heading(page, f"Rà soát kế hoạch năm {year} chuyển từ năm {year - 1}", note)
    for row, kind in enumerate(ReviewKind, start=_LEGEND_ROW):
        name = cell_at(page, row, 2)
        put(name, kind.value)
        name.fill, name.font, name.border = COLOURS[kind], BODY, BOX
        meaning = cell_at(page, row, 3)
        put(meaning, f"{rolled.count(kind)} dòng: {_MEANINGS[kind]}.")
        meaning.font = BODY
    for at, (label, width) in enumerate(COLUMNS.items(), start=1):
        put_header(cell_at(page, REVIEW_HEADER, at), label, OPTIONAL)
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = cell_at(page, REVIEW_HEADER + 1, 1)
    prepare_for_print(page, repeated_row=REVIEW_HEADER)


def _write(page: Worksheet, row: int, number: int, entry: ReviewEntry, file: str) -> None:
    values = (number, entry.kind.value, _sheet(entry.place, file), entry.place.cell, entry.old, _now(entry), entry.reason, None)
    texts = []
    for at, (value, width) in enumerate(zip(values, COLUMNS.values(), strict=True), start=1):
        cell = cell_at(page, row, at)
        put(cell, value)
        cell.font, cell.border, cell.alignment = BODY, BOX, WRAPPED
        texts.append((str(value or ""), width))
    cell_at(page, row, 2).fill = COLOURS[entry.kind]
    for at in (1, len(COLUMNS)):
        cell_at(page, row, at).alignment = _CENTRED
    fit_height(page, row, texts)
    _link(cell_at(page, row, list(COLUMNS).index("Ô") + 1), entry.place, file)


def _now(entry: ReviewEntry) -> str:
    if entry.new == entry.old:
        return KEPT if entry.new else ""
    return entry.new or (BLANK if entry.kind is ReviewKind.CHANGED else "")


def _sheet(place: Place, file: str) -> str:
    """The sheet's name, after the file's where it is another one."""
    if place.file in (file, None):
        return place.sheet or ""
    return ", ".join(part for part in (_towards(place, file).removeprefix("../"), place.sheet) if part)


def _towards(place: Place, file: str) -> str:
    return posixpath.relpath(place.file or file, posixpath.dirname(file))


def _link(cell: Cell, place: Place, file: str) -> None:
    """Leads to the very cell, in this workbook or in another of the workspace."""
    if not place.sheet or not place.cell:
        return
    location = f"{quote_sheetname(place.sheet)}!{place.cell}"
    target = None if place.file == file else _towards(place, file)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target, location=location)
    cell.font = _LINK


def _offer_seen(page: Worksheet, last: int) -> None:
    """The clerk's own column takes nothing but an x."""
    rule = DataValidation(type="list", formula1='"x"', allow_blank=True, showDropDown=False)
    letter = get_column_letter(len(COLUMNS))
    rule.add(f"{letter}{REVIEW_HEADER + 1}:{letter}{last}")
    page.add_data_validation(rule)
