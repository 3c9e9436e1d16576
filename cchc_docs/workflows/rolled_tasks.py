"""What becomes of each task in the next year: carried, carried with a flag, or left out.

Carried tasks keep their codes, so that results and reports of both years name the same work by the same code, and the code of
one that is left out is free of any other meaning. New tasks take codes that were never used.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.review import ReviewEntry, ReviewKind
from cchc_docs.domain.task import ResultStatus, Task, TaskResult
from cchc_docs.excel.form_places import row_place
from cchc_docs.excel.plan_form import TASKS
from cchc_docs.indicators.tasks import TaskProgress
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.numbers import format_number
from cchc_docs.vietnamese.periods import goes_on, read_deadline
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.vietnamese.year_moving import move_deadline, move_years
from cchc_docs.workflows.moved_text import TextMover

_SHORT = 60
_REGULAR = re.compile(r"(?<!\w)(?:h[ằà]ng (?:năm|quý|tháng)|định kỳ|thường xuyên|mỗi (?:năm|quý|tháng))(?!\w)", re.IGNORECASE)
_TEXTS = ("group", "content", "product", "funding")


@dataclass(frozen=True, kw_only=True)
class RolledTasks:
    """The new plan's tasks, and what was done to the old one's."""

    tasks: tuple[Task, ...]
    entries: tuple[ReviewEntry, ...]
    flagged: tuple[str, ...]
    dropped: tuple[str, ...]


class TaskRoller:
    """Rolls the tasks of one plan into the new plan's workbook."""

    def __init__(self, mover: TextMover, agency: Agency, file: str, *, any_results: bool) -> None:
        """``any_results`` tells whether there is a month of the old year at all."""
        self._mover, self._agency, self._file, self._any_results = mover, agency, file, any_results

    def roll(self, progress: Sequence[TaskProgress]) -> RolledTasks:
        """All of them, in the plan's order."""
        tasks: list[Task] = []
        entries: list[ReviewEntry] = []
        flagged, dropped = [], []
        for one in progress:
            if settled := left_out(one):
                entries.append(self._left_out(one.task, settled))
                dropped.append(one.task.code)
                continue
            task, found = self._moved(one.task, len(tasks))
            doubt = self._doubtful(one)
            about = [*self._about_deadline(one, task, found, doubt), *self._of_units(task), *self._of_budget(one, task)]
            entries += [_named(entry, task) for entry in (*(entry for entry in found if not _of_deadline(entry, task)), *about)]
            tasks.append(task)
            flagged += [task.code] if doubt else []
        return RolledTasks(tasks=tuple(tasks), entries=tuple(entries), flagged=tuple(flagged), dropped=tuple(dropped))

    def _left_out(self, task: Task, finished: TaskResult) -> ReviewEntry:
        return ReviewEntry(
            kind=ReviewKind.DROPPED,
            place=task.origin.place("content"),
            old=f"{task.code}: {task.content} (chủ trì {task.lead}; {task.deadline})",
            new="",
            reason=(
                f"Đã hoàn thành{_when(finished)}, là việc làm một lần; "
                f"nếu năm {self._mover.new} vẫn làm, hãy chép dòng này sang kế hoạch mới."
            ),
        )

    def _moved(self, task: Task, index: int) -> tuple[Task, list[ReviewEntry]]:
        """The task in the new workbook's row, and what its words give to review."""
        origin = row_place(self._file, TASKS, index)
        told: dict[str, Any] = {}
        entries: list[ReviewEntry] = []
        for name in (*_TEXTS, "deadline"):
            if text := getattr(task, name):
                move = move_deadline if name == "deadline" else move_years
                told[name], found = self._mover.move(text, origin.place(name), move)
                entries += found
        return replace(task, **told, due_date=_due(told["deadline"]), origin=origin), entries

    def _about_deadline(
        self, one: TaskProgress, task: Task, found: Sequence[ReviewEntry], doubt: str | None
    ) -> Iterator[ReviewEntry]:
        """A doubt about the task stands in place of the mere change of its deadline; a finished task's says that it is."""
        if doubt:
            place = task.origin.place("deadline")
            yield ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=one.task.deadline, new=task.deadline, reason=doubt)
        for entry in (entry for entry in found if _of_deadline(entry, task)):
            if entry.kind is ReviewKind.DOUBT:
                yield entry
            elif not doubt:
                yield replace(entry, reason=self._going_on(one) or entry.reason)

    def _doubtful(self, one: TaskProgress) -> str | None:
        """Why it is not sure that the task is to be carried; None when it is."""
        old = self._mover.old
        if goes_on(one.task.deadline):
            return (
                f"Cả năm {old} không có kết quả nào; hãy xem có còn làm không." if self._any_results and not one.reported else None
            )
        if not one.reported:
            return f"Năm {old} không có kết quả nào; hãy xem có còn làm không và định lại thời hạn."
        last = one.reported[-1]
        if (settled := settled_by(one)) and (again := comes_again(one.task)):
            return f"Đã hoàn thành{_when(settled)} nhưng {again} nên được giữ lại; hãy định lại thời hạn, hoặc xóa dòng nếu không làm nữa."
        if one.finished:
            return f"Đã ghi hoàn thành{_when(one.finished)} rồi lại ghi «{last.status}»; hãy xem đã xong chưa."
        why = f" (lý do: {uncapitalize_first(last.delay_reason.rstrip('.'))})" if last.delay_reason else ""
        return f"Chưa hoàn thành trong năm {old}{why}; hãy định lại thời hạn."

    def _going_on(self, one: TaskProgress) -> str | None:
        if settled := settled_by(one):
            return f"Chuyển sang năm {self._mover.new}: đã hoàn thành{_when(settled)} nhưng kế hoạch ghi làm tiếp những năm sau."
        return None

    def _of_units(self, task: Task) -> Iterator[ReviewEntry]:
        """Units that the agency no longer has on the day."""
        units = {unit.code: unit for unit in self._agency.units}
        for name, code in (("lead", task.lead), *(("coordinators", one) for one in task.coordinators)):
            unit = units.get(code)
            if unit and not unit.covers(self._mover.day):
                shown = "; ".join(task.coordinators) if name == "coordinators" else code
                reason = f"Đơn vị «{unit.name}» ({code}) không còn vào ngày {short_date(self._mover.day)}; hãy chọn đơn vị khác."
                yield ReviewEntry(kind=ReviewKind.DOUBT, place=task.origin.place(name), old=shown, new=shown, reason=reason)

    def _of_budget(self, one: TaskProgress, task: Task) -> Iterator[ReviewEntry]:
        if task.budget is not None:
            amount, settled = f"{format_number(task.budget)} đồng", settled_by(one)
            done = f", việc đã hoàn thành{_when(settled)}" if settled else ""
            reason = f"Kinh phí của năm {self._mover.old}{done}; hãy ghi theo dự toán năm {self._mover.new}."
            yield ReviewEntry(kind=ReviewKind.DOUBT, place=task.origin.place("budget"), old=amount, new=amount, reason=reason)


