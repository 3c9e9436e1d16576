"""Writes the sample year's workbooks: ``python -m tools.make_sample [FOLDER]``."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.reporting_regime import WhenOff
from cchc_docs.excel import (
    agency_form,
    dossier_form,
    figure_form,
    meeting_form,
    numbering_form,
    plan_form,
    regime_form,
    results_form,
)
from cchc_docs.excel.declaration import CellType, FactSheet, Sheet
from cchc_docs.excel.saving import saved
from tools import sample_boards as boards
from tools import sample_details as details
from tools import sample_figures as figures
from tools import sample_meetings as meetings
from tools import sample_plan, sample_scores, sample_sisters, sample_tasks, sample_tasks_q2, sample_tasks_q3, sample_tasks_q4
from tools.sample_conclusions import conclusion_rows
from tools.sample_dossiers import DOSSIERS, OPENING, late_dossiers
from tools.sample_plan_text import TEXT

_NOTE = "SỐ LIỆU MẪU: nhân vật, số liệu, số văn bản trong tệp này là giả định, chỉ để học cách dùng cchc."
_HEADER = PatternFill("solid", fgColor="DDEBF7")
_THIN = Side(style="thin", color="999999")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT = "Times New Roman"
APOLOGY = DocumentType.PHIEU_XIN_LOI.title
_QUARTERS = (sample_tasks, sample_tasks_q2, sample_tasks_q3, sample_tasks_q4)


def dossier_rows(month: int) -> list[tuple[object, ...]]:
    """The rows of «Hồ sơ TTHC» in the sheet's column order; what is pending is what was received and not resolved."""
    rows: list[tuple[object, ...]] = []
    for field, months in DOSSIERS.items():
        carried = OPENING.get(field, 0)
        for online, in_person, early, on_time, late, pending_late in months[:month]:
            received, resolved = carried + online + in_person, early + on_time + late
            pending = received - resolved
            row = (
                field, received, online, in_person, carried, resolved, early, on_time, late,
                pending, pending - pending_late, pending_late,
            )  # fmt: skip
            carried = pending
        if any(row[1:]):
            rows.append(row)
    return rows


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
    _table(book, regime_form.MEETINGS, sample_plan.MEETINGS)
    _table(book, numbering_form.NUMBERING, [(numbering_form.EACH, None, None), (numbering_form.ALL, None, "BĐH")])
    return book


def _plan() -> Workbook:
    book = _book()
    citation = (
        "Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã Long Điền A về nâng cao chất lượng, "
        "hiệu quả công tác cải cách hành chính trên địa bàn xã"
    )
    subject = "Nâng cao chất lượng hiệu quả công tác cải cách hành chính trên địa bàn xã Long Điền A."
    _facts(book, plan_form.PLAN_FACTS, (2023, citation, subject, 136, date(2023, 2, 28)))
    _table(book, plan_form.BASES, [*((text, None) for text in sample_plan.BASES), *sample_sisters.BASES, *boards.BASES])
    _table(book, plan_form.TEXT, [(level, text, sample_sisters.of_text(text)) for level, text in TEXT])
    _table(book, plan_form.NOTES, sample_plan.NOTES)
    money, sisters = sample_plan.BUDGETS, sample_sisters.TASKS
    tasks = [(*task, *money.get(task[0], (None, None)), sisters.get(task[0])) for task in sample_tasks.TASKS]
    _table(book, plan_form.TASKS, tasks)
    return book


def _results(month: int) -> Workbook:
    book, said = _book(), _QUARTERS[(month - 1) // 3]
    kind = "Ước thực hiện" if month == 3 else "Chính thức"
    _facts(book, results_form.RESULTS_FACTS, (2023, month, kind, None, "Phạm Thị Ví Dụ"))
    finished = [
        (code, status, 100 if day else None, result, date(2023, day[1], day[0]) if day else None, evidence, None, reason)
        for code, status, result, day, evidence, reason in said.RESULTS[month]
    ]
    _table(book, results_form.TASK_RESULTS, finished)
    _table_if_any(book, results_form.SUPERIOR_TASKS, details.SUPERIOR_TASKS.get(month))
    _table_if_any(book, results_form.CONCLUSION_RESULTS, conclusion_rows(month))
    rows = dossier_rows(month)
    totals = ("Tổng cộng", *(sum(int(str(row[at])) for row in rows) for at in range(1, 12)))
    _table(book, dossier_form.DOSSIERS, [*rows, totals])
    _table(book, dossier_form.OVERDUE_DOSSIERS, late_dossiers(month))
    for sheet in figure_form.FIGURE_SHEETS:
        _facts(book, sheet, [figures.FIGURES[month].get(fact.name) for fact in sheet.facts])
    _table_if_any(book, results_form.INITIATIVES, details.INITIATIVES.get(month))
    _table_if_any(book, results_form.EQUIPMENT, details.EQUIPMENT.get(month))
    _table_if_any(book, results_form.EXPENSES, details.EXPENSES.get(month))
    _table_if_any(book, results_form.SCORES, sample_scores.DECEMBER if month == 12 else None)
    _table(book, results_form.ACTIVITIES, [_filled(line, 3) for line in said.ACTIVITIES[month]])
    _table(book, results_form.ASSESSMENTS, [_filled(line, 3) for line in said.ASSESSMENTS[month]])
    _table(book, results_form.NEXT_STEPS, [(text,) for text in said.NEXT_STEPS[month]])
    return book


def _meeting(told: meetings.SampleMeeting) -> Workbook:
    book = _book()
    _facts(book, meeting_form.MEETING_FACTS, told.facts)
    sheets = (meeting_form.PARTICIPANTS, meeting_form.AGENDA, meeting_form.DISCUSSION, meeting_form.VOTES, meeting_form.CONCLUSIONS)
    for sheet, rows in zip(sheets, (told.participants, told.agenda, told.discussion, told.votes, told.conclusions), strict=True):
        _table_if_any(book, sheet, rows)
    return book


def _filled(line: Sequence[str], columns: int) -> tuple[str | None, ...]:
    """The line with its last columns blank where it says nothing."""
    return (*line, *[None] * (columns - len(line)))


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
    """Writes every sample workbook below the folder."""
    books = {"co-quan.xlsx": _agency(), "2023/ke-hoach.xlsx": _plan()}
    books |= {f"2023/thang-{month:02d}.xlsx": _results(month) for month in range(1, 13)}
    books |= {f"2023/{name}.xlsx": _meeting(told) for name, told in meetings.MEETINGS.items()}
    for name, book in books.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(saved(book))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "inputs"))
