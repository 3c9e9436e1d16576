"""One PDF of a main document and its annexes: outline, page labels, the archive claim kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import ArrayObject, Destination, IndirectObject, NameObject

from cchc_docs.pdf.fonts import EmbeddedFont, embedded_fonts


@dataclass(frozen=True, kw_only=True)
class Part:
    """A converted document on its way into the dossier."""

    path: Path
    title: str
    """Its entry in the outline."""

    label_prefix: str = ""
    """Before the page number in the viewer's page labels: «PL I-»; empty for the main document."""


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """What was assembled."""

    pages: tuple[int, ...]
    """The page count of each part."""

    fonts: frozenset[EmbeddedFont]


def assemble(parts: Sequence[Part], target: Path) -> Assembled:
    """Writes the parts as one PDF/A-2b; the first part's metadata and output intent are the whole's.

    Each part must be a PDF/A-2b of LibreOffice's. Headings come below their part in the outline. Page numbers printed on
    the pages are the parts' own.
    """
    headings = [PdfReader(part.path, strict=True) for part in parts]
    pages = [len(reader.pages) for reader in headings]
    _drop_tags(headings[0])
    writer = PdfWriter(clone_from=headings[0])
    for reader in headings[1:]:
        writer.append(reader, import_outline=False)
    writer.root_object.pop("/Outlines", None)
    _remove_page_tags(writer)
    _rebuild_outline(writer, parts, headings, pages)
    start = 0
    for part, count in zip(parts, pages, strict=True):
        writer.set_page_label(start, start + count - 1, style=PageLabelStyle.DECIMAL, prefix=part.label_prefix or None, start=1)
        start += count
    writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")
    with target.open("wb") as stream:  # given a path, pypdf writes each of its many small pieces to the disk by itself
        writer.write(stream)
    return Assembled(pages=tuple(pages), fonts=frozenset[EmbeddedFont]().union(*map(embedded_fonts, headings)))


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


def _rebuild_outline(writer: PdfWriter, parts: Sequence[Part], readers: Sequence[PdfReader], pages: Sequence[int]) -> None:
    first = 0
    for part, reader, count in zip(parts, readers, pages, strict=True):
        parent = writer.add_outline_item(title=part.title, page_number=first, bold=True)
        _copy_outline(writer, reader, reader.outline, parent, first)
        first += count


def _copy_outline(
    writer: PdfWriter, reader: PdfReader, entries: Sequence[Destination | list[Any]], parent: IndirectObject, first: int
) -> None:
    """Copies an outline, in which a list holds the children of the entry before it."""
    last = parent
    for entry in entries:
        if isinstance(entry, list):
            _copy_outline(writer, reader, entry, last, first)
            continue
        number = reader.get_destination_page_number(entry)
        if number is not None:
            last = writer.add_outline_item(title=str(entry.title), page_number=first + number, parent=parent)
