"""The workbook over all units of a batch: what each reported, the sums, shares made of the sums, and who is missing."""

import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.domain.summary_table import MatrixRow, MatrixTable, Number, PlainTable, SummaryColumn, SummaryRow, SummaryTable
from cchc_docs.indicators.detailed import DETAILED
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.issues import Severity
from cchc_docs.settings.reporting_regime import period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.printed_values import period_label
from cchc_docs.workflows.protection import MADE, refuse_foreign, remember
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.synthesis_book import DOSSIER_COLUMNS, TASK_COLUMNS, divided
from cchc_docs.workflows.unit_batch import Outcome, UnitReport

FILE = "tong-hop.xlsx"
"""Its name, in the period's folder of drafts of those who run the batch."""

_SEEN = f"{MADE}/{FILE}.lo"
"""What it was made from, so that it is not made again of the same."""

_UNIT = "Đơn vị"
_OTHERS = (*REPORTED, *REPORTED_FORMULAS, *DETAILED)


def refuse_changed_book(workspace: Workspace, key: PeriodKey) -> None:
    """Raises :class:`~cchc_docs.errors.OutputError` when somebody has worked in the one that is there."""
    refuse_foreign(workspace.outputs(key), FILE)


def write_units_book(workspace: Workspace, key: PeriodKey, reports: Sequence[UnitReport]) -> Path | None:
    """Writes it, whole or not at all; nothing when no unit has a report."""
    there = [one for one in reports if one.outcome is not Outcome.FAILED and one.figures is not None]
    if not there:
        return None
    folder, seen = workspace.outputs(key), _digest(reports)
    if (folder / FILE).is_file() and _known(folder) == seen:
        return folder / FILE
    from cchc_docs.excel.summary_writer import write_summary

    title = f"Tổng hợp kết quả công tác cải cách hành chính của {len(there)} đơn vị {period_name(key, CALENDAR)}"
    with publication(folder) as outgoing:
        outgoing.path(FILE).write_bytes(write_summary(title, _tables(there, [one for one in reports if one not in there])))
        remember(outgoing, FILE)
        outgoing.path(_SEEN).write_text(seen, encoding="ascii")
        outgoing.publish()
    return folder / FILE


def _digest(reports: Sequence[UnitReport]) -> str:
    """Of everything that the workbook tells."""
    told = [
        (
            one.name,
            one.root.as_posix(),
            one.title,
            one.outcome is Outcome.FAILED,
            {code: str(value) for code, value in _figures(one).items()},
        )
        for one in reports
    ]
    errors = [str(issue) for one in reports for issue in one.issues if issue.severity is Severity.ERROR]
    return hashlib.sha256(repr((told, errors)).encode()).hexdigest()


def _known(folder: Path) -> str:
    seen = folder / _SEEN
    return seen.read_text(encoding="ascii") if seen.is_file() else ""


def _tables(there: Sequence[UnitReport], failed: Sequence[UnitReport]) -> list[SummaryTable | MatrixTable | PlainTable]:
    tables: list[SummaryTable | MatrixTable | PlainTable] = [
        _table("Nhiệm vụ", "Nhiệm vụ của kế hoạch năm; tỷ lệ tính từ tổng số.", TASK_COLUMNS, there),
        _table("Hồ sơ TTHC", "Biểu II.06a; tỷ lệ tính từ tổng số.", DOSSIER_COLUMNS, there),
        _matrix(there),
        _missing(failed),
    ]
    return [table for table in tables if table.rows]


def _code(indicator: Indicator) -> str:
    return f"{indicator.section}.{indicator.code}"


def _figures(report: UnitReport) -> Mapping[str, Number]:
    return report.figures or {}


def _table(sheet: str, note: str, indicators: Sequence[Indicator], there: Sequence[UnitReport]) -> SummaryTable:
    columns = tuple(_column(one) for one in indicators)
    rows = tuple(
        SummaryRow(name=_name(report), values={column.code: _figures(report).get(column.code) for column in columns})
        for report in there
    )
    total = SummaryRow(name="Tất cả các đơn vị", values=_totals(columns, rows))
    return SummaryTable(sheet=sheet, note=note, first=_UNIT, columns=columns, rows=rows, total=total)


def _column(indicator: Indicator) -> SummaryColumn:
    above, below = divided(indicator)
    return SummaryColumn(
        code=_code(indicator),
        label=period_label(indicator),
        unit=indicator.unit.value,
        above=tuple(map(_code, above)),
        below=tuple(map(_code, below)),
    )


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
    values = tuple(_figures(report).get(_code(indicator)) for report in there)
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
