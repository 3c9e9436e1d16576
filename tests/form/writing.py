"""The parts of a finished document, written as the decree wants them, in the styles of the project's templates."""

import re
from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Cm, Mm, Pt

from tools.blank_document import blank_document
from tools.parts import fill, plain_table, ruled_table, say
from tools.styles import _style, element

BLANK_NUMBER = "Số:       "
NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ LONG ĐIỀN A")


def new_document(*, landscape: bool = False) -> Document:
    """An empty document with page, page number and styles."""
    document = blank_document(landscape=landscape)
    _style(document, "Trích yếu công văn", 12, ALIGN.CENTER, before=6)
    _style(document, "Thẩm quyền", 14, ALIGN.CENTER, bold=True, before=6)
    return document


def letterhead(
    document: Document,
    number: str,
    place_and_date: str,
    *,
    agency: Sequence[str] = COMMUNE,
    parent: str = "",
    letter_subject: str = "",
) -> None:
    """Boxes 1 to 4, and 5b of an official letter."""
    table = plain_table(document, (Mm(64), Mm(96)), 2)
    names = [("Cơ quan chủ quản", parent)] if parent else []
    names += [("Tên cơ quan", line) for line in agency]
    fill(table.cell(0, 0), *names, ("Dòng kẻ ngắn", ""))
    fill(table.cell(0, 1), ("Quốc hiệu", NATIONAL_TITLE), ("Tiêu ngữ", MOTTO), ("Dòng kẻ dài", ""))
    subject = [("Trích yếu công văn", letter_subject)] if letter_subject else []
    fill(table.cell(1, 0), ("Số ký hiệu", number), *subject)
    if place_and_date:
        fill(table.cell(1, 1), ("Địa danh, ngày tháng", place_and_date))
    for cell in table.rows[1].cells:
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def title(document: Document, type_name: str, subject: str) -> None:
    """Box 5a."""
    say(document, "Tên loại", type_name)
    document.paragraphs[-1].paragraph_format.space_before = Pt(18)
    say(document, "Trích yếu", subject)
    say(document, "Dòng kẻ ngắn", "")
    document.paragraphs[-1].paragraph_format.space_after = Pt(6)


def addressees(document: Document, *names: str) -> None:
    """Box 9a."""
    if len(names) == 1:
        say(document, "Kính gửi", f"Kính gửi: {names[0]}")
        document.paragraphs[-1].paragraph_format.space_before = Pt(12)
        document.paragraphs[-1].paragraph_format.space_after = Pt(6)
        return
    say(document, "Kính gửi nhiều nơi", "Kính gửi:")
    document.paragraphs[-1].paragraph_format.space_before = Pt(12)
    say(document, "Nơi được gửi", *(f"- {name};" for name in names[:-1]), f"- {names[-1]}.")
    document.paragraphs[-1].paragraph_format.space_after = Pt(6)


def bases(document: Document, *texts: str) -> None:
    """The legal bases, each on a line of its own in italics."""
    say(document, "Căn cứ", *texts)


def body(document: Document, *texts: str) -> None:
    """Box 6: «I. …» is a section, «# 1. …» a clause with a title, «Điều 1.» an article, the rest running text."""
    for text in texts:
        if text.startswith("# "):
            say(document, "Heading 2", text[2:])
        elif re.match(r"[IVX]+\. ", text):
            say(document, "Heading 1", text)
        elif article := re.match(r"Điều \d+\. ", text):
            say(document, "Lời văn", "")
            document.paragraphs[-1].add_run(article[0].strip()).bold = True
            document.paragraphs[-1].add_run(f" {text[article.end() :]}")
        else:
            say(document, "Lời kết" if text.endswith("./.") else "Lời văn", text)
    if texts[-1].endswith("./.") and document.paragraphs[-1].style is not None:
        document.paragraphs[-1].style = document.styles["Lời kết"]


def part(document: Document, number: str, name: str) -> None:
    """«Phần I» and its title below."""
    for text in (number, name):
        say(document, "Heading 1", text)
        layout = document.paragraphs[-1].paragraph_format
        layout.alignment, layout.first_line_indent = ALIGN.CENTER, Cm(0)


def signature(document: Document, recipients: Sequence[str], authority: Sequence[str], name: str) -> None:
    """Boxes 7 and 9b: recipients at the left, signer at the right."""
    table = plain_table(document, (Mm(72), Mm(88)), 1)
    table.rows[0]._tr.get_or_add_trPr().append(element("cantSplit"))
    fill(table.cell(0, 0), ("Nơi nhận, tiêu đề", "Nơi nhận:"), *(("Nơi nhận", line) for line in recipients))
    fill(table.cell(0, 1), *(("Quyền hạn, chức vụ", line) for line in authority), ("Họ tên người ký", name))
    table.cell(0, 1).paragraphs[-1].paragraph_format.space_before = Pt(78)
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    say(document, "Cuối văn bản", "")


def minutes_signatures(document: Document, secretary: str, chair: str, recipients: Sequence[str]) -> None:
    """Model 1.9: the secretary at the left, the chair at the right, recipients below at the left."""
    table = plain_table(document, (Mm(72), Mm(88)), 2)
    for cell, position, name in zip(table.rows[0].cells, ("THƯ KÝ", "CHỦ TỌA"), (secretary, chair), strict=True):
        fill(cell, ("Quyền hạn, chức vụ", position), ("Họ tên người ký", name))
        cell.paragraphs[-1].paragraph_format.space_before = Pt(78)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    fill(table.cell(1, 0), ("Nơi nhận, tiêu đề", "Nơi nhận:"), *(("Nơi nhận", line) for line in recipients))
    table.cell(1, 0).paragraphs[0].paragraph_format.space_before = Pt(12)
    say(document, "Cuối văn bản", "")


def table_of(document: Document, widths: Sequence[int], rows: Sequence[Sequence[str]]) -> None:
    """A ruled table; the first row is its head, the first column its numbers. Widths in millimetres."""
    say(document, "Cuối văn bản", "")
    document.paragraphs[-1].paragraph_format.space_before = Pt(6)
    table = ruled_table(document, [Mm(width) for width in widths], len(rows), header_rows=1)
    for index, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            number = column == 0 or re.fullmatch(r"[\d.,%]+", text)
            fill(cell, ("Bảng, đầu cột" if index == 0 else "Bảng, số" if number else "Bảng, chữ", text))


def annex(document: Document, label: str, name: str, attached: str) -> None:
    """Label, title and «Kèm theo …» of an annex with the line below."""
    say(document, "Nhãn phụ lục", label)
    say(document, "Tên phụ lục", name)
    say(document, "Kèm theo", f"(Kèm theo {attached})")
    say(document, "Dòng kẻ ngắn", "")
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def annex_page(document: Document, *, landscape: bool = False) -> None:
    """Begins an annex of the same file: a page of its own, numbered from 1 anew (Appendix I, Part I, III.1.đ)."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.different_first_page_header_footer = True
    for old in section._sectPr.findall(element("pgNumType").tag):
        section._sectPr.remove(old)
    section._sectPr.find(element("cols").tag).addprevious(element("pgNumType", start="1"))
