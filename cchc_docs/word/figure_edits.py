"""Which figures of a draft somebody has changed since it was made."""

import difflib
import io
from collections import Counter
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
    """The changed, added and removed figures, those of the text before those of tables; ``numbers`` gives the figures of a text.

    Paragraphs of the text that were split, joined, reworded or moved as they are change no figure; in a table every figure has its
    cell. Raises :class:`~cchc_docs.errors.InputError` for a draft that cannot be read.
    """
    if made == edited:
        return []
    old, new = _paragraphs(docx.Document(io.BytesIO(made))), _paragraphs(open_document(edited, name))
    edits = list(_in_order(_outside(old), _outside(new), numbers))
    for table in sorted({one.place.table for one in (*old, *new) if one.place.table is not None}):
        edits += _in_table(_inside(old, table), _inside(new, table), numbers)
    return edits


def _paragraphs(document: Document) -> list[Paragraph]:
    """All that is read, but for headers and footers: their page numbers are whatever the last program counted."""
    structure = read_structure(document)
    notes = (paragraph for note in structure.footnotes for paragraph in note.paragraphs)
    every = (*structure.paragraphs(), *notes, *structure.text_boxes)
    return [paragraph for paragraph in every if paragraph.text.strip()]


def _outside(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [one for one in paragraphs if one.place.table is None]


def _inside(paragraphs: Sequence[Paragraph], table: int) -> list[Paragraph]:
    return [one for one in paragraphs if one.place.table == table]


def _in_order(old: Sequence[Paragraph], new: Sequence[Paragraph], numbers: _Numbers) -> Iterator[FigureEdit]:
    """Paragraphs beside each other; what is gone here and stands there as it was has only been moved."""
    texts = [paragraph.text.strip() for paragraph in old], [paragraph.text.strip() for paragraph in new]
    changed = [one for one in difflib.SequenceMatcher(None, *texts, autojunk=False).get_opcodes() if one[0] != "equal"]
    gone = Counter(text for _, start, end, _, _ in changed for text in texts[0][start:end])
    come = Counter(text for _, _, _, start, end in changed for text in texts[1][start:end])
    moved_from, moved_to = gone & come, gone & come
    for _, start, end, new_start, new_end in changed:
        around = new[min(new_start, len(new) - 1)] if new else old[start]
        before, after = _left(old[start:end], moved_from), _left(new[new_start:new_end], moved_to)
        yield from _differences(_numbers(before, numbers), _numbers(after, numbers), around)


def _left(paragraphs: Sequence[Paragraph], moved: Counter[str]) -> list[Paragraph]:
    """Those that have not been moved; takes each that has from the count."""
    left = []
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if moved[text]:
            moved[text] -= 1
        else:
            left.append(paragraph)
    return left


def _in_table(old: Sequence[Paragraph], new: Sequence[Paragraph], numbers: _Numbers) -> Iterator[FigureEdit]:
    """Cell by cell where the table has kept its cells that say something; otherwise in their order."""
    cells = [_by_cell(old), _by_cell(new)]
    if cells[0].keys() != cells[1].keys():
        yield from _in_order(old, new, numbers)
        return
    for place, before in cells[0].items():
        after = cells[1][place]
        yield from _differences(_numbers(before, numbers), _numbers(after, numbers), after[0])


def _by_cell(paragraphs: Sequence[Paragraph]) -> dict[tuple[int | None, int | None], list[Paragraph]]:
    cells: dict[tuple[int | None, int | None], list[Paragraph]] = {}
    for one in paragraphs:
        cells.setdefault((one.place.row, one.place.column), []).append(one)
    return cells


def _numbers(paragraphs: Sequence[Paragraph], numbers: _Numbers) -> list[_Number]:
    return [_Number(text, one.place, one.text) for one in paragraphs for text in numbers(one.text)]


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
