"""What a row below a header is: a thing of the table, a total, or nothing that is to be read."""

import re
from collections import defaultdict
from collections.abc import Mapping
from enum import Enum
from typing import Any

from cchc_docs.excel.cell import as_text, column_letter, is_blank, row_number
from cchc_docs.excel.column_numbers import is_number_row
from cchc_docs.excel.declaration import CellType, Sheet
from cchc_docs.excel.header import Header
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.vietnamese.text import fold

NUMERIC = (CellType.INTEGER, CellType.DECIMAL, CellType.PERCENT)
_GRAND, _SUM, _ALL, _PART = fold("Tổng cộng"), fold("Tổng số"), fold("Tổng"), fold("Cộng")
_OF = re.compile(
    rf"(?:[ivx]+|[a-h]|\d+|{'|'.join(map(fold, ('nhóm', 'mục', 'phần', 'lĩnh vực', 'hồ sơ', 'dồn', 'chung')))})(?: .*)?"
)
_NOTE = re.compile(
    r"(ghi chú|chú thích|lưu ý|nguồn|nguồn số liệu|người lập( biểu| bảng)?|đơn vị tính)\s*(:.*|$)", re.IGNORECASE | re.DOTALL
)
_FOOTER = re.compile(
    r"(người lập|người báo cáo|người tổng hợp|thủ trưởng|chủ tịch|phó chủ tịch|kế toán|xác nhận|tm\.|kt\.|tl\.|\(?ký)"
    r"|.{0,60}, ngày .{0,8}tháng .{0,8}năm",
    re.IGNORECASE | re.DOTALL,
)

_FIGURES = re.compile(r"[\s\d.,/%()-]*\d[\s\d.,/%()-]*")
"""A number or a date typed as text."""


class RowKind(Enum):
    """What a row is."""

    DATA = 1
    NOTHING = 2
    NOTE = 3
    """A note in a table of one column, where it could be a thing of the table as well."""

    TOTAL = 4
    """The total of all rows."""

    SUBTOTAL = 5
    """The total of some rows."""

    END = 6
    """Signatures: the table is over."""


class RowKinds:
    """Tells the rows of a sheet apart."""

    def __init__(self, content: SheetContent, sheet: Sheet, header: Header) -> None:
        self._content, self._header = content, header
        self._columns = [(column, header.positions[column.name]) for column in sheet.columns if column.name in header.positions]
        self._numeric = [at for column, at in self._columns if column.type in NUMERIC]
        self._typed = [at for column, at in self._columns if column.required and column.type in (*NUMERIC, CellType.DATE)]
        self._labels = {at: {fold(label) for label in column.labels} for column, at in self._columns}
        self._longest = {at: max(len(label) for label in column.labels) + 2 for column, at in self._columns}
        self._wide: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (top, left), (_, right) in content.merged:
            if right > left:
                self._wide[top].append((left, right))
        self._marked_rows = _rows_of(
            content.markup.formulas_without_value | content.markup.error_cells, {at for _, at in self._columns}
        )

    def kind(self, index: int) -> RowKind:
        """What the row of that index is."""
        row = self._content.grid[index]
        filled = {at: row[at] for _, at in self._columns if at < len(row) and not is_blank(row[at])}
        if not filled:
            return RowKind.DATA if index + 1 in self._marked_rows else RowKind.NOTHING
        if len(filled) > 2 and type(row[self._columns[0][1]]) is str and not self._numeric:
            return RowKind.NOTHING if self._is_header_again(filled) else RowKind.DATA
        if total := self._total(row, filled):
            return total
        if self._is_header_again(filled) or (is_number_row(list(filled.values())) and self._is_header_again_above(index)):
            return RowKind.NOTHING
        if len(filled) == 1:
            return self._alone(index, filled)
        return RowKind.END if self._is_footer(index, row) else RowKind.DATA

    def _total(self, row: list[Any], filled: Mapping[int, Any]) -> RowKind | None:
        if not self._numeric and len(filled) > 2:
            return None
        first = self._columns[0][1]
        others = self._labels.keys() - {first} if not is_blank(row[first]) else set()
        labels = (raw for at, raw in enumerate(row) if isinstance(raw, str) and len(raw) < 60 and at not in others)
        return next((kind for kind in map(_total_kind, map(fold, labels)) if kind), None)

    def _is_header_again(self, filled: Mapping[int, Any]) -> bool:
        """The header printed again at the top of another page."""
        return len(filled) > 1 and all(
            isinstance(raw, str) and len(raw) <= self._longest[at] and fold(raw) in self._labels[at] for at, raw in filled.items()
        )

    def _is_header_again_above(self, index: int) -> bool:
        row = self._content.grid[index - 1]
        filled = {at: row[at] for _, at in self._columns if at < len(row) and not is_blank(row[at])}
        return self._is_header_again(filled)

    def _alone(self, index: int, filled: Mapping[int, Any]) -> RowKind:
        """A row with a single text: a note, a group's heading across the table, a signature, or a thing half filled in."""
        (at, raw), *_ = filled.items()
        if len(self._columns) == 1:
            return RowKind.NOTE if isinstance(raw, str) and _NOTE.match(as_text(raw)) else RowKind.DATA
        if isinstance(raw, str) and _NOTE.match(as_text(raw)):
            return RowKind.NOTHING
        if any(left <= at <= right for left, right in self._wide.get(index, ())):
            return RowKind.NOTHING
        return RowKind.END if self._is_footer(index, self._content.grid[index]) else RowKind.DATA

    def _is_footer(self, index: int, row: list[Any]) -> bool:
        """Signatures below the table: no number or date in this row, nor in any row after it."""
        texts = [as_text(raw) for raw in row if isinstance(raw, str) and not is_blank(raw)]
        if not self._typed or not any(_FOOTER.match(text) for text in texts):
            return False
        return not any(
            at < len(later) and not is_blank(later[at]) and (not isinstance(later[at], str) or _FIGURES.fullmatch(later[at]))
            for later in self._content.grid[index:]
            for at in self._typed
        )


def _total_kind(text: str) -> RowKind | None:
    """Whether the folded text marks a row of totals, which must not be summed again."""
    if text in (_GRAND, _SUM, _ALL) or text.startswith(_GRAND + " "):
        return RowKind.TOTAL
    if text.startswith(_SUM + " ") and _OF.fullmatch(text[len(_SUM) + 1 :]):
        return RowKind.TOTAL
    if text == _PART:
        return RowKind.SUBTOTAL
    return RowKind.SUBTOTAL if text.startswith(_PART + " ") and _OF.fullmatch(text[len(_PART) + 1 :]) else None


def _rows_of(cells: frozenset[str], columns: set[int]) -> set[int]:
    """The rows, counted from 1, that have such a cell in one of the columns."""
    letters = {column_letter(at) for at in columns}
    return {row_number(cell) for cell in cells if cell.rstrip("0123456789") in letters}
