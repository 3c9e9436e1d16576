"""The sheets of ``inputs/YEAR/ke-hoach.xlsx``: the year's plan."""

from cchc_docs.domain.task import ReformArea
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet, WorkbookForm

AREA = Column(
    name="area",
    label="Nội dung CCHC",
    required=True,
    type=CellType.CHOICE,
    choices=tuple(area.value for area in ReformArea),
    width=30,
    note="Mục của báo cáo mà nội dung này thuộc về.",
)

PLAN_FACTS = FactSheet(
    name="Thông tin",
    note="Kế hoạch của năm nào, được viện dẫn thế nào.",
    facts=(
        Column(name="year", label="Năm kế hoạch", type=CellType.INTEGER, required=True, note="Ví dụ: 2023."),
        Column(
            name="citation",
            label="Viện dẫn",
            required=True,
            note="Số, ký hiệu, ngày, cơ quan ban hành và trích yếu của kế hoạch, như báo cáo sẽ viện dẫn.",
        ),
    ),
)
TASKS = Sheet(
    name="Nhiệm vụ",
    note="Mỗi nhiệm vụ một dòng; bảng kết quả tháng dùng mã ở đây.",
    columns=(
        Column(name="code", label="Mã", variants=("Mã nhiệm vụ",), required=True, width=8, note="Không trùng nhau: NV01, NV02 …"),
        AREA,
        Column(name="group", label="Nhóm nhiệm vụ", required=True, width=30, note="Nhóm trong kế hoạch, ghi cả số thứ tự."),
        Column(name="content", label="Nội dung nhiệm vụ", required=True, width=60, note="Như kế hoạch ghi."),
        Column(name="product", label="Sản phẩm", variants=("Kết quả đầu ra",), width=26, note="Văn bản hoặc kết quả phải có."),
        Column(name="lead", label="Chủ trì", variants=("Cơ quan chủ trì",), required=True, note="Mã đơn vị."),
        Column(
            name="coordinators", label="Phối hợp", variants=("Cơ quan phối hợp",), note="Các mã đơn vị, cách nhau bằng dấu «;»."
        ),
        Column(
            name="deadline",
            label="Thời hạn",
            variants=("Thời gian thực hiện", "Thời gian hoàn thành"),
            required=True,
            width=28,
            note="Quý I/2023; tháng 3/2023; 31/3/2023; năm 2023; hoặc thường xuyên.",
        ),
    ),
)

PLAN = WorkbookForm(
    kind="plan", title="Kế hoạch cải cách hành chính năm", file="inputs/NĂM/ke-hoach.xlsx", sheets=(PLAN_FACTS, TASKS)
)
