"""The register as the decree's book: a workbook and a PDF to be printed and bound."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.errors import UsageError
from cchc_docs.excel.register_writer import BoundBook, write_books
from cchc_docs.issues import Issue, has_errors
from cchc_docs.register.database import PATIENCE
from cchc_docs.settings.workspace import Workspace, plain_name
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.inputs import read_checked_agency
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.register_lines import list_entries


@dataclass(frozen=True, kw_only=True)
class Exported:
    """The files written, and the lines in them; none when the agency's workbook has errors."""

    files: tuple[Path, ...] = ()
    entries: tuple[RegisterEntry, ...] = ()
    issues: tuple[Issue, ...] = ()


def export_register(
    workspace: Workspace, *, year: int, series: str | None, output: Path | None, engine: Engine, patience: float = PATIENCE
) -> Exported:
    """Writes ``so-van-ban-di.xlsx`` and ``.pdf`` into the year's outputs, or beside ``output`` under its name.

    A copy that somebody has changed since (a signature, a filled-in receipt) is not overwritten.
    """
    agency, issues = read_checked_agency(workspace)
    if agency is None or has_errors(issues):
        return Exported(issues=tuple(issues))
    entries = list_entries(workspace, year=year, series=series, patience=patience)
    if not entries:
        raise UsageError(f"sổ năm {year}{f', dãy «{series}»' if series else ''} chưa có văn bản nào; hãy xem: cchc register list")
    target = output or workspace.root / "outputs" / str(year) / f"so-van-ban-di{f'-{plain_name(series)}' if series else ''}.xlsx"
    names = [target.with_suffix(suffix).name for suffix in (".xlsx", ".pdf")]
    for name in names:
        refuse_foreign(target.parent, name)
    with publication(target.parent) as outgoing:
        sheet, pdf = (outgoing.path(name) for name in names)
        sheet.write_bytes(write_books(_books(agency, entries)))
        (converted,) = engine().convert([sheet], outgoing.scratch())
        converted.replace(pdf)
        for name in names:
            remember(outgoing, name)
        outgoing.publish()
    return Exported(files=tuple(target.with_name(name) for name in names), entries=entries)


def _books(agency: Agency, entries: Sequence[RegisterEntry]) -> list[BoundBook]:
    """One for each series; each year's numbering of a series fills one volume."""
    books: list[BoundBook] = []
    for (year, series), lines in groupby(entries, key=lambda entry: (entry.year, entry.series)):
        told = list(lines)
        name = agency.name_on(told[-1].issued_date) or agency.names[-1]
        book = BoundBook(parent=name.parent or "", agency=name.name, series=series, year=year, entries=told, volume=len(books) + 1)
        books.append(book)
    return books
