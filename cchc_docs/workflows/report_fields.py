"""What the templates of reports may name: the declaration of what :mod:`.report_context` builds."""

from cchc_docs.domain.template_field import (
    FieldKind,
    TemplateField,
    TemplateFields,
    count_field,
    group_field,
    list_field,
    text_field,
)
from cchc_docs.indicators.detailed import DETAILED
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.indicators.tasks import TASK_INDICATORS
from cchc_docs.workflows.activities import ASSESSMENT_FIELDS
from cchc_docs.workflows.comparison_fields import COMPARED_COLUMNS, COMPARISON_FIELD
from cchc_docs.workflows.conclusion_words import CONCLUSION_FIELD
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, OWN_APPENDIX
from cchc_docs.workflows.dossier_fields import DOSSIER_FIELD, OVERDUE_FIELD, figure_fields
from cchc_docs.workflows.report_annexes import ANNEXES, LABEL_FIELDS
from cchc_docs.workflows.report_context import AREA_FIELDS
from cchc_docs.workflows.scoring_annex import SCORING_FIELD

_PERIOD = (
    group_field(
        "ky",
        "Kỳ báo cáo",
        text_field("ten", "Tên kỳ"),
        text_field("den_het", "«đến hết quý I năm 2023»; của khoảng ngày là «đến hết ngày 31/3/2023»"),
        text_field("nam", "Năm"),
        text_field("tu_ngay", "Ngày đầu kỳ"),
        text_field("den_ngay", "Ngày cuối kỳ"),
        text_field("tinh_den", "Ngày mà tiến độ được tính đến"),
        text_field("uoc", "Các tháng có số ước thực hiện; trống nếu không có"),
        text_field("thieu", "Câu nói rõ số liệu còn thiếu; trống nếu không thiếu"),
    ),
    text_field("don_vi", "Tên đơn vị khi soạn báo cáo riêng của một đơn vị; trống nếu báo cáo của cả cơ quan"),
    group_field("ky_toi", "Kỳ sau", text_field("ten", "Tên kỳ sau")),
    group_field("ke_hoach", "Kế hoạch năm", text_field("vien_dan", "Câu viện dẫn kế hoạch")),
    list_field(
        "dieu_chinh",
        "Báo cáo đã phát hành có số liệu nay đã khác",
        text_field("vien_dan", "Câu viện dẫn báo cáo"),
        list_field(
            "so_lieu",
            "Số liệu đã khác",
            text_field("ten", "Tên chỉ tiêu, viết thường"),
            text_field("truoc", "Số đã báo cáo"),
            text_field("nay", "Số nay"),
        ),
    ),
)
_ENUMERATIONS = {
    "tuyen_truyen": "Thông tin, tuyên truyền",
    "kiem_tra": "Kiểm tra công vụ",
    "phap_luat": "Xây dựng, rà soát, phổ biến pháp luật",
    "bien_che": "Biên chế, nhân sự",
    "can_bo": "Đào tạo, tuyển dụng",
    "dich_vu_cong": "Dịch vụ công trực tuyến",
    "ho_so_so": "Số hóa, thanh toán, trả kết quả điện tử",
    "van_ban": "Văn bản điện tử",
}
_NAMED_TASK = (
    text_field("noi_dung", "Nội dung nhiệm vụ"),
    text_field("chu_tri", "Đơn vị chủ trì"),
    text_field("thoi_han", "Thời hạn như ghi trong kế hoạch"),
)
_TASK = (
    count_field("stt", "Số thứ tự trong cả kế hoạch"),
    *_NAMED_TASK,
    list_field("ket_qua", "Kết quả, minh chứng, lý do chậm; kỳ nhiều tháng thì mỗi tháng một phần tử"),
    text_field("ngay_hoan_thanh", "Ngày hoàn thành; trống nếu chưa xong"),
    text_field("tinh_trang", "Tình trạng"),
)
_LATE_TASK = (*_NAMED_TASK, list_field("ly_do", "Lý do chậm, mỗi lý do một phần tử"))
_LATE_GIVEN = (
    text_field("noi_dung", "Nội dung nhiệm vụ"),
    text_field("co_quan_giao", "Cơ quan giao"),
    text_field("thoi_han", "Ngày phải hoàn thành"),
    text_field("tinh_trang", "Hoàn thành ngày nào, hay chưa hoàn thành"),
    text_field("ly_do", "Lý do chậm; trống nếu không ghi"),
)
_COMING_TASK = (
    *_NAMED_TASK,
    TemplateField(name="qua_han", meaning="Nhiệm vụ đã quá hạn", kind=FieldKind.FLAG),
)
_FIGURES = (
    group_field(
        "nhiem_vu",
        "Tiến độ nhiệm vụ của kế hoạch",
        *figure_fields(TASK_INDICATORS),
        list_field("nhom", "Nhóm nhiệm vụ", text_field("ten", "Tên nhóm"), list_field("viec", "Nhiệm vụ của nhóm", *_TASK)),
        list_field("viec_qua_han", "Nhiệm vụ quá hạn, chưa hoàn thành", *_LATE_TASK),
        list_field("viec_cham", "Nhiệm vụ hoàn thành chậm hạn", *_LATE_TASK),
    ),
    list_field("viec_cap_tren_cham", "Nhiệm vụ cấp trên giao hoàn thành chậm hoặc quá hạn", *_LATE_GIVEN),
    CONCLUSION_FIELD,
    DOSSIER_FIELD,
    OVERDUE_FIELD,
    group_field(
        "chi_tieu",
        "Chỉ tiêu các đơn vị báo cáo; trống khi không tháng nào ghi",
        *figure_fields((*REPORTED, *REPORTED_FORMULAS, *DETAILED), FieldKind.OPEN_COUNT),
    ),
    group_field(
        "liet_ke",
        "Chỉ tiêu khác 0, để liệt kê trong câu",
        *(
            list_field(name, meaning, count_field("so", "Số"), text_field("ten", "Đếm cái gì: đơn vị và tên chỉ tiêu, viết thường"))
            for name, meaning in _ENUMERATIONS.items()
        ),
    ),
    list_field(
        "so_lieu",
        "Nhóm chỉ tiêu của phụ lục số liệu",
        text_field("stt", "Số La Mã"),
        text_field("ten", "Tên nhóm"),
        list_field(
            "dong",
            "Chỉ tiêu có số liệu của nhóm",
            count_field("stt", "Số thứ tự trong nhóm"),
            text_field("chi_tieu", "Tên chỉ tiêu"),
            text_field("don_vi", "Đơn vị tính"),
            text_field("so_lieu", "Số liệu"),
            *COMPARED_COLUMNS,
            text_field("ghi_chu", "Đầu kỳ, cuối kỳ; nghĩa của tỷ lệ đúng hạn; ước thực hiện"),
        ),
    ),
    COMPARISON_FIELD,
    list_field(
        "minh_chung",
        "Văn bản, tài liệu minh chứng trong kỳ, theo thứ tự của kế hoạch",
        count_field("stt", "Số thứ tự"),
        text_field("noi_dung", "Nội dung nhiệm vụ"),
        text_field("van_ban", "Văn bản như ghi ở cột «Minh chứng»"),
    ),
    SCORING_FIELD,
)
_WORDS = (
    group_field(
        "noi_dung", "Việc đã làm, mỗi câu một phần tử", *(list_field(name, area.value) for area, name in AREA_FIELDS.items())
    ),
    group_field("danh_gia", "Đánh giá", *(list_field(name, kind.value) for kind, name in ASSESSMENT_FIELDS.items())),
    list_field("phuong_huong", "Phương hướng kỳ tới"),
    list_field("nhiem_vu_ky_toi", "Nhiệm vụ của kế hoạch đến hạn trong kỳ tới hoặc đã quá hạn", *_COMING_TASK),
)
_APPENDICES = tuple(
    text_field(name, f"Nhãn của phụ lục «{ANNEXES[template]}»; trống khi không có phụ lục này")
    for name, template in LABEL_FIELDS.items()
)
REPORT_FIELDS: TemplateFields = (*DOCUMENT_FIELDS, *_PERIOD, *_FIGURES, *_WORDS, *_APPENDICES)
APPENDIX_FIELDS: TemplateFields = (*REPORT_FIELDS, OWN_APPENDIX)
