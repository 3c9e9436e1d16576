"""Writing the reconciliation: every figure with its rule, its cells as links, a formula that checks it, and where it stands."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.domain.figure import Figure, Source, SourceRole
from cchc_docs.domain.reconciliation import Reconciliation, ShownFigure, TypedNumber
from cchc_docs.excel.form_style import (
    BODY,
    BOLD,
    BOX,
    CENTRED,
    OPTIONAL,
    WRAPPED,
    cell_at,
    fitting_height,
    prepare_for_print,
    put_header,
    put_heading,
)
from cchc_docs.excel.plain_rows import Formula, PlainRows
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
_BODY: dict[str, Any] = {"font": BODY, "border": BOX, "alignment": WRAPPED}
_SHARE, _WHOLE, _DECIMAL = "0.0000%", "#,##0", "#,##0.00"
_COUNTED = get_column_letter(list(FIGURES.columns).index("Số ô nguồn") + 1)
_LINKED = list(SOURCES.columns).index("Ô")
_COLUMN = {name: get_column_letter(at) for at, name in enumerate(SOURCES.columns, start=1)}


def write_reconciliation(reconciliation: Reconciliation, inputs: str) -> bytes:
    """The workbook. ``inputs`` leads from its folder to the workspace's root («../../../»), for the links."""
    book = Workbook()
    book.remove(book.worksheets[0])
    pages = [_sheet(book, sheet, reconciliation.title) for sheet in (FIGURES, SOURCES, TYPED)]
    figures, sources, typed = (PlainRows(page, FIRST_ROW) for page in pages)
    rows = {_key(one.figure): row for row, one in enumerate(reconciliation.figures, start=FIRST_ROW)}
    first_rows = _write_sources(sources, [one.figure for one in reconciliation.figures], rows, inputs)
    found = _write_figures(figures, reconciliation.figures, first_rows, sources.last)
    _write_typed(typed, reconciliation.typed, inputs)
    for page, written in zip(pages, (figures, sources, typed), strict=True):
        page.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(page.max_column)}{written.last}"
    assert book.calculation is not None
    book.calculation.fullCalcOnLoad = True
    results = {FIGURES.name: _write_summary(pages[0], found, figures.last)}
    return saved(book, results, {FIGURES.name: figures, SOURCES.name: sources, TYPED.name: typed})


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


def _write_figures(rows: PlainRows, figures: Sequence[ShownFigure], first_rows: Mapping[str, int], last_source: int) -> list[str]:
    """Each figure with its check; gives what the checks come to."""
    columns, found = list(FIGURES.columns), []
    plain, right = rows.look(**_BODY), rows.look(**{**_BODY, "alignment": _RIGHT})
    link = rows.look(style="Hyperlink", border=BOX, alignment=WRAPPED)
    formats = {shape: rows.look(**_BODY, number_format=shape) for shape in (_SHARE, _WHOLE, _DECIMAL)}
    for number, shown in enumerate(figures, start=1):
        figure, key = shown.figure, _key(shown.figure)
        agrees = abs(figure.recomputed - Decimal(figure.value or 0)) < _TOLERANCE
        found.append(_AGREES if agrees else _DIFFERS)
        standings = "\n".join(shown.standings)
        told = (shown.printed, figure.label, figure.scope, figure.unit, figure.value, figure.rule, figure.formula)
        check = Formula(_check(number + FIRST_ROW - 1, last_source), found[-1])
        values = (number, *told, len(figure.sources), check, standings, key)
        looks = dict.fromkeys(columns, plain) | {"Giá trị": formats[_format(figure)], "Số in": right}
        first = first_rows.get(key)
        if first:
            looks["Số ô nguồn"] = link
        row = rows.add([*zip(map(_number, values), looks.values(), strict=True)], _height(values, standings))
        if first:
            rows.link(f"{_COUNTED}{row}", f"{quote_sheetname(SOURCES.name)}!A{first}")
    return found


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


def _height(values: Sequence[Any], standings: str) -> float | None:
    texts = [(value, width) for value, width in zip(values, FIGURES.columns.values(), strict=True) if isinstance(value, str)]
    return fitting_height([*texts, ("x" * 40 * (standings.count("\n") + 1), 40)])


def _format(figure: Figure) -> str:
    if figure.unit == "%":
        return _SHARE
    return _WHOLE if isinstance(figure.value, int) else _DECIMAL


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
    return f'IF(ABS(IF({below}=0,{whole},({above})/({below}))-{value})<{_TOLERANCE:f},"{_AGREES}","{_DIFFERS}")'


def _write_summary(page: Worksheet, found: Sequence[str], last: int) -> dict[str, str]:
    """Beside the note: how many figures agree with their cells; gives what the formula comes to."""
    cell = f"{_CHECKED}{HEADER_ROW - 1}"
    page[cell] = f'=COUNTIF({_CHECKED}{FIRST_ROW}:{_CHECKED}{last},"{_AGREES}")&"/{len(found)} {_AGREES}"'
    page[cell].font, page[cell].alignment = BOLD, CENTRED
    return {cell: f"{found.count(_AGREES)}/{len(found)} {_AGREES}"}


def _write_sources(sheet: PlainRows, figures: Sequence[Figure], rows: Mapping[str, int], inputs: str) -> dict[str, int]:
    """Every cell of every figure; ``rows`` are the figures' own. Gives the first row of each figure's cells."""
    first: dict[str, int] = {}
    link = sheet.look(style="Hyperlink")
    for figure in figures:
        key = _key(figure)
        for source in figure.sources:
            place = _place(source, rows)
            told = (key, figure.label, str(source.role), place.file, place.sheet, place.cell, _number(source.value))
            linked = bool(place.file and place.sheet and place.cell)
            row = sheet.add([(value, link if linked and at == _LINKED else 0) for at, value in enumerate(told)])
            first.setdefault(key, row)
            _link(sheet, f"{_COLUMN['Ô']}{row}", place, inputs)
    return first


def _place(source: Source, rows: Mapping[str, int]) -> Place:
    """The cell, or that of the figure that stands in its place, where the reconciliation has that figure."""
    if source.figure not in rows:
        return source.place
    return Place(sheet=FIGURES.name, cell=f"{VALUE_COLUMN}{rows[source.figure]}")


def _write_typed(sheet: PlainRows, numbers: Sequence[TypedNumber], inputs: str) -> None:
    plain, right = sheet.look(**_BODY), sheet.look(**{**_BODY, "alignment": _RIGHT})
    link = sheet.look(style="Hyperlink")
    for one in numbers:
        cell = one.cell
        looks = (right, plain, plain, plain, link if cell.file and cell.sheet and cell.cell else plain, plain)
        height = fitting_height([(one.words, TYPED.columns["Câu"]), (one.standing, TYPED.columns["Chỗ đứng"])])
        told = (one.text, one.words, cell.file, cell.sheet, cell.cell, one.standing)
        row = sheet.add([*zip(told, looks, strict=True)], height)
        _link(sheet, f"{get_column_letter(list(TYPED.columns).index('Ô') + 1)}{row}", cell, inputs)


def _link(sheet: PlainRows, cell: str, place: Place, inputs: str) -> None:
    """Leads to the very cell of the clerk's workbook."""
    if place.file and place.sheet and place.cell:
        sheet.link(cell, f"{quote_sheetname(place.sheet)}!{place.cell}", f"{inputs}{place.file}")
