"""Laws that every figure keeps: over the months of a year, and however the rows are arranged or shared among units."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.checks.joining import join_units
from cchc_docs.domain.figure import SourceRole
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.excel.results_reader import read_results
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.dossiers import dossier_table
from cchc_docs.indicators.indicator import Aggregation, IndicatorValue, Unit
from tests.conftest import ROOT
from tests.project_figures import Figures, figures, figures_of, year
from tests.recomputation import PERIODS, Key

MONTHS = tuple(f"2023-{month:02d}" for month in range(1, 13))
QUARTERS = ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
PARTS = {"2023": (MONTHS, QUARTERS), "2023-9M": (MONTHS[:9], QUARTERS[:3]), "2023-H1": (MONTHS[:6], QUARTERS[:2])} | {
    quarter: (MONTHS[at * 3 : at * 3 + 3],) for at, quarter in enumerate(QUARTERS)
}
"""A period → the ways in which others make it up."""

ONCE = {
    "ct_giao",
    "ct_dung_han",
    "ct_cham",
    "ct_dang_lam",
    "ct_qua_han",
    "tb_hien_co",
    "tb_can",
    "kp_du_toan",
    "diem_toi_da",
    "diem_tu_cham",
}
"""Closing figures of things that a month need not name again: the last month that names them counts."""

END = date(2023, 12, 31)
QUICK = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.differing_executors])


def of_kind(period: str, *kinds: Aggregation) -> dict[Key, IndicatorValue]:
    return {key: one for key, one in figures_of(period).items() if one.indicator.aggregation in kinds}


def number(period: str, key: Key) -> Fraction:
    """The figure; nothing where the period has no such field or nobody filled it in."""
    one = figures_of(period).get(key)
    return Fraction(one.value) if one and one.value is not None else Fraction()


@pytest.mark.parametrize("period", PARTS)
def test_what_happens_in_a_period_is_what_happens_in_its_parts(period: str) -> None:
    flows = of_kind(period, Aggregation.SUM)
    assert len(flows) > 60
    for parts in PARTS[period]:
        assert {key: number(period, key) for key in flows} == {key: sum(number(one, key) for one in parts) for key in flows}


@pytest.mark.parametrize("period", PARTS)
def test_balances_are_those_of_the_first_and_of_the_last_month(period: str) -> None:
    opening, closing = of_kind(period, Aggregation.FIRST), of_kind(period, Aggregation.LAST)
    closing = {key: one for key, one in closing.items() if key[1] not in ONCE}
    assert len(opening) > 5 and len(closing) > 20
    for parts in PARTS[period]:
        assert {key: number(period, key) for key in opening} == {key: number(parts[0], key) for key in opening}
        assert {key: number(period, key) for key in closing} == {key: number(parts[-1], key) for key in closing}
    changed = [key for key in closing if number(period, key) != number(PARTS[period][0][0], key)]
    assert len(changed) > 5, "a first month's would not do"


def test_what_a_later_month_does_not_name_stands_as_it_was() -> None:
    silent = replace(year()[11], superior_tasks=(), initiatives=(), equipment=(), expenses=(), scores=())
    whole = detailed_figures(year(), END, over=True)
    assert {code for code, one in whole.items() if one.indicator.aggregation is Aggregation.LAST} == ONCE
    assert detailed_figures((*year(), silent), END, over=True) == whole
    assert all(whole[code].value for code in ONCE - {"ct_qua_han", "tb_can"})


def test_equipment_that_only_an_earlier_month_names_is_still_there() -> None:
    """November's workbook names the scanners alone, October's the chairs alone."""
    assert [[one.name for one in month.equipment] for month in year()[9:11]] == [["Ghế ngồi chờ"], ["Máy quét"]]
    standing = detailed_figures(year(), END, over=True)["tb_hien_co"]
    assert standing.value == 35
    assert [source.value for source in standing.sources] == [5, 2, 24, 4]
    last = detailed_figures(year()[9:], END, over=True, earlier=year()[:9])
    assert last["tb_hien_co"] == standing, "a quarter knows what earlier months have told"
    assert (last["tb_bo_sung"].value, last["kp_du_toan"].value) == (11, 113_000_000)


def shares(period: str) -> dict[Key, IndicatorValue]:
    return {key: one for key, one in of_kind(period, Aggregation.FORMULA).items() if one.indicator.unit is Unit.SHARE}


def parts_of(one: IndicatorValue) -> tuple[Fraction, Fraction]:
    above = {SourceRole.NUMERATOR, SourceRole.NUMERATOR_COUNTED}
    below = {SourceRole.DENOMINATOR, SourceRole.DENOMINATOR_COUNTED}
    sums = [
        sum(Fraction(1 if it.value is None else it.value) for it in one.sources if it.role in roles) for roles in (above, below)
    ]
    return Fraction(sums[0]), Fraction(sums[1])


FLOWS = {
    "ho_so": {"ty_le_dung_han", "ty_le_truc_tuyen"},
    "bao_cao": {
        "ty_le_hai_long",
        "ty_le_dung_trinh_tu",
        "ty_le_pakn_dung_han",
        "ty_le_don_xong",
        "ty_le_thanh_toan",
        "ty_le_ky_so",
    },
}
"""Shares of what happens, whose parts are summed."""


@pytest.mark.parametrize("period", PARTS)
def test_shares_are_quotients_of_sums_and_never_averages(period: str) -> None:
    averages = []
    for group, codes in FLOWS.items():
        for code in codes:
            key = (group, code)
            months = [parts_of(figures_of(one)[key]) for one in PARTS[period][0]]
            above, below = sum(part for part, _ in months), sum(whole for _, whole in months)
            value = figures_of(period)[key].value
            assert (value is None) is (below == 0)
            if value is not None and below:
                assert abs(Fraction(value) - Fraction(above, below)) < Fraction(1, 10**20)
                of_months = [part / whole for part, whole in months if whole]
                if abs(Fraction(sum(of_months)) / len(of_months) - Fraction(value)) > Fraction(1, 100_000):
                    averages.append(code)
    assert {"ty_le_truc_tuyen", "ty_le_thanh_toan"} <= set(averages), "the average of the months is another number"


def test_the_year_s_share_of_payments_is_not_the_average_of_the_months() -> None:
    """By hand: 1494 of 2917 dossiers are 51,22%; the twelve months' shares make 50,02% on the average."""
    paid, due = (
        (48, 61, 83, 92, 108, 127, 116, 146, 161, 163, 180, 209),
        (201, 214, 238, 231, 243, 262, 219, 255, 262, 251, 258, 283),
    )
    value = figures_of("2023")["bao_cao", "ty_le_thanh_toan"].value
    assert value is not None
    assert round(float(value), 4) == round(sum(paid) / sum(due), 4) == 0.5122
    assert round(sum(one / other for one, other in zip(paid, due, strict=True)) / 12, 4) == 0.5002


