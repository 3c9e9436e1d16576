"""Every kind of companion that comes with the program: a new kind is one more entry here."""

from collections.abc import Callable, Mapping
from functools import partial

from cchc_docs.domain.apology import KIND as APOLOGY
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.workflows.apology_context import APOLOGY_FIELDS
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.correction_context import CORRECTION_FIELDS
from cchc_docs.workflows.decision_fields import DECISION_FIELDS, TEAM_DECISION_FIELDS
from cchc_docs.workflows.draft_apologies import draft_apologies
from cchc_docs.workflows.draft_corrections import draft_corrections
from cchc_docs.workflows.draft_decision import Decision, draft_decision
from cchc_docs.workflows.draft_from_fields import draft_from_report
from cchc_docs.workflows.draft_meeting import MEETING_KEYS, draft_inspection_minutes, draft_invitation, draft_notice
from cchc_docs.workflows.draft_reminder import draft_reminder
from cchc_docs.workflows.draft_sister_plan import draft_sister_plan
from cchc_docs.workflows.meeting_fields import INSPECTION_FIELDS, MEETING_FIELDS
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.reminder_context import REMINDER_FIELDS
from cchc_docs.workflows.report_fields import REPORT_FIELDS
from cchc_docs.workflows.sister_plan_fields import SISTER_PLAN_FIELDS
from cchc_docs.workflows.submission import SUBJECT as SUBMISSION
from cchc_docs.workflows.submission import check_proposals

PERIODS = frozenset(PeriodKind) - {PeriodKind.DAY, PeriodKind.SPAN}
"""The kinds of keys that reports have."""


def _sister_plan(kind: str, name: str, sister: SisterPlan, subject: str) -> Companion:
    return Companion(
        kind=kind,
        name=name,
        document_type=DocumentType.KE_HOACH,
        keys=frozenset({PeriodKind.YEAR}),
        key_name="năm",
        key_example="2023",
        fields=SISTER_PLAN_FIELDS,
        draft=partial(draft_sister_plan, sister, subject),
    )


def _of_meeting(
    kind: str,
    name: str,
    document_type: DocumentType,
    draft: Callable[[Companion, CompanionRequest], Produced],
    fields: TemplateFields = MEETING_FIELDS,
) -> Companion:
    return Companion(
        kind=kind,
        name=name,
        document_type=document_type,
        keys=MEETING_KEYS,
        key_name="kỳ hoặc ngày họp",
        key_example="2023-Q1",
        fields=fields,
        draft=draft,
    )


def _decision(kind: str, name: str, fields: TemplateFields, decision: Decision) -> Companion:
    return Companion(
        kind=kind,
        name=name,
        document_type=DocumentType.QUYET_DINH,
        keys=frozenset({PeriodKind.YEAR, PeriodKind.DAY}),
        key_name="năm hoặc ngày kiện toàn",
        key_example="2023",
        fields=fields,
        draft=partial(draft_decision, decision),
    )


_ALL = (
    _sister_plan(
        "ke-hoach-tuyen-truyen",
        "Kế hoạch thông tin, tuyên truyền CCHC",
        SisterPlan.COMMUNICATION,
        "Thông tin, tuyên truyền cải cách hành chính năm {year}",
    ),
    _sister_plan(
        "ke-hoach-kiem-tra",
        "Kế hoạch kiểm tra CCHC gắn với kiểm tra công vụ",
        SisterPlan.INSPECTION,
        "Kiểm tra cải cách hành chính gắn với kiểm tra công vụ năm {year}",
    ),
    _sister_plan(
        "ke-hoach-thi-dua",
        "Kế hoạch phát động phong trào thi đua CCHC",
        SisterPlan.EMULATION,
        "Phát động phong trào thi đua cải cách hành chính năm {year}",
    ),
    Companion(
        kind=APOLOGY,
        name="Phiếu xin lỗi và hẹn lại ngày trả kết quả, mỗi hồ sơ một phiếu",
        document_type=DocumentType.PHIEU_XIN_LOI,
        keys=frozenset({PeriodKind.MONTH}),
        key_name="tháng",
        key_example="2023-03",
        fields=APOLOGY_FIELDS,
        draft=draft_apologies,
    ),
    Companion(
        kind="cong-van-don-doc",
        name="Công văn đôn đốc đơn vị chưa gửi báo cáo tháng, có nhiệm vụ quá hạn",
        document_type=DocumentType.CONG_VAN,
        keys=PERIODS,
        key_name="kỳ báo cáo",
        key_example="2023-Q1",
        fields=REMINDER_FIELDS,
        draft=draft_reminder,
    ),
    Companion(
        kind="cong-van-dinh-chinh",
        name="Công văn đính chính văn bản đã ban hành, mỗi văn bản một công văn",
        document_type=DocumentType.CONG_VAN,
        keys=frozenset({PeriodKind.MONTH}),
        key_name="tháng",
        key_example="2023-04",
        fields=CORRECTION_FIELDS,
        draft=draft_corrections,
    ),
    Companion(
        kind="to-trinh",
        name="Tờ trình cấp trên giải quyết các kiến nghị trong kỳ",
        document_type=DocumentType.TO_TRINH,
        keys=PERIODS,
        key_name="kỳ báo cáo",
        key_example="2023-Q1",
        fields=REPORT_FIELDS,
        draft=partial(draft_from_report, SUBMISSION, check_proposals),
    ),
    _decision(
        "quyet-dinh-kien-toan",
        "Quyết định kiện toàn Ban điều hành CCHC, kèm danh sách phân công và quy chế",
        DECISION_FIELDS,
        Decision(board=BoardKind.STEERING, regulated=True),
    ),
    _decision(
        "quyet-dinh-to-kiem-tra",
        "Quyết định kiện toàn Tổ kiểm tra CCHC, kiểm tra công vụ, kèm danh sách phân công",
        TEAM_DECISION_FIELDS,
        Decision(board=BoardKind.INSPECTION, with_inspections=True),
    ),
    _of_meeting("giay-moi", "Giấy mời họp", DocumentType.GIAY_MOI, draft_invitation),
    _of_meeting("thong-bao-ket-luan", "Thông báo kết luận cuộc họp", DocumentType.THONG_BAO, draft_notice),
    _of_meeting(
        "bien-ban-kiem-tra",
        "Biên bản kiểm tra CCHC, kiểm tra công vụ",
        DocumentType.BIEN_BAN,
        draft_inspection_minutes,
        INSPECTION_FIELDS,
    ),
)
COMPANIONS: Mapping[str, Companion] = {one.kind: one for one in _ALL}
"""By their kinds, in the order in which they are listed."""
