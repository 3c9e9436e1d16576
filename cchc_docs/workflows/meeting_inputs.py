"""Reading the workbooks of meetings: one, or every one of a year."""

import re
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.checks.inspection import check_inspected
from cchc_docs.checks.meeting import check_meeting
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.period_key import PeriodKey, parse_period_key
from cchc_docs.domain.plan import Plan
from cchc_docs.excel.meeting_reader import read_meeting
from cchc_docs.issues import Issue, Place
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.month_inputs import twins

_NAME = re.compile(r"hop-(.+?)(?:-lan-([2-9]|[1-9]\d))?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class KeyedMeeting:
    """A meeting with what its file's name says."""

    key: PeriodKey
    number: int
    """1 for the key's first meeting."""

    meeting: Meeting


def read_key(path: Path) -> tuple[PeriodKey, int] | None:
    """Key and number of the meeting that the workbook's name tells; None when it tells none."""
    match = _NAME.fullmatch(path.stem)
    try:
        return (parse_period_key(match[1]), int(match[2] or 1)) if match else None
    except ValueError:
        return None


def read_checked_meeting(
    workspace: Workspace, key: PeriodKey, number: int, agency: Agency | None, plan: Plan | None
) -> tuple[Meeting | None, list[Issue]]:
    """The meeting of the key, with the problems of its workbook."""
    path = workspace.meeting(key, number)
    meeting, issues = read_meeting(path, workspace.name(path))
    issues += twins(workspace, path)
    if meeting:
        issues += _checked(meeting, key, agency, plan)
    return meeting, issues


def _checked(meeting: Meeting, key: PeriodKey, agency: Agency | None, plan: Plan | None) -> list[Issue]:
    return [*check_meeting(meeting, key, agency, plan), *(check_inspected(meeting, agency) if agency else ())]


def read_meetings(
    workspace: Workspace, year: int, agency: Agency | None, plan: Plan | None
) -> tuple[list[KeyedMeeting], list[Issue]]:
    """Every meeting of the year that can be read, with every problem in the workbooks."""
    meetings, issues = [], list[Issue]()
    for path in workspace.meetings(year):
        named = read_key(path)
        if named is None or named[0].year != year:
            message = "tên tệp không nêu kỳ hoặc ngày họp của năm này; hãy đặt tên như hop-2023-q1.xlsx, hop-2023-03-15.xlsx"
            issues.append(Issue(code="meeting-file-name", message=message, place=Place(file=workspace.name(path))))
            continue
        key, number = named
        meeting, found = read_meeting(path, workspace.name(path))
        issues += [*found, *(_checked(meeting, key, agency, plan) if meeting else ())]
        if meeting:
            meetings.append(KeyedMeeting(key=key, number=number, meeting=meeting))
    return meetings, issues
