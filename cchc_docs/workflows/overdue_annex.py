"""The annex of overdue dossiers. Who handed a dossier in is never printed."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.figure import Figure, Source, SourceRole
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.traced import TracedCount, TracedText, Words
from cchc_docs.issues import Place
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.vietnamese.text import fold, uncapitalize_first
from cchc_docs.workflows.printed_values import words

_SHORTEST_NAME = 4
"""A shorter text in the applicant's cell («-», «x») is no name."""


def late_dossiers(months: Sequence[MonthlyResults], day: date) -> list[OverdueDossier]:
    """The dossiers that were late on the day or had been, each once by its latest line; those soon due are left out."""
    latest = {fold(one.code): one.known_on(day) for month in months for one in month.overdue}
    return [one for one in latest.values() if one.is_late(day)]


def overdue_fields(months: Sequence[MonthlyResults], day: date) -> list[dict[str, Any]]:
    """The late dossiers by field, in the order in which the fields first appear."""
    last = {fold(one.code) for month in months[-1:] for one in month.overdue}
    by_field: dict[str, list[OverdueDossier]] = {}
    for one in late_dossiers(months, day):
        by_field.setdefault(fold(one.field_name), []).append(one)
    fields, number = [], 0
    for position, ones in enumerate(by_field.values(), start=1):
        rows = [_row(count, one, day, still_listed=fold(one.code) in last) for count, one in enumerate(ones, start=number + 1)]
        number += len(ones)
        fields.append(
            {
                "stt": roman(position),
                "ten": words(ones[0].field_name, ones[0].origin, "field_name"),
                "so_ho_so": _count(ones, ones[0].field_name),
                "ly_do": _reasons(ones),
                "ho_so": rows,
            }
        )
    return fields


def overdue_count(months: Sequence[MonthlyResults], day: date) -> TracedCount:
    """How many they are."""
    return _count(late_dossiers(months, day))


def _count(ones: Sequence[OverdueDossier], field_name: str = "") -> TracedCount:
    return TracedCount(
        Figure(
            code="qua_han_theo_danh_sach",
            label="Hồ sơ quá hạn theo danh sách",
            unit="hồ sơ",
            scope=field_name,
            rule="mỗi hồ sơ tính một lần, theo dòng cuối cùng trong kỳ",
            value=len(ones),
            sources=tuple(Source(place=one.origin.place("code"), value=None, role=SourceRole.COUNTED) for one in ones),
        )
    )


def _reasons(ones: Sequence[OverdueDossier]) -> list[str]:
    given: dict[str, str] = {}
    for one in ones:
        if one.reason:
            text = uncapitalize_first(_anonymous(one.reason, one).rstrip(" .;"))
            given.setdefault(fold(text), words(text, one.origin, "reason"))
    return list(given.values())


def _row(number: int, one: OverdueDossier, day: date, *, still_listed: bool) -> dict[str, Any]:
    return {
        "stt": number,
        "ma": words(one.code, one.origin, "code"),
        "thu_tuc": words(_anonymous(one.procedure, one), one.origin, "procedure"),
        "hen_tra": TracedText(short_date(one.due_on), Words(place=one.origin.place("due_on"))),
        "so_ngay": _days_late(one, day) if one.resolved_on or still_listed else "",
        "ly_do": words(_anonymous(one.reason, one), one.origin, "reason"),
        "tinh_trang": _standing(one, still_listed=still_listed),
        "hen_lai": words(short_date(one.new_due_on) if one.new_due_on else None, one.origin, "new_due_on"),
        "xin_loi": words(_anonymous(one.apology, one), one.origin, "apology"),
    }


def _standing(one: OverdueDossier, *, still_listed: bool) -> TracedText:
    if one.resolved_on:
        return words(f"Đã giải quyết ngày {short_date(one.resolved_on)}", one.origin, "resolved_on")
    return words("Đang giải quyết" if still_listed else "Chưa có kết quả giải quyết", one.origin, "resolved_on")


def _days_late(one: OverdueDossier, day: date) -> TracedText:
    """Calendar days from the due date to the day of the result, or to the day on which the report stands."""
    until = one.resolved_on or day
    days = (until - one.due_on).days
    ended = Source(place=one.origin.place("resolved_on") if one.resolved_on else Place(), value=_serial(until))
    due = Source(place=one.origin.place("due_on"), value=_serial(one.due_on), role=SourceRole.SUBTRACTED)
    figure = Figure(
        code="so_ngay_qua_han",
        label="Số ngày quá hạn",
        unit="ngày",
        scope=f"Hồ sơ {one.code}",
        rule="tính theo ngày dương lịch",
        formula="ngày giải quyết xong, hoặc ngày tính của báo cáo, trừ ngày hẹn trả",
        value=days,
        sources=(ended, due),
    )
    return TracedText(str(days), figure)


def _serial(day: date) -> int:
    """The day as workbooks count it."""
    return (day - date(1899, 12, 30)).days


def _anonymous(text: str | None, one: OverdueDossier) -> str:
    """The text without the applicant's name and address, which somebody may have written into it."""
    clear = text or ""
    for told, instead in ((one.applicant, "người nộp hồ sơ"), (one.address, "địa chỉ của người nộp")):
        if told and len(told) >= _SHORTEST_NAME:
            clear = re.sub(rf"(?<!\w){re.escape(told)}(?!\w)", instead, clear, flags=re.IGNORECASE)
    return clear
