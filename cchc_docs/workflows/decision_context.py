"""The values of the fields that the templates of decisions about boards may name."""

from collections.abc import Iterator, Sequence
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.marked_text import MarkedText
from cchc_docs.domain.meeting import Meeting
from cchc_docs.domain.plan import Plan
from cchc_docs.vietnamese.dates import long_date
from cchc_docs.vietnamese.text import capitalize_first
from cchc_docs.workflows.document_fields import document_context
from cchc_docs.workflows.duties import drafting_unit
from cchc_docs.workflows.plan_context import marked

_ENDS = " ;.,"
_MEMBER = "Thành viên"


def decision_context(
    document: AdministrativeDocument, plan: Plan, agency: Agency, kind: BoardKind, board: str, members: Sequence[BoardMember]
) -> dict[str, Any]:
    """The fields of the decision and of what it issues; ``board`` is the board's full name. The inputs have been checked."""
    unit = drafting_unit(agency, document.recipients.archive)
    head = next(one for one in members if one.leads)
    return {
        **document_context(document),
        "ky": {"nam": str(plan.year)},
        "can_cu": list(_bases(plan, kind, agency.unit_name(unit) if unit else "")),
        "de_nghi": agency.unit_name(unit) if unit else "",
        "tham_quyen": _authority(document),
        "ban": {
            "ten": board,
            "goi_tat": board.split(maxsplit=1)[0],
            "so_nguoi": len(members),
            "dung_dau": ", ".join(part for part in (head.full_name, head.position) if part),
            "chuc_danh": head.role or "",
        },
        "thanh_vien": [_member(number, one) for number, one in enumerate(members, start=1)],
    }


def inspections_context(inspections: Sequence[Meeting], agency: Agency) -> dict[str, Any]:
    """The fields of the inspections that are already set, in the order of their days."""
    ordered = sorted(inspections, key=lambda one: one.starts)
    return {
        "cuoc_kiem_tra": [
            {"don_vi": "; ".join(map(agency.unit_name, one.inspected)), "ngay": long_date(one.start_date)} for one in ordered
        ]
    }


def board_name(agency: Agency, code: str) -> str:
    """The board's name as a decision writes it: in full."""
    return agency.unit_name(code).replace("CCHC", "cải cách hành chính")


def _bases(plan: Plan, kind: BoardKind, proposer: str) -> Iterator[str | MarkedText]:
    notes = {note.code: note.text for note in plan.notes}
    yield from (marked(basis.text.rstrip(_ENDS), notes) for basis in plan.bases if basis.sister is kind)
    if plan.citation:
        yield f"Căn cứ {plan.citation.rstrip(_ENDS)}"
    if proposer:
        yield f"Theo đề nghị của {proposer}"


def _authority(document: AdministrativeDocument) -> dict[str, str]:
    """Models 1.2 and 1.3, note 6: the body's name when it decides, the head's position when the head does."""
    signer, body = document.signer, document.issuer.name
    head = (signer.principal or signer.position).strip()
    name = body if signer.collective else f"{head} {body}"
    return {"dong": name.upper(), "ten": name}


def _member(number: int, one: BoardMember) -> dict[str, Any]:
    duties = (part.strip(_ENDS) for part in (one.duty or "").split(";"))
    return {
        "stt": number,
        "ten": one.full_name,
        "chuc_vu": one.position or "",
        "chuc_danh": one.role or _MEMBER,
        "nhiem_vu": [capitalize_first(duty) for duty in duties if duty],
    }
