"""Every check of the inputs: one change to the good sample makes it appear at its cell, and the sample itself has none."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import load_workbook

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.check import check
from tests.awkward import CASES
from tests.awkward.book import D, I, K, N, P, R
from tests.regime_sheets import MISTAKES
from tests.score_sheets import SCORE_MISTAKES

JAN, FEB, MAR, PLAN, AGENCY = (
    f"inputs/{name}.xlsx" for name in ("2023/thang-01", "2023/thang-02", "2023/thang-03", "2023/ke-hoach", "co-quan")
)
TEXT, NOTES = "Nội dung", "Chú thích"
LATE, SURVEY = "Hồ sơ trễ hạn", "Khảo sát hài lòng"
RECORD_HEADER = ("Mã hồ sơ", "Lĩnh vực", "Thủ tục", "Hình thức nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày giải quyết xong")
Change = tuple[str, str, str, object]


class Wrong(NamedTuple):
    """A check, what makes it appear, and where."""

    code: str
    severity: str
    file: str
    sheet: str | None
    cell: str | None
    changes: tuple[Change, ...]


def one(code: str, severity: str, file: str, sheet: str, cell: str, value: object) -> Wrong:
    """A cell whose own value is wrong."""
    return Wrong(code, severity, file, sheet, cell, ((file, sheet, cell, value),))


def table(file: str, sheet: str, *rows: tuple[object, ...]) -> tuple[Change, ...]:
    """A sheet of its own with the rows from A1 on."""
    return tuple(
        (file, sheet, f"{'ABCDEFGHIJKL'[at]}{index}", value) for index, row in enumerate(rows, 1) for at, value in enumerate(row)
    )


def records(*rows: tuple[object, ...]) -> tuple[Change, ...]:
    return table(MAR, R, RECORD_HEADER, *rows)


def blank(file: str, sheet: str, row: int) -> tuple[Change, ...]:
    return tuple((file, sheet, f"{letter}{row}", None) for letter in "ABCDEFGHIJKL")


E, W = "error", "warning"
WRONG = (
    one("month-differs", E, FEB, I, "B4", 5),
    one("year-differs", E, PLAN, I, "B3", 2024),
    one("dossiers-total-wrong", E, JAN, D, "B5", 99),
    one("dossiers-total-wrong", E, JAN, D, "F5", 99),
    one("dossiers-total-wrong", E, JAN, D, "J5", 99),
    Wrong("dossiers-received-not-resolved-plus-pending", E, JAN, D, "A5", ((JAN, D, "H5", 29),)),
    one("dossiers-sheet-total-wrong", E, JAN, D, "D10", 999),
    one("dossiers-field-twice", E, JAN, D, "A5", "CHỨNG THỰC"),
    Wrong("dossiers-field-near", W, JAN, D, "A8", ((JAN, D, "A7", "Bảo trợ xã hộ"),)),
    one("dossiers-carried-over-wrong", E, MAR, D, "E6", 18),
    Wrong("dossiers-field-dropped", E, FEB, D, "A7", blank(MAR, D, 7)),
    Wrong("dossiers-differ-from-records", E, MAR, D, "D5", records(("H1", "Hộ tịch", None, "Trực tiếp", "01/03/2023", "31/03/2023", None))),
    Wrong("record-dates-wrong", E, MAR, R, "F2", records(("H1", "Hộ tịch", None, "Trực tiếp", "09/03/2023", "08/03/2023", None))),
    one("record-dates-wrong", E, MAR, LATE, "H4", date(2023, 1, 30)),
    Wrong("record-outside-period", W, MAR, R, "E2", records(("H1", "Hộ tịch", None, "Trực tiếp", "09/04/2023", "18/04/2023", None))),
    Wrong("record-outside-period", W, MAR, R, "G2",
          records(("H1", "Hộ tịch", None, "Trực tiếp", "09/02/2023", "18/02/2023", "17/02/2023"))),
    Wrong("record-code-twice", E, MAR, LATE, "A5", ((MAR, LATE, "A5", "H32.02.0002"),)),
    Wrong("overdue-count-differs", W, MAR, LATE, None, ((MAR, LATE, "G4", date(2023, 3, 30)),)),
    one("overdue-reason-missing", W, MAR, LATE, "I5", None),
    one("deadline-not-understood", E, PLAN, N, "H4", "sớm"),
    one("task-code-twice", E, PLAN, N, "A5", "NV01"),
    one("task-unknown", E, FEB, N, "A4", "NV99"),
    one("task-result-twice", E, FEB, N, "A5", "NV04"),
    one("task-finished-date-missing", E, FEB, N, "E5", None),
    one("task-finished-date-unexpected", E, FEB, N, "E4", date(2023, 2, 5)),
    one("task-finished-after-period", E, FEB, N, "E5", "05/03/2023"),
    one("task-finished-before-year", W, FEB, N, "E5", "20/02/2022"),
    one("task-progress-wrong", W, FEB, N, "C5", 90),
    one("task-evidence-missing", W, FEB, N, "F5", None),
    one("task-evidence-file-missing", E, FEB, N, "G5", "khong-co.pdf"),
    one("task-delay-reason-missing", W, MAR, N, "H4", None),
    one("task-result-missing", W, FEB, N, "D5", None),
    Wrong("task-reopened", W, MAR, N, "B7", ((MAR, N, "A7", "NV06"), (MAR, N, "B7", "Đang thực hiện"))),
    one("task-due-before-plan", E, PLAN, N, "H4", "Tháng 01/2023"),
    Wrong("task-due-before-plan", E, PLAN, N, "H4", ((PLAN, I, "B7", None), (PLAN, N, "H4", "Quý IV/2022"))),
    Wrong("plan-section-empty", W, PLAN, TEXT, "B5", ((PLAN, TEXT, "A6", "Phần (I, II)"),)),
    one("note-call-unread", E, PLAN, TEXT, "B4", "Nhằm chấn chỉnh[^9] những mặt tồn tại"),
    one("note-call-unread", E, PLAN, TEXT, "B4", "Nhằm chấn chỉnh[^1 những mặt tồn tại"),
    one("note-call-unread", E, PLAN, "Căn cứ", "A4", "Căn cứ tình hình thực tế[^9]"),
    one("note-call-unread", E, PLAN, N, "D4", "Kiện toàn Ban điều hành[^1]"),
    Wrong("note-not-called", W, PLAN, NOTES, "A11", ((PLAN, NOTES, "A11", "8"), (PLAN, NOTES, "B11", "Chưa gọi."))),
    Wrong("note-code-twice", E, PLAN, NOTES, "A11", ((PLAN, NOTES, "A11", "7"), (PLAN, NOTES, "B11", "Hai lần."))),
    one("cell-missing", E, PLAN, N, "F4", None),
    one("cell-too-long", E, PLAN, TEXT, "B7", "dài " * 1001),
    one("unit-unknown", E, PLAN, N, "F4", "VPTX"),
    one("unit-unknown", E, PLAN, N, "G4", "BDH; XX"),
    one("unit-unknown", E, MAR, I, "B6", "VPTX"),
    one("unit-code-twice", E, AGENCY, "Đơn vị", "A5", "VPTK"),
    Wrong("figure-part-over-whole", E, MAR, SURVEY, "B5", ((MAR, SURVEY, "B3", 90), (MAR, SURVEY, "B4", 80), (MAR, SURVEY, "B5", 81))),
    one("figure-resolved-over-received", E, MAR, "Tiếp dân, PAKN", "B6", 99),
    Wrong("expense-over-budget", W, MAR, K, "D2",
          table(MAR, K, ("Nội dung chi", "Nguồn", "Dự toán năm", "Đã chi trong tháng"), ("In ấn", None, 1000, 2000))),
    one("agency-name-not-valid", E, AGENCY, "Cơ quan", "G4", date(2022, 6, 30))._replace(cell=None),
    one("agency-name-expired", W, AGENCY, "Cơ quan", "G4", date(2023, 3, 31)),
    one("signer-missing", E, AGENCY, "Người ký", "H4", date(2023, 1, 1))._replace(cell=None),
    one("signer-principal-missing", E, AGENCY, "Người ký", "D4", None),
    one("addressee-missing", E, AGENCY, "Nơi nhận", "B4", "Nơi nhận")._replace(cell=None),
    one("archive-missing", E, AGENCY, "Nơi nhận", "B10", "Nơi nhận")._replace(cell=None),
    one("recipients-too-many", E, AGENCY, "Nơi nhận", "C5", "Ban ngành đoàn thể " * 90)._replace(cell=None),
    Wrong("recipients-missing", E, AGENCY, "Nơi nhận", None, tuple((AGENCY, "Nơi nhận", f"A{row}", "Biên bản") for row in range(4, 11))),
    Wrong("plan-empty", E, PLAN, N, None, tuple(change for row in range(4, 28) for change in blank(PLAN, N, row))),
    one("period-not-over", W, MAR, I, "B5", "Chính thức"),
    Wrong("next-steps-missing", W, MAR, P, None, tuple((MAR, P, f"A{row}", None) for row in range(4, 12))),
)  # fmt: skip


def checked(folder: Path, today: date = date(2023, 3, 28)) -> list[Issue]:
    """Everything that is wrong with the inputs, and with the quarter."""
    workspace = Workspace(folder)
    return [*check(workspace, [], [], today=today), *check(workspace, [parse_period_key("2023-Q1")], [], today=today)]


def write(folder: Path, changes: tuple[Change, ...]) -> None:
    for file in {change[0] for change in changes}:
        book = load_workbook(folder / file)
        for _, sheet, cell, value in (change for change in changes if change[0] == file):
            if sheet not in book.sheetnames:
                book.create_sheet(sheet)
            book[sheet][cell].value = value
        book.save(folder / file)


def described(issues: list[Issue]) -> set[tuple[str, str, str | None, str | None, str | None]]:
    return {(issue.code, str(issue.severity), issue.place.file, issue.place.sheet, issue.place.cell) for issue in issues}


def test_the_sample_has_no_issue(workspace: Path) -> None:
    assert checked(workspace) == []


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong.code}-{wrong.cell}")
def test_each_check_speaks_at_its_cell(workspace: Path, wrong: Wrong) -> None:
    write(workspace, wrong.changes)
    today = date(2023, 4, 28) if wrong.code == "agency-name-expired" else date(2023, 3, 28)
    found = checked(workspace, today)
    assert wrong[:5] in described(found), [str(issue) for issue in found]
    assert all(issue.severity is CATALOGUE[issue.code].severity for issue in found), "as the catalogue says"


Damage = Callable[[Path], None]
YEAR = Path("inputs/2023")


def unit_workbooks(folder: Path, first: tuple[Change, ...] = (), second: tuple[Change, ...] = ()) -> None:
    """March as two units' workbooks of the same content, each with changes of its own."""
    months = folder / YEAR / "thang-03"
    months.mkdir()
    content = (folder / MAR).read_bytes()
    (folder / MAR).unlink()
    for name, changes in (("BPMC", first), ("VPTK", second)):
        (months / f"{name}.xlsx").write_bytes(content)
        write(folder, tuple((f"{YEAR.as_posix()}/thang-03/{name}.xlsx", *change[1:]) for change in changes))


