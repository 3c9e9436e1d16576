"""By which calendar an office reports."""

from datetime import date

from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.vietnamese.periods import last_day_of_month, month_name, quarter_name


def calendar_period(key: PeriodKey) -> ReportingPeriod:
    """The period from the first day of its first month to the last day of its last month."""
    return ReportingPeriod(
        key=key,
        name=period_name(key),
        next_name=period_name(_following(key)),
        first_day=date(key.year, key.months[0], 1),
        last_day=last_day_of_month(key.year, key.months[-1]),
    )


def period_name(key: PeriodKey) -> str:
    """«quý I năm 2023», «6 tháng đầu năm 2023»."""
    match key.kind:
        case PeriodKind.MONTH:
            return month_name(key.number, key.year)
        case PeriodKind.QUARTER:
            return quarter_name(key.number, key.year)
        case PeriodKind.YEAR:
            return f"năm {key.year}"
        case _:
            return f"{key.months[-1]} tháng đầu năm {key.year}"


def _following(key: PeriodKey) -> PeriodKey:
    last = key.months[-1]
    if key.kind is PeriodKind.YEAR:
        return PeriodKey(kind=PeriodKind.YEAR, year=key.year + 1)
    if key.kind is PeriodKind.MONTH:
        return PeriodKey(kind=PeriodKind.MONTH, year=key.year + last // 12, number=last % 12 + 1)
    return PeriodKey(kind=PeriodKind.QUARTER, year=key.year + last // 12, number=last % 12 // 3 + 1)
