"""Slips above the text: national title, agency, number, date, type, subject (Appendix I, Part I, II.1 to II.5)."""

from collections.abc import Callable
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from tests.form.mutation import (
    COMMUNE,
    DATED,
    MAIN,
    SIGNED_DAY,
    TITLED,
    Edit,
    Mutation,
    Where,
    every_paragraph,
    layout,
    looks,
    lower,
    remove,
    restyle,
    reword,
    styled,
    upper,
)
from tools.parts import say

_NATION, _MOTTO, _ISSUER, _PARENT = styled("Quốc hiệu"), styled("Tiêu ngữ"), styled("Tên cơ quan"), styled("Cơ quan chủ quản")
_NUMBER, _DATE = styled("Số ký hiệu"), styled("Địa danh, ngày tháng")
_TYPE, _SUBJECT, _LETTER_SUBJECT = styled("Tên loại"), styled("Trích yếu"), styled("Trích yếu công văn")
_BELOW_TEN = ("chuong-trinh", "cong-van", "giay-moi", "bien-ban")
_WHOLE_LINE = r"^.+$"


def _line(style: str, *, in_table: bool) -> Where:
    def where(document: Document) -> list[Paragraph]:
        found = [one for one in every_paragraph(document) if one.style is not None and one.style.name == style]
        return [one for one in found if (one._p.getparent().tag == qn("w:tc")) == in_table][:1]

    return where


_MOTTO_LINE, _ISSUER_LINE = _line("Dòng kẻ dài", in_table=True), _line("Dòng kẻ ngắn", in_table=True)
_SUBJECT_LINE = _line("Dòng kẻ ngắn", in_table=False)


def _indent(*sizes: float) -> Callable[[Paragraph, Random], None]:
    def change(paragraph: Paragraph, random: Random) -> None:
        size = Cm(random.choice(sizes))
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = size

    return change


def _close(paragraph: Paragraph, random: Random) -> None:
    paragraph.paragraph_format.space_before = Pt(random.choice((0, 2, 4)))


def _swap_cells(document: Document, _random: Random) -> bool:
    left, right = document.tables[0].cell(0, 0), document.tables[0].cell(0, 1)
    names, national = left.paragraphs, right.paragraphs
    for paragraph in national:
        left._tc.append(paragraph._p)
    for paragraph in names:
        right._tc.append(paragraph._p)
    return True


def _apart(paragraph: Paragraph, random: Random) -> None:
    paragraph.paragraph_format.space_after = Pt(random.choice((6, 12)))


def _loose(paragraph: Paragraph, random: Random) -> None:
    paragraph.paragraph_format.line_spacing = random.choice((1.5, 2.0))


def _date_to_other_row(document: Document, _random: Random) -> bool:
    table = document.tables[0]
    date = table.cell(1, 1).paragraphs[0]
    table.cell(1, 1).add_paragraph("")
    table.cell(0, 1)._tc.append(date._p)
    return True


def _date_of_minutes(document: Document, random: Random) -> bool:
    cell = document.tables[0].cell(1, 1).paragraphs[0]
    cell.style = document.styles["Địa danh, ngày tháng"]
    cell.add_run(random.choice(("Long Điền A, ngày 31 tháng 3 năm 2023", "Long Điền A, ngày      tháng 3 năm 2023")))
    return True


def _type_of_letter(document: Document, _random: Random) -> bool:
    say(document, "Tên loại", "CÔNG VĂN")
    styled("Kính gửi")(document)[0]._p.addprevious(document.paragraphs[-1]._p)
    return True


def _line_slips(rule: str, documents: tuple[str, ...], where: Where, short: Edit, long: Edit) -> tuple[Mutation, ...]:
    return (
        Mutation(rule, "no line", documents, remove(where)),
        Mutation(rule, "too short", documents, short),
        Mutation(rule, "too long", documents, long),
    )


