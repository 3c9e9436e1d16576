"""The agency's figures divided among its units.

A figure knows its cells, and a cell stands in the workbook of one unit: a unit's part of a figure is what its own cells give. So the
parts come to the whole, whatever the figure is: flows, balances of the first or the last month, shares of sums. Tasks of the plan
belong to the unit that leads them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from cchc_docs.domain.figure import Source, SourceRole, share_sources
from cchc_docs.indicators.detailed import DETAILED, HIGHEST_SCORE, SELF_SCORE
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS, Figures
from cchc_docs.indicators.indicator import Indicator, IndicatorValue, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.indicators.tasks import TASK_INDICATORS, TaskProgress, task_figures

_DENOMINATORS = (SourceRole.DENOMINATOR, SourceRole.DENOMINATOR_COUNTED)
_SCORES = (HIGHEST_SCORE, SELF_SCORE)
"""The agency scores itself as a whole."""


def name_of(indicator: Indicator) -> str:
    """The indicator's name among all: «ho_so.qua_han» and «nhiem_vu.qua_han» are two."""
    return f"{indicator.section}.{indicator.code}"


COUNTED_BY_UNIT: Mapping[str, Indicator] = {
    name_of(one): one
    for one in (*TASK_INDICATORS, *DOSSIER_INDICATORS, *REPORTED, *REPORTED_FORMULAS, *DETAILED)
    if one not in _SCORES
}
"""Every indicator that can be divided among units, by its name."""


@dataclass(frozen=True, kw_only=True)
class DividedFigures:
    """The figures of the whole and of each unit, by the indicators' names."""

    whole: Figures
    units: Mapping[str, Figures]
    """By the units' codes; an indicator to which a unit adds nothing is left out."""

    rest: Figures = field(default_factory=dict)
    """What stands in workbooks that are no unit's."""


def divide(
    figures: Sequence[Figures], progress: Sequence[TaskProgress], owners: Mapping[str, str], codes: Sequence[str]
) -> DividedFigures:
    """The figures of dossiers and reported ones by ``owners`` (file → code of the unit), the plan's tasks by their leads."""
    counted = {name_of(value.indicator): value for part in figures for value in part.values()}
    counted = {name: value for name, value in counted.items() if name in COUNTED_BY_UNIT}
    whole = {**_named(task_figures(progress)), **counted}
    units = {code: {**_led(code, progress), **_parts(counted, owners, code)} for code in codes}
    return DividedFigures(whole=whole, units=units, rest=_parts(counted, owners, None))


def share_of_whole(part: IndicatorValue, whole: IndicatorValue) -> IndicatorValue:
    """The part's share of the whole; None where the whole is nothing."""
    below = Decimal(whole.value or 0)
    indicator = replace(
        part.indicator,
        code=f"{part.indicator.code}.ty_trong",
        label=f"{part.indicator.label}: tỷ trọng trong toàn cơ quan",
        unit=Unit.SHARE,
        formula="số của đơn vị / số của toàn cơ quan",
    )
    share = Decimal(part.value or 0) / below if below else None
    return IndicatorValue(indicator=indicator, value=share, sources=share_sources(part.sources, whole.sources))


def _named(figures: Figures) -> Figures:
    return {name_of(value.indicator): value for value in figures.values()}


def _led(code: str, progress: Sequence[TaskProgress]) -> Figures:
    own = [one for one in progress if one.task.lead == code]
    return _named(task_figures(own)) if own else {}


def _parts(figures: Figures, owners: Mapping[str, str], code: str | None) -> Figures:
    """What the unit's cells give; those of no unit for None."""
    parts = {
        name: _part(value, tuple(one for one in value.sources if owners.get(one.place.file or "") == code))
        for name, value in figures.items()
    }
    return {name: part for name, part in parts.items() if part.sources}


def _part(value: IndicatorValue, sources: tuple[Source, ...]) -> IndicatorValue:
    part = IndicatorValue(indicator=value.indicator, value=0, sources=sources)
    found = part.figure().recomputed
    if any(one.role in _DENOMINATORS for one in value.sources) and not _below(sources):
        return replace(part, value=None)
    return replace(part, value=int(found) if isinstance(value.value, int) else found)


def _below(sources: Sequence[Source]) -> bool:
    """Whether there is anything to divide by."""
    return any(one.role is SourceRole.DENOMINATOR_COUNTED or (one.role is SourceRole.DENOMINATOR and one.value) for one in sources)
