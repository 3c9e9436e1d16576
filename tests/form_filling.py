"""Forms filled in as a clerk does it: the sample's values typed in, a pre-filled row answered, another one struck out."""

from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import ROOT

Rows = list[tuple[Any, ...]]


def fill(workspace: Path, file: str, *, leave: Container[str] = ()) -> int:
    """Types the sample's values into the form, but for the sheets that are left; gives how many cells that were."""
    sample, form = load_workbook(ROOT / file), load_workbook(workspace / file)
    assert set(sample.sheetnames) <= set(form.sheetnames)
    pages = [page for page in sample if page.title not in leave]
    typed = sum(_fill(form[page.title], list(page.iter_rows(min_row=3, values_only=True))) for page in pages)
    form.save(workspace / file)
    return typed


def answer(workspace: Path, file: str, sheet: str, answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Types values by their columns' labels into the rows of those codes, and deletes the other rows."""
    form = load_workbook(workspace / file)
    page = form[sheet]
    columns = {str(cell.value): at for at, cell in enumerate(page[3], start=1)}
    for number in range(page.max_row, 3, -1):
        code = page.cell(number, 1).value
        if code and code not in answers:
            page.delete_rows(number)
            continue
        for label, value in answers.get(str(code), {}).items():
            page.cell(number, columns[label]).value = value
    form.save(workspace / file)


def _fill(page: Worksheet, rows: Rows) -> int:
    if page["A3"].value == "Mục":
        return _fill_facts(page, rows)
    header, *below = rows
    assert [cell.value for cell in page[3]][: len(header)] == list(header), page.title
    for row in page.iter_rows(min_row=4, max_col=len(header)):
        for cell in row:
            cell.value = None
    return sum(_type(page, number, values) for number, values in enumerate(below, start=4))


def _fill_facts(page: Worksheet, rows: Rows) -> int:
    lines = {str(page.cell(number, 1).value): number for number in range(4, page.max_row + 1)}
    for label, value, *_ in rows:
        page.cell(lines[label], 2).value = value
    return len(rows)


def _type(page: Worksheet, number: int, values: Iterable[Any]) -> int:
    filled = [(at, value) for at, value in enumerate(values, start=1) if value is not None]
    for at, value in filled:
        page.cell(number, at).value = value
    return len(filled)
