"""PDFs put together byte by byte, as no library would write them."""

import zlib
from collections.abc import Mapping

DRAWN = b"0 0 1 rg 100 100 200 200 re f"
"""A blue square: a page that needs no font."""

A4 = b"/MediaBox[0 0 595 842]"


def stream(data: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    """A stream object; deflated when ``packed``."""
    if packed:
        data, entries = zlib.compress(data), entries + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def written(
    objects: Mapping[int, bytes], *, version: bytes = b"1.4", trailer: bytes = b"", before: bytes = b"", offset: int = 0
) -> bytes:
    """The objects with a table of references; object 1 is the catalogue. ``offset`` makes every place in the table wrong."""
    parts = [before, b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version]
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = sum(map(len, parts)) - len(before) + offset
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = sum(map(len, parts)) - len(before)
    lines = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size_of(objects))
    ]
    parts.append(b"xref\n0 %d\n%s" % (len(lines), b"".join(lines)))
    parts.append(b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(lines), trailer, start))
    return b"".join(parts)


def size_of(objects: Mapping[int, bytes]) -> int:
    """One more than the highest number."""
    return max(objects) + 1


def paged(
    count: int = 1,
    *,
    page: bytes = b"",
    catalogue: bytes = b"",
    more: Mapping[int, bytes] | None = None,
    box: bytes = A4,
    content: bytes = DRAWN,
) -> dict[int, bytes]:
    """Objects of a file with so many equal pages: 1 catalogue, 2 tree, 3 content, from 10 on pages; ``more`` begins at 1000000."""
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + count))
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Count %d/Kids[%s]%s/Resources<<>>>>" % (count, kids, box),
        3: stream(content),
        **dict.fromkeys(range(10, 10 + count), b"<</Type/Page/Parent 2 0 R/Contents 3 0 R%s>>" % page),
        **(more or {}),
    }


def simple(**how: object) -> bytes:
    """A file with one page drawn in :func:`paged`'s way."""
    return written(paged(**how))  # type: ignore[arg-type]


def annotated(*annotations: bytes, catalogue: bytes = b"", more: Mapping[int, bytes] | None = None, page: bytes = b"") -> bytes:
    """A page with the annotations as objects from 100 on."""
    numbered: dict[int, bytes] = dict(enumerate(annotations, start=100))
    listed = b" ".join(b"%d 0 R" % number for number in numbered)
    return simple(page=page + b"/Annots[%s]" % listed, catalogue=catalogue, more={**numbered, **(more or {})})


def appearance(drawn: bytes = b"1 0 0 rg 0 0 50 20 re f % hinh") -> bytes:
    """A form that shows a red bar."""
    return stream(drawn, b"/Type/XObject/Subtype/Form/BBox[0 0 50 20]")


def updated(original: bytes, objects: Mapping[int, bytes], previous: int, size: int) -> bytes:
    """The file with newer objects appended to it."""
    parts = [original]
    lines = []
    for number, content in objects.items():
        lines.append(b"%d 1\n%010d 00000 n \n" % (number, sum(map(len, parts))))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = sum(map(len, parts))
    parts.append(
        b"xref\n%strailer\n<</Size %d/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (b"".join(lines), size, previous, start)
    )
    return b"".join(parts)


def names(*pairs: tuple[bytes, bytes]) -> bytes:
    """A tree of names of one node."""
    return b"<</Names[%s]>>" % b" ".join(b"(%s) %s" % pair for pair in pairs)
