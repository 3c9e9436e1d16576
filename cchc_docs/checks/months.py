"""A workbook is of the month or year that it is taken for."""

from collections.abc import Iterator

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Place


def check_month(results: MonthlyResults, year: int, month: int) -> Iterator[Issue]:
    """The workbook says the month and year that its file name says."""
    if (results.year, results.month) != (year, month):
        yield Issue(
            code="month-differs",
            message=(
                f"trang «Thông tin» ghi tháng {results.month}/{results.year} nhưng tệp này là của tháng {month}/{year}; "
                "hãy sửa lại hoặc đặt tệp đúng chỗ"
            ),
            place=Place(file=results.file, sheet="Thông tin"),
        )


def check_plan_year(plan: Plan, year: int) -> Iterator[Issue]:
    """The plan says the year whose folder it lies in."""
    if plan.year != year:
        yield Issue(
            code="year-differs",
            message=f"trang «Thông tin» ghi năm {plan.year} nhưng tệp này là của năm {year}; hãy sửa lại hoặc đặt tệp đúng chỗ",
            place=Place(file=plan.file, sheet="Thông tin"),
        )


def month_missing(file: str, month: int, year: int) -> Issue:
    """The issue for a month of the period whose workbook is not there."""
    return Issue(
        code="month-missing",
        message=f"thiếu số liệu tháng {month}/{year}; hãy đặt bảng kết quả của tháng này vào đúng tên tệp trên",
        place=Place(file=file),
    )
