"""Drafting a document of another kind from the fields of a period's report, or of the year's plan."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.plan import check_plan_text
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import notation_of
from cchc_docs.issues import Issue, has_errors
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.duties import drafting_unit
from cchc_docs.workflows.inputs import PeriodInputs, read_checked_agency, read_checked_plan, read_period, require_workspace
from cchc_docs.workflows.issued_reports import issued_reports
from cchc_docs.workflows.plan_context import plan_context
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.read_earlier import compared_periods
from cchc_docs.workflows.report_context import report_context

Check = Callable[[PeriodInputs], Sequence[Issue]]


def draft_from_report(subject: str, check: Check, companion: Companion, request: CompanionRequest) -> Produced:
    """Fills the companion's template from what a report of the key would say; ``{period}`` in the subject is its name."""
    inputs = read_period(request.workspace, request.key, companion.document_type, request.today)
    issues = list(inputs.issues)
    if not has_errors(issues):
        issues += check(inputs)
    if has_errors(issues) or inputs.agency is None or inputs.plan is None or inputs.period is None:
        return Produced(issues=tuple(issues))
    document = plain_document(companion, request, inputs.agency, subject.format(period=inputs.period.name))
    compared = compared_periods(request.workspace, inputs, partial(issued_reports, request.workspace), request.today)
    context = report_context(document, inputs.agency, inputs.plan, inputs, inputs.period, request.today, compared=compared)
    return _published(companion, request, document, context, issues)


def draft_from_plan(subject: str, companion: Companion, request: CompanionRequest) -> Produced:
    """Fills the companion's template from the year's plan; ``{year}`` in the subject is its year."""
    require_workspace(request.workspace)
    agency, issues = read_checked_agency(request.workspace)
    plan, found = read_checked_plan(request.workspace, request.key.year, agency)
    if agency:
        issues += check_agency_for(agency, companion.document_type, request.today, request.today)
    issues = relax([*issues, *found, *(check_plan_text(plan) if plan else ())], agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or plan is None:
        return Produced(issues=tuple(issues))
    document = plain_document(companion, request, agency, subject.format(year=plan.year))
    return _published(companion, request, document, plan_context(document, plan, agency), issues)


def plain_document(companion: Companion, request: CompanionRequest, agency: Agency, subject: str) -> AdministrativeDocument:
    """A document without annexes that is not yet issued. The inputs have been checked."""
    kind, today = companion.document_type, request.today
    issuer, signer = agency.name_on(today), agency.signer_on(kind, today)
    assert issuer and signer, "checked when the inputs were read"
    recipients = agency.recipients[kind]
    unit = drafting_unit(agency, recipients.archive) or ""
    return AdministrativeDocument(
        kind=companion.kind,
        key=str(request.key),
        document_type=kind,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=notation_of(kind, issuer.abbreviation, unit)),
        issued_date=None,
        drafted_on=today,
        subject=uncapitalize_first(subject) if kind is DocumentType.CONG_VAN else subject,
        signer=signer.block,
        recipients=recipients,
    )


def _published(
    companion: Companion,
    request: CompanionRequest,
    document: AdministrativeDocument,
    context: dict[str, Any],
    issues: Sequence[Issue],
) -> Produced:
    outlet = Outlet(folder=request.workspace.outputs(request.key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_drafts(outlet, document, write_parts(request.workspace, document, companion.template, context), issues)
