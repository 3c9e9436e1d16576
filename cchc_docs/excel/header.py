"""Finding a table's header wherever it stands, headers of several levels included."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cchc_docs.excel.cell import as_text, is_blank
from cchc_docs.excel.column_numbers import is_number_row, number_positions
from cchc_docs.excel.declaration import Column, Sheet
from cchc_docs.excel.markup import Range
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.vietnamese.text import fold

_WITHIN = 30
"""The header row stands within this many rows: titles and notes may be above it."""

_ACROSS = 300
"""Nor does a table begin so far to the right."""

_LEVELS = 4
"""A header has at most so many rows."""

ORDINALS = frozenset(map(fold, ("STT", "TT", "Số TT", "Số thứ tự")))
"""Headers of the column that only counts the rows."""


@dataclass(frozen=True, kw_only=True)
class HeaderText:
    """How the header over one column of the grid may be read."""

    readings: tuple[str, ...] = ()
    """Folded, the longest first: with the headers above it, then alone."""

    shown: str = ""
    """The lowest of its texts as it stands in the sheet."""

    row: int = 0
    """Where that text stands, as an index."""


@dataclass(frozen=True, kw_only=True)
class Header:
    """Which column of the grid holds which declared column."""

    row: int = -1
    """Its lowest row as an index into the grid; -1 when nothing was recognised."""

    first_data: int = 0
    """The index of the first row below it and below its row of column numbers."""

    positions: dict[str, int]
    texts: tuple[HeaderText, ...] = ()
    doubles: tuple[tuple[str, int], ...] = ()
    """Declared columns that another column of the grid claims too, and where it stands."""


@dataclass(frozen=True)
class _Text:
    """A header cell, its text standing over every column and beside every row that it is merged over."""

    text: str
    place: tuple[int, int]
    last_row: int
    wide: bool


def find_header(content: SheetContent, sheet: Sheet) -> Header:
    """The first row with the most declared labels, by label or variant, read together with the headers above it."""
    rows = _texts(content)
    best = Header(positions={})
    for index in range(len(rows)):
        texts = tuple(_header_text(rows, index, at) for at in range(len(rows[index])))
        positions, doubles = _matches(texts, sheet)
        if len(positions) > len(best.positions):
            best = Header(row=index, first_data=index + 1, positions=positions, texts=texts, doubles=doubles)
        if len(best.positions) == len(sheet.columns):
            break  # no row below can have more
    return _with_numbers(content, sheet, best)


def _texts(content: SheetContent) -> list[list[_Text | None]]:
    """The sheet's first rows, merged texts spread over their columns and rows."""
    grid = content.grid[:_WITHIN]
    rows: list[list[_Text | None]] = [
        [None if is_blank(raw) else _Text(as_text(raw), (index, at), index, False) for at, raw in enumerate(grid_row[:_ACROSS])]  # noqa: FBT003
        for index, grid_row in enumerate(grid)
    ]
    for merge in content.merged:
        (top, left), (bottom, right) = merge
        if top < len(rows) and left < len(rows[top]) and (first := rows[top][left]):
            _spread(rows, merge, _Text(first.text, first.place, bottom, right > left))
    return rows


def _spread(rows: list[list[_Text | None]], merge: Range, text: _Text) -> None:
    (top, left), (bottom, right) = merge
    for row in rows[top : bottom + 1]:
        for at in range(left, min(right + 1, len(row))):
            row[at] = text


def _header_text(rows: list[list[_Text | None]], index: int, at: int) -> HeaderText:
    own = rows[index][at]
    top = max(0, index - _LEVELS + 1) if own else _block_top(rows, index)
    over = (rows[row][at] for row in range(top, index + 1) if at < len(rows[row]))
    stack = list(dict.fromkeys(text for text in over if text))
    if not stack:
        return HeaderText()
    joined = (fold(" ".join(text.text for text in stack[start:])) for start in range(len(stack)))
    return HeaderText(readings=tuple(dict.fromkeys(joined)), shown=stack[-1].text, row=stack[-1].place[0])


def _block_top(rows: list[list[_Text | None]], index: int) -> int:
    """The highest row whose merged headers reach over the row's own cells: the header's first level."""
    top = index
    for row in range(index - 1, max(-1, index - _LEVELS), -1):
        width = len({text.place for text in rows[row] if text})
        over = [text for at, text in enumerate(rows[row]) if text and text.wide and rows[top][at] not in (None, text)]
        if width < 2 or not over:
            break
        top = row
    return top


def _matches(texts: tuple[HeaderText, ...], sheet: Sheet) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    """Each declared column's place, by its printed label rather than by a variant; and who else claims it."""
    claims = {column.name: _claims(texts, column) for column in sheet.columns}
    positions: dict[str, int] = {}
    for name, places in claims.items():
        if free := [at for at in places if at not in positions.values()]:
            positions[name] = free[0]
    taken = set(positions.values())
    doubles = ((name, at) for name, places in claims.items() for at in places if at not in taken and not _counts_rows(texts[at]))
    return positions, tuple(doubles)


def _claims(texts: tuple[HeaderText, ...], column: Column) -> list[int]:
    label, labels = fold(column.label), _labels(column)
    claiming = [at for at, text in enumerate(texts) if not labels.isdisjoint(text.readings)]
    return sorted(claiming, key=lambda at: (_counts_rows(texts[at]), label not in texts[at].readings, at))


@lru_cache(maxsize=1024)
def _labels(column: Column) -> frozenset[str]:
    """What names the column, folded; a number names none."""
    return frozenset(fold(label) for label in column.labels if not is_number_row([label], fewest=1))


def _counts_rows(text: HeaderText) -> bool:
    return not ORDINALS.isdisjoint(text.readings)


def _with_numbers(content: SheetContent, sheet: Sheet, header: Header) -> Header:
    """The header with the row of column numbers below it, which names columns whose text is not known.

    Where the numbers say otherwise than the texts, another form is numbered, and they name nothing.
    """
    if header.row < 0 or header.first_data >= len(content.grid) or not is_number_row(content.grid[header.first_data]):
        return header
    numbered = number_positions(content.grid[header.first_data], sheet)
    both = header.positions.keys() & numbered.keys()
    agreed = bool(both) and all(header.positions[name] == numbered[name] for name in both)
    taken = set(header.positions.values())
    named = {name: at for name, at in numbered.items() if agreed and name not in both and at not in taken}
    ordered = {
        column.name: (header.positions | named)[column.name] for column in sheet.columns if column.name in header.positions | named
    }
    return Header(row=header.row, first_data=header.first_data + 1, positions=ordered, texts=header.texts, doubles=header.doubles)


def free_texts(header: Header) -> Iterator[tuple[int, HeaderText]]:
    """The headers that no declared column has taken."""
    taken = set(header.positions.values())
    return ((at, text) for at, text in enumerate(header.texts) if text.readings and at not in taken and not _counts_rows(text))
