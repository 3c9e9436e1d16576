"""The decree's book of outgoing documents: its ten columns, once for writing and for reading. Appendix IV, I.2."""

from cchc_docs.excel.declaration import CellType, Column, Sheet

BOOK = Sheet(
    name="Sổ đăng ký văn bản đi",
    note="Mười cột tối thiểu theo mục I.2 Phụ lục IV Nghị định 30/2020/NĐ-CP.",
    columns=(
        Column(
            name="number",
            label="Số, ký hiệu văn bản",
            variants=("Số, ký hiệu", "Số và ký hiệu", "Số ký hiệu văn bản", "(1)"),
            required=True,
            width=16,
        ),
        Column(
            name="day",
            label="Ngày tháng văn bản",
            variants=("Ngày, tháng văn bản", "Ngày tháng năm văn bản", "Ngày văn bản", "Ngày tháng", "(2)"),
            required=True,
            type=CellType.DATE,
            width=12,
        ),
        Column(
            name="subject",
            label="Tên loại và trích yếu nội dung văn bản",
            variants=("Tên loại và trích yếu nội dung", "Trích yếu nội dung", "Trích yếu", "(3)"),
            required=True,
            width=38,
        ),
        Column(name="signer", label="Người ký", variants=("(4)",), width=18),
        Column(name="recipients", label="Nơi nhận văn bản", variants=("Nơi nhận", "(5)"), width=28),
        Column(
            name="archive",
            label="Đơn vị, người nhận bản lưu",
            variants=("Đơn vị hoặc người nhận bản lưu", "Nơi nhận bản lưu", "(6)"),
            width=14,
        ),
        Column(name="issued_amount", label="Số lượng bản", variants=("Số bản", "(7)"), type=CellType.INTEGER, unit="bản", width=8),
        Column(name="dispatched_on", label="Ngày chuyển", variants=("(8)",), type=CellType.DATE, width=12),
        Column(name="received_by", label="Ký nhận", variants=("(9)",), width=14),
        Column(name="note", label="Ghi chú", variants=("(10)",), width=18),
    ),
)
