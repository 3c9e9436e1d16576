"""Forms that differ from the samples and are lawful: no rule may call them wrong."""

from collections.abc import Sequence

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from cchc_docs.conformity.judge import judge
from cchc_docs.word.lines import fit_lines
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.structure import read_structure
from tests.form.writing import (
    addressees,
    annex,
    annex_page,
    bases,
    body,
    letterhead,
    minutes_signatures,
    new_document,
    signature,
    title,
)
from tools.parts import fill, plain_table, say

DAY = "Long Điền A, ngày 10 tháng 02 năm 2023"
END = "Ủy ban nhân dân xã Long Điền A đề nghị các ngành quan tâm thực hiện./."
LIST = ("- Như trên;", "- Lưu: VT, VPTK.")


def found(document: Document) -> list[str]:
    fit_lines(document)
    _, issues = judge(read_structure(open_document(to_bytes(document), "x.docx")), "x.docx", ())
    return [f"{issue.code}: {issue.message}" for issue in issues]


def letter(
    *texts: str,
    number: str = "Số: 15/UBND-VPTK",
    authority: Sequence[str] = ("CHỦ TỊCH",),
    subject: str = "V/v rà soát thủ tục hành chính",
    day: str = DAY,
) -> Document:
    document = new_document()
    letterhead(document, number, day, letter_subject=subject)
    addressees(document, "Các ngành, đoàn thể xã")
    body(document, *texts, END)
    signature(document, LIST, authority, "Nguyễn Văn Thí Dụ")
    return document


