"""The laws of the register. Decree 30/2020/NĐ-CP, Article 15.1.

Numbers are taken in the order of the days of issue, from 01 on 1 January, and are unique in the year. The decree says nothing of
numbers that are left free (số chừa), put in between (số chèn) or void (số hủy): a number is neither skipped nor used
again, and a void one stays in the book with its reason.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import RegisterError
from cchc_docs.vietnamese.dates import short_date

ARTICLE = "khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP"


@dataclass(frozen=True, kw_only=True)
class LastNumber:
    """Where a series stands in a year."""

    series: str
    year: int
    number: int = 0
    """0 before the first document of the year."""

    notation: str = ""
    """Empty when the number stands in an older book."""

    day: date | None = None

    @property
    def following(self) -> int:
        """The next number."""
        return self.number + 1

    def __str__(self) -> str:
        named = str(IssuingNumber(code_number=self.number, code_notation=self.notation)) if self.notation else f"{self.number:02d}"
        return f"số {named}"


def require_clock(today: date, last_recorded: date | None) -> None:
    """Today is not before the last day on which somebody wrote into the register."""
    if last_recorded and today < last_recorded:
        raise RegisterError(
            f"hôm nay theo máy là {short_date(today)}, trước ngày {short_date(last_recorded)} đã ghi sổ lần cuối; "
            "hãy chỉnh lại đồng hồ của máy (hoặc --today) rồi chạy lại"
        )


MOST_AHEAD = timedelta(days=3)
"""A document may be dated to the day on which it is to be signed. Beyond that it is a slip, after which no number could follow."""


def require_day(day: date, today: date, last: LastNumber) -> None:
    """The day of issue is neither far in the future nor before that of the last number."""
    if day > today + MOST_AHEAD:
        raise RegisterError(
            f"ngày ban hành {short_date(day)} ở sau hôm nay ({short_date(today)}) quá {MOST_AHEAD.days} ngày nên chưa được ghi sổ; "
            "hãy cấp số đúng ngày ban hành, hoặc kiểm tra đồng hồ của máy"
        )
    if last.day and day < last.day:
        raise RegisterError(
            f"ngày {short_date(day)} trước ngày {short_date(last.day)} của {last} là văn bản cuối dãy «{last.series}», "
            f"mà số lấy theo thứ tự ngày ban hành ({ARTICLE}); hãy ghi ngày từ {short_date(last.day)}"
        )


def require_number(number: int, last: LastNumber) -> None:
    """The number follows the last one."""
    if number < last.following:
        raise RegisterError(
            f"số {number:02d} của dãy «{last.series}» năm {last.year} đã được dùng, không chèn và không dùng lại số ({ARTICLE}); "
            f"số tiếp theo là {last.following:02d}"
        )
    if number > last.following:
        raise RegisterError(
            f"số {number:02d} bỏ cách số của dãy «{last.series}» năm {last.year}, mà số phải liên tiếp, không chừa số ({ARTICLE}); "
            f"số tiếp theo là {last.following:02d}"
        )
