"""Reading a workspace's inputs: everything that is needed, every problem at once, in workbook order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cchc_docs.checks.agency import check_agency, check_agency_for
from cchc_docs.checks.meetings import check_meetings
from cchc_docs.checks.months import check_estimates, check_next_steps, check_plan_year, month_earlier_missing
from cchc_docs.checks.numbering import check_numbering
from cchc_docs.checks.plan import check_plan, check_plan_cited
from cchc_docs.checks.regime import check_regime
from cchc_docs.checks.relaxation import relax, tolerate_missing
from cchc_docs.checks.tasks import check_reopened
from cchc_docs.checks.units import MISSING
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.reporting_regime import CALENDAR, PeriodRule
from cchc_docs.errors import InputError
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.issues import Issue, Severity
from cchc_docs.settings.reporting_regime import month_window, period
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conclusions import Concluded, check_reported, read_concluded
from cchc_docs.workflows.month_inputs import MonthReader, twins
from cchc_docs.workflows.months_together import (
    Gap,
    checked_months,
    gaps,
    note_missing_units,
    present,
    read_months,
    read_own_workbook,
)
from cchc_docs.workflows.report_request import known_unit, require_whole_months
from cchc_docs.workflows.scoring import points_issues, scored_months


@dataclass(frozen=True, kw_only=True)
class PeriodInputs:
    """What a period's documents are made from; a part that could not be read is None or missing."""

    agency: Agency | None
    plan: Plan | None
    months: tuple[MonthlyResults, ...]
    """In calendar order."""

    earlier: tuple[MonthlyResults, ...] = ()
    """The months of the year before the period, as far as they are there: tasks may have been finished in them."""

    period: ReportingPeriod | None = None
    """By the agency's regime; None when only a year was read."""

    unit: str | None = None
    """The code of the unit whose own inputs these are; None for the whole agency."""

    own: bool = False
    """Whether the period has a workbook of its own, which tells of its days and not of its months'."""

    concluded: Concluded = field(default_factory=Concluded)
    """What the meetings of this year and the last gave to units; for a unit only its own."""

    gaps: tuple[Gap, ...] = ()
    """What is missing from the period's months."""

    issues: tuple[Issue, ...]

    @property
    def known_until(self) -> date:
        """The last day that the months cover; before the period's last day when its last month is missing."""
        if self.own and self.period:
            return self.period.last_day
        regime = self.agency.regime if self.agency else CALENDAR
        return month_window(self.months[-1].year, self.months[-1].month, regime)[1]


def require_workspace(workspace: Workspace) -> None:
    """Raises :class:`~cchc_docs.errors.InputError` when the folder is no workspace."""
    if not workspace.inputs.is_dir():
        raise InputError(
            "thư mục này không phải không gian làm việc (không có thư mục inputs); "
            "hãy chuyển đến đúng thư mục, hoặc tạo mới bằng lệnh: cchc init THƯ_MỤC"
        )


def read_checked_agency(workspace: Workspace) -> tuple[Agency | None, list[Issue]]:
    """The agency, with the problems of its workbook."""
    agency, issues = read_agency(workspace.agency, workspace.name(workspace.agency))
    checked: list[Issue] = []
    if agency:
        regime = check_regime(agency, lambda rule: _has_own(workspace, rule))
        checked = [*check_agency(agency), *check_numbering(agency), *regime, *check_meetings(agency)]
    return agency, [*twins(workspace, workspace.agency), *issues, *checked]


def read_checked_plan(workspace: Workspace, year: int, agency: Agency | None) -> tuple[Plan | None, list[Issue]]:
    """The year's plan, with the problems of its workbook."""
    path = workspace.plan(year)
    plan, issues = read_plan(path, workspace.name(path))
    issues += twins(workspace, path)
    if plan:
        issues += check_plan_year(plan, year)
    if plan and agency:
        issues += check_plan(plan, agency)
    return plan, issues


def _has_own(workspace: Workspace, rule: PeriodRule) -> bool:
    """Whether some year has a workbook of its own for such a period."""
    numbers = (rule.number,) if rule.number or rule.kind is not PeriodKind.QUARTER else range(1, 5)
    keys = (PeriodKey(kind=rule.kind, year=year, number=number) for year in workspace.years() for number in numbers)
    return any(path is not None and path.is_file() for path in map(workspace.own_results, keys))


