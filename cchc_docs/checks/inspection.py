"""An inspection's workbook: a meeting's, which names besides who is inspected and what was found."""

from collections.abc import Iterator

from cchc_docs.checks.meeting import check_minutes
from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Meeting
from cchc_docs.issues import Issue, Place, Severity


def check_inspected(meeting: Meeting, agency: Agency) -> Iterator[Issue]:
    """The inspected units are the agency's; a meeting inspects none."""
    units = [unit.code for unit in agency.units]
    for code in meeting.inspected:
        if code not in units:
            yield Issue(
                code="unit-unknown",
                message=f"mã đơn vị «{code}» không có trong {agency.file}, trang «Đơn vị»{nearest(code, units)}",
                place=_fact(meeting, "inspected"),
            )


def check_inspection_minutes(meeting: Meeting) -> Iterator[Issue]:
    """What an inspection's minutes need: what minutes need, the inspected, who signs for them, the team, findings."""
    if not meeting.held:
        yield from check_minutes(meeting)
    if not meeting.inspected:
        yield Issue(
            code="inspection-unit-missing",
            message="chưa ghi đơn vị được kiểm tra nên không soạn được biên bản kiểm tra; hãy điền mục «Đơn vị được kiểm tra»",
            place=_fact(meeting, "inspected"),
        )
    if not meeting.representative:
        yield Issue(
            code="inspection-representative-missing",
            message="chưa ghi ai ký biên bản cho đơn vị được kiểm tra; hãy điền mục «Đại diện đơn vị được kiểm tra»",
            place=_fact(meeting, "representative"),
        )
    if not meeting.body:
        yield Issue(
            code="inspection-team-missing",
            severity=Severity.WARNING,
            message="chưa ghi tổ, đoàn kiểm tra nên không đối chiếu được thành viên với quyết định; hãy điền mục «Họp của»",
            place=_fact(meeting, "body"),
        )
    if not meeting.findings:
        yield Issue(
            code="inspection-findings-missing",
            message="chưa ghi kết quả kiểm tra; hãy điền trang «Kết quả kiểm tra», mỗi nội dung một dòng",
            place=Place(file=meeting.file, sheet="Kết quả kiểm tra"),
        )
    for one in meeting.findings:
        if not (one.strengths or one.shortcomings):
            yield Issue(
                code="inspection-finding-empty",
                message="nội dung kiểm tra chưa ghi ưu điểm hay hạn chế nào; hãy điền ít nhất một cột",
                place=one.origin.place("strengths"),
            )


def _fact(meeting: Meeting, name: str) -> Place:
    return meeting.places.get(name, Place(file=meeting.file, sheet="Thông tin"))
