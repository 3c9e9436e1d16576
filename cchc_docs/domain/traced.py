"""Values for templates that know where they come from."""

from dataclasses import dataclass
from typing import Any, SupportsIndex

from cchc_docs.domain.figure import Figure
from cchc_docs.issues import Place


@dataclass(frozen=True, kw_only=True)
class Words:
    """Text that somebody wrote into a workbook."""

    place: Place


class TracedCount(int):
    """A whole number with its figure; behaves as the number, and a sum of two keeps the cells of both."""

    figure: Figure

    def __new__(cls, figure: Figure) -> "TracedCount":
        """The figure's value as a number."""
        made = super().__new__(cls, int(figure.value or 0))
        made.figure = figure
        return made

    def __add__(self, other: int) -> int:
        """The sum, traced when both are."""
        if isinstance(other, TracedCount):
            return TracedCount(self.figure.plus(other.figure))
        return int(self) + other if other else self

    def __radd__(self, other: int) -> int:
        """Zero, with which ``sum`` begins, changes nothing."""
        return int(self) + other if other else self

    def __deepcopy__(self, _memo: Any) -> "TracedCount":
        """Frozen, so itself."""
        return self

    def __reduce_ex__(self, _protocol: SupportsIndex) -> Any:
        """Made again from its figure."""
        return (TracedCount, (self.figure,))


class TracedText(str):
    """Text with the figure that it prints, or with the cell whose words it is."""

    origin: Figure | Words

    def __new__(cls, text: str, origin: Figure | Words) -> "TracedText":
        """The text itself, remembered with its origin."""
        made = super().__new__(cls, text)
        made.origin = origin
        return made


def origin_of(value: Any) -> Figure | Words | None:
    """Where a template's value comes from; None for one that does not know."""
    if isinstance(value, TracedCount):
        return value.figure
    return value.origin if isinstance(value, TracedText) else None
