"""Reading a sheet by its declaration: what is good, and an issue for every cell that is not."""

from dataclasses import dataclass
from typing import Any

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.excel.cell import BadCell, as_text, column_letter, is_blank, read_cell
from cchc_docs.excel.column import Column, FactSheet, Sheet
from cchc_docs.excel.workbook import Grid, Workbook
from cchc_docs.issues import Issue, Place
from cchc_docs.vietnamese.text import fold

_HEADER_WITHIN = 20
"""The header row stands within this many rows: titles and notes may be above it."""

_TOTALS = tuple(fold(label) for label in ("Tổng cộng", "Tổng số", "Tổng", "Cộng"))


@dataclass(frozen=True, kw_only=True)
class Row:
    """The values of one row by their columns' names; a cell that could not be read is missing here and an issue there."""

    values: dict[str, Any]
    origin: RowOrigin

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


@dataclass(frozen=True, kw_only=True)
class Header:
    """Which column of the grid holds which declared column."""

    row: int
    """Index into the grid."""

    positions: dict[str, int]


def read_table(workbook: Workbook, sheet: Sheet, issues: list[Issue]) -> list[Row]:
    """The rows of the sheet whose every cell is good; each bad cell is appended to ``issues``."""
    grid = _find_sheet(workbook, sheet.name)
    if grid is None:
        if sheet.required:
            issues.append(_missing_sheet(workbook, sheet.name))
        return []
    header = _find_header(grid, sheet)
    if missing := [column for column in sheet.columns if column.required and column.name not in header.positions]:
        issues.extend(_missing_column(workbook, sheet, column, header) for column in missing)
        return []
    read = (_read_row(workbook, sheet, header, grid, index, issues) for index in range(header.row + 1, len(grid)))
    return [row for row in read if row]


def read_facts(workbook: Workbook, sheet: FactSheet, issues: list[Issue]) -> Row | None:
    """The facts of the sheet, or None with the issues appended when one of them is missing or bad."""
    grid = _find_sheet(workbook, sheet.name)
    if grid is None:
        issues.append(_missing_sheet(workbook, sheet.name))
        return None
    values: dict[str, Any] = {}
    places: dict[str, int] = {}
    for fact in sheet.facts:
        index = _fact_row(grid, fact)
        raw = grid[index][1] if index is not None and len(grid[index]) > 1 else None
        places[fact.name] = (index if index is not None else len(grid)) + 1
        value = read_cell(raw, fact)
        if isinstance(value, BadCell):
            place = Place(file=workbook.file, sheet=sheet.name, cell=f"B{places[fact.name]}")
            issues.append(Issue(code=value.code, message=value.message.replace("cột", "mục", 1), place=place))
        else:
            values[fact.name] = value
    if len(values) < len(sheet.facts):
        return None
    return Row(values=values, origin=RowOrigin(file=workbook.file, sheet=sheet.name, row=1))


def _find_sheet(workbook: Workbook, name: str) -> Grid | None:
    return next((grid for title, grid in workbook.sheets.items() if fold(title) == fold(name)), None)


def _labels(column: Column) -> set[str]:
    return {fold(label) for label in (column.label, *column.variants)}


def _find_header(grid: Grid, sheet: Sheet) -> Header:
    """The row with the most declared labels."""
    best = Header(row=0, positions={})
    for index, raw_row in enumerate(grid[:_HEADER_WITHIN]):
        texts = [fold(as_text(raw)) if not is_blank(raw) else "" for raw in raw_row]
        positions = {}
        for column in sheet.columns:
            found = next((at for at, text in enumerate(texts) if text and text in _labels(column)), None)
            if found is not None:
                positions[column.name] = found
        if len(positions) > len(best.positions):
            best = Header(row=index, positions=positions)
    return best


def _read_row(workbook: Workbook, sheet: Sheet, header: Header, grid: Grid, index: int, issues: list[Issue]) -> Row | None:
    raws = {name: (grid[index][at] if at < len(grid[index]) else None) for name, at in header.positions.items()}
    if all(is_blank(raw) for raw in raws.values()) or is_total(raws.get(sheet.key.name)):
        return None
    origin = RowOrigin(
        file=workbook.file,
        sheet=sheet.name,
        row=index + 1,
        columns={name: column_letter(at) for name, at in header.positions.items()},
    )
    values: dict[str, Any] = {}
    bad = False
    for column in sheet.columns:
        value = read_cell(raws.get(column.name), column)
        if isinstance(value, BadCell):
            bad = True
            issues.append(Issue(code=value.code, message=value.message, place=origin.place(column.name)))
        else:
            values[column.name] = value
    return None if bad else Row(values=values, origin=origin)


def is_total(raw: Any) -> bool:
    """Whether the key cell marks a row of totals, which must not be summed again."""
    return not is_blank(raw) and fold(as_text(raw)) in _TOTALS


def _fact_row(grid: Grid, fact: Column) -> int | None:
    for index, raw_row in enumerate(grid):
        if raw_row and not is_blank(raw_row[0]) and fold(as_text(raw_row[0])) in _labels(fact):
            return index
    return None


def _missing_sheet(workbook: Workbook, name: str) -> Issue:
    return Issue(
        code="sheet-missing",
        message=f"thiếu trang tính «{name}»; hãy thêm trang này hoặc dùng lại biểu mẫu",
        place=Place(file=workbook.file, sheet=name),
    )


def _missing_column(workbook: Workbook, sheet: Sheet, column: Column, header: Header) -> Issue:
    return Issue(
        code="column-missing",
        message=f"thiếu cột «{column.label}»; hãy ghi đúng tiêu đề cột này ở dòng tiêu đề",
        place=Place(file=workbook.file, sheet=sheet.name, cell=f"A{header.row + 1}"),
    )
