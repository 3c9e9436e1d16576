"""Conclusions live on: in the schedule, in the months' forms, in the reminder, in the next meeting, until they are reported done."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.duty import DutyKind
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.indicators.conclusions import CONCLUSION_INDICATORS, conclusion_figures, conclusion_progress
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.duty_words import state_words
from cchc_docs.workflows.inputs import read_period
from cchc_docs.workflows.schedule import read_schedule
from tests.conftest import ROOT, Change, Result, run_cchc
from tests.drafted_words import paragraphs
from tests.drafted_words import rows as table
from tests.form_filling import answer, fill
from tests.meeting_books import Book
from tests.project_figures import read
from tests.unit_books import divide

pytestmark = pytest.mark.usefixtures("read_once")

SHEET = "Kết luận cuộc họp"
APRIL, MAY = "inputs/2023/thang-04.xlsx", "inputs/2023/thang-05.xlsx"
DONE, GOING = "Hoàn thành", "Đang thực hiện"
REVIEWED = "Rà soát từng hồ sơ đất đai đang giải quyết, báo cáo nguyên nhân chậm và đề xuất cách khắc phục"


def states(workspace: Path, *days: date) -> dict[tuple[int, str, str], str]:
    """How each conclusion stands, by month of the day, code and key."""
    found = {}
    for today in days:
        for duty in read_schedule(Workspace(workspace), 2023, today=today, issued={}).duties:
            if duty.kind is DutyKind.CONCLUSION:
                found[today.month, duty.code, duty.key] = state_words(duty, today)
    return found


def on(day: str, folder: Path, *arguments: str) -> Result:
    return run_cchc(folder, *arguments, environment={"CCHC_TODAY": day})


def filled_in(path: Path) -> dict[str, tuple[Any, ...]]:
    """The rows of the sheet by their codes, without what the unit has to answer."""
    sheet = load_workbook(path)[SHEET]
    return {str(row[0]): row[1:4] for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]}


def told(result: Result) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of what is said of conclusions."""
    issues = result.json["issues"]
    return [(one["code"], one["sheet"], one["cell"]) for one in issues if one["code"].startswith("conclusion")]


def agenda(path: Path) -> str:
    sheet = load_workbook(path)["Chương trình"]
    return "\n".join(str(row[0]) for row in sheet.iter_rows(min_row=4, values_only=True))


@pytest.fixture
def march(workspace: Path) -> Path:
    """The sample when the board has met and April is not begun."""
    for month in range(4, 13):
        (workspace / f"inputs/2023/thang-{month:02d}.xlsx").unlink()
    (workspace / "inputs/2023/hop-2023-03.xlsx").unlink()
    return workspace


def test_a_conclusion_is_done_when_a_month_says_so_of_it_or_of_its_task() -> None:
    found = states(ROOT, date(2023, 3, 30), date(2023, 4, 17), date(2023, 12, 29))
    assert found[3, "KL1", "2023-Q1"] == "còn 1 ngày"
    assert found[4, "KL2", "2023-Q1"] == "quá hạn 3 ngày"
    assert (4, "KL4", "2023-Q1") not in found, "the schedule tells of it as the plan's task, which is due on the same day"
    assert found[12, "KL1", "2023-Q1"] == "đã xong: Báo cáo số 05/BC-UBND ngày 31/3/2023"
    assert found[12, "KL2", "2023-Q1"].endswith("(chậm 28 ngày)")


def test_a_conclusion_that_wants_its_task_earlier_keeps_its_own_day(march: Path) -> None:
    given = (("Sắp xếp vị trí việc làm", "VPTK", "24/3/2023", "NV15"), ("Sắp xếp vị trí việc làm", "VPTK", "14/4/2023", "NV15"))
    Book(conclusions=given).write(march)
    found = states(march, date(2023, 3, 30))
    assert found[3, "KL1", "2023-03-15"] == "quá hạn 6 ngày"
    assert (3, "KL2", "2023-03-15") not in found


