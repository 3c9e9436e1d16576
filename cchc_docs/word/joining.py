"""Several Word files as one for the layout engine, which needs as long to begin and end a document as for three pages of it.

Laid out together, the parts look as they do apart: each begins on a page of its own that is numbered 1. What would count on from one part
to the next (lists, notes, fields) keeps them apart, and so does any difference in what they share (styles, headers, fonts, settings).
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from cchc_docs.word.markup import PARAGRAPH, PARAGRAPH_PROPERTIES, VAL, W, child_value

_TEXT, _PROPERTIES, _STYLES = "word/document.xml", "docProps/", "word/styles.xml"
_MOST_TOGETHER = 2 * 2**20
"""Bytes of text and markup, some 150 pages: the engine is slower by the page in a longer document."""

_COUNTS_ON = re.compile(
    rb"numPr|instrText|fldSimple|footnoteReference|endnoteReference|commentReference|altChunk|subDoc|:anchor=|:background"
)
_INSTRUCTION = re.compile(rb"<\w+:instrText[^>]*>([^<]*)<|fldSimple[^>]*instr=[\"']([^\"']*)")
_SECTION = f"{W}sectPr"
_FIRST_ID = 1_000_000
"""Of our bookmarks; those of the files stay, each closed before the next file begins."""

_KNOWN = frozenset(
    f"{W}{name}"
    for name in (
        *("headerReference", "footerReference", "type", "pgSz", "pgMar", "pgBorders"),
        *("pgNumType", "cols", "titlePg", "docGrid"),
    )
)
"""What a section may say."""

_AFTER_NUMBERS = tuple(f"{W}{name}" for name in ("cols", "titlePg", "docGrid"))


@dataclass(frozen=True, kw_only=True)
class Joined:
    """One Word file that holds several, or one as it was."""

    content: bytes
    marks: tuple[str, ...] = ()
    """The bookmarks at which the second file and the others begin."""

    @property
    def count(self) -> int:
        """How many files it holds."""
        return len(self.marks) + 1


def join(contents: Sequence[bytes]) -> list[Joined]:
    """The .docx files in their order, those that follow on each other and are of one make as one; at least one."""
    rows: list[list[_File]] = []
    for content in contents:
        file = _read(content)
        if rows and file and _of_one_make(rows[-1], file):
            rows[-1].append(file)
        else:
            rows.append([file or _File(content)])
    return [_joined(row) for row in rows]


@dataclass
class _File:
    content: bytes
    shared: Mapping[str, bytes] | None = None
    """Everything but its text and its properties; None for what must stay alone."""

    root: etree._Element | None = None
    size: int = 0

    @property
    def body(self) -> etree._Element:
        assert self.root is not None, "it was read"
        return self.root[0]


def _read(content: bytes) -> _File | None:
    """The file if it may be joined to others."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if _TEXT not in archive.namelist() or archive.getinfo(_TEXT).file_size > _MOST_TOGETHER:
            return None
        text = archive.read(_TEXT)
        if _COUNTS_ON.search(text):
            return None
        shared = {name: archive.read(name) for name in archive.namelist() if name != _TEXT and not name.startswith(_PROPERTIES)}
    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    file = _File(content, shared, root, len(text))
    return file if len(root) == 1 and _is_plain(file) else None


def _is_plain(file: _File) -> bool:
    """Whether its sections say nothing unusual, no field but the page's number stands in its headers, and no list in its styles."""
    assert file.shared is not None, "it was read"
    sections = _sections(file.body)
    return (
        len(file.body) > 1
        and file.body[-1].tag == _SECTION
        and all(child.tag in _KNOWN for section in sections for child in section)
        and child_value(sections[0], "type") in (None, "nextPage")
        and all(_only_page_numbers(part) for name, part in file.shared.items() if name.endswith(".xml"))
        and not _listed_styles(file.shared.get(_STYLES, b"")).intersection(style.get(VAL) for style in file.body.iter(f"{W}pStyle"))
    )


