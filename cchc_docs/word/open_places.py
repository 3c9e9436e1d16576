"""Numbers and days that were left open in running text: «Kế hoạch số …/KH-UBND ngày … tháng … năm 2024»."""

import re

from docx.document import Document
from docx.oxml.ns import qn

_LEFT = r"(?:…|\.{2,}|_{2,})[…._\s]*"
_OPEN = re.compile(rf"số\s*:?\s*{_LEFT}/\s*[^\s,;)]+|ngày\s*{_LEFT}(?:tháng\b|/)", re.IGNORECASE)


def find_open_places(document: Document) -> list[tuple[int, str]]:
    """(paragraph counted from 1, what is left open there) for each paragraph that leaves a number or a day open."""
    found = []
    for number, paragraph in enumerate(document.element.body.iter(qn("w:p")), start=1):
        if left := _OPEN.search("".join(node.text or "" for node in paragraph.iter(qn("w:t")))):
            found.append((number, " ".join(left[0].split())))
    return found
