"""A meeting's workbook: before the meeting, and once it is written down how it went."""

from collections.abc import Iterator
from datetime import date

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Attendance, Capacity, Conclusion, Meeting, Participant
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import fold
from cchc_docs.vietnamese.times import moment_words


def check_meeting(meeting: Meeting, key: PeriodKey, agency: Agency | None, plan: Plan | None) -> Iterator[Issue]:
    """Whatever can be wrong with it, in the order of its sheets; of one that was not yet held only what is known before."""
    yield from _check_day(meeting, key)
    yield from _check_people(meeting)
    if agency:
        yield from _check_members(meeting, agency)
    yield from _check_votes(meeting)
    for conclusion in meeting.conclusions:
        yield from _check_conclusion(conclusion, meeting, agency, plan)
    if meeting.held:
        yield from check_minutes(meeting)


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


def _check_day(meeting: Meeting, key: PeriodKey) -> Iterator[Issue]:
    if key.day and meeting.start_date != key.day:
        yield Issue(
            code="meeting-day-differs",
            message=f"tệp mang tên ngày {short_date(key.day)} nhưng ghi ngày {short_date(meeting.start_date)}; hãy sửa ngày hoặc tên tệp",
            place=meeting.places.get("start_date", Place(file=meeting.file)),
        )
    if meeting.ends and meeting.ends <= meeting.starts:
        overnight = "" if meeting.end_date else ", hoặc ghi «Ngày kết thúc» nếu họp qua nửa đêm"
        yield Issue(
            code="meeting-ends-early",
            message=(
                f"cuộc họp kết thúc vào {moment_words(meeting.ends)}, không sau lúc bắt đầu {moment_words(meeting.starts)}; "
                f"hãy sửa giờ{overnight}"
            ),
            place=meeting.places.get("end_date" if meeting.end_date else "end_time", Place(file=meeting.file)),
        )


def _check_people(meeting: Meeting) -> Iterator[Issue]:
    """Chair, secretary and who signs for the inspected are among the participants and there; nobody is listed twice."""
    names = [one.full_name for one in meeting.participants]
    named = (
        ("chair", "chủ trì", meeting.chair),
        ("secretary", "thư ký", meeting.secretary),
        ("representative", "đại diện đơn vị được kiểm tra", meeting.representative),
    )
    for name, called, full_name in named:
        listed = meeting.participant(full_name) if full_name else None
        if full_name and listed is None:
            yield Issue(
                code="meeting-person-unlisted",
                message=f"{called} «{full_name}» không có ở trang «Thành phần»{nearest(full_name, names)}",
                place=meeting.places.get(name, Place(file=meeting.file)),
            )
        elif listed and listed.attendance is Attendance.ABSENT:
            yield Issue(
                code="meeting-person-absent",
                message=f"«{listed.full_name}» là {called} nhưng ghi là vắng; hãy sửa «Có mặt/vắng», hoặc ghi người {called} khác",
                place=listed.origin.place("attendance"),
            )
    seen: dict[str, int] = {}
    for one in meeting.participants:
        key = f"{fold(one.full_name)}|{fold(one.position or '')}"
        if key in seen:
            yield Issue(
                code="meeting-person-twice",
                message=f"«{one.full_name}» đã có ở dòng {seen[key]}; hãy giữ một dòng, hoặc ghi chức vụ khác nhau nếu là hai người",
                place=one.origin.place("full_name"),
            )
        seen.setdefault(key, one.origin.row)


def _check_members(meeting: Meeting, agency: Agency) -> Iterator[Issue]:
    """The members who sit in the meeting are those of the board, and all of them."""
    if not meeting.body:
        return
    place = meeting.places.get("body", Place(file=meeting.file))
    units = [unit.code for unit in agency.units]
    if meeting.body not in units:
        message = f"mã đơn vị «{meeting.body}» không có trong {agency.file}, trang «Đơn vị»{nearest(meeting.body, units)}"
        yield Issue(code="unit-unknown", message=message, place=place)
        return
    members = {fold(one.full_name): one for one in agency.members_on(meeting.body, meeting.start_date)}
    if not members:
        yield Issue(
            code="meeting-members-unknown",
            severity=Severity.ADVICE,
            message=(
                f"chưa có danh sách thành viên «{meeting.body}» nên không đối chiếu được người dự; "
                f"hãy điền trang «Thành viên» của {agency.file}"
            ),
            place=place,
        )
        return
    sitting = [one for one in meeting.participants if one.capacity is Capacity.MEMBER]
    yield from (_not_member(one, meeting.body, agency) for one in sitting if fold(one.full_name) not in members)
    there = {fold(one.full_name): one for one in meeting.participants}
    for name, member in members.items():
        listed = there.get(name)
        if listed and listed.attendance is Attendance.ABSENT:
            yield Issue(
                code="meeting-member-absent",
                severity=Severity.WARNING,
                message=f"thành viên «{member.full_name}» vắng; kế hoạch yêu cầu thành viên dự đầy đủ, hãy kiểm tra lại",
                place=listed.origin.place("attendance"),
            )
        if listed is None:
            yield Issue(
                code="meeting-member-unlisted",
                severity=Severity.WARNING,
                message=f"thành viên «{member.full_name}» không có ở trang «Thành phần»; hãy thêm, ghi có mặt hay vắng",
                place=Place(file=meeting.file, sheet="Thành phần"),
            )


def _not_member(one: Participant, body: str, agency: Agency) -> Issue:
    return Issue(
        code="meeting-not-member",
        message=(
            f"«{one.full_name}» không phải thành viên «{agency.unit_name(body)}» vào ngày họp; hãy chọn tư cách «Khách mời», "
            f"hoặc bổ sung trang «Thành viên» của {agency.file}"
        ),
        place=one.origin.place("full_name"),
    )


def _check_votes(meeting: Meeting) -> Iterator[Issue]:
    present = len(meeting.who(Attendance.PRESENT))
    for vote in meeting.votes:
        if vote.voices > present:
            yield Issue(
                code="meeting-votes-wrong",
                message=f"biểu quyết có {vote.voices} người nhưng chỉ {present} người có mặt; hãy kiểm tra lại số phiếu",
                place=vote.origin.place("agreed"),
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
