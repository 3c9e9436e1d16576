"""Which files a folder has to be judged, and the findings counted file by file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.issues import Severity
from cchc_docs.workflows.lint import Linted

_JUDGED = (".docx", ".pdf")
_NOT_JUDGED = (".loi.docx",)
"""Our own annotated copies."""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The findings of one file by their severity."""

    file: str
    kind: str
    errors: int
    warnings: int
    advice: int


def files_within(paths: Sequence[Path]) -> list[Path]:
    """The files as named, a folder replaced by the Word files and PDFs in it and below it, in the order of their paths.

    Hidden files and folders, marks of open files and annotated copies are left out; each file is given once. A folder without
    any stays as it is: judging says so.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        within = list(_within(path)) if path.is_dir() else []
        for one in within or [path]:
            found.setdefault(one.resolve(), one)
    return list(found.values())


def _within(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).parts):
        name = path.name.lower()
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if name.endswith(_JUDGED) and not name.endswith(_NOT_JUDGED) and not hidden and path.is_file():
            yield path


def counted(linted: Sequence[Linted]) -> list[Counted]:
    """The findings of each file, counted."""
    return [
        Counted(
            file=one.file,
            kind=one.kind,
            errors=sum(issue.severity is Severity.ERROR for issue in one.issues),
            warnings=sum(issue.severity is Severity.WARNING for issue in one.issues),
            advice=sum(issue.severity is Severity.ADVICE for issue in one.issues),
        )
        for one in linted
    ]
