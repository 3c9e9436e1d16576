"""How long the lines of a paragraph get, from the widths of its letters alone."""

import re
from collections.abc import Iterable

from cchc_docs.domain.document_structure import MILLIMETRES_PER_POINT, TextRun
from cchc_docs.word.text_width import text_width

_PIECES = re.compile(r"[^ \t\n\f]+| +|[\t\n\f]")
_PLAIN_SHARE = 0.94
"""How wide plain letters are beside bold ones."""

_SUPERSCRIPT_SHARE = 0.65
_TAB_STOP = 12.7
_RULE_LETTERS = frozenset("_–—─━")
_FEWEST = 5


def run_unit(run: TextRun) -> float:
    """What a width of 1 comes to in the run, in millimetres."""
    unit = run.size * MILLIMETRES_PER_POINT
    return unit * (1 if run.bold else _PLAIN_SHARE) * (_SUPERSCRIPT_SHARE if run.superscript else 1)


class _Lines:
    def __init__(self, first_room: float, room: float) -> None:
        self.room, self.first_room = room, first_room
        self.longest = self.line = self.space = self.word = 0.0
        self.first = True

    def end_word(self) -> None:
        if not self.word:
            return
        room = self.first_room if self.first else self.room
        if self.line and self.line + self.space + self.word > room:
            self.end_line(keep_word=True)
        self.line += self.space + self.word
        self.space = self.word = 0.0

    def end_line(self, *, keep_word: bool = False) -> None:
        if not keep_word:
            self.end_word()
        self.longest = max(self.longest, self.line)
        self.line, self.space, self.first = 0.0, 0.0, False

    def tab(self) -> None:
        self.end_word()
        self.line = (int((self.line + self.space) / _TAB_STOP) + 1) * _TAB_STOP
        self.space = 0.0


def longest_line(runs: Iterable[TextRun], label: str, first_room: float, room: float) -> float:
    """The length in millimetres of the longest line, words wrapped; a word longer than the room fills it."""
    lines = _Lines(first_room, room)
    for number, run in enumerate(runs):
        unit = run_unit(run)
        text = f"{label} {run.printed}" if label and number == 0 else run.printed
        for piece in _PIECES.findall(text):
            if piece[0] == " ":
                lines.end_word()
                lines.space += len(piece) * 0.25 * unit
            elif piece == "\t":
                lines.tab()
            elif piece in ("\n", "\f"):
                lines.end_line()
            else:
                lines.word += text_width(piece) * unit
    lines.end_line()
    most = max(first_room, room)
    return min(lines.longest, most) if most > 0 else lines.longest


def typed_lines(runs: Iterable[TextRun]) -> tuple[float, ...]:
    """The lengths of the lines of text that are nothing but a row of underscores or dashes."""
    found: list[float] = []
    length, letters, only = 0.0, 0, True
    for run in runs:
        for number, piece in enumerate(run.printed.replace("\f", "\n").split("\n")):
            if number:
                found.extend([length] if only and letters >= _FEWEST else [])
                length, letters, only = 0.0, 0, True
            row = piece.strip()
            only = only and _RULE_LETTERS.issuperset(row)
            if only:
                letters += len(row)
                # A row of dashes is as wide plain as bold.
                length += text_width(row) * run_unit(run) / (1 if run.bold else _PLAIN_SHARE)
    return (*found, length) if only and letters >= _FEWEST else tuple(found)
