"""The keys by which clerks name periods: 2023-03, 2023-Q1, 2023-H1, 2023 …"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """What a key names."""

    MONTH = "month"
    QUARTER = "quarter"
    THREE_MONTHS = "3M"
    HALF_YEAR = "H1"
    NINE_MONTHS = "9M"
    YEAR = "year"
    DAY = "day"
    SPAN = "span"
    """From one day to another, for a report that no regime asks for."""


_CUMULATIVE = {"3M": PeriodKind.THREE_MONTHS, "H1": PeriodKind.HALF_YEAR, "6M": PeriodKind.HALF_YEAR, "9M": PeriodKind.NINE_MONTHS}
_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)--(\d{4}-\d\d-\d\d)")
_ALSO = (
    (re.compile(r"Q([1-4])/(\d{4})"), r"\2-Q\1"),
    (re.compile(r"([369])T/(\d{4})"), r"\2-\1M"),
    (re.compile(r"(\d{1,2})/(\d{4})"), r"\2-\1"),
)


@dataclass(frozen=True, kw_only=True)
class PeriodKey:
    """A period as a clerk names it; which days it covers is the regime's matter."""

    kind: PeriodKind
    year: int
    number: int = 0
    """The month or the quarter; 0 for the others."""

    day: date | None = None
    """A day's own; a span's first."""

    until: date | None = None
    """A span's last day."""

    @classmethod
    def of_span(cls, first: date, last: date) -> "PeriodKey":
        """The days from first to last; the year is the last one's, as it is for months that begin in the year before."""
        return cls(kind=PeriodKind.SPAN, year=last.year, day=first, until=last)

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.year}-{self.number:02d}"
            case PeriodKind.QUARTER:
                return f"{self.year}-Q{self.number}"
            case PeriodKind.DAY:
                return str(self.day)
            case PeriodKind.SPAN:
                return f"{self.day}--{self.until}"
            case PeriodKind.YEAR:
                return str(self.year)
            case _:
                return f"{self.year}-{self.kind}"

    @property
    def months(self) -> tuple[int, ...]:
        """The months of the year that the key spans; none for a day."""
        match self.kind:
            case PeriodKind.MONTH:
                return (self.number,)
            case PeriodKind.QUARTER:
                return tuple(range(self.number * 3 - 2, self.number * 3 + 1))
            case PeriodKind.DAY:
                return ()
            case PeriodKind.SPAN:
                return self._spanned()
            case _:
                last = {PeriodKind.THREE_MONTHS: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.NINE_MONTHS: 9}.get(self.kind, 12)
                return tuple(range(1, last + 1))

    @property
    def before(self) -> "PeriodKey | None":
        """The period of the same kind that comes before: of a month, a quarter, a year; None for the others.

        Three, six and nine months all begin with the year: what came before them is no period of their kind.
        """
        match self.kind:
            case PeriodKind.MONTH | PeriodKind.QUARTER:
                last = 12 if self.kind is PeriodKind.MONTH else 4
                earlier = (self.year, self.number - 1) if self.number > 1 else (self.year - 1, last)
                return PeriodKey(kind=self.kind, year=earlier[0], number=earlier[1])
            case PeriodKind.YEAR:
                return self.year_before
            case _:
                return None

    @property
    def year_before(self) -> "PeriodKey | None":
        """The same period of the year before (cùng kỳ năm trước); None for a day and a span of days."""
        if self.kind in (PeriodKind.DAY, PeriodKind.SPAN):
            return None
        return PeriodKey(kind=self.kind, year=self.year - 1, number=self.number)

    def _spanned(self) -> tuple[int, ...]:
        """A month that does not begin on the 1st is cut off in the month it is named after: from 15/12 on it is January."""
        assert self.day and self.until, "a span has both days"
        first = (self.day.year - self.year) * 12 + self.day.month + (self.day.day > 1)
        return tuple(range(first, self.until.month + 1))


def parse_period_key(text: str) -> PeriodKey:
    """Reads 2023-03, 2023-Q1, 2023-3M, 2023-H1, 2023-9M, 2023, 2023-03-15, 2023-02-01--2023-03-31
    and Q1/2023, 3/2023, 3T/2023, 6T/2023, 9T/2023.

    Raises ValueError for anything else.
    """
    key = text.strip().upper()
    for pattern, canonical in _ALSO:
        key = pattern.sub(canonical, key) if pattern.fullmatch(key) else key
    if match := _SPAN.fullmatch(key):
        return _span(date.fromisoformat(match[1]), date.fromisoformat(match[2]))
    year_text, _, rest = key.partition("-")
    if not re.fullmatch(r"(19|20|21)\d\d", year_text):
        raise ValueError(f"not a period: {text!r}")
    year = int(year_text)
    if not rest:
        return PeriodKey(kind=PeriodKind.YEAR, year=year)
    if rest in _CUMULATIVE:
        return PeriodKey(kind=_CUMULATIVE[rest], year=year)
    if match := re.fullmatch(r"Q([1-4])", rest):
        return PeriodKey(kind=PeriodKind.QUARTER, year=year, number=int(match[1]))
    if re.fullmatch(r"\d{1,2}", rest) and 1 <= int(rest) <= 12:
        return PeriodKey(kind=PeriodKind.MONTH, year=year, number=int(rest))
    if re.fullmatch(r"\d\d-\d\d", rest):
        return PeriodKey(kind=PeriodKind.DAY, year=year, day=date.fromisoformat(key))
    raise ValueError(f"not a period: {text!r}")


def _span(first: date, last: date) -> PeriodKey:
    if first > last:
        raise ValueError(f"ends before it begins: {first}--{last}")
    return PeriodKey.of_span(first, last)
