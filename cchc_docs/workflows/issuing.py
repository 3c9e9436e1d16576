"""Issuing: a number, its line in the register and the document's record, all or nothing.

Within one write transaction the number is taken, the record is built into a staging folder, and the line is written with the hash
of every file. Then one rename publishes the record. Whoever opens the register next completes what was entered and undoes
what was not: there is no document without its line, and a failed conversion burns no number.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import folder_name, issuer_of
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.register_entry import Dispatch, RecordedFile, RegisterEntry
from cchc_docs.errors import CchcError, OutputError, RegisterError, UsageError
from cchc_docs.issues import Issue
from cchc_docs.register.database import PATIENCE
from cchc_docs.register.laws import LastNumber, require_number
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.open_register import disk_in_words, opened_register, publish_entry
from cchc_docs.workflows.record_desk import Build, Built, RecordDesk, StoppedError
from cchc_docs.workflows.record_folder import add_manifest, keep_only, manifest_of

_NOTATION = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, kw_only=True)
class IssueRequest:
    """A document that is to have a number."""

    agency: Agency
    document_type: DocumentType
    notation: str
    """«BC-UBND»; the body that it names decides the series together with the type."""

    subject: str
    day: date
    number: int | None = None
    """What the clerk expects; refused unless it is the next one. None takes the next one."""

    signer_position: str = ""
    signer_name: str = ""
    recipients: Recipients | None = None
    """The agency's for the type unless said."""

    kind: str = ""
    key: str = ""

    @property
    def series(self) -> str:
        """The series from which the number is taken."""
        names = self.agency.names
        name = self.agency.name_on(self.day) or (names[-1] if names else None)
        return str(self.agency.numbering.series(self.document_type, issuer_of(self.notation, name.abbreviation if name else "")))


@dataclass(frozen=True, kw_only=True)
class Issued:
    """The line that was written, and where the record stands; neither when the build met errors."""

    entry: RegisterEntry | None
    folder: Path | None = None
    """None for a document that the register keeps no file of."""

    issues: tuple[Issue, ...] = ()


def issue_document(
    workspace: Workspace, request: IssueRequest, build: Build | None, *, today: date, patience: float = PATIENCE
) -> Issued:
    """Takes the next number of the request's series; without ``build`` the register keeps the line alone.

    Raises :class:`~cchc_docs.errors.RegisterError` for an unlawful number or day, :class:`~cchc_docs.errors.OutputError` when
    the disk refuses, and whatever the build raises; then nothing has changed.
    """
    _refuse_malformed(request)
    try:
        with opened_register(workspace, patience=patience, create=True) as register:
            with RecordDesk(workspace, register) as desk, register.database.writing():
                entry = _numbered(workspace, register, request, today, keeps_files=build is not None)
                if build is None:
                    return Issued(entry=register.add(entry))
                built = desk.build(entry.number, build)
                with disk_in_words(workspace.record):
                    entry = register.add(_sealed(register, entry, desk, built))
            return published(workspace, register, entry, built.issues)
    except StoppedError as stopped:
        return Issued(entry=None, issues=stopped.issues)


def _refuse_malformed(request: IssueRequest) -> None:
    if not _NOTATION.fullmatch(request.notation):
        raise UsageError(f"«{request.notation}» không phải ký hiệu văn bản; hãy ghi như BC-UBND, UBND-VPTK")
    if not request.subject.strip():
        raise UsageError("thiếu trích yếu của văn bản; hãy thêm --subject")


def _numbered(workspace: Workspace, register: Register, request: IssueRequest, today: date, *, keeps_files: bool) -> RegisterEntry:
    """The line as it will be written, with the next number; nothing is written yet."""
    series, year = request.series, request.day.year
    last = register.last(year, series)
    _refuse_changed_series(register, request, last)
    register.require_lawful_day(request.day, today, last)
    if request.number is not None:
        require_number(request.number, last)
    number = IssuingNumber(code_number=last.following, code_notation=request.notation)
    folder = f"{year}/{folder_name(number)}"
    if keeps_files and (workspace.record / folder).exists():
        raise RegisterError(
            f"{workspace.name(workspace.record / folder)}: đã có thư mục này mà sổ chưa có số {number}; "
            "hãy chạy cchc register verify để biết vì sao"
        )
    recipients = request.recipients or request.agency.recipients.get(request.document_type, Recipients())
    return RegisterEntry(
        year=year,
        series=series,
        number=number,
        issued_date=request.day,
        document_type=request.document_type,
        subject=" ".join(request.subject.split()),
        signer_position=request.signer_position,
        signer_name=request.signer_name,
        recipients="; ".join((*recipients.addressees, *recipients.copies)),
        kind=request.kind,
        key=request.key,
        dispatch=Dispatch(archive=recipients.archive),
        recorded_on=today,
        folder=folder if keeps_files else "",
    )


def _refuse_changed_series(register: Register, request: IssueRequest, last: LastNumber) -> None:
    """A series that begins in mid-year because the agency's rule changed would repeat the year's numbers."""
    other = register.other_series(last.year, last.series, request.notation) if not last.number else None
    if other:
        raise RegisterError(
            f"năm {last.year}, văn bản {request.notation} đã lấy số ở dãy «{other}», nay bảng cơ quan xếp vào dãy «{last.series}»; "
            f'hãy đổi cách đánh số từ 01/01, hoặc ghi số cuối: cchc register start --series "{last.series}" --number N'
        )


def _sealed(register: Register, entry: RegisterEntry, desk: RecordDesk, built: Built) -> RegisterEntry:
    assert desk.staging is not None
    entry = replace(entry, files=keep_only(desk.staging, built.files), staging=desk.name)
    refuse_issued_again(register, entry.files)
    return replace(entry, files=(*entry.files, add_manifest(desk.staging, manifest_of(entry))))


def refuse_issued_again(register: Register, files: tuple[RecordedFile, ...]) -> None:
    """The same PDF twice is a command typed twice, not a second document."""
    for file in files:
        known = register.with_file(file.sha256) if file.name.endswith(".pdf") else None
        if known:
            raise RegisterError(
                f"{file.name}: chính tệp này đã được phát hành với số {known.number} ngày {short_date(known.issued_date)}; "
                "không cấp số lần nữa, hãy xem cchc register list"
            )


def published(workspace: Workspace, register: Register, entry: RegisterEntry, issues: tuple[Issue, ...]) -> Issued:
    """Moves the record of a line that stands to its place."""
    folder = workspace.record / entry.current_folder
    try:
        # Another command may look at the register just now and publish what it finds waiting: whoever holds the lock does it.
        with register.database.writing():
            entry = publish_entry(workspace, register, register.entry(entry.year, entry.code_number, entry.number.code_notation))
    except (OSError, CchcError) as error:
        raise OutputError(
            f"{workspace.name(folder)}: số {entry.number} đã ghi sổ nhưng chưa chuyển được văn bản vào thư mục này; "
            "hãy kiểm tra đĩa, quyền ghi rồi chạy cchc register list để hoàn tất"
        ) from error
    return Issued(entry=entry, folder=folder, issues=issues)
