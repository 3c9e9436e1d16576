"""Hours in the wording of documents, and the reading of hours that people typed."""

import re
from datetime import datetime, time

from cchc_docs.vietnamese.dates import long_date

_TYPED = re.compile(r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(?:(\d{1,2})\s*(?:phút|p|'|(?::\s*00)?))?", re.IGNORECASE)


def read_time(text: str) -> time | None:
    """The hour that the text names, or None when it names none: «08 giờ 00», «8h30», «8:30», «8 giờ», «14:00:00»."""
    match = _TYPED.fullmatch(text.strip(" ."))
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


def time_words(hour: time) -> str:
    """«08 giờ 00 phút»."""
    return f"{hour.hour:02d} giờ {hour.minute:02d} phút"


def moment_words(moment: datetime) -> str:
    """«08 giờ 00 phút, ngày 17 tháng 3 năm 2023», as minutes name beginning and end."""
    return f"{time_words(moment.time())}, {long_date(moment.date())}"
