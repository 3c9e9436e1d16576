"""The tables over all units of a batch: what each reported, the sums, shares made of the sums, and who is missing."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from cchc_docs.domain.summary_table import MatrixRow, MatrixTable, Number, PlainTable, SummaryColumn, SummaryRow, SummaryTable
from cchc_docs.indicators.by_unit import name_of
from cchc_docs.indicators.detailed import DETAILED
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.issues import Severity
from cchc_docs.workflows.printed_values import period_label
from cchc_docs.workflows.synthesis_book import DOSSIER_COLUMNS, TASK_COLUMNS, summary_column
from cchc_docs.workflows.unit_batch import UnitReport

_UNIT = "Đơn vị"
_OTHERS = (*REPORTED, *REPORTED_FORMULAS, *DETAILED)


def units_tables(there: Sequence[UnitReport], failed: Sequence[UnitReport]) -> list[SummaryTable | MatrixTable | PlainTable]:
    """The sheets; one that would be empty is left out."""
    tables: list[SummaryTable | MatrixTable | PlainTable] = [
        _table("Nhiệm vụ", "Nhiệm vụ của kế hoạch năm; tỷ lệ tính từ tổng số.", TASK_COLUMNS, there),
        _table("Hồ sơ TTHC", "Biểu II.06a; tỷ lệ tính từ tổng số.", DOSSIER_COLUMNS, there),
        _matrix(there),
        _missing(failed),
    ]
    return [table for table in tables if table.rows]


def _figures(report: UnitReport) -> Mapping[str, Number]:
    return report.figures or {}


def _table(sheet: str, note: str, indicators: Sequence[Indicator], there: Sequence[UnitReport]) -> SummaryTable:
    columns = tuple(summary_column(one) for one in indicators)
    rows = tuple(
        SummaryRow(name=_name(report), values={column.code: _figures(report).get(column.code) for column in columns})
        for report in there
    )
    total = SummaryRow(name="Tất cả các đơn vị", values=_totals(columns, rows))
    return SummaryTable(sheet=sheet, note=note, first=_UNIT, columns=columns, rows=rows, total=total)


def _totals(columns: Sequence[SummaryColumn], rows: Sequence[SummaryRow]) -> dict[str, Number]:
    """Sums, then the shares that are made of them."""
    totals: dict[str, Number] = {}
    for column in (one for one in columns if not one.below):
        given = [value for row in rows if (value := row.values.get(column.code)) is not None]
        totals[column.code] = sum(given) if given else None
    for column in (one for one in columns if one.below):
        above, below = (sum(Decimal(totals.get(code) or 0) for code in codes) for codes in (column.above, column.below))
        totals[column.code] = above / below if below else None
    return totals


def _matrix(there: Sequence[UnitReport]) -> MatrixTable:
    """Every other indicator; a share has no sum here, for it is not known what it is a share of."""
    rows = [_matrix_row(one, there) for one in _OTHERS]
    return MatrixTable(
        sheet="Chỉ tiêu khác",
        note="Ô trống là đơn vị không báo cáo chỉ tiêu đó; tỷ lệ không có tổng.",
        columns=tuple(_name(report) for report in there),
        rows=tuple(row for row in rows if any(value is not None for value in row.values)),
    )


def _matrix_row(indicator: Indicator, there: Sequence[UnitReport]) -> MatrixRow:
    values = tuple(_figures(report).get(name_of(indicator)) for report in there)
    summed = indicator.unit is not Unit.SHARE
    given = [value for value in values if value is not None]
    return MatrixRow(
        name=period_label(indicator),
        unit=indicator.unit.value,
        values=values,
        total=sum(given) if summed and given else None,
        summed=summed,
    )


def _name(report: UnitReport) -> str:
    """Two agencies may have one name; the folders never have."""
    return f"{report.title} ({report.name})"


def _missing(failed: Sequence[UnitReport]) -> PlainTable:
    rows = []
    for report in failed:
        errors = [issue for issue in report.issues if issue.severity is Severity.ERROR]
        first = str(errors[0]) if errors else ""
        rows.append((report.root.as_posix(), len(errors), first))
    columns = {_UNIT: 30.0, "Số lỗi": 8.0, "Lỗi đầu tiên": 90.0}
    return PlainTable(
        sheet="Chưa có báo cáo", note="Số liệu của các đơn vị này không có trong bảng.", columns=columns, rows=tuple(rows)
    )
