"""The fields of a letter of apology: their declaration and their values. It goes to the applicant, whose name stands in it."""

import re
from datetime import date
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields, group_field, text_field
from cchc_docs.vietnamese.dates import long_date, weekday_name
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, document_context

_PERSON = re.compile(r"(Ông/Bà|Ông|Bà)\s+(?=\S)", re.IGNORECASE)
_BODY = re.compile(
    r"(?:công ty|doanh nghiệp|hợp tác xã|trường|chi nhánh|hội|ban|chùa|nhà thờ|trung tâm|ngân hàng|cửa hàng|tổ|quỹ|văn phòng|"
    r"ủy ban|uỷ ban)\s",
    re.IGNORECASE,
)
APOLOGY_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field(
        "ho_so",
        "Hồ sơ được xin lỗi, hẹn lại",
        text_field("ma", "Mã hồ sơ"),
        text_field("linh_vuc", "Lĩnh vực"),
        text_field("thu_tuc", "Tên thủ tục; trống nếu không ghi"),
        text_field("ngay_nhan", "Ngày tiếp nhận, viết bằng chữ"),
        text_field("hen_tra", "Ngày hẹn trả, viết bằng chữ"),
        TemplateField(name="da_qua_han", meaning="Ngày hẹn trả đã qua vào ngày soạn", kind=FieldKind.FLAG),
        text_field("ly_do", "Lý do trễ, viết thường chữ đầu, không có dấu ở cuối"),
        text_field("hen_lai", "Ngày hẹn lại, viết bằng chữ"),
        text_field("hen_lai_thu", "Thứ trong tuần của ngày hẹn lại"),
    ),
    group_field(
        "nguoi_nop",
        "Người nộp hồ sơ, là người nhận phiếu",
        text_field("xung_ho", "«Ông/Bà», hoặc «Quý đơn vị» khi là tổ chức"),
        text_field("ten", "Họ và tên, hoặc tên tổ chức"),
        text_field("dia_chi", "Địa chỉ; trống nếu không ghi"),
    ),
)


def apology_context(document: AdministrativeDocument, one: OverdueDossier, today: date) -> dict[str, Any]:
    """The fields for one dossier, whose line has been checked."""
    assert one.applicant and one.reason and one.new_due_on, "checked before"
    form, name = address(one.applicant)
    return {
        **document_context(document),
        "ho_so": {
            "ma": one.code,
            "linh_vuc": one.field_name,
            "thu_tuc": (one.procedure or "").rstrip(" ."),
            "ngay_nhan": long_date(one.received_on),
            "hen_tra": long_date(one.due_on),
            "da_qua_han": one.due_on < today,
            "ly_do": uncapitalize_first(one.reason.rstrip(" .;,")),
            "hen_lai": long_date(one.new_due_on),
            "hen_lai_thu": weekday_name(one.new_due_on),
        },
        "nguoi_nop": {"xung_ho": form, "ten": name, "dia_chi": (one.address or "").rstrip(" .;,")},
    }


def address(applicant: str) -> tuple[str, str]:
    """How the applicant is spoken to, and the name alone: «Bà Nguyễn Thị A» is spoken to as «Bà»."""
    name = " ".join(applicant.split()).rstrip(" .;,")
    if person := _PERSON.match(name):
        return person[1].title(), name[person.end() :]
    return ("Quý đơn vị", name) if _BODY.match(name) else ("Ông/Bà", name)


def addressee(applicant: str) -> str:
    """What follows «Kính gửi:»: a person with «Ông/Bà», an organization by its name."""
    form, name = address(applicant)
    return name if form == "Quý đơn vị" else f"{form} {name}"
