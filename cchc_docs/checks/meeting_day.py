"""When a meeting was held: on its key's day, or within its period and the month after it."""

from collections.abc import Callable, Iterator
from datetime import date

from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date, weekday_name
from cchc_docs.vietnamese.periods import first_day_of_month, last_day_of_month
from cchc_docs.vietnamese.times import moment_words

_DECEMBER = 12
_LATEST_OF_NEXT_YEAR = 3
"""The month of the next year in which a year that is over may still be met about."""


def check_day(meeting: Meeting, key: PeriodKey) -> Iterator[Issue]:
    """It lies where its file's name says, and ends after it began."""
    yield from _check_period(meeting, key)
    if key.day and meeting.start_date != key.day:
        yield Issue(
            code="meeting-day-differs",
            message=f"tệp mang tên ngày {short_date(key.day)} nhưng ghi ngày {short_date(meeting.start_date)}; hãy sửa ngày hoặc tên tệp",
            place=meeting.places.get("start_date", Place(file=meeting.file)),
        )
    if meeting.ends and meeting.ends <= meeting.starts:
        overnight = "" if meeting.end_date else ", hoặc ghi «Ngày kết thúc» nếu họp qua nửa đêm"
        yield Issue(
            code="meeting-ends-early",
            message=(
                f"cuộc họp kết thúc vào {moment_words(meeting.ends)}, không sau lúc bắt đầu {moment_words(meeting.starts)}; "
                f"hãy sửa giờ{overnight}"
            ),
            place=meeting.places.get("end_date" if meeting.end_date else "end_time", Place(file=meeting.file)),
        )


def check_worked(meeting: Meeting, works: Callable[[date], bool]) -> Iterator[Issue]:
    """Meetings are held on working days, which ``works`` knows."""
    if not works(meeting.start_date):
        yield Issue(
            code="meeting-day-off",
            severity=Severity.WARNING,
            message=(
                f"cuộc họp vào {weekday_name(meeting.start_date)}, ngày {short_date(meeting.start_date)}, là ngày nghỉ; "
                "hãy kiểm tra lại ngày họp"
            ),
            place=_place(meeting),
        )


def _check_period(meeting: Meeting, key: PeriodKey) -> Iterator[Issue]:
    """A period is met about within it or in the month that follows; far outside of its year the year is mistyped."""
    if not key.months:
        return
    first, end = first_day_of_month(key.year, key.months[0]), key.months[-1]
    last = last_day_of_month(key.year + end // _DECEMBER, end % _DECEMBER + 1)
    day = meeting.start_date
    if first <= day <= last:
        return
    soon_after = end == _DECEMBER and last < day <= last_day_of_month(key.year + 1, _LATEST_OF_NEXT_YEAR)
    if day.year != key.year and not soon_after:
        message = f"ngày họp {short_date(day)} không thuộc năm {key.year} mà tên tệp nêu; hãy sửa năm của ngày họp hoặc tên tệp"
        yield Issue(code="meeting-year-differs", message=message, place=_place(meeting))
        return
    yield Issue(
        code="meeting-outside-period",
        severity=Severity.WARNING,
        message=(
            f"ngày họp {short_date(day)} ở ngoài kỳ mà tên tệp nêu (từ ngày {short_date(first)} đến hết tháng sau kỳ, ngày "
            f"{short_date(last)}); hãy kiểm tra lại ngày họp hoặc tên tệp"
        ),
        place=_place(meeting),
    )


def _place(meeting: Meeting) -> Place:
    return meeting.places.get("start_date", Place(file=meeting.file))
