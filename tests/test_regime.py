"""Regimes and working days: presets against tables written by hand, due dates on days off, windows made of months."""

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.domain.period_key import PeriodKey, PeriodKind, parse_period_key
from cchc_docs.domain.reporting_regime import CALENDAR, PeriodRule, ReportingRegime, WhenOff
from cchc_docs.domain.special_day import SpecialDay
from cchc_docs.settings.reporting_regime import PRESETS, month_window, period, regime_of
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.vietnamese.dates import read_date
from tests.conftest import ROOT

# key, first and last day by calendar months, first and last day by months from the 15th, title
PERIODS = """
2023-01 | 01/01/2023 31/01/2023 | 15/12/2022 14/01/2023 | tháng 01 năm 2023
2023-02 | 01/02/2023 28/02/2023 | 15/01/2023 14/02/2023 | tháng 02 năm 2023
2023-03 | 01/03/2023 31/03/2023 | 15/02/2023 14/03/2023 | tháng 3 năm 2023
2023-12 | 01/12/2023 31/12/2023 | 15/11/2023 14/12/2023 | tháng 12 năm 2023
2023-Q1 | 01/01/2023 31/03/2023 | 15/12/2022 14/03/2023 | quý I năm 2023
2023-Q2 | 01/04/2023 30/06/2023 | 15/03/2023 14/06/2023 | quý II năm 2023
2023-Q3 | 01/07/2023 30/09/2023 | 15/06/2023 14/09/2023 | quý III năm 2023
2023-Q4 | 01/10/2023 31/12/2023 | 15/09/2023 14/12/2023 | quý IV năm 2023
2023-3M | 01/01/2023 31/03/2023 | 15/12/2022 14/03/2023 | 3 tháng đầu năm 2023
2023-H1 | 01/01/2023 30/06/2023 | 15/12/2022 14/06/2023 | 6 tháng đầu năm 2023
2023-9M | 01/01/2023 30/09/2023 | 15/12/2022 14/09/2023 | 9 tháng đầu năm 2023
2023    | 01/01/2023 31/12/2023 | 15/12/2022 14/12/2023 | năm 2023
2024-02 | 01/02/2024 29/02/2024 | 15/01/2024 14/02/2024 | tháng 02 năm 2024
2026-01 | 01/01/2026 31/01/2026 | 15/12/2025 14/01/2026 | tháng 01 năm 2026
2026-03 | 01/03/2026 31/03/2026 | 15/02/2026 14/03/2026 | tháng 3 năm 2026
2026-Q1 | 01/01/2026 31/03/2026 | 15/12/2025 14/03/2026 | quý I năm 2026
2026-Q2 | 01/04/2026 30/06/2026 | 15/03/2026 14/06/2026 | quý II năm 2026
2026-Q3 | 01/07/2026 30/09/2026 | 15/06/2026 14/09/2026 | quý III năm 2026
2026-Q4 | 01/10/2026 31/12/2026 | 15/09/2026 14/12/2026 | quý IV năm 2026
2026-3M | 01/01/2026 31/03/2026 | 15/12/2025 14/03/2026 | 3 tháng đầu năm 2026
2026-H1 | 01/01/2026 30/06/2026 | 15/12/2025 14/06/2026 | 6 tháng đầu năm 2026
2026-9M | 01/01/2026 30/09/2026 | 15/12/2025 14/09/2026 | 9 tháng đầu năm 2026
2026    | 01/01/2026 31/12/2026 | 15/12/2025 14/12/2026 | năm 2026
"""
FROM_THE_15TH = {"581/BNV-CCHC": True, "NĐ 09/2019": True, "136/KH-UBND": False, "Tháng dương lịch": False}

# preset, key, due date as written, the last working day before, the next working day
DUE = """
136/KH-UBND  | 2023-3M | 05/03/2023 03/03/2023 06/03/2023
136/KH-UBND  | 2023-H1 | 05/06/2023 05/06/2023 05/06/2023
136/KH-UBND  | 2023-9M | 05/09/2023 05/09/2023 05/09/2023
136/KH-UBND  | 2023    | 05/12/2023 05/12/2023 05/12/2023
136/KH-UBND  | 2026-3M | 05/03/2026 05/03/2026 05/03/2026
136/KH-UBND  | 2026-H1 | 05/06/2026 05/06/2026 05/06/2026
136/KH-UBND  | 2026-9M | 05/09/2026 04/09/2026 07/09/2026
136/KH-UBND  | 2026    | 05/12/2026 04/12/2026 07/12/2026
581/BNV-CCHC | 2023-Q1 | 20/03/2023 20/03/2023 20/03/2023
581/BNV-CCHC | 2023-H1 | 20/06/2023 20/06/2023 20/06/2023
581/BNV-CCHC | 2023-Q3 | 20/09/2023 20/09/2023 20/09/2023
581/BNV-CCHC | 2023    | 20/12/2023 20/12/2023 20/12/2023
581/BNV-CCHC | 2026-Q1 | 20/03/2026 20/03/2026 20/03/2026
581/BNV-CCHC | 2026-H1 | 20/06/2026 19/06/2026 22/06/2026
581/BNV-CCHC | 2026-Q3 | 20/09/2026 18/09/2026 21/09/2026
581/BNV-CCHC | 2026    | 20/12/2026 18/12/2026 21/12/2026
"""


