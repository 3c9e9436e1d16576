"""Which units should have handed in a month's workbook."""

from collections.abc import Iterable, Sequence

from cchc_docs.domain.agency import Unit
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ResultStatus
from cchc_docs.issues import Issue, Place

MISSING = ("month-missing", "unit-missing")
"""The codes of what is not there, which a report may be made without."""


def missing_units(
    month: MonthlyResults, earlier: Iterable[MonthlyResults], others: Iterable[MonthlyResults], plan: Plan, units: Sequence[Unit]
) -> list[Unit]:
    """Those of the units, all at work in the month, whose workbook is missing from those that the month was joined of.

    A unit has to report while it leads a task that no month has called done before, unless another unit reports the task
    for it; and when it reports dossiers or figures in ``others``, the period's other months. A single workbook is whole.
    """
    if not month.parts:
        return []
    expected = {code.casefold() for code in (*_leading(month, earlier, plan), *_counting(others))}
    there = {part.owner.casefold() for part in month.parts}
    return [unit for unit in units if unit.code.casefold() in expected - there]


def _leading(month: MonthlyResults, earlier: Iterable[MonthlyResults], plan: Plan) -> set[str]:
    done = {result.code for one in earlier for result in one.task_results if result.status is ResultStatus.DONE}
    reported = {result.code for result in month.task_results}
    spoken_for = {task.lead for task in plan.tasks if task.code in reported}
    return {task.lead for task in plan.tasks if task.code not in done} - spoken_for


def _counting(months: Iterable[MonthlyResults]) -> set[str]:
    return {part.owner for month in months for part in month.parts if part.dossiers or part.figures}


def unit_missing(file: str, name: str, month: int, year: int) -> Issue:
    """The issue for a unit whose workbook of a month is not there."""
    return Issue(
        code="unit-missing",
        message=f"thiếu kết quả tháng {month}/{year} của {name}; hãy đặt bảng của đơn vị vào đúng tên tệp trên",
        place=Place(file=file),
    )


def unit_not_separate(file: str, code: str, folder: str) -> Issue:
    """The issue for a month of the whole agency from which a unit's own figures cannot be taken."""
    return Issue(
        code="unit-not-separate",
        message=(
            f"tệp chung của cả cơ quan nên không tách được số liệu của đơn vị «{code}»; "
            f"hãy thay tệp này bằng mỗi đơn vị một bảng trong thư mục {folder}"
        ),
        place=Place(file=file),
    )
