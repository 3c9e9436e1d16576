"""``cchc write``: reminder, submission, correction."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tests.conftest import run_cchc
from tests.drafted_words import paragraphs, rows
from tests.drafting import empty

REMINDER, SUBMISSION, CORRECTION = "cong-van-don-doc", "to-trinh", "cong-van-dinh-chinh"
MARCH = "outputs/2023/2023-03"
OFFICE = "Công chức Văn phòng - Thống kê"


def heading(path: Path) -> list[str]:
    return docx.Document(str(path)).tables[0].cell(1, 0).text.splitlines()


def addressees(path: Path) -> list[str]:
    lines = paragraphs(path)
    start = next(at for at, line in enumerate(lines) if line.startswith("Kính gửi"))
    end = next(at for at in range(start + 1, len(lines)) if not lines[at].startswith("- "))
    return [lines[start].removeprefix("Kính gửi:").strip(), *lines[start + 1 : end]]


def styles(path: Path) -> list[str]:
    return [one.style.name for one in docx.Document(str(path)).paragraphs if one.text and one.style and one.style.name]


def split_march(workspace: Path, unit: str) -> None:
    """March comes by units, and only this one has handed in."""
    whole = workspace / "inputs/2023/thang-03.xlsx"
    folder = whole.with_suffix("")
    folder.mkdir()
    shutil.move(whole, folder / f"{unit}.xlsx")
    book = load_workbook(folder / f"{unit}.xlsx")
    page = book["Thông tin"]
    for row in range(1, page.max_row + 1):
        if page.cell(row, 1).value == "Đơn vị":
            page.cell(row, 2).value = unit
    page = book["Nhiệm vụ"]
    page.delete_rows(4, 60)
    book.save(folder / f"{unit}.xlsx")


def test_units_that_have_not_reported_are_reminded(workspace: Path) -> None:
    split_march(workspace, "BPMC")
    result = run_cchc(workspace, "write", REMINDER, "2023-03", "--today", "2023-04-10", "--json")
    assert result.status == 0
    draft = workspace / MARCH / f"{REMINDER}.docx"
    assert heading(draft) == ["Số:        /UBND-VPTK", "V/v đôn đốc thực hiện nhiệm vụ cải cách hành chính tháng 3 năm 2023"]
    sent = addressees(draft)
    assert sent[:2] == ["", f"- {OFFICE};"]
    assert "- Bộ phận Tiếp nhận và Trả kết quả;" not in sent
    header, *table = rows(draft, 1)
    assert header == ["STT", "Nội dung", "Thời hạn", "Số ngày quá hạn"]
    units = [row[0] for row in table if len(set(row)) == 1]
    assert [f"- {unit}" for unit in units] == [name.rstrip(";.") for name in sent[1:]]
    assert ["1", "Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính tháng 3 năm 2023", "31/3/2023", "10"] in table
    numbers = [int(row[0]) for row in table if row[0].isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert f"còn {len(numbers)} việc của tháng 3 năm 2023" in " ".join(paragraphs(draft))
    assert run_cchc(workspace, "lint", f"{MARCH}/{REMINDER}.docx").out.count("không có lỗi.") == 1


def test_an_overdue_task_is_its_units_matter(workspace: Path) -> None:
    result = run_cchc(workspace, "write", REMINDER, "2023-Q1", "--today", "2023-04-10")
    assert result.status == 0
    draft = workspace / f"outputs/2023/2023-Q1/{REMINDER}.docx"
    table = rows(draft, 1)[1:]
    tasks = [row for row in table if row[0].isdigit()]
    assert tasks
    assert all(row[1].startswith("NV") and row[2] == "31/3/2023" and row[3] == "10" for row in tasks)
    (name,) = addressees(draft)
    assert table[0][0] == name
    assert styles(draft)[0] == "Kính gửi"
    assert styles(draft)[-1] == "Lời kết"


def test_when_nobody_owes_anything_nothing_is_written(workspace: Path) -> None:
    result = run_cchc(workspace, "write", REMINDER, "2023-02", "--json")
    assert (result.status, result.json["documents"]) == (0, [])
    assert "reminder-none" in [one["code"] for one in result.json["issues"]]
    assert not (workspace / "outputs").exists()


def test_proposals_are_submitted(workspace: Path) -> None:
    assert run_cchc(workspace, "write", SUBMISSION, "2023-Q1").status == 0
    draft = workspace / f"outputs/2023/2023-Q1/{SUBMISSION}.docx"
    lines = paragraphs(draft)
    assert lines[:3] == [
        "TỜ TRÌNH",
        "Giải quyết kiến nghị về cải cách hành chính quý I năm 2023",
        "Kính gửi: Ủy ban nhân dân huyện Chợ Mới",
    ]
    assert heading(draft) == ["Số:        /TTr-UBND"]
    start = lines.index("II. NỘI DUNG ĐỀ NGHỊ")
    assert lines[start + 1] == "1. Đề nghị Phòng Nội vụ tổ chức tập huấn nghiệp vụ CCHC cho công chức cấp xã trong quý II năm 2023."
    assert lines[-1] == "Ủy ban nhân dân xã Long Điền A kính trình Ủy ban nhân dân huyện Chợ Mới xem xét, quyết định./."
    assert run_cchc(workspace, "lint", f"outputs/2023/2023-Q1/{SUBMISSION}.docx").out.count("không có lỗi.") == 1


def test_without_proposals_there_is_nothing_to_submit(workspace: Path) -> None:
    empty(workspace, (1, 2, 3), "Khó khăn, kiến nghị")
    result = run_cchc(workspace, "write", SUBMISSION, "2023-Q1", "--json")
    assert result.status == 1
    errors = [(one["code"], one["file"], one["sheet"]) for one in result.json["issues"] if one["severity"] == "error"]
    assert errors == [("submission-empty", "inputs/2023/thang-03.xlsx", "Khó khăn, kiến nghị")]


def correct(workspace: Path, *lines: Sequence[object]) -> None:
    path = workspace / "inputs/2023/thang-04.xlsx"
    book = load_workbook(path)
    page = book.create_sheet("Đính chính")
    header = ("Số, ký hiệu văn bản", "Ngày văn bản", "Vị trí", "Đã ghi", "Đính chính thành")
    for row, values in enumerate((header, *lines), start=3):
        for column, value in enumerate(values, start=1):
            page.cell(row, column, value)
    book.save(path)


@pytest.fixture
def issued(workspace: Path) -> Path:
    """A workspace whose register has two reports, the first of which has been sent."""
    for day, subject in (("2023-04-03", "Kết quả quý I năm 2023"), ("2023-04-04", "Kết quả kiểm tra công vụ")):
        arguments = ("--type", "BC", "--date", day, "--subject", subject, "--today", day)
        assert run_cchc(workspace, "register", "issue", *arguments).status == 0
    sent = run_cchc(workspace, "register", "dispatch", "1/BC-UBND", "--date", "2023-04-04", "--today", "2023-04-04")
    assert sent.status == 0, sent.err
    return workspace


RIGHT = ("01/BC-UBND", date(2023, 4, 3), "Trang 2, Mục II", "công tác cãi cách", "công tác cải cách")


def test_each_document_is_corrected_in_a_letter_to_those_who_have_it(issued: Path) -> None:
    second = ("số 2/bc-ubnd", date(2023, 4, 4), "Phụ lục I", "A & B", "A và B")
    correct(issued, RIGHT, ("1/BC-UBND", date(2023, 4, 3), "Trang 3", "x", "y"), second)
    result = run_cchc(issued, "write", CORRECTION, "2023-04", "--today", "2023-04-20", "--json")
    assert result.status == 0
    assert [(one["code"], one["cell"]) for one in result.json["issues"]] == [("correction-not-sent", "A6")]
    folder = issued / "outputs/2023/2023-04"
    assert sorted(path.name for path in folder.glob(f"{CORRECTION}*")) == [
        f"{CORRECTION}-01-bc-ubnd.docx", f"{CORRECTION}-02-bc-ubnd.docx", f"{CORRECTION}.pdf",
    ]  # fmt: skip
    draft = folder / f"{CORRECTION}-01-bc-ubnd.docx"
    assert heading(draft) == ["Số:        /UBND-VPTK", "V/v đính chính Báo cáo số 01/BC-UBND ngày 03 tháng 4 năm 2023"]
    assert addressees(draft)[1] == "- Phòng Nội vụ huyện Chợ Mới;"
    lines = paragraphs(draft)
    assert lines[lines.index("1. Tại trang 2, Mục II:") :][:4] == [
        "1. Tại trang 2, Mục II:",
        "- Đã ghi: “công tác cãi cách”.",
        "- Nay đính chính thành: “công tác cải cách”.",
        "2. Tại trang 3:",
    ]
    other = paragraphs(folder / f"{CORRECTION}-02-bc-ubnd.docx")
    assert "Tại Phụ lục I:" in other
    assert "- Đã ghi: “A & B”." in other
    assert run_cchc(issued, "lint", str(draft)).out.count("không có lỗi.") == 1


@pytest.mark.parametrize(
    ("changed", "code", "cell", "severity"),
    [
        ({0: "09/BC-UBND"}, "correction-document-unknown", "A4", "error"),
        ({1: date(2023, 4, 5)}, "correction-document-unknown", "A4", "error"),
        ({0: "báo cáo"}, "correction-document-unknown", "A4", "error"),
        ({4: RIGHT[3]}, "correction-same", "E4", "error"),
        ({3: "12 hồ sơ", 4: "13 hồ sơ"}, "correction-of-content", "E4", "warning"),
    ],
)
def test_a_correction_that_is_none_is_an_issue_with_its_cell(
    issued: Path, changed: dict[int, object], code: str, cell: str, severity: str
) -> None:
    correct(issued, [changed.get(at, value) for at, value in enumerate(RIGHT)])
    result = run_cchc(issued, "write", CORRECTION, "2023-04", "--today", "2023-04-20", "--json")
    assert result.status == (1 if severity == "error" else 0)
    assert [(one["code"], one["cell"], one["severity"]) for one in result.json["issues"]] == [(code, cell, severity)]
    assert (issued / "outputs").exists() is (severity == "warning")


def test_nothing_to_correct_says_where_to_write_it(workspace: Path) -> None:
    result = run_cchc(workspace, "write", CORRECTION, "2023-04", "--today", "2023-04-20", "--json")
    assert result.status == 1
    assert [(one["code"], one["sheet"]) for one in result.json["issues"]] == [("correction-none", "Đính chính")]
