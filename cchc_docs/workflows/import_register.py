"""Bringing an older book into the register: every line of it, or none."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.checks.register_book import check_book
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.numbering_series import issuer_of
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.register_entry import EntrySource, RegisterEntry
from cchc_docs.errors import InputError
from cchc_docs.excel.register_reader import BookLine, read_book
from cchc_docs.issues import Issue, Place, has_errors
from cchc_docs.register.database import PATIENCE
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.inputs import read_checked_agency
from cchc_docs.workflows.open_register import opened_register


@dataclass(frozen=True, kw_only=True)
class Imported:
    """The lines written; none when there are errors."""

    entries: tuple[RegisterEntry, ...] = ()
    issues: tuple[Issue, ...] = ()


def import_register(workspace: Workspace, book: Path, *, today: date, patience: float = PATIENCE) -> Imported:
    """Writes the lines of a workbook with the decree's ten columns behind those that are there.

    Every line must follow the last one of its series: from 01, from the number given by ``start``, or from the register's last.
    """
    if not book.is_file():
        raise InputError(f"không có tệp {book.as_posix()}; hãy kiểm tra lại đường dẫn")
    agency, issues = read_checked_agency(workspace)
    lines, found = read_book(book, book.as_posix())
    issues += found
    if agency is None or has_errors(issues):
        return Imported(issues=tuple(issues))
    entries = [(_entry(line, agency, today), line.origin) for line in lines]
    with opened_register(workspace, patience=patience, create=True) as register, register.database.writing():
        issues += [*_future(entries, today), *_laws(register, entries)]
        if not entries:
            issues.append(_nothing(book))
        if has_errors(issues):
            return Imported(issues=tuple(issues))
        ordered = sorted((entry for entry, _ in entries), key=lambda entry: (entry.year, entry.series, entry.code_number))
        return Imported(entries=tuple(register.add(entry) for entry in ordered), issues=tuple(issues))


def _entry(line: BookLine, agency: Agency, today: date) -> RegisterEntry:
    name = agency.name_on(line.day) or agency.names[0]
    series = agency.numbering.series(line.document_type, issuer_of(line.number.code_notation, name.abbreviation))
    return RegisterEntry(
        year=line.day.year,
        series=str(series),
        number=line.number,
        issued_date=line.day,
        document_type=line.document_type,
        subject=" ".join(line.subject.split()),
        signer_name=line.signer,
        recipients=line.recipients,
        dispatch=line.dispatch,
        source=EntrySource.IMPORTED,
        recorded_on=today,
        void_reason=line.void_reason,
        voided_on=line.day if line.void_reason else None,
    )


def _future(entries: list[tuple[RegisterEntry, RowOrigin]], today: date) -> list[Issue]:
    return [
        Issue(
            code="register-date-future",
            message=f"ngày {short_date(entry.issued_date)} ở sau hôm nay ({short_date(today)}); hãy sửa lại ngày",
            place=origin.place("day"),
        )
        for entry, origin in entries
        if entry.issued_date > today
    ]


def _laws(register: Register, entries: list[tuple[RegisterEntry, RowOrigin]]) -> list[Issue]:
    """What the book breaks, alone or together with what the register holds, which comes first where both claim a number."""
    origins = {id(entry): origin for entry, origin in entries}

    def place(entry: RegisterEntry, name: str) -> Place:
        origin = origins.get(id(entry))
        return origin.place(name) if origin else Place(file=register.database.shown)

    together = [*register.entries(), *(entry for entry, _ in entries)]
    return list(check_book(together, register.starts(), place))


def _nothing(book: Path) -> Issue:
    return Issue(
        code="register-empty",
        message="sổ không có dòng nào để nhập; hãy kiểm tra trang có tiêu đề mười cột của sổ đăng ký văn bản đi",
        place=Place(file=book.as_posix()),
    )
