"""What one place of a document says about the look of paragraphs and letters; places are put together elsewhere."""

from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from cchc_docs.domain.document_structure import Alignment
from cchc_docs.word.markup import MILLIMETRES_PER_TWIP, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, W, is_on, number, twips, whole

Facts = dict[str, Any]
"""Names of looks with their values; what is not said is not in it."""

TOGGLES = ("bold", "italic", "caps", "small_caps", "hidden")
"""What two styles say together cancels out (ECMA-376, Part 1, 17.7.3)."""

_ALIGNMENTS = {
    **dict.fromkeys(("left", "start"), Alignment.LEFT),
    **dict.fromkeys(("right", "end"), Alignment.RIGHT),
    "center": Alignment.CENTER,
    **dict.fromkeys(("both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"), Alignment.JUSTIFY),
}
_THEME_FONTS = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TOGGLE_NAMES = {"b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "vanish": "hidden"}
_EDGES = ("top", "bottom", "between", "left", "right")


def paragraph_facts(properties: etree._Element | None) -> Facts:
    """What a ``w:pPr`` says."""
    facts: Facts = {}
    if properties is not None:
        for child in properties:
            read = _PARAGRAPH.get(child.tag)
            if read is not None:
                read(child, facts)
    return facts


def run_facts(properties: etree._Element | None, theme: Mapping[str, str]) -> Facts:
    """What a ``w:rPr`` says, names of theme fonts resolved."""
    facts: Facts = {}
    if properties is not None:
        for child in properties:
            read = _RUN.get(child.tag)
            if read is not None:
                read(child, facts)
            elif child.tag == _FONTS:
                _fonts(child, facts, theme)
    return facts


def whole_table_facts(style: etree._Element, theme: Mapping[str, str]) -> tuple[Facts, Facts]:
    """What a style says of paragraphs and of letters, a table style's words for the whole table included."""
    paragraph = paragraph_facts(style.find(PARAGRAPH_PROPERTIES))
    run = run_facts(style.find(RUN_PROPERTIES), theme)
    for part in style.iterchildren(f"{W}tblStylePr"):
        if part.get(f"{W}type") == "wholeTable":
            paragraph.update(paragraph_facts(part.find(PARAGRAPH_PROPERTIES)))
            run.update(run_facts(part.find(RUN_PROPERTIES), theme))
    return paragraph, run


def read_theme(root: etree._Element | None) -> dict[str, str]:
    """The theme's fonts for Latin letters by ``major`` and ``minor``."""
    fonts = {}
    for name in ("major", "minor"):
        found = None if root is None else root.find(f".//{_THEME_FONTS}{name}Font/{_THEME_FONTS}latin")
        if found is not None and found.get("typeface"):
            fonts[name] = found.get("typeface")
    return fonts


def visible_edge(border: etree._Element | None) -> bool:
    """Whether a border element draws a line."""
    return border is not None and border.get(VAL, "none") not in ("none", "nil")


def _indent(element: etree._Element, facts: Facts) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        for name in names:
            length = twips(element.get(f"{W}{name}"))
            if length is not None:
                facts[key] = length * MILLIMETRES_PER_TWIP
    first, hanging = twips(element.get(f"{W}firstLine")), twips(element.get(f"{W}hanging"))
    if hanging is not None:
        facts["first"] = -hanging * MILLIMETRES_PER_TWIP
    elif first is not None:
        facts["first"] = first * MILLIMETRES_PER_TWIP


def _spacing(element: etree._Element, facts: Facts) -> None:
    for name in ("before", "after"):
        length = twips(element.get(f"{W}{name}"))
        if length is not None:
            facts[name] = max(length, 0.0) / 20
        automatic = element.get(f"{W}{name}Autospacing")
        if automatic is not None:
            facts[f"{name}_automatic"] = automatic in ("1", "true", "on")
    line = twips(element.get(f"{W}line"))
    if line is not None:
        facts["line"] = line
    rule = element.get(f"{W}lineRule")
    if rule in ("auto", "exact", "atLeast"):
        facts["line_rule"] = rule


def _alignment(element: etree._Element, facts: Facts) -> None:
    found = _ALIGNMENTS.get(element.get(VAL, ""))
    if found is not None:
        facts["alignment"] = found


def _outline(element: etree._Element, facts: Facts) -> None:
    level = number(element.get(VAL))
    if level is not None:
        # Level 9 is how Word writes «body text», also to undo a heading's level.
        facts["outline"] = int(level) + 1 if 0 <= level < 9 else None


def _numbering(element: etree._Element, facts: Facts) -> None:
    for child in element:
        if child.tag == f"{W}numId":
            facts["list"] = whole(child.get(VAL), 0, 2**31)
            facts.setdefault("list_level", 0)
        elif child.tag == f"{W}ilvl":
            facts["list_level"] = whole(child.get(VAL), 0, 8) or 0
    if facts.get("list", 0) is None:
        del facts["list"]


def _borders(element: etree._Element, facts: Facts) -> None:
    edges = {edge: element.find(f"{W}{edge}") for edge in _EDGES}
    said = {edge: visible_edge(border) for edge, border in edges.items() if border is not None}
    facts["borders"] = frozenset(edge for edge, visible in said.items() if visible)


def _switch(key: str) -> Callable[[etree._Element, Facts], None]:
    def read(element: etree._Element, facts: Facts) -> None:
        facts[key] = is_on(element)

    return read


def _style(element: etree._Element, facts: Facts) -> None:
    facts["style"] = element.get(VAL)


def _fonts(element: etree._Element, facts: Facts, theme: Mapping[str, str]) -> None:
    for key, name in (("font", "ascii"), ("high_font", "hAnsi")):
        of_theme = element.get(f"{W}{name}Theme")
        font = theme.get(of_theme[:5]) if of_theme else None
        font = font or element.get(f"{W}{name}")
        if font:
            facts[key] = font


def _size(element: etree._Element, facts: Facts) -> None:
    half_points = number(element.get(VAL))
    if half_points is None:
        length = twips(element.get(VAL))
        half_points = None if length is None else length / 10
    if half_points is not None and half_points > 0:
        facts["size"] = min(half_points, 3276) / 2


def _underline(element: etree._Element, facts: Facts) -> None:
    kind = element.get(VAL)
    if kind is not None:
        facts["underline"] = kind != "none"


def _color(element: etree._Element, facts: Facts) -> None:
    value = element.get(VAL, "")
    if value == "auto":
        facts["color"] = None
    elif len(value) == 6 and all(figure in "0123456789abcdefABCDEF" for figure in value):
        facts["color"] = value.upper()


def _position(element: etree._Element, facts: Facts) -> None:
    facts["superscript"] = element.get(VAL) == "superscript"


_FONTS = f"{W}rFonts"
_PARAGRAPH: dict[str, Callable[[etree._Element, Facts], None]] = {
    f"{W}ind": _indent,
    f"{W}spacing": _spacing,
    f"{W}jc": _alignment,
    f"{W}outlineLvl": _outline,
    f"{W}numPr": _numbering,
    f"{W}pBdr": _borders,
    f"{W}contextualSpacing": _switch("contextual"),
    f"{W}pageBreakBefore": _switch("starts_page"),
    f"{W}pStyle": _style,
}
_RUN: dict[str, Callable[[etree._Element, Facts], None]] = {
    **{f"{W}{name}": _switch(key) for name, key in _TOGGLE_NAMES.items()},
    f"{W}sz": _size,
    f"{W}u": _underline,
    f"{W}color": _color,
    f"{W}vertAlign": _position,
    f"{W}rStyle": _style,
}
