"""The sheet of the agency's workbook that says how it numbers its documents. It may be left out."""

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.excel.declaration import CellType, Column, Sheet

ALL, EACH = "Mọi loại chung một dãy", "Mỗi loại một dãy"

NUMBERING = Sheet(
    name="Đánh số văn bản",
    required=False,
    note="Người đứng đầu cơ quan quy định (khoản 1 Điều 15 NĐ 30/2020); để trống thì mọi loại chung một dãy số.",
    columns=(
        Column(
            name="type",
            label="Loại văn bản",
            required=True,
            type=CellType.CHOICE,
            choices=(ALL, EACH, *(one.title for one in DocumentType)),
            width=30,
            note="Một dòng chung cho các loại; loại nào đánh số khác thì thêm dòng của loại đó.",
        ),
        Column(
            name="group",
            label="Nhóm",
            width=24,
            note="Các loại cùng nhóm chung một dãy số; để trống thì loại này có dãy riêng. Dòng chung không ghi nhóm.",
        ),
        Column(
            name="issuer",
            label="Ban hành dưới tên",
            width=22,
            note="Để trống là cơ quan. Tổ chức được lấy số riêng thì ghi chữ viết tắt trong ký hiệu, ví dụ: BĐH.",
        ),
    ),
)