def test_meeting_conclusion_form_report_closed(march: Path) -> None:
    assert on("2023-04-03", march, "form", "results", "2023-04").status == 0
    given = filled_in(march / APRIL)
    assert list(given) == ["2023-Q1/KL1", "2023-Q1/KL2", "2023-Q1/KL3"], "KL4 is asked under its task"
    assert given["2023-Q1/KL2"] == (REVIEWED, "DCXD", "14/4/2023")
    fill(march, APRIL, leave=[SHEET])
    done = {"Tình trạng": DONE, "Ngày hoàn thành": datetime(2023, 3, 31), "Kết quả": "Đã ban hành báo cáo"}
    going = {"Tình trạng": GOING, "Lý do chậm": "Phải kiểm tra thực địa"}
    answer(march, APRIL, SHEET, {"2023-Q1/KL1": done, "2023-Q1/KL2": going, "2023-Q1/KL3": going})
    assert told(on("2023-05-04", march, "check", "--json")) == []

    assert on("2023-05-04", march, "report", "2023-04").status == 0
    assert [
        line for line in paragraphs(march / "outputs/2023/2023-04/bao-cao.docx") if "hồ sơ đất đai đang giải quyết" in line
    ] == [
        f"+ {REVIEWED} (Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường thực hiện; thời hạn 14/4/2023; chưa hoàn thành); "
        "lý do: phải kiểm tra thực địa."
    ]
    assert on("2023-05-04", march, "write", "cong-van-don-doc", "2023-04").status == 0
    owed = [" ".join(row) for row in table(march / "outputs/2023/2023-04/cong-van-don-doc.docx", -2)]
    assert [line for line in owed if "kết luận tại cuộc họp" in line and REVIEWED in line and "14/4/2023 20" in line], owed
    assert not any("Hoàn thiện báo cáo" in line for line in owed), "done"
    assert on("2023-05-04", march, "form", "meeting", "2023-Q2").status == 0
    next_meeting = march / "inputs/2023/hop-2023-q2.xlsx"
    assert f"Việc thực hiện kết luận trước: {REVIEWED}" in agenda(next_meeting)
    assert "Hoàn thiện báo cáo" not in agenda(next_meeting)
    next_meeting.unlink()

    assert on("2023-05-04", march, "form", "results", "2023-05").status == 0
    assert list(filled_in(march / MAY)) == ["2023-Q1/KL2", "2023-Q1/KL3"]
    fill(march, MAY, leave=[SHEET])
    form = (march / MAY).read_bytes()
    answer(march, MAY, SHEET, {"2023-Q1/KL3": going})
    forgotten = on("2023-06-02", march, "check", "--json")
    assert told(forgotten) == [("conclusion-forgotten", "Kết luận", "A5")]
    (message,) = [one["message"] for one in forgotten.json["issues"] if one["code"] == "conclusion-forgotten"]
    for part in ("«2023-Q1/KL2»", "Họp Ban điều hành", "Công chức Địa chính", "14/4/2023", "tháng 5 năm 2023"):
        assert part in message
    assert told(on("2023-06-02", march, "check", "2023-05", "--json")) == told(forgotten)
    (march / MAY).write_bytes(form)
    late = {**going, "Tình trạng": DONE, "Ngày hoàn thành": datetime(2023, 5, 12)}
    answer(march, MAY, SHEET, {"2023-Q1/KL2": late, "2023-Q1/KL3": going})
    assert told(on("2023-06-02", march, "check", "--json")) == []

    assert on("2023-06-02", march, "report", "2023-05").status == 0
    report = "\n".join(paragraphs(march / "outputs/2023/2023-05/bao-cao.docx"))
    assert f"+ {REVIEWED} (Công chức Địa chính" in report
    assert "thời hạn 14/4/2023; hoàn thành ngày 12/5/2023); lý do: phải kiểm tra thực địa." in report
    assert states(march, date(2023, 6, 2))[6, "KL2", "2023-Q1"] == "đã xong: ngày 12/5/2023 (chậm 28 ngày)"
    assert on("2023-06-02", march, "form", "results", "2023-06").status == 0
    assert list(filled_in(march / "inputs/2023/thang-06.xlsx")) == ["2023-Q1/KL3"], "regular work is asked for on and on"


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2023-03", (4, 0, 0, 4, 0)),
        ("2023-04", (6, 2, 0, 2, 2)),
        ("2023-05", (4, 0, 2, 2, 0)),
        ("2023-H1", (6, 2, 2, 2, 0)),
        ("2023", (6, 2, 2, 2, 0)),
    ],
)
def test_a_report_counts_those_that_were_open_in_its_period(period: str, expected: tuple[int, ...]) -> None:
    """All, done in time, done late, going on, overdue; KL1 and KL4 are due on 31/3, which is not past on the day itself."""
    inputs = read(period)
    day = min(inputs.known_until, date(2024, 1, 31))
    progress = conclusion_progress(inputs.concluded.given, inputs.earlier, inputs.months, day, over=False)
    counted = conclusion_figures(progress)
    assert tuple(int(counted[one.code].value or 0) for one in CONCLUSION_INDICATORS) == expected
    assert all(len(value.sources) == value.value for value in counted.values())


