"""Finalizing a draft as it stands now, its number blank: it is given after the signature."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.issues import Issue, has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.draft import Draft, MadeDraft
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.draft_evidence import AS_USUAL, EvidenceRequest, gather_evidence
from cchc_docs.workflows.draft_parts import check_made, check_parts, fill_part, read_parts, what_stands_in_blanks
from cchc_docs.workflows.final_pdf import ANNEXES_APART, FinalFile, Finals, build_final, require_annexes, require_evidence
from cchc_docs.workflows.gathering import Gathering
from cchc_docs.workflows.issue_draft import Numbered, draft_request
from cchc_docs.workflows.issuing_day import judge_day
from cchc_docs.workflows.originals import forget_originals, keep_originals, originals_of
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import forget, refuse_foreign, remember
from cchc_docs.workflows.publication import complete_interrupted, publication


def finalize(
    workspace: Workspace,
    draft: Path,
    *,
    day: date | None,
    today: date,
    engine: Engine,
    accept_edits: bool = False,
    separate_annexes: bool = False,
    wanted: EvidenceRequest = AS_USUAL,
) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it and their evidence.

    ``separate_annexes`` puts them into ``<draft>.phu-luc.trinh-ky.pdf``; ``wanted`` says how the evidence is.

    ``day`` None leaves the day blank too; one that is given is judged when the agency's workbook can be read. Nothing is written
    when the draft has errors; figures that were changed by hand are errors unless ``accept_edits``.
    """
    complete_interrupted(draft.parent)
    parts, issues = read_parts(draft)
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency))
    issues += check_parts(parts, agency, accept_edits=accept_edits, numbered=False)
    issues += judge_day(draft_request(agency, parts[0], Numbered(day=day)), today) if day and agency else ()
    return _finalized(workspace, parts, issues, day=day, engine=engine, separate_annexes=separate_annexes, wanted=wanted)


def finalize_made(workspace: Workspace, parts: Sequence[MadeDraft], agency: Agency | None, engine: Engine) -> Produced:
    """The same for drafts that have just been made and lie in their folder, their day blank too; they are not read again."""
    issues = check_made(parts, agency)
    return _finalized(workspace, parts, issues, day=None, engine=engine, separate_annexes=False, wanted=AS_USUAL)


def _finalized(
    workspace: Workspace,
    parts: Sequence[Draft],
    found_before: Sequence[Issue],
    *,
    day: date | None,
    engine: Engine,
    separate_annexes: bool,
    wanted: EvidenceRequest,
) -> Produced:
    draft = parts[0].path
    issues = [*found_before, *what_stands_in_blanks(parts)]
    issues += [
        issue for part in parts for issue in fill_part(part, None, None if part.properties.part and separate_annexes else day)
    ]
    if separate_annexes:
        require_annexes(parts)
    if wanted.contents:
        require_evidence(parts[0])
    evidence, found = gather_evidence(workspace, parts[0], wanted)
    issues += found
    if has_errors([*issues, *evidence.issues]):
        return Produced(issues=(*issues, *evidence.issues))
    wanted.tell(f"Đang tạo PDF từ {draft.name}…")
    pages, found = _publish(draft, parts, evidence, engine, separate_annexes=separate_annexes, contents=wanted.contents)
    issues += found
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    properties = parts[0].properties
    documents = [
        ProducedDocument(kind=kind, key=properties.key, path=path, number=None, notation=properties.notation, date=day, pages=count)
        for kind, path, count in zip((properties.kind, "phu-luc"), _targets(draft), pages, strict=False)
    ]
    originals = [one for target in _targets(draft) for one in originals_of(target)]
    return Produced(documents=tuple(documents), issues=tuple(issues), originals=tuple(originals))


def _targets(draft: Path) -> tuple[Path, Path]:
    """The PDF of the document, and that of its annexes when they are apart."""
    return draft.with_suffix(".trinh-ky.pdf"), draft.with_suffix(f".{ANNEXES_APART}.trinh-ky.pdf")


def _publish(
    draft: Path, parts: Sequence[Draft], evidence: Gathering, engine: Engine, *, separate_annexes: bool, contents: bool
) -> tuple[tuple[int, ...], list[Issue]]:
    """Puts the PDFs in their places; one of annexes that was made before and is no longer apart is taken away."""
    main, apart = _targets(draft)
    targets = (main, apart) if separate_annexes else (main,)
    for target in (main, apart):
        refuse_foreign(target.parent, target.name)
    with publication(draft.parent) as outgoing:
        made = [FinalFile(pdf=outgoing.path(target.name), shown=target) for target in targets]
        finals = Finals(main=made[0], annexes=made[1] if separate_annexes else None, evidence=evidence, contents=contents)
        pages, found = build_final(parts, finals, outgoing.scratch(), engine)
        if has_errors(found):
            return pages, found
        for target in targets:
            remember(outgoing, target.name)
        kept = keep_originals(outgoing, targets[-1].name, evidence.signed())
        outgoing.publish()
    for target in (main, apart):
        forget_originals(target, kept)
    if not separate_annexes:
        forget(draft.parent, apart.name)
    return pages, found
