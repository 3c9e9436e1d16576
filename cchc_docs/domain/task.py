"""The plan's tasks and what became of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.sister_plan import SisterPlan


class ReformArea(Enum):
    """The contents of administrative reform: direction, then the six of Resolution 76/NQ-CP."""

    DIRECTION = "Chỉ đạo, điều hành"
    INSTITUTIONS = "Cải cách thể chế"
    PROCEDURES = "Cải cách thủ tục hành chính"
    ORGANIZATION = "Cải cách tổ chức bộ máy"
    CIVIL_SERVICE = "Cải cách chế độ công vụ"
    PUBLIC_FINANCE = "Cải cách tài chính công"
    DIGITAL_GOVERNMENT = "Xây dựng và phát triển chính quyền điện tử, chính quyền số"


class ResultStatus(StrEnum):
    """How far a unit says it has come."""

    DONE = "Hoàn thành"
    IN_PROGRESS = "Đang thực hiện"
    NOT_STARTED = "Chưa thực hiện"


@dataclass(frozen=True, kw_only=True)
class Task:
    """Nhiệm vụ of the plan."""

    code: str
    area: ReformArea
    group: str
    """The plan's group of work it belongs to."""

    content: str
    product: str | None
    lead: str
    """The leading unit's code."""

    coordinators: tuple[str, ...]
    deadline: str
    """As the plan words it: «Quý I/2023 và những năm tiếp theo»."""

    due_date: date | None
    """None for regular work (thường xuyên), which is never overdue."""

    budget: int | None = None
    """Kinh phí, đồng."""

    funding: str | None = None
    """Where the money comes from."""

    sister: SisterPlan | None = None
    """The sister plan whose task it is too."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class TaskResult:
    """A month's line about a task."""

    code: str
    status: ResultStatus
    progress: Decimal | None = None
    """Hundredths done, 0 to 100, as the unit sees it."""

    result: str | None
    """What was done, as the report may print it."""

    finished_on: date | None
    evidence: str | None
    """Number, notation and date of the document that proves it."""

    evidence_file: str | None = None
    """Names of files in the year's folder of evidence, with «;» between them."""

    delay_reason: str | None
    origin: RowOrigin

    @property
    def evidence_files(self) -> tuple[str, ...]:
        """The names one by one, as they were written."""
        return tuple(name.strip() for name in (self.evidence_file or "").split(";") if name.strip())
