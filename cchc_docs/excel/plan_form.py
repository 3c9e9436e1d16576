"""The sheets of ``inputs/YEAR/ke-hoach.xlsx``: the year's plan."""

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.plan import TextLevel
from cchc_docs.domain.sister_plan import SisterPlan
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


def _sister(note: str, *more: str) -> Column:
    return Column(
        name="sister",
        label="Kế hoạch riêng",
        type=CellType.CHOICE,
        choices=(*(sister.value for sister in SisterPlan), *more),
        width=16,
        note=note,
    )


PLAN_FACTS = FactSheet(
    name="Thông tin",
    note="Kế hoạch của năm nào, được viện dẫn thế nào.",
    facts=(
        Column(name="year", label="Năm kế hoạch", type=CellType.INTEGER, required=True, note="Ví dụ: 2023."),
        Column(
            name="citation",
            label="Viện dẫn",
            note="Số, ký hiệu, ngày, cơ quan ban hành, trích yếu, như báo cáo sẽ viện dẫn; để trống đến khi kế hoạch được ban hành.",
        ),
        Column(name="subject", label="Trích yếu", note="Dưới chữ KẾ HOẠCH; cần khi soạn kế hoạch bằng cchc plan."),
        Column(name="code_number", label="Số kế hoạch", type=CellType.INTEGER, note="Để trống đến khi được cấp số."),
        Column(name="issued_on", label="Ngày ban hành", type=CellType.DATE, note="Để trống đến khi ban hành."),
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
        Column(
            name="budget",
            label="Kinh phí",
            variants=("Dự toán kinh phí",),
            type=CellType.INTEGER,
            unit="đồng",
            note="Để trống nếu không dùng kinh phí riêng.",
        ),
        Column(name="funding", label="Nguồn kinh phí", width=24, note="Ví dụ: Ngân sách xã."),
        _sister("Nhiệm vụ cũng thuộc kế hoạch riêng nào (soạn bằng cchc write); để trống nếu không."),
    ),
)
BASES = Sheet(
    name="Căn cứ",
    required=False,
    note="Mỗi căn cứ một dòng; dấu «;» và «.» cuối dòng do cchc ghi.",
    columns=(
        Column(name="text", label="Căn cứ", required=True, width=120, note="Bắt đầu bằng «Căn cứ …» hoặc «Theo đề nghị …»."),
        _sister(
            "Căn cứ chỉ của kế hoạch riêng nào, hoặc của quyết định về ban, tổ nào; để trống là căn cứ của kế hoạch năm.",
            *(kind.value for kind in BoardKind),
        ),
    ),
)
TEXT = Sheet(
    name="Nội dung",
    required=False,
    key="text",
    note="Lời văn của kế hoạch, mỗi đoạn một dòng; số thứ tự I, 1, a) và gạch đầu dòng do cchc đánh.",
    columns=(
        Column(
            name="level",
            label="Loại đoạn",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(level.value for level in TextLevel),
            width=22,
            note="Đoạn này là gì.",
        ),
        Column(
            name="text",
            label="Lời văn",
            required=True,
            width=120,
            note="Không ghi số thứ tự. Chú thích cuối trang: [^1]; chữ nghiêng: *chữ*.",
        ),
        _sister("Đoạn này cũng đưa vào kế hoạch riêng nào; để trống nếu không."),
    ),
)
NOTES = Sheet(
    name="Chú thích",
    required=False,
    note="Lời của chú thích cuối trang; Word tự đánh số theo thứ tự xuất hiện.",
    columns=(
        Column(name="code", label="Mã chú thích", required=True, width=14, note="Như ghi trong lời văn: 1 cho [^1]."),
        Column(name="text", label="Lời chú thích", required=True, width=120, note="In ở cuối trang."),
    ),
)

PLAN = WorkbookForm(
    kind="plan",
    title="Kế hoạch cải cách hành chính năm",
    file="inputs/NĂM/ke-hoach.xlsx",
    sheets=(PLAN_FACTS, BASES, TEXT, NOTES, TASKS),
)
