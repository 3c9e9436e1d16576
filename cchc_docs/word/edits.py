"""What somebody changed in a draft since it was made."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.footnotes import called_notes
from cchc_docs.word.package import open_document


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One changed place."""

    paragraph: int
    """Counted from 1 through the edited document, tables included; for removed text, where it stood. Of notes the number."""

    before: str
    """Empty for added text."""

    after: str
    """Empty for removed text."""

    part: str = "đoạn"
    """«đoạn» or «chú thích»."""

    def __str__(self) -> str:
        where = f"{self.part} {self.paragraph}"
        if not self.before:
            return f"{where}: thêm «{_short(self.after)}»"
        if not self.after:
            return f"{where}: bỏ «{_short(self.before)}»"
        start = _first_difference(self.before, self.after)
        return f"{where}: «{_short(self.before, start)}» thành «{_short(self.after, start)}»"


def edits_between(made: bytes, edited: bytes, name: str) -> list[Edit]:
    """The paragraphs that differ; empty when only the file was saved anew. Raises InputError for an unreadable draft."""
    old, new = open_document(made, name), open_document(edited, name)
    return [
        *_differences(_texts(old.element.body.iter(qn("w:p"))), _texts(new.element.body.iter(qn("w:p"))), "đoạn"),
        *_differences(_texts(called_notes(old)), _texts(called_notes(new)), "chú thích"),
    ]


def _differences(before: list[str], after: list[str], part: str) -> Iterator[Edit]:
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for offset in range(max(end - start, new_end - new_start)):
            old = before[start + offset] if start + offset < end else ""
            new = after[new_start + offset] if new_start + offset < new_end else ""
            yield Edit(paragraph=min(new_start + offset, max(new_end - 1, new_start)) + 1, before=old, after=new, part=part)


def _texts(blocks: Iterable[etree._Element]) -> list[str]:
    return ["".join(node.text or "" for node in block.iter(qn("w:t"))) for block in blocks]


_SHOWN = 60
_BEFORE = 20


def _first_difference(before: str, after: str) -> int:
    return next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), min(len(before), len(after)))


def _short(text: str, at: int = 0) -> str:
    """What a reader needs of a long text: the words around the place."""
    start = max(0, at - _BEFORE) if len(text) > _SHOWN else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    shown = text[start : start + _SHOWN]
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(text) else ''}"
