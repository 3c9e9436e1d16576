"""Tables of figures as a workbook shows them: rows of numbers with their sums, and shares that are made of sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Number = int | Decimal | None


@dataclass(frozen=True, kw_only=True)
class SummaryColumn:
    """A column of numbers; one that has ``below`` is a share, computed from other columns of its row."""

    code: str
    label: str
    unit: str
    """«hồ sơ», «%»."""

    above: tuple[str, ...] = ()
    """The codes of the columns whose sum is divided."""

    below: tuple[str, ...] = ()
    """The codes of those by whose sum it is divided."""

    of_whole: bool = False
    """Whether it is divided by the row of totals and not by its own row: a share of the whole."""


@dataclass(frozen=True, kw_only=True)
class SummaryRow:
    """A row with its numbers by the columns' codes; None or left out where there is none."""

    name: str
    values: Mapping[str, Number]


@dataclass(frozen=True, kw_only=True)
class SummaryTable:
    """A sheet with a row for each thing, and below them the row of what they come to."""

    sheet: str
    note: str
    first: str
    """The header of the column of names: «Đơn vị»."""

    columns: tuple[SummaryColumn, ...]
    rows: tuple[SummaryRow, ...]
    total: SummaryRow


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """A row of a matrix."""

    name: str
    unit: str
    values: tuple[Number, ...]
    total: Number
    summed: bool
    """Whether the total is the sum of the row; a share's is not."""


@dataclass(frozen=True, kw_only=True)
class MatrixTable:
    """A sheet with a row for each indicator, a column for each thing, and the total at the right."""

    sheet: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, kw_only=True)
class PlainTable:
    """A sheet of texts and numbers without sums."""

    sheet: str
    note: str
    columns: Mapping[str, float]
    """Header → width in characters."""

    rows: tuple[tuple[str | int | Decimal | None, ...], ...]
    """A fraction in them is a share."""
