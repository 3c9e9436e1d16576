"""What drafting and finalizing hand back."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.issues import Issue


@dataclass(frozen=True, kw_only=True)
class ProducedDocument:
    """One file that was made."""

    kind: str
    key: str
    path: Path
    number: int | None
    notation: str
    date: date | None
    pages: int | None

    def as_json(self) -> dict[str, Any]:
        """The document as one flat object."""
        return {
            "kind": self.kind,
            "key": self.key,
            "path": self.path.as_posix(),
            "number": self.number,
            "notation": self.notation,
            "date": self.date.isoformat() if self.date else None,
            "pages": self.pages,
        }


@dataclass(frozen=True, kw_only=True)
class Produced:
    """Documents and the issues met on the way; errors mean that there are no documents."""

    documents: tuple[ProducedDocument, ...] = ()
    issues: tuple[Issue, ...] = ()
    kept: tuple[Path, ...] = ()
    """Edited drafts that were moved aside."""

    originals: tuple[Path, ...] = ()
    """Signed files of the evidence, whole."""
