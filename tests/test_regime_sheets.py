"""The agency's regime through its workbook: each mistake at its cell, and periods, months and reports that follow it."""

from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.reporting_regime import CALENDAR, WhenOff
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.check import check
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from cchc_docs.workflows.month_inputs import MonthReader
from tests.conftest import ROOT, Change, run_cchc, snapshot
from tests.regime_sheets import AGENCY, FROM_15, MISTAKES, PERIODS, Mistake, Rows, add_sheets, period, preset

pytestmark = pytest.mark.usefixtures("only_2023", "read_once")

DAY = date(2023, 3, 28)
MARCH = "inputs/2023/thang-03.xlsx"


def described(issues: list[Issue]) -> list[tuple[str, str, str | None, str | None, str | None]]:
    return [(issue.code, str(issue.severity), issue.place.file, issue.place.sheet, issue.place.cell) for issue in issues]


def read(folder: Path, key: str, today: date = DAY) -> PeriodInputs:
    return read_period(Workspace(folder), parse_period_key(key), DocumentType.BAO_CAO, today)


def cut_off_on_14(folder: Path) -> None:
    """The sample as an office of the regime would have it: what was done from the 15th on is dated the 14th."""
    for path in sorted((folder / "inputs/2023").glob("thang-*.xlsx")):
        book = load_workbook(path)
        for row in book["Nhiệm vụ"].iter_rows(min_col=5, max_col=5):
            if isinstance(row[0].value, datetime) and row[0].value.day > 14:
                row[0].value = row[0].value.replace(day=14)
        book.save(path)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: f"{one.code}-{one.cell}")
def test_each_mistake_is_told_at_its_cell_with_a_remedy(workspace: Path, mistake: Mistake) -> None:
    add_sheets(workspace, mistake.facts, mistake.periods, mistake.days)
    issues = [issue for issue in check(Workspace(workspace), [], [], today=DAY) if issue.place.file == AGENCY]
    assert described(issues) == [(mistake.code, mistake.severity, AGENCY, mistake.sheet, mistake.cell)], [*map(str, issues)]
    assert "hãy" in issues[0].message or "chọn" in issues[0].message
    assert issues[0].severity is CATALOGUE[mistake.code].severity


@pytest.mark.parametrize(
    ("facts", "periods"),
    [
        ((), period("Quý I", 5, None, "quý I năm {năm}", 1, 31)),
        ((), period("Quý II", 5, None, None, 1, 30)),
        ((), period("Tháng 2", 5, "Tháng sau kỳ", None, 1, 28)),
        ((), period("Tháng 2", 28, None, None, 1, 29)),
        (FROM_15, period("Quý", 5, "Tháng thứ hai sau kỳ", "quý {quý}/{năm}", 15, 14)),
        (preset("581/BNV-CCHC"), (*period("Quý", 20), *period("Quý I", 7), *period("9 tháng", 20, None, None, 15, 14))),
        (preset("NĐ 09/2019"), (*period("Tháng", 16), *period("Tháng 12", 10))),
    ],
)
def test_what_fits_is_not_an_issue(workspace: Path, facts: Rows, periods: Rows) -> None:
    add_sheets(workspace, facts, periods)
    assert not [issue for issue in check(Workspace(workspace), [], [], today=DAY) if issue.place.file == AGENCY]


def test_the_sheets_say_the_regime_and_the_days(workspace: Path) -> None:
    days = ((date(2026, 1, 2), "Nghỉ", "hoán đổi"), ("10/01/2026", "Làm bù", None))
    add_sheets(workspace, preset("581/BNV-CCHC", "Chuyển sang ngày làm việc sau"), period("Quý I", 7, "Tháng sau kỳ"), days)
    agency, issues = read_agency(workspace / AGENCY, AGENCY)
    assert issues == []
    assert agency
    assert (agency.regime.name, agency.regime.first_day, agency.regime.when_off) == ("581/BNV-CCHC", 15, WhenOff.FORWARD)
    assert [(one.day, one.working, one.source) for one in agency.special_days] == [
        (date(2026, 1, 2), False, "hoán đổi"),
        (date(2026, 1, 10), True, None),
    ]
    rule = agency.regime.due_rule(parse_period_key("2023-Q1"))
    assert rule
    assert (rule.due_day, rule.due_month, str(rule.origin.place("due_day") if rule.origin else "")) == (
        7, 1, f"{AGENCY}, trang «{PERIODS}», ô B2",
    )  # fmt: skip


