"""Writes the workbooks and the evidence of the sample years: ``python -m tools.make_sample [FOLDER]``."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.reporting_regime import WhenOff
from cchc_docs.excel import (
    agency_form,
    meeting_form,
    numbering_form,
    regime_form,
)
from cchc_docs.excel.declaration import CellType, FactSheet, Sheet
from cchc_docs.excel.saving import saved
from tools import sample_boards as boards
from tools import sample_meetings as meetings
from tools.sample_earlier import earlier_month, earlier_plan
from tools.sample_evidence import evidence_files
from tools.sample_months import Filled, Rows, month_sheets
from tools.sample_plan import MEETINGS, plan_sheets

_NOTE = "SỐ LIỆU MẪU: nhân vật, số liệu, số văn bản trong tệp này là giả định, chỉ để học cách dùng cchc."
_HEADER = PatternFill("solid", fgColor="DDEBF7")
_THIN = Side(style="thin", color="999999")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT = "Times New Roman"
APOLOGY = DocumentType.PHIEU_XIN_LOI.title


def _agency() -> Workbook:
    book = _book()
    _table(
        book,
        agency_form.NAMES,
        [("Ủy ban nhân dân xã Long Điền A", "UBND xã Long Điền A", "UBND", "Long Điền A", None, None, date(2025, 6, 30))],
    )
    units = {
        "VPTK": "Công chức Văn phòng - Thống kê",
        "TPHT": "Công chức Tư pháp - Hộ tịch",
        "TCKT": "Công chức Tài chính - Kế toán",
        "VHXH": "Công chức Văn hóa - Xã hội",
        "DCXD": "Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường",
        "CNTT": "Phụ trách Công nghệ thông tin",
        "TTVH": "Phụ trách Đài truyền thanh - Nhà văn hóa",
        "BPMC": "Bộ phận Tiếp nhận và Trả kết quả",
        "BDH": "Ban điều hành CCHC xã",
        "TKT": "Tổ kiểm tra công vụ xã",
        "MTTQ": "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    }
    _table(book, agency_form.UNITS, [(code, name, None, None, boards.KINDS.get(code)) for code, name in units.items()])
    _table(book, agency_form.MEMBERS, boards.members())
    _table(
        book,
        agency_form.SIGNERS,
        [
            ("Báo cáo", "Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", "Lê Thanh Mẫu", None, None),
            ("Kế hoạch", None, "KT.", "Chủ tịch", "Phó Chủ tịch", "Lê Thanh Mẫu", None, None),
            ("Biên bản", None, None, None, "Chủ tịch", "Nguyễn Văn Thí Dụ", None, None),
            ("Tờ trình", "Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", "Lê Thanh Mẫu", None, None),
            ("Công văn", "Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", "Lê Thanh Mẫu", None, None),
            (APOLOGY, "Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", "Lê Thanh Mẫu", None, None),
            ("Giấy mời", None, None, None, "Chủ tịch", "Nguyễn Văn Thí Dụ", None, None),
            ("Thông báo", None, None, None, "Chủ tịch", "Nguyễn Văn Thí Dụ", None, None),
            ("Quyết định", None, None, None, "Chủ tịch", "Nguyễn Văn Thí Dụ", None, None),
        ],
    )
    copies = (
        "TT. Đảng ủy, TT. HĐND xã",
        "Chủ tịch, các PCT UBND xã",
        "BĐH, TGV BĐH CCHC xã",
        "Ủy ban MTTQVN xã",
        "Các ngành liên quan",
    )
    _table(
        book,
        agency_form.RECIPIENTS,
        [
            ("Báo cáo", "Kính gửi", "Phòng Nội vụ huyện Chợ Mới"),
            *(("Báo cáo", "Nơi nhận", name) for name in copies),
            ("Báo cáo", "Lưu", "VT, VPTK"),
            *(
                ("Kế hoạch", "Nơi nhận", name)
                for name in ("Phòng Nội vụ", "BĐH, TGV BĐH CCHC xã", "Ủy ban MTTQVN xã", "Các Đoàn thể xã", "Các ngành liên quan")
            ),
            ("Kế hoạch", "Lưu", "VT, TH"),
            ("Tờ trình", "Kính gửi", "Ủy ban nhân dân huyện Chợ Mới"),
            ("Tờ trình", "Nơi nhận", "Phòng Nội vụ huyện Chợ Mới"),
            ("Tờ trình", "Nơi nhận", "Chủ tịch, các PCT UBND xã"),
            ("Tờ trình", "Lưu", "VT, VPTK"),
            ("Công văn", "Kính gửi", "Các ngành, đoàn thể xã"),
            ("Công văn", "Nơi nhận", "Chủ tịch, các PCT UBND xã"),
            ("Công văn", "Lưu", "VT, VPTK"),
            (APOLOGY, "Nơi nhận", "Bộ phận Tiếp nhận và Trả kết quả"),
            (APOLOGY, "Lưu", "VT, VPTK"),
            ("Biên bản", "Nơi nhận", "Thành viên dự họp"),
            ("Biên bản", "Lưu", "VT, Hồ sơ"),
            ("Giấy mời", "Nơi nhận", "Như thành phần mời"),
            ("Giấy mời", "Lưu", "VT, VPTK"),
            ("Thông báo", "Nơi nhận", "TT. Đảng ủy, TT. HĐND xã"),
            ("Thông báo", "Nơi nhận", "Chủ tịch, các PCT UBND xã"),
            ("Thông báo", "Nơi nhận", "Thành viên dự họp"),
            ("Thông báo", "Nơi nhận", "Các ngành liên quan"),
            ("Thông báo", "Lưu", "VT, VPTK"),
            ("Quyết định", "Nơi nhận", "Phòng Nội vụ huyện Chợ Mới"),
            ("Quyết định", "Nơi nhận", "TT. Đảng ủy, TT. HĐND xã"),
            ("Quyết định", "Lưu", "VT, VPTK"),
        ],
    )
    _facts(book, regime_form.REGIME, ("136/KH-UBND", None, WhenOff.BACK.value))
    _table(book, regime_form.MEETINGS, MEETINGS)
    _table(book, numbering_form.NUMBERING, [(numbering_form.EACH, None, None), (numbering_form.ALL, None, "BĐH")])
    return book


def _filled_in(sheets: Sequence[Filled]) -> Workbook:
    book = _book()
    for sheet, rows in sheets:
        if isinstance(sheet, FactSheet):
            _facts(book, sheet, rows)
        else:
            _table(book, sheet, cast("Rows", rows))
    return book


def _meeting(told: meetings.SampleMeeting) -> Workbook:
    book = _book()
    _facts(book, meeting_form.MEETING_FACTS, told.facts)
    sheets = (meeting_form.PARTICIPANTS, meeting_form.AGENDA, meeting_form.DISCUSSION, meeting_form.VOTES, meeting_form.CONCLUSIONS)
    for sheet, rows in zip(sheets, (told.participants, told.agenda, told.discussion, told.votes, told.conclusions), strict=True):
        _table_if_any(book, sheet, rows)
    return book


def _book() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def _facts(book: Workbook, sheet: FactSheet, values: Sequence[object]) -> None:
    page = _page(book, sheet.name)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 20, 60
    for row, (fact, value) in enumerate(zip(sheet.facts, values, strict=True), start=3):
        _write(page, row, 1, fact.label, bold=True)
        _write(page, row, 2, value)


def _table(book: Workbook, sheet: Sheet, rows: Iterable[Sequence[object]]) -> None:
    page = _page(book, sheet.name)
    for at, column in enumerate(sheet.columns, start=1):
        _write(page, 3, at, column.label, bold=True)
        cell = page.cell(3, at)
        cell.fill = _HEADER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        page.column_dimensions[get_column_letter(at)].width = column.width
    for number, values in enumerate(rows, start=4):
        for at, (column, value) in enumerate(zip(sheet.columns, values, strict=True), start=1):
            _write(page, number, at, value)
            if column.type is CellType.DATE:
                page.cell(number, at).number_format = "dd/mm/yyyy"
    page.freeze_panes = "B4"


def _table_if_any(book: Workbook, sheet: Sheet, rows: Sequence[Sequence[object]] | None) -> None:
    """A sheet that need not be there is there only in months that fill it in."""
    if rows:
        _table(book, sheet, rows)


def _page(book: Workbook, name: str) -> Worksheet:
    page: Worksheet = book.create_sheet(name)
    page["A1"] = _NOTE
    page["A1"].font = Font(name=_FONT, size=11, italic=True, color="C00000")
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return page


def _write(page: Worksheet, row: int, column: int, value: Any, *, bold: bool = False) -> None:
    cell = page.cell(row, column)
    cell.value = value
    cell.font = Font(name=_FONT, size=12, bold=bold)
    cell.border = _BOX
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def main(folder: Path) -> None:
    """Writes every file of the sample below the folder."""
    books = {
        "co-quan.xlsx": _agency(),
        "2022/ke-hoach.xlsx": _filled_in(earlier_plan()),
        "2023/ke-hoach.xlsx": _filled_in(plan_sheets()),
    }
    for month in range(1, 13):
        books[f"2022/thang-{month:02d}.xlsx"] = _filled_in(earlier_month(month))
        books[f"2023/thang-{month:02d}.xlsx"] = _filled_in(month_sheets(month))
    books |= {f"2023/{name}.xlsx": _meeting(told) for name, told in meetings.MEETINGS.items()}
    for name, content in {**{name: saved(book) for name, book in books.items()}, **evidence_files()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "inputs"))
