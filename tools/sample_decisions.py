"""What the templates of decisions and of an inspection's minutes are filled with: the sample's boards, and an invented inspection."""

from collections.abc import Callable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.meeting import (
    AgendaItem,
    Attendance,
    Capacity,
    Conclusion,
    InspectionFinding,
    Meeting,
    Participant,
    Statement,
    Vote,
)
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.companion import CompanionRequest
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.decision_context import board_name, decision_context, inspections_context
from cchc_docs.workflows.draft_decision import Decision, decision_document
from cchc_docs.workflows.draft_meeting import meeting_document
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan, read_period
from cchc_docs.workflows.meeting_context import inspection_context, meeting_context
from tools.sample_meetings import BOARD

_WORKSPACE, _DAY = Workspace(Path(__file__).resolve().parent.parent), date(2023, 3, 28)
_HERE = RowOrigin(file="inputs/2023/hop-2023-11-15.xlsx", sheet="Kết quả kiểm tra", row=4)
_LEADER, _SECRETARY, _INSPECTED, _AWAY = BOARD[1], BOARD[3], "Trần Thị Ngọc Thử", BOARD[4]


def sample_inspection() -> Meeting:
    """An inspection of the one-stop shop by the sample's team."""
    present, absent = Attendance.PRESENT, Attendance.ABSENT
    return Meeting(
        file=_HERE.file,
        name="Kiểm tra cải cách hành chính, kiểm tra công vụ tại Bộ phận Tiếp nhận và Trả kết quả",
        start_date=date(2023, 11, 15),
        start_time=time(8),
        end_time=time(10, 30),
        place="Bộ phận Tiếp nhận và Trả kết quả xã",
        chair=_LEADER[0],
        secretary=_SECRETARY[0],
        body="TKT",
        inspected=("BPMC",),
        representative=_INSPECTED,
        participants=(
            Participant(full_name=_LEADER[0], position=f"{_LEADER[1]}, Tổ trưởng", attendance=present, origin=_HERE),
            Participant(full_name=_SECRETARY[0], position=_SECRETARY[1], attendance=present, origin=_HERE),
            Participant(full_name=_AWAY[0], position=_AWAY[1], attendance=absent, reason="nghỉ phép", origin=_HERE),
            Participant(
                full_name=_INSPECTED,
                position="Bộ phận Tiếp nhận và Trả kết quả",
                capacity=Capacity.GUEST,
                attendance=present,
                origin=_HERE,
            ),
        ),
        agenda=(AgendaItem(content="Công bố quyết định, kế hoạch kiểm tra", presenter=_LEADER[0], origin=_HERE),),
        statements=(Statement(speaker=_INSPECTED, content="Thống nhất với kết quả kiểm tra, xin tiếp thu", origin=_HERE),),
        findings=(
            InspectionFinding(
                content="Việc niêm yết, công khai thủ tục hành chính",
                strengths="Niêm yết đầy đủ, dễ tra cứu",
                shortcomings="02 thủ tục chưa cập nhật mức phí mới",
                origin=_HERE,
            ),
        ),
        votes=(Vote(content="Thông qua kết quả kiểm tra", agreed=3, opposed=0, other=0, origin=_HERE),),
        conclusions=(Conclusion(content="Cập nhật mức phí của 02 thủ tục", unit="BPMC", deadline="30/11/2023", origin=_HERE),),
    )


def sample_board_decision_context() -> dict[str, Any]:
    """The fields of the decision on the steering board."""
    return _decision("quyet-dinh-kien-toan", Decision(board=BoardKind.STEERING, regulated=True))


def sample_team_decision_context() -> dict[str, Any]:
    """The fields of the decision on the inspection team, with an inspection to come."""
    agency, _ = read_checked_agency(_WORKSPACE)
    assert agency, "the sample has no errors"
    fields = _decision("quyet-dinh-to-kiem-tra", Decision(board=BoardKind.INSPECTION, with_inspections=True))
    return {**fields, **inspections_context([sample_inspection()], agency)}


def sample_attached_context() -> dict[str, Any]:
    """The fields of the regulation that the decision on the board issues."""
    return {**sample_board_decision_context(), "phu_luc": {"nhan": "Quy chế", "ten": "Tổ chức và hoạt động của Ban điều hành"}}


def sample_inspection_context() -> dict[str, Any]:
    """The fields of an inspection's minutes."""
    agency, _ = read_checked_agency(_WORKSPACE)
    assert agency, "the sample has no errors"
    meeting, key = sample_inspection(), parse_period_key("2023-Q1")
    document = meeting_document(_request("2023-11-15"), "bien-ban-kiem-tra", DocumentType.BIEN_BAN, meeting.name, agency, meeting)
    months = read_period(_WORKSPACE, key, DocumentType.BAO_CAO, _DAY).months
    return {**meeting_context(document, meeting, agency, key, months), **inspection_context(meeting, agency)}


def _decision(kind: str, decision: Decision) -> dict[str, Any]:
    agency, _ = read_checked_agency(_WORKSPACE)
    plan, _ = read_checked_plan(_WORKSPACE, 2023, agency)
    assert agency and plan, "the sample has no errors"
    (unit,) = agency.boards_on(decision.board, _DAY)
    name = board_name(agency, unit.code)
    document = decision_document(decision, COMPANIONS[kind], _request("2023"), agency, name)
    return decision_context(document, plan, agency, decision.board, name, agency.members_on(unit.code, _DAY))


def _request(key: str) -> CompanionRequest:
    return CompanionRequest(workspace=_WORKSPACE, key=parse_period_key(key), today=_DAY, engine=find_libreoffice)


DECISIONS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "quyet-dinh-kien-toan": sample_board_decision_context,
    "quyet-dinh-to-kiem-tra": sample_team_decision_context,
    "bien-ban-kiem-tra": sample_inspection_context,
}
"""By the companion's kind: its fields."""
