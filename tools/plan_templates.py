"""The templates of the yearly plan and its annexes."""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm

from tools.blank_document import blank_document
from tools.parts import appendix_title, fill, heading, ruled_table, say, signature, title


def plan() -> Document:
    """The yearly plan: bases, text of four levels, closing line."""
    document = blank_document()
    document.styles["Heading 3"].font.bold = False
    heading(document)
    title(document, "KẾ HOẠCH")
    say(document, "Căn cứ", "{%p for can_cu in can_cu %}", "{{ can_cu }}{{ '.' if loop.last else ';' }}", "{%p endfor %}")
    say(document, "Lời văn", "{%p for doan in noi_dung %}", "{%p if doan.loai == 'phan' %}")
    say(document, "Heading 1", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'muc' %}")
    say(document, "Heading 2", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'diem' %}")
    say(document, "Heading 3", "{{ doan.so }}) {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'gach' %}", "- {{ doan.chu }}", "{%p elif doan.loai == 'trach_nhiem' %}", "- ")
    document.paragraphs[-1].add_run("{{ doan.ten }}: {{ doan.chu }}").italic = True
    say(document, "Lời văn", "{%p else %}", "{{ doan.chu }}", "{%p endif %}", "{%p endfor %}")
    say(document, "Lời kết", "{{ loi_ket }}./.")
    signature(document)
    return document


def plan_tasks() -> Document:
    """Annex: the plan's tasks, grouped as the plan is."""
    document = blank_document(landscape=True)
    appendix_title(document, "DANH MỤC NHIỆM VỤ {{ ky.nam }}")
    widths = (Mm(10), Mm(80), Mm(36), Mm(34), Mm(34), Mm(30), Mm(23))
    names = ("STT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành", "Kinh phí (đồng)")
    table = ruled_table(document, widths, 7, header_rows=1)
    _header(table, names)
    tags = (
        "{%tr for nhom in nhiem_vu.nhom %}",
        "{{ nhom.ten }}",
        "{%tr for viec in nhom.viec %}",
        None,
        "{%tr endfor %}",
        "{%tr endfor %}",
    )
    cells = ("stt", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han", "kinh_phi")
    for row, tag in zip(table.rows[1:], tags, strict=True):
        if tag is not None:
            fill(row.cells[0].merge(row.cells[-1]), ("Bảng, nhóm", tag))
            continue
        for cell, name in zip(row.cells, cells, strict=True):
            fill(cell, ("Bảng, số" if name in ("stt", "kinh_phi") else "Bảng, chữ", f"{{{{ viec.{name} }}}}"))
    return document


def plan_budget() -> Document:
    """Annex: the estimate of the plan's costs, with the sum in words."""
    document = blank_document()
    appendix_title(document, "DỰ TOÁN KINH PHÍ {{ ky.nam }}")
    widths = (Mm(12), Mm(80), Mm(34), Mm(34))
    table = ruled_table(document, widths, 5, header_rows=1)
    _header(table, ("STT", "Nội dung chi", "Số tiền (đồng)", "Nguồn kinh phí"))
    for index, tag in ((1, "{%tr for dong in du_toan.dong %}"), (3, "{%tr endfor %}")):
        fill(table.rows[index].cells[0].merge(table.rows[index].cells[-1]), ("Bảng, số", tag))
    for cell, text in zip(
        table.rows[2].cells, ("{{ loop.index }}", "{{ dong.noi_dung }}", "{{ dong.so_tien }}", "{{ dong.nguon }}"), strict=True
    ):
        fill(cell, ("Bảng, chữ" if "noi_dung" in text or "nguon" in text else "Bảng, số", text))
    for cell, text in zip(table.rows[4].cells, ("", "TỔNG CỘNG", "{{ du_toan.tong }}", ""), strict=True):
        fill(cell, ("Bảng, đầu cột", text))
    say(document, "Ghi chú", "Bằng chữ: {{ du_toan.bang_chu }}")
    return document


def _header(table: object, names: tuple[str, ...]) -> None:
    for cell, name in zip(table.rows[0].cells, names, strict=True):  # type: ignore[attr-defined]
        fill(cell, ("Bảng, đầu cột", name))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
