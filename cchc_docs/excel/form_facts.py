"""The blank or pre-filled page of a sheet of facts: label, value, unit, note."""

from collections.abc import Mapping
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.declaration import FactSheet
from cchc_docs.excel.form_style import (
    BODY,
    BOX,
    FIRST_ROW,
    HEADER_ROW,
    OPTIONAL,
    REQUIRED,
    VALUE,
    WRAPPED,
    cell_at,
    dress,
    fit_height,
    prepare_for_print,
    protect,
    put,
    put_header,
    put_heading,
)
from cchc_docs.excel.validation import ChoiceLists, add_validation

_HEADERS = ("Mục", "Điền vào cột này", "Đơn vị tính", "Hướng dẫn")
_WIDTHS = (46, 44, 22, 60)


def write_facts(page: Worksheet, sheet: FactSheet, title: str, values: Mapping[str, Any], lists: ChoiceLists) -> None:
    """Title, note, and a line for each fact."""
    put_heading(page, title, sheet.note)
    for at, (text, width) in enumerate(zip(_HEADERS, _WIDTHS, strict=True), start=1):
        put_header(cell_at(page, HEADER_ROW, at), text, OPTIONAL)
        page.column_dimensions["ABCD"[at - 1]].width = width
    for row, fact in enumerate(sheet.facts, start=FIRST_ROW):
        for at, text in ((1, fact.label), (3, fact.unit), (4, fact.note)):
            cell = cell_at(page, row, at)
            put(cell, text or None)
            cell.font, cell.border, cell.alignment = BODY, BOX, WRAPPED
        cell_at(page, row, 1).fill = REQUIRED if fact.required else OPTIONAL
        value = cell_at(page, row, 2)
        put(value, values.get(fact.name))
        dress(value, fact)
        value.fill = VALUE
        known = str(values.get(fact.name) or "")
        fit_height(page, row, [(fact.label, _WIDTHS[0]), (known, _WIDTHS[1]), (fact.note, _WIDTHS[3])])
        add_validation(page, fact, value.coordinate, lists)
    page.freeze_panes = f"A{FIRST_ROW}"
    prepare_for_print(page, repeated_row=HEADER_ROW)
    protect(page)
