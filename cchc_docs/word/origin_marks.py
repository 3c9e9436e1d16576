"""Remembering where printed values come from, through the rendering of a template.

While a template is rendered, a value that knows its origin is printed between two marks, characters of the private planes that
no font shows and no clerk types. Afterwards the marks tell the exact place of each value and are taken out again.
"""

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from lxml import etree

from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.shown import Shown
from cchc_docs.domain.traced import Words, origin_of
from cchc_docs.word.structure import read_structure

_FIRST, _BASE = 0xF0000, 60_000
_CLOSE = "\U0010fffd"
_MARKED = re.compile(f"([\U000f0000-\U000fea60])([\U000f0000-\U000fea60])([^{_CLOSE}]*){_CLOSE}", re.DOTALL)
_MARK = re.compile("[\U000f0000-\U000fea60\U0010fffd]")


_TEXT: Any = etree._Element.text
"""The XML text itself: python-docx's own classes answer with another meaning of the word."""


class OriginMarks:
    """The origins met while one template is rendered."""

    def __init__(self) -> None:
        self._origins: list[Figure | Words] = []
        self._numbers: dict[int, int] = {}

    def mark(self, value: Any, text: str) -> str:
        """The text as the value is printed, between marks when the value knows its origin."""
        clean = _MARK.sub("", text)
        origin = origin_of(value)
        if origin is None or not clean:
            return clean
        number = self._numbers.setdefault(id(origin), len(self._origins))
        if number == len(self._origins):
            self._origins.append(origin)
        return f"{chr(_FIRST + number // _BASE)}{chr(_FIRST + number % _BASE)}{clean}{_CLOSE}"

    def take(self, document: Document) -> tuple[Shown, ...]:
        """Takes the marks out of the rendered document; gives what they told, in the document's order."""
        if not self._origins:
            return ()
        shown = tuple(one for paragraph in read_structure(document).everything() for one in self._read(paragraph))
        for part in document.part.package.iter_parts():
            root = getattr(part, "element", None)
            if isinstance(root, etree._Element):
                _strip(root)
        return shown

    def _read(self, paragraph: Paragraph) -> Iterator[Shown]:
        whole = _MARK.sub("", paragraph.text).strip()
        for found in _MARKED.finditer(paragraph.text):
            number = (ord(found[1]) - _FIRST) * _BASE + ord(found[2]) - _FIRST
            yield Shown(text=found[3], origin=self._origins[number], place=paragraph.place, paragraph=whole)


def _strip(root: etree._Element) -> None:
    for element in root.iter():
        text = _TEXT.__get__(element)
        if text and _MARK.search(text):
            _TEXT.__set__(element, _MARK.sub("", text))
        for name, value in element.attrib.items():
            if _MARK.search(value):
                element.set(name, _MARK.sub("", value))
