"""The objects of a PDF in the making: equal ones are kept once, and the file depends on nothing but them."""

import hashlib
import zlib
from collections.abc import Sequence
from pathlib import Path

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class ObjectStore:
    """Written-out objects by their numbers, counted from 1."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []
        self._known: dict[bytes, int] = {}

    def __len__(self) -> int:
        return len(self._objects)

    def reserve(self) -> int:
        """A number whose object comes later."""
        self._objects.append(None)
        return len(self._objects)

    def put(self, number: int, content: bytes) -> None:
        """The object of a reserved number."""
        self._objects[number - 1] = content

    def add(self, content: bytes) -> int:
        """The number of the object; one that is there already is not kept twice."""
        digest = hashlib.blake2b(content, digest_size=16).digest()
        known = self._known.get(digest)
        if known is None:
            self._objects.append(content)
            known = self._known[digest] = len(self._objects)
        return known

    def add_stream(self, entries: bytes, data: bytes, *, packed: bool = False) -> int:
        """A stream with the dictionary's further entries; its data are deflated unless they are ``packed``."""
        if not packed:
            data = zlib.compress(data)
            entries += b"/Filter/FlateDecode"
        return self.add(stream(entries, data))

    def forget_from(self, length: int) -> None:
        """Takes back every object that was added since the store had that length."""
        del self._objects[length:]
        self._known = {digest: number for digest, number in self._known.items() if number <= length}

    def write(self, target: Path, *, root: int, info: int) -> None:
        """Writes the file. Its identity is the hash of its content, so that equal inputs give equal bytes."""
        parts = [_HEADER]
        places, at = [], len(_HEADER)
        digest = hashlib.sha256()
        for number, content in enumerate(self._objects, start=1):
            part = b"%d 0 obj\n%s\nendobj\n" % (number, b"null" if content is None else content)
            digest.update(part)
            parts.append(part)
            places.append(at)
            at += len(part)
        identity = digest.hexdigest()[:32].encode()
        parts.append(_cross_references(places))
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>" % (len(places) + 1, root, info, identity, identity)
        parts.append(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, at))
        with target.open("wb") as file:
            file.writelines(parts)


def _cross_references(places: Sequence[int]) -> bytes:
    lines = [b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)]
    lines += [b"%010d 00000 n \n" % place for place in places]
    return b"".join(lines)


def stream(entries: bytes, data: bytes) -> bytes:
    """A stream object written out."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def text(value: str) -> bytes:
    """A text string that every reader shows right."""
    return b"<%s>" % ("\ufeff" + value).encode("utf-16-be").hex().encode()


def numbers(*values: float) -> bytes:
    """Numbers of an array or of a page's content, to a thousandth."""
    return b" ".join((f"{value:.3f}".rstrip("0").rstrip(".") or "0").encode() for value in values)
