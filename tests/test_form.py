"""The printed pages of the sample report, measured against Decree 30/2020/NĐ-CP, Appendix I."""

import re
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.shared import Mm

from tests.pdf_reading import Page, read_pages
from tools.make_templates import TEMPLATES

MM = 72 / 25.4


@pytest.fixture(scope="module")
def pages(finished: Path) -> list[Page]:
    read = read_pages(finished / "bao-cao.trinh-ky.pdf")
    assert len(read) == 19, "two files of evidence, whose form is their own, lie behind"
    return read[:17]


def test_the_pages_are_a4_and_the_wide_annexes_lie_across(pages: list[Page]) -> None:
    sizes = [(round(page.width / MM), round(page.height / MM)) for page in pages]
    assert sizes == [(210, 297)] * 5 + [(297, 210)] * 11 + [(210, 297)]


def test_margins_are_within_the_decrees_ranges(pages: list[Page]) -> None:
    for page in pages:
        left = min(line.left for line in page.lines) / MM
        right = (page.width - max(line.right for line in page.lines)) / MM
        bottom = min(line.bottom for line in page.lines) / MM
        assert left >= 30 - 0.5
        assert right >= 15 - 0.5
        assert bottom >= 20 - 0.5
        body_top = max(line.top for line in page.lines if not re.fullmatch(r"\d+", line.text))
        assert (page.height - body_top) / MM >= 20 - 0.5
    body = [page for page in pages[:5] for line in page.lines if "Thực hiện Kế hoạch" in line.text]
    assert len(body) == 1
    assert min(line.left for line in pages[0].lines) / MM <= 35


def test_page_numbers_stand_centred_in_the_top_margin_and_not_on_first_pages(pages: list[Page]) -> None:
    numbers = []
    for page in pages:
        top = [line for line in page.lines if (page.height - line.top) / MM < 20 and re.fullmatch(r"\d+", line.text)]
        numbers.append(top[0].text if top else None)
        for line in top:
            area_centre = (30 * MM + page.width - 20 * MM) / 2
            assert abs(line.centre - area_centre) < 3
    assert numbers == [None, "2", "3", "4", "5", None, "2", "3", "4", None, None, "2", "3", "4", None, "2", None]


def test_the_mottos_line_is_as_long_as_its_text(pages: list[Page]) -> None:
    motto = pages[0].line("Độc lập - Tự do - Hạnh phúc")
    left, _, right, _ = pages[0].rule_below(motto)
    assert (right - left) / motto.width == pytest.approx(1, abs=0.03)
    assert (left + right) / 2 == pytest.approx(motto.centre, abs=2)


@pytest.mark.parametrize("text", ["XÃ LONG ĐIỀN A", "Kết quả công tác cải cách hành chính quý I năm 2023"])
def test_the_lines_under_name_and_subject_are_a_third_to_a_half_as_long(pages: list[Page], text: str) -> None:
    line = pages[0].line(text)
    left, _, right, _ = pages[0].rule_below(line)
    assert 1 / 3 <= (right - left) / line.width <= 1 / 2
    assert (left + right) / 2 == pytest.approx(line.centre, abs=2)


def test_number_and_date_stand_on_one_line_and_blank(pages: list[Page]) -> None:
    number, day = pages[0].line("Số:"), pages[0].line("Long Điền A, ngày")
    assert re.fullmatch(r"Số:\s+/BC-UBND", number.text)
    assert re.fullmatch(r"Long Điền A, ngày\s+tháng 3 năm 2023", day.text)
    assert number.baseline == day.baseline
    assert day.centre == pytest.approx(pages[0].line("CỘNG HÒA").centre, abs=2)


def test_the_title_comes_in_the_decrees_order(pages: list[Page]) -> None:
    order = [
        "CỘNG HÒA XÃ HỘI",
        "Độc lập",
        "Số:",
        "BÁO CÁO",
        "Kết quả công tác",
        "Kính gửi: Phòng Nội vụ huyện Chợ Mới",
        "Thực hiện",
    ]
    bottoms = [pages[0].line(text).bottom for text in order]
    assert bottoms == sorted(bottoms, reverse=True)


