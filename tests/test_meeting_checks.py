"""What is wrong with a meeting's workbook is told at its cell."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.conftest import Change, run_cchc
from tests.meeting_books import CHAIR, PEOPLE, Book

pytestmark = pytest.mark.usefixtures("only_2023")

FACTS, PEOPLE_SHEET, VOTES, CONCLUSIONS = "Thông tin", "Thành phần", "Biểu quyết", "Kết luận"
SAID = "Diễn biến"
E, W, A = "error", "warning", "advice"
GUEST = ("Khách Đến Dự", "Khách", "Khách mời", "Có mặt", None)
NAMESAKE = (CHAIR.upper(), "Trưởng ấp", None, "Có mặt", None)
STRANGER = ("Người Lạ Mặt", "Khách", None, "Có mặt", None)


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        (Book(facts={"start_time": "sáng"}), ("meeting-time-unread", E, FACTS, "B6")),
        (Book(facts={"start_date": date(2023, 3, 16)}), ("meeting-day-differs", E, FACTS, "B5")),
        (Book(facts={"end_time": "7:00"}), ("meeting-ends-early", E, FACTS, "B8")),
        (Book(facts={"end_date": date(2023, 3, 14)}), ("meeting-ends-early", E, FACTS, "B7")),
        (Book(facts={"end_time": None}), ("meeting-end-missing", E, FACTS, "B8")),
        (Book(facts={"secretary": None}), ("meeting-secretary-missing", E, FACTS, "B11")),
        (Book(facts={"secretary": "Phạm Thị Ví Du"}), ("meeting-person-unlisted", E, FACTS, "B11")),
        (Book(facts={"chair": "Phạm Minh Nháp"}), ("meeting-person-absent", E, PEOPLE_SHEET, "D6")),
        (Book(people=(*PEOPLE, PEOPLE[0])), ("meeting-person-twice", E, PEOPLE_SHEET, "A7")),
        (Book(people=(*PEOPLE, ("Ai Đó", None, None, None, None))), ("meeting-attendance-missing", E, PEOPLE_SHEET, "D7")),
        (Book(people=(*PEOPLE, ("Ai Đó", None, None, "Vắng", None))), ("meeting-reason-missing", W, PEOPLE_SHEET, "E7")),
        (Book(facts={"body": "BDHX"}), ("unit-unknown", E, FACTS, "B12")),
        (Book(facts={"body": "MTTQ"}), ("meeting-members-unknown", A, FACTS, "B12")),
        (Book(facts={"body": "BDH"}, people=(*PEOPLE, STRANGER)), ("meeting-not-member", E, PEOPLE_SHEET, "A7")),
        (Book(facts={"body": "BDH"}), ("meeting-member-absent", W, PEOPLE_SHEET, "D6")),
        (Book(facts={"body": "BDH"}), ("meeting-member-unlisted", W, PEOPLE_SHEET, None)),
        (Book(votes=(("Thông qua", 2, 1, 0),)), ("meeting-votes-wrong", E, VOTES, "B4")),
        (Book(votes=(("Thông qua", 0, 0, 0),)), ("meeting-votes-none", E, VOTES, "B4")),
        (Book(votes=(("Thông qua", 1, 0, 0),)), ("meeting-votes-missing", W, VOTES, "B4")),
        (Book(votes=(("Thông qua", 3, 0, 0),), people=(*PEOPLE, GUEST)), ("meeting-votes-wrong", E, VOTES, "B4")),
        (Book(facts={"start_date": date(2023, 3, 18)}), ("meeting-day-off", W, FACTS, "B5")),
        (Book(facts={"secretary": CHAIR.upper()}), ("meeting-chair-is-secretary", W, FACTS, "B11")),
        (Book(people=(*PEOPLE, NAMESAKE)), ("meeting-person-ambiguous", W, FACTS, "B10")),
        (Book(people=(*PEOPLE, NAMESAKE), said=((CHAIR, None, "Nói"),)), ("meeting-person-ambiguous", W, SAID, "A4")),
        (Book(said=(("Ai Đó", None, "Nói"),)), ("meeting-speaker-unlisted", W, SAID, "A4")),
        (Book(conclusions=(("Làm", "TCKT; VPTK", None, None),)), ("conclusion-units-several", E, CONCLUSIONS, "B4")),
        (Book(conclusions=(("Làm ngay", None, "31/3/2023", None),)), ("conclusion-unit-missing", E, CONCLUSIONS, "B4")),
        (Book(conclusions=(("Ghi nhận", None, None, None),)), ("conclusion-unit-missing", W, CONCLUSIONS, "B4")),
        (Book(conclusions=(("Làm", "VPTKK", None, None),)), ("unit-unknown", E, CONCLUSIONS, "B4")),
        (Book(conclusions=(("Làm", "VPTK", "14/3/2023", None),)), ("conclusion-due-before", E, CONCLUSIONS, "C4")),
        (Book(conclusions=(("Làm", "VPTK", "sớm", None),)), ("deadline-not-understood", E, CONCLUSIONS, "C4")),
        (Book(conclusions=(("Làm", "VPTK", None, "NV99"),)), ("conclusion-task-unknown", W, CONCLUSIONS, "D4")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_each_mistake_is_told_at_its_cell(workspace: Path, book: Book, expected: tuple[Any, ...]) -> None:
    book.write(workspace)
    issues = run_cchc(workspace, "check", "2023-03-15", "--json").json["issues"]
    told = [(issue["code"], issue["severity"], issue["sheet"], issue["cell"]) for issue in issues]
    assert expected in told
    assert {issue["file"] for issue in issues} == {"inputs/2023/hop-2023-03-15.xlsx"}


def test_guests_need_not_be_members(workspace: Path) -> None:
    stranger = ("Người Lạ Mặt", "Khách", "Khách mời", "Có mặt", None)
    Book(facts={"body": "BDH"}, people=(*PEOPLE, stranger)).write(workspace)
    codes = {issue["code"] for issue in run_cchc(workspace, "check", "2023-03-15", "--json").json["issues"]}
    assert "meeting-not-member" not in codes


def test_a_good_meeting_is_content_whether_asked_for_by_day_by_file_or_not_at_all(workspace: Path) -> None:
    path = Book(conclusions=()).write(workspace)
    for targets in ((), ("2023-03-15",), (path.relative_to(workspace).as_posix(),)):
        assert run_cchc(workspace, "check", *targets).out == "Không có lỗi.\n"


def test_a_file_whose_name_tells_no_meeting_is_named(workspace: Path) -> None:
    path = Book().write(workspace)
    path.rename(path.with_name("hop-thu-hai.xlsx"))
    (issue,) = run_cchc(workspace, "check", "--json").json["issues"]
    assert (issue["code"], issue["file"]) == ("meeting-file-name", "inputs/2023/hop-thu-hai.xlsx")


def test_a_member_of_a_board_that_is_no_unit_is_told(workspace: Path, change: Change) -> None:
    change("co-quan.xlsx", "Thành viên", "A4", "BDHX")
    issues = run_cchc(workspace, "check", "--json").json["issues"]
    assert ("unit-unknown", "Thành viên", "A4") in {(issue["code"], issue["sheet"], issue["cell"]) for issue in issues}


def test_a_reviews_form_has_the_months_result_and_its_late_dossiers(workspace: Path) -> None:
    (workspace / "inputs/2023/hop-2023-03.xlsx").unlink()
    assert run_cchc(workspace, "form", "meeting", "2023-03").status == 0
    sheet = load_workbook(workspace / "inputs/2023/hop-2023-03.xlsx")["Chương trình"]
    agenda = [str(row[0]) for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]]
    assert agenda[:4] == [
        "Kết quả giải quyết hồ sơ thủ tục hành chính tháng 3 năm 2023",
        "Hồ sơ H32.02.0002 (lĩnh vực Đất đai), trễ 15 ngày",
        "Hồ sơ H32.03.0001 (lĩnh vực Đất đai), trễ 4 ngày",
        "Hồ sơ H32.03.0003 (lĩnh vực Đất đai), trễ 19 ngày",
    ]
    assert sum("NV15" in line or "vị trí việc làm" in line for line in agenda) == 1, "task and conclusion are one item"


def test_a_meetings_form_has_the_boards_members_and_what_is_open(workspace: Path) -> None:
    for month in range(4, 13):
        (workspace / f"inputs/2023/thang-{month:02d}.xlsx").unlink()
    assert run_cchc(workspace, "form", "meeting", "2023-Q2").status == 0
    book = load_workbook(workspace / "inputs/2023/hop-2023-q2.xlsx")
    people = [row[:2] for row in book[PEOPLE_SHEET].iter_rows(min_row=4, values_only=True) if row[0]]
    assert len(people) == 8
    assert people[0] == (CHAIR, "Chủ tịch Ủy ban nhân dân xã, Trưởng Ban")
    agenda = [str(row[0]) for row in book["Chương trình"].iter_rows(min_row=4, values_only=True) if row[0]]
    tasks = ["NV14", "NV15", "NV22", "NV23"]
    assert [line.split(":")[0] for line in agenda] == [
        "Đánh giá tình hình thực hiện kế hoạch cải cách hành chính quý II năm 2023",
        *(f"Tiến độ nhiệm vụ {code}" for code in tasks),
        *["Việc thực hiện kết luận trước"] * 5,
    ]
