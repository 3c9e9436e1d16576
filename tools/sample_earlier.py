"""The sample's year before, 2022: the workbooks of 2023 a year earlier, varied by rule, so that there is something to compare with.

Words that tell a figure are of 2023 alone and are left out or replaced; its counts are other ones and hang together just as well:
each month hands on to the next what it leaves, and December to January 2023.
"""

import re
from collections.abc import Sequence
from datetime import date

from cchc_docs.excel import dossier_form, figure_form, plan_form, results_form
from cchc_docs.excel.declaration import Sheet
from cchc_docs.vietnamese.printed_numbers import printed_numbers
from tools.sample_dossiers import DOSSIERS, OPENING, MonthCounts
from tools.sample_months import Filled, Rows, dossier_rows, month_sheets, with_totals
from tools.sample_plan import plan_sheets
from tools.sample_tasks import DONE

_THOROUGH = "Thực hiện theo kế hoạch"
_YEARS = re.compile(r"2023|2024|(?<=năm )2022")
_DONE = ("NV19", DONE, 100, _THOROUGH, date(2022, 12, 20), "Báo cáo số 195/BC-UBND ngày 20/12/2022", None, None)
"""What 2023 does not get done was done in December 2022."""

_TELLS_FIGURES = {results_form.ACTIVITIES, results_form.ASSESSMENTS, results_form.NEXT_STEPS}
"""Sheets whose lines may be left out."""

_NOT_THEN = (results_form.EQUIPMENT, results_form.INITIATIVES, results_form.SCORES, results_form.CONCLUSION_RESULTS)
"""Sheets of 2023 that are not those of 2022: no meeting's workbook was kept, nothing was scored."""

_FILES = [column.name for column in results_form.TASK_RESULTS.columns].index("evidence_file")
"""The column of the files of evidence: none of 2022 were kept."""

_INSTEAD = {results_form.TASK_RESULTS: _THOROUGH}
_LESS = {
    "tt_tin_bai": 1, "td_luot": 1, "hl_thu_ve": 4, "hl_hai_long": 6, "cqs_may_tinh": 5, "bm_co_mat": 1,
}  # fmt: skip
"""By how much a figure was less."""

_FOUR_FIFTHS = {
    "tt_luot_nguoi", "tc_luot_nguoi", "cqs_ho_so_phi", "cqs_so_hoa", "cqs_ket_qua_dien_tu", "cqs_van_ban_di",
    "cqs_van_ban_di_ky_so", "cqs_van_ban_den",
}  # fmt: skip
_SERVICES = {"cqs_toan_trinh": 30, "cqs_mot_phan": 62}
_INITIATIVES: dict[int, Rows] = {8: (("Tổ hướng dẫn công dân nộp hồ sơ trực tuyến", "BPMC", None, None),)}


def earlier_plan() -> list[Filled]:
    """The sheets of the plan of 2022."""
    filled = [(sheet, [_year_before(row) for row in rows]) for sheet, rows in plan_sheets() if isinstance(sheet, Sheet)]
    citation = (
        "Kế hoạch số 118/KH-UBND ngày 25 tháng 02 năm 2022 của Ủy ban nhân dân xã Long Điền A về nâng cao chất lượng, "
        "hiệu quả công tác cải cách hành chính trên địa bàn xã"
    )
    subject = "Nâng cao chất lượng hiệu quả công tác cải cách hành chính trên địa bàn xã Long Điền A."
    return [(plan_form.PLAN_FACTS, (2022, citation, subject, 118, date(2022, 2, 25))), *filled]


def earlier_month(month: int) -> list[Filled]:
    """The sheets of a month of 2022, all of them official; what equipment there was is not told."""
    made: list[Filled] = []
    for sheet, rows in month_sheets(month):
        if sheet is results_form.RESULTS_FACTS:
            made.append((results_form.RESULTS_FACTS, (2022, month, "Chính thức", None, "Phạm Thị Ví Dụ")))
        elif sheet is dossier_form.DOSSIERS:
            made.append((dossier_form.DOSSIERS, with_totals(dossier_rows(month, _dossiers()))))
        elif sheet in figure_form.FIGURE_SHEETS:
            figures = zip((fact.name for fact in sheet.facts), rows, strict=True)
            made.append((sheet, [_less(name, value) for name, value in figures]))
        elif isinstance(sheet, Sheet) and sheet not in _NOT_THEN:
            lines = _rows(sheet, rows)
            last = sheet is results_form.TASK_RESULTS and month == 12
            made.append((sheet, [_DONE if last and line[0] == _DONE[0] else line for line in lines]))
    return made + [(results_form.INITIATIVES, rows) for rows in [_INITIATIVES.get(month)] if rows]


def _rows(sheet: Sheet, rows: Sequence[object]) -> Rows:
    shifted = [_year_before(row) for row in rows]
    if sheet in _TELLS_FIGURES:
        return [row for row in shifted if not any(map(_tells, row))]
    if sheet is results_form.TASK_RESULTS:
        shifted = [(*row[:_FILES], None, *row[_FILES + 1 :]) for row in shifted]
    if sheet is results_form.EXPENSES:
        return [(*row[:3], int(str(row[3])) * 7 // 8 // 50_000 * 50_000) for row in shifted]
    return [tuple(_INSTEAD[sheet] if sheet in _INSTEAD and _tells(cell) else cell for cell in row) for row in shifted]


def _tells(cell: object) -> bool:
    return isinstance(cell, str) and " " in cell and any(printed_numbers(cell))


def _year_before(row: object) -> tuple[object, ...]:
    assert isinstance(row, Sequence)
    return tuple(_moved(cell) for cell in row)


def _moved(cell: object) -> object:
    if isinstance(cell, date):
        return cell.replace(year=cell.year - 1)
    if isinstance(cell, str):
        its_own = cell.replace("136/KH-UBND", "118/KH-UBND").replace("H32.", "H32.22.")  # no dossier has two years
        return _YEARS.sub(lambda found: str(int(found[0]) - 1), its_own)
    return cell


def _less(name: str, value: object) -> object:
    """The figure of the year before; what did not happen then did not happen before either."""
    if not isinstance(value, int) or not value:
        return value
    if name in _FOUR_FIFTHS:
        return value * 4 // 5
    if name == "cqs_thanh_toan":
        return value // 2
    return _SERVICES.get(name, max(value - _LESS.get(name, 0), 1))


def _dossiers() -> dict[str, tuple[MonthCounts, ...]]:
    """Fewer dossiers, fewer of them online; what December leaves is what 2023 opens with."""
    years = {field: [_fewer(month, counts) for month, counts in enumerate(months)] for field, months in DOSSIERS.items()}
    for field, months in years.items():
        left = sum(online + counter - early - on_time - late for online, counter, early, on_time, late, _ in months)
        online, counter, early, on_time, late, pending_late = months[-1]
        months[-1] = online, counter, early + left, on_time, late, pending_late
        assert early + left >= 0, f"{field} opens with {OPENING.get(field, 0)} in both years"
    return {field: tuple(months) for field, months in years.items()}


def _fewer(month: int, counts: MonthCounts) -> MonthCounts:
    online, counter, early, on_time, late, pending_late = counts
    moved = online // 3
    gone = min((online + counter) // 12 + month % 3, early, counter + moved)
    return online - moved, counter + moved - gone, early - gone, on_time, late, pending_late
