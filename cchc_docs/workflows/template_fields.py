"""What the templates of a report may name: the declaration of what :mod:`.report_context` builds."""

from collections.abc import Iterable, Mapping

from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields
from cchc_docs.indicators.dossiers import DOSSIER_INDICATORS
from cchc_docs.indicators.indicator import Indicator, Unit
from cchc_docs.indicators.tasks import TASK_INDICATORS
from cchc_docs.workflows.report_context import AREA_FIELDS, ASSESSMENT_FIELDS, DOSSIER_FORM, TASK_PROGRESS

REPORT = "bao-cao.docx"


def _text(name: str, meaning: str) -> TemplateField:
    return TemplateField(name=name, meaning=meaning)


def _group(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.GROUP, fields=fields)


def _list(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.LIST, fields=fields)


def _figures(indicators: Iterable[Indicator]) -> tuple[TemplateField, ...]:
    return tuple(
        TemplateField(
            name=indicator.code,
            meaning=f"{indicator.label}: {indicator.formula}" if indicator.formula else indicator.label,
            kind=FieldKind.SHARE if indicator.unit is Unit.SHARE else FieldKind.COUNT,
        )
        for indicator in indicators
    )


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
_TASK = (
    TemplateField(name="stt", meaning="Số thứ tự trong cả kế hoạch", kind=FieldKind.COUNT),
    _text("noi_dung", "Nội dung nhiệm vụ"),
    _text("chu_tri", "Đơn vị chủ trì"),
    _text("thoi_han", "Thời hạn như ghi trong kế hoạch"),
    _text("ket_qua", "Kết quả, minh chứng và lý do chậm"),
    _text("ngay_hoan_thanh", "Ngày hoàn thành; trống nếu chưa xong"),
    _text("tinh_trang", "Tình trạng"),
)
_FIGURES = (
    _group(
        "nhiem_vu",
        "Tiến độ nhiệm vụ của kế hoạch",
        *_figures(TASK_INDICATORS),
        _list("nhom", "Nhóm nhiệm vụ", _text("ten", "Tên nhóm"), _list("viec", "Nhiệm vụ của nhóm", *_TASK)),
    ),
    _group(
        "ho_so",
        "Biểu II.06a, cộng các lĩnh vực",
        *_figures(DOSSIER_INDICATORS),
        _list("linh_vuc", "Từng lĩnh vực", _text("ten", "Tên lĩnh vực"), *_figures(DOSSIER_INDICATORS)),
    ),
)
_WORDS = (
    _group("noi_dung", "Việc đã làm, mỗi câu một phần tử", *(_list(name, area.value) for area, name in AREA_FIELDS.items())),
    _group("danh_gia", "Đánh giá", *(_list(name, kind.value) for kind, name in ASSESSMENT_FIELDS.items())),
    _list("phuong_huong", "Phương hướng kỳ tới"),
)
_APPENDICES = (
    _text("phu_luc_tien_do", "Nhãn của phụ lục tiến độ"),
    _text("phu_luc_ho_so", "Nhãn của phụ lục biểu II.06a"),
)
_OWN_APPENDIX = _group(
    "phu_luc", "Phụ lục đang in; chỉ có trong tệp mẫu phụ lục", _text("nhan", "Nhãn phụ lục"), _text("ten", "Tên phụ lục")
)

REPORT_FIELDS: TemplateFields = (*_DOCUMENT, *_PERIOD, *_FIGURES, *_WORDS, *_APPENDICES)
APPENDIX_FIELDS: TemplateFields = (*REPORT_FIELDS, _OWN_APPENDIX)
TEMPLATE_FIELDS: Mapping[str, TemplateFields] = {
    REPORT: REPORT_FIELDS,
    TASK_PROGRESS: APPENDIX_FIELDS,
    DOSSIER_FORM: APPENDIX_FIELDS,
}
"""By the template's file name in ``templates/``."""
