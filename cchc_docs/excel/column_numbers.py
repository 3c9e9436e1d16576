"""The row of column numbers that official forms have below their header: (1) (2) (3)=(4)+(5) …, A B 1 2 …"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cchc_docs.excel.cell import as_text, is_blank
from cchc_docs.excel.declaration import Sheet

_NUMBER = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?")
_LETTER = re.compile(r"\(?[A-HĐ]\)?")


def is_number_row(grid_row: Sequence[Any], *, fewest: int = 3) -> bool:
    """Whether the row holds nothing but column numbers in their order, letters perhaps before them."""
    shown = [as_text(raw) for raw in grid_row if not is_blank(raw)]
    numbers = [int(match[1]) for text in shown if (match := _NUMBER.fullmatch(text))]
    letters = [text for text in shown if _LETTER.fullmatch(text)]
    rising = all(one < other for one, other in pairwise(numbers))
    return len(shown) >= fewest and len(numbers) + len(letters) == len(shown) and rising and len(numbers) >= fewest


def number_positions(grid_row: Sequence[Any], sheet: Sheet) -> dict[str, int]:
    """The columns that the numbers name: those whose declaration has its number among the variants."""
    shown = {int(match[1]): at for at, raw in enumerate(grid_row) if (match := _NUMBER.fullmatch(as_text(raw)))}
    declared = {
        column.name: int(match[1]) for column in sheet.columns for label in column.variants if (match := _NUMBER.fullmatch(label))
    }
    return {name: shown[number] for name, number in declared.items() if number in shown}
