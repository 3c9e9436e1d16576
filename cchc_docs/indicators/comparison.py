"""A figure against the same one of another period, told from the numbers that readers see.

What is compared are the figures as they are printed, rounded half up: who takes the two numbers from the page gets the same
words. A share that goes from 97,284% to 97,276% is «97,28%» both times, and so has not changed.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cchc_docs.indicators.indicator import Unit
from cchc_docs.vietnamese.numbers import round_half_up

_DIGITS = 2
"""Of shares in per cent, of points, and of the per cent by which a count changed."""


class Change(Enum):
    """Which way a figure went; the value is how running text says it."""

    MORE = "tăng"
    LESS = "giảm"
    NONE = "không đổi"


def as_printed(value: int | Decimal, unit: Unit) -> Decimal:
    """The number that a document prints for the value: a share in per cent with two digits, a count without any."""
    match unit:
        case Unit.SHARE:
            return round_half_up(Decimal(value) * 100, _DIGITS)
        case Unit.POINT:
            return round_half_up(Decimal(value), _DIGITS)
        case _:
            return round_half_up(Decimal(value), 0)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two printed numbers of one unit."""

    unit: Unit
    now: Decimal
    then: Decimal

    @property
    def change(self) -> Change:
        """Which way it went."""
        if self.now == self.then:
            return Change.NONE
        return Change.MORE if self.now > self.then else Change.LESS

    @property
    def difference(self) -> Decimal:
        """By how much, without a sign; of shares in percentage points."""
        return abs(self.now - self.then)

    @property
    def percent(self) -> Decimal | None:
        """By how many per cent of what it was then; None for shares, where nothing was then, and where it would round to nothing."""
        if self.unit is Unit.SHARE or self.then <= 0 or not self.difference:
            return None
        return round_half_up(self.difference / self.then * 100, _DIGITS) or None

    @property
    def from_nothing(self) -> bool:
        """Whether there was none then and there is some now (kỳ trước không phát sinh); not said of shares."""
        return self.unit is not Unit.SHARE and self.then == 0 and self.now > 0
