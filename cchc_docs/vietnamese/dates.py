"""Dates in the decree's wording, and the reading of dates that people typed.

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.4.b: day, month and year in Arabic figures; a 0 before days below 10 and
before months 1 and 2, and before no other month.
"""

import re
from datetime import date

BLANK = " " * 6
"""The room that is left for a number or a day to be written, stamped or filled in."""

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMERIC = re.compile(r"(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_WORDED = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00:00)?")


def month_number(month: int) -> str:
    """The month as the decree writes it: 01, 02, 3 … 12."""
    return f"{month:02d}" if month <= 2 else str(month)


def long_date(day: date) -> str:
    """«ngày 05 tháng 3 năm 2023»."""
    return f"ngày {day.day:02d} tháng {month_number(day.month)} năm {day.year}"


def blank_date(day: date) -> str:
    """«ngày      tháng 3 năm 2023»: the day itself is filled in after the signature."""
    return f"ngày{BLANK}tháng {month_number(day.month)} năm {day.year}"


def short_date(day: date) -> str:
    """«05/3/2023», the form of running text, with the decree's zeros."""
    return f"{day.day:02d}/{month_number(day.month)}/{day.year}"


def weekday_name(day: date) -> str:
    """«thứ Hai» … «Chủ nhật». Decree 30/2020/NĐ-CP, Appendix II, V.8: the number is a name and takes a capital."""
    return _WEEKDAYS[day.weekday()]


def names_no_day(text: str) -> bool:
    """Whether the text ends in what is written as a day and is none: 31/9/2023, «ngày 30 tháng 02 năm 2023»."""
    written = next(
        (match for form in (_NUMERIC, _WORDED) if (match := re.search(rf"{form.pattern}$", text.strip(), re.IGNORECASE))), None
    )
    return written is not None and read_date(written[0]) is None


def read_date(text: str) -> date | None:
    """The day that the text names in a Vietnamese way (day before month), or None when it names none.

    Understands 05/03/2023, 5-3-2023, 5.3.2023, «ngày 5 tháng 3 năm 2023» and 2023-03-05.
    """
    stripped = text.strip()
    if match := _ISO.fullmatch(stripped):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.fullmatch(stripped):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
    elif match := _WORDED.fullmatch(stripped):
        day, month, year = (int(part) for part in match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
