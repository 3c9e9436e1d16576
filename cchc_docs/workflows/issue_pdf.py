"""Issuing a document that is finished: a PDF as it is, with the draft behind it; or a document made elsewhere, by its name."""

import shutil
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import notation_of, type_of
from cchc_docs.domain.reconciliation import FILE as VALUES
from cchc_docs.domain.register_entry import ORIGINAL
from cchc_docs.errors import OutputError, RegisterError, UsageError
from cchc_docs.issues import has_errors
from cchc_docs.pdf.printed_number import Printed, read_printed
from cchc_docs.register.database import PATIENCE
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import clean
from cchc_docs.word.package import open_document, read_properties
from cchc_docs.workflows.annexes import REPORT_KIND, annex_file
from cchc_docs.workflows.final_pdf import ANNEXES_APART
from cchc_docs.workflows.inputs import read_checked_agency, require_workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing import Issued, issue_document
from cchc_docs.workflows.number_filling import filled, refuse_filled_before, require_month, state_of
from cchc_docs.workflows.originals import originals_of
from cchc_docs.workflows.protection import MADE
from cchc_docs.workflows.record_desk import Build, Built
from cchc_docs.workflows.record_folder import sha256
from cchc_docs.workflows.register_lines import list_entries


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the clerk says of the document; what is left out comes from the draft, the PDF or the agency's workbook."""

    document_type: DocumentType | None = None
    notation: str = ""
    subject: str = ""
    day: date | None = None
    number: int | None = None
    signer: str = ""
    position: str = ""
    drafting_unit: str = ""
    """For the notation of an official letter: «VPTK»."""


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """What the draft beside the PDF says of the document, and the files that go into the record with it."""

    kind: str = ""
    key: str = ""
    notation: str = ""
    subject: str = ""
    position: str = ""
    full_name: str = ""
    files: tuple[Path, ...] = ()
    originals: tuple[Path, ...] = ()
    """Signed files whose pages are in the PDF."""


def issue_finished(workspace: Workspace, pdf: Path | None, wanted: Wanted, *, today: date, patience: float = PATIENCE) -> Issued:
    """Gives the document its number. Room that the PDF has for number and day is filled in the record's copy, by appending; any other
    PDF goes into the record byte for byte; without one the register keeps the line alone.
    """
    require_workspace(workspace)
    agency, issues = read_checked_agency(workspace)
    if agency is None or has_errors(issues):
        return Issued(entry=None, issues=tuple(issues))
    draft = _draft_beside(pdf) if pdf else _Draft()
    request = _request(agency, draft, wanted, today)
    if pdf is None:
        return issue_document(workspace, request, None, today=today, patience=patience)
    name = agency.name_on(request.day) or agency.names[0]
    printed = read_printed(pdf, request.notation, name.place_name)
    if printed.day and wanted.day is None:
        request = replace(request, day=printed.day)
    _refuse_other_day(pdf, printed, request.day)
    blanks = state_of(workspace, pdf).blanks
    if blanks:
        require_month(pdf, request.day)
        if not draft.kind:  # a draft has one number anyway
            refuse_filled_before(workspace, list_entries(workspace, patience=patience), pdf)
    build = _copying(pdf, printed, draft, request.day if blanks else None)
    return issue_document(workspace, request, build, today=today, patience=patience)


def _request(agency: Agency, draft: _Draft, wanted: Wanted, today: date) -> IssueRequest:
    day = wanted.day or today
    name = agency.name_on(day) or agency.names[-1]
    notation = clean(wanted.notation) or draft.notation
    document_type = wanted.document_type or (type_of(notation) if notation else None)
    if document_type is None:
        raise UsageError("chưa biết loại văn bản; hãy thêm --type, ví dụ --type BC")
    signer = agency.signer_on(document_type, day)
    own = clean(wanted.signer) or draft.full_name
    return IssueRequest(
        agency=agency,
        document_type=document_type,
        notation=notation or notation_of(document_type, name.abbreviation, clean(wanted.drafting_unit)),
        subject=clean(wanted.subject) or draft.subject,
        day=day,
        number=wanted.number,
        signer_name=own or (signer.block.full_name if signer else ""),
        signer_position=clean(wanted.position) or draft.position or (signer.block.position if signer and not own else ""),
        kind=draft.kind,
        key=draft.key,
    )


