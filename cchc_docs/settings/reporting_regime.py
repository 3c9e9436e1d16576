"""By which calendar an office reports: regimes by name, and a period's window, name and due date under a regime."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.reporting_regime import CALENDAR, PeriodRule, ReportingRegime, WhenOff
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.vietnamese.dates import month_number, short_date
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.vietnamese.periods import first_day_of_month, last_day_of_month, month_name, quarter_name

_CUMULATIVE = (PeriodKind.THREE_MONTHS, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR)

_COMMUNE_PLAN = ReportingRegime(
    name="136/KH-UBND",
    rules=tuple(PeriodRule(kind=kind, due_day=5) for kind in _CUMULATIVE),
)
"""3, 6, 9 months and the year, «chậm nhất ngày 05 của các tháng 3, 6, 9, 12»: before the months are over."""

_HOME_AFFAIRS = ReportingRegime(
    name="581/BNV-CCHC",
    first_day=15,
    rules=(
        PeriodRule(kind=PeriodKind.QUARTER, number=1, due_day=20),
        PeriodRule(kind=PeriodKind.HALF_YEAR, due_day=20),
        PeriodRule(kind=PeriodKind.QUARTER, number=3, due_day=20),
        PeriodRule(kind=PeriodKind.YEAR, due_day=20),
    ),
)
"""Quarters I and III, six months and the year; no report of quarters II and IV."""

_DECREE_09 = ReportingRegime(name="NĐ 09/2019", first_day=15)
"""Decree 09/2019/NĐ-CP, article 12; when a report is due is left to whoever asks for it."""

_NEXT = "thời gian tới"
"""What follows a span of days: no period does."""

PRESETS = {regime.name: regime for regime in (CALENDAR, _COMMUNE_PLAN, _HOME_AFFAIRS, _DECREE_09)}


def regime_of(
    preset: str | None, *, first_day: int | None = None, when_off: WhenOff | None = None, own: Iterable[PeriodRule] = ()
) -> ReportingRegime:
    """The preset under what the agency says itself."""
    base = PRESETS[preset] if preset else CALENDAR
    rules = sorted(own, key=lambda rule: rule.number == 0)
    return replace(base, first_day=first_day or base.first_day, when_off=when_off or base.when_off, rules=(*rules, *base.rules))


def month_window(year: int, month: int, regime: ReportingRegime) -> tuple[date, date]:
    """The first and the last day whose figures belong to the month."""
    if regime.first_day == 1:
        return first_day_of_month(year, month), last_day_of_month(year, month)
    before_year, before_month = (year - 1, 12) if month == 1 else (year, month - 1)
    following = date(year, month, regime.first_day)
    return date(before_year, before_month, regime.first_day), following - timedelta(days=1)


def fitting_span(key: PeriodKey, regime: ReportingRegime) -> PeriodKey:
    """The span of whole months of the year that is nearest to the key's days; the key itself when it is one."""
    assert key.day and key.until, "a span has both days"
    first, last = key.day, key.until
    windows = [month_window(key.year, month, regime) for month in range(1, 13)]
    starts, ends = [start for start, _ in windows], [end for _, end in windows]
    start = min(starts, key=lambda day: abs(day - first))
    end = min(reversed(ends), key=lambda day: abs(day - last))
    if start > end:
        start = max((day for day in starts if day <= first), default=starts[0])
        end = min((day for day in ends if day >= last), default=ends[-1])
    return PeriodKey.of_span(start, end)


def own_window(key: PeriodKey, regime: ReportingRegime) -> tuple[date, date]:
    """The days that the agency states for the period, where they may differ from those of its months; else the months' own."""
    first, last = month_window(key.year, key.months[0], regime)[0], month_window(key.year, key.months[-1], regime)[1]
    rule = next((rule for rule in regime.rules if rule.fits(key) and (rule.from_day or rule.to_day)), None)
    if rule and rule.from_day:
        begins = first_day_of_month(key.year, key.months[0])
        first = begins if rule.from_day == 1 else (begins - timedelta(days=1)).replace(day=rule.from_day)
    if rule and rule.to_day:
        end = last_day_of_month(key.year, key.months[-1])
        last = end.replace(day=min(rule.to_day, end.day))
    return first, last