def claimed_twice(folder: Path) -> None:
    unit_workbooks(folder)


def kinds_mixed(folder: Path) -> None:
    unit_workbooks(folder, second=((MAR, I, "B5", "Chính thức"),))


def unit_unknown(folder: Path) -> None:
    unit_workbooks(folder, second=((MAR, I, "B6", "VPTX"),))


def file_and_folder(folder: Path) -> None:
    (folder / YEAR / "thang-03").mkdir()
    (folder / YEAR / "thang-03" / "VPTK.xlsx").write_bytes((folder / MAR).read_bytes())


def comma_separated_unit(folder: Path) -> None:
    unit_workbooks(folder)
    (folder / YEAR / "thang-03" / "TPHT.csv").write_text("Mã;Tình trạng", encoding="utf-8")


def two_of_a_name(folder: Path) -> None:
    (folder / YEAR / "thang-03.xls").write_bytes((folder / MAR).read_bytes())


def only_other_kind(folder: Path) -> None:
    (folder / MAR).rename(folder / YEAR / "thang-03.csv")


def units_gone(folder: Path) -> None:
    """Only the one-stop unit has handed in, without a word about tasks."""
    unit_workbooks(folder, first=tuple(change for row in range(4, 24) for change in blank(MAR, N, row)))
    (folder / YEAR / "thang-03" / "VPTK.xlsx").unlink()


