"""What somebody must look at before next year's plan may be used."""

from dataclasses import dataclass
from enum import Enum

from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Place


class ReviewKind(Enum):
    """What the program did; the value is what the clerk sees. The order is that of the list: what asks for work comes first."""

    DOUBT = "Nghi vấn"
    """It could not decide: somebody has to."""

    DROPPED = "Bỏ"
    """It left out a task that is finished."""

    CHANGED = "Thay đổi"


@dataclass(frozen=True, kw_only=True)
class ReviewEntry:
    """One line of the list."""

    kind: ReviewKind
    place: Place
    """Of the new plan's workbook; of another where what is meant stands there: a task that was dropped, a signer."""

    old: str
    """The words as they were, with a little of what stands around them; «…» where they are cut."""

    new: str
    """The words as they are in the place, the same as the old ones where nothing changed; empty where nothing is there now."""

    reason: str
    """A Vietnamese sentence: why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class RolledPlan:
    """Next year's plan with everything that was done to it."""

    plan: Plan
    entries: tuple[ReviewEntry, ...]
    """By kind, within a kind in the order of the workbook."""

    flagged: tuple[str, ...]
    """Codes of the tasks that were carried although it is not sure that they should be: unfinished, or never reported."""

    dropped: tuple[str, ...]
    """Codes of the tasks that were left out."""

    def count(self, kind: ReviewKind) -> int:
        """How many lines of the kind there are."""
        return sum(entry.kind is kind for entry in self.entries)
