"""What a month's workbook says."""

from dataclasses import dataclass
from enum import Enum

from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.task import ReformArea, TaskResult


class AssessmentKind(Enum):
    """What a line of the sheet «Khó khăn, kiến nghị» is."""

    LIMITATION = "Hạn chế"
    CAUSE = "Nguyên nhân"
    PROPOSAL = "Kiến nghị"


@dataclass(frozen=True, kw_only=True)
class ActivityNote:
    """A paragraph of the clerk's own about an area of reform."""

    area: ReformArea
    text: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class AssessmentNote:
    """A limitation, its cause, or a proposal."""

    kind: AssessmentKind
    text: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What is meant to be done next (phương hướng)."""

    text: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class MonthlyResults:
    """One month of results."""

    year: int
    month: int
    file: str
    estimated: bool
    """Ước thực hiện: the month was not over when it was filled in."""

    task_results: tuple[TaskResult, ...]
    dossiers: tuple[DossierStatistics, ...]
    activities: tuple[ActivityNote, ...]
    assessments: tuple[AssessmentNote, ...]
    next_steps: tuple[NextStep, ...]
