"""What templates may name of dossiers: the fields of form II.06a, and those of the list of overdue ones."""

from collections.abc import Iterable

from cchc_docs.domain.template_field import FieldKind, TemplateField, count_field, group_field, list_field, text_field
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.workflows.printed_values import period_label


def figure_fields(indicators: Iterable[Indicator], count: FieldKind = FieldKind.COUNT) -> tuple[TemplateField, ...]:
    """A field for each of the indicators, named by its code."""
    kinds = {Unit.SHARE: FieldKind.SHARE, Unit.POINT: FieldKind.TEXT}
    return tuple(
        TemplateField(
            name=indicator.code,
            meaning=_meaning(indicator) if count is FieldKind.OPEN_COUNT else _named(indicator, indicator.label),
            kind=kinds.get(indicator.unit, count),
        )
        for indicator in indicators
    )


def _named(indicator: Indicator, label: str) -> str:
    return f"{label}: {indicator.formula}" if indicator.formula else label


def _meaning(indicator: Indicator) -> str:
    unit = "" if indicator.unit is Unit.SHARE else f" ({indicator.unit.value})"
    return _named(indicator, f"{period_label(indicator)}{unit}")


_OVERDUE_DOSSIER = (
    count_field("stt", "Số thứ tự trong cả danh sách"),
    text_field("ma", "Mã hồ sơ"),
    text_field("thu_tuc", "Tên thủ tục"),
    text_field("hen_tra", "Ngày hẹn trả"),
    text_field("so_ngay", "Số ngày quá hạn; trống khi chưa biết"),
    text_field("ly_do", "Lý do trễ"),
    text_field("tinh_trang", "Đã giải quyết ngày nào, hay đang giải quyết"),
    text_field("hen_lai", "Ngày hẹn lại; trống nếu không có"),
    text_field("xin_loi", "Văn bản xin lỗi; trống nếu không có"),
)
DOSSIER_FIELD = group_field(
    "ho_so",
    "Biểu II.06a, cộng các lĩnh vực",
    *figure_fields(DOSSIER_INDICATORS),
    list_field("linh_vuc", "Từng lĩnh vực", text_field("ten", "Tên lĩnh vực"), *figure_fields(DOSSIER_INDICATORS)),
)
OVERDUE_FIELD = group_field(
    "ho_so_qua_han",
    "Hồ sơ quá hạn, theo trang «Hồ sơ trễ hạn»; mỗi hồ sơ một lần, theo dòng cuối cùng trong kỳ",
    count_field("tong_so", "Số hồ sơ quá hạn trong danh sách"),
    list_field(
        "linh_vuc",
        "Lĩnh vực có hồ sơ quá hạn",
        text_field("stt", "Số La Mã"),
        text_field("ten", "Tên lĩnh vực"),
        count_field("so_ho_so", "Số hồ sơ quá hạn của lĩnh vực"),
        list_field("ly_do", "Lý do trễ, mỗi lý do một phần tử"),
        list_field("ho_so", "Hồ sơ quá hạn của lĩnh vực", *_OVERDUE_DOSSIER),
    ),
)
