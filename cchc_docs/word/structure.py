"""Reads a .docx, whoever made it, into the structure that it will print."""

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from docx.document import Document
from lxml import etree

from cchc_docs.domain.document_structure import Block, DocumentStructure, Footnote, PageSetup, Paragraph, Section, Table, TableCell
from cchc_docs.errors import InputError
from cchc_docs.word.markup import BLOCKS, BOX, FALLBACK, PARAGRAPH, PARAGRAPH_PROPERTIES, TABLE, W, contents
from cchc_docs.word.numbering import Numbering
from cchc_docs.word.package import read_properties
from cchc_docs.word.page_setup import read_page_setup, text_width_of
from cchc_docs.word.paragraph_content import ContentReader, NoteNumbers
from cchc_docs.word.paragraphs import Area, MarkedRuns, ParagraphReader, Placed
from cchc_docs.word.related_parts import find_by_id, find_part
from cchc_docs.word.ruled_lines import drawing_width
from cchc_docs.word.style_sheet import style_sheet
from cchc_docs.word.table_cells import cell_rows, is_ruled, table_style

_SECTION = f"{W}sectPr"
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_DROPPED = frozenset({f"{W}del", f"{W}moveFrom", FALLBACK})
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HEADER, _FOOTER, _BOX_PART = "đầu trang", "cuối trang", "hộp văn bản"
_BOX_INSETS = 5.08
"""Millimetres left and right of a text box together, as Word sets them."""

_MOST_PARAGRAPHS = 100_000

_Stretch = tuple[list[etree._Element], etree._Element | None]


def read_structure(
    document: Document, texts: Mapping[etree._Element, str] = MappingProxyType({}), marked: MarkedRuns | None = None
) -> DocumentStructure:
    """The document's structure. Raises :class:`~cchc_docs.errors.InputError` when it has no body.

    ``texts`` are what stood in some elements before marks were taken out; ``marked`` takes the runs that these would make.
    """
    body = document.element.find(f"{W}body")
    if body is not None and sum(1 for _ in body.iter(PARAGRAPH)) > _MOST_PARAGRAPHS:
        raise InputError("tệp Word này quá dài (hơn 100.000 đoạn), có thể là tệp độc hại; hãy kiểm tra lại tệp")
    if body is None:
        raise InputError("tệp Word này không có phần thân văn bản; hãy mở bằng Word, lưu lại rồi thử lại")
    reader = _StructureReader(document, body, texts)
    structure = reader.read()
    if marked is not None:
        marked.update(reader.marked)
    return structure


