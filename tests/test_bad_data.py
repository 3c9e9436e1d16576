"""Bad data, one thing at a time: one clear sentence with its cell, the right status, the old outputs whole."""

from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tests.conftest import Change, run_cchc, snapshot

OUTPUTS = "outputs/2023/2023-Q1"


def test_signs_that_mean_something_in_xml_or_in_tags_are_printed_as_typed(workspace: Path, change: Change) -> None:
    text = "Phát động A & B <C> {{ trich_yeu }} {% if %} 5 > 3"
    change("2023/thang-03.xlsx", "Nội dung bổ sung", "B4", text)
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    paragraphs = [one.text for one in docx.Document(str(workspace / OUTPUTS / "bao-cao.docx")).paragraphs]
    assert f"- {text}." in paragraphs
    assert any(one.startswith("Trên đây là Báo cáo") for one in paragraphs), "nothing after it is lost"


def test_an_empty_optional_cell_prints_nothing(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Nhiệm vụ", "F4", None)
    change("2023/thang-03.xlsx", "Nhiệm vụ", "D4", None)
    change("2023/thang-03.xlsx", "Nhiệm vụ", "H4", None)
    result = run_cchc(workspace, "report", "2023-Q1")
    assert result.status == 0
    rows = docx.Document(str(workspace / OUTPUTS / "phu-luc-1.docx")).tables[-1].rows
    (row,) = [row for row in rows if row.cells[0].text == "1"]
    assert row.cells[4].text == "Chưa báo cáo kết quả trong kỳ."
    for name in ("bao-cao.docx", *(f"phu-luc-{number}.docx" for number in range(1, 6))):
        xml = docx.Document(str(workspace / OUTPUTS / name)).element.xml
        assert "None" not in xml
        assert "{{" not in xml


def test_a_line_break_in_a_cell_makes_a_paragraph_of_its_own(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Nội dung bổ sung", "B4", "Ý thứ nhất\n- ý thứ hai;\n\n")
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    paragraphs = [one.text for one in docx.Document(str(workspace / OUTPUTS / "bao-cao.docx")).paragraphs]
    assert paragraphs.index("- Ý thứ nhất.") + 1 == paragraphs.index("- Ý thứ hai.")


def test_a_missing_month_is_named_and_stops_the_report(drafted: Path) -> None:
    (drafted / "inputs/2023/thang-02.xlsx").unlink()
    before = snapshot(drafted)
    result = run_cchc(drafted, "report", "2023-Q1", "--json")
    assert result.status == 1
    assert [(issue["code"], issue["file"]) for issue in result.json["issues"]] == [("month-missing", "inputs/2023/thang-02.xlsx")]
    assert "thiếu số liệu tháng 2/2023" in result.json["issues"][0]["message"]
    assert result.json["documents"] == []
    assert snapshot(drafted) == before


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("C5", "mười hai", "cell-not-a-count"),
        ("C5", -1, "cell-not-a-count"),
        ("C5", 1.5, "cell-not-a-count"),
        ("C5", "1,247", "cell-not-a-count"),
        ("C5", None, "cell-missing"),
        ("C5", True, "cell-not-a-count"),
    ],
)
def test_what_is_no_count_is_named_with_its_cell(workspace: Path, change: Change, cell: str, value: object, code: str) -> None:
    change("2023/thang-01.xlsx", "Hồ sơ TTHC", cell, value)
    result = run_cchc(workspace, "check", "--json")
    assert result.status == 1
    (issue,) = result.json["issues"]
    assert (issue["code"], issue["file"], issue["sheet"], issue["cell"]) == (code, "inputs/2023/thang-01.xlsx", "Hồ sơ TTHC", cell)
    assert "«Trực tuyến (4)»" in issue["message"]


def test_a_count_typed_as_vietnamese_text_is_read(workspace: Path, change: Change) -> None:
    change("2023/thang-01.xlsx", "Hồ sơ TTHC", "C5", " 34 ")
    assert run_cchc(workspace, "check").status == 0


ARITHMETIC = {"dossiers-total-wrong", "dossiers-received-not-resolved-plus-pending", "dossiers-sheet-total-wrong"}


