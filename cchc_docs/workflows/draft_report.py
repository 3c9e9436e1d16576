"""Drafting a periodic report: workbooks in, Word files and a preview out."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reconciliation import FILE as RECONCILIATION
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.shown import Shown
from cchc_docs.issues import Severity, has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.lines import fit_lines
from cchc_docs.word.long_rows import let_long_rows_break
from cchc_docs.word.package import DraftProperties, to_bytes, write_properties
from cchc_docs.word.template import render
from cchc_docs.workflows.conversion import Converted, Convertible, Engine, convert_and_assemble
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import MADE, protect_edited, refuse_foreign, remember
from cchc_docs.workflows.publication import Publication, publication
from cchc_docs.workflows.reconcile import reconcile
from cchc_docs.workflows.report_annexes import annex_file, remove_stale, report_appendices, report_template, stale_annexes
from cchc_docs.workflows.report_context import as_of_day, report_context
from cchc_docs.workflows.report_request import WHOLE, ReportRequest, plain_subject, reported_key

KIND = "bao-cao"


@dataclass(frozen=True, kw_only=True)
class _Written:
    """A rendered part of the report."""

    name: str
    """Its file name in ``outputs/``."""

    title: str
    label_prefix: str
    content: bytes
    shown: tuple[Shown, ...]
    """Every value in it that knows where it came from."""


def draft_report(
    workspace: Workspace,
    key: PeriodKey,
    *,
    today: date,
    engine: Engine,
    keep_edited: bool = False,
    request: ReportRequest = WHOLE,
) -> Produced:
    """Writes the report's draft, its annexes and a preview into ``outputs/``; nothing when the data has errors.

    Raises an error of :mod:`cchc_docs.errors` when the world is broken; then the old outputs are left as they were.
    """
    key = reported_key(key, request)
    inputs = read_period(workspace, key, DocumentType.BAO_CAO, today, unit=request.unit, allow_missing=request.allow_missing)
    period = inputs.period
    if has_errors(inputs.issues) or inputs.agency is None or inputs.plan is None or period is None:
        return Produced(issues=inputs.issues)
    appendices = report_appendices(inputs.plan, inputs.months, as_of_day(inputs, today))
    subject = _subject(inputs.agency, period, inputs.unit, request)
    document = _document(inputs.agency, period, today, subject=subject, appendices=appendices)
    context = report_context(document, inputs.agency, inputs.plan, inputs, period, today)
    written = _render(workspace, document, context, report_template(key.kind))
    outputs = workspace.outputs(key, inputs.unit)
    return _publish(workspace.root, outputs, document, written, inputs, engine, keep_edited=keep_edited)


def _subject(agency: Agency, period: ReportingPeriod, unit: str | None, request: ReportRequest) -> str:
    """The clerk's own for a span of days."""
    whose = f" của {agency.unit_name(unit)}" if unit else ""
    return plain_subject(request.subject) or f"Kết quả công tác cải cách hành chính {period.name}{whose}"


def _document(
    agency: Agency, period: ReportingPeriod, today: date, *, subject: str, appendices: tuple[Appendix, ...]
) -> AdministrativeDocument:
    issuer = agency.name_on(period.last_day)
    signer = agency.signer_on(DocumentType.BAO_CAO, today)
    assert issuer and signer, "checked when the inputs were read"
    return AdministrativeDocument(
        kind=KIND,
        key=str(period.key),
        document_type=DocumentType.BAO_CAO,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=f"{DocumentType.BAO_CAO.abbreviation}-{issuer.abbreviation}"),
        issued_date=None,
        drafted_on=today,
        subject=subject,
        signer=signer.block,
        recipients=agency.recipients[DocumentType.BAO_CAO],
        appendices=appendices,
    )


