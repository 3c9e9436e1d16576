"""The templates of the annexes that show a year: its months, the tasks that go on, charts."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.blank_document import blank_document
from tools.parts import across, appendix_title, fill_row, grouped_table, header_row, ruled_table, say

_WHOSE = "{% if don_vi %} CỦA {{ don_vi|upper }}{% endif %}"


def months() -> Document:
    """Annex: main indicators × twelve months."""
    document = blank_document(landscape=True)
    appendix_title(document, f"CHỈ TIÊU CHỦ YẾU QUA CÁC THÁNG {{{{ ky.ten|upper }}}}{_WHOSE}")
    widths = (Mm(10), Mm(47), *(Mm(12.5),) * 12, Mm(17), Mm(23))
    table = ruled_table(document, widths, 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Chỉ tiêu", *(f"T{month}" for month in range(1, 13)), "Cả năm", "Cách tính"))
    across(table.rows[1], "{%tr for dong in theo_thang %}", "Bảng, số")
    fill_row(
        table.rows[2],
        ("Bảng, số", "{{ dong.stt }}"),
        ("Bảng, chữ", "{{ dong.chi_tieu }}"),
        *(("Bảng, số nhỏ", f"{{{{ dong.t{month} }}}}") for month in range(1, 13)),
        ("Bảng, số", "{{ dong.ca_ky }}"),
        ("Bảng, số nhỏ", "{{ dong.cach_tinh }}"),
    )
    across(table.rows[3], "{%tr endfor %}", "Bảng, số")
    say(
        document,
        "Ghi chú",
        "Ghi chú: Số nhiệm vụ của mỗi tháng là số lũy kế đến cuối tháng. Hồ sơ nhận giải quyết của mỗi tháng gồm cả hồ sơ từ tháng "
        "trước chuyển sang, của cả năm gồm hồ sơ từ năm trước chuyển sang. Tỷ lệ cả năm tính từ tổng số, không lấy trung bình."
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
    )
    return document


def carried() -> Document:
    """Annex: the tasks that go on in the next year."""
    document = blank_document(landscape=True)
    appendix_title(document, f"NHIỆM VỤ CỦA KẾ HOẠCH NĂM {{{{ ky.nam }}}} CHUYỂN SANG NĂM SAU{_WHOSE}")
    table = grouped_table(
        document,
        (Mm(12), Mm(18), Mm(90), Mm(42), Mm(35), Mm(50)),
        ("STT", "Mã", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Lý do chuyển"),
        "{%tr for nhom in chuyen_nam_sau %}",
        "{{ nhom.stt }}. {{ nhom.ten }}",
        "{%tr for viec in nhom.viec %}",
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ viec.stt }}"),
        ("Bảng, số", "{{ viec.ma }}"),
        ("Bảng, chữ", "{{ viec.noi_dung }}"),
        ("Bảng, chữ", "{{ viec.chu_tri }}"),
        ("Bảng, chữ", "{{ viec.thoi_han }}"),
        ("Bảng, chữ", "{{ viec.ly_do }}"),
    )
    return document


def charts() -> Document:
    """Annex: one page of charts, each with the numbers that it is drawn from."""
    document = blank_document()
    appendix_title(document, f"BIỂU ĐỒ KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH {{{{ ky.ten|upper }}}}{_WHOSE}")
    say(document, "Bảng, đầu cột", "Biểu đồ 1. Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn theo tháng (trục đứng thu gọn)")
    say(document, "Bảng, số", "{{ bieu_do.dung_han }}")
    table = ruled_table(document, (Mm(16), *(Mm(12),) * 12), 2, header_rows=1)
    header_row(table.rows[0], ("Tháng", *(str(month) for month in range(1, 13))))
    fill_row(table.rows[1], ("Bảng, số", "Tỷ lệ"), *(("Bảng, số nhỏ", f"{{{{ bieu_do.t{month} }}}}") for month in range(1, 13)))
    say(document, "Bảng, đầu cột", "Biểu đồ 2. Nhiệm vụ của kế hoạch theo tình trạng, tính đến ngày {{ ky.tinh_den }}")
    document.paragraphs[-1].paragraph_format.space_before = Pt(12)
    say(document, "Bảng, số", "{{ bieu_do.nhiem_vu }}")
    table = ruled_table(document, (Mm(100), Mm(60)), 4, header_rows=1)
    header_row(table.rows[0], ("Tình trạng", "Số nhiệm vụ"))
    across(table.rows[1], "{%tr for dong in bieu_do.tinh_trang %}", "Bảng, số")
    fill_row(table.rows[2], ("Bảng, chữ", "{{ dong.ten }}"), ("Bảng, số", "{{ dong.so }}"))
    across(table.rows[3], "{%tr endfor %}", "Bảng, số")
    return document
