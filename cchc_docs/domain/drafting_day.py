"""The day on which a document is drafted, and on which other days it would be the same document."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Self

_NEXT = timedelta(days=1)


def plain_day(day: date) -> date:
    """The day, for what only tells when a document was made: made on a later day it would be the same document."""
    return date.fromordinal(date.toordinal(day))


class DraftingDay(date):
    """A day that notes what is asked of it: on each day from :attr:`first` to :attr:`last` every answer would have been the same.

    A comparison with another day leaves the days on the same side of it, the month those of the month; whoever asks for more, the day
    itself or a distance in days, leaves this one alone. So nothing that is written needs to say how it depends on the day.
    """

    first: date
    last: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The day, of which nothing has been asked."""
        drafting = cls(day.year, day.month, day.day)
        drafting.first, drafting.last = date.min, date.max
        return drafting

    @property
    def year(self) -> int:
        """Asks which year it is."""
        day = plain_day(self)
        self._narrow(date(day.year, 1, 1), date(day.year, 12, 31))
        return day.year

    @property
    def month(self) -> int:
        """Asks which month of which year it is."""
        day = plain_day(self)
        self._narrow(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
        return day.month

    @property
    def day(self) -> int:
        """Asks which day it is."""
        return self._asked().day

    def __hash__(self) -> int:
        return hash(self._asked())

    def __lt__(self, other: date) -> bool:
        return self._side(other) < 0

    def __le__(self, other: date) -> bool:
        return self._side(other) <= 0

    def __gt__(self, other: date) -> bool:
        return self._side(other) > 0

    def __ge__(self, other: date) -> bool:
        return self._side(other) >= 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and not isinstance(other, datetime) and self._side(other) == 0

    def __ne__(self, other: object) -> bool:
        return not self == other  # a date's own != would not ask our ==

    def _side(self, boundary: date) -> int:
        """Below zero, zero or above, as it is before the boundary, on it or after it."""
        day = plain_day(self)
        if day < boundary:
            self._narrow(date.min, boundary - _NEXT)
        elif day > boundary:
            self._narrow(boundary + _NEXT, date.max)
        else:
            self._narrow(day, day)
        return (day > boundary) - (day < boundary)

    def _asked(self) -> date:
        """The day, for whoever may do anything with it."""
        day = plain_day(self)
        self._narrow(day, day)
        return day

    def _narrow(self, first: date, last: date) -> None:
        self.first, self.last = max(self.first, first), min(self.last, last)


def _through(name: str) -> Callable[..., Any]:
    def answer(self: DraftingDay, *asked: Any, **named: Any) -> Any:
        return getattr(self._asked(), name)(*asked, **named)

    return answer


for _name in (
    *("__str__", "__repr__", "__format__", "__add__", "__radd__", "__sub__", "__rsub__", "__reduce__", "__reduce_ex__"),
    *("replace", "strftime", "isoformat", "ctime", "timetuple", "toordinal", "weekday", "isoweekday", "isocalendar"),
):
    setattr(DraftingDay, _name, _through(_name))
