"""The sample's figures as the package computes them; every month is read once."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.plan import Plan
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.dossiers import dossier_table
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.indicators.reported import reported_figures
from cchc_docs.indicators.tasks import task_figures, task_progress
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from tests.conftest import ROOT
from tests.recomputation import LAST_DAYS, PERIODS, Key

AFTERWARDS = date(2024, 1, 31)
Figures = dict[Key, IndicatorValue]
"""By group and code, as :mod:`tests.recomputation` has them."""


@cache
def read(key: str) -> PeriodInputs:
    """The period's inputs as a report of it reads them, after the year is over."""
    return read_period(Workspace(ROOT), parse_period_key(key), DocumentType.BAO_CAO, AFTERWARDS)


def year() -> tuple[MonthlyResults, ...]:
    months = read("2023").months
    assert len(months) == 12
    return months


def plan() -> Plan:
    there = read("2023").plan
    assert there
    return there


def figures(months: Sequence[MonthlyResults], earlier: Sequence[MonthlyResults], day: date, *, over: bool) -> Figures:
    """Every figure of the months as on the day."""
    dossiers = dossier_table(months)
    groups = {
        "nhiem_vu": task_figures(task_progress(plan(), earlier, months, day, over=over)),
        "ho_so": dossiers.total,
        **{f"ho_so {name}": of_field for name, of_field in dossiers.fields},
        "bao_cao": reported_figures(months),
        "chi_tiet": detailed_figures(months, day, over=over, earlier=earlier),
    }
    return {(group, code): value for group, of_group in groups.items() for code, value in of_group.items()}


def last_day(period: str) -> date:
    month = PERIODS[period][-1]
    return date(2023, month, LAST_DAYS[month - 1])


@cache
def figures_of(period: str) -> Figures:
    """The period's figures when it is over."""
    months = PERIODS[period]
    return figures(year()[months[0] - 1 : months[-1]], year()[: months[0] - 1], last_day(period), over=True)
