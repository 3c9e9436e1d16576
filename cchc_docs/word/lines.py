"""The ruled lines under the agency's name, the motto and the subject.

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.1.b, II.2.b, II.5.b: the motto's line is as long as its text; those under the
agency's name and the subject are a third to a half as long as the text line above them, and centred under it. Each line
is the lower border of an empty paragraph of style «Dòng kẻ ngắn» or «Dòng kẻ dài»; its length is set by its indents.
"""

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Pt
from docx.text.paragraph import Paragraph

from cchc_docs.word.text_width import text_width

SHORT, LONG = "Dòng kẻ ngắn", "Dòng kẻ dài"
_SHORT_SHARE = 0.42
"""Of the text line above: safely between a third and a half, whatever the font's twin measures."""

_SHARES = {SHORT: _SHORT_SHARE, LONG: 1.0}

_PARAGRAPH, _STYLE, _VALUE = qn("w:p"), qn("w:pStyle"), qn("w:val")
_UNSAID = Pt(14)
"""The size of a text whose styles say none."""


def fit_lines(document: Document) -> None:
    """Gives every ruled line the length that the text above it asks for."""
    shares = {style.style_id: _SHARES[style.name or ""] for style in document.styles if style.name in _SHARES}
    body_width = _text_area(document)
    named = [style for style in document.element.body.iter(_STYLE) if style.get(_VALUE) in shares]
    for element in (style.getparent().getparent() for style in named):
        above = element.getprevious()
        if element.tag != _PARAGRAPH or above is None or above.tag != _PARAGRAPH:
            continue
        cell = next(element.iterancestors(qn("w:tc")), None)
        width = body_width if cell is None else Emu(cell.width or 0)
        text = _last_line(Paragraph(above, document._body), width)
        indent = Emu(max(0, int((width - text * shares[element.style]) / 2)))
        layout = Paragraph(element, document._body).paragraph_format
        layout.left_indent = layout.right_indent = indent


def _text_area(document: Document) -> Length:
    section = document.sections[0]
    return Emu((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


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
