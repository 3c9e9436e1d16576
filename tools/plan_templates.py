"""The templates of the yearly plan and its annexes."""

from docx.document import Document
from docx.shared import Mm
from docx.table import _Row

from tools.blank_document import blank_document
from tools.parts import (
    across,
    appendix_title,
    fill,
    fill_row,
    grouped_table,
    header_row,
    heading,
    ruled_table,
    say,
    signature,
    title,
)


def plan() -> Document:
    """The yearly plan: bases, text of four levels, closing line."""
    document = blank_document()
    document.styles["Heading 3"].font.bold = False
    heading(document)
    title(document, "KẾ HOẠCH")
    say(document, "Căn cứ", "{%p for dong in can_cu %}", "{{ dong }}{{ '.' if loop.last else ';' }}", "{%p endfor %}")
    say(document, "Lời văn", "{%p for doan in noi_dung %}", "{%p if doan.loai == 'phan' %}")
    say(document, "Heading 1", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'muc' %}")
    say(document, "Heading 2", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'diem' %}")
    say(document, "Heading 3", "{{ doan.so }}) {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'gach' %}", "- {{ doan.chu }}", "{%p elif doan.loai == 'trach_nhiem' %}", "- ")
    document.paragraphs[-1].add_run("{{ doan.ten }}: {{ doan.chu }}").italic = True
    say(document, "Lời văn", "{%p else %}", "{{ doan.chu }}", "{%p endif %}", "{%p endfor %}")
    say(
        document,
        "Lời văn",
        "{%p if phu_luc_nhiem_vu %}",
        "Nhiệm vụ, sản phẩm, thời gian hoàn thành cụ thể tại {{ phu_luc_nhiem_vu }}"
        "{% if phu_luc_du_toan %}; dự toán kinh phí tại {{ phu_luc_du_toan }}{% endif %} kèm theo Kế hoạch này.",
        "{%p endif %}",
    )
    say(document, "Lời kết", "{{ loi_ket }}./.")
    signature(document)
    return document


def plan_tasks() -> Document:
    """Annex: the plan's tasks, grouped as the plan is."""
    document = blank_document(landscape=True)
    appendix_title(document, "DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH NĂM {{ ky.nam }}")
    widths = (Mm(11), Mm(70), Mm(34), Mm(34), Mm(34), Mm(42), Mm(22))
    names = ("STT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành", "Kinh phí (đồng)")
    table = grouped_table(
        document, widths, names, "{%tr for nhom in nhiem_vu.nhom %}", "{{ nhom.ten }}", "{%tr for viec in nhom.viec %}"
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ viec.stt }}"),
        ("Bảng, chữ", "{{ viec.noi_dung }}"),
        ("Bảng, chữ", "{{ viec.san_pham }}"),
        ("Bảng, chữ", "{{ viec.chu_tri }}"),
        ("Bảng, chữ", "{{ viec.phoi_hop }}"),
        ("Bảng, chữ", "{{ viec.thoi_han }}"),
        ("Bảng, số", "{{ viec.kinh_phi }}"),
    )
    return document


def plan_budget() -> Document:
    """Annex: the estimate of the plan's costs, with its sums and the whole in words."""
    document = blank_document()
    appendix_title(document, "DỰ TOÁN KINH PHÍ THỰC HIỆN KẾ HOẠCH NĂM {{ ky.nam }}")
    table = ruled_table(document, (Mm(12), Mm(80), Mm(32), Mm(36)), 11, header_rows=1)
    header_row(table.rows[0], ("STT", "Nội dung chi", "Số tiền (đồng)", "Nguồn kinh phí"))
    across(table.rows[1], "{%tr for nhom in du_toan.nhom %}")
    _sum(table.rows[2], ("Bảng, nhóm", "{{ nhom.ten }}"), ("Bảng, đầu cột", "{{ nhom.tong }}"))
    across(table.rows[3], "{%tr for khoan in nhom.khoan %}")
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ khoan.stt }}"),
        ("Bảng, chữ", "{{ khoan.noi_dung }}"),
        ("Bảng, số", "{{ khoan.so_tien }}"),
        ("Bảng, chữ", "{{ khoan.nguon }}"),
    )
    across(table.rows[5], "{%tr endfor %}")
    across(table.rows[6], "{%tr endfor %}")
    _sum(table.rows[7], ("Bảng, đầu cột", "TỔNG CỘNG"), ("Bảng, đầu cột", "{{ du_toan.tong }}"))
    across(table.rows[8], "{%tr for nguon in du_toan.nguon %}")
    _sum(table.rows[9], ("Bảng, chữ", "{% if loop.first %}Trong đó: {% endif %}{{ nguon.ten }}"), ("Bảng, số", "{{ nguon.tong }}"))
    across(table.rows[10], "{%tr endfor %}")
    say(document, "Ghi chú", "Bằng chữ: {{ du_toan.bang_chu }}")
    return document


def _sum(row: _Row, what: tuple[str, str], amount: tuple[str, str]) -> None:
    """Fills a row whose number and content are one cell."""
    fill(row.cells[0].merge(row.cells[1]), what)
    fill(row.cells[2], amount)
