"""Laws of the schedule over years, regimes and plans: no duty is lost, doubled or without a day."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting_rule import MeetingCycle
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_regime import WhenOff
from cchc_docs.settings.reporting_regime import PRESETS, period, regime_of
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.duties import Known, meeting_duties, period_keys, report_duties, task_duties
from cchc_docs.workflows.inputs import read_checked_agency, read_year
from tests.conftest import clean_sample

TODAY = date(2023, 3, 28)
BOARD, REVIEW, LAST = "Họp Ban điều hành CCHC xã", "Họp rà soát hồ sơ TTHC trễ hạn", "Họp cuối năm rà soát hồ sơ TTHC trễ hạn"


@pytest.fixture(scope="module")
def sample() -> tuple[Agency, Plan, Known]:
    workspace = Workspace(clean_sample())
    agency, _ = read_checked_agency(workspace)
    assert agency
    inputs = read_year(workspace, 2023, range(1, 13), agency)
    assert inputs.plan
    return agency, inputs.plan, Known(today=TODAY, months=inputs.months)


@settings(max_examples=40, deadline=None)
@given(year=st.integers(1990, 2100), preset=st.sampled_from(sorted(PRESETS)), when_off=st.sampled_from(list(WhenOff)))
def test_every_report_of_a_regime_is_there_once_with_the_regimes_own_day(
    sample: tuple[Agency, Plan, Known], year: int, preset: str, when_off: WhenOff
) -> None:
    agency, _, known = sample
    regime, working_days = regime_of(preset, when_off=when_off), WorkingDays()
    duties = list(report_duties(year, replace(agency, regime=regime), known))
    wanted = {str(key): due for key in period_keys(year) if (due := period(key, regime, working_days).due_date)}
    assert [duty.key for duty in duties] == list(wanted)
    assert {duty.key: duty.due for duty in duties} == wanted
    counts = {"Tháng dương lịch": 0, "136/KH-UBND": 4, "581/BNV-CCHC": 4, "NĐ 09/2019": 0}
    assert len(duties) == counts[preset]


@settings(max_examples=40, deadline=None)
@given(first=st.dates(date(2020, 1, 1), date(2027, 12, 31)), days=st.lists(st.none() | st.integers(0, 700), max_size=12))
def test_every_dated_task_is_there_once_and_no_other(
    sample: tuple[Agency, Plan, Known], first: date, days: list[int | None]
) -> None:
    agency, plan, known = sample
    dues = [None if day is None else first + timedelta(days=day) for day in days]
    tasks = [replace(plan.tasks[0], code=f"X{at}", due_date=due) for at, due in enumerate(dues)]
    duties = list(task_duties(replace(plan, tasks=tuple(tasks)), agency, known))
    assert Counter((duty.code, duty.due) for duty in duties) == Counter((one.code, one.due_date) for one in tasks if one.due_date)


@settings(max_examples=40, deadline=None)
@given(year=st.integers(1990, 2100), when_off=st.sampled_from(list(WhenOff)))
def test_there_are_seventeen_meetings_a_year_each_on_a_day_of_its_own(
    sample: tuple[Agency, Plan, Known], year: int, when_off: WhenOff
) -> None:
    agency, _, known = sample
    changed = replace(agency, regime=replace(agency.regime, when_off=when_off))
    duties = list(meeting_duties(year, changed, known))
    assert len({(duty.code, duty.key) for duty in duties}) == len(duties) == 4 + 12 + 1
    stated = {(duty.code, duty.key): duty.stated for duty in duties}
    assert [stated[BOARD, f"{year}-Q{quarter}"] for quarter in (1, 2, 3, 4)] == [
        date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31),
    ]  # fmt: skip
    assert [stated[REVIEW, f"{year}-{month:02d}"] for month in range(1, 13)] == [
        *(date(year, month, 5) for month in range(2, 13)), date(year + 1, 1, 5),
    ]  # fmt: skip
    assert stated[LAST, str(year)] == date(year + 1, 1, 10)
    works = WorkingDays().works
    assert all(works(duty.due) for duty in duties) or when_off is WhenOff.KEEP
    assert {rule.cycle for rule in agency.meetings} == set(MeetingCycle)
