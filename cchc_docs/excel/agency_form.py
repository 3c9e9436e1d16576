"""The sheets of ``inputs/co-quan.xlsx``: names, units, signers, recipients, relaxed checks; how it reports is declared beside."""

from cchc_docs.checks.catalogue import RELAXABLE
from cchc_docs.conformity.rules import RULES as FORM_RULES
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.excel.declaration import CellType, Column, Sheet, WorkbookForm
from cchc_docs.excel.numbering_form import NUMBERING
from cchc_docs.excel.ranking_form import RANKINGS
from cchc_docs.excel.regime_form import REGIME_SHEETS

_TYPES = tuple(one.title for one in DocumentType)
ADDRESSEE, COPY, ARCHIVE = "Kính gửi", "Nơi nhận", "Lưu"
_FROM = Column(name="valid_from", label="Từ ngày", type=CellType.DATE, note="Để trống nếu không giới hạn.")
_UNTIL = Column(name="valid_until", label="Đến ngày", type=CellType.DATE, note="Ngày cuối cùng còn hiệu lực.")
_TYPE = Column(
    name="type", label="Loại văn bản", required=True, type=CellType.CHOICE, choices=_TYPES, note="Tên loại theo Điều 7 NĐ 30/2020."
)

NAMES = Sheet(
    name="Cơ quan",
    note="Tên cơ quan ban hành; đổi tên thì thêm dòng mới, ghi ngày hiệu lực.",
    columns=(
        Column(name="name", label="Tên cơ quan", required=True, width=34, note="Tên chính thức, đầy đủ."),
        Column(name="short_name", label="Tên viết gọn", required=True, width=26, note="Ví dụ: UBND xã Long Điền A."),
        Column(name="abbreviation", label="Chữ viết tắt", required=True, note="Nhóm cuối của ký hiệu: UBND."),
        Column(name="place_name", label="Địa danh", required=True, width=18, note="Ghi trước ngày tháng."),
        Column(name="parent", label="Cơ quan chủ quản", width=26, note="Để trống nếu không ghi."),
        _FROM,
        _UNTIL,
    ),
)
UNITS = Sheet(
    name="Đơn vị",
    note="Đơn vị, công chức được giao việc; bảng khác dùng mã ở đây.",
    columns=(
        Column(name="code", label="Mã đơn vị", required=True, note="Viết tắt, không trùng nhau."),
        Column(name="name", label="Tên đơn vị", required=True, width=48, note="Tên đầy đủ, như văn bản sẽ ghi."),
        _FROM,
        _UNTIL,
        Column(
            name="board",
            label="Loại ban, tổ",
            type=CellType.CHOICE,
            choices=tuple(kind.value for kind in BoardKind),
            width=16,
            note="Chọn cho Ban điều hành (Ban Chỉ đạo) CCHC, Tổ (Đoàn) kiểm tra để soạn quyết định; đơn vị khác để trống.",
        ),
    ),
)
MEMBERS = Sheet(
    name="Thành viên",
    required=False,
    note="Thành viên của ban, tổ; quyết định kiện toàn in danh sách này, biên bản đối chiếu người dự họp với nó.",
    columns=(
        Column(name="unit", label="Ban, tổ", required=True, note="Mã ở trang «Đơn vị»."),
        Column(
            name="full_name", label="Họ và tên", variants=("Họ tên",), required=True, width=26, note="Không ghi học hàm, học vị."
        ),
        Column(name="position", label="Chức vụ", width=34, note="Chức vụ trong cơ quan: Chủ tịch UBND xã."),
        Column(name="role", label="Chức danh trong ban, tổ", width=24, note="Ví dụ: Trưởng Ban; Thành viên."),
        _FROM,
        _UNTIL,
        Column(
            name="duty",
            label="Nhiệm vụ được phân công",
            variants=("Phân công nhiệm vụ", "Nhiệm vụ"),
            width=60,
            note="Quyết định kiện toàn in ở bảng phân công; nhiều nhiệm vụ cách nhau bằng dấu «;».",
        ),
    ),
    key="full_name",
)
SIGNERS = Sheet(
    name="Người ký",
    note="Mỗi loại văn bản một dòng; ai ký, với quyền hạn nào.",
    columns=(
        _TYPE,
        Column(name="collective", label="Thay mặt (TM.)", width=22, note="Tên tập thể, ví dụ: Ủy ban nhân dân."),
        Column(
            name="delegation",
            label="Hình thức ký",
            type=CellType.CHOICE,
            choices=("KT.", "TL.", "TUQ.", "Q."),
            note="Để trống khi người đứng đầu ký.",
        ),
        Column(name="principal", label="Ký thay chức vụ", width=18, note="Chức vụ của người đứng đầu: Chủ tịch."),
        Column(name="position", label="Chức vụ", required=True, width=18, note="Chức vụ của người ký: Phó Chủ tịch."),
        Column(name="full_name", label="Họ và tên", required=True, width=26, note="Không ghi học hàm, học vị."),
        _FROM,
        _UNTIL,
    ),
)
RECIPIENTS = Sheet(
    name="Nơi nhận",
    note="Theo từng loại văn bản, đúng thứ tự sẽ in.",
    columns=(
        _TYPE,
        Column(
            name="role",
            label="Mục",
            required=True,
            type=CellType.CHOICE,
            choices=(ADDRESSEE, COPY, ARCHIVE),
            note="«Kính gửi» chỉ dùng cho báo cáo gửi cấp trên, tờ trình, công văn.",
        ),
        Column(name="name", label="Nơi nhận", variants=("Tên nơi nhận",), required=True, width=48, note="Mục «Lưu» ghi: VT, VPTK."),
    ),
)
RELAXED = Sheet(
    name="Nới kiểm tra",
    required=False,
    note="Kiểm tra, quy tắc thể thức mà cơ quan cho phép nhẹ đi một mức, kèm lý do.",
    columns=(
        Column(
            name="code",
            label="Mã kiểm tra",
            required=True,
            type=CellType.CHOICE,
            choices=(*RELAXABLE, *FORM_RULES),
            width=44,
            note="Xem docs/issues.md và docs/the-thuc.md.",
        ),
        Column(name="reason", label="Lý do", required=True, width=60, note="Vì sao số liệu của cơ quan không theo quy tắc này."),
    ),
)

AGENCY = WorkbookForm(
    kind="agency",
    title="Thông tin cơ quan",
    file="inputs/co-quan.xlsx",
    sheets=(NAMES, UNITS, MEMBERS, SIGNERS, RECIPIENTS, RELAXED, NUMBERING, *REGIME_SHEETS, RANKINGS),
)