def test_an_agencys_days_move_its_due_date(workspace: Path) -> None:
    facts = preset("136/KH-UBND", "Lùi về ngày làm việc trước")
    add_sheets(workspace, facts, days=(("03/03/2023", "Nghỉ", "hoán đổi"), ("04/03/2023", "Làm bù", "hoán đổi")))
    made = read(workspace, "2023-3M").period
    assert made
    assert made.due_date == date(2023, 3, 4)
    (workspace / AGENCY).write_bytes((ROOT / AGENCY).read_bytes())
    add_sheets(workspace, facts)
    made = read(workspace, "2023-3M").period
    assert made
    assert made.due_date == date(2023, 3, 3)


def test_an_agency_without_the_sheets_has_calendar_months_and_no_due_dates(workspace: Path) -> None:
    add_sheets(workspace)
    agency, _ = read_agency(workspace / AGENCY, AGENCY)
    assert agency
    assert (agency.regime, agency.special_days) == (CALENDAR, ())
    inputs = read(workspace, "2023-Q1")
    assert inputs.issues == ()
    assert inputs.period
    assert (inputs.period.first_day, inputs.period.last_day, inputs.period.due_date) == (date(2023, 1, 1), date(2023, 3, 31), None)


def test_the_sheets_left_blank_change_nothing(workspace: Path) -> None:
    made = run_cchc(workspace, "report", "2023-Q1")
    before = snapshot(workspace / "outputs")
    blank = (("Chế độ", None), ("Chốt số liệu từ ngày", None), ("Hạn gửi rơi ngày nghỉ", None))
    add_sheets(workspace, blank, ((None,) * 6,), ((None,) * 3,))
    again = run_cchc(workspace, "report", "2023-Q1")
    assert (made.status, again.status) == (0, 0), again.err
    words = [name for name in before if name.endswith(".docx")]
    assert words
    assert {name: snapshot(workspace / "outputs")[name] for name in words} == {name: before[name] for name in words}


def test_the_report_prints_the_regimes_window(workspace: Path) -> None:
    cut_off_on_14(workspace)
    add_sheets(workspace, preset("581/BNV-CCHC"), period("Quý I", None, None, "quý {quý}/{năm}"))
    checked = run_cchc(workspace, "check", "2023-Q1", "--today", "2023-03-14", "--json")
    assert {issue["code"] for issue in checked.json["issues"]} == {"overdue-count-differs"}
    result = run_cchc(workspace, "report", "2023-Q1", "--today", "2023-03-14")
    assert result.status == 0, result.err
    text = "\n".join(one.text for one in docx.Document(str(workspace / "outputs/2023/2023-Q1/bao-cao.docx")).paragraphs)
    assert "quý I/2023 (từ ngày 15/12/2022 đến ngày 14/3/2023)" in text
    assert "31/3/2023" not in text
    annex = docx.Document(str(workspace / "outputs/2023/2023-Q1/phu-luc-2.docx"))
    cells = [cell.text for table in annex.tables for row in table.rows for cell in row.cells]
    assert "(Từ ngày 15/12/2022 đến ngày 14/3/2023)" in "\n".join([*cells, *(one.text for one in annex.paragraphs)])


def test_a_task_finished_after_the_cut_off_belongs_to_the_next_month(workspace: Path, change: Change) -> None:
    cut_off_on_14(workspace)
    add_sheets(workspace, FROM_15)
    change("2023/thang-02.xlsx", "Nhiệm vụ", "E5", date(2023, 2, 15))
    found = described(list(read(workspace, "2023-Q1").issues))
    assert ("task-finished-after-period", "error", "inputs/2023/thang-02.xlsx", "Nhiệm vụ", "E5") in found


@pytest.mark.parametrize(("facts", "warned"), [(FROM_15, False), ((), True)])
def test_the_year_begins_with_its_first_months_window(workspace: Path, change: Change, facts: Rows, warned: bool) -> None:
    cut_off_on_14(workspace)
    add_sheets(workspace, facts)
    change("2023/thang-02.xlsx", "Nhiệm vụ", "E5", date(2022, 12, 15))
    codes = {issue.code for issue in read(workspace, "2023-Q1").issues}
    assert ("task-finished-before-year" in codes) is warned


