"""The blank or pre-filled page of a sheet that is a table."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.declaration import Column, Sheet
from cchc_docs.excel.form_style import (
    BODY,
    FIRST_ROW,
    FREE,
    FREE_ROWS,
    HEADER_ROW,
    OPTIONAL,
    REQUIRED,
    WRAPPED,
    cell_at,
    dress,
    fit_height,
    number_format,
    prepare_for_print,
    protect,
    put,
    put_header,
    put_heading,
    remark,
)
from cchc_docs.excel.prefill import FilledRow
from cchc_docs.excel.validation import ChoiceLists, add_validation

_LAST_COLUMN = 16384


def write_table(page: Worksheet, sheet: Sheet, title: str, rows: Sequence[FilledRow], lists: ChoiceLists) -> None:
    """Title, note, header, the rows that are known already, and free rows below them."""
    put_heading(page, title, sheet.note)
    last_row = HEADER_ROW + FREE_ROWS + len(rows)
    for at, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(at)
        header = cell_at(page, HEADER_ROW, at)
        put_header(header, column.label, REQUIRED if column.required else OPTIONAL)
        remark(header, explained(column))
        _free_column(page, letter, column)
        add_validation(page, column, f"{letter}{FIRST_ROW}:{letter}{last_row}", lists)
    _free_rest(page, len(sheet.columns) + 1)
    for number, row in enumerate(rows, start=FIRST_ROW):
        _write_row(page, number, sheet, row)
    fit_height(page, HEADER_ROW, [(column.label, column.width) for column in sheet.columns])
    page.freeze_panes = f"A{FIRST_ROW}"
    page.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(sheet.columns))}{last_row}"
    prepare_for_print(page, repeated_row=HEADER_ROW)
    page.print_options.gridLines = True  # borders of free rows would print as empty pages
    protect(page)


def explained(column: Column) -> str:
    """The column's note, its unit, and whether it must be filled in."""
    parts = [column.note, f"Đơn vị tính: {column.unit}." if column.unit else "", "Bắt buộc." if column.required else ""]
    return "\n".join(part for part in parts if part)


def _free_column(page: Worksheet, letter: str, column: Column) -> None:
    """The whole column is free and formatted, so that every row is, also one that is inserted later."""
    dimension = page.column_dimensions[letter]
    dimension.width = column.width
    dimension.font, dimension.alignment, dimension.protection = BODY, WRAPPED, FREE
    dimension.number_format = number_format(column)


def _free_rest(page: Worksheet, first: int) -> None:
    """Excel deletes a row of a protected sheet only when all its cells are free, those beyond the table too."""
    rest = ColumnDimension(page, index=get_column_letter(first), min=first, max=_LAST_COLUMN)
    rest.protection = FREE
    page.column_dimensions[get_column_letter(first)] = rest


def _write_row(page: Worksheet, number: int, sheet: Sheet, row: FilledRow) -> None:
    for at, column in enumerate(sheet.columns, start=1):
        cell = cell_at(page, number, at)
        put(cell, row.values.get(column.name))
        dress(cell, column)
        if text := row.remarks.get(column.name):
            remark(cell, text)
    fit_height(page, number, [(str(row.values.get(column.name) or ""), column.width) for column in sheet.columns])
