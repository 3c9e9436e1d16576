"""Mending what can be mended safely in a .docx, every look kept."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.opc.part import Part, XmlPart
from lxml import etree

from cchc_docs.domain.document_structure import DocumentPlace
from cchc_docs.vietnamese.text import has_look_alikes
from cchc_docs.vietnamese.typing_slips import Mend, dates_to_mend, letters_to_mend, notations_to_mend, spaces_to_mend
from cchc_docs.word.markup import BOX, FALLBACK, PARAGRAPH
from cchc_docs.word.structure import paragraph_numbers, read_structure
from cchc_docs.word.typed_text import TypedText

_STEPS: tuple[tuple[str, Callable[[str], Iterator[Mend]]], ...] = (
    ("not-nfc", letters_to_mend),
    ("double-space", spaces_to_mend),
    ("dash-in-notation", notations_to_mend),
    ("date-zeros", dates_to_mend),
)
"""Letters first: the others are looked for in the text as it is then."""

_STORIES = {"header": "đầu trang", "footer": "cuối trang", "footnotes": "chú thích", "endnotes": "chú thích"}
_WORD_EDGE = re.compile(r"\s")
_NEAR = 24


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change that was made."""

    rule: str
    """The rule of form that found it wrong."""

    place: DocumentPlace
    old: str
    """The words in which it was, with what stands next to it."""

    new: str


def mend_document(document: Document) -> list[Change]:
    """Mends letters, spaces, hyphens of notations and noughts of dates throughout the document; gives what was changed, in order."""
    places = {one.place.paragraph: one.place for one in read_structure(document).paragraphs()}
    numbers = paragraph_numbers(document.element.body)
    changes: list[Change] = []
    for paragraph in document.element.body.iter(PARAGRAPH):
        number = numbers.get(paragraph)
        place = DocumentPlace(part="hộp văn bản") if number is None else places.get(number, DocumentPlace(paragraph=number))
        changes += _listed(paragraph, _mend(paragraph, place))
    for name, root, part in _stories(document):
        found = [
            change
            for paragraph in root.iter(PARAGRAPH)
            for change in _listed(paragraph, _mend(paragraph, DocumentPlace(part=name)))
        ]
        if found and not isinstance(part, XmlPart):
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        changes += found
    return changes


def _listed(paragraph: etree._Element, changes: list[Change]) -> list[Change]:
    """The changes, but for those in the second copy that a text box keeps for older programs."""
    return [] if any(ancestor.tag == FALLBACK for ancestor in paragraph.iterancestors(FALLBACK, BOX)) else changes


def _stories(document: Document) -> Iterator[tuple[str, etree._Element, Part]]:
    """Headers, footers and notes: what they are called, their roots and the parts that hold them."""
    known: set[str] = set()
    for identity in sorted(document.part.rels):
        relationship = document.part.rels[identity]
        kind = relationship.reltype.rsplit("/", 1)[-1]
        if kind not in _STORIES or relationship.is_external or str(relationship.target_part.partname) in known:
            continue
        part = relationship.target_part
        known.add(str(part.partname))
        root = part.element if isinstance(part, XmlPart) else _parsed(part.blob)
        if root is not None:
            yield _STORIES[kind], root, part


def _parsed(blob: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _mend(paragraph: etree._Element, place: DocumentPlace) -> list[Change]:
    typed = TypedText(paragraph)
    changes: list[Change] = []
    for rule, find in _STEPS:
        old = typed.text
        for first, last, new in _words(old, typed.apply(list(find(old)))):
            named = "look-alike-letter" if rule == "not-nfc" and has_look_alikes(old[first:last]) else rule
            changes.append(Change(rule=named, place=place, old=old[first:last], new=new))
    return changes


def _words(text: str, mends: Iterable[Mend]) -> Iterator[tuple[int, int, str]]:
    """The words that the changes touch, by their edges, and what they are now; changes in one word are one."""
    groups: list[tuple[int, int, list[Mend]]] = []
    for mend in mends:
        first, last = _edge(text, mend.start, -1), _edge(text, mend.end, 1)
        if groups and first < groups[-1][1]:
            start, end, together = groups[-1]
            groups[-1] = (start, max(end, last), [*together, mend])
        else:
            groups.append((first, last, [mend]))
    for first, last, together in groups:
        new, at = "", first
        for mend in together:
            new += text[at : mend.start] + mend.new
            at = mend.end
        yield first, last, new + text[at:last]


def _edge(text: str, at: int, step: int) -> int:
    """Where the word ends that begins or ends at the place, spaces right there passed over."""
    limit = max(0, at - _NEAR) if step < 0 else min(len(text), at + _NEAR)
    while at != limit and _WORD_EDGE.match(text[at - 1 if step < 0 else at]):
        at += step
    while at != limit and not _WORD_EDGE.match(text[at - 1 if step < 0 else at]):
        at += step
    return at
