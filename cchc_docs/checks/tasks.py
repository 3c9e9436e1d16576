"""Results against the plan."""

import difflib
from collections.abc import Iterator
from datetime import date

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus, TaskResult
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date


def check_plan(plan: Plan, agency: Agency) -> Iterator[Issue]:
    """Task codes are unique and units are known."""
    units = [unit.code for unit in agency.units]
    seen: dict[str, int] = {}
    for task in plan.tasks:
        if task.code in seen:
            yield Issue(
                code="task-code-twice",
                message=f"mã nhiệm vụ «{task.code}» đã có ở dòng {seen[task.code]}; hãy đặt mã khác",
                place=task.origin.place("code"),
            )
        seen.setdefault(task.code, task.origin.row)
        for name, code in (("lead", task.lead), *(("coordinators", one) for one in task.coordinators)):
            if code not in units:
                yield Issue(
                    code="unit-unknown",
                    message=f"mã đơn vị «{code}» không có trong {agency.file}, trang «Đơn vị»{_nearest(code, units)}",
                    place=task.origin.place(name),
                )


def check_task_results(month: MonthlyResults, plan: Plan, last_day: date) -> Iterator[Issue]:
    """Results name tasks of the plan, once each; finished tasks have a date that is not after the month."""
    codes = [task.code for task in plan.tasks]
    seen: dict[str, int] = {}
    for result in month.task_results:
        if result.code not in codes:
            yield Issue(
                code="task-unknown",
                message=f"mã nhiệm vụ «{result.code}» không có trong {plan.file}{_nearest(result.code, codes)}",
                place=result.origin.place("code"),
            )
        if result.code in seen:
            yield Issue(
                code="task-result-twice",
                message=f"nhiệm vụ «{result.code}» đã có ở dòng {seen[result.code]}; hãy gộp hai dòng làm một",
                place=result.origin.place("code"),
            )
        seen.setdefault(result.code, result.origin.row)
        yield from _finished(result, last_day)


def _finished(result: TaskResult, last_day: date) -> Iterator[Issue]:
    if result.status is not ResultStatus.DONE:
        if result.finished_on:
            yield Issue(
                code="task-finished-date-unexpected",
                message=f"nhiệm vụ «{result.code}» có ngày hoàn thành nhưng tình trạng là «{result.status}»; hãy sửa một trong hai",
                place=result.origin.place("finished_on"),
            )
        return
    if result.finished_on is None:
        yield Issue(
            code="task-finished-date-missing",
            message=f"nhiệm vụ «{result.code}» đã hoàn thành nhưng chưa ghi ngày hoàn thành; hãy điền ngày",
            place=result.origin.place("finished_on"),
        )
    elif result.finished_on > last_day:
        yield Issue(
            code="task-finished-after-period",
            message=(
                f"nhiệm vụ «{result.code}» ghi hoàn thành ngày {short_date(result.finished_on)}, sau ngày cuối tháng "
                f"{short_date(last_day)}; hãy sửa ngày hoặc chuyển sang tháng sau"
            ),
            place=result.origin.place("finished_on"),
        )
    if not result.evidence:
        yield Issue(
            code="task-evidence-missing",
            severity=Severity.WARNING,
            message=f"nhiệm vụ «{result.code}» đã hoàn thành nhưng chưa ghi minh chứng; hãy ghi số, ký hiệu, ngày của văn bản",
            place=result.origin.place("evidence"),
        )


def _nearest(code: str, known: list[str]) -> str:
    near = difflib.get_close_matches(code, known, n=1)
    return f"; có phải là «{near[0]}»?" if near else "; hãy kiểm tra lại mã"
