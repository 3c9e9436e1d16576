"""What is found in a guest while it is read: issues that name the file, and whether the whole may still claim to be PDF/A."""

from dataclasses import dataclass, field

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.issues import Issue, Place


@dataclass
class Findings:
    """The findings in one file."""

    file: str
    """As the clerk knows it."""

    issues: list[Issue] = field(default_factory=list)

    def finding(self, code: str, message: str, *, page: int | None = None, unreadable: bool = False) -> None:
        """Notes an issue, of the severity that the catalogue gives the code."""
        place = Place(file=self.file, page=page)
        issue = Issue(code=code, severity=CATALOGUE[code].severity, message=message, place=place, unreadable=unreadable)
        self.issues.append(issue)


def listed(names: list[str], most: int = 5) -> str:
    """The first names, and how many more there are: «a», «b» và 3 mục khác."""
    shown = ", ".join(f"«{name}»" for name in names[:most])
    return f"{shown} và {len(names) - most} mục khác" if len(names) > most else shown
