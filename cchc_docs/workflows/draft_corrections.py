"""Drafting letters of correction (công văn đính chính): one for each issued document that the month's workbook corrects."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.corrections import check_corrections, corrected_document
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.month_details import TextCorrection
from cchc_docs.domain.numbering_series import folder_name
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.issues import Issue, Place, has_errors
from cchc_docs.settings.workspace import plain_name
from cchc_docs.vietnamese.dates import long_date
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.correction_context import correction_context
from cchc_docs.workflows.drafting import Outlet, WrittenDocument, publish_together, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, require_workspace
from cchc_docs.workflows.letters import letter_document
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.register_lines import list_entries


def draft_corrections(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes a draft for each document that is corrected and one preview; nothing when the data has errors."""
    workspace, key, today = request.workspace, request.key, request.today
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    if agency is None:
        return Produced(issues=tuple(issues))
    month, found = MonthReader(workspace, None, agency).read(key.year, key.number)
    rows = month.corrections if month else ()
    entries = list_entries(workspace) if workspace.register.is_file() else ()
    issues += check_agency_for(agency, companion.document_type, today, today, addressed=_sent(rows, entries))
    issues += [*found, *check_corrections(rows, entries)]
    if month and not rows:
        issues.append(_nothing(month.file))
    issues = relax(issues, agency.relaxed)
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    written = list(_written(companion, request, agency, rows, entries))
    outlet = Outlet(folder=workspace.outputs(key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_together(outlet, written, companion.kind, issues)


def correction_document(
    companion: Companion, agency: Agency, key: PeriodKey, entry: RegisterEntry, today: date
) -> AdministrativeDocument:
    """The letter, addressed to whom the register says the document went."""
    return letter_document(
        agency,
        key,
        kind=f"{companion.kind}-{plain_name(folder_name(entry.number))}",
        subject=f"đính chính {entry.document_type.title} số {entry.number} {long_date(entry.issued_date)}",
        addressees=_receivers(entry) or agency.recipients[DocumentType.CONG_VAN].addressees,
        today=today,
    )


def _written(
    companion: Companion,
    request: CompanionRequest,
    agency: Agency,
    rows: Sequence[TextCorrection],
    entries: Sequence[RegisterEntry],
) -> Iterator[WrittenDocument]:
    found = [(row, corrected_document(row, entries)) for row in rows]
    for identity in dict.fromkeys(entry.identity for _, entry in found if entry):
        entry = next(one for _, one in found if one and one.identity == identity)
        document = correction_document(companion, agency, request.key, entry, request.today)
        context = correction_context(document, entry, [row for row, one in found if one and one.identity == identity])
        parts = write_parts(request.workspace, document, companion.template, context)
        yield WrittenDocument(document=document, parts=parts)


def _receivers(entry: RegisterEntry) -> tuple[str, ...]:
    return tuple(name for part in entry.recipients.split(";") if (name := part.strip()))


def _sent(rows: Sequence[TextCorrection], entries: Sequence[RegisterEntry]) -> bool:
    """Whether the register says of every document to whom it went."""
    return all(entry and _receivers(entry) for entry in (corrected_document(row, entries) for row in rows))


def _nothing(file: str) -> Issue:
    return Issue(
        code="correction-none",
        message="chưa ghi điều cần đính chính; hãy ghi số, ngày văn bản, vị trí, nội dung đã ghi và nội dung đúng vào trang này",
        place=Place(file=file, sheet="Đính chính"),
    )
