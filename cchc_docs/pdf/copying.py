"""Copying what a page needs out of a stranger's PDF: written out anew, cleaned on the way, each object once.

Only what is reached from a page's resources and content comes along. Actions, scripts, embedded files, private data and
references into the page tree are left behind wherever they hang.
"""

import functools
import re
import zlib
from collections.abc import Callable, Mapping, Set
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from cchc_docs.pdf.bounds import MOST_DECODED, MOST_DEPTH, MOST_OBJECTS, MOST_PIXELS, TooMuchError
from cchc_docs.pdf.entries import array, dictionary, number, resolved, word
from cchc_docs.pdf.object_store import ObjectStore, stream

ACTIONS = {
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/GoToR", "/GoToE", "/Rendition", "/Movie", "/Sound"),
    *("/Hide", "/SetOCGState", "/Trans", "/GoTo3DView", "/RichMediaExecute", "/Named", "/Thread"),
}
"""What an action may do; none of these survives."""

_LEFT = {
    *(
        "/AA",
        "/OpenAction",
        "/JS",
        "/JavaScript",
        "/AcroForm",
        "/XFA",
        "/AF",
        "/EmbeddedFiles",
        "/EF",
        "/PieceInfo",
        "/StructParent",
    ),
    *("/StructParents", "/Metadata", "/OPI", "/Alternates", "/Ref", "/Parent", "/LastModified"),
}
_LEFT_IN_STREAMS = _LEFT | {"/Length", "/F", "/FFilter", "/FDecodeParms", "/DL", "/PS", "/Interpolate"}
_MAPS = {"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties"}
"""Of resources: dictionaries whose keys are names that the content gives, not entries with a meaning."""

_FONTS = ("/Type1", "/MMType1", "/TrueType", "/CIDFontType0", "/CIDFontType2")
_LARGEST_RATIO = 1032
"""Of deflate: shorter data cannot unpack to more than a bound."""

_NULL, _PRINTING = b"null", "/DeviceCMYK"


_PRINTING_OPERATOR = re.compile(rb"[kK](?<=\s[kK])(?=\s|$)")


def draws_in_printing_colours(content: bytes) -> bool:
    """Whether the content chooses a colour in CMYK; a word of a text may look so, which costs no more than the claim to be PDF/A."""
    return b"/DeviceCMYK" in content or bool(_PRINTING_OPERATOR.search(content))


class MissingObjectError(Exception):
    """A reference leads nowhere."""


