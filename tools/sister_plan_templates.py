"""The templates of the sister plans: communication, inspection, emulation.

What the yearly plan says stands in fields; the words between are the office's to edit. No year but ``ky.nam`` is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Mm

from tools.blank_document import blank_document
from tools.parts import across, fill_row, header_row, heading, ruled_table, say, signature, title


@dataclass(frozen=True, kw_only=True)
class _Words:
    """What differs from one sister plan to another."""

    opening: str
    purposes: Sequence[str]
    requirements: Sequence[str]
    content: str
    """The title of section II."""

    reporting: Sequence[str]


_COMMUNICATION = _Words(
    opening="Kế hoạch thông tin, tuyên truyền cải cách hành chính (CCHC) năm {{ ky.nam }}",
    purposes=(
        "Nâng cao nhận thức, trách nhiệm của cán bộ, công chức về mục đích, ý nghĩa, nội dung của công tác CCHC; tạo chuyển biến "
        "rõ nét về kỷ luật, kỷ cương hành chính và tinh thần phục vụ Nhân dân.",
        "Giúp người dân, doanh nghiệp hiểu chủ trương của Đảng, chính sách, pháp luật của Nhà nước về CCHC, quyền và nghĩa vụ "
        "của mình khi thực hiện thủ tục hành chính; tạo sự đồng thuận, khuyến khích Nhân dân tham gia góp ý, giám sát.",
    ),
    requirements=(
        "Nội dung tuyên truyền thiết thực, chính xác, dễ hiểu, bám sát nhiệm vụ CCHC của địa phương; hình thức phù hợp với từng "
        "nhóm đối tượng.",
        "Tuyên truyền thường xuyên, có trọng tâm, trọng điểm, lồng ghép với nhiệm vụ chuyên môn, tiết kiệm, hiệu quả.",
        "Các ngành của Ủy ban nhân dân (UBND) phối hợp chặt chẽ với Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể.",
    ),
    content="NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN",
    reporting=(
        "Các đơn vị chủ trì lưu tin, bài, hình ảnh, tài liệu tuyên truyền làm minh chứng; báo cáo {{ co_quan.ten }} kết quả "
        "thực hiện cùng kỳ với báo cáo công tác CCHC định kỳ và khi có yêu cầu.",
    ),
)
_INSPECTION = _Words(
    opening="Kế hoạch kiểm tra cải cách hành chính (CCHC) gắn với kiểm tra công vụ năm {{ ky.nam }}",
    purposes=(
        "Đánh giá đúng việc thực hiện nhiệm vụ CCHC, việc chấp hành kỷ luật, kỷ cương hành chính, đạo đức công vụ, văn hóa giao "
        "tiếp của cán bộ, công chức và việc giải quyết thủ tục hành chính (TTHC) cho tổ chức, cá nhân.",
        "Phát hiện, nhân rộng cách làm hay; kịp thời chấn chỉnh, khắc phục hạn chế, thiếu sót; xử lý hoặc kiến nghị xử lý tập thể, "
        "cá nhân vi phạm.",
    ),
    requirements=(
        "Kiểm tra công khai, khách quan, đúng nội dung, đúng thẩm quyền; không làm cản trở hoạt động bình thường của đơn vị, cá "
        "nhân được kiểm tra.",
        "Đơn vị, cá nhân được kiểm tra chuẩn bị đầy đủ hồ sơ, tài liệu, báo cáo trung thực, cử người làm việc đúng thành phần.",
        "Sau mỗi cuộc kiểm tra phải có biên bản nêu rõ ưu điểm, hạn chế, trách nhiệm, thời hạn khắc phục; kết quả được báo cáo Chủ "
        "tịch Ủy ban nhân dân (UBND) và được theo dõi đến khi khắc phục xong.",
    ),
    content="NỘI DUNG KIỂM TRA",
    reporting=(
        "Các đơn vị, cá nhân được kiểm tra báo cáo kết quả khắc phục đúng thời hạn ghi trong biên bản kiểm tra.",
        "Các đơn vị chủ trì báo cáo {{ co_quan.ten }} kết quả thực hiện cùng kỳ với báo cáo công tác CCHC định kỳ và khi có yêu "
        "cầu; vụ việc đột xuất phải báo cáo ngay.",
    ),
)
_EMULATION = _Words(
    opening="Kế hoạch phát động phong trào thi đua cải cách hành chính (CCHC) năm {{ ky.nam }}",
    purposes=(
        "Khơi dậy tinh thần trách nhiệm, sáng tạo của tập thể, cá nhân trong thực hiện nhiệm vụ CCHC; góp phần hoàn thành kế hoạch "
        "CCHC năm {{ ky.nam }}.",
        "Phát hiện, bồi dưỡng, phổ biến sáng kiến, giải pháp, mô hình hay; kịp thời biểu dương, khen thưởng tập thể, cá nhân có "
        "thành tích.",
    ),
    requirements=(
        "Phong trào thi đua được triển khai rộng khắp, gắn với nhiệm vụ chuyên môn, có nội dung, tiêu chí cụ thể, thiết thực, "
        "không hình thức.",
        "Người đứng đầu từng ngành, đơn vị trực tiếp phát động, theo dõi và chịu trách nhiệm về phong trào thi đua của đơn vị.",
        "Việc bình xét, khen thưởng bảo đảm công khai, dân chủ, đúng người, đúng thành tích, đúng quy định của pháp luật về thi "
        "đua, khen thưởng.",
    ),
    content="NỘI DUNG THI ĐUA",
    reporting=(
        "Các đơn vị chủ trì báo cáo {{ co_quan.ten }} kết quả thực hiện cùng kỳ với báo cáo công tác CCHC định kỳ và khi có yêu "
        "cầu; cuối năm đánh giá phong trào thi đua, đề nghị khen thưởng tập thể, cá nhân có thành tích.",
    ),
)


def communication_plan() -> Document:
    """Kế hoạch thông tin, tuyên truyền."""
    return _plan(_COMMUNICATION)


def inspection_plan() -> Document:
    """Kế hoạch kiểm tra công vụ."""
    return _plan(_INSPECTION)


def emulation_plan() -> Document:
    """Kế hoạch phát động phong trào thi đua."""
    return _plan(_EMULATION)


def _plan(words: _Words) -> Document:
    document = blank_document()
    document.styles["Heading 3"].font.bold = False
    heading(document)
    title(document, "KẾ HOẠCH")
    say(document, "Căn cứ", "{%p for dong in can_cu %}", "{{ dong }};", "{%p endfor %}", "Căn cứ {{ ke_hoach.vien_dan }}.")
    say(document, "Lời văn", f"{{{{ co_quan.ten }}}} ban hành {words.opening} như sau:")
    say(document, "Heading 1", "I. MỤC ĐÍCH, YÊU CẦU")
    for name, lines in (("1. Mục đích", words.purposes), ("2. Yêu cầu", words.requirements)):
        say(document, "Heading 2", name)
        say(document, "Lời văn", *(f"- {line}" for line in lines))
    _content(document, words.content)
    _tasks(document)
    _funding(document)
    _organization(document, words.reporting)
    signature(document)
    return document


def _content(document: Document, name: str) -> None:
    say(document, "Heading 1", f"II. {name}")
    say(document, "Lời văn", "{%p for doan in noi_dung %}", "{%p if doan.loai == 'muc' %}")
    say(document, "Heading 2", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'diem' %}")
    say(document, "Heading 3", "{{ doan.so }}) {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'khoan' %}", "{{ doan.so }}. {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'gach' %}", "- {{ doan.chu }}")
    say(document, "Lời văn", "{%p elif doan.loai == 'trach_nhiem' %}", "- {{ doan.ten }}: {{ doan.chu }}")
    say(document, "Lời văn", "{%p else %}", "{{ doan.chu }}", "{%p endif %}", "{%p endfor %}")


def _tasks(document: Document) -> None:
    say(document, "Heading 1", "III. NHIỆM VỤ CỤ THỂ")
    say(document, "Lời văn", "Nhiệm vụ, sản phẩm, phân công và thời gian hoàn thành như sau:")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.space_after = Mm(2)
    table = ruled_table(document, (Mm(11), Mm(43), Mm(24), Mm(26), Mm(26), Mm(30)), 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"))
    across(table.rows[1], "{%tr for viec in nhiem_vu %}")
    fields = ("noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han")
    fill_row(table.rows[2], ("Bảng, số", "{{ viec.stt }}"), *(("Bảng, chữ", f"{{{{ viec.{name} }}}}") for name in fields))
    across(table.rows[3], "{%tr endfor %}")


def _funding(document: Document) -> None:
    say(document, "Heading 1", "IV. KINH PHÍ THỰC HIỆN")
    say(
        document,
        "Lời văn",
        "{%p if du_toan.tong %}",
        "Tổng kinh phí thực hiện Kế hoạch: {{ du_toan.tong }} đồng. Bằng chữ: {{ du_toan.bang_chu }}",
        "Nguồn kinh phí: {% for nguon in du_toan.nguon %}{{ nguon.ten }} {{ nguon.tong }} đồng"
        "{{ '.' if loop.last else '; ' }}{% endfor %}",
        "{%p else %}",
        "Kế hoạch này không có kinh phí riêng; các nhiệm vụ được thực hiện trong dự toán chi thường xuyên được giao.",
        "{%p endif %}",
    )


def _organization(document: Document, reporting: Sequence[str]) -> None:
    say(document, "Heading 1", "V. TỔ CHỨC THỰC HIỆN")
    say(
        document,
        "Lời văn",
        "{%p for noi in don_vi %}",
        "- {{ noi.ten }}{% if noi.chu_tri %} chủ trì thực hiện: {{ noi.chu_tri|join('; ') }}{% endif %}"
        "{% if noi.so_phoi_hop %}{{ ';' if noi.chu_tri else '' }} phối hợp thực hiện nhiệm vụ số "
        "{{ noi.so_phoi_hop|join(', ') }} tại Mục III{% endif %}.",
        "{%p endfor %}",
        *(f"- {line}" for line in reporting),
    )
    closing = (
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo {{ co_quan.ten }} để xem xét, điều "
        "chỉnh, bổ sung cho phù hợp./."
    )
    say(document, "Lời kết", closing)
