"""Lesser rows of a month's workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.task import ResultStatus
from cchc_docs.issues import Place


@dataclass(frozen=True, kw_only=True)
class ReportedFigure:
    """A single figure that a unit reports."""

    value: int | Decimal
    place: Place
    label: str = ""
    """As the sheet names it."""


@dataclass(frozen=True, kw_only=True)
class TextCorrection:
    """What was written wrong in an issued document, and what it should have said."""

    document: str
    """Number and notation: «05/BC-UBND»."""

    issued_on: date
    where: str
    """«trang 2, Mục I»."""

    wrong: str
    right: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class SuperiorTask:
    """A task given by a superior agency."""

    document: str
    issuer: str
    content: str
    due_on: date | None
    status: ResultStatus
    finished_on: date | None
    delay_reason: str | None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class ConclusionResult:
    """A month's line about what a meeting concluded."""

    code: str
    """The meeting's key and the conclusion's label: «2023-Q1/KL1»."""

    content: str | None = None
    """As the meeting's workbook says it, for whoever fills in the month."""

    unit: str | None = None
    deadline: str | None = None
    status: ResultStatus
    finished_on: date | None = None
    result: str | None = None
    evidence: str | None = None
    delay_reason: str | None = None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Initiative:
    """An initiative or a movement of emulation."""

    title: str
    unit: str
    recognition: str | None
    recognized_on: date | None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Equipment:
    """A kind of equipment at a place."""

    name: str
    place: str
    available: int
    needed: int
    supplied: int
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Expense:
    """An item of spending, in đồng."""

    content: str
    source: str | None
    budget: int
    spent: int
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class SelfScore:
    """A criterion of the PAR index as the agency scores itself, in points."""

    code: str
    """«1» is a field (lĩnh vực), «1.1» a criterion, «1.1.1» a part of it."""

    criterion: str
    maximum: Decimal
    score: Decimal | None
    """As typed; blank where a formula gives it or where it is the sum of its parts."""

    evidence: str | None
    explanation: str | None
    rule: str | None = None
    """The formula by which it is scored, as :mod:`cchc_docs.domain.scoring_rule` reads it; None when scored by hand."""

    unit: str | None = None
    """The code of the unit that answers for it."""

    task: str | None = None
    """The plan's task that is to mend what was lost."""

    computed: Decimal | None = None
    """What the formula gives over the year's months; None without one, or where the figures are not there."""

    measured: Figure | None = None
    """The indicator that the formula went by."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class ScoreTotals:
    """The row of totals of the self-scoring sheet as a unit wrote it: «maximum» and «score», what is filled in."""

    values: Mapping[str, Decimal]
    origin: RowOrigin
