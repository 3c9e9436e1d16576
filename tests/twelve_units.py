"""The sample's year handed in by twelve units: each row and each figure of a month goes to one of them, always by the same rule."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from cchc_docs.excel.figure_form import FIGURE_SHEETS
from tests.conftest import ROOT
from tests.unit_books import leads

TWELFTH = "CAX"
FACTS, TASKS, DOSSIERS, LATE = "Thông tin", "Nhiệm vụ", "Hồ sơ TTHC", "Hồ sơ trễ hạn"
_FIRST_ROW, _TOTAL = 4, "Tổng cộng"
_FIGURES = [sheet.name for sheet in FIGURE_SHEETS]
_FIELDS: list[str] = []
Row = tuple[Any, ...]


def twelve_units(folder: Path, months: Iterable[int]) -> list[str]:
    """Writes a workspace with the months divided; gives the units' codes."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "inputs/2023").mkdir(parents=True)
    shutil.copytree(ROOT / "inputs/2022", folder / "inputs/2022")
    shutil.copytree(ROOT / "inputs/2023/minh-chung", folder / "inputs/2023/minh-chung")
    for path in (ROOT / "inputs/2023").glob("[hk]*.xlsx"):
        shutil.copy(path, folder / "inputs/2023")
    book = load_workbook(ROOT / "inputs/co-quan.xlsx")
    page = book["Đơn vị"]
    page.append((TWELFTH, "Công an xã"))
    units = [str(row[0]) for row in page.iter_rows(min_row=_FIRST_ROW, values_only=True) if row[0]]
    book.save(folder / "inputs/co-quan.xlsx")
    assert len(units) == 12
    leading = leads(folder)
    for month in months:
        target = folder / f"inputs/2023/thang-{month:02d}"
        target.mkdir()
        source = load_workbook(ROOT / f"inputs/2023/thang-{month:02d}.xlsx")
        sheets = {page.title: list(page.iter_rows(values_only=True)) for page in source}
        for unit in units:
            _book(sheets, unit, units, leading).save(target / f"{unit}.xlsx")
    return units


def owner_of_field(name: str, units: list[str]) -> str:
    """Fields go to the units in the order in which they are met."""
    if name not in _FIELDS:
        _FIELDS.append(name)
    return units[_FIELDS.index(name) % len(units)]


def _book(sheets: dict[str, list[Row]], unit: str, units: list[str], leading: dict[str, str]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in _kept(name, rows, unit, units, leading):
            page.append(row)
    book[FACTS]["B6"].value = unit
    return book


def _kept(name: str, rows: list[Row], unit: str, units: list[str], leading: dict[str, str]) -> list[Row]:
    """The rows of a sheet that are the unit's, under its heading."""
    if name == FACTS:
        return rows
    if name in _FIGURES:
        order = [sheet for sheet in _FIGURES if sheet <= name]
        mine = [units[(len(order) + at) % len(units)] == unit for at in range(len(rows))]
        return [row if at < 2 or own else (row[0],) for at, (row, own) in enumerate(zip(rows, mine, strict=True))]
    heading, told = rows[: _FIRST_ROW - 1], [row for row in rows[_FIRST_ROW - 1 :] if row[0] and row[0] != _TOTAL]
    if name == TASKS:
        return heading + [row for row in told if leading[str(row[0])] == unit]
    if name in (DOSSIERS, LATE):
        field = 0 if name == DOSSIERS else 1
        return heading + [row for row in told if owner_of_field(str(row[field]), units) == unit]
    return heading + [row for at, row in enumerate(told) if units[at % len(units)] == unit]
