"""Appending to a PDF so that the same input gives the same bytes: no clock in the metadata, an identity that is a hash."""

import hashlib
import io
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class StillWriter(IncrementalPdfFileWriter):
    """PyHanko's writer of incremental updates, without the time and the chance that it puts into each."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), strict=False)

    def content(self) -> bytes:
        """The file with what was appended."""
        written = io.BytesIO()
        self.write(written)  # type: ignore[no-untyped-call]
        return written.getvalue()

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """The file's own identity, and one of this update: the hash of what it is appended to."""
        own = generic.ByteStringObject(hashlib.sha256(prev.stream.getvalue()).digest()[:16])
        first = prev.trailer["/ID"][0] if "/ID" in prev.trailer else own
        if isinstance(first, generic.TextStringObject):
            first = generic.ByteStringObject(first.original_bytes)
        return generic.ArrayObject([first, own])

    def _update_meta(self) -> None:
        """Title, author and dates are those of the document."""