def values(of: Figures) -> dict[Key, object]:
    return {key: one.value for key, one in of.items()}


def cells(of: Figures) -> dict[Key, list[str]]:
    return {key: sorted(f"{it.place.cell} {it.place.sheet} {it.value} {it.role}" for it in one.sources) for key, one in of.items()}


def sheets_of(month: MonthlyResults) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every kind of row, by its name."""
    return ((one.name, rows) for one in fields(month) if isinstance(rows := getattr(month, one.name), tuple))


def of_year(months: Sequence[MonthlyResults]) -> Figures:
    return figures(months, (), END, over=True)


def changed(make: Callable[[MonthlyResults], MonthlyResults]) -> tuple[MonthlyResults, ...]:
    return tuple(make(month) for month in year())


@QUICK
@given(chance=st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(chance: random.Random) -> None:
    def shuffled(month: MonthlyResults) -> MonthlyResults:
        rows: dict[str, Any] = {name: tuple(chance.sample(rows, len(rows))) for name, rows in sheets_of(month)}
        return replace(month, **rows)

    there = of_year(changed(shuffled))
    assert values(there) == values(figures_of("2023"))
    assert cells(there) == cells(figures_of("2023"))


def moved(row: Any, file: str) -> Any:
    return replace(row, origin=replace(row.origin, file=file))


def split(month: MonthlyResults, units: int, chance: random.Random) -> MonthlyResults:
    """The month as so many units' workbooks, each row and each figure in one of them, joined again."""
    files = [f"{month.file.removesuffix('.xlsx')}/don-vi-{unit}.xlsx" for unit in range(units)]
    rows: list[dict[str, list[Any]]] = [{name: [] for name, _ in sheets_of(month)} for _ in files]
    for name, there in sheets_of(month):
        for row in there:
            unit = chance.randrange(units)
            rows[unit][name].append(moved(row, files[unit]))
    whose = {code: chance.randrange(units) for code in month.figures}
    parts = []
    for unit, file in enumerate(files):
        mine: dict[str, Any] = {name: tuple(kept) for name, kept in rows[unit].items()}
        told = {
            code: replace(one, place=replace(one.place, file=file)) for code, one in month.figures.items() if whose[code] == unit
        }
        parts.append(replace(month, file=file, unit=f"DV{unit}", figures=told, dossier_totals=None, **mine))
    joined, issues = join_units(parts, month.file.removesuffix(".xlsx"))
    assert issues == []
    return joined


