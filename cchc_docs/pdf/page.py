"""One page of a guest written into the whole: turned as it was, never larger than A3, what lies upon it flattened."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pypdf.generic import ArrayObject, DictionaryObject, StreamObject, is_null_or_none

from cchc_docs.pdf.annotation import Annotations, Link, Waiting
from cchc_docs.pdf.bounds import MOST_DECODED, TooMuchError
from cchc_docs.pdf.copying import Copier, draws_in_printing_colours, filters_of
from cchc_docs.pdf.entries import Box, array, box, dictionary, number, resolved
from cchc_docs.pdf.object_store import ObjectStore, numbers, text

A4: Box = (0.0, 0.0, 595.276, 841.89)
A3_SHORT, A3_LONG = 841.89, 1190.551
_TOLERANCE = 1.05
"""A sheet that a scanner has cut a little wide is not made smaller."""


_UNPACKED = f"có trang giải nén ra quá {MOST_DECODED // 10**6} MB"


class UnreadablePageError(Exception):
    """A page's content is missing or broken."""


@dataclass(frozen=True)
class Sheet:
    """How a page lies on its sheet."""

    media: Box
    crop: Box
    turned: int
    """Clockwise, 0, 90, 180 or 270 degrees."""

    unit: float
    """Points of one unit of the page's coordinates."""

    @property
    def scale(self) -> float:
        """By how much the page is made smaller so that it fits A3; 1 when it fits."""
        short, long = sorted(((self.crop[2] - self.crop[0]) * self.unit, (self.crop[3] - self.crop[1]) * self.unit))
        if short <= A3_SHORT * _TOLERANCE and long <= A3_LONG * _TOLERANCE:
            return 1.0
        return min(A3_SHORT / short, A3_LONG / long)

    def placed(self, place: Box) -> Box:
        """Where something that lay there lies on the page as it is written."""
        if self.scale >= 1:
            return place
        scale = self.scale * self.unit
        left, right = ((one - self.crop[0]) * scale for one in (place[0], place[2]))
        bottom, top = ((one - self.crop[1]) * scale for one in (place[1], place[3]))
        return left, bottom, right, top


def sheet_of(page: DictionaryObject) -> Sheet:
    """The page's boxes and its turn; A4 where it has no box."""
    media = box(page, "/MediaBox") or A4
    crop = box(page, "/CropBox") or media
    inside = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    if inside[2] - inside[0] < 1 or inside[3] - inside[1] < 1:
        inside = media
    unit = number(page, "/UserUnit") or 1.0
    return Sheet(media, inside, round((number(page, "/Rotate") or 0) / 90) * 90 % 360, unit if 0.01 <= unit <= 1000 else 1.0)


