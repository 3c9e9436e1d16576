"""What a report of several months tells of the months' work, and what stays in the annex of progress."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT, Change
from tests.drafting import Drafts, drafts

pytestmark = pytest.mark.usefixtures("read_once")

NOTES, ASSESSMENTS = "Nội dung bổ sung", "Khó khăn, kiến nghị"


@pytest.fixture(scope="module")
def march() -> Drafts:
    return drafts(ROOT, "2023-03", date(2023, 3, 28))


@pytest.fixture(scope="module")
def year() -> Drafts:
    return drafts(ROOT, "2023", date(2024, 1, 5))


def test_a_month_tells_every_result_apart_from_the_tasks_that_are_late() -> None:
    lines = drafts(ROOT, "2023-03", date(2023, 4, 3)).text().splitlines()
    late, lead = (lines.index(text) for text in ("Nhiệm vụ quá hạn, chưa hoàn thành:", "b) Các hoạt động chỉ đạo, điều hành:"))
    named = lines[late + 1 : lead]
    assert len(named) == 1
    assert named[0].startswith("- Rà soát, sắp xếp, bố trí vị trí việc làm (")
    assert "- Phát 04 lượt tin, bài về dịch vụ công trực tuyến." in lines[lead:]


def test_a_task_with_a_deadline_is_told_by_where_it_has_got_to(year: Drafts) -> None:
    text = year.text()
    assert "- Hoàn thành hồ sơ minh chứng, khắc phục 06 tiêu chí CCHC bị mất điểm, trừ điểm." in text
    for earlier in ("03/06 tiêu chí", "05/06 tiêu chí", "Đang rà soát, lập danh sách bố trí"):
        assert earlier not in text
        assert earlier in year.text("phu-luc-1.docx")


def test_regular_work_is_told_by_its_months_and_counted_above(year: Drafts) -> None:
    text = year.text()
    assert "- Họp định kỳ Ban điều hành CCHC mỗi quý một lần: thực hiện trong tháng 3, 6, 9 và 12." in text
    assert "hội nghị, đối thoại: thực hiện hằng tháng." in text
    regular = "mới về CCHC: thực hiện trong từ tháng 01 đến tháng 02 và từ tháng 4 đến tháng 12."
    assert regular.replace("trong từ", "từ") in text
    assert "Phát 06 lượt tin, bài" not in text
    assert text.index("- Thông tin, tuyên truyền: 69 tin, bài") < text.index("hội nghị, đối thoại: thực hiện hằng tháng.")


def test_no_sentence_of_an_estimate_is_carried_into_a_later_report(march: Drafts, year: Drafts) -> None:
    assert "- Ước tiếp 06 lượt công dân." in march.text()
    assert "Ước tiếp" not in year.text()


def test_the_annex_of_several_months_says_which_month_told_what(march: Drafts, year: Drafts) -> None:
    (several,) = [row[4] for row in year.rows("phu-luc-1.docx") if row[0] == "14"]
    assert [line.split(":")[0] for line in several.splitlines()] == ["Tháng 3", "Tháng 5", "Tháng 6"]
    (one,) = [row[4] for row in march.rows("phu-luc-1.docx") if row[0] == "14"]
    assert one == "Chuẩn bị 100 phiếu khảo sát sự hài lòng của tổ chức, cá nhân."


def test_what_is_in_the_way_of_a_task_that_is_not_due_is_no_delay(march: Drafts) -> None:
    cells = {row[0]: (row[4], row[6]) for row in march.rows("phu-luc-1.docx")}
    assert cells["15"][1] == "Chưa đến hạn"
    assert "Khó khăn, vướng mắc: chờ hướng dẫn của cấp trên" in cells["15"][0]
    assert "Lý do chậm: chờ phân công lại nhiệm vụ lãnh đạo." in cells["1"][0]
    assert cells["4"][0] == "Chưa báo cáo kết quả trong kỳ."


def test_paragraphs_are_printed_in_the_reports_that_they_are_meant_for(workspace: Path, change: Change) -> None:
    for cell, scope in (("C4", "Chỉ báo cáo tháng"), ("C5", "Chỉ báo cáo nhiều tháng"), ("C6", None)):
        row = cell[1:]
        change("2023/thang-06.xlsx", NOTES, f"A{row}", "Cải cách thể chế")
        change("2023/thang-06.xlsx", NOTES, f"B{row}", f"Đoạn thứ {row}")
        change("2023/thang-06.xlsx", NOTES, cell, scope)
    month = drafts(workspace, "2023-06", date(2023, 7, 5)).text()
    half = drafts(workspace, "2023-H1", date(2023, 7, 5)).text()
    assert [f"- Đoạn thứ {row}." in month for row in (4, 5, 6)] == [True, False, True]
    assert [f"- Đoạn thứ {row}." in half for row in (4, 5, 6)] == [False, True, True]


def test_achievements_lead_the_assessment(year: Drafts) -> None:
    lines = year.text().splitlines()
    first, second, third = (lines.index(text) for text in ("1. Kết quả đạt được", "2. Tồn tại, hạn chế", "3. Nguyên nhân"))
    assert lines[first + 1 : first + 3] == [
        "- Đã hoàn thành 15/16 nhiệm vụ có thời hạn của kế hoạch.",
        "- Tỷ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn là 99,63%.",
    ]
    assert first + 5 < second < third - 1


def test_superiors_tasks_that_were_late_are_named_with_their_reasons(year: Drafts) -> None:
    lines = year.text().splitlines()
    lead = next(at for at, line in enumerate(lines) if line.startswith("- Nhiệm vụ cấp trên giao: 9 nhiệm vụ;"))
    assert lines[lead].endswith("Nhiệm vụ chậm, quá hạn:")
    assert [line.startswith("+ ") for line in lines[lead + 1 : lead + 5]] == [True, True, True, False]
    assert lines[lead + 3] == (
        "+ Báo cáo khắc phục kết luận kiểm tra CCHC (UBND huyện Chợ Mới giao; thời hạn 15/10/2023; hoàn thành ngày 20/10/2023); "
        "lý do: tài liệu kiểm chứng do nhiều ngành lưu giữ, phải tập hợp lại."
    )


def test_a_report_made_before_its_period_ends_says_both_days(march: Drafts, year: Drafts) -> None:
    said = "Tiến độ thực hiện nhiệm vụ và danh sách hồ sơ quá hạn được tính đến ngày 28/3/2023; số liệu khác tính đến hết ngày 31/3/2023."
    assert said in march.text()
    assert "được tính đến ngày" not in year.text()
