"""A month from an empty folder to the PDF that is signed, every workbook a form that was filled in."""

from pathlib import Path

import pypdfium2

from tests.conftest import Result, run_cchc
from tests.drafted_words import words
from tests.form_filling import fill

AFTER = "2023-05-03"


def said(folder: Path, *arguments: str) -> Result:
    result = run_cchc(folder, *arguments, environment={"CCHC_TODAY": AFTER})
    assert result.status == 0, f"{arguments}: {result.out}{result.err}"
    return result


def test_a_months_round(tmp_path: Path) -> None:
    said(tmp_path, "init", "xa")
    workspace = tmp_path / "xa"
    for kind, key, file in (
        ("agency", (), "inputs/co-quan.xlsx"),
        ("plan", ("2023",), "inputs/2023/ke-hoach.xlsx"),
        ("meeting", ("2023-Q1",), "inputs/2023/hop-2023-q1.xlsx"),
        ("meeting", ("2023-03",), "inputs/2023/hop-2023-03.xlsx"),
        ("results", ("2023-04",), "inputs/2023/thang-04.xlsx"),
    ):
        assert said(workspace, "form", kind, *key).out.strip() == file
        assert fill(workspace, file) > 25
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
