"""Writing the reconciliation: every figure with its rule, its cells as links, a formula that checks it, and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.figure import Figure, Source, SourceRole
from cchc_docs.domain.reconciliation import Reconciliation, TypedNumber
from cchc_docs.excel.form_style import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    OPTIONAL,
    WRAPPED,
    cell_at,
    fit_height,
    look_alike,
    prepare_for_print,
    put,
    put_header,
    put_heading,
)
from cchc_docs.excel.reconciliation_columns import FIGURES, FIRST_ROW, HEADER_ROW, SOURCES, TYPED, VALUE_COLUMN, ReconciliationSheet
from cchc_docs.excel.saving import saved
from cchc_docs.issues import Place

_NOTES = {
    FIGURES: "Mỗi số liệu in trong báo cáo và phụ lục: giá trị, cách tính, ô nguồn, chỗ đứng. «Khớp» tính lại từ ô nguồn.",
    SOURCES: "Bấm vào tên ô để mở đúng ô trong bảng tính đầu vào. «Giá trị» là bản chép số cchc đã đọc khi soạn báo cáo.",
    TYPED: "Số nằm trong câu do người soạn nhập; cchc in nguyên văn, không tính và không kiểm tra.",
}
_AGREES, _DIFFERS = "khớp", "LỆCH"
_TOLERANCE = Decimal("0.0000001")
_CHECKED = get_column_letter(list(FIGURES.columns).index("Khớp") + 1)
_RIGHT = Alignment(horizontal="right", vertical="top")
_COLUMN = {name: get_column_letter(at) for at, name in enumerate(SOURCES.columns, start=1)}


def write_reconciliation(reconciliation: Reconciliation, inputs: str) -> bytes:
    """The workbook. ``inputs`` leads from its folder to the workspace's root («../../../»), for the links."""
    book = Workbook()
    book.remove(book.worksheets[0])
    figures, sources, typed = (_sheet(book, sheet, reconciliation.title) for sheet in (FIGURES, SOURCES, TYPED))
    results: dict[str, str] = {}
    rows = {_key(one.figure): row for row, one in enumerate(reconciliation.figures, start=FIRST_ROW)}
    first_rows = _write_sources(sources, [one.figure for one in reconciliation.figures], rows, inputs)
    last = max(sources.max_row, FIRST_ROW)
    for row, (number, shown) in enumerate(enumerate(reconciliation.figures, start=1), start=FIRST_ROW):
        figure = shown.figure
        key = _key(figure)
        told = (number, shown.printed, figure.label, figure.scope, figure.unit, figure.value, figure.rule, figure.formula)
        _write_row(figures, row, (*told, len(figure.sources), _check(row, last), "\n".join(shown.standings), key))
        _dress_figure(figures, row, figure, first_rows.get(key))
        results[f"{_CHECKED}{row}"] = _AGREES if abs(figure.recomputed - Decimal(figure.value or 0)) < _TOLERANCE else _DIFFERS
    for page in (figures, sources, typed):
        page.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(page.max_column)}{max(page.max_row, FIRST_ROW)}"
    _write_typed(typed, reconciliation.typed, inputs)
    assert book.calculation is not None
    book.calculation.fullCalcOnLoad = True
    return saved(book, {FIGURES.name: {**results, **_write_summary(figures, [*results.values()])}})


def _sheet(book: Workbook, sheet: ReconciliationSheet, title: str) -> Worksheet:
    page: Worksheet = book.create_sheet(sheet.name)
    put_heading(page, f"Đối chiếu số liệu: {title}", _NOTES[sheet])
    for at, (name, width) in enumerate(sheet.columns.items(), start=1):
        put_header(cell_at(page, HEADER_ROW, at), name, OPTIONAL)
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = cell_at(page, FIRST_ROW, 1)
    prepare_for_print(page, repeated_row=HEADER_ROW)
    return page


def _key(figure: Figure) -> str:
    return f"{figure.code} · {figure.scope}" if figure.scope else figure.code


def _write_row(page: Worksheet, row: int, values: Sequence[Any]) -> None:
    cells = [cell_at(page, row, at) for at in range(1, len(values) + 1)]
    cells[0].font, cells[0].border, cells[0].alignment = BODY, BOX, WRAPPED
    look_alike(cells)
    for cell, value in zip(cells, values, strict=True):
        if isinstance(value, str) and not value.startswith("=IF("):
            put(cell, value)
        else:
            cell.value = float(value) if isinstance(value, Decimal) else value


def _dress_figure(page: Worksheet, row: int, figure: Figure, first_source: int | None) -> None:
    columns = list(FIGURES.columns)
    values = [(cell_at(page, row, at).value, width) for at, width in enumerate(FIGURES.columns.values(), start=1)]
    texts = [(value, width) for value, width in values if isinstance(value, str)]
    lines = max(str(page.cell(row, columns.index("Chỗ đứng") + 1).value).count("\n") + 1, 1)
    fit_height(page, row, [(text, width) for text, width in texts if not text.startswith("=")] + [("x" * 40 * lines, 40)])
    cell_at(page, row, columns.index("Giá trị") + 1).number_format = _format(figure)
    cell_at(page, row, columns.index("Số in") + 1).alignment = _RIGHT
    if first_source:
        link = cell_at(page, row, columns.index("Số ô nguồn") + 1)
        link.hyperlink = Hyperlink(ref=link.coordinate, location=f"{quote_sheetname(SOURCES.name)}!A{first_source}")
        link.style, link.border, link.alignment = "Hyperlink", BOX, WRAPPED


