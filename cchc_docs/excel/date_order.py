"""Dates whose order of day and month cannot be known.

05/03/2023 is the fifth of March in Vietnam, unless another cell of the column, or a cell's format, shows the month first.
Real dates are in doubt too then: a program that took 03/25/2023 for text has read 03/05/2023 as the third of May.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from cchc_docs.excel.cell import as_text, column_letter
from cchc_docs.excel.declaration import CellType, Column
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.issues import Issue, Place

_TYPED = re.compile(r"\s*(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*\d{4}\s*")


def date_order_issues(file: str, content: SheetContent, columns: Sequence[tuple[Column, int]], rows: Sequence[int]) -> list[Issue]:
    """An issue for each date that can be read both ways, in a column in which the month stands first somewhere."""
    issues = []
    for column, at in columns:
        if column.type is CellType.DATE:
            typed = {row: match for row in rows if (match := _typed(content.grid[row][at]))}
            in_doubt = _in_doubt(content, at, rows, typed)
            issues += [_issue(file, content, column, at, row) for row in in_doubt]
    return issues


def _in_doubt(content: SheetContent, at: int, rows: Sequence[int], typed: dict[int, "re.Match[str]"]) -> list[int]:
    if not typed:
        return []
    month_typed_first = any(_month_first(match) for match in typed.values())
    shown = _shown_month_first(content, at)
    if not month_typed_first and not shown:
        return []
    day_typed_first = any(_month_first(match, month=3, day=1) for match in typed.values())
    in_doubt = [row for row, match in typed.items() if _either(int(match[1]), int(match[3]))]
    if month_typed_first or (shown and day_typed_first):
        dates = ((row, content.grid[row][at]) for row in rows if isinstance(content.grid[row][at], date))
        in_doubt += [row for row, day in dates if _either(day.day, day.month)]
    return sorted(in_doubt)


def _typed(raw: Any) -> "re.Match[str] | None":
    return _TYPED.fullmatch(raw) if isinstance(raw, str) else None


def _month_first(match: "re.Match[str]", *, month: int = 1, day: int = 3) -> bool:
    return int(match[month]) <= 12 < int(match[day])


def _either(one: int, other: int) -> bool:
    return one <= 12 and other <= 12 and one != other


def _shown_month_first(content: SheetContent, at: int) -> bool:
    letter = column_letter(at)
    return any(cell.rstrip("0123456789") == letter for cell in content.markup.month_first_cells)


def _issue(file: str, content: SheetContent, column: Column, at: int, row: int) -> Issue:
    return Issue(
        code="cell-date-ambiguous",
        message=(
            f"cột «{column.label}» ghi «{as_text(content.grid[row][at])}» nhưng cột này có chỗ viết tháng trước ngày; "
            "hãy gõ lại cả cột theo ngày/tháng/năm trong ô định dạng ngày"
        ),
        place=Place(file=file, sheet=content.name, cell=f"{column_letter(at)}{row + 1}"),
    )
