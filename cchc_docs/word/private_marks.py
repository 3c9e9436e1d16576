"""Marks made of characters that no font shows, set while a template is rendered and taken out of the document again."""

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from lxml import etree

TEXT: Any = etree._Element.text
"""The XML text itself: python-docx's own classes answer with another meaning of the word."""

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


def strip_marks(document: Document, mark: re.Pattern[str]) -> None:
    """Takes every mark out of all texts and attributes."""
    for root in part_roots(document):
        if not mark.search(etree.tostring(root, encoding="unicode")):
            continue
        for element in root.iter():
            text = TEXT.__get__(element)
            if text and mark.search(text):
                TEXT.__set__(element, mark.sub("", text))
            for name, value in element.attrib.items():
                if mark.search(value):
                    element.set(name, mark.sub("", value))
