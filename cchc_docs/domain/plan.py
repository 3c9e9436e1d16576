"""The year's plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_docs.domain.task import Task
from cchc_docs.issues import Place


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Kế hoạch cải cách hành chính of a year."""

    year: int
    file: str
    citation: str
    """How other documents name it: «Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của …»."""

    tasks: tuple[Task, ...]
    places: Mapping[str, Place] = field(default_factory=dict)
    """The cells of the plan's facts."""

    def task(self, code: str) -> Task | None:
        """The task of that code."""
        return next((task for task in self.tasks if task.code == code), None)
