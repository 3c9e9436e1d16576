"""Citations, numbers at the head of lines, and day lines, as people write them."""

from datetime import date

import pytest

from cchc_docs.conformity.day_of_issue import day_of
from cchc_docs.conformity.numbering import Level, number_of
from cchc_docs.domain.document_structure import DocumentPlace, Paragraph, TextRun
from cchc_docs.vietnamese.citations import citations

DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"


def line(text: str) -> Paragraph:
    run = TextRun(text=text, font="Times New Roman", high_font="Times New Roman", size=14)
    return Paragraph(runs=(run,), place=DocumentPlace(paragraph=1))


def test_a_complete_citation_is_read_whole() -> None:
    (found,) = citations(f"Căn cứ {DECREE};")
    assert (found.number, found.notation, found.key) == ("30/2020", "NĐ-CP", "30/2020/NĐ-CP")
    assert found.date == "05 tháng 3 năm 2020"
    assert found.issuer == "Chính phủ về công tác văn thư"
    assert found.has_subject
    assert found.issued_year == 2020


@pytest.mark.parametrize(
    ("text", "key", "day", "issuer", "subject"),
    [
        ("Quyết định số 766/QĐ-TTg", "766/QĐ-TTG", None, None, False),
        (
            "Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ",
            "766/QĐ-TTG",
            "23/6/2022",
            "Thủ tướng Chính phủ",
            False,
        ),
        (
            "Kế hoạch số 341/KH – UBND ngày 5-3-2023 của UBND huyện về cải cách",
            "341/KH-UBND",
            "5-3-2023",
            "UBND huyện về cải cách",
            True,
        ),
        ("Luật Lưu trữ số 33/2024/QH15", "33/2024/QH15", None, None, False),
        ("Công văn số 581/BNV-CCHC hướng dẫn báo cáo", "581/BNV-CCHC", None, None, True),
        (
            "Nghị quyết số 1654/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội",
            "1654/NQ-UBTVQH15",
            None,
            "Ủy ban Thường vụ Quốc hội",
            False,
        ),
    ],
)
def test_citations_are_read_as_people_write_them(text: str, key: str, day: str | None, issuer: str | None, subject: bool) -> None:
    (found,) = citations(text)
    assert (found.key, found.date, found.issuer, found.has_subject) == (key, day, issuer, subject)


@pytest.mark.parametrize(
    "text", ["đạt 23/39 nhiệm vụ", "ngày 15/3/2023", "1.247 hồ sơ", "tỷ lệ 8/10 điểm", "24/7", "02 buổi/TUẦN", ""]
)
def test_figures_are_no_citations(text: str) -> None:
    assert not list(citations(text))


def test_two_citations_in_a_sentence_are_two() -> None:
    found = list(citations(f"{DECREE} và Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021 của Thủ tướng Chính phủ"))
    assert [one.key for one in found] == ["30/2020/NĐ-CP", "468/QĐ-TTG"]
    assert found[0].has_subject
    assert not found[1].has_subject


@pytest.mark.parametrize(
    ("text", "level", "value", "mark"),
    [
        ("I. MỤC ĐÍCH", Level.ROMAN, 1, "."),
        ("XIV. TỔ CHỨC", Level.ROMAN, 14, "."),
        ("3. Nội dung", Level.ARABIC, 3, "."),
        ("3) Nội dung", Level.ARABIC, 3, ")"),
        ("3/ Nội dung", Level.ARABIC, 3, "/"),
        ("2.1. Nội dung", Level.DECIMAL, 1, "."),
        ("a) Nội dung", Level.LETTER, 1, ")"),
        ("đ) Nội dung", Level.LETTER, 5, ")"),
        ("e) Nội dung", Level.LETTER, 6, ")"),
        ("f) Nội dung", Level.LETTER, 0, ")"),
        ("(a) Nội dung", Level.LETTER, 1, "()"),
        ("a. Nội dung", Level.LETTER, 1, "."),
        ("Điều 5. Trách nhiệm", Level.ARTICLE, 5, "."),
        ("Điều 5: Trách nhiệm", Level.ARTICLE, 5, ":"),
        ("Chương II", Level.CHAPTER, 2, ""),
        ("Phần thứ II", Level.PART, 2, ""),
        ("Mục 3", Level.SECTION, 3, ""),
    ],
)
def test_numbers_are_read_with_their_level_and_mark(text: str, level: Level, value: int, mark: str) -> None:
    number = number_of(line(text))
    assert number is not None
    assert (number.level, number.value, number.mark) == (level, value, mark)


@pytest.mark.parametrize(
    "text",
    [
        "1.247 hồ sơ",
        "15/3/2023 là hạn",
        "đ/c Nguyễn Văn A",
        "Vì vậy",
        "- Nội dung",
        "Phần lớn hồ sơ đúng hạn",
        "I",
        "3 - 5 ngày",
        "97,28%",
        "",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert number_of(line(text)) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Long Điền A, ngày 05 tháng 3 năm 2023", date(2023, 3, 5)),
        ("Long Điền A, ngày      tháng 3 năm 2023", date(2023, 3, 1)),
        ("Long Điền A, ngày …… tháng 7 năm 2025", date(2025, 7, 1)),
        ("…4..., ngày …… tháng …… năm ……", None),
        ("Long Điền A, ngày 31 tháng 02 năm 2023", None),
        ("Long Điền A, 05/3/2023", None),
    ],
)
def test_a_day_line_tells_its_day(text: str, day: date | None) -> None:
    assert day_of(line(text)) == day
    assert day_of(None) is None
