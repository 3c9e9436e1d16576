"""The dated duties of a year: what the plan, the regime and the meeting rules order, and what is known to be done."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.duty import Duty, DutyKind, Fulfilment
from cchc_docs.domain.meeting_rule import MeetingCycle, MeetingRule
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.domain.task import ResultStatus, Task
from cchc_docs.settings.reporting_regime import moved, period_name, stated_due_date
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.vietnamese.citations import citations
from cchc_docs.vietnamese.dates import read_date
from cchc_docs.vietnamese.periods import first_day_of_month, last_day_of_month

REPORT, MINUTES = "bao-cao", "bien-ban"
"""Kinds of documents, as drafts name themselves."""

Documents = Mapping[tuple[str, str], Fulfilment]
"""Issued documents by kind and key."""

CYCLES = {MeetingCycle.MONTH: PeriodKind.MONTH, MeetingCycle.QUARTER: PeriodKind.QUARTER, MeetingCycle.YEAR: PeriodKind.YEAR}
"""For which kind of period each regular meeting is held."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known on a day of what was done."""

    today: date
    months: tuple[MonthlyResults, ...] = ()
    """The year's months, as far as they are there; what they date after today is not done yet."""

    issued: Documents = field(default_factory=dict)
    drafted: frozenset[tuple[str, str]] = frozenset()
    """Kinds and keys of the drafts in the workspace."""


def task_duties(plan: Plan, agency: Agency, known: Known) -> Iterator[Duty]:
    """Every task with a due date. It stays the plan's own day, from which reports too count what is late."""
    name = plan.citation.partition(" của ")[0]
    for task in plan.tasks:
        if task.due_date:
            yield Duty(
                kind=DutyKind.TASK,
                code=task.code,
                key=str(plan.year),
                what=f"{task.code}. {task.content}",
                who=agency.unit_name(task.lead),
                unit=task.lead,
                stated=task.due_date,
                due=task.due_date,
                fulfilled=_finished(task, known),
                source=f"{name}, thời hạn «{task.deadline}»",
            )


def _finished(task: Task, known: Known) -> Fulfilment | None:
    lines = (result for month in known.months for result in month.task_results if result.code == task.code)
    for line in lines:
        if line.status is ResultStatus.DONE and line.finished_on and line.finished_on <= known.today:
            return Fulfilment(document=line.evidence, day=line.finished_on)
    return None


def period_keys(year: int) -> tuple[PeriodKey, ...]:
    """Every period of the year that a regime may ask a report for."""
    cumulative = (PeriodKind.THREE_MONTHS, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR)
    return (
        *(PeriodKey(kind=PeriodKind.MONTH, year=year, number=month) for month in range(1, 13)),
        *(PeriodKey(kind=PeriodKind.QUARTER, year=year, number=quarter) for quarter in range(1, 5)),
        *(PeriodKey(kind=kind, year=year) for kind in cumulative),
    )


def report_duties(year: int, agency: Agency, known: Known) -> Iterator[Duty]:
    """A report for each of the year's periods that has a due date under the regime, which also moves it over days off."""
    regime, working_days = agency.regime, WorkingDays(agency.special_days)
    recipients = agency.recipients.get(DocumentType.BAO_CAO)
    sent = f", gửi {', '.join(recipients.addressees)}" if recipients and recipients.addressees else ""
    unit = drafting_unit(agency, recipients.archive if recipients else "")
    for key in period_keys(year):
        stated = stated_due_date(key, regime)
        if stated is None:
            continue
        done = next((known.issued[REPORT, one] for one in _same_months(key) if (REPORT, one) in known.issued), None)
        yield Duty(
            kind=DutyKind.REPORT,
            code=REPORT,
            key=str(key),
            what=f"Báo cáo cải cách hành chính {period_name(key, regime)}{sent}",
            who=agency.unit_name(unit) if unit else agency_name(agency),
            unit=unit,
            stated=stated,
            due=moved(stated, regime.when_off, working_days),
            fulfilled=done,
            drafted=any((REPORT, one) in known.drafted for one in _same_months(key)),
            source=f"Chế độ báo cáo {regime.name}" if regime != CALENDAR else "Chế độ báo cáo",
        )


def _same_months(key: PeriodKey) -> tuple[str, ...]:
    """The key, and the other one of quarter I and three months: one report answers for both."""
    quarter = PeriodKey(kind=PeriodKind.QUARTER, year=key.year, number=1)
    three_months = PeriodKey(kind=PeriodKind.THREE_MONTHS, year=key.year)
    others = {quarter: three_months, three_months: quarter}
    return (str(key), str(others[key])) if key in others else (str(key),)


def drafting_unit(agency: Agency, archive: str) -> str | None:
    """The unit that «Lưu: VT, VPTK» names after the archive itself. Decree 30/2020/NĐ-CP, Appendix I, Part I, II.9.b."""
    named = {part.strip().casefold() for part in re.split(r"[,;(]", archive)}
    return next((unit.code for unit in agency.units if unit.code.casefold() in named), None)


def agency_name(agency: Agency) -> str:
    """The agency's short name: the first it had, whatever it is called later."""
    return agency.names[0].short_name if agency.names else ""


def meeting_duties(year: int, agency: Agency, known: Known) -> Iterator[Duty]:
    """A meeting for each of the year's periods of each rule; a day off is moved as a report's."""
    for rule in agency.meetings:
        for key in period_keys(year):
            if key.kind is CYCLES[rule.cycle]:
                yield _meeting(rule, key, agency, known)


def _meeting(rule: MeetingRule, key: PeriodKey, agency: Agency, known: Known) -> Duty:
    first, last = first_day_of_month(key.year, key.months[0]), last_day_of_month(key.year, key.months[-1])
    stated = last if rule.days_after is None else last + timedelta(days=rule.days_after)
    if rule.days_after is not None:
        first = last + timedelta(days=1)
        last = max(stated, last_day_of_month(first.year, first.month))
    issued = known.issued.get((MINUTES, str(key)))
    return Duty(
        kind=DutyKind.MEETING,
        code=rule.name,
        key=str(key),
        what=f"{rule.name}, {period_name(key)}",
        who=agency.unit_name(rule.unit),
        unit=rule.unit,
        stated=stated,
        due=moved(stated, agency.regime.when_off, WorkingDays(agency.special_days)),
        fulfilled=issued or _minutes(rule, first, min(last, known.today), known),
        drafted=(MINUTES, str(key)) in known.drafted,
        source=rule.source or f"{agency.file}, trang «{rule.origin.sheet}»",
    )


def _minutes(rule: MeetingRule, first: date, last: date, known: Known) -> Fulfilment | None:
    """The earliest document of the days that the months name as evidence of the meeting's task."""
    lines = (line for month in known.months for line in month.task_results if rule.task and line.code == rule.task)
    found = []
    for line in lines:
        for cited in citations(line.evidence or ""):
            day = read_date(cited.date) if cited.date else None
            if day and first <= day <= last:
                found.append((day, f"{cited.number}/{cited.notation}"))
    return Fulfilment(document=min(found)[1], day=min(found)[0]) if found else None
