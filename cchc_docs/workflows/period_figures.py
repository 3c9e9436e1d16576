"""All figures of a period that a report tells of the whole: the plan's tasks, the form of dossiers, and the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.indicators.detailed import detailed_figures
from cchc_docs.indicators.dossiers import DossierTable, Figures, dossier_table
from cchc_docs.indicators.indicator import IndicatorValue
from cchc_docs.indicators.reported import reported_figures
from cchc_docs.indicators.tasks import TaskProgress, task_figures, task_progress


@dataclass(frozen=True, kw_only=True)
class PeriodFigures:
    """The figures of one period as on a day."""

    progress: tuple[TaskProgress, ...]
    tasks: Figures
    dossiers: DossierTable
    others: Figures
    """What units report and what is counted from rows."""

    def by_code(self) -> Mapping[str, IndicatorValue]:
        """Those of the whole by the codes that documents know them by, «ho_so.tiep_nhan»."""
        every = (*self.tasks.values(), *self.dossiers.total.values(), *self.others.values())
        return {value.figure().code: value for value in every}


def period_figures(
    plan: Plan | None, earlier: Sequence[MonthlyResults], months: Sequence[MonthlyResults], day: date, *, over: bool
) -> PeriodFigures:
    """The figures over the months as on the day; ``earlier`` are the year's months before. Without a plan none of its tasks."""
    progress = task_progress(plan, earlier, months, day, over=over) if plan else ()
    return PeriodFigures(
        progress=progress,
        tasks=task_figures(progress) if plan else {},
        dossiers=dossier_table(months),
        others={**reported_figures(months), **detailed_figures(months, day, over=over, earlier=earlier)},
    )
