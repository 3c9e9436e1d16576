"""What a report is compared with: whole earlier periods from their workbooks, else the report that was issued of them."""

import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.earlier_figures import ComparedPeriods
from cchc_docs.workflows.inputs import read_period
from cchc_docs.workflows.issued_reports import issued_reports
from cchc_docs.workflows.read_earlier import compared_periods
from tests.conftest import Change, run_cchc
from tests.drafted_words import lint_is_content, paragraphs, words

pytestmark = pytest.mark.usefixtures("read_once")

DAY = date(2023, 7, 5)


def compared(folder: Path, key: str, today: date = DAY) -> ComparedPeriods:
    workspace = Workspace(folder)
    inputs = read_period(workspace, parse_period_key(key), DocumentType.BAO_CAO, today, allow_missing=True)
    return compared_periods(workspace, inputs, partial(issued_reports, workspace), today)


def names(found: ComparedPeriods) -> list[str]:
    return [one.name for one in found.told]


def test_both_periods_are_known_from_their_workbooks(workspace: Path) -> None:
    found = compared(workspace, "2023-Q1")
    assert names(found) == ["quý IV năm 2022", "quý I năm 2022"]
    assert found.previous and found.year_before
    assert "nhiem_vu.hoan_thanh" not in found.previous.figures, "another year's plan in the middle of the year"
    assert "nhiem_vu.hoan_thanh" in found.year_before.figures
    assert names(compared(workspace, "2023-H1")) == ["6 tháng đầu năm 2022"]


def test_what_is_overdue_is_held_against_the_like_day(workspace: Path) -> None:
    """NV15 was due on 31/3/2022 as well."""
    for today, overdue in ((date(2023, 3, 28), 0), (date(2023, 3, 31), 0), (date(2023, 4, 1), 1)):
        found = compared(workspace, "2023-03", today).year_before
        assert found and found.figures["nhiem_vu.qua_han"].number == overdue, today


def test_a_period_with_a_missing_month_is_no_base(workspace: Path) -> None:
    (workspace / "inputs/2022/thang-11.xlsx").unlink()
    assert names(compared(workspace, "2023-Q1")) == ["quý I năm 2022"]
    assert names(compared(workspace, "2023-H1")) == ["6 tháng đầu năm 2022"]


def test_a_month_before_the_base_that_is_missing_takes_only_what_goes_back_to_it(workspace: Path) -> None:
    (workspace / "inputs/2022/thang-01.xlsx").unlink()
    found = compared(workspace, "2023-Q2").year_before
    assert found
    assert "ho_so.tiep_nhan" in found.figures
    assert not [code for code in found.figures if code.startswith(("nhiem_vu.", "chi_tieu.kp_"))]


def test_a_period_with_errors_is_no_base_and_one_with_gaps_is_compared_with_nothing(workspace: Path, change: Change) -> None:
    change("2022/thang-02.xlsx", "Hồ sơ TTHC", "C4", 9999)
    assert names(compared(workspace, "2023-Q1")) == ["quý IV năm 2022"]
    (workspace / "inputs/2023/thang-02.xlsx").unlink()
    assert names(compared(workspace, "2023-Q1")) == []


@pytest.fixture
def issued(finished: Path, tmp_path: Path) -> Path:
    """A workspace whose report of the first quarter has left, whose February is lost, and which has no year before."""
    folder = tmp_path / "xa"
    shutil.copytree(finished.parent.parent.parent, folder)
    draft = "outputs/2023/2023-Q1/bao-cao.docx"
    done = run_cchc(folder, "finalize", draft, "--number", "auto", "--date", "2023-04-04", "--today", "2023-04-04")
    assert done.status == 0, done.err
    shutil.rmtree(folder / "inputs/2022")
    (folder / "inputs/2023/thang-02.xlsx").unlink()
    return folder


def test_an_issued_report_stands_in_for_workbooks_that_are_not_there(issued: Path) -> None:
    found = compared(issued, "2023-Q2")
    assert names(found) == ["quý I năm 2023"] and found.previous
    received = found.previous.figures["ho_so.tiep_nhan"]
    assert str(received.text) == "1.057"
    (source,) = received.figure.sources
    page = load_workbook(issued / (source.place.file or ""), data_only=True)[source.place.sheet or ""]
    assert page[source.place.cell or ""].value == 1057
    result = run_cchc(issued, "report", "2023-Q2", "--today", "2023-07-05")
    assert result.status == 0, result.err
    said = [text for text in paragraphs(issued / "outputs/2023/2023-Q2/bao-cao.docx") if "so với quý trước" in text]
    assert said and not [text for text in said if "cùng kỳ" in text]
    assert lint_is_content(issued, "outputs/2023/2023-Q2")
    traced = run_cchc(issued, "trace", "2023-Q2", "ho_so.tiep_nhan.so_ky_truoc")
    assert "van-ban-di/2023/01-BC-UBND/doi-chieu-so-lieu.xlsx, trang «Số liệu», ô F" in traced.out


def test_without_any_earlier_period_the_columns_are_not_there(workspace: Path) -> None:
    shutil.rmtree(workspace / "inputs/2022")
    assert run_cchc(workspace, "report", "2023-H1", "--today", "2023-07-05").status == 0
    outputs = workspace / "outputs/2023/2023-H1"
    text = "\n".join(map(words, sorted(outputs.glob("*.docx"))))
    assert "Đơn vị tính" in text and "so với cùng kỳ" not in text and "Tăng, giảm" not in text


def test_a_comparison_is_traced_to_the_cells_of_both_periods(workspace: Path) -> None:
    assert run_cchc(workspace, "report", "2023-03").status == 0
    said = run_cchc(workspace, "trace", "2023-03", "ho_so.tiep_nhan.ty_le_tang_giam_cung_ky").out
    assert "trừ tử số: chỉ tiêu [ho_so.tiep_nhan.so_cung_ky]" in said
    assert "inputs/2022/thang-03.xlsx" in said and "inputs/2023/thang-03.xlsx" in said
