"""Reading a month: one workbook for all, or one of each unit, joined."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from cchc_docs.checks.details import check_details, check_unit
from cchc_docs.checks.dossier_records import check_records
from cchc_docs.checks.dossiers import check_against_records, check_dossiers
from cchc_docs.checks.joining import join_units
from cchc_docs.checks.months import check_month, month_missing, month_twice, workbook_twice
from cchc_docs.checks.scores import check_scores
from cchc_docs.checks.tasks import check_task_results
from cchc_docs.checks.units import unit_missing, unit_not_separate
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_regime import CALENDAR, ReportingRegime
from cchc_docs.excel.results_reader import read_results
from cchc_docs.indicators.dossier_records import statistics_of
from cchc_docs.indicators.scoring import SHARES
from cchc_docs.issues import Issue
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.settings.workspace import Workspace, rivals
from cchc_docs.workflows.evidence_folder import EvidenceFolder

Window = tuple[date, date]
"""The first and the last day that figures are about."""


class MonthReader:
    """Reads and checks the months of a workspace."""

    def __init__(
        self,
        workspace: Workspace,
        plan: Plan | None,
        agency: Agency | None,
        regime: ReportingRegime | None = None,
        unit: str | None = None,
    ) -> None:
        """With ``unit`` only that unit's own workbooks are read."""
        self._workspace, self._plan, self._agency, self._unit = workspace, plan, agency, unit
        self._regime = regime or (agency.regime if agency else CALENDAR)

    def read(self, year: int, month: int) -> tuple[MonthlyResults | None, list[Issue]]:
        """The month with every problem in it; None when nothing of it can be read."""
        whole, units = self._workspace.results(year, month), self._workspace.unit_results(year, month)
        name = self._workspace.name(whole)
        own = self._workspace.unit_form(year, month, self._unit) if self._unit else whole
        if whole.is_file() and units:
            return None, [month_twice(name, self._workspace.name(units[0].parent))]
        if not whole.is_file() and not units:
            return None, [month_missing(self._workspace.name(own), month, year)]
        parts: list[MonthlyResults] = []
        issues = [] if units else twins(self._workspace, whole)
        for path in units or [whole]:
            results, found = read_results(path, self._workspace.name(path))
            if self._unit and not self._is_own(path, results, own):
                issues += () if units else self._refuse_whole(path, results)
                continue
            issues += found
            if results:
                issues += check_month(results, year, month)
                issues += check_unit(results, self._agency) if self._agency else ()
                parts.append(self._with_records(results, month_window(year, month, self._regime)))
        if not parts:
            return None, issues or [month_missing(self._workspace.name(own), month, year)]
        joined, claimed = join_units(parts, self._workspace.name(units[0].parent)) if units else (parts[0], [])
        return joined, [*issues, *claimed, *self._check(joined, year, month_window(year, month, self._regime))]

    def read_own(self, path: Path, key: PeriodKey, window: Window) -> tuple[MonthlyResults | None, list[Issue]]:
        """A period's own workbook, which tells of the days of the window; it names the period's last month."""
        results, issues = read_results(path, self._workspace.name(path))
        issues += twins(self._workspace, path)
        if results is None:
            return None, issues
        issues += check_month(results, key.year, key.months[-1])
        results = self._with_records(results, window)
        return results, [*issues, *self._check(results, key.year, window)]

    def read_tasks(self, year: int, month: int) -> tuple[MonthlyResults | None, list[Issue]]:
        """The month for what became of the tasks: a workbook of the whole agency tells that of every unit's."""
        if self._unit and self._workspace.results(year, month).is_file():
            return MonthReader(self._workspace, self._plan, self._agency, self._regime).read(year, month)
        return self.read(year, month)

    def has_workbook(self, year: int, month: int, unit: str) -> bool:
        """Whether there is a file of the unit's in the month, readable or not."""
        return self._workspace.unit_form(year, month, unit).is_file()

    def unit_missing(self, year: int, month: int, unit: str) -> Issue:
        """The issue for the unit's workbook of the month."""
        name = self._agency.unit_name(unit) if self._agency else unit
        return unit_missing(self._workspace.name(self._workspace.unit_form(year, month, unit)), name, month, year)

    def _is_own(self, path: Path, results: MonthlyResults | None, form: Path) -> bool:
        """Whether the workbook is the unit's; of one that does not say or cannot be read the name tells."""
        said = results.unit if results else None
        return said == self._unit if said else path.stem.casefold() == form.stem.casefold()

    def _refuse_whole(self, path: Path, results: MonthlyResults | None) -> list[Issue]:
        """An issue for the month's single workbook, unless it is another unit's."""
        if results and results.unit:
            return []
        folder = self._workspace.name(path.with_suffix(""))
        return [unit_not_separate(self._workspace.name(path), str(self._unit), folder)]

    def read_before(self, year: int, month: int) -> MonthlyResults | None:
        """The month before, where it can be read; its own problems are not this month's matter."""
        earlier = (year - 1, 12) if month == 1 else (year, month - 1)
        return self.read(*earlier)[0] if earlier[1] in self._workspace.months(earlier[0]) else None

    def _with_records(self, results: MonthlyResults, window: Window) -> MonthlyResults:
        """The form computed from the single dossiers where the unit has not filled it in."""
        if results.dossiers or not results.records:
            return results
        computed = statistics_of(results.records, *window)
        return replace(results, dossiers=tuple(computed.values()))

    def _check(self, results: MonthlyResults, year: int, window: Window) -> list[Issue]:
        first_day, last_day = window
        issues = [*check_dossiers(results), *check_records(results, first_day, last_day), *check_details(results, self._agency)]
        issues += check_scores(results, self._agency, self._plan, SHARES)
        issues += check_against_records(results, statistics_of(results.records, first_day, last_day))
        if self._plan:
            evidence = EvidenceFolder(self._workspace.evidence(year))
            year_start, _ = month_window(year, 1, self._regime)
            issues += check_task_results(results, self._plan, year_start, last_day, evidence.standing)
        return sorted(issues, key=lambda issue: issue.place.file or "")


def twins(workspace: Workspace, path: Path) -> list[Issue]:
    """An issue for each other file of the workbook's name."""
    return [workbook_twice(workspace.name(other), workspace.name(path)) for other in rivals(path)]
