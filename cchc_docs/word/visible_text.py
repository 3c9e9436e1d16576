"""The letters that a document is meant to print, counted, so that a page that lost some can be found out."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.footnotes import called_notes

_TEXT, _HIDDEN = qn("w:t"), f"{qn('w:rPr')}/{qn('w:vanish')}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def count_letters(text: str) -> Counter[str]:
    """Letters and figures without their case; spaces and marks are the layout's matter."""
    counted = Counter(unicodedata.normalize("NFKC", text).casefold())
    return Counter({letter: count for letter, count in counted.items() if letter.isalnum()})


def document_letters(document: Document) -> Counter[str]:
    """Of the body, tables included, and of the notes that it calls; hidden text and second copies for older programs do not count."""
    stories = [document.element.body, *called_notes(document)]
    return count_letters("".join(text for root in stories for text in _shown(root)))


def _shown(root: etree._Element) -> Iterator[str]:
    second = {node for copy in root.iter(_FALLBACK) for node in copy.iter(_TEXT)}
    for node in root.iter(_TEXT):
        run = node.getparent()
        if node not in second and (run is None or run.find(_HIDDEN) is None):
            yield node.text or ""
