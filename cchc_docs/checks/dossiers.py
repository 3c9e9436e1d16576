"""The arithmetic of form II.06a."""

from collections.abc import Iterator

from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.text import fold

_STATED = (
    ("stated_received", "received", "(3) phải bằng (4) + (5) + (6)"),
    ("stated_resolved", "resolved", "(7) phải bằng (8) + (9) + (10)"),
    ("stated_pending", "pending", "(11) phải bằng (12) + (13)"),
)


def check_dossiers(month: MonthlyResults) -> Iterator[Issue]:
    """Totals as stated; received = resolved + pending; each field once."""
    seen: dict[str, int] = {}
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
        key = fold(row.field_name)
        if key in seen:
            yield Issue(
                code="dossiers-field-twice",
                message=f"lĩnh vực «{row.field_name}» đã có ở dòng {seen[key]}; hãy gộp hai dòng làm một",
                place=row.origin.place("field_name"),
            )
        seen.setdefault(key, row.origin.row)


def _stated_totals(row: DossierStatistics) -> Iterator[Issue]:
    for stated_name, computed_name, rule in _STATED:
        stated, computed = getattr(row, stated_name), getattr(row, computed_name)
        if stated is not None and stated != computed:
            yield Issue(
                code="dossiers-total-wrong",
                message=f"lĩnh vực «{row.field_name}»: ghi tổng số {stated} nhưng cộng lại được {computed}; {rule}",
                place=row.origin.place(stated_name),
            )


def check_carried_over(before: MonthlyResults, month: MonthlyResults) -> Iterator[Issue]:
    """What a month carries over (6) is what the month before left pending (11), field by field."""
    pending = {fold(row.field_name): row for row in before.dossiers}
    for row in month.dossiers:
        last = pending.pop(fold(row.field_name), None)
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
        if last.pending:
            yield Issue(
                code="dossiers-field-dropped",
                message=(
                    f"lĩnh vực «{last.field_name}» cuối tháng {before.month} còn {last.pending} hồ sơ đang giải quyết "
                    f"nhưng không có trong {month.file}; hãy thêm dòng của lĩnh vực này vào tháng {month.month}"
                ),
                place=last.origin.place("field_name"),
            )
