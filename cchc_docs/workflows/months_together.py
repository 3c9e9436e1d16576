"""The months of a period beside each other: what is missing among them, and what one hands on to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cchc_docs.checks.dossiers import check_carried_over
from cchc_docs.checks.units import MISSING, missing_units
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.workflows.month_inputs import MonthReader, Window


@dataclass(frozen=True, kw_only=True)
class ReadMonth:
    """A month of the period as it was found."""

    year: int
    month: int
    results: MonthlyResults | None
    issues: tuple[Issue, ...]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A workbook that is not there."""

    month: int
    unit: str | None = None
    """The code of the unit that has not handed in; None when there is nothing of the month."""


def read_months(reader: MonthReader, year: int, wanted: Sequence[int]) -> list[ReadMonth]:
    """Each month by itself."""
    found = [(month, *reader.read(year, month)) for month in wanted]
    return [ReadMonth(year=year, month=month, results=results, issues=tuple(issues)) for month, results, issues in found]


def read_own_workbook(reader: MonthReader, path: Path, key: PeriodKey, window: Window) -> ReadMonth:
    """A period's own workbook in place of its months."""
    results, issues = reader.read_own(path, key, window)
    return ReadMonth(year=key.year, month=key.months[-1], results=results, issues=tuple(issues))


def present(read: Sequence[ReadMonth]) -> tuple[MonthlyResults, ...]:
    """The months that could be read, in calendar order."""
    return tuple(one.results for one in read if one.results)


def gaps(read: Sequence[ReadMonth]) -> tuple[Gap, ...]:
    """What is missing, month by month."""
    nothing = [Gap(month=one.month) for one in read if not one.results and any(issue.code in MISSING for issue in one.issues)]
    return (*nothing, *(Gap(month=month.month, unit=unit) for month in present(read) for unit in month.missing_units))


def note_missing_units(
    read: Sequence[ReadMonth],
    reader: MonthReader,
    earlier: Sequence[MonthlyResults],
    plan: Plan | None,
    agency: Agency | None,
    *,
    unit: str | None,
) -> list[ReadMonth]:
    """The months, those that lack the workbook of a unit with an issue for each; not when only one unit is asked for."""
    if agency is None or plan is None or unit:
        return list(read)
    noted, before = [], list(earlier)
    for one in read:
        noted.append(_noted(one, reader, before, present(read), plan, agency) if one.results else one)
        before += [one.results] if one.results else []
    return noted


def _noted(
    one: ReadMonth,
    reader: MonthReader,
    before: Sequence[MonthlyResults],
    every: Sequence[MonthlyResults],
    plan: Plan,
    agency: Agency,
) -> ReadMonth:
    assert one.results, "only a month that is there can lack a unit"
    first_day, last_day = month_window(one.year, one.month, agency.regime)
    at_work = [unit for unit in agency.units if unit.covers(first_day) or unit.covers(last_day)]
    others = [month for month in every if month is not one.results]
    missing = [
        unit.code
        for unit in missing_units(one.results, before, others, plan, at_work)
        if not reader.has_workbook(one.year, one.month, unit.code)
    ]
    issues = [reader.unit_missing(one.year, one.month, code) for code in missing]
    return replace(one, results=replace(one.results, missing_units=tuple(missing)), issues=(*one.issues, *issues))


def checked_months(read: Sequence[ReadMonth], reader: MonthReader) -> list[Issue]:
    """The months' own issues, each month's followed by those against the month before."""
    issues: list[Issue] = []
    last: MonthlyResults | None = None
    for one in read:
        issues += one.issues
        if one.results:
            before = last if last and last.month == one.month - 1 else reader.read_before(one.year, one.month)
            issues += check_carried_over(before, one.results) if before else ()
            last = one.results
    return issues