@pytest.mark.parametrize(
    ("file", "sheet", "cell", "value", "codes"),
    [
        ("thang-01.xlsx", "Hồ sơ TTHC", "B5", 99, {"dossiers-total-wrong"}),
        ("thang-01.xlsx", "Hồ sơ TTHC", "H5", 29, ARITHMETIC),
        (
            "thang-01.xlsx",
            "Hồ sơ TTHC",
            "A5",
            "Chứng thực",
            {"dossiers-field-twice", "dossiers-carried-over-wrong", "dossiers-field-dropped"},
        ),
        ("thang-02.xlsx", "Nhiệm vụ", "A4", "NV99", {"task-unknown"}),
        ("thang-02.xlsx", "Nhiệm vụ", "A6", "NV04", {"task-result-twice"}),
        ("thang-02.xlsx", "Nhiệm vụ", "B4", "Xong rồi", {"cell-not-a-choice"}),
        ("thang-02.xlsx", "Nhiệm vụ", "E5", "31/02/2023", {"cell-not-a-date"}),
        ("thang-02.xlsx", "Nhiệm vụ", "E5", "05/03/2023", {"task-finished-after-period"}),
        ("thang-02.xlsx", "Nhiệm vụ", "E5", None, {"task-finished-date-missing"}),
        ("thang-02.xlsx", "Nhiệm vụ", "E4", "05/02/2023", {"task-finished-date-unexpected"}),
        ("thang-02.xlsx", "Thông tin", "B4", 5, {"month-differs"}),
        ("ke-hoach.xlsx", "Nhiệm vụ", "F4", "VPTX", {"unit-unknown"}),
        ("ke-hoach.xlsx", "Nhiệm vụ", "H4", "sớm", {"deadline-not-understood"}),
        ("ke-hoach.xlsx", "Nhiệm vụ", "A5", "NV01", {"task-code-twice", "task-unknown"}),
        ("ke-hoach.xlsx", "Thông tin", "B3", 2024, {"year-differs"}),
    ],
)
def test_each_disagreement_is_an_issue_with_its_cell(
    workspace: Path, change: Change, file: str, sheet: str, cell: str, value: object, codes: set[str]
) -> None:
    change(f"2023/{file}", sheet, cell, value)
    result = run_cchc(workspace, "check", "--json")
    assert result.status == 1
    issues = result.json["issues"]
    assert {issue["code"] for issue in issues} == codes
    assert any((issue["file"], issue["sheet"]) == (f"inputs/2023/{file}", sheet) for issue in issues)
    assert all(issue["cell"] or issue["code"] in ("month-differs", "year-differs") for issue in issues)


def test_all_problems_are_named_at_once_in_workbook_order(workspace: Path, change: Change) -> None:
    change("2023/thang-01.xlsx", "Hồ sơ TTHC", "C5", "x")
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "D6", "y")
    change("2023/thang-03.xlsx", "Nhiệm vụ", "A4", None)
    places = [(issue["file"][-7:-5], issue["cell"]) for issue in run_cchc(workspace, "check", "--json").json["issues"]]
    assert places == [("01", "C5"), ("03", "A4"), ("03", "D6")]


@pytest.mark.parametrize(("content", "words"), [(b"", "rỗng"), (b"PK\x03\x04rac", "hỏng"), (b"a;b;c", "hỏng")])
def test_an_unreadable_workbook_is_an_issue_and_the_others_are_still_checked(
    workspace: Path, change: Change, content: bytes, words: str
) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    (workspace / "inputs/2023/thang-01.xlsx").write_bytes(content)
    result = run_cchc(workspace, "check", "--json")
    assert result.status == 3
    unreadable, bad = result.json["issues"]
    assert (unreadable["code"], unreadable["file"]) == ("workbook-unreadable", "inputs/2023/thang-01.xlsx")
    assert words in unreadable["message"]
    assert bad["cell"] == "C5"


def test_a_folder_that_is_no_workspace_is_told_so(tmp_path: Path) -> None:
    for arguments in (("report", "2023-Q1"), ("check",)):
        result = run_cchc(tmp_path, *arguments)
        assert result.status == 3
        assert "không phải không gian làm việc" in result.err


def test_a_day_is_no_reporting_period(workspace: Path) -> None:
    result = run_cchc(workspace, "report", "2023-03-15")
    assert result.status == 2
    assert "không phải kỳ báo cáo" in result.err


def test_a_name_that_no_longer_holds_is_a_warning(workspace: Path) -> None:
    result = run_cchc(workspace, "report", "2023-Q1", "--today", "2026-11-23", "--json")
    assert result.status == 0
    found = [(issue["code"], issue["severity"]) for issue in result.json["issues"]]
    assert found == [("agency-name-expired", "warning"), ("estimate-to-replace", "warning")]


def test_a_signer_and_recipients_are_needed(workspace: Path) -> None:
    book = load_workbook(workspace / "inputs/co-quan.xlsx")
    book["Người ký"].delete_rows(4)
    book["Nơi nhận"]["A4"].value = "Tờ trình"
    book.save(workspace / "inputs/co-quan.xlsx")
    result = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert result.status == 1
    assert [issue["code"] for issue in result.json["issues"]] == ["signer-missing", "addressee-missing"]
