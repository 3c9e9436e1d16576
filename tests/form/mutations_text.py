"""Slips in annexes, in the wording of the text and in the state of the file (Appendix I, Part I, III.1; Article 8)."""

import re
import unicodedata
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.form.mutation import (
    ALL,
    ANNEXED,
    COMMUNE,
    MAIN,
    Mutation,
    body_text,
    layout,
    looks,
    remove,
    restyle,
    reword,
    set_text,
    styled,
    upper,
)
from tools.styles import element

_LABEL, _TITLE, _ATTACHED = styled("Nhãn phụ lục"), styled("Tên phụ lục"), styled("Kèm theo")
_SAID = styled("Lời văn", "Lời kết", "Căn cứ", "Kèm theo")
_TEXT = body_text(least=40)
_DATE = styled("Địa danh, ngày tháng")
CITING = ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh", "quyet-dinh", "cong-van")
"""Those that cite another document in full in text or bases."""

_CITED_DAY = r"(số \S+) ngày (\d+) tháng (\d+) năm (\d+)"
_TEXT_WITH_DAYS = ("bao-cao", "cong-van", "giay-moi", "thong-bao", "bien-ban")


def _same_numeral(document: Document, _random: Random) -> bool:
    set_text(_LABEL(document)[1], "Phụ lục I")
    return True


def _one_annex(document: Document, random: Random) -> bool:
    """The second annex and what is said of it taken out, the first one's numeral forgotten."""
    second = _LABEL(document)[1]._p
    for block in [second, *second.itersiblings()]:
        if block.tag != qn("w:sectPr"):
            block.getparent().remove(block)
    return reword(body_text(), "Phụ lục I, Phụ lục II", "Phụ lục I")(document, random)


def _goes_on(document: Document, random: Random) -> bool:
    """The pages of an annex counted on from the text's."""
    section = random.choice(document.sections[1:])._sectPr
    section.remove(section.find(qn("w:pgNumType")))
    return True


def _decomposed(paragraph: Paragraph, _random: Random) -> None:
    for run in paragraph.runs:
        run.text = unicodedata.normalize("NFD", run.text)


_TCVN3 = ("Thùc hiÖn KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2023.", "§Ò nghÞ c¸c ngµnh quan t©m thùc hiÖn.")
_VNI = ("Thöïc hieän Keá hoaïch caûi caùch haønh chính naêm 2023.", "Ñeà nghò caùc ngaønh quan taâm thöïc hieän.")


def _in_old_code(paragraph: Paragraph, random: Random) -> None:
    old, font = random.choice(((_TCVN3, ".VnTime"), (_VNI, "VNI-Times"), (_TCVN3, ""), (_VNI, "")))
    set_text(paragraph, random.choice(old))
    for run in paragraph.runs:
        if font:
            run.font.name = font


def _tag(paragraph: Paragraph, random: Random) -> None:
    tag = random.choice(("{{ trich_yeu }}", "{{ co_quan.ten }}", "{% if ky.uoc %}", "{%p endfor %}", "{# ghi chú #}"))
    paragraph.runs[-1].text += f" {tag}"


def _tracked(paragraph: Paragraph, random: Random) -> None:
    """Words that somebody put in or struck out with changes being tracked."""
    kind = "del" if paragraph.text.endswith("./.") else random.choice(("ins", "del"))
    run = paragraph.add_run(" Việc này báo cáo hằng tháng.")._r
    change = element(kind, id="901", author="Người soạn", date="2023-03-20T08:00:00Z")
    run.addprevious(change)
    change.append(run)
    if kind == "del":
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def _comment(document: Document, random: Random) -> bool:
    one = random.choice(_TEXT(document))
    document.add_comment(one.runs, text="Đề nghị xem lại số liệu.", author="Người duyệt", initials="ND")
    return True


def _hidden(paragraph: Paragraph, random: Random) -> None:
    run = paragraph.add_run(random.choice((" Chưa kiểm tra số liệu.", " Hỏi lại công chức.")))
    run.font.hidden = True


def _other_year(match: re.Match[str]) -> str:
    return str(int(match[0]) - 1)


