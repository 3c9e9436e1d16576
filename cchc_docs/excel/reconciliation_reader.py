"""Reading a reconciliation back."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_docs.domain.figure import Figure, Source, SourceRole
from cchc_docs.domain.reconciliation import Reconciliation, ShownFigure, TypedNumber
from cchc_docs.errors import InputError
from cchc_docs.excel.reconciliation_columns import FIGURES, FIRST_ROW, SOURCES, TYPED, VALUE_COLUMN, ReconciliationSheet
from cchc_docs.excel.workbook import Workbook, open_workbook
from cchc_docs.issues import Issue, Place

_ROLES = {str(role): role for role in SourceRole}
_TITLE = "Đối chiếu số liệu: "


def read_reconciliation(path: Path, name: str) -> Reconciliation:
    """The reconciliation. Raises :class:`~cchc_docs.errors.InputError` when the file is none."""
    book = open_workbook(path, name)
    if isinstance(book, Issue):
        raise InputError(str(book))
    figures, sources, typed = (_rows(book, sheet, name) for sheet in (FIGURES, SOURCES, TYPED))
    cells: dict[str, list[Source]] = {}
    keys = [str(row["Mã"]) for row in figures]
    for row in sources:
        source = _source(row, keys)
        cells.setdefault(str(row["Mã"]), []).append(source)
    head = book.sheet(FIGURES.name)
    return Reconciliation(
        title=str(head.grid[0][0]).removeprefix(_TITLE) if head else "",
        figures=tuple(_figure(row, tuple(cells.get(str(row["Mã"]), ()))) for row in figures),
        typed=tuple(
            TypedNumber(text=str(row["Số"]), words=str(row["Câu"]), cell=_place(row), standing=str(row["Chỗ đứng"]))
            for row in typed
        ),
    )


def _rows(book: Workbook, sheet: ReconciliationSheet, name: str) -> list[dict[str, Any]]:
    found = book.sheet(sheet.name)
    if found is None:
        raise InputError(f"{name}: không phải bảng đối chiếu do cchc lập (thiếu trang «{sheet.name}»); hãy soạn lại báo cáo")
    return list(_filled(found.grid[FIRST_ROW - 1 :], list(sheet.columns)))


def _filled(grid: Any, names: list[str]) -> Iterator[dict[str, Any]]:
    for row in grid:
        values = [*row, *(None for _ in names)][: len(names)]
        if any(value not in (None, "") for value in values):
            yield dict(zip(names, values, strict=True))


def _place(row: dict[str, Any]) -> Place:
    return Place(file=row["Tệp"] or None, sheet=row["Trang"] or None, cell=row["Ô"] or None)


def _source(row: dict[str, Any], keys: Sequence[str]) -> Source:
    """A cell of a workbook, or a figure of this reconciliation in its place; ``keys`` are the figures' in their order."""
    role, value = _ROLES.get(str(row["Vai trò"]), SourceRole.ADDED), _number(row["Giá trị"])
    named = re.fullmatch(rf"{VALUE_COLUMN}(\d+)", str(row["Ô"] or ""))
    at = int(named[1]) - FIRST_ROW if named and not row["Tệp"] and row["Trang"] == FIGURES.name else -1
    if 0 <= at < len(keys):
        return Source(place=Place(), value=value, role=role, figure=keys[at])
    return Source(place=_place(row), value=value, role=role)


def _number(value: Any) -> int | Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if float(value).is_integer() else Decimal(str(value))


def _figure(row: dict[str, Any], sources: tuple[Source, ...]) -> ShownFigure:
    figure = Figure(
        code=str(row["Mã"]).split(" · ")[0],
        label=str(row["Chỉ tiêu"]),
        unit=str(row["Đơn vị tính"]),
        scope=str(row["Phạm vi"] or ""),
        rule=str(row["Quy tắc"]),
        formula=str(row["Công thức"] or ""),
        value=_number(row["Giá trị"]),
        sources=sources,
    )
    return ShownFigure(figure=figure, printed=str(row["Số in"]), standings=tuple(str(row["Chỗ đứng"]).split("\n")))
