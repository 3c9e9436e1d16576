"""Reading a book of outgoing documents that was kept in a spreadsheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import type_of
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.register_entry import Dispatch
from cchc_docs.excel.header import find_header
from cchc_docs.excel.register_form import BOOK
from cchc_docs.excel.table import Row, missing_sheet, read_table
from cchc_docs.excel.workbook import Workbook, open_workbook
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.text import capitalize_first, fold

_NUMBER = re.compile(r"(?:số\s*:?\s*)?(\d{1,6})\s*/\s*(\S+)", re.IGNORECASE)
_INSERTED = re.compile(r"(?:số\s*:?\s*)?\d+\s*[a-zđ]\s*/.*", re.IGNORECASE)
_VOID = re.compile(r"(?:đã\s+)?hủy(?:\s+số)?\s*[:,;(–-]?\s*(.*?)\)?\.?", re.IGNORECASE | re.DOTALL)
_FEWEST = 3
"""A sheet whose header has so many of the book's columns is a book; covers and notes are not."""


@dataclass(frozen=True, kw_only=True)
class BookLine:
    """A line of the older book."""

    number: IssuingNumber
    day: date
    document_type: DocumentType
    subject: str
    signer: str
    recipients: str
    dispatch: Dispatch
    void_reason: str
    origin: RowOrigin


def read_book(path: Path, file: str) -> tuple[tuple[BookLine, ...], list[Issue]]:
    """The lines of every sheet that is a book, in their order, and an issue for every cell that is not good."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return (), [workbook]
    lines: list[BookLine] = []
    issues: list[Issue] = []
    names = list(_books(workbook))
    for name in names:
        for row in read_table(workbook, replace(BOOK, name=name), issues).rows:
            line = _line(row)
            if isinstance(line, Issue):
                issues.append(line)
            else:
                lines.append(line)
    return tuple(lines), issues if names else [missing_sheet(workbook, BOOK.name)]


def _books(workbook: Workbook) -> Iterator[str]:
    for content in workbook.sheets:
        if len(find_header(content, BOOK).positions) >= _FEWEST:
            yield content.name


def _line(row: Row) -> BookLine | Issue:
    text = row["number"]
    match = _NUMBER.fullmatch(text)
    if not match or int(match[1]) < 1:
        return _not_a_number(text, row)
    number = IssuingNumber(code_number=int(match[1]), code_notation=match[2])
    document_type, subject = _type_and_subject(row["subject"], number.code_notation)
    note = row["note"] or ""
    void = _VOID.fullmatch(note)
    return BookLine(
        number=number,
        day=row["day"],
        document_type=document_type,
        subject=subject,
        signer=row["signer"] or "",
        recipients=row["recipients"] or "",
        dispatch=Dispatch(
            archive=row["archive"] or "",
            issued_amount=row["issued_amount"],
            dispatched_on=row["dispatched_on"],
            received_by=row["received_by"] or "",
            note="" if void else note,
        ),
        void_reason=(void[1] or "không ghi lý do") if void else "",
        origin=row.origin,
    )


def _not_a_number(text: str, row: Row) -> Issue:
    if _INSERTED.fullmatch(text):
        message = (
            f"«{text}» là số chèn, Nghị định 30/2020/NĐ-CP không có; hãy bỏ dòng này và ghi vào cột «Ghi chú» của số đứng trước"
        )
    else:
        message = f"«{text}» không phải số, ký hiệu văn bản; hãy ghi như 05/BC-UBND"
    return Issue(code="register-number-wrong", message=message, place=row.origin.place("number"))


def _type_and_subject(text: str, notation: str) -> tuple[DocumentType, str]:
    """The type by the title that begins the text, or by the notation; and the text without that title."""
    for one in sorted(DocumentType, key=lambda each: -len(each.title)):
        words = one.title.split()
        first = text.split()[: len(words)]
        if fold(" ".join(first)) == fold(one.title) and (one.abbreviation is None or type_of(notation) is one):
            rest = text.split(maxsplit=len(words))[len(words) :]
            return one, capitalize_first(rest[0].lstrip(" :-–")) if rest else text
    return type_of(notation), text
