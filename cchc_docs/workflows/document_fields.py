"""The fields of the form (thể thức), which the templates of every document may name: their values and their declaration."""

from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.template_field import TemplateFields, group_field, list_field, text_field
from cchc_docs.vietnamese.dates import blank_date, long_date

DOCUMENT_FIELDS: TemplateFields = (
    group_field(
        "co_quan",
        "Cơ quan ban hành",
        text_field("ten", "Tên cơ quan"),
        list_field("dong_ten", "Tên cơ quan in hoa ở đầu văn bản, mỗi dòng một phần tử"),
        text_field("chu_quan", "Cơ quan chủ quản, in hoa; trống nếu không ghi"),
        text_field("dia_danh", "Địa danh ghi trước ngày tháng"),
    ),
    text_field("ten_loai", "Tên loại văn bản"),
    text_field("so", "Chỗ ghi số văn bản; để trống khi soạn dự thảo"),
    text_field("ky_hieu", "Ký hiệu văn bản"),
    text_field("ngay_ban_hanh", "Ngày ban hành; dự thảo để trống ngày"),
    text_field("trich_yeu", "Trích yếu nội dung"),
    list_field("kinh_gui", "Nơi được kính gửi"),
    list_field("noi_nhan", "Các dòng nơi nhận"),
    group_field(
        "nguoi_ky",
        "Người ký",
        list_field("quyen_han", "Các dòng quyền hạn: TM., KT. …"),
        text_field("chuc_vu", "Chức vụ, in hoa"),
        text_field("ho_ten", "Họ và tên"),
    ),
)
OWN_APPENDIX = group_field(
    "phu_luc", "Phụ lục đang in; chỉ có trong tệp mẫu phụ lục", text_field("nhan", "Nhãn phụ lục"), text_field("ten", "Tên phụ lục")
)


def document_context(document: AdministrativeDocument) -> dict[str, Any]:
    """The fields of the form, which every document has."""
    day = long_date(document.issued_date) if document.issued_date else blank_date(document.drafted_on)
    return {
        "co_quan": {
            "ten": document.issuer.name,
            "dong_ten": list(document.issuer.heading_lines),
            "chu_quan": (document.issuer.parent or "").upper(),
            "dia_danh": document.issuer.place_name,
        },
        "ten_loai": document.document_type.title,
        "so": document.issuing_number.number_part,
        "ky_hieu": document.issuing_number.code_notation,
        "ngay_ban_hanh": day,
        "trich_yeu": document.subject,
        "kinh_gui": list(document.recipients.addressees),
        "noi_nhan": list(document.recipients.lines),
        "nguoi_ky": {
            "quyen_han": list(document.signer.authority_lines),
            "chuc_vu": document.signer.position_line,
            "ho_ten": document.signer.full_name,
        },
    }