def left_out(one: TaskProgress) -> TaskResult | None:
    """The line that finishes a task which is done once and for all; None for a task that is carried into the next year.

    The one decision for the next year's plan and for the yearly report's list.
    """
    return None if goes_on(one.task.deadline) or comes_again(one.task) else settled_by(one)


def settled_by(one: TaskProgress) -> TaskResult | None:
    """The line that calls the task done, unless a later one takes it back."""
    return one.finished if one.reported and one.reported[-1].status is ResultStatus.DONE else None


def comes_again(task: Task) -> str | None:
    """Why finished work with a single deadline is work of every year all the same."""
    if task.sister:
        return f"thuộc kế hoạch riêng «{task.sister.value}», năm nào cũng soạn"
    said = _REGULAR.search(task.content)
    return f"lời văn ghi «{said[0]}»" if said else None


def _when(finished: TaskResult) -> str:
    return f" ngày {short_date(finished.finished_on)}" if finished.finished_on else ""


def _of_deadline(entry: ReviewEntry, task: Task) -> bool:
    return entry.place == task.origin.place("deadline")


def _named(entry: ReviewEntry, task: Task) -> ReviewEntry:
    """The entry with the task's code; with its content too where somebody has to decide."""
    content = shorten(task.content, _SHORT, placeholder="…") if entry.kind is ReviewKind.DOUBT else ""
    named = f"{task.code} «{content}»" if content else task.code
    return replace(entry, reason=f"{named}: {uncapitalize_first(entry.reason)}")


def _due(deadline: str) -> date | None:
    try:
        return read_deadline(deadline)
    except ValueError:
        return None
