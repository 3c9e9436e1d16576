"""Reading a sheet by its declaration: what is good, and an issue for every cell that is not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.excel.cell import BadCell, column_letter, is_blank, read_cell, row_number
from cchc_docs.excel.date_order import date_order_issues
from cchc_docs.excel.declaration import Column, Sheet
from cchc_docs.excel.header import Header, find_header
from cchc_docs.excel.header_issues import header_issues
from cchc_docs.excel.marked_cell import read_marked_cell
from cchc_docs.excel.row_kinds import NUMERIC, RowKind, RowKinds
from cchc_docs.excel.workbook import SheetContent, Workbook
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.vietnamese.text import has_look_alikes

_MOST_REMEMBERED = 4096
"""So many good texts of a column are remembered: field names and choices repeat, codes do not."""


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
    """The total of all rows, whatever of it can be read."""


def read_table(workbook: Workbook, sheet: Sheet, issues: list[Issue]) -> Table:
    """The sheet's rows; each bad cell is appended to ``issues``."""
    content = workbook.sheet(sheet.name)
    if content is None:
        if sheet.required:
            issues.append(missing_sheet(workbook, sheet.name))
        return Table()
    if not any(not is_blank(raw) for raw in chain.from_iterable(content.grid)) and not content.markup.marked and not sheet.required:
        return Table()
    header = find_header(content, sheet)
    found = header_issues(content, sheet, header, workbook.file)
    issues += found
    return Table() if has_errors(found) else _Reader(workbook.file, content, sheet, header, issues).read()


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
        self._file, self._content, self._header, self._issues = file, content, header, issues
        self._columns = [(column, header.positions[column.name]) for column in sheet.columns if column.name in header.positions]
        self._letters = {column.name: column_letter(at) for column, at in self._columns}
        self._kinds = RowKinds(content, sheet, header)
        self._filled = _fill_merged(content, header, self._columns)
        self._blank = {column.name: None for column in sheet.columns}
        self._known: dict[str, dict[str, Any]] = {column.name: {} for column, _ in self._columns}
        self._marked = content.markup.marked
        self._read_rows: list[int] = []

    def read(self) -> Table:
        """The rows and the total; issues are appended in the order of the rows."""
        start = len(self._issues)
        rows: list[Row] = []
        totals: dict[RowKind, list[Row]] = {RowKind.TOTAL: [], RowKind.SUBTOTAL: []}
        for index in range(self._header.first_data, len(self._content.grid)):
            kind = self._kinds.kind(index)
            if kind is RowKind.END:
                break
            if kind is RowKind.DATA:
                self._read_rows.append(index)
                if row := self._row(index):
                    rows.append(row)
            elif kind is RowKind.NOTE:
                self._issues.append(self._note(index))
            elif kind is not RowKind.NOTHING:
                totals[kind].append(self._total(index))
        self._issues += self._merged_numbers()
        self._issues += date_order_issues(self._file, self._content, self._columns, self._read_rows)
        self._issues[start:] = sorted(self._issues[start:], key=_in_sheet_order)
        self._issues += self._hidden_rows()
        return Table(rows=tuple(rows), total=_grand(totals))

    def _row(self, index: int) -> Row | None:
        grid_row = self._content.grid[index]
        number, filled = index + 1, self._filled.get(index)
        origin = RowOrigin(file=self._file, sheet=self._content.name, row=number, columns=self._letters)
        values, bad = dict(self._blank), False
        for column, at in self._columns:
            name = column.name
            raw = grid_row[at]
            if filled and name in filled and is_blank(raw):
                raw = filled[name]
            marked = self._marked and f"{self._letters[name]}{number}" in self._marked
            if not marked and type(raw) is str and raw in self._known[name]:
                values[name] = self._known[name][raw]
                continue
            value = self._value(raw, column, origin) if marked or type(raw) is str else read_cell(raw, column)
            if isinstance(value, BadCell):
                bad = True
                self._issues.append(Issue(code=value.code, message=value.message, place=origin.place(name)))
            else:
                values[name] = value
        return None if bad else Row(values=values, origin=origin)

    def _value(self, raw: Any, column: Column, origin: RowOrigin) -> Any:
        place = origin.place(column.name)
        value = read_marked_cell(raw, column, self._content.markup, place, self._issues.append)
        known = self._known[column.name]
        plain = isinstance(raw, str) and place.cell not in self._marked and not isinstance(value, BadCell)
        if plain and len(known) < _MOST_REMEMBERED and not has_look_alikes(raw):
            known[raw] = value
        return value

    def _total(self, index: int) -> Row:
        """The row of totals, for comparison only: what cannot be read in it is a warning."""
        origin = RowOrigin(file=self._file, sheet=self._content.name, row=index + 1, columns=self._letters)
        values = {}
        for column, at in self._columns:
            if column.type in NUMERIC:
                place = origin.place(column.name)
                raw = self._content.grid[index][at]
                value = read_marked_cell(raw, replace(column, required=False), self._content.markup, place, self._issues.append)
                if isinstance(value, BadCell):
                    message = f"dòng tổng: {value.message}"
                    self._issues.append(Issue(code=value.code, severity=Severity.WARNING, message=message, place=place))
                elif value is not None:
                    values[column.name] = value
        return Row(values=values, origin=origin)

    def _note(self, index: int) -> Issue:
        return Issue(
            code="row-taken-for-note",
            severity=Severity.WARNING,
            message="dòng này được coi là ghi chú nên không được đọc; nếu là nội dung thì hãy viết lại chữ đầu dòng",
            place=self._place(self._columns[0][1], index),
        )

    def _place(self, at: int, index: int) -> Place:
        return Place(file=self._file, sheet=self._content.name, cell=f"{column_letter(at)}{index + 1}")

    def _merged_numbers(self) -> Iterator[Issue]:
        """A number over several rows belongs to none of them."""
        for (top, left), (bottom, _) in self._content.merged:
            for column, at in self._columns:
                if at == left and column.type in NUMERIC and bottom > top >= self._header.first_data and self._filled_at(top, at):
                    yield Issue(
                        code="cell-merged",
                        message=f"cột «{column.label}» gộp ô qua dòng {top + 1}–{bottom + 1}; hãy bỏ gộp và ghi số cho từng dòng",
                        place=self._place(at, top),
                    )

    def _filled_at(self, index: int, at: int) -> bool:
        return index < len(self._content.grid) and not is_blank(self._content.grid[index][at])

    def _hidden_rows(self) -> Iterator[Issue]:
        read = set(self._read_rows)
        hidden = [row for row in self._content.markup.hidden_rows if row - 1 in read]
        if hidden:
            named = ", ".join(map(str, hidden[:10])) + (" …" if len(hidden) > 10 else "")
            yield Issue(
                code="rows-hidden",
                severity=Severity.WARNING,
                message=f"dòng {named} đang ẩn hoặc bị lọc nhưng vẫn được đọc; hãy xóa nếu không dùng",
                place=self._place(0, hidden[0] - 1),
            )


def _in_sheet_order(issue: Issue) -> int:
    return row_number(issue.place.cell or "")


def _grand(totals: dict[RowKind, list[Row]]) -> Row | None:
    """The total of all rows; «Cộng» alone is one, several of them are totals of groups."""
    if totals[RowKind.TOTAL]:
        return totals[RowKind.TOTAL][-1]
    parts = totals[RowKind.SUBTOTAL]
    return parts[0] if len(parts) == 1 else None


def _fill_merged(content: SheetContent, header: Header, columns: list[tuple[Column, int]]) -> dict[int, dict[str, Any]]:
    """Row → name → the value of a text cell that is merged over several rows, for the rows below its first."""
    filled: dict[int, dict[str, Any]] = {}
    names = {at: column.name for column, at in columns if column.type not in NUMERIC}
    for (top, left), (bottom, _) in content.merged:
        if left in names and header.first_data <= top < len(content.grid):
            for row in range(top + 1, min(bottom + 1, len(content.grid))):
                filled.setdefault(row, {})[names[left]] = content.grid[top][left]
    return filled
