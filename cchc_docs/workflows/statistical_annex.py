"""The statistical annex: every indicator that has a value, by the contents of the report."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.indicators import dossiers
from cchc_docs.indicators import tasks as plan_tasks
from cchc_docs.indicators.detailed import (
    BUDGET,
    DETAILED,
    GIVEN,
    GIVEN_GOING,
    GIVEN_LATE,
    GIVEN_ON_TIME,
    GIVEN_OVERDUE,
    INITIATIVES,
    RECOGNIZED,
)
from cchc_docs.indicators.dossiers import Figures
from cchc_docs.indicators.indicator import Aggregation, Group, Indicator, IndicatorValue
from cchc_docs.indicators.reported import COMPLAINTS_PENDING, REPORTED, REPORTED_FORMULAS
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.workflows.comparison_words import UNKNOWN, change_cell
from cchc_docs.workflows.earlier_figures import NOTHING_EARLIER, ComparedPeriods, EarlierPeriod
from cchc_docs.workflows.printed_values import period_label, printed_text

_BALANCES = {Aggregation.FIRST: "đầu kỳ", Aggregation.LAST: "cuối kỳ"}
_MEANINGS = {
    dossiers.ON_TIME_SHARE: "Trên số hồ sơ đã giải quyết (biểu II.06a)",
    dossiers.STANDING_SHARE: "Đúng hạn và còn trong hạn, trên số hồ sơ nhận giải quyết (Quyết định số 766/QĐ-TTg)",
    dossiers.ON_TIME_OF_RECEIVED: "Trên số hồ sơ nhận giải quyết (Điều 30 Nghị định số 61/2018/NĐ-CP)",
}
"""«Đúng hạn» has three official meanings, and a share without its own says nothing.

Decision 766/QĐ-TTg of 23 June 2022 has the set of indicators; Decree 61/2018/NĐ-CP stands as amended by Decree
107/2021/NĐ-CP, and to 30 June 2025: Decree 118/2025/NĐ-CP takes its place.
"""

_DECREE_61 = " (Điều 30 Nghị định số 61/2018/NĐ-CP)"
_DECREE_61_UNTIL = date(2025, 6, 30)
_WITH_BALANCES = {
    dossiers.RECEIVED: "gồm cả kỳ trước chuyển sang",
    dossiers.PENDING: "cuối kỳ",
    COMPLAINTS_PENDING: "cuối kỳ",
    BUDGET: "của cả năm",
}
"""What a formula over balances stands for: it is not the sum of the months."""

_TASKS = (
    plan_tasks.TASKS, plan_tasks.WITH_DEADLINE, plan_tasks.REGULAR, plan_tasks.DONE, plan_tasks.DONE_ON_TIME,
    plan_tasks.DONE_LATE, plan_tasks.NOT_DUE, plan_tasks.OVERDUE, plan_tasks.DONE_SHARE,
)  # fmt: skip
_DOSSIERS = (
    dossiers.RECEIVED, dossiers.ONLINE, dossiers.IN_PERSON, dossiers.CARRIED_OVER,
    dossiers.RESOLVED, dossiers.RESOLVED_EARLY, dossiers.RESOLVED_ON_TIME, dossiers.RESOLVED_LATE,
    dossiers.PENDING, dossiers.PENDING_IN_TIME, dossiers.PENDING_LATE,
    dossiers.ONLINE_SHARE, *_MEANINGS,
)  # fmt: skip
"""In the order of the form's columns."""

_NOTHING_TO_COUNT: dict[Indicator, tuple[Indicator, ...]] = {
    plan_tasks.TASKS: _TASKS,
    GIVEN: (GIVEN, GIVEN_ON_TIME, GIVEN_LATE, GIVEN_GOING, GIVEN_OVERDUE),
    INITIATIVES: (INITIATIVES, RECOGNIZED),
}
"""Figures counted from rows; where there is no row, that is no figure of zero but a sheet that was not filled in."""


def has_dossiers(total: Figures) -> bool:
    """Whether the form counts any dossier at all."""
    return any(total[one.code].value for one in (dossiers.RECEIVED, dossiers.RESOLVED, dossiers.PENDING))


def told_values(tasks: Figures, total: Figures, others: Figures) -> list[IndicatorValue]:
    """The figures in the order of the annex, without those that would count the rows of a sheet that nobody filled in.

    ``tasks`` and ``total`` have the plan's and the form's figures; ``others`` those that units report and that are counted
    from rows, by code.
    """
    counted = {**tasks, **others}
    left_out = {
        one
        for whole, parts in _NOTHING_TO_COUNT.items()
        if whole.code not in counted or not counted[whole.code].value
        for one in parts
    }
    return [
        *(tasks[one.code] for one in _TASKS if one not in left_out),
        *(total[one.code] for one in _DOSSIERS if has_dossiers(total)),
        *(others[one.code] for one in (*REPORTED, *REPORTED_FORMULAS, *DETAILED) if one not in left_out),
    ]


def statistical_groups(
    values: Sequence[IndicatorValue],
    months: Sequence[MonthlyResults],
    last_day: date,
    compared: ComparedPeriods = NOTHING_EARLIER,
) -> list[dict[str, Any]]:
    """The annex's groups, numbered in Roman numerals, with their rows; a group without rows is left out.

    Where some of the months are estimated, the rows that depend on them say so; where all are, the note below the table does.
    """
    estimated = tuple(month.file for month in months if month.estimated)
    if len(estimated) == len(months):
        estimated = ()
    groups: list[dict[str, Any]] = []
    for group in Group:
        there = [value for value in values if value.indicator.group is group and value.value is not None]
        if there:
            rows = [
                {**_row(number, value, estimated, last_day), **_compared(value, compared)}
                for number, value in enumerate(there, start=1)
            ]
            groups.append({"stt": roman(len(groups) + 1), "ten": group.value, "dong": rows})
    return groups


def _compared(value: IndicatorValue, compared: ComparedPeriods) -> dict[str, Any]:
    """The earlier figures, «-» where one is not known, and which way it went; all empty when there is nothing to compare with."""
    code, measure = value.figure().code, compared.measure
    earlier = {"ky_truoc": compared.previous, "cung_ky": compared.year_before}
    return {
        **{name: _earlier(code, one) if one else "" for name, one in earlier.items()},
        "tang_giam": change_cell(value, measure) if measure else "",
    }


def _earlier(code: str, period: EarlierPeriod) -> str:
    return period.figures[code].text if code in period.figures else UNKNOWN


def _row(number: int, value: IndicatorValue, estimated: tuple[str, ...], last_day: date) -> dict[str, Any]:
    indicator = value.indicator
    depends = any(source.place.file and source.place.file.startswith(estimated) for source in value.sources)
    notes = [
        _meaning(indicator, last_day),
        _WITH_BALANCES.get(indicator) or _BALANCES.get(indicator.aggregation, ""),
        "ước thực hiện" if estimated and depends else "",
    ]
    note = "; ".join(one for one in notes if one)
    return {
        "stt": number,
        "chi_tieu": period_label(indicator),
        "don_vi": indicator.unit.value,
        "so_lieu": printed_text(value),
        "ghi_chu": note[:1].upper() + note[1:],
    }


def _meaning(indicator: Indicator, last_day: date) -> str:
    """Without the decree once it is no longer in force."""
    meaning = _MEANINGS.get(indicator, "")
    return meaning if last_day <= _DECREE_61_UNTIL else meaning.replace(_DECREE_61, "")
