"""The units of a batch: what is asked of each, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.summary_table import Number
from cchc_docs.issues import Issue
from cchc_docs.workflows.produced import ProducedDocument
from cchc_docs.workflows.unit_state import Seen, UnitState


class Outcome(StrEnum):
    """What became of a unit."""

    MADE = "made"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class UnitTask:
    """A unit whose report is to be made."""

    name: str
    """That of its folder."""

    root: Path
    """Its workspace."""

    digest: str
    """Of everything that the report is made from."""

    evidence: Seen
    """How its evidence was seen."""

    force: bool = False
    """Whether it is made also when nothing has changed."""


@dataclass(frozen=True, kw_only=True)
class UnitReport:
    """What became of one unit."""

    name: str
    root: Path
    outcome: Outcome
    documents: tuple[ProducedDocument, ...] = ()
    issues: tuple[Issue, ...] = ()
    title: str = ""
    """The agency's name."""

    figures: Mapping[str, Number] | None = None
    """By their codes; for the synthesis."""


@dataclass(frozen=True, kw_only=True)
class BatchPeriod:
    """What is the same for all units."""

    key: PeriodKey
    today: date
    templates: Path
    program: Path
    """LibreOffice's."""


@dataclass(frozen=True, kw_only=True)
class Crew:
    """Who does the work of a batch."""

    executor: Executor | None = None
    """Runs groups of units side by side; None for processes of this machine."""

    make: Callable[[Sequence[UnitTask], BatchPeriod], list[UnitReport]] | None = None
    """Makes one group where the units' files are not; None makes it where the executor runs."""


THIS_MACHINE = Crew()


def unchanged_report(name: str, root: Path, state: UnitState) -> UnitReport:
    """A unit of which nothing has changed since it was made."""
    return UnitReport(
        name=name,
        root=root,
        outcome=Outcome.UNCHANGED,
        documents=tuple(state.documents),
        issues=tuple(state.issues),
        title=state.title,
        figures=state.figures,
    )


def within(report: UnitReport, issue: Issue) -> Issue:
    """The issue with the unit's folder in its place: many units have a file of that name."""
    file = issue.place.file or ""
    if file.startswith(report.root.as_posix()):
        return issue
    return replace(issue, place=replace(issue.place, file="/".join(filter(None, (report.root.as_posix(), file)))))
