"""What a finished document shows, and where."""

from dataclasses import dataclass

from cchc_docs.domain.document_structure import DocumentPlace
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.traced import Words


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One value as it was printed, where it stands and where it came from."""

    text: str
    origin: Figure | Words
    place: DocumentPlace
    paragraph: str
    """The whole paragraph or cell in which it stands."""
