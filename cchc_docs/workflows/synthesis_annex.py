"""The annex of the synthesis over units, as templates get it."""

from collections.abc import Mapping
from typing import Any

from cchc_docs.domain.template_field import TemplateField, count_field, group_field, list_field, text_field
from cchc_docs.domain.unit_ranking import RankingOrder
from cchc_docs.indicators import dossiers
from cchc_docs.indicators import tasks as plan_tasks
from cchc_docs.indicators.by_unit import COUNTED_BY_UNIT, name_of, share_of_whole
from cchc_docs.indicators.dossiers import Figures
from cchc_docs.indicators.indicator import Indicator, IndicatorValue, Unit
from cchc_docs.vietnamese.dates import month_number
from cchc_docs.vietnamese.text import capitalize_first, enumerated
from cchc_docs.workflows.printed_values import period_label, printed_text
from cchc_docs.workflows.unit_synthesis import Ranked, Synthesis

NOTHING = "-"
REST = "Không tách theo đơn vị"
"""The row of what stands in workbooks of the whole agency."""

COLUMNS: Mapping[str, Indicator] = {
    "nv_tong": plan_tasks.TASKS,
    "nv_hoan_thanh": plan_tasks.DONE,
    "nv_qua_han": plan_tasks.OVERDUE,
    "nv_ty_le": plan_tasks.DONE_SHARE,
    "hs_tiep_nhan": dossiers.RECEIVED,
    "hs_da_giai_quyet": dossiers.RESOLVED,
    "hs_qua_han": dossiers.RESOLVED_LATE,
    "hs_ty_le": dossiers.ON_TIME_SHARE,
    "hs_dang": dossiers.PENDING,
    "hs_dang_qua_han": dossiers.PENDING_LATE,
}
"""The table's columns by the fields of its rows."""

OF_WHOLE: Mapping[str, Indicator] = {"hs_ty_trong": dossiers.RECEIVED}
"""Columns of shares of the whole."""

_MEANINGS = {**{field: period_label(one) for field, one in COLUMNS.items()}, "hs_ty_trong": "Tỷ trọng hồ sơ nhận giải quyết"}
_NUMBERS = tuple(text_field(field, f"{meaning}; «-» khi đơn vị không có") for field, meaning in _MEANINGS.items())
SYNTHESIS_FIELD: TemplateField = group_field(
    "theo_don_vi",
    "Tổng hợp theo đơn vị; các danh sách trống khi số liệu không do từng đơn vị báo cáo",
    list_field("don_vi", "Đơn vị", count_field("stt", "Số thứ tự"), text_field("ten", "Tên đơn vị"), *_NUMBERS),
    group_field("cong", "Toàn cơ quan", *_NUMBERS),
    list_field(
        "chi_tieu",
        "Chỉ tiêu khác có đơn vị báo cáo",
        count_field("stt", "Số thứ tự"),
        text_field("ten", "Tên chỉ tiêu"),
        text_field("don_vi_tinh", "Đơn vị tính"),
        list_field("don_vi", "Số của từng đơn vị", text_field("ten", "Tên đơn vị"), text_field("so", "Số của đơn vị")),
        text_field("cong", "Toàn cơ quan"),
    ),
    list_field(
        "xep_hang",
        "Bảng xếp hạng; chỉ tiêu do trang «Xếp hạng đơn vị» của cơ quan chọn",
        text_field("ten", "Chỉ tiêu và thứ tự"),
        list_field(
            "don_vi",
            "Đơn vị theo thứ tự",
            count_field("hang", "Hạng"),
            text_field("ten", "Tên đơn vị"),
            text_field("so", "Giá trị"),
        ),
    ),
    list_field(
        "chua_bao_cao",
        "Đơn vị chưa gửi báo cáo",
        count_field("stt", "Số thứ tự"),
        text_field("ten", "Tên đơn vị"),
        text_field("thang", "Các tháng chưa gửi"),
    ),
)


def unit_scope(name: str) -> str:
    """The part of the agency's work that a unit's figure is about, as the reconciliation names it."""
    return f"Đơn vị: {name}"


