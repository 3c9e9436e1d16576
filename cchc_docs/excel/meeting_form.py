"""The sheets of ``inputs/YEAR/hop-*.xlsx``: a meeting or an inspection, from which invitation, minutes and conclusions are written."""

from cchc_docs.domain.meeting import Attendance, Capacity
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet, WorkbookForm

_POSITION = Column(name="position", label="Chức vụ", width=34, note="Chức vụ, đơn vị, như biên bản sẽ ghi.")


def _votes(name: str, label: str, note: str, *variants: str) -> Column:
    return Column(
        name=name, label=label, variants=variants, type=CellType.INTEGER, unit="người", required=True, width=14, note=note
    )


MEETING_FACTS = FactSheet(
    name="Thông tin",
    note="Cuộc họp nào, khi nào, ở đâu, ai chủ trì.",
    facts=(
        Column(name="name", label="Tên cuộc họp", required=True, note="Ví dụ: Họp Ban điều hành CCHC xã quý I năm 2023."),
        Column(name="start_date", label="Ngày bắt đầu", type=CellType.DATE, required=True, note="Ngày khai mạc."),
        Column(name="start_time", label="Giờ bắt đầu", required=True, note="Ví dụ: 08 giờ 00."),
        Column(
            name="end_date",
            label="Ngày kết thúc",
            type=CellType.DATE,
            note="Để trống nếu kết thúc trong ngày; họp qua nửa đêm thì phải ghi.",
        ),
        Column(name="end_time", label="Giờ kết thúc", note="Ví dụ: 10 giờ 30; để trống trước cuộc họp; biên bản phải có."),
        Column(name="place", label="Địa điểm", required=True, note="Ví dụ: Hội trường Ủy ban nhân dân xã."),
        Column(name="chair", label="Chủ trì", variants=("Chủ tọa",), required=True, note="Họ và tên, như ở trang «Thành phần»."),
        Column(name="secretary", label="Thư ký", note="Họ và tên, như ở trang «Thành phần»; biên bản phải có."),
        Column(
            name="body",
            label="Họp của",
            variants=("Ban, tổ",),
            note="Mã của ban, tổ có danh sách ở trang «Thành viên» của co-quan.xlsx; để trống nếu không phải họp ban, tổ.",
        ),
        Column(
            name="inspected",
            label="Đơn vị được kiểm tra",
            note="Chỉ ghi khi là cuộc kiểm tra: các mã đơn vị, cách nhau bằng dấu «;».",
        ),
        Column(
            name="representative",
            label="Đại diện đơn vị được kiểm tra",
            note="Chỉ ghi khi là cuộc kiểm tra: ai ký biên bản, như ở trang «Thành phần»; nhiều người thì cách nhau bằng dấu «;».",
        ),
    ),
)
PARTICIPANTS = Sheet(
    name="Thành phần",
    note="Người được mời; ai có mặt, ai vắng.",
    columns=(
        Column(name="full_name", label="Họ và tên", variants=("Họ tên",), required=True, width=28, note="Kể cả chủ trì và thư ký."),
        _POSITION,
        Column(
            name="capacity",
            label="Tư cách",
            type=CellType.CHOICE,
            choices=tuple(one.value for one in Capacity),
            note="Để trống: thành viên. Người ngoài ban, tổ: «Khách mời»; người của đơn vị được kiểm tra: «Đơn vị được kiểm tra».",
        ),
        Column(
            name="attendance",
            label="Có mặt/vắng",
            variants=("Có mặt", "Dự họp"),
            type=CellType.CHOICE,
            choices=tuple(one.value for one in Attendance),
            width=16,
            note="Chọn trong danh sách; để trống trước cuộc họp.",
        ),
        Column(name="reason", label="Lý do vắng", variants=("Lý do",), width=40, note="Ghi khi vắng."),
    ),
)
AGENDA = Sheet(
    name="Chương trình",
    required=False,
    note="Các nội dung của cuộc họp, đúng thứ tự.",
    columns=(
        Column(name="content", label="Nội dung", required=True, width=80, note="Mỗi nội dung một dòng."),
        Column(name="presenter", label="Người trình bày", width=34, note="Họ và tên hoặc chức vụ."),
    ),
)
DISCUSSION = Sheet(
    name="Diễn biến",
    required=False,
    note="Ai phát biểu, nói gì, đúng thứ tự.",
    columns=(
        Column(name="speaker", label="Người phát biểu", required=True, width=28, note="Họ và tên."),
        _POSITION,
        Column(
            name="content",
            label="Nội dung phát biểu",
            variants=("Nội dung", "Ý kiến"),
            required=True,
            width=80,
            note="Tóm tắt ý kiến; mỗi lần phát biểu một dòng.",
        ),
    ),
)
FINDINGS = Sheet(
    name="Kết quả kiểm tra",
    required=False,
    note="Chỉ ghi khi là cuộc kiểm tra: từng nội dung được kiểm tra, ưu điểm, hạn chế.",
    columns=(
        Column(
            name="content",
            label="Nội dung kiểm tra",
            variants=("Nội dung",),
            required=True,
            width=50,
            note="Mỗi nội dung một dòng.",
        ),
        Column(name="strengths", label="Ưu điểm", width=50, note="Để trống nếu không ghi."),
        Column(name="shortcomings", label="Hạn chế", variants=("Tồn tại, hạn chế",), width=50, note="Để trống nếu không có."),
    ),
)
VOTES = Sheet(
    name="Biểu quyết",
    required=False,
    note="Việc được đưa ra biểu quyết và số phiếu.",
    columns=(
        Column(
            name="content", label="Nội dung biểu quyết", variants=("Nội dung",), required=True, width=70, note="Mỗi việc một dòng."
        ),
        _votes("agreed", "Tán thành", "Số người tán thành.", "Đồng ý"),
        _votes("opposed", "Không tán thành", "Số người không tán thành.", "Không đồng ý"),
        _votes("other", "Ý kiến khác", "Số người có ý kiến khác."),
    ),
)
CONCLUSIONS = Sheet(
    name="Kết luận",
    required=False,
    note="Kết luận của chủ trì; việc giao cho ai, khi nào xong.",
    columns=(
        Column(
            name="content", label="Nội dung kết luận", variants=("Nội dung",), required=True, width=80, note="Mỗi việc một dòng."
        ),
        Column(
            name="unit",
            label="Đơn vị thực hiện",
            variants=("Đơn vị",),
            width=18,
            note="Mã đơn vị; để trống nếu chỉ ghi nhận, không giao việc.",
        ),
        Column(
            name="deadline", label="Thời hạn", width=24, note="31/3/2023; quý II/2023; thường xuyên; để trống nếu không ấn định."
        ),
        Column(
            name="task",
            label="Mã nhiệm vụ",
            note="Nhiệm vụ của kế hoạch năm mà bảng tháng sẽ báo kết quả; để trống nếu không có.",
        ),
    ),
)

MEETING = WorkbookForm(
    kind="meeting",
    title="Cuộc họp",
    file="inputs/NĂM/hop-KỲ.xlsx",
    sheets=(MEETING_FACTS, PARTICIPANTS, AGENDA, DISCUSSION, FINDINGS, VOTES, CONCLUSIONS),
)
