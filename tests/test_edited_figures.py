"""A figure that somebody has changed in Word no longer agrees with its annex: the final names it, and stops."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from cchc_docs.vietnamese.printed_numbers import printed_numbers
from cchc_docs.word.figure_edits import figure_edits
from tests.conftest import run_cchc, snapshot
from tests.office_saving import save_again_by_office
from tests.pdf_reading import read_pages

FOLDER = "outputs/2023/2023-Q1"
DRAFT, ANNEX = f"{FOLDER}/bao-cao.docx", f"{FOLDER}/phu-luc-2.docx"


def paragraphs(document: docx.document.Document) -> list[Paragraph]:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


def replace(path: Path, old: str, new: str, *, within: str = "") -> None:
    """Changes the text where it first stands, in whichever run."""
    document = docx.Document(str(path))
    found = next(one for one in paragraphs(document) if old in one.text and within in one.text)
    text = found.text
    for run in found.runs[1:]:
        run.text = ""
    found.runs[0].text = text.replace(old, new, 1)
    document.save(str(path))


def round_trip(path: Path) -> None:
    save_again_by_office(path, path.parents[3] / "luu-lai")


def as_it_is(_: Path) -> None:
    """Saved by python-docx alone."""


@pytest.mark.parametrize("saved_by", [as_it_is, round_trip], ids=["python-docx", "LibreOffice"])
def test_one_digit_changed_in_text_and_in_a_table_is_named_with_its_place(drafted: Path, saved_by: Callable[[Path], None]) -> None:
    replace(drafted / DRAFT, "đã hoàn thành 7/16", "đã hoàn thành 8/16")
    replace(drafted / ANNEX, "1.008", "1.009")
    for name in (DRAFT, ANNEX):
        saved_by(drafted / name)
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 1
    text, table = result.json["issues"]
    assert (text["code"], text["severity"], text["file"], text["table"]) == ("figure-edited", "error", DRAFT, None)
    assert "số liệu «7» (Nhiệm vụ có thời hạn đã hoàn thành) đã bị sửa thành «8»" in text["message"]
    assert text["paragraph"] > 10
    assert (table["file"], table["table"], table["column"]) == (ANNEX, 2, 7)
    assert "số liệu «1.008» (Hồ sơ đã giải quyết) đã bị sửa thành «1.009»" in table["message"]
    assert snapshot(drafted) == before
    accepted = run_cchc(drafted, "finalize", DRAFT, "--accept-edits", "--json")
    assert accepted.status == 0
    assert [(issue["code"], issue["severity"]) for issue in accepted.json["issues"]] == [("figure-edited", "warning")] * 2


def test_a_round_trip_and_words_that_change_no_figure_pass(drafted: Path) -> None:
    replace(drafted / DRAFT, "báo cáo kết quả", "trân trọng báo cáo kết quả")
    round_trip(drafted / DRAFT)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert (result.status, result.json["issues"]) == (0, [])


def test_figures_that_were_added_and_removed_are_named(drafted: Path) -> None:
    replace(drafted / DRAFT, "không có nhiệm vụ quá hạn", "có 3 nhiệm vụ quá hạn")
    replace(drafted / DRAFT, ", đạt 43,75%", "")
    messages = [issue["message"] for issue in run_cchc(drafted, "finalize", DRAFT, "--json").json["issues"]]
    assert len(messages) == 2
    assert messages[0].startswith("số liệu «43,75%» (Tỷ lệ nhiệm vụ có thời hạn đã hoàn thành) đã bị xóa")
    assert messages[1].startswith("số liệu «3» đã được thêm")


def made(tmp_path: Path, *texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    path = tmp_path / "x.docx"
    document.save(str(path))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        (("Có 3 hồ sơ.", "Đạt 97,28%; còn 12 việc."), []),
        (("Đạt 97,28%; còn 12 việc.", "Có 3 hồ sơ."), []),
        (("Có 3 hồ sơ. Đạt 97,28%;", "còn 12 việc."), []),
        (("Nay có 3 hồ sơ.", "Câu mới.", "Đạt 97,28%; còn 12 việc."), []),
        (("Có 3 hồ sơ.", "Đạt 97,28%; còn 13 việc."), [("12", "13")]),
        (("Có 3 hồ sơ.", "Đạt 97,82%; còn 12 việc."), [("97,28%", "97,82%")]),
        (("Có 3 hồ sơ.",), [("97,28%", ""), ("12", "")]),
        (("Có 3 hồ sơ.", "Thêm 5 người.", "Đạt 97,28%; còn 12 việc."), [("", "5")]),
        (("Có 3 hồ sơ ngày 12/3/2023.", "Đạt 97,28%; còn 12 việc."), []),
    ],
)
def test_what_is_an_edit_of_a_figure(tmp_path: Path, after: tuple[str, ...], edits: list[tuple[str, str]]) -> None:
    old = made(tmp_path, "Có 3 hồ sơ.", "Đạt 97,28%; còn 12 việc.")
    found = figure_edits(old, made(tmp_path, *after), "x.docx", lambda text: (one.text for one in printed_numbers(text)))
    assert [(edit.before, edit.after) for edit in found] == edits


def table(tmp_path: Path, *rows: tuple[str, ...]) -> bytes:
    document = docx.Document()
    grid = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    path = tmp_path / "x.docx"
    document.save(str(path))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        ((("0", "1", "0"), ("2", "3", "1")), []),
        ((("0", "2", "0"), ("2", "3", "1")), [("1", "2")]),
        ((("0", "1", "1"), ("2", "3", "1")), [("0", "1")]),
        ((("0", "1", "0"), ("3", "2", "1")), [("2", "3"), ("3", "2")]),
        ((("0", "1", ""), ("2", "3", "1")), [("0", "")]),
    ],
)
def test_a_cell_is_told_also_when_its_new_figure_stands_elsewhere_in_the_table(
    tmp_path: Path, after: tuple[tuple[str, ...], ...], edits: list[tuple[str, str]]
) -> None:
    old = table(tmp_path, ("0", "1", "0"), ("2", "3", "1"))
    found = figure_edits(old, table(tmp_path, *after), "x.docx", lambda text: (one.text for one in printed_numbers(text)))
    assert [(edit.before, edit.after) for edit in found] == edits


def test_without_the_copy_it_was_made_from_a_draft_is_warned_of(drafted: Path) -> None:
    (drafted / FOLDER / ".cchc/bao-cao.docx").unlink()
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (0, ["draft-not-comparable"])


def test_a_date_that_was_changed_is_told(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    line = next(one for one in paragraphs(document) if "28 tháng 02 năm 2023" in one.text)
    line.runs[0].text, rest = line.text.replace("28 tháng 02 năm 2023", "27 tháng 02 năm 2023"), line.runs[1:]
    for run in rest:
        run.text = ""
    document.save(str(drafted / DRAFT))
    (told,) = [one for one in run_cchc(drafted, "finalize", DRAFT, "--json").json["issues"] if one["code"] == "date-edited"]
    assert (told["severity"], told["file"]) == ("warning", DRAFT)
    assert "ngày «ngày 28 tháng 02 năm 2023» đã bị sửa thành «ngày 27 tháng 02 năm 2023»" in told["message"]


def test_a_number_or_day_typed_by_hand_is_left_blank_and_asked_for_as_an_option(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    runs = [run for paragraph in paragraphs(document) for run in paragraph.runs]
    number = next(at for at, run in enumerate(runs) if "Số:" in run.text)
    blank = next(run for run in runs[number:] if run.text and not run.text.strip())
    blank.text = "05"
    day = next(run for run in runs if run.text.startswith("ngày      tháng"))
    day.text = "ngày 31 tháng 3 năm 2023"
    document.save(str(drafted / DRAFT))
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 0
    assert [issue["code"] for issue in result.json["issues"]] == ["draft-filled-by-hand"]
    said = "số «05», «ngày 31 tháng 3 năm 2023» ghi sẵn trong dự thảo được để trống trong PDF"
    assert said in result.json["issues"][0]["message"]
    first = read_pages(drafted / result.json["documents"][0]["path"])[0]
    assert first.line("Số:").text == "Số: /BC-UBND"
    assert first.line("Long Điền A, ngày").text == "Long Điền A, ngày tháng 3 năm 2023"
    numbered = run_cchc(drafted, "finalize", DRAFT, "--number", "5", "--date", "2023-03-31", "--json").json["documents"][0]
    assert read_pages(drafted / numbered["path"])[0].line("Số:").text == "Số: 05/BC-UBND"
