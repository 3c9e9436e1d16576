"""The page of charts: shares on time by month, tasks by state, and below each the numbers that it is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc_docs.domain.chart import Chart, ChartKind
from cchc_docs.domain.template_field import TemplateField, count_field, group_field, list_field, text_field
from cchc_docs.indicators import tasks as plan_tasks
from cchc_docs.indicators.by_unit import name_of
from cchc_docs.indicators.dossiers import ON_TIME_SHARE, Figures
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.word.charts import DrawnChart, chart_mark
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.months_table import month_figures
from cchc_docs.workflows.printed_values import printed_figures, printed_text

ON_TIME, STATES = "dung_han", "nhiem_vu"
_STATES = {
    plan_tasks.DONE_ON_TIME: "Hoàn thành đúng hạn",
    plan_tasks.DONE_LATE: "Hoàn thành chậm hạn",
    plan_tasks.NOT_DUE: "Chưa đến hạn",
    plan_tasks.OVERDUE: "Quá hạn",
    plan_tasks.REGULAR: "Thường xuyên",
}
_MONTHS, _NOTHING = range(1, 13), "-"
CHARTS_FIELD: TemplateField = group_field(
    "bieu_do",
    "Biểu đồ; chỉ có khi soạn với --charts",
    text_field(ON_TIME, "Chỗ của biểu đồ tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn; đứng một mình trong đoạn"),
    text_field(STATES, "Chỗ của biểu đồ nhiệm vụ theo tình trạng; đứng một mình trong đoạn"),
    *(text_field(f"t{month}", f"Tỷ lệ của tháng {month}; «-» khi không có") for month in _MONTHS),
    list_field("tinh_trang", "Tình trạng nhiệm vụ", text_field("ten", "Tình trạng"), count_field("so", "Số nhiệm vụ")),
)


@dataclass(frozen=True, kw_only=True)
class ChartedFigures:
    """What the charts show."""

    months: Mapping[int, IndicatorValue]
    """The share of each month of the year that is known, up to the period's last."""

    tasks: Figures
    """The plan's tasks as on the day of the report, by the indicators' codes."""


def charted(inputs: PeriodInputs, as_of: date, *, over: bool) -> ChartedFigures:
    """The figures of the charts; of a period with a workbook of its own no months are known but those before it."""
    assert inputs.plan, "a report is made only when it is known"
    tasks = plan_tasks.task_figures(plan_tasks.task_progress(inputs.plan, inputs.earlier, inputs.months, as_of, over=over))
    known = (*inputs.earlier, *(() if inputs.own else inputs.months))
    months = {one.month: month_figures(inputs, one, as_of, over=over)[name_of(ON_TIME_SHARE)] for one in known}
    return ChartedFigures(months=months, tasks=tasks)


def chart_fields(figures: ChartedFigures) -> dict[str, Any]:
    """The fields of the annex; the marks stand where the charts are put."""
    counts = printed_figures(figures.tasks)
    shares = {f"t{month}": _share(figures.months.get(month), month) for month in _MONTHS}
    states = [{"ten": name, "so": counts[one.code]} for one, name in _STATES.items()]
    return {ON_TIME: chart_mark(ON_TIME), STATES: chart_mark(STATES), **shares, "tinh_trang": states}


def drawn_charts(figures: ChartedFigures) -> dict[str, DrawnChart]:
    """The charts by the names of their marks."""
    from cchc_docs.excel.chart_writer import draw

    months = sorted(figures.months)
    on_time = Chart(
        kind=ChartKind.LINE,
        title="Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn theo tháng",
        names=tuple(f"T{month}" for month in months),
        values=tuple(figures.months[month].value for month in months),
        share=True,
    )
    states = Chart(
        kind=ChartKind.BARS,
        title="Nhiệm vụ của kế hoạch theo tình trạng",
        names=tuple(_STATES.values()),
        values=tuple(figures.tasks[one.code].value for one in _STATES),
    )
    return {name: DrawnChart(content=draw(one), description=one.title) for name, one in ((ON_TIME, on_time), (STATES, states))}


def _share(value: IndicatorValue | None, month: int) -> str:
    return _NOTHING if value is None or value.value is None else printed_text(value, f"Tháng {month}")
