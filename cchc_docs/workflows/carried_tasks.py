"""The tasks that go on in the next year, as a yearly report lists them: the same ones that the roll-over carries."""

from collections.abc import Sequence
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.template_field import TemplateField, count_field, list_field, text_field
from cchc_docs.domain.traced import TracedText
from cchc_docs.indicators.tasks import TaskProgress, TaskState
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.vietnamese.text import capitalize_first, uncapitalize_first
from cchc_docs.workflows.printed_values import words
from cchc_docs.workflows.rolled_tasks import comes_again, left_out, settled_by

_UNFINISHED, _GOING_ON = "Nhiệm vụ chưa hoàn thành", "Nhiệm vụ thường xuyên, làm tiếp năm sau"
_REGULAR = (TaskState.REGULAR, TaskState.REGULAR_DONE)
CARRIED_FIELD: TemplateField = list_field(
    "chuyen_nam_sau",
    "Nhiệm vụ chuyển sang năm sau nếu năm kết thúc vào cuối kỳ, theo nhóm",
    text_field("stt", "Số La Mã"),
    text_field("ten", "Tên nhóm: chưa hoàn thành; làm tiếp"),
    list_field(
        "viec",
        "Nhiệm vụ",
        count_field("stt", "Số thứ tự trong cả danh sách"),
        text_field("ma", "Mã nhiệm vụ, giữ nguyên ở kế hoạch năm sau"),
        text_field("noi_dung", "Nội dung nhiệm vụ"),
        text_field("chu_tri", "Đơn vị chủ trì"),
        text_field("thoi_han", "Thời hạn trong kế hoạch năm nay"),
        text_field("ly_do", "Vì sao chuyển"),
    ),
)


def carries_any(progress: Sequence[TaskProgress]) -> bool:
    """Whether any task goes on."""
    return any(left_out(one) is None for one in progress)


def carried_tasks(progress: Sequence[TaskProgress], agency: Agency) -> list[dict[str, Any]]:
    """The tasks by group, unfinished ones first, each group in the plan's order; a group without tasks is left out."""
    carried = [one for one in progress if left_out(one) is None]
    unfinished = [one for one in carried if one.state not in _REGULAR and not settled_by(one)]
    going_on = [one for one in carried if one not in unfinished]
    groups: list[dict[str, Any]] = []
    number = 0
    for name, tasks in ((_UNFINISHED, unfinished), (_GOING_ON, going_on)):
        if tasks:
            rows = [_task(at, one, agency) for at, one in enumerate(tasks, start=number + 1)]
            groups.append({"stt": roman(len(groups) + 1), "ten": name, "viec": rows})
            number += len(tasks)
    return groups


def _task(number: int, one: TaskProgress, agency: Agency) -> dict[str, Any]:
    task = one.task
    return {
        "stt": number,
        "ma": words(task.code, task.origin, "code"),
        "noi_dung": words(task.content, task.origin, "content"),
        "chu_tri": words(agency.unit_name(task.lead), task.origin, "lead"),
        "thoi_han": words(task.deadline, task.origin, "deadline"),
        "ly_do": _reason(one),
    }


def _reason(one: TaskProgress) -> str:
    if one.state not in _REGULAR and settled_by(one):
        why = comes_again(one.task) or "kế hoạch ghi làm tiếp những năm sau"
        return TracedText(f"Đã hoàn thành trong năm; {why}", words("", one.task.origin, "deadline").origin)
    if one.state in _REGULAR:
        return "Nhiệm vụ thường xuyên"
    last = one.reported[-1] if one.reported else None
    if last is None:
        return "Chưa báo cáo kết quả trong kỳ"
    if not last.delay_reason:
        return capitalize_first(last.status.value.lower())
    return words(f"Chưa hoàn thành: {uncapitalize_first(last.delay_reason.rstrip(' .;'))}", last.origin, "delay_reason")
