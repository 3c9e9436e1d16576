"""The plan's progress: each task's state on a period's last day, and the counts of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from cchc_docs.domain.figure import Source, SourceRole, share_sources
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus, Task, TaskResult
from cchc_docs.indicators.indicator import Aggregation, Group, Indicator, IndicatorValue, Unit


class TaskState(Enum):
    """Each task is in exactly one state; the value is what the annex prints."""

    DONE_ON_TIME = "Hoàn thành đúng hạn"
    DONE_LATE = "Hoàn thành chậm hạn"
    NOT_DUE = "Chưa đến hạn"
    OVERDUE = "Quá hạn, chưa hoàn thành"
    REGULAR = "Thường xuyên, đang thực hiện"
    REGULAR_DONE = "Thường xuyên, đã thực hiện"


@dataclass(frozen=True, kw_only=True)
class TaskProgress:
    """A task with its latest result."""

    task: Task
    state: TaskState
    finished: TaskResult | None
    """The line that calls it done; None for regular work, which goes on."""

    reported: tuple[TaskResult, ...]
    """The period's lines about it, in order."""


def _tasks(code: str, label: str, formula: str) -> Indicator:
    return Indicator(
        code=code,
        label=label,
        unit=Unit.TASK,
        aggregation=Aggregation.LAST,
        formula=formula,
        group=Group.DIRECTION,
        section="nhiem_vu",
    )


TASKS = _tasks("tong_so", "Nhiệm vụ trong kế hoạch", "số nhiệm vụ của kế hoạch năm")
WITH_DEADLINE = _tasks("co_thoi_han", "Nhiệm vụ có thời hạn", "có ngày phải hoàn thành")
REGULAR = _tasks("thuong_xuyen", "Nhiệm vụ thường xuyên", "không có ngày phải hoàn thành")
DONE = _tasks("hoan_thanh", "Nhiệm vụ có thời hạn đã hoàn thành", "đúng hạn + chậm hạn")
DONE_ON_TIME = _tasks("hoan_thanh_dung_han", "Hoàn thành đúng hạn", "ngày hoàn thành không sau thời hạn")
DONE_LATE = _tasks("hoan_thanh_cham", "Hoàn thành chậm hạn", "ngày hoàn thành sau thời hạn")
NOT_DUE = _tasks("chua_den_han", "Chưa đến hạn", "thời hạn không trước ngày tính")
OVERDUE = _tasks("qua_han", "Quá hạn, chưa hoàn thành", "thời hạn trước ngày tính")
DONE_SHARE = Indicator(
    code="ty_le_hoan_thanh",
    label="Tỷ lệ nhiệm vụ có thời hạn đã hoàn thành",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    formula="hoàn thành / có thời hạn",
    group=Group.DIRECTION,
    section="nhiem_vu",
)
_BY_STATE = {
    DONE_ON_TIME: (TaskState.DONE_ON_TIME,),
    DONE_LATE: (TaskState.DONE_LATE,),
    NOT_DUE: (TaskState.NOT_DUE,),
    OVERDUE: (TaskState.OVERDUE,),
    REGULAR: (TaskState.REGULAR, TaskState.REGULAR_DONE),
    DONE: (TaskState.DONE_ON_TIME, TaskState.DONE_LATE),
    WITH_DEADLINE: (TaskState.DONE_ON_TIME, TaskState.DONE_LATE, TaskState.NOT_DUE, TaskState.OVERDUE),
    TASKS: tuple(TaskState),
}
TASK_INDICATORS = (*_BY_STATE, DONE_SHARE)


def task_progress(
    plan: Plan, earlier: Sequence[MonthlyResults], months: Sequence[MonthlyResults], day: date, *, over: bool
) -> tuple[TaskProgress, ...]:
    """Every task of the plan in its order, with its state on the day; what is due on it is overdue when the day is over.

    ``earlier`` are the year's months before the period: what was finished in them stays finished.
    """
    last_in_time = day + timedelta(days=1) if over else day
    return tuple(_progress(task, _reported(task, earlier), _reported(task, months), last_in_time) for task in plan.tasks)


def _reported(task: Task, months: Sequence[MonthlyResults]) -> tuple[TaskResult, ...]:
    return tuple(result for month in months for result in month.task_results if result.code == task.code)


def _progress(task: Task, before: tuple[TaskResult, ...], reported: tuple[TaskResult, ...], day: date) -> TaskProgress:
    done = next((result for result in (*before, *reported) if result.status is ResultStatus.DONE), None)
    return TaskProgress(task=task, state=_state(task, done, day), finished=done, reported=reported)


def _state(task: Task, done: TaskResult | None, day: date) -> TaskState:
    if task.due_date is None:
        return TaskState.REGULAR_DONE if done else TaskState.REGULAR
    if done and done.finished_on:
        return TaskState.DONE_ON_TIME if done.finished_on <= task.due_date else TaskState.DONE_LATE
    return TaskState.OVERDUE if task.due_date < day else TaskState.NOT_DUE


def task_figures(progress: Sequence[TaskProgress]) -> dict[str, IndicatorValue]:
    """The counts by state and the share of tasks done among those that have a deadline."""
    figures = {
        indicator.code: _counted(indicator, [one for one in progress if one.state in states])
        for indicator, states in _BY_STATE.items()
    }
    done, due = figures[DONE.code], figures[WITH_DEADLINE.code]
    share = Decimal(int(done.value or 0)) / Decimal(int(due.value or 0)) if due.value else None
    figures[DONE_SHARE.code] = IndicatorValue(indicator=DONE_SHARE, value=share, sources=share_sources(done.sources, due.sources))
    return figures


def _counted(indicator: Indicator, progress: Sequence[TaskProgress]) -> IndicatorValue:
    of_plan = indicator in (TASKS, WITH_DEADLINE, REGULAR)
    cells = ((one.task if of_plan else one.finished or one.task).origin.place("code") for one in progress)
    sources = tuple(Source(place=cell, value=None, role=SourceRole.COUNTED) for cell in cells)
    return IndicatorValue(indicator=indicator, value=len(progress), sources=sources)
