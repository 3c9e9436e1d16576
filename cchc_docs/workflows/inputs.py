"""Reading a workspace's inputs: everything that is needed, every problem at once, in workbook order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_docs.checks.agency import check_agency, check_agency_for
from cchc_docs.checks.dossiers import check_carried_over
from cchc_docs.checks.months import check_estimates, check_next_steps, check_plan_year, month_earlier_missing
from cchc_docs.checks.regime import check_regime
from cchc_docs.checks.relaxation import relax
from cchc_docs.checks.tasks import check_plan, check_reopened
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.errors import InputError
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.issues import Issue, Severity
from cchc_docs.settings.reporting_regime import month_window, period
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.month_inputs import MonthReader, twins


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

    issues: tuple[Issue, ...]


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
    checked = [*check_agency(agency), *check_regime(agency)] if agency else []
    return agency, [*twins(workspace, workspace.agency), *issues, *checked]


def read_period(workspace: Workspace, key: PeriodKey, document_type: DocumentType, today: date) -> PeriodInputs:
    """Everything that a period's document of the type needs, and every problem in it."""
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    regime = agency.regime if agency else CALENDAR
    wanted = period(key, regime, WorkingDays(agency.special_days if agency else ()))
    if agency:
        issues += check_agency_for(agency, document_type, wanted.last_day, today)
    year = read_year(workspace, key.year, key.months, agency)
    earlier, earlier_issues = _earlier(workspace, key, year.plan, agency)
    issues += [*year.issues, *earlier_issues]
    months = year.months
    if months and months[-1].month == key.months[-1]:
        ends = [month_window(key.year, month.month, regime)[1] for month in months]
        issues += [*check_estimates(months, ends, wanted, today), *check_next_steps(months[-1])]
    issues += check_reopened([*earlier, *months])
    return replace(year, earlier=earlier, period=wanted, issues=tuple(relax(issues, agency.relaxed if agency else {})))


def read_year(workspace: Workspace, year: int, wanted: Sequence[int], agency: Agency | None) -> PeriodInputs:
    """The year's plan and the wanted months, which should be there, with every problem in them."""
    plan_path = workspace.plan(year)
    plan, issues = read_plan(plan_path, workspace.name(plan_path))
    issues += twins(workspace, plan_path)
    if plan:
        issues += check_plan_year(plan, year)
    if plan and agency:
        issues += check_plan(plan, agency)
    reader = MonthReader(workspace, plan, agency)
    months: list[MonthlyResults] = []
    for month in wanted:
        results, month_issues = reader.read(year, month)
        issues += month_issues
        if results:
            before = months[-1] if months and months[-1].month == month - 1 else reader.read_before(year, month)
            issues += check_carried_over(before, results) if before else ()
            months.append(results)
    return PeriodInputs(agency=agency, plan=plan, months=tuple(months), issues=tuple(issues))


def _earlier(
    workspace: Workspace, key: PeriodKey, plan: Plan | None, agency: Agency | None
) -> tuple[tuple[MonthlyResults, ...], list[Issue]]:
    reader = MonthReader(workspace, plan, agency)
    months, issues = [], []
    there = workspace.months(key.year)
    for month in range(1, key.months[0]):
        if month not in there:
            file = workspace.name(workspace.results(key.year, month))
            issues.append(month_earlier_missing(file, month, key.year))
            continue
        results, found = reader.read(key.year, month)
        issues += [issue for issue in found if issue.severity is Severity.ERROR]
        if results:
            months.append(results)
    return tuple(months), issues