def _sections(body: etree._Element) -> list[etree._Element]:
    return list(body.iter(_SECTION))


@lru_cache(maxsize=64)
def _only_page_numbers(part: bytes) -> bool:
    return all(b"".join(found).strip() == b"PAGE" for found in _INSTRUCTION.findall(part))


@lru_cache(maxsize=8)
def _listed_styles(sheet: bytes) -> frozenset[str | None]:
    """The styles whose paragraphs belong to a list, by themselves or by what they are based on."""
    if not sheet:
        return frozenset()
    root = etree.fromstring(sheet, etree.XMLParser(resolve_entities=False, no_network=True))
    styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
    listed = {key for key, style in styles.items() if style.find(f"{PARAGRAPH_PROPERTIES}/{W}numPr") is not None}
    while more := {key for key, style in styles.items() if key not in listed and child_value(style, "basedOn") in listed}:
        listed |= more
    return frozenset(listed)


def _of_one_make(row: Sequence[_File], file: _File) -> bool:
    """Whether the file may follow on the row."""
    first = row[0]
    return (
        first.root is not None
        and file.root is not None
        and first.shared == file.shared
        and first.root.nsmap == file.root.nsmap
        and first.root.attrib == file.root.attrib
        and sum(one.size for one in row) + file.size <= _MOST_TOGETHER
        and row[-1].body[-2].tag == PARAGRAPH  # which says where its section ends
        and _references(row[-1].body) <= _references(file.body, first_only=True)
    )


def _references(body: etree._Element, *, first_only: bool = False) -> set[tuple[str, str | None]]:
    """The kinds of headers and footers; a section that names none of a kind has that of the section before."""
    sections = _sections(body)[: 1 if first_only else None]
    return {(one.tag, one.get(f"{W}type")) for section in sections for one in section if one.tag.endswith("Reference")}


def _joined(row: Sequence[_File]) -> Joined:
    first, *others = row
    if not others:
        return Joined(content=first.content)
    marks = [f"cchcpart{number}" for number, _ in enumerate(others, start=2)]
    for number, (file, mark) in enumerate(zip(others, marks, strict=True)):
        _append(first.body, file.body, mark, number)
    assert first.root is not None, "it was read"
    return Joined(content=_packed(first), marks=tuple(marks))


def _append(body: etree._Element, other: etree._Element, mark: str, number: int) -> None:
    """Puts the other text behind the first, in a section that begins a page numbered 1."""
    section = body[-1]
    last = section.getprevious()
    assert last is not None, "a text has paragraphs"
    _properties(last).append(section)
    begin = _sections(other)[0]
    numbers = begin.find(f"{W}pgNumType")
    if numbers is None:
        numbers = etree.Element(f"{W}pgNumType")
        follower = next((child for child in begin if child.tag in _AFTER_NUMBERS), None)
        begin.append(numbers) if follower is None else follower.addprevious(numbers)
    if numbers.get(f"{W}start") is None:
        numbers.set(f"{W}start", "1")
    _mark(next(other.iter(PARAGRAPH)), mark, number)
    body.extend(list(other))


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(PARAGRAPH_PROPERTIES)
    if found is None:
        found = etree.Element(PARAGRAPH_PROPERTIES)
        paragraph.insert(0, found)
    return found


def _mark(paragraph: etree._Element, name: str, number: int) -> None:
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for one in (start, end):
        one.set(f"{W}id", str(_FIRST_ID + number))
    start.set(f"{W}name", name)
    properties = _properties(paragraph)
    properties.addnext(end)
    properties.addnext(start)


def _packed(file: _File) -> bytes:
    """Not compressed: it is read once, by the engine, and thrown away."""
    assert file.root is not None, "it was read"
    text = etree.tostring(file.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive, zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as target:
        for name in archive.namelist():
            target.writestr(zipfile.ZipInfo(name), text if name == _TEXT else archive.read(name))
    return written.getvalue()
