"""What keeps somebody's Word file or workbook from being converted, and what was lost when it was."""

from pathlib import Path

from cchc_docs.issues import Issue
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.text import page_texts
from cchc_docs.word.visible_text import count_letters, document_letters
from cchc_docs.workflows.document_hazards import document_hazards
from cchc_docs.workflows.guest_files import GuestKind


def guest_hazards(kind: GuestKind, content: bytes, name: str) -> list[Issue]:
    """What the file carries that must not reach LibreOffice. Raises :class:`~cchc_docs.errors.InputError` for a broken one."""
    return document_hazards(content, name) if kind is GuestKind.WORD else []


def lost_letters(document: bytes, pdf: Path, findings: Findings) -> None:
    """A warning when what a Word file says is not in its pages: a row higher than a page is cut without a word."""
    lost = document_letters(document, findings.file) - count_letters("".join(page_texts(pdf)))
    if lost:
        findings.finding(
            "guest-text-lost",
            f"{lost.total()} chữ của tệp này không hiện trên trang khi chuyển sang PDF; hãy xem lại các trang, cần thì in ra PDF từ Word",
        )
