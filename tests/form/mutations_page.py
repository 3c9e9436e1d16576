"""Slips in the page: paper, margins, fonts, page numbers (Appendix I, Part I, I)."""

from collections.abc import Callable
from random import Random

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from tests.form.mutation import ALL, DATED, LONG, MAIN, Edit, Mutation, Where, body_text, layout, restyle, set_text, styled
from tools.styles import element

UNRULED = ("to-trinh", "chuong-trinh", "quyet-dinh", "cong-van", "giay-moi", "thong-bao", "bien-ban")
"""Without any ruled table."""


def _on_section(change: Callable[[Section, Random], None]) -> Edit:
    def apply(document: Document, random: Random) -> bool:
        change(random.choice(list(document.sections)), random)
        return True

    return apply


def _paper(*sizes: tuple[float, float]) -> Edit:
    def change(section: Section, random: Random) -> None:
        short, long = random.choice(sizes)
        if section.orientation == WD_ORIENT.LANDSCAPE:
            short, long = long, short
        section.page_width, section.page_height = Mm(short), Mm(long)

    return _on_section(change)


def _turn(section: Section, _random: Random) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _margin(side: str, *sizes: float) -> Edit:
    return _on_section(lambda section, random: setattr(section, f"{side}_margin", Mm(random.choice(sizes))))


def _style_font(document: Document, random: Random) -> bool:
    names = [one.style for one in styled("Lời văn", "Lời kết", "Heading 1", "Heading 2", "Căn cứ")(document)]
    style = random.choice([one for one in names if isinstance(one, ParagraphStyle)])
    style.font.name = random.choice(("Arial", "Calibri"))
    return True


def _colour(*colours: str) -> Callable[[Paragraph, Random], None]:
    def change(paragraph: Paragraph, random: Random) -> None:
        colour = RGBColor.from_string(random.choice(colours))
        for run in paragraph.runs:
            run.font.color.rgb = colour

    return change


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    for part in ("begin", "instr", "separate", "text", "end"):
        run = paragraph.add_run(shown if part == "text" else "")
        if part == "instr":
            code = element("instrText")
            code.text = f" {instruction} "
            run._r.append(code)
        elif part != "text":
            run._r.append(element("fldChar", fldCharType=part))


def _number(document: Document) -> Paragraph:
    paragraph: Paragraph = document.sections[0].header.paragraphs[0]
    return paragraph


def _no_number(document: Document, _random: Random) -> bool:
    for run in list(_number(document).runs):
        run._r.getparent().remove(run._r)
    return True


def _number_in_footer(document: Document, _random: Random) -> bool:
    _no_number(document, _random)
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0].style = document.styles["Số trang"]
    _field(footer.paragraphs[0], "PAGE", "2")
    return True


def _beside(*pairs: tuple[str, str]) -> Edit:
    def apply(document: Document, random: Random) -> bool:
        before, after = random.choice(pairs)
        paragraph = _number(document)
        paragraph.add_run(after)
        first = paragraph.add_run(before)
        paragraph.runs[0]._r.addprevious(first._r)
        return True

    return apply


def _number_kind(**attributes: str) -> Edit:
    def apply(document: Document, _random: Random) -> bool:
        section = document.sections[0]._sectPr
        for old in section.findall(qn("w:pgNumType")):
            section.remove(old)
        section.find(qn("w:cols")).addprevious(element("pgNumType", **attributes))
        return True

    return apply


def _number_on_first_page(document: Document, random: Random) -> bool:
    if random.random() < 0.5:
        document.sections[0].different_first_page_header_footer = False
    else:
        paragraph = document.sections[0].first_page_header.paragraphs[0]
        paragraph.style = document.styles["Số trang"]
        _field(paragraph, "PAGE", "1")
    return True


def _in_header(document: Document) -> list[Paragraph]:
    return [_number(document)]


def _today_in_date(paragraph: Paragraph, random: Random) -> None:
    set_text(paragraph, paragraph.text.split(",")[0] + ",")
    _today(paragraph, random)


def _today(paragraph: Paragraph, random: Random) -> None:
    words = "DATE \\@ \"'ngày' dd 'tháng' M 'năm' yyyy\""
    _field(paragraph, random.choice((words, words.replace("DATE", "TIME"))), " ngày 20 tháng 3 năm 2023")


_TEXT: Where = styled("Lời văn", "Lời kết", "Heading 1", "Quốc hiệu", "Tên cơ quan", "Nơi nhận", "Trích yếu", "Tên phụ lục")

PAGE = (
    Mutation("page-size", "Letter", ALL, _paper((215.9, 279.4))),
    Mutation("page-size", "Legal, F4, A5", ALL, _paper((215.9, 355.6), (210, 330), (148, 210))),
    Mutation("page-orientation", "landscape without a table", UNRULED, _on_section(_turn)),
    Mutation("margin-top", "too small", ALL, _margin("top", 10, 12.7, 15, 18)),
    Mutation("margin-top", "too big", ALL, _margin("top", 25.9, 30, 40)),
    Mutation("margin-bottom", "too small", ALL, _margin("bottom", 10, 15, 17.5)),
    Mutation("margin-bottom", "too big", ALL, _margin("bottom", 27, 30)),
    Mutation("margin-left", "too small", ALL, _margin("left", 20, 25, 25.4, 28)),
    Mutation("margin-left", "too big", ALL, _margin("left", 36, 40)),
    Mutation("margin-right", "too small", ALL, _margin("right", 10, 12.7, 14)),
    Mutation("margin-right", "too big", ALL, _margin("right", 21, 25, 25.4)),
    Mutation("font-family", "of a paragraph", ALL, restyle(_TEXT, font=("Arial", "Calibri", "Tahoma", "Cambria"))),
    Mutation("font-family", "of a style", ALL, _style_font),
    Mutation("font-family", "of a table cell", ("bao-cao", "ke-hoach", "phu-luc"), restyle(styled("Bảng, chữ"), font=("Arial",))),
    Mutation("font-twin", "of a paragraph", ALL, restyle(_TEXT, font=("Liberation Serif",))),
    Mutation("text-color", "red, blue", ALL, layout(_TEXT, _colour("FF0000", "0000FF", "1F497D"))),
    Mutation("text-color", "grey", ALL, layout(_TEXT, _colour("404040", "7F7F7F"))),
    Mutation("page-number-missing", "none", LONG, _no_number),
    Mutation("page-number-place", "in the footer", LONG, _number_in_footer),
    Mutation("page-number-place", "not centred", LONG, restyle(_in_header, align=(ALIGN.LEFT, ALIGN.RIGHT))),
    Mutation("page-number-look", "size", LONG, restyle(_in_header, sizes=(10, 11, 12, 16))),
    Mutation("page-number-look", "bold", LONG, restyle(_in_header, bold=True)),
    Mutation("page-number-look", "italics", LONG, restyle(_in_header, italic=True)),
    Mutation("page-number-first-page", "shown", LONG, _number_on_first_page),
    Mutation("page-number-format", "words beside it", LONG, _beside(("Trang ", ""), ("- ", " -"), ("", "/5"), ("Trang ", "/3"))),
    Mutation("page-number-format", "Roman", LONG, _number_kind(fmt="lowerRoman")),
    Mutation("page-number-format", "from another number", LONG, _number_kind(start="3")),
    Mutation("date-field", "in the date line", DATED, layout(styled("Địa danh, ngày tháng"), _today_in_date)),
    Mutation("date-field", "in the text", MAIN, layout(body_text(least=60, matching=r"[^/]\.$"), _today)),
)
