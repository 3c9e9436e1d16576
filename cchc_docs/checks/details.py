"""Spending, single figures and unit codes of a month."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.numbers import format_number

_PART_OF = (
    ("tc_dung_trinh_tu", "tc_ban_hanh"),
    ("tc_kien_nghi_xu_ly", "tc_ra_soat"),
    ("td_pakn_dung_han", "td_pakn_xong"),
    ("hl_thu_ve", "hl_phat_ra"),
    ("hl_hai_long", "hl_thu_ve"),
    ("cqs_thanh_toan", "cqs_ho_so_phi"),
    ("cqs_van_ban_di_ky_so", "cqs_van_ban_di"),
)
"""Figures of which the first is a part of the second."""


def check_details(month: MonthlyResults, agency: Agency | None) -> Iterator[Issue]:
    """Spending within budget; parts within wholes; known units."""
    for expense in month.expenses:
        if expense.spent > expense.budget:
            yield Issue(
                code="expense-over-budget",
                severity=Severity.WARNING,
                message=(
                    f"«{expense.content[:60]}» chi {format_number(expense.spent)} đồng, "
                    f"quá dự toán {format_number(expense.budget)} đồng; hãy kiểm tra lại"
                ),
                place=expense.origin.place("spent"),
            )
    for part, whole in _PART_OF:
        one, other = month.figures.get(part), month.figures.get(whole)
        if one and other and one.value > other.value:
            yield Issue(
                code="figure-part-over-whole",
                message=(
                    f"mục «{one.label}» ghi {_points(one.value)}, lớn hơn «{other.label}» {_points(other.value)} "
                    f"(ô {other.place.cell}); hãy sửa một trong hai"
                ),
                place=one.place,
            )
    yield from _complaints(month)
    if agency:
        for initiative in month.initiatives:
            yield from _known(initiative.unit, initiative.origin.place("unit"), agency)


def _complaints(month: MonthlyResults) -> Iterator[Issue]:
    """No more reactions (phản ánh, kiến nghị) are resolved than there were: what is left would be less than nothing."""
    carried_over, received, resolved = (month.figures.get(code) for code in ("td_pakn_ky_truoc", "td_pakn_nhan", "td_pakn_xong"))
    given = sum(int(one.value) for one in (carried_over, received) if one)
    if resolved and resolved.value > given:
        yield Issue(
            code="figure-resolved-over-received",
            message=(
                f"mục «{resolved.label}» ghi {_points(resolved.value)} nhưng chuyển sang và tiếp nhận chỉ có {given}; "
                "hãy kiểm tra lại ba mục về phản ánh, kiến nghị"
            ),
            place=resolved.place,
        )


def _points(value: Decimal | int) -> str:
    return str(value).replace(".", ",")


def check_unit(results: MonthlyResults, agency: Agency) -> Iterator[Issue]:
    """The unit whose workbook it is, if it names one, is a unit of the agency."""
    if results.unit and "unit" in results.places:
        yield from _known(results.unit, results.places["unit"], agency)


def _known(code: str, place: Place, agency: Agency) -> Iterator[Issue]:
    known = sorted(unit.code for unit in agency.units)
    if code not in known:
        yield Issue(
            code="unit-unknown",
            message=f"mã đơn vị «{code}» không có trong {agency.file}, trang «Đơn vị»{nearest(code, known)}",
            place=place,
        )
