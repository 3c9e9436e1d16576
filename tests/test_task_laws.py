"""Laws of the counts of tasks: each is in one state, and a day belongs to whom it should."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.domain.month_details import SuperiorTask
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.task import ResultStatus, TaskResult
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.tasks import task_figures, task_progress
from tests.project_figures import plan, year

DAYS = st.integers(-2, 2).map(lambda days: date(2023, 6, 30) + timedelta(days=days))
"""Around the end of a quarter, so that days often fall together."""

ORIGIN = RowOrigin(file="inputs/2023/thang-06.xlsx", sheet="Nhiệm vụ", row=4)
Line = tuple[date | None, date | None]
"""Due, finished."""

LINES = st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=8)


def month(*results: TaskResult | SuperiorTask) -> MonthlyResults:
    return MonthlyResults(
        year=2023,
        month=6,
        file=ORIGIN.file,
        estimated=False,
        task_results=tuple(one for one in results if isinstance(one, TaskResult)),
        superior_tasks=tuple(one for one in results if isinstance(one, SuperiorTask)),
    )


def of_plan(lines: list[Line], day: date, *, over: bool) -> dict[str, int]:
    there = plan()
    tasks = tuple(replace(there.tasks[0], code=f"NV{at}", due_date=due) for at, (due, _) in enumerate(lines))
    results = (
        TaskResult(
            code=f"NV{at}",
            status=ResultStatus.DONE if finished else ResultStatus.IN_PROGRESS,
            result=None,
            finished_on=finished,
            evidence=None,
            delay_reason=None,
            origin=ORIGIN,
        )
        for at, (_, finished) in enumerate(lines)
    )
    counted = task_figures(task_progress(replace(there, tasks=tasks), (), [month(*results)], day, over=over))
    return {code: int(one.value or 0) for code, one in counted.items() if code != "ty_le_hoan_thanh"}


def of_superiors(lines: list[Line], day: date, *, over: bool) -> dict[str, int]:
    given_tasks = (
        SuperiorTask(
            document=f"Công văn số {at}",
            issuer="UBND huyện Chợ Mới",
            content="Báo cáo",
            due_on=due,
            status=ResultStatus.DONE if finished else ResultStatus.IN_PROGRESS,
            finished_on=finished,
            delay_reason=None,
            origin=ORIGIN,
        )
        for at, (due, finished) in enumerate(lines)
    )
    counted = detailed_figures([month(*given_tasks)], day, over=over)
    return {code: int(one.value or 0) for code, one in counted.items() if code.startswith("ct_")}


@settings(deadline=None)  # the first example reads the sample
@given(lines=LINES, day=DAYS, over=st.booleans())
def test_every_task_is_in_one_state_by_its_days(lines: list[Line], day: date, over: bool) -> None:
    dated = [(due, finished) for due, finished in lines if due]
    late = sum(finished is not None and finished > due for due, finished in dated)
    done = sum(finished is not None for _, finished in dated)
    overdue = sum(finished is None and (due < day or (over and due == day)) for due, finished in dated)
    assert of_plan(lines, day, over=over) == {
        "tong_so": len(lines),
        "co_thoi_han": len(dated),
        "thuong_xuyen": len(lines) - len(dated),
        "hoan_thanh": done,
        "hoan_thanh_dung_han": done - late,
        "hoan_thanh_cham": late,
        "qua_han": overdue,
        "chua_den_han": len(dated) - done - overdue,
    }
    undated = sum(finished is not None for due, finished in lines if due is None)
    assert of_superiors(lines, day, over=over) == {
        "ct_giao": len(lines),
        "ct_dung_han": done - late + undated,
        "ct_cham": late,
        "ct_qua_han": overdue,
        "ct_dang_lam": len(lines) - done - undated - overdue,
    }


def test_the_sample_has_a_task_finished_on_its_very_day() -> None:
    """«Công văn số 88/PNV»: due and done on 15/5; it is in time."""
    may = year()[4:5]
    assert [one.due_on == one.finished_on for one in may[0].superior_tasks] == [True, False]
    assert detailed_figures(may, date(2023, 5, 31), over=True)["ct_dung_han"].value == 1
