"""The day of issue, judged before a number is taken."""

from datetime import date

from cchc_docs.checks.issued_date import Event, IssuedDate, NamedSigner, check_issued_date, check_signer_in_office
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.issues import Issue
from cchc_docs.settings.reporting_regime import period
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.workflows.issue_request import IssueRequest

_REPORT = "bao-cao"


def judge_day(request: IssueRequest, today: date) -> list[Issue]:
    """Warnings for a day off, a day to come, a day before the figures' cut-off; an error for a signer out of office."""
    agency, days = request.agency, WorkingDays(request.agency.special_days)
    issued = IssuedDate(day=request.day, file=request.file, cut_off=_cut_off(request, agency, days), event=_event(request))
    issues = [*check_issued_date(issued, today=today, works=days.works)]
    if not request.signer_name or request.document_type is DocumentType.BIEN_BAN:
        return issues  # who chaired a meeting signs its minutes
    signer = NamedSigner(
        document_type=request.document_type, full_name=request.signer_name, position=request.signer_position.removeprefix("KT. ")
    )
    return [*issues, *check_signer_in_office(agency, signer, issued)]


def _event(request: IssueRequest) -> Event | None:
    """The meeting that the document is about; minutes bear no day."""
    if request.event_date is None or request.document_type is DocumentType.BIEN_BAN:
        return None
    return Event(day=request.event_date, ahead=request.document_type is DocumentType.GIAY_MOI)


def _cut_off(request: IssueRequest, agency: Agency, days: WorkingDays) -> date | None:
    """The last day that a periodic report tells of."""
    if request.kind != _REPORT or not request.key:
        return None
    key = parse_period_key(request.key)
    return period(key, agency.regime, days).last_day
