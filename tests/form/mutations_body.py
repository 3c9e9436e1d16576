"""Slips in the text: bases, paragraphs, headings, the closing mark (Appendix I, Part I, II.6)."""

import re
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from tests.form.mutation import BASED, MAIN, Edit, Mutation, body_text, layout, restyle, reword, set_text, styled, upper

_BASIS, _TEXT = styled("Căn cứ"), body_text(least=60)
_SECTION, _CLAUSE = styled("Heading 1", matching=r"^[IVX]+\."), styled("Heading 2")
_NUMBERED = body_text(matching=r"^\d+\. ")
_LETTERED = body_text(matching=r"^[a-zđ]\) ")
_PART, _PART_TITLE = styled("Heading 1", matching="^Phần"), styled("Heading 1", matching=r"^(?!Phần|[IVX]+\.)")
_ARTICLE = body_text(matching=r"^Điều \d")
SECTIONED = ("bao-cao", "ke-hoach", "chuong-trinh")
CLAUSED = (*SECTIONED, "to-trinh", "thong-bao")
NUMBERED = (*SECTIONED, "quyet-dinh", "cong-van", "bien-ban")
LETTERED = (*CLAUSED, "bien-ban")
_CITING = ("ke-hoach", "chuong-trinh")


def _basis(pattern: str, *news: str) -> Edit:
    return reword(styled("Căn cứ", matching=r"số \d+"), pattern, *news)


def _first_line(*sizes: float) -> Edit:
    def change(paragraph: Paragraph, random: Random) -> None:
        paragraph.paragraph_format.first_line_indent = Cm(random.choice(sizes))

    return layout(_TEXT, change)


def _gap(*sizes: float) -> Edit:
    def apply(document: Document, random: Random) -> bool:
        style = document.styles["Lời văn"]
        assert isinstance(style, ParagraphStyle)
        style.paragraph_format.space_before = Pt(random.choice(sizes))
        return True

    return apply


def _leading(*sizes: float | Pt) -> Edit:
    def change(paragraph: Paragraph, random: Random) -> None:
        paragraph.paragraph_format.line_spacing = random.choice(sizes)

    return layout(_TEXT, change)


def _style_size(document: Document, random: Random) -> bool:
    for name in ("Lời văn", "Lời kết"):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.size = Pt(12)
    return bool(random)


def _small_section(match: re.Match[str]) -> str:
    return match[1] + match[2].capitalize()


def _last_of_list(pattern: str, new: str) -> Edit:
    """Renumbers the last paragraph of the document that begins so: the sequence has a gap."""

    def apply(document: Document, _random: Random) -> bool:
        found = [one for one in (*_SECTION(document), *_CLAUSE(document)) if re.search(pattern, one.text)]
        if found:
            set_text(found[-1], re.sub(pattern, new, found[-1].text, count=1))
        return bool(found)

    return apply


def _letters_without_dd(document: Document, _random: Random) -> bool:
    """đ) e) become e) f), as clerks do who number by the Latin alphabet."""
    found = [one for one in _LETTERED(document) if one.text[0] in "đe"]
    for one in found:
        set_text(one, {"đ": "e", "e": "f"}[one.text[0]] + one.text[1:])
    return bool(found)


def _letter(*news: str) -> Edit:
    return reword(body_text(matching=r"^[b-d]\) "), r"^[b-d]", *news)


_BASES = (
    Mutation("basis-look", "upright", BASED, restyle(_BASIS, italic=False)),
    Mutation("basis-look", "size", BASED, restyle(_BASIS, sizes=(11, 12, 15))),
    Mutation("basis-look", "bold", BASED, restyle(_BASIS, bold=True)),
    Mutation("basis-punctuation", "another mark", BASED, reword(_BASIS, ";$", ",", ".", "")),
    Mutation("basis-punctuation", "the last", BASED, reword(_BASIS, r"\.$", ";", "")),
    Mutation("basis-incomplete", "no date", BASED, _basis(r" ngày \d+ tháng \d+ năm \d+", "")),
    Mutation(
        "basis-incomplete", "no issuer", BASED, _basis(r" của (Chính phủ|Ủy ban nhân dân \w+ \w+ \w+( A)?|Thủ tướng Chính phủ)", "")
    ),
    Mutation("basis-incomplete", "no number", BASED, _basis(r" số \S+", "")),
    Mutation("basis-incomplete", "no subject", (*_CITING, "quyet-dinh"), _basis(r" (về|ban hành|phê duyệt) .*(?=[;.]$)", "")),
    Mutation(
        "basis-incomplete",
        "a law's number",
        ("ke-hoach", "quyet-dinh"),
        reword(_BASIS, "(?<=chính quyền địa phương);", " số 77/2015/QH13 ngày 19 tháng 6 năm 2015 của Quốc hội;"),
    ),
)

