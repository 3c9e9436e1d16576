"""What a document needs from the agency's workbook on its day."""

from collections.abc import Iterator
from datetime import date

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.signer_block import ACTING
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date

_UPWARD = (DocumentType.BAO_CAO, DocumentType.TO_TRINH, DocumentType.CONG_VAN)
"""Decree 30/2020/NĐ-CP, Appendix I, Part I, II.9.b: these name their addressees after «Kính gửi»."""

_MOST_LINES, _LETTERS_A_LINE = 40, 40
"""What still stands beside a signature on one page, at size 11 in a column of 72 mm."""


def check_agency_for(
    agency: Agency, document_type: DocumentType, period_end: date, today: date, *, addressed: bool = False
) -> Iterator[Issue]:
    """The agency has a name for the period, a signer today and recipients for the type of document.

    A document that is ``addressed`` finds its addressees elsewhere.
    """
    yield from check_name(agency, period_end, today)
    yield from check_signer(agency, document_type, today)
    yield from check_recipients(agency, document_type, addressed=addressed)


def check_name(agency: Agency, day: date, today: date) -> Iterator[Issue]:
    """The agency has a name for the day, which still holds today."""
    name = agency.name_on(day)
    if name is None:
        yield Issue(
            code="agency-name-not-valid",
            message=f"không có tên cơ quan nào có hiệu lực ngày {short_date(day)}; hãy bổ sung dòng hoặc sửa ngày hiệu lực",
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


def check_signer(agency: Agency, document_type: DocumentType, today: date) -> Iterator[Issue]:
    """Somebody signs such documents today."""
    if agency.signer_on(document_type, today) is None:
        yield Issue(
            code="signer-missing",
            message=f"không có người ký «{document_type.title}» vào ngày {short_date(today)}; hãy thêm một dòng",
            place=Place(file=agency.file, sheet="Người ký"),
        )
    signer = agency.signer_on(document_type, today)
    if signer and signer.block.delegation not in (None, ACTING) and not signer.block.principal:
        yield Issue(
            code="signer-principal-missing",
            message=f"ký {signer.block.delegation} nhưng chưa ghi ký thay chức vụ nào; hãy điền, ví dụ «Chủ tịch»",
            place=signer.origin.place("principal"),
        )


def check_recipients(agency: Agency, document_type: DocumentType, *, addressed: bool = False) -> Iterator[Issue]:
    """It is said who receives such documents; one that is ``addressed`` finds its addressees elsewhere."""
    if document_type not in agency.recipients:
        yield Issue(
            code="recipients-missing",
            message=f"chưa có nơi nhận cho «{document_type.title}»; hãy thêm các dòng Kính gửi, Nơi nhận, Lưu",
            place=Place(file=agency.file, sheet="Nơi nhận"),
        )
    else:
        yield from _check_recipients(agency.file, document_type, agency.recipients[document_type], addressed=addressed)


def _check_recipients(file: str, document_type: DocumentType, recipients: Recipients, *, addressed: bool) -> Iterator[Issue]:
    place = Place(file=file, sheet="Nơi nhận")
    if document_type in _UPWARD and not recipients.addressees and not addressed:
        yield Issue(
            code="addressee-missing",
            message=f"«{document_type.title}» gửi cấp trên phải có Kính gửi; hãy thêm dòng «Kính gửi»",
            place=place,
        )
    if not recipients.archive:
        yield Issue(
            code="archive-missing",
            message=f"nơi nhận của «{document_type.title}» thiếu dòng «Lưu»; hãy thêm, ví dụ «VT, VPTK»",
            place=place,
        )
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in recipients.lines)
    if lines > _MOST_LINES:
        yield Issue(
            code="recipients-too-many",
            message=(
                f"nơi nhận của «{document_type.title}» dài {lines} dòng, khối chữ ký sẽ bị đẩy sang trang khác; "
                "hãy gộp thành nhóm, ví dụ «Các ngành, đoàn thể xã»"
            ),
            place=place,
        )


def check_agency(agency: Agency) -> Iterator[Issue]:
    """Unit codes are unique, and members belong to units that there are."""
    seen: dict[str, int] = {}
    for unit in agency.units:
        if unit.code in seen:
            yield Issue(
                code="unit-code-twice",
                message=f"mã đơn vị «{unit.code}» đã có ở dòng {seen[unit.code]}; hãy đặt mã khác",
                place=unit.origin.place("code"),
            )
        seen.setdefault(unit.code, unit.origin.row)
    for member in agency.members:
        if member.unit not in seen:
            yield Issue(
                code="unit-unknown",
                message=f"mã đơn vị «{member.unit}» không có ở trang «Đơn vị»{nearest(member.unit, seen)}",
                place=member.origin.place("unit"),
            )
