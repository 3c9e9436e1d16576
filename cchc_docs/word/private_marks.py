"""Marks made of characters that no font shows, set while a template is rendered and taken out of the document again."""

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

TEXT: Any = etree._Element.text
"""The XML text itself: python-docx's own classes answer with another meaning of the word."""

_LETTERS = qn("w:t")
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")


def without_marks(text: str) -> str:
    """The text as a message may quote it, without any mark."""
    return _PRIVATE.sub("", text)


def part_roots(document: Document) -> Iterator[etree._Element]:
    """The root of every part that is kept as a tree, in a fixed order."""
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if isinstance(root, etree._Element):
            yield root


def strip_marks(document: Document, mark: re.Pattern[str]) -> dict[etree._Element, str]:
    """Takes every mark out of all texts and attributes; gives the texts as they were, by their elements."""
    marked: dict[etree._Element, str] = {}
    for root in part_roots(document):
        waiting = len(mark.findall(etree.tostring(root, encoding="unicode")))
        for element in root.iter(_LETTERS) if waiting else ():
            waiting -= _strip_text(element, mark, marked)
        for element in root.iter() if waiting else ():
            _strip_text(element, mark, marked)
            for name, value in element.attrib.items():
                if mark.search(value):
                    element.set(name, mark.sub("", value))
    return marked


def _strip_text(element: etree._Element, mark: re.Pattern[str], marked: dict[etree._Element, str]) -> int:
    text = TEXT.__get__(element)
    clean, count = mark.subn("", text) if text else ("", 0)
    if count:
        marked[element] = text
        TEXT.__set__(element, clean)
    return count
