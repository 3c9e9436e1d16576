"""The plan's tasks as templates get them: groups, late and coming ones, evidence."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.month_details import SuperiorTask
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.task import TaskResult
from cchc_docs.domain.traced import TracedText
from cchc_docs.indicators.detailed import GIVEN_LATE, GIVEN_OVERDUE, given_tasks
from cchc_docs.indicators.tasks import TaskProgress, TaskState
from cchc_docs.vietnamese.dates import month_number, short_date
from cchc_docs.vietnamese.text import fold, uncapitalize_first
from cchc_docs.workflows.activities import results_by_month
from cchc_docs.workflows.printed_values import sentences, words

_NOTHING = "Chưa báo cáo kết quả trong kỳ."


def task_groups(progress: Sequence[TaskProgress], agency: Agency, months: Sequence[MonthlyResults]) -> list[dict[str, Any]]:
    """Every task under the plan's group that it belongs to, numbered through the whole plan."""
    numbered = list(enumerate(progress, start=1))
    return [
        {"ten": words(group, ones[0][1].task.origin, "group"), "viec": [_task(number, one, agency, months) for number, one in ones]}
        for group, ones in ((group, list(found)) for group, found in groupby(numbered, key=lambda item: item[1].task.group))
    ]


def _task(number: int, one: TaskProgress, agency: Agency, months: Sequence[MonthlyResults]) -> dict[str, Any]:
    finished_on = one.finished.finished_on if one.finished else None
    return {
        "stt": number,
        **_named(one, agency),
        "ket_qua": _results(one, months) or [_NOTHING],
        "ngay_hoan_thanh": words(short_date(finished_on), one.finished.origin, "finished_on")
        if one.finished and finished_on
        else "",
        "tinh_trang": one.state.value,
    }


def _results(one: TaskProgress, months: Sequence[MonthlyResults]) -> list[TracedText]:
    """What was reported, a period's month by month; at the end why it is late, or what is in the way while it is not yet due."""
    told = [
        _told(lines, f"Tháng {month_number(month.month)}: " if len(months) > 1 else "")
        for month, lines in results_by_month(one, months)
    ] or ([_told([one.finished], "")] if one.finished else [])
    reasons = _reasons(_reported(one))
    if reasons and one.state is not TaskState.DONE_ON_TIME:
        lead = "Khó khăn, vướng mắc" if one.state is TaskState.NOT_DUE else "Lý do chậm"
        told.append(TracedText(f"{lead}: {uncapitalize_first('; '.join(reasons))}.", reasons[0].origin))
    return [text for text in told if text]


def _told(lines: Sequence[TaskResult], lead: str) -> TracedText:
    said = sentences(words(getattr(line, name), line.origin, name) for line in lines for name in ("result", "evidence"))
    return words(f"{lead}{' '.join(said)}" if said else "", lines[0].origin, "result")


def _reported(one: TaskProgress) -> Sequence[TaskResult]:
    return one.reported or ((one.finished,) if one.finished else ())


def _named(one: TaskProgress, agency: Agency) -> dict[str, Any]:
    return {
        "noi_dung": words(one.task.content, one.task.origin, "content"),
        "chu_tri": words(agency.unit_name(one.task.lead), one.task.origin, "lead"),
        "thoi_han": words(one.task.deadline, one.task.origin, "deadline"),
    }


def _reasons(reported: Sequence[TaskResult]) -> list[TracedText]:
    """The reasons for delay, each once."""
    given = (words(one.delay_reason.rstrip(" .;"), one.origin, "delay_reason") for one in reported if one.delay_reason)
    return list({fold(text): text for text in given}.values())


def late_tasks(progress: Sequence[TaskProgress], state: TaskState, agency: Agency) -> list[dict[str, Any]]:
    """The tasks in the state of lateness, with the reasons that were given."""
    return [
        {
            **_named(one, agency),
            "noi_dung": _inside(one),
            "ly_do": [TracedText(uncapitalize_first(text), text.origin) for text in _reasons(_reported(one))],
        }
        for one in progress
        if one.state is state
    ]


def coming_tasks(progress: Sequence[TaskProgress], next_last_day: date | None, agency: Agency) -> list[dict[str, Any]]:
    """The tasks that are not done and are overdue, or due not after the next period's last day."""
    return [
        {**_named(one, agency), "noi_dung": _inside(one), "qua_han": one.state is TaskState.OVERDUE}
        for one in progress
        if one.state is TaskState.OVERDUE or (one.state is TaskState.NOT_DUE and _is_due(one.task.due_date, next_last_day))
    ]


def _is_due(due: date | None, last_day: date | None) -> bool:
    return due is not None and last_day is not None and due <= last_day


def _inside(one: TaskProgress) -> TracedText:
    """The task's content as it stands inside a sentence."""
    return words(one.task.content.rstrip(" .;"), one.task.origin, "content")


def late_given_tasks(months: Sequence[MonthlyResults], day: date, *, over: bool) -> list[dict[str, Any]]:
    """The tasks given by superiors that were done late or are overdue on the day."""
    tasks = given_tasks(months, day, over=over)
    return [_given(task) for task in (*tasks[GIVEN_LATE], *tasks[GIVEN_OVERDUE])]


def _given(task: SuperiorTask) -> dict[str, Any]:
    finished = f"hoàn thành ngày {short_date(task.finished_on)}" if task.finished_on else "chưa hoàn thành"
    return {
        "noi_dung": words(task.content.rstrip(" .;"), task.origin, "content"),
        "co_quan_giao": words(task.issuer, task.origin, "issuer"),
        "thoi_han": words(short_date(task.due_on) if task.due_on else None, task.origin, "due_on"),
        "tinh_trang": words(finished, task.origin, "finished_on" if task.finished_on else "status"),
        "ly_do": words(uncapitalize_first((task.delay_reason or "").rstrip(" .;")), task.origin, "delay_reason"),
    }


def evidence_rows(progress: Sequence[TaskProgress]) -> list[dict[str, Any]]:
    """The documents that the period's results name as evidence, each wording once, in the plan's order."""
    given: dict[str, tuple[TaskProgress, TaskResult]] = {}
    for one in progress:
        for result in one.reported:
            if result.evidence:
                given.setdefault(fold(result.evidence), (one, result))
    return [
        {
            "stt": number,
            "noi_dung": words(one.task.content, one.task.origin, "content"),
            "van_ban": words(result.evidence, result.origin, "evidence"),
        }
        for number, (one, result) in enumerate(given.values(), start=1)
    ]