def rows(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


def days(text: str) -> list[date | None]:
    return [read_date(part) for part in text.split()]


DUE_BY = {(preset, key): days(dates) for preset, key, dates in rows(DUE)}
WAYS = (WhenOff.KEEP, WhenOff.BACK, WhenOff.FORWARD)


def test_every_preset_has_its_table() -> None:
    assert set(PRESETS) == set(FROM_THE_15TH)
    assert len(rows(PERIODS)) == 23


@pytest.mark.parametrize("preset", sorted(PRESETS))
@pytest.mark.parametrize("row", rows(PERIODS), ids=lambda row: row[0])
def test_windows_names_and_due_dates_are_those_of_the_table(preset: str, row: list[str]) -> None:
    key, calendar, from_15, title = row
    window = days(from_15 if FROM_THE_15TH[preset] else calendar)
    for at, way in enumerate(WAYS):
        made = period(parse_period_key(key), regime_of(preset, when_off=way), WorkingDays())
        assert [made.first_day, made.last_day] == window
        assert made.name == title
        assert made.due_date == DUE_BY.get((preset, key), [None] * 3)[at]


@pytest.mark.parametrize("key", ["2023-02", "2023-Q1", "2023-H1", "2023"])
def test_nothing_said_is_the_calendar_without_due_dates(key: str) -> None:
    assert regime_of(None) == CALENDAR == PRESETS["Tháng dương lịch"]
    assert period(parse_period_key(key), regime_of(None), WorkingDays()).due_date is None


def test_the_agencys_word_goes_before_the_presets_and_one_quarter_before_all() -> None:
    own = (
        PeriodRule(kind=PeriodKind.QUARTER, due_day=10, due_month=1, title="quý {quý}/{năm}"),
        PeriodRule(kind=PeriodKind.QUARTER, number=1, due_day=7),
        PeriodRule(kind=PeriodKind.HALF_YEAR, title="sáu tháng đầu năm {năm}"),
        PeriodRule(kind=PeriodKind.MONTH, title="tháng {tháng}/{năm}"),
    )
    regime = regime_of("581/BNV-CCHC", first_day=10, own=own)
    made = {
        key: period(parse_period_key(key), regime, WorkingDays()) for key in ("2023-Q1", "2023-Q3", "2023-Q4", "2023-H1", "2023-02")
    }
    assert [one.due_date for one in made.values()] == [
        date(2023, 3, 7), date(2023, 10, 10), date(2024, 1, 10), date(2023, 6, 20), None,
    ]  # fmt: skip
    assert [one.name for one in made.values()] == [
        "quý I/2023",
        "quý III/2023",
        "quý IV/2023",
        "sáu tháng đầu năm 2023",
        "tháng 02/2023",
    ]
    assert made["2023-Q1"].next_name == "quý II/2023"
    assert made["2023-Q1"].first_day == date(2022, 12, 10)
    assert made["2023-Q1"].last_day == date(2023, 3, 9)


@pytest.mark.parametrize(
    ("key", "due_day", "due_month", "due"),
    [
        ("2023-H1", 31, 0, date(2023, 6, 30)),
        ("2023-3M", 31, 1, date(2023, 4, 30)),
        ("2023", 5, 1, date(2024, 1, 5)),
        ("2023", 31, 2, date(2024, 2, 29)),
        ("2022", 31, 2, date(2023, 2, 28)),
    ],
)
def test_a_month_without_the_day_has_its_last_day(key: str, due_day: int, due_month: int, due: date) -> None:
    wanted = parse_period_key(key)
    regime = regime_of(None, own=[PeriodRule(kind=wanted.kind, due_day=due_day, due_month=due_month)])
    assert period(wanted, regime, WorkingDays()).due_date == due


def monthly(when_off: WhenOff, due_day: int) -> ReportingRegime:
    return regime_of(None, when_off=when_off, own=[PeriodRule(kind=PeriodKind.MONTH, due_day=due_day)])


@pytest.mark.parametrize("due_day", range(16, 21))
def test_the_tet_of_2026_is_off(due_day: int) -> None:
    key = parse_period_key("2026-02")
    assert period(key, monthly(WhenOff.BACK, due_day), WorkingDays()).due_date == date(2026, 2, 13)
    assert period(key, monthly(WhenOff.FORWARD, due_day), WorkingDays()).due_date == date(2026, 2, 23)
    assert period(key, monthly(WhenOff.KEEP, due_day), WorkingDays()).due_date == date(2026, 2, due_day)


# the civil servants' year 2026 (TB 9441/TB-BNV), and days beside them
@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 2, 13), True),
        (date(2026, 2, 14), False),
        (date(2026, 2, 23), True),
        (date(2026, 4, 26), False),
        (date(2026, 4, 27), False),
        (date(2026, 4, 28), True),
        (date(2026, 4, 30), False),
        (date(2026, 5, 1), False),
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 9, 1), False),
        (date(2026, 9, 2), False),
        (date(2026, 9, 3), True),
        (date(2026, 11, 24), False),
        (date(2025, 11, 24), True),
        (date(2023, 1, 2), False),
        (date(2023, 5, 3), False),
        (date(2023, 9, 4), False),
    ],
)
def test_public_holidays_with_their_substitutes(day: date, works: bool) -> None:
    assert WorkingDays().works(day) is works


