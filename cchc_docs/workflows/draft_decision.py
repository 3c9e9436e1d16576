"""Drafting the decisions that set up the board and the inspection team, with the list of members and the regulation."""

from dataclasses import dataclass, replace
from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.board import check_board, check_decision_bases
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Severity, has_errors
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.decision_context import board_name, decision_context, inspections_context
from cchc_docs.workflows.decision_fields import MEMBERS, REGULATION
from cchc_docs.workflows.draft_from_fields import plain_document
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.meeting_inputs import read_meetings
from cchc_docs.workflows.produced import Produced


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What differs from one decision to another."""

    board: BoardKind
    regulated: bool = False
    """Whether it issues an operating regulation."""

    with_inspections: bool = False
    """Whether it names the inspections that are already set."""


def draft_decision(decision: Decision, companion: Companion, request: CompanionRequest) -> Produced:
    """Writes the decision, the list of its members, the regulation if it has one, and a preview.

    Nothing when the data has errors. The members are those of the key's day; of today when the key is a year.
    """
    workspace, day = request.workspace, _day(request)
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    plan, found = read_checked_plan(workspace, request.key.year, agency)
    if agency:
        issues += check_agency_for(agency, companion.document_type, request.today, request.today)
        issues += check_board(agency, decision.board, day)
    issues += [*found, *(check_decision_bases(plan, decision.board) if plan else ())]
    inspections, found = _inspections(request, agency, plan) if decision.with_inspections else ([], [])
    issues = relax([*issues, *found], agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or plan is None:
        return Produced(issues=tuple(issues))
    (unit,) = agency.boards_on(decision.board, day)
    document = decision_document(decision, companion, request, agency, board_name(agency, unit.code))
    members = agency.members_on(unit.code, day)
    context = decision_context(document, plan, agency, decision.board, board_name(agency, unit.code), members)
    context |= inspections_context(inspections, agency) if decision.with_inspections else {}
    written = write_parts(workspace, document, companion.template, context)
    outlet = Outlet(folder=workspace.outputs(request.key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_drafts(outlet, document, written, issues)


def decision_document(
    decision: Decision, companion: Companion, request: CompanionRequest, agency: Agency, board: str
) -> AdministrativeDocument:
    """The decision as a document that is not yet issued, with what it issues. The inputs have been checked."""
    members = Appendix(template=MEMBERS, title=f"Danh sách thành viên và phân công nhiệm vụ {board}", label="Phụ lục")
    regulation = Appendix(template=REGULATION, title=f"Tổ chức và hoạt động của {board}", label="Quy chế")
    document = plain_document(companion, request, agency, f"Về việc kiện toàn {board}")
    return replace(document, appendices=(members, regulation) if decision.regulated else (members,))


def _day(request: CompanionRequest) -> date:
    return request.key.day or request.today


def _inspections(request: CompanionRequest, agency: Agency | None, plan: Plan | None) -> tuple[list[Meeting], list[Issue]]:
    """The year's inspections that are still to come, with what keeps them, or workbooks that may be theirs, from being read."""
    read, issues = read_meetings(request.workspace, request.key.year, agency, plan)
    day, others = _day(request), {one.meeting.file for one in read if not one.meeting.inspected}
    coming = [one.meeting for one in read if one.meeting.inspected and one.meeting.start_date >= day]
    return coming, [issue for issue in issues if issue.severity is Severity.ERROR and issue.place.file not in others]
