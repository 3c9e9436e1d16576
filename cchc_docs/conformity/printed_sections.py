"""Paper, margins and page numbers of printed pages, section by section."""

import math
from collections.abc import Iterator, Mapping, Sequence

from cchc_docs.conformity.look import is_bold
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

_FREE_PARAGRAPH = 60.0
"""And before which a paragraph begins: three lines and the room above them, which stay together."""

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


def _setup(
    sheets: Sequence[Sheet], area: Area, start: int | None, kind: str, spilling: Mapping[int, float], *, sure: bool
) -> PageSetup:
    page = sheets[0].page
    filled = [sheet for sheet in sheets if sheet.lines or sheet.tables]
    edges = _edges(filled, area) if sure else (math.nan, math.nan)
    return PageSetup(
        page_width=page.width * MILLIMETRES_PER_POINT,
        page_height=page.height * MILLIMETRES_PER_POINT,
        top_margin=min((sheet.top for sheet in filled), default=math.nan) * MILLIMETRES_PER_POINT,
        bottom_margin=_bottom(filled, spilling),
        left_margin=edges[0] * MILLIMETRES_PER_POINT,
        right_margin=(page.width - edges[1]) * MILLIMETRES_PER_POINT,
        different_first_page=True,
        page_number_format=kind,
        page_number_start=start,
    )


def _edges(sheets: Sequence[Sheet], area: Area) -> tuple[float, float]:
    """How far the text of these pages reaches: at the left as far as its first letter when that stands in the margin."""
    left = min((line.left for sheet in sheets for line in sheet.lines), default=area.left)
    in_margin = left * MILLIMETRES_PER_POINT < MARGINS["left"][0] and left < area.left - _CENTRED
    return (left if in_margin else area.left), area.right


def _bottom(filled: Sequence[Sheet], spilling: Mapping[int, float]) -> float:
    """The lower margin; not a number when the pages leave more free without telling why."""
    lowest = min((sheet.bottom for sheet in filled), default=math.nan) * MILLIMETRES_PER_POINT
    if not lowest > MARGINS["bottom"][1]:
        return lowest
    room = min((free for free in spilling.values()), default=math.inf)
    return lowest if lowest - room * MILLIMETRES_PER_POINT > MARGINS["bottom"][1] else math.nan


def _spilling(blocks: Sequence[Block]) -> dict[int, float]:
    """Pages that are full, since a paragraph goes on behind them or the next page begins with one; with what may be free there."""
    found: dict[int, float] = {}
    for block, after, behind in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if not (isinstance(block, Paragraph) and isinstance(after, Paragraph) and isinstance(behind, Paragraph)):
            continue
        page, last = block.place.page or 0, block.last_page or 0
        found.update(dict.fromkeys(range(page, last), _FREE_LINES))
        running = after.alignment in (Alignment.JUSTIFY, Alignment.LEFT) and not is_bold(after) and not is_bold(block)
        if after.place.page == last + 1 and running:
            found.setdefault(last, _FREE_PARAGRAPH)
    return found


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
