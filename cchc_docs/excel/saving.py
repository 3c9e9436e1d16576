"""Workbooks as bytes that depend on nothing but their content."""

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def saved(book: Workbook) -> bytes:
    """The workbook with fixed times, so that the same content is the same file."""
    written, stable = io.BytesIO(), io.BytesIO()
    book.properties.creator, book.properties.created = "cchc", datetime(2023, 1, 1)
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(stable, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2023-01-01T00:00:00Z", content)
            info = zipfile.ZipInfo(entry.filename, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return stable.getvalue()
