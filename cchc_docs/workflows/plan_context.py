"""The values of the fields that the yearly plan's templates may name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.marked_reading import read_marked
from cchc_docs.domain.marked_text import MarkedText
from cchc_docs.domain.plan import Plan, PlanParagraph, TextLevel
from cchc_docs.domain.task import Task
from cchc_docs.vietnamese.number_words import money_words
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.vietnamese.order import LETTERS
from cchc_docs.workflows.document_fields import document_context
from cchc_docs.workflows.plan_annexes import plan_label_fields

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
_UNSAID_FUNDING = "Chưa xác định nguồn"


def plan_context(document: AdministrativeDocument, plan: Plan, agency: Agency) -> dict[str, Any]:
    """The fields of the plan and its annexes."""
    notes = {note.code: note.text for note in plan.notes}
    *paragraphs, last = numbered_text(plan.paragraphs)
    return {
        **document_context(document),
        "ky": {"nam": str(plan.year)},
        "can_cu": [marked(basis.text.rstrip(" ;.,"), notes) for basis in plan.own_bases],
        "noi_dung": [{**paragraph, "chu": marked(paragraph["chu"], notes)} for paragraph in paragraphs],
        "loi_ket": marked(_closing(last), notes),
        "nhiem_vu": {"nhom": _groups(plan.tasks, agency)},
        "du_toan": budget_fields(plan.tasks),
        **plan_label_fields(document.appendices),
    }


def numbered_text(paragraphs: Sequence[PlanParagraph]) -> Iterator[dict[str, str]]:
    """Each paragraph with its kind and number: I, 1, a in Vietnamese order, restarting under each parent."""
    counts = [0, 0, 0]
    for paragraph in paragraphs:
        depth = _DEPTHS.get(paragraph.level)
        if depth is not None:
            counts[depth] += 1
            counts[depth + 1 :] = [0] * (2 - depth)
        yield {
            "loai": _KINDS.get(paragraph.level, "doan"),
            "so": (roman, str, point_letter)[depth](counts[depth]) if depth is not None else "",
            "ten": paragraph.level.value,
            "chu": paragraph.text,
        }


def point_letter(number: int) -> str:
    """a, b, c, d, đ, e …; after the last, twofold: aa, ab."""
    first, last = divmod(number - 1, len(LETTERS))
    return (LETTERS[first - 1] if first else "") + LETTERS[last]


def _closing(last: Mapping[str, str]) -> str:
    """The last paragraph as one text: what comes after it, «./.», stands on its line, so its own full stop goes."""
    before = {"phan": "{so}. ", "muc": "{so}. ", "diem": "{so}) ", "gach": "- ", "trach_nhiem": "- {ten}: "}.get(last["loai"], "")
    text = last["chu"].rstrip()
    for mark in ("./.", "."):
        if text.endswith(mark) and not text.endswith(".."):
            text = text.removesuffix(mark).rstrip()
    return before.format(**last) + text


def marked(text: str, notes: Mapping[str, str]) -> MarkedText:
    """Notes are called as the seed plan calls them, «⁽¹⁾»."""
    return read_marked(text, notes, parenthesized=True).text


def _groups(tasks: Iterable[Task], agency: Agency) -> list[dict[str, Any]]:
    numbered = enumerate(tasks, start=1)
    return [
        {"ten": group, "viec": [task_fields(number, task, agency) for number, task in ones]}
        for group, ones in groupby(numbered, key=lambda item: item[1].group)
    ]


def task_fields(number: int, task: Task, agency: Agency) -> dict[str, Any]:
    """A row of a table of tasks."""
    return {
        "stt": number,
        "noi_dung": task.content,
        "san_pham": task.product or "",
        "chu_tri": agency.unit_name(task.lead),
        "phoi_hop": "; ".join(agency.unit_name(code) for code in task.coordinators),
        "thoi_han": task.deadline,
        "kinh_phi": task.budget,
    }


def budget_fields(tasks: Iterable[Task]) -> dict[str, Any]:
    """What the tasks cost, by groups, by sources, in all and in words; đồng."""
    paid = [task for task in tasks if task.budget]
    costs = [
        (task.group, {"stt": number, "noi_dung": task.content, "so_tien": task.budget, "nguon": task.funding or ""})
        for number, task in enumerate(paid, start=1)
    ]
    grouped = [(group, [cost for _, cost in ones]) for group, ones in groupby(costs, key=lambda item: item[0])]
    total = _sum(paid)
    sources = dict.fromkeys(task.funding or _UNSAID_FUNDING for task in paid)
    return {
        "nhom": [{"ten": group, "tong": sum(cost["so_tien"] for cost in ones), "khoan": ones} for group, ones in grouped],
        "tong": total,
        "bang_chu": money_words(total),
        "nguon": [
            {"ten": source, "tong": _sum(task for task in paid if (task.funding or _UNSAID_FUNDING) == source)}
            for source in sources
        ],
    }


def _sum(tasks: Iterable[Task]) -> int:
    return sum(task.budget or 0 for task in tasks)
