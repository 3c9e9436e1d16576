"""A page with every Vietnamese letter in the font of official documents."""

import io
import unicodedata

import docx
from docx.shared import Pt

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def vietnamese_letters() -> str:
    """All letters of the alphabet with all tones, small and capital."""
    vowels = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    small = "bcdđghklmnpqrstvx" + vowels
    return small + small.upper()


def font_probe() -> bytes:
    """A .docx with the letters upright, bold, italic and bold italic in Times New Roman."""
    document = docx.Document()
    for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
        run = document.add_paragraph().add_run(vietnamese_letters())
        run.font.name, run.font.size, run.font.bold, run.font.italic = "Times New Roman", Pt(14), bold, italic
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
