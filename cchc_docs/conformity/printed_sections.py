"""Paper, margins and page numbers of printed pages, section by section."""

import math
from collections.abc import Iterator, Sequence

from cchc_docs.conformity.page_rules import MARGINS
from cchc_docs.conformity.printed_lines import Segment, number_of
from cchc_docs.conformity.printed_pages import Sheet, shape
from cchc_docs.conformity.printed_paragraphs import Area
from cchc_docs.domain.document_structure import (
    MILLIMETRES_PER_POINT,
    Alignment,
    Block,
    DocumentPlace,
    PageSetup,
    Paragraph,
    Section,
)

_CENTRED = 6.0
_FREE_LINES = 18.0
"""Points that a page may leave free on which a paragraph breaks: a line, for one alone does not stand on the next page."""

_HALF = 0.5


def section(sheets: Sequence[Sheet], blocks: Sequence[Block], area: Area, *, sure: bool, opens: bool) -> Section:
    """The section of these sheets.

    ``sure``: the text's edges are known. ``opens``: it begins the document; else its numbers may go on from the section before.
    """
    numbered = [(index, sheet.number) for index, sheet in enumerate(sheets) if sheet.number is not None]
    at_top = [(index, one) for index, one in numbered if one.baseline > sheets[index].page.height * _HALF]
    first_top = [one for index, one in at_top if index == 0 and opens]
    others = [one for index, one in at_top if not (index == 0 and opens)]
    feet = [one for index, one in numbered if (index, one) not in at_top and not (index == 0 and opens)]
    first_foot = [one for index, one in numbered if (index, one) not in at_top and index == 0 and opens]
    start, kind = _numbering(numbered, follows=not opens)
    return Section(
        setup=_setup(sheets, area, start, kind, _spilling(blocks), sure=sure),
        blocks=tuple(blocks),
        header=tuple(_unlike(_header(one, area, "đầu trang") for one in others)),
        first_header=tuple(_header(one, area, "đầu trang") for one in first_top),
        footer=tuple(_unlike(_header(one, area, "cuối trang") for one in feet)),
        first_footer=tuple(_header(one, area, "cuối trang") for one in first_foot),
    )


def _setup(sheets: Sequence[Sheet], area: Area, start: int | None, kind: str, spilling: set[int], *, sure: bool) -> PageSetup:
    page = sheets[0].page
    filled = [sheet for sheet in sheets if sheet.lines or sheet.tables]
    full = [sheet for sheet in filled if sheet.page.number in spilling]
    edges = _edges(filled, area) if sure else (math.nan, math.nan)
    return PageSetup(
        page_width=page.width * MILLIMETRES_PER_POINT,
        page_height=page.height * MILLIMETRES_PER_POINT,
        top_margin=min((sheet.top for sheet in filled), default=math.nan) * MILLIMETRES_PER_POINT,
        bottom_margin=_bottom(filled, full),
        left_margin=edges[0] * MILLIMETRES_PER_POINT,
        right_margin=(page.width - edges[1]) * MILLIMETRES_PER_POINT,
        different_first_page=True,
        page_number_format=kind,
        page_number_start=start,
    )


def _edges(sheets: Sequence[Sheet], area: Area) -> tuple[float, float]:
    """How far the text of these pages reaches, where it reaches farther than its area by more than a table's padding."""
    lines = [line for sheet in sheets for line in sheet.lines]
    left = min((line.left for line in lines), default=area.left)
    return (left if left < area.left - _CENTRED else area.left), area.right


def _bottom(filled: Sequence[Sheet], full: Sequence[Sheet]) -> float:
    """The lower margin; not a number when the pages leave more free without telling why."""
    lowest = min((sheet.bottom for sheet in filled), default=math.nan) * MILLIMETRES_PER_POINT
    if not lowest > MARGINS["bottom"][1]:
        return lowest
    return lowest if full and lowest - _FREE_LINES * MILLIMETRES_PER_POINT > MARGINS["bottom"][1] else math.nan


def _spilling(blocks: Sequence[Block]) -> set[int]:
    """Pages so full that a paragraph goes on behind them."""
    said = [block for block in blocks if isinstance(block, Paragraph) and block.place.page and block.last_page]
    return {page for block in said for page in range(block.place.page or 0, block.last_page or 0)}


def _numbering(numbered: Sequence[tuple[int, Segment]], *, follows: bool) -> tuple[int | None, str]:
    """Which number the section's first page has, None when it goes on, and in what figures."""
    if not numbered:
        return 1, "decimal"
    index, found = numbered[0]
    said = number_of(found.text)
    if not said.isdigit():
        return None, "lowerRoman"
    start = int(said) - index
    return (None if follows and start != 1 else start), "decimal"


def _header(number: Segment, area: Area, part: str) -> Paragraph:
    alignment = Alignment.CENTER
    if abs(number.centre - area.centre) > _CENTRED:
        alignment = Alignment.LEFT if number.centre < area.centre else Alignment.RIGHT
    return Paragraph(
        runs=number.text_runs,
        place=DocumentPlace(part=part, page=number.page, box=number.box),
        alignment=alignment,
        fields=("PAGE",),
    )


def _unlike(headers: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Of headers that look alike the first."""
    seen = set()
    for header in headers:
        looks = (
            header.alignment,
            header.text.strip().isdigit(),
            *((run.size, run.bold, run.italic, run.font) for run in header.runs),
        )
        if looks not in seen:
            seen.add(looks)
            yield header


def same_paper(one: Sheet, other: Sheet) -> bool:
    """Whether both pages are of one size."""
    return shape(one.page) == shape(other.page)
