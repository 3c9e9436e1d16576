"""What a meeting's workbook holds before a clerk opens it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.meeting_rule import MeetingRule
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus, Task
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.meeting_form import AGENDA, MEETING_FACTS, PARTICIPANTS
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.excel.prefill import FilledRow, Prefill
from cchc_docs.settings.reporting_regime import month_window, period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.periods import last_day_of_month
from cchc_docs.workflows.conclusions import read_concluded
from cchc_docs.workflows.duties import CYCLES
from cchc_docs.workflows.month_inputs import MonthReader
from cchc_docs.workflows.overdue_annex import late_dossiers

_MOST_DOSSIERS = 20
"""More of them are one item, with the list at hand."""


@dataclass(frozen=True, kw_only=True)
class BeforeMeeting:
    """What is known before a meeting."""

    agency: Agency | None
    rule: MeetingRule | None = None
    """The regular meeting that it is."""

    members: tuple[BoardMember, ...] = ()
    open_tasks: tuple[Task, ...] = ()
    """Due by the period's end, and no month calls them done."""

    late: tuple[OverdueDossier, ...] = ()
    """The period's late dossiers, as its months' workbooks list them."""

    until: date | None = None
    """The last day that is known of: until it pending dossiers are late."""

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
    counted = month_window(key.year, key.months[-1], agency.regime)[1] if key.months else until
    rule = next((one for one in agency.meetings if CYCLES[one.cycle] is key.kind), None)
    return BeforeMeeting(
        agency=agency,
        rule=rule,
        members=agency.members_on(rule.unit, until) if rule else (),
        open_tasks=_open_tasks(plan, months, until),
        late=tuple(late_dossiers([month for month in months if month.month in key.months], counted)),
        until=counted,
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
    rows = {
        PARTICIPANTS.name: [FilledRow(values={"full_name": one.full_name, "position": one.title or None}) for one in known.members],
        AGENDA.name: [
            FilledRow(values={"content": content, "presenter": agency.unit_name(unit) if agency and unit else unit})
            for content, unit in _agenda(key, known)
        ],
    }
    return Prefill(facts={MEETING_FACTS.name: facts}, rows=rows)


def _agenda(key: PeriodKey, known: BeforeMeeting) -> Iterator[tuple[str, str | None]]:
    """What is looked at first, tasks, what meetings before concluded; each with the code of the unit that speaks of it."""
    yield from _reviewed(key, known)
    codes = [task.code for task in known.open_tasks]
    for task in known.open_tasks:
        yield f"Tiến độ nhiệm vụ {task.code}: {task.content}", task.lead
    for one in known.open_conclusions:
        if not one.names_task_among(codes, key.year):
            yield f"Việc thực hiện kết luận trước: {one.conclusion.content}", one.unit


def _reviewed(key: PeriodKey, known: BeforeMeeting) -> Iterator[tuple[str, None]]:
    """A month and a year are met about for their dossiers, a quarter for the plan; any other meeting has its own occasion."""
    if key.kind is PeriodKind.QUARTER:
        yield f"Đánh giá tình hình thực hiện kế hoạch cải cách hành chính {period_name(key)}", None
    if key.kind not in (PeriodKind.MONTH, PeriodKind.YEAR):
        return
    yield f"Kết quả giải quyết hồ sơ thủ tục hành chính {period_name(key)}", None
    if len(known.late) > _MOST_DOSSIERS:
        yield f"Nguyên nhân, biện pháp khắc phục {len(known.late)} hồ sơ trễ hạn theo danh sách", None
        return
    for one in known.late:
        days = ((one.resolved_on or known.until or one.due_on) - one.due_on).days
        yield f"Hồ sơ {one.code} (lĩnh vực {one.field_name}), trễ {days} ngày", None