@QUICK
@given(units=st.lists(st.integers(1, 4), min_size=12, max_size=12), chance=st.randoms(use_true_random=False))
def test_sharing_the_months_among_units_changes_nothing(units: list[int], chance: random.Random) -> None:
    months = tuple(split(month, count, chance) for month, count in zip(year(), units, strict=True))
    there = of_year(months)
    assert values(there) == values(figures_of("2023"))
    assert cells(there) == cells(figures_of("2023"))


def test_balances_of_months_joined_from_units_are_kept() -> None:
    months = [split(month, 2, random.Random(1)) for month in year()]
    whole = dossier_table(months).total
    assert {code: whole[code].value for code in ("ky_truoc", "dang_trong_han", "dang_giai_quyet")} == {
        "ky_truoc": 18,
        "dang_trong_han": 25,
        "dang_giai_quyet": 25,
    }
    files = {source.place.file for source in whole["ky_truoc"].sources}
    assert files == {"inputs/2023/thang-01/don-vi-0.xlsx", "inputs/2023/thang-01/don-vi-1.xlsx"}


def rearrange(page: Worksheet, chance: random.Random) -> None:
    """The lines below the header in another order, with blank rows among them; the row of totals stays below."""
    first = 4 if page["C3"].value or page.title == "Phương hướng" or page["B3"].value == "Nội dung" else 3
    rows = [row for row in page.iter_rows(min_row=first, values_only=True) if any(cell is not None for cell in row)]
    total = [row for row in rows if row[0] == "Tổng cộng"]
    lines: list[tuple[Any, ...]] = [row for row in rows if row not in total]
    chance.shuffle(lines)
    page.delete_rows(first, page.max_row)
    at = first
    for line in (*lines, *total):
        at += chance.randrange(3)
        for column, value in enumerate(line, start=1):
            page.cell(at, column, value)
        at += 1


def rearranged(month: int, folder: Path, chance: random.Random) -> Path:
    name = f"thang-{month:02d}.xlsx"
    book: Workbook = load_workbook(ROOT / "inputs" / "2023" / name)
    for page in book.worksheets:
        rearrange(page, chance)
    book.save(folder / name)
    return folder / name


@pytest.mark.parametrize("seed", [1, 2])
def test_blank_rows_and_another_order_in_the_workbooks_change_nothing(seed: int, tmp_path: Path) -> None:
    chance, months = random.Random(seed), []
    for month in year():
        results, issues = read_results(rearranged(month.month, tmp_path, chance), month.file)
        assert results and issues == []
        assert results.dossiers != month.dossiers, "the rows have moved"
        months.append(results)
    assert values(of_year(months)) == values(figures_of("2023"))
    for period, span in PERIODS.items():
        if len(span) == 3:
            there = figures(months[span[0] - 1 : span[-1]], months[: span[0] - 1], quarter_end(span), over=True)
            assert values(there) == values(figures_of(period))


def quarter_end(span: Sequence[int]) -> date:
    return date(2023, span[-1], 31 if span[-1] in {3, 12} else 30)


def test_the_laws_look_at_every_kind_of_row() -> None:
    seen: Mapping[str, int] = {name: sum(len(dict(sheets_of(month))[name]) for month in year()) for name, _ in sheets_of(year()[0])}
    assert {name for name, count in seen.items() if not count} == {"records", "parts", "missing_units", "corrections"}
    assert len(seen) == 16
