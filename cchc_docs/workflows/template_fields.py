"""What the templates of a report may name: the declaration of what :mod:`.report_context` builds."""

from collections.abc import Iterable, Mapping

from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields
from cchc_docs.indicators.detailed import DETAILED
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.indicators.reported import REPORTED, REPORTED_FORMULAS
from cchc_docs.indicators.tasks import TASK_INDICATORS
from cchc_docs.workflows.activities import ASSESSMENT_FIELDS
from cchc_docs.workflows.printed_values import period_label
from cchc_docs.workflows.report_annexes import ANNEXES, LABEL_FIELDS, MONTHLY_REPORT, REPORT, SPECIAL_REPORT
from cchc_docs.workflows.report_context import AREA_FIELDS


def _text(name: str, meaning: str) -> TemplateField:
    return TemplateField(name=name, meaning=meaning)


def _group(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.GROUP, fields=fields)


def _list(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.LIST, fields=fields)


def _count(name: str, meaning: str) -> TemplateField:
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.COUNT)


def _figures(indicators: Iterable[Indicator], count: FieldKind = FieldKind.COUNT) -> tuple[TemplateField, ...]:
    kinds = {Unit.SHARE: FieldKind.SHARE, Unit.POINT: FieldKind.TEXT}
    return tuple(
        TemplateField(
            name=indicator.code,
            meaning=_meaning(indicator) if count is FieldKind.OPEN_COUNT else _named(indicator, indicator.label),
            kind=kinds.get(indicator.unit, count),
        )
        for indicator in indicators
    )


def _named(indicator: Indicator, label: str) -> str:
    return f"{label}: {indicator.formula}" if indicator.formula else label


def _meaning(indicator: Indicator) -> str:
    unit = "" if indicator.unit is Unit.SHARE else f" ({indicator.unit.value})"
    return _named(indicator, f"{period_label(indicator)}{unit}")


