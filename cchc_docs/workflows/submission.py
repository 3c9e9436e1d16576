"""Drafting a submission (tờ trình): what the period's workbooks propose, laid before the agency that decides."""

from collections.abc import Sequence

from cchc_docs.domain.monthly_results import AssessmentKind
from cchc_docs.issues import Issue, Place
from cchc_docs.workflows.activities import ASSESSMENT_FIELDS, assessments
from cchc_docs.workflows.inputs import PeriodInputs

SUBJECT = "Giải quyết kiến nghị về cải cách hành chính {period}"


def check_proposals(inputs: PeriodInputs) -> Sequence[Issue]:
    """There is something to submit."""
    if assessments(inputs.months)[ASSESSMENT_FIELDS[AssessmentKind.PROPOSAL]]:
        return ()
    return [
        Issue(
            code="submission-empty",
            message="trong kỳ chưa có dòng «Kiến nghị» nào nên không có gì để trình; hãy ghi kiến nghị vào trang này",
            place=Place(file=inputs.months[-1].file, sheet="Khó khăn, kiến nghị"),
        )
    ]
