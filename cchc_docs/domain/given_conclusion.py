"""What a meeting gave a unit to do, and what the months say became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_docs.domain.meeting import Conclusion, Meeting
from cchc_docs.domain.month_details import ConclusionResult
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.task import ResultStatus, TaskResult


@dataclass(frozen=True, kw_only=True)
class GivenConclusion:
    """A conclusion that a unit has to carry out."""

    key: PeriodKey
    """The meeting's."""

    label: str
    """«KL1»; «KL2.1» of the key's second meeting. It counts the rows of the meeting's conclusions."""

    unit: str
    """The unit's code."""

    meeting: Meeting
    conclusion: Conclusion

    @property
    def code(self) -> str:
        """By which months report it: «2023-Q1/KL1»."""
        return f"{self.key}/{self.label}"

    def names_task_among(self, tasks: Sequence[str], year: int) -> bool:
        """Whether it names one of the tasks of the year's plan: then the months of the year report it under the task."""
        return self.key.year == year and self.conclusion.task in tasks

    def reported_in(self, month: MonthlyResults) -> bool:
        """Whether the month says anything of it: by its own code, or under the task that it names."""
        return bool(_of_task(self, month)) or any(line.code == self.code for line in month.conclusion_results)

    def finished(self, months: Sequence[MonthlyResults]) -> ConclusionResult | TaskResult | None:
        """The line that calls it done: of its own lines the last has the word; of its task's any that ends no day too early."""
        own = [line for month in months for line in month.conclusion_results if line.code == self.code][-1:]
        under_task = [line for month in months for line in _of_task(self, month)]
        ended = [line for line in under_task if line.finished_on and line.finished_on >= self.meeting.start_date]
        lines: list[ConclusionResult | TaskResult] = [*own, *ended]
        return next((line for line in lines if line.status is ResultStatus.DONE and line.finished_on), None)


def _of_task(given: GivenConclusion, month: MonthlyResults) -> list[TaskResult]:
    """Only the plan of the meeting's own year has the task's code."""
    if not given.conclusion.task or month.year != given.key.year:
        return []
    return [line for line in month.task_results if line.code == given.conclusion.task]
