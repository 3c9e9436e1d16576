"""Opening a workbook as a form."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from cchc_docs.excel.declaration import WorkbookForm
from cchc_docs.excel.workbook import SheetContent, Workbook, open_workbook
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.code_pages import legacy_font
from cchc_docs.vietnamese.text import fold

_NEAR = 0.8
_COPY = re.compile(r"\s*\(\d+\)$")
"""What a spreadsheet program adds to the name of a sheet's copy."""


def open_form(path: Path, file: str, form: WorkbookForm) -> tuple[Workbook | None, list[Issue]]:
    """The workbook with what is worth a warning in it; None with the issue that says why it cannot be read."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return None, [workbook]
    return workbook, list(_workbook_issues(workbook, {fold(sheet.name): sheet.name for sheet in form.sheets}))


def _workbook_issues(workbook: Workbook, known: dict[str, str]) -> Iterator[Issue]:
    """Old fonts, hidden sheets that are read all the same, two sheets of one name, sheets whose name is misspelt."""
    for font in workbook.legacy_fonts:
        yield Issue(
            code="font-legacy",
            severity=Severity.WARNING,
            message=f"bảng tính dùng phông {font} ({legacy_font(font)}); hãy đổi sang Times New Roman, bảng mã Unicode",
            place=Place(file=workbook.file),
        )
    seen: set[str] = set()
    for sheet in workbook.sheets:
        name = fold(sheet.name)
        if name in known and name in seen:
            yield _issue(workbook, sheet, "sheet-twice", "có hai trang cùng tên này; hãy giữ một trang", Severity.ERROR)
        elif name in known and sheet.hidden:
            yield _issue(
                workbook, sheet, "sheet-hidden", "trang tính đang ẩn nhưng vẫn được đọc; hãy bỏ ẩn hoặc xóa nếu không dùng"
            )
        elif name not in known and sheet.grid and (near := _nearest(sheet.name, known)):
            message = f"trang tính không có trong biểu mẫu nên không được đọc; có phải là «{near}»? Nếu phải, hãy đổi tên trang"
            yield _issue(workbook, sheet, "sheet-unknown", message)
        seen.add(name)


def _nearest(name: str, known: dict[str, str]) -> str | None:
    near = difflib.get_close_matches(fold(_COPY.sub("", name)), list(known), n=1, cutoff=_NEAR)
    return known[near[0]] if near else None


def _issue(workbook: Workbook, sheet: SheetContent, code: str, message: str, severity: Severity = Severity.WARNING) -> Issue:
    return Issue(code=code, severity=severity, message=message, place=Place(file=workbook.file, sheet=sheet.name))
