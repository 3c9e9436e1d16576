"""A report that has been issued, with the figures that it told."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reconciliation import Reconciliation
from cchc_docs.issues import Place


@dataclass(frozen=True, kw_only=True)
class IssuedReport:
    """A report of the record."""

    key: PeriodKey
    number: IssuingNumber
    issued_date: date
    subject: str
    values: Reconciliation
    """The figures as it was issued with them."""

    file: str
    """Where they are kept, as the clerk knows it."""


@dataclass(frozen=True, kw_only=True)
class Restatement:
    """A figure of an issued report that its cells no longer give (số liệu điều chỉnh)."""

    report: IssuedReport
    figure: Figure
    """As it is now."""

    before: str
    """As it was printed."""

    now: str
    """As it is printed now."""

    @property
    def place(self) -> Place:
        """Where the figure was issued."""
        return Place(file=self.report.file)