@dataclass(frozen=True)
class PageWriter:
    """Writes the pages of one guest."""

    copier: Copier
    store: ObjectStore
    parent: int
    pages: Mapping[tuple[int, int], int]
    fields: list[int] | None = None
    """Takes the numbers of the empty fields for signatures; None when they are not kept."""

    def write(self, number: int, page: DictionaryObject, lying: Annotations) -> Sheet:
        """Puts the page under the number. Raises :class:`UnreadablePageError` when its content is not there."""
        sheet = sheet_of(page)
        if not self.copier.whole and is_null_or_none(page.get("/Contents")) and "/Contents" in page:
            raise UnreadablePageError
        content = page_content(page)
        self.copier.has_printing_colours |= draws_in_printing_colours(content)
        resources = self.copier.value(dictionary(page, "/Resources"), key="/Resources")
        group = self.copier.value(page.get("/Group"))
        if sheet.scale < 1 or lying.appearances:
            entries = self._wrapped(sheet, content, resources, group, lying)
        else:
            entries = _boxes(sheet) + b"/Resources %s/Contents %s" % (resources, self._contents(page))
        if group != b"null" and sheet.scale >= 1:
            entries += b"/Group " + group
        upon = [self._put(link) for link in self._links(sheet, lying.links)]
        if self.fields is not None:
            waiting = [self._put(self._field(sheet, one, number)) for one in lying.waiting]
            self.fields.extend(waiting)
            upon += waiting
        entries += b"/Annots[%s]" % b" ".join(b"%d 0 R" % one for one in upon) if upon else b""
        self.store.put(number, b"<</Type/Page/Parent %d 0 R%s>>" % (self.parent, entries))
        return sheet

    def _contents(self, page: DictionaryObject) -> bytes:
        return b"[]" if is_null_or_none(page.get("/Contents")) else self.copier.value(page.get("/Contents"))

    def _wrapped(self, sheet: Sheet, content: bytes, resources: bytes, group: bytes, lying: Annotations) -> bytes:
        """The page as a picture within the page, so that nothing that it leaves open touches what is laid upon it."""
        form = b"/Type/XObject/Subtype/Form/BBox[%s]/Resources %s" % (numbers(*sheet.media), resources)
        form += b"" if group == b"null" else b"/Group " + group
        names = [b"/Trang %d 0 R" % self.store.add_stream(form, content)]
        scale = sheet.scale * sheet.unit if sheet.scale < 1 else 1.0
        left, bottom = (sheet.crop[0], sheet.crop[1]) if sheet.scale < 1 else (0.0, 0.0)
        drawn = [b"q %s cm /Trang Do" % numbers(scale, 0, 0, scale, -left * scale, -bottom * scale)]
        for order, one in enumerate(lying.appearances, start=1):
            names.append(b"/Lop%d %s" % (order, self.copier.value(one.form)))
            drawn.append(b"q %s cm /Lop%d Do Q" % (numbers(*one.matrix), order))
        written = self.store.add_stream(b"", b"\n".join([*drawn, b"Q"]))
        return _boxes(sheet) + b"/Resources<</XObject<<%s>>>>/Contents %d 0 R" % (b"".join(names), written)

    def _put(self, content: bytes) -> int:
        """A link belongs to one page: equal ones of other pages are objects of their own."""
        own = self.store.reserve()
        self.store.put(own, content)
        return own

    def _links(self, sheet: Sheet, links: Sequence[Link]) -> Iterator[bytes]:
        for link in links:
            common = b"/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%s]" % numbers(*sheet.placed(link.box))
            if link.address:
                yield b"<<%s/A<</S/URI/URI<%s>>>>>" % (common, link.address.encode().hex().encode())
            elif link.page and link.page in self.pages:
                yield b"<<%s/Dest[%d 0 R/Fit]>>" % (common, self.pages[link.page])

    def _field(self, sheet: Sheet, waiting: Waiting, page: int) -> bytes:
        left, bottom, right, top = sheet.placed(waiting.box)
        blank = self.store.add_stream(b"/Type/XObject/Subtype/Form/BBox[%s]" % numbers(0, 0, right - left, top - bottom), b"")
        written = b"/Type/Annot/Subtype/Widget/T %s/Rect[%s]" % (text(waiting.name), numbers(left, bottom, right, top))
        written += b"/TU %s" % text(waiting.label) if waiting.label else b""
        if waiting.look:
            written += b"/FT/Tx/F 4/Q %d/DA %s" % (waiting.alignment, text(waiting.look))
        else:
            written += b"/FT/Sig/F 132"
        return b"<<%s/P %d 0 R/AP<</N %d 0 R>>>>" % (written, page, blank)


def _boxes(sheet: Sheet) -> bytes:
    if sheet.scale < 1:
        scale = sheet.scale * sheet.unit
        width, height = (sheet.crop[2] - sheet.crop[0]) * scale, (sheet.crop[3] - sheet.crop[1]) * scale
        boxes = b"/MediaBox[%s]" % numbers(0, 0, width, height)
    else:
        boxes = b"/MediaBox[%s]" % numbers(*sheet.media)
        boxes += b"" if sheet.crop == sheet.media else b"/CropBox[%s]" % numbers(*sheet.crop)
        boxes += b"" if sheet.unit == 1 else b"/UserUnit %s" % numbers(sheet.unit)
    return boxes + (b"/Rotate %d" % sheet.turned if sheet.turned else b"")


def page_content(page: DictionaryObject) -> bytes:
    """What the page draws, unpacked. Raises :class:`UnreadablePageError` when any of it is missing or broken."""
    found = page.get("/Contents")
    if is_null_or_none(found):
        return b""
    whole = resolved(found)
    streams = [resolved(one) for one in array(page, "/Contents")] if isinstance(whole, ArrayObject) else [whole]
    parts: list[bytes] = []
    for one in streams:
        parts.append(b"" if is_null_or_none(one) else _unpacked(one))
        if sum(map(len, parts)) > MOST_DECODED:
            raise TooMuchError(_UNPACKED)
    return b"\n".join(parts)


def _unpacked(found: object) -> bytes:
    if not isinstance(found, StreamObject):
        raise UnreadablePageError
    if filters_of(found) != ("/FlateDecode",) or dictionary(found, "/DecodeParms"):
        return found.get_data()
    if not found._data:  # noqa: SLF001 - there is no public way to the packed bytes
        return b""
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(found._data, MOST_DECODED)  # noqa: SLF001 - there is no public way to the packed bytes
    except zlib.error as error:
        raise UnreadablePageError from error
    if unpacker.unconsumed_tail:
        raise TooMuchError(_UNPACKED)
    if not unpacker.eof:
        raise UnreadablePageError
    return data
