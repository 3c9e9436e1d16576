"""Which annexes a yearly plan has."""

from collections.abc import Iterable, Mapping

from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.plan import Plan
from cchc_docs.workflows.annexes import numbered

PLAN = "ke-hoach.docx"
PLAN_TASKS, PLAN_BUDGET = "phu-luc-nhiem-vu.docx", "phu-luc-du-toan.docx"
PLAN_ANNEXES = {
    PLAN_TASKS: "Danh mục nhiệm vụ",
    PLAN_BUDGET: "Dự toán kinh phí",
}
"""Templates of annexes in the order in which they follow the plan, with their titles."""

PLAN_LABEL_FIELDS = {"phu_luc_nhiem_vu": PLAN_TASKS, "phu_luc_du_toan": PLAN_BUDGET}
"""The field of a template that holds an annex's label."""


def plan_appendices(plan: Plan) -> tuple[Appendix, ...]:
    """The annexes that have something to show: no tasks, no table; no money, no estimate."""
    there = {PLAN_TASKS: bool(plan.tasks), PLAN_BUDGET: any(task.budget for task in plan.tasks)}
    return numbered([template for template in PLAN_ANNEXES if there[template]], PLAN_ANNEXES)


def plan_label_fields(appendices: Iterable[Appendix]) -> Mapping[str, str]:
    """The labels by their fields; empty for an annex that is left out."""
    labels = {appendix.template: appendix.label for appendix in appendices}
    return {field: labels.get(template, "") for field, template in PLAN_LABEL_FIELDS.items()}
