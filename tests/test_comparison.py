"""Every figure beside the earlier one is what plain arithmetic over the cells of both periods makes it, and worded so."""

import importlib.util
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.period_key import PeriodKey, parse_period_key
from cchc_docs.domain.traced import TracedText, origin_of
from cchc_docs.indicators.comparison import as_printed
from cchc_docs.indicators.dossiers import RECEIVED
from cchc_docs.indicators.indicator import Aggregation, Indicator, IndicatorValue, Unit
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.comparison_words import change_cell, change_clause
from cchc_docs.workflows.earlier_figures import EarlierFigure, EarlierPeriod
from cchc_docs.workflows.period_figures import period_figures
from cchc_docs.workflows.printed_values import printed_text
from cchc_docs.workflows.read_earlier import compared_periods
from cchc_docs.workflows.statistical_annex import statistical_groups, told_values
from tests import recomputation
from tests.conftest import ROOT
from tests.project_figures import AFTERWARDS, last_day, plan, read
from tests.recomputation import LAST_DAYS, PERIODS, Value

SECTIONS = {"nhiem_vu": "nhiem_vu", "ho_so": "ho_so", "bao_cao": "chi_tieu", "chi_tiet": "chi_tieu"}
BEFORE = {
    **{f"2023-{month:02d}": f"2023-{month - 1:02d}" for month in range(2, 13)},
    "2023-01": "2022-12", "2023-Q1": "2022-Q4", "2023-Q2": "2023-Q1", "2023-Q3": "2023-Q2", "2023-Q4": "2023-Q3",
}  # fmt: skip
"""The period before, where there is one of the kind."""


@cache
def arithmetic(year: str) -> ModuleType:
    """The independent recomputation over the workbooks of the year."""
    spec = importlib.util.spec_from_file_location(f"recomputation_{year}", Path(recomputation.__file__))
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    made.INPUTS = ROOT / "inputs" / year  # type: ignore[attr-defined]
    years = int(year) - 2023
    made.DEADLINES = {  # type: ignore[attr-defined]
        words.replace("2023", year): day and day.replace(year=day.year + years) for words, day in recomputation.DEADLINES.items()
    }
    return made


@cache
def of_cells(period: str) -> dict[str, Value]:
    """Code → value when the period is over; None where nobody filled in what is counted."""
    months = PERIODS[f"2023{period[4:]}"]
    last = date(int(period[:4]), months[-1], LAST_DAYS[months[-1] - 1])
    made = arithmetic(period[:4]).recomputed(months, last, over=True)
    values = {f"{SECTIONS[group]}.{code}": value for (group, code), value in made.items() if group in SECTIONS}
    for whole, begins in (("chi_tieu.ct_giao", "chi_tieu.ct_"), ("chi_tieu.sk_so", "chi_tieu.sk_")):
        if not values[whole]:
            values |= {code: None for code in values if code.startswith(begins)}
    return values


@cache
def rows(period: str) -> tuple[dict[str, Any], ...]:
    """The rows of the statistical annex of a report written when the period is over."""
    inputs = read(period)
    compared = compared_periods(Workspace(ROOT), inputs, lambda _: (), AFTERWARDS)
    figures = period_figures(plan(), inputs.earlier, inputs.months, last_day(period), over=True)
    told = told_values(figures.tasks, figures.dossiers.total, figures.others)
    groups = statistical_groups(told, inputs.months, last_day(period), compared)
    return tuple(row for group in groups for row in group["dong"])


def figure_of(value: object) -> Figure:
    figure = origin_of(value)
    assert isinstance(figure, Figure)
    return figure


def rounded(value: Fraction, digits: int) -> Fraction:
    """A half goes away from zero."""
    whole = int(abs(value) * 10**digits + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**digits)


def written(value: Fraction) -> str:
    """With as many decimals as it has, two at most."""
    hundredths = int(value * 100)
    whole, rest = divmod(abs(hundredths), 100)
    return f"{whole:,}".replace(",", ".") + (f",{rest:02d}".rstrip("0") if rest else "")


def seen(value: Value, unit: str) -> Fraction | None:
    """The number that a reader sees."""
    if value is None:
        return None
    return rounded(value * 100, 2) if unit == "%" else rounded(value, 2)


def worded(now: Fraction, then: Fraction | None, unit: str) -> str:
    if then is None:
        return "-"
    if now == then:
        return "Không đổi"
    text = f"{'Tăng' if now > then else 'Giảm'} {written(abs(now - then))}"
    if unit == "%":
        return f"{text} điểm phần trăm"
    percent = rounded(abs(now - then) / then * 100, 2) if then else 0
    return f"{text} ({written(Fraction(percent))}%)" if percent else text


@pytest.mark.parametrize("period", PERIODS)
def test_every_comparison_is_what_the_cells_of_both_periods_make_it(period: str) -> None:
    now, last_year = of_cells(period), of_cells(f"2022{period[4:]}")
    before = of_cells(BEFORE[period]) if period in BEFORE else {}
    crosses = period in BEFORE and BEFORE[period][:4] == "2022"
    assert len(rows(period)) > 60
    for row in rows(period):
        code, unit = figure_of(row["so_lieu"]).code, row["don_vi"]
        mine, its = seen(now[code], unit), seen(last_year[code], unit)
        earlier = seen(before.get(code), unit) if not (crosses and code.startswith("nhiem_vu.")) else None
        assert mine is not None
        for text, number in ((row["cung_ky"], its), (row["ky_truoc"], earlier)):
            shown = "-" if number is None else written_as(number, unit)
            assert text == (shown if text is row["cung_ky"] or period in BEFORE else ""), (period, code)
        assert str(row["tang_giam"]) == worded(mine, its, unit), (period, code)


