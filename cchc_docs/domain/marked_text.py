"""Text with marks within it: italic stretches, and calls of notes that stand at the foot of the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.traced import Words


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Words of one look."""

    text: str
    """May be a :class:`~cchc_docs.domain.traced.TracedText`."""

    italic: bool = False


@dataclass(frozen=True, kw_only=True)
class NoteCall:
    """The place where a note is called. Its number is nobody's to know: whoever lays out the pages counts."""

    text: str
    """What the note says, a line for each of its paragraphs; may be a :class:`~cchc_docs.domain.traced.TracedText`."""


Piece = Stretch | NoteCall


@dataclass(frozen=True, kw_only=True)
class MarkedText:
    """A value for a template that is to keep its marks: ``{{ value }}``, with no filter, which would leave bare words."""

    pieces: tuple[Piece, ...]
    parenthesized: bool = False
    """Whether the numbers of its notes stand in parentheses, «⁽¹⁾»."""

    origin: Figure | Words | None = None
    """Where the whole text comes from."""

    def stretches(self) -> Iterator[Stretch]:
        """Its words without the calls."""
        return (piece for piece in self.pieces if isinstance(piece, Stretch))

    def notes(self) -> Iterator[NoteCall]:
        """Its calls, in the order of the text."""
        return (piece for piece in self.pieces if isinstance(piece, NoteCall))

    def __str__(self) -> str:
        """The bare words."""
        return "".join(stretch.text for stretch in self.stretches())

    def __bool__(self) -> bool:
        """Whether anything of it is printed."""
        return any(isinstance(piece, NoteCall) or piece.text for piece in self.pieces)
