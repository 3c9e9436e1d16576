"""The places of a draft that are filled in later: number and date, found by bookmarks and not by their text."""

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

CODE_NUMBER = "CodeNumber"
"""What stands between «Số:» and the stroke, in the document and in «Kèm theo …» of its annexes."""

ISSUED_DATE = "IssuedDate"
"""«ngày … tháng … năm …»."""


def fill_bookmark(document: Document, name: str, text: str) -> bool:
    """Replaces the text inside the bookmark, keeping the look of its first run; False when the bookmark is gone."""
    texts = _texts_of(document, name)
    if not texts:
        return False
    if "".join(node.text or "" for node in texts) == text:
        return True
    texts[0].text = text
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for rest in texts[1:]:
        rest.text = ""
    return True


def bookmark_text(document: Document, name: str) -> str | None:
    """What stands inside the bookmark; None when it is gone."""
    texts = _texts_of(document, name)
    return "".join(node.text or "" for node in texts) if texts else None


def _texts_of(document: Document, name: str) -> list[etree._Element]:
    start = next((mark for mark in document.element.body.iter(qn("w:bookmarkStart")) if mark.get(qn("w:name")) == name), None)
    return [] if start is None else _texts_inside(start)


def _texts_inside(start: etree._Element) -> list[etree._Element]:
    """The text nodes between the bookmark's start and its end in the same paragraph."""
    texts: list[etree._Element] = []
    identity = start.get(qn("w:id"))
    for sibling in start.itersiblings():
        if sibling.tag == qn("w:bookmarkEnd") and sibling.get(qn("w:id")) == identity:
            return texts
        texts.extend(sibling.iter(qn("w:t")))
    return []
