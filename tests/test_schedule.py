"""``cchc schedule``: the sample's list as a person writes it down, and what becomes of it from day to day."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import Duty, DutyKind, DutyState, Fulfilment
from cchc_docs.domain.plan import Plan
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.duties import Documents, Known, task_duties
from cchc_docs.workflows.duty_words import due_words, state_words
from cchc_docs.workflows.inputs import read_checked_agency, read_year
from cchc_docs.workflows.schedule import Schedule, read_schedule
from tests.conftest import Change, clean_sample, run_cchc

pytestmark = pytest.mark.usefixtures("read_once")

TODAY = date(2023, 3, 28)
BOARD, REVIEW, LAST = "Họp Ban điều hành CCHC xã", "Họp rà soát hồ sơ TTHC trễ hạn", "Họp cuối năm rà soát hồ sơ TTHC trễ hạn"

# written by hand from the plan's tasks, its section IV, the meetings of its section II, what two meetings concluded and the months'
# workbooks
# code or name, key, due, what became of it by 28 March 2023
SAMPLE = """
Họp rà soát hồ sơ TTHC trễ hạn | 2023-01 | 03/02/2023 | đã xong: 02/BB-UBND ngày 03/02/2023
NV01 | 2023 | 28/02/2023 | đã xong: Quyết định số 71/QĐ-UBND ngày 10/3/2023 (chậm 10 ngày)
bao-cao | 2023-3M | 03/3/2023 | quá hạn 25 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-02 | 03/3/2023 | đã xong: 05/BB-UBND ngày 03/3/2023
Họp Ban điều hành CCHC xã | 2023-Q1 | 31/3/2023 | đã xong: 18/TB-UBND ngày 17/3/2023
KL1 | 2023-Q1 | 31/3/2023 | còn 3 ngày
NV02 | 2023 | 31/3/2023 | đã xong: Quyết định số 76/QĐ-UBND ngày 15/3/2023
NV06 | 2023 | 31/3/2023 | đã xong: Kế hoạch số 98/KH-UBND ngày 20/02/2023
NV10 | 2023 | 31/3/2023 | đã xong: Quyết định số 82/QĐ-UBND ngày 20/3/2023
NV11 | 2023 | 31/3/2023 | đã xong: Kế hoạch số 112/KH-UBND ngày 24/02/2023
NV15 | 2023 | 31/3/2023 | còn 3 ngày
NV20 | 2023 | 31/3/2023 | đã xong: Kế hoạch số 145/KH-UBND ngày 24/3/2023
NV24 | 2023 | 31/3/2023 | đã xong: Quyết định số 57/QĐ-UBND ngày 27/02/2023
Họp rà soát hồ sơ TTHC trễ hạn | 2023-03 | 05/4/2023 | còn 8 ngày
KL1 | 2023-03 | 14/4/2023 | còn 17 ngày
KL2 | 2023-Q1 | 14/4/2023 | còn 17 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-04 | 05/5/2023 | còn 38 ngày
bao-cao | 2023-H1 | 05/6/2023 | còn 69 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-05 | 05/6/2023 | còn 69 ngày
Họp Ban điều hành CCHC xã | 2023-Q2 | 30/6/2023 | còn 94 ngày
NV14 | 2023 | 30/6/2023 | còn 94 ngày
NV22 | 2023 | 30/6/2023 | còn 94 ngày
NV23 | 2023 | 30/6/2023 | còn 94 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-06 | 05/7/2023 | còn 99 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-07 | 04/8/2023 | còn 129 ngày
bao-cao | 2023-9M | 05/9/2023 | còn 161 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-08 | 05/9/2023 | còn 161 ngày
Họp Ban điều hành CCHC xã | 2023-Q3 | 29/9/2023 | còn 185 ngày
NV05 | 2023 | 30/9/2023 | còn 186 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-09 | 05/10/2023 | còn 191 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-10 | 03/11/2023 | còn 220 ngày
bao-cao | 2023 | 05/12/2023 | còn 252 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-11 | 05/12/2023 | còn 252 ngày
Họp Ban điều hành CCHC xã | 2023-Q4 | 29/12/2023 | còn 276 ngày
NV12 | 2023 | 31/12/2023 | còn 278 ngày
NV16 | 2023 | 31/12/2023 | còn 278 ngày
NV19 | 2023 | 31/12/2023 | còn 278 ngày
NV21 | 2023 | 31/12/2023 | còn 278 ngày
Họp rà soát hồ sơ TTHC trễ hạn | 2023-12 | 05/01/2024 | còn 283 ngày
Họp cuối năm rà soát hồ sơ TTHC trễ hạn | 2023 | 10/01/2024 | còn 288 ngày
"""


def listed(duties: tuple[Duty, ...], today: date = TODAY) -> list[str]:
    return [
        f"{duty.code} | {duty.key} | {duty.due.day:02d}/{duty.due.month:0{2 if duty.due.month < 3 else 1}d}/{duty.due.year} | "
        f"{state_words(duty, today)}"
        for duty in duties
    ]


def schedule(
    folder: Path | None = None, year: int | None = 2023, today: date = TODAY, issued: Documents = MappingProxyType({})
) -> Schedule:
    return read_schedule(Workspace(folder or clean_sample()), year, today=today, issued=issued)


@pytest.fixture(scope="module")
def sample() -> tuple[Agency, Plan, Known]:
    workspace = Workspace(clean_sample())
    agency, _ = read_checked_agency(workspace)
    assert agency
    inputs = read_year(workspace, 2023, range(1, 13), agency)
    assert inputs.plan
    return agency, inputs.plan, Known(today=TODAY, months=inputs.months)


def test_the_samples_year_is_the_list_written_by_hand(tmp_path: Path) -> None:
    assert listed(schedule().duties) == SAMPLE.strip().splitlines()


def test_the_samples_week_shows_what_is_overdue_first_and_what_is_done_last() -> None:
    pressing = schedule(year=None).pressing()
    states = [str(duty.state(TODAY)) for duty in pressing]
    assert states == ["overdue", *["due"] * 2, *["done"] * 7]
    assert [duty.code for duty in pressing[:3]] == ["bao-cao", "KL1", "NV15"], "KL4 is NV15 itself"
    following = schedule(year=None).next_due()
    assert following
    assert (following.code, following.key) == (REVIEW, "2023-03")


def test_a_plain_week_in_a_pipe(workspace: Path) -> None:
    result = run_cchc(workspace, "schedule")
    assert result.status == 0
    head, overdue, concluded, due, *rest = result.out.splitlines()
    assert head == (
        "Việc quá hạn và việc của tuần 27/3/2023–02/4/2023, tính đến thứ Ba 28/3/2023: "
        "1 việc quá hạn, 2 việc chưa đến hạn, 7 việc đã xong."
    )
    assert overdue == (
        "thứ Sáu 03/3/2023 (thay Chủ nhật 05/3/2023) | quá hạn 25 ngày | Báo cáo | Báo cáo cải cách hành chính 3 tháng đầu năm 2023, "
        "gửi Phòng Nội vụ huyện Chợ Mới | Công chức Văn phòng - Thống kê"
    )
    assert concluded == (
        "thứ Sáu 31/3/2023 | còn 3 ngày | Kết luận họp | Hoàn thiện báo cáo kết quả công tác cải cách hành chính quý I năm 2023, trình "
        "Ủy ban nhân dân xã ban hành | Công chức Văn phòng - Thống kê"
    )
    assert due == (
        "thứ Sáu 31/3/2023 | còn 3 ngày | Nhiệm vụ | NV15. Rà soát, sắp xếp, bố trí vị trí việc làm | Công chức Văn phòng - Thống kê"
    )
    assert len(rest) == 8
    assert rest[-1].startswith(
        "Việc kế tiếp: thứ Tư 05/4/2023 | còn 8 ngày | Cuộc họp | Họp rà soát hồ sơ TTHC trễ hạn, tháng 3 năm"
    )
    assert "\x1b" not in result.out
    assert result.err == ""


def test_the_alias_the_year_and_all_of_it(workspace: Path) -> None:
    year = run_cchc(workspace, "schedule", "2023").out
    assert len(year.splitlines()) == 1 + len(SAMPLE.strip().splitlines())
    assert run_cchc(workspace, "lich", "--all").out == year


def test_json_entries_have_the_same_fields_all_of_them(workspace: Path) -> None:
    told = run_cchc(workspace, "schedule", "2023", "--json").json
    assert told["issues"] == []
    assert len(told["entries"]) == len(SAMPLE.strip().splitlines())
    names = [
        "kind",
        "code",
        "key",
        "what",
        "who",
        "unit",
        "stated",
        "due",
        "days",
        "state",
        "drafted",
        "document",
        "date",
        "source",
    ]
    assert all(list(entry) == names for entry in told["entries"])
    assert {entry["state"] for entry in told["entries"]} == {"overdue", "due", "done"}
    assert {entry["kind"] for entry in told["entries"]} == {"task", "report", "meeting", "conclusion"}
    report = next(entry for entry in told["entries"] if entry["key"] == "2023-3M")
    assert report | {"what": ""} == {
        "kind": "report", "code": "bao-cao", "key": "2023-3M", "what": "", "who": "Công chức Văn phòng - Thống kê", "unit": "VPTK",
        "stated": "2023-03-05", "due": "2023-03-03", "days": -25, "state": "overdue", "drafted": False, "document": None, "date": None,
        "source": "Chế độ báo cáo 136/KH-UBND",
    }  # fmt: skip
    task = next(entry for entry in told["entries"] if entry["code"] == "NV02")
    assert (task["days"], task["document"], task["date"]) == (None, "Quyết định số 76/QĐ-UBND ngày 15/3/2023", "2023-03-15")
    assert task["source"] == "Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023, thời hạn «Quý I/2023 và những năm tiếp theo»"


def test_what_months_date_after_today_is_not_done_yet(sample: tuple[Agency, Plan, Known]) -> None:
    agency, plan, known = sample
    done = {duty.code for duty in task_duties(plan, agency, known) if duty.fulfilled}
    assert done == {"NV01", "NV02", "NV06", "NV10", "NV11", "NV20", "NV24"}
    later = task_duties(plan, agency, replace(known, today=date(2023, 6, 20)))
    assert {duty.code for duty in later if duty.fulfilled} == done | {"NV15", "NV22"}


def test_a_drafted_report_is_said_to_be_and_an_issued_one_is_done(workspace: Path) -> None:
    draft = workspace / "outputs/2023/2023-Q1/bao-cao.docx"
    draft.parent.mkdir(parents=True)
    draft.write_bytes(b"")
    drafted = next(duty for duty in schedule(workspace).duties if duty.key == "2023-3M")
    assert state_words(drafted, TODAY) == "quá hạn 25 ngày; đã soạn dự thảo"
    register = {("bao-cao", "2023-Q1"): Fulfilment(document="05/BC-UBND", day=date(2023, 3, 3))}
    issued = next(duty for duty in schedule(workspace, issued=register).duties if duty.key == "2023-3M")
    assert state_words(issued, TODAY) == "đã xong: 05/BC-UBND ngày 03/3/2023"
    before = next(duty for duty in schedule(workspace, today=date(2023, 3, 2), issued=register).duties if duty.key == "2023-3M")
    assert state_words(before, date(2023, 3, 2)) == "còn 1 ngày; đã soạn dự thảo"
    minutes = {("bien-ban", "2023-Q2"): Fulfilment(document="20/BB-UBND", day=date(2023, 3, 27))}
    board = next(duty for duty in schedule(workspace, issued=minutes).duties if (duty.code, duty.key) == (BOARD, "2023-Q2"))
    assert board.state(TODAY) is DutyState.DONE


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2023, 3, 30), "còn 1 ngày"),
        (date(2023, 3, 31), "đến hạn hôm nay"),
        (date(2023, 4, 1), "quá hạn 1 ngày"),
        (date(2023, 5, 17), "quá hạn 47 ngày"),
        (date(2023, 5, 18), "đã xong: Quyết định số 118/QĐ-UBND ngày 18/5/2023 (chậm 48 ngày)"),
    ],
)
def test_a_tasks_state_from_day_to_day(today: date, said: str) -> None:
    (duty,) = (one for one in schedule(today=today).duties if one.code == "NV15")
    assert state_words(duty, today) == said


def test_in_january_the_old_years_last_duties_are_still_seen(workspace: Path) -> None:
    (workspace / "inputs/2024").mkdir()
    pressing = schedule(workspace, year=None, today=date(2024, 1, 2)).pressing()
    assert (REVIEW, "2023-12") in {(duty.code, duty.key) for duty in pressing}
    done = schedule(workspace, year=None, today=date(2024, 1, 12)).duties
    (last,) = (duty for duty in done if duty.code == LAST and duty.key == "2023")
    assert state_words(last, date(2024, 1, 12)) == "đã xong: 01/BB-UBND ngày 04/01/2024"


def test_a_quiet_week_says_so_and_names_the_next_duty(workspace: Path, change: Change) -> None:
    result = run_cchc(workspace, "schedule", "--today", "2023-02-13", "--json")
    assert result.json == {"entries": [], "issues": []}
    said = run_cchc(workspace, "schedule", "--today", "2023-02-13").out.splitlines()
    assert said[0].endswith("tính đến thứ Hai 13/02/2023: không có việc nào.")
    assert said[1].startswith("Việc kế tiếp: thứ Ba 28/02/2023 | còn 15 ngày | Nhiệm vụ | NV01.")


def test_a_year_that_is_not_there_is_refused_with_what_is(workspace: Path) -> None:
    for arguments in (("2026",), ("--today", "2026-11-23")):
        result = run_cchc(workspace, "schedule", *arguments)
        assert result.status == 3
        assert result.err == (
            "Lỗi: chưa có số liệu năm 2026 (inputs/2026); hãy tạo bằng cchc form plan 2026, hoặc xem năm khác: cchc schedule 2023\n"
        )
    assert run_cchc(workspace, "schedule", "2026", "--json").json["entries"] == []
    assert run_cchc(workspace, "schedule", "tới").status == 2


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(workspace: Path) -> None:
    (workspace / "inputs/2023/thang-03.xlsx").write_bytes(b"")
    result = run_cchc(workspace, "schedule", "--json")
    assert result.status == 3
    assert [issue["code"] for issue in result.json["issues"]] == ["workbook-unreadable"]
    assert next(entry for entry in result.json["entries"] if entry["code"] == "NV20")["state"] == "due"


MEETINGS = "Chế độ họp"


@pytest.mark.parametrize(
    ("cell", "value", "code", "severity"),
    [
        ("D4", "BDHH", "unit-unknown", "error"),
        ("A5", f"  {BOARD.upper()} ", "meeting-rule-twice", "error"),
        ("E4", "NV99", "meeting-task-unknown", "warning"),
        ("B4", "Mỗi tuần", "cell-not-a-choice", "error"),
        ("C4", "năm", "cell-not-a-count", "error"),
        ("C4", 0, "meeting-days-wrong", "error"),
        ("C5", 100_000_000, "meeting-days-wrong", "error"),
    ],
)
def test_a_mistake_in_the_meetings_is_told_at_its_cell(
    workspace: Path, change: Change, cell: str, value: object, code: str, severity: str
) -> None:
    change("co-quan.xlsx", MEETINGS, cell, value)
    if code == "meeting-rule-twice":
        change("co-quan.xlsx", MEETINGS, "B5", "Mỗi quý")
    (issue,) = run_cchc(workspace, "schedule", "2023", "--json").json["issues"]
    assert (issue["code"], issue["severity"], issue["sheet"], issue["cell"]) == (code, severity, MEETINGS, cell)
    assert issue in run_cchc(workspace, "check", "--json").json["issues"]


def test_an_agency_that_says_nothing_has_its_tasks_and_conclusions_alone(workspace: Path) -> None:
    path = workspace / "inputs/co-quan.xlsx"
    book = load_workbook(path)
    del book["Chế độ báo cáo"], book[MEETINGS]
    book.save(path)
    assert {duty.kind for duty in schedule(workspace).duties} == {DutyKind.TASK, DutyKind.CONCLUSION}


def test_a_conclusion_that_others_know_stands_among_the_rest() -> None:
    conclusion = Duty(
        kind=DutyKind.CONCLUSION, code="2023-Q1-1", key="2023-Q1", what="Niêm yết lại TTHC", who="Bộ phận Tiếp nhận và Trả kết quả",
        unit="BPMC", stated=TODAY, due=TODAY, source="Thông báo số 18/TB-UBND ngày 17/3/2023",
    )  # fmt: skip
    whole = read_schedule(Workspace(clean_sample()), None, today=TODAY, further=[conclusion])
    assert conclusion in whole.pressing()
    assert state_words(conclusion, TODAY) == "đến hạn hôm nay"
    assert due_words(conclusion) == "thứ Ba 28/3/2023"
