"""What the templates of decisions about boards may name: the declaration of what :mod:`.decision_context` builds."""

from cchc_docs.domain.template_field import TemplateFields, count_field, group_field, list_field, text_field
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, OWN_APPENDIX

MEMBERS, REGULATION = "phu-luc-thanh-vien.docx", "quy-che.docx"
"""The templates of what is issued with a decision."""

_AUTHORITY = group_field(
    "tham_quyen",
    "Thẩm quyền ban hành",
    text_field("dong", "In hoa, trên các căn cứ: «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …» hoặc «ỦY BAN NHÂN DÂN XÃ …»"),
    text_field("ten", "Viết thường, để viết giữa câu"),
)
_BOARD = group_field(
    "ban",
    "Ban, tổ được kiện toàn",
    text_field("ten", "Tên đầy đủ"),
    text_field("goi_tat", "Tên gọi tắt: Ban, Tổ hoặc Đoàn"),
    count_field("so_nguoi", "Số thành viên, kể cả người đứng đầu"),
    text_field("dung_dau", "Họ tên, chức vụ người đứng đầu"),
    text_field("chuc_danh", "Chức danh người đứng đầu: Trưởng Ban, Tổ trưởng"),
)
_MEMBERS = list_field(
    "thanh_vien",
    "Các thành viên, theo thứ tự ở trang «Thành viên»",
    count_field("stt", "Số thứ tự"),
    text_field("ten", "Họ và tên"),
    text_field("chuc_vu", "Chức vụ trong cơ quan; trống nếu không ghi"),
    text_field("chuc_danh", "Chức danh trong ban, tổ; «Thành viên» nếu không ghi"),
    list_field("nhiem_vu", "Các nhiệm vụ được phân công, không có dấu ở cuối"),
)
_INSPECTIONS = list_field(
    "cuoc_kiem_tra",
    "Các cuộc kiểm tra đã ấn định (trong hop-*.xlsx có «Đơn vị được kiểm tra»), theo ngày",
    text_field("don_vi", "Tên đơn vị được kiểm tra"),
    text_field("ngay", "Ngày kiểm tra"),
)
DECISION_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field("ky", "Năm của kế hoạch", text_field("nam", "Năm")),
    list_field("can_cu", "Các căn cứ, cả kế hoạch năm và «Theo đề nghị của …», không có dấu ở cuối"),
    text_field("de_nghi", "Đơn vị trình, là đơn vị soạn thảo ở dòng «Lưu»; trống nếu không ghi"),
    _AUTHORITY,
    _BOARD,
    _MEMBERS,
)
TEAM_DECISION_FIELDS: TemplateFields = (*DECISION_FIELDS, _INSPECTIONS)
ATTACHED_FIELDS: TemplateFields = (*DECISION_FIELDS, OWN_APPENDIX)
