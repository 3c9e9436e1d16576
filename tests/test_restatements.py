"""A figure of an issued report that its cells no longer give is named in later reports."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.reconciliation import FILE as RECONCILIATION
from cchc_docs.excel.reconciliation_reader import read_reconciliation
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import read_period
from cchc_docs.workflows.issued_reports import issued_reports
from cchc_docs.workflows.restatements import restatements
from tests.conftest import Result, run_cchc
from tests.drafted_words import lint_is_content, paragraphs

pytestmark = pytest.mark.usefixtures("read_once")

LATER = ("--today", "2023-07-05")
HALF = "outputs/2023/2023-H1"
RECEPTIONS = "Lượt công dân được tiếp"


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory, finished: Path) -> Path:
    """A workspace in which the report of the first quarter has left with its number."""
    folder = tmp_path_factory.mktemp("phat-hanh") / "xa"
    shutil.copytree(finished.parent.parent.parent, folder)
    draft = "outputs/2023/2023-Q1/bao-cao.docx"
    done = run_cchc(folder, "finalize", draft, "--number", "auto", "--date", "2023-04-04", "--today", "2023-04-04")
    assert done.status == 0, done.err
    return folder


@pytest.fixture
def office(issued: Path, tmp_path: Path) -> Path:
    shutil.copytree(issued, tmp_path / "xa")
    return tmp_path / "xa"


def write(folder: Path, month: str, label: str, value: int) -> str:
    """Writes the figure beside its label; gives the cell."""
    path = folder / f"inputs/2023/thang-{month}.xlsx"
    book = load_workbook(path)
    (cell,) = [row[1] for sheet in book.worksheets for row in sheet.iter_rows(max_col=2) if row[0].value == label]
    cell.value = value
    book.save(path)
    return str(cell.coordinate)


def restated(result: Result) -> list[dict[str, str]]:
    return [issue for issue in result.json["issues"] if issue["code"] == "figure-restated"]


def found(folder: Path, key: str) -> list[str]:
    """The labels of what has changed, as a report of that period drafted now would name them."""
    workspace = Workspace(folder)
    inputs = read_period(workspace, parse_period_key(key), DocumentType.BAO_CAO, date(2023, 7, 5))
    return [one.figure.label for one in restatements(inputs, issued_reports(workspace, 2023))]


def test_nothing_is_named_while_nothing_has_changed(office: Path) -> None:
    assert found(office, "2023-H1") == []


def test_a_changed_figure_is_named_with_the_report_that_told_it_and_said_in_the_text(office: Path) -> None:
    write(office, "02", RECEPTIONS, 7)
    result = run_cchc(office, "report", "2023-H1", *LATER, "--json")
    assert result.status == 0
    (issue,) = restated(result)
    assert (issue["severity"], issue["file"]) == ("warning", "inputs/2023/thang-01.xlsx")
    assert f"«{RECEPTIONS}» nay là 19, Báo cáo số 01/BC-UBND đã phát hành ghi 17" in issue["message"]
    (said,) = [text for text in paragraphs(office / HALF / "bao-cao.docx") if "điều chỉnh so với" in text]
    assert said == (
        "Số liệu điều chỉnh so với Báo cáo số 01/BC-UBND ngày 04 tháng 4 năm 2023 của Ủy ban nhân dân xã Long Điền A về kết quả "
        "công tác cải cách hành chính quý I năm 2023: lượt công dân được tiếp từ 17 thành 19."
    )
    (below,) = [text for text in paragraphs(office / HALF / "phu-luc-3.docx") if "điều chỉnh so với" in text]
    assert below == said, "the statistical annex has it as a note"
    told = read_reconciliation(office / HALF / RECONCILIATION, RECONCILIATION)
    (now,) = [one for one in told.figures if "Báo cáo số 01/BC-UBND" in one.figure.scope]
    assert (now.printed, len(now.standings), int(now.figure.recomputed)) == ("19", 2, 19)
    assert {one.text for one in told.typed if one.cell.file == "van-ban-di/2023/01-BC-UBND/doi-chieu-so-lieu.xlsx"} == {"17"}
    assert lint_is_content(office, HALF)


def test_a_report_whose_number_is_void_restates_nothing_and_a_period_is_not_compared_with_itself(office: Path) -> None:
    write(office, "02", RECEPTIONS, 7)
    assert found(office, "2023-H1") == [RECEPTIONS]
    assert found(office, "2023-Q1") == []
    assert run_cchc(office, "register", "void", "01/BC-UBND", "--reason", "Sai kỳ", "--today", "2023-04-05").status == 0
    assert found(office, "2023-H1") == []
