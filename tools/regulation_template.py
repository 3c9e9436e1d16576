"""The template of the operating regulation that a decision issues (model 1.3). The words are the office's to edit."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Pt

from tools.blank_document import blank_document
from tools.parts import attached, attached_heading, say, type_name
from tools.styles import add_chapter_styles

_B = "{{ ban.goi_tat }}"
_HEAD = "{{ ban.chuc_danh }}"
_GENERAL = (
    (
        "Phạm vi điều chỉnh, đối tượng áp dụng",
        "1. Quy chế này quy định nguyên tắc, nhiệm vụ, quyền hạn, chế độ làm việc và quan hệ công tác của {{ ban.ten }} (sau "
        "đây gọi tắt là "
        f"{_B}).",
        f"2. Quy chế này áp dụng đối với {_B}, các thành viên {_B} và các cơ quan, đơn vị, cá nhân có liên quan.",
    ),
    (
        "Vị trí, chức năng",
        f"{_B} là tổ chức phối hợp, giúp {{{{ co_quan.ten }}}} và Chủ tịch Ủy ban nhân dân chỉ đạo, điều hành, đôn đốc, kiểm "
        f"tra công tác cải "
        "cách hành chính trên địa bàn; các thành viên làm việc theo chế độ kiêm nhiệm.",
    ),
    (
        "Nguyên tắc làm việc",
        f"1. {_B} làm việc theo nguyên tắc tập trung dân chủ; {_HEAD} kết luận và chịu trách nhiệm về kết luận của mình.",
        "2. Mỗi việc chỉ giao một đơn vị, một người chủ trì, chịu trách nhiệm chính; có thời hạn hoàn thành cụ thể.",
        f"3. Thành viên chịu trách nhiệm trước {_HEAD} về lĩnh vực được phân công, không làm thay nhiệm vụ của các cơ quan, đơn vị.",
    ),
)
_DUTIES = (
    (
        f"Nhiệm vụ, quyền hạn của {_B}",
        "1. Giúp {{ co_quan.ten }} xây dựng, tổ chức thực hiện kế hoạch cải cách hành chính hằng năm.",
        "2. Đôn đốc, kiểm tra các đơn vị thực hiện nhiệm vụ cải cách hành chính; đề xuất biện pháp tháo gỡ khó khăn, vướng mắc.",
        "3. Rà soát, đánh giá việc giải quyết thủ tục hành chính, nhất là hồ sơ trễ hạn; đề xuất chấn chỉnh, xử lý trách nhiệm.",
        "4. Tổ chức sơ kết, tổng kết, đề nghị khen thưởng tập thể, cá nhân có thành tích.",
    ),
    (
        f"Nhiệm vụ, quyền hạn của {_HEAD}",
        f"1. Lãnh đạo, điều hành toàn bộ hoạt động của {_B}; phân công nhiệm vụ cho các thành viên.",
        f"2. Triệu tập, chủ trì các cuộc họp của {_B}; ủy quyền cho cấp phó chủ trì khi vắng mặt.",
    ),
    (
        f"Nhiệm vụ, quyền hạn của cấp phó của {_HEAD}",
        f"Giúp {_HEAD} điều hành công việc thường xuyên của {_B}; thực hiện nhiệm vụ được phân công hoặc ủy quyền và chịu "
        f"trách nhiệm trước "
        f"{_HEAD}.",
    ),
    (
        "Nhiệm vụ, quyền hạn của thành viên",
        "1. Tổ chức thực hiện nhiệm vụ được phân công tại Quyết định ban hành Quy chế này; theo dõi, báo cáo kết quả đúng thời hạn.",
        f"2. Dự đầy đủ các cuộc họp của {_B}; trường hợp vắng mặt phải báo cáo người chủ trì và nêu rõ lý do.",
        "3. Được cung cấp thông tin, tài liệu cần thiết để thực hiện nhiệm vụ.",
    ),
)
_WORKING = (
    (
        "Chế độ họp",
        f"1. {_B} họp định kỳ mỗi quý một lần; họp đột xuất khi {_HEAD} yêu cầu.",
        "2. Nội dung, tài liệu họp được gửi đến thành viên trước ngày họp; cuộc họp được lập biên bản, kết luận của người "
        "chủ trì được thông "
        "báo bằng văn bản.",
        "3. Đơn vị được giao nhiệm vụ tại kết luận báo cáo kết quả thực hiện tại cuộc họp tiếp theo.",
    ),
    (
        "Chế độ thông tin, báo cáo",
        "1. Các thành viên báo cáo kết quả thực hiện nhiệm vụ hằng tháng và khi có yêu cầu.",
        f"2. Bộ phận thường trực tổng hợp, tham mưu báo cáo công tác cải cách hành chính định kỳ theo quy định; lưu hồ sơ của {_B}.",
    ),
    (
        "Quan hệ công tác",
        f"{_B} phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp trong thông tin, "
        f"tuyên truyền, giám sát "
        "công tác cải cách hành chính; chịu sự hướng dẫn về chuyên môn của cơ quan cấp trên.",
    ),
)
_FINAL = (
    (
        "Kinh phí hoạt động",
        f"Kinh phí hoạt động của {_B} do ngân sách nhà nước bảo đảm, được bố trí trong dự toán hằng năm theo quy định.",
    ),
    (
        "Trách nhiệm thi hành",
        f"1. Các thành viên {_B} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thực hiện Quy chế này.",
        f"2. Trong quá trình thực hiện, nếu có vướng mắc, các thành viên báo cáo {_HEAD} để trình {{{{ tham_quyen.ten }}}} "
        f"xem xét, sửa đổi, "
        "bổ sung Quy chế cho phù hợp./.",
    ),
)
_CHAPTERS = (
    ("QUY ĐỊNH CHUNG", _GENERAL),
    ("NHIỆM VỤ, QUYỀN HẠN", _DUTIES),
    ("CHẾ ĐỘ LÀM VIỆC", _WORKING),
    ("TỔ CHỨC THỰC HIỆN", _FINAL),
)


def regulation() -> Document:
    """Quy chế tổ chức và hoạt động của Ban điều hành."""
    document = blank_document()
    add_chapter_styles(document)
    attached_heading(document)
    type_name(document, "QUY CHẾ")
    say(document, "Trích yếu", "{{ phu_luc.ten }}")
    attached(document, "tham_quyen.ten")
    article = 0
    for numeral, (name, articles) in zip(("I", "II", "III", "IV"), _CHAPTERS, strict=True):
        say(document, "Chương", f"Chương {numeral}")
        say(document, "Tên chương", name)
        for named, *clauses in articles:
            article += 1
            _article(document, f"Điều {article}. {named}", clauses)
    document.paragraphs[-1].paragraph_format.space_after = Pt(0)
    return document


def _article(document: Document, name: str, clauses: Sequence[str]) -> None:
    say(document, "Heading 2", name)
    say(document, "Lời văn", *clauses)
