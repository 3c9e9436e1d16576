"""Reading ``inputs/YEAR/hop-*.xlsx``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from cchc_docs.domain.meeting import (
    AgendaItem,
    Attendance,
    Capacity,
    Conclusion,
    InspectionFinding,
    Meeting,
    Participant,
    Statement,
    Vote,
)
from cchc_docs.excel.facts import Facts, read_good_facts
from cchc_docs.excel.meeting_form import AGENDA, CONCLUSIONS, DISCUSSION, FINDINGS, MEETING, MEETING_FACTS, PARTICIPANTS, VOTES
from cchc_docs.excel.reading import open_form
from cchc_docs.excel.table import Row, read_table
from cchc_docs.issues import Issue, Severity, has_errors
from cchc_docs.vietnamese.dates import names_no_day
from cchc_docs.vietnamese.periods import read_deadline
from cchc_docs.vietnamese.times import read_time

_BLANK: Mapping[str, Any] = dict.fromkeys((fact.name for fact in MEETING_FACTS.facts), None) | dict.fromkeys(
    ("name", "place", "chair"), ""
)
"""What stands for facts that could not be read while the others are looked at."""

_BY_HAND = ("start_time", "end_date", "end_time", "place", "chair", "secretary", "inspected", "representative")
"""Facts that no form is made with."""


@dataclass(frozen=True, kw_only=True)
class ReadMeeting:
    """What a meeting's workbook gave."""

    meeting: Meeting | None = None
    """None when the workbook cannot be read or has errors."""

    seen: Meeting | None = None
    """What could be read of a workbook with errors, rows that are wrong left out: for telling what else is wrong, and nothing more."""

    untouched: bool = False
    """Whether it is a form that nobody has begun to fill in."""

    issues: tuple[Issue, ...] = ()


def read_meeting(path: Path, file: str) -> ReadMeeting:
    """The meeting and every problem of its workbook."""
    workbook, issues = open_form(path, file, MEETING)
    if workbook is None:
        return ReadMeeting(issues=tuple(issues))
    facts = read_good_facts(workbook, MEETING_FACTS, issues)
    times = _times(facts, issues) if facts else {}
    participants, agenda, statements, findings, votes, conclusions = (
        read_table(workbook, sheet, issues).rows for sheet in (PARTICIPANTS, AGENDA, DISCUSSION, FINDINGS, VOTES, CONCLUSIONS)
    )
    rows: dict[str, Any] = {
        "participants": tuple(_participant(row) for row in participants),
        "agenda": tuple(AgendaItem(**row.values, origin=row.origin) for row in agenda),
        "statements": tuple(Statement(**row.values, origin=row.origin) for row in statements),
        "findings": tuple(InspectionFinding(**row.values, origin=row.origin) for row in findings),
        "votes": tuple(Vote(**row.values, origin=row.origin) for row in votes),
        "conclusions": tuple(_conclusion(row, issues) for row in conclusions),
    }
    untouched = facts is not None and _untouched(facts, rows, issues)
    if facts is None or facts.values.get("start_date") is None:
        return ReadMeeting(untouched=untouched, issues=tuple(issues))
    given = {**_BLANK, **facts.values, **times, "start_time": times["start_time"] or time(0)}
    given["inspected"] = _codes(given["inspected"])
    meeting = Meeting(file=file, **given, **rows, places=facts.places).as_listed()
    if not has_errors(issues):
        return ReadMeeting(meeting=meeting, issues=tuple(issues))
    return ReadMeeting(seen=meeting, untouched=untouched, issues=tuple(issues))


def _untouched(facts: Facts, rows: Mapping[str, Sequence[Any]], issues: Sequence[Issue]) -> bool:
    """Nothing is there but what a form is made with, and nothing is wrong but that it is blank."""
    blank = all(issue.code == "cell-missing" and issue.place.sheet == MEETING_FACTS.name for issue in issues if _is_error(issue))
    filled = any(facts.values.get(name) for name in _BY_HAND)
    written = any(rows[name] for name in ("statements", "findings", "votes", "conclusions"))
    return blank and not filled and not written and not any(one.attendance for one in rows["participants"])


def _is_error(issue: Issue) -> bool:
    return issue.severity is Severity.ERROR


def _codes(typed: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[;,]", typed or "") if part.strip()))


def _times(facts: Facts, issues: list[Issue]) -> Mapping[str, time | None]:
    read: dict[str, time | None] = {}
    for name in ("start_time", "end_time"):
        typed = facts.values.get(name)
        read[name] = read_time(typed) if typed else None
        if typed and read[name] is None:
            issues.append(
                Issue(
                    code="meeting-time-unread",
                    message=f"không hiểu giờ «{typed[:40]}»; hãy ghi như 08 giờ 00 hoặc 8:00",
                    place=facts.places[name],
                )
            )
    return read


def _participant(row: Row) -> Participant:
    chosen: dict[str, Any] = {
        "capacity": Capacity(row["capacity"]) if row["capacity"] else Capacity.MEMBER,
        "attendance": Attendance(row["attendance"]) if row["attendance"] else None,
    }
    return Participant(**{**row.values, **chosen}, origin=row.origin)


def _conclusion(row: Row, issues: list[Issue]) -> Conclusion:
    due: date | None = None
    try:
        due = read_deadline(row["deadline"]) if row["deadline"] else None
    except ValueError:
        said = f"không hiểu thời hạn «{row['deadline']}»; hãy ghi như «31/3/2023», «Quý II/2023» hoặc «thường xuyên»"
        if names_no_day(row["deadline"]):
            said = f"thời hạn «{row['deadline']}» là một ngày không có trên lịch; hãy sửa ngày"
        issues.append(
            Issue(
                code="deadline-not-understood",
                message=said,
                place=row.origin.place("deadline"),
            )
        )
    return Conclusion(**row.values, due_date=due, origin=row.origin)
