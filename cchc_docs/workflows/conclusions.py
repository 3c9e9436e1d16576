"""What meetings concluded, and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import Duty, DutyKind, Fulfilment
from cchc_docs.domain.meeting import Conclusion, Meeting
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.task import ResultStatus
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.meeting_inputs import KeyedMeeting


def conclusion_duties(
    meetings: Iterable[KeyedMeeting], months: Sequence[MonthlyResults], agency: Agency, today: date
) -> Iterator[Duty]:
    """Every conclusion that has a unit and a due day, which stays the chair's own; its code counts the rows of its meeting."""
    for held in meetings:
        for number, one in enumerate(held.meeting.conclusions, start=1):
            if one.due_date and one.unit:
                yield Duty(
                    kind=DutyKind.CONCLUSION,
                    code=f"KL{number}" if held.number == 1 else f"KL{held.number}.{number}",
                    key=str(held.key),
                    what=one.content,
                    who=agency.unit_name(one.unit),
                    unit=one.unit,
                    stated=one.due_date,
                    due=one.due_date,
                    fulfilled=fulfilment(one, held.meeting, months, today),
                    source=f"{held.meeting.name}, ngày {short_date(held.meeting.start_date)}",
                )


def fulfilment(one: Conclusion, meeting: Meeting, months: Sequence[MonthlyResults], today: date) -> Fulfilment | None:
    """That a month calls the conclusion's task done, on a day from the meeting's on; None of one that names no task."""
    lines = (line for month in months for line in month.task_results if one.task and line.code == one.task)
    for line in lines:
        if line.status is ResultStatus.DONE and line.finished_on and meeting.start_date <= line.finished_on <= today:
            return Fulfilment(document=line.evidence, day=line.finished_on)
    return None
