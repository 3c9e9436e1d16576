"""``inputs/co-quan.xlsx``: the agency's names, units, signers and recipients."""

from collections import defaultdict
from pathlib import Path

from cchc_docs.domain.agency import Agency, AgencyName, Signer, Unit
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.excel.column import CellType, Column, Sheet
from cchc_docs.excel.table import Row, read_table
from cchc_docs.excel.workbook import open_workbook
from cchc_docs.issues import Issue

_TYPES = tuple(one.title for one in DocumentType)
_ADDRESSEE, _COPY, _ARCHIVE = "Kính gửi", "Nơi nhận", "Lưu"
_FROM = Column(name="valid_from", label="Từ ngày", type=CellType.DATE, note="Để trống nếu không giới hạn.")
_UNTIL = Column(name="valid_until", label="Đến ngày", type=CellType.DATE, note="Ngày cuối cùng còn hiệu lực.")

NAMES = Sheet(
    name="Cơ quan",
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
    columns=(
        Column(name="code", label="Mã đơn vị", required=True, note="Viết tắt, không trùng nhau."),
        Column(name="name", label="Tên đơn vị", required=True, width=48),
        _FROM,
        _UNTIL,
    ),
)
SIGNERS = Sheet(
    name="Người ký",
    columns=(
        Column(name="type", label="Loại văn bản", required=True, type=CellType.CHOICE, choices=_TYPES),
        Column(name="collective", label="Thay mặt (TM.)", width=22, note="Tên tập thể, ví dụ: Ủy ban nhân dân."),
        Column(
            name="delegation",
            label="Hình thức ký",
            type=CellType.CHOICE,
            choices=("KT.", "TL.", "TUQ.", "Q."),
            note="Để trống khi người đứng đầu ký.",
        ),
        Column(name="principal", label="Ký thay chức vụ", width=18, note="Chức vụ của người đứng đầu: Chủ tịch."),
        Column(name="position", label="Chức vụ", required=True, width=18),
        Column(name="full_name", label="Họ và tên", required=True, width=26, note="Không ghi học hàm, học vị."),
        _FROM,
        _UNTIL,
    ),
)
RECIPIENTS = Sheet(
    name="Nơi nhận",
    columns=(
        Column(name="type", label="Loại văn bản", required=True, type=CellType.CHOICE, choices=_TYPES),
        Column(name="role", label="Mục", required=True, type=CellType.CHOICE, choices=(_ADDRESSEE, _COPY, _ARCHIVE)),
        Column(name="name", label="Nơi nhận", required=True, width=48, note="Mục «Lưu» ghi: VT, VPTK."),
    ),
)


def read_agency(path: Path, file: str) -> tuple[Agency | None, list[Issue]]:
    """The agency and every problem of its workbook; None when the workbook cannot be read or has errors."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return None, [workbook]
    issues: list[Issue] = []
    names, units, signers, recipients = (read_table(workbook, sheet, issues) for sheet in (NAMES, UNITS, SIGNERS, RECIPIENTS))
    if issues:
        return None, issues
    agency = Agency(
        file=file,
        names=tuple(AgencyName(**row.values, origin=row.origin) for row in names),
        units=tuple(Unit(**row.values, origin=row.origin) for row in units),
        signers=tuple(_signer(row) for row in signers),
        recipients=_recipients(recipients),
    )
    return agency, []


def _document_type(title: str) -> DocumentType:
    return next(one for one in DocumentType if one.title == title)


def _signer(row: Row) -> Signer:
    return Signer(
        document_type=_document_type(row["type"]),
        block=SignerBlock(
            collective=row["collective"],
            delegation=row["delegation"],
            principal=row["principal"],
            position=row["position"],
            full_name=row["full_name"],
        ),
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        origin=row.origin,
    )


def _recipients(rows: list[Row]) -> dict[DocumentType, Recipients]:
    named: dict[DocumentType, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        named[_document_type(row["type"])][row["role"]].append(row["name"].rstrip(";."))
    return {
        document_type: Recipients(
            addressees=tuple(roles[_ADDRESSEE]),
            copies=tuple(roles[_COPY]),
            archive=", ".join(roles[_ARCHIVE]) or "VT",
        )
        for document_type, roles in named.items()
    }
