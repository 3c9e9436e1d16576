"""Reading ``inputs/YEAR/hop-*.xlsx``."""

import re
from collections.abc import Mapping
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
from cchc_docs.excel.facts import Facts, read_facts
from cchc_docs.excel.meeting_form import AGENDA, CONCLUSIONS, DISCUSSION, FINDINGS, MEETING, MEETING_FACTS, PARTICIPANTS, VOTES
from cchc_docs.excel.reading import open_form
from cchc_docs.excel.table import Row, read_table
from cchc_docs.issues import Issue, has_errors
from cchc_docs.vietnamese.periods import read_deadline
from cchc_docs.vietnamese.times import read_time


def read_meeting(path: Path, file: str) -> tuple[Meeting | None, list[Issue]]:
    """The meeting and every problem of its workbook; None when it cannot be read or has errors."""
    workbook, issues = open_form(path, file, MEETING)
    if workbook is None:
        return None, issues
    facts = read_facts(workbook, MEETING_FACTS, issues)
    times = _times(facts, issues) if facts else {}
    participants, agenda, statements, findings, votes, conclusions = (
        read_table(workbook, sheet, issues).rows for sheet in (PARTICIPANTS, AGENDA, DISCUSSION, FINDINGS, VOTES, CONCLUSIONS)
    )
    concluded = tuple(_conclusion(row, issues) for row in conclusions)
    if has_errors(issues) or facts is None:
        return None, issues
    meeting = Meeting(
        file=file,
        **{**facts.values, **times, "inspected": _codes(facts.values["inspected"])},
        participants=tuple(_participant(row) for row in participants),
        agenda=tuple(AgendaItem(**row.values, origin=row.origin) for row in agenda),
        statements=tuple(Statement(**row.values, origin=row.origin) for row in statements),
        findings=tuple(InspectionFinding(**row.values, origin=row.origin) for row in findings),
        votes=tuple(Vote(**row.values, origin=row.origin) for row in votes),
        conclusions=concluded,
        places=facts.places,
    )
    return meeting, issues


def _codes(typed: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[;,]", typed or "") if part.strip()))


def _times(facts: Facts, issues: list[Issue]) -> Mapping[str, time | None]:
    read: dict[str, time | None] = {}
    for name in ("start_time", "end_time"):
        typed = facts.values[name]
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
        issues.append(
            Issue(
                code="deadline-not-understood",
                message=f"không hiểu thời hạn «{row['deadline']}»; hãy ghi như «31/3/2023», «Quý II/2023» hoặc «thường xuyên»",
                place=row.origin.place("deadline"),
            )
        )
    return Conclusion(**row.values, due_date=due, origin=row.origin)
