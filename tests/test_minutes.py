"""``cchc minutes`` and what goes with a meeting: model 1.9 of Decree 30/2020/NĐ-CP, the invitation, the notice of conclusions."""

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from cchc_docs.vietnamese.times import read_time, time_words
from tests.conftest import Change, copy_sample, run_cchc
from tests.drafted_words import paragraphs, rows, words
from tests.meeting_books import CHAIR, PEOPLE, SECRETARY, Book, minutes
from tests.pdf_reading import read_pages

BOARD, REVIEW = "outputs/2023/2023-Q1/bien-ban.docx", "outputs/2023/2023-03/bien-ban.docx"
INVITATION, NOTICE = "outputs/2023/2023-Q1/giay-moi.docx", "outputs/2023/2023-Q1/thong-bao-ket-luan.docx"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with minutes, invitation and notice of the sample's meetings. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("meetings"))
    for arguments in (("minutes", "2023-Q1"), ("bien-ban", "2023-03"), ("write", "giay-moi", "2023-Q1", "--today", "2023-03-10"),
                      ("write", "thong-bao-ket-luan", "2023-Q1")):  # fmt: skip
        assert run_cchc(folder, *arguments).status == 0
    return folder


def lint_is_content(folder: Path, *files: str) -> bool:
    return run_cchc(folder, "lint", *files).out.count("không có lỗi.") == len(files)


def test_minutes_are_those_of_the_decrees_model(written: Path) -> None:
    document = docx.Document(str(written / BOARD))
    head, foot = document.tables
    assert head.cell(1, 0).text.replace("\u00a0", " ") == "Số:        /BB-UBND"
    assert [cell.text for cell in head.rows[1].cells][1] == "", "minutes have no line of place and date"
    lines = paragraphs(written / BOARD)
    assert lines[:2] == ["BIÊN BẢN", "Họp Ban điều hành cải cách hành chính xã quý I năm 2023"]
    parts = (
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 17 tháng 3 năm 2023.",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Long Điền A.",
        "Thành phần tham dự: có mặt 8/8 thành viên Ban điều hành CCHC xã, đủ thành phần; khách mời có mặt 1/2 người, gồm:",
        "Chủ trì (chủ tọa): Nguyễn Văn Thí Dụ, Chủ tịch Ủy ban nhân dân xã, Trưởng Ban.",
        "Thư ký (người ghi biên bản): Phạm Thị Ví Dụ, Công chức Văn phòng - Thống kê, Thành viên thường trực.",
        "Nội dung (theo diễn biến cuộc họp):",
        "1. Chương trình cuộc họp",
        "2. Kết quả giải quyết hồ sơ thủ tục hành chính quý I năm 2023",
        "3. Ý kiến phát biểu",
        "4. Biểu quyết",
        "5. Kết luận của chủ tọa",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 17 tháng 3 năm 2023./.",
    )
    assert [line for line in lines if line in parts] == list(parts)
    assert lines[-1] == parts[-1]
    assert "- Lý Văn Ví Von, Ủy ban Mặt trận Tổ quốc Việt Nam xã (lý do: dự họp ở huyện)." in lines
    signed = [[line for line in cell.text.splitlines() if line] for cell in foot.rows[0].cells]
    assert signed == [["THƯ KÝ", SECRETARY], ["CHỦ TỌA", CHAIR]]
    assert foot.cell(1, 0).text.splitlines() == ["Nơi nhận:", "- Thành viên dự họp;", "- Lưu: VT, Hồ sơ."]


def test_attendance_counts_match_the_list(written: Path) -> None:
    lines = paragraphs(written / BOARD)
    start = next(at for at, line in enumerate(lines) if line.startswith("Thành phần tham dự"))
    assert lines[start + 10] == "Vắng 1 người:", "nine are present"


