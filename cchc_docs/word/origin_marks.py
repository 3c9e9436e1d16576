"""Remembering where printed values come from, through the rendering of a template.

While a template is rendered, a value that knows its origin is printed between two marks, characters of the private planes that
no font shows and no clerk types. Afterwards the marks tell the exact place of each value and are taken out again.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from lxml import etree

from cchc_docs.domain.document_structure import DocumentStructure, Paragraph, TextRun
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.shown import Shown
from cchc_docs.domain.traced import Words, origin_of
from cchc_docs.word.paragraphs import MarkedRuns
from cchc_docs.word.private_marks import strip_marks
from cchc_docs.word.structure import read_structure

_FIRST, _BASE = 0xF0000, 60_000
_CLOSE = "\U0010fffd"
_MARKED = re.compile(f"([\U000f0000-\U000fea60])([\U000f0000-\U000fea60])([^{_CLOSE}]*){_CLOSE}", re.DOTALL)
_MARK = re.compile("[\U000f0000-\U000fea60\U0010fffd]")


class OriginMarks:
    """The origins met while one template is rendered."""

    def __init__(self) -> None:
        self._origins: list[Figure | Words] = []
        self._numbers: dict[int, int] = {}
        self._texts: dict[etree._Element, str] = {}

    def mark(self, value: Any, text: str) -> str:
        """The text as the value is printed, between marks when the value knows its origin."""
        origin = origin_of(value)
        return _MARK.sub("", text) if origin is None else self.wrap(origin, text)

    def wrap(self, origin: Figure | Words, text: str) -> str:
        """The text between marks of the origin; marks within it give way."""
        clean = _MARK.sub("", text)
        if not clean:
            return clean
        number = self._numbers.setdefault(id(origin), len(self._origins))
        if number == len(self._origins):
            self._origins.append(origin)
        return f"{chr(_FIRST + number // _BASE)}{chr(_FIRST + number % _BASE)}{clean}{_CLOSE}"

    def take(self, document: Document) -> None:
        """Takes the marks out of the rendered document."""
        if self._origins:
            self._texts = strip_marks(document, _MARK)

    def read(self, document: Document) -> tuple[DocumentStructure, tuple[Shown, ...]]:
        """The structure of the document, which may have been dressed meanwhile, and what the marks told, in its order."""
        marked: MarkedRuns = {}
        structure = read_structure(document, self._texts, marked)
        paragraphs = [one for one in structure.everything() if id(one) in marked] if marked else ()
        return structure, tuple(one for paragraph in paragraphs for one in self._read(paragraph, marked[id(paragraph)]))

    def _read(self, paragraph: Paragraph, runs: Sequence[TextRun]) -> Iterator[Shown]:
        text = "".join(run.printed for run in runs if not _is_around_call(run))
        whole = _MARK.sub("", f"{paragraph.label} {text}").strip()
        for found in _MARKED.finditer(text):
            number = (ord(found[1]) - _FIRST) * _BASE + ord(found[2]) - _FIRST
            yield Shown(text=found[3], origin=self._origins[number], place=paragraph.place, paragraph=whole)


def _is_around_call(run: TextRun) -> bool:
    """The parentheses around a note's number belong to the number, which is no text either."""
    return run.superscript and not run.text.strip("()")
