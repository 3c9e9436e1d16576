"""What the templates are filled with for the sample's first quarter of 2023, for its plan, a sister plan and a meeting."""

from datetime import date
from pathlib import Path
from typing import Any

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issued_report import IssuedReport, Restatement
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.reconciliation import Reconciliation
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.indicators.dossiers import RESOLVED, dossier_table
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.companion import CompanionRequest
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.draft_meeting import KIND, meeting_document
from cchc_docs.workflows.draft_plan import plan_document
from cchc_docs.workflows.draft_report import _document, _subject
from cchc_docs.workflows.draft_sister_plan import sister_plan_document
from cchc_docs.workflows.inputs import PeriodInputs, read_checked_agency, read_checked_plan, read_period
from cchc_docs.workflows.meeting_context import meeting_context
from cchc_docs.workflows.meeting_inputs import read_checked_meeting
from cchc_docs.workflows.plan_context import plan_context
from cchc_docs.workflows.read_earlier import compared_periods
from cchc_docs.workflows.report_annexes import TASK_PROGRESS, report_appendices
from cchc_docs.workflows.report_context import as_of_day, report_context
from cchc_docs.workflows.report_request import WHOLE
from cchc_docs.workflows.scoring_annex import scoring_fields
from cchc_docs.workflows.sister_plan_context import sister_plan_context

_ROOT = Path(__file__).resolve().parent.parent
_DAY = date(2023, 4, 3)
"""The quarter is over, so that it has a task that is overdue: every list shows something."""

_AFTERWARDS = date(2024, 1, 5)
"""December alone scores the year."""


def sample_context() -> dict[str, Any]:
    """The fields of the report and, under ``phu_luc``, of its first annex."""
    workspace = Workspace(_ROOT)
    inputs = read_period(workspace, parse_period_key("2023-Q1"), DocumentType.BAO_CAO, _DAY)
    assert inputs.agency and inputs.plan and inputs.period, "the sample has no errors"
    subject = _subject(inputs.agency, inputs.period, None, WHOLE)
    compared = compared_periods(workspace, inputs, lambda _: (), _DAY)
    appendices = report_appendices(inputs.plan, inputs.months, as_of_day(inputs, _DAY), compared)
    document = _document(inputs.agency, inputs.period, _DAY, subject=subject, appendices=appendices)
    restated = [_restatement(inputs)]
    period = inputs.period
    context = report_context(document, inputs.agency, inputs.plan, inputs, period, _DAY, restated=restated, compared=compared)
    annex = next(one for one in document.appendices if one.template == TASK_PROGRESS)
    year = read_period(Workspace(_ROOT), parse_period_key("2023-12"), DocumentType.BAO_CAO, _AFTERWARDS)
    scoring = scoring_fields(year.months, inputs.plan, inputs.agency)
    return {**context, "cham_diem": scoring, "phu_luc": {"nhan": annex.label, "ten": annex.title}}


def _restatement(inputs: PeriodInputs) -> Restatement:
    """As if January had been reported with one dossier less; no such report is in the sample."""
    resolved = dossier_table(inputs.months[:1]).total[RESOLVED.code]
    report = IssuedReport(
        key=parse_period_key("2023-01"),
        number=IssuingNumber(code_number=9, code_notation="BC-UBND"),
        issued_date=date(2023, 2, 3),
        subject="Kết quả công tác cải cách hành chính tháng 01 năm 2023",
        values=Reconciliation(title="", figures=(), typed=()),
        file="van-ban-di/2023/09-BC-UBND/doi-chieu-so-lieu.xlsx",
    )
    return Restatement(
        report=report, figure=resolved.figure(), before=str(int(resolved.value or 0) - 1), now=str(int(resolved.value or 0))
    )


def sample_plan_context() -> dict[str, Any]:
    """The fields of the plan and, under ``phu_luc``, of its first annex."""
    workspace, key = Workspace(_ROOT), parse_period_key("2023")
    agency, _ = read_checked_agency(workspace)
    plan, _ = read_checked_plan(workspace, key.year, agency)
    assert agency and plan and plan.issued_on, "the sample has no errors"
    document = plan_document(plan, agency, key, day=plan.issued_on, today=_DAY)
    annex = document.appendices[0]
    return {**plan_context(document, plan, agency), "phu_luc": {"nhan": annex.label, "ten": annex.title}}


def sample_sister_plan_context() -> dict[str, Any]:
    """The fields of the communication plan."""
    workspace, key = Workspace(_ROOT), parse_period_key("2023")
    agency, _ = read_checked_agency(workspace)
    plan, _ = read_checked_plan(workspace, key.year, agency)
    assert agency and plan, "the sample has no errors"
    companion = COMPANIONS["ke-hoach-tuyen-truyen"]
    document = sister_plan_document(
        companion, agency, key, subject="Thông tin, tuyên truyền cải cách hành chính năm 2023", today=_DAY
    )
    return sister_plan_context(document, plan, agency, SisterPlan.COMMUNICATION)


def sample_meeting_context() -> dict[str, Any]:
    """The fields of the minutes of the board's first meeting."""
    workspace, key = Workspace(_ROOT), parse_period_key("2023-Q1")
    agency, _ = read_checked_agency(workspace)
    plan, _ = read_checked_plan(workspace, key.year, agency)
    meeting, _ = read_checked_meeting(workspace, key, 1, agency, plan)
    assert agency and meeting, "the sample has no errors"
    request = CompanionRequest(workspace=workspace, key=key, today=_DAY, engine=find_libreoffice)
    document = meeting_document(request, KIND, DocumentType.BIEN_BAN, meeting.name, agency, meeting)
    months = read_period(workspace, key, DocumentType.BAO_CAO, _DAY).months
    return meeting_context(document, meeting, agency, key, months)