def test_a_monthly_review_has_the_months_figures_and_its_overdue_dossiers(written: Path) -> None:
    text = words(written / REVIEW)
    assert "Trong tháng 3 năm 2023 (số liệu tháng 3 năm 2023 là số ước thực hiện): nhận giải quyết 415 hồ sơ" in text
    assert "Hồ sơ trễ hạn theo danh sách, tính đến ngày 31/3/2023: 3 hồ sơ, gồm:" in text
    assert [line.split(",")[0] for line in paragraphs(written / REVIEW) if line.startswith("- H32.")] == [
        "- H32.02.0002", "- H32.03.0001", "- H32.03.0003",
    ]  # fmt: skip
    assert "có mặt 5/6 người, gồm:" in text


def test_minutes_know_nothing_that_came_after_the_meeting(workspace: Path, change: Change) -> None:
    for cell, day in (("H5", 25), ("G6", 20), ("J6", 27)):
        change("2023/thang-03.xlsx", "Hồ sơ trễ hạn", cell, date(2023, 3, day))
    (issue,) = run_cchc(workspace, "minutes", "2023-Q1", "--json").json["issues"]
    assert (issue["code"], issue["severity"], issue["cell"]) == ("meeting-figures-later", "warning", "B4")
    text = words(workspace / BOARD)
    assert "Trong quý I năm 2023 (số liệu đến hết ngày 31/3/2023, trong đó tháng 3 năm 2023 là số ước thực hiện): nhận" in text
    march = [line for line in paragraphs(workspace / BOARD) if line.startswith("- H32.03.")]
    assert len(march) == 1, "one is due after the meeting"
    assert march[0].startswith("- H32.03.0001, ")
    assert march[0].endswith("hẹn trả ngày 09/3/2023, trễ 8 ngày. Lý do: Phải xác minh thêm nguồn gốc hồ sơ. Đang giải quyết.")
    listed = sum(line.startswith("- H32.") for line in paragraphs(workspace / BOARD))
    assert f"tính đến ngày 17/3/2023: {listed} hồ sơ, gồm:" in text


def test_a_meeting_has_no_figures_of_months_that_begin_after_it(workspace: Path) -> None:
    Book(facts={"start_date": date(2023, 2, 24)}, conclusions=()).write(workspace, "2023-Q1-lan-2")
    (workspace / "inputs/2023/hop-2023-q1-lan-2.xlsx").replace(workspace / "inputs/2023/hop-2023-q1.xlsx")
    text = words(minutes(workspace, "2023-Q1"))
    assert (
        "(số liệu đến hết ngày 28/02/2023, trong đó tháng 02 năm 2023 là số ước thực hiện) (chưa có số liệu tháng 3 năm 2023)"
        in text
    )
    assert "H32.03." not in text


def test_a_boards_meeting_says_which_months_have_no_figures_and_a_review_needs_them(workspace: Path) -> None:
    (workspace / "inputs/2023/thang-03.xlsx").unlink()
    assert "Trong quý I năm 2023 (chưa có số liệu tháng 3 năm 2023): nhận giải quyết " in words(minutes(workspace, "2023-Q1"))
    told = run_cchc(workspace, "minutes", "2023-03", "--json")
    assert (told.status, [issue["code"] for issue in told.json["issues"]]) == (1, ["month-missing"])


def test_the_years_last_review_sums_up_the_year(workspace: Path) -> None:
    Book(facts={"start_date": date(2024, 1, 4)}, conclusions=()).write(workspace, "2023")
    text = words(minutes(workspace, "2023", date(2024, 1, 5)))
    assert "Kết quả giải quyết hồ sơ thủ tục hành chính năm 2023" in text
    assert "tính đến ngày 31/12/2023: " in text


