"""Drafting what is written about a meeting or an inspection: minutes, the invitation to it, the notice of its conclusions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from cchc_docs.checks.agency import check_name, check_recipients, check_signer
from cchc_docs.checks.inspection import check_inspection_minutes, check_no_inspection
from cchc_docs.checks.meeting import check_conclusions_there, check_invitation, check_minutes
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.errors import InputError, UsageError
from cchc_docs.issues import Issue, has_errors
from cchc_docs.settings.workspace import again
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.meeting_context import inspection_context, meeting_context, meeting_words
from cchc_docs.workflows.meeting_fields import MINUTES
from cchc_docs.workflows.meeting_figures import check_figures_day, months_begun
from cchc_docs.workflows.meeting_inputs import Check, read_checked_meeting
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.months_together import checked_months, present, read_months
from cchc_docs.workflows.produced import Produced

KIND = "bien-ban"
MEETING_KEYS = frozenset(kind for kind in PeriodKind if kind is not PeriodKind.SPAN)
"""A period's meeting, or a day's."""

_REVIEWED = (PeriodKind.MONTH, PeriodKind.YEAR)
"""Their meetings are held to look at the figures, which therefore must be there."""


@dataclass(frozen=True, kw_only=True)
class _Inputs:
    """What is read for a meeting's document; agency and meeting are None when their workbooks have errors."""

    agency: Agency | None
    meeting: Meeting | None
    months: tuple[MonthlyResults, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Paper:
    """What differs from one document about a meeting to another."""

    kind: str
    document_type: DocumentType
    template: str
    subject: Callable[[Meeting], str]
    check: Callable[[Meeting, date], Iterator[Issue]]


def draft_minutes(request: CompanionRequest) -> Produced:
    """Writes the minutes and a preview into ``outputs/``; nothing when the data has errors.

    The chair signs them, whoever signs other documents. Raises :class:`~cchc_docs.errors.UsageError` for a key that no meeting
    can have, :class:`~cchc_docs.errors.InputError` when there is no workbook of the meeting.
    """
    if request.key.kind not in MEETING_KEYS:
        raise UsageError(f"«{request.key}» không phải kỳ hay ngày của một cuộc họp; hãy ghi như: cchc minutes 2023-Q1, 2023-03-15")
    paper = _Paper(
        kind=KIND,
        document_type=DocumentType.BIEN_BAN,
        template=MINUTES,
        subject=lambda meeting: meeting.name,
        check=lambda meeting, _: chain(check_no_inspection(meeting, request.key), check_minutes(meeting)),
    )
    return _draft(request, paper, figures=True)


def draft_invitation(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes the invitation to the meeting."""
    return _draft(request, _paper(companion, lambda meeting: meeting.name, check_invitation))


def draft_notice(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes the notice of what the chair concluded."""
    return _draft(request, _paper(companion, notice_subject, lambda meeting, _: check_conclusions_there(meeting)))


def draft_inspection_minutes(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes the minutes of the inspection that the meeting's workbook tells of; its chair signs them."""
    return _draft(request, _paper(companion, lambda meeting: meeting.name, lambda meeting, _: check_inspection_minutes(meeting)))


def notice_subject(meeting: Meeting) -> str:
    """«Kết luận của Chủ tịch UBND xã Nguyễn Văn Thí Dụ tại cuộc họp …»."""
    chair = meeting.participant(meeting.chair)
    position = (chair.position or "").partition(",")[0] if chair else ""
    return f"Kết luận của {' '.join(part for part in (position, meeting.chair) if part)} tại {meeting_words(meeting)}"


def _paper(companion: Companion, subject: Callable[[Meeting], str], check: Callable[[Meeting, date], Iterator[Issue]]) -> _Paper:
    return _Paper(
        kind=companion.kind,
        document_type=companion.document_type,
        template=companion.template,
        subject=subject,
        check=check,
    )


def _draft(request: CompanionRequest, paper: _Paper, *, figures: bool = False) -> Produced:
    workspace, key = request.workspace, request.key
    inputs = _read(request, lambda meeting: paper.check(meeting, request.today), figures=figures)
    agency, meeting, issues = inputs.agency, inputs.meeting, list(inputs.issues)
    if agency:
        day = meeting.start_date if meeting else request.today
        issues += [*check_name(agency, day, request.today), *check_recipients(agency, paper.document_type)]
        issues += (
            check_signer(agency, paper.document_type, request.today) if paper.document_type is not DocumentType.BIEN_BAN else ()
        )
    issues = relax(issues, agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or meeting is None:
        return Produced(issues=tuple(issues))
    document = meeting_document(request, paper.kind, paper.document_type, paper.subject(meeting), agency, meeting)
    context = meeting_context(document, meeting, agency, key, inputs.months)
    context |= inspection_context(meeting, agency) if meeting.inspected else {}
    written = write_parts(workspace, document, paper.template, context)
    outlet = Outlet(folder=workspace.outputs(key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_drafts(outlet, document, written, issues)


def meeting_document(
    request: CompanionRequest, kind: str, document_type: DocumentType, subject: str, agency: Agency, meeting: Meeting
) -> AdministrativeDocument:
    """A document about the meeting that is not yet issued. The inputs have been checked."""
    issuer, signer = agency.name_on(meeting.start_date), agency.signer_on(document_type, request.today)
    minutes = document_type is DocumentType.BIEN_BAN
    assert issuer and (signer or minutes), "checked when the inputs were read"
    chair = SignerBlock(position="Chủ tọa", full_name=meeting.chair)
    return AdministrativeDocument(
        kind=f"{kind}{again(request.meeting)}",
        key=str(request.key),
        document_type=document_type,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=f"{document_type.abbreviation}-{issuer.abbreviation}"),
        issued_date=None,
        drafted_on=request.today,
        subject=subject.rstrip(" .;"),
        signer=chair if minutes or signer is None else signer.block,
        recipients=agency.recipients[document_type],
        event_date=meeting.start_date,
    )


def _read(request: CompanionRequest, check: Check, *, figures: bool) -> _Inputs:
    """The agency, the meeting, and with ``figures`` the months that it looked at, with every problem in them."""
    workspace, key = request.workspace, request.key
    require_workspace(workspace)
    path = workspace.meeting(key, request.meeting)
    if not path.is_file():
        other = f" --meeting {request.meeting}" if request.meeting > 1 else ""
        raise InputError(f"chưa có {workspace.name(path)}; hãy tạo bằng cchc form meeting {key}{other} rồi điền vào")
    agency, issues = read_checked_agency(workspace)
    plan, _ = read_checked_plan(workspace, key.year, agency)
    meeting, found = read_checked_meeting(workspace, key, request.meeting, agency, plan, check)
    issues += found
    there = workspace.months(key.year)
    wanted = [month for month in key.months if key.kind in _REVIEWED or month in there] if figures else []
    reader = MonthReader(workspace, plan, agency)
    read = read_months(reader, key.year, wanted)
    issues += checked_months(read, reader)
    months = present(read)
    if agency and meeting:
        months = months_begun(months, meeting.start_date, agency)
        issues += check_figures_day(meeting, months, agency)
    return _Inputs(agency=agency, meeting=meeting, months=months, issues=tuple(issues))
