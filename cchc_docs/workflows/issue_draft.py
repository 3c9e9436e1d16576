"""Finalizing a draft with its number, for offices that number before the signature: the number and the document, or neither."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import type_of
from cchc_docs.domain.reconciliation import FILE as VALUES
from cchc_docs.domain.register_entry import ORIGINAL, RegisterEntry
from cchc_docs.errors import InputError, RegisterError
from cchc_docs.issues import Issue, Place, has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.draft import Draft
from cchc_docs.workflows.annexes import REPORT_KIND
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.correcting import correct_document
from cchc_docs.workflows.draft_evidence import AS_USUAL, EvidenceRequest, gather_evidence
from cchc_docs.workflows.draft_parts import check_parts, fill_part, read_parts
from cchc_docs.workflows.final_pdf import ANNEXES_APART, FinalFile, Finals, build_final, require_annexes, require_evidence
from cchc_docs.workflows.gathering import Gathering
from cchc_docs.workflows.inputs import read_checked_agency, require_workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issued_documents import recorded_drafts
from cchc_docs.workflows.issuing import Issued, issue_document
from cchc_docs.workflows.originals import copied_originals
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.publication import complete_interrupted
from cchc_docs.workflows.record_desk import Built
from cchc_docs.workflows.register_lines import LineName


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """How the clerk wants it numbered."""

    day: date
    number: int | None = None
    """The number that the office expects; None takes the next one."""


def issue_draft(
    workspace: Workspace,
    draft: Path,
    numbered: Numbered,
    *,
    today: date,
    engine: Engine,
    accept_edits: bool = False,
    separate_annexes: bool = False,
    wanted: EvidenceRequest = AS_USUAL,
) -> Produced:
    """Takes the number, makes the PDF with it, and puts both, the draft and the values it used into the record.

    Nothing is written and no number taken when the draft has errors. Raises :class:`~cchc_docs.errors.RegisterError` for a number
    or a day that the register's laws refuse.
    """
    agency, parts, evidence, issues = _ready(workspace, draft, wanted, accept_edits=accept_edits)
    if has_errors([*issues, *evidence.issues]) or agency is None:
        return Produced(issues=(*issues, *evidence.issues))
    build = _Building(parts, evidence, numbered.day, engine, separate_annexes=separate_annexes, contents=wanted.contents)
    return _told(build, issues, issue_document(workspace, draft_request(agency, parts[0], numbered), build, today=today))


def correct_draft(
    workspace: Workspace,
    draft: Path,
    reason: str,
    *,
    today: date,
    engine: Engine,
    accept_edits: bool = False,
    separate_annexes: bool = False,
    wanted: EvidenceRequest = AS_USUAL,
) -> Produced:
    """Makes the record of the draft's document anew, under the number and the date that it has; the old record is kept.

    Raises :class:`~cchc_docs.errors.RegisterError` for a document that has left the agency: Decree 30/2020/NĐ-CP, Article 18.3.
    """
    _, parts, evidence, issues = _ready(workspace, draft, wanted, accept_edits=accept_edits)
    if has_errors([*issues, *evidence.issues]):
        return Produced(issues=(*issues, *evidence.issues))
    entry = _last_issued(workspace, parts[0])
    build = _Building(parts, evidence, entry.issued_date, engine, separate_annexes=separate_annexes, contents=wanted.contents)
    name = LineName(number=entry.code_number, notation=entry.number.code_notation, year=entry.year)
    return _told(build, issues, correct_document(workspace, name, build, reason=reason, today=today))


def _ready(
    workspace: Workspace, draft: Path, wanted: EvidenceRequest, *, accept_edits: bool
) -> tuple[Agency | None, list[Draft], Gathering, list[Issue]]:
    require_workspace(workspace)
    complete_interrupted(draft.parent)
    agency, issues = read_checked_agency(workspace)
    if agency is None or has_errors(issues):
        return None, [], Gathering(()), issues
    parts, found = read_parts(draft)
    evidence, listed = gather_evidence(workspace, parts[0], wanted)
    return agency, parts, evidence, [*found, *check_parts(parts, agency, accept_edits=accept_edits, numbered=True), *listed]


def _last_issued(workspace: Workspace, main: Draft) -> RegisterEntry:
    kind, key = main.properties.kind, main.properties.key
    found = [one for one in recorded_drafts(workspace) if one.is_of(kind, key, main.subject)]
    if not found:
        raise RegisterError(
            f"{main.path.as_posix()}: văn bản này chưa có số trong sổ nên chưa có gì để sửa; hãy dùng --number auto"
        )
    return found[-1]


def _told(build: "_Building", issues: list[Issue], issued: Issued) -> Produced:
    told = (*issues, *issued.issues)
    if issued.entry is None or issued.folder is None:
        return Produced(issues=told)
    entry, folder = issued.entry, issued.folder
    documents = [
        ProducedDocument(
            kind=entry.kind if at == 0 else "phu-luc",
            key=entry.key,
            path=folder / name,
            number=entry.number.code_number,
            notation=entry.number.code_notation,
            date=entry.issued_date,
            pages=count,
        )
        for at, (name, count) in enumerate(zip(build.names, build.pages, strict=True))
    ]
    return Produced(documents=tuple(documents), issues=told, originals=tuple(sorted(folder.glob(f"{ORIGINAL}*"))))


def draft_request(agency: Agency, main: Draft, numbered: Numbered) -> IssueRequest:
    """What the draft says of itself."""
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
        event_date=date.fromisoformat(properties.event_date) if properties.event_date else None,
        file=main.path.as_posix(),
    )


def _numbered_otherwise(main: Draft, number: IssuingNumber) -> Issue | None:
    """A plan whose workbook says its number is cited with it everywhere: it cannot be issued with another."""
    standing = main.standing_number
    if standing is None or standing == number.code_number:
        return None
    return Issue(
        code="draft-number-differs",
        message=(
            f"dự thảo ghi số {standing:02d} mà sổ cấp số {number.code_number:02d}; hãy ghi số cuối của sổ cũ bằng cchc register start rồi "
            f"chạy lại với --number {standing}, hoặc xóa số trong bảng tính và soạn lại dự thảo"
        ),
        place=Place(file=main.path.as_posix()),
    )


class _Building:
    """Makes the record's files once the number is known."""

    def __init__(
        self, parts: list[Draft], evidence: Gathering, day: date, engine: Engine, *, separate_annexes: bool, contents: bool
    ) -> None:
        if separate_annexes:
            require_annexes(parts)
        if contents:
            require_evidence(parts[0])
        self._parts, self._evidence, self._day, self._engine = parts, evidence, day, engine
        self._apart, self._contents = separate_annexes, contents
        self.pages: tuple[int, ...] = ()

    def __call__(self, number: IssuingNumber, staging: Path) -> Built:
        """The PDF, the draft and its annexes as they were filled in, and the values they used."""
        if different := _numbered_otherwise(self._parts[0], number):
            return Built(issues=(different,))
        issues: list[Issue] = [issue for part in self._parts for issue in self._filled(part, number)]
        if has_errors(issues):
            return Built(issues=tuple(issues))
        scratch = staging / "tam"
        scratch.mkdir()
        made = [FinalFile(pdf=staging / name, shown=staging / name) for name in self.names]
        annexes = made[1] if self._apart else None
        finals = Finals(main=made[0], evidence=self._evidence, annexes=annexes, contents=self._contents)
        self.pages, found = build_final(self._parts, finals, scratch, self._engine)
        if has_errors(found):
            return Built(issues=(*issues, *found))
        files = [*(one.pdf for one in made), *(staging / part.path.name for part in self._parts)]
        files += copied_originals(self._evidence.signed(), staging)
        for part in self._parts:
            (staging / part.path.name).write_bytes(part.content)
        values = self._parts[0].path.with_name(VALUES)
        if values.is_file() and self._parts[0].properties.kind == REPORT_KIND:
            shutil.copyfile(values, staging / VALUES)
            files.append(staging / VALUES)
        return Built(files=tuple(files), issues=(*issues, *found))

    @property
    def names(self) -> tuple[str, ...]:
        """Of the PDF, and of that of the annexes when they are apart."""
        main = self._parts[0].path
        apart = (main.with_suffix(f".{ANNEXES_APART}.pdf").name,) if self._apart else ()
        return main.with_suffix(".pdf").name, *apart

    def _filled(self, part: Draft, number: IssuingNumber) -> list[Issue]:
        """Annexes in an electronic file of their own leave «Kèm theo …» open: Appendix I, Part I, III.1.c."""
        if self._apart and part.properties.part:
            return fill_part(part, None, None)
        return fill_part(part, number.code_number, self._day)
