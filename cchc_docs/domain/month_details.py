"""Lesser rows of a month's workbook."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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
    criterion: str
    maximum: Decimal
    score: Decimal
    evidence: str | None
    explanation: str | None
    origin: RowOrigin
