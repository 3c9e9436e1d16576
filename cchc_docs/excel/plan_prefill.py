"""A plan as what its form is filled in with: the counterpart of :mod:`cchc_docs.excel.plan_reader`."""

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.plan import Plan, PlanParagraph
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.domain.task import Task
from cchc_docs.excel.plan_form import BASES, NOTES, PLAN_FACTS, TASKS, TEXT
from cchc_docs.excel.prefill import FilledRow, Prefill


def prefill_plan(plan: Plan) -> Prefill:
    """Every fact and row of the plan, in its order."""
    facts = {fact.name: getattr(plan, fact.name) for fact in PLAN_FACTS.facts}
    rows = {
        BASES.name: [FilledRow(values={"text": basis.text, "sister": _chosen(basis.sister)}) for basis in plan.bases],
        TEXT.name: [_paragraph(one) for one in plan.paragraphs],
        NOTES.name: [FilledRow(values={"code": note.code, "text": note.text}) for note in plan.notes],
        TASKS.name: [_row(task) for task in plan.tasks],
    }
    return Prefill(facts={PLAN_FACTS.name: facts}, rows=rows)


def _paragraph(one: PlanParagraph) -> FilledRow:
    return FilledRow(values={"level": one.level.value, "text": one.text, "sister": _chosen(one.sister)})


def _chosen(sister: SisterPlan | BoardKind | None) -> str | None:
    return sister.value if sister else None


def _row(task: Task) -> FilledRow:
    values = {column.name: getattr(task, column.name) for column in TASKS.columns}
    told = {"area": task.area.value, "coordinators": "; ".join(task.coordinators) or None, "sister": _chosen(task.sister)}
    return FilledRow(values={**values, **told})
