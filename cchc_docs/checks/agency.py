"""What a document needs from the agency's workbook on its day."""

from collections.abc import Iterator
from datetime import date

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date


def check_agency_for(agency: Agency, document_type: DocumentType, period_end: date, today: date) -> Iterator[Issue]:
    """The agency has a name for the period, a signer today and recipients for the type of document."""
    name = agency.name_on(period_end)
    if name is None:
        yield Issue(
            code="agency-name-not-valid",
            message=f"không có tên cơ quan nào có hiệu lực ngày {short_date(period_end)}; hãy bổ sung dòng hoặc sửa ngày hiệu lực",
            place=Place(file=agency.file, sheet="Cơ quan"),
        )
    elif not name.covers(today):
        yield Issue(
            code="agency-name-expired",
            severity=Severity.WARNING,
            message=(
                f"tên «{name.name}» không còn hiệu lực vào ngày soạn {short_date(today)}; "
                "hãy kiểm tra ngày soạn (--today) hoặc tên cơ quan"
            ),
            place=name.origin.place("valid_until"),
        )
    if agency.signer_on(document_type, today) is None:
        yield Issue(
            code="signer-missing",
            message=f"không có người ký «{document_type.title}» vào ngày {short_date(today)}; hãy thêm một dòng",
            place=Place(file=agency.file, sheet="Người ký"),
        )
    if document_type not in agency.recipients:
        yield Issue(
            code="recipients-missing",
            message=f"chưa có nơi nhận cho «{document_type.title}»; hãy thêm các dòng Kính gửi, Nơi nhận, Lưu",
            place=Place(file=agency.file, sheet="Nơi nhận"),
        )


def check_agency(agency: Agency) -> Iterator[Issue]:
    """Unit codes are unique."""
    seen: dict[str, int] = {}
    for unit in agency.units:
        if unit.code in seen:
            yield Issue(
                code="unit-code-twice",
                message=f"mã đơn vị «{unit.code}» đã có ở dòng {seen[unit.code]}; hãy đặt mã khác",
                place=unit.origin.place("code"),
            )
        seen.setdefault(unit.code, unit.origin.row)
