"""Figures counted from rows: tasks given by superiors, initiatives, equipment, spending, self-scoring."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from cchc_docs.domain.month_details import Expense, SelfScore, SuperiorTask
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.origin import RowOrigin
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
INITIATIVES = _sum("sk_so", "Sáng kiến, phong trào trong kỳ", Unit.INITIATIVE, _RUN, "số dòng của trang «Sáng kiến, thi đua»")
RECOGNIZED = _sum("sk_cong_nhan", "Sáng kiến, phong trào được công nhận", Unit.INITIATIVE, _RUN, "có văn bản hoặc ngày công nhận")
AVAILABLE = _last("tb_hien_co", "Trang thiết bị hiện có", Unit.PIECE, _MONEY, "tháng cuối cùng có số liệu")
NEEDED = _last("tb_can", "Trang thiết bị cần bổ sung", Unit.PIECE, _MONEY, "tháng cuối cùng có số liệu")
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


def detailed_figures(months: Sequence[MonthlyResults], day: date) -> dict[str, IndicatorValue]:
    """The figures over the months, which must be given in calendar order; tasks stand as on the day."""
    figures = (*_given(months, day), *_initiatives(months), *_equipment(months), *_expenses(months), *_scores(months))
    return {figure.indicator.code: figure for figure in figures}


def _value(indicator: Indicator, value: int | Decimal | None, origins: Iterable[tuple[RowOrigin, str]]) -> IndicatorValue:
    places = tuple(origin.place(name) for origin, name in origins)
    return IndicatorValue(indicator=indicator, value=value, sources=places)


def _given(months: Sequence[MonthlyResults], day: date) -> list[IndicatorValue]:
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
    return [_value(one, len(tasks), ((task.origin, "status") for task in tasks)) for one, tasks in states.items()]


def _state(task: SuperiorTask, day: date) -> Indicator:
    if task.status is ResultStatus.DONE:
        late = task.due_on is not None and task.finished_on is not None and task.finished_on > task.due_on
        return GIVEN_LATE if late else GIVEN_ON_TIME
    return GIVEN_OVERDUE if task.due_on is not None and task.due_on < day else GIVEN_GOING


def _initiatives(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    rows = {fold(one.title): one for month in months for one in month.initiatives}.values()
    recognized = [one for one in rows if one.recognition or one.recognized_on]
    return [
        _value(INITIATIVES, len(rows), ((one.origin, "title") for one in rows)),
        _value(RECOGNIZED, len(recognized), ((one.origin, "recognition") for one in recognized)),
    ]


def _equipment(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    last = next((month.equipment for month in reversed(months) if month.equipment), ())
    every = [one for month in months for one in month.equipment]
    known = bool(every)
    return [
        _value(AVAILABLE, sum(one.available for one in last) if known else None, ((one.origin, "available") for one in last)),
        _value(NEEDED, sum(one.needed for one in last) if known else None, ((one.origin, "needed") for one in last)),
        _value(SUPPLIED, sum(one.supplied for one in every) if known else None, ((one.origin, "supplied") for one in every)),
    ]


def _expenses(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    every = [one for month in months for one in month.expenses]
    budgets: dict[tuple[str, str], Expense] = {(fold(one.content), fold(one.source or "")): one for one in every}
    budget = sum(one.budget for one in budgets.values()) if every else None
    spent = sum(one.spent for one in every) if every else None
    below = [(one.origin, "budget") for one in budgets.values()]
    above = [(one.origin, "spent") for one in every]
    share = Decimal(spent) / Decimal(budget) if spent is not None and budget else None
    return [_value(BUDGET, budget, below), _value(SPENT, spent, above), _value(SPENT_SHARE, share, [*above, *below])]


def _scores(months: Sequence[MonthlyResults]) -> list[IndicatorValue]:
    last = next((month.scores for month in reversed(months) if month.scores), ())
    top = [one for one in last if _is_top(one)]
    highest = sum((one.maximum for one in top), start=Decimal(0)) if top else None
    scored = sum((one.score for one in top), start=Decimal(0)) if top else None
    return [
        _value(HIGHEST_SCORE, highest, ((one.origin, "maximum") for one in top)),
        _value(SELF_SCORE, scored, ((one.origin, "score") for one in top)),
    ]


def _is_top(score: SelfScore) -> bool:
    """Whether the criterion is a field («1»), whose points its parts («1.1») add up to."""
    return "." not in score.code.rstrip(".")
