"""Reading a sheet by its declaration: what is good, and an issue for every cell that is not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.excel.cell import BadCell, as_text, column_letter, is_blank, read_cell
from cchc_docs.excel.date_order import date_order_issues
from cchc_docs.excel.declaration import CellType, Column, Sheet
from cchc_docs.excel.header import Header, find_header, header_issues
from cchc_docs.excel.workbook import SheetContent, Workbook
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold, has_look_alikes

_TOTALS = tuple(fold(label) for label in ("Tổng cộng", "Tổng số", "Tổng", "Cộng", "Cộng dồn", "Tổng cộng:"))
_NOTES = tuple(fold(label) for label in ("Ghi chú", "Chú thích", "Lưu ý", "Người lập", "Nguồn"))
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?(\s*=.*)?")
_NUMERIC = (CellType.INTEGER, CellType.DECIMAL, CellType.PERCENT)


@dataclass(frozen=True, kw_only=True)
class Row:
    """The values of one row by their columns' names."""

    values: dict[str, Any]
    origin: RowOrigin

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


@dataclass(frozen=True, kw_only=True)
class Table:
    """What a sheet's table holds."""

    rows: tuple[Row, ...] = ()
    """Those whose every cell is good."""

    total: Row | None = None
    """The last row of totals, whatever of it can be read."""


def read_table(workbook: Workbook, sheet: Sheet, issues: list[Issue]) -> Table:
    """The sheet's rows; each bad cell is appended to ``issues``."""
    content = workbook.sheet(sheet.name)
    if content is None:
        if sheet.required:
            issues.append(missing_sheet(workbook, sheet.name))
        return Table()
    header = find_header(content, sheet)
    found = header_issues(content, sheet, header, workbook.file)
    issues += found
    if any(issue.severity is Severity.ERROR for issue in found):
        return Table()
    return _Reader(workbook.file, content, sheet, header, issues).read()


def missing_sheet(workbook: Workbook, name: str) -> Issue:
    """The issue for a sheet that is not there."""
    return Issue(
        code="sheet-missing",
        message=f"thiếu trang tính «{name}»; hãy thêm trang này hoặc dùng lại biểu mẫu",
        place=Place(file=workbook.file, sheet=name),
    )


