"""Drafting the year's plan: one workbook in, Word files and a preview out."""

from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.plan import check_plan_text, check_plan_to_write
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.errors import UsageError
from cchc_docs.issues import has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.plan_annexes import PLAN, plan_appendices
from cchc_docs.workflows.plan_context import plan_context
from cchc_docs.workflows.produced import Produced

KIND = "ke-hoach"


def draft_plan(workspace: Workspace, key: PeriodKey, *, today: date, engine: Engine, keep_edited: bool = False) -> Produced:
    """Writes the plan's draft, its annexes and a preview into ``outputs/``; nothing when the data has errors.

    A plan that has its number and day already is drafted with them, signed by whom that day had. Raises an error of
    :mod:`cchc_docs.errors` when the world is broken; then the old outputs are left as they were.
    """
    if key.kind is not PeriodKind.YEAR:
        raise UsageError(f"kế hoạch là của cả năm, «{key}» không phải là năm; hãy ghi như: cchc plan {key.year}")
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    plan, plan_issues = read_checked_plan(workspace, key.year, agency)
    day = (plan.issued_on if plan else None) or today
    if agency:
        issues += check_agency_for(agency, DocumentType.KE_HOACH, day, day)
    issues += plan_issues
    if plan:
        issues += [*check_plan_text(plan), *check_plan_to_write(plan)]
    issues = relax(issues, agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or plan is None:
        return Produced(issues=tuple(issues))
    document = plan_document(plan, agency, key, day=day, today=today)
    written = write_parts(workspace, document, PLAN, plan_context(document, plan, agency))
    outlet = Outlet(folder=workspace.outputs(key), engine=engine, keep_edited=keep_edited)
    return publish_drafts(outlet, document, written, issues)


def plan_document(plan: Plan, agency: Agency, key: PeriodKey, *, day: date, today: date) -> AdministrativeDocument:
    """The plan as a document; ``day`` is that of its issue, or of its drafting before that. The inputs have been checked."""
    issuer, signer = agency.name_on(day), agency.signer_on(DocumentType.KE_HOACH, day)
    assert issuer and signer and plan.subject, "checked when the inputs were read"
    notation = f"{DocumentType.KE_HOACH.abbreviation}-{issuer.abbreviation}"
    return AdministrativeDocument(
        kind=KIND,
        key=str(key),
        document_type=DocumentType.KE_HOACH,
        issuer=issuer,
        issuing_number=IssuingNumber(code_number=plan.code_number, code_notation=notation),
        issued_date=plan.issued_on,
        drafted_on=today,
        subject=plan.subject,
        signer=signer.block,
        recipients=agency.recipients[DocumentType.KE_HOACH],
        appendices=plan_appendices(plan),
    )