class _StructureReader:
    def __init__(self, document: Document, body: etree._Element, texts: Mapping[etree._Element, str]) -> None:
        self._document, self._body, self._texts = document, body, texts
        styles = style_sheet(find_part(document, "styles"), find_part(document, "theme"))
        self._numbering = Numbering(find_part(document, "numbering"), styles)
        self._notes = _note_numbers(body)
        self._paragraphs = ParagraphReader(styles, self._numbering, paragraph_numbers(body))
        self._content = ContentReader(self._notes, body, texts)
        self._roots: dict[str | None, etree._Element | None] = {}
        self._tables = 0

    @property
    def marked(self) -> MarkedRuns:
        return self._paragraphs.marked

    def read(self) -> DocumentStructure:
        sections: list[Section] = []
        references: dict[str, str] = {}
        for blocks, properties in _stretches(self._body):
            setup = read_page_setup(properties)
            width = text_width_of(setup, properties)
            references = references | _references(properties)
            sections.append(self._section(setup, self._blocks(blocks, width), references, width))
        width = sections[0].setup.page_width - sections[0].setup.left_margin - sections[0].setup.right_margin
        footnotes = tuple(self._footnotes(max(width, 0.0)))
        boxes = tuple(self._text_boxes(max(width, 0.0)))
        properties = read_properties(self._document)
        told = properties is not None and properties.part >= 0
        return DocumentStructure(
            sections=tuple(sections),
            footnotes=footnotes,
            text_boxes=boxes,
            tracked_changes=sum(1 for root in self._all_roots() for _ in root.iter(*_TRACKED)),
            comments=sum(1 for _ in self._body.iter(f"{W}commentReference")),
            draft_part=properties.part if properties is not None and told else None,
            annexes=max(properties.annexes - properties.attachments, 0) if properties is not None and told else 0,
        )

    def _blocks(self, elements: list[etree._Element], width: float) -> tuple[Block, ...]:
        area = Area(width=width)
        blocks: list[Block] = []
        waiting: list[Placed] = []
        for element in self._unwrapped(elements, width):
            if element.tag == PARAGRAPH:
                waiting.append((element, area))
                continue
            blocks.extend(self._paragraphs.read(waiting, self._content))
            waiting = []
            blocks.append(self._table(element, width))
        blocks.extend(self._paragraphs.read(waiting, self._content))
        return tuple(blocks)

    def _unwrapped(self, elements: list[etree._Element], width: float) -> Iterator[etree._Element]:
        """The blocks, a table of one cell that holds tables replaced by what is in it: it only frames the page."""
        waiting = list(elements)[::-1]
        while waiting:
            element = waiting.pop()
            if element.tag == PARAGRAPH or element.find(f".//{W}tbl") is None:
                yield element
                continue
            cells = [cell for row in cell_rows(element, self._paragraphs.styles, width) for cell in row]
            if len(cells) == 1:
                waiting.extend(reversed(list(contents(cells[0].element, BLOCKS))))
            else:
                yield element

    def _table(self, element: etree._Element, width: float) -> Table:
        self._tables += 1
        rows, named = [], table_style(element)
        for row in cell_rows(element, self._paragraphs.styles, width):
            cells = []
            for cell in row:
                area = Area(
                    width=cell.width,
                    table=self._tables,
                    row=cell.row,
                    column=cell.column,
                    in_table=True,
                    table_style=named,
                )
                placed = self._paragraphs.flatten(contents(cell.element, BLOCKS), area)
                paragraphs = self._paragraphs.read(placed, self._content)
                cells.append(TableCell(paragraphs=paragraphs, row=cell.row, column=cell.column, width=cell.width))
            rows.append(tuple(cells))
        return Table(number=self._tables, rows=tuple(rows), ruled=is_ruled(element, self._paragraphs.styles))

    def _section(self, setup: PageSetup, blocks: tuple[Block, ...], references: dict[str, str], width: float) -> Section:
        first = setup.different_first_page
        return Section(
            setup=setup,
            blocks=blocks,
            header=self._story(self._root(references.get("header default")), _HEADER, width),
            first_header=self._story(self._root(references.get("header first")), _HEADER, width) if first else (),
            footer=self._story(self._root(references.get("footer default")), _FOOTER, width),
            first_footer=self._story(self._root(references.get("footer first")), _FOOTER, width) if first else (),
        )

    def _root(self, identity: str | None) -> etree._Element | None:
        if identity not in self._roots:
            self._roots[identity] = find_by_id(self._document, identity)
        return self._roots[identity]

    def _story(self, root: etree._Element | None, part: str, width: float) -> tuple[Paragraph, ...]:
        """The paragraphs of a header, a footer, a note or a text box."""
        if root is None:
            return ()
        placed = self._paragraphs.flatten(contents(root, BLOCKS), Area(width=width, part=part))
        return self._paragraphs.read(placed, ContentReader(self._notes, root, self._texts))

    def _footnotes(self, width: float) -> Iterator[Footnote]:
        for kind in ("footnote", "endnote"):
            root = self._roots[kind] = find_part(self._document, f"{kind}s")
            known = {} if root is None else {note.get(f"{W}id"): note for note in root.iterchildren(f"{W}{kind}")}
            for (called, identity), number in self._notes.items():
                note = known.get(identity) if called == kind else None
                if note is not None and "eparator" not in note.get(f"{W}type", ""):
                    yield Footnote(number=number, paragraphs=self._story(note, f"chú thích {number}", width))

    def _text_boxes(self, width: float) -> Iterator[Paragraph]:
        boxes = self._paragraphs.boxes
        known: set[etree._Element] = set()
        while boxes:
            box = boxes.pop(0)
            # A header that several sections share brings its boxes with each.
            if box not in known:
                known.add(box)
                around = drawing_width(box)
                yield from self._story(box, _BOX_PART, max(around - _BOX_INSETS, 0.0) if around else width)

    def _all_roots(self) -> Iterator[etree._Element]:
        yield self._body
        yield from (root for root in self._roots.values() if root is not None)


def _stretches(body: etree._Element) -> Iterator[_Stretch]:
    """The blocks of each section with the element that describes it."""
    blocks: list[etree._Element] = []
    ended = False
    for element in contents(body, BLOCKS):
        blocks.append(element)
        if element.tag != TABLE:
            properties = element.find(f"{PARAGRAPH_PROPERTIES}/{_SECTION}")
            if properties is not None:
                yield blocks, properties
                blocks, ended = [], True
    last = body.find(_SECTION)
    if blocks or last is not None or not ended:
        yield blocks, last


def _references(properties: etree._Element | None) -> dict[str, str]:
    """Relationships of the headers and footers that a section names itself, by «header default» and the like."""
    found = {}
    for kind in ("header", "footer"):
        for element in () if properties is None else properties.iterchildren(f"{W}{kind}Reference"):
            found[f"{kind} {element.get(f'{W}type', 'default')}"] = element.get(_RELATION, "")
    return found


def paragraph_numbers(body: etree._Element) -> dict[etree._Element, int]:
    """Every paragraph of the body with its number; those in text boxes and second copies have none."""
    aside = {paragraph for part in body.iter(BOX, FALLBACK) for paragraph in part.iter(PARAGRAPH)}
    counted = (paragraph for paragraph in body.iter(PARAGRAPH) if paragraph not in aside)
    return {paragraph: number for number, paragraph in enumerate(counted, start=1)}


def _note_numbers(body: etree._Element) -> NoteNumbers:
    """The number that each note gets from the order in which the text calls it; endnotes count on from the footnotes."""
    found: NoteNumbers = {}
    called = (body.iter(f"{W}{kind}Reference") for kind in ("footnote", "endnote"))
    for reference in chain.from_iterable(called):
        if not any(ancestor.tag in _DROPPED for ancestor in reference.iterancestors()):
            kind = "footnote" if reference.tag.endswith("footnoteReference") else "endnote"
            found.setdefault((kind, reference.get(f"{W}id")), len(found) + 1)
    return found
