"""What a month's workbook says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from cchc_docs.domain.dossier_record import DossierRecord, OverdueDossier
from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.month_details import (
    ConclusionResult,
    Equipment,
    Expense,
    Initiative,
    ReportedFigure,
    ScoreTotals,
    SelfScore,
    SuperiorTask,
    TextCorrection,
)
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.task import ReformArea, TaskResult
from cchc_docs.issues import Place


class AssessmentKind(Enum):
    """What a line of the sheet «Khó khăn, kiến nghị» is."""

    ACHIEVEMENT = "Kết quả đạt được"
    LIMITATION = "Hạn chế"
    CAUSE = "Nguyên nhân"
    PROPOSAL = "Kiến nghị"


class NoteScope(Enum):
    """In which reports a clerk's paragraph is printed; both where nothing is said."""

    MONTH = "Chỉ báo cáo tháng"
    PERIOD = "Chỉ báo cáo nhiều tháng"


@dataclass(frozen=True, kw_only=True)
class ActivityNote:
    """A paragraph of the clerk's own about an area of reform."""

    area: ReformArea
    text: str
    scope: NoteScope | None = None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class AssessmentNote:
    """A limitation, its cause, or a proposal."""

    kind: AssessmentKind
    text: str
    scope: NoteScope | None = None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What is meant to be done next (phương hướng)."""

    text: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class DossierTotals:
    """The row of totals of form II.06a as a unit wrote it."""

    values: Mapping[str, int]
    """By the names of :class:`DossierStatistics`; only what is filled in."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class MonthlyResults:
    """One month of results: of the whole agency, of one unit, or of several units joined."""

    year: int
    month: int
    file: str
    unit: str | None = None
    """The code of the unit whose workbook it is; None for the whole agency."""

    estimated: bool
    """Ước thực hiện: the month was not over when it was filled in."""

    places: Mapping[str, Place] = field(default_factory=dict)
    """The cells of year, month and unit."""

    parts: tuple["MonthlyResults", ...] = ()
    """The units' workbooks that are joined in it; none for a single workbook."""

    missing_units: tuple[str, ...] = ()
    """Codes of the units that should have handed in a workbook and have not: the month is not whole."""

    task_results: tuple[TaskResult, ...] = ()
    superior_tasks: tuple[SuperiorTask, ...] = ()
    conclusion_results: tuple[ConclusionResult, ...] = ()
    dossiers: tuple[DossierStatistics, ...] = ()
    dossier_totals: DossierTotals | None = None
    records: tuple[DossierRecord, ...] = ()
    overdue: tuple[OverdueDossier, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    expenses: tuple[Expense, ...] = ()
    scores: tuple[SelfScore, ...] = ()
    score_totals: ScoreTotals | None = None
    activities: tuple[ActivityNote, ...] = ()
    assessments: tuple[AssessmentNote, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    corrections: tuple[TextCorrection, ...] = ()
    """Of documents that the agency has issued; for a letter of correction, not for reports."""

    figures: Mapping[str, ReportedFigure] = field(default_factory=dict)
    """Single figures by code; only those that are filled in."""

    @property
    def owner(self) -> str:
        """The unit whose workbook it is; of a unit's workbook that does not say so, what its file is called."""
        return self.unit or PurePosixPath(self.file).stem