def period(key: PeriodKey, regime: ReportingRegime, working_days: WorkingDays, *, own: bool = False) -> ReportingPeriod:
    """The period under the regime: its window is that of its months together, unless it has a workbook of its own."""
    first_day, last_day = month_window(key.year, key.months[0], regime)[0], month_window(key.year, key.months[-1], regime)[1]
    if own:
        first_day, last_day = own_window(key, regime)
    name = period_name(key, regime)
    following = None if key.kind is PeriodKind.SPAN else _following(key)
    return ReportingPeriod(
        key=key,
        name=name,
        until_end=f"đến hết {name}" if following else f"đến hết ngày {short_date(last_day)}",
        next_name=period_name(following, regime) if following else _NEXT,
        next_last_day=month_window(following.year, following.months[-1], regime)[1] if following else None,
        first_day=first_day,
        last_day=last_day,
        due_date=_due_date(key, regime, working_days),
    )


def period_name(key: PeriodKey, regime: ReportingRegime = CALENDAR) -> str:
    """«quý I năm 2023», «6 tháng đầu năm 2023», or as the regime words it."""
    if title := regime.title(key):
        for word, value in _changing(key).items():
            title = title.replace(f"{{{word}}}", value)
        return title
    match key.kind:
        case PeriodKind.MONTH:
            return month_name(key.number, key.year)
        case PeriodKind.QUARTER:
            return quarter_name(key.number, key.year)
        case PeriodKind.YEAR:
            return f"năm {key.year}"
        case PeriodKind.SPAN:
            assert key.day and key.until, "a span has both days"
            return f"từ ngày {short_date(key.day)} đến ngày {short_date(key.until)}"
        case _:
            return f"{key.months[-1]} tháng đầu năm {key.year}"


def _changing(key: PeriodKey) -> dict[str, str]:
    """The words that a regime's title may have in braces."""
    words = {"năm": str(key.year)}
    if key.kind is PeriodKind.MONTH:
        words["tháng"] = month_number(key.number)
    if key.kind is PeriodKind.QUARTER:
        words["quý"] = roman(key.number)
    return words


def stated_due_date(key: PeriodKey, regime: ReportingRegime) -> date | None:
    """The day that the regime names for the period's report, whether it is worked or not; None when it names none."""
    rule = regime.due_rule(key)
    if rule is None or rule.due_day is None:
        return None
    months = key.year * 12 + key.months[-1] - 1 + (rule.due_month or 0)
    last = last_day_of_month(months // 12, months % 12 + 1)
    return last.replace(day=min(rule.due_day, last.day))


def _due_date(key: PeriodKey, regime: ReportingRegime, working_days: WorkingDays) -> date | None:
    stated = stated_due_date(key, regime)
    return moved(stated, regime.when_off, working_days) if stated else None


def moved(due: date, when_off: WhenOff, working_days: WorkingDays) -> date:
    """The day to which one that is off is moved; the calendar is asked only when it may be moved."""
    match when_off:
        case WhenOff.BACK:
            return working_days.on_or_before(due)
        case WhenOff.FORWARD:
            return working_days.on_or_after(due)
        case _:
            return due


def _following(key: PeriodKey) -> PeriodKey:
    last = key.months[-1]
    if key.kind is PeriodKind.YEAR:
        return PeriodKey(kind=PeriodKind.YEAR, year=key.year + 1)
    if key.kind is PeriodKind.MONTH:
        return PeriodKey(kind=PeriodKind.MONTH, year=key.year + last // 12, number=last % 12 + 1)
    return PeriodKey(kind=PeriodKind.QUARTER, year=key.year + last // 12, number=last % 12 // 3 + 1)
