"""Table rows that are too high to be kept on one page.

Templates keep rows together. A row near the height of a page must be let go: the layout engine cuts off what does not fit.
"""

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell, _Row

from cchc_docs.word.text_width import text_width

_MOST_LINES = 15
"""A row with more lines in one of its cells may break."""

_SIZE = Pt(11)


def let_long_rows_break(document: Document) -> None:
    """Takes «do not break» from the rows that are long, header rows apart."""
    for table in document.tables:
        for row in table.rows:
            properties = row._tr.trPr
            together = properties.find(qn("w:cantSplit")) if properties is not None else None
            if together is not None and properties.find(qn("w:tblHeader")) is None and _lines(row) > _MOST_LINES:
                properties.remove(together)


def _lines(row: _Row) -> float:
    return max((_cell_lines(cell) for cell in row.cells), default=0)


def _cell_lines(cell: _Cell) -> float:
    width = cell.width or 0
    return sum(1 + text_width(paragraph.text) * _SIZE / width for paragraph in cell.paragraphs) if width else 0