def synthesis_fields(synthesis: Synthesis | None, year: int) -> dict[str, Any]:
    """The fields of the annex; empty lists where figures are not divided among units."""
    if synthesis is None:
        return {"don_vi": [], "cong": dict.fromkeys(_MEANINGS, ""), "chi_tieu": [], "xep_hang": [], "chua_bao_cao": []}
    figures = synthesis.figures
    rows = [(name, figures.units[code]) for code, name in synthesis.names.items()]
    rows += [(REST, figures.rest)] if figures.rest else []
    return {
        "don_vi": [
            {"stt": number, "ten": name, **_row(own, figures.whole, name)} for number, (name, own) in enumerate(rows, start=1)
        ],
        "cong": _row(figures.whole, figures.whole, ""),
        "chi_tieu": _others(synthesis),
        "xep_hang": [_ranking(one, synthesis) for one in synthesis.rankings],
        "chua_bao_cao": _silent(synthesis, year),
    }


def other_indicators(synthesis: Synthesis) -> list[Indicator]:
    """Those beside the plan's tasks and the dossiers to which some unit adds more than nothing, in the order of their declaration."""
    kinds = (plan_tasks.TASKS.section, dossiers.RECEIVED.section)
    there = [name for name, one in COUNTED_BY_UNIT.items() if one.section not in kinds]
    return [COUNTED_BY_UNIT[name] for name in there if any(_counts(own.get(name)) for own in _every(synthesis))]


def _every(synthesis: Synthesis) -> list[Figures]:
    return [*synthesis.figures.units.values(), synthesis.figures.rest]


def _counts(value: IndicatorValue | None) -> bool:
    return value is not None and bool(value.value)


def _row(own: Figures, whole: Figures, name: str) -> dict[str, Any]:
    """The numbers of a unit's row; of the whole's without a name."""
    scope = unit_scope(name) if name else ""
    numbers: dict[str, Any] = {field: _number(own.get(name_of(one)), scope) for field, one in COLUMNS.items()}
    for field, one in OF_WHOLE.items():
        part = own.get(name_of(one))
        numbers[field] = _number(share_of_whole(part, whole[name_of(one)]), scope) if part else NOTHING
    return numbers


def _number(value: IndicatorValue | None, scope: str) -> str:
    return NOTHING if value is None or value.value is None else printed_text(value, scope)


def _others(synthesis: Synthesis) -> list[dict[str, Any]]:
    rows = []
    for number, indicator in enumerate(other_indicators(synthesis), start=1):
        name = name_of(indicator)
        parts = [(synthesis.names[code], own.get(name)) for code, own in synthesis.figures.units.items()]
        parts += [(REST, synthesis.figures.rest.get(name))]
        told = [{"ten": unit, "so": _number(value, unit_scope(unit))} for unit, value in parts if _counts(value)]
        label = {"stt": number, "ten": period_label(indicator), "don_vi_tinh": indicator.unit.value}
        rows.append({**label, "don_vi": told, "cong": _number(synthesis.figures.whole[name], "")})
    return rows


def _ranking(ranked: Ranked, synthesis: Synthesis) -> dict[str, Any]:
    order = "thấp xếp trước" if ranked.order is RankingOrder.LOWEST_FIRST else "cao xếp trước"
    unit = "" if ranked.indicator.unit is Unit.SHARE else f", {ranked.indicator.unit.value}"
    return {
        "ten": f"{period_label(ranked.indicator)} ({order}{unit})",
        "don_vi": [
            {"hang": one.place, "ten": synthesis.names[one.code], "so": _number(one.value, unit_scope(synthesis.names[one.code]))}
            for one in ranked.units
        ],
    }


def _silent(synthesis: Synthesis, year: int) -> list[dict[str, Any]]:
    named = [(synthesis.names.get(code, "") or "Tất cả các đơn vị", months) for code, months in synthesis.missing.items()]
    return [
        {
            "stt": number,
            "ten": name,
            "thang": capitalize_first(enumerated(f"tháng {month_number(month)}/{year}" for month in months)),
        }
        for number, (name, months) in enumerate(named, start=1)
    ]
