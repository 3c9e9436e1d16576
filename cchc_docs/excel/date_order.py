"""Dates typed as text whose order of day and month cannot be known.

05/03/2023 is the fifth of March in Vietnam, unless another cell of the column, or a cell's format, shows the month first.
"""

import re
from collections.abc import Sequence
from typing import Any

from cchc_docs.excel.cell import as_text, column_letter
from cchc_docs.excel.declaration import CellType, Column
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.issues import Issue, Place

_TYPED = re.compile(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{4}\s*")


def date_order_issues(file: str, content: SheetContent, columns: Sequence[tuple[Column, int]], rows: Sequence[int]) -> list[Issue]:
    """An issue for each typed date of a column in which the month stands first somewhere."""
    issues = []
    for column, at in columns:
        if column.type is CellType.DATE:
            typed = {row: match for row in rows if (match := _typed(content.grid[row], at))}
            if typed and (any(_month_first(match) for match in typed.values()) or _shown_month_first(content, at)):
                issues += [_issue(file, content, column, at, row) for row, match in typed.items() if _either(match)]
    return issues


def _typed(grid_row: list[Any], at: int) -> re.Match[str] | None:
    raw = grid_row[at] if at < len(grid_row) else None
    return _TYPED.fullmatch(raw) if isinstance(raw, str) else None


def _month_first(match: re.Match[str]) -> bool:
    return int(match[1]) <= 12 < int(match[2])


def _either(match: re.Match[str]) -> bool:
    return int(match[1]) <= 12 and int(match[2]) <= 12 and match[1] != match[2]


def _shown_month_first(content: SheetContent, at: int) -> bool:
    letter = column_letter(at)
    return any(re.fullmatch(rf"{letter}\d+", cell) for cell in content.markup.month_first_cells)


def _issue(file: str, content: SheetContent, column: Column, at: int, row: int) -> Issue:
    return Issue(
        code="cell-date-ambiguous",
        message=(
            f"cột «{column.label}» ghi «{as_text(content.grid[row][at])}» nhưng cột này có chỗ viết tháng trước ngày; "
            "hãy gõ lại theo ngày/tháng/năm trong ô định dạng ngày"
        ),
        place=Place(file=file, sheet=content.name, cell=f"{column_letter(at)}{row + 1}"),
    )
