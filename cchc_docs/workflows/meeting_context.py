"""The values of the fields that the templates of minutes, invitation and notice may name."""

from collections.abc import Iterator, Sequence
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.meeting import Attendance, Capacity, Meeting, Participant
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.vietnamese.dates import long_date, weekday_name
from cchc_docs.vietnamese.text import sentence, uncapitalize_first
from cchc_docs.vietnamese.times import moment_words
from cchc_docs.workflows.document_fields import document_context
from cchc_docs.workflows.meeting_figures import figures_context

_ENDS = " ;.,:"
_GROUPS = {Capacity.MEMBER: "", Capacity.INSPECTED: "đơn vị được kiểm tra", Capacity.GUEST: "khách mời"}
"""In the order in which attendance is told, with what those are called who are no members."""


def meeting_context(
    document: AdministrativeDocument, meeting: Meeting, agency: Agency, key: PeriodKey, months: Sequence[MonthlyResults]
) -> dict[str, Any]:
    """The fields of the meeting's documents; ``months`` are those whose figures it looked at, none for any other meeting.

    No month may begin after the meeting.
    """
    course = _course(meeting, agency)
    numbered = {
        **{name: bool(course[name]) for name in ("chuong_trinh", "dien_bien", "bieu_quyet", "ket_luan")},
        "so_lieu": bool(months),
    }
    order = [name for name in ("chuong_trinh", "so_lieu", "dien_bien", "bieu_quyet", "ket_luan") if numbered[name]]
    return {
        **document_context(document),
        "cuoc_hop": _facts(meeting),
        "thanh_phan": _attendance(meeting, agency),
        **course,
        **figures_context(meeting, agency, key, months),
        "so_muc": {name: str(order.index(name) + 1) if name in order else "" for name in numbered},
    }


def inspection_context(meeting: Meeting, agency: Agency) -> dict[str, Any]:
    """The fields that an inspection's minutes have besides those of a meeting."""
    return {
        "kiem_tra": {
            "don_vi": "; ".join(map(agency.unit_name, meeting.inspected)),
            "dai_dien": "; ".join(_named(name, meeting.participant(name)) for name in meeting.representatives),
            "ho_ten_dai_dien": "; ".join(meeting.representatives),
            "nguoi_dai_dien": list(meeting.representatives),
            "to": agency.unit_name(meeting.body) if meeting.body else "",
            "ket_qua": [
                {
                    "noi_dung": one.content.rstrip(_ENDS),
                    "uu_diem": (one.strengths or "").rstrip(_ENDS),
                    "han_che": (one.shortcomings or "").rstrip(_ENDS),
                }
                for one in meeting.findings
            ],
        }
    }


def meeting_words(meeting: Meeting) -> str:
    """Its name inside a sentence: «cuộc họp Ban điều hành …», «cuộc kiểm tra công vụ …»."""
    name = uncapitalize_first(meeting.name.rstrip(_ENDS))
    if name.startswith("họp ") or (meeting.inspected and name.startswith("kiểm tra ")):
        return f"cuộc {name}"
    return f"cuộc kiểm tra: {name}" if meeting.inspected and "kiểm tra" not in name else name


def _facts(meeting: Meeting) -> dict[str, str | bool]:
    chair, secretary = (meeting.participant(name) if name else None for name in (meeting.chair, meeting.secretary))
    return {
        "ten": meeting_words(meeting),
        "la_kiem_tra": bool(meeting.inspected),
        "bat_dau": moment_words(meeting.starts),
        "ngay": long_date(meeting.start_date),
        "thu": weekday_name(meeting.start_date),
        "ket_thuc": moment_words(meeting.ends) if meeting.ends else "",
        "dia_diem": meeting.place.rstrip(_ENDS),
        "chu_tri": _named(meeting.chair, chair),
        "ho_ten_chu_tri": meeting.chair,
        "thu_ky": _named(meeting.secretary or "", secretary),
        "ho_ten_thu_ky": meeting.secretary or "",
    }


def _named(full_name: str, listed: Participant | None) -> str:
    return ", ".join(part for part in (full_name, listed.position if listed else None) if part)


def _attendance(meeting: Meeting, agency: Agency) -> dict[str, Any]:
    present, absent = meeting.who(Attendance.PRESENT), meeting.who(Attendance.ABSENT)
    chair = meeting.participant(meeting.chair)
    return {
        "cau": "; ".join(_counted(meeting, agency)),
        "tong_so": len(meeting.participants),
        "so_co_mat": len(present),
        "so_vang": len(absent),
        "moi": [_person(one) for one in meeting.participants if one is not chair],
        "co_mat": [_person(one) for one in present],
        "vang": [{**_person(one), "ly_do": uncapitalize_first((one.reason or "").rstrip(_ENDS))} for one in absent],
    }


def _counted(meeting: Meeting, agency: Agency) -> Iterator[str]:
    """«có mặt 8/8 thành viên Ban điều hành CCHC xã, đủ thành phần», then the inspected and the guests."""
    for capacity, called in _GROUPS.items():
        invited = [one for one in meeting.participants if meeting.capacity(one) is capacity]
        present = len(meeting.who(Attendance.PRESENT, capacity))
        if not invited:
            continue
        if called:
            yield f"{called} có mặt {present}/{len(invited)} người"
        else:
            who = f"thành viên {agency.unit_name(meeting.body)}" if meeting.body else "người"
            yield f"có mặt {present}/{len(invited)} {who}{', đủ thành phần' if present == len(invited) else ''}"


def _person(one: Participant) -> dict[str, str]:
    return {"ten": one.full_name, "chuc_vu": (one.position or "").rstrip(_ENDS)}


def _course(meeting: Meeting, agency: Agency) -> dict[str, list[dict[str, Any]]]:
    return {
        "chuong_trinh": [
            {"noi_dung": item.content.rstrip(_ENDS), "nguoi_trinh_bay": (item.presenter or "").rstrip(_ENDS)}
            for item in meeting.agenda
        ],
        "dien_bien": [
            {"ten": said.speaker, "chuc_vu": (said.position or "").rstrip(_ENDS), "noi_dung": sentence(said.content)}
            for said in meeting.statements
        ],
        "bieu_quyet": [
            {
                "noi_dung": vote.content.rstrip(_ENDS),
                "tan_thanh": vote.agreed,
                "khong_tan_thanh": vote.opposed,
                "y_kien_khac": vote.other,
                "so_nguoi": len(meeting.voters),
                "chua_bieu_quyet": max(len(meeting.voters) - vote.voices, 0),
            }
            for vote in meeting.votes
        ],
        "ket_luan": [
            {
                "stt": number,
                "noi_dung": one.content.rstrip(_ENDS),
                "don_vi": agency.unit_name(one.unit) if one.unit else "",
                "thoi_han": _deadline(one.deadline or ""),
            }
            for number, one in enumerate(meeting.conclusions, start=1)
        ],
    }


def _deadline(words: str) -> str:
    return uncapitalize_first(words.rstrip(_ENDS))
