"""The workbook of the synthesis over units: what the annex shows and every other indicator, with sums that are formulas."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from cchc_docs.domain.summary_table import MatrixRow, MatrixTable, PlainTable, SummaryColumn, SummaryRow, SummaryTable
from cchc_docs.indicators import dossiers
from cchc_docs.indicators import tasks as plan_tasks
from cchc_docs.indicators.by_unit import name_of, share_of_whole
from cchc_docs.indicators.dossiers import Figures
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.vietnamese.dates import month_number
from cchc_docs.workflows.printed_values import period_label
from cchc_docs.workflows.synthesis_annex import REST, other_indicators
from cchc_docs.workflows.unit_synthesis import Synthesis

FILE = "tong-hop-don-vi.xlsx"
"""Its name, beside the report."""

_DIVIDED = {**dossiers.SHARES, plan_tasks.DONE_SHARE: ((plan_tasks.DONE,), (plan_tasks.WITH_DEADLINE,))}
TASK_COLUMNS = (
    plan_tasks.TASKS, plan_tasks.REGULAR, plan_tasks.WITH_DEADLINE, plan_tasks.DONE, plan_tasks.DONE_ON_TIME, plan_tasks.DONE_LATE,
    plan_tasks.NOT_DUE, plan_tasks.OVERDUE, plan_tasks.DONE_SHARE,
)  # fmt: skip
DOSSIER_COLUMNS = (
    dossiers.RECEIVED, dossiers.ONLINE, dossiers.IN_PERSON, dossiers.CARRIED_OVER, dossiers.RESOLVED, dossiers.RESOLVED_EARLY,
    dossiers.RESOLVED_ON_TIME, dossiers.RESOLVED_LATE, dossiers.PENDING, dossiers.PENDING_IN_TIME, dossiers.PENDING_LATE,
    dossiers.ON_TIME_SHARE, dossiers.ONLINE_SHARE,
)  # fmt: skip
_WEIGHED = (dossiers.RECEIVED, dossiers.RESOLVED)
_WHOLE = "Toàn cơ quan"
_UNIT, _NAME = "Đơn vị", 44.0
_WEIGHT = ".ty_trong"


def synthesis_tables(synthesis: Synthesis, year: int) -> list[SummaryTable | MatrixTable | PlainTable]:
    """The sheets of the workbook; one that would be empty is left out."""
    tables: list[SummaryTable | MatrixTable | PlainTable] = [
        _table(synthesis, "Nhiệm vụ", "Nhiệm vụ của kế hoạch, tính cho đơn vị chủ trì.", TASK_COLUMNS, ()),
        _table(synthesis, "Hồ sơ TTHC", "Biểu II.06a theo đơn vị; tỷ lệ tính từ tổng số.", DOSSIER_COLUMNS, _WEIGHED),
        _matrix(synthesis),
        _rankings(synthesis),
        _silent(synthesis, year),
    ]
    return [table for table in tables if table.rows]


def _named(synthesis: Synthesis) -> list[tuple[str, Figures]]:
    rest = [(REST, synthesis.figures.rest)] if synthesis.figures.rest else []
    return [*((name, synthesis.figures.units[code]) for code, name in synthesis.names.items()), *rest]


def _table(
    synthesis: Synthesis, sheet: str, note: str, indicators: Sequence[Indicator], weighed: Sequence[Indicator]
) -> SummaryTable:
    columns = (*map(summary_column, indicators), *map(_weight, weighed))
    whole = synthesis.figures.whole
    rows = tuple(SummaryRow(name=name, values=_values(own, whole, indicators, weighed)) for name, own in _named(synthesis))
    total = SummaryRow(name=_WHOLE, values=_values(whole, whole, indicators, weighed))
    return SummaryTable(sheet=sheet, note=note, first=_UNIT, columns=columns, rows=rows, total=total)


def summary_column(indicator: Indicator) -> SummaryColumn:
    """The indicator's column; a share's tells what it is made of."""
    above, below = _DIVIDED.get(indicator, ((), ()))
    return SummaryColumn(
        code=name_of(indicator),
        label=period_label(indicator),
        unit=indicator.unit.value,
        above=tuple(map(name_of, above)),
        below=tuple(map(name_of, below)),
    )


def _weight(indicator: Indicator) -> SummaryColumn:
    name = name_of(indicator)
    label = f"Tỷ trọng {period_label(indicator).lower()}"
    return SummaryColumn(code=name + _WEIGHT, label=label, unit=Unit.SHARE.value, above=(name,), below=(name,), of_whole=True)


def _values(
    own: Figures, whole: Figures, indicators: Iterable[Indicator], weighed: Iterable[Indicator]
) -> dict[str, int | Decimal | None]:
    numbers = {name: own[name].value for name in map(name_of, indicators) if name in own}
    shares = {name + _WEIGHT: share_of_whole(own[name], whole[name]).value for name in map(name_of, weighed) if name in own}
    return {**numbers, **shares}


def _matrix(synthesis: Synthesis) -> MatrixTable:
    named = _named(synthesis)
    return MatrixTable(
        sheet="Chỉ tiêu khác",
        note="Chỉ tiêu các đơn vị báo cáo; ô trống là đơn vị không báo cáo chỉ tiêu đó.",
        columns=tuple(name for name, _ in named),
        rows=tuple(_matrix_row(one, synthesis, [own for _, own in named]) for one in other_indicators(synthesis)),
    )


def _matrix_row(indicator: Indicator, synthesis: Synthesis, parts: Sequence[Figures]) -> MatrixRow:
    name = name_of(indicator)
    return MatrixRow(
        name=period_label(indicator),
        unit=indicator.unit.value,
        values=tuple(part[name].value if name in part else None for part in parts),
        total=synthesis.figures.whole[name].value,
        summed=indicator.unit is not Unit.SHARE,
    )


def _rankings(synthesis: Synthesis) -> PlainTable:
    rows = [
        (period_label(ranked.indicator), one.place, synthesis.names[one.code], one.value.value)
        for ranked in synthesis.rankings
        for one in ranked.units
    ]
    columns = {"Chỉ tiêu": _NAME, "Hạng": 8.0, _UNIT: _NAME, "Số liệu": 16.0}
    note = "Chỉ tiêu xếp hạng do trang «Xếp hạng đơn vị» của inputs/co-quan.xlsx chọn; bằng nhau thì cùng hạng."
    return PlainTable(sheet="Xếp hạng", note=note, columns=columns, rows=tuple(rows))


def _silent(synthesis: Synthesis, year: int) -> PlainTable:
    rows = tuple(
        (synthesis.names.get(code) or "Tất cả các đơn vị", f"{month_number(month)}/{year}")
        for code, months in synthesis.missing.items()
        for month in months
    )
    columns = {_UNIT: _NAME, "Tháng chưa gửi": 20.0}
    return PlainTable(sheet="Chưa báo cáo", note="Mỗi dòng một bảng kết quả tháng còn thiếu.", columns=columns, rows=rows)