_PARAGRAPHS = (
    Mutation("body-size", "of a paragraph", MAIN, restyle(_TEXT, sizes=(10, 11, 12, 15, 16))),
    Mutation("body-size", "of the style", MAIN, _style_size),
    Mutation("body-size-uniform", "13 among 14", MAIN, restyle(_TEXT, sizes=(13, 13.5))),
    Mutation("body-alignment", "left", MAIN, restyle(_TEXT, align=(ALIGN.LEFT,))),
    Mutation("body-alignment", "centred, right", MAIN, restyle(_TEXT, align=(ALIGN.CENTER, ALIGN.RIGHT))),
    Mutation("body-indent", "none", MAIN, _first_line(0)),
    Mutation("body-indent", "another", MAIN, _first_line(0.5, 0.75, 1.5, 2, 2.54)),
    Mutation("body-spacing", "too close", MAIN, _gap(0, 2, 3, 4)),
    Mutation("body-line-spacing", "too wide", MAIN, _leading(1.6, 2.0, 3.0)),
    Mutation("body-line-spacing", "too close", MAIN, _leading(0.8, 0.9, Pt(12))),
    Mutation("body-upright", "italics", MAIN, restyle(_TEXT, italic=True)),
)

_HEADINGS = (
    Mutation("heading-numbering", "a gap of sections", SECTIONED, _last_of_list(r"^(I+)\.", r"\1I.")),
    Mutation("heading-numbering", "a section twice", SECTIONED, reword(_SECTION, r"^II\.", "I.")),
    Mutation("heading-numbering", "sections not from I", SECTIONED, reword(_SECTION, r"^I\.", "IV.")),
    Mutation("heading-numbering", "a clause", CLAUSED, reword(_CLAUSE, r"^2\.", "1.", "4.", "12.")),
    Mutation("heading-numbering", "a clause without title", NUMBERED, reword(_NUMBERED, r"^2\.", "1.", "5.")),
    Mutation("heading-numbering", "not from 1", CLAUSED, reword(_CLAUSE, r"^1\.", "0.", "7.")),
    Mutation("heading-numbering", "a point", LETTERED, reword(_LETTERED, r"^b\)", "a)", "g)")),
    Mutation("heading-numbering", "an article", ("quyet-dinh",), reword(_ARTICLE, r"^Điều [23]", "Điều 1", "Điều 5")),
    Mutation("heading-letters", "without đ", ("bao-cao", "ke-hoach"), _letters_without_dd),
    Mutation("heading-letters", "foreign letters", LETTERED, _letter("f", "j", "w", "z")),
    Mutation("heading-mark", "of a clause", CLAUSED, reword(_CLAUSE, r"^(\d+)\.", r"\1)", r"\1/", r"\1:", r"\1-")),
    Mutation("heading-mark", "of a clause without title", NUMBERED, reword(_NUMBERED, r"^(\d+)\.", r"\1)", r"\1/")),
    Mutation("heading-mark", "of a point", LETTERED, reword(_LETTERED, r"^(.)\)", r"\1.", r"\1/", r"\1:", r"(\1)")),
    Mutation("heading-mark", "of a section", SECTIONED, reword(_SECTION, r"^([IVX]+)\.", r"\1/", r"\1)", r"\1:", r"\1 -")),
    Mutation("heading-mark", "of an article", ("quyet-dinh",), reword(_ARTICLE, r"^(Điều \d)\.", r"\1:", r"\1/", r"\1 -", r"\1")),
    Mutation("heading-section-look", "small letters", SECTIONED, reword(_SECTION, r"^([IVX]+\. )(.+)$", _small_section)),
    Mutation("heading-section-look", "not bold", SECTIONED, restyle(_SECTION, bold=False)),
    Mutation("heading-section-look", "italics", SECTIONED, restyle(_SECTION, italic=True)),
    Mutation("heading-article-look", "not bold", ("quyet-dinh",), restyle(_ARTICLE, bold=False)),
    Mutation("heading-article-look", "italics", ("quyet-dinh",), restyle(_ARTICLE, italic=True)),
    Mutation("heading-article-look", "capitals", ("quyet-dinh",), reword(_ARTICLE, "^Điều", upper)),
    Mutation("heading-chapter-look", "not centred", ("chuong-trinh",), restyle(_PART, align=(ALIGN.LEFT, ALIGN.JUSTIFY))),
    Mutation("heading-chapter-look", "not bold", ("chuong-trinh",), restyle(_PART, bold=False)),
    Mutation("heading-chapter-look", "capitals", ("chuong-trinh",), reword(_PART, "^Phần", upper)),
    Mutation("heading-chapter-look", "the title's letters", ("chuong-trinh",), reword(_PART_TITLE, r"()^(.+)$", _small_section)),
    Mutation("heading-chapter-look", "the title's place", ("chuong-trinh",), restyle(_PART_TITLE, align=(ALIGN.LEFT,))),
    Mutation("heading-clause-look", "not bold", CLAUSED, restyle(_CLAUSE, bold=False)),
    Mutation("heading-clause-look", "italics", CLAUSED, restyle(_CLAUSE, italic=True)),
)

_CLOSING = (
    Mutation("closing-mark", "none", MAIN, reword(body_text(matching=r"\./\.$"), r"\./\.$", ".")),
    Mutation("closing-mark", "another", MAIN, reword(body_text(matching=r"\./\.$"), r"\./\.$", "/.", "./", "../.", "./..")),
    Mutation("closing-mark-twice", "in the text", MAIN, reword(body_text(least=40), r"(?<!/)\.$", "./.")),
)

BODY = _BASES + _PARAGRAPHS + _HEADINGS + _CLOSING
