"""Opening a workbook as a form."""

from pathlib import Path

from cchc_docs.excel.declaration import WorkbookForm
from cchc_docs.excel.workbook import Workbook, open_workbook, workbook_warnings
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.text import fold


def open_form(path: Path, file: str, form: WorkbookForm) -> tuple[Workbook | None, list[Issue]]:
    """The workbook with what is worth a warning in it; None with the issue that says why it cannot be read."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return None, [workbook]
    return workbook, workbook_warnings(workbook, {fold(sheet.name) for sheet in form.sheets})
