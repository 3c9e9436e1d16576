"""Meetings that an agency holds regularly (chế độ họp)."""

from dataclasses import dataclass
from enum import Enum

from cchc_docs.domain.origin import RowOrigin


class MeetingCycle(Enum):
    """For which periods there is a meeting; the value is what a clerk chooses."""

    MONTH = "Mỗi tháng"
    QUARTER = "Mỗi quý"
    YEAR = "Mỗi năm"


@dataclass(frozen=True, kw_only=True)
class MeetingRule:
    """One kind of meeting: «Ban điều hành họp định kỳ mỗi quý một lần»."""

    name: str
    cycle: MeetingCycle
    days_after: int | None = None
    """At the latest so many days after the period's end, whose own last day is not counted (Civil Code 2015, Article 147.2).

    None: within the period, whose last day is the last possible one.
    """

    unit: str
    """The code of the unit that calls it."""

    task: str | None = None
    """The code of the plan's task under which the months' workbooks name the minutes as evidence."""

    source: str | None = None
    """Where it is ordered: «Kế hoạch số 136/KH-UBND, Mục 1 Phần II»."""

    origin: RowOrigin
