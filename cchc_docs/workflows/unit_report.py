"""One unit's report in a batch: its draft, its blank final, its reconciliation; nothing that goes wrong in it stops the others."""

import gc
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from filelock import FileLock

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.drafting_day import DraftingDay
from cchc_docs.domain.summary_table import Number
from cchc_docs.errors import CchcError, OutputError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.pdf.libreoffice import LibreOffice
from cchc_docs.pdf.resident_office import resident_office
from cchc_docs.pdf.shared_office import run_together
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.draft_report import write_report
from cchc_docs.workflows.finalize import finalize_made
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from cchc_docs.workflows.period_figures import period_figures
from cchc_docs.workflows.protection import MADE
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.report_context import as_of_day
from cchc_docs.workflows.unit_batch import BatchPeriod, Outcome, UnitReport, UnitTask, unchanged_report
from cchc_docs.workflows.unit_state import UnitState, remember_unit, unchanged_unit

LOCK = "lo.khoa"
"""Beside the copies of the drafts; empty."""

ISSUES_FILE = "van-de.txt"
"""In the unit's folder of drafts: what was found in its inputs and documents, one line each."""


def make_units(tasks: Sequence[UnitTask], wanted: BatchPeriod) -> list[UnitReport]:
    """The reports of the units, converted together. Raises :class:`~cchc_docs.errors.ProgramError` when LibreOffice does not start."""
    with ExitStack() as stack:
        for task in sorted(
            tasks, key=lambda one: one.root.resolve()
        ):  # all in one order, so that two runs never wait for each other
            stack.enter_context(locked(Workspace(task.root).outputs(wanted.key)))
        office = stack.enter_context(resident_office(wanted.program))
        reports = run_together([partial(_make, task, wanted) for task in tasks], office)
    gc.collect()  # the trees of a group's documents refer to themselves and would pile up
    return reports


def locked(folder: Path, given_up: Callable[[], bool] | None = None) -> AbstractContextManager[object]:
    """Held while the unit is made; another run waits, and then finds it made. Where nothing can be written there is nothing to lock.

    Raises TimeoutError when the wait is given up.
    """
    try:
        (folder / MADE).mkdir(parents=True, exist_ok=True)
    except OSError:
        return nullcontext()
    return FileLock(folder / MADE / LOCK).acquire(cancel_check=given_up)


def _make(task: UnitTask, wanted: BatchPeriod, office: LibreOffice) -> UnitReport:
    workspace = Workspace(task.root, wanted.templates)
    folder = workspace.outputs(wanted.key)
    if not task.force and (state := unchanged_unit(folder, task.digest, wanted.today)):
        return unchanged_report(task.name, task.root, state)
    day = DraftingDay.of(wanted.today)
    try:
        report = _report(workspace, task, replace(wanted, today=day), office)
        write_issues(folder, report.issues)
        if report.outcome is Outcome.MADE:
            remember_unit(folder, _state(task, report, day), report.issues)
    except CchcError as error:
        report = stopped_report(task, error)
        with suppress(OutputError):  # nothing can be written there: the summary tells it
            write_issues(folder, report.issues)
    return report


def _state(task: UnitTask, report: UnitReport, day: DraftingDay) -> UnitState:
    return UnitState(
        digest=task.digest,
        first_day=day.first,
        last_day=day.last,
        title=report.title,
        figures=report.figures or {},
        documents=report.documents,
        evidence=task.evidence,
    )


def stopped_report(task: UnitTask, error: CchcError) -> UnitReport:
    """Of a unit that has come to an end before there was a report."""
    issue = Issue(code=error.code, message=str(error), place=Place(file=task.root.as_posix()))
    return UnitReport(name=task.name, root=task.root, outcome=Outcome.FAILED, issues=(issue,))


def _report(workspace: Workspace, task: UnitTask, wanted: BatchPeriod, office: LibreOffice) -> UnitReport:
    inputs = read_period(workspace, wanted.key, DocumentType.BAO_CAO, wanted.today)
    written = write_report(inputs, workspace, wanted.key, today=wanted.today, engine=lambda: office, preview=False)
    if written is None:
        return UnitReport(name=task.name, root=task.root, outcome=Outcome.FAILED, issues=inputs.issues)
    drafted = written.publish()
    if has_errors(drafted.issues):
        return UnitReport(name=task.name, root=task.root, outcome=Outcome.FAILED, issues=drafted.issues)
    final = finalize_made(workspace, written.drafts(), inputs.agency, lambda: office)
    issues = (*drafted.issues, *(issue for issue in final.issues if issue not in drafted.issues))
    if has_errors(issues):
        return UnitReport(name=task.name, root=task.root, outcome=Outcome.FAILED, issues=issues)
    title, figures = _figures(inputs, wanted.today)
    return UnitReport(
        name=task.name,
        root=task.root,
        outcome=Outcome.MADE,
        documents=(*drafted.documents, *final.documents),
        issues=issues,
        title=title,
        figures=figures,
    )


def _figures(inputs: PeriodInputs, today: date) -> tuple[str, dict[str, Number]]:
    assert inputs.agency and inputs.period, "a report was made from them"
    as_of = as_of_day(inputs, today)
    figures = period_figures(inputs.plan, inputs.earlier, inputs.months, as_of, over=today > as_of)
    name = inputs.agency.name_on(inputs.period.last_day) or inputs.agency.names[-1]
    return name.name, {code: value.value for code, value in figures.by_code().items()}


def write_issues(folder: Path, issues: Sequence[Issue]) -> None:
    """What a clerk of the unit is to look at; nothing stays of what was found before."""
    if not issues:
        (folder / ISSUES_FILE).unlink(missing_ok=True)
        return
    named = {Severity.ERROR: "LỖI", Severity.WARNING: "Cảnh báo", Severity.ADVICE: "Gợi ý"}
    lines = [f"{named[issue.severity]}: {issue} [{issue.code}]" for issue in issues]
    with publication(folder) as outgoing:
        outgoing.path(ISSUES_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
        outgoing.publish()
