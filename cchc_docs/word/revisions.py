"""Tracked changes and comments, which a final document must not carry: they would be printed, deleted text too."""

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.footnotes import called_notes

_TRACKED = tuple(qn(tag) for tag in ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"))
_COMMENT = qn("w:commentReference")


def find_revisions(document: Document) -> list[tuple[int | None, str]]:
    """(paragraph counted from 1, what it carries) for each paragraph with a tracked change or a comment; a note has no paragraph."""
    found: list[tuple[int | None, str]] = []
    for number, paragraph in enumerate(document.element.body.iter(qn("w:p")), start=1):
        found += [(number, what) for what in _carried(paragraph)]
    for number, note in enumerate(called_notes(document), start=1):
        found += [(None, f"{what} trong chú thích {number}") for what in _carried(note)]
    return found


def _carried(element: etree._Element) -> list[str]:
    tags = {node.tag for node in element.iter()}
    changes = ["thay đổi đang theo dõi (Track Changes)"] if tags & set(_TRACKED) else []
    return [*changes, *(["ghi chú (Comment)"] if _COMMENT in tags else [])]
