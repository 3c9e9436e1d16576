"""The marks of an .xls (Excel 97 to 2003), read from the records of its stream ([MS-XLS])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cchc_docs.excel.cell import column_letter
from cchc_docs.excel.compound_file import streams
from cchc_docs.excel.markup import Extent, Markup, WorkbookMarkup
from cchc_docs.excel.number_format import shows_hundredths, shows_month_first
from cchc_docs.vietnamese.code_pages import legacy_font

_BOUNDSHEET, _FONT, _FORMAT, _XF, _ROW, _EOF = 0x85, 0x31, 0x41E, 0xE0, 0x208, 0x0A
_FORMULA, _BOOLERR, _MULRK, _PASSWORD = 0x06, 0x205, 0xBD, 0x2F
_SINGLE = (_FORMULA, _BOOLERR, 0x203, 0x204, 0x27E, 0xFD, 0xD6)
"""Records of one filled cell: number, label, and what they are packed into."""

_BUILT_IN = {9: "0%", 10: "0.00%"}
Record = tuple[int, bytes]


@dataclass
class _Globals:
    """What the workbook says for all its sheets."""

    sheets: list[tuple[str, int]] = field(default_factory=list)
    """Name and offset of each."""

    fonts: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=lambda: dict(_BUILT_IN))
    styles: list[tuple[int, int]] = field(default_factory=list)
    """Font and format of each cell style."""


def read_xls_markup(path: Path) -> WorkbookMarkup:
    """The workbook's marks; none for a version before Excel 97. Raises ValueError or struct.error for a damaged one."""
    found = {name.casefold(): content for name, content in streams(path.read_bytes()).items()}
    book = found.get("workbook")
    if book is None:
        return WorkbookMarkup()
    if any(kind == _PASSWORD for kind, _ in _records(book, 0)):
        return WorkbookMarkup()
    said = _globals(book)
    sheets = {name: _read_sheet(book, offset, said) for name, offset in said.sheets}
    return WorkbookMarkup(sheets=sheets, legacy_fonts=tuple(dict.fromkeys(name for name in said.fonts if legacy_font(name))))


def _records(book: bytes, offset: int) -> Iterator[Record]:
    """The records of a part, up to its end."""
    while offset + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, offset)
        yield kind, book[offset + 4 : offset + 4 + size]
        if kind == _EOF:
            return
        offset += 4 + size


def _globals(book: bytes) -> _Globals:
    said = _Globals()
    for kind, data in _records(book, 0):
        if kind == _BOUNDSHEET:
            said.sheets.append((_text(data, 6, data[6]), struct.unpack_from("<I", data)[0]))
        elif kind == _FONT:
            said.fonts.append(_text(data, 14, data[14]))
        elif kind == _FORMAT:
            number, length = struct.unpack_from("<HH", data)
            said.formats[number] = _text(data, 3, length)
        elif kind == _XF:
            font, shown = struct.unpack_from("<HH", data)
            said.styles.append((font - (font > 4), shown))  # there is no font 4
    return said


def _text(data: bytes, at: int, length: int) -> str:
    """A string whose length stands before ``at + 1``, where its flags are."""
    wide = bool(data[at + 1] & 1)
    return data[at + 2 : at + 2 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def _read_sheet(book: bytes, offset: int, said: _Globals) -> Markup:
    hidden, errors, months, percents, old = [], set(), set(), set(), set()
    rows = columns = 0
    for kind, data in _records(book, offset):
        if kind == _ROW and len(data) >= 16 and struct.unpack_from("<I", data, 12)[0] & 0x20:
            hidden.append(struct.unpack_from("<H", data)[0] + 1)
        for row, at, style in _cells(kind, data):
            rows, columns = max(rows, row + 1), max(columns, at + 1)
            cell = f"{column_letter(at)}{row + 1}"
            font, shown = said.styles[style] if style < len(said.styles) else (0, 0)
            code = said.formats.get(shown, "")
            months |= {cell} if shows_month_first(code) else set()
            percents |= {cell} if shows_hundredths(code) else set()
            old |= {cell} if font < len(said.fonts) and legacy_font(said.fonts[font]) else set()
            errors |= {cell} if _is_error(kind, data) else set()
    return Markup(
        hidden_rows=tuple(hidden),
        error_cells=frozenset(errors),
        month_first_cells=frozenset(months),
        percent_cells=frozenset(percents),
        legacy_cells=frozenset(old),
        extent=Extent(rows, columns),
    )


def _cells(kind: int, data: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of each filled cell of a record, counted from 0."""
    if kind in _SINGLE and len(data) >= 6:
        yield struct.unpack_from("<HHH", data)
    elif kind == _MULRK and len(data) >= 6:
        row, first = struct.unpack_from("<HH", data)
        for index in range((len(data) - 6) // 6):
            yield row, first + index, struct.unpack_from("<H", data, 4 + index * 6)[0]


def _is_error(kind: int, data: bytes) -> bool:
    if kind == _BOOLERR:
        return len(data) >= 8 and data[7] == 1
    return kind == _FORMULA and len(data) >= 14 and data[12:14] == b"\xff\xff" and data[6] == 2
