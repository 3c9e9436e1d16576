"""Every check of the inputs: one change to the good sample makes it appear at its cell, and the sample itself has none."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.check import check
from tests.awkward import CASES
from tests.awkward.book import D, I, N
from tests.regime_sheets import MISTAKES
from tests.score_sheets import SCORE_MISTAKES
from tests.wrong_cells import AGENCY, FEB, JAN, MAR, WRONG, Change, E, W, Wrong, blank, table

pytestmark = pytest.mark.usefixtures("only_2023", "read_once")


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


def copied_beside(folder: Path) -> None:
    shutil.copyfile(folder / FEB, folder / YEAR / "thang-2 (bản sao).xlsx")


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
    (copied_beside, ("workbook-not-read", "warning", f"{YEAR}/thang-2 (bản sao).xlsx", None, None)),
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
        "archive-claim-missing",
        "figure-unknown",
        "figure-edited",
        "figure-restated",
        "signer-not-in-office",
        "unit-not-separate",
    }
    by_plan = {"plan-subject-missing", "plan-text-missing", "plan-bases-missing", "plan-citation-missing", "plan-citation-open"}
    assert about_inputs - shown == elsewhere | by_plan, (
        "told by ``lint``, ``trace``, ``finalize``, ``verify``, ``report`` and ``plan`` alone"
    )
