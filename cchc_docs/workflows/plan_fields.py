"""What the templates of the yearly plan may name: the declaration of what :mod:`.plan_context` builds."""

from cchc_docs.domain.template_field import (
    FieldKind,
    TemplateField,
    TemplateFields,
    count_field,
    group_field,
    list_field,
    text_field,
)
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, OWN_APPENDIX
from cchc_docs.workflows.plan_annexes import PLAN_ANNEXES, PLAN_LABEL_FIELDS

_PARAGRAPH = (
    text_field("loai", "Loại đoạn: phan, muc, diem, gach, trach_nhiem hoặc doan"),
    text_field("so", "Số thứ tự: I, 1, a; trống khi đoạn không đánh số"),
    text_field("ten", "Loại đoạn như ghi ở cột «Loại đoạn»: Cơ quan chủ trì, Thời gian thực hiện …"),
    text_field("chu", "Lời văn, cả chữ nghiêng và chú thích cuối trang"),
)
TASK_FIELDS = (
    count_field("stt", "Số thứ tự trong cả danh mục"),
    text_field("noi_dung", "Nội dung nhiệm vụ"),
    text_field("san_pham", "Sản phẩm; trống nếu không ghi"),
    text_field("chu_tri", "Đơn vị chủ trì"),
    text_field("phoi_hop", "Các đơn vị phối hợp; trống nếu không có"),
    text_field("thoi_han", "Thời hạn như ghi trong kế hoạch"),
    TemplateField(name="kinh_phi", meaning="Kinh phí, đồng; trống nếu không dùng kinh phí riêng", kind=FieldKind.OPEN_COUNT),
)
_COST = (
    count_field("stt", "Số thứ tự trong cả dự toán"),
    text_field("noi_dung", "Nội dung nhiệm vụ có kinh phí"),
    count_field("so_tien", "Số tiền, đồng"),
    text_field("nguon", "Nguồn kinh phí; trống nếu không ghi"),
)
BUDGET_FIELD = group_field(
    "du_toan",
    "Dự toán kinh phí",
    list_field(
        "nhom",
        "Nhóm nhiệm vụ có kinh phí",
        text_field("ten", "Tên nhóm"),
        count_field("tong", "Cộng kinh phí của nhóm, đồng"),
        list_field("khoan", "Khoản chi của nhóm", *_COST),
    ),
    count_field("tong", "Tổng kinh phí, đồng"),
    text_field("bang_chu", "Tổng kinh phí bằng chữ"),
    list_field("nguon", "Cộng theo nguồn kinh phí", text_field("ten", "Tên nguồn"), count_field("tong", "Số tiền, đồng")),
)
_LABELS = tuple(
    text_field(name, f"Nhãn của phụ lục «{PLAN_ANNEXES[template]}»; trống khi không có phụ lục này")
    for name, template in PLAN_LABEL_FIELDS.items()
)
PLAN_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field("ky", "Năm của kế hoạch", text_field("nam", "Năm")),
    list_field("can_cu", "Các căn cứ, không có dấu ở cuối"),
    list_field("noi_dung", "Các đoạn của kế hoạch theo thứ tự, trừ đoạn cuối", *_PARAGRAPH),
    text_field("loi_ket", "Đoạn cuối của kế hoạch, cả số thứ tự hoặc gạch đầu dòng, không có dấu ở cuối"),
    group_field(
        "nhiem_vu",
        "Nhiệm vụ của kế hoạch",
        list_field("nhom", "Nhóm nhiệm vụ", text_field("ten", "Tên nhóm"), list_field("viec", "Nhiệm vụ của nhóm", *TASK_FIELDS)),
    ),
    BUDGET_FIELD,
    *_LABELS,
)
PLAN_APPENDIX_FIELDS: TemplateFields = (*PLAN_FIELDS, OWN_APPENDIX)
