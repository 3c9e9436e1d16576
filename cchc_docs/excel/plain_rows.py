"""Rows of a large sheet, written past the library, which makes an object of each cell and of each link: most of the time that it takes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')


@dataclass(frozen=True)
class Formula:
    """A formula, without its «=», and what it comes to."""

    text: str
    result: str


class PlainRows:
    """Rows below those that the library has of the sheet; the looks are the library's."""

    def __init__(self, page: Worksheet, first_row: int) -> None:
        self._page = page
        self._first = self._next = first_row
        self._letters = [get_column_letter(at) for at in range(1, page.max_column + 1)]
        self._rows: list[str] = []
        self._links: list[str] = []
        self._targets: list[str] = []

    @property
    def last(self) -> int:
        """The number of the last row; the first one's when there is none."""
        return max(self._next - 1, self._first)

    def look(self, **parts: Any) -> int:
        """The number of a look by the parts that a cell of the library has: ``font``, ``border``, ``number_format``."""
        pattern: Any = Cell(self._page, self._first, 1)
        for name, value in parts.items():
            setattr(pattern, name, value)
        return int(pattern.style_id)

    def add(self, cells: Sequence[tuple[Any, int]], height: float | None = None) -> int:
        """One row of values with their looks, text always as text; gives its number."""
        row = self._next
        shape = f' ht="{height:g}" customHeight="1"' if height else ""
        written = "".join(_cell(f"{letter}{row}", value, look) for letter, (value, look) in zip(self._letters, cells, strict=False))
        self._rows.append(f'<row r="{row}"{shape}>{written}</row>')
        self._next += 1
        return row

    def link(self, cell: str, location: str, target: str = "") -> None:
        """Makes the cell lead to a place of this workbook, or of the one at ``target``."""
        relation = ""
        if target:
            self._targets.append(target)
            relation = f' r:id="rId{len(self._targets)}"'
        self._links.append(f'<hyperlink ref="{cell}" location={quoteattr(location)}{relation}/>')

    def put_into(self, sheet: bytes) -> bytes:
        """The library's sheet with these rows and links."""
        area = f'<dimension ref="A1:{self._letters[-1]}{self.last}"'.encode()
        sheet = _DIMENSION.sub(area, sheet, count=1)
        sheet = sheet.replace(b"</sheetData>", f"{''.join(self._rows)}</sheetData>".encode(), 1)
        links = f'<hyperlinks xmlns:r="{_OFFICE}">{"".join(self._links)}</hyperlinks>' if self._links else ""
        return sheet.replace(b"<pageMargins", f"{links}<pageMargins".encode(), 1)

    def relations(self) -> bytes:
        """Where the links out of the workbook lead; empty when there are none."""
        told = "".join(
            f'<Relationship Id="rId{number}" Type="{_OFFICE}/hyperlink" Target={quoteattr(target)} TargetMode="External"/>'
            for number, target in enumerate(self._targets, start=1)
        )
        return f'<Relationships xmlns="{_RELATIONS}">{told}</Relationships>'.encode() if told else b""


def _cell(name: str, value: Any, look: int) -> str:
    start = f'<c r="{name}" s="{look}"' if look else f'<c r="{name}"'
    if value is None or value == "":
        return f"{start}/>" if look else ""
    if isinstance(value, Formula):
        return f'{start} t="str"><f>{escape(value.text)}</f><v>{escape(value.result)}</v></c>'
    if isinstance(value, int | float | Decimal):
        return f"{start}><v>{value}</v></c>"
    text = ILLEGAL_CHARACTERS_RE.sub("", str(value))
    space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f'{start} t="inlineStr"><is><t{space}>{escape(text)}</t></is></c>'
