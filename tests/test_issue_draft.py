"""Finalizing with a number: the document, its line and its number, or none of them."""

import json
import stat
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Cm
from openpyxl import load_workbook

from tests.conftest import run_cchc
from tests.pdf_reading import read_pages
from tests.registering import codes, left_over, names, records
from tests.test_register_killed import killed_everywhere

FOLDER = "outputs/2023/2023-Q1"
DRAFT = f"{FOLDER}/bao-cao.docx"
RECORD = "van-ban-di/2023/01-BC-UBND"
ON = ("--date", "2023-04-03", "--today", "2023-04-03")


def test_the_numbered_document_stands_in_the_record_and_nowhere_else(drafted: Path) -> None:
    (drafted / FOLDER / "bao-cao.trinh-ky.pdf").unlink()
    before = (drafted / DRAFT).read_bytes()
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON, "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    (document,) = result.json["documents"]
    assert document == {
        "kind": "bao-cao", "key": "2023-Q1", "path": f"{RECORD}/bao-cao.pdf", "number": 1, "notation": "BC-UBND",
        "date": "2023-04-03", "pages": 19,
    }  # fmt: skip
    pages = read_pages(drafted / document["path"])
    assert pages[0].line("Số:").text == "Số: 01/BC-UBND"
    assert "số 01/BC-UBND ngày 03 tháng 4 năm 2023 của" in pages[5].line("(Kèm theo").text
    kept = sorted(path.name for path in (drafted / RECORD).iterdir())
    annexes = [f"phu-luc-{number}.docx" for number in range(1, 6)]
    assert kept == sorted(["bao-cao.pdf", "bao-cao.docx", *annexes, "doi-chieu-so-lieu.xlsx", "manifest.json"])
    assert all(not stat.S_IMODE((drafted / RECORD / name).stat().st_mode) & 0o222 for name in kept)
    assert (drafted / DRAFT).read_bytes() == before
    assert not (drafted / FOLDER / "bao-cao.trinh-ky.pdf").exists()
    assert names(drafted) == ["2023 01/BC-UBND"]
    assert codes(drafted) == []
    printed = docx.Document(str(drafted / RECORD / "bao-cao.docx"))
    text = "\n".join(cell.text for row in printed.tables[0].rows for cell in row.cells)
    assert "Số: 01/BC-UBND" in text
    assert "ngày 03 tháng 4 năm 2023" in text
    assert json.loads((drafted / RECORD / "manifest.json").read_text(encoding="utf-8"))["number"] == 1


def test_an_office_that_begins_in_mid_year_is_warned_and_then_every_number_follows(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "27", *ON, "--json")
    assert [(issue["code"], issue["severity"]) for issue in result.json["issues"]] == [("register-begun", "warning")]
    again = run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON)
    assert again.status == 7
    assert "văn bản này đã phát hành với số 27/BC-UBND ngày 03/4/2023" in again.err
    assert run_cchc(drafted, "register", "void", "27/BC-UBND", "--reason", "Sai kỳ", "--today", "2023-04-03").status == 0
    for number, said in (("27", "đã được dùng"), ("30", "bỏ cách số")):
        refused = run_cchc(drafted, "finalize", DRAFT, "--number", number, *ON)
        assert (refused.status, said in refused.err) == (7, True)
    assert run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON, "--json").json["documents"][0]["number"] == 28
    assert names(drafted) == ["2023 27/BC-UBND", "2023 28/BC-UBND"]
    assert left_over(drafted) == []


