"""Every kind of input workbook."""

from cchc_docs.excel.agency_form import AGENCY
from cchc_docs.excel.declaration import WorkbookForm
from cchc_docs.excel.meeting_form import MEETING
from cchc_docs.excel.plan_form import PLAN
from cchc_docs.excel.results_form import RESULTS

FORMS: dict[str, WorkbookForm] = {form.kind: form for form in (AGENCY, PLAN, RESULTS, MEETING)}
"""By the kind that ``cchc form`` names."""