_DOCUMENT = (
    _group(
        "co_quan",
        "Cơ quan ban hành",
        _text("ten", "Tên cơ quan"),
        _list("dong_ten", "Tên cơ quan in hoa ở đầu văn bản, mỗi dòng một phần tử"),
        _text("chu_quan", "Cơ quan chủ quản, in hoa; trống nếu không ghi"),
        _text("dia_danh", "Địa danh ghi trước ngày tháng"),
    ),
    _text("ten_loai", "Tên loại văn bản"),
    _text("so", "Chỗ ghi số văn bản; để trống khi soạn dự thảo"),
    _text("ky_hieu", "Ký hiệu văn bản"),
    _text("ngay_ban_hanh", "Ngày ban hành; dự thảo để trống ngày"),
    _text("trich_yeu", "Trích yếu nội dung"),
    _list("kinh_gui", "Nơi được kính gửi"),
    _list("noi_nhan", "Các dòng nơi nhận"),
    _group(
        "nguoi_ky",
        "Người ký",
        _list("quyen_han", "Các dòng quyền hạn: TM., KT. …"),
        _text("chuc_vu", "Chức vụ, in hoa"),
        _text("ho_ten", "Họ và tên"),
    ),
)
_PERIOD = (
    _group(
        "ky",
        "Kỳ báo cáo",
        _text("ten", "Tên kỳ"),
        _text("den_het", "«đến hết quý I năm 2023»; của khoảng ngày là «đến hết ngày 31/3/2023»"),
        _text("nam", "Năm"),
        _text("tu_ngay", "Ngày đầu kỳ"),
        _text("den_ngay", "Ngày cuối kỳ"),
        _text("tinh_den", "Ngày mà tiến độ được tính đến"),
        _text("uoc", "Các tháng có số ước thực hiện; trống nếu không có"),
        _text("thieu", "Câu nói rõ số liệu còn thiếu; trống nếu không thiếu"),
    ),
    _text("don_vi", "Tên đơn vị khi soạn báo cáo riêng của một đơn vị; trống nếu báo cáo của cả cơ quan"),
    _group("ky_toi", "Kỳ sau", _text("ten", "Tên kỳ sau")),
    _group("ke_hoach", "Kế hoạch năm", _text("vien_dan", "Câu viện dẫn kế hoạch")),
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
    _text("noi_dung", "Nội dung nhiệm vụ"),
    _text("chu_tri", "Đơn vị chủ trì"),
    _text("thoi_han", "Thời hạn như ghi trong kế hoạch"),
)
_TASK = (
    _count("stt", "Số thứ tự trong cả kế hoạch"),
    *_NAMED_TASK,
    _list("ket_qua", "Kết quả, minh chứng, lý do chậm; kỳ nhiều tháng thì mỗi tháng một phần tử"),
    _text("ngay_hoan_thanh", "Ngày hoàn thành; trống nếu chưa xong"),
    _text("tinh_trang", "Tình trạng"),
)
_LATE_TASK = (*_NAMED_TASK, _list("ly_do", "Lý do chậm, mỗi lý do một phần tử"))
_LATE_GIVEN = (
    _text("noi_dung", "Nội dung nhiệm vụ"),
    _text("co_quan_giao", "Cơ quan giao"),
    _text("thoi_han", "Ngày phải hoàn thành"),
    _text("tinh_trang", "Hoàn thành ngày nào, hay chưa hoàn thành"),
    _text("ly_do", "Lý do chậm; trống nếu không ghi"),
)
_COMING_TASK = (
    *_NAMED_TASK,
    TemplateField(name="qua_han", meaning="Nhiệm vụ đã quá hạn", kind=FieldKind.FLAG),
)
_OVERDUE_DOSSIER = (
    _count("stt", "Số thứ tự trong cả danh sách"),
    _text("ma", "Mã hồ sơ"),
    _text("thu_tuc", "Tên thủ tục"),
    _text("hen_tra", "Ngày hẹn trả"),
    _text("so_ngay", "Số ngày quá hạn; trống khi chưa biết"),
    _text("ly_do", "Lý do trễ"),
    _text("tinh_trang", "Đã giải quyết ngày nào, hay đang giải quyết"),
    _text("hen_lai", "Ngày hẹn lại; trống nếu không có"),
    _text("xin_loi", "Văn bản xin lỗi; trống nếu không có"),
)
_FIGURES = (
    _group(
        "nhiem_vu",
        "Tiến độ nhiệm vụ của kế hoạch",
        *_figures(TASK_INDICATORS),
        _list("nhom", "Nhóm nhiệm vụ", _text("ten", "Tên nhóm"), _list("viec", "Nhiệm vụ của nhóm", *_TASK)),
        _list("viec_qua_han", "Nhiệm vụ quá hạn, chưa hoàn thành", *_LATE_TASK),
        _list("viec_cham", "Nhiệm vụ hoàn thành chậm hạn", *_LATE_TASK),
    ),
    _list("viec_cap_tren_cham", "Nhiệm vụ cấp trên giao hoàn thành chậm hoặc quá hạn", *_LATE_GIVEN),
    _group(
        "ho_so",
        "Biểu II.06a, cộng các lĩnh vực",
        *_figures(DOSSIER_INDICATORS),
        _list("linh_vuc", "Từng lĩnh vực", _text("ten", "Tên lĩnh vực"), *_figures(DOSSIER_INDICATORS)),
    ),
    _group(
        "ho_so_qua_han",
        "Hồ sơ quá hạn, theo trang «Hồ sơ trễ hạn»; mỗi hồ sơ một lần, theo dòng cuối cùng trong kỳ",
        _count("tong_so", "Số hồ sơ quá hạn trong danh sách"),
        _list(
            "linh_vuc",
            "Lĩnh vực có hồ sơ quá hạn",
            _text("stt", "Số La Mã"),
            _text("ten", "Tên lĩnh vực"),
            _count("so_ho_so", "Số hồ sơ quá hạn của lĩnh vực"),
            _list("ly_do", "Lý do trễ, mỗi lý do một phần tử"),
            _list("ho_so", "Hồ sơ quá hạn của lĩnh vực", *_OVERDUE_DOSSIER),
        ),
    ),
    _group(
        "chi_tieu",
        "Chỉ tiêu các đơn vị báo cáo; trống khi không tháng nào ghi",
        *_figures((*REPORTED, *REPORTED_FORMULAS, *DETAILED), FieldKind.OPEN_COUNT),
    ),
    _group(
        "liet_ke",
        "Chỉ tiêu khác 0, để liệt kê trong câu",
        *(
            _list(name, meaning, _count("so", "Số"), _text("ten", "Đếm cái gì: đơn vị và tên chỉ tiêu, viết thường"))
            for name, meaning in _ENUMERATIONS.items()
        ),
    ),
    _list(
        "so_lieu",
        "Nhóm chỉ tiêu của phụ lục số liệu",
        _text("stt", "Số La Mã"),
        _text("ten", "Tên nhóm"),
        _list(
            "dong",
            "Chỉ tiêu có số liệu của nhóm",
            _count("stt", "Số thứ tự trong nhóm"),
            _text("chi_tieu", "Tên chỉ tiêu"),
            _text("don_vi", "Đơn vị tính"),
            _text("so_lieu", "Số liệu"),
            _text("ghi_chu", "Đầu kỳ, cuối kỳ; nghĩa của tỷ lệ đúng hạn; ước thực hiện"),
        ),
    ),
    _list(
        "minh_chung",
        "Văn bản, tài liệu minh chứng trong kỳ, theo thứ tự của kế hoạch",
        _count("stt", "Số thứ tự"),
        _text("noi_dung", "Nội dung nhiệm vụ"),
        _text("van_ban", "Văn bản như ghi ở cột «Minh chứng»"),
    ),
)
_WORDS = (
    _group("noi_dung", "Việc đã làm, mỗi câu một phần tử", *(_list(name, area.value) for area, name in AREA_FIELDS.items())),
    _group("danh_gia", "Đánh giá", *(_list(name, kind.value) for kind, name in ASSESSMENT_FIELDS.items())),
    _list("phuong_huong", "Phương hướng kỳ tới"),
    _list("nhiem_vu_ky_toi", "Nhiệm vụ của kế hoạch đến hạn trong kỳ tới hoặc đã quá hạn", *_COMING_TASK),
)
_APPENDICES = tuple(
    _text(name, f"Nhãn của phụ lục «{ANNEXES[template]}»; trống khi không có phụ lục này")
    for name, template in LABEL_FIELDS.items()
)
_OWN_APPENDIX = _group(
    "phu_luc", "Phụ lục đang in; chỉ có trong tệp mẫu phụ lục", _text("nhan", "Nhãn phụ lục"), _text("ten", "Tên phụ lục")
)

REPORT_FIELDS: TemplateFields = (*_DOCUMENT, *_PERIOD, *_FIGURES, *_WORDS, *_APPENDICES)
APPENDIX_FIELDS: TemplateFields = (*REPORT_FIELDS, _OWN_APPENDIX)
TEMPLATE_FIELDS: Mapping[str, TemplateFields] = {
    **dict.fromkeys((REPORT, MONTHLY_REPORT, SPECIAL_REPORT), REPORT_FIELDS),
    **dict.fromkeys(ANNEXES, APPENDIX_FIELDS),
}
"""By the template's file name in ``templates/``."""
