"""Figures of earlier periods as a report prints them beside its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_docs.domain.figure import Figure
from cchc_docs.domain.traced import TracedText


@dataclass(frozen=True, kw_only=True)
class EarlierFigure:
    """One figure of an earlier period."""

    figure: Figure
    """Its code ends in the earlier period's suffix, so that it is never taken for the report's own."""

    number: Decimal
    """As it is printed: a share in per cent."""

    text: TracedText


@dataclass(frozen=True, kw_only=True)
class EarlierPeriod:
    """What is known of one earlier period."""

    suffix: str
    """«ky_truoc», «cung_ky»: what its figures' codes end in."""

    heading: str
    """«Quý trước», as a column of the annex is headed."""

    name: str
    """«quý IV năm 2022»."""

    figures: Mapping[str, EarlierFigure] = field(default_factory=dict)
    """By the code of the report's own figure, «ho_so.tiep_nhan»; one that is not known is not there."""


@dataclass(frozen=True, kw_only=True)
class ComparedPeriods:
    """The earlier periods that a report is compared with, as far as something is known of them."""

    previous: EarlierPeriod | None = None
    """The one before, of the same kind (kỳ trước)."""

    year_before: EarlierPeriod | None = None
    """The same one of the year before (cùng kỳ năm trước)."""

    @property
    def told(self) -> tuple[EarlierPeriod, ...]:
        """In the order of the annex's columns."""
        return tuple(one for one in (self.previous, self.year_before) if one)

    @property
    def measure(self) -> EarlierPeriod | None:
        """The one that «tăng», «giảm» are said of: a year before where it is known, for work has its seasons."""
        return self.year_before or self.previous


NOTHING_EARLIER = ComparedPeriods()
"""For a report that is compared with nothing."""
