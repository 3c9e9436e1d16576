"""``cchc write bien-ban-kiem-tra``: an inspection's minutes, from a meeting's workbook that says who is inspected."""

from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from tests.conftest import run_cchc
from tests.drafted_words import paragraphs, words
from tests.meeting_books import Book, Rows

KEY, DAY = "2023-11-15", date(2023, 11, 15)
LEADER, SECRETARY, INSPECTED = "Lê Thanh Mẫu", "Phạm Minh Nháp", "Trần Thị Ngọc Thử"
DRAFT = f"outputs/2023/{KEY}/bien-ban-kiem-tra.docx"
FACTS: dict[str, Any] = {
    "name": "Kiểm tra cải cách hành chính, kiểm tra công vụ tại Bộ phận Tiếp nhận và Trả kết quả",
    "start_date": DAY,
    "end_time": "10 giờ 30",
    "place": "Bộ phận Tiếp nhận và Trả kết quả",
    "chair": LEADER,
    "secretary": SECRETARY,
    "body": "TKT",
    "inspected": "BPMC",
    "representative": INSPECTED,
}
TEAM: Rows = (
    (LEADER, "Phó Chủ tịch Ủy ban nhân dân xã, Tổ trưởng", None, "Có mặt", None),
    ("Phạm Thị Ví Dụ", "Công chức Văn phòng - Thống kê, Tổ phó", None, "Có mặt", None),
    (SECRETARY, "Công chức Tư pháp - Hộ tịch", None, "Có mặt", None),
    ("Võ Thị Bản Mẫu", "Công chức Tài chính - Kế toán", None, "Có mặt", None),
    (INSPECTED, "Bộ phận Tiếp nhận và Trả kết quả", "Khách mời", "Có mặt", None),
)
FINDINGS: Rows = (
    ("Việc niêm yết, công khai thủ tục hành chính", "Niêm yết đầy đủ, dễ tra cứu", "02 thủ tục chưa cập nhật mức phí mới"),
    ("Việc chấp hành thời giờ làm việc", "Chấp hành tốt.", None),
)
CONCLUSIONS: Rows = (("Cập nhật mức phí của 02 thủ tục", "BPMC", "30/11/2023", None),)
SAID: Rows = ((INSPECTED, None, "Thống nhất với kết quả kiểm tra, xin tiếp thu"),)


def book(folder: Path, people: Rows = TEAM, findings: Rows = FINDINGS, **facts: Any) -> Path:
    told = {**FACTS, **facts}
    return Book(facts=told, people=people, said=SAID, findings=findings, conclusions=CONCLUSIONS).write(folder, KEY)


def issues(folder: Path) -> list[tuple[str, str, str, str | None]]:
    found = run_cchc(folder, "write", "bien-ban-kiem-tra", KEY, "--today", "2023-11-15", "--json").json["issues"]
    return [(one["code"], one["severity"], one["sheet"], one["cell"]) for one in found]


def test_an_inspections_minutes_are_those_of_the_decrees_model(workspace: Path) -> None:
    book(workspace)
    result = run_cchc(workspace, "write", "bien-ban-kiem-tra", KEY, "--today", "2023-11-16")
    assert (result.status, result.err) == (0, "")
    lines = paragraphs(workspace / DRAFT)
    parts = [
        "BIÊN BẢN",
        FACTS["name"],
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 15 tháng 11 năm 2023.",
        "Địa điểm: Bộ phận Tiếp nhận và Trả kết quả.",
        "Đơn vị được kiểm tra: Bộ phận Tiếp nhận và Trả kết quả.",
        f"Đại diện đơn vị được kiểm tra: {INSPECTED}, Bộ phận Tiếp nhận và Trả kết quả.",
        "Đơn vị kiểm tra: Tổ kiểm tra công vụ xã.",
        "Chủ trì (chủ tọa): Lê Thanh Mẫu, Phó Chủ tịch Ủy ban nhân dân xã, Tổ trưởng.",
        "Thư ký (người ghi biên bản): Phạm Minh Nháp, Công chức Tư pháp - Hộ tịch.",
        "1. Kết quả kiểm tra",
        "- Việc niêm yết, công khai thủ tục hành chính. Ưu điểm: Niêm yết đầy đủ, dễ tra cứu. Hạn chế: 02 thủ tục chưa cập nhật mức phí "
        "mới.",
        "- Việc chấp hành thời giờ làm việc. Ưu điểm: Chấp hành tốt.",
        "2. Ý kiến của những người tham dự",
        "3. Kết luận, kiến nghị",
        "- Cập nhật mức phí của 02 thủ tục. Giao Bộ phận Tiếp nhận và Trả kết quả thực hiện; thời hạn: 30/11/2023.",
        "Cuộc kiểm tra kết thúc vào 10 giờ 30 phút, ngày 15 tháng 11 năm 2023./.",
    ]
    assert [line for line in lines if line in parts] == parts
    foot = docx.Document(str(workspace / DRAFT)).tables[-1]
    signed = [[line for line in cell.text.splitlines() if line] for row in foot.rows[:2] for cell in row.cells]
    assert signed == [["THƯ KÝ", SECRETARY], ["CHỦ TỌA", LEADER], ["ĐẠI DIỆN ĐƠN VỊ", "ĐƯỢC KIỂM TRA", INSPECTED], []]
    assert foot.cell(2, 0).text.splitlines()[:2] == ["Nơi nhận:", "- Đơn vị được kiểm tra;"]
    linted = run_cchc(workspace, "lint", DRAFT, "templates/bien-ban-kiem-tra.docx")
    assert linted.out.count("không có lỗi.") == 2, linted.out
    final = run_cchc(workspace, "finalize", DRAFT, "--number", "auto", "--date", "2023-11-15", "--today", "2023-11-16", "--json")
    assert (final.status, final.json["issues"]) == (0, [])
    reader = PdfReader(workspace / "van-ban-di/2023/01-BB-UBND/bien-ban-kiem-tra.pdf")
    assert "Số: 01/BB-UBND" in reader.pages[0].extract_text()
    fields = reader.get_fields() or {}
    assert {name: field.get("/TU") for name, field in fields.items()} == {
        "NguoiKy": LEADER,
        "ThuKy": SECRETARY,
        "DonViDuocKiemTra": INSPECTED,
    }


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"inspected": None}, ("inspection-unit-missing", "error", "Thông tin", "B13")),
        ({"inspected": "BPMX"}, ("unit-unknown", "error", "Thông tin", "B13")),
        ({"representative": None}, ("inspection-representative-missing", "error", "Thông tin", "B14")),
        ({"representative": "Ai Đó"}, ("meeting-person-unlisted", "error", "Thông tin", "B14")),
        ({"body": None}, ("inspection-team-missing", "warning", "Thông tin", "B12")),
        ({"chair": None}, ("cell-missing", "error", "Thông tin", "B10")),
        ({"start_date": None}, ("cell-missing", "error", "Thông tin", "B5")),
        ({"representative": "Lê  thanh mẫu"}, ("inspection-representative-of-team", "error", "Thông tin", "B14")),
        ({"end_time": "07 giờ 00"}, ("meeting-ends-early", "error", "Thông tin", "B8")),
    ],
)
def test_what_an_inspection_lacks_is_told_at_its_cell(workspace: Path, facts: dict[str, Any], expected: tuple[str, ...]) -> None:
    book(workspace, **facts)
    assert expected in issues(workspace)


