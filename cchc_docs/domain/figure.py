"""A figure as a document shows it, with the cells behind it."""

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from cchc_docs.issues import Place


class SourceRole(StrEnum):
    """What a cell does in a figure."""

    ADDED = "cộng"
    SUBTRACTED = "trừ"
    COUNTED = "đếm"
    """The cell is one of those that are counted, whatever stands in it."""

    NUMERATOR = "tử số"
    NUMERATOR_SUBTRACTED = "trừ tử số"
    DENOMINATOR = "mẫu số"
    NUMERATOR_COUNTED = "đếm tử số"
    DENOMINATOR_COUNTED = "đếm mẫu số"


_ABOVE = {SourceRole.ADDED: SourceRole.NUMERATOR, SourceRole.COUNTED: SourceRole.NUMERATOR_COUNTED}
_BELOW = {SourceRole.ADDED: SourceRole.DENOMINATOR, SourceRole.COUNTED: SourceRole.DENOMINATOR_COUNTED}


@dataclass(frozen=True, kw_only=True)
class Source:
    """A cell that a figure comes from."""

    place: Place
    value: int | Decimal | None
    """What the cell adds; None where it is only counted."""

    role: SourceRole = SourceRole.ADDED
    figure: str = ""
    """The code of the figure that stands in the cell's place, which has cells of its own; empty for a cell."""


def share_sources(above: tuple[Source, ...], below: tuple[Source, ...]) -> tuple[Source, ...]:
    """The cells of a share: those of the part over those of the whole."""
    return (
        *(replace(one, role=_ABOVE[one.role]) for one in above),
        *(replace(one, role=_BELOW[one.role]) for one in below),
    )


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One figure of a document: what it is, how it was made, from where."""

    code: str
    label: str
    unit: str
    """«hồ sơ», «%»."""

    scope: str = ""
    """What part of the agency's work it is about, «Đất đai»; empty for the whole."""

    rule: str
    """How it goes over the months of the period, in words."""

    formula: str = ""
    value: int | Decimal | None
    """A share is a fraction of 1."""

    sources: tuple[Source, ...] = ()

    @property
    def recomputed(self) -> Decimal:
        """The value that its cells give; a share where there are cells of a whole."""
        sums = {role: sum((Decimal(one.value or 0) for one in self.sources if one.role is role), Decimal(0)) for role in SourceRole}
        counts = Counter(one.role for one in self.sources)
        below = sums[SourceRole.DENOMINATOR] + counts[SourceRole.DENOMINATOR_COUNTED]
        if below:
            above = sums[SourceRole.NUMERATOR] - sums[SourceRole.NUMERATOR_SUBTRACTED]
            return (above + counts[SourceRole.NUMERATOR_COUNTED]) / below
        return sums[SourceRole.ADDED] - sums[SourceRole.SUBTRACTED] + counts[SourceRole.COUNTED]

    def plus(self, other: "Figure") -> "Figure":
        """The sum of two figures of one unit, with the cells of both."""
        return Figure(
            code=f"{self.code} + {other.code}",
            label=f"{self.label} + {other.label}",
            unit=self.unit,
            scope=self.scope,
            rule="tổng của hai chỉ tiêu",
            formula=f"{self.label} + {other.label}",
            value=(self.value or 0) + (other.value or 0),
            sources=(*self.sources, *other.sources),
        )
