"""How a report words that a figure rose or fell: in a cell of the annex, and in a clause of the text.

Every number of them is a figure of its own with the two figures behind it, which have their cells.
"""

from decimal import Decimal

from cchc_docs.domain.figure import Figure, Source, SourceRole
from cchc_docs.domain.marked_text import MarkedText, Stretch
from cchc_docs.domain.traced import TracedText
from cchc_docs.indicators.comparison import Change, Comparison, as_printed
from cchc_docs.indicators.indicator import IndicatorValue, Unit
from cchc_docs.issues import Place
from cchc_docs.vietnamese.numbers import format_decimal
from cchc_docs.vietnamese.text import capitalize_first, uncapitalize_first
from cchc_docs.workflows.earlier_figures import EarlierFigure, EarlierPeriod

UNKNOWN = "-"
"""In the annex, where nothing is known to compare with."""

_POINTS = "điểm phần trăm"
_HERE = Place()
"""Where a figure stands that is computed from other figures of the same reconciliation."""


def change_cell(now: IndicatorValue, earlier: EarlierPeriod) -> MarkedText | str:
    """«Tăng 125 (12,5%)», «Giảm 0,8 điểm phần trăm», «Không đổi»; «-» where the earlier figure is not known."""
    then = earlier.figures.get(now.figure().code)
    if then is None or now.value is None:
        return UNKNOWN
    told = _comparison(now, then)
    if told.change is Change.NONE:
        return capitalize_first(Change.NONE.value)
    points = f" {_POINTS}" if told.unit is Unit.SHARE else ""
    pieces = [capitalize_first(told.change.value), " ", _difference(now, then, told, earlier), points]
    if told.percent is not None:
        pieces += [" (", _percent(now, then, told.percent, earlier), ")"]
    return _marked(pieces)


def change_clause(now: IndicatorValue | None, earlier: EarlierPeriod | None) -> MarkedText | str:
    """«tăng 125 hồ sơ (tăng 12,5%) so với cùng kỳ năm trước»; nothing where either figure is not known."""
    then = earlier.figures.get(now.figure().code) if now and earlier else None
    if now is None or now.value is None or then is None or earlier is None:
        return ""
    told, heading = _comparison(now, then), uncapitalize_first(earlier.heading)
    if told.from_nothing:
        return "" if told.unit is Unit.TASK else f"{heading} không phát sinh"
    if told.change is Change.NONE:
        return f"{Change.NONE.value} so với {heading}"
    counted = _POINTS if told.unit is Unit.SHARE else told.unit.value
    pieces = [f"{told.change.value} ", _difference(now, then, told, earlier), f" {counted}"]
    if told.percent is not None:
        pieces += [f" ({told.change.value} ", _percent(now, then, told.percent, earlier), ")"]
    return _marked([*pieces, f" so với {heading}"])


def _comparison(now: IndicatorValue, then: EarlierFigure) -> Comparison:
    assert now.value is not None, "asked before"
    unit = now.indicator.unit
    return Comparison(unit=unit, now=as_printed(now.value, unit), then=then.number)


def _marked(pieces: list[str]) -> MarkedText:
    return MarkedText(pieces=tuple(Stretch(text=piece) for piece in pieces if piece))


def _difference(now: IndicatorValue, then: EarlierFigure, told: Comparison, earlier: EarlierPeriod) -> TracedText:
    mine, its = now.figure(), then.figure
    figure = Figure(
        code=f"{mine.code}.tang_giam_{earlier.suffix}",
        label=f"{mine.label}: tăng, giảm so với {earlier.name}",
        unit=mine.unit,
        rule="hiệu của hai số đã làm tròn như in" if mine.unit == Unit.SHARE.value else "hiệu của hai số",
        formula=f"{mine.code} - {its.code}",
        value=_number(mine) - _number(its),
        sources=(_standing(mine, SourceRole.ADDED), _standing(its, SourceRole.SUBTRACTED)),
    )
    return TracedText(format_decimal(told.difference), figure)


def _percent(now: IndicatorValue, then: EarlierFigure, percent: Decimal, earlier: EarlierPeriod) -> TracedText:
    mine, its = now.figure(), then.figure
    roles = ((mine, SourceRole.NUMERATOR), (its, SourceRole.NUMERATOR_SUBTRACTED), (its, SourceRole.DENOMINATOR))
    figure = Figure(
        code=f"{mine.code}.ty_le_tang_giam_{earlier.suffix}",
        label=f"{mine.label}: tỷ lệ tăng, giảm so với {earlier.name}",
        unit=Unit.SHARE.value,
        rule="hiệu của hai số, chia cho số của kỳ so sánh",
        formula=f"({mine.code} - {its.code}) / {its.code}",
        value=(_number(mine) - _number(its)) / _number(its),
        sources=tuple(_standing(figure, role) for figure, role in roles),
    )
    return TracedText(f"{format_decimal(percent)}%", figure)


def _number(figure: Figure) -> Decimal:
    return Decimal(figure.value or 0)


def _standing(figure: Figure, role: SourceRole) -> Source:
    return Source(place=_HERE, value=figure.value, role=role, figure=figure.code)
