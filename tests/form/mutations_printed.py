"""Slips that only the printed page shows, and which of the slips of Word files it does not show."""

from random import Random

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.form.mutation import ALL, LONG, MAIN, Edit, Mutation, styled
from tests.form.mutations import MUTATIONS

TABLED = ("bao-cao", "ke-hoach", "phu-luc")
_SIGNED = styled("Quyền hạn, chức vụ")
_HEADINGS = styled("Heading 1", "Heading 2", matching=r"^(?:[IVX]+|\d+)\. [^.;]+$")

UNSEEN = {
    "date-field": "a field prints as the words it shows",
    "template-tag-left": "printed tags are the text's business, which the Word file's tests try",
    "tracked-changes": "a print shows their outcome or their marks, not that they are changes",
    "comments-left": "comments are not printed",
    "hidden-text": "hidden text is not printed",
    "font-twin": "Liberation Serif prints as Times New Roman",
    "double-space": "justified lines have spaces of every width",
    "margin-bottom": "how far a page is filled depends on its paragraphs; margins that show are tried below",
    "margin-left": "the letterhead's table stays where it was; margins that show are tried below",
    "not-nfc": "a PDF's letters are put together again when they are read",
    "annex-page-number": "an annex of one page shows no number",
}
_UNSEEN_HERE = {("national-title-spacing", "line spacing")}
"""The last line of a cell has nothing below it that would be moved."""


def _tables(document: Document) -> list[Paragraph]:
    return [row.cells[0].paragraphs[0] for table in document.tables if len(table.rows) > 2 for row in table.rows[:1]]


def _alone(document: Document, _random: Random) -> bool:
    """A page break before the signature."""
    table = next(one._p.getparent() for one in _SIGNED(document))
    while table.tag != qn("w:tbl"):
        table = table.getparent()
    last = Paragraph(document.add_paragraph()._p, document._body)
    last.add_run().add_break(WD_BREAK.PAGE)
    table.addprevious(last._p)
    return True


def _blank_end(document: Document, _random: Random) -> bool:
    """A page break behind the last word."""
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph()
    return True


def _widow(document: Document, random: Random) -> bool:
    """A heading whose text begins on the next page."""
    found = _HEADINGS(document)
    if not found:
        return False
    heading = random.choice(found)
    below = heading._p.getnext()
    if below is None or below.tag != qn("w:p"):
        return False
    heading.paragraph_format.keep_with_next = False
    Paragraph(below, document._body).paragraph_format.page_break_before = True
    return True


def _clipped(document: Document, random: Random) -> bool:
    """A table far wider than the paper."""
    found = [table for table in document.tables if len(table.columns) > 3]
    if not found:
        return False
    table = random.choice(found)
    wide = random.choice((60, 75))
    table.autofit = False
    for width in table._tbl.tblPr.findall(qn("w:tblW")):
        width.set(qn("w:type"), "dxa")
        width.set(qn("w:w"), str(round(wide * len(table.columns) * 56.7)))
    for grid in table._tbl.tblGrid.gridCol_lst:
        grid.w = Mm(wide)
    for row in table.rows:
        for cell in row.cells:
            cell.width = Mm(wide)
    return True


def _margin(side: str, *sizes: float) -> Edit:
    def apply(document: Document, random: Random) -> bool:
        size = Mm(random.choice(sizes))
        for section in document.sections:
            setattr(section, f"{side}_margin", size)
        return True

    return apply


OF_PAGES = (
    Mutation("signature-alone", "a page break before it", MAIN, _alone),
    Mutation("blank-page", "a page break at the end", ALL, _blank_end),
    Mutation("heading-widowed", "its text on the next page", LONG, _widow),
    Mutation("content-clipped", "a table too wide", TABLED, _clipped),
    Mutation("margin-left", "all pages, too small", ("to-trinh", "ke-hoach", "bao-cao"), _margin("left", 15, 20, 25, 28)),
    Mutation("margin-left", "all pages, too big", ("to-trinh", "bao-cao"), _margin("left", 38, 40)),
    Mutation("margin-right", "all pages, too small", ("to-trinh", "ke-hoach", "bao-cao"), _margin("right", 10, 12)),
    Mutation("margin-bottom", "all pages, too small", ("ke-hoach", "bao-cao"), _margin("bottom", 5, 8)),
    Mutation("margin-bottom", "all pages, too big", ("ke-hoach",), _margin("bottom", 50, 60)),
)
PRINTED = (
    *OF_PAGES,
    *(one for one in MUTATIONS if one.rule not in UNSEEN and (one.rule, one.name) not in _UNSEEN_HERE),
)
