"""What a meeting's workbook may say together with its name, its neighbours and its own other sheets."""

from datetime import date
from pathlib import Path

import pytest

from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conclusions import read_concluded
from tests.conftest import Change, run_cchc
from tests.drafted_words import paragraphs, words
from tests.meeting_books import CHAIR, PEOPLE, SECRETARY, Book, minutes

pytestmark = pytest.mark.usefixtures("only_2023")

Told = list[tuple[str, str, str | None]]
QUARTER = "2023-Q2"


def told(folder: Path, *arguments: str) -> Told:
    """Code, severity and cell of whatever the command tells."""
    issues = run_cchc(folder, *arguments, "--json").json["issues"]
    return [(issue["code"], issue["severity"], issue["cell"]) for issue in issues]


@pytest.mark.parametrize(
    ("key", "day", "expected"),
    [
        (QUARTER, date(2032, 5, 17), [("meeting-year-differs", "error", "B5")]),
        (QUARTER, date(2023, 3, 31), [("meeting-outside-period", "warning", "B5")]),
        (QUARTER, date(2023, 8, 1), [("meeting-outside-period", "warning", "B5")]),
        (QUARTER, date(2023, 7, 14), []),
        ("2023-12", date(2024, 1, 31), []),
        ("2023", date(2024, 2, 20), [("meeting-outside-period", "warning", "B5")]),
        ("2023", date(2024, 4, 2), [("meeting-year-differs", "error", "B5")]),
        ("2023-11", date(2024, 1, 5), [("meeting-year-differs", "error", "B5")]),
    ],
)
def test_a_meeting_is_held_within_its_period_or_the_month_after(workspace: Path, key: str, day: date, expected: Told) -> None:
    book = Book(facts={"start_date": day}, conclusions=()).write(workspace, key).relative_to(workspace).as_posix()
    assert [one for one in told(workspace, "check", book) if one[0].startswith("meeting-")] == expected


def test_members_vote_and_minutes_count_them(workspace: Path) -> None:
    guest = ("Khách Đến Dự", "Khách", "Khách mời", "Có mặt", None)
    Book(votes=(("Thông qua", 1, 0, 0),), people=(*PEOPLE, guest)).write(workspace)
    lines = paragraphs(minutes(workspace))
    said = "- Thông qua: tán thành 1/2 người, không tán thành 0 người, ý kiến khác 0 người, chưa biểu quyết 1 người."
    assert said in lines


def test_names_are_printed_as_the_list_writes_them(workspace: Path) -> None:
    Book(facts={"chair": CHAIR.lower(), "secretary": SECRETARY.upper()}, said=((SECRETARY.lower(), None, "Báo cáo"),)).write(
        workspace
    )
    text = words(minutes(workspace))
    assert f"- {SECRETARY}, Công chức Văn phòng - Thống kê: Báo cáo." in text
    assert f"Chủ trì (chủ tọa): {CHAIR}, Chủ tịch Ủy ban nhân dân xã." in text
    assert CHAIR.lower() not in text
    assert SECRETARY.upper() not in text


def test_a_speaker_of_a_name_that_two_bear_is_known_by_his_position(workspace: Path) -> None:
    namesake = (SECRETARY, "Trưởng ấp", None, "Có mặt", None)
    Book(facts={"secretary": "Phạm Minh Nháp"}, people=(*PEOPLE[:2], (*PEOPLE[2][:3], "Có mặt", None), namesake),
         said=((SECRETARY, "trưởng ấp", "Nói"),)).write(workspace)  # fmt: skip
    assert not [one for one in told(workspace, "check", "2023-03-15") if one[0] == "meeting-person-ambiguous"]


def test_all_that_is_wrong_is_told_at_once(workspace: Path) -> None:
    facts = {"start_time": "sáng", "end_time": None, "secretary": "Ai Đó"}
    votes = (("Thông qua", 5, 0, 0),)
    conclusions = (("Làm", "VPTK; TCKT", "31/9/2023", None),)
    Book(facts=facts, people=(*PEOPLE[:2], (*PEOPLE[2][:3], None, None)), votes=votes, conclusions=conclusions).write(workspace)
    codes = [code for code, *_ in told(workspace, "minutes", "2023-03-15")]
    assert codes == [
        "meeting-time-unread", "deadline-not-understood", "meeting-person-unlisted", "meeting-votes-wrong", "conclusion-units-several",
        "meeting-end-missing", "meeting-attendance-missing",
    ]  # fmt: skip


