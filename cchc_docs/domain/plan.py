"""The year's plan."""

from dataclasses import dataclass

from cchc_docs.domain.task import Task


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Kế hoạch cải cách hành chính of a year."""

    year: int
    file: str
    citation: str
    """How other documents name it: «Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của …»."""

    tasks: tuple[Task, ...]

    def task(self, code: str) -> Task | None:
        """The task of that code."""
        return next((task for task in self.tasks if task.code == code), None)
