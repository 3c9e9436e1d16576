"""What is known before a month is filled in: the plan, what became of its tasks, what the month before left over."""

import itertools
from dataclasses import dataclass

from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.month_details import SelfScore
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.domain.task import ResultStatus
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.issues import has_errors
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conclusions import read_concluded
from cchc_docs.workflows.month_inputs import MonthReader


@dataclass(frozen=True, kw_only=True)
class Known:
    """What can be filled in before the clerk begins."""

    plan: Plan | None
    finished: frozenset[str] = frozenset()
    """Codes of the tasks that an earlier month of the year calls done."""

    before: MonthlyResults | None = None
    """The month before, of the last year in January."""

    scores: tuple[SelfScore, ...] = ()
    """The latest month's that has any."""

    conclusions: tuple[GivenConclusion, ...] = ()
    """Of meetings held by the month's end, not reported done, and not reported under one of the plan's open tasks."""

    notes: tuple[str, ...] = ()
    """What is missing, and what is therefore left blank."""


def read_known(workspace: Workspace, year: int, month: int) -> Known:
    """Whatever of it is there and can be read."""
    path = workspace.plan(year)
    plan, _ = read_plan(path, workspace.name(path))
    notes = [] if plan else [_plan_missing(workspace, year)]
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency))
    regime = agency.regime if agency else None
    this_year, last_year = MonthReader(workspace, plan, None, regime), MonthReader(workspace, None, None, regime)
    earlier = [results for one in range(1, month) if (results := _read(workspace, this_year, year, one, notes))]
    before_year, before_month = (year - 1, 12) if month == 1 else (year, month - 1)
    if month == 1:
        before = _read(workspace, last_year, before_year, before_month, notes)
    else:
        before = next((results for results in earlier if results.month == before_month), None)
    if before_month not in workspace.months(before_year):
        notes.append(
            f"chưa có bảng kết quả tháng {before_month}/{before_year} nên số từ tháng trước chuyển sang để trống; hãy tự điền"
        )
    older = (_read(workspace, last_year, year - 1, one, []) for one in range(12, 0, -1))
    latest_first = itertools.chain(reversed(earlier), older)
    lines = itertools.chain.from_iterable(results.task_results for results in earlier)
    finished = frozenset(line.code for line in lines if line.status is ResultStatus.DONE)
    asked = [task.code for task in (plan.tasks if plan else ()) if task.code not in finished]
    last_day = month_window(year, month, regime or CALENDAR)[1]
    pending = read_concluded(workspace, year, agency, plan).pending(earlier, last_day)
    return Known(
        plan=plan,
        finished=finished,
        conclusions=tuple(one for one in pending if not one.names_task_among(asked, year)),
        before=before,
        scores=next((results.scores for results in latest_first if results and results.scores), ()),
        notes=tuple(notes),
    )


def _read(workspace: Workspace, reader: MonthReader, year: int, month: int, notes: list[str]) -> MonthlyResults | None:
    """The month, if it is there and can be read; its errors are worth a note."""
    if month not in workspace.months(year):
        return None
    results, issues = reader.read(year, month)
    if has_errors(issues):
        notes.append(
            f"bảng kết quả tháng {month}/{year} có lỗi nên phần điền sẵn từ tháng đó thiếu hoặc chưa đúng; "
            f"hãy chạy cchc check {year}-{month:02d} để xem lỗi"
        )
    return results


def _plan_missing(workspace: Workspace, year: int) -> str:
    path = workspace.plan(year)
    if path.exists():
        return f"{workspace.name(path)} có lỗi nên trang «Nhiệm vụ» để trống; hãy chạy cchc check để xem lỗi"
    return f"chưa có {workspace.name(path)} nên trang «Nhiệm vụ» để trống; hãy tạo bằng cchc form plan {year}"
