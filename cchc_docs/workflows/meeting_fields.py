"""What the templates of minutes, invitation and notice may name: the declaration of what :mod:`.meeting_context` builds."""

from cchc_docs.domain.template_field import (
    FieldKind,
    TemplateField,
    TemplateFields,
    count_field,
    group_field,
    list_field,
    text_field,
)
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS
from cchc_docs.workflows.dossier_fields import DOSSIER_FIELD, OVERDUE_FIELD

MINUTES = "bien-ban.docx"
"""The template of minutes."""

_PERSON = (text_field("ten", "Họ và tên"), text_field("chuc_vu", "Chức vụ, đơn vị; trống nếu không ghi"))
_ABSENT = (*_PERSON, text_field("ly_do", "Lý do vắng; trống nếu không ghi"))
_MEETING = group_field(
    "cuoc_hop",
    "Cuộc họp",
    text_field("ten", "Tên cuộc họp, để viết giữa câu: «cuộc họp Ban điều hành …»"),
    TemplateField(name="la_kiem_tra", meaning="Là cuộc kiểm tra", kind=FieldKind.FLAG),
    text_field("bat_dau", "Giờ, ngày bắt đầu: «08 giờ 00 phút, ngày 17 tháng 3 năm 2023»"),
    text_field("ngay", "Ngày họp: «ngày 17 tháng 3 năm 2023»"),
    text_field("thu", "Thứ trong tuần: «thứ Sáu»"),
    text_field("ket_thuc", "Giờ, ngày kết thúc; trống khi chưa họp"),
    text_field("dia_diem", "Địa điểm"),
    text_field("chu_tri", "Họ tên, chức vụ người chủ trì"),
    text_field("ho_ten_chu_tri", "Họ và tên người chủ trì"),
    text_field("thu_ky", "Họ tên, chức vụ thư ký; trống nếu chưa cử"),
    text_field("ho_ten_thu_ky", "Họ và tên thư ký; trống nếu chưa cử"),
)
_ATTENDANCE = group_field(
    "thanh_phan",
    "Thành phần dự họp",
    text_field("cau", "Số người có mặt trên số được mời: «có mặt 8/8 thành viên, đủ thành phần; 1/2 khách mời»"),
    count_field("tong_so", "Số người được mời"),
    count_field("so_co_mat", "Số người có mặt"),
    count_field("so_vang", "Số người vắng"),
    list_field("moi", "Người được mời, trừ người chủ trì", *_PERSON),
    list_field("co_mat", "Người có mặt", *_PERSON),
    list_field("vang", "Người vắng", *_ABSENT),
)
_COURSE = (
    list_field(
        "chuong_trinh",
        "Chương trình, theo thứ tự",
        text_field("noi_dung", "Nội dung, không có dấu ở cuối"),
        text_field("nguoi_trinh_bay", "Người trình bày; trống nếu không ghi"),
    ),
    list_field("dien_bien", "Ý kiến phát biểu, theo thứ tự", *_PERSON, text_field("noi_dung", "Nội dung phát biểu, thành câu")),
    list_field(
        "bieu_quyet",
        "Việc được biểu quyết",
        text_field("noi_dung", "Nội dung, không có dấu ở cuối"),
        count_field("tan_thanh", "Số người tán thành"),
        count_field("khong_tan_thanh", "Số người không tán thành"),
        count_field("y_kien_khac", "Số người có ý kiến khác"),
        count_field("so_nguoi", "Số thành viên có mặt, được biểu quyết"),
        count_field("chua_bieu_quyet", "Số thành viên có mặt chưa biểu quyết"),
    ),
    list_field(
        "ket_luan",
        "Kết luận của chủ trì",
        count_field("stt", "Số thứ tự"),
        text_field("noi_dung", "Nội dung, không có dấu ở cuối"),
        text_field("don_vi", "Đơn vị thực hiện; trống nếu chỉ ghi nhận"),
        text_field("thoi_han", "Thời hạn như chủ trì nêu; trống nếu không ấn định"),
    ),
)
_FIGURES = (
    TemplateField(name="co_so_lieu", meaning="Có số liệu của kỳ để ghi vào biên bản", kind=FieldKind.FLAG),
    group_field(
        "ky",
        "Kỳ của số liệu; trống khi không có",
        text_field("ten", "Tên kỳ: «tháng 3 năm 2023»"),
        text_field("tinh_den", "Ngày mà danh sách hồ sơ trễ hạn được tính đến"),
        text_field("so_lieu_den", "Ngày mà số liệu hồ sơ được tính đến, khi ngày ấy ở sau cuộc họp; trống nếu không"),
        text_field("uoc", "Các tháng có số ước thực hiện hoặc chưa hết vào ngày họp; trống nếu không có"),
        text_field("thieu", "Các tháng của kỳ chưa có số liệu; trống nếu không thiếu"),
    ),
    DOSSIER_FIELD,
    OVERDUE_FIELD,
)
_NUMBERS = group_field(
    "so_muc",
    "Số thứ tự các mục của biên bản; trống khi không có mục ấy",
    *(
        text_field(name, f"Số của mục {meaning}")
        for name, meaning in (
            ("chuong_trinh", "chương trình"),
            ("so_lieu", "kết quả giải quyết hồ sơ"),
            ("dien_bien", "ý kiến phát biểu"),
            ("bieu_quyet", "biểu quyết"),
            ("ket_luan", "kết luận"),
        )
    ),
)
_INSPECTION = group_field(
    "kiem_tra",
    "Cuộc kiểm tra",
    text_field("don_vi", "Tên các đơn vị được kiểm tra"),
    text_field("dai_dien", "Họ tên, chức vụ những người đại diện đơn vị được kiểm tra"),
    text_field("ho_ten_dai_dien", "Họ và tên những người đại diện đơn vị được kiểm tra, trong một dòng"),
    list_field("nguoi_dai_dien", "Họ và tên từng người ký cho đơn vị được kiểm tra"),
    text_field("to", "Tên tổ, đoàn kiểm tra; trống nếu không ghi"),
    list_field(
        "ket_qua",
        "Kết quả kiểm tra từng nội dung, theo thứ tự",
        text_field("noi_dung", "Nội dung kiểm tra, không có dấu ở cuối"),
        text_field("uu_diem", "Ưu điểm, không có dấu ở cuối; trống nếu không ghi"),
        text_field("han_che", "Hạn chế, không có dấu ở cuối; trống nếu không có"),
    ),
)
MEETING_FIELDS: TemplateFields = (*DOCUMENT_FIELDS, _MEETING, _ATTENDANCE, *_COURSE, *_FIGURES, _NUMBERS)
INSPECTION_FIELDS: TemplateFields = (*MEETING_FIELDS, _INSPECTION)
"""What the template of an inspection's minutes may name."""