def test_where_the_list_of_people_is_bad_nobody_is_missed_from_it(workspace: Path) -> None:
    Book(people=((None, "Chủ tịch", None, "Có mặt", None), *PEOPLE[1:]), conclusions=(("Làm", "VPTK", "1/3/2023", None),)).write(
        workspace
    )
    assert [code for code, *_ in told(workspace, "check", "2023-03-15")] == ["cell-missing", "conclusion-due-before"]


def test_a_day_that_is_not_in_the_calendar_is_called_so(workspace: Path) -> None:
    Book(conclusions=(("Làm", "VPTK", "31/9/2023", None),)).write(workspace)
    assert "thời hạn «31/9/2023» là một ngày không có trên lịch; hãy sửa ngày" in run_cchc(workspace, "check", "2023-03-15").out


def test_a_fifth_meeting_without_those_before_it_is_doubted(workspace: Path) -> None:
    Book(facts={"start_date": date(2023, 3, 20)}).write(workspace, "2023-Q1-lan-5")
    (issue,) = [
        one for one in run_cchc(workspace, "check", "2023-Q1", "--json").json["issues"] if one["code"] == "meeting-number-gap"
    ]
    assert (issue["severity"], "lần 2, 3, 4" in issue["message"]) == ("warning", True)
    assert "chưa có tệp của lần 2;" in run_cchc(workspace, "form", "meeting", "2023-Q1", "--meeting", "3").err


def test_invitation_and_notice_ask_for_nothing_that_only_minutes_need(workspace: Path) -> None:
    absent = ("Phạm Minh Nháp", "Công chức Tư pháp - Hộ tịch", None, "Vắng", None)
    Book(facts={"secretary": None, "end_time": None}, people=(*PEOPLE[:2], absent)).write(workspace)
    assert told(workspace, "write", "giay-moi", "2023-03-15", "--today", "2023-03-10") == []
    assert told(workspace, "write", "thong-bao-ket-luan", "2023-03-15") == []
    assert ("meeting-secretary-missing", "error", "B11") in told(workspace, "check", "2023-03-15")


def test_a_blank_form_is_advice_and_stops_nothing_but_its_own_papers(workspace: Path) -> None:
    (workspace / "inputs/2023/hop-2023-q1.xlsx").unlink()
    for key in ("2023-Q1", "2023-06-20"):
        assert run_cchc(workspace, "form", "meeting", key).status == 0
    checked = run_cchc(workspace, "check", "--json")
    blank = [issue for issue in checked.json["issues"] if "hop-2023-q1" in issue["file"] or "hop-2023-06-20" in issue["file"]]
    assert [(issue["code"], issue["severity"]) for issue in blank] == [("meeting-not-filled", "advice")] * 2
    assert run_cchc(workspace, "schedule", "2023").err == ""
    assert run_cchc(workspace, "write", "quyet-dinh-to-kiem-tra", "2023").status == 0
    own = run_cchc(workspace, "minutes", "2023-06-20", "--json")
    assert own.status == 1
    assert {issue["code"] for issue in own.json["issues"]} >= {"cell-missing"}


def test_a_blank_form_does_not_hide_that_a_month_reports_an_unknown_conclusion(workspace: Path) -> None:
    assert run_cchc(workspace, "form", "meeting", "2023-06-20").status == 0
    assert read_concluded(Workspace(workspace), 2023, None, None).complete


def test_what_else_is_wrong_with_a_meeting_hides_none_of_its_conclusions(workspace: Path, change: Change) -> None:
    change("2023/hop-2023-q1.xlsx", "Thông tin", "B8", None)
    concluded = read_concluded(Workspace(workspace), 2023, None, None)
    assert concluded.complete
    assert "2023-Q1/KL4" in [one.code for one in concluded.given]
    assert ("cell-missing", "error", "B8") in told(workspace, "check", "2023-Q1")
    assert run_cchc(workspace, "write", "quyet-dinh-to-kiem-tra", "2023").status == 0
    change("2023/hop-2023-q1.xlsx", "Kết luận", "A4", None)
    assert not read_concluded(Workspace(workspace), 2023, None, None).complete, "rows would be counted wrongly"
