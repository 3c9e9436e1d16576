"""What months report of meetings' conclusions, and which conclusions no month reports."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.month_details import ConclusionResult
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.task import ResultStatus
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.periods import month_name
from cchc_docs.vietnamese.text import fold

Windows = Callable[[int, int], tuple[date, date]]
"""Year and month → the first and the last day that its figures are about."""


_CHECK_CODE = "hãy kiểm tra mã kết luận: trang «Kết luận» có thể đã thêm, bớt dòng"


def check_conclusion_results(
    month: MonthlyResults, given: Iterable[GivenConclusion], last_day: date, *, complete: bool
) -> Iterator[Issue]:
    """Results name conclusions that were given, once each in a workbook; what is finished has a fitting day.

    ``last_day`` is the month's last; ``complete`` says whether all meetings are known: else an unknown code tells nothing.
    """
    known = {one.code: one for one in given}
    seen: dict[tuple[str, str], int] = {}
    for result in month.conclusion_results:
        one = known.get(result.code)
        if one is None and complete:
            yield Issue(
                code="conclusion-result-unknown",
                message=f"không có cuộc họp nào kết luận «{result.code}»{nearest(result.code, known)}",
                place=result.origin.place("code"),
            )
        key = (result.origin.file, result.code)
        if key in seen:
            yield Issue(
                code="conclusion-result-twice",
                message=f"kết luận «{result.code}» đã có ở dòng {seen[key]}; hãy gộp hai dòng làm một",
                place=result.origin.place("code"),
            )
        seen.setdefault(key, result.origin.row)
        yield from _finished(result, one, last_day)
        if one:
            yield from _late(result, one, last_day)
            yield from _content(result, one, known.values())


def _finished(result: ConclusionResult, one: GivenConclusion | None, last_day: date) -> Iterator[Issue]:
    done, day = result.status is ResultStatus.DONE, result.finished_on
    named, place = f"kết luận «{result.code}»", result.origin.place("finished_on")
    if done and day is None:
        yield Issue(
            code="conclusion-finished-date-missing",
            message=f"{named} đã hoàn thành nhưng chưa ghi ngày hoàn thành; hãy điền ngày",
            place=place,
        )
    elif day and not done:
        yield Issue(
            code="conclusion-finished-date-unexpected",
            message=f"{named} có ngày hoàn thành nhưng tình trạng là «{result.status}»; hãy sửa một trong hai",
            place=place,
        )
    elif day and day > last_day:
        yield Issue(
            code="conclusion-finished-after-period",
            message=(
                f"{named} ghi hoàn thành ngày {short_date(day)}, sau ngày chốt số liệu {short_date(last_day)}; "
                "hãy sửa ngày hoặc chuyển sang tháng sau"
            ),
            place=place,
        )
    elif one and day and day < one.meeting.start_date:
        held = short_date(one.meeting.start_date)
        yield Issue(
            code="conclusion-finished-before-meeting",
            message=f"{named} ghi hoàn thành ngày {short_date(day)}, trước ngày họp {held}; hãy kiểm tra lại ngày",
            place=place,
        )


def _late(result: ConclusionResult, one: GivenConclusion, last_day: date) -> Iterator[Issue]:
    due = one.conclusion.due_date
    if due and not result.delay_reason and (result.finished_on or last_day) > due:
        yield Issue(
            code="conclusion-delay-reason-missing",
            severity=Severity.WARNING,
            message=f"kết luận «{result.code}» chậm so với thời hạn {short_date(due)} nhưng chưa ghi lý do; hãy ghi lý do chậm",
            place=result.origin.place("delay_reason"),
        )


def _content(result: ConclusionResult, one: GivenConclusion, given: Iterable[GivenConclusion]) -> Iterator[Issue]:
    """Codes count the rows of «Kết luận»: when the words are those of another conclusion, the result is that one's."""
    if result.content and fold(result.content) != fold(one.conclusion.content):
        meant = next((other.code for other in given if fold(other.conclusion.content) == fold(result.content)), None)
        yield Issue(
            code="conclusion-content-differs",
            severity=Severity.ERROR if meant else Severity.WARNING,
            message=(
                f"nội dung của kết luận «{result.code}» khác {one.conclusion.origin.place('content')}; "
                f"{f'nội dung này nay là «{meant}», hãy sửa mã' if meant else _CHECK_CODE}"
            ),
            place=result.origin.place("content"),
        )


def check_forgotten(
    given: Iterable[GivenConclusion], months: Sequence[MonthlyResults], windows: Windows, units: Mapping[str, str]
) -> Iterator[Issue]:
    """Conclusions that are not done, and of which the months that should tell of them say nothing.

    A month that begins after the meeting should, or one that ends after the deadline: the meeting may have been held after
    the month's form was made. Behind the deadline the last month has to tell of it, whatever earlier ones said. ``units`` are
    names by code.
    """
    for one in given:
        if one.finished(months):
            continue
        silent = _silent_since(one, [month for month in months if one.unit not in month.missing_units], windows)
        if silent:
            due = f"thời hạn {one.conclusion.deadline}" if one.conclusion.deadline else "không ấn định thời hạn"
            yield Issue(
                code="conclusion-forgotten",
                severity=Severity.WARNING,
                message=(
                    f"kết luận «{one.code}» của {one.meeting.name} ngày {short_date(one.meeting.start_date)} giao "
                    f"{units.get(one.unit, one.unit)}, {due}, chưa báo cáo hoàn thành mà bảng {month_name(silent.month, silent.year)} "
                    "không nhắc đến; hãy ghi vào trang «Kết luận cuộc họp» của bảng tháng"
                ),
                place=one.conclusion.origin.place("content"),
            )


def _silent_since(one: GivenConclusion, months: Sequence[MonthlyResults], windows: Windows) -> MonthlyResults | None:
    """The last month that should tell of it, when none has, or when its deadline is past by then and that month does not."""
    held, due = one.meeting.start_date, one.conclusion.due_date
    after = [month for month in months if windows(month.year, month.month)[1] >= held]
    overdue = [month for month in after if due and windows(month.year, month.month)[1] > due]
    asked = overdue or [month for month in after if windows(month.year, month.month)[0] > held]
    if not asked or (one.reported_in(asked[-1]) if overdue else any(one.reported_in(month) for month in after)):
        return None
    return asked[-1]
