"""What an agency must have done by when, and how far it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_docs.checks.meetings import check_meeting_tasks
from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import Duty, DutyKind, DutyState
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Severity
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conclusions import conclusion_duties, given_conclusions, months_after
from cchc_docs.workflows.duties import (
    MINUTES,
    REPORT,
    Documents,
    Known,
    agency_name,
    meeting_duties,
    period_keys,
    report_duties,
    task_duties,
)
from cchc_docs.workflows.inputs import read_checked_agency, read_year, require_workspace
from cchc_docs.workflows.issued_documents import issued_documents
from cchc_docs.workflows.meeting_inputs import read_meetings

_URGENCY = (DutyState.OVERDUE, DutyState.TODAY, DutyState.DUE, DutyState.DONE)


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """The duties of one year or two, in the order of their due days."""

    today: date
    owner: str
    """The agency's short name."""

    duties: tuple[Duty, ...]
    issues: tuple[Issue, ...] = ()
    """What stands in the way of seeing all that is due or done."""

    @property
    def week(self) -> tuple[date, date]:
        """Monday and Sunday of today's week."""
        monday = self.today - timedelta(days=self.today.weekday())
        return monday, monday + timedelta(days=6)

    def pressing(self) -> tuple[Duty, ...]:
        """What is overdue, then what is due this week, done or not."""
        monday, sunday = self.week
        chosen = [duty for duty in self.duties if duty.state(self.today) is DutyState.OVERDUE or monday <= duty.due <= sunday]
        return tuple(sorted(chosen, key=lambda duty: _URGENCY.index(duty.state(self.today))))

    def next_due(self) -> Duty | None:
        """The first duty after this week that is not done."""
        later = (duty for duty in self.duties if duty.due > self.week[1] and duty.state(self.today) is DutyState.DUE)
        return next(later, None)


def read_schedule(
    workspace: Workspace, year: int | None, *, today: date, issued: Documents | None = None, further: Iterable[Duty] = ()
) -> Schedule:
    """The year's duties; without a year those of today's year and of the one before, whose last ones are due in January.

    Then the reports of a year before of which no report is known, drafted or issued, are not asked for: the office did not yet
    keep them here.
    ``issued`` are documents by kind and key, those of the register unless said; ``further`` are duties that others know.
    Raises :class:`~cchc_docs.errors.InputError` when there is nothing of the year.
    """
    require_workspace(workspace)
    if issued is None:
        issued = issued_documents(workspace)
    agency, issues = read_checked_agency(workspace)
    years = _years(workspace, year, today)
    duties = list(further)
    for one in years:
        found, met = _duties(workspace, one, agency, today, issued) if agency else ([], [])
        kept = year is not None or one == today.year or _has_reports(found)
        duties += [duty for duty in found if kept or duty.kind is not DutyKind.REPORT]
        issues += met
    relaxed = relax(issues, agency.relaxed if agency else {})
    told = [issue for issue in relaxed if issue.severity is Severity.ERROR or issue.code == "meeting-task-unknown"]
    return Schedule(
        today=today,
        owner=agency_name(agency) if agency else "",
        duties=tuple(sorted(duties, key=lambda duty: (duty.due, duty.kind.value, duty.key, duty.code))),
        issues=tuple(dict.fromkeys(told)),
    )


def _has_reports(duties: Iterable[Duty]) -> bool:
    return any(duty.drafted or duty.fulfilled for duty in duties if duty.kind is DutyKind.REPORT)


def _years(workspace: Workspace, year: int | None, today: date) -> list[int]:
    there = workspace.years()
    years = [one for one in ((today.year - 1, today.year) if year is None else (year,)) if one in there]
    if not years:
        missing = today.year if year is None else year
        others = f", hoặc xem năm khác: cchc schedule {there[-1]}" if there else ""
        raise InputError(f"chưa có số liệu năm {missing} (inputs/{missing}); hãy tạo bằng cchc form plan {missing}{others}")
    return years


def _duties(workspace: Workspace, year: int, agency: Agency, today: date, issued: Documents) -> tuple[list[Duty], list[Issue]]:
    begun = [month for month in workspace.months(year) if month_window(year, month, agency.regime)[0] <= today]
    inputs = read_year(workspace, year, begun, agency)
    known = Known(today=today, months=inputs.months, issued=_until(issued, today), drafted=_drafted(workspace, year))
    tasks = list(task_duties(inputs.plan, agency, known)) if inputs.plan else []
    meetings, found = read_meetings(workspace, year, agency, inputs.plan)
    issues = [*inputs.issues, *found, *(check_meeting_tasks(agency, inputs.plan) if inputs.plan else ())]
    given = [one for one in given_conclusions(meetings) if not _told_as_task(one, tasks, year)]
    later = months_after(workspace, year, agency, today) if given else []
    concluded = conclusion_duties(given, (*known.months, *later), agency, today)
    return [*tasks, *report_duties(year, agency, known), *meeting_duties(year, agency, known), *concluded], issues


def _told_as_task(given: GivenConclusion, tasks: Sequence[Duty], year: int) -> bool:
    """Whether it names a task that is due no later: both are one piece of work. An earlier day of its own is a duty of its own."""
    told = [task.code for task in tasks if given.conclusion.due_date and task.due <= given.conclusion.due_date]
    return given.names_task_among(told, year)


def _until(issued: Documents, today: date) -> Documents:
    """What has been issued by today: a schedule may be asked for an earlier day."""
    return {key: one for key, one in issued.items() if one.day is None or one.day <= today}


def _drafted(workspace: Workspace, year: int) -> frozenset[tuple[str, str]]:
    keys: tuple[PeriodKey, ...] = period_keys(year)
    kinds = (REPORT, MINUTES)
    return frozenset((kind, str(key)) for key in keys for kind in kinds if (workspace.outputs(key) / f"{kind}.docx").is_file())
