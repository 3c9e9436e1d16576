"""What the templates of letters are filled with: the sample's agency, and invented dossiers and documents."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.apology_context import apology_context
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.draft_apologies import apology_document, apology_kind
from cchc_docs.workflows.inputs import read_checked_agency

_ROOT = Path(__file__).resolve().parent.parent
_DAY = date(2023, 3, 28)


def sample_apology_context() -> dict[str, Any]:
    """The fields of the letter about a dossier that is soon due."""
    one = OverdueDossier(
        code="H32.03.0007",
        field_name="Đất đai",
        procedure="Xác nhận tình trạng sử dụng đất",
        applicant="Người nộp mẫu 7",
        address="Ấp mẫu",
        received_on=date(2023, 3, 16),
        due_on=date(2023, 3, 31),
        resolved_on=None,
        reason="Phải xác minh thêm nguồn gốc hồ sơ",
        new_due_on=date(2023, 4, 5),
        apology=None,
        origin=RowOrigin(file="inputs/2023/thang-03.xlsx", sheet="Hồ sơ trễ hạn", row=7),
    )
    document = apology_document(
        COMPANIONS["phieu-xin-loi"], _agency(), parse_period_key("2023-03"), one, kind=apology_kind(one.code), today=_DAY
    )
    return apology_context(document, one, _DAY)


def _agency() -> Agency:
    agency, _ = read_checked_agency(Workspace(_ROOT))
    assert agency, "the sample has no errors"
    return agency


LETTERS: Mapping[str, tuple[str, Callable[[], dict[str, Any]]]] = {
    "phieu-xin-loi": ("Phiếu xin lỗi", sample_apology_context),
}
"""By the companion's kind: how the manual calls it, and its fields."""