def plan(
    *texts: str, based: Sequence[str] = ("Căn cứ Luật Tổ chức chính quyền địa phương.",), number: str = "Số: 12/KH-UBND"
) -> Document:
    document = new_document()
    letterhead(document, number, DAY)
    title(document, "KẾ HOẠCH", "Cải cách hành chính năm 2023")
    bases(document, *based)
    body(document, *texts, END)
    signature(document, ("- Các ngành, đoàn thể xã;", "- Lưu: VT, VPTK."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn Thí Dụ")
    return document


@pytest.mark.parametrize(
    "authority",
    [
        ("TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("Q. CHỦ TỊCH",),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ],
)
def test_authorities_that_article_13_knows(authority: tuple[str, ...]) -> None:
    assert found(letter("Đề nghị các ngành rà soát thủ tục hành chính đang niêm yết.", authority=authority)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Điều 5 Luật Tiếp công dân quy định trách nhiệm của người tiếp công dân tại trụ sở cơ quan.",
        "Thực hiện Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015, các ngành rà soát công việc được giao.",
        "Thành phố Hồ Chí Minh đã triển khai việc này từ tháng 01 năm 2022; xã học tập cách làm đó.",
        "Các ngành báo cáo theo ba ý: (i) việc đã làm; (ii) việc còn tồn; (iii) kiến nghị với Chủ tịch Ủy ban nhân dân xã.",
    ],
)
def test_sentences_that_only_look_like_headings_or_names(text: str) -> None:
    assert found(letter(text)) == []


def test_lists_within_lists() -> None:
    document = plan(
        "I. NHIỆM VỤ",
        "# 1. Cải cách thể chế",
        "a) Rà soát văn bản:",
        "- Văn bản của Hội đồng nhân dân xã;",
        "- Văn bản của Ủy ban nhân dân xã.",
        "b) Xử lý văn bản sau rà soát.",
        "# 2. Cải cách thủ tục hành chính",
        "a) Công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ.",
        "b) Xin lỗi bằng văn bản khi hồ sơ quá hạn.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Công chức Văn phòng - Thống kê theo dõi, đôn đốc.",
    )
    assert found(document) == []


def test_legal_numbers_of_laws_decrees_and_resolutions() -> None:
    based = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 "
        "năm 2019;",
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông "
        "trong giải quyết thủ tục hành chính;",
        "Theo đề nghị của Công chức Văn phòng - Thống kê.",
    )
    assert found(plan("I. NHIỆM VỤ", "1. Rà soát thủ tục hành chính đang niêm yết.", based=based)) == []


def regulation() -> Document:
    """Model 1.3: what a decision issues has no number, date or signature of its own."""
    document = new_document()
    table = plain_table(document, (Mm(64), Mm(96)), 1)
    fill(table.cell(0, 0), ("Tên cơ quan", "ỦY BAN NHÂN DÂN"), ("Tên cơ quan", "XÃ LONG ĐIỀN A"), ("Dòng kẻ ngắn", ""))
    fill(
        table.cell(0, 1),
        ("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
        ("Dòng kẻ dài", ""),
    )
    say(document, "Tên loại", "QUY CHẾ")
    document.paragraphs[-1].paragraph_format.space_before = Pt(18)
    say(document, "Trích yếu", "Hoạt động của Ban điều hành cải cách hành chính xã Long Điền A")
    issued = "Quyết định số 58/QĐ-UBND ngày 10 tháng 02 năm 2023 của Ủy ban nhân dân xã Long Điền A"
    say(document, "Kèm theo", f"(Ban hành kèm theo {issued})")
    say(document, "Dòng kẻ ngắn", "")
    for number, name in (("Chương I", "QUY ĐỊNH CHUNG"), ("Chương II", "HOẠT ĐỘNG CỦA BAN")):
        for text in (number, name):
            say(document, "Heading 1", text)
            document.paragraphs[-1].paragraph_format.alignment = ALIGN.CENTER
            document.paragraphs[-1].paragraph_format.first_line_indent = 0
        first = 1 if number == "Chương I" else 3
        for article in (first, first + 1):
            body(document, f"# Điều {article}. Quy định thứ {article}")
            body(document, "1. Ban họp mỗi quý một lần.", "2. Thành viên vắng mặt phải báo trước.")
    document.paragraphs[-1].runs[-1].text += "/."
    return document


def test_a_regulation_issued_with_a_decision_has_no_number_date_or_signature() -> None:
    assert found(regulation()) == []


def test_a_document_of_the_party_is_left_to_the_partys_rules() -> None:
    document = letter("Đảng ủy xã yêu cầu các chi bộ rà soát việc thực hiện.", number="Số 12-CV/ĐU")
    assert [one.split(":")[0] for one in found(document)] == ["party-document"]


def test_the_second_of_two_annexes_that_stand_in_the_same_file_counts_its_own_pages() -> None:
    document = plan("I. NHIỆM VỤ", "1. Nhiệm vụ và chỉ tiêu tại Phụ lục I, Phụ lục II kèm theo.")
    attached = "Kế hoạch số 12/KH-UBND ngày 10 tháng 02 năm 2023 của Ủy ban nhân dân xã Long Điền A"
    for label in ("Phụ lục I", "Phụ lục II"):
        annex_page(document)
        annex(document, label, "CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH", attached)
        body(document, "1. Hồ sơ giải quyết đúng hạn đạt 98%.", "2. Hồ sơ trực tuyến đạt 60%./.")
    assert found(document) == []


def test_minutes_with_recipients_below_the_two_who_sign() -> None:
    document = new_document()
    letterhead(document, "Số: 02/BB-UBND", "")
    title(document, "BIÊN BẢN", "Họp đột xuất Ban điều hành cải cách hành chính")
    body(
        document,
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 31 tháng 3 năm 2023.",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Long Điền A.",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 31 tháng 3 năm 2023./.",
    )
    minutes_signatures(document, "Trần Thị Ngọc Thử", "Nguyễn Văn Thí Dụ", ("- Thành viên dự họp;", "- Lưu: VT."))
    assert found(document) == []


def test_a_name_in_a_row_below_the_position() -> None:
    document = letter("Đề nghị các ngành rà soát thủ tục hành chính đang niêm yết.")
    table = document.tables[-1]
    name = table.cell(0, 1).paragraphs[-1]
    row = table.add_row()  # type: ignore[no-untyped-call]
    row.cells[1].paragraphs[0]._p.addnext(name._p)
    row.cells[1]._tc.remove(row.cells[1].paragraphs[0]._p)
    assert found(document) == []


@pytest.mark.parametrize(
    ("day", "wrong"),
    [("ngày 10 tháng 02 năm 2023", False), ("ngày 10 tháng 02 năm 2026", True)],
)
def test_the_districts_office_is_out_of_force_only_after_its_day(day: str, wrong: bool) -> None:
    document = letter("Đề nghị Phòng Nội vụ huyện Chợ Mới xem xét, hướng dẫn.", day=f"Long Điền A, {day}")
    assert any("district-out-of-force" in one for one in found(document)) == wrong
