"""Numbers at the head of lines: phần, chương, mục, điều, khoản, điểm. Appendix I, Part I, II.6.đ."""

import re
from dataclasses import dataclass
from enum import IntEnum

from cchc_docs.conformity.lines import plain
from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.vietnamese.order import LETTERS

"""The alphabet as the decree itself counts its points: without ă, â, ê, ô, ơ, ư, and never f, j, w, z."""

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Level(IntEnum):
    """The levels, largest first."""

    PART = 0
    CHAPTER = 1
    SECTION = 2
    SUBSECTION = 3
    ARTICLE = 4
    CAPITAL = 5
    ROMAN = 6
    ARABIC = 7
    DECIMAL = 8
    LETTER = 9
    SMALL_ROMAN = 10
    """«(i)», below a letter."""


@dataclass(frozen=True)
class Number:
    """A line's number."""

    level: Level
    value: int
    """1 for I, 1, a; 0 for a letter that numbers nothing (f, j, w, z)."""

    shown: str
    """As printed, its mark left out: «IV», «3», «đ», «2.1»."""

    mark: str
    """What follows it: «.», «)», «:» …"""

    title: str
    """The rest of the line."""

    parent: str = ""
    """The numbers before the last one in «2.1.3»."""


_WORDED = (
    (
        Level.PART,
        re.compile(
            r"phần\s+(?:thứ\s+)?(?P<number>[ivxlc]+|\d+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám)\b(?P<mark>[.:)]?)(?P<title>.*)",
            re.IGNORECASE,
        ),
    ),
    (Level.CHAPTER, re.compile(r"chương\s+(?P<number>[ivxlc]+|\d+)\b(?P<mark>[.:)]?)(?P<title>.*)", re.IGNORECASE)),
    (Level.SECTION, re.compile(r"mục\s+(?P<number>[ivxlc]+|\d+)\b(?P<mark>[.:)]?)(?P<title>.*)", re.IGNORECASE)),
    (Level.SUBSECTION, re.compile(r"tiểu mục\s+(?P<number>\d+)\b(?P<mark>[.:)]?)(?P<title>.*)", re.IGNORECASE)),
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+(?P<number>\d+)\s*(?P<mark>[.:)/-]?)(?P<title>.*)")
_SIMPLE = (
    (Level.SMALL_ROMAN, re.compile(r"\((?P<number>[ivx]+)(?P<mark>\))\s*(?P<title>.*)")),
    (Level.DECIMAL, re.compile(r"(?P<number>[IVXL]+(?:\.\d{1,2})+)(?P<mark>[.):/]?)\s+(?P<title>.*)")),
    (Level.DECIMAL, re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)(?P<mark>[.):/]?)\s+(?P<title>(?![a-zà-ỹđ]).*)")),
    (Level.ARABIC, re.compile(r"(?P<number>\d{1,2})(?P<mark>[.)]|[:/-](?=\s))\s*(?P<title>(?!\d).*)")),
    (Level.ROMAN, re.compile(r"(?P<number>[IVXL]+)(?P<mark>[.)]|[:/-](?=\s)|\s-)\s*(?P<title>.*)")),
    (Level.CAPITAL, re.compile(r"(?P<number>[A-HĐ])(?P<mark>[.):/])\s+(?P<title>.*)")),
    (Level.LETTER, re.compile(r"\((?P<number>[a-zđ])(?P<mark>\))\s*(?P<title>.*)")),
    (Level.LETTER, re.compile(r"(?P<number>[a-zđ])(?P<mark>\)|[.:/-](?=\s))\s*(?P<title>.*)")),
)
_LONGEST_WORDED = 12
_INITIALS = re.compile(r"[A-ZĐ]\.\s?[A-ZĐ]\.\s")
_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}


def number_of(line: Paragraph) -> Number | None:
    """The line's number, or None when it has none."""
    text = plain(line)
    for level, pattern in _WORDED:
        if (found := pattern.fullmatch(text)) and len(text.split()) <= _LONGEST_WORDED and (not found["title"] or found["mark"]):
            return _made(level, found)
    if found := _ARTICLE.fullmatch(text):
        return _made(Level.ARTICLE, found) if found["mark"] or not found["title"] or _opens_bold(line) else None
    for level, pattern in _SIMPLE:
        if (found := pattern.fullmatch(text)) and not (level is Level.CAPITAL and not _opens_bold(line)):
            return _made(level, found) if not _INITIALS.match(text) else None
    return None


def _opens_bold(line: Paragraph) -> bool:
    """Whether the line's first letters are bold: «Điều 5 Luật … quy định» in running text is no heading."""
    return next((run.bold for run in line.runs if run.printed.strip()), False)


def _made(level: Level, found: re.Match[str]) -> Number:
    shown = found["number"]
    *parents, last = shown.split(".") if level is Level.DECIMAL else [shown]
    if level is Level.LETTER:
        value = LETTERS.find(shown) + 1
    elif level is Level.CAPITAL:
        value = LETTERS.find(shown.lower()) + 1
    else:
        value = _ORDINALS.get(last.lower()) or (int(last) if last.isdigit() else roman_value(last.upper()))
    title = found["title"].strip()
    mark = "()" if level is Level.LETTER and found.string.startswith("(") else found["mark"].strip()
    return Number(level, value, shown, mark, title, ".".join(parents))


def roman_value(text: str) -> int:
    """The value of a Roman number; 0 when it is none."""
    values = [_ROMAN_VALUES.get(letter, 0) for letter in text]
    if 0 in values:
        return 0
    return sum(-value if value < following else value for value, following in zip(values, (*values[1:], 0), strict=True))


def is_chapter(line: Paragraph) -> bool:
    """Whether the line is «Phần I», «Chương II», «Mục 1», «Tiểu mục 1»."""
    number = number_of(line)
    return number is not None and number.level <= Level.SUBSECTION
