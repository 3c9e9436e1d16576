"""Which figures of a draft somebody has changed since it was made."""

import difflib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import docx
from docx.document import Document

from cchc_docs.domain.document_structure import DocumentPlace, Paragraph
from cchc_docs.word.package import open_document
from cchc_docs.word.structure import read_structure

_Numbers = Callable[[str], Iterator[str]]


@dataclass(frozen=True, kw_only=True)
class FigureEdit:
    """A figure that is no longer what it was."""

    before: str
    """Empty for an added figure."""

    after: str
    """Empty for a removed one."""

    made_at: DocumentPlace | None
    """Where it stood when the draft was made; None for an added one."""

    place: DocumentPlace
    """Where it stands now, or, removed, where the text around it does."""

    paragraph: str
    """The words around it now."""


@dataclass(frozen=True)
class _Number:
    text: str
    place: DocumentPlace
    paragraph: str


def figure_edits(made: bytes, edited: bytes, name: str, numbers: _Numbers) -> list[FigureEdit]:
    """The changed, added and removed figures, in their order; ``numbers`` gives the figures of a text.

    Paragraphs that were split, joined, reworded or moved as they are change no figure. Raises
    :class:`~cchc_docs.errors.InputError` for a draft that cannot be read.
    """
    if made == edited:
        return []
    old = _paragraphs(docx.Document(io.BytesIO(made)))
    new = _paragraphs(open_document(edited, name))
    moved = {paragraph.text.strip() for paragraph in old} & {paragraph.text.strip() for paragraph in new}
    edits: list[FigureEdit] = []
    texts = ([paragraph.text for paragraph in old], [paragraph.text for paragraph in new])
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(a=texts[0], b=texts[1], autojunk=False).get_opcodes():
        if tag != "equal":
            around = new[min(new_start, len(new) - 1)] if new else old[start]
            edits += _differences(
                _numbers(old[start:end], numbers, moved), _numbers(new[new_start:new_end], numbers, moved), around
            )
    return edits


def _paragraphs(document: Document) -> list[Paragraph]:
    """All that is read, but for headers and footers: their page numbers are whatever the last program counted."""
    structure = read_structure(document)
    notes = (paragraph for note in structure.footnotes for paragraph in note.paragraphs)
    every = (*structure.paragraphs(), *notes, *structure.text_boxes)
    return [paragraph for paragraph in every if paragraph.text.strip()]


def _numbers(paragraphs: Sequence[Paragraph], numbers: _Numbers, moved: set[str]) -> list[_Number]:
    return [
        _Number(text, paragraph.place, paragraph.text)
        for paragraph in paragraphs
        if paragraph.text.strip() not in moved
        for text in numbers(paragraph.text)
    ]


def _differences(before: Sequence[_Number], after: Sequence[_Number], around: Paragraph) -> Iterator[FigureEdit]:
    texts = ([number.text for number in before], [number.text for number in after])
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(a=texts[0], b=texts[1], autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for offset in range(max(end - start, new_end - new_start)):
            old = before[start + offset] if start + offset < end else None
            new = after[new_start + offset] if new_start + offset < new_end else None
            yield FigureEdit(
                before=old.text if old else "",
                after=new.text if new else "",
                made_at=old.place if old else None,
                place=new.place if new else around.place,
                paragraph=(new.paragraph if new else around.text).strip(),
            )
