"""The declaration of a column, or of a fact, of an input sheet."""

from dataclasses import dataclass
from enum import Enum


class CellType(Enum):
    """What a cell must hold; the value is how messages name it."""

    TEXT = "chữ"
    INTEGER = "số nguyên không âm"
    DATE = "ngày (dd/mm/yyyy)"
    CHOICE = "một trong các lựa chọn"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a table, or one line of a sheet of facts."""

    name: str
    """The value's name in code."""

    label: str
    """The header the clerk sees."""

    variants: tuple[str, ...] = ()
    """Other headers that are accepted for it."""

    type: CellType = CellType.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    note: str = ""
    """What to fill in, for the clerk."""

    width: float = 14
    """In characters, for the form."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet that is a table: a header row, then one row for each thing."""

    name: str
    columns: tuple[Column, ...]
    required: bool = True
    """A workbook without it is incomplete."""

    @property
    def key(self) -> Column:
        """The column by which a row is known; a row whose key says «Tổng cộng» is a total."""
        return self.columns[0]


@dataclass(frozen=True, kw_only=True)
class FactSheet:
    """A sheet of facts: the label in one column, the value in the next."""

    name: str
    facts: tuple[Column, ...]
