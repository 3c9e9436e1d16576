"""The values of the fields that the sister plans' templates may name."""

from collections.abc import Iterator, Sequence
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.plan import Plan, PlanParagraph, TextLevel
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.domain.task import Task
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.document_fields import document_context
from cchc_docs.workflows.plan_context import budget_fields, marked, point_letter, task_fields

_HEADINGS = (TextLevel.SECTION, TextLevel.GROUP, TextLevel.SUBGROUP)
_RESPONSIBILITIES = (TextLevel.LEAD, TextLevel.EXECUTOR, TextLevel.COORDINATORS, TextLevel.TIME)
_ENDS = " ;.,"


def sister_plan_context(document: AdministrativeDocument, plan: Plan, agency: Agency, sister: SisterPlan) -> dict[str, Any]:
    """The fields of the sister plan: what the yearly plan marks for it, numbered anew."""
    notes = {note.code: note.text for note in plan.notes}
    tasks = [task for task in plan.tasks if task.sister is sister]
    paragraphs = numbered_content([one for one in plan.paragraphs if one.sister is sister])
    return {
        **document_context(document),
        "ky": {"nam": str(plan.year)},
        "ke_hoach": {"vien_dan": plan.citation.rstrip(_ENDS)},
        "can_cu": [marked(basis.text.rstrip(_ENDS), notes) for basis in plan.bases if basis.sister is sister],
        "noi_dung": [{**paragraph, "chu": marked(paragraph["chu"], notes)} for paragraph in paragraphs],
        "nhiem_vu": [task_fields(number, task, agency) for number, task in enumerate(tasks, start=1)],
        "du_toan": budget_fields(tasks),
        "don_vi": list(_units(tasks, agency)),
    }


def numbered_content(paragraphs: Sequence[PlanParagraph]) -> Iterator[dict[str, str]]:
    """Each paragraph with its kind and its number in the section that holds them all.

    The highest headings among them are 1, 2 …, those below a, b …; without any heading the bullets are 1, 2 …
    """
    ranks = [level for level in _HEADINGS if any(one.level is level for one in paragraphs)]
    numbered_bullets = not ranks
    groups = points = 0
    for paragraph in paragraphs:
        kind, number = "doan", ""
        if ranks and paragraph.level is ranks[0]:
            groups, points = groups + 1, 0
            kind, number = "muc", str(groups)
        elif paragraph.level in ranks:
            points += 1
            kind, number = "diem", point_letter(points)
        elif paragraph.level is TextLevel.BULLET:
            groups += numbered_bullets
            kind, number = ("khoan", str(groups)) if numbered_bullets else ("gach", "")
        elif paragraph.level in _RESPONSIBILITIES:
            kind = "trach_nhiem"
        yield {"loai": kind, "so": number, "ten": paragraph.level.value, "chu": paragraph.text}


def _units(tasks: Sequence[Task], agency: Agency) -> Iterator[dict[str, Any]]:
    """Every unit that leads or coordinates, once: those that lead first, in the order of the tasks."""
    numbered = list(enumerate(tasks, start=1))
    leading = [task.lead for task in tasks]
    for code in dict.fromkeys([*leading, *(code for task in tasks for code in task.coordinators)]):
        yield {
            "ten": agency.unit_name(code),
            "chu_tri": [uncapitalize_first(task.content.rstrip(_ENDS)) for task in tasks if task.lead == code],
            "so_phoi_hop": [str(number) for number, task in numbered if code in task.coordinators and task.lead != code],
        }
