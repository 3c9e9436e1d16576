"""What meetings concluded, counted as a period's report tells it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_docs.domain.figure import Source, SourceRole
from cchc_docs.domain.given_conclusion import GivenConclusion
from cchc_docs.domain.month_details import ConclusionResult
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.task import TaskResult
from cchc_docs.indicators.indicator import Aggregation, Group, Indicator, IndicatorValue, Unit


def _conclusions(code: str, label: str, formula: str) -> Indicator:
    return Indicator(
        code=code,
        label=label,
        unit=Unit.CONCLUSION,
        aggregation=Aggregation.LAST,
        formula=formula,
        group=Group.DIRECTION,
        section="ket_luan",
    )


ALL = _conclusions("tong_so", "Kết luận cuộc họp phải thực hiện", "của cuộc họp đến ngày tính, chưa xong trước kỳ")
ON_TIME = _conclusions("dung_han", "Kết luận cuộc họp hoàn thành đúng hạn", "hoàn thành không sau thời hạn")
LATE = _conclusions("cham", "Kết luận cuộc họp hoàn thành chậm hạn", "hoàn thành sau thời hạn")
GOING = _conclusions("dang_lam", "Kết luận cuộc họp đang thực hiện, chưa quá hạn", "chưa xong, thời hạn chưa qua hoặc không có")
OVERDUE = _conclusions("qua_han", "Kết luận cuộc họp quá hạn, chưa hoàn thành", "chưa xong, thời hạn đã qua")
CONCLUSION_INDICATORS = (ALL, ON_TIME, LATE, GOING, OVERDUE)


@dataclass(frozen=True, kw_only=True)
class ConclusionProgress:
    """A conclusion as it stands on a day."""

    given: GivenConclusion
    state: Indicator
    """The indicator that counts it, beside :data:`ALL`."""

    finished: ConclusionResult | TaskResult | None
    latest: ConclusionResult | None
    """The period's last line of its own."""


def conclusion_progress(
    given: Iterable[GivenConclusion], earlier: Sequence[MonthlyResults], months: Sequence[MonthlyResults], day: date, *, over: bool
) -> tuple[ConclusionProgress, ...]:
    """Those given by the day and not finished before the period; what is due on the day is overdue when the day is over.

    ``earlier`` are the year's months before the period.
    """
    last_in_time = day + timedelta(days=1) if over else day
    told = [one for one in given if one.meeting.start_date <= day and not one.finished(earlier)]
    return tuple(_progress(one, (*earlier, *months), months, last_in_time) for one in told)


def _progress(
    one: GivenConclusion, known: Sequence[MonthlyResults], months: Sequence[MonthlyResults], day: date
) -> ConclusionProgress:
    due, finished = one.conclusion.due_date, one.finished(known)
    own = [line for month in months for line in month.conclusion_results if line.code == one.code]
    if finished and finished.finished_on:
        state = LATE if due and finished.finished_on > due else ON_TIME
    else:
        state = OVERDUE if due and due < day else GOING
    return ConclusionProgress(given=one, state=state, finished=finished, latest=own[-1] if own else None)


def conclusion_figures(progress: Sequence[ConclusionProgress]) -> dict[str, IndicatorValue]:
    """How many there are, and how many in each state."""
    return {
        indicator.code: _counted(indicator, [one for one in progress if indicator in (ALL, one.state)])
        for indicator in CONCLUSION_INDICATORS
    }


def _counted(indicator: Indicator, progress: Sequence[ConclusionProgress]) -> IndicatorValue:
    lines = ((one.finished.origin, "code") if one.finished else (one.given.conclusion.origin, "content") for one in progress)
    cells = (origin.place(name) for origin, name in lines)
    if indicator is ALL:
        cells = (one.given.conclusion.origin.place("content") for one in progress)
    sources = tuple(Source(place=cell, value=None, role=SourceRole.COUNTED) for cell in cells)
    return IndicatorValue(indicator=indicator, value=len(progress), sources=sources)
