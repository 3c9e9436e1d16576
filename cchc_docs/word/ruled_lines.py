"""Ruled lines that are drawn: as shapes, or as borders of paragraphs."""

from lxml import etree

from cchc_docs.word.look_facts import Facts
from cchc_docs.word.markup import MILLIMETRES_PER_TWIP, number, twips

_EMU = 36000
_STEEPEST = 2.0
"""Millimetres between its ends up to which a line counts as level."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_GROUP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_V = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIXEL = 15.0
"""Twips: what a length without a unit is in VML."""


def drawn_lines(shown: list[etree._Element]) -> tuple[float, ...]:
    """The lengths in millimetres of the level lines among the elements of a drawing."""
    found: list[float] = []
    for element in shown:
        size = None
        if element.tag == _SHAPE:
            size = _shape_size(element)
        elif element.tag == f"{_V}line":
            size = _line_size(element)
        elif element.tag == f"{_V}shape" and _is_straight(element):
            size = style_size(element)
        if size is not None and size[0] > 0 and size[1] <= _STEEPEST < size[0]:
            found.append(size[0])
    return tuple(found)


def drawing_width(box: etree._Element) -> float | None:
    """The width in millimetres of the shape around a text box."""
    for ancestor in box.iterancestors():
        if ancestor.tag == _SHAPE:
            extent = ancestor.find(f".//{_A}xfrm/{_A}ext")
            return None if extent is None else (number(extent.get("cx")) or 0) / _EMU
        if ancestor.tag in (f"{_V}shape", f"{_V}rect", f"{_V}roundrect"):
            return style_size(ancestor)[0]
        if ancestor.tag in (f"{_DRAWING}anchor", f"{_DRAWING}inline"):
            return None
    return None


def style_size(element: etree._Element) -> tuple[float, float]:
    """Width and height in millimetres that a VML shape's style gives."""
    said = dict(part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
    trimmed = {name.strip(): _length(value.strip()) for name, value in said.items()}
    return trimmed.get("width", 0.0), trimmed.get("height", 0.0)


def border_line(look: Facts, following: Facts | None, room: float, *, following_is_empty: bool) -> tuple[float, ...]:
    """The line that borders draw under a paragraph of that look, before one with the following look."""
    edges = look.get("borders", frozenset())
    if following is not None and edges and _frame(look) == _frame(following):
        # Word draws one frame around neighbours with the same borders.
        return (room,) if "between" in edges else ()
    if "bottom" in edges:
        return (room,)
    if following is not None and following_is_empty and "top" in following.get("borders", ()):
        return (room + indents(look) - indents(following),)
    return ()


def indents(look: Facts) -> float:
    """What the indents of both sides take from the width of a paragraph's borders."""
    return float(look.get("left", 0.0) + min(look.get("first", 0.0), 0.0) + look.get("right", 0.0))


def _frame(look: Facts) -> tuple[object, ...]:
    return look.get("borders", frozenset()), look.get("left", 0.0), look.get("right", 0.0), min(look.get("first", 0.0), 0.0)


def _shape_size(element: etree._Element) -> tuple[float, float] | None:
    geometry, frame = element.find(f".//{_A}prstGeom"), element.find(f".//{_A}xfrm")
    if geometry is None or geometry.get("prst") not in ("line", "straightConnector1"):
        return None
    extent = None if frame is None else frame.find(f"{_A}ext")
    if extent is None:
        extent = next(
            (part.find(f"{_DRAWING}extent") for part in element.iterancestors(f"{_DRAWING}anchor", f"{_DRAWING}inline")), None
        )
    if extent is None:
        return None
    across, down = ((number(extent.get(name)) or 0.0) / _EMU for name in ("cx", "cy"))
    for group in element.iterancestors(f"{_GROUP}wgp", f"{_GROUP}grpSp"):
        across, down = across * _scale(group, "cx"), down * _scale(group, "cy")
    turn = number(frame.get("rot")) if frame is not None else None
    # Angles are counted in 60000ths of a degree.
    return (down, across) if turn is not None and round(turn / 5400000) % 2 else (across, down)


def _scale(group: etree._Element, name: str) -> float:
    frame = group.find(f"{_GROUP}grpSpPr/{_A}xfrm")
    if frame is None:
        return 1.0
    outer, inner = (frame.find(f"{_A}{kind}") for kind in ("ext", "chExt"))
    lengths = [number(part.get(name)) if part is not None else None for part in (outer, inner)]
    return lengths[0] / lengths[1] if lengths[0] and lengths[1] else 1.0


def _is_straight(element: etree._Element) -> bool:
    kind = element.get(f"{_OFFICE}spt") or element.get("type", "").rpartition("_t")[2]
    return kind in ("20", "32") or element.get(f"{_OFFICE}connectortype") == "straight"


def _line_size(element: etree._Element) -> tuple[float, float] | None:
    ends = [[_length(value.strip()) for value in element.get(name, "0,0").split(",")] for name in ("from", "to")]
    if any(len(end) != 2 for end in ends):
        return None
    return abs(ends[1][0] - ends[0][0]), abs(ends[1][1] - ends[0][1])


def _length(value: str) -> float:
    figure = number(value.removesuffix("px"))
    length = figure * _PIXEL if figure is not None else twips(value)
    return (length or 0.0) * MILLIMETRES_PER_TWIP
