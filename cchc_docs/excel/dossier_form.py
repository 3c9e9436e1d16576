"""The sheets of dossiers: form II.06a/VPCP/KSTT, single dossiers, late ones."""

from cchc_docs.domain.dossier_record import Channel
from cchc_docs.excel.declaration import CellType, Column, Sheet

_FIELD = Column(
    name="field_name",
    label="Lĩnh vực",
    variants=("Lĩnh vực giải quyết", "Lĩnh vực, công việc giải quyết theo cấp", "(2)"),
    required=True,
    width=30,
    note="Tên lĩnh vực, viết như nhau ở mọi tháng.",
)


def _dossiers(name: str, label: str, note: str, *variants: str, required: bool = True) -> Column:
    return Column(
        name=name,
        label=label,
        variants=variants,
        type=CellType.INTEGER,
        unit="hồ sơ",
        required=required,
        note=note,
        width=11,
    )


_IN, _DONE, _PENDING = "Số hồ sơ nhận giải quyết", "Số hồ sơ đã giải quyết", "Số hồ sơ đang giải quyết"
DOSSIERS = Sheet(
    name="Hồ sơ TTHC",
    required=False,
    note="Biểu II.06a/VPCP/KSTT, mỗi lĩnh vực một dòng.",
    columns=(
        _FIELD,
        _dossiers(
            "stated_received", "Tiếp nhận: tổng số (3)", "(3) = (4) + (5) + (6); để kiểm tra.",
            f"{_IN} Tổng số", "(3)", "(3)=(4)+(5)+(6)", required=False,
        ),
        _dossiers(
            "online", "Trực tuyến (4)", "Tiếp nhận trong kỳ, trực tuyến.",
            "Trực tuyến", "Qua mạng", "Trong kỳ Trực tuyến", f"{_IN} Trong kỳ Trực tuyến", "(4)",
        ),
        _dossiers(
            "in_person", "Trực tiếp, bưu chính (5)", "Tiếp nhận trong kỳ, trực tiếp hoặc qua bưu chính.",
            "Trực tiếp, dịch vụ bưu chính", "Trực tiếp và BCCI", "Trong kỳ Trực tiếp, dịch vụ bưu chính",
            f"{_IN} Trong kỳ Trực tiếp, dịch vụ bưu chính", "(5)",
        ),
        _dossiers(
            "carried_over", "Kỳ trước chuyển sang (6)", "Bằng số đang giải quyết cuối kỳ trước.",
            "Từ kỳ trước (6)", "Từ kỳ trước", "Kỳ trước chuyển qua", "Kỳ trước chuyển sang", "Tồn kỳ trước",
            f"{_IN} Từ kỳ trước", "(6)",
        ),
        _dossiers(
            "stated_resolved", "Đã giải quyết: tổng số (7)", "(7) = (8) + (9) + (10); để kiểm tra.",
            f"{_DONE} Tổng số", "(7)", "(7)=(8)+(9)+(10)", required=False,
        ),
        _dossiers(
            "resolved_early", "Trước hạn (8)", "Đã giải quyết trước hạn.",
            "Trước hạn", "Sớm hạn", f"{_DONE} Trước hạn", f"{_DONE} Sớm hạn", "(8)",
        ),
        _dossiers(
            "resolved_on_time", "Đúng hạn (9)", "Kể cả hồ sơ trả lại, rút.", "Đúng hạn", f"{_DONE} Đúng hạn", "(9)"
        ),
        _dossiers(
            "resolved_late", "Quá hạn (10)", "Đã giải quyết nhưng quá hạn.",
            "Đã giải quyết quá hạn", f"{_DONE} Quá hạn", f"{_DONE} Trễ hạn", "(10)",
        ),
        _dossiers(
            "stated_pending", "Đang giải quyết: tổng số (11)", "(11) = (12) + (13); để kiểm tra.",
            f"{_PENDING} Tổng số", "(11)", "(11)=(12)+(13)", required=False,
        ),
        _dossiers(
            "pending_in_time", "Đang giải quyết trong hạn (12)", "Kể cả hồ sơ chờ bổ sung.",
            "Trong hạn", f"{_PENDING} Trong hạn", "(12)",
        ),
        _dossiers(
            "pending_late", "Đang giải quyết quá hạn (13)", "Chưa giải quyết xong và đã quá hạn.",
            f"{_PENDING} Quá hạn", f"{_PENDING} Trễ hạn", "(13)",
        ),
    ),
)  # fmt: skip
_CODE = Column(name="code", label="Mã hồ sơ", variants=("Số hồ sơ",), required=True, width=22, note="Mã trên phần mềm một cửa.")
_PROCEDURE = Column(
    name="procedure", label="Thủ tục", variants=("Tên thủ tục", "Thủ tục hành chính"), width=44, note="Tên thủ tục."
)
_RECEIVED = Column(
    name="received_on",
    label="Ngày tiếp nhận",
    variants=("Ngày nhận",),
    required=True,
    type=CellType.DATE,
    note="Ngày tiếp nhận hồ sơ.",
)
_DUE = Column(
    name="due_on",
    label="Ngày hẹn trả",
    variants=("Hạn giải quyết", "Hạn trả"),
    required=True,
    type=CellType.DATE,
    note="Theo giấy hẹn.",
)
_RESOLVED = Column(
    name="resolved_on",
    label="Ngày giải quyết xong",
    variants=("Ngày kết thúc xử lý", "Ngày trả kết quả"),
    type=CellType.DATE,
    note="Để trống khi đang giải quyết.",
)
DOSSIER_RECORDS = Sheet(
    name="Hồ sơ chi tiết",
    required=False,
    note="Không bắt buộc: mỗi hồ sơ một dòng, như phần mềm một cửa xuất ra; biểu II.06a được tính từ đây và đối chiếu.",
    columns=(
        _CODE,
        _FIELD,
        _PROCEDURE,
        Column(
            name="channel",
            label="Hình thức nộp",
            variants=("Kênh thực hiện", "Hình thức tiếp nhận"),
            required=True,
            type=CellType.CHOICE,
            choices=tuple(channel.value for channel in Channel),
            note="Chọn trong danh sách.",
        ),
        _RECEIVED,
        _DUE,
        _RESOLVED,
    ),
)
OVERDUE_DOSSIERS = Sheet(
    name="Hồ sơ trễ hạn",
    required=False,
    note="Hồ sơ trễ hạn và sắp đến hạn; họ tên, địa chỉ không bao giờ được in vào báo cáo.",
    columns=(
        _CODE,
        _FIELD,
        _PROCEDURE,
        Column(name="applicant", label="Người nộp", width=24, note="Chỉ dùng cho phiếu xin lỗi."),
        Column(name="address", label="Địa chỉ", width=30, note="Chỉ dùng cho phiếu xin lỗi."),
        _RECEIVED,
        _DUE,
        _RESOLVED,
        Column(name="reason", label="Lý do trễ", variants=("Nguyên nhân",), width=36, note="Bắt buộc khi đã trễ hạn."),
        Column(name="new_due_on", label="Ngày hẹn lại", type=CellType.DATE, note="Hẹn lại không quá một lần."),
        Column(name="apology", label="Văn bản xin lỗi", width=24, note="Số, ký hiệu, ngày."),
    ),
)
