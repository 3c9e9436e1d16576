"""Paper, margins and page numbers of a section, with Word's own values where the file says nothing."""

from lxml import etree

from cchc_docs.domain.document_structure import PageSetup
from cchc_docs.word.markup import MILLIMETRES_PER_TWIP, W, is_on, twips, whole

_PAPER = (12240.0, 15840.0)
_MARGIN = 1440.0
_DISTANCE = 720.0


def read_page_setup(properties: etree._Element | None) -> PageSetup:
    """The set-up that a ``w:sectPr`` gives."""
    size, margins, numbers, title = (
        None if properties is None else properties.find(f"{W}{name}") for name in ("pgSz", "pgMar", "pgNumType", "titlePg")
    )
    width, height = (_length(size, name, usual) for name, usual in zip("wh", _PAPER, strict=True))
    return PageSetup(
        page_width=width or _PAPER[0] * MILLIMETRES_PER_TWIP,
        page_height=height or _PAPER[1] * MILLIMETRES_PER_TWIP,
        top_margin=_length(margins, "top", _MARGIN),
        bottom_margin=_length(margins, "bottom", _MARGIN),
        left_margin=_length(margins, "left", _MARGIN) + _length(margins, "gutter", 0.0),
        right_margin=_length(margins, "right", _MARGIN),
        header_distance=_length(margins, "header", _DISTANCE),
        footer_distance=_length(margins, "footer", _DISTANCE),
        different_first_page=title is not None and is_on(title),
        page_number_format="decimal" if numbers is None else numbers.get(f"{W}fmt", "decimal"),
        page_number_start=None if numbers is None else whole(numbers.get(f"{W}start"), 0, 2**31),
    )


def text_width_of(setup: PageSetup, properties: etree._Element | None) -> float:
    """Room for a line of text between the margins, or in one column."""
    width = max(setup.page_width - setup.left_margin - setup.right_margin, 0.0)
    columns = None if properties is None else properties.find(f"{W}cols")
    count = None if columns is None else whole(columns.get(f"{W}num"), 1, 45)
    if columns is None or count is None or count == 1:
        return width
    return max(width - (count - 1) * _length(columns, "space", _DISTANCE), 0.0) / count


def _length(element: etree._Element | None, name: str, usual: float) -> float:
    found = None if element is None else twips(element.get(f"{W}{name}"))
    # A margin below zero is Word's mark for «exactly so much, whatever the header needs».
    return abs(usual if found is None else found) * MILLIMETRES_PER_TWIP
