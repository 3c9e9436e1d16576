"""Writing tables of figures as a workbook whose sums and shares are formulas."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.summary_table import MatrixRow, MatrixTable, Number, PlainTable, SummaryColumn, SummaryRow, SummaryTable
from cchc_docs.excel.form_style import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    FIRST_ROW,
    HEADER_ROW,
    OPTIONAL,
    VALUE,
    WRAPPED,
    cell_at,
    fit_height,
    prepare_for_print,
    put,
    put_header,
    put_heading,
)
from cchc_docs.excel.saving import saved

_NAMES, _NUMBERS = 40.0, 11.0
_RIGHT = Alignment(horizontal="right", vertical="top")
_SHARE, _WHOLE, _PARTS = "0.00%", "#,##0", "#,##0.##"
_TOTAL = "TỔNG CỘNG"
Results = dict[str, str | int | Decimal]


def write_summary(title: str, tables: Iterable[SummaryTable | MatrixTable | PlainTable]) -> bytes:
    """The workbook with a sheet for each table, ready to be printed on A4 across."""
    book = Workbook()
    book.remove(book.worksheets[0])
    results: dict[str, Results] = {}
    for table in tables:
        page: Worksheet = book.create_sheet(table.sheet)
        put_heading(page, title, table.note)
        match table:
            case SummaryTable():
                results[table.sheet] = _write_table(page, table)
            case MatrixTable():
                results[table.sheet] = _write_matrix(page, table)
            case _:
                _write_plain(page, table)
        prepare_for_print(page, repeated_row=HEADER_ROW)
    assert book.calculation is not None
    book.calculation.fullCalcOnLoad = True
    return saved(book, results)


def _headers(page: Worksheet, names: Sequence[tuple[str, float]]) -> None:
    for at, (name, width) in enumerate(names, start=1):
        put_header(cell_at(page, HEADER_ROW, at), name, OPTIONAL)
        page.column_dimensions[get_column_letter(at)].width = width
    fit_height(page, HEADER_ROW, names)


def _write_table(page: Worksheet, table: SummaryTable) -> Results:
    _headers(page, [("STT", 6), (table.first, _NAMES), *((one.label, _NUMBERS) for one in table.columns)])
    page.freeze_panes = cell_at(page, FIRST_ROW, 3)
    last = FIRST_ROW + len(table.rows)
    letters = {one.code: get_column_letter(at) for at, one in enumerate(table.columns, start=3)}
    results: Results = {}
    for number, row in enumerate((*table.rows, table.total), start=1):
        at = HEADER_ROW + number
        _label(page, at, (number if at < last else None, row.name if at < last else _TOTAL), BODY if at < last else BOLD)
        for column in table.columns:
            results |= _number(page, at, column, row, letters, last)
    return results


def _number(page: Worksheet, at: int, column: SummaryColumn, row: SummaryRow, letters: dict[str, str], last: int) -> Results:
    cell, value = page[f"{letters[column.code]}{at}"], row.values.get(column.code)
    formula = None
    if column.below:
        above, below = _sum(column.above, letters, at), _sum(column.below, letters, last if column.of_whole else at)
        formula = f'=IF({below}=0,"",{above}/{below})' if value is not None else None
    elif at == last:
        formula = f"=SUM({letters[column.code]}{FIRST_ROW}:{letters[column.code]}{last - 1})"
    cell.value = formula or _plain(value)
    _dress(cell, column.unit, value, total=at == last)
    return {cell.coordinate: value if value is not None else ""} if formula else {}


def _sum(codes: Iterable[str], letters: dict[str, str], row: int) -> str:
    return f"SUM({','.join(f'{letters[code]}{row}' for code in codes)})"


def _write_matrix(page: Worksheet, table: MatrixTable) -> Results:
    heads = [
        ("STT", 6),
        ("Chỉ tiêu", _NAMES),
        ("Đơn vị tính", 15),
        *((name, _NUMBERS) for name in table.columns),
        (_TOTAL, _NUMBERS),
    ]
    _headers(page, heads)
    page.freeze_panes = cell_at(page, FIRST_ROW, 4)
    results: Results = {}
    for number, row in enumerate(table.rows, start=1):
        results |= _matrix_row(page, HEADER_ROW + number, number, row)
    return results


def _matrix_row(page: Worksheet, at: int, number: int, row: MatrixRow) -> Results:
    _label(page, at, (number, row.name, row.unit), BODY)
    for column, value in enumerate(row.values, start=4):
        cell = cell_at(page, at, column)
        cell.value = _plain(value)
        _dress(cell, row.unit, value, total=False)
    cell = cell_at(page, at, 4 + len(row.values))
    formula = f"=SUM(D{at}:{get_column_letter(3 + len(row.values))}{at})" if row.summed else None
    cell.value = formula or _plain(row.total)
    _dress(cell, row.unit, row.total, total=True)
    return {cell.coordinate: row.total if row.total is not None else ""} if formula else {}


def _write_plain(page: Worksheet, table: PlainTable) -> None:
    _headers(page, list(table.columns.items()))
    page.freeze_panes = cell_at(page, FIRST_ROW, 1)
    for at, row in enumerate(table.rows, start=FIRST_ROW):
        _label(page, at, row, BODY)


def _label(page: Worksheet, at: int, values: Sequence[str | int | Decimal | None], font: Font) -> None:
    for column, value in enumerate(values, start=1):
        cell = cell_at(page, at, column)
        put(cell, _plain(value))
        cell.font, cell.border, cell.alignment = font, BOX, CENTRED if column == 1 else WRAPPED
        if isinstance(value, Decimal):
            cell.number_format, cell.alignment = _SHARE, _RIGHT
    texts = [(at, value) for at, value in enumerate(values, start=1) if isinstance(value, str)]
    told = [(text, page.column_dimensions[get_column_letter(at)].width) for at, text in texts]
    fit_height(page, at, told)


def _plain(value: str | Number) -> str | float | None:
    return float(value) if isinstance(value, Decimal) else value


def _dress(cell: object, unit: str, value: Number, *, total: bool) -> None:
    from openpyxl.cell.cell import Cell

    assert isinstance(cell, Cell)
    cell.font, cell.border, cell.alignment = BOLD if total else BODY, BOX, _RIGHT
    cell.number_format = _SHARE if unit == "%" else _WHOLE if not isinstance(value, Decimal) else _PARTS
    if total:
        cell.fill = VALUE
