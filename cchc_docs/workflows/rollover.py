"""Making next year's plan from this year's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.checks.relaxation import relax
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.review import RolledPlan
from cchc_docs.errors import OutputError, UsageError
from cchc_docs.excel.results_form import TASK_RESULTS
from cchc_docs.excel.rolled_plan_writer import write_rolled_plan
from cchc_docs.indicators.tasks import task_progress
from cchc_docs.issues import Issue, Severity, has_errors
from cchc_docs.settings.reporting_regime import period
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, require_workspace
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.rolled_plan import roll_plan

_OWN_KINDS = (PeriodKind.THREE_MONTHS, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR)


@dataclass(frozen=True, kw_only=True)
class RolledOver:
    """The workbook written with what it holds; both are None when errors stopped it."""

    file: Path | None = None
    rolled: RolledPlan | None = None
    issues: tuple[Issue, ...] = ()


def rollover(workspace: Workspace, old: PeriodKey, new: PeriodKey, *, today: date) -> RolledOver:
    """Writes the plan of the year ``new``, which follows ``old``; only errors in the plan, the agency or the tasks' results stop it.

    Raises :class:`~cchc_docs.errors.OutputError` when the new year has a plan already.
    """
    require_workspace(workspace)
    _refuse_other_years(old, new)
    target = workspace.plan(new.year)
    if target.exists():
        raise OutputError(f"{target.as_posix()}: đã có, không ghi đè; hãy dùng tệp đó, hoặc đổi tên tệp đó rồi chạy lại")
    agency, issues = read_checked_agency(workspace)
    plan, of_plan = read_checked_plan(workspace, old.year, agency)
    months, of_months = _results(workspace, old.year, plan, agency)
    issues = relax([*issues, *of_plan, *of_months], agency.relaxed if agency else {})
    if has_errors(issues) or agency is None or plan is None:
        return RolledOver(issues=tuple(issues))
    progress = task_progress(plan, (), months, date(old.year, 12, 31), over=True)
    told = {*workspace.months(old.year), *(month for key in _own_keys(workspace, old.year) for month in key.months)}
    missing = [month for month in range(1, 13) if month not in told]
    day = min(max(today, date(new.year, 1, 1)), date(new.year, 12, 31))
    file = workspace.name(target)
    rolled = roll_plan(plan, progress, agency, file=file, day=day, missing=missing)
    with publication(target.parent) as outgoing:
        outgoing.path(target.name).write_bytes(write_rolled_plan(rolled))
        outgoing.publish()
    return RolledOver(file=target, rolled=rolled, issues=tuple(issues))


def _refuse_other_years(old: PeriodKey, new: PeriodKey) -> None:
    for key in (old, new):
        if key.kind is not PeriodKind.YEAR:
            raise UsageError(f"«{key}» không phải là năm; hãy ghi hai năm liền nhau, ví dụ cchc rollover 2023 2024")
    if new.year != old.year + 1:
        raise UsageError(
            f"kế hoạch năm {old.year} chỉ chuyển được sang năm liền sau; hãy ghi cchc rollover {old.year} {old.year + 1}"
        )


def _results(workspace: Workspace, year: int, plan: Plan | None, agency: Agency | None) -> tuple[list[MonthlyResults], list[Issue]]:
    """What the year's workbooks, months and periods of their own, say of the tasks, in order; other matters of theirs stop nothing."""
    reader = MonthReader(workspace, plan, agency)
    read = [reader.read(year, month) for month in workspace.months(year)]
    if agency:
        read += [_own(workspace, key, reader, agency) for key in _own_keys(workspace, year)]
    issues = [issue for results, found in read for issue in found if _matters(issue, results)]
    return sorted((results for results, _ in read if results), key=lambda results: results.month), issues


def _own_keys(workspace: Workspace, year: int) -> Sequence[PeriodKey]:
    quarters = [PeriodKey(kind=PeriodKind.QUARTER, year=year, number=number) for number in range(1, 5)]
    keys = [*quarters, *(PeriodKey(kind=kind, year=year) for kind in _OWN_KINDS)]
    return [key for key in keys if (path := workspace.own_results(key)) and path.is_file()]


def _own(workspace: Workspace, key: PeriodKey, reader: MonthReader, agency: Agency) -> tuple[MonthlyResults | None, list[Issue]]:
    path = workspace.own_results(key)
    assert path, "only periods that have such a workbook are asked for"
    wanted = period(key, agency.regime, WorkingDays(agency.special_days), own=True)
    return reader.read_own(path, key, (wanted.first_day, wanted.last_day))


def _matters(issue: Issue, results: MonthlyResults | None) -> bool:
    return issue.severity is Severity.ERROR and (results is None or issue.place.sheet == TASK_RESULTS.name)
