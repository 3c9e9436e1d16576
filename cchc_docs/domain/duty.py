"""What an agency must have done by a day: tasks, reports, meetings, and what meetings concluded."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum


class DutyKind(Enum):
    """What sort of duty it is; the value is what a clerk reads."""

    TASK = "Nhiệm vụ"
    REPORT = "Báo cáo"
    MEETING = "Cuộc họp"
    CONCLUSION = "Kết luận họp"


class DutyState(StrEnum):
    """Each duty is in exactly one state on a day."""

    DONE = "done"
    OVERDUE = "overdue"
    TODAY = "today"
    DUE = "due"


@dataclass(frozen=True, kw_only=True)
class Fulfilment:
    """What shows that a duty was done."""

    document: str | None = None
    """As documents name it: «05/BC-UBND», «Quyết định số 76/QĐ-UBND ngày 15/3/2023»; None when only the day is known."""

    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One dated duty. Kind, code and key together name it for ever."""

    kind: DutyKind
    code: str
    """A task's code, a document's kind (``bao-cao``), a meeting's name."""

    key: str
    """The year or the period that it is for: «2023», «2023-Q1»."""

    what: str
    who: str
    """The unit's name."""

    unit: str | None = None
    """The unit's code; None when the agency as a whole answers for it."""

    stated: date
    """The day that plan, regime or conclusion says."""

    due: date
    """The day that holds: the stated one, moved over days off where the regime moves it."""

    fulfilled: Fulfilment | None = None
    drafted: bool = False
    """A draft of the document lies in the workspace, not issued yet."""

    source: str
    """What orders it, and where that is written."""

    def days_left(self, today: date) -> int:
        """Days from today to the due day: 0 on it, negative behind it."""
        return (self.due - today).days

    def state(self, today: date) -> DutyState:
        """Its state on the day; what is due on the day itself is not overdue."""
        if self.fulfilled:
            return DutyState.DONE
        left = self.days_left(today)
        if left == 0:
            return DutyState.TODAY
        return DutyState.DUE if left > 0 else DutyState.OVERDUE
