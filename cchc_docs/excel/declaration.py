"""The declaration of an input sheet, once: the blank form, the reader, the checks and the documentation come from it."""

from dataclasses import dataclass, field
from enum import Enum


class CellType(Enum):
    """What a cell must hold; the value is how messages name it."""

    TEXT = "chữ"
    INTEGER = "số nguyên không âm"
    DECIMAL = "số không âm"
    PERCENT = "tỷ lệ từ 0 đến 100"
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
    """Other headers that are accepted for it, as one-stop software and other offices write them."""

    type: CellType = CellType.TEXT
    unit: str = ""
    """What is counted: «hồ sơ», «đồng», «%»."""

    required: bool = False
    choices: tuple[str, ...] = ()
    note: str = ""
    """What to fill in, for the clerk."""

    width: float = 14
    """In characters, for the form."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every accepted header, the printed one first."""
        return (self.label, *self.variants)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet that is a table: a header row, then one row for each thing."""

    name: str
    columns: tuple[Column, ...]
    required: bool = True
    """A workbook without it is incomplete."""

    note: str = ""
    """What the sheet is for, for the clerk."""

    key: str = ""
    """The column by which a row is known and a row of totals recognised; the first one unless said."""

    @property
    def key_name(self) -> str:
        """The name of the key column."""
        return self.key or self.columns[0].name


@dataclass(frozen=True, kw_only=True)
class FactSheet:
    """A sheet of facts: the label in one column, the value in the next."""

    name: str
    facts: tuple[Column, ...]
    required: bool = True
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class WorkbookForm:
    """A kind of input workbook."""

    kind: str
    """``agency``, ``plan``, ``results`` or ``meeting``, as ``cchc form`` names it."""

    title: str
    """«Kết quả thực hiện tháng»."""

    file: str
    """Where it lies: «inputs/NĂM/thang-MM.xlsx»."""

    sheets: tuple[Sheet | FactSheet, ...] = field(default=())