class Copier:
    """Copies objects of one reader into the store."""

    def __init__(self, reader: PdfReader, store: ObjectStore, pages: Mapping[tuple[int, int], int], *, whole: bool) -> None:
        """``pages`` are the numbers that the reader's pages will have; of a ``whole`` file a reference that leads nowhere is null."""
        self._reader, self._store, self._pages, self.whole = reader, store, pages, whole
        self._done: dict[tuple[int, int], bytes] = {}
        self._open: dict[tuple[int, int], int | None] = {}
        self._count = 0
        self.unembedded: dict[str, None] = {}
        """The names of the fonts that the file does not bring along."""

        self.has_printing_colours = False
        """Whether anything is in the printing machine's own colours (CMYK), which the profile of a screen cannot stand for."""

    def copied(self, reference: PdfObject) -> bytes | None:
        """How an object that has been copied is referred to; None when nothing needed it."""
        return self._done.get((reference.idnum, reference.generation)) if isinstance(reference, IndirectObject) else None

    def value(self, found: PdfObject | None, depth: int = 0, key: str = "") -> bytes:
        """The object written out; what it refers to is copied first."""
        if isinstance(found, IndirectObject):
            return self._reference(found, depth, key)
        if isinstance(found, StreamObject):
            return b"%d 0 R" % self._store.add(self._stream(found, depth))
        if isinstance(found, DictionaryObject):
            return self._dictionary(found, depth, key)
        if isinstance(found, ArrayObject):
            inner = _deeper(depth)
            return b"[%s]" % b" ".join(
                [_PLAIN[type(one)](one) if type(one) in _PLAIN else self.value(one, inner, key) for one in found]
            )
        self.has_printing_colours |= found == _PRINTING if isinstance(found, NameObject) else False
        return _plain(found)

    def _reference(self, reference: IndirectObject, depth: int, key: str) -> bytes:
        name = (reference.idnum, reference.generation)
        if name in self._done:
            return self._done[name]
        if name in self._pages:
            return b"%d 0 R" % self._pages[name]
        if name in self._open:
            self._open[name] = self._open[name] or self._store.reserve()
            return b"%d 0 R" % (self._open[name] or 0)
        self._count += 1
        if self._count > MOST_OBJECTS:
            raise TooMuchError(f"có quá {MOST_OBJECTS} đối tượng")
        found = self._resolved(reference)
        self._open[name] = None
        written = self._stream(found, depth) if isinstance(found, StreamObject) else self.value(found, depth, key)
        own = self._open.pop(name)
        if own:  # something inside refers back to it
            self._store.put(own, written)
        elif written != _NULL:
            own = self._store.add(written)
        self._done[name] = b"%d 0 R" % own if own else _NULL
        return self._done[name]

    def _resolved(self, reference: IndirectObject) -> PdfObject | None:
        found = self._reader.get_object(reference)
        if found is None and not self.whole:
            raise MissingObjectError
        return found

    def _dictionary(self, found: DictionaryObject, depth: int, key: str) -> bytes:
        if _is_left(found):
            return _NULL
        self._note_font(found)
        return b"<<%s>>" % self._entries(found, depth, set() if key in _MAPS else _LEFT)

    def _entries(self, found: DictionaryObject, depth: int, left: Set[str]) -> bytes:
        inner = _deeper(depth)
        parts = []
        for name in found:
            if name not in left:
                written = self.value(found.raw_get(name), inner, name)
                if written != _NULL:
                    parts.append(_name(name) + b" " + written)
        return b"".join(parts)

    def _stream(self, found: StreamObject, depth: int) -> bytes:
        if word(found, "/Type") == "/EmbeddedFile" or _is_left(found):
            return _NULL
        if word(found, "/Subtype") == "/Image" and (number(found, "/Width") or 0) * (number(found, "/Height") or 0) > MOST_PIXELS:
            raise TooMuchError(f"có ảnh quá {MOST_PIXELS // 10**6} triệu điểm")
        if "/BBox" in found:  # a form or a pattern, which draws as a page does
            self.has_printing_colours |= draws_in_printing_colours(found.get_data())
        data, left = found._data, _LEFT_IN_STREAMS  # noqa: SLF001 - there is no public way to the packed bytes
        filters = filters_of(found)
        if "/LZWDecode" in filters and not set(filters) & {"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"}:
            data = zlib.compress(found.get_data())  # PDF/A knows no LZW
            return stream(self._entries(found, depth, left | {"/Filter", "/DecodeParms"}) + b"/Filter/FlateDecode", data)
        refuse_bomb(filters, data)
        return stream(self._entries(found, depth, left), data)

    def _note_font(self, found: DictionaryObject) -> None:
        if "/BaseFont" in found and word(found, "/Subtype") in _FONTS:
            descriptor = dictionary(found, "/FontDescriptor")
            if not any(f"/FontFile{end}" in descriptor for end in ("", "2", "3")):
                self.unembedded[word(found, "/BaseFont")[1:].split("+")[-1]] = None


def _is_left(found: DictionaryObject) -> bool:
    """Whether it is an action, or a part of the page tree that only a stray reference leads to."""
    return word(found, "/S") in ACTIONS or word(found, "/Type") in ("/Page", "/Pages", "/Catalog")


def _deeper(depth: int) -> int:
    if depth >= MOST_DEPTH:
        raise TooMuchError(f"lồng nhau quá {MOST_DEPTH} lớp")
    return depth + 1


def filters_of(found: StreamObject) -> tuple[str, ...]:
    """The names of the filters through which the stream's data went."""
    several = tuple(str(resolved(one)) for one in array(found, "/Filter"))
    return several or ((word(found, "/Filter"),) if word(found, "/Filter") else ())


def refuse_bomb(filters: tuple[str, ...], data: bytes) -> None:
    """Raises :class:`~cchc_docs.pdf.bounds.TooMuchError` when the data unpack to more than any page needs."""
    packed = [name for name in filters if name in ("/FlateDecode", "/Fl")]
    if not packed or (len(packed) == 1 and len(data) * _LARGEST_RATIO <= MOST_DECODED):
        return
    for _ in packed:
        if filters[0] not in ("/FlateDecode", "/Fl"):
            return
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(data, MOST_DECODED)
        except zlib.error:
            return
        if unpacker.unconsumed_tail:
            raise TooMuchError(f"có dữ liệu giải nén ra quá {MOST_DECODED // 10**6} MB")


def _plain(found: PdfObject | None) -> bytes:
    if isinstance(found, NameObject):
        return _name(found)
    if isinstance(found, TextStringObject | ByteStringObject):
        return b"<%s>" % found.original_bytes.hex().encode()
    if isinstance(found, BooleanObject):
        return b"true" if found.value else b"false"
    if isinstance(found, NumberObject | FloatObject):
        return _PLAIN[type(found)](found)
    assert found is None or isinstance(found, NullObject), type(found)
    return _NULL


_PLAIN: Mapping[type, Callable[[Any], bytes]] = {
    NumberObject: b"%d".__mod__,
    FloatObject: lambda found: found.myrepr().encode(),
}
"""How numbers are written: most of what stands in arrays, such as the widths of a font's letters."""


@functools.lru_cache(maxsize=4096)
def _name(name: str) -> bytes:
    """A few dozen names make up most of a file."""
    return NameObject(name).renumber()
