"""Drafting a periodic report: workbooks in, Word files and a preview out."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.evidence import EvidenceFile
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reconciliation import FILE as RECONCILIATION
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.issues import Issue, has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.charts import DrawnChart
from cchc_docs.word.draft import MadeDraft
from cchc_docs.workflows.annexes import REPORT_KIND
from cchc_docs.workflows.chart_annex import charted, drawn_charts
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.drafting import Outlet, WrittenPart, publish_drafts, write_parts
from cchc_docs.workflows.evidence_list import list_file, listed_evidence, written_list
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from cchc_docs.workflows.issued_reports import issued_reports
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.read_earlier import compared_periods
from cchc_docs.workflows.reconcile import reconcile
from cchc_docs.workflows.report_annexes import report_appendices, report_template
from cchc_docs.workflows.report_context import as_of_day, report_context
from cchc_docs.workflows.report_request import WHOLE, ReportRequest, plain_subject, reported_key
from cchc_docs.workflows.restatements import restatement_issues, restatements
from cchc_docs.workflows.synthesis_book import FILE as SYNTHESIS_BOOK
from cchc_docs.workflows.synthesis_book import synthesis_tables
from cchc_docs.workflows.unit_synthesis import is_divided, synthesize


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
    report = write_report(inputs, workspace, key, today=today, engine=engine, keep_edited=keep_edited, request=request)
    return report.publish() if report else Produced(issues=inputs.issues)


@dataclass(frozen=True, kw_only=True)
class WrittenReport:
    """A report that is not yet in its folder."""

    outlet: Outlet
    document: AdministrativeDocument
    written: Sequence[WrittenPart]
    issues: tuple[Issue, ...]

    def publish(self) -> Produced:
        """Puts it there, with what belongs beside it. Raises :class:`~cchc_docs.errors.OutputError` for an edited draft."""
        return publish_drafts(self.outlet, self.document, self.written, self.issues)

    def drafts(self) -> list[MadeDraft]:
        """The document and its annexes as they lie in the folder once they are published."""
        return [part.draft.at(self.outlet.folder / part.name) for part in self.written]


def write_report(
    inputs: PeriodInputs,
    workspace: Workspace,
    key: PeriodKey,
    *,
    today: date,
    engine: Engine,
    keep_edited: bool = False,
    request: ReportRequest = WHOLE,
    preview: bool = True,
) -> WrittenReport | None:
    """The report of inputs that have been read; None when they have errors. ``preview`` False leaves LibreOffice alone."""
    period = inputs.period
    if has_errors(inputs.issues) or inputs.agency is None or inputs.plan is None or period is None:
        return None
    issued = cache(partial(issued_reports, workspace))
    compared = compared_periods(workspace, inputs, issued, today)
    appendices = report_appendices(inputs.plan, inputs.months, as_of_day(inputs, today), compared, key.kind, charts=request.charts)
    subject = _subject(inputs.agency, period, inputs.unit, request)
    evidence = listed_evidence(workspace, inputs.plan, inputs.months)
    document = _document(inputs.agency, period, today, subject=subject, appendices=appendices, evidence=evidence)
    restated = restatements(inputs, issued(key.year))
    context = report_context(document, inputs.agency, inputs.plan, inputs, period, today, restated=restated, compared=compared)
    written = write_parts(workspace, document, report_template(key.kind), context, _charts(inputs, today, wanted=request.charts))
    folder = workspace.outputs(key, inputs.unit)
    root = f"{os.path.relpath(workspace.root, folder)}/"
    beside = {RECONCILIATION: lambda: _reconciliation(written, root), **_synthesis(inputs, today)}
    gone = [name for name in (SYNTHESIS_BOOK,) if name not in beside]
    noted = {list_file(REPORT_KIND): written_list(evidence, workspace.evidence(key.year), folder)}
    outlet = Outlet(folder=folder, engine=engine, keep_edited=keep_edited, beside=beside, noted=noted, preview=preview, gone=gone)
    return WrittenReport(outlet=outlet, document=document, written=written, issues=(*inputs.issues, *restatement_issues(restated)))


def _subject(agency: Agency, period: ReportingPeriod, unit: str | None, request: ReportRequest) -> str:
    """The clerk's own for a span of days."""
    whose = f" của {agency.unit_name(unit)}" if unit else ""
    return plain_subject(request.subject) or f"Kết quả công tác cải cách hành chính {period.name}{whose}"


def _document(
    agency: Agency,
    period: ReportingPeriod,
    today: date,
    *,
    subject: str,
    appendices: tuple[Appendix, ...],
    evidence: tuple[EvidenceFile, ...] = (),
) -> AdministrativeDocument:
    issuer = agency.name_on(period.last_day)
    signer = agency.signer_on(DocumentType.BAO_CAO, today)
    assert issuer and signer, "checked when the inputs were read"
    return AdministrativeDocument(
        kind=REPORT_KIND,
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
        evidence=evidence,
    )


def _charts(inputs: PeriodInputs, today: date, *, wanted: bool) -> dict[str, DrawnChart]:
    as_of = as_of_day(inputs, today)
    return drawn_charts(charted(inputs, as_of, over=today > as_of)) if wanted else {}


def _synthesis(inputs: PeriodInputs, today: date) -> dict[str, Callable[[], bytes]]:
    """The workbook over units, where units report."""
    if not is_divided(inputs.months):
        return {}

    def write() -> bytes:
        from cchc_docs.excel.summary_writer import write_summary

        assert inputs.period, "a report is made only when it is known"
        as_of = as_of_day(inputs, today)
        synthesis = synthesize(inputs, as_of, over=today > as_of)
        title = f"Tổng hợp kết quả công tác cải cách hành chính của các đơn vị {inputs.period.name}"
        return write_summary(title, synthesis_tables(synthesis, inputs.period.key.year))

    return {SYNTHESIS_BOOK: write}


def _reconciliation(written: Sequence[WrittenPart], root: str) -> bytes:
    from cchc_docs.excel.reconciliation_writer import write_reconciliation

    return write_reconciliation(reconcile(written[0].title, {part.name: part.shown for part in written}), root)
