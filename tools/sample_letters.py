"""What the templates of letters are filled with: the sample's agency, and invented dossiers and documents."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.month_details import TextCorrection
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.apology_context import apology_context
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.correction_context import correction_context
from cchc_docs.workflows.draft_apologies import apology_document, apology_kind
from cchc_docs.workflows.draft_corrections import correction_document
from cchc_docs.workflows.duties import Known, task_duties
from cchc_docs.workflows.inputs import read_checked_agency, read_checked_plan
from cchc_docs.workflows.letters import letter_document
from cchc_docs.workflows.months_together import Gap
from cchc_docs.workflows.reminder_context import owed_by_units, reminder_context

_ROOT = Path(__file__).resolve().parent.parent
_DAY, _LATER = date(2023, 3, 28), date(2023, 4, 10)


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


def sample_reminder_context() -> dict[str, Any]:
    """The fields of a reminder about a month's report and a task."""
    agency, key = _agency(), parse_period_key("2023-Q1")
    plan, _ = read_checked_plan(Workspace(_ROOT), 2023, agency)
    assert plan, "the sample has no errors"
    gaps = [Gap(month=3, unit="VPTK")]
    owed = owed_by_units(gaps, task_duties(plan, agency, Known(today=_LATER)), 2023, plan, agency)[:2]
    document = letter_document(
        agency,
        key,
        kind="cong-van-don-doc",
        subject="đôn đốc thực hiện nhiệm vụ cải cách hành chính quý I năm 2023",
        addressees=(agency.unit_name("VPTK"),),
        today=_LATER,
    )
    return reminder_context(document, owed, plan, agency, period="quý I năm 2023", today=_LATER)


def sample_correction_context() -> dict[str, Any]:
    """The fields of a correction of a report that is in no register."""
    entry = RegisterEntry(
        year=2023,
        series="BC",
        number=IssuingNumber(code_number=5, code_notation="BC-UBND"),
        issued_date=date(2023, 4, 3),
        document_type=DocumentType.BAO_CAO,
        subject="Kết quả công tác cải cách hành chính quý I năm 2023",
        recipients="Phòng Nội vụ huyện Chợ Mới",
        recorded_on=date(2023, 4, 3),
    )
    row = TextCorrection(
        document="05/BC-UBND",
        issued_on=date(2023, 4, 3),
        where="Trang 2, Mục II",
        wrong="công tác cãi cách hành chính",
        right="công tác cải cách hành chính",
        origin=RowOrigin(file="inputs/2023/thang-04.xlsx", sheet="Đính chính", row=4),
    )
    document = correction_document(COMPANIONS["cong-van-dinh-chinh"], _agency(), parse_period_key("2023-04"), entry, _LATER)
    return correction_context(document, entry, [row])


def _agency() -> Agency:
    agency, _ = read_checked_agency(Workspace(_ROOT))
    assert agency, "the sample has no errors"
    return agency


LETTERS: Mapping[str, tuple[str, Callable[[], dict[str, Any]]]] = {
    "phieu-xin-loi": ("Phiếu xin lỗi", sample_apology_context),
    "cong-van-don-doc": ("Công văn đôn đốc", sample_reminder_context),
    "cong-van-dinh-chinh": ("Công văn đính chính", sample_correction_context),
}
"""By the companion's kind: how the manual calls it, and its fields."""
