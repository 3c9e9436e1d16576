"""Sentences that follow the figures: nothing late, everything late, more late; nothing reported."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.word.template_lint import lint_template
from cchc_docs.workflows.report_fields import REPORT_FIELDS
from tests.conftest import ROOT, Change
from tests.drafting import Drafts, drafts, empty
from tests.template_breaking import with_paragraphs

pytestmark = pytest.mark.usefixtures("read_once")

MARCH, DAY = "2023/thang-03.xlsx", date(2023, 3, 28)
FORM = "Hồ sơ TTHC"


@pytest.fixture(scope="module")
def quarter() -> Drafts:
    return drafts(ROOT, "2023-Q1", DAY)


@pytest.fixture(scope="module")
def august() -> Drafts:
    """A month without anything late."""
    return drafts(ROOT, "2023-08", date(2023, 9, 5))


@pytest.fixture(scope="module")
def year() -> Drafts:
    return drafts(ROOT, "2023", date(2024, 1, 5))


def test_zero_delays_are_worded_and_have_no_cause(august: Drafts) -> None:
    text = august.text()
    assert "không có hồ sơ quá hạn" in text
    assert "đều trong hạn, không có hồ sơ quá hạn" in text
    assert "0 hồ sơ quá hạn" not in text.replace("00 hồ sơ", "").replace("10 hồ sơ", "")
    for absent in ("Hồ sơ quá hạn theo lĩnh vực", "Còn 0", "đã giải quyết nhưng quá hạn", "danh sách tại"):
        assert absent not in text


def test_causes_are_given_only_for_shortcomings(workspace: Path) -> None:
    path = workspace / "inputs/2023/thang-08.xlsx"
    book = load_workbook(path)
    sheet = book["Khó khăn, kiến nghị"]
    for row in range(sheet.max_row, 3, -1):
        if sheet.cell(row, 1).value == "Hạn chế":
            sheet.delete_rows(row)
    assert sheet.cell(4, 1).value == "Nguyên nhân"
    book.save(path)
    text = drafts(workspace, "2023-08", date(2023, 7, 31)).text()
    assert "Trong tháng không phát sinh khó khăn, vướng mắc." in text
    assert "Nguyên nhân:" not in text


def test_what_is_still_late_and_what_was_resolved_late_are_two_sentences(quarter: Drafts) -> None:
    text = quarter.text()
    assert "- Còn 1 hồ sơ TTHC đang giải quyết đã quá hạn." in text
    assert "- Có 9 hồ sơ TTHC đã giải quyết nhưng quá hạn." in text
    assert "- Lĩnh vực Đất đai: 8 hồ sơ; nguyên nhân: phải xác minh thêm nguồn gốc hồ sơ." in text


def test_a_rise_of_delays_is_followed_through_every_sentence(workspace: Path, change: Change) -> None:
    change(MARCH, FORM, "I6", 12)
    change(MARCH, FORM, "L6", 5)
    text = drafts(workspace, "2023-Q1", DAY).text()
    assert "19 hồ sơ quá hạn" in text
    assert "- Còn 5 hồ sơ TTHC đang giải quyết đã quá hạn." in text
    assert "- Có 19 hồ sơ TTHC đã giải quyết nhưng quá hạn." in text


def test_one_share_on_time_leads_with_its_meaning_and_the_annex_has_all_three(quarter: Drafts) -> None:
    assert "trên tổng số hồ sơ đã giải quyết là 99,11%, tăng 0,1 điểm phần trăm so với cùng kỳ năm trước." in quarter.text()
    rows = {row[-1].split(";")[0]: row[3] for row in quarter.rows("phu-luc-3.docx")}
    assert rows["Trên số hồ sơ đã giải quyết (biểu II.06a)"] == "99,11%"
    assert rows["Trên số hồ sơ nhận giải quyết (Điều 30 Nghị định số 61/2018/NĐ-CP)"] == "94,51%"
    assert rows["Đúng hạn và còn trong hạn, trên số hồ sơ nhận giải quyết (Quyết định số 766/QĐ-TTg)"] == "99,05%"


def test_late_and_overdue_tasks_are_named_with_their_reasons() -> None:
    text = drafts(ROOT, "2023-Q1", date(2023, 4, 3)).text()
    assert "8 nhiệm vụ chưa đến hạn; 1 nhiệm vụ quá hạn." in text
    overdue = text[text.index("Nhiệm vụ quá hạn, chưa hoàn thành:") :]
    assert overdue.splitlines()[1] == (
        "- Rà soát, sắp xếp, bố trí vị trí việc làm (Công chức Văn phòng - Thống kê chủ trì; thời hạn: Quý I/2023 và những năm tiếp "
        "theo); lý do: chờ hướng dẫn của cấp trên về định mức biên chế."
    )
    assert "đã quá hạn)." in text[text.index("IV. PHƯƠNG HƯỚNG") :]


def test_without_tasks_done_the_text_says_so(workspace: Path) -> None:
    empty(workspace, (1, 2, 3), "Nhiệm vụ")
    text = drafts(workspace, "2023-Q1", DAY).text()
    assert "chưa có nhiệm vụ có thời hạn nào hoàn thành; " in text
    assert "0/16" not in text
    assert "Nhiệm vụ hoàn thành chậm hạn" not in text


def test_only_the_latest_proposals_are_made_again(year: Drafts) -> None:
    proposals = year.text().split("V. KIẾN NGHỊ, ĐỀ XUẤT")[1]
    assert "Đề nghị huyện giao chỉ tiêu hồ sơ trực tuyến riêng cho lĩnh vực chứng thực." in proposals
    assert "quý II năm 2023" not in proposals
    assert "máy quét" not in proposals


def test_a_sentence_that_several_months_repeat_is_said_once(year: Drafts) -> None:
    lines = [line for line in year.text().splitlines() if line.startswith("- ")]
    assert len(lines) == len(set(lines)) > 100


def test_reported_figures_are_said_and_those_not_reported_are_not(quarter: Drafts, year: Drafts) -> None:
    text = quarter.text()
    assert "- Thông tin, tuyên truyền: 13 tin, bài về CCHC trên truyền thanh; 1 hội nghị" in text
    assert "không phát hiện vi phạm" in text
    assert "- Khảo sát sự hài lòng về giải quyết thủ tục hành chính" not in text
    assert "- Kinh phí CCHC" not in text
    assert "thu về 213 phiếu hợp lệ, trong đó 202 phiếu hài lòng, rất hài lòng, đạt 94,84%." in year.text()
    assert "dự toán năm 113.000.000 đồng; đã chi trong kỳ 105.000.000 đồng, đạt 92,92% dự toán năm." in year.text()
    assert not [line for line in text.splitlines() if line.startswith("- ") and (": 0 " in line or "; 0 " in line)]


def test_tasks_that_fall_due_in_the_next_period_are_announced(quarter: Drafts) -> None:
    text = quarter.text()
    coming = text[text.index("chuyển sang hoặc đến hạn trong quý II năm 2023:") : text.index("V. KIẾN NGHỊ")]
    assert "Khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC (" in coming
    assert "Quý IV/2023" not in coming
    assert "Thường xuyên" not in coming


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("{% if chi_tieu.hl_thu_ve > 0 %}x{% endif %}", True),
        ("{{ chi_tieu.hl_thu_ve + 1 }}", True),
        ("{% if (chi_tieu.hl_thu_ve or 0) > 0 %}x{% endif %}", False),
        ("{% if chi_tieu.hl_thu_ve %}{{ chi_tieu.hl_thu_ve }}{% endif %}", False),
    ],
)
def test_a_count_that_may_be_missing_is_not_compared_as_it_is(tmp_path: Path, tag: str, wrong: bool) -> None:
    path = tmp_path / "mau.docx"
    with_paragraphs(tag).save(str(path))
    found = lint_template(path, path.name, REPORT_FIELDS)
    assert any("chi_tieu.hl_thu_ve or 0" in issue.message for issue in found) is wrong