def _render(workspace: Workspace, document: AdministrativeDocument, context: dict[str, Any], template: str) -> list[_Written]:
    title = f"{document.document_type.title} {document.subject[:1].lower()}{document.subject[1:]}"
    content, shown = _part(workspace, document, template, title, 0, context)
    main = _Written(name=f"{KIND}.docx", title=title, label_prefix="", content=content, shown=shown)
    annexes = []
    for number, appendix in enumerate(document.appendices, start=1):
        annex_title = f"{appendix.label}. {appendix.title}"
        annex_context = {**context, "phu_luc": {"nhan": appendix.label, "ten": appendix.title}}
        content, shown = _part(workspace, document, appendix.template, annex_title, number, annex_context)
        prefix = f"PL {roman(number)}-" if len(document.appendices) > 1 else "PL-"
        annexes.append(_Written(name=annex_file(number), title=annex_title, label_prefix=prefix, content=content, shown=shown))
    return [main, *annexes]


def _part(
    workspace: Workspace, document: AdministrativeDocument, template: str, title: str, number: int, context: dict[str, Any]
) -> tuple[bytes, tuple[Shown, ...]]:
    path = workspace.templates / template
    rendered = render(path, workspace.name(path), context)
    word = rendered.document
    fit_lines(word)
    let_long_rows_break(word)
    notation = document.issuing_number.code_notation
    properties = DraftProperties(
        kind=document.kind,
        key=document.key,
        series=notation,
        part=number,
        annexes=len(document.appendices),
        title=title,
        notation=notation,
        position=document.signer.position_line,
        full_name=document.signer.full_name,
        agency=document.issuer.name,
    )
    write_properties(word, properties, document.drafted_on, document.subject)
    return to_bytes(word), rendered.shown


def _publish(
    root: Path,
    folder: Path,
    document: AdministrativeDocument,
    written: list[_Written],
    inputs: PeriodInputs,
    engine: Engine,
    *,
    keep_edited: bool,
) -> Produced:
    names = [part.name for part in written]
    with publication(folder) as outgoing:
        stale = stale_annexes(folder, names)
        for made in (f"{KIND}.pdf", RECONCILIATION):
            refuse_foreign(folder, made)
        if not keep_edited:
            protect_edited(folder, [*names, *stale], keep_edited=False)
        with ThreadPoolExecutor(max_workers=1) as meanwhile:  # while LibreOffice, a process of its own, is at work
            reconciled = meanwhile.submit(_reconciliation, written, f"{os.path.relpath(root, folder)}/")
            converted = _build(outgoing, written, folder / f"{KIND}.pdf", engine)
        outgoing.path(RECONCILIATION).write_bytes(reconciled.result())
        remember(outgoing, RECONCILIATION)
        kept = protect_edited(folder, [*names, *stale], keep_edited=keep_edited)
        outgoing.publish()
        remove_stale(folder, stale)
    documents = [
        _produced(document, document.key, folder / name, count)
        for name, count in zip([*names, f"{KIND}.pdf"], [*converted.pages, sum(converted.pages)], strict=True)
    ]
    return Produced(documents=tuple(documents), issues=(*inputs.issues, *converted.issues), kept=tuple(kept))


def _build(outgoing: Publication, written: list[_Written], preview: Path, engine: Engine) -> Converted:
    office = engine()
    convertibles = []
    for part in written:
        path = outgoing.path(part.name)
        path.write_bytes(part.content)
        outgoing.path(f"{MADE}/{part.name}").write_bytes(part.content)
        convertibles.append(Convertible(path=path, title=part.title, label_prefix=part.label_prefix))
    converted = convert_and_assemble(
        convertibles, outgoing.path(preview.name), preview, outgoing.scratch(), office, Severity.WARNING
    )
    remember(outgoing, preview.name)
    return converted


def _reconciliation(written: list[_Written], root: str) -> bytes:
    from cchc_docs.excel.reconciliation_writer import write_reconciliation

    return write_reconciliation(reconcile(written[0].title, {part.name: part.shown for part in written}), root)


def _produced(document: AdministrativeDocument, key: str, path: Path, pages: int) -> ProducedDocument:
    return ProducedDocument(
        kind=KIND if path.stem == KIND else "phu-luc",
        key=key,
        path=path,
        number=None,
        notation=document.issuing_number.code_notation,
        date=None,
        pages=pages,
    )
