"""``cchc report --allow-missing``: what a report says of the workbooks that it was made without."""

from pathlib import Path

from openpyxl import load_workbook

from tests.conftest import run_cchc
from tests.drafted_words import drop, found, lint_is_content, paragraphs, rows, totals, words
from tests.sample_year import CARRIED, IN_PERSON, ONLINE, PENDING, total
from tests.sample_year import rows as sheet_rows
from tests.unit_books import divide, leads

QUARTER = "outputs/2023/2023-Q1"
AFTER = ("--today", "2023-04-28")


def test_a_missing_month_is_an_error_unless_it_is_allowed(workspace: Path) -> None:
    drop(workspace, "02")
    refused = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert (refused.status, found(refused)) == (1, [("month-missing", "error", "inputs/2023/thang-02.xlsx")])
    assert not (workspace / QUARTER).exists()
    made = run_cchc(workspace, "report", "2023-Q1", "--allow-missing", "--json")
    assert (made.status, found(made)) == (0, [("month-missing", "warning", "inputs/2023/thang-02.xlsx")])
    said = words(workspace / QUARTER / "bao-cao.docx")
    assert "Báo cáo chưa có số liệu tháng 02/2023." in said
    assert "Kết quả thực hiện nhiệm vụ trong thời gian thiếu số liệu chưa được tính." in said
    assert "chưa khớp với tổng số hồ sơ đã giải quyết và đang giải quyết" in said
    assert all("Báo cáo chưa có số liệu tháng 02/2023." in words(workspace / QUARTER / f"phu-luc-{one}.docx") for one in (1, 2))
    assert totals(workspace / QUARTER / "phu-luc-2.docx")[3] == total(1, CARRIED)
    assert lint_is_content(workspace, QUARTER)


def test_without_the_first_month_the_opening_balance_is_told_with_its_day(workspace: Path) -> None:
    drop(workspace, "01")
    assert run_cchc(workspace, "report", "2023-Q1", "--allow-missing", *AFTER).status == 0
    said = paragraphs(workspace / QUARTER / "bao-cao.docx")
    assert any(
        line.startswith("Báo cáo chưa có số liệu tháng 01/2023. Số liệu từ kỳ trước chuyển sang được tính tại ngày 01/02/2023.")
        for line in said
    )
    assert not any("chưa khớp" in line for line in said), "what is reported balances"
    received = sum(total(month, column) for month in (2, 3) for column in (ONLINE, IN_PERSON))
    form = totals(workspace / QUARTER / "phu-luc-2.docx")
    assert (form[0], form[3]) == (total(2, CARRIED) + received, total(2, CARRIED))


def test_without_the_last_month_closing_balances_and_progress_are_told_with_their_day(workspace: Path) -> None:
    drop(workspace, "03")
    assert run_cchc(workspace, "report", "2023-Q1", "--allow-missing", *AFTER).status == 0
    said = words(workspace / QUARTER / "bao-cao.docx")
    assert "Báo cáo chưa có số liệu tháng 3/2023. Số liệu cuối kỳ được tính đến hết ngày 28/02/2023." in said
    assert "Tính đến hết ngày 28/02/2023, đã hoàn thành 3/16" in said
    assert "Khảo sát, lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả (" in said, "the plan's tasks that fall due"
    assert "Nhiệm vụ của kế hoạch chưa hoàn thành, chuyển sang hoặc đến hạn trong quý II năm 2023:" in said
    steps = {f"- {str(next(iter(row.values()))).rstrip('.')}." for row in sheet_rows(2, "Phương hướng")}
    assert steps and steps.isdisjoint(said.splitlines()), "February's next steps are not the quarter's"
    assert totals(workspace / QUARTER / "phu-luc-2.docx")[8] == total(2, PENDING)


def test_several_missing_months_are_named_in_one_sentence_and_all_of_them_are_an_error(workspace: Path) -> None:
    drop(workspace, "01", "03")
    assert run_cchc(workspace, "report", "2023-Q1", "--allow-missing").status == 0
    said = words(workspace / QUARTER / "bao-cao.docx")
    assert "Báo cáo chưa có số liệu tháng 01/2023 và tháng 3/2023. Số liệu từ kỳ trước chuyển sang được tính tại ngày 01/02" in said
    drop(workspace, "02")
    refused = run_cchc(workspace, "report", "2023-Q1", "--allow-missing", "--json")
    assert refused.status == 1
    assert [(code, severity) for code, severity, _ in found(refused)] == [("month-missing", "error")] * 3


