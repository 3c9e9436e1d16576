"""What templates may name of the comparison with earlier periods: what they are called, and a clause for each chief figure."""

from collections.abc import Mapping
from typing import Any

from cchc_docs.domain.template_field import TemplateField, group_field, text_field
from cchc_docs.indicators.dossiers import ON_TIME_SHARE, ONLINE_SHARE, RECEIVED, RESOLVED
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.indicators.tasks import DONE
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.comparison_words import change_clause
from cchc_docs.workflows.earlier_figures import ComparedPeriods, EarlierPeriod

_CLAUSES = (RECEIVED, RESOLVED, ON_TIME_SHARE, ONLINE_SHARE, DONE)
COMPARISON_FIELD = group_field(
    "so_sanh",
    "So sánh với kỳ trước, cùng kỳ năm trước; trống khi không có số liệu đầy đủ của kỳ ấy",
    text_field("ten_ky_truoc", "Đầu cột của kỳ trước: «Tháng trước», «Quý trước»"),
    text_field("ky_truoc", "Kỳ trước là kỳ nào"),
    text_field("ten_cung_ky", "Đầu cột của cùng kỳ: «Cùng kỳ năm trước», của báo cáo năm là «Năm trước»"),
    text_field("cung_ky", "Cùng kỳ năm trước là kỳ nào"),
    text_field("moc", "Tăng, giảm tính so với kỳ nào: «cùng kỳ năm trước», chưa có thì «tháng trước», «quý trước»"),
    *(
        text_field(indicator.code, f"Tăng, giảm của «{indicator.label}»: «tăng 125 hồ sơ (tăng 12,5%) so với cùng kỳ năm trước»")
        for indicator in _CLAUSES
    ),
)
COMPARED_COLUMNS: tuple[TemplateField, ...] = (
    text_field("ky_truoc", "Số liệu kỳ trước; «-» khi chưa có"),
    text_field("cung_ky", "Số liệu cùng kỳ năm trước; «-» khi chưa có"),
    text_field("tang_giam", "Tăng, giảm: «Tăng 125 (12,5%)», «Giảm 0,8 điểm phần trăm», «Không đổi»; «-» khi không so sánh được"),
)
"""In each row of the statistical annex."""


def comparison_fields(figures: Mapping[str, IndicatorValue], compared: ComparedPeriods) -> dict[str, Any]:
    """The values of :data:`COMPARISON_FIELD`; ``figures`` are the report's own by their codes."""
    previous, year_before, measure = compared.previous, compared.year_before, compared.measure
    return {
        "ten_ky_truoc": previous.heading if previous else "",
        "ky_truoc": _name(previous),
        "ten_cung_ky": year_before.heading if year_before else "",
        "cung_ky": _name(year_before),
        "moc": uncapitalize_first(measure.heading) if measure else "",
        **{one.code: change_clause(figures.get(f"{one.section}.{one.code}"), measure) for one in _CLAUSES},
    }


def _name(period: EarlierPeriod | None) -> str:
    return period.name if period else ""
