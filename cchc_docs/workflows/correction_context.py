"""The fields of a letter of correction: their declaration and their values."""

import re
from collections.abc import Sequence
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.month_details import TextCorrection
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.domain.template_field import TemplateFields, count_field, group_field, list_field, text_field
from cchc_docs.vietnamese.dates import long_date
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, document_context

_ENDS = " .;,"
_PLAIN_WORD = re.compile(r"^(?:Tại|Trang|Dòng|Đoạn|Bảng|Điểm|Khoản)\b")
"""«Điều», «Mục», «Phụ lục» keep their capitals where they are cited (Appendix II, V.7)."""

CORRECTION_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field(
        "van_ban",
        "Văn bản được đính chính, theo sổ văn bản đi",
        text_field("ten_loai", "Tên loại"),
        text_field("so_ky_hieu", "Số, ký hiệu"),
        text_field("ngay", "Ngày ban hành, viết bằng chữ"),
        text_field("trich_yeu", "Trích yếu, viết thường chữ đầu"),
    ),
    list_field(
        "dinh_chinh",
        "Chỗ được đính chính",
        count_field("stt", "Số thứ tự"),
        text_field("vi_tri", "Vị trí: trang 2, Mục I"),
        text_field("da_ghi", "Nội dung đã ghi"),
        text_field("thanh", "Nội dung đính chính"),
    ),
)


def correction_context(document: AdministrativeDocument, entry: RegisterEntry, rows: Sequence[TextCorrection]) -> dict[str, Any]:
    """The fields for one document and the rows about it."""
    return {
        **document_context(document),
        "van_ban": {
            "ten_loai": entry.document_type.title,
            "so_ky_hieu": str(entry.number),
            "ngay": long_date(entry.issued_date),
            "trich_yeu": uncapitalize_first(entry.subject.strip(_ENDS)).removeprefix("về ").removeprefix("việc "),
        },
        "dinh_chinh": [
            {
                "stt": number,
                "vi_tri": _PLAIN_WORD.sub(lambda word: word[0].lower(), row.where.strip(_ENDS)).removeprefix("tại "),
                "da_ghi": row.wrong,
                "thanh": row.right,
            }
            for number, row in enumerate(rows, start=1)
        ],
    }