def test_nothing_is_said_when_nothing_is_missing(workspace: Path, finished: Path) -> None:
    assert run_cchc(workspace, "report", "2023-Q1", "--allow-missing").status == 0
    for name in ("bao-cao.docx", "phu-luc-1.docx", "phu-luc-2.docx"):
        assert (workspace / QUARTER / name).read_bytes() == (finished / name).read_bytes()


def test_months_of_units_make_the_same_form_as_a_single_workbook(workspace: Path, finished: Path) -> None:
    divide(workspace, 1, 2, 3)
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    assert rows(workspace / QUARTER / "phu-luc-2.docx") == rows(finished / "phu-luc-2.docx")
    assert rows(workspace / QUARTER / "phu-luc-1.docx")[-1] == rows(finished / "phu-luc-1.docx")[-1]


def test_a_unit_that_has_not_reported_is_an_error_unless_it_is_allowed(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    drop(workspace, "03/BPMC")
    place = "inputs/2023/thang-03/BPMC.xlsx"
    refused = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert (refused.status, found(refused)) == (1, [("unit-missing", "error", place)])
    made = run_cchc(workspace, "report", "2023-Q1", "--allow-missing", "--json")
    assert (made.status, found(made)) == (0, [("unit-missing", "warning", place)])
    said = words(workspace / QUARTER / "bao-cao.docx")
    whose = "Bộ phận Tiếp nhận và Trả kết quả"
    assert (
        f"Báo cáo chưa có số liệu của {whose} tháng 3/2023. Số liệu của {whose} cuối kỳ được tính đến hết ngày 28/02/2023." in said
    )
    assert totals(workspace / QUARTER / "phu-luc-2.docx")[8] == total(2, PENDING)
    assert lint_is_content(workspace, QUARTER)


def test_a_unit_missing_from_the_first_month_opens_with_the_next(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    drop(workspace, "01/BPMC")
    assert run_cchc(workspace, "report", "2023-Q1", "--allow-missing").status == 0
    assert "Bộ phận Tiếp nhận và Trả kết quả từ kỳ trước chuyển sang được tính tại ngày 01/02/2023." in words(
        workspace / QUARTER / "bao-cao.docx"
    )
    form = totals(workspace / QUARTER / "phu-luc-2.docx")
    assert form[3] == total(2, CARRIED)
    assert form[0] == form[4] + form[8]


def test_a_unit_whose_tasks_another_reports_is_not_missed(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    (task, *_) = [code for code, unit in leads(workspace).items() if unit == "TPHT"]
    office = workspace / "inputs/2023/thang-03/VPTK.xlsx"
    book = load_workbook(office)
    book["Nhiệm vụ"].append((task, "Đang thực hiện", None, "Tiếp 06 lượt công dân", None, None, None, None))
    drop(workspace, "03/TPHT")
    assert found(run_cchc(workspace, "check", "2023-Q1", "--json")) == [("unit-missing", "error", "inputs/2023/thang-03/TPHT.xlsx")]
    book.save(office)
    assert found(run_cchc(workspace, "check", "2023-Q1", "--json")) == []


def test_a_unit_whose_tasks_are_all_done_is_not_missed(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    plan = workspace / "inputs/2023/ke-hoach.xlsx"
    book = load_workbook(plan)
    for row in book["Nhiệm vụ"].iter_rows(min_row=4):
        if row[5].value == "TTVH" and row[0].value != "NV06":
            row[5].value = "VPTK"
    book.save(plan)
    drop(workspace, "03/TTVH")
    assert found(run_cchc(workspace, "check", "2023-Q1", "--json")) == [], "its one task was done in February"


def test_an_agency_may_let_units_be_silent_and_the_report_still_says_so(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    drop(workspace, "02/TPHT")
    agency = workspace / "inputs/co-quan.xlsx"
    book = load_workbook(agency)
    page = book.create_sheet("Nới kiểm tra")
    for values in (("Mã kiểm tra", "Lý do"), ("unit-missing", "Công chức đang khuyết")):
        page.append(values)
    book.save(agency)
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert (result.status, [severity for _, severity, _ in found(result)]) == (0, ["warning"])
    said = words(workspace / QUARTER / "bao-cao.docx")
    assert "Báo cáo chưa có số liệu của Công chức Tư pháp - Hộ tịch tháng 02/2023." in said
