"""The day that a date line tells."""

import re
from datetime import date

from cchc_docs.domain.document_structure import Paragraph

DATE_LINE = re.compile(r"ngày\s*(?P<day>\d{0,2})[\s.…]*tháng\s*(?P<month>\d{0,2})[\s.…]*năm\s*(?P<year>\d{0,4})", re.IGNORECASE)


def day_of(line: Paragraph | None) -> date | None:
    """The day; the first of the month when the day is blank; None when the line tells no month or no real day."""
    told = DATE_LINE.search(line.text) if line else None
    if told is None or not told["month"] or len(told["year"]) != 4:
        return None
    try:
        return date(int(told["year"]), int(told["month"]), int(told["day"] or 1))
    except ValueError:
        return None
