"""A chart as a value: what it shows, not how it is drawn."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto


class ChartKind(Enum):
    """How the values stand beside each other."""

    LINE = auto()
    """A value for each point of time."""

    BARS = auto()
    """A value for each kind of thing, one below the other."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """One series of values with their names."""

    kind: ChartKind
    title: str
    """Also what a screen reader says of it."""

    names: tuple[str, ...]
    values: tuple[int | Decimal | None, ...]
    """None where there is a gap; shares are fractions of 1."""

    share: bool = False
    """Whether the values are shares."""
