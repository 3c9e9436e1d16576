"""The sheets of ``inputs/YEAR/thang-MM.xlsx``: a month's results. A unit fills in only what concerns it."""

from cchc_docs.domain.monthly_results import AssessmentKind, NoteScope
from cchc_docs.domain.task import ResultStatus
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet, WorkbookForm
from cchc_docs.excel.dossier_form import DOSSIER_RECORDS, DOSSIERS, OVERDUE_DOSSIERS
from cchc_docs.excel.figure_form import FIGURE_SHEETS
from cchc_docs.excel.plan_form import AREA

OFFICIAL, ESTIMATED = "Chính thức", "Ước thực hiện"
_TEXT_NOTE = "Câu văn sẽ được đưa vào báo cáo; mỗi ý một dòng."
_STATUS = Column(
    name="status",
    label="Tình trạng",
    required=True,
    type=CellType.CHOICE,
    choices=tuple(status.value for status in ResultStatus),
    width=16,
    note="Chọn trong danh sách.",
)
_FINISHED = Column(name="finished_on", label="Ngày hoàn thành", type=CellType.DATE, note="Bắt buộc khi đã hoàn thành.")
_SCOPE = Column(
    name="scope",
    label="Dùng cho",
    type=CellType.CHOICE,
    choices=tuple(scope.value for scope in NoteScope),
    width=24,
    note="Để trống: mọi báo cáo. Câu chỉ nói về một tháng: «Chỉ báo cáo tháng».",
)
_DELAY = Column(name="delay_reason", label="Lý do chậm", width=30, note="Bắt buộc khi hoàn thành chậm hoặc quá hạn.")


