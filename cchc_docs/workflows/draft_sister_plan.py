"""Drafting a sister plan: what the yearly plan's workbook marks for it, in a template of its own."""

from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.plan import check_plan_cited, check_plan_text
from cchc_docs.checks.relaxation import relax
from cchc_docs.checks.sister_plan import check_sister_plan
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.issues import has_errors
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.sister_plan_context import sister_plan_context


def draft_sister_plan(sister: SisterPlan, subject: str, companion: Companion, request: CompanionRequest) -> Produced:
    """Writes its draft and a preview; nothing when the data has errors. ``{year}`` in the subject is the plan's year."""
    workspace, key, today = request.workspace, request.key, request.today
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    plan, plan_issues = read_checked_plan(workspace, key.year, agency)
    if agency:
        issues += check_agency_for(agency, companion.document_type, today, today)
    issues += plan_issues
    if plan:
        issues += [*check_plan_text(plan), *check_plan_cited(plan), *check_sister_plan(plan, sister)]
    issues = relax(issues, agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or plan is None:
        return Produced(issues=tuple(issues))
    document = sister_plan_document(companion, agency, key, subject=subject.format(year=key.year), today=today)
    written = write_parts(workspace, document, companion.template, sister_plan_context(document, plan, agency, sister))
    outlet = Outlet(folder=workspace.outputs(key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_drafts(outlet, document, written, issues)


def sister_plan_document(
    companion: Companion, agency: Agency, key: PeriodKey, *, subject: str, today: date
) -> AdministrativeDocument:
    """The plan as a document that is not yet issued. The inputs have been checked."""
    issuer, signer = agency.name_on(today), agency.signer_on(companion.document_type, today)
    assert issuer and signer, "checked when the inputs were read"
    return AdministrativeDocument(
        kind=companion.kind,
        key=str(key),
        document_type=companion.document_type,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=f"{companion.document_type.abbreviation}-{issuer.abbreviation}"),
        issued_date=None,
        drafted_on=today,
        subject=subject,
        signer=signer.block,
        recipients=agency.recipients[companion.document_type],
    )
