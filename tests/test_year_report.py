"""What only a year's report has: the months beside each other, and the tasks that go on."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.lint import lint
from cchc_docs.workflows.months_table import MAIN
from tests.conftest import ROOT, run_cchc
from tests.drafting import Drafts, drafts
from tests.recomputation import LAST_DAYS, Value, recomputed

pytestmark = pytest.mark.usefixtures("read_once")

AFTERWARDS = date(2024, 1, 5)
MONTHS, CARRIED = "phu-luc-7.docx", "phu-luc-8.docx"
GROUPS = {"nhiem_vu": "nhiem_vu", "ho_so": "ho_so", "chi_tieu": "bao_cao"}


@pytest.fixture(scope="module")
def year() -> Drafts:
    return drafts(ROOT, "2023", AFTERWARDS)


def printed_share(value: Value) -> str:
    if value is None:
        return "-"
    hundredths = int(value * 10000 + Fraction(1, 2))  # half up
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}%" if rest else f"{whole}%"


def expected(indicator_unit: str, value: Value) -> str:
    if indicator_unit == "%":
        return printed_share(value)
    return "-" if value is None else f"{int(value):,}".replace(",", ".")


def month(number: int) -> dict[tuple[str, str], Value]:
    day = date(2023, number, LAST_DAYS[number - 1])
    return recomputed([number], day, over=True)


def test_every_number_of_the_twelve_months_is_what_the_cells_make_it(year: Drafts) -> None:
    rows = [row for row in year.rows(MONTHS) if row[0].isdigit()]
    months = [month(number) for number in range(1, 13)]
    whole = recomputed(range(1, 13), date(2023, 12, 31), over=True)
    shown = [one for one in MAIN if whole[GROUPS[one.section], one.code] is not None]
    assert len(rows) == len(shown) >= 30
    for row, indicator in zip(rows, shown, strict=True):
        key = GROUPS[indicator.section], indicator.code
        numbers = [expected(indicator.unit.value, figures[key]) for figures in (*months, whole)]
        assert row[2:15] == numbers, indicator.code


def test_the_year_is_the_sum_the_last_month_or_a_share_of_sums_as_the_table_says(year: Drafts) -> None:
    rules: dict[str, int] = {}
    for row in (row for row in year.rows(MONTHS) if row[0].isdigit()):
        cells, whole, rule = row[2:14], row[14], row[15]
        rules[rule] = rules.get(rule, 0) + 1
        if rule == "Cộng các tháng":
            assert sum(int(cell.replace(".", "")) for cell in cells if cell != "-") == int(whole.replace(".", "")), row[1]
        elif rule == "Cuối kỳ":
            assert whole == cells[-1], row[1]
        elif rule == "Đầu kỳ":
            assert whole == cells[0], row[1]
    assert set(rules) == {"Cộng các tháng", "Cuối kỳ", "Đầu kỳ", "Tính từ tổng số", "Cộng (4), (5), (6) của kỳ"}
    assert rules["Cộng các tháng"] > 10


def test_the_tasks_that_go_on_are_those_of_the_next_years_plan(year: Drafts, workspace: Path) -> None:
    rows = [row for row in year.rows(CARRIED) if row[0].isdigit()]
    assert run_cchc(workspace, "rollover", "2023", "2024", "--today", "2024-01-05").status == 0
    page = load_workbook(workspace / "inputs/2024/ke-hoach.xlsx")["Nhiệm vụ"]
    rolled = [str(row[0]) for row in page.iter_rows(min_row=4, values_only=True) if row[0]]
    assert sorted(row[1] for row in rows) == sorted(rolled)
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    groups = [row[0] for row in year.rows(CARRIED)[1:] if not row[0].isdigit()]
    assert groups == ["I. Nhiệm vụ chưa hoàn thành", "II. Nhiệm vụ thường xuyên, làm tiếp năm sau"]
    unfinished = {row[1] for row in rows[:1]}
    assert unfinished == {"NV19"}
    assert all(row[2] and row[3] and row[4] and row[5] for row in rows)


def test_only_a_years_report_has_them() -> None:
    titles = drafts(ROOT, "2023-H1", AFTERWARDS).titles.values()
    assert not [title for title in titles if "qua các tháng" in title or "chuyển sang" in title]


def test_every_task_of_the_plan_stands_in_the_yearly_report_with_its_results(year: Drafts) -> None:
    page = load_workbook(ROOT / "inputs/2023/ke-hoach.xlsx")["Nhiệm vụ"]
    contents = [str(row[2]) for row in page.iter_rows(min_row=4, values_only=True) if row[0]]
    rows = [row for row in year.rows("phu-luc-1.docx") if row[0].isdigit()]
    assert len(rows) == len(contents) == 24
    assert [row[0] for row in rows] == [str(number) for number in range(1, 25)]
    assert all(row[4] and row[6] for row in rows), "a result and a state"


def test_the_annexes_of_a_year_break_no_rule_of_form(year: Drafts, tmp_path: Path) -> None:
    paths = []
    for name in (MONTHS, CARRIED):
        (tmp_path / name).write_bytes(year.parts[name])
        paths.append(tmp_path / name)
    assert [str(issue) for one in lint(Workspace(tmp_path), paths) for issue in one.issues] == []


def test_the_printing_of_shares_in_this_test_rounds_half_up() -> None:
    assert [printed_share(Fraction(one)) for one in ("0.99995", "0.123450", "0.12345001", "1")] == [
        "100%",
        "12,35%",
        "12,35%",
        "100%",
    ]
