"""Several Word files as one for the layout engine, which needs as long to begin and end a document as for three pages of it.

Laid out together, the parts look as they do apart: each begins on a page of its own that is numbered 1. What would count on from one part
to the next (lists, notes, fields) keeps them apart, and so does any difference in what they share (styles, headers, fonts, settings).
"""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from cchc_docs.word.markup import PARAGRAPH, PARAGRAPH_PROPERTIES, VAL, W, child_value

_TEXT, _PROPERTIES, _STYLES, _SETTINGS = "word/document.xml", "docProps/", "word/styles.xml", "word/settings.xml"
_MOST_TOGETHER = 2 * 2**20
"""Bytes of text and markup, some 150 pages: the engine is slower by the page in a longer document."""

_COUNTING_ON = (
    *(b"numPr", b"instrText", b"fldSimple", b"footnoteReference", b"endnoteReference", b"commentReference"),
    *(b"altChunk", b"subDoc", b":anchor="),
)
_ODD_AND_EVEN = re.compile(rb"evenAndOddHeaders|mirrorMargins|bookFold")
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
    rows: list[list[_Text]] = []
    alone: dict[int, bytes] = {}
    for content in contents:
        text = _read(content)
        if text and rows and rows[-1] and _may_follow(rows[-1], text):
            rows[-1].append(text)
            continue
        alone[len(rows)] = content
        rows.append([text] if text else [])
    return [_joined(row) if len(row) > 1 else Joined(content=alone[at]) for at, row in enumerate(rows)]


@dataclass(frozen=True)
class _Make:
    """What files have in common that may be joined: everything but their text and their properties, by its checksums."""

    parts: tuple[tuple[str, int, int], ...]
    """Name, CRC and size of each; who forges them changes nothing but his own file."""

    content: bytes = field(compare=False)
    """Of one of the files."""


@dataclass(frozen=True)
class _Text:
    """A file that may be joined to others of its make."""

    make: _Make
    root: etree._Element
    size: int

    @property
    def body(self) -> etree._Element:
        return self.root[0]

    @property
    def sections(self) -> list[etree._Element]:
        return list(self.body.iter(_SECTION))


