"""``cchc plan``: what it writes and where, what it protects, what stops it."""

import re
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.conftest import Change, copy_sample, run_cchc, snapshot

FOLDER = "outputs/2023/2023"
PLAN, TASKS, BUDGET, PREVIEW = (
    f"{FOLDER}/{name}" for name in ("ke-hoach.docx", "ke-hoach-phu-luc-1.docx", "ke-hoach-phu-luc-2.docx", "ke-hoach.pdf")
)
BOOK = "2023/ke-hoach.xlsx"
TEXT, NOTES, WORK, FACTS = "Nội dung", "Chú thích", "Nhiệm vụ", "Thông tin"


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The year's report and its plan, in one folder; tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("planned"))
    assert run_cchc(folder, "report", "2023", "--today", "2024-01-05").status == 0
    assert run_cchc(folder, "ke-hoach", "2023").status == 0
    return folder


def paragraphs(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs if paragraph.text]


def rows(path: Path) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[-1].rows]


def clear_column(folder: Path, sheet: str, column: int) -> None:
    path = folder / "inputs" / BOOK
    book = load_workbook(path)
    for row in range(4, book[sheet].max_row + 1):
        book[sheet].cell(row, column).value = None
    book.save(path)


def test_its_documents_are_told_with_number_date_and_pages(workspace: Path) -> None:
    result = run_cchc(workspace, "plan", "2023", "--json")
    assert result.status == 0
    assert [(one["path"], one["kind"]) for one in result.json["documents"]] == [
        (PLAN, "ke-hoach"), (TASKS, "phu-luc"), (BUDGET, "phu-luc"), (PREVIEW, "ke-hoach"),
    ]  # fmt: skip
    assert {(one["key"], one["number"], one["notation"], one["date"]) for one in result.json["documents"]} == {
        ("2023", 136, "KH-UBND", "2023-02-28")
    }
    *parts, whole = [one["pages"] for one in result.json["documents"]]
    assert sum(parts) == whole == len(PdfReader(workspace / PREVIEW).pages)
    assert result.json["issues"] == []


def test_the_years_report_and_its_plan_leave_each_other_alone(planned: Path) -> None:
    both = snapshot(planned / FOLDER)
    assert {"bao-cao.docx", "phu-luc-1.docx", "ke-hoach.docx", "ke-hoach-phu-luc-1.docx"} <= set(both)
    assert "Tiến độ" not in "".join(paragraphs(planned / TASKS))
    assert run_cchc(planned, "report", "2023", "--today", "2024-01-05").status == 0
    assert run_cchc(planned, "plan", "2023").status == 0
    again = snapshot(planned / FOLDER)
    assert set(again) == set(both)
    assert all(again[name] == content for name, content in both.items() if name.endswith(".docx"))


