"""What an awkward workbook is: how it is made, what is awkward in it, which issues and values are expected."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook

Seen = tuple[str, str | None, str | None, str]
"""An issue: code, sheet, cell, severity."""

Make = Callable[[], Workbook] | Callable[[Path], Path]


def error(code: str, sheet: str | None = None, cell: str | None = None) -> Seen:
    return (code, sheet, cell, "error")


def warning(code: str, sheet: str | None = None, cell: str | None = None) -> Seen:
    return (code, sheet, cell, "warning")


@dataclass(frozen=True, kw_only=True)
class Reads:
    """Good values: the rows of a part of the month, each as the named values."""

    part: str
    names: tuple[str, ...]
    rows: list[tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One workbook."""

    name: str
    awkward: str
    make: Callable[..., Any]
    raw: bool
    """Whether ``make`` writes a file of its own into a folder rather than giving a workbook to be saved."""

    sees: tuple[Seen, ...]
    reads: Reads | None
    says: str
    """Words that the first issue must have."""

    def write(self, folder: Path) -> Path:
        """The workbook's file in the folder."""
        if self.raw:
            made: Path = self.make(folder)
            return made
        path = folder / f"{self.name}.xlsx"
        self.make().save(path)
        return path


class Catalogue(dict[str, Case]):
    """The cases of a module by name."""

    def case(
        self, awkward: str, *sees: Seen, reads: Reads | None = None, raw: bool = False, says: str = ""
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Takes a function, whose name becomes the case's, into the catalogue."""

        def taken(make: Callable[..., Any]) -> Callable[..., Any]:
            name = make.__name__.replace("_", "-")
            assert name not in self
            self[name] = Case(name=name, awkward=awkward, make=make, raw=raw, sees=sees, reads=reads, says=says)
            return make

        return taken
