"""Where the values of a row came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_docs.issues import Place


@dataclass(frozen=True, kw_only=True)
class RowOrigin:
    """The row of a workbook that a value was read from."""

    file: str
    sheet: str
    row: int
    """Counted from 1."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """The column letter of each named value."""

    def place(self, name: str | None = None) -> Place:
        """The cell of a named value; of the row's first column when the value has none of its own."""
        letter = self.columns.get(name, "A") if name else "A"
        return Place(file=self.file, sheet=self.sheet, cell=f"{letter}{self.row}")
