"""The reports of a year that the register holds, with the figures that they were issued with."""

from cchc_docs.domain.issued_report import IssuedReport
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.reconciliation import FILE as VALUES
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.annexes import REPORT_KIND
from cchc_docs.workflows.issued_documents import recorded_drafts


def issued_reports(workspace: Workspace, year: int) -> list[IssuedReport]:
    """In the order of their numbers; those that tell of the year, whenever they were issued. None where there is no register.

    Raises :class:`~cchc_docs.errors.RegisterError` for a register that cannot be read.
    """
    entries = [one for one in recorded_drafts(workspace) if one.kind == REPORT_KIND and one.current_folder]
    of_year = [entry for entry in entries if parse_period_key(entry.key).year == year]
    return [report for entry in of_year if (report := _report(workspace, entry))]


def _report(workspace: Workspace, entry: RegisterEntry) -> IssuedReport | None:
    """None for one whose figures are not in the record."""
    from cchc_docs.excel.reconciliation_reader import read_reconciliation

    path = workspace.record / entry.current_folder / VALUES
    if not path.is_file():
        return None
    return IssuedReport(
        key=parse_period_key(entry.key),
        number=entry.number,
        issued_date=entry.issued_date,
        subject=entry.subject,
        values=read_reconciliation(path, workspace.name(path)),
        file=workspace.name(path),
    )
