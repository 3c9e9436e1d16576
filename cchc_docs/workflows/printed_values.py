"""Workbook values as templates get them: figures and words that know their cells."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.monthly_results import ActivityNote, AssessmentNote, NextStep
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.traced import TracedCount, TracedText, Words
from cchc_docs.indicators.dossiers import Figures
from cchc_docs.indicators.indicator import Indicator, IndicatorValue, Unit
from cchc_docs.vietnamese.numbers import format_decimal, format_number, format_percent
from cchc_docs.vietnamese.text import sentence


def printed_figures(figures: Figures, scope: str = "") -> dict[str, TracedCount | TracedText | None]:
    """Counts as numbers, so that templates can compare them; shares and points as they are printed.

    None, or an empty text for points, where there is none.
    """
    return {code: _printed(value, value.figure(scope)) for code, value in figures.items()}


def _printed(value: IndicatorValue, figure: Figure) -> TracedCount | TracedText | None:
    if value.indicator.unit is Unit.POINT:
        return TracedText(_text(value), figure)
    if value.value is None:
        return None
    return TracedText(_text(value), figure) if value.indicator.unit is Unit.SHARE else TracedCount(figure)


def printed_text(value: IndicatorValue, scope: str = "") -> TracedText:
    """The value as text: «97,28%», «12,5», «1.250.000»; nothing where there is none. ``scope`` names what part it is about."""
    return TracedText(_text(value), value.figure(scope))


def _text(value: IndicatorValue) -> str:
    if value.value is None:
        return ""
    match value.indicator.unit:
        case Unit.SHARE:
            return format_percent(Decimal(value.value))
        case Unit.POINT:
            return format_decimal(Decimal(value.value))
        case _:
            return format_number(value.value)


def period_label(indicator: Indicator) -> str:
    """The indicator's name where a period is spoken of: its label is that of a line in a month's workbook."""
    label = indicator.label.replace("trong tháng", "trong kỳ").replace("từ tháng trước", "từ kỳ trước")
    return label.replace("QPPL", "quy phạm pháp luật")


def words(text: str | None, origin: RowOrigin, name: str) -> TracedText:
    """The text of a row's cell, remembering it."""
    return TracedText(text or "", Words(place=origin.place(name)))


def texts(notes: Iterable[ActivityNote | AssessmentNote | NextStep]) -> Iterator[TracedText]:
    """What the clerk wrote in each row."""
    return (words(note.text, note.origin, "text") for note in notes)


def sentences(given: Iterable[TracedText]) -> list[str]:
    """Each line of each text as a sentence of its own, every sentence once."""
    lines = ((line.strip().lstrip("-–+• "), text.origin) for text in given for line in text.splitlines())
    return list(dict.fromkeys(TracedText(sentence(line), origin) for line, origin in lines if line))
