"""What a number format shows."""

import re

_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_MONTH_FIRST = re.compile(r"^[^dy]*m{1,2}[^a-z]+d", re.IGNORECASE)


def shows_month_first(code: str) -> bool:
    """Whether it shows the month in figures before the day: «mm/dd/yyyy»."""
    return bool(_MONTH_FIRST.match(_QUOTED.sub("", code)))


def shows_hundredths(code: str) -> bool:
    """Whether it shows 0,97 as 97%."""
    return "%" in _QUOTED.sub("", code)