def dossiers_gone(folder: Path) -> None:
    book = load_workbook(folder / JAN)
    del book[D]
    book.save(folder / JAN)


def february_gone(folder: Path) -> None:
    (folder / FEB).unlink()


IN_FOLDER = "inputs/2023/thang-03"
DAMAGES: tuple[tuple[Damage, tuple[str, str, str | None, str | None, str | None]], ...] = (
    (claimed_twice, ("row-claimed-twice", E, f"{IN_FOLDER}/VPTK.xlsx", N, "A4")),
    (claimed_twice, ("row-claimed-twice", E, f"{IN_FOLDER}/VPTK.xlsx", D, "A4")),
    (claimed_twice, ("row-claimed-twice", E, f"{IN_FOLDER}/VPTK.xlsx", "Tuyên truyền", "B3")),
    (kinds_mixed, ("month-kinds-mixed", W, IN_FOLDER, None, None)),
    (unit_unknown, ("unit-unknown", E, f"{IN_FOLDER}/VPTK.xlsx", I, "B6")),
    (file_and_folder, ("month-twice", E, MAR, None, None)),
    (comma_separated_unit, ("workbook-unreadable", E, f"{IN_FOLDER}/TPHT.csv", None, None)),
    (two_of_a_name, ("workbook-twice", E, f"{IN_FOLDER}.xls", None, None)),
    (only_other_kind, ("workbook-unreadable", E, f"{IN_FOLDER}.csv", None, None)),
    (units_gone, ("unit-missing", E, f"{IN_FOLDER}/TPHT.xlsx", None, None)),
    (units_gone, ("unit-missing", E, f"{IN_FOLDER}/VPTK.xlsx", None, None)),
    (february_gone, ("month-missing", E, FEB, None, None)),
    (dossiers_gone, ("dossiers-listed-not-counted", E, JAN, "Hồ sơ trễ hạn", "A4")),
)


