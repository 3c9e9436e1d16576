"""What a Word document will look like, whoever made it: pages, paragraphs, tables, with nothing left to resolve.

Every look is the effective one: styles, defaults, themes and numbering have been followed to their end. Lengths are
millimetres, sizes of letters and spaces between paragraphs are points.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from cchc_docs.domain.page_geometry import Box, PageGeometry

MILLIMETRES_PER_POINT = 25.4 / 72


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its indents."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class SpacingRule(StrEnum):
    """What the figure of a line spacing means."""

    MULTIPLE = "multiple"
    """Times the single line."""

    EXACTLY = "exactly"
    AT_LEAST = "at-least"


@dataclass(frozen=True, kw_only=True)
class LineSpacing:
    """Distance between the lines of one paragraph."""

    rule: SpacingRule = SpacingRule.MULTIPLE
    value: float = 1.0
    """A multiple of the single line, or points."""


@dataclass(frozen=True, kw_only=True)
class TextRun:
    """A stretch of text with one look."""

    text: str
    """As typed; ``\\n`` is a line break, ``\\f`` a page break, ``\\t`` a tab."""

    font: str
    """For ASCII letters."""

    high_font: str
    """For all other letters, the Vietnamese ones among them."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    all_caps: bool = False
    """Shown in capitals although typed otherwise."""

    color: str | None = None
    """Six hexadecimal figures; None for automatic, which is black."""

    superscript: bool = False
    hidden: bool = False

    @property
    def printed(self) -> str:
        """The text as a reader sees it."""
        return "" if self.hidden else self.text.upper() if self.all_caps else self.text


@dataclass(frozen=True, kw_only=True)
class DocumentPlace:
    """Where a paragraph stands."""

    paragraph: int | None = None
    """Counted from 1 through the body, those in table cells included; None in headers, footers, footnotes and text boxes."""

    table: int | None = None
    """Counted from 1 through the body; nested tables belong to their outermost."""

    row: int | None = None
    column: int | None = None
    part: str = ""
    """«đầu trang», «cuối trang», «chú thích 3», «hộp văn bản»; empty in the body."""

    page: int | None = None
    """Where it begins, counted from 1 through the file, when the document was read from printed pages."""

    box: Box | None = None
    """Around what of it stands on that page."""


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph as it will be printed."""

    runs: tuple[TextRun, ...] = ()
    place: DocumentPlace
    style: str = ""
    alignment: Alignment = Alignment.LEFT
    left_indent: float = 0.0
    right_indent: float = 0.0
    first_line_indent: float = 0.0
    """Negative when the first line hangs out."""

    space_before: float = 0.0
    """Not a number when a printed page does not tell it."""

    space_after: float = 0.0
    line_spacing: LineSpacing = LineSpacing()
    label: str = ""
    """What automatic numbering prints before the text: «1.», «a)», «-»; empty without it."""

    outline_level: int | None = None
    """1 for «Heading 1»; None for body text."""

    ruled_lines: tuple[float, ...] = ()
    """Lengths of the lines drawn in or under the paragraph: borders, shapes, rows of underscores."""

    longest_line: float = 0.0
    """Length of the longest line of text that the paragraph makes within its width."""

    width: float = 0.0
    """Room between the margins or the cell's edges, indents not taken off."""

    fields: tuple[str, ...] = ()
    """Names of the fields in it: PAGE, NUMPAGES, DATE, REF."""

    footnotes: tuple[int, ...] = ()
    """Numbers of the footnotes called in it."""

    starts_page: bool = False
    last_page: int | None = None
    """Where it ends, when it was read from printed pages."""

    @cached_property
    def text(self) -> str:
        """The printed text, automatic number included."""
        body = "".join(run.printed for run in self.runs)
        return f"{self.label} {body}" if self.label else body

    @cached_property
    def text_without_marks(self) -> str:
        """The same without superscript marks, such as the number of a note."""
        if not any(run.superscript for run in self.runs):
            return self.text
        return f"{self.label} {''.join(run.printed for run in self.runs if not run.superscript)}"

    @property
    def first_line_start(self) -> float:
        """How far the first line stands from the left edge of the text."""
        return self.left_indent + self.first_line_indent

    def lines(self) -> tuple["Paragraph", ...]:
        """The paragraph cut at its line breaks, each line with its own runs; blank lines are left out."""
        if not any("\n" in run.text or "\f" in run.text for run in self.runs):
            return (self,) if self.text.strip() else ()
        cut: list[list[TextRun]] = [[]]
        for run in self.runs:
            first, *others = run.text.replace("\f", "\n").split("\n")
            cut[-1].append(replace(run, text=first))
            cut.extend([replace(run, text=other)] for other in others)
        made = (replace(self, runs=tuple(runs), label=self.label if number == 0 else "") for number, runs in enumerate(cut))
        return tuple(line for line in made if line.text.strip())


