"""Next year's plan as its workbook has it, read with openpyxl alone."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

GREEN, YELLOW = "00C6E0B4", "00FFD966"
HEADER = 7


@dataclass(frozen=True)
class Line:
    """A line of «Rà soát»."""

    kind: str
    sheet: str
    cell: str
    old: str
    new: str
    reason: str
    target: str | None
    """The other workbook that the link leads to."""

    location: str | None


def open_book(path: Path) -> Workbook:
    return load_workbook(path)


def lines(book: Workbook) -> list[Line]:
    found = []
    for row in book["Rà soát"].iter_rows(min_row=HEADER + 1):
        _, kind, sheet, cell, old, new, reason, _ = (str(one.value or "") for one in row)
        link: Any = row[3].hyperlink
        found.append(Line(kind, sheet, cell, old, new, reason, link.target if link else None, link.location if link else None))
    return found


def coloured(book: Workbook) -> dict[tuple[str, str], str]:
    """Sheet and cell → colour, of the cells below the headers that have one of the two colours."""
    return {
        (page.title, cell.coordinate): cell.fill.fgColor.rgb
        for page in book.worksheets
        if page.title != "Rà soát"
        for row in page.iter_rows(min_row=4)
        for cell in row
        if cell.fill.fill_type and cell.fill.fgColor.rgb in (GREEN, YELLOW)
    }


def shown(value: Any) -> str:
    """A cell's value as the list words it."""
    return f"{value:,} đồng".replace(",", ".") if isinstance(value, int) and value > 9999 else str(value or "")


def led_to(book: Workbook, line: Line) -> str:
    """What stands in the cell that the line's link leads to, in this workbook."""
    match = re.fullmatch(r"'([^']+)'!([A-Z]+\d+)", line.location or "")
    assert match, line
    cell: Any = book[match[1]][match[2]]
    return shown(cell.value)


def texts(book: Workbook) -> list[str]:
    """Every text of the plan, sheet by sheet."""
    facts = [row[1] for row in book["Thông tin"].iter_rows(min_row=3, values_only=True)]
    names = ("Căn cứ", "Nội dung", "Chú thích", "Nhiệm vụ")
    below = [cell for name in names for row in book[name].iter_rows(min_row=4, values_only=True) for cell in row]
    return [str(one) for one in (*facts, *below) if one is not None and one != "Điền vào cột này"]
