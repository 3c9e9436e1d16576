"""What a month's workbook holds before a clerk opens it."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any, TypeVar

from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.task import Task
from cchc_docs.excel.dossier_form import DOSSIERS
from cchc_docs.excel.figure_form import RECEPTION
from cchc_docs.excel.prefill import FilledRow, Prefill
from cchc_docs.excel.results_form import CONCLUSION_RESULTS, RESULTS_FACTS, SCORES, TASK_RESULTS
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.known_results import Known

T = TypeVar("T")
_RECEIVED, _CARRIED_OVER, _RESOLVED = "td_pakn_nhan", "td_pakn_ky_truoc", "td_pakn_xong"

_OF_CRITERION = ("code", "criterion", "maximum", "rule", "unit")
"""What a criterion of the self-scoring sheet is, from one month that scores to the next."""


def prefill_results(key: PeriodKey, known: Known, unit: str | None = None) -> Prefill:
    """Month, tasks that are not finished, what the month before left over; for a unit only what is its own."""
    facts: dict[str, dict[str, Any]] = {RESULTS_FACTS.name: {"year": key.year, "month": key.number, "unit": unit}}
    if known.before and (left := _reactions_left(known.before, unit)) is not None:
        facts[RECEPTION.name] = {_CARRIED_OVER: left}
    tasks = [task for task in (known.plan.tasks if known.plan else ()) if task.code not in known.finished]
    rows = {
        TASK_RESULTS.name: [_task_row(task) for task in tasks if unit in (None, task.lead)],
        CONCLUSION_RESULTS.name: [_conclusion_row(one) for one in known.conclusions if unit in (None, one.unit)],
        DOSSIERS.name: [
            FilledRow(values={"field_name": row.field_name, "carried_over": row.pending})
            for row in _own(known.before.dossiers if known.before else (), unit, lambda row: row.origin.file)
        ],
        SCORES.name: [
            FilledRow(values={name: getattr(row, name) for name in _OF_CRITERION if getattr(row, name) is not None})
            for row in _own(known.scores, unit, lambda row: row.origin.file)
        ],
    }
    return Prefill(facts=facts, rows=rows)


def _task_row(task: Task) -> FilledRow:
    return FilledRow(values={"code": task.code}, remarks={"code": f"{task.content}\nThời hạn: {task.deadline}"})


def _conclusion_row(one: GivenConclusion) -> FilledRow:
    said = one.conclusion
    told = f"{one.meeting.name}, ngày {short_date(one.meeting.start_date)}"
    return FilledRow(
        values={"code": one.code, "content": said.content, "unit": one.unit, "deadline": said.deadline}, remarks={"code": told}
    )


def _own(rows: Iterable[T], unit: str | None, file: Callable[[T], str | None]) -> list[T]:
    """Those rows that the unit's own workbook held: two units may not claim the same one."""
    return [row for row in rows if unit is None or PurePosixPath(file(row) or "").stem == unit]


def _reactions_left(before: MonthlyResults, unit: str | None) -> int | None:
    """Reactions (phản ánh, kiến nghị) pending at the month's end, where all that it takes is filled in."""
    figures = [before.figures.get(code) for code in (_CARRIED_OVER, _RECEIVED, _RESOLVED)]
    given = [figure for figure in figures if figure is not None]
    if len(given) < len(figures) or len(_own(given, unit, lambda figure: figure.place.file)) < len(given):
        return None
    carried_over, received, resolved = (int(figure.value) for figure in given)
    left = carried_over + received - resolved
    return left if left >= 0 else None
