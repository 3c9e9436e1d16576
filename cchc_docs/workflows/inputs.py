"""Reading a workspace's inputs: everything that is needed, every problem at once, in workbook order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_docs.checks.agency import check_agency, check_agency_for
from cchc_docs.checks.dossiers import check_carried_over, check_dossiers
from cchc_docs.checks.months import check_month, check_plan_year, month_missing
from cchc_docs.checks.tasks import check_plan, check_task_results
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.errors import InputError
from cchc_docs.excel.agency_workbook import read_agency
from cchc_docs.excel.plan_workbook import read_plan
from cchc_docs.excel.results_workbook import read_results
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.periods import last_day_of_month


@dataclass(frozen=True, kw_only=True)
class PeriodInputs:
    """What a period's documents are made from; a part that could not be read is None or missing."""

    agency: Agency | None
    plan: Plan | None
    months: tuple[MonthlyResults, ...]
    """In calendar order."""

    issues: tuple[Issue, ...]


def require_workspace(workspace: Workspace) -> None:
    """Raises :class:`~cchc_docs.errors.InputError` when the folder is no workspace."""
    if not workspace.inputs.is_dir():
        raise InputError(
            "thư mục này không phải không gian làm việc (không có thư mục inputs); "
            "hãy chuyển đến đúng thư mục, hoặc tạo mới bằng lệnh: cchc init THƯ_MỤC"
        )


def read_period(workspace: Workspace, period: ReportingPeriod, document_type: DocumentType, today: date) -> PeriodInputs:
    """Everything that a period's document of the type needs, and every problem in it."""
    require_workspace(workspace)
    agency, issues = read_agency(workspace.agency, workspace.name(workspace.agency))
    if agency:
        issues += [*check_agency(agency), *check_agency_for(agency, document_type, period.last_day, today)]
    year = read_year(workspace, period.key.year, period.months, agency)
    return replace(year, issues=(*issues, *year.issues))


def read_year(workspace: Workspace, year: int, wanted: Sequence[int], agency: Agency | None) -> PeriodInputs:
    """The year's plan and the wanted months, which should be there, with every problem in them."""
    plan_path = workspace.plan(year)
    plan, issues = read_plan(plan_path, workspace.name(plan_path))
    if plan:
        issues += check_plan_year(plan, year)
    if plan and agency:
        issues += check_plan(plan, agency)
    months: list[MonthlyResults] = []
    for month in wanted:
        results, month_issues = _read_month(workspace, year, month, plan)
        issues += month_issues
        if results:
            issues += _carried_over(workspace, results, months)
            months.append(results)
    return PeriodInputs(agency=agency, plan=plan, months=tuple(months), issues=tuple(issues))


def _read_month(workspace: Workspace, year: int, month: int, plan: Plan | None) -> tuple[MonthlyResults | None, list[Issue]]:
    path = workspace.results(year, month)
    if not path.is_file():
        return None, [month_missing(workspace.name(path), month, year)]
    results, issues = read_results(path, workspace.name(path))
    if results:
        issues += [*check_month(results, year, month), *check_dossiers(results)]
        if plan:
            issues += check_task_results(results, plan, last_day_of_month(year, month))
    return results, issues


def _carried_over(workspace: Workspace, results: MonthlyResults, before: list[MonthlyResults]) -> Iterator[Issue]:
    """Compares with the month before: the one just read, or the one before the period where it can be read."""
    if before:
        if before[-1].month == results.month - 1:
            yield from check_carried_over(before[-1], results)
        return
    path = _month_before(workspace, results.year, results.month)
    earlier, _ = read_results(path, workspace.name(path)) if path.is_file() else (None, [])
    if earlier:
        yield from check_carried_over(earlier, results)


def _month_before(workspace: Workspace, year: int, month: int) -> Path:
    return workspace.results(year - 1, 12) if month == 1 else workspace.results(year, month - 1)
