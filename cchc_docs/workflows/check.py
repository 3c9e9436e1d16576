"""Checking inputs without writing anything."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cchc_docs.checks.apologies import check_promised_again
from cchc_docs.checks.board import check_boards
from cchc_docs.checks.meetings import check_meeting_tasks
from cchc_docs.checks.plan import check_plan_text
from cchc_docs.checks.relaxation import relax
from cchc_docs.checks.tasks import check_reopened
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.errors import InputError, UsageError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conclusions import find_forgotten, given_conclusions
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, read_period, read_year, require_workspace
from cchc_docs.workflows.meeting_inputs import read_key, read_meetings
from cchc_docs.workflows.scoring import points_issues, scored_months


def check(workspace: Workspace, keys: Sequence[PeriodKey], workbooks: Sequence[Path], *, today: date) -> list[Issue]:
    """Every problem of the named periods and workbooks; of all inputs when none is named."""
    require_workspace(workspace)
    issues: list[Issue] = []
    if not keys and not workbooks:
        issues += _check_everything(workspace, today)
    for key in keys:
        if key.kind is not PeriodKind.DAY:
            issues += _check_period(workspace, key, today)
        elif not workspace.meeting(key).is_file():
            raise UsageError(f"«{key}» là một ngày, không phải kỳ báo cáo; hãy ghi tháng (2023-03), quý (2023-Q1) hoặc năm (2023)")
        issues += [*_check_meetings(workspace, key), *_unread(workspace, key.year)]
    for workbook in workbooks:
        issues += _check_workbook(workspace, workbook, today)
    return list(dict.fromkeys(issues))


def _check_everything(workspace: Workspace, today: date) -> list[Issue]:
    agency, issues = read_checked_agency(workspace)
    given, months = list[GivenConclusion](), list[MonthlyResults]()
    for year in workspace.years():
        inputs = read_year(workspace, year, workspace.months(year), agency)
        issues += [*inputs.issues, *(check_plan_text(inputs.plan) if inputs.plan else ()), *check_reopened(inputs.months)]
        meetings, found = read_meetings(workspace, year, agency, inputs.plan)
        issues += [*found, *_unread(workspace, year)]
        given += given_conclusions(meetings)
        months += inputs.months
        regime, known = agency.regime if agency else CALENDAR, {month.month for month in inputs.months}
        relaxed = relax(inputs.issues, agency.relaxed if agency else {})
        issues += points_issues(scored_months(inputs.months, inputs.plan, regime, today, known=known), relaxed)
        if agency and inputs.plan and year == workspace.years()[-1]:
            issues += check_meeting_tasks(agency, inputs.plan)
    issues += [*find_forgotten(given, months, agency), *check_boards(agency, today)] if agency else ()
    issues += check_promised_again(months)
    return relax(issues, agency.relaxed if agency else {})


def _unread(workspace: Workspace, year: int) -> Iterator[Issue]:
    """Workbooks that lie where inputs lie and are read by nothing."""
    for path in workspace.unread(year):
        yield Issue(
            code="workbook-not-read",
            severity=Severity.WARNING,
            message="không biểu nào có tên này nên tệp không được đọc; hãy đổi tên, ví dụ thang-02.xlsx, hoặc chuyển ra khỏi thư mục năm",
            place=Place(file=workspace.name(path)),
        )


def _check_period(workspace: Workspace, key: PeriodKey, today: date) -> list[Issue]:
    """What a report of the period would stumble over, and what its months have forgotten or promised twice."""
    inputs = read_period(workspace, key, DocumentType.BAO_CAO, today)
    months = [*inputs.earlier, *inputs.months]
    closed = inputs.concluded.closed
    open_before = [one for one in inputs.concluded.given if one.code not in closed]
    issues = find_forgotten(open_before, months, inputs.agency) if inputs.agency else []
    own = {month.file for month in inputs.months}
    issues += [one for one in check_promised_again(months) if one.place.file in own]
    return [*inputs.issues, *relax(issues, inputs.agency.relaxed if inputs.agency else {})]


def _check_meetings(workspace: Workspace, key: PeriodKey) -> list[Issue]:
    """The problems of the meetings of that very key."""
    agency, _ = read_checked_agency(workspace)
    plan, _ = read_checked_plan(workspace, key.year, agency)
    wanted = {workspace.name(path) for path in workspace.meetings(key.year) if (named := read_key(path)) and named[0] == key}
    issues = read_meetings(workspace, key.year, agency, plan)[1] if wanted else []
    return relax([one for one in issues if one.place.file in wanted], agency.relaxed if agency else {})


def _check_workbook(workspace: Workspace, workbook: Path, today: date) -> list[Issue]:
    """The problems of one workbook, seen in its year so that its codes and carried-over numbers can be compared."""
    if not workbook.is_file():
        raise InputError(f"không có tệp {workbook.as_posix()}; hãy kiểm tra lại đường dẫn")
    path = workbook.resolve()
    name = workspace.name_of(path)
    in_year = re.fullmatch(r"inputs/\d{4}/(?:ke-hoach\.\w+|hop-[^/]+|thang-\d\d\.\w+|thang-\d\d/[^/]+)", name)
    if not in_year and name != workspace.name(workspace.agency):
        raise UsageError(
            f"{workbook.as_posix()}: không biết đây là biểu nào; hãy đặt tệp vào inputs/ với tên co-quan.xlsx, "
            "NĂM/ke-hoach.xlsx, NĂM/thang-MM.xlsx hoặc NĂM/hop-KỲ.xlsx"
        )
    issues = _check_everything(workspace, today)
    return [issue for issue in issues if issue.place.file == name]
