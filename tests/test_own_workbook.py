"""A period whose days are not those of its months has a workbook of its own."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import run_cchc
from tests.drafted_words import found, totals, words
from tests.regime_sheets import add_sheets, period
from tests.sample_year import CARRIED, PENDING, RESOLVED, total

FOLDER = "outputs/2023/2023-Q1"
LAST = "2023-03-15"
"""No task may be finished after the 14th."""

AFTER = ("--today", "2023-04-03")


@pytest.fixture
def odd_quarter(workspace: Path) -> Path:
    """Months are calendar months, but quarter I is from 15 December to 14 March."""
    add_sheets(workspace, periods=period("Quý I", 20, None, None, 15, 14))
    return workspace


def give_own(workspace: Path, name: str = "quy-1.xlsx") -> Path:
    """The quarter's own workbook; its figures are those of March's."""
    path = workspace / "inputs" / "2023" / name
    shutil.copy(workspace / "inputs" / "2023" / "thang-03.xlsx", path)
    book = load_workbook(path)
    facts = book["Thông tin"]
    (row,) = [cell.row for cell in facts["A"] if cell.value == "Loại số liệu"]
    facts.cell(row, 2).value = "Chính thức"
    tasks = book["Nhiệm vụ"]
    late = [
        number for number, row in enumerate(tasks.iter_rows(min_row=4, values_only=True), start=4) if row[4] and str(row[4]) > LAST
    ]
    for at in reversed(late):
        tasks.delete_rows(at)
    assert late
    book.save(path)
    return path


def test_without_it_such_a_window_is_an_issue_that_names_it(odd_quarter: Path) -> None:
    refused = run_cchc(odd_quarter, "report", "2023-Q1", *AFTER, "--json")
    assert refused.status == 1
    assert ("period-window-not-months", "error", "inputs/co-quan.xlsx") in found(refused)
    assert any("quy-1.xlsx" in issue["message"] for issue in refused.json["issues"])


def test_with_it_the_report_is_made_from_it_and_from_its_days(odd_quarter: Path) -> None:
    give_own(odd_quarter)
    made = run_cchc(odd_quarter, "report", "2023-Q1", *AFTER, "--json")
    assert [issue for issue in made.json["issues"] if issue["severity"] == "error"] == []
    assert made.status == 0
    said = words(odd_quarter / FOLDER / "bao-cao.docx")
    assert "quý I năm 2023 (từ ngày 15/12/2022 đến ngày 14/3/2023) như sau:" in said
    assert "Tính đến hết ngày 14/3/2023" in said
    form = totals(odd_quarter / FOLDER / "phu-luc-2.docx")
    assert (form[3], form[4], form[8]) == (total(3, CARRIED), total(3, RESOLVED), total(3, PENDING))
    traced = run_cchc(odd_quarter, "trace", "2023-Q1", "ho_so.tiep_nhan", "--all")
    assert "inputs/2023/quy-1.xlsx" in traced.out and "thang-" not in traced.out


def test_other_periods_still_are_their_months(odd_quarter: Path) -> None:
    give_own(odd_quarter)
    assert run_cchc(odd_quarter, "report", "2023-H1", "--today", "2023-07-04").status == 0
    form = totals(odd_quarter / "outputs/2023/2023-H1/phu-luc-2.docx")
    assert (form[3], form[4]) == (total(1, CARRIED), sum(total(month, RESOLVED) for month in range(1, 7)))


def test_a_workbook_of_its_own_says_the_periods_last_month(odd_quarter: Path) -> None:
    path = give_own(odd_quarter)
    book = load_workbook(path)
    facts = book["Thông tin"]
    (row,) = [cell.row for cell in facts["A"] if cell.value == "Tháng"]
    facts.cell(row, 2).value = 2
    book.save(path)
    refused = run_cchc(odd_quarter, "report", "2023-Q1", *AFTER, "--json")
    assert ("month-differs", "error", "inputs/2023/quy-1.xlsx") in found(refused)
