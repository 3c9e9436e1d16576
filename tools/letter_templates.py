"""The templates of letters: apology, reminder, correction, submission. The words are the office's to edit."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.blank_document import blank_document
from tools.parts import addressees, fill_row, grouped_table, heading, say, signature, title, type_name
from tools.styles import add_letter_style


def apology() -> Document:
    """Phiếu xin lỗi và hẹn lại ngày trả kết quả: model 04 of Circular 01/2018/TT-VPCP in the form of Decree 30."""
    document = blank_document()
    heading(document)
    type_name(document, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
    _addressed(document)
    say(
        document,
        "Lời văn",
        "{%p if nguoi_nop.dia_chi %}",
        "Địa chỉ: {{ nguoi_nop.dia_chi }}.",
        "{%p endif %}",
        "{{ ho_so.ngay_nhan|capitalize }}, {{ co_quan.ten }} tiếp nhận hồ sơ đề nghị giải quyết thủ tục hành chính"
        "{% if ho_so.thu_tuc %} “{{ ho_so.thu_tuc }}”{% endif %}, lĩnh vực {{ ho_so.linh_vuc }}, của {{ nguoi_nop.xung_ho }}; mã hồ "
        "sơ: {{ ho_so.ma }}; hẹn trả kết quả: {{ ho_so.hen_tra }}.",
        "{%p if ho_so.da_qua_han %}",
        "Tuy nhiên, đến nay {{ co_quan.ten }} chưa trả kết quả giải quyết hồ sơ của {{ nguoi_nop.xung_ho }} đúng thời hạn ghi trên "
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
        "{%p else %}",
        "Tuy nhiên, {{ co_quan.ten }} không thể trả kết quả giải quyết hồ sơ của {{ nguoi_nop.xung_ho }} đúng thời hạn ghi trên Giấy "
        "tiếp nhận hồ sơ và hẹn trả kết quả.",
        "{%p endif %}",
        "Lý do: {{ ho_so.ly_do }}.",
        "Sự chậm trễ này gây phiền hà, tốn kém chi phí, công sức của {{ nguoi_nop.xung_ho }}. {{ co_quan.ten }} xin lỗi "
        "{{ nguoi_nop.xung_ho }} và sẽ trả kết quả giải quyết hồ sơ vào {{ ho_so.hen_lai_thu }}, {{ ho_so.hen_lai }}.",
    )
    say(document, "Lời kết", "Rất mong nhận được sự thông cảm của {{ nguoi_nop.xung_ho }} vì sự chậm trễ này./.")
    signature(document)
    return document


def reminder() -> Document:
    """Công văn đôn đốc: model 1.5."""
    document = blank_document()
    add_letter_style(document)
    heading(document, letter=True)
    _addressed(document)
    say(
        document,
        "Lời văn",
        "Thực hiện {{ ke_hoach.vien_dan }}; qua theo dõi, tính đến ngày {{ ky.tinh_den }} còn {{ so_viec }} việc của {{ ky.ten }} chưa "
        "hoàn thành hoặc chưa được báo cáo. {{ co_quan.ten }} đề nghị các đơn vị thực hiện một số nội dung sau:",
        "1. Khẩn trương hoàn thành, báo cáo kết quả các việc sau:",
    )
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.space_after = Pt(6)
    table = grouped_table(
        document,
        (Mm(12), Mm(98), Mm(28), Mm(22)),
        ("STT", "Nội dung", "Thời hạn", "Số ngày quá hạn"),
        "{%tr for noi in don_vi %}",
        "{{ noi.ten }}",
        "{%tr for viec in noi.viec %}",
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ viec.stt }}"),
        ("Bảng, chữ", "{{ viec.noi_dung }}"),
        ("Bảng, số", "{{ viec.thoi_han }}"),
        ("Bảng, số", "{{ viec.so_ngay }}"),
    )
    say(
        document,
        "Lời văn",
        "2. Nêu rõ nguyên nhân chậm, trách nhiệm của từng cá nhân; việc chưa thể hoàn thành ngay thì đề xuất giải pháp và thời hạn "
        "hoàn thành.",
        "3. Báo cáo kết quả trong thời hạn 03 ngày làm việc kể từ ngày ký Công văn này để tổng hợp.",
    )
    say(document, "Lời kết", "Đề nghị các đơn vị nghiêm túc thực hiện./.")
    signature(document)
    return document


def correction() -> Document:
    """Công văn đính chính: model 1.5."""
    document = blank_document()
    add_letter_style(document)
    heading(document, letter=True)
    _addressed(document)
    say(
        document,
        "Lời văn",
        "{{ co_quan.ten }} đã ban hành {{ van_ban.ten_loai }} số {{ van_ban.so_ky_hieu }} {{ van_ban.ngay }} của {{ co_quan.ten }} về "
        "{{ van_ban.trich_yeu }}.",
        "Do sơ suất trong quá trình soạn thảo, {{ van_ban.ten_loai }} số {{ van_ban.so_ky_hieu }} có sai sót. {{ co_quan.ten }} đính "
        "chính như sau:",
        "{%p for cho in dinh_chinh %}",
        "{% if dinh_chinh|length > 1 %}{{ cho.stt }}. {% endif %}Tại {{ cho.vi_tri }}:",
        "- Đã ghi: “{{ cho.da_ghi }}”.",
        "- Nay đính chính thành: “{{ cho.thanh }}”.",
        "{%p endfor %}",
        "Các nội dung khác của {{ van_ban.ten_loai }} số {{ van_ban.so_ky_hieu }} không thay đổi.",
    )
    say(document, "Lời kết", "{{ co_quan.ten }} thông báo để các cơ quan, đơn vị biết, thực hiện./.")
    signature(document)
    return document


def submission() -> Document:
    """Tờ trình: model 1.4."""
    document = blank_document()
    heading(document)
    title(document, "TỜ TRÌNH")
    _addressed(document)
    say(document, "Căn cứ", "Căn cứ {{ ke_hoach.vien_dan }}.")
    say(
        document,
        "Lời văn",
        "{{ co_quan.ten }} kính trình {{ kinh_gui|join('; ') }} xem xét, giải quyết một số kiến nghị về công tác cải cách hành chính "
        "{{ ky.ten }} như sau:",
    )
    say(document, "Heading 1", "I. SỰ CẦN THIẾT")
    say(
        document,
        "Lời văn",
        "Đến ngày {{ ky.tinh_den }}, {{ co_quan.ten }} đã hoàn thành {{ nhiem_vu.hoan_thanh }} trên tổng số {{ nhiem_vu.co_thoi_han }} "
        "nhiệm vụ có thời hạn của Kế hoạch.{% if danh_gia.han_che %} Trong quá trình thực hiện còn một số khó khăn, hạn chế:{% endif %}",
        "{%p for dong in danh_gia.han_che %}",
        "- {{ dong }}",
        "{%p endfor %}",
        "{%p if danh_gia.nguyen_nhan %}",
        "Nguyên nhân:",
        "{%p for dong in danh_gia.nguyen_nhan %}",
        "- {{ dong }}",
        "{%p endfor %}",
        "{%p endif %}",
    )
    say(document, "Heading 1", "II. NỘI DUNG ĐỀ NGHỊ")
    say(document, "Lời văn", "{%p for dong in danh_gia.kien_nghi %}", "{{ loop.index }}. {{ dong }}", "{%p endfor %}")
    say(document, "Lời kết", "{{ co_quan.ten }} kính trình {{ kinh_gui|join('; ') }} xem xét, quyết định./.")
    signature(document)
    return document


def _addressed(document: Document) -> None:
    """«Kính gửi» stands apart from what is above it."""
    before = len(document.paragraphs)
    addressees(document)
    for paragraph in document.paragraphs[before:]:
        if paragraph.text.startswith("Kính gửi"):
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(12), Pt(6)
