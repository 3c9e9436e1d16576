"""The parts of the form (thể thức) that templates are put together from."""

from collections.abc import Sequence
from typing import cast

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from tools.styles import element


def say(document: Document, style: str, *texts: str) -> None:
    """Appends a paragraph of the style for each text."""
    for text in texts:
        document.add_paragraph(text, style)


def bookmark(paragraph: Paragraph, name: str, text: str) -> None:
    """Appends the text inside a bookmark, where it is found again whatever is written there."""
    identity = str(1 + len(paragraph.part.element.findall(f".//{qn('w:bookmarkStart')}")))
    paragraph._p.append(element("bookmarkStart", id=identity, name=name))
    paragraph.add_run(text)
    paragraph._p.append(element("bookmarkEnd", id=identity))


def plain_table(document: Document, widths: Sequence[Length], rows: int) -> Table:
    """A table of fixed column widths without lines."""
    table = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w="0", type="dxa"))
    _layout(table).addnext(margins)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return cast("Table", table)


def fill(cell: _Cell, *paragraphs: tuple[str, str]) -> None:
    """Fills an empty cell with paragraphs, each (style, text)."""
    for index, (style, text) in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.style = style
        if text:
            paragraph.add_run(text)


def heading(document: Document, *, letter: bool = False, dated: bool = True) -> None:
    """Boxes 1 to 4: agency and number at the left, national title, place and date at the right.

    A letter has its subject in box 5b; minutes are not dated there.
    """
    table = plain_table(document, (Mm(64), Mm(96)), 2)
    _names(table)
    fill(table.cell(1, 0), ("Số ký hiệu", "Số:"))
    number = table.cell(1, 0).paragraphs[0]
    bookmark(number, "CodeNumber", "{{ so }}")
    number.add_run("/{{ ky_hieu }}")
    if letter:
        table.cell(1, 0).add_paragraph("V/v {{ trich_yeu }}", "Trích yếu công văn")
    if dated:
        fill(table.cell(1, 1), ("Địa danh, ngày tháng", "{{ co_quan.dia_danh }}, "))
        bookmark(table.cell(1, 1).paragraphs[0], "IssuedDate", "{{ ngay_ban_hanh }}")
    for cell in table.rows[1].cells:
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _names(table: Table) -> None:
    fill(
        table.cell(0, 0),
        ("Cơ quan chủ quản", "{%p if co_quan.chu_quan %}"),
        ("Cơ quan chủ quản", "{{ co_quan.chu_quan }}"),
        ("Cơ quan chủ quản", "{%p endif %}"),
        ("Tên cơ quan", "{%p for dong in co_quan.dong_ten %}"),
        ("Tên cơ quan", "{{ dong }}"),
        ("Tên cơ quan", "{%p endfor %}"),
        ("Dòng kẻ ngắn", ""),
    )
    fill(
        table.cell(0, 1),
        ("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
        ("Dòng kẻ dài", ""),
    )


def attached_heading(document: Document) -> None:
    """Model 1.3: agency and national title over a text that a decision issues, which has no number and no date of its own."""
    table = plain_table(document, (Mm(64), Mm(96)), 1)
    _names(table)


def type_name(document: Document, name: str) -> None:
    """The type in box 5a, of a document without a subject."""
    say(document, "Tên loại", name)
    document.paragraphs[-1].paragraph_format.space_before = Pt(18)


def title(document: Document, name: str) -> None:
    """Box 5a: type and subject with the line below."""
    type_name(document, name)
    say(document, "Trích yếu", "{{ trich_yeu }}")
    say(document, "Dòng kẻ ngắn", "")
    document.paragraphs[-1].paragraph_format.space_after = Pt(6)


def addressees(document: Document) -> None:
    """Box 9a: one addressee on the line of «Kính gửi:», several below it with their dashes under the colon."""
    say(document, "Kính gửi", "{%p if kinh_gui|length == 1 %}", "Kính gửi: {{ kinh_gui[0] }}", "{%p elif kinh_gui %}")
    say(document, "Kính gửi nhiều nơi", "Kính gửi:")
    say(
        document,
        "Nơi được gửi",
        "{%p for noi in kinh_gui %}",
        "- {{ noi }}{{ '.' if loop.last else ';' }}",
        "{%p endfor %}",
        "{%p endif %}",
    )


def signature(document: Document, *, first: str = "") -> None:
    """Boxes 7 and 9b: recipients at the left, authority, position, room for the signature and name at the right.

    ``first`` is a line above the recipients: «- Như Điều 4;».

    The row does not break, and every paragraph of it keeps with the next, so that the block follows the closing line.
    """
    table = plain_table(document, (Mm(72), Mm(88)), 1)
    table.rows[0]._tr.get_or_add_trPr().append(element("cantSplit"))
    fill(
        table.cell(0, 0),
        ("Nơi nhận, tiêu đề", "Nơi nhận:"),
        *((("Nơi nhận", first),) if first else ()),
        ("Nơi nhận", "{%p for dong in noi_nhan %}"),
        ("Nơi nhận", "{{ dong }}"),
        ("Nơi nhận", "{%p endfor %}"),
    )
    fill(
        table.cell(0, 1),
        ("Quyền hạn, chức vụ", "{%p for dong in nguoi_ky.quyen_han %}"),
        ("Quyền hạn, chức vụ", "{{ dong }}"),
        ("Quyền hạn, chức vụ", "{%p endfor %}"),
        ("Quyền hạn, chức vụ", "{{ nguoi_ky.chuc_vu }}"),
        ("Họ tên người ký", "{{ nguoi_ky.ho_ten }}"),
    )
    table.cell(0, 1).paragraphs[-1].paragraph_format.space_before = Pt(78)
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    say(document, "Cuối văn bản", "")  # Word wants a paragraph after a table; this one takes no room


def minutes_signatures(document: Document, *, inspected: bool = False) -> None:
    """Model 1.9: the secretary at the left, the chair at the right, recipients below at the left. No row breaks.

    An inspection's are signed for the ``inspected`` as well, below the secretary.
    """
    table = plain_table(document, (Mm(72), Mm(88)), 3 if inspected else 2)
    signed = (("THƯ KÝ", "{{ cuoc_hop.ho_ten_thu_ky }}"), ("CHỦ TỌA", "{{ cuoc_hop.ho_ten_chu_tri }}"))
    for cell, (position, name) in zip(table.rows[0].cells, signed, strict=True):
        fill(cell, ("Quyền hạn, chức vụ", position), ("Họ tên người ký", name))
        cell.paragraphs[-1].paragraph_format.space_before = Pt(78)
    if inspected:
        below = ("ĐẠI DIỆN ĐƠN VỊ", "ĐƯỢC KIỂM TRA")
        names = ("{%p for ho_ten in kiem_tra.nguoi_dai_dien %}", "{{ ho_ten }}", "{%p endfor %}")
        fill(table.cell(1, 0), *(("Quyền hạn, chức vụ", line) for line in below), *(("Họ tên người ký", name) for name in names))
        table.cell(1, 0).paragraphs[0].paragraph_format.space_before = Pt(12)
        table.cell(1, 0).paragraphs[-2].paragraph_format.space_before = Pt(78)
    fill(
        table.cell(-1, 0),
        ("Nơi nhận, tiêu đề", "Nơi nhận:"),
        *((("Nơi nhận", "- Đơn vị được kiểm tra;"),) if inspected else ()),
        ("Nơi nhận", "{%p for dong in noi_nhan %}"),
        ("Nơi nhận", "{{ dong }}"),
        ("Nơi nhận", "{%p endfor %}"),
    )
    table.cell(-1, 0).paragraphs[0].paragraph_format.space_before = Pt(12)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        for paragraph in (one for cell in row.cells for one in cell.paragraphs):
            paragraph.paragraph_format.keep_with_next = True
    say(document, "Cuối văn bản", "")


def appendix_title(document: Document, name: str, issuer: str = "co_quan.ten") -> None:
    """Label, name and «Kèm theo …» of an annex, with the line below."""
    say(document, "Nhãn phụ lục", "{{ phu_luc.nhan }}")
    say(document, "Tên phụ lục", name)
    attached(document, issuer)


def attached(document: Document, issuer: str) -> None:
    """«(Kèm theo Quyết định số … ngày … của …)», with the line below; ``issuer`` is the field that names who issued it."""
    say(document, "Kèm theo", "(Kèm theo {{ ten_loai }} số")
    paragraph = document.paragraphs[-1]
    bookmark(paragraph, "CodeNumber", "{{ so }}")
    paragraph.add_run("/{{ ky_hieu }} ")
    bookmark(paragraph, "IssuedDate", "{{ ngay_ban_hanh }}")
    paragraph.add_run(f" của {{{{ {issuer} }}}})")
    say(document, "Dòng kẻ ngắn", "")
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _layout(table: Table) -> BaseOxmlElement:
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    assert layout is not None
    return cast("BaseOxmlElement", layout)


def ruled_table(document: Document, widths: Sequence[Length], rows: int, header_rows: int) -> Table:
    """A table with thin lines whose header rows repeat on every page and whose rows do not break."""
    table = plain_table(document, widths, rows)
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz="4", space="0", color="000000"))
    _layout(table).addprevious(borders)
    for margin in table._tbl.tblPr.iterfind(f"{qn('w:tblCellMar')}/*"):
        margin.set(qn("w:w"), "57")
    for index, row in enumerate(table.rows):
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        if index < header_rows:
            row._tr.get_or_add_trPr().append(element("tblHeader"))
    return table


def header_row(row: _Row, names: Sequence[str]) -> None:
    """Fills the row of the columns' names."""
    for cell, name in zip(row.cells, names, strict=True):
        fill(cell, ("Bảng, đầu cột", name))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def fill_row(row: _Row, *texts: tuple[str, str]) -> None:
    """Fills the row's cells, each with (style, text)."""
    for cell, text in zip(row.cells, texts, strict=True):
        fill(cell, text)


def across(row: _Row, text: str, style: str = "Bảng, nhóm") -> None:
    """Makes one cell of the row and fills it."""
    fill(row.cells[0].merge(row.cells[-1]), (style, text))


def grouped_table(document: Document, widths: Sequence[Length], names: Sequence[str], group: str, title: str, line: str) -> Table:
    """A table whose rows stand under rows of their groups; the row of index 4 is left to be filled with a line's cells."""
    table = ruled_table(document, widths, 7, header_rows=1)
    header_row(table.rows[0], names)
    for index, tag in ((1, group), (2, title), (3, line), (5, "{%tr endfor %}"), (6, "{%tr endfor %}")):
        across(table.rows[index], tag)
    return table
