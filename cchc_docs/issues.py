"""Wrong data as values with a place."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """Errors stop a document, warnings and advice do not."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something stands: a cell of a workbook, or a paragraph, table cell or box of a document."""

    file: str | None = None
    """The file as the clerk knows it, relative to the workspace."""

    sheet: str | None = None
    cell: str | None = None
    """A1 notation."""

    paragraph: int | None = None
    """Counted from 1 through the body of a document."""

    table: int | None = None
    row: int | None = None
    column: int | None = None
    page: int | None = None
    """Counted from 1."""

    box: tuple[float, float, float, float] | None = None
    """Left, bottom, right, top in points from the page's lower left corner."""

    def __str__(self) -> str:
        parts = [self.file or ""]
        if self.sheet:
            parts.append(f"trang «{self.sheet}»")
        if self.cell:
            parts.append(f"ô {self.cell}")
        if self.table is not None:
            parts.append(f"bảng {self.table}")
        if self.row is not None and self.column is not None:
            parts.append(f"hàng {self.row}, cột {self.column}")
        if self.paragraph is not None:
            parts.append(f"đoạn {self.paragraph}")
        if self.page is not None:
            parts.append(f"trang {self.page}")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One problem in what people gave us, with its place."""

    code: str
    """Stable, lower case, words joined by hyphens: tests and overrides name it."""

    severity: Severity = Severity.ERROR
    message: str
    """One Vietnamese sentence: what is wrong and what to do. It does not repeat the place."""

    place: Place = field(default_factory=Place)
    unreadable: bool = False
    """The input could not be read at all: the command ends with status 3 instead of 1."""

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message}" if where else self.message

    def relaxed(self, reason: str, severity: Severity) -> "Issue":
        """The issue in a milder severity, saying why the agency lets it pass."""
        return replace(self, severity=severity, message=f"{self.message} (cơ quan cho phép: {reason})")

    def as_json(self) -> dict[str, Any]:
        """The issue as one flat object; what does not apply is None."""
        described: dict[str, Any] = {"code": self.code, "severity": str(self.severity), "message": self.message}
        for part in fields(Place):
            value = getattr(self.place, part.name)
            described[part.name] = list(value) if isinstance(value, tuple) else value
        return described


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether any of the issues stops a document."""
    return any(issue.severity is Severity.ERROR for issue in issues)


def exit_status(issues: Iterable[Issue]) -> int:
    """0 without errors; 3 when an input could not be read, which outranks 1, the status of any other error."""
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if any(issue.unreadable for issue in errors):
        return 3
    return 1 if errors else 0