RESULTS_FACTS = FactSheet(
    name="Thông tin",
    note="Tháng nào, số liệu chính thức hay ước.",
    facts=(
        Column(name="year", label="Năm", type=CellType.INTEGER, required=True, note="Ví dụ: 2023."),
        Column(name="month", label="Tháng", type=CellType.INTEGER, required=True, note="Từ 1 đến 12."),
        Column(
            name="estimated",
            label="Loại số liệu",
            type=CellType.CHOICE,
            choices=(OFFICIAL, ESTIMATED),
            required=True,
            note="«Ước thực hiện» khi tháng chưa kết thúc.",
        ),
        Column(name="unit", label="Đơn vị lập", note="Mã đơn vị; để trống khi bảng là của cả cơ quan."),
        Column(name="author", label="Người lập", note="Họ và tên người điền bảng."),
    ),
)
TASK_RESULTS = Sheet(
    name="Nhiệm vụ",
    note="Nhiệm vụ của kế hoạch năm được thực hiện trong tháng.",
    columns=(
        Column(name="code", label="Mã", variants=("Mã nhiệm vụ",), required=True, width=8, note="Mã trong kế hoạch năm."),
        _STATUS,
        Column(name="progress", label="Tỷ lệ hoàn thành (%)", type=CellType.PERCENT, unit="%", width=12, note="Từ 0 đến 100."),
        Column(name="result", label="Kết quả thực hiện", variants=("Kết quả",), width=60, note=_TEXT_NOTE),
        _FINISHED,
        Column(name="evidence", label="Minh chứng", width=30, note="Số, ký hiệu, ngày của văn bản."),
        Column(
            name="evidence_file",
            label="Tệp minh chứng",
            width=24,
            note="Tên tệp trong thư mục inputs/NĂM/minh-chung (hoặc thư mục con: kiem-tra/bien-ban.pdf); nhiều tệp cách nhau bằng dấu «;». "
            "Tệp PDF, ảnh, TIFF, .docx, .xlsx; được gộp sau báo cáo khi trình ký.",
        ),
        _DELAY,
    ),
)
SUPERIOR_TASKS = Sheet(
    name="Nhiệm vụ cấp trên giao",
    required=False,
    note="Nhiệm vụ UBND huyện, tỉnh, sở, ngành giao trong tháng hoặc còn nợ.",
    columns=(
        Column(name="document", label="Văn bản giao", required=True, width=28, note="Số, ký hiệu, ngày."),
        Column(name="issuer", label="Cơ quan giao", required=True, width=24, note="Ví dụ: UBND huyện Chợ Mới."),
        Column(name="content", label="Nội dung nhiệm vụ", required=True, width=56, note="Như văn bản giao."),
        Column(name="due_on", label="Thời hạn", type=CellType.DATE, note="Để trống nếu không ấn định."),
        _STATUS,
        _FINISHED,
        _DELAY,
    ),
)
CONCLUSION_RESULTS = Sheet(
    name="Kết luận cuộc họp",
    required=False,
    note="Việc mà các cuộc họp đã kết luận giao cho đơn vị; bảng mới điền sẵn việc chưa báo cáo hoàn thành.",
    columns=(
        Column(
            name="code",
            label="Mã kết luận",
            required=True,
            width=16,
            note="Kỳ họp và số của kết luận: «2023-Q1/KL1»; của cuộc họp thứ hai trong kỳ: «2023-Q1/KL2.1».",
        ),
        Column(name="content", label="Nội dung", width=56, note="Điền sẵn từ trang «Kết luận» của cuộc họp, để người điền đọc."),
        Column(name="unit", label="Đơn vị", width=12, note="Điền sẵn: mã đơn vị được giao."),
        Column(name="deadline", label="Thời hạn", width=16, note="Điền sẵn từ kết luận."),
        _STATUS,
        _FINISHED,
        Column(name="result", label="Kết quả", variants=("Kết quả thực hiện",), width=50, note="Việc đã làm, một câu."),
        Column(name="evidence", label="Minh chứng", width=30, note="Số, ký hiệu, ngày của văn bản."),
        _DELAY,
    ),
)
ACTIVITIES = Sheet(
    name="Nội dung bổ sung",
    required=False,
    note="Đoạn văn của người soạn cho từng mục của báo cáo.",
    columns=(AREA, Column(name="text", label="Nội dung", required=True, width=90, note=_TEXT_NOTE), _SCOPE),
)
INITIATIVES = Sheet(
    name="Sáng kiến, thi đua",
    required=False,
    note="Sáng kiến, giải pháp, phong trào thi đua trong tháng.",
    columns=(
        Column(name="title", label="Tên sáng kiến, phong trào", required=True, width=60, note="Tên đầy đủ."),
        Column(name="unit", label="Đơn vị", required=True, note="Mã đơn vị."),
        Column(name="recognition", label="Văn bản công nhận", width=30, note="Số, ký hiệu, ngày; để trống nếu chưa."),
        Column(name="recognized_on", label="Ngày công nhận", type=CellType.DATE, note="Để trống nếu chưa."),
    ),
)
EQUIPMENT = Sheet(
    name="Trang thiết bị",
    required=False,
    note="Trang thiết bị, phương tiện làm việc.",
    columns=(
        Column(name="name", label="Tên thiết bị", required=True, width=36, note="Ví dụ: máy vi tính."),
        Column(name="place", label="Bộ phận sử dụng", required=True, width=30, note="Nơi đặt, sử dụng."),
        Column(name="available", label="Hiện có", required=True, type=CellType.INTEGER, unit="cái", note="Đang dùng được."),
        Column(name="needed", label="Cần bổ sung", required=True, type=CellType.INTEGER, unit="cái", note="Theo rà soát."),
        Column(
            name="supplied", label="Đã bổ sung trong tháng", required=True, type=CellType.INTEGER, unit="cái", note="Trong tháng."
        ),
    ),
)
EXPENSES = Sheet(
    name="Kinh phí",
    required=False,
    note="Kinh phí thực hiện công tác CCHC.",
    columns=(
        Column(name="content", label="Nội dung chi", required=True, width=50, note="Theo dự toán."),
        Column(name="source", label="Nguồn", width=24, note="Ví dụ: chi thường xuyên."),
        Column(name="budget", label="Dự toán năm", required=True, type=CellType.INTEGER, unit="đồng", width=16, note="Đồng."),
        Column(name="spent", label="Đã chi trong tháng", required=True, type=CellType.INTEGER, unit="đồng", width=16, note="Đồng."),
    ),
)
SCORES = Sheet(
    name="Tự chấm điểm CCHC",
    required=False,
    note="Bảng tự chấm theo bộ tiêu chí của tỉnh: lĩnh vực 1, tiêu chí 1.1, tiêu chí thành phần 1.1.1; dòng «Tổng cộng» ở cuối nếu có.",
    columns=(
        Column(name="code", label="Mã tiêu chí", variants=("STT",), required=True, note="1; 1.1; 1.1.1 …"),
        Column(
            name="criterion", label="Tiêu chí", variants=("Tiêu chí, tiêu chí thành phần",), required=True, width=50, note="Tên."
        ),
        Column(name="maximum", label="Điểm tối đa", required=True, type=CellType.DECIMAL, unit="điểm", note="Theo bộ tiêu chí."),
        Column(
            name="score",
            label="Điểm tự chấm",
            variants=("Điểm tự đánh giá",),
            type=CellType.DECIMAL,
            unit="điểm",
            note="Không quá điểm tối đa; để trống khi cchc tính (có công thức, hoặc là tổng các thành phần).",
        ),
        Column(
            name="evidence",
            label="Tài liệu kiểm chứng",
            width=36,
            note="Bắt buộc khi có điểm: số, ký hiệu, ngày; nhiều văn bản cách nhau bằng dấu «;».",
        ),
        Column(name="explanation", label="Giải trình", width=36, note="Vì sao mất điểm."),
        Column(
            name="rule",
            label="Cách chấm",
            width=34,
            note="Để trống: tự chấm. Công thức: mã chỉ tiêu; đủ 95%; từ 50% — hoặc mã; 90%: 3; 80%: 1 — hoặc mã; trừ 0,5.",
        ),
        Column(name="unit", label="Đơn vị phụ trách", note="Mã đơn vị chịu trách nhiệm về tiêu chí."),
        Column(name="task", label="Nhiệm vụ khắc phục", note="Mã nhiệm vụ của kế hoạch năm để lấy lại điểm mất."),
    ),
)
ASSESSMENTS = Sheet(
    name="Khó khăn, kiến nghị",
    required=False,
    note="Kết quả đạt được, hạn chế, nguyên nhân, kiến nghị.",
    columns=(
        Column(
            name="kind",
            label="Loại",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(kind.value for kind in AssessmentKind),
            note="Chọn trong danh sách.",
        ),
        Column(name="text", label="Nội dung", required=True, width=90, note=_TEXT_NOTE),
        _SCOPE,
    ),
)
NEXT_STEPS = Sheet(
    name="Phương hướng",
    required=False,
    note="Việc sẽ làm trong kỳ tới.",
    columns=(Column(name="text", label="Nội dung", variants=("Nhiệm vụ kỳ tới",), required=True, width=100, note=_TEXT_NOTE),),
)
CORRECTIONS = Sheet(
    name="Đính chính",
    required=False,
    note="Sai sót của văn bản đã ban hành, để soạn công văn đính chính; mỗi chỗ một dòng. Không đưa vào báo cáo.",
    columns=(
        Column(name="document", label="Số, ký hiệu văn bản", required=True, width=20, note="Như trong sổ văn bản đi: 05/BC-UBND."),
        Column(name="issued_on", label="Ngày văn bản", required=True, type=CellType.DATE, note="Ngày ban hành."),
        Column(name="where", label="Vị trí", required=True, width=30, note="Ví dụ: trang 2, Mục I."),
        Column(name="wrong", label="Đã ghi", required=True, width=50, note="Chép đúng như văn bản đã ghi."),
        Column(
            name="right",
            label="Đính chính thành",
            required=True,
            width=50,
            note="Chỉ sai sót về thể thức, kỹ thuật trình bày; sai số liệu thì ban hành văn bản thay thế.",
        ),
    ),
)

RESULTS = WorkbookForm(
    kind="results",
    title="Kết quả thực hiện tháng",
    file="inputs/NĂM/thang-MM.xlsx",
    sheets=(
        RESULTS_FACTS, TASK_RESULTS, SUPERIOR_TASKS, CONCLUSION_RESULTS, *FIGURE_SHEETS[:1], DOSSIERS, DOSSIER_RECORDS, OVERDUE_DOSSIERS,
        *FIGURE_SHEETS[1:], INITIATIVES, EQUIPMENT, EXPENSES, SCORES, ACTIVITIES, ASSESSMENTS, NEXT_STEPS, CORRECTIONS,
    ),
)  # fmt: skip
