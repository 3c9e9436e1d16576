"""What a meeting's workbook holds before a clerk opens it."""

from dataclasses import dataclass
from datetime import date
from itertools import chain

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.meeting_rule import MeetingRule
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus, Task
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.meeting_form import AGENDA, MEETING_FACTS, PARTICIPANTS
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.excel.prefill import FilledRow, Prefill
from cchc_docs.settings.reporting_regime import period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.periods import last_day_of_month
from cchc_docs.workflows.conclusions import read_concluded
from cchc_docs.workflows.duties import CYCLES
from cchc_docs.workflows.month_inputs import MonthReader


@dataclass(frozen=True, kw_only=True)
class BeforeMeeting:
    """What is known before a meeting."""

    agency: Agency | None
    rule: MeetingRule | None = None
    """The regular meeting that it is."""

    members: tuple[BoardMember, ...] = ()
    open_tasks: tuple[Task, ...] = ()
    """Due by the period's end, and no month calls them done."""

    open_conclusions: tuple[GivenConclusion, ...] = ()
    """Of earlier meetings, this year's and the last's."""

    notes: tuple[str, ...] = ()
    """What is missing, and what is therefore left blank."""


def read_before_meeting(workspace: Workspace, key: PeriodKey) -> BeforeMeeting:
    """Whatever of it is there and can be read."""
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency))
    if agency is None:
        note = f"{workspace.name(workspace.agency)} chưa có hoặc có lỗi nên trang «Thành phần» để trống; hãy chạy cchc check để xem lỗi"
        return BeforeMeeting(agency=None, notes=(note,))
    plan_path = workspace.plan(key.year)
    plan, _ = read_plan(plan_path, workspace.name(plan_path))
    until = key.day or last_day_of_month(key.year, key.months[-1])
    reader = MonthReader(workspace, plan, agency)
    there = [month for month in workspace.months(key.year) if month <= until.month]
    months = [results for month in there if (results := reader.read(key.year, month)[0])]
    pending = read_concluded(workspace, key.year, agency, plan).pending(months, until)
    rule = next((one for one in agency.meetings if CYCLES[one.cycle] is key.kind), None)
    return BeforeMeeting(
        agency=agency,
        rule=rule,
        members=agency.members_on(rule.unit, until) if rule else (),
        open_tasks=_open_tasks(plan, months, until),
        open_conclusions=tuple(one for one in pending if one.key != key and one.meeting.start_date < until),
    )


def _open_tasks(plan: Plan | None, months: list[MonthlyResults], until: date) -> tuple[Task, ...]:
    lines = chain.from_iterable(month.task_results for month in months)
    done = {line.code for line in lines if line.status is ResultStatus.DONE}
    tasks = plan.tasks if plan else ()
    return tuple(task for task in tasks if task.due_date and task.due_date <= until and task.code not in done)


def prefill_meeting(key: PeriodKey, known: BeforeMeeting) -> Prefill:
    """Name, board, members and agenda; attendance and course are the clerk's."""
    rule, agency = known.rule, known.agency
    facts = {
        "name": f"{rule.name} {period_name(key)}" if rule else None,
        "start_date": key.day,
        "body": rule.unit if rule and known.members else None,
    }
    tasks = [(f"Tiến độ nhiệm vụ {task.code}: {task.content}", task.lead) for task in known.open_tasks]
    carried = [(f"Việc thực hiện kết luận trước: {one.conclusion.content}", one.unit) for one in known.open_conclusions]
    rows = {
        PARTICIPANTS.name: [FilledRow(values={"full_name": one.full_name, "position": one.title or None}) for one in known.members],
        AGENDA.name: [
            FilledRow(values={"content": content, "presenter": agency.unit_name(unit) if agency else unit})
            for content, unit in (*tasks, *carried)
        ],
    }
    return Prefill(facts={MEETING_FACTS.name: facts}, rows=rows)
