"""``cchc rollover``: next year's plan from this year's."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.vietnamese.cited_documents import cited_documents
from tests.conftest import ROOT, Change, copy_sample, run_cchc, snapshot
from tests.rolled_books import GREEN, YELLOW, coloured, led_to, lines, open_book, texts

PLAN_2023, PLAN_2024, PLAN_2025 = (f"inputs/{year}/ke-hoach.xlsx" for year in (2023, 2024, 2025))
DROPPED = ["NV01", "NV05", "NV16"]


@pytest.fixture(scope="module")
def rolled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample rolled twice. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("rolled"))
    assert run_cchc(folder, "rollover", "2023", "2024").status == 0
    assert run_cchc(folder, "chuyen-nam", "2024", "2025").status == 0
    return folder


def column(path: Path, sheet: str, label: str) -> list[Any]:
    header, *below = load_workbook(path)[sheet].iter_rows(min_row=3, values_only=True)
    return [row[header.index(label)] for row in below if row[header.index(label)] is not None]


def test_it_says_what_was_done_and_what_to_do_next(workspace: Path) -> None:
    before = snapshot(workspace)
    result = run_cchc(workspace, "rollover", "2023", "2024")
    assert (result.status, result.err) == (0, "")
    assert result.out == (
        "inputs/2024/ke-hoach.xlsx\n"
        "  Nhiệm vụ mang sang: 21 (trong đó 4 cần xem lại: NV12, NV14, NV19, NV21); đã xong, không mang sang: 3 (NV01, NV05, NV16).\n"
        "  Trang «Rà soát»: 22 nghi vấn, 35 thay đổi.\n"
        "Tiếp theo: mở tệp, soát từng dòng của trang «Rà soát», rồi chạy: cchc check inputs/2024/ke-hoach.xlsx\n"
    )
    after = snapshot(workspace)
    assert set(after) - set(before) == {PLAN_2024}
    assert {name: after[name] for name in before} == before


def test_the_same_inputs_give_the_same_bytes(workspace: Path, rolled: Path) -> None:
    assert run_cchc(workspace, "rollover", "2023", "2024").status == 0
    assert (workspace / PLAN_2024).read_bytes() == (rolled / PLAN_2024).read_bytes()


def test_the_new_workbooks_give_no_finding(rolled: Path) -> None:
    result = run_cchc(rolled, "check")
    assert (result.status, result.out) == (0, "Không có lỗi.\n")


def test_what_is_read_back_is_what_was_written(rolled: Path) -> None:
    plan, issues = read_plan(rolled / PLAN_2024, PLAN_2024)
    assert plan is not None
    assert issues == []
    assert (plan.year, plan.code_number, plan.issued_on) == (2024, None, None)
    assert plan.citation == (
        "Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 của Ủy ban nhân dân xã Long Điền A về nâng cao chất lượng, hiệu quả "
        "công tác cải cách hành chính trên địa bàn xã"
    )
    assert {task.due_date for task in plan.tasks} == {None, date(2024, 3, 31), date(2024, 6, 30), date(2024, 12, 31)}
    assert (len(plan.bases), len(plan.paragraphs), len(plan.notes), len(plan.tasks)) == (11, 89, 7, 21)


def test_carried_tasks_keep_their_codes_and_finished_single_ones_are_left_out(rolled: Path) -> None:
    before, after = (column(path, "Nhiệm vụ", "Mã") for path in (ROOT / PLAN_2023, rolled / PLAN_2024))
    assert [code for code in before if code not in after] == DROPPED
    assert after == [code for code in before if code not in DROPPED]
    assert column(rolled / PLAN_2025, "Nhiệm vụ", "Mã") == after


def test_no_letter_of_a_citation_changes_over_two_years(rolled: Path) -> None:
    def cited(path: Path) -> list[str]:
        found = texts(open_book(path))
        return [text[one.start : one.end] for text in found for one in cited_documents(text) if "136/KH-UBND" not in text]

    expected = cited(ROOT / PLAN_2023)
    assert len(expected) >= 6
    assert any("341/KH – UBND ngày 22 tháng 02 năm 2023" in one for one in expected)
    for path in (rolled / PLAN_2024, rolled / PLAN_2025):
        assert [one for one in cited(path) if "…/KH-UBND" not in one] == expected


@pytest.mark.parametrize(("old", "new", "path"), [(2023, 2024, PLAN_2024), (2024, 2025, PLAN_2025)])
def test_the_seeds_own_years_are_all_in_the_new_year(rolled: Path, old: int, new: int, path: str) -> None:
    joined = "\n".join(text for text in texts(open_book(rolled / path)) if "341/KH" not in text)
    assert str(old) not in joined
    assert joined.count(f"Quý I/{new} và những năm tiếp theo") >= 3
    assert f"từ năm {new} trở đi" in joined
    assert "giai đoạn 2021-2025" in joined


def test_links_lead_to_cells_that_hold_the_new_text(rolled: Path) -> None:
    book = open_book(rolled / PLAN_2024)
    own = [line for line in lines(book) if line.location and not line.target]
    assert len(own) == 57
    for line in own:
        new = "" if line.new == "(để trống)" else line.old if line.new == "(giữ nguyên)" else line.new
        held = led_to(book, line)
        assert new.strip("…") in held
        assert bool(new) == bool(held)
        assert line.location == f"'{line.sheet}'!{line.cell}"


def test_coloured_cells_are_the_listed_ones(rolled: Path) -> None:
    book = open_book(rolled / PLAN_2024)
    listed = [(line.sheet, line.cell, line.kind) for line in lines(book) if not line.target]
    doubts = {(sheet, cell) for sheet, cell, kind in listed if kind == "Nghi vấn"}
    changes = {(sheet, cell) for sheet, cell, kind in listed if kind == "Thay đổi"} - doubts
    assert coloured(book) == dict.fromkeys(doubts, YELLOW) | dict.fromkeys(changes, GREEN)


def test_every_cell_that_differs_from_the_old_plan_is_listed(rolled: Path) -> None:
    old, new = ROOT / PLAN_2023, rolled / PLAN_2024
    listed = {(line.sheet, line.cell) for line in lines(open_book(new))}
    before, after = read_plan(old, PLAN_2023)[0], read_plan(new, PLAN_2024)[0]
    assert before and after
    differing = 0
    for one in after.tasks:
        was = before.task(one.code)
        for name, letter in one.origin.columns.items():
            if getattr(was, name) != getattr(one, name):
                differing += 1
                assert ("Nhiệm vụ", f"{letter}{one.origin.row}") in listed
    for was_line, line in zip(before.paragraphs, after.paragraphs, strict=True):
        if was_line.text != line.text:
            differing += 1
            assert ("Nội dung", line.origin.place("text").cell) in listed
    assert [basis.text for basis in after.bases] == [basis.text for basis in before.bases]
    assert differing > 30


def test_a_dropped_task_is_named_with_a_link_to_its_old_row(rolled: Path) -> None:
    dropped = [line for line in lines(open_book(rolled / PLAN_2024)) if line.kind == "Bỏ"]
    assert [line.old[:4] for line in dropped] == DROPPED
    first = dropped[0]
    assert (first.target, first.location) == ("../2023/ke-hoach.xlsx", "'Nhiệm vụ'!D4")
    assert load_workbook(ROOT / PLAN_2023)["Nhiệm vụ"]["D4"].value in first.old
    assert "Đã hoàn thành ngày 10/3/2023" in first.reason


def test_the_list_says_what_must_be_decided(rolled: Path) -> None:
    found = [line for line in lines(open_book(rolled / PLAN_2024)) if line.kind == "Nghi vấn"]
    reasons = {(line.sheet, line.cell): line.reason for line in found}
    assert reasons["Căn cứ", "A6"] == "Có văn bản năm 2024 thay thế? Văn bản được viện dẫn là của năm 2023."
    assert any("chưa hoàn thành trong năm 2023 (lý do: những tháng đầu năm" in reason for reason in reasons.values())
    kept = "nhưng thuộc kế hoạch riêng «Thi đua», năm nào cũng soạn nên được giữ lại"
    assert any("NV21" in reason and kept in reason for reason in reasons.values())
    in_force = [line.old for line in found if "còn hiệu lực khi ban hành kế hoạch năm 2024" in line.reason]
    assert len(in_force) == 9
    assert any("Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003" in old for old in in_force)
    budgets = [line for line in found if line.old.endswith("đồng")]
    assert len(budgets) == 7
    assert all("hãy ghi theo dự toán năm 2024" in line.reason for line in budgets)


def test_the_sheet_is_ready_to_be_worked_through_and_printed(rolled: Path) -> None:
    book = open_book(rolled / PLAN_2024)
    page = book["Rà soát"]
    assert isinstance(page, Worksheet)
    assert book.active is page
    assert [cell.value for cell in page[7]] == ["STT", "Loại", "Trang tính", "Ô", "Nội dung cũ", "Nội dung mới", "Lý do", "Đã xem"]
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("A8", "A7:H67", "$7:$7")
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert [page.cell(row, 2).value for row in (3, 4, 5)] == ["Nghi vấn", "Bỏ", "Thay đổi"]
    assert [row[0].value for row in page.iter_rows(min_row=8)] == list(range(1, 61))
    (rule,) = page.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("H8:H67", '"x"')


def test_json_holds_the_whole_list(workspace: Path) -> None:
    told = run_cchc(workspace, "rollover", "2023", "2024", "--json").json
    counts = {name: told[name] for name in ("carried", "flagged", "dropped", "changes", "doubts")}
    assert counts == {"carried": 21, "flagged": 4, "dropped": 3, "changes": 35, "doubts": 22}
    assert (told["files"], told["issues"], len(told["entries"])) == ([PLAN_2024], [], 60)
    assert told["entries"][0]["kind"] == "doubt"
    assert (told["entries"][0]["file"], told["entries"][0]["cell"]) == (PLAN_2024, "B5")


def test_an_existing_plan_is_never_overwritten(workspace: Path) -> None:
    (workspace / "inputs/2024").mkdir()
    for name in ("ke-hoach.xlsx", "ke-hoach.ods"):
        path = workspace / "inputs/2024" / name
        path.write_bytes(b"somebody's work")
        result = run_cchc(workspace, "rollover", "2023", "2024")
        assert result.status == 6
        assert "đã có, không ghi đè; hãy dùng tệp đó, hoặc đổi tên tệp đó rồi chạy lại" in result.err
        assert path.read_bytes() == b"somebody's work"
        path.unlink()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2023", "2025"), "kế hoạch năm 2023 chỉ chuyển được sang năm liền sau; hãy ghi cchc rollover 2023 2024"),
        (("2023", "2023"), "chỉ chuyển được sang năm liền sau"),
        (("2023-Q1", "2024"), "«2023-Q1» không phải là năm"),
        (("2023",), "Thiếu tham số 'NĂM_SAU'"),
    ],
)
def test_only_the_following_year_can_be_made(workspace: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run_cchc(workspace, "rollover", *arguments)
    assert result.status == 2
    assert words in result.err


def test_a_year_without_a_plan_is_an_unreadable_input(workspace: Path) -> None:
    result = run_cchc(workspace, "rollover", "2020", "2021")
    assert result.status == 3
    assert "inputs/2020/ke-hoach.xlsx" in result.err
    assert not (workspace / "inputs/2021").exists()


def test_errors_in_the_old_plan_stop_it(workspace: Path, change: Change) -> None:
    change("2023/ke-hoach.xlsx", "Nhiệm vụ", "A5", "NV01")
    change("2023/ke-hoach.xlsx", "Nhiệm vụ", "F6", "XYZ")
    result = run_cchc(workspace, "rollover", "2023", "2024")
    assert result.status == 1
    for words in ("ô A5: mã nhiệm vụ «NV01» đã có ở dòng 4", "ô F6: mã đơn vị «XYZ» không có", "Chưa lập kế hoạch năm sau"):
        assert words in result.err
    assert not (workspace / "inputs/2024").exists()


def test_a_sheet_that_is_there_twice_stops_it(workspace: Path) -> None:
    book = load_workbook(workspace / PLAN_2023)
    book.create_sheet("Căn cứ.")
    book.save(workspace / PLAN_2023)
    result = run_cchc(workspace, "rollover", "2023", "2024")
    assert result.status == 1
    assert "có hai trang cùng tên này" in result.err
    assert not (workspace / "inputs/2024").exists()


def test_an_error_of_a_month_stops_it_only_where_tasks_are_told(workspace: Path, change: Change) -> None:
    change("2023/thang-05.xlsx", "Hồ sơ TTHC", "B4", 1)
    assert run_cchc(workspace, "rollover", "2023", "2024").status == 0
    (workspace / PLAN_2024).unlink()
    change("2023/thang-05.xlsx", "Nhiệm vụ", "A4", "NV99")
    result = run_cchc(workspace, "rollover", "2023", "2024")
    assert result.status == 1
    assert "mã nhiệm vụ «NV99» không có trong" in result.err


def test_a_rolled_workbook_that_was_spoilt_gives_issues(workspace: Path) -> None:
    assert run_cchc(workspace, "rollover", "2023", "2024").status == 0
    book = load_workbook(workspace / PLAN_2024)
    book["Nhiệm vụ"]["A5"].value = "NV02"
    book["Nhiệm vụ"]["H6"].value = "khi nào xong"
    book.save(workspace / PLAN_2024)
    said = run_cchc(workspace, "check", PLAN_2024).out
    assert "[deadline-not-understood]" in said
    book["Nhiệm vụ"]["H6"].value = "Năm 2024"
    del book["Rà soát"]
    del book["Nhiệm vụ"]
    book.save(workspace / PLAN_2024)
    said = run_cchc(workspace, "check", PLAN_2024).out
    assert "[sheet-missing]" in said
    assert run_cchc(workspace, "rollover", "2024", "2025").status == 1


def test_a_periods_own_workbook_tells_of_tasks_in_its_place(workspace: Path) -> None:
    """Of a year that has nothing but the workbooks of its quarters, no month is missing and the last word counts."""
    for month, quarter in ((5, 2), (8, 3), (12, 4)):
        path = workspace / f"inputs/2023/thang-{month:02d}.xlsx"
        path.rename(workspace / f"inputs/2023/quy-{quarter}.xlsx")
        facts = load_workbook(workspace / f"inputs/2023/quy-{quarter}.xlsx")
        facts["Thông tin"]["B4"].value = quarter * 3
        facts.save(workspace / f"inputs/2023/quy-{quarter}.xlsx")
    for path in (workspace / "inputs/2023").glob("thang-*.xlsx"):
        path.unlink()
    result = run_cchc(workspace, "rollover", "2023", "2024")
    assert result.status == 0, result.err
    assert "Nhiệm vụ mang sang: 24" in result.out
    missing = [line for line in lines(open_book(workspace / PLAN_2024)) if "bảng kết quả" in line.reason]
    assert [line.reason for line in missing] == [
        "Chưa có bảng kết quả tháng 1, 2, 3 năm 2023; nhiệm vụ hoàn thành trong thời gian đó bị coi là chưa hoàn thành."
    ]


def test_names_are_those_of_the_day_within_the_new_year(rolled: Path, tmp_path: Path) -> None:
    folder = copy_sample(tmp_path)
    (folder / "inputs/2024").mkdir()
    (folder / PLAN_2024).write_bytes((rolled / PLAN_2024).read_bytes())
    for today, reason in (
        ("2026-11-23", "Không có tên cơ quan nào có hiệu lực ngày 31/12/2025"),
        ("2024-12-01", "Tên này chỉ có hiệu lực"),
    ):
        assert run_cchc(folder, "rollover", "2024", "2025", "--today", today).status == 0
        assert lines(open_book(folder / PLAN_2025))[0].reason.startswith(reason)
        (folder / PLAN_2025).unlink()
