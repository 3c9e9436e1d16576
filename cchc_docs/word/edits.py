"""What somebody changed in a draft since it was made."""

import difflib
from dataclasses import dataclass

from docx.oxml.ns import qn

from cchc_docs.word.package import open_document


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One changed place."""

    paragraph: int
    """Counted from 1 through the edited document, tables included; for removed text, where it stood."""

    before: str
    """Empty for added text."""

    after: str
    """Empty for removed text."""

    def __str__(self) -> str:
        if not self.before:
            return f"đoạn {self.paragraph}: thêm «{_short(self.after)}»"
        if not self.after:
            return f"đoạn {self.paragraph}: bỏ «{_short(self.before)}»"
        start = _first_difference(self.before, self.after)
        return f"đoạn {self.paragraph}: «{_short(self.before, start)}» thành «{_short(self.after, start)}»"


def edits_between(made: bytes, edited: bytes, name: str) -> list[Edit]:
    """The paragraphs that differ; empty when only the file was saved anew. Raises InputError for an unreadable draft."""
    before, after = (_texts(content, name) for content in (made, edited))
    edits = []
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for offset in range(max(end - start, new_end - new_start)):
            old = before[start + offset] if start + offset < end else ""
            new = after[new_start + offset] if new_start + offset < new_end else ""
            edits.append(Edit(paragraph=min(new_start + offset, max(new_end - 1, new_start)) + 1, before=old, after=new))
    return edits


def _texts(content: bytes, name: str) -> list[str]:
    body = open_document(content, name).element.body
    return ["".join(node.text or "" for node in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p"))]


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
