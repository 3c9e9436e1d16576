"""What a sister plan takes from the yearly plan."""

from collections.abc import Iterator

from cchc_docs.domain.plan import Plan
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.issues import Issue, Place


def check_sister_plan(plan: Plan, sister: SisterPlan) -> Iterator[Issue]:
    """A sister plan has tasks; if it has, it has words too. Never more than one issue."""
    if not any(task.sister is sister for task in plan.tasks):
        yield Issue(
            code="sister-plan-empty",
            message=f"chưa có nhiệm vụ nào chọn «{sister.value}» ở cột «Kế hoạch riêng» (trang «Nhiệm vụ»); hãy chọn cho từng nhiệm vụ",
            place=Place(file=plan.file, sheet="Nhiệm vụ"),
        )
    elif not any(paragraph.sister is sister for paragraph in plan.paragraphs):
        yield Issue(
            code="sister-plan-text-missing",
            message=f"chưa có đoạn nào chọn «{sister.value}» ở cột «Kế hoạch riêng» (trang «Nội dung»); hãy chọn cho từng đoạn",
            place=Place(file=plan.file, sheet="Nội dung"),
        )