def test_the_final_holds_the_plan_and_its_own_annexes(workspace: Path) -> None:
    assert run_cchc(workspace, "plan", "2023").status == 0
    result = run_cchc(workspace, "finalize", PLAN, "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (0, ["draft-filled-by-hand"])
    reader = PdfReader(workspace / FOLDER / "ke-hoach.trinh-ky.pdf")
    assert {label.rstrip("0123456789") for label in reader.page_labels} == {"", "PL I-", "PL II-"}
    assert "/KH-UBND" in reader.pages[0].extract_text()
    assert "136/KH-UBND" not in reader.pages[0].extract_text().splitlines()[:4], "no number without its line in the register"
    (workspace / TASKS).unlink()
    missing = run_cchc(workspace, "finalize", PLAN, "--json")
    errors = [one for one in missing.json["issues"] if one["severity"] == "error"]
    assert [(one["code"], one["file"]) for one in errors] == [("annex-missing", TASKS)]


def test_a_plan_without_number_and_day_leaves_room_for_them(workspace: Path, change: Change) -> None:
    for cell in ("B6", "B7"):
        change(BOOK, FACTS, cell, None)
    assert run_cchc(workspace, "plan", "2023").status == 0
    text = "\n".join(cell.text for row in docx.Document(str(workspace / PLAN)).tables[0].rows for cell in row.cells)
    assert "Số:        /KH-UBND" in text.replace("\u00a0", " ")
    assert re.search(r"ngày\s+tháng 3 năm 2023", text)
    final = run_cchc(workspace, "finalize", PLAN, "--number", "136", "--date", "2023-02-28", "--json")
    assert final.status == 0
    first = PdfReader(workspace / final.json["documents"][0]["path"]).pages[0].extract_text()
    assert "Số: 136/KH-UBND" in first
    assert "ngày 28 tháng 02 năm 2023" in first


def test_the_tasks_are_listed_in_their_groups(planned: Path) -> None:
    header, *below = rows(planned / TASKS)
    assert header == ["STT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành", "Kinh phí (đồng)"]
    tasks = [row for row in below if len(set(row)) > 1]
    assert [row[0] for row in tasks] == [str(number) for number in range(1, 25)]
    assert len(below) - len(tasks) == 8
    assert tasks[5] == [
        "6", "Xây dựng kế hoạch thông tin, tuyên truyền CCHC năm 2023", "Kế hoạch", "Phụ trách Đài truyền thanh - Nhà văn hóa",
        "Công chức Văn phòng - Thống kê", "Quý I/2023 và những năm tiếp theo", "6.000.000",
    ]  # fmt: skip


def test_the_budget_adds_up_by_groups_by_sources_and_in_words(planned: Path) -> None:
    def money(text: str) -> int:
        return int(text.replace(".", ""))

    _, *below = rows(planned / BUDGET)
    total = next(at for at, row in enumerate(below) if row[0] == "TỔNG CỘNG")
    lines = [row for row in below[:total] if row[0].isdigit()]
    groups = [row for row in below[:total] if not row[0].isdigit()]
    assert len(lines) == 8
    assert len(groups) == 5
    assert sum(money(row[2]) for row in lines) == sum(money(row[2]) for row in groups) == money(below[total][2]) == 82_500_000
    assert [(row[0], money(row[2])) for row in below[total + 1 :]] == [
        ("Trong đó: Ngân sách xã", 64_000_000), ("Ngân sách huyện hỗ trợ", 18_500_000),
    ]  # fmt: skip
    assert paragraphs(planned / BUDGET)[-1] == "Bằng chữ: Tám mươi hai triệu năm trăm nghìn đồng."


def test_without_money_there_is_no_budget_and_the_other_annex_has_no_numeral(workspace: Path) -> None:
    assert run_cchc(workspace, "plan", "2023").status == 0
    clear_column(workspace, WORK, 9)
    assert run_cchc(workspace, "plan", "2023").status == 0
    assert not (workspace / BUDGET).exists()
    assert paragraphs(workspace / TASKS)[0] == "Phụ lục"
    assert "Nhiệm vụ, sản phẩm, thời gian hoàn thành cụ thể tại Phụ lục kèm theo Kế hoạch này." in paragraphs(workspace / PLAN)


def test_an_edited_plan_is_protected(workspace: Path) -> None:
    assert run_cchc(workspace, "plan", "2023").status == 0
    document = docx.Document(str(workspace / PLAN))
    next(one for one in document.paragraphs if one.text.startswith("- Bố trí đủ")).add_run(" Sửa tay.")
    document.save(str(workspace / PLAN))
    before = snapshot(workspace)
    refused = run_cchc(workspace, "plan", "2023")
    assert refused.status == 6
    assert "Sửa tay" in refused.err
    assert snapshot(workspace) == before
    assert run_cchc(workspace, "plan", "2023", "--keep-edited").status == 0
    assert (workspace / FOLDER / "ke-hoach.da-sua-1.docx").is_file()


@pytest.mark.parametrize("key", ["2023-Q1", "2023-03", "2023-H1"])
def test_only_a_year_has_a_plan(workspace: Path, key: str) -> None:
    result = run_cchc(workspace, "plan", key)
    assert result.status == 2
    assert "cchc plan 2023" in result.err


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "code"),
    [
        (FACTS, "B5", None, "plan-subject-missing"),
        (WORK, "F4", None, "cell-missing"),
        (WORK, "F4", "XX", "unit-unknown"),
        (WORK, "H4", "Tháng 01/2023", "task-due-before-plan"),
        (TEXT, "B5", "lời " * 1001, "cell-too-long"),
        (TEXT, "B20", "quy chế[^8].", "note-call-unread"),
    ],
)
def test_wrong_data_writes_nothing_and_names_the_cell(
    workspace: Path, change: Change, sheet: str, cell: str, value: object, code: str
) -> None:
    change(BOOK, sheet, cell, value)
    result = run_cchc(workspace, "plan", "2023", "--json")
    assert result.status == 1
    assert (code, "inputs/2023/ke-hoach.xlsx", sheet, cell) in [
        (one["code"], one["file"], one["sheet"], one["cell"]) for one in result.json["issues"] if one["severity"] == "error"
    ]
    assert not (workspace / "outputs").exists()


def test_a_workbook_without_text_still_serves_the_reports(workspace: Path) -> None:
    path = workspace / "inputs" / BOOK
    book = load_workbook(path)
    for name in ("Căn cứ", TEXT, NOTES):
        del book[name]
    book.save(path)
    result = run_cchc(workspace, "plan", "2023", "--json")
    assert [(one["code"], one["sheet"]) for one in result.json["issues"]] == [
        ("plan-bases-missing", "Căn cứ"),
        ("plan-text-missing", TEXT),
    ]
    assert run_cchc(workspace, "check", "2023-Q1").status == 0


def test_a_plan_that_is_not_yet_issued_needs_no_citation_but_reports_do(workspace: Path, change: Change) -> None:
    change(BOOK, FACTS, "B4", None)
    assert run_cchc(workspace, "check", "inputs/2023/ke-hoach.xlsx").status == 0
    assert run_cchc(workspace, "plan", "2023").status == 0
    report = run_cchc(workspace, "report", "2023-Q1", "--json")
    assert [(one["code"], one["sheet"], one["cell"]) for one in report.json["issues"] if one["severity"] == "error"] == [
        ("plan-citation-missing", FACTS, "B4")
    ]


@pytest.mark.parametrize(
    ("level", "text", "closing"),
    [
        ("Đoạn văn", "Yêu cầu các ngành thực hiện.", "Yêu cầu các ngành thực hiện./."),
        ("Đoạn văn", "Yêu cầu các ngành thực hiện./.", "Yêu cầu các ngành thực hiện./."),
        ("Gạch đầu dòng", "Các ngành thực hiện", "- Các ngành thực hiện./."),
        ("Cơ quan thực hiện", "Các ngành.", "- Cơ quan thực hiện: Các ngành./."),
        ("Mục (1, 2)", "Các ngành thực hiện nghiêm túc.", "1. Các ngành thực hiện nghiêm túc./."),
    ],
)
def test_the_last_paragraph_closes_the_plan_whatever_it_is(
    workspace: Path, change: Change, level: str, text: str, closing: str
) -> None:
    last = load_workbook(workspace / "inputs" / BOOK)[TEXT].max_row
    change(BOOK, TEXT, f"A{last}", level)
    change(BOOK, TEXT, f"B{last}", text)
    assert run_cchc(workspace, "plan", "2023").status == 0
    found = paragraphs(workspace / PLAN)
    assert found[-1] == closing
    assert sum(one.endswith("./.") for one in found) == 1
