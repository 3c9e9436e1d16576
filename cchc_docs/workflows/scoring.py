"""The self-scoring of the year's months: the points that rules give, and what is wrong with the points."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date

from cchc_docs.checks.scores import check_points
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_regime import ReportingRegime
from cchc_docs.excel.results_form import SCORES
from cchc_docs.indicators.scoring import computed, year_figures
from cchc_docs.issues import Issue, Severity
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.vietnamese.periods import month_name


def scored_months(
    months: Sequence[MonthlyResults], plan: Plan | None, regime: ReportingRegime, today: date, *, known: Set[int]
) -> tuple[MonthlyResults, ...]:
    """The months, in calendar order from January on, each with the points that its rules give over the year until then.

    ``known`` are the months whose figures are there: where one is missing nothing is computed, and the typed points stand.
    """
    return tuple(
        _scored(months[: index + 1], plan, regime, today) if known >= set(range(1, month.month + 1)) else month
        for index, month in enumerate(months)
    )


def _scored(until: Sequence[MonthlyResults], plan: Plan | None, regime: ReportingRegime, today: date) -> MonthlyResults:
    month = until[-1]
    if plan is None or not any(score.rule for score in month.scores):
        return month
    day = min(month_window(month.year, month.month, regime)[1], today)
    figures = year_figures(plan, until, day, over=today > day)
    scope = f"Từ đầu năm đến hết {month_name(month.month, month.year)}"
    return replace(month, scores=tuple(computed(score, figures, scope) for score in month.scores))


def points_issues(months: Sequence[MonthlyResults], found: Iterable[Issue]) -> list[Issue]:
    """What is wrong with the points of the months, once their rules are computed.

    Where ``found`` tells of an error outside the self-scoring, the figures are not what they will be, and rules contradict nobody.
    """
    sound = not any(issue.severity is Severity.ERROR and issue.place.sheet != SCORES.name for issue in found)
    judged = months if sound else [_uncomputed(month) for month in months]
    return [issue for month in judged for issue in check_points(month, computed=sound)]


def _uncomputed(month: MonthlyResults) -> MonthlyResults:
    return replace(month, scores=tuple(replace(score, computed=None, measured=None) for score in month.scores))
