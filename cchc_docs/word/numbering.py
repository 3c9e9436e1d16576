"""Automatic numbers of paragraphs as they will be printed: «1.», «a)», «-»."""

from dataclasses import dataclass

from lxml import etree

from cchc_docs.word.look_facts import Facts, paragraph_facts
from cchc_docs.word.markup import FALLBACK, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, W, child_value, is_on, whole
from cchc_docs.word.style_sheet import StyleSheet

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings")
_MOST = 32767
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


@dataclass(frozen=True, kw_only=True)
class _Level:
    start: int
    format: str
    text: str
    restart: int | None
    legal: bool
    style: str | None
    looks: Facts
    symbol: bool


@dataclass(frozen=True, kw_only=True)
class _List:
    counted_with: int
    """Lists of one definition count on from each other."""

    levels: dict[int, _Level]
    restarts: dict[int, int]


class Numbering:
    """The lists of a document, and how far each has counted. Ask for labels in the order of the paragraphs."""

    def __init__(self, root: etree._Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._definitions: dict[int, etree._Element] = {}
        self._elements: dict[int, etree._Element] = {}
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._definitions[whole(element.get(f"{W}abstractNumId"), -1, 2**31) or 0] = element
            elif element.tag == f"{W}num":
                self._elements[whole(element.get(f"{W}numId"), -1, 2**31) or 0] = element
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def looks(self, key: int, level: int) -> Facts:
        """What a level of a list says about its paragraphs."""
        found = self._list(key)
        return found.levels[level].looks if found and level in found.levels else {}

    def level_of_style(self, key: int, style: str) -> int | None:
        """The level of the list that is bound to a paragraph style."""
        found = self._list(key)
        return next((number for number, level in found.levels.items() if level.style == style), None) if found else None

    def label(self, key: int, level: int) -> str:
        """Counts one paragraph and gives what is printed before it."""
        found = self._list(key)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.counted_with, {})
        own = found.levels[level]
        if level in found.restarts and (key, level) not in self._begun:
            counts[level] = found.restarts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else found.restarts.get(level, own.start)
        self._begun.add((key, level))
        for number, higher in found.levels.items():
            if number < level:
                # A level that was passed over counts as used: the next paragraph on it gets the second number.
                counts.setdefault(number, found.restarts.get(number, higher.start))
        for number, deeper in found.levels.items():
            if number > level and (deeper.restart is None or level < deeper.restart):
                counts.pop(number, None)
        return _write(own, found, counts)

    def _list(self, key: int) -> _List | None:
        if key not in self._lists:
            self._lists[key] = self._read(key)
        return self._lists[key]

    def _read(self, key: int) -> _List | None:
        element = self._elements.get(key)
        if element is None:
            return None
        identity, definition = self._definition(element)
        if definition is None:
            return None
        levels, restarts = _levels(definition), {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            number = whole(override.get(f"{W}ilvl"), 0, 8) or 0
            levels |= _levels(override)
            start = whole(child_value(override, "startOverride"), 0, _MOST)
            if start is not None:
                restarts[number] = start
        return _List(counted_with=identity, levels=levels, restarts=restarts)

    def _definition(self, element: etree._Element) -> tuple[int, etree._Element | None]:
        """The definition behind a list, through the list style that may stand between them."""
        seen: set[int] = set()
        while True:
            identity = whole(child_value(element, "abstractNumId"), -1, 2**31)
            definition = None if identity is None else self._definitions.get(identity)
            link = child_value(definition, "numStyleLink")
            if identity is None or definition is None or link is None or identity in seen:
                return identity or 0, definition
            seen.add(identity)
            chain = self._styles.chain("numbering", link)
            target = self._elements.get(chain[-1].paragraph.get("list", 0)) if chain else None
            if target is None:
                return identity, definition
            element = target


def _levels(parent: etree._Element) -> dict[int, _Level]:
    return {whole(level.get(f"{W}ilvl"), 0, 8) or 0: _level(level) for level in parent.iterchildren(f"{W}lvl")}


def _level(element: etree._Element) -> _Level:
    # A format that older programs do not know stands beside one that they do.
    written = child_value(element, "numFmt") or child_value(element.find(f".//{FALLBACK}"), "numFmt") or "decimal"
    legal = element.find(f"{W}isLgl")
    fonts = element.find(f"{RUN_PROPERTIES}/{W}rFonts")
    restart = whole(child_value(element, "lvlRestart"), 0, 9)
    return _Level(
        start=whole(child_value(element, "start"), 0, _MOST) or 0,
        format=written,
        text=child_value(element, "lvlText") or "",
        restart=restart,
        legal=legal is not None and is_on(legal),
        style=child_value(element, "pStyle"),
        looks=paragraph_facts(element.find(PARAGRAPH_PROPERTIES)),
        symbol=fonts is not None and fonts.get(f"{W}ascii", "").lower().startswith(_SYMBOL_FONTS),
    )


def _write(own: _Level, found: _List, counts: dict[int, int]) -> str:
    if own.format == "bullet":
        glyph = own.text.strip()
        return "-" if glyph and (own.symbol or any("\ue000" <= letter <= "\uf8ff" for letter in glyph)) else glyph
    text = own.text
    for number in range(9):
        mark = f"%{number + 1}"
        if mark in text:
            used = found.levels.get(number)
            count = counts.get(number, found.restarts.get(number, used.start if used else 1))
            kind = used.format if used else "decimal"
            text = text.replace(mark, written_number(count, "decimal" if own.legal else kind))
    return text.strip()


def written_number(count: int, kind: str) -> str:
    """A count in one of Word's number formats; formats for other languages give plain figures."""
    if kind in ("none", "bullet"):
        return ""
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind in ("upperLetter", "lowerLetter") and 0 < count <= 26 * 30:
        # After z Word doubles the letter: aa, bb, cc.
        letters = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "upperLetter" else letters.lower()
    if kind in ("upperRoman", "lowerRoman") and 0 < count < 5000:
        return _roman(count) if kind == "upperRoman" else _roman(count).lower()
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text
