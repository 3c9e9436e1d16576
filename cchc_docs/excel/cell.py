"""One cell's value, as its declaration wants it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from cchc_docs.excel.column import CellType, Column
from cchc_docs.vietnamese.dates import read_date
from cchc_docs.vietnamese.numbers import read_integer
from cchc_docs.vietnamese.text import clean, fold

_SERIAL_DAY_0 = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73415  # the years 2000 to 2100


@dataclass(frozen=True, kw_only=True)
class BadCell:
    """Why the cell is not what its column asks for: an issue without its place."""

    code: str
    message: str


def column_letter(index: int) -> str:
    """0 is A, 25 Z, 26 AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_blank(raw: Any) -> bool:
    """Whether nothing was typed into the cell."""
    return raw is None or (isinstance(raw, str) and not clean(raw))


def read_cell(raw: Any, column: Column) -> Any:
    """The value in the column's type, None for a blank one, or a :class:`BadCell`."""
    if is_blank(raw):
        if column.required:
            remedy = "nếu không có thì ghi 0" if column.type is CellType.INTEGER else "hãy điền vào"
            return BadCell(code="cell-missing", message=f"cột «{column.label}» chưa điền; {remedy}")
        return None
    match column.type:
        case CellType.INTEGER:
            return _integer(raw, column)
        case CellType.DATE:
            return _date(raw, column)
        case CellType.CHOICE:
            return _choice(raw, column)
        case _:
            return as_text(raw)


def as_text(raw: Any) -> str:
    """What the cell shows, as text: whole numbers without decimals, dates as dd/mm/yyyy."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime):
        return f"{raw:%d/%m/%Y}"
    if isinstance(raw, date):
        return f"{raw:%d/%m/%Y}"
    return clean(str(raw))


def _integer(raw: Any, column: Column) -> int | BadCell:
    number: int | None = None
    if isinstance(raw, str):
        number = read_integer(clean(raw))
    elif isinstance(raw, int | float) and not isinstance(raw, bool) and float(raw).is_integer():
        number = int(raw)
    if number is None or number < 0:
        return BadCell(
            code="cell-not-a-count",
            message=f"cột «{column.label}» cần một {column.type.value}, đang ghi «{as_text(raw)}»; hãy sửa thành số, ví dụ 12",
        )
    return number


def _date(raw: Any, column: Column) -> date | BadCell:
    day: date | None = None
    if isinstance(raw, datetime):
        day = raw.date()
    elif isinstance(raw, date):
        day = raw
    elif isinstance(raw, str):
        day = read_date(clean(raw))
    elif isinstance(raw, int | float) and not isinstance(raw, bool) and _FIRST_SERIAL <= raw <= _LAST_SERIAL:
        day = _SERIAL_DAY_0 + timedelta(days=int(raw))
    if day is None:
        return BadCell(
            code="cell-not-a-date",
            message=f"cột «{column.label}» cần một {column.type.value}, đang ghi «{as_text(raw)}»; hãy sửa, ví dụ 05/03/2023",
        )
    return day


def _choice(raw: Any, column: Column) -> str | BadCell:
    text = as_text(raw)
    for choice in column.choices:
        if fold(choice) == fold(text):
            return choice
    offered = "; ".join(f"«{choice}»" for choice in column.choices)
    return BadCell(
        code="cell-not-a-choice",
        message=f"cột «{column.label}» ghi «{text}», không có trong danh sách; hãy chọn {offered}",
    )
