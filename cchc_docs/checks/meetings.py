"""What an agency says of its regular meetings: each once, called by a unit that there is, under a task that there is."""

from collections.abc import Iterator

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting_rule import MeetingCycle
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Severity


def check_meetings(agency: Agency) -> Iterator[Issue]:
    """The agency's rows about meetings, without the plan."""
    units = [unit.code for unit in agency.units]
    seen: dict[tuple[str, MeetingCycle], int] = {}
    for rule in agency.meetings:
        key = (" ".join(rule.name.casefold().split()), rule.cycle)
        if key in seen:
            yield Issue(
                code="meeting-rule-twice",
                message=f"cuộc họp «{rule.name}» đã có ở dòng {seen[key]}; hãy giữ một dòng",
                place=rule.origin.place("name"),
            )
        seen.setdefault(key, rule.origin.row)
        if rule.unit not in units:
            yield Issue(
                code="unit-unknown",
                message=f"mã đơn vị «{rule.unit}» không có ở trang «Đơn vị»{nearest(rule.unit, units)}",
                place=rule.origin.place("unit"),
            )


def check_meeting_tasks(agency: Agency, plan: Plan) -> Iterator[Issue]:
    """The tasks that the rows name are the plan's; another year's plan may have other codes."""
    codes = [task.code for task in plan.tasks]
    for rule in agency.meetings:
        if rule.task and rule.task not in codes:
            yield Issue(
                code="meeting-task-unknown",
                severity=Severity.WARNING,
                message=f"mã nhiệm vụ «{rule.task}» không có trong {plan.file}{nearest(rule.task, codes)}",
                place=rule.origin.place("task"),
            )
