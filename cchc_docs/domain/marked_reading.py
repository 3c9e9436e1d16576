"""What a clerk types into a cell for marked text: ``[^ma]`` calls the note of that code, ``*nghiêng*`` is italic.

A star is a mark only as one of a pair that holds its words tightly, «*như thế này*»; in «5*3», «(*)», «**» and «* mục» it is
a star. What looks like a call and calls nothing is an error, never printed unseen.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_docs.domain.marked_text import MarkedText, NoteCall, Piece, Stretch
from cchc_docs.domain.traced import origin_of

_CALL = re.compile(r"\[\^(?P<code>[^\[\]\n]*)\]")
_OPENED = re.compile(r"\[\^[^\[\]\s]*")
_ITALIC = re.compile(r"(?<![\w*])\*(?![\s*)\]}»”,.;:!?…])(?P<inside>[^*]++)(?<![\s(\[{«“])\*(?![\w*])")
_COVER = "\ufffc"
"""Stands for a letter of a call while stars are looked for: neither a space nor a letter nor a bracket."""


@dataclass(frozen=True, kw_only=True)
class UnreadCall:
    """Something typed as the call of a note that calls none."""

    written: str
    """As typed: «[^9]»; «[^9» when it is not closed."""

    code: str
    """The code that no note has; empty when none can be read."""

    start: int
    """Where it begins in the text, counted from 0."""


@dataclass(frozen=True, kw_only=True)
class ReadMarked:
    """What was typed, read."""

    text: MarkedText
    """Unread calls stand in it as they were typed."""

    called: tuple[str, ...] = ()
    """The codes of the notes called, in the order of the text; a note called twice is there twice."""

    unread: tuple[UnreadCall, ...] = ()


def read_marked(text: str, notes: Mapping[str, str], *, parenthesized: bool = False) -> ReadMarked:
    """The marked text that was typed; ``notes`` are the notes' texts by their codes. Traced text stays traced."""
    calls = [call for call in _CALL.finditer(text) if call["code"].strip() in notes]
    covered = _CALL.sub(lambda call: _COVER * len(call[0]), text)
    pieces: list[Piece] = []
    at = 0
    for start, end, italic in _spans(covered):
        inside = [call for call in calls if start <= call.start() < end]
        for call in inside:
            pieces.extend(_stretch(text, max(at, start), call.start(), italic=italic))
            pieces.append(NoteCall(text=notes[call["code"].strip()]))
            at = call.end()
        pieces.extend(_stretch(text, max(at, start), end, italic=italic))
    marked = MarkedText(pieces=tuple(pieces), parenthesized=parenthesized, origin=origin_of(text))
    return ReadMarked(text=marked, called=tuple(call["code"].strip() for call in calls), unread=tuple(_unread(text, notes)))


def without_marks(text: str) -> str:
    """The bare words, with a space for each letter of a mark: every word stands where it stood."""
    covered = _CALL.sub(lambda call: _COVER * len(call[0]), text)
    letters = list(covered.replace(_COVER, " "))
    for found in _ITALIC.finditer(covered):
        letters[found.start()] = letters[found.end() - 1] = " "
    return "".join(letters)


def _spans(covered: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether italic) of each stretch, the stars of the pairs left out."""
    at = 0
    for found in _ITALIC.finditer(covered):
        yield at, found.start(), False
        yield *found.span("inside"), True
        at = found.end()
    yield at, len(covered), False


def _stretch(text: str, start: int, end: int, *, italic: bool) -> list[Piece]:
    return [Stretch(text=text[start:end], italic=italic)] if start < end else []


def _unread(text: str, notes: Mapping[str, str]) -> Iterator[UnreadCall]:
    for opened in _OPENED.finditer(text):
        call = _CALL.match(text, opened.start())
        wanted = call["code"].strip() if call else ""
        if call is None or wanted not in notes:
            yield UnreadCall(written=(call or opened)[0], code=wanted, start=opened.start())
