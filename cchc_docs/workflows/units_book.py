"""The workbook over all units of a batch, made again only when what it tells has changed."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.issues import Severity
from cchc_docs.settings.reporting_regime import period_name
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.protection import MADE, refuse_foreign, remember
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.unit_batch import Outcome, UnitReport

FILE = "tong-hop.xlsx"
"""Its name, in the period's folder of drafts of those who run the batch."""

_SEEN = f"{MADE}/{FILE}.lo"
"""What it was made from, so that it is not made again of the same."""


def refuse_changed_book(workspace: Workspace, key: PeriodKey) -> None:
    """Raises :class:`~cchc_docs.errors.OutputError` when somebody has worked in the one that is there."""
    refuse_foreign(workspace.outputs(key), FILE)


def write_units_book(workspace: Workspace, key: PeriodKey, reports: Sequence[UnitReport]) -> Path | None:
    """Writes it, whole or not at all; nothing when no unit has a report."""
    there = [one for one in reports if one.outcome is not Outcome.FAILED and one.figures is not None]
    if not there:
        return None
    folder, seen = workspace.outputs(key), _digest(reports)
    if (folder / FILE).is_file() and _known(folder) == seen:
        return folder / FILE
    from cchc_docs.excel.summary_writer import write_summary
    from cchc_docs.workflows.units_tables import units_tables

    title = f"Tổng hợp kết quả công tác cải cách hành chính của {len(there)} đơn vị {period_name(key, CALENDAR)}"
    with publication(folder) as outgoing:
        outgoing.path(FILE).write_bytes(write_summary(title, units_tables(there, [one for one in reports if one not in there])))
        remember(outgoing, FILE)
        outgoing.path(_SEEN).write_text(seen, encoding="ascii")
        outgoing.publish()
    return folder / FILE


def _digest(reports: Sequence[UnitReport]) -> str:
    """Of everything that the workbook tells."""
    told = [
        (
            one.name,
            one.root.as_posix(),
            one.title,
            one.outcome is Outcome.FAILED,
            {code: str(value) for code, value in (one.figures or {}).items()},
        )
        for one in reports
    ]
    errors = [str(issue) for one in reports for issue in one.issues if issue.severity is Severity.ERROR]
    return hashlib.sha256(repr((told, errors)).encode()).hexdigest()


def _known(folder: Path) -> str:
    seen = folder / _SEEN
    return seen.read_text(encoding="ascii") if seen.is_file() else ""
