"""A report's drafts as they are rendered, without the PDF that takes long."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
from docx.document import Document
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.evidence import EvidenceFile
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.draft_report import _document, _subject
from cchc_docs.workflows.drafting import write_parts
from cchc_docs.workflows.evidence_list import listed_evidence
from cchc_docs.workflows.inputs import read_period
from cchc_docs.workflows.read_earlier import compared_periods
from cchc_docs.workflows.report_annexes import report_appendices, report_template
from cchc_docs.workflows.report_context import as_of_day, report_context
from cchc_docs.workflows.report_request import WHOLE


@dataclass(frozen=True)
class Drafts:
    """The parts by their file names."""

    parts: dict[str, bytes]
    titles: dict[str, str]

    def document(self, name: str) -> Document:
        return docx.Document(io.BytesIO(self.parts[name]))

    def text(self, name: str = "bao-cao.docx") -> str:
        document = self.document(name)
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])

    def rows(self, name: str) -> list[list[str]]:
        return [[cell.text for cell in row.cells] for row in self.document(name).tables[-1].rows]


def drafts(folder: Path, key: str, today: date, template: str | None = None) -> Drafts:
    """The parts of the period's report as drafted on the day."""
    workspace, wanted = Workspace(folder), parse_period_key(key)
    inputs = read_period(workspace, wanted, DocumentType.BAO_CAO, today)
    assert inputs.agency and inputs.plan and inputs.period
    compared = compared_periods(workspace, inputs, lambda _: (), today)
    appendices = report_appendices(inputs.plan, inputs.months, as_of_day(inputs, today), compared, wanted.kind)
    subject = _subject(inputs.agency, inputs.period, inputs.unit, WHOLE)
    document = _document(inputs.agency, inputs.period, today, subject=subject, appendices=appendices)
    context = report_context(document, inputs.agency, inputs.plan, inputs, inputs.period, today, compared=compared)
    written = write_parts(workspace, document, template or report_template(wanted.kind), context)
    return Drafts({part.name: part.content for part in written}, {part.name: part.title for part in written})


def evidence(folder: Path, key: str) -> tuple[EvidenceFile, ...]:
    """The files that go along with the period's report."""
    workspace, wanted = Workspace(folder), parse_period_key(key)
    inputs = read_period(workspace, wanted, DocumentType.BAO_CAO, date(2023, 3, 28))
    assert inputs.plan
    return listed_evidence(workspace, inputs.plan, inputs.months)


def empty(folder: Path, months: tuple[int, ...], *sheets: str) -> None:
    """Takes every row from the sheets of the months' workbooks."""
    for month in months:
        path = folder / f"inputs/2023/thang-{month:02d}.xlsx"
        book = load_workbook(path)
        for sheet in sheets:
            book[sheet].delete_rows(4, 60)
        book.save(path)


def clear(folder: Path, months: tuple[int, ...], sheet: str, column: int) -> None:
    """Takes what stands in the column below the header of the sheet."""
    for month in months:
        path = folder / f"inputs/2023/thang-{month:02d}.xlsx"
        book = load_workbook(path)
        for row in range(4, book[sheet].max_row + 1):
            book[sheet].cell(row, column).value = None
        book.save(path)
