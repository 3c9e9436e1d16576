"""What the templates of the sister plans may name: the declaration of what :mod:`.sister_plan_context` builds."""

from cchc_docs.domain.template_field import TemplateFields, group_field, list_field, text_field
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS
from cchc_docs.workflows.plan_fields import BUDGET_FIELD, TASK_FIELDS

_PARAGRAPH = (
    text_field("loai", "Loại đoạn: muc, diem, khoan, gach, trach_nhiem hoặc doan"),
    text_field("so", "Số thứ tự: 1, a; trống khi đoạn không đánh số"),
    text_field("ten", "Loại đoạn như ghi ở cột «Loại đoạn»: Cơ quan chủ trì, Thời gian thực hiện …"),
    text_field("chu", "Lời văn, cả chữ nghiêng và chú thích cuối trang"),
)
_UNIT = (
    text_field("ten", "Tên đơn vị"),
    list_field("chu_tri", "Nội dung các nhiệm vụ đơn vị chủ trì, viết thường chữ đầu"),
    list_field("so_phoi_hop", "Số thứ tự các nhiệm vụ đơn vị phối hợp"),
)
SISTER_PLAN_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field("ky", "Năm của kế hoạch", text_field("nam", "Năm")),
    group_field("ke_hoach", "Kế hoạch năm", text_field("vien_dan", "Câu viện dẫn kế hoạch năm, không có dấu ở cuối")),
    list_field("can_cu", "Các căn cứ của riêng kế hoạch này, không có dấu ở cuối"),
    list_field("noi_dung", "Các đoạn của kế hoạch năm đưa vào kế hoạch này, theo thứ tự", *_PARAGRAPH),
    list_field("nhiem_vu", "Các nhiệm vụ của kế hoạch năm thuộc kế hoạch này, theo thứ tự", *TASK_FIELDS),
    BUDGET_FIELD,
    list_field("don_vi", "Các đơn vị chủ trì, phối hợp, mỗi đơn vị một lần", *_UNIT),
)
