"""From printed pages to the documents that were printed: what the rules of form judge."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from cchc_docs.conformity.lines import tidy
from cchc_docs.conformity.printed_columns import Columns, find_ending, find_heading
from cchc_docs.conformity.printed_lines import Segment, segments
from cchc_docs.conformity.printed_pages import Sheet, areas, documents, make_out, shape
from cchc_docs.conformity.printed_paragraphs import Area, grouped, paragraph
from cchc_docs.conformity.printed_sections import same_paper, section
from cchc_docs.conformity.printed_tables import Grid
from cchc_docs.conformity.recognition import ANNEX_LABEL
from cchc_docs.domain.document_structure import (
    Block,
    DocumentPlace,
    DocumentStructure,
    Footnote,
    Paragraph,
    Section,
    Table,
    TableCell,
)
from cchc_docs.domain.page_geometry import PageGeometry, PrintedLine, PrintedPage, PrintedRun

PlacedTable = tuple[int, Grid, tuple[PrintedRun, ...]]
"""A ruled table with the page on which it stands and what stands in it."""

Arranged = Callable[[Sequence[Segment], int], Iterator[tuple[list[Segment], Area]]]
"""How the lines of a column are put together: each paragraph with the room in which it stands."""

_CELL_EDGE = 5.4
_NOTE_LINE = (0.15, 0.45)
"""Of the text's width: the line over footnotes."""

_SMALLER = 0.9
_COLUMN_ROOM, _ASIDE = 200.0, 6.0


def structures(geometry: PageGeometry) -> list[DocumentStructure]:
    """Each document of the file: the main one, and annexes or others that are bound with it."""
    parts = documents([make_out(page) for page in geometry.pages])
    annexes = sum(_is_annex(part) for part in parts[1:])
    return [_Printed(part).structure(number, annexes) for number, part in enumerate(parts)]


def _is_annex(part: Sequence[Sheet]) -> bool:
    return bool(part[0].lines) and bool(ANNEX_LABEL.fullmatch(tidy(part[0].lines[0].text)))


@dataclass
class _Printed:
    """One document while it is put together."""

    sheets: tuple[Sheet, ...]
    paragraphs: int = 0
    tables: int = 0
    notes: list[Footnote] = field(default_factory=list)

    def structure(self, number: int, annexes: int) -> DocumentStructure:
        """The document as the rules see it; ``number`` says which part of the file it is, ``annexes`` how many the file has."""
        reach = areas(self.sheets)
        pages = tuple(sheet.page for sheet in self.sheets)
        made: list[Section] = []
        for group in _groups(self.sheets):
            area, sure = reach[shape(group[0].page)]
            blocks = list(self._blocks(group, area, opens=not made))
            made.append(section(group, blocks, area, sure=sure, opens=not made))
        return DocumentStructure(
            sections=tuple(made),
            footnotes=tuple(self.notes),
            draft_part=number if annexes else None,
            annexes=annexes,
            printed=PageGeometry(pages=pages),
            numbered_pages=frozenset(sheet.page.number for sheet in self.sheets if sheet.number is not None),
        )

    def _blocks(self, sheets: Sequence[Sheet], area: Area, *, opens: bool) -> Iterator[Block]:
        lines = [line for sheet in sheets for line in self._without_notes(sheet, area)]
        heading = find_heading(lines, area) if opens else None
        begin = heading.end if heading else 0
        if heading:
            yield from self._flow(lines[: heading.first], [], area)
            yield self._columns(heading, _centred_columns)
        annexed = bool(lines) and bool(ANNEX_LABEL.fullmatch(tidy(lines[0].text)))
        ending = None if annexed else find_ending(lines[begin:], area)
        body, after = (lines[begin : begin + ending.first], lines[begin + ending.end :]) if ending else (lines[begin:], [])
        last = body[-1] if body else None
        tables = [(sheet.page.number, grid, runs) for sheet in sheets for grid, runs in sheet.tables]
        early = [
            one for one in tables if last is None or not after or (one[0], -one[1].box[3]) <= (after[0].page, -after[0].baseline)
        ]
        yield from self._flow(body, early, area)
        if ending:
            yield self._columns(ending, _ending_columns())
        yield from self._flow(after, [one for one in tables if one not in early], area)

    def _flow(self, lines: Sequence[Segment], tables: Sequence[PlacedTable], area: Area) -> Iterator[Block]:
        waiting = list(tables)
        before: Segment | None = None
        page = 0
        for group in _cut_at_tables(lines, waiting, area):
            first = group[0]
            while waiting and (waiting[0][0], -waiting[0][1].box[3]) < (first.page, -first.baseline):
                yield self._table(*waiting.pop(0))
                before = None
            self.paragraphs += 1
            made = paragraph(group, area, DocumentPlace(paragraph=self.paragraphs), before)
            yield replace(made, starts_page=first.page != page)
            page, before = first.page, group[-1]
        while waiting:
            yield self._table(*waiting.pop(0))

    def _table(self, page: int, grid: Grid, runs: Sequence[PrintedRun]) -> Table:
        self.tables += 1
        cells: dict[tuple[int, int], list[PrintedRun]] = {}
        for run in runs:
            cells.setdefault(grid.cell(run), []).append(run)
        rows: dict[int, list[TableCell]] = {}
        for (row, column), inside in sorted(cells.items()):
            edges = (*grid.columns, grid.box[2])
            room = Area(edges[column - 1] + _CELL_EDGE, edges[column] - _CELL_EDGE)
            made = tuple(self._lines_of_cell(page, inside, room, DocumentPlace(table=self.tables, row=row, column=column)))
            rows.setdefault(row, []).append(TableCell(paragraphs=made, row=row, column=column))
        return Table(number=self.tables, rows=tuple(tuple(rows[row]) for row in sorted(rows)), ruled=True)

    def _lines_of_cell(self, page: int, runs: Sequence[PrintedRun], room: Area, place: DocumentPlace) -> Iterator[Paragraph]:
        found = segments(_page(self.sheets, page), runs)
        for group in grouped(found, room):
            self.paragraphs += 1
            yield paragraph(group, room, replace(place, paragraph=self.paragraphs))

    def _columns(self, columns: Columns, arranged: Arranged) -> Table:
        self.tables += 1
        cells = []
        for column, lines in enumerate((columns.left, columns.right), start=1):
            made = []
            before: Segment | None = None
            for group, area in arranged(lines, column):
                self.paragraphs += 1
                place = DocumentPlace(paragraph=self.paragraphs, table=self.tables, row=columns.row(group[0]), column=column)
                made.append(paragraph(group, area, place, before))
                before = group[-1]
            cells.append(TableCell(paragraphs=tuple(made), row=1, column=column))
        return Table(number=self.tables, rows=(tuple(cells),))

    def _without_notes(self, sheet: Sheet, area: Area) -> tuple[Segment, ...]:
        """The page's lines but its footnotes, which stand smaller under a short line at the left."""
        rules = [line for line in sheet.page.lines if _over_notes(line, area) and line.box[3] < sheet.page.height / 2]
        if not rules:
            return sheet.lines
        height = min(line.box[1] for line in rules)
        size = max((line.size for line in sheet.lines if line.baseline > height), default=0.0)
        below = [line for line in sheet.lines if line.baseline < height]
        if not below or any(line.size > size * _SMALLER for line in below):
            return sheet.lines
        for group in grouped(below, area):
            number = len(self.notes) + 1
            place = DocumentPlace(part=f"chú thích {number}")
            self.notes.append(Footnote(number=number, paragraphs=(paragraph(group, area, place),)))
        kept = (line for line in sheet.lines if line.baseline >= height)
        return tuple(replace(line, ruled=tuple(rule for rule in line.ruled if rule not in rules)) for line in kept)