_TOP = (
    Mutation("national-title-missing", "none", MAIN, remove(_NATION)),
    Mutation("national-title-wording", "abbreviated", MAIN, reword(_NATION, "XÃ HỘI CHỦ NGHĨA", "XHCN")),
    Mutation("national-title-wording", "a letter", MAIN, reword(_NATION, "CỘNG", "CÔNG", "CỌNG")),
    Mutation("national-title-wording", "a letter of CHỦ", MAIN, reword(_NATION, "CHỦ", "CHŨ", "CHŮ")),
    Mutation("national-title-wording", "a point", MAIN, reword(_NATION, "$", ".")),
    *looks("national-title-look", "national title", MAIN, _NATION, (10, 11, 14)),
    Mutation("national-title-look", "not bold", MAIN, restyle(_NATION, bold=False)),
    Mutation("national-title-look", "small letters", MAIN, reword(_NATION, _WHOLE_LINE, "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    Mutation("motto-missing", "none", MAIN, remove(_MOTTO)),
    Mutation(
        "motto-wording",
        "strokes",
        MAIN,
        reword(_MOTTO, _WHOLE_LINE, "Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do-Hạnh phúc", "Độc lập, Tự do, Hạnh phúc"),
    ),
    Mutation(
        "motto-wording", "capitals", MAIN, reword(_MOTTO, _WHOLE_LINE, "Độc Lập - Tự Do - Hạnh Phúc", "Độc lập - tự do - hạnh phúc")
    ),
    Mutation("motto-wording", "a letter", MAIN, reword(_MOTTO, "lập", "lâp", "lặp")),
    *looks("motto-look", "motto", MAIN, _MOTTO, (11, 12, 15)),
    Mutation("motto-look", "not bold", MAIN, restyle(_MOTTO, bold=False)),
    Mutation("motto-look", "capitals", MAIN, reword(_MOTTO, _WHOLE_LINE, upper)),
    *_line_slips("motto-line", MAIN, _MOTTO_LINE, layout(_MOTTO_LINE, _indent(3.4, 4)), layout(_MOTTO_LINE, _indent(0, 0.8))),
    Mutation("national-title-place", "at the left", MAIN, _swap_cells),
    Mutation("national-title-spacing", "a gap", MAIN, layout(_NATION, _apart)),
    Mutation("national-title-spacing", "line spacing", MAIN, layout(_MOTTO, _loose)),
    Mutation("issuer-missing", "none", COMMUNE, remove(_ISSUER)),
    *looks("issuer-look", "issuer", MAIN, _ISSUER, (10, 11, 14)),
    Mutation("issuer-look", "not bold", MAIN, restyle(_ISSUER, bold=False)),
    Mutation("issuer-look", "small letters", MAIN, reword(_ISSUER, _WHOLE_LINE, lower)),
    *_line_slips("issuer-line", MAIN, _ISSUER_LINE, layout(_ISSUER_LINE, _indent(2.85, 3)), layout(_ISSUER_LINE, _indent(0, 1))),
    Mutation("issuer-abbreviated", "UBND", COMMUNE, reword(_ISSUER, "ỦY BAN NHÂN DÂN", "UBND")),
    *looks("parent-look", "parent", ("thong-bao",), _PARENT, (10, 11, 14)),
    Mutation("parent-look", "bold", ("thong-bao",), restyle(_PARENT, bold=True)),
    Mutation("parent-look", "small letters", ("thong-bao",), reword(_PARENT, _WHOLE_LINE, "UBND huyện Chợ Mới")),
)

_NUMBER_AND_DATE = (
    Mutation("number-missing", "none", MAIN, remove(_NUMBER)),
    Mutation("number-wording", "no colon", MAIN, reword(_NUMBER, "Số:", "Số")),
    Mutation("number-wording", "the word", MAIN, reword(_NUMBER, "Số:", "SỐ:", "số:", "Sô:", "No:")),
    Mutation("number-wording", "no stroke", MAIN, reword(_NUMBER, "/", "-", " ")),
    Mutation("party-document", "the Party's number", ("ke-hoach", "chuong-trinh"), reword(_NUMBER, ":? (..)/.*$", r" \1-KH/ĐU")),
    Mutation("number-two-digits", "one digit", _BELOW_TEN, reword(_NUMBER, r"Số: 0", "Số: ")),
    Mutation("notation-spacing", "spaces", MAIN, reword(_NUMBER, "-", " - ", " -", "- ")),
    Mutation("notation-spacing", "a dash", MAIN, reword(_NUMBER, "-", "–", " – ", "—")),
    Mutation("notation-spacing", "after the stroke", MAIN, reword(_NUMBER, "/", "/ ")),
    Mutation("notation-capitals", "small letters", MAIN, reword(_NUMBER, r"(?<=-)\w+$", lambda match: match[0].lower())),
    Mutation("notation-capitals", "first letter only", MAIN, reword(_NUMBER, r"(?<=-)\w+$", lambda match: match[0].capitalize())),
    Mutation("notation-capitals", "CTR, TTR", ("chuong-trinh", "to-trinh"), reword(_NUMBER, r"(?<=/)(CTr|TTr)", upper)),
    Mutation("notation-type", "another type", TITLED, reword(_NUMBER, r"(?<=/)\w+(?=-)", "CT", "HD", "PA", "CV")),
    Mutation("notation-type", "made up", ("to-trinh", "chuong-trinh"), reword(_NUMBER, r"(?<=/)\w+(?=-)", "TT", "CT")),
    Mutation("notation-type", "none", TITLED, reword(_NUMBER, r"(?<=/)\w+-", "")),
    Mutation("notation-letter", "CV", ("cong-van",), reword(_NUMBER, "/UBND-VPTK", "/CV-UBND", "/CV-VPTK", "/UBND-CV")),
    Mutation("notation-letter", "no unit", ("cong-van",), reword(_NUMBER, "/UBND-VPTK", "/UBND")),
    *looks("number-look", "number", MAIN, _NUMBER, (11, 12, 14)),
    Mutation("number-look", "bold", MAIN, restyle(_NUMBER, bold=True)),
    Mutation("date-missing", "none", DATED, remove(_DATE)),
    Mutation("date-unwanted", "in minutes", ("bien-ban",), _date_of_minutes),
    Mutation("date-wording", "day without 0", ("chuong-trinh", "cong-van"), reword(_DATE, "ngày 0", "ngày ")),
    Mutation(
        "date-wording",
        "month without 0",
        ("ke-hoach", "chuong-trinh", "quyet-dinh", "cong-van"),
        reword(_DATE, "tháng 0", "tháng "),
    ),
    Mutation(
        "date-wording", "month with 0", ("bao-cao", "to-trinh", "giay-moi", "thong-bao"), reword(_DATE, r"tháng (?=\d )", "tháng 0")
    ),
    Mutation("date-wording", "short", SIGNED_DAY, reword(_DATE, r"(\d+) tháng (\d+) năm ", r"\1/\2/", r"\1-\2-")),
    Mutation(
        "date-wording", "no such day", SIGNED_DAY, reword(_DATE, r"ngày \d+ tháng \d+", "ngày 31 tháng 02", "ngày 31 tháng 4")
    ),
    Mutation("date-wording", "a word", DATED, reword(_DATE, "ngày|tháng|năm", upper, lambda match: match[0].capitalize())),
    Mutation("date-wording", "no year", DATED, reword(_DATE, r" năm \d+", "", " năm 23")),
    Mutation("place-name", "no comma", DATED, reword(_DATE, ",", "", ";", ".")),
    Mutation("place-name", "small letters", DATED, reword(_DATE, r"^\w+ \w+", lambda match: match[0].lower(), lower)),
    Mutation("place-name", "none", DATED, reword(_DATE, r"^.*?, ", "")),
    Mutation("date-look", "size", DATED, restyle(_DATE, sizes=(11, 12, 15))),
    Mutation("date-look", "upright", DATED, restyle(_DATE, italic=False)),
    Mutation("date-look", "bold", DATED, restyle(_DATE, bold=True)),
    Mutation("date-look", "not centred", DATED, restyle(_DATE, align=(ALIGN.LEFT, ALIGN.RIGHT))),
    Mutation("date-look", "capitals", DATED, reword(_DATE, _WHOLE_LINE, upper)),
    Mutation("number-date-line", "in another row", DATED, _date_to_other_row),
)

_TYPE_AND_SUBJECT = (
    Mutation("type-missing", "none", TITLED, remove(_TYPE)),
    Mutation("type-unwanted", "CÔNG VĂN", ("cong-van",), _type_of_letter),
    Mutation("type-wording", "a letter lost", TITLED, reword(_TYPE, r"(\w)$", "", r"\1\1")),
    *looks("type-look", "type", TITLED, _TYPE, (11, 12, 15, 16)),
    Mutation("type-look", "not bold", TITLED, restyle(_TYPE, bold=False)),
    Mutation("type-look", "small letters", TITLED, reword(_TYPE, _WHOLE_LINE, lower)),
    Mutation("subject-missing", "none", TITLED, remove(_SUBJECT)),
    *looks("subject-look", "subject", TITLED, _SUBJECT, (11, 12, 15)),
    Mutation("subject-look", "not bold", TITLED, restyle(_SUBJECT, bold=False)),
    Mutation("subject-look", "capitals", TITLED, reword(_SUBJECT, _WHOLE_LINE, upper)),
    *_line_slips("subject-line", TITLED, _SUBJECT_LINE, layout(_SUBJECT_LINE, _indent(7.6)), layout(_SUBJECT_LINE, _indent(0, 2))),
    Mutation("subject-stop", "a mark", TITLED, reword(_SUBJECT, "$", ".", ";", ",")),
    Mutation("letter-subject-missing", "none", ("cong-van",), remove(_LETTER_SUBJECT)),
    Mutation("letter-subject-missing", "no V/v", ("cong-van",), reword(_LETTER_SUBJECT, "^V/v r", "R")),
    Mutation("letter-subject-wording", "the words", ("cong-van",), reword(_LETTER_SUBJECT, "^V/v ", "v/v ", "Về việc ", "V/V ")),
    *looks("letter-subject-look", "subject of a letter", ("cong-van",), _LETTER_SUBJECT, (10, 11, 14)),
    Mutation("letter-subject-gap", "none", ("cong-van",), layout(_LETTER_SUBJECT, _close)),
    Mutation("letter-subject-look", "bold", ("cong-van",), restyle(_LETTER_SUBJECT, bold=True)),
)

TOP = _TOP + _NUMBER_AND_DATE + _TYPE_AND_SUBJECT