def test_a_units_report_counts_its_own(workspace: Path) -> None:
    assert read_period(Workspace(workspace), parse_period_key("2023-05"), DocumentType.BAO_CAO, date(2023, 6, 2)).concluded.given
    divide(workspace, 4, 5)
    inputs = read_period(Workspace(workspace), parse_period_key("2023-05"), DocumentType.BAO_CAO, date(2023, 6, 2), unit="DCXD")
    assert [one.code for one in inputs.concluded.given] == ["2023-Q1/KL2", "2023-03/KL1"]


def test_a_units_form_has_only_its_own(march: Path) -> None:
    divide(march, 3)
    assert on("2023-04-03", march, "form", "results", "2023-04", "--all-units").status == 0
    folder = march / "inputs/2023/thang-04"
    found = {path.stem: list(filled_in(path)) for path in folder.glob("*.xlsx")}
    asked = {"VPTK": ["2023-Q1/KL1"], "DCXD": ["2023-Q1/KL2"], "TTVH": ["2023-Q1/KL3"]}
    assert found == {unit: asked.get(unit, []) for unit in found}


@pytest.mark.parametrize(
    ("cell", "value", "code", "where"),
    [
        ("A4", "2023-Q1/KL9", "conclusion-result-unknown", "A4"),
        ("A5", "2023-Q1/KL1", "conclusion-result-twice", "A5"),
        ("F4", None, "conclusion-finished-date-missing", "F4"),
        ("F5", date(2023, 4, 20), "conclusion-finished-date-unexpected", "F5"),
        ("F4", date(2023, 3, 16), "conclusion-finished-before-meeting", "F4"),
        ("F4", date(2023, 5, 2), "conclusion-finished-after-period", "F4"),
        ("I5", None, "conclusion-delay-reason-missing", "I5"),
        ("B4", "Việc khác hẳn", "conclusion-content-differs", "B4"),
    ],
)
def test_what_is_wrong_with_a_line_has_its_cell(
    workspace: Path, change: Change, cell: str, value: object, code: str, where: str
) -> None:
    change("2023/thang-04.xlsx", SHEET, cell, value)
    issues = told(run_cchc(workspace, "check", "2023-04", "--json"))
    assert (code, SHEET, where) in issues


def test_a_code_that_has_moved_to_another_conclusion_is_an_error(workspace: Path) -> None:
    """A row was deleted at the meeting: the month's words are those of what is now called otherwise."""
    path = workspace / "inputs/2023/hop-2023-q1.xlsx"
    book = load_workbook(path)
    book["Kết luận"].delete_rows(4)
    book.save(path)
    found = run_cchc(workspace, "check", "2023-04", "--json").json["issues"]
    moved = [one for one in found if one["code"] == "conclusion-content-differs"]
    assert [(one["severity"], one["cell"]) for one in moved][:2] == [("warning", "B4"), ("error", "B5")]
    assert "nội dung này nay là «2023-Q1/KL1», hãy sửa mã" in moved[1]["message"]


def test_an_unknown_code_has_a_proposal(workspace: Path, change: Change) -> None:
    change("2023/thang-04.xlsx", SHEET, "A8", "2023-03/KL22")
    assert "có phải là «2023-03/KL2»?" in run_cchc(workspace, "check", "2023-04").out


def test_the_second_meeting_of_a_key_has_codes_of_its_own(march: Path) -> None:
    Book(facts={"name": "Họp lần 2", "start_date": date(2023, 3, 20)}).write(march, "2023-Q1-lan-2")
    assert on("2023-04-03", march, "form", "results", "2023-04").status == 0
    assert list(filled_in(march / APRIL)) == ["2023-Q1/KL1", "2023-Q1/KL2", "2023-Q1/KL3", "2023-Q1/KL2.1"]


def test_the_last_years_conclusions_are_asked_for_too(march: Path) -> None:
    Book(facts={"start_date": date(2023, 3, 15)}, conclusions=(("Sắp xếp kho hồ sơ", "VPTK", "31/12/2023", "NV15"),)).write(march)
    (march / "inputs/2024").mkdir()
    assert on("2024-01-04", march, "form", "results", "2024-01").status == 0
    assert "2023-03-15/KL1" in filled_in(march / "inputs/2024/thang-01.xlsx"), "this year's plan has no such task"
