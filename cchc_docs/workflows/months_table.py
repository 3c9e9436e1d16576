"""The table of the months of a year: main indicators month by month, and what they come to."""

from datetime import date
from typing import Any

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.template_field import TemplateField, count_field, list_field, text_field
from cchc_docs.indicators import dossiers
from cchc_docs.indicators import tasks as plan_tasks
from cchc_docs.indicators.by_unit import COUNTED_BY_UNIT, name_of
from cchc_docs.indicators.dossiers import Figures, dossier_table
from cchc_docs.indicators.indicator import Aggregation, Indicator, IndicatorValue, Unit
from cchc_docs.indicators.reported import COMPLAINTS_PENDING, reported_figures
from cchc_docs.indicators.tasks import task_figures, task_progress
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.printed_values import period_label, printed_text

_REPORTED = (
    "tt_tin_bai", "tt_luot_nguoi", "kt_ke_hoach", "kt_dot_xuat", "tc_ban_hanh", "ty_le_hai_long", "td_luot", "td_pakn_nhan",
    "td_pakn_xong", "ty_le_pakn_dung_han", "bm_co_mat", "bm_dao_tao", "cqs_so_hoa", "cqs_ket_qua_dien_tu", "ty_le_thanh_toan",
    "cqs_van_ban_di", "ty_le_ky_so",
)  # fmt: skip
MAIN: tuple[Indicator, ...] = (
    plan_tasks.DONE, plan_tasks.OVERDUE, plan_tasks.DONE_SHARE,
    dossiers.RECEIVED, dossiers.ONLINE, dossiers.IN_PERSON, dossiers.CARRIED_OVER,
    dossiers.RESOLVED, dossiers.RESOLVED_EARLY, dossiers.RESOLVED_ON_TIME, dossiers.RESOLVED_LATE,
    dossiers.PENDING, dossiers.PENDING_LATE, dossiers.ON_TIME_SHARE, dossiers.ONLINE_SHARE,
    *(COUNTED_BY_UNIT[f"chi_tieu.{code}"] for code in _REPORTED),
)  # fmt: skip
"""What the table shows, in its order."""

_NOTHING = "-"
_RULES = {Aggregation.SUM: "Cộng các tháng", Aggregation.FIRST: "Đầu kỳ", Aggregation.LAST: "Cuối kỳ"}
_OWN_RULES = {
    dossiers.RECEIVED: "Cộng (4), (5), (6) của kỳ",
    dossiers.RESOLVED: "Cộng các tháng",
    dossiers.PENDING: "Cuối kỳ",
    COMPLAINTS_PENDING: "Cuối kỳ",
}
_SHARE_RULE = "Tính từ tổng số"
_MONTHS = range(1, 13)
MONTHS_FIELD: TemplateField = list_field(
    "theo_thang",
    "Chỉ tiêu chủ yếu qua các tháng của kỳ",
    count_field("stt", "Số thứ tự"),
    text_field("chi_tieu", "Tên chỉ tiêu, đơn vị tính"),
    *(text_field(f"t{month}", f"Số liệu tháng {month}; «-» khi không có") for month in _MONTHS),
    text_field("ca_ky", "Số liệu của cả kỳ"),
    text_field("cach_tinh", "Số của cả kỳ là tổng, số cuối kỳ hay tính lại"),
)


def months_table(inputs: PeriodInputs, whole: Figures, as_of: date, *, over: bool) -> list[dict[str, Any]]:
    """A row for each main indicator that has a value in the period; ``whole`` has the period's figures by their names.

    A period with a workbook of its own has no months.
    """
    months = () if inputs.own else inputs.months
    by_month = {month.month: month_figures(inputs, month, as_of, over=over) for month in months}
    there = [one for one in MAIN if whole[name_of(one)].value is not None]
    return [_row(number, one, by_month, whole) for number, one in enumerate(there, start=1)]


def month_figures(inputs: PeriodInputs, month: MonthlyResults, as_of: date, *, over: bool) -> Figures:
    """The month's own figures by their names; the plan's tasks stand as on its last day."""
    assert inputs.agency and inputs.plan, "a report is made only when both are known"
    end = month_window(month.year, month.month, inputs.agency.regime)[1]
    day, is_over = (end, True) if end < as_of else (as_of, over)
    before = [one for one in (*inputs.earlier, *inputs.months) if one.month < month.month]
    progress = task_progress(inputs.plan, before, [month], day, over=is_over)
    return named_figures(task_figures(progress), dossier_table([month]).total, reported_figures([month]))


def named_figures(*parts: Figures) -> Figures:
    """The figures by the names that tell those of tasks and dossiers apart."""
    return {name_of(value.indicator): value for part in parts for value in part.values()}


def _row(number: int, indicator: Indicator, by_month: dict[int, Figures], whole: Figures) -> dict[str, Any]:
    name = name_of(indicator)
    unit = "" if indicator.unit is Unit.SHARE else f" ({indicator.unit.value})"
    told = {f"t{month}": _printed(by_month[month][name] if month in by_month else None, f"Tháng {month}") for month in _MONTHS}
    rule = _SHARE_RULE if indicator.unit is Unit.SHARE else _OWN_RULES.get(indicator) or _RULES[indicator.aggregation]
    return {
        "stt": number,
        "chi_tieu": f"{period_label(indicator)}{unit}",
        **told,
        "ca_ky": _printed(whole[name], ""),
        "cach_tinh": rule,
    }


def _printed(value: IndicatorValue | None, scope: str) -> str:
    return _NOTHING if value is None or value.value is None else printed_text(value, scope)