_ANNEXES = (
    Mutation("annex-label-look", "capitals", ANNEXED, reword(_LABEL, "Phụ lục", upper)),
    *looks("annex-label-look", "label", ANNEXED, _LABEL, (12, 13, 15)),
    Mutation("annex-label-look", "not bold", ANNEXED, restyle(_LABEL, bold=False)),
    Mutation("annex-numeral", "Arabic", ("ke-hoach",), reword(_LABEL, "I+$", lambda match: str(len(match[0])), "A")),
    Mutation("annex-numeral", "none of several", ("ke-hoach",), reword(_LABEL, " I+$", "")),
    Mutation("annex-numeral", "twice the same", ("ke-hoach",), _same_numeral),
    Mutation("annex-numeral", "a gap", ("ke-hoach",), reword(_LABEL, "II$", "III", "IV")),
    Mutation("annex-numeral", "of the only one", ("phu-luc",), reword(_LABEL, "$", " I", " 1", " 01")),
    Mutation("annex-single-numeral", "after the second is gone", ("ke-hoach",), _one_annex),
    Mutation("annex-page-number", "goes on", ("ke-hoach",), _goes_on),
    Mutation("annex-agrees", "another number", ("ke-hoach",), reword(_ATTACHED, r"số 12/", "số 21/", "số 136/")),
    Mutation("annex-agrees", "another day", ("ke-hoach",), reword(_ATTACHED, r"ngày 16", "ngày 15", "ngày 06")),
    Mutation("annex-agrees", "last year's", ("ke-hoach",), reword(_ATTACHED, r"năm 2023 của", "năm 2022 của")),
    *looks("annex-title-look", "title", ANNEXED, _TITLE, (11, 12, 15)),
    Mutation("annex-title-look", "not bold", ANNEXED, restyle(_TITLE, bold=False)),
    Mutation("annex-title-look", "small letters", ANNEXED, reword(_TITLE, "^.+$", lambda match: match[0].capitalize())),
    Mutation("annex-title-missing", "none", ("phu-luc",), remove(_TITLE)),
    Mutation("annex-title-missing", "none of one", ("ke-hoach",), remove(styled("Tên phụ lục", matching="CHỈ TIÊU"))),
    Mutation("annex-attached", "none", ANNEXED, remove(_ATTACHED)),
    Mutation("annex-attached", "no brackets", ANNEXED, reword(_ATTACHED, r"^\((.*)\)$", r"\1", r"[\1]")),
    Mutation("annex-attached", "no number", ANNEXED, reword(_ATTACHED, r" số \S+", "")),
    Mutation("annex-attached", "no date", ANNEXED, reword(_ATTACHED, r" ngày \d+ tháng \d+ năm \d+", "")),
    Mutation("annex-attached", "no issuer", ANNEXED, reword(_ATTACHED, r" của .*(?=\))", "")),
    Mutation("annex-attached-look", "upright", ANNEXED, restyle(_ATTACHED, italic=False)),
    Mutation("annex-attached-look", "size", ANNEXED, restyle(_ATTACHED, sizes=(11, 12, 15))),
    Mutation("annex-attached-look", "not centred", ANNEXED, restyle(_ATTACHED, align=(ALIGN.LEFT, ALIGN.RIGHT))),
    Mutation("annex-attached-look", "capitals", ANNEXED, reword(_ATTACHED, "^.+$", upper)),
    Mutation("annex-mentioned", "nowhere", ("ke-hoach",), reword(body_text(), "tại Phụ lục I, Phụ lục II kèm theo", "tại")),
    Mutation("annex-mentioned", "not the second", ("ke-hoach",), reword(body_text(), "Phụ lục I, Phụ lục II", "Phụ lục I")),
)

