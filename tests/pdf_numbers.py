"""The figures that a finished PDF prints, told by the grammar of :mod:`cchc_docs.vietnamese.printed_numbers`."""

import ctypes
import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from cchc_docs.vietnamese.printed_numbers import printed_numbers

_PAGE_NUMBER = 20 / 25.4 * 72
"""The number of a page stands within the top margin, 20 mm."""

_COLUMN = 16
"""Half the width of the column of ordinals (STT), points."""


_NUMBERED = re.compile(r"\s*\d+(?:\.\d+)*[.)]\s")


@dataclass
class Piece:
    """Letters that stand on one line without a gap."""

    text: str
    left: float
    right: float
    baseline: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def figures_of(pdf: Path) -> list[str]:
    """Every figure printed, page numbers and the ordinals of tables left out."""
    document = pypdfium2.PdfDocument(pdf)
    found = [number for page in document for number in _figures(page)]
    document.close()
    return found


def _figures(page: pypdfium2.PdfPage) -> list[str]:
    pieces = [piece for piece in _pieces(page) if piece.baseline < page.get_height() - _PAGE_NUMBER]
    ordinals = [piece.centre for piece in pieces if piece.text.strip() == "STT"]
    kept = [
        piece
        for piece in pieces
        if not (re.fullmatch(r"\s*\d+\s*", piece.text) and any(abs(piece.centre - at) < _COLUMN for at in ordinals))
    ]
    return [number.text for number in printed_numbers(_joined(kept))]


def _joined(pieces: list[Piece]) -> str:
    """The text in the order of the page's content, so that a cell's lines stay together."""
    text = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        new = before is None or (_NUMBERED.match(piece.text) and piece.baseline != before.baseline)
        text += ("\n" if new else " ") + piece.text.strip()
    return text


def _pieces(page: pypdfium2.PdfPage) -> list[Piece]:
    textpage = page.get_textpage()
    pieces: list[Piece] = []
    for index in range(textpage.count_chars()):
        character = textpage.get_text_range(index, 1)
        if not character.strip() and character != " ":
            continue
        left, _, right, _ = textpage.get_charbox(index, loose=True)
        across, baseline = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(textpage, index, across, baseline)
        last = pieces[-1] if pieces else None
        if last and abs(last.baseline - baseline.value) < 1 and -2 < left - last.right < 8:
            last.text += character
            last.right = max(right, last.right)
        elif character.strip():
            pieces.append(Piece(character, left, right, baseline.value))
    return pieces
