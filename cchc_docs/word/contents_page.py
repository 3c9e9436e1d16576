"""The list of what lies behind a document in one PDF: a .docx of its own, in the look of official documents."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell

_WIDTHS = (1.3, 9.7, 2.5, 2.5)
_HEADER = ("STT", "Tên tài liệu", "Số trang", "Từ trang")
_FONT = "Times New Roman"


@dataclass(frozen=True, kw_only=True)
class ContentsLine:
    """One part of the whole."""

    title: str
    pages: int
    first: int
    """Its first page in the file, counted from 1."""


def contents_page(heading: str, lines: Sequence[ContentsLine]) -> bytes:
    """The .docx: heading and table, whose first row is repeated on each page."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Cm(2), Cm(2), Cm(3), Cm(2)
    _write_heading(document, heading)
    table = document.add_table(rows=1, cols=len(_HEADER), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    for cell, width, text in zip(table.rows[0].cells, _WIDTHS, _HEADER, strict=True):
        _write(cell, text, width, centred=True, bold=True)
    repeated = table.rows[0]._tr.get_or_add_trPr()
    repeated.append(repeated.makeelement(qn("w:tblHeader"), {}))
    for number, line in enumerate(lines, start=1):
        values = (str(number), line.title, str(line.pages), str(line.first))
        for column, (cell, width, text) in enumerate(zip(table.add_row().cells, _WIDTHS, values, strict=True)):
            _write(cell, text, width, centred=column != 1)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _write_heading(document: Document, heading: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(12)
    run = paragraph.add_run(heading)
    run.font.name, run.font.size, run.font.bold = _FONT, Pt(14), True


def _write(cell: _Cell, text: str, width: float, *, centred: bool, bold: bool = False) -> None:
    cell.width = Cm(width)
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    run = paragraph.add_run("".join(letter for letter in text if letter >= " "))
    run.font.name, run.font.size, run.font.bold = _FONT, Pt(13), bold
