"""The names of periods, and deadlines as plans word them."""

import calendar
import re
from datetime import date

from cchc_docs.vietnamese.dates import month_number, read_date
from cchc_docs.vietnamese.numbers import read_roman, roman
from cchc_docs.vietnamese.text import clean

_QUARTER = re.compile(r"(?:trong\s+)?quý\s+([IVX]+|\d)\s*(?:/|năm)?\s*(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"(?:trong\s+)?tháng\s+(\d{1,2})\s*(?:/|năm)?\s*(\d{4})", re.IGNORECASE)
_HALF = re.compile(r"(?:trong\s+)?(3|6|9)\s+tháng(?:\s+đầu)?\s*(?:/|năm)?\s*(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?:trong\s+)?năm\s+(\d{4})", re.IGNORECASE)
_REGULAR = re.compile(r"(thường xuyên|hằng (ngày|tuần|tháng|quý|năm)|hàng (ngày|tuần|tháng|quý|năm)|định kỳ)\b", re.IGNORECASE)
_LIMIT = re.compile(r"^(chậm nhất(?: là)?|hoàn thành|đến hết|đến|hết|trong)\s+(?=ngày|tháng|quý|\d)", re.IGNORECASE)
_GOING_ON = re.compile(r"\s*và (những|các) năm (tiếp theo|sau)$", re.IGNORECASE)


def month_name(month: int, year: int) -> str:
    """«tháng 3 năm 2023», the month with the decree's zero."""
    return f"tháng {month_number(month)} năm {year}"


def quarter_name(quarter: int, year: int) -> str:
    """«quý I năm 2023»."""
    return f"quý {roman(quarter)} năm {year}"


def first_day_of_month(year: int, month: int) -> date:
    """The month's first day."""
    return date(year, month, 1)


def last_day_of_month(year: int, month: int) -> date:
    """The month's last day, leap years included."""
    return date(year, month, calendar.monthrange(year, month)[1])


def goes_on(text: str) -> bool:
    """Whether the deadline is of work that goes on in later years: «thường xuyên», «Quý I/2023 và những năm tiếp theo»."""
    wording = clean(text).rstrip(".")
    return bool(_REGULAR.match(wording) or _GOING_ON.search(wording))


def read_deadline(text: str) -> date | None:
    """The last day of what a plan words as a deadline, or None for work without one («thường xuyên»).

    «Quý I/2023 và những năm tiếp theo» is due on 31/3/2023. Raises ValueError when the wording is not understood.
    """
    wording = _GOING_ON.sub("", clean(text).rstrip("."))
    if _REGULAR.match(wording):
        return None
    wording = _LIMIT.sub("", wording)
    if day := read_date(re.sub(r"^ngày\s+(?=\d{1,2}[/.\-])", "", wording, flags=re.IGNORECASE)):
        return day
    if match := _QUARTER.fullmatch(wording):
        quarter = int(match[1]) if match[1].isdigit() else read_roman(match[1])
        if quarter in (1, 2, 3, 4):
            return last_day_of_month(int(match[2]), quarter * 3)
    if (match := _MONTH.fullmatch(wording)) and 1 <= int(match[1]) <= 12:
        return last_day_of_month(int(match[2]), int(match[1]))
    if match := _HALF.fullmatch(wording):
        return last_day_of_month(int(match[2]), int(match[1]))
    if match := _YEAR.fullmatch(wording):
        return date(int(match[1]), 12, 31)
    raise ValueError(f"not understood as a deadline: {text!r}")