def written_as(number: Fraction, unit: str) -> str:
    """As the annex prints a figure: shares with two decimals or none."""
    if unit != "%":
        return written(number)
    text = f"{float(number):.2f}".replace(".", ",")
    return text.removesuffix(",00") + "%"


def test_there_is_something_of_every_kind_to_compare() -> None:
    words = [str(row["tang_giam"]) for period in PERIODS for row in rows(period)]
    assert len(words) > 1000
    for begins in ("Tăng ", "Giảm ", "Không đổi", "-"):
        assert sum(word.startswith(begins) for word in words) > 10, begins
    assert any(word.endswith("điểm phần trăm") for word in words)
    assert any(word.startswith("Tăng ") and "(" not in word and "điểm" not in word for word in words), "from nothing"


@pytest.mark.parametrize(
    ("key", "before", "year_before"),
    [
        ("2023-03", "2023-02", "2022-03"),
        ("2023-01", "2022-12", "2022-01"),
        ("2023-Q1", "2022-Q4", "2022-Q1"),
        ("2023-H1", None, "2022-H1"),
        ("2023-9M", None, "2022-9M"),
        ("2023", "2022", "2022"),
        ("2023-03-15", None, None),
        ("2023-02-01--2023-03-31", None, None),
    ],
)
def test_which_periods_come_before(key: str, before: str | None, year_before: str | None) -> None:
    def named(found: PeriodKey | None) -> str | None:
        return str(found) if found else None

    there = parse_period_key(key)
    assert (named(there.before), named(there.year_before)) == (before, year_before)


def value_of(unit: Unit, value: Decimal | int) -> IndicatorValue:
    return IndicatorValue(indicator=Indicator(code="thu", label="Thử", unit=unit, aggregation=Aggregation.SUM), value=value)


def period_with(figure: IndicatorValue) -> EarlierPeriod:
    assert figure.value is not None
    number = as_printed(figure.value, figure.indicator.unit)
    one = EarlierFigure(figure=figure.figure(), number=number, text=printed_text(figure))
    return EarlierPeriod(suffix="cung_ky", heading="Cùng kỳ năm trước", name="quý I năm 2022", figures={one.figure.code: one})


def number_in(text: str) -> Fraction:
    return Fraction(text.removesuffix("%").replace(".", "").replace(",", "."))


COUNTS = st.one_of(st.integers(0, 20), st.integers(0, 2_000_000_000))
SHARES = st.one_of(st.decimals(0, 1, places=6), st.decimals("0.97", "0.98", places=6), st.sampled_from([Decimal(0), Decimal(1)]))
POINTS = st.decimals(0, 100, places=2)
PAIRS = st.one_of(
    st.tuples(st.just(Unit.DOSSIER), COUNTS, COUNTS),
    st.tuples(st.just(Unit.SHARE), SHARES, SHARES),
    st.tuples(st.just(Unit.POINT), POINTS, POINTS),
)


@given(PAIRS)
def test_the_words_always_agree_with_the_printed_numbers(pair: tuple[Unit, Decimal | int, Decimal | int]) -> None:
    unit, now, then = pair
    mine, its = value_of(unit, now), value_of(unit, then)
    left, right = number_in(printed_text(mine)), number_in(printed_text(its))
    assert str(change_cell(mine, period_with(its))) == worded(left, right, unit.value)
    said = str(change_clause(mine, period_with(its)))
    if right == 0 and left and unit is not Unit.SHARE:
        assert said == "cùng kỳ năm trước không phát sinh"
    elif left == right:
        assert said == "không đổi so với cùng kỳ năm trước"
    else:
        way, counted = "tăng" if left > right else "giảm", "điểm phần trăm" if unit is Unit.SHARE else unit.value
        told = worded(left, right, unit.value).partition(" (")
        percent = f" ({way} {told[2]}" if told[2] else ""
        amount = told[0].removesuffix(" điểm phần trăm").partition(" ")[2]
        assert said == f"{way} {amount} {counted}{percent} so với cùng kỳ năm trước"


def test_where_a_figure_is_not_known_nothing_is_said() -> None:
    known, empty = value_of(Unit.DOSSIER, 5), EarlierPeriod(suffix="cung_ky", heading="Cùng kỳ năm trước", name="năm 2022")
    assert (change_cell(known, empty), change_clause(known, empty)) == ("-", "")
    assert change_clause(known, None) == change_clause(None, empty) == ""


def test_the_numbers_of_a_comparison_lead_to_the_cells_of_both_periods() -> None:
    (row,) = (row for row in rows("2023-Q1") if row["chi_tieu"] == RECEIVED.label)
    cells = {figure.code: figure for name in ("so_lieu", "ky_truoc", "cung_ky") for figure in [figure_of(row[name])]}
    files = [{source.place.file for source in figure.sources} for figure in cells.values()]
    assert files == [
        {f"inputs/{year}/thang-{month:02d}.xlsx" for month in months}
        for year, months in ((2023, (1, 2, 3)), (2022, (10, 11, 12)), (2022, (1, 2, 3)))
    ]
    difference, percent = (figure_of(piece.text) for piece in row["tang_giam"].pieces if isinstance(piece.text, TracedText))
    for figure in (difference, percent):
        assert {source.figure for source in figure.sources} <= cells.keys()
        assert figure.recomputed == figure.value
