"""A month from an empty folder to the PDF that is signed, every workbook a form that was filled in."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pypdfium2
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import ROOT, Result, run_cchc
from tests.drafted_words import words

AFTER = "2023-05-03"
Rows = list[tuple[Any, ...]]


def said(folder: Path, *arguments: str) -> Result:
    result = run_cchc(folder, *arguments, environment={"CCHC_TODAY": AFTER})
    assert result.status == 0, f"{arguments}: {result.out}{result.err}"
    return result


def fill(workspace: Path, file: str) -> int:
    """Types the sample's values into the form; gives how many cells that were."""
    sample, form = load_workbook(ROOT / file), load_workbook(workspace / file)
    assert set(sample.sheetnames) <= set(form.sheetnames)
    typed = sum(_fill(form[page.title], list(page.iter_rows(min_row=3, values_only=True))) for page in sample)
    form.save(workspace / file)
    return typed


def _fill(page: Worksheet, rows: Rows) -> int:
    if page["A3"].value == "Mục":
        return _fill_facts(page, rows)
    header, *below = rows
    assert [cell.value for cell in page[3]][: len(header)] == list(header), page.title
    for row in page.iter_rows(min_row=4, max_col=len(header)):
        for cell in row:
            cell.value = None
    return sum(_type(page, number, values) for number, values in enumerate(below, start=4))


def _fill_facts(page: Worksheet, rows: Rows) -> int:
    lines = {str(page.cell(number, 1).value): number for number in range(4, page.max_row + 1)}
    for label, value, *_ in rows:
        page.cell(lines[label], 2).value = value
    return len(rows)


def _type(page: Worksheet, number: int, values: Iterable[Any]) -> int:
    filled = [(at, value) for at, value in enumerate(values, start=1) if value is not None]
    for at, value in filled:
        page.cell(number, at).value = value
    return len(filled)


def test_a_months_round(tmp_path: Path) -> None:
    said(tmp_path, "init", "xa")
    workspace = tmp_path / "xa"
    files = {"agency": "inputs/co-quan.xlsx", "plan": "inputs/2023/ke-hoach.xlsx", "results": "inputs/2023/thang-04.xlsx"}
    for kind, key in (("agency", ()), ("plan", ("2023",)), ("results", ("2023-04",))):
        assert said(workspace, "form", kind, *key).out.strip() == files[kind]
        assert fill(workspace, files[kind]) > 25
    assert said(workspace, "check").out == "Không có lỗi.\n"
    said(workspace, "report", "2023-04")
    drafts = workspace / "outputs/2023/2023-04"
    assert "Kết quả công tác cải cách hành chính tháng 4 năm 2023" in words(drafts / "bao-cao.docx")
    assert said(workspace, "lint", *(str(path.relative_to(workspace)) for path in sorted(drafts.glob("*.docx"))))
    final = said(workspace, "finalize", "outputs/2023/2023-04/bao-cao.docx", "--number", "9", "--json").json
    document = pypdfium2.PdfDocument(workspace / final["documents"][0]["path"])
    assert len(document) == final["documents"][0]["pages"] > 3
    text = document[0].get_textpage().get_text_range()
    assert "Số: 09/BC-UBND" in text
    assert "ngày 03 tháng 5 năm 2023" in text
    document.close()
