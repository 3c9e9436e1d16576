"""One PDF of a main document and its annexes: outline, page labels, the archive claim kept."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import ArrayObject, Destination, NameObject

from cchc_docs.pdf.fonts import EmbeddedFont, embedded_fonts


@dataclass(frozen=True, kw_only=True)
class Part:
    """A document of the dossier."""

    title: str
    """Its entry in the outline."""

    label_prefix: str = ""
    """Before the page number in the viewer's page labels: «PL I-»; empty for the main document."""


@dataclass(frozen=True, kw_only=True)
class LaidOut:
    """A PDF of LibreOffice's: one document, or several on end."""

    reader: PdfReader
    pages: tuple[int, ...]
    """The page count of each document."""

    @property
    def fonts(self) -> frozenset[EmbeddedFont]:
        """Those of its pages."""
        return embedded_fonts(self.reader)


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """What was assembled."""

    pages: tuple[int, ...]
    """The page count of each part."""

    fonts: frozenset[EmbeddedFont]


def read_laid_out(path: Path) -> LaidOut:
    """The PDF of one document."""
    reader = PdfReader(path, strict=True)
    return LaidOut(reader=reader, pages=(len(reader.pages),))


def read_laid_out_together(path: Path, marks: Sequence[str]) -> LaidOut | None:
    """The PDF of several documents; ``marks`` are the destinations at which the second and the others begin.

    None when it does not show where each begins, on a later page than the one before it.
    """
    reader = PdfReader(path, strict=True)
    destinations, names = reader.named_destinations, [f"/{mark}" for mark in marks]
    if not destinations.keys() >= set(names):
        return None
    begin = [0, *(reader.get_destination_page_number(destinations[name]) or 0 for name in names), len(reader.pages)]
    pages = tuple(after - before for before, after in pairwise(begin))
    return LaidOut(reader=reader, pages=pages) if min(pages) > 0 else None


def assemble(parts: Sequence[Part], laid_out: Sequence[LaidOut], target: Path) -> Assembled:
    """Writes the parts, as they were laid out, as one PDF/A-2b; the first one's metadata and output intent are the whole's.

    Each must be a PDF/A-2b of LibreOffice's. Headings come below their part in the outline. Page numbers printed on
    the pages are the parts' own.
    """
    readers = [one.reader for one in laid_out]
    pages = [count for one in laid_out for count in one.pages]
    _drop_tags(readers[0])
    writer = PdfWriter(clone_from=readers[0])
    for reader in readers[1:]:
        writer.append(reader, import_outline=False)
    for name in ("/Outlines", "/Dests"):
        writer.root_object.pop(name, None)
    _remove_page_tags(writer)
    _rebuild_outline(writer, parts, pages, _headings(readers))
    start = 0
    for part, count in zip(parts, pages, strict=True):
        writer.set_page_label(start, start + count - 1, style=PageLabelStyle.DECIMAL, prefix=part.label_prefix or None, start=1)
        start += count
    writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")
    with target.open("wb") as stream:  # given a path, pypdf writes each of its many small pieces to the disk by itself
        writer.write(stream)
    return Assembled(pages=tuple(pages), fonts=frozenset[EmbeddedFont]().union(*(one.fonts for one in laid_out)))


def _drop_tags(reader: PdfReader) -> None:
    """The tags describe one part only and would be wrong for the whole; PDF/A-2b does not ask for them.

    Taken away before anything is copied: in a long table they are most of the file.
    """
    for name in ("/StructTreeRoot", "/MarkInfo"):
        reader.root_object.pop(name, None)


def _remove_page_tags(writer: PdfWriter) -> None:
    for page in writer.pages:
        for name in ("/StructParents", "/Tabs"):
            if name in page:
                del page[name]
        for annotation in page.get("/Annots", ArrayObject()):
            annotation.get_object().pop("/StructParent", None)


@dataclass(frozen=True)
class _Heading:
    title: str
    page: int
    depth: int


def _headings(readers: Sequence[PdfReader]) -> Iterator[_Heading]:
    """All headings in their order, with their pages in the whole."""
    first = 0
    for reader in readers:
        yield from _headings_of(reader, reader.outline, first, 0)
        first += len(reader.pages)


def _headings_of(reader: PdfReader, entries: Sequence[Destination | list[Any]], first: int, depth: int) -> Iterator[_Heading]:
    """Of an outline, in which a list holds the children of the entry before it."""
    for entry in entries:
        if isinstance(entry, list):
            yield from _headings_of(reader, entry, first, depth + 1)
        elif (number := reader.get_destination_page_number(entry)) is not None:
            yield _Heading(str(entry.title), first + number, depth)


def _rebuild_outline(writer: PdfWriter, parts: Sequence[Part], pages: Sequence[int], headings: Iterable[_Heading]) -> None:
    """Each part's headings below the part."""
    waiting, first = deque(headings), 0
    for part, count in zip(parts, pages, strict=True):
        above = [writer.add_outline_item(title=part.title, page_number=first, bold=True)]
        first += count
        while waiting and waiting[0].page < first:
            heading = waiting.popleft()
            del above[heading.depth + 1 :]
            above.append(writer.add_outline_item(title=heading.title, page_number=heading.page, parent=above[-1]))
