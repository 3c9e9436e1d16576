"""The ruled lines under the agency's name, the motto and the subject.

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.1.b, II.2.b, II.5.b: the motto's line is as long as its text; those under the
agency's name and the subject are a third to a half as long as the text line above them, and centred under it. Each line
is the lower border of an empty paragraph of style «Dòng kẻ ngắn» or «Dòng kẻ dài»; its length is set by its indents.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Emu, Length, Pt
from docx.text.paragraph import Paragraph

from cchc_docs.word.text_width import text_width

SHORT, LONG = "Dòng kẻ ngắn", "Dòng kẻ dài"
_SHORT_SHARE = 0.42
"""Of the text line above: safely between a third and a half, whatever the font's twin measures."""

_UNSAID = Pt(14)
"""The size of a text whose styles say none."""


def fit_lines(document: Document) -> None:
    """Gives every ruled line the length that the text above it asks for."""
    styles = {style.name for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}
    if not {SHORT, LONG} & styles:
        return
    body_width = _text_area(document)
    for paragraph, width in _paragraphs_with_width(document, body_width):
        above = paragraph._element.getprevious()
        if paragraph.style is not None and paragraph.style.name in (SHORT, LONG) and above is not None:
            share = 1.0 if paragraph.style.name == LONG else _SHORT_SHARE
            text = _last_line(Paragraph(above, document._body), width)
            indent = Emu(max(0, int((width - text * share) / 2)))
            paragraph.paragraph_format.left_indent = indent
            paragraph.paragraph_format.right_indent = indent


def _text_area(document: Document) -> Length:
    section = document.sections[0]
    return Emu((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def _paragraphs_with_width(document: Document, body_width: Length) -> list[tuple[Paragraph, Length]]:
    found = [(paragraph, body_width) for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                width = Emu(cell.width or 0)
                found.extend((paragraph, width) for paragraph in cell.paragraphs)
    return found


def _last_line(paragraph: Paragraph, width: Length) -> float:
    """The length in EMU of the longest line that the paragraph's text makes within the width."""
    size = _size(paragraph)
    space = text_width(" ") * size
    longest, line = 0.0, 0.0
    for word in paragraph.text.split():
        advance = text_width(word) * size
        if line and line + space + advance > width:
            longest, line = max(longest, line), advance
        else:
            line += (space if line else 0) + advance
    return max(longest, line)


def _size(paragraph: Paragraph) -> Length:
    for run in paragraph.runs:
        if run.font.size:
            return run.font.size
    style = paragraph.style
    while style is not None:
        if style.font.size:
            return Pt(style.font.size.pt)
        style = style.base_style
    return _UNSAID
