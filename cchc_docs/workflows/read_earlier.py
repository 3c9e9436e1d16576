"""Reading what a report is compared with: the months of earlier periods, or else a report of them that has been issued.

A comparison from partial data is not made: where a month, or a unit's workbook of it, is missing or has errors, an issued report
of the period stands in, and where there is none the period is not known.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.figure import Figure, Source
from cchc_docs.domain.issued_report import IssuedReport
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reconciliation import ShownFigure
from cchc_docs.domain.traced import TracedText
from cchc_docs.excel.reconciliation_columns import FIGURES, FIRST_ROW, VALUE_COLUMN
from cchc_docs.indicators.comparison import as_printed
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.issues import Place, has_errors
from cchc_docs.settings.reporting_regime import month_window, period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.numbers import read_decimal, read_integer
from cchc_docs.workflows.earlier_figures import NOTHING_EARLIER, ComparedPeriods, EarlierFigure, EarlierPeriod
from cchc_docs.workflows.inputs import PeriodInputs, own_workbook, read_checked_plan
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.months_together import ReadMonth, note_missing_units, present, read_months
from cchc_docs.workflows.period_figures import period_figures
from cchc_docs.workflows.printed_values import printed_text
from cchc_docs.workflows.statistical_annex import told_values

_TASKS = "nhiem_vu."
_SINCE_JANUARY = (_TASKS, "chi_tieu.tb_", "chi_tieu.kp_", "chi_tieu.ty_le_da_chi")
"""Figures that go back to the months of the year before the period."""

_PREVIOUS = {PeriodKind.MONTH: "Tháng trước", PeriodKind.QUARTER: "Quý trước"}
Issued = Callable[[int], Sequence[IssuedReport]]


def compared_periods(workspace: Workspace, inputs: PeriodInputs, issued: Issued, today: date) -> ComparedPeriods:
    """What the period's report, drafted today, is compared with; nothing when the period itself has gaps.

    ``issued`` gives the issued reports of a year and is asked only where the workbooks are not enough.
    """
    if inputs.gaps or inputs.agency is None or inputs.period is None:
        return NOTHING_EARLIER
    key = inputs.period.key
    reader = _EarlierReader(workspace, inputs, inputs.agency, issued)
    reader.stand(inputs.period.last_day - min(inputs.known_until, today), over=today > inputs.known_until)
    before = key.before if key.kind is not PeriodKind.YEAR else None
    heading = "Năm trước" if key.kind is PeriodKind.YEAR else "Cùng kỳ năm trước"
    return ComparedPeriods(
        previous=reader.read(before, "ky_truoc", _PREVIOUS[before.kind]) if before else None,
        year_before=reader.read(key.year_before, "cung_ky", heading) if key.year_before else None,
    )


class _EarlierReader:
    """Reads earlier periods for one report."""

    def __init__(self, workspace: Workspace, inputs: PeriodInputs, agency: Agency, issued: Issued) -> None:
        self._workspace, self._inputs, self._agency, self._issued = workspace, inputs, agency, issued
        self._months = {
            (month.year, month.month): ReadMonth(year=month.year, month=month.month, results=month, issues=())
            for month in (*inputs.earlier, *(() if inputs.own else inputs.months))
            if inputs.unit is None
        }
        self._plans: dict[int, Plan | None] = {}
        self._left, self._over = timedelta(0), True
        self._reader = MonthReader(workspace, None, agency, unit=inputs.unit)

    def stand(self, left: timedelta, *, over: bool) -> None:
        """Says how many days before the period's end the report stands: what is overdue is held against the like day."""
        self._left, self._over = left, over

    def read(self, key: PeriodKey, suffix: str, heading: str) -> EarlierPeriod | None:
        """The period with its figures; None when nothing is known of it."""
        name = period_name(key, self._agency.regime)
        figures = self._from_workbooks(key) or self._from_issued(key)
        told = {code: _named(one, code, suffix, name) for code, one in figures.items() if self._comparable(code, key)}
        return EarlierPeriod(suffix=suffix, heading=heading, name=name, figures=told) if told else None

    def _comparable(self, code: str, key: PeriodKey) -> bool:
        """The tasks of one year's plan are not held against those of another in the middle of the year."""
        assert self._inputs.period, "asked before"
        own = self._inputs.period.key
        if code.startswith(_SINCE_JANUARY) and len(self._inputs.earlier) < own.months[0] - 1:
            return False
        return not code.startswith(_TASKS) or key.year == own.year or key == own.year_before

    def _from_workbooks(self, key: PeriodKey) -> dict[str, EarlierFigure]:
        if own_workbook(self._workspace, key, self._inputs.unit):
            return {}  # its days are not those of its months; who issued a report of it has its figures there
        months = self._whole(key.year, key.months)
        if not months:
            return {}
        since = self._whole(key.year, range(1, key.months[0]))
        plan = self._plan(key.year) if since is not None else None
        last = month_window(key.year, key.months[-1], self._agency.regime)[1]
        figures = period_figures(plan, since or (), months, last - self._left, over=self._over)
        told = told_values(figures.tasks, figures.dossiers.total, figures.others)
        there = {value.figure().code: value for value in told if value.value is not None}
        return {code: _figure(value) for code, value in there.items() if since is not None or not code.startswith(_SINCE_JANUARY)}

    def _whole(self, year: int, wanted: Sequence[int]) -> tuple[MonthlyResults, ...] | None:
        """All the months, none of them with errors or without a unit's workbook; None when one is not so."""
        if not set(wanted) <= set(self._workspace.months(year)):
            return None
        read = [self._month(year, month) for month in wanted]
        read = note_missing_units(read, self._reader, (), self._plan(year), self._agency, unit=self._inputs.unit)
        months = present(read)
        spoiled = any(has_errors(one.issues) for one in read) or any(month.missing_units for month in months)
        return None if spoiled or len(months) < len(wanted) else months

    def _month(self, year: int, month: int) -> ReadMonth:
        if (year, month) not in self._months:
            (self._months[year, month],) = read_months(self._reader, year, [month])
        return self._months[year, month]

    def _plan(self, year: int) -> Plan | None:
        """The year's plan, of a unit's report its own tasks; None when it is not there or has errors."""
        if year not in self._plans:
            plan, issues = read_checked_plan(self._workspace, year, self._agency)
            self._plans[year] = None if has_errors(issues) else plan
        plan, unit = self._plans[year], self._inputs.unit
        return replace(plan, tasks=tuple(task for task in plan.tasks if unit in (None, task.lead))) if plan else None

    def _from_issued(self, key: PeriodKey) -> dict[str, EarlierFigure]:
        """The figures of the last report of those months that was issued for the whole agency."""
        if self._inputs.unit:
            return {}
        names = tuple(unit.name.casefold() for unit in self._agency.units)
        reports = [one for one in self._issued(key.year) if one.key.months == key.months]
        reports = [one for one in reports if not one.subject.casefold().endswith(names)]
        return _as_issued(reports[-1]) if reports else {}


