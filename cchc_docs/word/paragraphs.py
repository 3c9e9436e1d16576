"""Paragraphs with their effective look, from wherever they stand in a document."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from lxml import etree

from cchc_docs.domain.document_structure import Alignment, DocumentPlace, LineSpacing, Paragraph, SpacingRule, TextRun
from cchc_docs.word.effective_look import EffectiveLook
from cchc_docs.word.longest_line import longest_line, typed_lines
from cchc_docs.word.look_facts import Facts
from cchc_docs.word.markup import BLOCKS, PARAGRAPH, PARAGRAPH_PROPERTIES, W, contents
from cchc_docs.word.numbering import Numbering
from cchc_docs.word.paragraph_content import ContentReader, ParagraphContent
from cchc_docs.word.ruled_lines import border_line, indents
from cchc_docs.word.style_sheet import StyleSheet
from cchc_docs.word.table_cells import cell_rows, table_style

_AUTOMATIC_SPACE = 14.0
_RULES = {"auto": SpacingRule.MULTIPLE, "exact": SpacingRule.EXACTLY, "atLeast": SpacingRule.AT_LEAST}
_TEXT = f"{W}t"
_PRINTED = (_TEXT, *(f"{W}{name}" for name in ("sym", "drawing", "pict", "object")))


@dataclass(frozen=True, kw_only=True)
class Area:
    """What surrounds paragraphs: the body, a cell, a header."""

    width: float
    part: str = ""
    table: int | None = None
    row: int | None = None
    column: int | None = None
    in_table: bool = False
    table_style: str | None = None


Placed = tuple[etree._Element, Area]
MarkedRuns = dict[int, list[TextRun]]
"""The runs as the marks stood in them, by the identity of their paragraph."""


class ParagraphReader:
    """Reads paragraphs in the order in which a document prints them."""

    def __init__(self, styles: StyleSheet, numbering: Numbering, numbers: Mapping[etree._Element, int]) -> None:
        self.styles = styles
        self._numbering = numbering
        self._looks = EffectiveLook(styles, numbering)
        self._numbers = numbers
        self.boxes: list[etree._Element] = []
        """Text boxes met so far, which are read last."""

        self.marked: MarkedRuns = {}
        """Of the paragraphs read so far in which marks stood."""

    def flatten(self, blocks: Iterable[etree._Element], area: Area) -> list[Placed]:
        """The paragraphs among the blocks, those in the cells of tables included."""
        found: list[Placed] = []
        waiting = [(block, area) for block in blocks][::-1]
        while waiting:
            block, around = waiting.pop()
            if block.tag == PARAGRAPH:
                found.append((block, around))
                continue
            inside: list[Placed] = []
            for row in cell_rows(block, self.styles, around.width):
                for cell in row:
                    within = replace(around, width=cell.width, in_table=True, table_style=table_style(block))
                    inside.extend((part, within) for part in contents(cell.element, BLOCKS))
            waiting.extend(reversed(inside))
        return found

    def read(self, placed: Sequence[Placed], content: ContentReader) -> tuple[Paragraph, ...]:
        """The paragraphs, each knowing its neighbours in the same area."""
        looks = [
            self._looks.paragraph(element.find(PARAGRAPH_PROPERTIES), area.table_style, in_table=area.in_table)
            for element, area in placed
        ]
        read = []
        for number, (element, area) in enumerate(placed):
            before = number - 1 if number and placed[number - 1][1] is area else None
            after = number + 1 if number + 1 < len(placed) and placed[number + 1][1] is area else None
            found = content.read(
                element,
                partial(self._looks.run, style=looks[number].get("style"), table_style=area.table_style, in_table=area.in_table),
            )
            self.boxes.extend(found.boxes)
            look, following = looks[number], None if after is None else looks[after]
            below = border_line(
                look,
                following,
                max(area.width - indents(look), 0.0),
                following_is_empty=after is not None and _is_empty(placed[after][0], following),
            )
            spaces = _spaces(look, None if before is None else looks[before], following)
            read.append(self._paragraph(element, area, look, found, below, spaces))
            if found.marked:
                self.marked[id(read[-1])] = found.marked
        return tuple(read)

    def _paragraph(
        self,
        element: etree._Element,
        area: Area,
        look: Facts,
        found: ParagraphContent,
        below: tuple[float, ...],
        spaces: tuple[float, float],
    ) -> Paragraph:
        label = self._numbering.label(look["list"], look.get("list_level", 0)) if look.get("list") else ""
        left, right, first = (look.get(side, 0.0) for side in ("left", "right", "first"))
        room = area.width - left - right
        return Paragraph(
            runs=tuple(found.runs),
            place=DocumentPlace(
                paragraph=self._numbers.get(element), table=area.table, row=area.row, column=area.column, part=area.part
            ),
            style=self.styles.name(look.get("style")),
            alignment=look.get("alignment", Alignment.LEFT),
            left_indent=left,
            right_indent=right,
            first_line_indent=first,
            space_before=spaces[0],
            space_after=spaces[1],
            line_spacing=_line_spacing(look),
            label=label,
            outline_level=look.get("outline"),
            ruled_lines=(*found.lines, *typed_lines(found.runs), *below),
            longest_line=longest_line(found.runs, label, room - first, room),
            width=area.width,
            fields=tuple(found.fields),
            footnotes=tuple(found.notes),
            starts_page=look.get("starts_page", False) or found.begins_with_page_break,
        )


def _is_empty(element: etree._Element, look: Facts | None) -> bool:
    # Asked only where a line above the paragraph could belong to the one before.
    if look is None or "top" not in look.get("borders", ()):
        return False
    return all(node.tag == _TEXT and not (node.text or "").strip() for node in element.iter(*_PRINTED))


def _spaces(look: Facts, before: Facts | None, after: Facts | None) -> tuple[float, float]:
    spaces = []
    for name, neighbour in (("before", before), ("after", after)):
        space = _AUTOMATIC_SPACE if look.get(f"{name}_automatic") else look.get(name, 0.0)
        same = neighbour is not None and neighbour.get("style") == look.get("style")
        spaces.append(0.0 if same and look.get("contextual") else space)
    return spaces[0], spaces[1]


def _line_spacing(look: Mapping[str, Any]) -> LineSpacing:
    line, rule = look.get("line"), _RULES[look.get("line_rule", "auto")]
    if not line:
        return _SINGLE
    if line < 0:
        return LineSpacing(rule=SpacingRule.EXACTLY, value=-line / 20)
    return LineSpacing(rule=rule, value=line / 240 if rule is SpacingRule.MULTIPLE else line / 20)


_SINGLE = LineSpacing()
