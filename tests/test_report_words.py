"""What the report says in cases that the sample does not have."""

import shutil
from datetime import date
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.domain.task import ReformArea, ResultStatus, Task, TaskResult
from cchc_docs.indicators.tasks import TaskState, task_progress
from tests.conftest import Change, run_cchc

OUTPUTS = "outputs/2023/2023-Q1"
HERE = RowOrigin(file="x.xlsx", sheet="Nhiệm vụ", row=4)


def text_of(workspace: Path) -> str:
    document = docx.Document(str(workspace / OUTPUTS / "bao-cao.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def made_task(due: date | None) -> Task:
    return Task(
        code="NV01",
        area=ReformArea.DIRECTION,
        group="1",
        content="x",
        product=None,
        lead="VPTK",
        coordinators=(),
        deadline="x",
        due_date=due,
        origin=HERE,
    )


def made_month(month: int, finished: date | None) -> MonthlyResults:
    status = ResultStatus.DONE if finished else ResultStatus.IN_PROGRESS
    result = TaskResult(code="NV01", status=status, result="x", finished_on=finished, evidence=None, delay_reason=None, origin=HERE)
    return MonthlyResults(year=2023, month=month, file=f"{month}", estimated=False, task_results=(result,))


@pytest.mark.parametrize(
    ("due", "finished", "day", "over", "state"),
    [
        (date(2023, 3, 31), None, date(2023, 3, 31), True, TaskState.OVERDUE),
        (date(2023, 3, 31), None, date(2023, 3, 31), False, TaskState.NOT_DUE),
        (date(2023, 3, 31), None, date(2023, 3, 28), False, TaskState.NOT_DUE),
        (date(2023, 4, 1), None, date(2023, 3, 31), True, TaskState.NOT_DUE),
        (date(2023, 3, 31), date(2023, 3, 31), date(2023, 3, 31), True, TaskState.DONE_ON_TIME),
        (date(2023, 2, 28), date(2023, 3, 1), date(2023, 3, 31), True, TaskState.DONE_LATE),
        (None, None, date(2023, 12, 31), True, TaskState.REGULAR),
        (None, date(2023, 3, 1), date(2023, 12, 31), True, TaskState.REGULAR_DONE),
    ],
)
def test_a_task_is_in_the_state_that_its_dates_say(
    due: date | None, finished: date | None, day: date, over: bool, state: TaskState
) -> None:
    plan = Plan(year=2023, file="x", citation="x", tasks=(made_task(due),))
    (progress,) = task_progress(plan, (), [made_month(3, finished)], day, over=over)
    assert progress.state is state


def test_what_was_finished_before_the_period_stays_finished() -> None:
    plan = Plan(year=2023, file="x", citation="x", tasks=(made_task(date(2023, 3, 31)),))
    (progress,) = task_progress(plan, [made_month(2, date(2023, 2, 20))], [made_month(5, None)], date(2023, 6, 30), over=True)
    assert progress.state is TaskState.DONE_ON_TIME
    assert [result.status for result in progress.reported] == [ResultStatus.IN_PROGRESS]


def test_a_later_month_knows_what_earlier_ones_finished(workspace: Path) -> None:
    assert run_cchc(workspace, "report", "2023-03", "--today", "2023-04-03").status == 0
    document = docx.Document(str(workspace / "outputs/2023/2023-03/bao-cao.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "đã hoàn thành 7/16 nhiệm vụ có thời hạn" in text
    assert "1 nhiệm vụ quá hạn" in text


def test_missing_earlier_months_are_a_warning(workspace: Path) -> None:
    (workspace / "inputs/2023/thang-01.xlsx").unlink()
    result = run_cchc(workspace, "report", "2023-03", "--json", "--today", "2023-04-03")
    assert result.status == 0
    assert [(issue["code"], issue["file"]) for issue in result.json["issues"]] == [
        ("month-earlier-missing", "inputs/2023/thang-01.xlsx"),
        ("estimate-to-replace", "inputs/2023/thang-03.xlsx"),
    ]


def test_the_annex_gives_all_months_results_and_the_reason_for_delay(finished: Path) -> None:
    rows = docx.Document(str(finished / "phu-luc-1.docx")).tables[-1].rows
    results = {row.cells[0].text: row.cells[4].text for row in rows}
    assert [results["7"].count(text) for text in ("Phát 04 lượt tin, bài về CCHC", "Phát 05 lượt", "dịch vụ công")] == [1, 1, 1]
    assert results["1"].endswith("Lý do chậm: chờ phân công lại nhiệm vụ lãnh đạo.")


def test_an_acting_head_signs_on_one_line() -> None:
    block = SignerBlock(collective="Ủy ban nhân dân", delegation="Q.", principal="Chủ tịch", position="Chủ tịch", full_name="A")
    assert (block.authority_lines, block.position_line) == (("TM. ỦY BAN NHÂN DÂN",), "Q. CHỦ TỊCH")


def test_a_delegation_without_principal_is_an_error(workspace: Path, change: Change) -> None:
    change("co-quan.xlsx", "Người ký", "D4", None)
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert [(issue["code"], issue["cell"]) for issue in result.json["issues"]] == [("signer-principal-missing", "D4")]


def test_recipients_are_printed_once_punctuated(workspace: Path, change: Change) -> None:
    change("co-quan.xlsx", "Nơi nhận", "C4", "- Phòng Nội vụ huyện Chợ Mới.")
    change("co-quan.xlsx", "Nơi nhận", "C5", "- TT. Đảng ủy, TT. HĐND xã;")
    change("co-quan.xlsx", "Nơi nhận", "C10", "Lưu: VT, VPTK.")
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    text = text_of(workspace)
    assert "Kính gửi: Phòng Nội vụ huyện Chợ Mới\n" in text
    assert "- TT. Đảng ủy, TT. HĐND xã;\n" in text
    assert "- Lưu: VT, VPTK." in text


def test_several_addressees_stand_below_with_dashes(workspace: Path) -> None:
    book = load_workbook(workspace / "inputs/co-quan.xlsx")
    book["Nơi nhận"].append(("Báo cáo", "Kính gửi", "Ủy ban nhân dân huyện Chợ Mới"))
    book.save(workspace / "inputs/co-quan.xlsx")
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    lines = text_of(workspace).splitlines()
    start = lines.index("Kính gửi:")
    assert lines[start + 1 : start + 3] == ["- Phòng Nội vụ huyện Chợ Mới;", "- Ủy ban nhân dân huyện Chợ Mới."]


def test_too_many_recipients_are_refused_before_they_push_the_signature_away(workspace: Path) -> None:
    book = load_workbook(workspace / "inputs/co-quan.xlsx")
    for number in range(50):
        book["Nơi nhận"].append(("Báo cáo", "Nơi nhận", f"Đơn vị thứ {number}"))
    book.save(workspace / "inputs/co-quan.xlsx")
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert [issue["code"] for issue in result.json["issues"]] == ["recipients-too-many"]


def test_no_dossiers_and_no_next_steps_are_worded(workspace: Path) -> None:
    shutil.rmtree(workspace / "inputs/2022")  # which would hand on what it leaves
    for month in (1, 2, 3):
        path = workspace / f"inputs/2023/thang-{month:02d}.xlsx"
        book = load_workbook(path)
        for sheet in ("Hồ sơ TTHC", "Hồ sơ trễ hạn", "Phương hướng", "Khó khăn, kiến nghị"):
            book[sheet].delete_rows(4, 50)
        book.save(path)
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert result.status == 0
    assert [issue["code"] for issue in result.json["issues"]] == ["next-steps-missing"]
    text = text_of(workspace)
    assert "Trong kỳ không phát sinh hồ sơ TTHC.\n" in text
    assert "Nhiệm vụ của kế hoạch chưa hoàn thành, chuyển sang hoặc đến hạn trong quý II năm 2023:" in text
    assert "Trong kỳ không phát sinh hạn chế cần báo cáo." in text
    assert "2. Nguyên nhân" not in text
    assert "Ủy ban nhân dân xã Long Điền A không có kiến nghị, đề xuất." in text


def test_long_cells_reach_the_page_whole(workspace: Path, change: Change) -> None:
    for row, words in ((4, 120), (5, 250), (8, 550)):
        change("2023/thang-03.xlsx", "Nhiệm vụ", f"D{row}", " ".join(f"từ{number}" for number in range(words)))
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert result.status == 0
    assert result.json["issues"] == []
