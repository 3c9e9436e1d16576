"""Meetings' workbooks filled in by tests, and their minutes as they are rendered, without the PDF that takes long."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.excel.declaration import Sheet
from cchc_docs.excel.form_writer import write_form
from cchc_docs.excel.meeting_form import AGENDA, CONCLUSIONS, DISCUSSION, FINDINGS, MEETING, MEETING_FACTS, PARTICIPANTS, VOTES
from cchc_docs.excel.prefill import FilledRow, Prefill
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.companion import CompanionRequest
from cchc_docs.workflows.draft_meeting import KIND, _read, meeting_document
from cchc_docs.workflows.drafting import write_parts
from cchc_docs.workflows.meeting_context import meeting_context
from cchc_docs.workflows.meeting_inputs import no_check

DAY = date(2023, 3, 15)
CHAIR, SECRETARY = "Nguyễn Văn Thí Dụ", "Phạm Thị Ví Dụ"
Rows = Sequence[Sequence[Any]]
FACTS = {
    "name": "Họp đột xuất về giải quyết hồ sơ",
    "start_date": DAY,
    "start_time": "08 giờ 00",
    "end_time": "9h30",
    "place": "Phòng họp",
    "chair": CHAIR,
    "secretary": SECRETARY,
}
PEOPLE: Rows = (
    (CHAIR, "Chủ tịch Ủy ban nhân dân xã", None, "Có mặt", None),
    (SECRETARY, "Công chức Văn phòng - Thống kê", None, "Có mặt", None),
    ("Phạm Minh Nháp", "Công chức Tư pháp - Hộ tịch", None, "Vắng", "nghỉ ốm"),
)


@dataclass(frozen=True, kw_only=True)
class Book:
    """What a clerk writes into a meeting's workbook."""

    facts: dict[str, Any] = field(default_factory=dict)
    """What differs from :data:`FACTS`."""

    people: Rows = PEOPLE
    agenda: Rows = ()
    said: Rows = ((SECRETARY, "Công chức Văn phòng - Thống kê", "Báo cáo tình hình"),)
    findings: Rows = ()
    votes: Rows = ()
    conclusions: Rows = (("Xử lý hồ sơ còn lại", "VPTK", "31/3/2023", None),)

    def write(self, folder: Path, key: str = "2023-03-15") -> Path:
        """The workbook, where it belongs."""
        sheets = (
            (PARTICIPANTS, self.people),
            (AGENDA, self.agenda),
            (DISCUSSION, self.said),
            (FINDINGS, self.findings),
            (VOTES, self.votes),
        )
        rows = {sheet.name: _filled(sheet, given) for sheet, given in (*sheets, (CONCLUSIONS, self.conclusions))}
        path = folder / f"inputs/2023/hop-{key.lower()}.xlsx"
        path.write_bytes(write_form(MEETING, Prefill(facts={MEETING_FACTS.name: {**FACTS, **self.facts}}, rows=rows)))
        return path


def _filled(sheet: Sheet, rows: Rows) -> list[FilledRow]:
    names = [column.name for column in sheet.columns]
    return [FilledRow(values=dict(zip(names, row, strict=True))) for row in rows]


def minutes(folder: Path, key: str = "2023-03-15", today: date = DAY) -> Path:
    """The minutes of the key's meeting as they are rendered."""
    request = CompanionRequest(workspace=Workspace(folder), key=parse_period_key(key), today=today, engine=find_libreoffice)
    inputs = _read(request, no_check, figures=True)
    assert inputs.agency and inputs.meeting, inputs.issues
    document = meeting_document(request, KIND, DocumentType.BIEN_BAN, inputs.meeting.name, inputs.agency, inputs.meeting)
    context = meeting_context(document, inputs.meeting, inputs.agency, request.key, inputs.months)
    (part,) = write_parts(request.workspace, document, "bien-ban.docx", context)
    path = folder / f"bien-ban-{key}.docx"
    path.write_bytes(part.content)
    return path
