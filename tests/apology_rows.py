"""Rows of the sheet «Hồ sơ trễ hạn», written as a clerk would."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

SHEET = "Hồ sơ trễ hạn"
CODE, APPLICANT, DUE, RESOLVED, REASON, NEW_DUE, APOLOGY = 1, 4, 7, 8, 9, 10, 11


def row(number: int, *, due: date = date(2023, 3, 31), new_due: date | None = date(2023, 4, 5), **other: object) -> list[object]:
    """A dossier that is pending on the sample's day; ``other`` are code, applicant, reason, resolved, apology."""
    return [
        other.get("code", f"H32.03.{number:04d}"), "Đất đai", "Xác nhận tình trạng sử dụng đất",
        other.get("applicant", f"Người nộp mẫu {number}"), "Ấp mẫu", date(2023, 3, 1), due, other.get("resolved"),
        other.get("reason", "Phải xác minh thêm nguồn gốc hồ sơ"), new_due, other.get("apology"),
    ]  # fmt: skip


def add_rows(workspace: Path, rows: Sequence[Sequence[Any]], month: int = 3) -> int:
    """Writes the rows below those that are there; gives the number of the first one's line."""
    path = workspace / f"inputs/2023/thang-{month:02d}.xlsx"
    book = load_workbook(path)
    page = book[SHEET]
    first = page.max_row + 1
    for line, values in enumerate(rows, start=first):
        for column, value in enumerate(values, start=1):
            page.cell(line, column).value = value
    book.save(path)
    return first
