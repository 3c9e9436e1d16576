"""Writes the README beside: ``python -m tests.awkward``."""

from pathlib import Path

from tests.awkward import CASES, OFFICE_CASES
from tests.awkward.case import Case

_TEXT = """# Awkward workbooks

Each is made during the run by a few lines of the modules here; `tests/test_awkward.py` asserts exactly the issues below, to
the cell, and the values of the good ones. This file is written by `python -m tests.awkward`; a test fails when it is stale.

`mat-khau.xlsx` is the only binary kept: an empty workbook encrypted with a password by msoffcrypto-tool, since nothing
among the tests' libraries can encrypt one.

| name | what is awkward | expected |
|---|---|---|
"""
_OFFICE = """
Saved by LibreOffice during the run as .xlsx, .xls and .ods, each of which must give the same:

| name | what is awkward | expected |
|---|---|---|
"""


def catalogue() -> str:
    """The README's text."""
    return _TEXT + "".join(map(_line, CASES)) + _OFFICE + "".join(map(_line, OFFICE_CASES))


def _line(case: Case) -> str:
    seen = [
        f"`{code}`" + (f" {severity}" if severity != "error" else "") + _where(sheet, cell)
        for code, sheet, cell, severity in case.sees
    ]
    if case.reads:
        seen.append("read")
    return f"| {case.name} | {case.awkward} | {'; '.join(seen) or 'no issue'} |\n"


def _where(sheet: str | None, cell: str | None) -> str:
    return " at " + "!".join(part for part in (sheet, cell) if part) if sheet else ""


if __name__ == "__main__":
    Path(__file__).with_name("README.md").write_text(catalogue(), encoding="utf-8")
