"""Drafting any document: its values into Word files, their preview, and all of it published together or not at all."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.drafting_day import plain_day
from cchc_docs.domain.shown import Shown
from cchc_docs.issues import Issue, Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.charts import DrawnChart, place_charts
from cchc_docs.word.draft import MadeDraft
from cchc_docs.word.lines import fit_lines
from cchc_docs.word.long_rows import let_long_rows_break
from cchc_docs.word.package import DraftProperties, to_bytes, write_properties
from cchc_docs.word.template import render
from cchc_docs.workflows.annexes import annex_file, page_prefix, remove_stale, stale_annexes
from cchc_docs.workflows.conversion import Bundle, Converted, Engine, convert_and_assemble, convertible
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import MADE, protect_edited, refuse_foreign, remember, remove_made
from cchc_docs.workflows.publication import Publication, publication


@dataclass(frozen=True, kw_only=True)
class WrittenPart:
    """A rendered part of a document: itself, or one of its annexes."""

    name: str
    """Its file name in ``outputs/``."""

    title: str
    label_prefix: str
    draft: MadeDraft
    shown: tuple[Shown, ...]
    """Every value in it that knows where it came from."""

    @property
    def content(self) -> bytes:
        """The .docx."""
        return self.draft.content


@dataclass(frozen=True, kw_only=True)
class WrittenDocument:
    """A document with its parts, in their order."""

    document: AdministrativeDocument
    parts: Sequence[WrittenPart]


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """Where drafts go, and what is done when something is there already."""

    folder: Path
    engine: Engine
    keep_edited: bool = False
    """Whether edited drafts are moved aside; else they stop the drafting."""

    beside: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    """Workbooks that are published with the drafts, by file name; each is made while LibreOffice is at work."""

    noted: Mapping[str, bytes] = field(default_factory=dict)
    """What is noted of the drafts in the folder of their copies, by file name."""

    preview: bool = True
    """Whether a PDF shows the drafts; without one nothing is converted, and an older one is taken away."""

    gone: Sequence[str] = ()
    """Workbooks that an earlier draft may have had beside it and this one has not."""


def write_parts(
    workspace: Workspace,
    document: AdministrativeDocument,
    template: str,
    context: dict[str, Any],
    charts: Mapping[str, DrawnChart] = MappingProxyType({}),
) -> list[WrittenPart]:
    """The document and its annexes, in their order, each chart where its mark stands.

    Raises :class:`~cchc_docs.errors.TemplateError`.
    """
    title = f"{document.document_type.title} {document.subject[:1].lower()}{document.subject[1:]}".rstrip(". ")
    name = f"{document.kind}.docx"
    draft, shown = _part(workspace, document, template, title, (0, name), context, charts)
    main = WrittenPart(name=name, title=title, label_prefix="", draft=draft, shown=shown)
    annexes = []
    several = sum(not one.is_attachment for one in document.appendices) > 1
    for number, appendix in enumerate(document.appendices, start=1):
        name, annex_title = annex_file(document.kind, number), appendix.heading
        annex_context = {**context, "phu_luc": {"nhan": appendix.label, "ten": appendix.title}}
        draft, shown = _part(workspace, document, appendix.template, annex_title, (number, name), annex_context, charts)
        prefix = f"PL {roman(number)}-" if several else "PL-"
        prefix = page_prefix(annex_title) if appendix.is_attachment else prefix
        annexes.append(WrittenPart(name=name, title=annex_title, label_prefix=prefix, draft=draft, shown=shown))
    return [main, *annexes]


def publish_drafts(
    outlet: Outlet, document: AdministrativeDocument, written: Sequence[WrittenPart], issues: Sequence[Issue]
) -> Produced:
    """Puts parts, preview and the workbooks beside them into the folder; ``issues`` are those met before.

    Raises :class:`~cchc_docs.errors.OutputError` when a draft there has been edited and is not to be kept.
    """
    return publish_together(outlet, [WrittenDocument(document=document, parts=written)], document.kind, issues)


def publish_together(outlet: Outlet, several: Sequence[WrittenDocument], name: str, issues: Sequence[Issue]) -> Produced:
    """The same for several documents, all or none of them; ``name`` is that of the one preview that shows them all."""
    written = [part for one in several for part in one.parts]
    names, preview, folder = [part.name for part in written], f"{name}.pdf", outlet.folder
    with publication(folder) as outgoing:
        stale = [annex for one in several for annex in stale_annexes(folder, one.document.kind, names)]
        for made in (preview, *outlet.beside):
            refuse_foreign(folder, made)
        if not outlet.keep_edited:
            protect_edited(folder, [*names, *stale], keep_edited=False)
        with ThreadPoolExecutor(max_workers=1) as meanwhile:  # while LibreOffice, a process of its own, is at work
            workbooks = {name: meanwhile.submit(make) for name, make in outlet.beside.items()}
            converted = _build(outgoing, written, folder / preview if outlet.preview else None, outlet.engine)
        for noted, content in outlet.noted.items():
            outgoing.path(f"{MADE}/{noted}").write_bytes(content)
        if not converted.pages:
            return Produced(issues=(*issues, *converted.issues))
        for beside, workbook in workbooks.items():
            outgoing.path(beside).write_bytes(workbook.result())
            remember(outgoing, beside)
        kept = protect_edited(folder, [*names, *stale], keep_edited=outlet.keep_edited)
        outgoing.publish()
        remove_stale(folder, stale)
        for beside in (*outlet.gone, *(() if outlet.preview else (preview,))):
            remove_made(folder, beside)
    owners = [one.document for one in several for _ in one.parts]
    documents = [
        _produced(document, folder / part, count) for document, part, count in zip(owners, names, converted.pages, strict=True)
    ]
    if outlet.preview:
        documents.append(replace(_produced(owners[0], folder / preview, sum(converted.pages)), kind=name))
    return Produced(documents=tuple(documents), issues=(*issues, *converted.issues), kept=tuple(kept))


def _part(
    workspace: Workspace,
    document: AdministrativeDocument,
    template: str,
    title: str,
    numbered: tuple[int, str],
    context: dict[str, Any],
    charts: Mapping[str, DrawnChart],
) -> tuple[MadeDraft, tuple[Shown, ...]]:
    """``numbered`` are which part it is and its file's name."""
    (number, name), path = numbered, workspace.templates / template
    rendered = render(path, workspace.name(path), context)
    word = rendered.document
    place_charts(word, charts)
    fit_lines(word)
    let_long_rows_break(word)
    notation = document.issuing_number.code_notation
    properties = DraftProperties(
        kind=document.kind,
        key=document.key,
        series=notation,
        part=number,
        annexes=len(document.appendices),
        attachments=sum(one.is_attachment for one in document.appendices),
        title=title,
        notation=notation,
        position=document.signer.position_line,
        full_name=document.signer.full_name,
        agency=document.issuer.name,
        evidence=0 if number else len(document.evidence),
        event_date=document.event_date.isoformat() if document.event_date else "",
    )
    write_properties(word, properties, plain_day(document.drafted_on), document.subject)
    structure, shown = rendered.read()
    return MadeDraft(Path(name), word, properties, structure, to_bytes(word)), shown


def _build(outgoing: Publication, written: Sequence[WrittenPart], preview: Path | None, engine: Engine) -> Converted:
    """The parts, and their preview when there is to be one; without it no page is counted."""
    office = engine() if preview else None
    for part in written:
        content = part.content
        outgoing.path(part.name).write_bytes(content)
        outgoing.path(f"{MADE}/{part.name}").write_bytes(content)
    if preview is None or office is None:
        return Converted(pages=tuple(0 for _ in written), issues=())
    convertibles = [convertible(part.draft, part.label_prefix) for part in written]
    bundle = Bundle(documents=convertibles, target=outgoing.path(preview.name), shown=preview)
    (converted,) = convert_and_assemble([bundle], outgoing.scratch(), office, Severity.WARNING)
    converted.close()
    remember(outgoing, preview.name)
    return converted


def _produced(document: AdministrativeDocument, path: Path, pages: int) -> ProducedDocument:
    return ProducedDocument(
        kind=document.kind if path.stem == document.kind else "phu-luc",
        key=document.key,
        path=path,
        number=document.issuing_number.code_number,
        notation=document.issuing_number.code_notation,
        date=document.issued_date,
        pages=pages or None,
    )
