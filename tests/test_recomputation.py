"""The package's figures of the sample year against those recomputed from the cells, and against what Calc makes of them."""

import ast
from collections import Counter
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_docs.domain.figure import Source, SourceRole
from cchc_docs.indicators.detailed import DETAILED
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS
from cchc_docs.indicators.indicator import Aggregation, IndicatorValue, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.indicators.tasks import TASK_INDICATORS
from cchc_docs.pdf.libreoffice import find_libreoffice
from tests import recomputation
from tests.calc_sheet import CUMULATIVE, calculate
from tests.conftest import ROOT
from tests.project_figures import Figures, figures, figures_of, last_day, read, year
from tests.recomputation import PERIODS, Key, Value, recomputed

SAMPLE_DAY = date(2023, 3, 28)
_FINE = Fraction(1, 10**20)
"""A share is computed to 28 digits."""


def differences(theirs: Figures, expected: dict[Key, Value]) -> dict[Key, tuple[object, Value]]:
    assert theirs.keys() == expected.keys()
    return {key: (theirs[key].value, value) for key, value in expected.items() if not same(theirs[key].value, value)}


def same(value: object, expected: Value) -> bool:
    if value is None or expected is None:
        return value is expected
    return abs(Fraction(str(value)) - expected) < _FINE


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_is_what_the_cells_make_it(period: str) -> None:
    expected = recomputed(PERIODS[period], last_day(period), over=True)
    assert len(expected) > 150
    assert differences(figures_of(period), expected) == {}


@pytest.mark.parametrize(("period", "first"), [("2023-03", 3), ("2023-Q1", 1)])
def test_on_the_sample_s_day_the_month_is_not_over(period: str, first: int) -> None:
    now = figures(year()[first - 1 : 3], year()[: first - 1], SAMPLE_DAY, over=False)
    assert differences(now, recomputed(PERIODS[period], SAMPLE_DAY, over=False)) == {}
    state = {code: int(now["nhiem_vu", code].value or 0) for code in ("chua_den_han", "qua_han")}
    later = {code: int(figures_of(period)["nhiem_vu", code].value or 0) for code in state}
    assert (state, later) == ({"chua_den_han": 9, "qua_han": 0}, {"chua_den_han": 8, "qua_han": 1}), "NV15 is due on 31/3"


def test_what_is_due_on_the_last_day_is_overdue_when_the_day_is_over_whoever_gave_it() -> None:
    """«Kế hoạch số 52» is due on 30/9; August's workbook has it still open."""
    august, day = year()[7:8], date(2023, 9, 30)
    for over in (False, True):
        of_superiors = figures(august, year()[:7], day, over=over)
        assert differences(of_superiors, recomputed([8], day, over=over)) == {}
        assert of_superiors["chi_tiet", "ct_qua_han"].value == int(over)


def test_nothing_declared_is_left_out() -> None:
    declared = Counter(one.code for one in (*TASK_INDICATORS, *DOSSIER_INDICATORS, *REPORTED, *REPORTED_FORMULAS, *DETAILED))
    mine = Counter(code for group, code in figures_of("2023") if not group.startswith("ho_so "))
    assert mine == declared
    assert mine.total() >= 88
    empty = {
        key
        for key in figures_of("2023")
        if all(not figures_of(period)[key].value for period in PERIODS if key in figures_of(period))
    }
    assert {code for group, code in empty if not group.startswith("ho_so ")} == {"bm_ky_luat", "ct_qua_han"}, (
        "at the ends of periods"
    )


def test_some_figures_counted_by_hand() -> None:
    whole = figures_of("2023")
    by_hand = {
        ("ho_so", "truc_tuyen"): 63 + 81 + 96 + 110 + 130 + 157 + 138 + 173 + 191 + 192 + 207 + 239,
        ("ho_so", "ky_truoc"): 18,
        ("ho_so", "dang_giai_quyet"): 25,
        ("ho_so Tôn giáo", "ky_truoc"): 0,
        ("bao_cao", "hl_thu_ve"): 96 + 117,
        ("bao_cao", "cqs_toan_trinh"): 45,
        ("chi_tiet", "tb_hien_co"): 5 + 2 + 24 + 4,
        ("chi_tiet", "tb_bo_sung"): 2 + 4 + 10 + 1,
        ("chi_tiet", "kp_du_toan"): 1_000_000 * (6 + 8 + 4 + 5 + 32 + 55 + 3),
        ("chi_tiet", "diem_toi_da"): 100,
        ("nhiem_vu", "hoan_thanh"): 15,
        ("nhiem_vu", "qua_han"): 1,
    }
    assert {key: whole[key].value for key in by_hand} == by_hand


