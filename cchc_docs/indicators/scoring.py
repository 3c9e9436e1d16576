"""The points that formulas give: every indicator of the year's months, and what a criterion's rule makes of one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cchc_docs.domain.month_details import SelfScore
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.scoring_rule import read_rule
from cchc_docs.indicators.detailed import DETAILED, HIGHEST_SCORE, SELF_SCORE, detailed_figures
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS, dossier_table
from cchc_docs.indicators.indicator import Indicator, IndicatorValue, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS, reported_figures
from cchc_docs.indicators.tasks import TASK_INDICATORS, task_figures, task_progress

_INDICATORS = tuple(
    one
    for one in (*TASK_INDICATORS, *DOSSIER_INDICATORS, *REPORTED, *REPORTED_FORMULAS, *DETAILED)
    if one not in (HIGHEST_SCORE, SELF_SCORE)
)
_BARE = Counter(one.code for one in _INDICATORS)


def _names(indicator: Indicator) -> tuple[str, ...]:
    """The full code, and the bare one where no other section has it."""
    full = f"{indicator.section}.{indicator.code}"
    return (full, indicator.code) if _BARE[indicator.code] == 1 else (full,)


BY_NAME: Mapping[str, Indicator] = {name: one for one in _INDICATORS for name in _names(one)}
"""What a criterion may be scored by, by every name under which a rule may call it; not the points themselves."""

SHARES: Mapping[str, bool] = {name: one.unit is Unit.SHARE for name, one in BY_NAME.items()}
"""Whether a rule's values must be written with a percent sign."""


def year_figures(plan: Plan, months: Sequence[MonthlyResults], day: date, *, over: bool) -> dict[str, IndicatorValue]:
    """Every indicator over the months from January on, by the names of :data:`BY_NAME`."""
    progress = task_progress(plan, (), months, day, over=over)
    groups = (
        task_figures(progress),
        dossier_table(months).total,
        reported_figures(months),
        detailed_figures(months, day, over=over),
    )
    known = {value.indicator: value for group in groups for value in group.values()}
    return {name: known[indicator] for name, indicator in BY_NAME.items() if indicator in known}


def computed(score: SelfScore, figures: Mapping[str, IndicatorValue], scope: str) -> SelfScore:
    """The criterion with the points of its rule; as it was when it has none, or when the figure does not exist.

    ``scope`` says over which months the figures are.
    """
    try:
        rule = read_rule(score.rule)
    except ValueError:
        return score
    value = figures.get(rule.indicator) if rule else None
    if rule is None or value is None or value.value is None:
        return score
    return replace(score, computed=rule.points(Decimal(value.value), score.maximum), measured=value.figure(scope))
