"""Finalizing a draft as it stands now, its number blank: it is given after the signature."""

from datetime import date
from pathlib import Path

from cchc_docs.issues import has_errors
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.draft_parts import check_parts, fill_part, read_parts, what_stands_in_blanks
from cchc_docs.workflows.final_pdf import build_final
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import complete_interrupted, publication


def finalize(draft: Path, *, day: date | None, engine: Engine, accept_edits: bool = False) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it.

    ``day`` None leaves the day blank too. Nothing is written when the draft has errors; figures that were changed by hand are
    errors unless ``accept_edits``.
    """
    complete_interrupted(draft.parent)
    parts, issues = read_parts(draft)
    issues += [*check_parts(parts, accept_edits=accept_edits), *what_stands_in_blanks(parts)]
    issues += [issue for part in parts for issue in fill_part(part, None, day)]
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
