"""The two styles of notes at the foot of a page, made where a document has none.

Decree 30/2020/NĐ-CP says nothing of notes: they are set in the smallest letters that its forms use beside the text,
in the text's own font, justified like it.
"""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

_NOTE = """
<w:style {names} w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>{based}
<w:uiPriority w:val="99"/><w:unhideWhenUsed/>
<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
"""
_REFERENCE = """
<w:style {names} w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>{based}
<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""


def note_style(document: Document) -> str:
    """The identity of the style of a note's paragraphs: «Footnote Text», size 10, justified."""
    return _find_or_make(document, "paragraph", "footnote text", _NOTE)


def reference_style(document: Document) -> str:
    """The identity of the style of a note's number: «Footnote Reference», raised."""
    return _find_or_make(document, "character", "footnote reference", _REFERENCE)


def _find_or_make(document: Document, kind: str, name: str, markup: str) -> str:
    root = document.styles.element
    of_kind = [style for style in root.iterchildren(qn("w:style")) if style.get(qn("w:type")) == kind]
    for style in of_kind:
        # Word writes its own styles' names in English in every language, their identities in none that is certain.
        if _name(style).casefold() == name:
            return str(style.get(qn("w:styleId")))
    default = next((style.get(qn("w:styleId")) for style in of_kind if style.get(qn("w:default")) in ("1", "true", "on")), None)
    based = f'<w:basedOn w:val="{default}"/>' if default else ""
    made = parse_xml(markup.format(names=nsdecls("w"), based=based))
    taken = {style.get(qn("w:styleId")) for style in root.iterchildren(qn("w:style"))}
    while made.get(qn("w:styleId")) in taken:
        made.set(qn("w:styleId"), f"{made.get(qn('w:styleId'))}1")
    root.append(made)
    return str(made.get(qn("w:styleId")))


def _name(style: etree._Element) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val")))
