"""A period as a report names and bounds it."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.period_key import PeriodKey


@dataclass(frozen=True, kw_only=True)
class ReportingPeriod:
    """Kỳ báo cáo."""

    key: PeriodKey
    name: str
    """As running text has it: «quý I năm 2023»."""

    next_name: str
    """The period that follows: «quý II năm 2023»."""

    until_end: str
    """«đến hết quý I năm 2023»."""

    next_last_day: date | None = None
    """The last day of the period that follows; None where none is known to follow."""

    first_day: date
    last_day: date
    """Both days belong to the period (chốt số liệu)."""

    due_date: date | None = None
    """Hạn gửi; None when the regime sets none for such a period. It may lie before the last day: then months are estimated."""

    @property
    def months(self) -> tuple[int, ...]:
        """The months whose workbooks make up the period."""
        return self.key.months
