"""Results against the plan."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.evidence import Look, Standing
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus, Task, TaskResult
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date


def check_task_results(month: MonthlyResults, plan: Plan, year_start: date, last_day: date, evidence: Look) -> Iterator[Issue]:
    """Results name tasks of the plan, once each; what is finished has a fitting date and evidence that is there.

    ``year_start`` and ``last_day`` are the first day of the reporting year and the last of the month; ``evidence`` knows the
    year's folder of evidence.
    """
    tasks = {task.code: task for task in plan.tasks}
    seen: dict[tuple[str, str], int] = {}
    for result in month.task_results:
        if result.code not in tasks:
            yield Issue(
                code="task-unknown",
                message=f"mã nhiệm vụ «{result.code}» không có trong {plan.file}{nearest(result.code, list(tasks))}",
                place=result.origin.place("code"),
            )
        key = (result.origin.file, result.code)
        if key in seen:
            yield Issue(
                code="task-result-twice",
                message=f"nhiệm vụ «{result.code}» đã có ở dòng {seen[key]}; hãy gộp hai dòng làm một",
                place=result.origin.place("code"),
            )
        seen.setdefault(key, result.origin.row)
        yield from _finished(result, year_start, last_day)
        yield from _progress(result)
        yield from _evidence(result, evidence)
        yield from _delay(result, tasks.get(result.code), last_day)


def _warning(code: str, message: str, result: TaskResult, name: str) -> Issue:
    return Issue(code=code, severity=Severity.WARNING, message=message, place=result.origin.place(name))


def _finished(result: TaskResult, year_start: date, last_day: date) -> Iterator[Issue]:
    if result.status is not ResultStatus.DONE:
        if result.finished_on:
            yield Issue(
                code="task-finished-date-unexpected",
                message=f"nhiệm vụ «{result.code}» có ngày hoàn thành nhưng tình trạng là «{result.status}»; hãy sửa một trong hai",
                place=result.origin.place("finished_on"),
            )
        return
    if not result.result:
        message = f"nhiệm vụ «{result.code}» đã hoàn thành nhưng chưa ghi kết quả; hãy ghi để đưa vào báo cáo"
        yield _warning("task-result-missing", message, result, "result")
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
                f"nhiệm vụ «{result.code}» ghi hoàn thành ngày {short_date(result.finished_on)}, sau ngày chốt số liệu "
                f"{short_date(last_day)}; hãy sửa ngày hoặc chuyển sang tháng sau"
            ),
            place=result.origin.place("finished_on"),
        )
    elif result.finished_on < year_start:
        message = f"nhiệm vụ «{result.code}» ghi hoàn thành ngày {short_date(result.finished_on)}, trước năm báo cáo; có phải gõ nhầm năm?"
        yield _warning("task-finished-before-year", message, result, "finished_on")


def _progress(result: TaskResult) -> Iterator[Issue]:
    done = result.status is ResultStatus.DONE
    if result.progress is not None and (result.progress == 100) is not done:
        message = f"nhiệm vụ «{result.code}» ghi {result.progress}% nhưng tình trạng là «{result.status}»; hãy sửa một trong hai"
        yield _warning("task-progress-wrong", message, result, "progress")


def _evidence(result: TaskResult, evidence: Look) -> Iterator[Issue]:
    for name in result.evidence_files:
        standing = evidence(name)
        if standing is Standing.OUTSIDE:
            yield Issue(
                code="task-evidence-file-outside",
                message=f"tệp minh chứng «{name}» nằm ngoài thư mục minh-chung của năm; hãy chép tệp vào thư mục ấy và ghi lại tên",
                place=result.origin.place("evidence_file"),
            )
        if standing is Standing.MISSING:
            message = (
                f"nhiệm vụ «{result.code}» nêu tệp minh chứng «{name}» nhưng không có trong thư mục minh-chung; hãy chép tệp vào"
            )
            yield _warning("task-evidence-file-missing", message, result, "evidence_file")
    if result.status is ResultStatus.DONE and not result.evidence_files and not result.evidence:
        message = f"nhiệm vụ «{result.code}» đã hoàn thành nhưng chưa ghi minh chứng; hãy ghi số, ký hiệu, ngày của văn bản"
        yield _warning("task-evidence-missing", message, result, "evidence")


def _delay(result: TaskResult, task: Task | None, last_day: date) -> Iterator[Issue]:
    if task and task.due_date and not result.delay_reason and (result.finished_on or last_day) > task.due_date:
        message = (
            f"nhiệm vụ «{result.code}» chậm so với thời hạn {short_date(task.due_date)} nhưng chưa ghi lý do; hãy ghi lý do chậm"
        )
        yield _warning("task-delay-reason-missing", message, result, "delay_reason")


def check_reopened(months: Sequence[MonthlyResults]) -> Iterator[Issue]:
    """A task that a month calls done is not called unfinished by a later month."""
    done: dict[str, MonthlyResults] = {}
    for month in months:
        for result in month.task_results:
            if result.status is ResultStatus.DONE:
                done.setdefault(result.code, month)
            elif result.code in done:
                message = f"nhiệm vụ «{result.code}» đã hoàn thành ở {done[result.code].file}, nay ghi «{result.status}»; hãy kiểm tra lại"
                yield _warning("task-reopened", message, result, "status")