def test_invitation_and_notice_say_what_their_models_ask_for(written: Path) -> None:
    said = words(written / INVITATION)
    for part in (
        "GIẤY MỜI\n", "Ủy ban nhân dân xã Long Điền A trân trọng kính mời:\n", "Tới dự cuộc họp Ban điều hành cải cách hành chính xã",
        "Chủ trì: Nguyễn Văn Thí Dụ, ", "Thời gian: 08 giờ 00 phút, ngày 17 tháng 3 năm 2023 (thứ Sáu).",
        "Địa điểm: Hội trường ", "/GM-UBND",
    ):  # fmt: skip
        assert part in said
    assert "- Nguyễn Văn Thí Dụ" not in said, "nobody invites himself"
    lines = paragraphs(written / NOTICE)
    assert lines[:2] == [
        "THÔNG BÁO",
        "Kết luận của Chủ tịch Ủy ban nhân dân xã Nguyễn Văn Thí Dụ tại cuộc họp Ban điều hành cải cách hành chính xã quý I năm 2023",
    ]
    assert [line[:3] for line in lines[3:7]] == ["1. ", "2. ", "3. ", "4. "]
    assert lines[3].endswith("Giao Công chức Văn phòng - Thống kê thực hiện; thời hạn: 31/3/2023.")


def test_neither_drafts_nor_templates_have_findings(written: Path) -> None:
    templates = [f"templates/{kind}.docx" for kind in ("bien-ban", "giay-moi", "thong-bao-ket-luan")]
    assert lint_is_content(written, BOARD, REVIEW, INVITATION, NOTICE, *templates)


