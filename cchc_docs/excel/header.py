"""Finding a table's header row wherever it stands, two-level headers included."""

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc_docs.excel.cell import as_text, column_letter, is_blank
from cchc_docs.excel.declaration import Column, Sheet
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold

_WITHIN = 30
"""The header row stands within this many rows: titles and notes may be above it."""

_NEAR = 0.75


@dataclass(frozen=True, kw_only=True)
class Header:
    """Which column of the grid holds which declared column."""

    row: int
    """Index into the grid; -1 when nothing was recognised."""

    positions: dict[str, int]
    texts: tuple[tuple[str, ...], ...]
    """For each column of the grid the ways in which its header may be read: alone, or with the headers above it."""


def find_header(content: SheetContent, sheet: Sheet) -> Header:
    """The row with the most declared labels, by label or variant; the lowest of equals."""
    best = Header(row=-1, positions={}, texts=())
    above: dict[int, list[str]] = {}
    for index, raw_row in enumerate(content.grid[:_WITHIN]):
        texts = tuple(_readings(raw, above.get(at, [])) for at, raw in enumerate(raw_row))
        positions = dict(_matches(texts, sheet))
        if len(positions) >= max(1, len(best.positions)):
            best = Header(row=index, positions=positions, texts=texts)
        _remember(above, content, index, raw_row)
    return best


def _readings(raw: Any, above: list[str]) -> tuple[str, ...]:
    """The folded header, alone and joined to one, two … of the headers above it."""
    if is_blank(raw):
        return ()
    own = as_text(raw)
    joined = [fold(" ".join((*above[start:], own))) for start in range(len(above) + 1)]
    return tuple(dict.fromkeys(reversed(joined)))


def _matches(texts: tuple[tuple[str, ...], ...], sheet: Sheet) -> Iterator[tuple[str, int]]:
    """A column is taken by its longest reading: «Số hồ sơ đã giải quyết Quá hạn» before «Quá hạn»."""
    for column in sheet.columns:
        labels = {fold(label) for label in column.labels}
        found = [at for at, readings in enumerate(texts) if any(reading in labels for reading in readings)]
        if found:
            yield column.name, found[0]


def _remember(above: dict[int, list[str]], content: SheetContent, index: int, raw_row: list[Any]) -> None:
    """What stands over each column so far, a merged header over all the columns that it spans."""
    for at, raw in enumerate(raw_row):
        if is_blank(raw):
            continue
        last = next((right for (top, left), (_, right) in content.merged if (top, left) == (index, at)), at)
        if last - at + 1 >= len(raw_row) and last > at:
            continue  # a title over the whole table is no header
        for column in range(at, last + 1):
            above.setdefault(column, []).append(as_text(raw))


def header_issues(content: SheetContent, sheet: Sheet, header: Header, file: str) -> list[Issue]:
    """Required columns that are missing, with the nearest header proposed; headers that are nearly known; doubles."""
    issues = [_missing(content, column, header, file) for column in sheet.columns if _is_missing(column, header)]
    row = header.row + 1
    counted = Counter(at for at in header.positions.values())
    for name, at in header.positions.items():
        if counted[at] > 1:
            continue
        labels = {fold(label) for label in _column(sheet, name).labels}
        doubles = [other for other, readings in enumerate(header.texts) if other != at and labels & set(readings[:1])]
        doubles = [other for other in doubles if other not in header.positions.values()]
        issues += [_double(content, sheet, name, file, f"{column_letter(other)}{row}") for other in doubles]
    if not any(_is_missing(column, header) for column in sheet.columns):
        issues += _nearly_known(content, sheet, header, file)
    return issues


def _column(sheet: Sheet, name: str) -> Column:
    return next(column for column in sheet.columns if column.name == name)


def _is_missing(column: Column, header: Header) -> bool:
    return column.required and column.name not in header.positions


def _missing(content: SheetContent, column: Column, header: Header, file: str) -> Issue:
    free = {readings[0]: at for at, readings in enumerate(header.texts) if readings and at not in header.positions.values()}
    near = difflib.get_close_matches(fold(column.label), list(free), n=1)
    proposal = ""
    if near:
        at = free[near[0]]
        proposal = f"; có phải là cột «{as_text(content.grid[header.row][at])}» (ô {column_letter(at)}{header.row + 1})?"
    return Issue(
        code="column-missing",
        message=f"thiếu cột «{column.label}»{proposal or '; hãy ghi đúng tiêu đề cột này ở dòng tiêu đề'}",
        place=Place(file=file, sheet=content.name, cell=f"A{max(header.row, 0) + 1}"),
    )


def _double(content: SheetContent, sheet: Sheet, name: str, file: str, cell: str) -> Issue:
    return Issue(
        code="column-twice",
        message=f"tiêu đề «{_column(sheet, name).label}» có ở hai cột; hãy giữ một cột hoặc đổi tên cột kia",
        place=Place(file=file, sheet=content.name, cell=cell),
    )


def _nearly_known(content: SheetContent, sheet: Sheet, header: Header, file: str) -> Iterator[Issue]:
    """Optional columns whose header is misspelt: proposed, never used silently."""
    absent = {fold(column.label): column for column in sheet.columns if column.name not in header.positions}
    for at, readings in enumerate(header.texts):
        if not readings or at in header.positions.values():
            continue
        near = difflib.get_close_matches(readings[0], list(absent), n=1, cutoff=_NEAR)
        if near:
            yield Issue(
                code="column-unknown",
                severity=Severity.WARNING,
                message=(
                    f"tiêu đề «{as_text(content.grid[header.row][at])}» không có trong biểu mẫu nên cột này không được đọc; "
                    f"có phải là «{absent[near[0]].label}»?"
                ),
                place=Place(file=file, sheet=content.name, cell=f"{column_letter(at)}{header.row + 1}"),
            )