def read_period(
    workspace: Workspace,
    key: PeriodKey,
    document_type: DocumentType,
    today: date,
    *,
    unit: str | None = None,
    allow_missing: bool = False,
) -> PeriodInputs:
    """Everything that a period's document of the type needs, and every problem in it.

    With ``unit`` only that unit's workbooks and tasks; with ``allow_missing`` a workbook that is not there is a warning, as
    long as some month is. Raises :class:`~cchc_docs.errors.UsageError` for a unit or a span that the agency does not know.
    """
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    if agency is None and key.kind is PeriodKind.SPAN:
        return PeriodInputs(agency=None, plan=None, months=(), issues=tuple(issues))
    regime = agency.regime if agency else CALENDAR
    require_whole_months(key, regime)
    code = known_unit(agency, unit) if agency and unit else unit
    own = own_workbook(workspace, key, code)
    wanted = period(key, regime, WorkingDays(agency.special_days if agency else ()), own=own is not None)
    issues += check_agency_for(agency, document_type, wanted.last_day, today) if agency else ()
    plan, plan_issues = read_checked_plan(workspace, key.year, agency)
    plan_issues += check_plan_cited(plan) if plan else ()
    reader = MonthReader(workspace, plan, agency, unit=code)
    earlier, earlier_issues = _earlier(workspace, key, reader)
    if own:
        read = [read_own_workbook(reader, own, key, (wanted.first_day, wanted.last_day))]
    else:
        read = note_missing_units(read_months(reader, key.year, key.months), reader, earlier, plan, agency, unit=code)
    issues += [*plan_issues, *(read[0].issues if own else checked_months(read, reader)), *earlier_issues]
    months = present(read)
    ends = [wanted.last_day if own else month_window(key.year, month.month, regime)[1] for month in months]
    concluded = read_concluded(workspace, key.year, agency, plan)
    issues += check_reported(zip(months, ends, strict=True), concluded)
    complete = bool(months) and months[-1].month == key.months[-1]
    issues += check_estimates(months, ends, wanted, today) if complete or (months and allow_missing) else ()
    issues += [*(check_next_steps(months[-1]) if complete else ()), *check_reopened([*earlier, *months])]
    relaxed = relax(issues, agency.relaxed if agency else {})
    inputs = PeriodInputs(
        agency=agency,
        plan=replace(plan, tasks=tuple(task for task in plan.tasks if code in (None, task.lead))) if plan else None,
        months=months,
        earlier=earlier,
        period=wanted,
        unit=code,
        concluded=concluded.of_unit(code),
        gaps=gaps(read),
        own=own is not None,
        issues=tuple(tolerate_missing(relaxed) if allow_missing and months else relaxed),
    )
    return _with_points(inputs, key, plan, today)


def read_year(workspace: Workspace, year: int, wanted: Sequence[int], agency: Agency | None) -> PeriodInputs:
    """The year's plan and the wanted months, which should be there, with every problem in them."""
    plan, issues = read_checked_plan(workspace, year, agency)
    reader = MonthReader(workspace, plan, agency)
    read = read_months(reader, year, wanted)
    issues += checked_months(read, reader)
    regime = agency.regime if agency else CALENDAR
    concluded, months = read_concluded(workspace, year, agency, plan), present(read)
    issues += check_reported([(month, month_window(year, month.month, regime)[1]) for month in months], concluded)
    return PeriodInputs(agency=agency, plan=plan, months=months, concluded=concluded, issues=tuple(issues))


def _with_points(inputs: PeriodInputs, key: PeriodKey, plan: Plan | None, today: date) -> PeriodInputs:
    """The inputs with the points that rules give; a unit's have none, because the agency scores itself as a whole."""
    if inputs.unit:
        return replace(inputs, months=tuple(replace(month, scores=(), score_totals=None) for month in inputs.months))
    regime = inputs.agency.regime if inputs.agency else CALENDAR
    months = (*inputs.earlier, *inputs.months)
    known = {*(month.month for month in months), *(key.months if inputs.own else ())}
    scored = scored_months(months, plan, regime, today, known=known)
    earlier, own = scored[: len(inputs.earlier)], scored[len(inputs.earlier) :]
    found = relax(points_issues(own, inputs.issues), inputs.agency.relaxed if inputs.agency else {})
    return replace(inputs, earlier=earlier, months=own, issues=(*inputs.issues, *found))


def own_workbook(workspace: Workspace, key: PeriodKey, unit: str | None) -> Path | None:
    """The period's own workbook, if there is one; units report by months."""
    path = workspace.own_results(key)
    return path if path is not None and path.is_file() and unit is None else None


def _earlier(workspace: Workspace, key: PeriodKey, reader: MonthReader) -> tuple[tuple[MonthlyResults, ...], list[Issue]]:
    months, issues = [], []
    for month in range(1, key.months[0]):
        results, found = reader.read_tasks(key.year, month)
        if any(issue.code in MISSING for issue in found):
            file = workspace.name(workspace.results(key.year, month))
            issues.append(month_earlier_missing(file, month, key.year))
            continue
        issues += [issue for issue in found if issue.severity is Severity.ERROR]
        if results:
            months.append(results)
    return tuple(months), issues
