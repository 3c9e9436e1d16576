"""The templates of the annexes that sum up: over units, over months, into the next year."""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm
from docx.table import Table

from tools.blank_document import blank_document
from tools.parts import across, appendix_title, fill, fill_row, grouped_table, header_row, ruled_table, say

_WIDTHS = (Mm(11), Mm(51), *(Mm(16),) * 4, *(Mm(17),) * 4, Mm(18), Mm(17), Mm(18))
_HEADS = {
    (0, 0, 1, 0): "STT",
    (0, 1, 1, 1): "Đơn vị",
    (0, 2, 0, 5): "Nhiệm vụ của kế hoạch",
    (0, 6, 0, 12): "Hồ sơ thủ tục hành chính",
}
_NUMBERS = {
    "nv_tong": "Tổng số",
    "nv_hoan_thanh": "Hoàn thành",
    "nv_qua_han": "Quá hạn",
    "nv_ty_le": "Tỷ lệ hoàn thành",
    "hs_tiep_nhan": "Nhận giải quyết",
    "hs_ty_trong": "Tỷ trọng",
    "hs_da_giai_quyet": "Đã giải quyết",
    "hs_qua_han": "Giải quyết quá hạn",
    "hs_ty_le": "Tỷ lệ trước hạn, đúng hạn",
    "hs_dang": "Đang giải quyết",
    "hs_dang_qua_han": "Đang giải quyết quá hạn",
}
"""The fields of a row with their heads."""


def synthesis() -> Document:
    """Annex: units × indicators, with sums, rankings and who has not reported."""
    document = blank_document(landscape=True)
    appendix_title(document, "TỔNG HỢP KẾT QUẢ THỰC HIỆN CỦA CÁC ĐƠN VỊ {{ ky.ten|upper }}")
    _units(document)
    say(
        document,
        "Ghi chú",
        "Ghi chú: Nhiệm vụ tính cho đơn vị chủ trì; tỷ lệ hoàn thành tính trên số nhiệm vụ có thời hạn. Tỷ lệ của dòng tổng cộng "
        "tính từ tổng số, không lấy trung bình; tỷ trọng đã làm tròn nên tổng có thể khác 100%. Dấu «-» là không có số liệu."
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
    )
    for field, name, table in (
        ("chua_bao_cao", "Đơn vị chưa gửi báo cáo", _silent),
        ("xep_hang", "Xếp hạng các đơn vị", _rankings),
        ("chi_tieu", "Các chỉ tiêu khác theo đơn vị", _others),
    ):
        say(document, "Heading 2", f"{{%p if theo_don_vi.{field} %}}", name)
        table(document)
        say(document, "Cuối văn bản", "{%p endif %}")
    return document


def _units(document: Document) -> None:
    table = ruled_table(document, _WIDTHS, 7, header_rows=3)
    for (top, left, bottom, right), name in _HEADS.items():
        _head(table, (top, left, bottom, right), name)
    for at, name in enumerate(_NUMBERS.values(), start=2):
        _head(table, (1, at, 1, at), name)
    for number, cell in enumerate(table.rows[2].cells, start=1):
        fill(cell, ("Bảng, số cột", f"({number})"))
    across(table.rows[3], "{%tr for dong in theo_don_vi.don_vi %}", "Bảng, số")
    _numbers(table, 4, ("{{ dong.stt }}", "{{ dong.ten }}"), "dong", "Bảng, số")
    across(table.rows[5], "{%tr endfor %}", "Bảng, số")
    _numbers(table, 6, ("", "TỔNG CỘNG"), "theo_don_vi.cong", "Bảng, đầu cột")


def _head(table: Table, area: tuple[int, int, int, int], name: str) -> None:
    top, left, bottom, right = area
    cell = table.cell(top, left).merge(table.cell(bottom, right))
    fill(cell, ("Bảng, đầu cột", name))
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _numbers(table: Table, row: int, first: tuple[str, str], source: str, style: str) -> None:
    texts = (*first, *(f"{{{{ {source}.{field} }}}}" for field in _NUMBERS))
    for at, (cell, text) in enumerate(zip(table.rows[row].cells, texts, strict=True)):
        fill(cell, ("Bảng, chữ" if at == 1 and style == "Bảng, số" else style, text))


def _silent(document: Document) -> None:
    table = ruled_table(document, (Mm(12), Mm(105), Mm(130)), 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Đơn vị", "Tháng chưa gửi báo cáo"))
    across(table.rows[1], "{%tr for dong in theo_don_vi.chua_bao_cao %}", "Bảng, số")
    fill_row(table.rows[2], ("Bảng, số", "{{ dong.stt }}"), ("Bảng, chữ", "{{ dong.ten }}"), ("Bảng, chữ", "{{ dong.thang }}"))
    across(table.rows[3], "{%tr endfor %}", "Bảng, số")


def _rankings(document: Document) -> None:
    table = grouped_table(
        document,
        (Mm(20), Mm(157), Mm(70)),
        ("Hạng", "Đơn vị", "Số liệu"),
        "{%tr for bang in theo_don_vi.xep_hang %}",
        "{{ bang.ten }}",
        "{%tr for dong in bang.don_vi %}",
    )
    fill_row(table.rows[4], ("Bảng, số", "{{ dong.hang }}"), ("Bảng, chữ", "{{ dong.ten }}"), ("Bảng, số", "{{ dong.so }}"))


def _others(document: Document) -> None:
    table = ruled_table(document, (Mm(12), Mm(85), Mm(25), Mm(95), Mm(30)), 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Chỉ tiêu", "Đơn vị tính", "Số của từng đơn vị", "Tổng cộng"))
    across(table.rows[1], "{%tr for dong in theo_don_vi.chi_tieu %}", "Bảng, số")
    fill_row(
        table.rows[2],
        ("Bảng, số", "{{ dong.stt }}"),
        ("Bảng, chữ", "{{ dong.ten }}"),
        ("Bảng, số", "{{ dong.don_vi_tinh }}"),
        ("Bảng, chữ", "{%p for phan in dong.don_vi %}"),
        ("Bảng, số", "{{ dong.cong }}"),
    )
    for text in ("{{ phan.ten }}: {{ phan.so }}", "{%p endfor %}"):
        table.rows[2].cells[3].add_paragraph(text, "Bảng, chữ")
    across(table.rows[3], "{%tr endfor %}", "Bảng, số")