RECORDS = (
    ("Mã hồ sơ", "Lĩnh vực", "Thủ tục", "Hình thức nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày giải quyết xong"),
    ("H1", "Hộ tịch", None, "Trực tiếp", "14/02/2023", "01/03/2023", "15/02/2023"),
    ("H2", "Hộ tịch", None, "Trực tiếp", "15/02/2023", "20/02/2023", None),
    ("H3", "Hộ tịch", None, "Trực tuyến", "14/03/2023", "20/03/2023", "15/03/2023"),
    ("H4", "Hộ tịch", None, "Trực tuyến", "15/03/2023", "20/03/2023", None),
    ("H5", "Hộ tịch", None, "Trực tuyến", "01/02/2023", "20/02/2023", "14/02/2023"),
)


def test_single_dossiers_are_counted_within_the_window(workspace: Path) -> None:
    add_sheets(workspace, FROM_15)
    path = workspace / MARCH
    book = load_workbook(path)
    for name in ("Hồ sơ TTHC", "Hồ sơ trễ hạn"):
        book[name].delete_rows(4, 100)
    page = book["Hồ sơ chi tiết"] if "Hồ sơ chi tiết" in book.sheetnames else book.create_sheet("Hồ sơ chi tiết")
    page.delete_rows(1, 100)
    for at, row in enumerate(RECORDS, start=1):
        for column, value in enumerate(row, start=1):
            page.cell(at, column).value = value
    book.save(path)
    agency, _ = read_agency(workspace / AGENCY, AGENCY)
    month, issues = MonthReader(Workspace(workspace), None, agency).read(2023, 3)
    assert month
    (form,) = month.dossiers
    assert (form.carried_over, form.in_person, form.online) == (1, 1, 1)
    assert (form.resolved_early, form.pending_in_time, form.pending_late) == (1, 1, 1)
    outside = [(issue.place.cell, issue.code) for issue in issues if issue.code == "record-outside-period"]
    assert outside == [("E5", "record-outside-period"), ("G6", "record-outside-period")]


# a report that is due on 05/3/2023, before its months are over
@pytest.mark.parametrize(
    ("kind", "today", "expected"),
    [
        ("Ước thực hiện", date(2023, 3, 3), []),
        ("Ước thực hiện", date(2023, 3, 31), []),
        ("Chính thức", date(2023, 3, 3), ["period-not-over"]),
        ("Ước thực hiện", date(2023, 4, 1), ["estimate-to-replace"]),
        ("Chính thức", date(2023, 4, 1), []),
    ],
)
def test_a_report_due_before_the_cut_off_is_made_from_estimates(
    workspace: Path, change: Change, kind: str, today: date, expected: list[str]
) -> None:
    add_sheets(workspace, preset("136/KH-UBND"))
    change("2023/thang-03.xlsx", "Thông tin", "B5", kind)
    issues = [issue for issue in read(workspace, "2023-3M", today).issues if issue.place.file == MARCH]
    assert [issue.code for issue in issues] == expected
    assert all((issue.place.sheet, issue.place.cell) == ("Thông tin", "B5") for issue in issues)
    assert all(issue.severity is CATALOGUE[issue.code].severity for issue in issues)
    if expected == ["period-not-over"]:
        assert "(hạn gửi 05/3/2023 trước ngày chốt)" in issues[0].message


def test_every_month_that_is_not_over_is_estimated(workspace: Path) -> None:
    add_sheets(workspace, preset("136/KH-UBND"))
    issues = [issue for issue in read(workspace, "2023-3M", date(2023, 2, 20)).issues if issue.code == "period-not-over"]
    assert [issue.place.file for issue in issues] == ["inputs/2023/thang-02.xlsx"]
    assert "tháng 2/2023 chốt số liệu đến 28/02/2023 chưa kết thúc" in issues[0].message


def test_a_later_report_over_an_estimated_month_is_warned(workspace: Path) -> None:
    (issue,) = [one for one in read(workspace, "2023", date(2024, 1, 5)).issues if one.code == "estimate-to-replace"]
    assert (issue.place.file, issue.place.cell) == ("inputs/2023/thang-03.xlsx", "B5")
    assert "tháng 3/2023 đã chốt ngày 31/3/2023 nhưng số liệu vẫn là ước" in issue.message


def test_the_agencys_form_offers_the_sheets(tmp_path: Path, workspace: Path) -> None:
    (workspace / AGENCY).unlink()
    assert run_cchc(workspace, "form", "agency").status == 0
    book = load_workbook(workspace / AGENCY)
    assert {"Chế độ báo cáo", "Kỳ báo cáo", "Ngày nghỉ"} <= set(book.sheetnames)
