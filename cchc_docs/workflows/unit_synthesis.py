"""The synthesis over units: what each of them adds to a period's figures, who has not reported, who stands where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.unit_ranking import RankingOrder, UnitRanking
from cchc_docs.indicators.by_unit import COUNTED_BY_UNIT, DividedFigures, divide, name_of
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.dossiers import ON_TIME_SHARE, dossier_table
from cchc_docs.indicators.indicator import Indicator, IndicatorValue, Unit
from cchc_docs.indicators.reported import reported_figures
from cchc_docs.indicators.tasks import DONE_SHARE, task_progress
from cchc_docs.vietnamese.numbers import round_half_up
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.months_together import Gap

DEFAULT_RANKINGS = tuple(UnitRanking(indicator=name_of(one)) for one in (ON_TIME_SHARE, DONE_SHARE))
"""Where the agency's workbook says nothing."""


@dataclass(frozen=True, kw_only=True)
class RankedUnit:
    """A unit's place in a ranking; equal values as printed share it, and the next place is left out."""

    place: int
    code: str
    value: IndicatorValue


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """The units that have a value of the indicator, the first one first."""

    indicator: Indicator
    order: RankingOrder
    units: tuple[RankedUnit, ...]


@dataclass(frozen=True, kw_only=True)
class Synthesis:
    """A period over the agency's units."""

    names: Mapping[str, str]
    """Code → name of the units, in the agency's order."""

    figures: DividedFigures
    missing: Mapping[str, tuple[int, ...]]
    """The months that a unit has not reported, by its code; «» for months of which nothing is there."""

    rankings: tuple[Ranked, ...]


def is_divided(months: Sequence[MonthlyResults]) -> bool:
    """Whether workbooks of several units make up the months; a unit's own report has only that unit's."""
    owners = {part.owner.casefold() for month in months for part in month.parts}
    return len(owners | {code.casefold() for month in months if month.parts for code in month.missing_units}) > 1


def synthesize(inputs: PeriodInputs, as_of: date, *, over: bool) -> Synthesis:
    """The synthesis as on the day; what is due on it is overdue when the day is over."""
    assert inputs.agency and inputs.plan, "a report is made only when both are known"
    every = (*inputs.earlier, *inputs.months)
    progress = task_progress(inputs.plan, inputs.earlier, inputs.months, as_of, over=over)
    detailed = detailed_figures(inputs.months, as_of, over=over, earlier=inputs.earlier)
    owners = _owners(every, inputs.agency)
    names = _units(inputs.agency, inputs.plan, owners.values(), inputs.gaps)
    figures = divide([dossier_table(inputs.months).total, reported_figures(inputs.months), detailed], progress, owners, list(names))
    rankings = (_ranked(one, figures) for one in inputs.agency.rankings or DEFAULT_RANKINGS)
    return Synthesis(
        names=names,
        figures=figures,
        missing=_missing(inputs.gaps),
        rankings=tuple(one for one in rankings if len(one.units) > 1),
    )


def _owners(months: Sequence[MonthlyResults], agency: Agency) -> dict[str, str]:
    """The unit of each workbook, by its file; of one that the agency does not know, what the workbook says."""
    codes = {unit.code.casefold(): unit.code for unit in agency.units}
    return {part.file: codes.get(part.owner.casefold(), part.owner) for month in months for part in month.parts}


def _units(agency: Agency, plan: Plan, owners: Iterable[str], gaps: Sequence[Gap]) -> dict[str, str]:
    """Those that lead a task, have handed in a workbook or should have, in the agency's order."""
    there = dict.fromkeys([*owners, *(task.lead for task in plan.tasks), *(gap.unit for gap in gaps if gap.unit)])
    known = [unit.code for unit in agency.units if unit.code in there]
    return {code: agency.unit_name(code) for code in [*known, *(code for code in there if code not in known)]}


def _missing(gaps: Sequence[Gap]) -> dict[str, tuple[int, ...]]:
    codes = dict.fromkeys(gap.unit or "" for gap in gaps)
    return {code: tuple(gap.month for gap in gaps if (gap.unit or "") == code) for code in codes}


def _ranked(rule: UnitRanking, figures: DividedFigures) -> Ranked:
    found = [(code, own[rule.indicator]) for code, own in figures.units.items() if rule.indicator in own]
    valued = [(code, value, _as_printed(value)) for code, value in found if value.value is not None]
    sign = -1 if rule.order is RankingOrder.HIGHEST_FIRST else 1
    valued.sort(key=lambda one: sign * one[2])
    printed = [one[2] for one in valued]
    units = tuple(RankedUnit(place=printed.index(shown) + 1, code=code, value=value) for code, value, shown in valued)
    return Ranked(indicator=COUNTED_BY_UNIT[rule.indicator], order=rule.order, units=units)


def _as_printed(value: IndicatorValue) -> Decimal:
    """Two that are printed alike stand alike."""
    digits = 4 if value.indicator.unit is Unit.SHARE else 0
    return round_half_up(Decimal(value.value or 0), digits)
