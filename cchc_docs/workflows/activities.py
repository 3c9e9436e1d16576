"""What a report tells of each area: its tasks' results, and the clerk's own paragraphs.

A report of one month gives every result. One of several months would only paste the months' sentences one after another: of a
task with a deadline it gives where it has got to, of regular work the months in which it was done; the results month by month
are in the annex of progress.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from cchc_docs.domain.monthly_results import ActivityNote, AssessmentKind, AssessmentNote, MonthlyResults, NoteScope
from cchc_docs.domain.task import ReformArea, TaskResult
from cchc_docs.domain.traced import TracedText
from cchc_docs.indicators.tasks import TaskProgress
from cchc_docs.vietnamese.dates import month_number
from cchc_docs.vietnamese.text import enumerated
from cchc_docs.workflows.printed_values import sentences, texts, words

Note = TypeVar("Note", ActivityNote, AssessmentNote)
ASSESSMENT_FIELDS = {
    AssessmentKind.ACHIEVEMENT: "ket_qua",
    AssessmentKind.LIMITATION: "han_che",
    AssessmentKind.CAUSE: "nguyen_nhan",
    AssessmentKind.PROPOSAL: "kien_nghi",
}

_MOST_RUNS = 3


def area_activities(area: ReformArea, progress: Sequence[TaskProgress], months: Sequence[MonthlyResults]) -> list[str]:
    """What was done in an area: the results of its tasks in the plan's order, then the clerk's own paragraphs."""
    results = (text for one in progress if one.task.area is area for text in _of_task(one, months))
    notes = (note for month in months for note in month.activities if note.area is area)
    return sentences([*results, *texts(_meant(notes, months))])


def results_by_month(one: TaskProgress, months: Sequence[MonthlyResults]) -> list[tuple[MonthlyResults, list[TaskResult]]]:
    """The months that report on the task, each with its lines."""
    every = ((month, [line for line in month.task_results if line.code == one.task.code]) for month in months)
    return [(month, lines) for month, lines in every if lines]


def _of_task(one: TaskProgress, months: Sequence[MonthlyResults]) -> Iterator[TracedText]:
    told = [(month, told) for month, lines in results_by_month(one, months) if (told := [line for line in lines if line.result])]
    if one.task.due_date is None and len(told) > 1:
        yield _regular(one, [month.month for month, _ in told], of=len(months))
    else:
        yield from (words(line.result, line.origin, "result") for _, lines in told[-1:] for line in lines)


def _regular(one: TaskProgress, months: Sequence[int], *, of: int) -> TracedText:
    when = "hằng tháng" if len(months) == of else _named(months)
    return words(f"{one.task.content.rstrip(' .;')}: thực hiện {when}", one.task.origin, "content")


def _named(months: Sequence[int]) -> str:
    """«trong tháng 3, 6, 9 và 12»; «trong tháng 01, từ tháng 3 đến tháng 9» where that is shorter."""
    starts = [month for month in months if month - 1 not in months]
    runs = [(start, next(month for month in months if month >= start and month + 1 not in months)) for start in starts]
    if len(runs) > _MOST_RUNS or len(months) <= _MOST_RUNS:
        return f"trong tháng {enumerated(month_number(month) for month in months)}"
    return enumerated(
        f"từ tháng {month_number(first)} đến tháng {month_number(last)}" if first < last else f"trong tháng {month_number(first)}"
        for first, last in runs
    )


def _meant(notes: Iterable[Note], months: Sequence[MonthlyResults]) -> Iterator[Note]:
    """Those that are for a report over so many months."""
    other = NoteScope.MONTH if len(months) > 1 else NoteScope.PERIOD
    return (note for note in notes if note.scope is not other)


def assessments(months: Sequence[MonthlyResults]) -> dict[str, list[str]]:
    """What was achieved, limitations and causes of all months; proposals of the last month that has any: earlier ones were sent."""
    found = {}
    for kind, field in ASSESSMENT_FIELDS.items():
        by_month = [[note for note in _meant(month.assessments, months) if note.kind is kind] for month in months]
        if kind is AssessmentKind.PROPOSAL:
            by_month = [notes for notes in by_month if notes][-1:]
        found[field] = sentences(texts(note for notes in by_month for note in notes))
    return found
