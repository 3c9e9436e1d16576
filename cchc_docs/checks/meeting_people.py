"""Who takes part in a meeting: those who lead, write, sign and speak are on its list, and members are the board's."""

from collections.abc import Iterator, Sequence

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Attendance, Capacity, Meeting, Participant
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold


def check_people(meeting: Meeting) -> Iterator[Issue]:
    """Chair, secretary and who signs for the inspected are among the participants and there; nobody is listed twice."""
    names = [one.full_name for one in meeting.participants]
    for name, called, full_name in _named(meeting):
        listed = meeting.participant(full_name)
        if listed is None:
            yield Issue(
                code="meeting-person-unlisted",
                message=f"{called} «{full_name}» không có ở trang «Thành phần»{nearest(full_name, names)}",
                place=meeting.places.get(name, Place(file=meeting.file)),
            )
            continue
        if listed.attendance is Attendance.ABSENT:
            yield Issue(
                code="meeting-person-absent",
                message=f"«{listed.full_name}» là {called} nhưng ghi là vắng; hãy sửa «Có mặt/vắng», hoặc ghi người {called} khác",
                place=listed.origin.place("attendance"),
            )
        if len(same := meeting.namesakes(full_name)) > 1:
            yield _ambiguous(full_name, same, meeting.places.get(name, Place(file=meeting.file)))
    yield from _check_double_office(meeting)
    yield from _check_listed_twice(meeting)


def _named(meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    """Fact, what a clerk calls it, name: of those who lead, write and sign."""
    yield from (("chair", "chủ trì", meeting.chair),) if meeting.chair else ()
    yield from (("secretary", "thư ký", meeting.secretary),) if meeting.secretary else ()
    yield from (("representative", "đại diện đơn vị được kiểm tra", name) for name in meeting.representatives)


def _ambiguous(full_name: str, same: Sequence[Participant], place: Place) -> Issue:
    rows = " và ".join(str(one.origin.row) for one in same)
    return Issue(
        code="meeting-person-ambiguous",
        severity=Severity.WARNING,
        message=(
            f"có {len(same)} người tên «{full_name}» ở trang «Thành phần» (dòng {rows}) nên không rõ là ai; hãy ghi tên khác nhau, "
            "ví dụ thêm chữ đệm hoặc năm sinh"
        ),
        place=place,
    )


def _check_double_office(meeting: Meeting) -> Iterator[Issue]:
    if meeting.chair and meeting.secretary and fold(meeting.chair) == fold(meeting.secretary):
        yield Issue(
            code="meeting-chair-is-secretary",
            severity=Severity.WARNING,
            message=f"«{meeting.chair}» vừa là chủ trì vừa là thư ký; hãy cử thư ký khác, hoặc bỏ qua nếu đúng như vậy",
            place=meeting.places.get("secretary", Place(file=meeting.file)),
        )


def check_speakers(meeting: Meeting) -> Iterator[Issue]:
    """Who spoke is among the participants, and it is clear which one."""
    names = [one.full_name for one in meeting.participants]
    for said in meeting.statements:
        same = meeting.namesakes(said.speaker)
        if not same:
            yield Issue(
                code="meeting-speaker-unlisted",
                severity=Severity.WARNING,
                message=f"người phát biểu «{said.speaker}» không có ở trang «Thành phần»{nearest(said.speaker, names)}",
                place=said.origin.place("speaker"),
            )
        elif len(same) > 1 and fold(said.position or "") not in {fold(one.position or "") for one in same}:
            yield _ambiguous(said.speaker, same, said.origin.place("speaker"))


def _check_listed_twice(meeting: Meeting) -> Iterator[Issue]:
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


def check_members(meeting: Meeting, agency: Agency) -> Iterator[Issue]:
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
    sitting = [one for one in meeting.participants if meeting.capacity(one) is Capacity.MEMBER]
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