class _Reader:
    """Goes through the rows below a header."""

    def __init__(self, file: str, content: SheetContent, sheet: Sheet, header: Header, issues: list[Issue]) -> None:
        self._file, self._content, self._sheet, self._header, self._issues = file, content, sheet, header, issues
        self._columns = [(column, header.positions[column.name]) for column in sheet.columns if column.name in header.positions]
        self._letters = {column.name: column_letter(at) for column, at in self._columns}
        self._filled = _fill_merged(content, header, self._columns)
        self._read_rows: list[int] = []

    def read(self) -> Table:
        rows, total = [], None
        self._issues += self._merged_numbers()
        for index in range(self._header.row + 1, len(self._content.grid)):
            raws = self._raws(index)
            if self._is_no_data(index, raws):
                continue
            if _is_total(self._content.grid[index]):
                total = self._total(index, raws)
                continue
            self._read_rows.append(index)
            if row := self._row(index, raws):
                rows.append(row)
        self._issues += date_order_issues(self._file, self._content, self._columns, self._read_rows)
        self._issues += self._hidden_rows()
        return Table(rows=tuple(rows), total=total)

    def _raws(self, index: int) -> dict[str, Any]:
        grid_row = self._content.grid[index]
        raws = {column.name: (grid_row[at] if at < len(grid_row) else None) for column, at in self._columns}
        for name, value in self._filled.get(index, {}).items():
            if is_blank(raws[name]):
                raws[name] = value
        return raws

    def _is_no_data(self, index: int, raws: dict[str, Any]) -> bool:
        """Blank rows, notes, headings across the table, and the row of column numbers below a header."""
        filled = {name: raw for name, raw in raws.items() if not is_blank(raw)}
        if not filled:
            return not self._marked(index)
        if (
            index == self._header.row + 1
            and len(filled) > 1
            and all(_COLUMN_NUMBER.fullmatch(as_text(raw)) for raw in filled.values())
        ):
            return True
        if len(filled) == 1 and fold(as_text(next(iter(filled.values())))).startswith(_NOTES):
            return True
        return any(top == index and bottom == index and right - left >= 2 for (top, left), (bottom, right) in self._content.merged)

    def _marked(self, index: int) -> bool:
        """Whether the row holds a formula without a value or an error, which show as blank."""
        markup = self._content.markup
        cells = {f"{letter}{index + 1}" for letter in self._letters.values()}
        return bool(cells & (markup.formulas_without_value | markup.error_cells))

    def _row(self, index: int, raws: dict[str, Any]) -> Row | None:
        origin = RowOrigin(file=self._file, sheet=self._content.name, row=index + 1, columns=self._letters)
        values: dict[str, Any] = {column.name: None for column in self._sheet.columns}
        bad = False
        for column, _ in self._columns:
            cell = f"{self._letters[column.name]}{index + 1}"
            value = self._value(raws[column.name], column, cell)
            if isinstance(value, BadCell):
                bad = True
                self._issues.append(Issue(code=value.code, message=value.message, place=origin.place(column.name)))
            else:
                values[column.name] = value
        return None if bad else Row(values=values, origin=origin)

    def _value(self, raw: Any, column: Column, cell: str) -> Any:
        markup = self._content.markup
        if cell in markup.error_cells:
            return BadCell(
                code="cell-error-value", message=f"cột «{column.label}» báo lỗi công thức (#…); hãy sửa công thức hoặc gõ số"
            )
        if cell in markup.formulas_without_value and is_blank(raw):
            return BadCell(
                code="cell-formula-without-value",
                message=f"cột «{column.label}» có công thức chưa được tính; hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi gửi",
            )
        if isinstance(raw, str) and has_look_alikes(raw):
            self._issues.append(_look_alike(self._file, self._content.name, cell, column))
        if column.type is CellType.PERCENT and cell in markup.percent_cells and isinstance(raw, float):
            raw = round(raw * 100, 10)
        return read_cell(raw, column)

    def _total(self, index: int, raws: dict[str, Any]) -> Row:
        values = {column.name: read_cell(raws[column.name], column) for column, _ in self._columns if column.type in _NUMERIC}
        good = {name: value for name, value in values.items() if value is not None and not isinstance(value, BadCell)}
        return Row(values=good, origin=RowOrigin(file=self._file, sheet=self._content.name, row=index + 1, columns=self._letters))

    def _merged_numbers(self) -> Iterator[Issue]:
        """A number over several rows belongs to none of them."""
        for (top, left), (bottom, _) in self._content.merged:
            for column, at in self._columns:
                if at == left and column.type in _NUMERIC and bottom > top > self._header.row:
                    yield Issue(
                        code="cell-merged",
                        message=f"cột «{column.label}» gộp ô qua dòng {top + 1}–{bottom + 1}; hãy bỏ gộp và ghi số cho từng dòng",
                        place=Place(file=self._file, sheet=self._content.name, cell=f"{column_letter(at)}{top + 1}"),
                    )

    def _hidden_rows(self) -> list[Issue]:
        hidden = [row for row in self._content.markup.hidden_rows if row - 1 in set(self._read_rows)]
        if not hidden:
            return []
        named = ", ".join(map(str, hidden[:10])) + (" …" if len(hidden) > 10 else "")
        return [
            Issue(
                code="rows-hidden",
                severity=Severity.WARNING,
                message=f"dòng {named} đang ẩn hoặc bị lọc nhưng vẫn được đọc; hãy xóa nếu không dùng",
                place=Place(file=self._file, sheet=self._content.name, cell=f"A{hidden[0]}"),
            )
        ]


def _fill_merged(content: SheetContent, header: Header, columns: list[tuple[Column, int]]) -> dict[int, dict[str, Any]]:
    """Row → name → the value of a text cell that is merged over several rows, for the rows below its first."""
    filled: dict[int, dict[str, Any]] = {}
    for (top, left), (bottom, _) in content.merged:
        for column, at in columns:
            if at == left and column.type not in _NUMERIC and top > header.row:
                for row in range(top + 1, min(bottom + 1, len(content.grid))):
                    filled.setdefault(row, {})[column.name] = content.grid[top][left]
    return filled


def _is_total(grid_row: list[Any]) -> bool:
    """Whether one of the row's texts marks it as a row of totals, which must not be summed again."""
    return any(isinstance(raw, str) and len(raw) < 30 and fold(raw) in _TOTALS for raw in grid_row)


def _look_alike(file: str, sheet: str, cell: str, column: Column) -> Issue:
    return Issue(
        code="cell-look-alike-letter",
        severity=Severity.WARNING,
        message=f"cột «{column.label}» có chữ Ð hoặc Ɖ không phải chữ Đ; đã hiểu là Đ, nên gõ lại",
        place=Place(file=file, sheet=sheet, cell=cell),
    )
