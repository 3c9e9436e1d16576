"""The markup of Word documents: its names, and what its values mean however oddly they are written."""

import math
from collections.abc import Collection, Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES, CHOICE, FALLBACK = f"{_COMPATIBLE}AlternateContent", f"{_COMPATIBLE}Choice", f"{_COMPATIBLE}Fallback"
PARAGRAPH, TABLE, VAL, PARAGRAPH_PROPERTIES, RUN_PROPERTIES = f"{W}p", f"{W}tbl", f"{W}val", f"{W}pPr", f"{W}rPr"
BOX = f"{W}txbxContent"
BLOCKS = frozenset({PARAGRAPH, TABLE})
MILLIMETRES_PER_TWIP = 25.4 / 1440
_LONGEST = 31680.0
"""Twips: 22 inches, more than Word takes for anything."""

_TRANSPARENT = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def number(value: str | None) -> float | None:
    """The figure of an attribute, or None when it is missing or none."""
    if value is None:
        return None
    try:
        figure = float(value)
    except ValueError:
        return None
    return figure if math.isfinite(figure) else None


def whole(value: str | None, least: int, most: int) -> int | None:
    """The whole number of an attribute, brought between the bounds."""
    figure = number(value)
    return None if figure is None else int(min(max(figure, least), most))


def twips(value: str | None) -> float | None:
    """A length in twentieths of a point; «2.5cm» is understood too."""
    figure = number(value)
    if figure is None and value is not None and value[-2:] in _TWIPS:
        figure = number(value[:-2])
        figure = None if figure is None else figure * _TWIPS[value[-2:]]
    return None if figure is None else min(max(figure, -_LONGEST), _LONGEST)


def is_on(element: etree._Element) -> bool:
    """Whether a property that is either on or off is on: it is when nothing is said."""
    return element.get(VAL, "true") not in ("0", "false", "off", "none")


def child_value(element: etree._Element | None, name: str) -> str | None:
    """``w:val`` of the child of that name."""
    found = None if element is None else element.find(f"{W}{name}")
    return None if found is None else found.get(VAL)


def side(element: etree._Element | None, edge: str) -> etree._Element | None:
    """The child for the left or right edge, which newer files call start and end."""
    if element is None:
        return None
    found = element.find(f"{W}{edge}")
    return found if found is not None else element.find(f"{W}{'start' if edge == 'left' else 'end'}")


def shown_children(element: etree._Element) -> list[etree._Element]:
    """The children that are printed: of alternatives only the first."""
    if element.tag == ALTERNATIVES:
        chosen = element.find(CHOICE)
        chosen = chosen if chosen is not None else element.find(FALLBACK)
        return [] if chosen is None else list(chosen)
    return list(element)


def contents(element: etree._Element, wanted: Collection[str]) -> Iterator[etree._Element]:
    """What of the wanted kinds stands directly in the element, content controls and tracked insertions looked through."""
    waiting = shown_children(element)[::-1]
    while waiting:
        node = waiting.pop()
        if node.tag in wanted:
            yield node
        elif node.tag in _TRANSPARENT or node.tag == ALTERNATIVES:
            waiting.extend(reversed(shown_children(node)))