def test_an_inspection_without_findings_or_with_an_empty_one_is_no_inspection(workspace: Path) -> None:
    book(workspace, findings=())
    assert [one[0] for one in issues(workspace)] == ["inspection-findings-missing"]
    book(workspace, findings=(("Việc trực", None, None),))
    assert [(one[0], one[2]) for one in issues(workspace)] == [("inspection-finding-empty", "Kết quả kiểm tra")]


def test_each_representative_signs_and_they_are_no_guests(workspace: Path) -> None:
    second = ("Ai Đó", "Bộ phận Tiếp nhận và Trả kết quả", None, "Có mặt", None)
    book(workspace, people=(*TEAM, second), representative=f"{INSPECTED}; ai đó")
    assert run_cchc(workspace, "write", "bien-ban-kiem-tra", KEY, "--today", "2023-11-16").err == ""
    lines = paragraphs(workspace / DRAFT)
    assert (
        "Thành phần tham dự: có mặt 4/4 thành viên Tổ kiểm tra công vụ xã, đủ thành phần; đơn vị được kiểm tra có mặt 2/2 người, gồm:"
        in lines
    )
    signed = docx.Document(str(workspace / DRAFT)).tables[-1].cell(1, 0).text.splitlines()
    assert [line for line in signed if line] == ["ĐẠI DIỆN ĐƠN VỊ", "ĐƯỢC KIỂM TRA", INSPECTED, "Ai Đó"]
    assert run_cchc(workspace, "lint", DRAFT).out.count("không có lỗi.") == 1


def test_other_papers_of_an_inspection_call_it_so(workspace: Path) -> None:
    book(workspace, name="Kiểm tra công vụ tại Bộ phận Tiếp nhận và Trả kết quả")
    refused = run_cchc(workspace, "minutes", KEY)
    assert refused.status == 1
    assert f"cchc write bien-ban-kiem-tra {KEY}" in refused.err
    assert run_cchc(workspace, "write", "giay-moi", KEY, "--today", "2023-11-10").status == 0
    assert run_cchc(workspace, "write", "thong-bao-ket-luan", KEY, "--today", "2023-11-16").status == 0
    folder = (workspace / DRAFT).parent
    assert "Tới tham gia cuộc kiểm tra công vụ tại Bộ phận Tiếp nhận" in words(folder / "giay-moi.docx")
    notice = words(folder / "thong-bao-ket-luan.docx")
    assert "Kết luận của Phó Chủ tịch Ủy ban nhân dân xã Lê Thanh Mẫu tại cuộc kiểm tra công vụ tại Bộ phận" in notice
    assert "chủ trì cuộc kiểm tra công vụ tại Bộ phận Tiếp nhận và Trả kết quả. Sau khi kiểm tra và nghe ý kiến" in notice


def test_who_is_not_of_the_team_does_not_inspect(workspace: Path) -> None:
    book(workspace, people=(*TEAM, ("Người Lạ", None, None, "Có mặt", None)))
    assert [one[0] for one in issues(workspace)] == ["meeting-not-member"]


def test_conclusions_of_an_inspection_live_on(workspace: Path) -> None:
    book(workspace)
    assert "Cập nhật mức phí của 02 thủ tục" in run_cchc(workspace, "schedule", "2023", "--today", "2023-11-16").out


def test_the_decision_on_the_team_names_the_inspections_to_come(workspace: Path) -> None:
    book(workspace, inspected="BPMC; TPHT", end_time=None, people=[(*one[:3], None, None) for one in TEAM])
    assert run_cchc(workspace, "write", "quyet-dinh-to-kiem-tra", "2023").status == 0
    lines = paragraphs(workspace / "outputs/2023/2023/quyet-dinh-to-kiem-tra.docx")
    at = lines.index("5. Thực hiện các cuộc kiểm tra sau:")
    assert lines[at + 1] == "- Ngày 15 tháng 11 năm 2023: Bộ phận Tiếp nhận và Trả kết quả; Công chức Tư pháp - Hộ tịch."