def _read(content: bytes) -> _Text | None:
    """None for a file that must stay alone."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {entry.filename: entry for entry in archive.infolist()}
        if _TEXT not in parts or parts[_TEXT].file_size > _MOST_TOGETHER:
            return None
        written = archive.read(_TEXT)
    if any(word in written for word in _COUNTING_ON):
        return None
    shared = [one for name, one in parts.items() if name != _TEXT and not name.startswith(_PROPERTIES)]
    make = _Make(tuple(sorted((one.filename, one.CRC, one.file_size) for one in shared)), content)
    text = _Text(make, etree.fromstring(written, _parser()), len(written))
    return text if _is_plain(text) else None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _is_plain(text: _Text) -> bool:
    """Whether it is a body alone, whose sections say nothing unusual and whose styles make no list."""
    if len(text.root) != 1 or len(text.body) < 2 or text.body[-1].tag != _SECTION:
        return False
    if text.body.prefix is None or text.body.attrib or text.body.nsmap != text.root.nsmap:
        return False
    listed = _listed_styles(text.make)
    return (
        listed is not None
        and listed.isdisjoint(style.get(VAL) for style in text.body.iter(f"{W}pStyle"))
        and child_value(text.sections[0], "type") in (None, "nextPage")
        and all(child.tag in _KNOWN for section in text.sections for child in section)
    )


@lru_cache(maxsize=16)
def _listed_styles(make: _Make) -> frozenset[str | None] | None:
    """The styles whose paragraphs belong to a list, by themselves or by what they are based on.

    None for a make that keeps its files apart: with a field other than the page's number in its headers, or odd pages unlike even ones.
    """
    with zipfile.ZipFile(io.BytesIO(make.content)) as archive:
        parts = {name: archive.read(name) for name, _, _ in make.parts if name.endswith(".xml")}
    fields = (b"".join(found).strip() for part in parts.values() for found in _INSTRUCTION.findall(part))
    if any(found != b"PAGE" for found in fields) or _ODD_AND_EVEN.search(parts.get(_SETTINGS, b"")):
        return None
    sheet = etree.fromstring(parts.get(_STYLES, b"<none/>"), _parser())
    styles = {style.get(f"{W}styleId"): style for style in sheet.iter(f"{W}style")}
    listed = {key for key, style in styles.items() if style.find(f"{PARAGRAPH_PROPERTIES}/{W}numPr") is not None}
    while more := {key for key, style in styles.items() if key not in listed and child_value(style, "basedOn") in listed}:
        listed |= more
    return frozenset(listed)


def _may_follow(row: Sequence[_Text], text: _Text) -> bool:
    first, last = row[0], row[-1]
    return (
        first.make == text.make
        and first.root.nsmap == text.root.nsmap
        and first.root.attrib == text.root.attrib
        and sum(one.size for one in row) + text.size <= _MOST_TOGETHER
        and last.body[-2].tag == PARAGRAPH  # which says where its section ends
        and _references(last.sections) <= _references(text.sections[:1])
    )


def _references(sections: Sequence[etree._Element]) -> set[tuple[str, str | None]]:
    """The kinds of headers and footers; a section that names none of a kind has that of the section before."""
    return {(one.tag, one.get(f"{W}type")) for section in sections for one in section if one.tag.endswith("Reference")}


def _joined(row: Sequence[_Text]) -> Joined:
    first, *others = row
    marks = tuple(f"cchcpart{number}" for number, _ in enumerate(others, start=2))
    for number, (text, mark) in enumerate(zip(others, marks, strict=True)):
        _begin(text, mark, number)
    for text in row[:-1]:
        _properties(text.body[-2]).append(
            text.body[-1]
        )  # its last section ends with its last paragraph, so that another can follow
    return Joined(content=_packed(first.make, _written_together(row)), marks=marks)


def _written_together(row: Sequence[_Text]) -> bytes:
    """One text: joined as they are written, since a tree takes its time to adopt another's branches."""
    prefix = row[0].body.prefix
    begin, end = (f"<{sign}{prefix}:body>".encode() for sign in ("", "/"))
    written: list[bytes] = [etree.tostring(text.root, encoding="UTF-8") for text in row]
    head, tail = written[0][: written[0].index(begin)], written[0][written[0].rindex(end) :]
    bodies = [one[one.index(begin) + len(begin) : one.rindex(end)] for one in written]
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + head + begin + b"".join(bodies) + tail


def _begin(text: _Text, mark: str, number: int) -> None:
    """Lets the text begin at a mark, on a page numbered 1 unless it says otherwise."""
    section = text.sections[0]
    numbers = section.find(f"{W}pgNumType")
    if numbers is None:
        numbers = etree.Element(f"{W}pgNumType")
        follower = next((child for child in section if child.tag in _AFTER_NUMBERS), None)
        section.append(numbers) if follower is None else follower.addprevious(numbers)
    if numbers.get(f"{W}start") is None:
        numbers.set(f"{W}start", "1")
    properties = _properties(next(text.body.iter(PARAGRAPH)))
    for name in ("bookmarkEnd", "bookmarkStart"):
        bookmark = etree.Element(f"{W}{name}")
        bookmark.set(f"{W}id", str(_FIRST_ID + number))
        if name == "bookmarkStart":
            bookmark.set(f"{W}name", mark)
        properties.addnext(bookmark)


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(PARAGRAPH_PROPERTIES)
    if found is None:
        found = etree.Element(PARAGRAPH_PROPERTIES)
        paragraph.insert(0, found)
    return found


def _packed(make: _Make, written: bytes) -> bytes:
    """Not compressed: it is read once, by the engine, and thrown away."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make.content)) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as joined:
        for name in archive.namelist():
            joined.writestr(zipfile.ZipInfo(name), written if name == _TEXT else archive.read(name))
    return target.getvalue()
