"""What keeps somebody's Word file or workbook from being converted, and what was lost when it was."""

import io
import zipfile
from pathlib import Path

from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.text import page_texts
from cchc_docs.word.package import open_document
from cchc_docs.word.visible_text import count_letters, document_letters
from cchc_docs.workflows.document_hazards import document_hazards
from cchc_docs.workflows.guest_files import GuestKind

MOST_UNPACKED = 250 * 2**20
"""Bytes of a whole package."""

_MOST_RATIO, _SMALL = 400, 20 * 2**20
"""No real file is packed tighter than that, unless it is small."""


def guest_hazards(kind: GuestKind, content: bytes, findings: Findings) -> bool:
    """Whether the file carries what must not reach LibreOffice; the findings say what.

    Raises :class:`~cchc_docs.errors.InputError` for a broken one.
    """
    if _is_bomb(content):
        findings.finding("guest-too-large", "tệp nén giãn ra quá lớn, có thể là tệp độc hại, nên không gộp; hãy xin lại tệp gốc")
        return True
    found = document_hazards(content, findings.file) if kind is GuestKind.WORD else _workbook_hazards(content, findings.file)
    findings.issues += found
    return bool(found)


def _is_bomb(content: bytes) -> bool:
    """By what the archive says of itself; two parts of one name are read by each program in its own way, so there must be none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
        raise InputError("không đọc được tệp nén") from error
    if len({entry.filename for entry in entries}) < len(entries):
        raise InputError("hai phần cùng tên")
    unpacked = sum(entry.file_size for entry in entries)
    return unpacked > MOST_UNPACKED or unpacked > max(_SMALL, len(content) * _MOST_RATIO)


def _workbook_hazards(content: bytes, name: str) -> list[Issue]:
    from cchc_docs.excel.hazards import UNREADABLE, find_workbook_hazards

    try:
        found = find_workbook_hazards(content)
    except UNREADABLE as error:
        raise InputError(f"{name}: không đọc được bảng tính này") from error
    return [
        Issue(
            code="document-hazard",
            message=f"{hazard.what}, không chuyển sang PDF được; {hazard.remedy}",
            place=Place(file=name, sheet=hazard.sheet, cell=hazard.cell),
        )
        for hazard in found
    ]


def lost_letters(document: bytes, pdf: Path, findings: Findings) -> None:
    """A warning when what a Word file says is not in its pages: a row higher than a page is cut without a word."""
    lost = document_letters(open_document(document, findings.file)) - count_letters("".join(page_texts(pdf)))
    if lost:
        findings.finding(
            "guest-text-lost",
            f"{lost.total()} chữ của tệp này không hiện trên trang khi chuyển sang PDF; hãy xem lại các trang, cần thì in ra PDF từ Word",
        )