def _format(figure: Figure) -> str:
    if figure.unit == "%":
        return "0.0000%"
    return "#,##0" if isinstance(figure.value, int) else "#,##0.00"


def _check(row: int, last: int) -> str:
    """Computes the figure from its cells again, as Excel does it; the key of the figure is in the last column."""
    names = list(FIGURES.columns)
    key = f"${get_column_letter(len(names))}{row}"
    value = f"${get_column_letter(names.index('Giá trị') + 1)}{row}"
    sources = quote_sheetname(SOURCES.name)

    def area(name: str) -> str:
        letter = _COLUMN[name]
        return f"{sources}!${letter}${FIRST_ROW}:${letter}${last}"

    def summed(role: SourceRole) -> str:
        return f'SUMIFS({area("Giá trị")},{area("Mã")},{key},{area("Vai trò")},"{role}")'

    def counted(role: SourceRole) -> str:
        return f'COUNTIFS({area("Mã")},{key},{area("Vai trò")},"{role}")'

    whole = f"{summed(SourceRole.ADDED)}-{summed(SourceRole.SUBTRACTED)}+{counted(SourceRole.COUNTED)}"
    above = f"{summed(SourceRole.NUMERATOR)}-{summed(SourceRole.NUMERATOR_SUBTRACTED)}+{counted(SourceRole.NUMERATOR_COUNTED)}"
    below = f"{summed(SourceRole.DENOMINATOR)}+{counted(SourceRole.DENOMINATOR_COUNTED)}"
    return f'=IF(ABS(IF({below}=0,{whole},({above})/({below}))-{value})<{_TOLERANCE:f},"{_AGREES}","{_DIFFERS}")'


def _write_summary(page: Worksheet, found: Sequence[str]) -> dict[str, str]:
    """Beside the note: how many figures agree with their cells; gives what the formula comes to."""
    cell = f"{_CHECKED}{HEADER_ROW - 1}"
    area = f"{_CHECKED}{FIRST_ROW}:{_CHECKED}{max(page.max_row, FIRST_ROW)}"
    page[cell] = f'=COUNTIF({area},"{_AGREES}")&"/{len(found)} {_AGREES}"'
    page[cell].font, page[cell].alignment = BOLD, CENTRED
    return {cell: f"{found.count(_AGREES)}/{len(found)} {_AGREES}"}


def _write_sources(page: Worksheet, figures: Sequence[Figure], rows: Mapping[str, int], inputs: str) -> dict[str, int]:
    """Every cell of every figure; ``rows`` are the figures' own. Gives the first row of each figure's cells."""
    first: dict[str, int] = {}
    row = FIRST_ROW
    for figure in figures:
        if figure.sources:
            first[_key(figure)] = row
        for source in figure.sources:
            _write_source(page, row, figure, _standing_in(source, rows), inputs)
            row += 1
    return first


def _standing_in(source: Source, rows: Mapping[str, int]) -> Source:
    """The source with the place of the figure that stands in the cell's place, where the reconciliation has that figure."""
    if source.figure not in rows:
        return source
    return replace(source, place=Place(sheet=FIGURES.name, cell=f"{VALUE_COLUMN}{rows[source.figure]}"))


def _write_source(page: Worksheet, row: int, figure: Figure, source: Source, inputs: str) -> None:
    place = source.place
    value = float(source.value) if isinstance(source.value, Decimal) else source.value
    told = (_key(figure), figure.label, str(source.role), place.file, place.sheet, place.cell, value)
    for at, one in enumerate(told, start=1):
        put(cell_at(page, row, at), one)
    _link(cell_at(page, row, list(SOURCES.columns).index("Ô") + 1), place, inputs)


def _write_typed(page: Worksheet, numbers: Sequence[TypedNumber], inputs: str) -> None:
    for row, one in enumerate(numbers, start=FIRST_ROW):
        _write_row(page, row, (one.text, one.words, one.cell.file, one.cell.sheet, one.cell.cell, one.standing))
        fit_height(page, row, [(one.words, TYPED.columns["Câu"]), (one.standing, TYPED.columns["Chỗ đứng"])])
        cell_at(page, row, 1).alignment = _RIGHT
        _link(cell_at(page, row, list(TYPED.columns).index("Ô") + 1), one.cell, inputs)


def _link(cell: Cell, place: Place, inputs: str) -> None:
    """Leads to the very cell of the clerk's workbook."""
    if place.file and place.sheet and place.cell:
        location = f"{quote_sheetname(place.sheet)}!{place.cell}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=f"{inputs}{place.file}", location=location)
        cell.style = "Hyperlink"
