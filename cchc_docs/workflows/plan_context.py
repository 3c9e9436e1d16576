"""The fields that the yearly plan's templates may name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.plan import Plan, PlanParagraph, TextLevel
from cchc_docs.domain.task import Task
from cchc_docs.vietnamese.number_words import money_words
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.vietnamese.order import LETTERS

_KINDS = {
    TextLevel.SECTION: "phan",
    TextLevel.GROUP: "muc",
    TextLevel.SUBGROUP: "diem",
    TextLevel.BULLET: "gach",
    TextLevel.LEAD: "trach_nhiem",
    TextLevel.EXECUTOR: "trach_nhiem",
    TextLevel.COORDINATORS: "trach_nhiem",
    TextLevel.TIME: "trach_nhiem",
}
_DEPTHS = {TextLevel.SECTION: 0, TextLevel.GROUP: 1, TextLevel.SUBGROUP: 2}


def plan_text(paragraphs: Sequence[PlanParagraph]) -> Iterator[dict[str, Any]]:
    """Each paragraph with its kind and number: I, 1, a) in Vietnamese order, restarting under each parent."""
    counts = [0, 0, 0]
    for paragraph in paragraphs:
        depth = _DEPTHS.get(paragraph.level)
        if depth is not None:
            counts[depth] += 1
            counts[depth + 1 :] = [0] * (2 - depth)
        yield {
            "loai": _KINDS.get(paragraph.level, "doan"),
            "so": _number(depth, counts) if depth is not None else "",
            "ten": paragraph.level.value,
            "chu": paragraph.text,
        }


def _number(depth: int, counts: Sequence[int]) -> str:
    return (roman(counts[0]), str(counts[1]), _letter(counts[2]))[depth] if counts[depth] else ""


def _letter(number: int) -> str:
    """a, b, c, d, đ, e …; after the last, twofold: aa, ab."""
    first, last = divmod(number - 1, len(LETTERS))
    return (LETTERS[first - 1] if first else "") + LETTERS[last]


def plan_context(plan: Plan, agency: Agency) -> dict[str, Any]:
    """The fields of the plan and its annexes beside those that every document has."""
    *text, last = plan_text(plan.paragraphs)
    return {
        "ky": {"nam": str(plan.year)},
        "can_cu": [basis.text for basis in plan.bases],
        "noi_dung": text,
        "loi_ket": f"- {last['chu']}" if last["loai"] == "gach" else last["chu"],
        "nhiem_vu": {"nhom": _groups(plan.tasks, agency)},
        "du_toan": _budget(plan.tasks),
    }


def _groups(tasks: Iterable[Task], agency: Agency) -> list[dict[str, Any]]:
    numbered = enumerate(tasks, start=1)
    return [
        {"ten": group, "viec": [_task(number, task, agency) for number, task in ones]}
        for group, ones in groupby(numbered, key=lambda item: item[1].group)
    ]


def _task(number: int, task: Task, agency: Agency) -> dict[str, Any]:
    return {
        "stt": number,
        "noi_dung": task.content,
        "san_pham": task.product or "",
        "chu_tri": agency.unit_name(task.lead),
        "phoi_hop": "; ".join(agency.unit_name(code) for code in task.coordinators),
        "thoi_han": task.deadline,
        "kinh_phi": task.budget,
    }


def _budget(tasks: Iterable[Task]) -> dict[str, Any]:
    paid = [task for task in tasks if task.budget]
    total = sum(task.budget or 0 for task in paid)
    lines = [{"noi_dung": task.content, "so_tien": task.budget, "nguon": task.funding or ""} for task in paid]
    return {"dong": lines, "tong": total, "bang_chu": money_words(total)}