def test_minutes_are_finalized_with_a_number_though_they_have_no_date(written: Path, tmp_path: Path) -> None:
    copy_sample(tmp_path)
    assert run_cchc(tmp_path, "minutes", "2023-Q1").status == 0
    result = run_cchc(tmp_path, "finalize", BOARD, "--number", "1", "--date", "2023-03-17", "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    reader = PdfReader(tmp_path / "van-ban-di/2023/01-BB-UBND/bien-ban.pdf")
    assert "Số: 01/BB-UBND" in reader.pages[0].extract_text()
    assert set(reader.get_fields() or {}) == {"NguoiKy", "ThuKy"}, "the chair's and the secretary's"
    assert "đã xong: 01/BB-UBND ngày 17/3/2023 | Cuộc họp" in run_cchc(tmp_path, "schedule", "2023").out


def test_a_line_broken_in_a_cell_is_not_torn_apart(workspace: Path) -> None:
    Book(said=(("Phạm Thị Ví Dụ", None, "Làm ngay.\nBáo cáo lại việc này cho Chủ tịch"),)).write(workspace)
    assert run_cchc(workspace, "minutes", "2023-03-15", "--today", "2023-03-16").status == 0
    folder = workspace / "outputs/2023/2023-03-15"
    settings = docx.Document(str(folder / "bien-ban.docx")).settings.element
    assert settings.find(f".//{qn('w:doNotExpandShiftReturn')}") is not None
    (page, *_) = read_pages(folder / "bien-ban.pdf")
    assert page.line("- Phạm Thị Ví Dụ").right < page.width - 150, "the line ends where its words end"


@pytest.mark.parametrize(
    ("kind", "key", "day", "wrong"),
    [
        ("giay-moi", "2023-Q1", "2023-03-20", True),
        ("giay-moi", "2023-Q1", "2023-03-15", False),
        ("thong-bao-ket-luan", "2023-Q1", "2023-03-16", True),
        ("thong-bao-ket-luan", "2023-Q1", "2023-03-20", False),
    ],
)
def test_a_day_of_issue_on_the_wrong_side_of_the_meeting_is_told(
    workspace: Path, kind: str, key: str, day: str, wrong: bool
) -> None:
    assert run_cchc(workspace, "write", kind, key).status == 0
    result = run_cchc(workspace, "finalize", f"outputs/2023/{key}/{kind}.docx", "--date", day, "--json")
    told = [one["severity"] for one in result.json["issues"] if one["code"] == "issued-out-of-order"]
    assert (result.status, told) == (0, ["warning"] if wrong else [])


def test_an_extraordinary_meeting_over_midnight_is_told_with_both_days(workspace: Path) -> None:
    Book(facts={"start_time": "22:00", "end_time": "0 giờ 15", "end_date": date(2023, 3, 16)}).write(workspace)
    lines = paragraphs(minutes(workspace))
    assert "Thời gian bắt đầu: 22 giờ 00 phút, ngày 15 tháng 3 năm 2023." in lines
    assert lines[-1] == "Cuộc họp kết thúc vào 00 giờ 15 phút, ngày 16 tháng 3 năm 2023./."
    assert not any("Kết quả giải quyết hồ sơ" in line for line in lines), "a day has no figures"
    assert [line for line in lines if line[:3] in ("1. ", "2. ", "3. ")] == ["1. Ý kiến phát biểu", "2. Kết luận của chủ tọa"]
    assert run_cchc(workspace, "check", "2023-03-15").status == 0


LONG = "Họp bàn việc rà soát, đánh giá và đề ra biện pháp khắc phục hạn chế trong giải quyết thủ tục hành chính & dịch vụ công " * 3


@pytest.mark.parametrize("count", [1, 200])
def test_one_and_two_hundred_participants_long_titles_and_ampersands(workspace: Path, count: int) -> None:
    people = [("Nguyễn & Văn <A>", "Trưởng ấp", None, "Có mặt", None)]
    people += [(f"Nguyễn Văn {number}", "Đại biểu & khách", None, "Có mặt", None) for number in range(2, count + 1)]
    facts = {"name": LONG.strip(), "chair": people[0][0], "secretary": people[0][0], "place": "Nhà văn hóa ấp A & B"}
    Book(facts=facts, people=people).write(workspace)
    path = minutes(workspace)
    lines = paragraphs(path)
    assert f"Thành phần tham dự: có mặt {count}/{count} người, đủ thành phần, gồm:" in lines
    assert "Địa điểm: Nhà văn hóa ấp A & B." in lines
    assert sum(line.startswith("- Nguyễn") and line.endswith((";", ".")) for line in lines) >= count
    assert rows(path)[0][1].splitlines()[-1] == "Nguyễn & Văn <A>"
    findings = run_cchc(workspace, "lint", path.name, "--json").json["issues"]
    assert [issue["code"] for issue in findings if issue["severity"] == "error"] == []


def test_a_second_meeting_of_a_period_has_files_of_its_own(workspace: Path) -> None:
    Book().write(workspace, "2023-Q1-lan-2")
    result = run_cchc(workspace, "minutes", "2023-Q1", "--meeting", "2", "--json")
    assert result.status == 0
    assert [one["path"] for one in result.json["documents"]] == [
        "outputs/2023/2023-Q1/bien-ban-lan-2.docx",
        "outputs/2023/2023-Q1/bien-ban-lan-2.pdf",
    ]


def test_what_cannot_be_written_is_refused_with_what_to_do(workspace: Path) -> None:
    missing = run_cchc(workspace, "minutes", "2023-Q3")
    assert (missing.status, "cchc form meeting 2023-Q3" in missing.err) == (3, True)
    Book(facts={"end_time": None, "secretary": None}, people=[(*PEOPLE[0][:3], None, None)], said=(), conclusions=()).write(
        workspace
    )
    told = run_cchc(workspace, "minutes", "2023-03-15", "--json")
    assert [issue["code"] for issue in told.json["issues"]] == [
        "meeting-secretary-missing", "meeting-end-missing", "meeting-attendance-missing",
    ]  # fmt: skip
    assert run_cchc(workspace, "check", "2023-03-15").status == 0, "it is only planned"
    assert (
        run_cchc(workspace, "write", "thong-bao-ket-luan", "2023-03-15", "--json").json["issues"][0]["code"]
        == "conclusions-missing"
    )
    late = run_cchc(workspace, "write", "giay-moi", "2023-03-15", "--json").json["issues"]
    assert [issue["code"] for issue in late] == ["invitation-late", "invitation-empty"]


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("08 giờ 00", "08 giờ 00 phút"), ("8h30", "08 giờ 30 phút"), ("8:05", "08 giờ 05 phút"), ("14:00:00", "14 giờ 00 phút"),
     ("8 giờ", "08 giờ 00 phút"), ("7 giờ 30 phút.", "07 giờ 30 phút"), ("24:00", None), ("8h75", None), ("sáng", None), ("8", None)],
)  # fmt: skip
def test_hours_are_read_as_people_type_them(typed: str, hour: str | None) -> None:
    read = read_time(typed)
    assert (time_words(read) if read else None) == hour
