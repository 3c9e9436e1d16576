"""One cell's value together with what the workbook says of it beside its value."""

from collections.abc import Callable
from typing import Any

from cchc_docs.excel.cell import BadCell, as_text, is_blank, read_cell
from cchc_docs.excel.declaration import CellType, Column
from cchc_docs.excel.markup import Markup
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.code_pages import has_vietnamese_letters
from cchc_docs.vietnamese.text import has_look_alikes

Warn = Callable[[Issue], None]


def read_marked_cell(raw: Any, column: Column, markup: Markup, place: Place, warn: Warn) -> Any:
    """The value in the column's type, None for a blank cell, or a :class:`BadCell`; letters that were mended are told."""
    cell = place.cell
    if cell in markup.error_cells:
        return BadCell(
            code="cell-error-value", message=f"cột «{column.label}» báo lỗi công thức (#…); hãy sửa công thức hoặc gõ giá trị"
        )
    if cell in markup.formulas_without_value and is_blank(raw):
        return BadCell(
            code="cell-formula-without-value",
            message=f"cột «{column.label}» có công thức chưa được tính; hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi gửi",
        )
    if isinstance(raw, str) and cell in markup.legacy_cells and not raw.isascii() and not has_vietnamese_letters(raw):
        shown = as_text(raw)[:30]
        return BadCell(
            code="cell-legacy-code-page",
            message=f"cột «{column.label}» dùng phông của bảng mã cũ («{shown}»); hãy chuyển sang Unicode (Unikey, Ctrl+Shift+F6)",
        )
    if (
        column.type is CellType.PERCENT
        and cell in markup.percent_cells
        and isinstance(raw, int | float)
        and not isinstance(raw, bool)
    ):
        raw = round(raw * 100, 10)
    value = read_cell(raw, column)
    if isinstance(raw, str) and not isinstance(value, BadCell) and has_look_alikes(raw):
        warn(
            Issue(
                code="cell-look-alike-letter",
                severity=Severity.WARNING,
                message=f"cột «{column.label}» có chữ Ð hoặc Ɖ không phải chữ Đ; đã hiểu là Đ, nên gõ lại",
                place=place,
            )
        )
    return value
