"""Drafting letters of apology with a new day: one for each dossier of the month that is owed one, all in one run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.apologies import ApologyBefore, apologies_before, check_apologies
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.apology import KIND, owed_apology
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import notation_of
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace, plain_name
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import fold
from cchc_docs.workflows.apology_context import addressee, apology_context
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.drafting import Outlet, WrittenDocument, publish_together, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, require_workspace
from cchc_docs.workflows.issued_documents import recorded_drafts
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.produced import Produced


def draft_apologies(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes a draft for each dossier and one preview of them all; nothing when the data has errors."""
    workspace, key, today = request.workspace, request.key, request.today
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    if agency is None:
        return Produced(issues=tuple(issues))
    issues += check_agency_for(agency, companion.document_type, today, today)
    reader = MonthReader(workspace, None, agency)
    month, found = reader.read(key.year, key.number)
    issues += found
    dossiers = month.overdue if month else ()
    earlier, unread = _earlier(workspace, reader, key) if dossiers else ([], [])
    before = _before(workspace, earlier, dossiers)
    dossiers, recorded = _not_recorded(workspace, dossiers, today)
    issues += [*unread, *recorded]
    issues += check_apologies(dossiers, before, WorkingDays(agency.special_days).on_or_after, today)
    issues = relax(issues, agency.relaxed)
    owed = owed_apology(dossiers, today)
    if has_errors(issues) or month is None:
        return Produced(issues=tuple(issues))
    if not owed:
        return Produced(issues=(*issues, _none_owed(month.file)))
    written = list(_written(companion, request, agency, owed))
    outlet = Outlet(folder=workspace.outputs(key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_together(outlet, written, KIND, issues)


def apology_document(
    companion: Companion, agency: Agency, key: PeriodKey, one: OverdueDossier, *, kind: str, today: date
) -> AdministrativeDocument:
    """The letter as a document that is not yet issued, addressed to the applicant. The inputs have been checked."""
    issuer, signer = agency.name_on(today), agency.signer_on(companion.document_type, today)
    assert issuer and signer and one.applicant, "checked when the inputs were read"
    return AdministrativeDocument(
        kind=kind,
        key=str(key),
        document_type=companion.document_type,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=notation_of(companion.document_type, issuer.abbreviation)),
        issued_date=None,
        drafted_on=today,
        subject=f"Hồ sơ {one.code}",
        signer=signer.block,
        recipients=replace(agency.recipients[companion.document_type], addressees=(addressee(one.applicant),)),
    )


def _written(
    companion: Companion, request: CompanionRequest, agency: Agency, owed: list[OverdueDossier]
) -> Iterator[WrittenDocument]:
    taken: set[str] = set()
    for number, one in enumerate(owed, start=1):
        kind = apology_kind(one.code)
        kind = kind if kind not in taken else f"{kind}-{number}"
        taken.add(kind)
        document = apology_document(companion, agency, request.key, one, kind=kind, today=request.today)
        context = apology_context(document, one, request.today)
        parts = write_parts(request.workspace, document, companion.template, context)
        labelled = [replace(part, label_prefix=f"{number}-") for part in parts] if len(owed) > 1 else parts
        yield WrittenDocument(document=document, parts=labelled)


def apology_kind(code: str) -> str:
    """The kind, and so the file name, of the letter about the dossier."""
    return f"{KIND}-{plain_name(code)}"


def _earlier(workspace: Workspace, reader: MonthReader, key: PeriodKey) -> tuple[list[OverdueDossier], list[Issue]]:
    """The lines of this year's earlier months and of last year's; the errors of a month that cannot be read, for it may tell."""
    wanted = [(year, month) for year in (key.year - 1, key.year) for month in workspace.months(year)]
    read = [reader.read(*one) for one in wanted if one < (key.year, key.number)]
    lines = [one for month, _ in read if month for one in month.overdue]
    return lines, [issue for month, found in read if month is None for issue in found if issue.severity is Severity.ERROR]


def _before(
    workspace: Workspace, earlier: Iterable[OverdueDossier], dossiers: Sequence[OverdueDossier]
) -> Mapping[str, ApologyBefore]:
    """What earlier months and the register say of apologies; the register has the last word."""
    known = apologies_before(earlier)
    issued = {entry.kind: entry for entry in recorded_drafts(workspace)}
    for one in dossiers:
        if entry := issued.get(apology_kind(one.code)):
            told = f"Phiếu xin lỗi số {entry.number} ngày {short_date(entry.issued_date)}"
            there = known.get(fold(one.code))
            known[fold(one.code)] = ApologyBefore(told=told, where="sổ văn bản đi", new_due_on=there.new_due_on if there else None)
    return known


def _not_recorded(
    workspace: Workspace, dossiers: tuple[OverdueDossier, ...], today: date
) -> tuple[tuple[OverdueDossier, ...], list[Issue]]:
    """The dossiers without those whose letter of this list has its number, as long as others are owed theirs."""
    issued = {entry.kind: entry for entry in recorded_drafts(workspace)}
    owed = owed_apology(dossiers, today)
    done = [one for one in owed if apology_kind(one.code) in issued]
    if len(done) == len(owed):
        return dossiers, []
    said = [
        Issue(
            code="apology-recorded",
            severity=Severity.WARNING,
            message=f"hồ sơ «{one.code}» đã có phiếu số {issued[apology_kind(one.code)].number} nên không soạn lại; hãy ghi vào ô này",
            place=one.origin.place("apology"),
        )
        for one in done
    ]
    return tuple(one for one in dossiers if one not in done), said


def _none_owed(file: str) -> Issue:
    return Issue(
        code="apology-none",
        severity=Severity.WARNING,
        message="không có hồ sơ nào cần xin lỗi, hẹn lại; nếu có, hãy ghi hồ sơ chưa trả được vào trang này và để trống «Văn bản xin lỗi»",
        place=Place(file=file, sheet="Hồ sơ trễ hạn"),
    )
