"""The figures that minutes hold: a period's dossiers as they were known on the day of the meeting."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.indicators.dossiers import dossier_table
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.settings.reporting_regime import month_window, period_name
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.periods import month_name
from cchc_docs.vietnamese.text import enumerated
from cchc_docs.workflows.overdue_annex import overdue_count, overdue_fields
from cchc_docs.workflows.report_context import dossier_values


def months_begun(months: Sequence[MonthlyResults], day: date, agency: Agency) -> tuple[MonthlyResults, ...]:
    """The months that had begun by the day: of later ones a meeting could know nothing."""
    return tuple(month for month in months if month_window(month.year, month.month, agency.regime)[0] <= day)


def figures_context(meeting: Meeting, agency: Agency, key: PeriodKey, months: Sequence[MonthlyResults]) -> dict[str, Any]:
    """The period's dossiers, the overdue ones as they stood on the day of the meeting or on the last that is known before it."""
    there = {month.month for month in months}
    missing = [month for month in key.months if months and month not in there]
    open_months = [month for month in months if _end(month, agency) > meeting.start_date]
    unsure = [month for month in months if month.estimated or month in open_months]
    as_of = min(meeting.start_date, _end(months[-1], agency)) if months else meeting.start_date
    known = [replace(month, overdue=tuple(one.known_on(meeting.start_date) for one in month.overdue)) for month in months]
    return {
        "co_so_lieu": bool(months),
        "ky": {
            "ten": period_name(key, agency.regime) if months else "",
            "tinh_den": short_date(as_of) if months else "",
            "so_lieu_den": short_date(_end(months[-1], agency)) if open_months else "",
            "uoc": enumerated(month_name(month.month, month.year) for month in unsure),
            "thieu": enumerated(month_name(month, key.year) for month in missing),
        },
        "ho_so": dossier_values(dossier_table(months)),
        "ho_so_qua_han": {"tong_so": overdue_count(known, as_of), "linh_vuc": overdue_fields(known, as_of)},
    }


def check_figures_day(meeting: Meeting, months: Sequence[MonthlyResults], agency: Agency) -> Iterator[Issue]:
    """Figures that count further than to the meeting's day could not be final when it was held."""
    if months and (end := _end(months[-1], agency)) > meeting.start_date:
        yield Issue(
            code="meeting-figures-later",
            severity=Severity.WARNING,
            message=(
                f"cuộc họp ngày {short_date(meeting.start_date)} nhưng số liệu hồ sơ tính đến hết ngày {short_date(end)}; biên bản ghi "
                "là số ước thực hiện, hãy kiểm tra lại với số liệu đã trình bày tại cuộc họp"
            ),
            place=meeting.places.get("start_date", Place(file=meeting.file)),
        )


def _end(month: MonthlyResults, agency: Agency) -> date:
    return month_window(month.year, month.month, agency.regime)[1]
