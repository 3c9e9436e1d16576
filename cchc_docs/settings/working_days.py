"""Which days an office works: the national calendar under the agency's own days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from cchc_docs.domain.special_day import SpecialDay

_SATURDAY = 5
_DAY = timedelta(days=1)

_SWAP_OF_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"
_ALSO = (
    SpecialDay(day=date(2026, 1, 2), working=False, source=_SWAP_OF_2026),
    SpecialDay(day=date(2026, 1, 10), working=True, source=_SWAP_OF_2026),
)
"""What the Government has decided and the library does not know; below the agency's own days."""


class WorkingDays:
    """Weekends and public holidays are off; a day that the agency names is what the agency says."""

    def __init__(self, special_days: Iterable[SpecialDay] = ()) -> None:
        self._special = {one.day: one.working for one in (*_ALSO, *special_days)}

    def works(self, day: date) -> bool:
        """Whether the office works on the day."""
        if day in self._special:
            return self._special[day]
        year = _national(day.year)
        return day not in year.off and (day.weekday() < _SATURDAY or day in year.worked)

    def on_or_before(self, day: date) -> date:
        """The day itself when it is worked, otherwise the last working day before it."""
        while not self.works(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The day itself when it is worked, otherwise the next working day."""
        while not self.works(day):
            day += _DAY
        return day


@dataclass(frozen=True, kw_only=True)
class _Year:
    off: frozenset[date]
    worked: frozenset[date]
    """Saturdays worked for a day off."""


@cache
def _national(year: int) -> _Year:
    """What the library knows of the year; beyond 1900–2100 it knows no holiday."""
    import holidays

    calendar = holidays.country_holidays("VN", years=year)
    worked = frozenset(day for day in getattr(calendar, "weekend_workdays", ()) if day.year == year)
    return _Year(off=frozenset(calendar), worked=worked)
