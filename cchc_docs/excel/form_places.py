"""Where a form's writer puts things: the cells of a workbook that is still to be written."""

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.excel.cell import column_letter
from cchc_docs.excel.declaration import FactSheet, Sheet
from cchc_docs.excel.form_style import FIRST_ROW
from cchc_docs.issues import Place


def row_place(file: str, sheet: Sheet, index: int) -> RowOrigin:
    """The row of the table that the so-manieth of the prefilled rows, counted from 0, is written to."""
    letters = {column.name: column_letter(at) for at, column in enumerate(sheet.columns)}
    return RowOrigin(file=file, sheet=sheet.name, row=FIRST_ROW + index, columns=letters)


def fact_places(file: str, sheet: FactSheet) -> dict[str, Place]:
    """The cell of each fact's value."""
    rows = enumerate(sheet.facts, start=FIRST_ROW)
    return {fact.name: Place(file=file, sheet=sheet.name, cell=f"B{row}") for row, fact in rows}
