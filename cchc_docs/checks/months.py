"""A workbook is of the month or year that it is taken for."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date


def check_month(results: MonthlyResults, year: int, month: int) -> Iterator[Issue]:
    """The workbook says the month and year that its file name says."""
    if (results.year, results.month) != (year, month):
        yield Issue(
            code="month-differs",
            message=(
                f"trang «Thông tin» ghi tháng {results.month}/{results.year} nhưng tệp này là của tháng {month}/{year}; "
                "hãy sửa lại hoặc đặt tệp đúng chỗ"
            ),
            place=results.places.get("year" if results.year != year else "month", Place(file=results.file)),
        )


def check_plan_year(plan: Plan, year: int) -> Iterator[Issue]:
    """The plan says the year whose folder it lies in."""
    if plan.year != year:
        yield Issue(
            code="year-differs",
            message=f"trang «Thông tin» ghi năm {plan.year} nhưng tệp này là của năm {year}; hãy sửa lại hoặc đặt tệp đúng chỗ",
            place=plan.places.get("year", Place(file=plan.file)),
        )


def check_estimates(
    months: Sequence[MonthlyResults], ends: Sequence[date], period: ReportingPeriod, today: date
) -> Iterator[Issue]:
    """Months that are not over are marked as estimated; those that are over by now should be official.

    ``ends`` has the last day of each month's window. A report that is due before the months are over is made from estimates,
    which have to be replaced once the figures are known: a later report would go on printing them.
    """
    for month, end in zip(months, ends, strict=True):
        place = month.places.get("estimated", Place(file=month.file))
        if today <= end and not month.estimated:
            early = period.due_date and period.due_date <= end
            due = f" (hạn gửi {short_date(period.due_date)} trước ngày chốt)" if period.due_date and early else ""
            what = "kỳ báo cáo" if end == period.last_day else f"tháng {month.month}/{month.year} chốt số liệu"
            yield Issue(
                code="period-not-over",
                severity=Severity.WARNING,
                message=f"{what} đến {short_date(end)}{due} chưa kết thúc nhưng số liệu ghi là chính thức; có phải là «Ước thực hiện»?",
                place=place,
            )
        elif today > end and month.estimated:
            yield Issue(
                code="estimate-to-replace",
                severity=Severity.WARNING,
                message=(
                    f"tháng {month.month}/{month.year} đã chốt ngày {short_date(end)} nhưng số liệu vẫn là ước; "
                    "hãy thay bằng số liệu chính thức rồi sửa mục này thành «Chính thức»"
                ),
                place=place,
            )


def check_next_steps(last: MonthlyResults) -> Iterator[Issue]:
    """The last month says what is meant to be done next."""
    if not last.next_steps:
        yield Issue(
            code="next-steps-missing",
            severity=Severity.WARNING,
            message="chưa có phương hướng kỳ tới, báo cáo sẽ in câu chung; hãy ghi việc cụ thể vào trang «Phương hướng»",
            place=Place(file=last.file, sheet="Phương hướng"),
        )


def month_earlier_missing(file: str, month: int, year: int) -> Issue:
    """The issue for a month before the period whose workbook is not there: tasks finished in it are not known."""
    return Issue(
        code="month-earlier-missing",
        severity=Severity.WARNING,
        message=f"thiếu số liệu tháng {month}/{year}, nhiệm vụ hoàn thành trong tháng đó sẽ bị coi là chưa hoàn thành; hãy bổ sung",
        place=Place(file=file),
    )


def month_twice(file: str, folder: str) -> Issue:
    """The issue for a month that has both one workbook for all and a folder of units' workbooks."""
    return Issue(
        code="month-twice",
        message=f"tháng này vừa có tệp chung vừa có thư mục {folder}; hãy chỉ giữ một trong hai",
        place=Place(file=file),
    )


def workbook_twice(file: str, other: str) -> Issue:
    """The issue for two files of one name and different kinds."""
    return Issue(
        code="workbook-twice",
        message=f"tệp này trùng tên với {other}, không biết dùng tệp nào; hãy chỉ giữ một tệp",
        place=Place(file=file),
    )


def month_missing(file: str, month: int, year: int) -> Issue:
    """The issue for a month of the period whose workbook is not there."""
    return Issue(
        code="month-missing",
        message=f"thiếu số liệu tháng {month}/{year}; hãy đặt bảng kết quả của tháng này vào đúng tên tệp trên",
        place=Place(file=file),
    )
