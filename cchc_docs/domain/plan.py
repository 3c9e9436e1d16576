"""The year's plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.domain.task import Task
from cchc_docs.issues import Place


class TextLevel(Enum):
    """What a paragraph of the plan is; the value is what a clerk chooses. Numbers, letters and dashes are the program's."""

    OPENING = "Lời dẫn"
    """Before the first section."""

    SECTION = "Phần (I, II)"
    GROUP = "Mục (1, 2)"
    SUBGROUP = "Điểm (a, b)"
    BULLET = "Gạch đầu dòng"
    PARAGRAPH = "Đoạn văn"
    LEAD = "Cơ quan chủ trì"
    EXECUTOR = "Cơ quan thực hiện"
    COORDINATORS = "Cơ quan phối hợp"
    TIME = "Thời gian thực hiện"


@dataclass(frozen=True, kw_only=True)
class PlanParagraph:
    """A paragraph of the plan's text."""

    level: TextLevel
    text: str
    """As it was typed: ``[^1]`` calls the note 1, ``*…*`` is italic."""

    sister: SisterPlan | None = None
    """The sister plan that says it too."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class PlanBasis:
    """A legal basis (căn cứ) of the plan, without its closing mark."""

    text: str
    sister: SisterPlan | BoardKind | None = None
    """The sister plan, or the board's decision, whose basis it is, and not the yearly plan's."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class PlanNote:
    """The text of a footnote."""

    code: str
    text: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Kế hoạch cải cách hành chính of a year."""

    year: int
    file: str
    citation: str
    """How other documents name it: «Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của …»; empty until it is issued."""

    tasks: tuple[Task, ...]
    subject: str | None = None
    """Trích yếu of the plan itself."""

    code_number: int | None = None
    issued_on: date | None = None
    """Number and day, once it has them."""

    bases: tuple[PlanBasis, ...] = ()
    paragraphs: tuple[PlanParagraph, ...] = ()
    notes: tuple[PlanNote, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    """The cells of the plan's facts."""

    @property
    def own_bases(self) -> tuple[PlanBasis, ...]:
        """The bases of the yearly plan itself."""
        return tuple(basis for basis in self.bases if basis.sister is None)

    def task(self, code: str) -> Task | None:
        """The task of that code."""
        return next((task for task in self.tasks if task.code == code), None)
