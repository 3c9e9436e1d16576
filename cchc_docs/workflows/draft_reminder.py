"""Drafting a reminder (công văn đôn đốc) to the units that have not reported or whose tasks are overdue."""

from collections.abc import Sequence
from datetime import date

from cchc_docs.checks.agency import check_agency_for
from cchc_docs.checks.plan import check_plan_cited
from cchc_docs.checks.relaxation import relax
from cchc_docs.checks.units import MISSING
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import DutyState
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.settings.reporting_regime import month_window, period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.conclusions import Concluded, conclusion_duties, read_concluded
from cchc_docs.workflows.drafting import Outlet, publish_drafts, write_parts
from cchc_docs.workflows.duties import Known, task_duties
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.letters import letter_document
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.months_together import ReadMonth, gaps, note_missing_units, present, read_months
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.reminder_context import Reminded, owed_by_units, reminder_context


def draft_reminder(companion: Companion, request: CompanionRequest) -> Produced:
    """Writes its draft and a preview; nothing when the data has errors, or when nobody owes anything."""
    workspace, key, today = request.workspace, request.key, request.today
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    plan, plan_issues = read_checked_plan(workspace, key.year, agency)
    if agency is None or plan is None:
        return Produced(issues=(*issues, *plan_issues))
    issues += [
        *check_agency_for(agency, companion.document_type, today, today, addressed=True),
        *plan_issues,
        *check_plan_cited(plan),
    ]
    read = _read(workspace, key, plan, agency, today)
    issues += [issue for one in read if one.month in key.months for issue in one.issues if issue.code not in MISSING]
    issues = relax(issues, agency.relaxed)
    concluded = read_concluded(workspace, key.year, agency, plan)
    owed = _owed(read, concluded, key, plan, agency, today)
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    if not owed:
        return Produced(issues=(*issues, _none_owed(workspace, key)))
    period = period_name(key, agency.regime)
    addressees = tuple(dict.fromkeys(agency.unit_name(one.unit) for one in owed))
    subject = f"đôn đốc thực hiện nhiệm vụ cải cách hành chính {period}"
    document = letter_document(agency, key, kind=companion.kind, subject=subject, addressees=addressees, today=today)
    context = reminder_context(document, owed, plan, agency, period=period, today=today)
    outlet = Outlet(folder=workspace.outputs(key), engine=request.engine, keep_edited=request.keep_edited)
    return publish_drafts(outlet, document, write_parts(workspace, document, companion.template, context), issues)


def _read(workspace: Workspace, key: PeriodKey, plan: Plan, agency: Agency, today: date) -> list[ReadMonth]:
    """The months that have begun: those of the period, and every other that may tell of a task; units that are missing noted."""
    begun = [month for month in range(1, 13) if month_window(key.year, month, agency.regime)[0] <= today]
    there = workspace.months(key.year)
    reader = MonthReader(workspace, plan, agency)
    read = read_months(reader, key.year, [month for month in begun if month in there or month in key.months])
    return note_missing_units(read, reader, (), plan, agency, unit=None)


def _owed(
    read: Sequence[ReadMonth], concluded: Concluded, key: PeriodKey, plan: Plan, agency: Agency, today: date
) -> list[Reminded]:
    """A conclusion that names a task which is told of already is not told of again."""
    missing = [gap for gap in gaps(read) if gap.month in key.months]
    last_day = month_window(key.year, key.months[-1], agency.regime)[1]
    known = Known(today=today, months=present(read))
    late = [duty for duty in task_duties(plan, agency, known) if duty.state(today) is DutyState.OVERDUE and duty.due <= last_day]
    told = [duty.code for duty in late]
    given = [one for one in concluded.pending(known.months, today) if not one.names_task_among(told, key.year)]
    concluded_late = (
        duty
        for duty in conclusion_duties(given, known.months, agency, today)
        if duty.state(today) is DutyState.OVERDUE and duty.due <= last_day
    )
    return owed_by_units(missing, [*late, *concluded_late], key.year, plan, agency)


def _none_owed(workspace: Workspace, key: PeriodKey) -> Issue:
    return Issue(
        code="reminder-none",
        severity=Severity.WARNING,
        message="không có đơn vị nào chưa gửi báo cáo tháng hoặc có nhiệm vụ quá hạn trong kỳ nên không soạn công văn đôn đốc",
        place=Place(file=workspace.name(workspace.plan(key.year))),
    )
