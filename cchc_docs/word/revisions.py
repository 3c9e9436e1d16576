"""Tracked changes and comments, which a final document must not carry: they would be printed, deleted text too."""

from docx.document import Document
from docx.oxml.ns import qn

_TRACKED = tuple(qn(tag) for tag in ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"))
_COMMENT = qn("w:commentReference")


def find_revisions(document: Document) -> list[tuple[int, str]]:
    """(paragraph counted from 1, what it carries) for each paragraph with a tracked change or a comment."""
    found = []
    for number, paragraph in enumerate(document.element.body.iter(qn("w:p")), start=1):
        tags = {node.tag for node in paragraph.iter()}
        if tags & set(_TRACKED):
            found.append((number, "thay đổi đang theo dõi (Track Changes)"))
        if _COMMENT in tags:
            found.append((number, "ghi chú (Comment)"))
    return found
