"""An inspection's workbook: a meeting's, which names besides who is inspected and what was found."""

from collections.abc import Iterator

from cchc_docs.checks.meeting import check_minutes
from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold


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
    if meeting.inspected:
        yield from _check_representatives(meeting, agency)


def _check_representatives(meeting: Meeting, agency: Agency) -> Iterator[Issue]:
    """Nobody signs for the inspected who inspects them."""
    team = {fold(one.full_name) for one in agency.members_on(meeting.body or "", meeting.start_date)}
    team |= {fold(name) for name in (meeting.chair, meeting.secretary) if name}
    for name in meeting.representatives:
        if fold(name) in team:
            yield Issue(
                code="inspection-representative-of-team",
                message=f"«{name}» thuộc tổ, đoàn kiểm tra nên không thể đại diện đơn vị được kiểm tra; hãy ghi người của đơn vị ấy",
                place=_fact(meeting, "representative"),
            )


def check_inspection_minutes(meeting: Meeting) -> Iterator[Issue]:
    """What an inspection's minutes need: what minutes need, the inspected, who signs for them, the team, findings."""
    yield from check_minutes(meeting)
    if not meeting.inspected:
        yield Issue(
            code="inspection-unit-missing",
            message="chưa ghi đơn vị được kiểm tra nên không soạn được biên bản kiểm tra; hãy điền mục «Đơn vị được kiểm tra»",
            place=_fact(meeting, "inspected"),
        )
    if not meeting.representatives:
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


def check_no_inspection(meeting: Meeting, key: PeriodKey) -> Iterator[Issue]:
    """Minutes of a meeting are not those of an inspection, which have parts of their own."""
    if meeting.inspected:
        yield Issue(
            code="minutes-of-inspection",
            message=f"tệp này là của một cuộc kiểm tra; hãy soạn biên bản bằng: cchc write bien-ban-kiem-tra {key}",
            place=_fact(meeting, "inspected"),
        )
