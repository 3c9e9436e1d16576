"""A reporting regime (chế độ báo cáo): when months are cut off, when reports are due, what periods are called."""

from dataclasses import dataclass
from enum import Enum

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import PeriodKey, PeriodKind


class WhenOff(Enum):
    """What becomes of a due date that falls on a day off; the value is what a clerk chooses."""

    KEEP = "Giữ nguyên"
    BACK = "Lùi về ngày làm việc trước"
    FORWARD = "Chuyển sang ngày làm việc sau"


@dataclass(frozen=True, kw_only=True)
class PeriodRule:
    """What a regime says of a kind of period, or of one of its numbers; None is not said."""

    kind: PeriodKind
    number: int = 0
    """The month or quarter it is for; 0 is for all of the kind."""

    due_day: int | None = None
    """The day of the month; a month without it has its last day instead."""

    due_month: int | None = None
    """So many months after the period's last one; not said is 0."""

    title: str | None = None
    """The name in running text, with {năm}, {quý}, {tháng} for what changes."""

    from_day: int | None = None
    to_day: int | None = None
    """The window as the agency states it, to be held against the months' own."""

    origin: RowOrigin | None = None
    """The agency's row; None for what a preset says."""

    def fits(self, key: PeriodKey) -> bool:
        """Whether the rule is for the period."""
        return self.kind is key.kind and self.number in (0, key.number)


@dataclass(frozen=True, kw_only=True)
class ReportingRegime:
    """Chế độ báo cáo."""

    name: str
    first_day: int = 1
    """1: calendar months; 15: from the 15th of the month before to the 14th. At most 28, so that every month has it."""

    when_off: WhenOff = WhenOff.KEEP
    rules: tuple[PeriodRule, ...] = ()
    """The first that fits and says something holds: the agency's before the preset's, one number before all."""

    def due_rule(self, key: PeriodKey) -> PeriodRule | None:
        """The rule that says when the period's report is due; None when none does."""
        return next((rule for rule in self.rules if rule.fits(key) and rule.due_day is not None), None)

    def title(self, key: PeriodKey) -> str | None:
        """The name that the regime has for the period, its year and number still to be put in; None for the usual name."""
        return next((rule.title for rule in self.rules if rule.fits(key) and rule.title), None)


CALENDAR = ReportingRegime(name="Tháng dương lịch")
"""Calendar months and no due dates: what holds when an agency says nothing."""
