"""What a workbook's values do not tell: hidden rows, formulas without a value, error cells, dates shown month first, old
fonts, and how far its sheets reach.

The parts are looked through before the spreadsheet parser sees them: a single cell at XFD1048576 would make it ask for
more memory than there is.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

MOST_CELLS = 4_000_000
"""A sheet whose filled cells span more than this has one far away by mistake; its grid would fill the memory."""

Range = tuple[tuple[int, int], tuple[int, int]]


class Extent(NamedTuple):
    """How far a sheet's filled cells reach, counted from 1."""

    rows: int = 0
    columns: int = 0

    @property
    def cells(self) -> int:
        """How many cells a grid of this size has."""
        return self.rows * self.columns


@dataclass(frozen=True, kw_only=True)
class Markup:
    """The marks of one sheet; cells in A1 notation."""

    hidden_rows: tuple[int, ...] = ()
    """Counted from 1."""

    formulas_without_value: frozenset[str] = frozenset()
    error_cells: frozenset[str] = frozenset()
    month_first_cells: frozenset[str] = frozenset()
    """Cells whose number format shows the month before the day."""

    percent_cells: frozenset[str] = frozenset()
    """Cells whose number format shows hundredths: 0,97 is seen as 97%."""

    legacy_cells: frozenset[str] = frozenset()
    """Cells whose font belongs to an old code page."""

    merged: tuple[Range, ...] | None = None
    """Merged cells where the spreadsheet parser does not tell them."""

    extent: Extent = field(default_factory=Extent)

    @property
    def marked(self) -> frozenset[str]:
        """Every cell whose value is not simply what stands in the grid."""
        return self.formulas_without_value | self.error_cells | self.percent_cells | self.legacy_cells


@dataclass(frozen=True, kw_only=True)
class WorkbookMarkup:
    """The marks of a workbook by sheet name."""

    sheets: dict[str, Markup] = field(default_factory=dict)
    legacy_fonts: tuple[str, ...] = ()