def _draft_beside(pdf: Path) -> _Draft:
    """The draft from which the PDF was made: «bao-cao.docx» of «bao-cao.trinh-ky.pdf»."""
    path = pdf.with_name(f"{pdf.name.split('.')[0]}.docx")
    if not path.is_file():
        return _Draft()
    document = open_document(path, path.as_posix())
    properties = read_properties(document)
    if properties is None or properties.part:
        return _Draft()
    _refuse_preview(pdf)
    _refuse_annexes(pdf)
    beside = [path.with_name(annex_file(properties.kind, number)) for number in range(1, properties.annexes + 1)]
    values = [path.with_name(VALUES)] if properties.kind == REPORT_KIND else []
    return _Draft(
        kind=properties.kind,
        key=properties.key,
        notation=properties.notation,
        subject=document.core_properties.subject,
        position=properties.position,
        full_name=properties.full_name,
        files=(path, *(one for one in (*_annexes_apart(pdf), *beside, *values) if one.is_file())),
        originals=tuple(one for whole in (pdf, *_annexes_apart(pdf)) for one in originals_of(whole)),
    )


def _annexes_apart(pdf: Path) -> list[Path]:
    """The PDF of the annexes, when the document's own does not hold them: «bao-cao.phu-luc.trinh-ky.pdf»."""
    stem, _, rest = pdf.name.partition(".")
    return [pdf.with_name(f"{stem}.{ANNEXES_APART}.{rest}")]


def _refuse_annexes(pdf: Path) -> None:
    stem, part, *rest = pdf.name.split(".")
    if part == ANNEXES_APART:
        raise OutputError(
            f"{pdf.as_posix()}: chỉ là các phụ lục, không phải văn bản để cấp số; "
            f"hãy cấp số cho {pdf.with_name('.'.join((stem, *rest))).as_posix()}, các phụ lục được lưu cùng văn bản"
        )


def _refuse_preview(pdf: Path) -> None:
    known = pdf.parent / MADE / f"{pdf.name}.sha256"
    preview = pdf.name.count(".") == 1 and known.is_file() and pdf.is_file()
    if preview and known.read_text(encoding="ascii") == sha256(pdf):
        raise OutputError(
            f"{pdf.as_posix()}: là bản xem trước, không phải bản trình ký; "
            f"hãy chạy cchc finalize {pdf.with_suffix('.docx').as_posix()} trước"
        )


def _refuse_other_day(pdf: Path, printed: Printed, day: date) -> None:
    if printed.day and printed.day != day:
        raise RegisterError(
            f"{pdf.as_posix()}: văn bản ghi ngày {short_date(printed.day)} mà sổ sẽ ghi ngày {short_date(day)}; "
            "hãy ghi đúng --date hoặc tạo lại PDF"
        )


def _copying(pdf: Path, printed: Printed, draft: _Draft, day: date | None) -> Build:
    """``day`` is the one that is filled in; None for a PDF without room for it."""

    def build(number: IssuingNumber, staging: Path) -> Built:
        if printed.number is not None and printed.number != number.code_number:
            raise RegisterError(
                f"{pdf.as_posix()}: văn bản đã in số {printed.number:02d} mà số tiếp theo trong sổ là {number}; "
                "hãy tạo lại PDF với số này hoặc để trống số"
            )
        copies = {source.name: source for source in (pdf, *draft.files)} | {f"{ORIGINAL}{one.name}": one for one in draft.originals}
        for name, source in copies.items():
            shutil.copyfile(source, staging / name)
        if day:
            (staging / pdf.name).write_bytes(filled(pdf.read_bytes(), number, day, pdf.as_posix()))
        return Built(files=tuple(staging / name for name in copies))

    return build
