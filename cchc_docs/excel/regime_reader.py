"""Reading how an agency reports: its regime, what it says of single periods, its days off, its meetings."""

from collections.abc import Iterator

from cchc_docs.domain.meeting_rule import MeetingCycle, MeetingRule
from cchc_docs.domain.reporting_regime import PeriodRule, ReportingRegime, WhenOff
from cchc_docs.domain.special_day import SpecialDay
from cchc_docs.excel.facts import Facts, read_facts
from cchc_docs.excel.regime_form import DAYS, DUE_MONTHS, MEETINGS, PERIOD_KINDS, PERIODS, REGIME, WORKED
from cchc_docs.excel.table import Row, read_table
from cchc_docs.excel.workbook import Workbook
from cchc_docs.issues import Issue, has_errors
from cchc_docs.settings.reporting_regime import regime_of

_LATEST_FIRST_DAY, _LATEST_DUE_DAY, _MOST_DAYS_AFTER = 28, 31, 60


def read_regime(workbook: Workbook, issues: list[Issue]) -> ReportingRegime:
    """The regime; that of the calendar where nothing is said, or where what is said has errors."""
    found: list[Issue] = []
    facts = read_facts(workbook, REGIME, found)
    rows = read_table(workbook, PERIODS, found).rows
    found += [*_first_day(facts), *(issue for row in rows for issue in _due_day(row))]
    issues += found
    if has_errors(found):
        return regime_of(None)
    said = facts.values if facts else {}
    return regime_of(
        said.get("preset"),
        first_day=said.get("first_day"),
        when_off=WhenOff(said["when_off"]) if said.get("when_off") else None,
        own=map(_rule, rows),
    )


def read_special_days(workbook: Workbook, issues: list[Issue]) -> tuple[SpecialDay, ...]:
    """The agency's days off and the weekend days that it works."""
    return tuple(
        SpecialDay(day=row["day"], working=row["sort"] == WORKED, source=row["source"], origin=row.origin)
        for row in read_table(workbook, DAYS, issues).rows
    )


def read_meetings(workbook: Workbook, issues: list[Issue]) -> tuple[MeetingRule, ...]:
    """The meetings that the agency holds regularly."""
    rows = read_table(workbook, MEETINGS, issues).rows
    issues += [issue for row in rows for issue in _days_after(row)]
    return tuple(MeetingRule(**{**row.values, "cycle": MeetingCycle(row["cycle"])}, origin=row.origin) for row in rows)


def _rule(row: Row) -> PeriodRule:
    kind, number = PERIOD_KINDS[row["kind"]]
    return PeriodRule(
        kind=kind,
        number=number,
        due_day=row["due_day"],
        due_month=DUE_MONTHS[row["due_month"]] if row["due_month"] else None,
        title=row["title"],
        from_day=row["from_day"],
        to_day=row["to_day"],
        origin=row.origin,
    )


def _first_day(facts: Facts | None) -> Iterator[Issue]:
    day = facts.values["first_day"] if facts else None
    if facts and day is not None and not 1 <= day <= _LATEST_FIRST_DAY:
        yield Issue(
            code="regime-first-day-wrong",
            message=f"không phải tháng nào cũng có ngày {day} để chốt số liệu; hãy ghi từ 1 đến {_LATEST_FIRST_DAY}",
            place=facts.places["first_day"],
        )


def _due_day(row: Row) -> Iterator[Issue]:
    if row["due_day"] is not None and not 1 <= row["due_day"] <= _LATEST_DUE_DAY:
        yield Issue(
            code="due-day-wrong",
            message=f"không có ngày {row['due_day']} trong tháng; hãy ghi hạn gửi từ 1 đến {_LATEST_DUE_DAY}",
            place=row.origin.place("due_day"),
        )


def _days_after(row: Row) -> Iterator[Issue]:
    if row["days_after"] is not None and not 1 <= row["days_after"] <= _MOST_DAYS_AFTER:
        yield Issue(
            code="meeting-days-wrong",
            message=(
                f"không họp được chậm nhất {row['days_after']} ngày sau kỳ; hãy ghi từ 1 đến {_MOST_DAYS_AFTER}, "
                "hoặc để trống nếu họp trong kỳ"
            ),
            place=row.origin.place("days_after"),
        )