def _figure(value: IndicatorValue) -> EarlierFigure:
    assert value.value is not None, "only what is known"
    number = as_printed(value.value, value.indicator.unit)
    return EarlierFigure(figure=value.figure(), number=number, text=printed_text(value))


def _as_issued(report: IssuedReport) -> dict[str, EarlierFigure]:
    rows = enumerate(report.values.figures, start=FIRST_ROW)
    told = {shown.figure.code: _issued_figure(report, shown, row) for row, shown in rows if not shown.figure.scope}
    return {code: one for code, one in told.items() if one}


def _issued_figure(report: IssuedReport, shown: ShownFigure, row: int) -> EarlierFigure | None:
    """As it was printed; its source is the record of the report."""
    text = shown.printed.split("; ")[0]
    bare = text.removesuffix("%")
    number = read_integer(bare) if re.fullmatch(r"[\d.]+", bare) else read_decimal(bare)
    if number is None or shown.figure.value is None:
        return None
    cell = Place(file=report.file, sheet=FIGURES.name, cell=f"{VALUE_COLUMN}{row}")
    figure = replace(
        shown.figure,
        rule=f"theo Báo cáo số {report.number} đã phát hành",
        formula="",
        sources=(Source(place=cell, value=shown.figure.value),),
    )
    return EarlierFigure(figure=figure, number=Decimal(number), text=TracedText(text, figure))


def _named(one: EarlierFigure, code: str, suffix: str, name: str) -> EarlierFigure:
    """The figure under a code and a label of its own."""
    figure: Figure = replace(one.figure, code=f"{code}.so_{suffix}", label=f"{one.figure.label} ({name})")
    return replace(one, figure=figure, text=TracedText(str(one.text), figure))
