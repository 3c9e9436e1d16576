"""Finalizing a draft as it stands now, its number blank: it is given after the signature."""

from datetime import date
from pathlib import Path

from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.issues import has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.draft_parts import check_parts, fill_part, read_parts, what_stands_in_blanks
from cchc_docs.workflows.final_pdf import build_final
from cchc_docs.workflows.issue_draft import Numbered, draft_request
from cchc_docs.workflows.issuing_day import judge_day
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import complete_interrupted, publication


def finalize(
    workspace: Workspace, draft: Path, *, day: date | None, today: date, engine: Engine, accept_edits: bool = False
) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it.

    ``day`` None leaves the day blank too; one that is given is judged when the agency's workbook can be read. Nothing is written
    when the draft has errors; figures that were changed by hand are errors unless ``accept_edits``.
    """
    complete_interrupted(draft.parent)
    parts, issues = read_parts(draft)
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency))
    issues += [*check_parts(parts, agency, accept_edits=accept_edits, numbered=False), *what_stands_in_blanks(parts)]
    issues += [issue for part in parts for issue in fill_part(part, None, day)]
    issues += judge_day(draft_request(agency, parts[0], Numbered(day=day)), today) if day and agency else ()
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    target = draft.with_suffix(".trinh-ky.pdf")
    refuse_foreign(target.parent, target.name)
    with publication(draft.parent) as outgoing:
        pages, found = build_final(parts, outgoing.path(target.name), target, outgoing.scratch(), engine)
        issues += found
        if has_errors(issues):
            return Produced(issues=tuple(issues))
        remember(outgoing, target.name)
        outgoing.publish()
    properties = parts[0].properties
    document = ProducedDocument(
        kind=properties.kind, key=properties.key, path=target, number=None, notation=properties.notation, date=day, pages=pages
    )
    return Produced(documents=(document,), issues=tuple(issues))
