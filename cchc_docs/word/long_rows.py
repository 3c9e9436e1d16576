"""Table rows that are too high to be kept on one page.

Templates keep rows together. A row near the height of a page must be let go: the layout engine cuts off what does not fit.
"""

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tc
from docx.shared import Pt

from cchc_docs.word.text_width import text_width

_MOST_LINES = 15
"""A row with more lines in one of its cells may break."""

_SIZE = Pt(11)

_TABLE, _ROW, _ROW_PROPERTIES, _CELL = qn("w:tbl"), qn("w:tr"), qn("w:trPr"), qn("w:tc")
_TOGETHER, _HEADER = f"{_ROW_PROPERTIES}/{qn('w:cantSplit')}", f"{_ROW_PROPERTIES}/{qn('w:tblHeader')}"
_PARAGRAPH, _LETTERS = qn("w:p"), qn("w:t")
_SPACES = tuple(qn(f"w:{name}") for name in ("br", "cr", "tab", "ptab", "noBreakHyphen"))


def let_long_rows_break(document: Document) -> None:
    """Takes «do not break» from the rows that are long, header rows apart."""
    for row in document.element.body.iterfind(f"{_TABLE}/{_ROW}"):
        together = row.find(_TOGETHER)
        if together is not None and row.find(_HEADER) is None and _lines(row) > _MOST_LINES:
            row.trPr.remove(together)


def _lines(row: CT_Row) -> float:
    return max(map(_cell_lines, row.iterchildren(_CELL)), default=0)


def _cell_lines(cell: CT_Tc) -> float:
    paragraphs = list(cell.iterchildren(_PARAGRAPH))
    letters = sum(map(len, cell.itertext(_LETTERS))) + sum(1 for _ in cell.iter(*_SPACES))
    if len(paragraphs) + letters <= _MOST_LINES:  # however narrow the cell is
        return 0
    width = cell.width or 0
    if not width or len(paragraphs) + letters * _SIZE / width <= _MOST_LINES:  # however wide the letters are
        return 0
    return sum(1 + text_width(paragraph.text) * _SIZE / width for paragraph in paragraphs)
