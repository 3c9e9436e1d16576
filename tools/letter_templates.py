"""The templates of letters: apology. The words are the office's to edit."""

from docx.document import Document
from docx.shared import Pt

from tools.blank_document import blank_document
from tools.parts import addressees, heading, say, signature, type_name


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


def _addressed(document: Document) -> None:
    """«Kính gửi» stands apart from what is above it."""
    before = len(document.paragraphs)
    addressees(document)
    for paragraph in document.paragraphs[before:]:
        if paragraph.text.startswith("Kính gửi"):
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(12), Pt(6)