_LETTERS = (
    Mutation("look-alike-letter", "Ð of Icelandic", ("bao-cao", "bien-ban", "cong-van"), reword(body_text(), "Đ", "Ð")),
    Mutation("look-alike-letter", "Ɖ of Ewe", ("bao-cao", "bien-ban", "cong-van"), reword(body_text(), "Đ", "Ɖ")),
    Mutation("look-alike-letter", "in the place", COMMUNE[:-1], reword(_DATE, "Đ", "Ð", "Ɖ")),
    Mutation("look-alike-letter", "in the issuer", COMMUNE, reword(styled("Tên cơ quan"), "Đ", "Ð", "Ɖ")),
    Mutation("not-nfc", "decomposed", ALL, layout(styled("Lời văn", "Lời kết"), _decomposed)),
    Mutation("legacy-code-page", "TCVN3, VNI", MAIN, layout(body_text(matching=r"^[^\d].*[^/]\.$"), _in_old_code)),
    Mutation("tone-placement", "óa, òa", ("bao-cao", "ke-hoach", "chuong-trinh"), reword(body_text(), "óa", "oá")),
    Mutation("tone-placement", "Uỷ", ("bao-cao", "to-trinh", "ke-hoach", "cong-van", "bien-ban"), reword(body_text(), "Ủy", "Uỷ")),
    Mutation("double-space", "between words", ALL, reword(styled("Lời văn", "Lời kết"), r"(?<=\w) (?=\w)", "  ", "   ")),
    Mutation("space-before-mark", "a space", MAIN, reword(styled("Lời văn", "Lời kết"), r"(?<=\w)([,;])(?= )", r" \1")),
    Mutation("space-before-mark", "before the point", MAIN, reword(_TEXT, r"(?<=\w)(\.)$", r" \1")),
)
_WORDING = (
    Mutation(
        "dash-in-notation",
        "spaces and dashes",
        ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh", "quyet-dinh", "cong-van", "phu-luc"),
        reword(_SAID, r"(số \S+[A-ZĐ])-(?=[A-Z])", r"\1 – ", r"\1 - ", r"\1–"),
    ),
    Mutation("date-short", "of a document", CITING, reword(_SAID, _CITED_DAY, r"\1 ngày \2/\3/\4", r"\1 ngày \2-\3-\4")),
    Mutation("date-zeros", "of the month", _TEXT_WITH_DAYS, reword(_SAID, r"(?<=\d )tháng (?=[3-9] năm)", "tháng 0")),
    Mutation(
        "date-zeros",
        "of the day",
        ("to-trinh", "bao-cao", "chuong-trinh", "ke-hoach"),
        reword(_SAID, r"ngày 0(?=\d tháng)", "ngày "),
    ),
    Mutation(
        "citation-incomplete",
        "no issuer",
        ("bao-cao", "cong-van", "to-trinh"),
        reword(body_text(), r"(\d{4}) của Chính phủ", r"\1"),
    ),
    Mutation("citation-incomplete", "no date", ("bao-cao", "cong-van", "to-trinh"), reword(body_text(), _CITED_DAY, r"\1")),
    Mutation(
        "citation-incomplete",
        "no subject",
        ("bao-cao",),
        reword(body_text(), " về (công tác văn thư|cải cách hành chính năm 2023)", ""),
    ),
    Mutation("year-contradiction", "in the closing", ("bao-cao",), reword(styled("Lời kết"), "2023", _other_year)),
    Mutation("year-contradiction", "in the subject", ("bao-cao",), reword(styled("Trích yếu"), "2023", _other_year)),
    Mutation("year-contradiction", "in an annex's title", ("ke-hoach",), reword(_TITLE, "2023", _other_year)),
    Mutation(
        "term-out-of-force",
        "levels 3 and 4",
        ("bao-cao", "ke-hoach"),
        reword(body_text(), "dịch vụ công trực tuyến( toàn trình và một phần)?", "dịch vụ công trực tuyến mức độ 3, 4"),
    ),
    Mutation("district-out-of-force", "after June 2025", ("thong-bao",), reword(_DATE, r"tháng \d năm \d+", "tháng 8 năm 2025")),
    Mutation(
        "district-out-of-force",
        "after June 2025, commune",
        ("bao-cao", "to-trinh", "quyet-dinh"),
        reword(_DATE, r"tháng \d+ năm \d+", "tháng 7 năm 2025", "tháng 12 năm 2025"),
    ),
    Mutation("name-out-of-force", "in 2026", ("cong-van", "giay-moi"), reword(_DATE, r"năm \d+", "năm 2026")),
)

_FILE = (
    Mutation("template-tag-left", "in the text", ALL, layout(styled("Lời văn", "Lời kết", "Trích yếu", "Nơi nhận"), _tag)),
    Mutation("tracked-changes", "in the text", ALL, layout(styled("Lời văn", "Lời kết"), _tracked)),
    Mutation("comments-left", "one", MAIN, _comment),
    Mutation("hidden-text", "a note", MAIN, layout(body_text(least=40, matching=r"[^/]\.$"), _hidden)),
)

TEXT = _ANNEXES + _LETTERS + _WORDING + _FILE
