"""Every template with what it may name."""

from collections.abc import Mapping

from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.decision_fields import ATTACHED_FIELDS, MEMBERS, REGULATION
from cchc_docs.workflows.meeting_fields import MEETING_FIELDS, MINUTES
from cchc_docs.workflows.plan_annexes import PLAN, PLAN_ANNEXES
from cchc_docs.workflows.plan_fields import PLAN_APPENDIX_FIELDS, PLAN_FIELDS
from cchc_docs.workflows.report_annexes import ANNEXES, COMPARING, MONTHLY_REPORT, REPORT, SPECIAL_REPORT
from cchc_docs.workflows.report_fields import APPENDIX_FIELDS, REPORT_FIELDS

TEMPLATE_FIELDS: Mapping[str, TemplateFields] = {
    **dict.fromkeys((REPORT, MONTHLY_REPORT, SPECIAL_REPORT), REPORT_FIELDS),
    **dict.fromkeys((*ANNEXES, *COMPARING), APPENDIX_FIELDS),
    PLAN: PLAN_FIELDS,
    **dict.fromkeys(PLAN_ANNEXES, PLAN_APPENDIX_FIELDS),
    MINUTES: MEETING_FIELDS,
    **dict.fromkeys((MEMBERS, REGULATION), ATTACHED_FIELDS),
    **{companion.template: companion.fields for companion in COMPANIONS.values()},
}
"""By the template's file name in ``templates/``."""
