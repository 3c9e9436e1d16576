"""Figures counted from rows: tasks given by superiors, initiatives, equipment, spending, self-scoring."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from cchc_docs.domain.figure import Source, SourceRole, share_sources
from cchc_docs.domain.month_details import Equipment, Expense, Initiative, SuperiorTask
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.score_sheet import ScoreSheet
from cchc_docs.domain.task import ResultStatus
from cchc_docs.indicators.indicator import Aggregation, Group, Indicator, IndicatorValue, Unit
from cchc_docs.vietnamese.text import fold


def _last(code: str, label: str, unit: Unit, group: Group, formula: str) -> Indicator:
    return Indicator(code=code, label=label, unit=unit, aggregation=Aggregation.LAST, group=group, formula=formula)


def _sum(code: str, label: str, unit: Unit, group: Group, formula: str) -> Indicator:
    return Indicator(code=code, label=label, unit=unit, aggregation=Aggregation.SUM, group=group, formula=formula)


_RUN, _MONEY = Group.DIRECTION, Group.PUBLIC_FINANCE
GIVEN = _last("ct_giao", "Nhiệm vụ cấp trên giao", Unit.TASK, _RUN, "mỗi nhiệm vụ tính một lần, theo dòng cuối cùng trong kỳ")
GIVEN_ON_TIME = _last("ct_dung_han", "Nhiệm vụ cấp trên giao hoàn thành đúng hạn", Unit.TASK, _RUN, "hoàn thành không sau thời hạn")
GIVEN_LATE = _last("ct_cham", "Nhiệm vụ cấp trên giao hoàn thành chậm", Unit.TASK, _RUN, "hoàn thành sau thời hạn")
GIVEN_GOING = _last(
    "ct_dang_lam", "Nhiệm vụ cấp trên giao đang thực hiện, còn hạn", Unit.TASK, _RUN, "chưa xong, thời hạn chưa qua"
)
GIVEN_OVERDUE = _last(
    "ct_qua_han", "Nhiệm vụ cấp trên giao quá hạn, chưa hoàn thành", Unit.TASK, _RUN, "chưa xong, thời hạn đã qua"
)
INITIATIVES = _sum("sk_so", "Sáng kiến, phong trào thi đua trong kỳ", Unit.INITIATIVE, _RUN, "mỗi sáng kiến tính một lần, theo tên")
RECOGNIZED = _sum(
    "sk_cong_nhan", "Sáng kiến, phong trào thi đua được công nhận", Unit.INITIATIVE, _RUN, "có văn bản hoặc ngày công nhận"
)
_EACH_THING = "mỗi thiết bị lấy theo tháng cuối cùng có ghi"
AVAILABLE = _last("tb_hien_co", "Trang thiết bị hiện có", Unit.PIECE, _MONEY, _EACH_THING)
NEEDED = _last("tb_can", "Trang thiết bị cần bổ sung", Unit.PIECE, _MONEY, _EACH_THING)
SUPPLIED = _sum("tb_bo_sung", "Trang thiết bị đã bổ sung", Unit.PIECE, _MONEY, "cộng các tháng")
BUDGET = _last("kp_du_toan", "Dự toán kinh phí CCHC năm", Unit.DONG, _MONEY, "mỗi nội dung tính một lần")
SPENT = _sum("kp_da_chi", "Kinh phí CCHC đã chi", Unit.DONG, _MONEY, "cộng các tháng")
SPENT_SHARE = Indicator(
    code="ty_le_da_chi",
    label="Tỷ lệ kinh phí đã chi so với dự toán",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    group=_MONEY,
    formula="đã chi / dự toán năm",
)
HIGHEST_SCORE = _last("diem_toi_da", "Điểm tối đa Chỉ số CCHC", Unit.POINT, _RUN, "cộng các lĩnh vực của bảng tự chấm")
SELF_SCORE = _last("diem_tu_cham", "Điểm tự chấm Chỉ số CCHC", Unit.POINT, _RUN, "cộng các lĩnh vực của bảng tự chấm")
DETAILED = (
    GIVEN, GIVEN_ON_TIME, GIVEN_LATE, GIVEN_GOING, GIVEN_OVERDUE, INITIATIVES, RECOGNIZED, HIGHEST_SCORE, SELF_SCORE,
    AVAILABLE, NEEDED, SUPPLIED, BUDGET, SPENT, SPENT_SHARE,
)  # fmt: skip


def detailed_figures(
    months: Sequence[MonthlyResults], day: date, *, over: bool, earlier: Sequence[MonthlyResults] = ()
) -> dict[str, IndicatorValue]:
    """The figures over the months, which must be given in calendar order.

    Tasks stand as on the day; what is due on it is overdue when the day is over. ``earlier`` are the year's months before: what
    there is of equipment, and the year's budget, a later month need not tell again.
    """
    last_in_time = day + timedelta(days=1) if over else day
    since = (*earlier, *months)
    figures = (
        *_given(months, last_in_time),
        *_initiatives(months),
        *_equipment(months, since),
        *_expenses(months, since),
        *_scores(months),
    )
    return {figure.indicator.code: figure for figure in figures}


def _count(indicator: Indicator, rows: Sequence[SuperiorTask] | Sequence[Initiative], name: str) -> IndicatorValue:
    cells = (row.origin.place(name) for row in rows)
    sources = tuple(Source(place=cell, value=None, role=SourceRole.COUNTED) for cell in cells)
    return IndicatorValue(indicator=indicator, value=len(rows), sources=sources)


def _cells(rows: Iterable[Equipment | Expense], name: str) -> tuple[Source, ...]:
    return tuple(Source(place=row.origin.place(name), value=getattr(row, name)) for row in rows)


def _sum_of(indicator: Indicator, sources: tuple[Source, ...], *, known: bool) -> IndicatorValue:
    """The sum of the cells; None where nobody filled in the sheet."""
    value = sum((source.value or 0 for source in sources), start=0) if known else None
    return IndicatorValue(indicator=indicator, value=value, sources=sources)


def given_tasks(months: Sequence[MonthlyResults], day: date, *, over: bool) -> dict[Indicator, list[SuperiorTask]]:
    """The tasks that superiors gave, each once by its latest line, by the indicator that counts it; as on the day."""
    return _by_state(months, day + timedelta(days=1) if over else day)


def _given(months: Sequence[MonthlyResults], day: date) -> list[IndicatorValue]:
    return [_count(one, tasks, "status") for one, tasks in _by_state(months, day).items()]


def _by_state(months: Sequence[MonthlyResults], day: date) -> dict[Indicator, list[SuperiorTask]]:
    latest: dict[tuple[str, str], SuperiorTask] = {}
    for month in months:
        for task in month.superior_tasks:
            latest[fold(task.document), fold(task.content)] = task
    states: dict[Indicator, list[SuperiorTask]] = {
        one: [] for one in (GIVEN, GIVEN_ON_TIME, GIVEN_LATE, GIVEN_GOING, GIVEN_OVERDUE)
    }
    for task in latest.values():
        states[GIVEN].append(task)
        states[_state(task, day)].append(task)
    return states


def _state(task: SuperiorTask, day: date) -> Indicator:
    if task.status is ResultStatus.DONE:
        late = task.due_on is not None and task.finished_on is not None and task.finished_on > task.due_on
        return GIVEN_LATE if late else GIVEN_ON_TIME
    return GIVEN_OVERDUE if task.due_on is not None and task.due_on < day else GIVEN_GOING


def _initiatives(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    rows = list({fold(one.title): one for month in months for one in month.initiatives}.values())
    recognized = [one for one in rows if one.recognition or one.recognized_on]
    return [
        _count(INITIATIVES, rows, "title"),
        _count(RECOGNIZED, recognized, "recognition"),
    ]


def _equipment(months: Sequence[MonthlyResults], since: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    every = [one for month in months for one in month.equipment]
    last = _standing(since)
    known = bool(last)
    return [
        _sum_of(AVAILABLE, _cells(last, "available"), known=known),
        _sum_of(NEEDED, _cells(last, "needed"), known=known),
        _sum_of(SUPPLIED, _cells(every, "supplied"), known=known),
    ]


def _standing(months: Sequence[MonthlyResults]) -> list[Equipment]:
    """Each kind of equipment at each place as the last month that names it has it: a month may name only what has changed."""
    latest: dict[tuple[str, str], list[Equipment]] = {}
    for month in months:
        named: dict[tuple[str, str], list[Equipment]] = {}
        for one in month.equipment:
            named.setdefault((fold(one.name), fold(one.place)), []).append(one)
        latest.update(named)
    return [one for rows in latest.values() for one in rows]


def _expenses(months: Sequence[MonthlyResults], since: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    every = [one for month in months for one in month.expenses]
    named = [one for month in since for one in month.expenses]
    budgets: dict[tuple[str, str], Expense] = {(fold(one.content), fold(one.source or "")): one for one in named}
    budget = _sum_of(BUDGET, _cells(budgets.values(), "budget"), known=bool(named))
    spent = _sum_of(SPENT, _cells(every, "spent"), known=bool(named))
    share = Decimal(spent.value) / Decimal(budget.value) if spent.value is not None and budget.value else None
    both = share_sources(spent.sources, budget.sources)
    return [budget, spent, IndicatorValue(indicator=SPENT_SHARE, value=share, sources=both)]


def _scores(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    sheet = ScoreSheet(next((month.scores for month in reversed(months) if month.scores), ()))
    given = ((HIGHEST_SCORE, sheet.whole()), (SELF_SCORE, sheet.total()))
    return [
        IndicatorValue(indicator=one, value=points.value if sheet.rows else None, sources=points.sources) for one, points in given
    ]
