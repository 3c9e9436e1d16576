"""A meeting's workbook: before the meeting, and once it is written down how it went."""

import re
from collections.abc import Iterator
from datetime import date

from cchc_docs.checks.meeting_day import check_day
from cchc_docs.checks.meeting_people import check_members, check_people, check_speakers
from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Attendance, Conclusion, Meeting
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date


def check_meeting(meeting: Meeting, key: PeriodKey, agency: Agency | None, plan: Plan | None) -> Iterator[Issue]:
    """Whatever can be wrong with it, in the order of its sheets, but for what only minutes need."""
    yield from check_day(meeting, key)
    yield from check_people(meeting)
    if agency:
        yield from check_members(meeting, agency)
    yield from check_speakers(meeting)
    yield from _check_votes(meeting)
    yield from check_given(meeting, agency, plan)


def check_seen(meeting: Meeting, key: PeriodKey, agency: Agency | None, plan: Plan | None, *, listed: bool) -> Iterator[Issue]:
    """The same of a workbook that could only be read in part; who takes part is ``listed`` only where that sheet was good."""
    if listed:
        yield from check_meeting(meeting, key, agency, plan)
    else:
        yield from check_day(meeting, key)
        yield from check_given(meeting, agency, plan)


def check_given(meeting: Meeting, agency: Agency | None, plan: Plan | None) -> Iterator[Issue]:
    """What it concluded."""
    for conclusion in meeting.conclusions:
        yield from _check_conclusion(conclusion, meeting, agency, plan)


def check_minutes(meeting: Meeting) -> Iterator[Issue]:
    """What minutes need and an invitation does not."""
    facts = Place(file=meeting.file, sheet="Thông tin")
    if not meeting.secretary:
        yield Issue(
            code="meeting-secretary-missing",
            message="chưa ghi thư ký nên không soạn được biên bản; hãy điền mục «Thư ký»",
            place=meeting.places.get("secretary", facts),
        )
    if meeting.end_time is None:
        yield Issue(
            code="meeting-end-missing",
            message="chưa ghi giờ kết thúc nên không soạn được biên bản; hãy điền mục «Giờ kết thúc»",
            place=meeting.places.get("end_time", facts),
        )
    for one in meeting.participants:
        if one.attendance is None:
            yield Issue(
                code="meeting-attendance-missing",
                message=f"chưa ghi «{one.full_name}» có mặt hay vắng; hãy chọn trong danh sách",
                place=one.origin.place("attendance"),
            )
        elif one.attendance is Attendance.ABSENT and not one.reason:
            yield Issue(
                code="meeting-reason-missing",
                severity=Severity.WARNING,
                message=f"«{one.full_name}» vắng nhưng chưa ghi lý do; hãy điền cột «Lý do vắng»",
                place=one.origin.place("reason"),
            )


def _check_votes(meeting: Meeting) -> Iterator[Issue]:
    """Members who are there vote, and guests do not."""
    able = len(meeting.voters)
    for vote in meeting.votes:
        place = vote.origin.place("agreed")
        if vote.voices > able:
            yield Issue(
                code="meeting-votes-wrong",
                message=(
                    f"biểu quyết có {vote.voices} người nhưng chỉ {able} thành viên có mặt, khách mời không biểu quyết; "
                    "hãy kiểm tra lại số phiếu"
                ),
                place=place,
            )
        elif vote.voices == 0:
            message = "biểu quyết không có phiếu nào; hãy ghi số người tán thành, không tán thành, hoặc xóa dòng này"
            yield Issue(code="meeting-votes-none", message=message, place=place)
        elif vote.voices < able:
            yield Issue(
                code="meeting-votes-missing",
                severity=Severity.WARNING,
                message=(
                    f"biểu quyết có {vote.voices} người trong khi {able} thành viên có mặt, biên bản sẽ ghi {able - vote.voices} người "
                    "chưa biểu quyết; hãy kiểm tra lại số phiếu"
                ),
                place=place,
            )


def _check_conclusion(one: Conclusion, meeting: Meeting, agency: Agency | None, plan: Plan | None) -> Iterator[Issue]:
    units = [unit.code for unit in agency.units] if agency else []
    if not one.unit:
        yield Issue(
            code="conclusion-unit-missing",
            severity=Severity.ERROR if one.deadline else Severity.WARNING,
            message="kết luận chưa ghi đơn vị thực hiện nên không ai theo dõi; hãy điền mã đơn vị, hoặc bỏ qua nếu chỉ ghi nhận",
            place=one.origin.place("unit"),
        )
    elif (
        agency and len(named := [part.strip() for part in re.split("[;,]", one.unit) if part.strip()]) > 1 and one.unit not in units
    ):
        yield Issue(
            code="conclusion-units-several",
            message=f"mỗi dòng kết luận giao cho một đơn vị, ở đây có {len(named)} («{one.unit}»); hãy tách thành {len(named)} dòng",
            place=one.origin.place("unit"),
        )
    elif agency and one.unit not in units:
        message = f"mã đơn vị «{one.unit}» không có trong {agency.file}, trang «Đơn vị»{nearest(one.unit, units)}"
        yield Issue(code="unit-unknown", message=message, place=one.origin.place("unit"))
    if one.due_date and one.due_date < meeting.start_date:
        yield Issue(
            code="conclusion-due-before",
            message=(
                f"thời hạn {short_date(one.due_date)} của kết luận ở trước ngày họp {short_date(meeting.start_date)}; "
                "hãy sửa thời hạn hoặc ngày họp"
            ),
            place=one.origin.place("deadline"),
        )
    codes = [task.code for task in plan.tasks] if plan else []
    if plan and one.task and one.task not in codes:
        yield Issue(
            code="conclusion-task-unknown",
            severity=Severity.WARNING,
            message=f"mã nhiệm vụ «{one.task}» không có trong {plan.file}{nearest(one.task, codes)}",
            place=one.origin.place("task"),
        )


def check_invitation(meeting: Meeting, today: date) -> Iterator[Issue]:
    """An invitation comes before the meeting, and invites somebody."""
    if meeting.start_date < today:
        yield Issue(
            code="invitation-late",
            severity=Severity.WARNING,
            message=f"cuộc họp ngày {short_date(meeting.start_date)} đã qua; hãy kiểm tra lại ngày họp hoặc ngày soạn (--today)",
            place=meeting.places.get("start_date", Place(file=meeting.file)),
        )
    if all(one is meeting.participant(meeting.chair) for one in meeting.participants):
        yield Issue(
            code="invitation-empty",
            message="ngoài người chủ trì chưa có ai được mời; hãy điền trang «Thành phần»",
            place=Place(file=meeting.file, sheet="Thành phần"),
        )


def check_conclusions_there(meeting: Meeting) -> Iterator[Issue]:
    """A notice of conclusions has some."""
    if not meeting.conclusions:
        yield Issue(
            code="conclusions-missing",
            message="cuộc họp chưa có kết luận nào để thông báo; hãy điền trang «Kết luận»",
            place=Place(file=meeting.file, sheet="Kết luận"),
        )
