"""The letters that a document is meant to print, counted, so that a page that lost some can be found out."""

import unicodedata
from collections import Counter

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.footnotes import called_notes

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def count_letters(text: str) -> Counter[str]:
    """Letters and figures without their case; spaces and marks are the layout's matter."""
    return Counter(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def document_letters(document: Document) -> Counter[str]:
    """Of the body, tables included, and of the notes that it calls; hidden text and second copies for older programs do not count."""
    stories = [document.element.body, *called_notes(document)]
    return count_letters("".join(node.text or "" for root in stories for node in root.iter(qn("w:t")) if not _is_hidden(node)))


def _is_hidden(node: etree._Element) -> bool:
    run = node.getparent()
    if run is not None and run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None:
        return True
    return any(ancestor.tag == _FALLBACK for ancestor in node.iterancestors())
