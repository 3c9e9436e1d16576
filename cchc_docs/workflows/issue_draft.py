"""Finalizing a draft with its number, for offices that number before the signature: the number and the document, or neither."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import type_of
from cchc_docs.domain.reconciliation import FILE as VALUES
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.draft import Draft
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.draft_parts import check_parts, fill_part, read_parts
from cchc_docs.workflows.final_pdf import build_final
from cchc_docs.workflows.inputs import read_checked_agency, require_workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing import issue_document
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.publication import complete_interrupted
from cchc_docs.workflows.record_desk import Built


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """How the clerk wants it numbered."""

    day: date
    number: int | None = None
    """The number that the office expects; None takes the next one."""


def issue_draft(
    workspace: Workspace, draft: Path, numbered: Numbered, *, today: date, engine: Engine, accept_edits: bool = False
) -> Produced:
    """Takes the number, makes the PDF with it, and puts both, the draft and the values it used into the record.

    Nothing is written and no number taken when the draft has errors. Raises :class:`~cchc_docs.errors.RegisterError` for a number
    or a day that the register's laws refuse.
    """
    require_workspace(workspace)
    complete_interrupted(draft.parent)
    agency, agency_issues = read_checked_agency(workspace)
    if agency is None or has_errors(agency_issues):
        return Produced(issues=tuple(agency_issues))
    parts, issues = read_parts(draft)
    issues += check_parts(parts, accept_edits=accept_edits)
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    made: list[int] = []

    def build(number: IssuingNumber, staging: Path) -> Built:
        return _build(parts, number, numbered.day, staging, engine, made)

    issued = issue_document(workspace, _request(agency, parts[0], numbered), build, today=today)
    issues += issued.issues
    if issued.entry is None or issued.folder is None:
        return Produced(issues=tuple(issues))
    document = ProducedDocument(
        kind=issued.entry.kind,
        key=issued.entry.key,
        path=issued.folder / _pdf_name(parts[0]),
        number=issued.entry.number.code_number,
        notation=issued.entry.number.code_notation,
        date=issued.entry.issued_date,
        pages=made[0],
    )
    return Produced(documents=(document,), issues=tuple(issues))


def _request(agency: Agency, main: Draft, numbered: Numbered) -> IssueRequest:
    properties = main.properties
    document_type = type_of(properties.notation)
    if document_type is None:
        raise InputError(
            f"{main.path.as_posix()}: ký hiệu «{properties.notation}» không thuộc loại văn bản nào; hãy soạn lại dự thảo"
        )
    return IssueRequest(
        agency=agency,
        document_type=document_type,
        notation=properties.notation,
        subject=main.subject,
        day=numbered.day,
        number=numbered.number,
        signer_name=properties.full_name,
        signer_position=properties.position,
        kind=properties.kind,
        key=properties.key,
        file=main.path.as_posix(),
    )


def _pdf_name(main: Draft) -> str:
    return main.path.with_suffix(".pdf").name


def _build(parts: list[Draft], number: IssuingNumber, day: date, staging: Path, engine: Engine, made: list[int]) -> Built:
    issues: list[Issue] = [issue for part in parts for issue in fill_part(part, number.code_number, day)]
    if has_errors(issues):
        return Built(issues=tuple(issues))
    scratch = staging / "tam"
    scratch.mkdir()
    pdf = staging / _pdf_name(parts[0])
    pages, found = build_final(parts, pdf, pdf, scratch, engine)
    made.append(pages)
    files = [pdf]
    for part in parts:
        files.append(staging / part.path.name)
        files[-1].write_bytes(part.content)
    values = parts[0].path.with_name(VALUES)
    if values.is_file():
        files.append(staging / VALUES)
        shutil.copyfile(values, files[-1])
    return Built(files=tuple(files), issues=(*issues, *found))
