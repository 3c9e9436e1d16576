"""What meetings concluded, and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_docs.checks.conclusions import check_conclusion_results, check_forgotten
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import Duty, DutyKind, Fulfilment
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.meeting_inputs import NOT_FILLED, KeyedMeeting, read_meetings
from cchc_docs.workflows.month_inputs import MonthReader


@dataclass(frozen=True, kw_only=True)
class Concluded:
    """What the months of a year may report on: what its own meetings gave, and those of the year before."""

    given: tuple[GivenConclusion, ...] = ()
    closed: frozenset[str] = frozenset()
    """Codes of those that the year before has called done."""

    complete: bool = True
    """Whether every workbook of a meeting could be read; else a code that is not among these may be right all the same."""

    def of_unit(self, unit: str | None) -> "Concluded":
        """Only what was given to the unit; all of it when none is named."""
        return replace(self, given=tuple(one for one in self.given if unit in (None, one.unit)))

    def pending(self, months: Sequence[MonthlyResults], day: date) -> tuple[GivenConclusion, ...]:
        """Given by the day, and done neither in the year before nor by that day, as the year's months say."""
        given = (one for one in self.given if one.meeting.start_date <= day and one.code not in self.closed)
        return tuple(one for one in given if not fulfilment(one, months, day))


def check_reported(months: Iterable[tuple[MonthlyResults, date]], concluded: Concluded) -> Iterator[Issue]:
    """What is wrong with the months' lines about conclusions; each month with the last day that it tells of."""
    for month, last_day in months:
        yield from check_conclusion_results(month, concluded.given, last_day, complete=concluded.complete)


def find_forgotten(given: Iterable[GivenConclusion], months: Sequence[MonthlyResults], agency: Agency) -> list[Issue]:
    """The conclusions of which the months, which may be of several years, should tell and do not."""
    units = {unit.code: unit.name for unit in agency.units}
    return list(check_forgotten(given, months, lambda year, month: month_window(year, month, agency.regime), units))


def given_conclusions(meetings: Iterable[KeyedMeeting]) -> tuple[GivenConclusion, ...]:
    """Every conclusion that has a unit, in the order of the meetings' days."""
    return tuple(
        GivenConclusion(
            key=held.key,
            label=f"KL{number}" if held.number == 1 else f"KL{held.number}.{number}",
            unit=one.unit,
            meeting=held.meeting,
            conclusion=one,
        )
        for held in sorted(meetings, key=lambda held: held.meeting.starts)
        for number, one in enumerate(held.meeting.conclusions, start=1)
        if one.unit
    )


def read_concluded(workspace: Workspace, year: int, agency: Agency | None, plan: Plan | None) -> Concluded:
    """Of all meetings that can be read; the problems in their workbooks are their own matter."""
    before, told = read_meetings(workspace, year - 1, agency, None)
    meetings, also_told = read_meetings(workspace, year, agency, plan)
    blank = sum(issue.code == NOT_FILLED for issue in (*told, *also_told))
    earlier = given_conclusions(before)
    months = _months_of(workspace, year - 1, agency) if earlier else []
    return Concluded(
        given=(*earlier, *given_conclusions(meetings)),
        closed=frozenset(one.code for one in earlier if one.finished(months)),
        complete=len(before) + len(meetings) + blank == len(workspace.meetings(year - 1)) + len(workspace.meetings(year)),
    )


def months_after(workspace: Workspace, year: int, agency: Agency, today: date) -> list[MonthlyResults]:
    """The next year's months that have begun: they too may report what the year's meetings gave."""
    begun = [month for month in workspace.months(year + 1) if month_window(year + 1, month, agency.regime)[0] <= today]
    reader = MonthReader(workspace, None, agency)
    return [results for month in begun if (results := reader.read(year + 1, month)[0])]


def _months_of(workspace: Workspace, year: int, agency: Agency | None) -> list[MonthlyResults]:
    reader = MonthReader(workspace, None, agency)
    return [results for month in workspace.months(year) if (results := reader.read(year, month)[0])]


def conclusion_duties(
    given: Iterable[GivenConclusion], months: Sequence[MonthlyResults], agency: Agency, today: date
) -> Iterator[Duty]:
    """Those that have a due day, which stays the chair's own."""
    for one in given:
        if one.conclusion.due_date:
            yield Duty(
                kind=DutyKind.CONCLUSION,
                code=one.label,
                key=str(one.key),
                what=one.conclusion.content,
                who=agency.unit_name(one.unit),
                unit=one.unit,
                stated=one.conclusion.due_date,
                due=one.conclusion.due_date,
                fulfilled=fulfilment(one, months, today),
                source=f"{one.meeting.name}, ngày {short_date(one.meeting.start_date)}",
            )


def fulfilment(one: GivenConclusion, months: Sequence[MonthlyResults], today: date) -> Fulfilment | None:
    """That the months call it done by today, on which day and with which evidence."""
    line = one.finished(months)
    if line is None or line.finished_on is None or line.finished_on > today:
        return None
    return Fulfilment(document=line.evidence, day=line.finished_on)
