"""The arithmetic of form II.06a."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import combinations

from cchc_docs.domain.dossier_statistics import COUNTED, DossierStatistics
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold

_STATED = (
    ("stated_received", "received", "(3) phải bằng (4) + (5) + (6)"),
    ("stated_resolved", "resolved", "(7) phải bằng (8) + (9) + (10)"),
    ("stated_pending", "pending", "(11) phải bằng (12) + (13)"),
)
_FORM_COLUMN = {
    "stated_received": 3, "online": 4, "in_person": 5, "carried_over": 6, "stated_resolved": 7, "resolved_early": 8,
    "resolved_on_time": 9, "resolved_late": 10, "stated_pending": 11, "pending_in_time": 12, "pending_late": 13,
}  # fmt: skip
_NEAR = 0.88
_MOST_COMPARED = 150
"""Names of fields are compared each with each up to so many of them."""


def check_dossiers(month: MonthlyResults) -> Iterator[Issue]:
    """Totals as stated; received = resolved + pending; each field once; the row of totals; the list of late ones."""
    seen: dict[tuple[str, str], int] = {}
    for row in month.dossiers:
        yield from _stated_totals(row)
        if row.received != row.resolved + row.pending:
            yield Issue(
                code="dossiers-received-not-resolved-plus-pending",
                message=(
                    f"lĩnh vực «{row.field_name}»: nhận {row.received} hồ sơ nhưng đã và đang giải quyết "
                    f"{row.resolved} + {row.pending} = {row.resolved + row.pending}; "
                    "(3) phải bằng (7) + (11), hãy kiểm tra lại các số của dòng này"
                ),
                place=row.origin.place("field_name"),
            )
        key = (row.origin.file, fold(row.field_name))
        if key in seen:
            yield Issue(
                code="dossiers-field-twice",
                message=f"lĩnh vực «{row.field_name}» đã có ở dòng {seen[key]}; hãy gộp hai dòng làm một",
                place=row.origin.place("field_name"),
            )
        seen.setdefault(key, row.origin.row)
    yield from _near_names(month)
    yield from _sheet_totals(month)
    yield from _listed_but_not_counted(month)


def _listed_but_not_counted(month: MonthlyResults) -> Iterator[Issue]:
    """Who lists late dossiers has dossiers: without the form a report would say that none arose."""
    if month.overdue and month.unit is None and not (month.dossiers or month.records):
        yield Issue(
            code="dossiers-listed-not-counted",
            message="có hồ sơ ở trang «Hồ sơ trễ hạn» nhưng trang «Hồ sơ TTHC» trống hoặc không có; hãy điền số liệu hồ sơ của tháng",
            place=month.overdue[0].origin.place("code"),
        )


def _stated_totals(row: DossierStatistics) -> Iterator[Issue]:
    for stated_name, computed_name, rule in _STATED:
        stated, computed = getattr(row, stated_name), getattr(row, computed_name)
        if stated is not None and stated != computed:
            yield Issue(
                code="dossiers-total-wrong",
                message=f"lĩnh vực «{row.field_name}»: ghi tổng số {stated} nhưng cộng lại được {computed}; {rule}",
                place=row.origin.place(stated_name),
            )


def _near_names(month: MonthlyResults) -> Iterator[Issue]:
    fields = {fold(row.field_name): row for row in reversed(month.dossiers)}
    if len(fields) > _MOST_COMPARED:
        return  # no agency has so many fields: it is a list of something else, and the comparison would take minutes
    for (one, first), (other, second) in combinations(reversed(fields.items()), 2):
        matcher = difflib.SequenceMatcher(a=one, b=other)
        if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR:
            yield Issue(
                code="dossiers-field-near",
                severity=Severity.WARNING,
                message=f"lĩnh vực «{second.field_name}» gần giống «{first.field_name}» ở dòng {first.origin.row}; có phải gõ nhầm?",
                place=second.origin.place("field_name"),
            )


def _sheet_totals(month: MonthlyResults) -> Iterator[Issue]:
    if month.dossier_totals is None:
        return
    computed = {"stated_received": "received", "stated_resolved": "resolved", "stated_pending": "pending"}
    for name, stated in month.dossier_totals.values.items():
        total = sum(getattr(row, computed.get(name, name)) for row in month.dossiers)
        if stated != total:
            yield Issue(
                code="dossiers-sheet-total-wrong",
                message=f"dòng tổng cộng, cột ({_FORM_COLUMN[name]}): ghi {stated} nhưng các lĩnh vực cộng lại được {total}",
                place=month.dossier_totals.origin.place(name),
            )


def check_carried_over(before: MonthlyResults, month: MonthlyResults) -> Iterator[Issue]:
    """What a month carries over (6) is what the month before left pending (11), field by field.

    Where a unit's workbook is missing, fields that are in one of the months only may be that unit's.
    """
    pending = {fold(row.field_name): row for row in before.dossiers}
    for row in month.dossiers:
        last = pending.pop(fold(row.field_name), None)
        if last is None and before.missing_units:
            continue
        expected = last.pending if last else 0
        if row.carried_over != expected:
            yield Issue(
                code="dossiers-carried-over-wrong",
                message=(
                    f"lĩnh vực «{row.field_name}»: kỳ trước chuyển sang {row.carried_over} hồ sơ nhưng "
                    f"cuối tháng {before.month} còn đang giải quyết {expected} ({before.file}); hãy sửa cho khớp"
                ),
                place=row.origin.place("carried_over"),
            )
    for last in pending.values():
        if last.pending and not month.missing_units:
            yield Issue(
                code="dossiers-field-dropped",
                message=(
                    f"lĩnh vực «{last.field_name}» cuối tháng {before.month} còn {last.pending} hồ sơ đang giải quyết "
                    f"nhưng không có trong {month.file}; hãy thêm dòng của lĩnh vực này vào tháng {month.month}"
                ),
                place=last.origin.place("field_name"),
            )


def check_against_records(month: MonthlyResults, computed: Mapping[str, DossierStatistics]) -> Iterator[Issue]:
    """The form as filled in equals the form computed from the single dossiers, where both are given."""
    if not month.dossiers or not month.records:
        return
    for row in month.dossiers:
        counted = computed.get(fold(row.field_name))
        for name in COUNTED:
            expected = getattr(counted, name) if counted else 0
            if getattr(row, name) != expected:
                yield Issue(
                    code="dossiers-differ-from-records",
                    message=(
                        f"lĩnh vực «{row.field_name}», cột ({_FORM_COLUMN[name]}): ghi {getattr(row, name)} nhưng "
                        f"trang «Hồ sơ chi tiết» đếm được {expected}; hãy sửa một trong hai"
                    ),
                    place=row.origin.place(name),
                )
    listed = {fold(row.field_name) for row in month.dossiers}
    for key, counted in computed.items():
        if key not in listed:
            yield Issue(
                code="dossiers-differ-from-records",
                message=f"lĩnh vực «{counted.field_name}» có hồ sơ chi tiết nhưng không có trong trang «Hồ sơ TTHC»; hãy thêm dòng",
                place=Place(file=month.file, sheet="Hồ sơ TTHC"),
            )