def test_the_agencys_days_go_before_the_national_calendar() -> None:
    special = [
        SpecialDay(day=date(2026, 3, 6), working=False, source="hoán đổi"),
        SpecialDay(day=date(2026, 3, 7), working=True),
        SpecialDay(day=date(2026, 11, 24), working=True),
    ]
    national, own = WorkingDays(), WorkingDays(special)
    assert [national.works(one.day) for one in special] == [True, False, False]
    assert [own.works(one.day) for one in special] == [False, True, True]
    assert own.on_or_after(date(2026, 3, 6)) == date(2026, 3, 7)
    assert own.on_or_before(date(2026, 3, 6)) == date(2026, 3, 5)
    assert own.on_or_before(date(2026, 3, 8)) == date(2026, 3, 7)


def test_the_agencys_word_goes_even_before_what_the_library_lacks() -> None:
    friday, saturday = date(2026, 1, 2), date(2026, 1, 10)
    assert not WorkingDays().works(friday)
    assert WorkingDays().works(saturday)
    own = WorkingDays([SpecialDay(day=friday, working=True), SpecialDay(day=saturday, working=False)])
    assert own.works(friday)
    assert not own.works(saturday)


KEYS = st.one_of(
    st.builds(PeriodKey, kind=st.just(PeriodKind.MONTH), year=st.integers(1901, 2199), number=st.integers(1, 12)),
    st.builds(PeriodKey, kind=st.just(PeriodKind.QUARTER), year=st.integers(1901, 2199), number=st.integers(1, 4)),
    st.builds(
        PeriodKey,
        kind=st.sampled_from([PeriodKind.THREE_MONTHS, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR]),
        year=st.integers(1901, 2199),
    ),
)
REGIMES = st.builds(
    lambda preset, first_day: regime_of(preset, first_day=first_day),
    st.sampled_from(sorted(PRESETS)),
    st.none() | st.integers(1, 28),
)


@given(key=KEYS, regime=REGIMES)
def test_a_periods_window_is_its_months_windows_one_after_another(key: PeriodKey, regime: ReportingRegime) -> None:
    made = period(key, regime, WorkingDays())
    windows = [month_window(key.year, month, regime) for month in key.months]
    assert made.first_day == windows[0][0]
    assert made.last_day == windows[-1][1]
    for (_, last), (first, _) in pairwise(windows):
        assert last + timedelta(days=1) == first
    assert all(first <= last and last.month == month for (first, last), month in zip(windows, key.months, strict=True))
    assert sum((last - first).days + 1 for first, last in windows) == (made.last_day - made.first_day).days + 1


@given(year=st.integers(1901, 2199), regime=REGIMES)
def test_one_year_begins_the_day_after_the_other(year: int, regime: ReportingRegime) -> None:
    assert month_window(year - 1, 12, regime)[1] + timedelta(days=1) == month_window(year, 1, regime)[0]


@given(key=KEYS, preset=st.sampled_from(sorted(PRESETS)))
def test_a_due_date_is_moved_to_a_working_day_and_over_days_off_only(key: PeriodKey, preset: str) -> None:
    working_days = WorkingDays()
    kept, back, forward = (period(key, regime_of(preset, when_off=way), working_days).due_date for way in WAYS)
    if kept is None or back is None or forward is None:
        assert kept == back == forward
        return
    assert back <= kept <= forward
    assert working_days.works(back)
    assert working_days.works(forward)
    between = [back + timedelta(days=step) for step in range(1, (forward - back).days)]
    assert not any(working_days.works(day) for day in between)


def test_the_calendar_of_holidays_is_loaded_only_for_a_due_date_that_may_move() -> None:
    code = (
        "import sys; import cchc_docs.workflows.check; from cchc_docs.domain.period_key import parse_period_key;"
        "from cchc_docs.domain.reporting_regime import WhenOff;"
        "from cchc_docs.settings.reporting_regime import period, regime_of;"
        "from cchc_docs.settings.working_days import WorkingDays;"
        "key = parse_period_key('2023-3M');"
        "period(key, regime_of('136/KH-UBND'), WorkingDays()); print('holidays' in sys.modules);"
        "period(key, regime_of('136/KH-UBND', when_off=WhenOff.BACK), WorkingDays()); print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
