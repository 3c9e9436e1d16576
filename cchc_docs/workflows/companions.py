"""Every kind of companion, and writing one: a new kind is one more entry here."""

from collections.abc import Callable, Mapping
from functools import partial

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.errors import UsageError
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.draft_meeting import MEETING_KEYS, draft_invitation, draft_notice
from cchc_docs.workflows.draft_sister_plan import draft_sister_plan
from cchc_docs.workflows.meeting_fields import MEETING_FIELDS
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.sister_plan_fields import SISTER_PLAN_FIELDS


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
    kind: str, name: str, document_type: DocumentType, draft: Callable[[Companion, CompanionRequest], Produced]
) -> Companion:
    return Companion(
        kind=kind,
        name=name,
        document_type=document_type,
        keys=MEETING_KEYS,
        key_name="kỳ hoặc ngày họp",
        key_example="2023-Q1",
        fields=MEETING_FIELDS,
        draft=draft,
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
    _of_meeting("giay-moi", "Giấy mời họp", DocumentType.GIAY_MOI, draft_invitation),
    _of_meeting("thong-bao-ket-luan", "Thông báo kết luận cuộc họp", DocumentType.THONG_BAO, draft_notice),
)
COMPANIONS: Mapping[str, Companion] = {one.kind: one for one in _ALL}
"""By their kinds, in the order in which they are listed."""


def write_companion(kind: str, request: CompanionRequest) -> Produced:
    """Writes the companion's draft and a preview into ``outputs/``; nothing when the data has errors.

    Raises :class:`~cchc_docs.errors.UsageError` for an unknown kind, or a key that is none of its; other errors of
    :mod:`cchc_docs.errors` when the world is broken.
    """
    companion = COMPANIONS.get(kind)
    if companion is None:
        proposed = nearest(kind, list(COMPANIONS))
        raise UsageError(f"không có loại văn bản «{kind}»{proposed}; các loại: {', '.join(COMPANIONS)} (xem: cchc write --list)")
    if request.key.kind not in companion.keys:
        raise UsageError(
            f"«{kind}» soạn theo {companion.key_name}, không theo «{request.key}»; hãy ghi như: "
            f"cchc write {kind} {companion.key_example}"
        )
    return companion.draft(companion, request)