def test_a_final_that_fails_burns_no_number(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "Một dòng cao hơn trang. " * 400
    table.rows[0].height, table.rows[0].height_rule = Cm(2), WD_ROW_HEIGHT_RULE.EXACTLY
    document.save(str(drafted / DRAFT))
    failed = run_cchc(drafted, "finalize", DRAFT, "--number", "auto", "--accept-edits", *ON, "--json")
    assert failed.status == 1
    assert failed.json["documents"] == []
    assert names(drafted) == records(drafted) == []
    assert left_over(drafted) == []


def test_a_document_is_corrected_under_its_number_until_it_has_left(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--correct", "Sai tên").status == 7
    assert run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON).status == 0
    old = (drafted / RECORD / "bao-cao.pdf").read_bytes()
    document = docx.Document(str(drafted / DRAFT))
    next(one for one in document.paragraphs if one.text.startswith("Thực hiện Kế hoạch")).add_run(" Câu được thêm.")
    document.save(str(drafted / DRAFT))
    later = ("--today", "2023-04-04")
    result = run_cchc(drafted, "finalize", DRAFT, "--correct", "Thiếu một câu", *later, "--json")
    (made,) = result.json["documents"]
    assert (made["number"], made["date"]) == (1, "2023-04-03")
    text = " ".join(line.text for line in read_pages(drafted / made["path"])[0].lines)
    assert "Số: 01/BC-UBND" in text and "Câu được thêm." in text
    assert (drafted / RECORD / "bao-cao.pdf").read_bytes() == old
    assert codes(drafted) == []
    assert run_cchc(drafted, "register", "dispatch", "01/BC-UBND", "--date", "2023-04-04", *later).status == 0
    refused = run_cchc(drafted, "finalize", DRAFT, "--correct", "Muộn", *later)
    assert refused.status == 7
    assert "công văn đính chính hoặc văn bản thay thế" in " ".join(refused.err.split())
    assert run_cchc(drafted, "finalize", DRAFT, "--correct", "x", "--number", "auto").status == 2


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        ("blank", "2023-04-02", "issued-on-day-off"),
        ("blank", "2023-04-05", "issued-in-future"),
        ("auto", "2023-03-30", "issued-before-cut-off"),
    ],
)
def test_a_doubtful_day_is_warned_of_with_and_without_a_number(drafted: Path, number: str, day: str, code: str) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", number, "--date", day, "--today", "2023-04-03", "--json")
    assert [(issue["code"], issue["severity"]) for issue in result.json["issues"]] == [(code, "warning")]


def test_a_signer_who_is_not_in_office_that_day_signs_nothing(drafted: Path) -> None:
    path = drafted / "inputs/co-quan.xlsx"
    book = load_workbook(path)
    sheet = book["Người ký"]
    column = next(cell.column for cell in sheet[3] if cell.value == "Đến ngày")
    for row in range(4, sheet.max_row + 1):
        if sheet.cell(row, 1).value == "Báo cáo":
            sheet.cell(row, column).value = date(2023, 4, 2)
    book.save(path)
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON, "--json")
    assert result.status == 1
    assert [issue["code"] for issue in result.json["issues"]] == ["signer-not-in-office"]
    assert names(drafted) == []


def test_the_schedule_tells_a_duty_done_with_its_number(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--number", "auto", *ON).status == 0
    entries = run_cchc(drafted, "schedule", "2023", "--all", "--today", "2023-04-03", "--json").json["entries"]
    (report,) = [entry for entry in entries if entry["kind"] == "report" and entry["key"] in ("2023-3M", "2023-Q1")]
    assert (report["state"], report["document"], report["date"]) == ("done", "01/BC-UBND", "2023-04-03")


@pytest.mark.slow
@pytest.mark.parametrize(("how", "status"), [("kill", 9), ("interrupt", 130)])
def test_killed_at_every_step_there_is_the_document_with_its_line_or_neither(drafted: Path, how: str, status: int) -> None:
    found = killed_everywhere(drafted, how, "finalize", DRAFT, "--number", "auto", timeout=1200)
    assert len(found) > 30
    assert [one["status"] for one in found[:-1]] == [status] * (len(found) - 1)
    for one in found:
        assert (one["codes"], one["left"]) == ([], 0), one
        assert one["records"] == [line.replace(" ", "/").replace("/BC", "-BC") for line in one["lines"]], one
    assert found[0]["lines"] == []
    assert found[-1]["lines"]