@pytest.mark.parametrize(("damage", "expected"), DAMAGES, ids=lambda value: getattr(value, "__name__", None))
def test_what_stands_among_the_files_is_told(workspace: Path, damage: Damage, expected: tuple[str, ...]) -> None:
    damage(workspace)
    assert expected in described(checked(workspace))


def test_an_earlier_month_that_is_missing_is_a_warning(workspace: Path) -> None:
    (workspace / FEB).unlink()
    issues = check(Workspace(workspace), [parse_period_key("2023-03")], [], today=date(2023, 3, 28))
    assert ("month-earlier-missing", W, FEB, None, None) in described(issues)


def test_the_agency_lets_a_check_pass_by_name(workspace: Path) -> None:
    write(workspace, ((JAN, D, "B5", 99),))
    before = checked(workspace)
    relaxed = table(AGENCY, "Nới kiểm tra", ("Mã kiểm tra", "Lý do"), ("dossiers-total-wrong", "Cổng tỉnh tính cả hồ sơ rút"))
    write(workspace, relaxed)
    after = checked(workspace)
    assert {issue.code for issue in before} == {issue.code for issue in after} == {"dossiers-total-wrong"}
    assert {str(issue.severity) for issue in before} == {E}
    assert {str(issue.severity) for issue in after} == {W}
    assert all("cơ quan cho phép: Cổng tỉnh tính cả hồ sơ rút" in issue.message for issue in after)


def test_a_check_that_must_hold_cannot_be_let_pass(workspace: Path) -> None:
    write(workspace, table(AGENCY, "Nới kiểm tra", ("Mã kiểm tra", "Lý do"), ("task-unknown", "x")))
    assert ("cell-not-a-choice", E, AGENCY, "Nới kiểm tra", "A2") in described(checked(workspace))


INPUTS = re.compile(
    r"(workbook|sheet|column|cell|fact|rows?|month|year|dossiers|record|overdue|deadline|task|unit|figure|score|expense|agency|signer"
    r"|note|addressee|archive|recipients|plan|period|next-steps|regime|due-day|day-off)-|font-legacy"
)


def test_every_code_about_inputs_is_made_to_appear() -> None:
    about_inputs = {code for code in CATALOGUE if INPUTS.match(code)}
    shown = {wrong.code for wrong in WRONG} | {expected[0] for _, expected in DAMAGES} | {"month-earlier-missing"}
    shown |= {seen[0] for case in CASES for seen in case.sees} | {mistake.code for mistake in (*MISTAKES, *SCORE_MISTAKES)}
    assert len(about_inputs) > 60
    elsewhere = {
        "agency-not-used",
        "figure-unknown",
        "figure-edited",
        "figure-restated",
        "signer-not-in-office",
        "unit-not-separate",
    }
    by_plan = {"plan-subject-missing", "plan-text-missing", "plan-bases-missing", "plan-citation-missing"}
    assert about_inputs - shown == elsewhere | by_plan, "told by ``lint``, ``trace``, ``finalize``, ``report`` and ``plan`` alone"