def test_a_period_s_months_are_the_year_s() -> None:
    assert read("2023-Q3").months == year()[6:9]
    assert read("2023-Q3").earlier == year()[:6]
    assert read("2023-12").months == year()[11:]
    assert [month.month for month in year() if month.estimated] == [3]


def test_the_recomputation_knows_nothing_of_the_package() -> None:
    tree = ast.parse(Path(recomputation.__file__).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert "openpyxl" in imported
    assert not [name for name in imported if name and name.startswith(("cchc_docs", "tests"))]


def amount(sources: Iterable[Source], plus: SourceRole, counted: SourceRole, minus: SourceRole | None = None) -> Fraction:
    """What the cells of these roles come to."""
    total = Fraction()
    for source in sources:
        if source.role is counted:
            assert source.value is None
            total += 1
        elif source.role in {plus, minus}:
            total += Fraction(str(source.value)) * (1 if source.role is plus else -1)
    return total


_OF_SHARES = {role for role in SourceRole if role.name.startswith(("NUMERATOR", "DENOMINATOR"))}


def from_sources(figure: IndicatorValue) -> Value:
    """The figure as its cells alone make it; None where there is none."""
    roles = {source.role for source in figure.sources}
    if figure.indicator.unit is Unit.SHARE and figure.indicator.aggregation is Aggregation.FORMULA:
        assert roles <= _OF_SHARES
        above = amount(figure.sources, SourceRole.NUMERATOR, SourceRole.NUMERATOR_COUNTED)
        below = amount(figure.sources, SourceRole.DENOMINATOR, SourceRole.DENOMINATOR_COUNTED)
        return above / below if below else None
    assert not roles & _OF_SHARES
    assert len(roles & {SourceRole.ADDED, SourceRole.COUNTED}) <= 1, "a number is added up or counted, not both"
    return amount(figure.sources, SourceRole.ADDED, SourceRole.COUNTED, SourceRole.SUBTRACTED)


@pytest.mark.parametrize("period", PERIODS)
def test_the_sources_of_a_figure_make_it(period: str) -> None:
    for key, figure in figures_of(period).items():
        assert len(set(figure.sources)) == len(figure.sources), key
        if figure.value is None and not figure.sources:
            continue
        assert same(figure.value, from_sources(figure)), key


@cache
def workbook(file: str) -> Workbook:
    return load_workbook(ROOT / file)


def test_every_source_s_cell_holds_what_it_says() -> None:
    seen = Counter[str]()
    for period in PERIODS:
        for key, figure in figures_of(period).items():
            hundredths = figure.indicator.unit is Unit.SHARE and figure.indicator.aggregation is not Aggregation.FORMULA
            for source in figure.sources:
                assert source.place.file and source.place.sheet and source.place.cell
                cell = workbook(source.place.file)[source.place.sheet][source.place.cell].value
                assert cell is not None, (period, key, source)
                if source.value is not None:
                    assert Fraction(str(cell)) / (100 if hundredths else 1) == Fraction(str(source.value)), (period, key, source)
                seen[source.place.file] += 1
    assert set(seen) == {"inputs/2023/ke-hoach.xlsx", *(f"inputs/2023/thang-{month:02d}.xlsx" for month in range(1, 13))}
    assert seen.total() > 20_000


def test_the_cells_counted_say_what_is_counted() -> None:
    tasks = {f"NV{number:02d}" for number in range(1, 25)}
    for period in PERIODS:
        there = figures_of(period)
        for code in ("tong_so", "hoan_thanh", "qua_han"):
            cells = [source.place for source in there["nhiem_vu", code].sources]
            named = [workbook(place.file or "")[place.sheet or ""][place.cell or ""].value for place in cells]
            assert len(set(named)) == len(named) and set(named) <= tasks
            assert len(named) == 24 or code != "tong_so"
        done = [source.place for source in there["nhiem_vu", "hoan_thanh"].sources]
        states = [workbook(place.file or "")[place.sheet or ""][(place.cell or "").replace("A", "B")].value for place in done]
        assert states == ["Hoàn thành"] * len(done), "a task that is done is counted at the line that says so"


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    return calculate(find_libreoffice().program, tmp_path_factory.mktemp("calc"))


def test_calc_makes_the_same_of_the_copied_cells(calculated: dict[str, dict[str, float]]) -> None:
    assert set(calculated) == set(CUMULATIVE) == {"2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2023-H1", "2023-9M", "2023"}
    for period, numbers in calculated.items():
        assert len(numbers) > 20
        ours = {name: figures_of(period)[group, code].value or 0 for name in numbers for group, _, code in [name.partition("/")]}
        assert {name: float(value) for name, value in ours.items()} == pytest.approx(numbers, rel=1e-12)
    assert calculated["2023"]["ho_so/truc_tuyen"] == 1777
