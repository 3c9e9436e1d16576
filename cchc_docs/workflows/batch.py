"""A period's reports of many units in one run: each unit a workspace of its own, all with the same templates."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.errors import InputError, ProgramError
from cchc_docs.issues import Issue, Severity
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.settings.stopping import undisturbed
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.report_request import WHOLE, reported_key
from cchc_docs.workflows.unit_batch import THIS_MACHINE, BatchPeriod, Crew, Outcome, UnitReport, UnitTask, unchanged_report, within
from cchc_docs.workflows.unit_processes import unit_workers
from cchc_docs.workflows.unit_state import common_digest, known_evidence, unchanged_unit, unit_digest
from cchc_docs.workflows.units_book import refuse_changed_book, write_units_book

_MOST_TOGETHER = 12
"""Units whose documents are converted in one run of LibreOffice: more would save little and use more memory."""

Tell = Callable[[UnitReport, int, int], None]
"""Is told of each unit when it is done: what became of it, how many are done, of how many."""


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What is to be done."""

    key: PeriodKey
    units: Path
    """The folder of the units' workspaces."""

    today: date
    jobs: int
    """How many processes work at once."""

    force: bool = False
    """Whether evidence is read again to see whether it has changed, and everything is made again."""


@dataclass(frozen=True, kw_only=True)
class BatchResult:
    """What became of all units, by their names."""

    reports: tuple[UnitReport, ...]
    issues: tuple[Issue, ...]
    book: Path | None
    """The synthesis over the units; None when there is none to write."""

    def issues_of(self, report: UnitReport) -> list[Issue]:
        """The unit's own, with the unit's folder in their places."""
        return [within(report, issue) for issue in report.issues]

    def counts(self) -> dict[Outcome, int]:
        """How many units came to what."""
        return {outcome: sum(one.outcome is outcome for one in self.reports) for outcome in Outcome}


def failed(result: BatchResult) -> bool:
    """Whether some unit has no report."""
    return any(one.outcome is Outcome.FAILED for one in result.reports)


def run_batch(workspace: Workspace, batch: Batch, tell: Tell, crew: Crew = THIS_MACHINE) -> BatchResult:
    """Makes what has changed, and the synthesis over all. ``crew`` does the work; by default processes of this machine.

    Raises :class:`~cchc_docs.errors.InputError` when there are no units, :class:`~cchc_docs.errors.UsageError` for a key that is no
    period, and what stops every unit alike. Broken off, it leaves the
    units that are done as they are and ends every process that it started.
    """
    reported_key(batch.key, WHOLE)
    roots = _unit_roots(batch.units)
    refuse_changed_book(workspace, batch.key)
    wanted = BatchPeriod(key=batch.key, today=batch.today, templates=workspace.templates.resolve(), program=_libreoffice(crew))
    tasks, done = _sorted_out(roots, batch, wanted)
    for at, report in enumerate(done, start=1):
        tell(report, at, len(roots))
    for report in _made(tasks, wanted, batch.jobs, crew):
        done.append(report)
        tell(report, len(done), len(roots))
    reports = tuple(sorted(done, key=lambda one: one.name))
    issues = [within(report, issue) for report in reports for issue in report.issues]
    book = write_units_book(workspace, batch.key, reports)
    return BatchResult(reports=reports, issues=tuple(issues), book=book)


def _libreoffice(crew: Crew) -> Path:
    """The one of this machine, which a crew that works elsewhere does without."""
    try:
        return find_libreoffice().program
    except ProgramError:
        if crew.make is None:
            raise
        return Path("-")


def _unit_roots(folder: Path) -> list[Path]:
    roots = sorted(one for one in folder.iterdir() if (one / "inputs").is_dir())
    if not roots:
        raise InputError(
            f"{folder.as_posix()}: không có đơn vị nào; mỗi đơn vị là một thư mục con có thư mục inputs, "
            f"ví dụ {folder.as_posix()}/xa-mot/inputs/co-quan.xlsx"
        )
    return roots


def _sorted_out(roots: Sequence[Path], batch: Batch, wanted: BatchPeriod) -> tuple[list[UnitTask], list[UnitReport]]:
    """The units to be made, and those of which nothing has changed."""
    common = common_digest(wanted.templates, wanted.program, batch.key)
    tasks, unchanged = [], []
    for root in roots:
        workspace = Workspace(root)
        folder = workspace.outputs(batch.key)
        digest, evidence = unit_digest(common, workspace, batch.key.year, {} if batch.force else known_evidence(folder))
        state = None if batch.force else unchanged_unit(folder, digest, batch.today)
        if state is None:
            tasks.append(UnitTask(name=root.name, root=root, digest=digest, evidence=evidence, force=batch.force))
            continue
        unchanged.append(unchanged_report(root.name, root, state))
    return tasks, unchanged


def _groups(tasks: Sequence[UnitTask], jobs: int) -> list[Sequence[UnitTask]]:
    """Even shares for all processes, none larger than one run of LibreOffice should be."""
    if not tasks:
        return []
    rounds = math.ceil(len(tasks) / (jobs * _MOST_TOGETHER))
    size = math.ceil(len(tasks) / (jobs * rounds))
    return [tasks[start : start + size] for start in range(0, len(tasks), size)]


def _made(tasks: Sequence[UnitTask], wanted: BatchPeriod, jobs: int, crew: Crew) -> Iterator[UnitReport]:
    """Each unit's report as it gets done; units whose process or LibreOffice was killed are tried once more, each by itself."""
    groups, lost = _groups(tasks, jobs), list[UnitTask]()
    for group, reports in _run(groups, wanted, jobs, crew):
        lost += group if reports is None else [task for task, report in zip(group, reports, strict=True) if _is_lost(report)]
        yield from (report for report in reports or () if not _is_lost(report))
    for (task,), reports in _run([[task] for task in lost], wanted, 1, crew):
        yield from reports or [UnitReport(name=task.name, root=task.root, outcome=Outcome.FAILED, issues=(_killed(),))]


def _is_lost(report: UnitReport) -> bool:
    """Whether only LibreOffice kept it from being made."""
    errors = {issue.code for issue in report.issues if issue.severity is Severity.ERROR}
    return report.outcome is Outcome.FAILED and errors == {ProgramError.code}


def _run(
    groups: Sequence[Sequence[UnitTask]], wanted: BatchPeriod, jobs: int, crew: Crew
) -> Iterator[tuple[Sequence[UnitTask], list[UnitReport] | None]]:
    """Each group with its reports, None when its process was killed."""
    if not groups:
        return
    from cchc_docs.workflows.unit_report import make_units

    make = crew.make or make_units
    folders = [Workspace(task.root).outputs(wanted.key) for group in groups for task in group]
    with unit_workers(min(jobs, len(groups)), wanted.program, crew.executor, folders) as workers:
        with undisturbed():  # a process that begins hears nothing before it knows how to end
            running: dict[Future[list[UnitReport]], Sequence[UnitTask]] = {
                workers.submit(make, group, wanted): group for group in groups
            }
        for future in as_completed(running):
            try:
                yield running[future], future.result()
            except BrokenExecutor:
                yield running[future], None


def _killed() -> Issue:
    return Issue(
        code=ProgramError.code,
        severity=Severity.ERROR,
        message="tiến trình làm đơn vị này bị dừng hai lần (có thể máy hết bộ nhớ hoặc đĩa đầy); hãy chạy lại với --jobs 1",
    )
