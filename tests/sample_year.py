"""The sample year as its workbooks have it, read with openpyxl alone: the package's own reader has no part in this."""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from openpyxl import load_workbook

from cchc_docs.excel.figure_form import FIGURE_SHEETS
from tests.conftest import ROOT

YEAR = ROOT / "inputs" / "2023"
MONTHS = range(1, 13)
RECEIVED, ONLINE, IN_PERSON, CARRIED, RESOLVED, EARLY, ON_TIME, LATE, PENDING, IN_TIME, PENDING_LATE = range(1, 12)
"""The columns of II.06a as they stand in the sheet."""


@cache
def sheets(name: str) -> dict[str, list[tuple[Any, ...]]]:
    """Sheet → rows from the third on, blank rows left out."""
    book = load_workbook(YEAR / f"{name}.xlsx")
    return {
        page.title: [row for row in page.iter_rows(min_row=3, values_only=True) if any(cell is not None for cell in row)]
        for page in book
    }


def rows(month: int, sheet: str) -> list[dict[str, Any]]:
    """The rows below the header by their labels; none where the month has no such sheet."""
    header, *below = sheets(f"thang-{month:02d}").get(sheet) or [()]
    return [dict(zip(header, row, strict=True)) for row in below]


def dossiers(month: int) -> dict[str, tuple[Any, ...]]:
    return {str(row[0]): row for row in sheets(f"thang-{month:02d}")["Hồ sơ TTHC"][1:]}


def fields(month: int) -> dict[str, tuple[Any, ...]]:
    return {name: row for name, row in dossiers(month).items() if name != "Tổng cộng"}


def total(month: int, column: int) -> int:
    return sum(int(row[column]) for row in fields(month).values())


@cache
def figures(month: int) -> dict[str, int]:
    """Code → number, of what is filled in."""
    there = sheets(f"thang-{month:02d}")
    return {
        fact.name: value
        for sheet in FIGURE_SHEETS
        for fact, (label, value) in zip(sheet.facts, there[sheet.name], strict=True)
        if value is not None and label == fact.label
    }


@cache
def results() -> dict[int, dict[str, dict[str, Any]]]:
    return {month: {row["Mã"]: row for row in rows(month, "Nhiệm vụ")} for month in MONTHS}


def said(month: int, code: str) -> str:
    return str(results()[month][code]["Kết quả thực hiện"])


def notes(month: int) -> str:
    return "\n".join(str(row["Nội dung"]) for row in rows(month, "Nội dung bổ sung"))


def numbers(pattern: str, text: str) -> tuple[int, ...]:
    match = re.search(pattern, text)
    assert match, f"{pattern!r} is not in {text!r}"
    return tuple(int(group.replace(".", "")) for group in match.groups())


def percent(part: int, whole: int) -> str:
    return str((Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",") + "%"


def day(value: object) -> date:
    assert isinstance(value, datetime)
    return value.date()