def _over_notes(line: PrintedLine, area: Area) -> bool:
    return line.horizontal and abs(line.box[0] - area.left) < 2 and _NOTE_LINE[0] < line.length / area.width < _NOTE_LINE[1]


def _page(sheets: Sequence[Sheet], number: int) -> PrintedPage:
    return next(sheet.page for sheet in sheets if sheet.page.number == number)


def _cut_at_tables(lines: Sequence[Segment], tables: Sequence[PlacedTable], area: Area) -> Iterator[list[Segment]]:
    """Paragraphs: none goes on behind a table."""
    at = 0
    for page, grid, _ in tables:
        end = next((i for i, one in enumerate(lines) if (one.page, -one.baseline) > (page, -grid.box[3])), len(lines))
        yield from grouped(lines[at:end], area)
        at = max(at, end)
    yield from grouped(lines[at:], area)


def _groups(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """Pages of one section: of one size, up to where an annex begins."""
    groups: list[list[Sheet]] = []
    for sheet in sheets:
        label = bool(sheet.lines) and ANNEX_LABEL.fullmatch(tidy(sheet.lines[0].text))
        if groups and not label and same_paper(groups[-1][-1], sheet):
            groups[-1].append(sheet)
        else:
            groups.append([sheet])
    return groups


def _centred_columns(lines: Sequence[Segment], column: int) -> Iterator[tuple[list[Segment], Area]]:
    """Each line of a letterhead's column by itself, judged by the middle that most lines and the rules under them share."""
    if not lines:
        return
    middles = [line.centre for line in lines] + [(rule.box[0] + rule.box[2]) / 2 for line in lines for rule in line.ruled]
    middle = max(middles, key=lambda one: (sum(abs(one - other) <= 3 for other in middles), -abs(one - median(middles))))
    for line in lines:
        yield [line], Area(middle - _COLUMN_ROOM, middle + _COLUMN_ROOM)


def _ending_columns() -> Arranged:
    def arranged(lines: Sequence[Segment], column: int) -> Iterator[tuple[list[Segment], Area]]:
        listed = next((i for i, line in enumerate(lines) if re.match(r"n[ơo]i nh[ậa]n", line.text, re.IGNORECASE)), None)
        if listed is None:
            yield from _centred_columns(lines, column)
            return
        yield from _centred_columns(lines[:listed], column)
        room = Area(min(line.left for line in lines[listed:]), max(line.right for line in lines[listed:]))
        title, *items = lines[listed:]
        if items and title.left > min(line.left for line in items) + _ASIDE:  # not at the left, where the list stands
            yield from _centred_columns([title], column)
        else:
            items = [title, *items]
        for group in _recipients(items):
            yield group, room

    return arranged


def _recipients(lines: Sequence[Segment]) -> list[list[Segment]]:
    groups: list[list[Segment]] = []
    for line in lines:
        if len(groups) < 2 or line.text.startswith(("-", "–", "+", "•")) or groups[-1][-1].text.endswith((";", ".")):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
