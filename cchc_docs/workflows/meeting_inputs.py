"""Reading the workbooks of meetings: one, or every one of a year."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.checks.inspection import check_inspected
from cchc_docs.checks.meeting import check_minutes, check_seen
from cchc_docs.checks.meeting_day import check_worked
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.period_key import PeriodKey, parse_period_key
from cchc_docs.domain.plan import Plan
from cchc_docs.excel.meeting_form import CONCLUSIONS, PARTICIPANTS
from cchc_docs.excel.meeting_reader import ReadMeeting, read_meeting
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.month_inputs import twins

_NAME = re.compile(r"hop-(.+?)(?:-lan-([2-9]|[1-9]\d))?", re.IGNORECASE)

NOT_FILLED = "meeting-not-filled"
"""The code of what is told of a form that nobody has begun to fill in."""

Check = Callable[[Meeting], Iterable[Issue]]


def no_check(_: Meeting) -> Iterable[Issue]:
    """For documents that need no more than a meeting without mistakes."""
    return ()


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
    workspace: Workspace, key: PeriodKey, number: int, agency: Agency | None, plan: Plan | None, check: Check = no_check
) -> tuple[Meeting | None, list[Issue]]:
    """The meeting of the key, with the problems of its workbook; ``check`` tells what a document about it needs besides."""
    path = workspace.meeting(key, number)
    read = read_meeting(path, workspace.name(path))
    issues = [*read.issues, *twins(workspace, path), *number_gaps(workspace, key, number)]
    return read.meeting, [*issues, *_further(read, key, agency, plan, check)]


def _further(read: ReadMeeting, key: PeriodKey, agency: Agency | None, plan: Plan | None, check: Check) -> list[Issue]:
    """What is wrong besides what the reading told; of a cell of which that told something, nothing more."""
    meeting = read.meeting or read.seen
    if meeting is None:
        return []
    errors = [issue.place for issue in read.issues if issue.severity is Severity.ERROR]
    listed = not any(place.sheet in (PARTICIPANTS.name, None) for place in errors)
    issues = [
        *check_seen(meeting, key, agency, plan, listed=listed),
        *(check_worked(meeting, WorkingDays(agency.special_days).works) if agency else ()),
        *(check_inspected(meeting, agency) if agency else ()),
        *check(meeting),
    ]
    told = {*errors, *(Place(file=place.file, sheet=place.sheet) for place in errors)}
    return [issue for issue in issues if issue.place not in told]


def check_held(meeting: Meeting) -> Iterator[Issue]:
    """What minutes need, once somebody has begun to write down how it went."""
    yield from check_minutes(meeting) if meeting.held else ()


def number_gaps(workspace: Workspace, key: PeriodKey, number: int) -> list[Issue]:
    """A fifth meeting follows a fourth."""
    missing = [str(one) for one in range(1, number) if not workspace.meeting(key, one).is_file()]
    if not missing:
        return []
    message = f"tệp là cuộc họp lần {number} của kỳ nhưng chưa có tệp của lần {', '.join(missing)}; hãy kiểm tra lại lần họp"
    place = Place(file=workspace.name(workspace.meeting(key, number)))
    return [Issue(code="meeting-number-gap", severity=Severity.WARNING, message=message, place=place)]


def read_meetings(
    workspace: Workspace, year: int, agency: Agency | None, plan: Plan | None
) -> tuple[list[KeyedMeeting], list[Issue]]:
    """Every meeting of the year whose conclusions can be read, with every problem in the workbooks.

    A form that is still blank is no problem.
    """
    meetings, issues = [], list[Issue]()
    for path in workspace.meetings(year):
        named = read_key(path)
        if named is None or named[0].year != year:
            message = "tên tệp không nêu kỳ hoặc ngày họp của năm này; hãy đặt tên như hop-2023-q1.xlsx, hop-2023-03-15.xlsx"
            issues.append(Issue(code="meeting-file-name", message=message, place=Place(file=workspace.name(path))))
            continue
        key, number = named
        read = read_meeting(path, workspace.name(path))
        if read.untouched:
            issues.append(_not_filled(workspace.name(path)))
            continue
        issues += [*read.issues, *number_gaps(workspace, key, number), *_further(read, key, agency, plan, check_held)]
        if meeting := _concluding(read):
            meetings.append(KeyedMeeting(key=key, number=number, meeting=meeting))
    return meetings, issues


def _concluding(read: ReadMeeting) -> Meeting | None:
    """The meeting, also where something else than its conclusions is wrong: that is told, and hides none of them."""
    wrong = {issue.place.sheet for issue in read.issues if issue.severity is Severity.ERROR}
    whole = read.seen if read.seen and read.seen.name and not wrong & {CONCLUSIONS.name, None} else None
    return read.meeting or whole


def _not_filled(file: str) -> Issue:
    message = "bảng tính cuộc họp mới được tạo, chưa điền nên chưa được dùng; hãy điền khi có ngày họp, hoặc xóa tệp nếu không họp"
    return Issue(code="meeting-not-filled", severity=Severity.ADVICE, message=message, place=Place(file=file))
