"""What becomes of each task in the next year: carried, carried with a flag, or left out.

Carried tasks keep their codes, so that results and reports of both years name the same work by the same code, and the code of
one that is left out is free of any other meaning. New tasks take codes that were never used.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.review import ReviewEntry, ReviewKind
from cchc_docs.domain.task import Task, TaskResult
from cchc_docs.excel.form_places import row_place
from cchc_docs.excel.plan_form import TASKS
from cchc_docs.indicators.tasks import TaskProgress
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.numbers import format_number
from cchc_docs.vietnamese.periods import goes_on, read_deadline
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.vietnamese.year_moving import move_deadline
from cchc_docs.workflows.moved_text import TextMover

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
            if one.finished and not goes_on(one.task.deadline):
                entries.append(self._left_out(one.task, one.finished))
                dropped.append(one.task.code)
                continue
            task, doubt, found = self._carried(one, len(tasks))
            tasks.append(task)
            entries += found
            flagged += [task.code] if doubt else []
        return RolledTasks(tasks=tuple(tasks), entries=tuple(entries), flagged=tuple(flagged), dropped=tuple(dropped))

    def _left_out(self, task: Task, finished: TaskResult) -> ReviewEntry:
        when = f" ngày {short_date(finished.finished_on)}" if finished.finished_on else ""
        return ReviewEntry(
            kind=ReviewKind.DROPPED,
            place=task.origin.place("content"),
            old=f"{task.code}: {task.content} (chủ trì {task.lead}; {task.deadline})",
            new="",
            reason=f"Đã hoàn thành{when}, là việc làm một lần; nếu năm {self._mover.new} vẫn làm, hãy chép dòng này trở lại.",
        )

    def _carried(self, one: TaskProgress, index: int) -> tuple[Task, str | None, list[ReviewEntry]]:
        task, origin = one.task, row_place(self._file, TASKS, index)
        told: dict[str, Any] = {}
        entries: list[ReviewEntry] = []
        for name in _TEXTS:
            if text := getattr(task, name):
                told[name], found = self._mover.move(text, origin.place(name))
                entries += found
        deadline, found = self._mover.move(task.deadline, origin.place("deadline"), move_deadline)
        doubt = self._doubtful(one)
        entries += self._about_deadline(one, found, doubt, ReviewEntry(
            kind=ReviewKind.DOUBT, place=origin.place("deadline"), old=task.deadline, new=deadline, reason=doubt or ""
        ))  # fmt: skip
        moved = replace(task, **told, deadline=deadline, due_date=_due(deadline), origin=origin)
        return moved, doubt, [*entries, *self._of_units(moved), *self._of_budget(moved)]

    def _about_deadline(
        self, one: TaskProgress, found: list[ReviewEntry], doubt: str | None, whole: ReviewEntry
    ) -> Iterator[ReviewEntry]:
        """A doubt about the task stands in place of the mere change of its deadline; a finished task's says that it is."""
        if doubt:
            yield whole
        for entry in found:
            if entry.kind is ReviewKind.DOUBT:
                yield entry
            elif not doubt:
                yield replace(entry, reason=self._going_on(one) or entry.reason)

    def _doubtful(self, one: TaskProgress) -> str | None:
        """Why it is not sure that the task is to be carried; None when it is."""
        old = self._mover.old
        if goes_on(one.task.deadline):
            if one.reported or not self._any_results:
                return None
            return f"Cả năm {old} không có kết quả nào của {one.task.code}; hãy xem có còn thực hiện không."
        if not one.reported:
            return f"Năm {old} không có kết quả nào của {one.task.code}; hãy xem còn làm không và định lại thời hạn."
        last = one.reported[-1]
        why = f" (lý do: {uncapitalize_first(last.delay_reason.rstrip('.'))})" if last.delay_reason else ""
        return f"{one.task.code} chưa hoàn thành trong năm {old}{why}; hãy định lại thời hạn."

    def _going_on(self, one: TaskProgress) -> str | None:
        if not one.finished:
            return None
        when = f" ngày {short_date(one.finished.finished_on)}" if one.finished.finished_on else ""
        return f"Chuyển sang năm {self._mover.new}: đã hoàn thành{when} nhưng kế hoạch ghi làm tiếp những năm sau."

    def _of_units(self, task: Task) -> Iterator[ReviewEntry]:
        """Units that the agency no longer has on the day."""
        units = {unit.code: unit for unit in self._agency.units}
        for name, code in (("lead", task.lead), *(("coordinators", one) for one in task.coordinators)):
            unit = units.get(code)
            if unit and not unit.covers(self._mover.day):
                shown = "; ".join(task.coordinators) if name == "coordinators" else code
                reason = f"«{unit.name}» ({code}) không còn hiệu lực ngày {short_date(self._mover.day)}; hãy chọn đơn vị khác."
                yield ReviewEntry(kind=ReviewKind.DOUBT, place=task.origin.place(name), old=shown, new=shown, reason=reason)

    def _of_budget(self, task: Task) -> Iterator[ReviewEntry]:
        if task.budget is not None:
            amount = f"{format_number(task.budget)} đồng"
            reason = f"Kinh phí của năm {self._mover.old}; hãy ghi theo dự toán năm {self._mover.new}."
            yield ReviewEntry(kind=ReviewKind.DOUBT, place=task.origin.place("budget"), old=amount, new=amount, reason=reason)


def _due(deadline: str) -> date | None:
    try:
        return read_deadline(deadline)
    except ValueError:
        return None
