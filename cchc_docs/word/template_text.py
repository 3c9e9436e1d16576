"""The texts of a template as docxtpl sees them: per part, per paragraph, with the elements behind the letters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""Those that docxtpl fills in."""

_PARTS = {RELATIONSHIP_TYPE.HEADER: "đầu trang", RELATIONSHIP_TYPE.FOOTER: "cuối trang"}
ENDNOTES = "chú thích cuối văn bản"


@dataclass(frozen=True, kw_only=True, eq=False)
class TemplateParagraph:
    """A paragraph's own text; that of text boxes anchored in it belongs to theirs."""

    text: str
    part: str = ""
    """«đầu trang», «cuối trang», «chú thích», «thuộc tính của tệp»; empty in the body."""

    order: tuple[int, int] = (0, 0)
    """Number of the part and of the paragraph in it."""

    number: int | None = None
    """Counted from 1 through the body; None elsewhere."""

    table: int | None = None
    row: int | None = None
    column: int | None = None
    element: etree._Element | None = None
    """None for a property of the file."""

    pieces: tuple[tuple[int, etree._Element], ...] = ()
    """Each ``w:t`` with the offset at which its text begins."""

    def pieces_between(self, start: int, end: int) -> list[etree._Element]:
        """The ``w:t`` that hold the letters from start to end."""
        return [node for at, node in self.pieces if at < end and at + len(node.text or "") > start]

    def inside(self, name: str) -> etree._Element | None:
        """The nearest element of that name around the paragraph (``w:tr``, ``w:tc``, ``w:tbl``)."""
        return next(iter(self.element.iterancestors(qn(name))), None) if self.element is not None else None


def template_parts(document: Document) -> Iterator[list[TemplateParagraph]]:
    """The paragraphs of the body, then of each header, footer and kind of notes, then the file's properties."""
    body = document.element.find(qn("w:body"))
    yield list(_paragraphs(body, "", 0)) if body is not None else []
    others = [*_headers_and_footers(document), *_notes(document)]
    for index, (name, root) in enumerate(others, start=1):
        yield list(_paragraphs(root, name, index))
    for number, name in enumerate(_PROPERTIES):
        text = str(getattr(document.core_properties, name) or "")
        yield [TemplateParagraph(text=text, part="thuộc tính của tệp", order=(len(others) + 1 + number, 0))]


def _headers_and_footers(document: Document) -> Iterator[tuple[str, etree._Element]]:
    for kind, name in _PARTS.items():
        for relationship in document.part.rels.values():
            if relationship.reltype == kind and not relationship.is_external and relationship.target_part.blob:
                yield name, parse_xml(relationship.target_part.blob)


def _notes(document: Document) -> Iterator[tuple[str, etree._Element]]:
    names = {_NOTES.format("footnotes"): "chú thích", _NOTES.format("endnotes"): ENDNOTES}
    for part in document.part.package.iter_parts():
        if part.content_type in names:
            yield names[part.content_type], parse_xml(part.blob)


def _paragraphs(root: etree._Element, part: str, index: int) -> Iterator[TemplateParagraph]:
    """All of them in order; what older programs read instead of a text box is counted but not given."""
    places = _cells(root) if not part else {}
    for number, element in enumerate(root.iter(qn("w:p")), start=1):
        if next(iter(element.iterancestors(_FALLBACK)), None) is not None:
            continue
        cell = next((one for one in element.iterancestors(qn("w:tc")) if one in places), None)
        table, row, column = places[cell] if cell is not None else (None, None, None)
        pieces = tuple(_pieces(element))
        yield TemplateParagraph(
            text="".join(node.text or "" for _, node in pieces),
            part=part,
            order=(index, number),
            number=None if part else number,
            table=table,
            row=row,
            column=column,
            element=element,
            pieces=pieces,
        )


def _pieces(paragraph: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    at = 0
    for node in own(paragraph, ("w:t",)):
        yield at, node
        at += len(node.text or "")


def own(paragraph: etree._Element, names: Iterable[str]) -> Iterator[etree._Element]:
    """The elements of these names in the paragraph, those of text boxes in it left out."""
    for node in paragraph.iter(*(qn(name) for name in names)):
        if next(iter(node.iterancestors(qn("w:p"))), None) is paragraph:
            yield node


def _cells(body: etree._Element) -> dict[etree._Element, tuple[int, int, int]]:
    """Table, row and column of each cell of the body's outermost tables; a wide cell has its first column's number."""
    places = {}
    for number, table in enumerate(body.iterchildren(qn("w:tbl")), start=1):
        for row_number, row in enumerate(table.iterchildren(qn("w:tr")), start=1):
            column = 1
            for cell in row.iterchildren(qn("w:tc")):
                places[cell] = (number, row_number, column)
                span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                width = str(span.get(qn("w:val"))) if span is not None else "1"
                column += int(width) if width.isdecimal() and len(width) < 4 else 1
    return places