@dataclass(frozen=True, kw_only=True)
class TableCell:
    """A cell; merged cells are one, at their top left."""

    paragraphs: tuple[Paragraph, ...]
    row: int
    column: int
    """Both counted from 1; a cell over two columns has the first one's number."""

    width: float = 0.0

    @property
    def text(self) -> str:
        """Its paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of the body."""

    number: int
    rows: tuple[tuple[TableCell, ...], ...]
    ruled: bool = False
    """Whether lines are drawn around its cells: a table of figures, not one that only puts texts side by side."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, row by row."""
        return tuple(paragraph for row in self.rows for cell in row for paragraph in cell.paragraphs)


Block = Paragraph | Table


@dataclass(frozen=True, kw_only=True)
class PageSetup:
    """Paper, margins and page numbers of a section. A margin that printed pages do not tell is not a number."""

    page_width: float
    page_height: float
    top_margin: float
    bottom_margin: float
    left_margin: float
    right_margin: float
    header_distance: float = 0.0
    footer_distance: float = 0.0
    different_first_page: bool = False
    page_number_format: str = "decimal"
    page_number_start: int | None = None

    @property
    def landscape(self) -> bool:
        """Whether the long side lies."""
        return self.page_width > self.page_height


@dataclass(frozen=True, kw_only=True)
class Section:
    """Pages with one set-up, and what stands on them."""

    setup: PageSetup
    blocks: tuple[Block, ...]
    header: tuple[Paragraph, ...] = ()
    first_header: tuple[Paragraph, ...] = ()
    footer: tuple[Paragraph, ...] = ()
    first_footer: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Footnote:
    """A note at the foot of a page."""

    number: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class DocumentStructure:
    """A whole document."""

    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...] = ()
    text_boxes: tuple[Paragraph, ...] = ()
    tracked_changes: int = 0
    """Insertions, deletions and moves that nobody has accepted or refused."""

    comments: int = 0
    draft_part: int | None = None
    """0 when the file says that it is a draft's main document, 1 … its annexes; None when it says nothing."""

    annexes: int = 0
    """How many annexes (phụ lục) the draft says it has; texts of another type that a decision issues are not counted."""

    printed: PageGeometry | None = None
    """The pages from which it was read; None when it was read from a Word file."""

    numbered_pages: frozenset[int] = frozenset()
    """Of the printed pages those that bear a page number."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs and tables of all sections, in order."""
        return tuple(block for section in self.sections for block in section.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the body, those in tables included."""
        for block in self.blocks:
            yield from (block,) if isinstance(block, Paragraph) else block.paragraphs

    def everything(self) -> Iterator[Paragraph]:
        """Every paragraph that is printed: body, headers and footers, footnotes, text boxes."""
        yield from self.paragraphs()
        for section in self.sections:
            yield from (*section.first_header, *section.header, *section.first_footer, *section.footer)
        for note in self.footnotes:
            yield from note.paragraphs
        yield from self.text_boxes
