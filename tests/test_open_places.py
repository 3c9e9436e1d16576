"""What a draft names without number or day, and errors of its form, are told before it is final."""

from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Pt

from cchc_docs.word.open_places import find_open_places
from tests.conftest import run_cchc
from tests.registering import names

KIND = "ke-hoach-kiem-tra"
DRAFT = f"outputs/2024/2024/{KIND}.docx"
ON = ("--date", "2024-01-15", "--today", "2024-01-15")
REPORT = "outputs/2023/2023-Q1/bao-cao.docx"


def _document(*paragraphs: str) -> Document:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Căn cứ Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 của Ủy ban nhân dân xã;", "số …/KH-UBND"),
        ("theo Quyết định số ...../QĐ-UBND", "số ...../QĐ-UBND"),
        ("Thông báo số 05/TB-UBND ngày … tháng 3 năm 2024", "ngày … tháng"),
        ("họp ngày ...../3/2024", "ngày ...../"),
    ],
)
def test_a_number_or_a_day_that_is_left_open_is_found(text: str, left: str) -> None:
    assert find_open_places(_document("Đoạn đầu.", text)) == [(2, left)]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023",
        "Số:      /KH-UBND",
        "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng 3 năm 2023)",
        "… và các hồ sơ khác",
        "Số điện thoại: ……",
    ],
)
def test_the_places_that_are_filled_in_at_the_end_are_not(text: str) -> None:
    assert find_open_places(_document(text)) == []


def test_next_years_papers_name_the_plan_only_once_it_has_its_number(workspace: Path) -> None:
    assert run_cchc(workspace, "rollover", "2023", "2024").status == 0
    written = run_cchc(workspace, "write", KIND, "2024", "--today", "2024-01-10", "--json")
    (open_,) = [issue for issue in written.json["issues"] if issue["code"] == "plan-citation-open"]
    assert (written.status, open_["severity"], open_["sheet"], open_["cell"]) == (0, "warning", "Thông tin", "B5")
    blank = run_cchc(workspace, "finalize", DRAFT, "--json", "--today", "2024-01-10")
    told = [issue for issue in blank.json["issues"] if issue["code"] == "draft-place-open"]
    assert (blank.status, {issue["severity"] for issue in told}) == (0, {"warning"})
    assert "số …/KH-UBND" in told[0]["message"]
    numbered = run_cchc(workspace, "finalize", DRAFT, "--number", "auto", *ON, "--json")
    told = [issue for issue in numbered.json["issues"] if issue["code"] == "draft-place-open"]
    assert (numbered.status, numbered.json["documents"], {issue["severity"] for issue in told}) == (1, [], {"error"})
    assert names(workspace) == []
    assert not (workspace / "van-ban-di").exists() or not list((workspace / "van-ban-di").rglob("*.pdf"))


def test_errors_of_form_that_came_in_word_are_told_in_one_sentence(drafted: Path) -> None:
    document = docx.Document(str(drafted / REPORT))
    line = next(one for one in document.paragraphs if one.text.startswith("Thực hiện Kế hoạch"))
    for run in line.runs:
        run.font.size = Pt(18)
    document.save(str(drafted / REPORT))
    found = run_cchc(drafted, "lint", REPORT, "--json").json["issues"]
    wrong = [issue for issue in found if issue["severity"] == "error"]
    assert wrong
    result = run_cchc(drafted, "finalize", REPORT, "--json")
    (told,) = result.json["issues"]
    assert (result.status, told["code"], told["severity"], told["file"]) == (0, "draft-form", "warning", REPORT)
    assert f"có {len(wrong)} lỗi thể thức, lỗi đầu: {wrong[0]['message']}" in told["message"]
    assert f"cchc lint {REPORT}" in told["message"]