def test_the_signature_block_is_complete_level_with_recipients_and_not_alone(pages: list[Page]) -> None:
    last = pages[4]
    lines = [last.line(text) for text in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thanh Mẫu")]
    assert [line.bottom for line in lines] == sorted((line.bottom for line in lines), reverse=True)
    assert all(abs(line.centre - lines[0].centre) < 2 for line in lines)
    assert lines[2].bottom - lines[3].top > 50, "room for a signature"
    assert last.line("Nơi nhận:").baseline == pytest.approx(lines[0].baseline, abs=4)
    assert last.line("- Như trên;").left == pytest.approx(last.line("Nơi nhận:").left, abs=1)
    assert last.line("- Lưu: VT, VPTK.")
    assert "./." in " ".join(line.text for line in last.lines)


def test_annexes_carry_label_title_and_reference(pages: list[Page]) -> None:
    for page, label, title in ((pages[5], "Phụ lục I", "TIẾN ĐỘ"), (pages[9], "Phụ lục II", "TÌNH HÌNH, KẾT QUẢ")):
        assert page.line(label).bottom > page.line(title).bottom > page.line("(Kèm theo Báo cáo số").bottom
        reference = page.line("(Kèm theo").text
        assert re.fullmatch(
            r"\(Kèm theo Báo cáo số\s+/BC-UBND ngày\s+tháng 3 năm 2023 của Ủy ban nhân dân xã Long Điền A\)", reference
        )


def test_the_text_refers_to_every_annex(pages: list[Page]) -> None:
    text = " ".join(line.text for page in pages[:5] for line in page.lines)
    assert re.search(r"Chi\s+tiết tại Phụ lục I\.", text)
    assert re.search(r"chi tiết tại Phụ lục II\)", text)
    assert re.search(r"Số liệu thống kê chi tiết tại Phụ lục III;", text)
    assert re.search(r"danh sách tại Phụ lục IV\)", text)
    assert re.search(r"minh\s+chứng tại Phụ lục V\.", text)


def test_header_rows_repeat_on_every_page_of_a_long_table(pages: list[Page]) -> None:
    assert [bool([line for line in page.lines if "Nội dung nhiệm vụ" in line.text]) for page in pages[5:9]] == [True] * 4


def test_no_table_text_is_clipped(finished: Path) -> None:
    """Every word of every cell of the annexes is in the PDF, in the order of its cell."""
    document = pypdfium2.PdfDocument(finished / "bao-cao.trinh-ky.pdf")
    printed = _letters("".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    looked_at = 0
    for name in [f"phu-luc-{number}.docx" for number in range(1, 6)]:
        for table in docx.Document(str(finished / name)).tables:
            for row in table.rows:
                for cell in row.cells:
                    for word in cell.text.split():
                        assert _letters(word) in printed, f"{word!r} of {cell.text!r} is missing"
                        looked_at += 1
    assert looked_at > 500


def _letters(text: str) -> str:
    """Letters and figures only: a line may break at a hyphen."""
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize("name", [name.removesuffix(".docx") for name in TEMPLATES])
def test_templates_use_styles_and_no_text_boxes(name: str) -> None:
    document = docx.Document(f"templates/{name}.docx")
    xml = document.element.xml
    assert "txbxContent" not in xml
    section = document.sections[0]
    assert section.top_margin is not None
    assert Mm(20) <= section.top_margin <= Mm(25)
    assert section.different_first_page_header_footer
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert "Normal" not in used - {"Normal"}
    assert len(used) >= 4
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert runs
    assert all(run.font.name is None and run.font.size is None for run in runs), "looks belong to styles"


def test_headings_are_heading_styles(finished: Path) -> None:
    paragraphs = docx.Document(str(finished / "bao-cao.docx")).paragraphs
    first = [paragraph.text for paragraph in paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    assert [text.split(".")[0] for text in first] == ["I", "II", "III", "IV", "V"]
    assert all(text.isupper() for text in first)
