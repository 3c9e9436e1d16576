"""Issuing: a number, its line in the register and the document's record, all or nothing.

Within one write transaction the number is taken, the record is built into a staging folder, and the line is written with the hash
of every file. Then one rename publishes the record. Whoever opens the register next completes what was entered and undoes
what was not: there is no document without its line, and a failed conversion burns no number.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import folder_name
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.register_entry import Dispatch, RecordedFile, RegisterEntry, SeriesStart
from cchc_docs.errors import CchcError, OutputError, RegisterError, UsageError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.register.database import PATIENCE
from cchc_docs.register.laws import LastNumber, require_number
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing_day import judge_day
from cchc_docs.workflows.open_register import disk_in_words, opened_register, publish_entry
from cchc_docs.workflows.record_desk import Build, Built, RecordDesk, StoppedError
from cchc_docs.workflows.record_folder import add_manifest, keep_only, manifest_of

_NOTATION = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")


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
    judged = judge_day(request, today)
    if has_errors(judged):
        return Issued(entry=None, issues=tuple(judged))
    try:
        with opened_register(workspace, patience=patience, create=True) as register:
            with RecordDesk(workspace, register) as desk, register.database.writing():
                judged += _begun(register, request)
                entry = _numbered(workspace, register, request, today, keeps_files=build is not None)
                if build is None:
                    return Issued(entry=register.add(entry), issues=tuple(judged))
                built = desk.build(entry.number, build)
                with disk_in_words(workspace.record):
                    entry = register.add(_sealed(register, entry, desk, built))
            return published(workspace, register, entry, (*judged, *built.issues))
    except StoppedError as stopped:
        return Issued(entry=None, issues=(*judged, *stopped.issues))


def _begun(register: Register, request: IssueRequest) -> list[Issue]:
    """An office that begins in mid-year and says the number of its book begins the series with it: a warning says so."""
    year, series = request.day.year, request.series
    begins = request.number is not None and request.number > 1
    if not begins or register.last(year, series).number or register.entries(year=year, series=series):
        return []
    number = request.number or 1
    register.start(SeriesStart(year=year, series=series, number=number - 1))
    return [
        Issue(
            code="register-begun",
            severity=Severity.WARNING,
            message=(
                f"dãy số «{series}» năm {year} trong sổ này bắt đầu từ {number:02d}, các số trước coi như ở sổ cũ; nếu nhầm, hãy hủy số "
                f"này bằng cchc register void"
            ),
            place=Place(file=request.file or None),
        )
    ]


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
    _refuse_second_number(register, request)
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


def _refuse_second_number(register: Register, request: IssueRequest) -> None:
    """A document that was drafted here has one number."""
    for entry in register.entries():
        if entry.is_of(request.kind, request.key, request.subject) and not entry.is_void:
            raise RegisterError(
                f"{request.file or request.subject}: văn bản này đã phát hành với số {entry.number} ngày "
                f"{short_date(entry.issued_date)}; hãy làm lại bằng cchc finalize --correct nếu chưa chuyển đi, hoặc hủy số ấy trước "
                "bằng cchc register void"
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


def refuse_issued_again(register: Register, files: tuple[RecordedFile, ...], own: int = 0) -> None:
    """The same PDF twice is a command typed twice, not a second document; ``own`` is the line whose record is made anew."""
    for file in files:
        known = register.with_file(file.sha256) if file.is_issued else None
        if known and known.identity != own:
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
