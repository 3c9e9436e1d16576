"""Files that are not quite lawful: knowing that the library has mended something, and helping it where it gives up."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

_LIBRARY = logging.getLogger("pypdf")
_TAIL = 2048
_END = b"%%EOF"
_LAWFUL = "Xref table not zero-indexed"
"""A remark about files whose table is in several parts, which is as it should be."""


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_LAWFUL):
            self.heard.append(record.getMessage())


@contextmanager
def remarks() -> Iterator[list[str]]:
    """What the library remarks in the block on what it reads: it mends much without an error, and says so in its log alone."""
    listener, level, passed_on = _Listener(), _LIBRARY.level, _LIBRARY.propagate
    _LIBRARY.addHandler(listener)
    _LIBRARY.setLevel(logging.WARNING)
    _LIBRARY.propagate = False
    try:
        yield listener.heard
    finally:
        _LIBRARY.removeHandler(listener)
        _LIBRARY.setLevel(level)
        _LIBRARY.propagate = passed_on


def mended(content: bytes) -> bytes:
    """The content with an end when it has none: so the library looks for every object itself."""
    if _END in content[-_TAIL:]:
        return content
    root = b"" if b"/Root" in content else _catalogue(content)
    return content + b"\n%sstartxref\n0\n%s\n" % (root, _END)


def _catalogue(content: bytes) -> bytes:
    """A trailer that names the object in which the word «catalogue» stands last; nothing when there is none."""
    before = content[: max(content.rfind(b"/Catalog"), 0)]
    heads = re.findall(rb"(\d{1,10})\s+(\d{1,5})\s+obj\b", before[-_TAIL:])
    return b"trailer\n<</Root %s %s R>>\n" % heads[-1] if heads else b""
