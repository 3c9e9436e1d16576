"""The room that finalizing leaves for number and day on a finished page, found in the page's own text."""

import ctypes
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cchc_docs.pdf.text import PrintedText

_LEAST_ROOM, _MOST_ROOM = 12.0, 120.0
"""In points: what is narrower is a space between words."""

_BEGINNING = 500
"""Letters of a page among which both places are as a rule: each letter is asked for by itself."""

_DAY = re.compile(r"ngày(?=\s*tháng\s)")
_ITALIC_FLAG = 1 << 6


class Blank(StrEnum):
    """What is filled in after the leader's signature, named as its form field is."""

    NUMBER = "SoVanBan"
    DAY = "NgayBanHanh"


_FIELD = re.compile(rf"({'|'.join(Blank)})\d*")


def blank_of(name: str) -> Blank | None:
    """What a form field of that name is for: «SoVanBan», «SoVanBan2»; None for another field."""
    found = _FIELD.fullmatch(name)
    return Blank(found[1]) if found else None


@dataclass(frozen=True, kw_only=True)
class BlankPlace:
    """One gap in a line of text."""

    blank: Blank
    page: int
    """Counted from 0."""

    left: float
    right: float
    baseline: float
    size: float
    """Of the text around it, in points."""

    italic: bool


def find_blank_places(printed: PrintedText, notation: str, pages: Iterable[int]) -> list[BlankPlace]:
    """«Số:      /BC-UBND» and «ngày      tháng 3 năm 2023», on these pages at the first place each.

    Annexes repeat both in «Kèm theo …»: ``pages`` are the first pages of the document's parts.
    """
    number = re.compile(rf"[Ss]ố\s*:?(?=\s*/\s*{re.escape(notation)})")
    wanted = {Blank.NUMBER: number, Blank.DAY: _DAY}
    found: list[BlankPlace] = []
    for page in pages:
        textpage = printed.letters(page)
        places = _places(textpage, _text(textpage, _BEGINNING), wanted, page)
        found += places if len(places) == len(wanted) else _places(textpage, _text(textpage), wanted, page)
    return found


def _places(textpage: Any, text: str, wanted: Mapping[Blank, re.Pattern[str]], page: int) -> list[BlankPlace]:
    """The first place of each, as far as there is one in the text."""
    found = []
    for blank, pattern in wanted.items():
        places = (_gap(textpage, text, match.end(), blank, page) for match in pattern.finditer(text))
        found += [place for place in places if place][:1]
    return found


def _text(textpage: Any, most: int | None = None) -> str:
    """One letter for each of pdfium's, so that places in the text are its indices; the ``most`` first ones."""
    from pypdfium2 import raw

    count = textpage.count_chars()
    letters = range(count if most is None else min(count, most))
    return "".join(chr(raw.FPDFText_GetUnicode(textpage, at) or 32) for at in letters)


def _gap(textpage: Any, text: str, end: int, blank: Blank, page: int) -> BlankPlace | None:
    """The room between the letter before ``end`` and the next one that is seen; None when that is no room for a number."""
    from pypdfium2 import raw

    before = len(text[:end].rstrip()) - 1
    after = next(_seen(text, end), None)
    if before < 0 or after is None:
        return None
    left, right = textpage.get_charbox(before, loose=True)[2], textpage.get_charbox(after, loose=True)[0]
    origin = [(ctypes.c_double(), ctypes.c_double()) for _ in range(2)]
    for at, place in zip((before, after), origin, strict=True):
        raw.FPDFText_GetCharOrigin(textpage, at, *place)
    if not _LEAST_ROOM <= right - left <= _MOST_ROOM or abs(origin[0][1].value - origin[1][1].value) > 1:
        return None
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, before, matrix)
    return BlankPlace(
        blank=blank,
        page=page,
        left=left,
        right=right,
        baseline=origin[0][1].value,
        size=round(raw.FPDFText_GetFontSize(textpage, before) * math.hypot(matrix.c, matrix.d), 1),
        italic=_is_italic(textpage, before),
    )


def _seen(text: str, start: int) -> Iterator[int]:
    return (at for at in range(start, len(text)) if not text[at].isspace())


def _is_italic(textpage: Any, index: int) -> bool:
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage, index, name, 256, flags)
    return bool(flags.value & _ITALIC_FLAG) or b"Italic" in name.value
