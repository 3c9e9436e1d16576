"""The sample's months divided among the units: each the tasks that it leads, one also the dossiers, one all the rest."""

from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_docs.excel.figure_form import FIGURE_SHEETS

ONE_STOP, OFFICE = "BPMC", "VPTK"
_DOSSIERS = ("Hồ sơ TTHC", "Hồ sơ trễ hạn")
_FIGURES = [sheet.name for sheet in FIGURE_SHEETS]
_FIRST_ROW = 4


def leads(workspace: Path) -> dict[str, str]:
    """Task → the unit that leads it."""
    rows = load_workbook(workspace / "inputs/2023/ke-hoach.xlsx")["Nhiệm vụ"].iter_rows(min_row=_FIRST_ROW, values_only=True)
    return {str(row[0]): str(row[5]) for row in rows if row[0]}


def divide(workspace: Path, *months: int) -> list[str]:
    """Replaces each month's workbook by one for each unit; gives the units' codes."""
    leading = leads(workspace)
    units = sorted({*leading.values(), ONE_STOP, OFFICE})
    for month in months:
        whole = workspace / f"inputs/2023/thang-{month:02d}.xlsx"
        whole.with_suffix("").mkdir()
        for unit in units:
            book = load_workbook(whole)
            _keep(book, unit, leading)
            book.save(whole.with_suffix("") / f"{unit}.xlsx")
        whole.unlink()
    return units


def _keep(book: Workbook, unit: str, leading: dict[str, str]) -> None:
    book["Thông tin"]["B6"].value = unit
    tasks = book["Nhiệm vụ"]
    for row in range(tasks.max_row, _FIRST_ROW - 1, -1):
        if leading.get(str(tasks.cell(row, 1).value)) != unit:
            tasks.delete_rows(row)
    for page in book:
        owner = ONE_STOP if page.title in _DOSSIERS else OFFICE
        if page.title in ("Thông tin", "Nhiệm vụ") or unit == owner:
            continue
        if page.title in _FIGURES:
            page.delete_cols(2)
        else:
            page.delete_rows(_FIRST_ROW, page.max_row)
