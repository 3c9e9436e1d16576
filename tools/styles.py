"""The styles that all templates share. Sizes and looks: Decree 30/2020/NĐ-CP, Appendix I, Part I, V (mẫu chữ)."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
INDENT = Cm(1.27)


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """A WordprocessingML element, attribute names without their prefix."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_up_page(document: Document, *, landscape: bool = False) -> None:
    """A4; margins 20, 20, 30, 20 mm; the page number centred in the top margin, none on page 1."""
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = document.styles["Số trang"]
    for part in ("begin", "instr", "separate", "text", "end"):
        run = paragraph.add_run()
        if part == "instr":
            instruction = element("instrText")
            instruction.text = " PAGE "
            run._r.append(instruction)
        elif part == "text":
            run.text = "2"
        else:
            run._r.append(element("fldChar", fldCharType=part))


def add_styles(document: Document) -> None:
    """Writes all styles of the templates into the document."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _font(normal, 14)
    language = element("lang", val="vi-VN", eastAsia="vi-VN")
    normal.element.get_or_add_rPr().append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    normal.paragraph_format.widow_control = True
    default = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert default is not None
    default.set(qn("w:val"), "vi-VN")
    _headings(document)
    centred = {
        "Quốc hiệu": (12, True, False),
        "Tiêu ngữ": (13, True, False),
        "Cơ quan chủ quản": (12, False, False),
        "Tên cơ quan": (12, True, False),
        "Số ký hiệu": (13, False, False),
        "Địa danh, ngày tháng": (13, False, True),
        "Tên loại": (14, True, False),
        "Trích yếu": (14, True, False),
        "Quyền hạn, chức vụ": (14, True, False),
        "Họ tên người ký": (14, True, False),
        "Nhãn phụ lục": (14, True, False),
        "Tên phụ lục": (14, True, False),
        "Kèm theo": (14, False, True),
        "Số trang": (14, False, False),
        "Bảng, đầu cột": (11, True, False),
        "Bảng, số": (11, False, False),
        "Bảng, số cột": (9, False, True),
        "Bảng, số nhỏ": (9, False, False),
    }
    for name, (size, bold, italic) in centred.items():
        _style(document, name, size, ALIGN.CENTER, bold=bold, italic=italic)
    _body_styles(document)
    for name in ("Dòng kẻ ngắn", "Dòng kẻ dài"):
        _add_rule(_tiny(document, name))
    _tiny(document, "Cuối văn bản").paragraph_format.line_spacing = Pt(0.1)


def add_letter_style(document: Document) -> None:
    """Writes the style of box 5b, which only letters have."""
    _style(document, "Trích yếu công văn", 12, ALIGN.CENTER, before=6)


def add_decision_style(document: Document) -> None:
    """Writes the style of who decides, and of «QUYẾT ĐỊNH:»."""
    style = _style(document, "Thẩm quyền", 14, ALIGN.CENTER, bold=True, before=6)
    style.paragraph_format.keep_with_next = True


def add_chapter_styles(document: Document) -> None:
    """Writes the styles of a regulation's chapters."""
    for name in ("Chương", "Tên chương"):
        style = _style(document, name, 14, ALIGN.CENTER, bold=True, before=12 if name == "Chương" else 0)
        style.paragraph_format.keep_with_next = True


def _headings(document: Document) -> None:
    for level in (1, 2, 3):
        heading = document.styles[f"Heading {level}"]
        assert isinstance(heading, ParagraphStyle)
        heading.element.get_or_add_rPr().clear()
        _font(heading, 14, bold=True)
        heading.font.color.rgb = RGBColor(0, 0, 0)
        layout = heading.paragraph_format
        layout.alignment, layout.first_line_indent = ALIGN.JUSTIFY, INDENT
        layout.space_before, layout.space_after, layout.keep_with_next = Pt(6), Pt(0), True


def _body_styles(document: Document) -> None:
    body = _style(document, "Lời văn", 14, ALIGN.JUSTIFY, before=6)
    body.paragraph_format.first_line_indent = INDENT
    basis = _style(document, "Căn cứ", 14, ALIGN.JUSTIFY, italic=True, before=6)
    basis.paragraph_format.first_line_indent = INDENT
    closing = _style(document, "Lời kết", 14, ALIGN.JUSTIFY, before=6)
    closing.paragraph_format.first_line_indent, closing.paragraph_format.space_after = INDENT, Pt(12)
    closing.paragraph_format.keep_with_next = closing.paragraph_format.keep_together = True
    _style(document, "Kính gửi", 14, ALIGN.CENTER, before=6)
    opening = _style(document, "Kính gửi nhiều nơi", 14, ALIGN.LEFT, before=6)
    opening.paragraph_format.left_indent = Cm(3)
    listed = _style(document, "Nơi được gửi", 14, ALIGN.LEFT)
    listed.paragraph_format.left_indent = Cm(5.05)
    listed.paragraph_format.first_line_indent = Cm(-0.33)
    _style(document, "Nơi nhận, tiêu đề", 12, ALIGN.LEFT, bold=True, italic=True)
    recipient = _style(document, "Nơi nhận", 11, ALIGN.LEFT)
    recipient.paragraph_format.keep_with_next = True
    _style(document, "Bảng, chữ", 11, ALIGN.LEFT)
    _style(document, "Bảng, nhóm", 11, ALIGN.LEFT, bold=True).paragraph_format.keep_with_next = True
    _style(document, "Ghi chú", 12, ALIGN.LEFT, italic=True, before=6)
    _style(document, "Biểu, góc", 12, ALIGN.LEFT)


def _style(
    document: Document, name: str, size: float, align: ALIGN, *, bold: bool = False, italic: bool = False, before: float = 0
) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.paragraph_format.alignment, style.paragraph_format.space_before = align, Pt(before)
    style.element.append(element("qFormat"))
    return style


def _tiny(document: Document, name: str) -> ParagraphStyle:
    style = _style(document, name, 1, ALIGN.CENTER)
    style.paragraph_format.line_spacing = Pt(4)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    return style


def _add_rule(style: ParagraphStyle) -> None:
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz="6", space="0", color="000000"))
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)
