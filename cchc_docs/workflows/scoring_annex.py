"""The self-scoring annex: points by field and criterion, and the points lost with the unit and the task that mends them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.figure import Figure, Source, SourceRole, share_sources
from cchc_docs.domain.month_details import SelfScore
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.score_sheet import Points, ScoreSheet
from cchc_docs.domain.template_field import FieldKind, TemplateField, count_field, group_field, list_field, text_field
from cchc_docs.domain.traced import TracedText, Words
from cchc_docs.indicators.indicator import Unit
from cchc_docs.indicators.scoring import BY_NAME
from cchc_docs.vietnamese.numbers import format_decimal, format_number, format_percent
from cchc_docs.workflows.printed_values import period_label, words

_POINTS = (
    text_field("stt", "Mã: 1; 1.1; 1.1.1"),
    text_field("ten", "Tên lĩnh vực, tiêu chí"),
    text_field("toi_da", "Điểm tối đa"),
    text_field("diem", "Điểm tự chấm; trống khi chưa biết"),
)
_TYPED = "lấy theo bảng tự chấm"
SCORING_FIELD: TemplateField = group_field(
    "cham_diem",
    "Tự chấm điểm Chỉ số CCHC, theo tháng cuối cùng trong kỳ có bảng tự chấm; trống khi không có",
    list_field(
        "linh_vuc",
        "Lĩnh vực",
        *_POINTS,
        list_field(
            "tieu_chi",
            "Tiêu chí, tiêu chí thành phần của lĩnh vực",
            *_POINTS,
            list_field("kiem_chung", "Tài liệu kiểm chứng; tiêu chí chấm theo công thức có thêm chỉ tiêu và giá trị"),
            text_field("giai_trinh", "Vì sao mất điểm"),
        ),
    ),
    list_field(
        "mat",
        "Tiêu chí bị mất điểm, mất nhiều đứng trước",
        count_field("stt", "Số thứ tự"),
        text_field("ma", "Mã tiêu chí"),
        text_field("tieu_chi", "Tên tiêu chí"),
        text_field("diem", "Điểm mất"),
        text_field("don_vi", "Đơn vị phụ trách"),
        text_field("nhiem_vu", "Nhiệm vụ của kế hoạch năm để khắc phục; trống nếu không ghi"),
    ),
    text_field("diem_mat", "Tổng điểm mất"),
    text_field("chi_so", "Điểm tự chấm trên điểm tối đa, %"),
    TemplateField(name="theo_cong_thuc", meaning="Có tiêu chí chấm theo công thức", kind=FieldKind.FLAG),
)


def scoring_fields(months: Sequence[MonthlyResults], plan: Plan, agency: Agency) -> dict[str, Any]:
    """The fields of the annex, from the last month that has a sheet."""
    sheet = ScoreSheet(next((month.scores for month in reversed(months) if month.scores), ()))
    fields = [
        {**_points(sheet, code), "tieu_chi": [_criterion(sheet, below) for below in sheet.below(code)]} for code in sheet.fields
    ]
    total, whole = sheet.total(), sheet.whole()
    index = total.value / whole.value if whole.value else None
    share = _figure(
        "chi_so", "Tỷ lệ điểm tự chấm trên điểm tối đa", index, share_sources(total.sources, whole.sources), unit=Unit.SHARE
    )
    return {
        "linh_vuc": fields,
        "mat": _lost(sheet, plan, agency),
        "diem_mat": _printed(_difference("diem_mat", "Tổng điểm mất", whole, total)) if sheet.rows else "",
        "chi_so": TracedText(format_percent(index), share) if index is not None else "",
        "theo_cong_thuc": any(score.measured for score in sheet.rows.values()),
    }


def _figure(
    code: str, label: str, value: Decimal | None, sources: tuple[Source, ...], *, scope: str = "", unit: Unit = Unit.POINT
) -> Figure:
    return Figure(
        code=f"cham_diem.{code}",
        label=label,
        unit=unit.value,
        scope=scope,
        rule=_TYPED,
        value=value,
        sources=sources,
    )


def _printed(figure: Figure) -> TracedText:
    return TracedText(format_decimal(Decimal(figure.value or 0)), figure)


def _scope(score: SelfScore) -> str:
    return f"Tiêu chí {score.code.rstrip('.')}"


def _points(sheet: ScoreSheet, code: str) -> dict[str, Any]:
    score, most, given = sheet.rows[code], sheet.maximum(code), sheet.points(code)
    highest = _figure("toi_da", "Điểm tối đa", most.value, most.sources, scope=_scope(score))
    own = _figure("diem", "Điểm tự chấm", given.value, given.sources, scope=_scope(score)) if given else None
    return {
        "stt": words(code, score.origin, "code"),
        "ten": words(score.criterion, score.origin, "criterion"),
        "toi_da": _printed(highest),
        "diem": _printed(replace(own, rule=_how(score), formula=score.rule or "")) if own else "",
    }


def _how(score: SelfScore) -> str:
    if score.score is not None:
        return _TYPED
    return "tính theo công thức của tiêu chí" if score.rule else "cộng các tiêu chí thành phần"


def _criterion(sheet: ScoreSheet, code: str) -> dict[str, Any]:
    score = sheet.rows[code]
    measured = [_measured(score.measured)] if score.measured else []
    evidence = [words(score.evidence, score.origin, "evidence")] if score.evidence else []
    explanation = words(score.explanation, score.origin, "explanation")
    return {**_points(sheet, code), "kiem_chung": [*measured, *evidence], "giai_trinh": explanation}


def _measured(figure: Figure) -> TracedText:
    """The indicator by which a rule goes, and its value."""
    value = Decimal(figure.value or 0)
    printed = format_percent(value) if figure.unit == Unit.SHARE.value else f"{format_number(value)} {figure.unit}"
    return TracedText(f"{period_label(BY_NAME[figure.code])}: {printed}", figure)


def _difference(code: str, label: str, most: Points, given: Points, scope: str = "") -> Figure:
    taken = tuple(replace(one, role=SourceRole.SUBTRACTED) for one in given.sources)
    return _figure(code, label, most.value - given.value, (*most.sources, *taken), scope=scope)


def _lost(sheet: ScoreSheet, plan: Plan, agency: Agency) -> list[dict[str, Any]]:
    found = [
        (code, _difference("mat", "Điểm mất", sheet.maximum(code), points, _scope(sheet.rows[code])))
        for code in sheet.leaves()
        if (points := sheet.points(code)) and points.value < sheet.rows[code].maximum
    ]
    found.sort(key=lambda one: -Decimal(one[1].value or 0))
    return [_loss(number, code, sheet.rows[code], figure, plan, agency) for number, (code, figure) in enumerate(found, start=1)]


def _loss(number: int, code: str, score: SelfScore, figure: Figure, plan: Plan, agency: Agency) -> dict[str, Any]:
    task = plan.task(score.task) if score.task else None
    unit = TracedText(agency.unit_name(score.unit), Words(place=score.origin.place("unit"))) if score.unit else ""
    return {
        "stt": number,
        "ma": words(code, score.origin, "code"),
        "tieu_chi": words(score.criterion, score.origin, "criterion"),
        "diem": _printed(figure),
        "don_vi": unit,
        "nhiem_vu": words(task.content, task.origin, "content") if task else "",
    }
