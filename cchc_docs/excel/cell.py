"""One cell's value, as its declaration wants it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from cchc_docs.excel.declaration import CellType, Column
from cchc_docs.vietnamese.code_pages import legacy_code_page
from cchc_docs.vietnamese.dates import read_date
from cchc_docs.vietnamese.numbers import read_decimal, read_integer
from cchc_docs.vietnamese.text import clean, fold

MOST_LETTERS = 4000
"""A longer text is no cell of a table that will be printed."""

MOST_COUNTED = 10**15
"""A spreadsheet keeps fifteen figures; a larger number has lost some, and nobody counts so far."""

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


def row_number(cell: str) -> int:
    """12 of «AB12»; 0 when the cell has no number."""
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


def is_blank(raw: Any) -> bool:
    """Whether nothing was typed into the cell."""
    return raw is None or (isinstance(raw, str) and (not raw or not (raw[0].isalnum() or clean(raw))))


def read_cell(raw: Any, column: Column) -> Any:
    """The value in the column's type, None for a blank one, or a :class:`BadCell`."""
    if is_blank(raw):
        if column.required:
            numeric = column.type in (CellType.INTEGER, CellType.DECIMAL, CellType.PERCENT)
            remedy = "nếu không có thì ghi 0" if numeric else "hãy điền vào"
            return BadCell(code="cell-missing", message=f"cột «{column.label}» chưa điền; {remedy}")
        return None
    match column.type:
        case CellType.INTEGER:
            return _integer(raw, column)
        case CellType.DECIMAL | CellType.PERCENT:
            return _decimal(raw, column)
        case CellType.DATE:
            return _date(raw, column)
        case CellType.CHOICE:
            return _choice(raw, column)
        case _:
            return _text(raw, column)


def as_text(raw: Any) -> str:
    """What the cell shows, as text: whole numbers without decimals, dates as dd/mm/yyyy."""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else repr(raw).replace(".", ",")
    if isinstance(raw, datetime):
        return f"{raw:%d/%m/%Y}" if raw.time() == time() else f"{raw:%d/%m/%Y %H:%M}"
    if isinstance(raw, date):
        return f"{raw:%d/%m/%Y}"
    return clean(str(raw))


def _wrong(code: str, column: Column, raw: Any, example: str) -> BadCell:
    found = as_text(raw)
    shown = found if len(found) <= 60 else found[:57] + "…"
    return BadCell(code=code, message=f"cột «{column.label}» cần {column.type.value}, đang ghi «{shown}»; hãy sửa, ví dụ {example}")


def _legacy(raw: Any, column: Column) -> BadCell | None:
    """Looked for in the text as it was typed: cleaning it would hide some of the signs."""
    page = legacy_code_page(raw) if isinstance(raw, str) else None
    if page is None:
        return None
    message = f"cột «{column.label}» viết bằng bảng mã {page} («{raw[:30]}»); hãy chuyển sang Unicode (Unikey, Ctrl+Shift+F6)"
    return BadCell(code="cell-legacy-code-page", message=message)


def _text(raw: Any, column: Column) -> str | BadCell:
    if legacy := _legacy(raw, column):
        return legacy
    text = as_text(raw)
    if len(text) > MOST_LETTERS:
        return BadCell(
            code="cell-too-long",
            message=f"cột «{column.label}» có {len(text)} ký tự, quá {MOST_LETTERS}; hãy rút gọn hoặc chia thành nhiều dòng",
        )
    return text


def _integer(raw: Any, column: Column) -> int | BadCell:
    number: int | None = None
    if isinstance(raw, str):
        number = read_integer(clean(raw))
    elif isinstance(raw, int | float) and not isinstance(raw, bool) and float(raw).is_integer():
        number = int(raw)
    return number if number is not None and 0 <= number <= MOST_COUNTED else _wrong("cell-not-a-count", column, raw, "12")


def _decimal(raw: Any, column: Column) -> Decimal | BadCell:
    percent = column.type is CellType.PERCENT
    number: Decimal | None = None
    if isinstance(raw, str):
        text = clean(raw)
        number = read_decimal(text.removesuffix("%").rstrip() if percent else text)
    elif isinstance(raw, int | float) and not isinstance(raw, bool):
        number = Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
    if number is None or not number.is_finite() or not 0 <= number <= (100 if percent else MOST_COUNTED):
        code = "cell-not-a-percent" if percent else "cell-not-a-number"
        return _wrong(code, column, raw, "97,28")
    return number.normalize() + 0 if number else Decimal(0)


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
    return day if day and 1990 <= day.year <= 2100 else _wrong("cell-not-a-date", column, raw, "05/03/2023")


def _choice(raw: Any, column: Column) -> str | BadCell:
    if legacy := _legacy(raw, column):
        return legacy
    text = as_text(raw)
    wanted = fold(text)
    for choice in column.choices:
        if fold(choice) == wanted:
            return choice
    offered = "; ".join(f"«{choice}»" for choice in column.choices[:12])
    more = " …" if len(column.choices) > 12 else ""
    return BadCell(
        code="cell-not-a-choice",
        message=f"cột «{column.label}» ghi «{text[:60]}», không có trong danh sách; hãy chọn {offered}{more}",
    )
