"""Reading a sheet of facts: the label in one column, the value beside it."""

from dataclasses import dataclass
from typing import Any

from cchc_docs.excel.cell import BadCell, as_text, column_letter, is_blank, read_cell
from cchc_docs.excel.declaration import CellType, Column, FactSheet
from cchc_docs.excel.table import missing_sheet
from cchc_docs.excel.workbook import SheetContent, Workbook
from cchc_docs.issues import Issue, Place
from cchc_docs.vietnamese.text import fold


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The good facts by name, and the cell of each; a fact that is not filled in is None."""

    values: dict[str, Any]
    places: dict[str, Place]


def read_facts(workbook: Workbook, sheet: FactSheet, issues: list[Issue]) -> Facts | None:
    """The facts of the sheet; None, with the issues appended, when one of them is missing or bad."""
    content = workbook.sheet(sheet.name)
    if content is None:
        if sheet.required:
            issues.append(missing_sheet(workbook, sheet.name))
        return None
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for fact in sheet.facts:
        row, at = _find(content, fact)
        cell = f"{column_letter(at)}{row + 1}"
        places[fact.name] = Place(file=workbook.file, sheet=content.name, cell=cell)
        value = _value(content, fact, row, at, cell)
        if isinstance(value, BadCell):
            issues.append(Issue(code=value.code, message=value.message.replace("cột", "mục", 1), place=places[fact.name]))
        else:
            values[fact.name] = value
    return Facts(values=values, places=places) if len(values) == len(sheet.facts) else None


def _find(content: SheetContent, fact: Column) -> tuple[int, int]:
    """The row of the label and the column of the value; below the last row when the label is not there."""
    labels = {fold(label) for label in fact.labels}
    for index, grid_row in enumerate(content.grid):
        for at, raw in enumerate(grid_row[:4]):
            if isinstance(raw, str) and fold(raw) in labels:
                return index, at + 1
    return len(content.grid), 1


def _value(content: SheetContent, fact: Column, row: int, at: int, cell: str) -> Any:
    if cell in content.markup.error_cells:
        return BadCell(code="cell-error-value", message=f"cột «{fact.label}» báo lỗi công thức (#…); hãy sửa công thức hoặc gõ số")
    raw = content.grid[row][at] if row < len(content.grid) and at < len(content.grid[row]) else None
    if cell in content.markup.formulas_without_value and is_blank(raw):
        return BadCell(
            code="cell-formula-without-value",
            message=f"cột «{fact.label}» có công thức chưa được tính; hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi gửi",
        )
    if fact.type is CellType.PERCENT and cell in content.markup.percent_cells and isinstance(raw, float):
        raw = round(raw * 100, 10)
    if fact.type is CellType.TEXT and isinstance(raw, str):
        raw = as_text(raw)
    return read_cell(raw, fact)
