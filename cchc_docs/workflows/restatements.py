"""Figures of earlier reports that are no longer what they were issued with.

What the plan's tasks have come to depends on the day of the report and is no restatement; everything else that a period counts is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.issued_report import IssuedReport, Restatement
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.traced import TracedText, Words
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.dossiers import dossier_table
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.indicators.reported import reported_figures
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import long_date
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.printed_values import printed_text

_TOLERANCE = Decimal("0.000000001")
"""Workbooks keep shares as binary fractions."""

_OF_THE_DAY = "ct_"
"""Tasks given by superiors stand as on the day of the report."""

_Values = dict[tuple[str, str], IndicatorValue]


def restatements(inputs: PeriodInputs, issued: Iterable[IssuedReport]) -> list[Restatement]:
    """What has changed in the issued reports over months that are read here, report by report in their own order of figures."""
    months = (*inputs.earlier, *inputs.months)
    own = inputs.period.key if inputs.period else None
    return [one for report in issued if report.key != own for one in _of_report(report, months)]


def _of_report(report: IssuedReport, months: Sequence[MonthlyResults]) -> Iterator[Restatement]:
    its = [month for month in months if (month.year, month.month) in {(report.key.year, one) for one in report.key.months}]
    if len(its) != len(report.key.months):
        return
    values = _values(its, [month for month in months if month.month < its[0].month])
    for shown in report.values.figures:
        value = values.get((shown.figure.code, shown.figure.scope))
        now = value.figure(shown.figure.scope) if value else None
        if value and now and _same_workbooks(shown.figure, now) and _differ(shown.figure, now):
            yield Restatement(report=report, figure=now, before=shown.printed.split("; ")[0], now=str(printed_text(value)))


def _values(months: Sequence[MonthlyResults], earlier: Sequence[MonthlyResults]) -> _Values:
    table = dossier_table(months)
    others = {**reported_figures(months), **detailed_figures(months, date.max - timedelta(days=1), over=True, earlier=earlier)}
    scoped = [("", {**table.total, **others}), *table.fields]
    return {
        (value.figure(scope).code, scope): value
        for scope, figures in scoped
        for value in figures.values()
        if not value.indicator.code.startswith(_OF_THE_DAY)
    }


def _same_workbooks(issued: Figure, now: Figure) -> bool:
    """Whether both were counted from the same workbooks: a unit's own figure is no earlier state of the agency's."""
    files = ({source.place.file for source in figure.sources} for figure in (issued, now))
    return next(files) == next(files)


def _differ(issued: Figure, now: Figure) -> bool:
    if issued.value is None or now.value is None:
        return issued.value is not now.value
    return abs(Decimal(issued.value) - Decimal(now.value)) > _TOLERANCE


def restatement_issues(found: Sequence[Restatement]) -> list[Issue]:
    """A warning for each figure: the report says it, and somebody may have changed a cell by mistake."""
    return [
        Issue(
            code="figure-restated",
            severity=Severity.WARNING,
            message=(
                f"«{_named(one)}» nay là {one.now}, Báo cáo số {one.report.number} đã phát hành ghi {one.before}; "
                "báo cáo sẽ ghi điều chỉnh, hãy kiểm tra lại nếu không cố ý sửa"
            ),
            place=one.figure.sources[0].place if one.figure.sources else Place(file=one.report.file),
        )
        for one in found
    ]


def restated_reports(found: Sequence[Restatement], agency: Agency) -> list[dict[str, Any]]:
    """For the text: each report with what has changed of its totals."""
    reports = {id(one.report): one.report for one in found}
    told = [(report, [one for one in found if one.report is report]) for report in reports.values()]
    return [
        {"vien_dan": _citation(report, agency), "so_lieu": [_changed(one) for one in _totals(changed) or changed]}
        for report, changed in told
    ]


def _totals(changed: Sequence[Restatement]) -> list[Restatement]:
    """Those of the whole agency: what a field of procedures gives is in them."""
    return [one for one in changed if not one.figure.scope]


def _citation(report: IssuedReport, agency: Agency) -> str:
    name = agency.name_on(report.issued_date)
    whose = f" của {name.name}" if name else ""
    return f"Báo cáo số {report.number} {long_date(report.issued_date)}{whose} về {uncapitalize_first(report.subject)}"


def _changed(one: Restatement) -> dict[str, Any]:
    return {
        "ten": uncapitalize_first(_named(one)),
        "truoc": TracedText(one.before, Words(place=one.place)),
        "nay": TracedText(one.now, replace(one.figure, scope=f"{one.figure.scope} kỳ của Báo cáo số {one.report.number}".strip())),
    }


def _named(one: Restatement) -> str:
    return f"{one.figure.label}, lĩnh vực {one.figure.scope}" if one.figure.scope else one.figure.label
