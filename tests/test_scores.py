"""The self-scoring: rules, sums, and every contradiction at its cell."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.month_details import SelfScore
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.score_sheet import ScoreSheet
from cchc_docs.domain.scoring_rule import read_rule
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.check import check
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from tests.score_sheets import GOOD, MARCH, SCORE_MISTAKES, SHEET, Mistake, above, leaf, plant

pytestmark = pytest.mark.usefixtures("read_once")

DAY = date(2023, 4, 3)
ON_TIME, LATE = "ho_so.ty_le_dung_han", "ho_so.qua_han"


def checked(folder: Path) -> list[Issue]:
    return [one for one in check(Workspace(folder), [], [], today=DAY) if one.place.sheet == SHEET]


def march(folder: Path, key: str = "2023-03") -> PeriodInputs:
    return read_period(Workspace(folder), parse_period_key(key), DocumentType.BAO_CAO, DAY)


@pytest.mark.parametrize("mistake", SCORE_MISTAKES, ids=lambda one: f"{one.code}-{one.cell}")
def test_each_contradiction_is_named_at_its_cell(workspace: Path, mistake: Mistake) -> None:
    plant(workspace, mistake.changes)
    found = checked(workspace)
    assert (mistake.code, mistake.severity, MARCH, mistake.cell) in {
        (one.code, str(one.severity), one.place.file, one.place.cell) for one in found
    }, [str(one) for one in found]
    assert all(one.severity is CATALOGUE[one.code].severity for one in found)


def test_a_good_sheet_is_silent(workspace: Path) -> None:
    plant(workspace, {})
    assert checked(workspace) == []


def test_criteria_that_nobody_has_scored_yet_are_no_scores(workspace: Path) -> None:
    """As ``cchc form`` hands them out for the months after one that scored."""
    handed_out = tuple(row if row[0] == "Tổng cộng" else (*row[:3], None, None, *row[5:]) for row in GOOD)
    plant(workspace, {}, handed_out)
    assert checked(workspace) == []
    assert march(workspace).months[0].scores == ()


def test_a_set_of_criteria_may_have_other_than_a_hundred_points_when_it_says_so(workspace: Path) -> None:
    plant(workspace, {"C7": 20, "C8": 20, "D7": 10, "D8": 10, "C9": 80, "D9": 60})
    assert checked(workspace) == []


def test_blank_points_are_summed_from_the_parts_and_from_the_rules(workspace: Path) -> None:
    rows = (
        above("1", 60, None), above("1.1", 20, None), leaf("1.1.1", 15, None, None, rule=f"{LATE}; trừ 0,5"), leaf("1.1.2", 5, 5),
        leaf("1.2", 40, 33), above("2", 40, None), leaf("2.1", 40, 30.5),
    )  # fmt: skip
    plant(workspace, {}, rows)
    assert checked(workspace) == []
    inputs = march(workspace)
    (month,) = inputs.months
    sheet = ScoreSheet(month.scores)
    late = sum(row.resolved_late for one in (*inputs.earlier, month) for row in one.dossiers)
    assert late == 9, "of the year until March, not of March alone"
    found = sheet.points("1.1.1")
    assert found and found.value == Decimal(15) - Decimal("0.5") * late
    assert [source.place.cell for source in found.sources] == ["G4"]
    total = sheet.total()
    assert total.value == found.value + 5 + 33 + Decimal("30.5")
    assert [source.place.cell for source in total.sources] == ["G4", "D5", "D6", "D8"]
    assert sum((Decimal(source.value or 0) for source in total.sources), Decimal(0)) == total.value


def test_where_a_month_is_missing_no_rule_contradicts_what_was_typed(workspace: Path) -> None:
    plant(workspace, {"G4": f"{LATE}; trừ 0,5"})
    assert "score-rule-differs" in {one.code for one in checked(workspace)}
    (workspace / "inputs/2023/thang-02.xlsx").unlink()
    assert checked(workspace) == []


def test_where_something_else_is_wrong_no_rule_contradicts_what_was_typed(workspace: Path) -> None:
    """The figure will be another when that is mended; sums of what was typed are wrong all the same."""
    plant(workspace, {"D7": 31, "D6": None, "G6": f"{LATE}; trừ 0,5", "G4": f"{LATE}; trừ 0,5"})
    assert {one.code for one in checked(workspace)} >= {"score-rule-differs", "score-sum-wrong"}
    book = load_workbook(workspace / "inputs/2023/thang-01.xlsx")
    book["Nhiệm vụ"]["A4"] = "NV99"
    book.save(workspace / "inputs/2023/thang-01.xlsx")
    assert [(one.code, one.place.cell) for one in checked(workspace)] == [("score-sum-wrong", "D7")]


def test_the_agency_may_let_a_sum_pass_by_name(workspace: Path) -> None:
    plant(workspace, {"D2": 51})
    assert [one.code for one in march(workspace).issues if one.place.sheet == SHEET] == ["score-sum-wrong", "score-total-wrong"]
    assert CATALOGUE["score-sum-wrong"].relaxable


def test_the_report_of_one_unit_has_no_scores_of_the_agency(workspace: Path) -> None:
    plant(workspace, {})
    assert len(march(workspace).months[0].scores) == len(GOOD) - 1
    folder = workspace / "inputs/2023/thang-03"
    folder.mkdir()
    (workspace / MARCH).rename(folder / "VPTK.xlsx")
    own = read_period(Workspace(workspace), parse_period_key("2023-03"), DocumentType.BAO_CAO, DAY, unit="VPTK")
    assert [month.scores for month in own.months] == [()]


def test_units_score_their_criteria_and_the_agency_adds_them_up(workspace: Path) -> None:
    folder = workspace / "inputs/2023/thang-03"
    folder.mkdir()
    half = (above("1", 60, None), leaf("1.1", 60, 55.5), ("Tổng cộng", None, 60, 55.5))
    other = (above("2", 40, None), leaf("2.1", 40, 30), ("Tổng cộng", None, 40, 31))
    content = (workspace / MARCH).read_bytes()
    for unit, rows in (("BPMC", half), ("VPTK", other)):
        (workspace / MARCH).write_bytes(content)
        plant(workspace, {}, rows)
        (workspace / MARCH).rename(folder / f"{unit}.xlsx")
    found = march(workspace)
    assert [(one.code, one.place.file, one.place.cell) for one in found.issues if one.place.sheet == SHEET] == [
        ("score-total-wrong", f"{MARCH.removesuffix('.xlsx')}/VPTK.xlsx", "D4")
    ], "the other's own row of totals is right"


@pytest.mark.parametrize(
    ("rule", "value", "points"),
    [
        (f"{ON_TIME}; đủ 95%", "0.97", "10"),
        (f"{ON_TIME}; đủ 95%", "0.475", "5"),
        (f"{ON_TIME}; đủ 95%; từ 80%", "0.8", "0"),
        (f"{ON_TIME}; từ 80%; đủ 95%", "0.85", "3.33"),
        (f"{LATE}; đủ 0; từ 20", "5", "7.5"),
        (f"{LATE}; đủ 0; từ 20", "30", "0"),
        (f"{ON_TIME}; 95%: 10; 90%: 6,5; 80%: 3", "0.9", "6.5"),
        (f"{ON_TIME}; 80%: 3; 95%: 10", "0.79", "0"),
        (f"{LATE}; trừ 0,25", "3", "9.25"),
        (f"{LATE}; trừ 0,25", "99", "0"),
        ("Tin_bai; đủ 48", "24", None),
    ],
)
def test_a_rule_gives_points(rule: str, value: str, points: str | None) -> None:
    if points is None:
        with pytest.raises(ValueError, match="Tin_bai"):
            read_rule(rule)
        return
    read = read_rule(rule)
    assert read and read.points(Decimal(value), Decimal(10)) == Decimal(points)


@pytest.mark.parametrize("text", [None, "", "  ", "Tự chấm", "tự  chấm;"])
def test_what_is_scored_by_hand_has_no_rule(text: str | None) -> None:
    assert read_rule(text) is None


@pytest.mark.parametrize(
    "text",
    ["x", "x;", "x; 95%", "x; đủ", "x; từ 5", "x; đủ 5; từ 5", "x; đủ 5; đủ 6", "x; đủ 5; 3: 2", "x; 5: 1; 5: 2", "x; 5%: 1; 3: 1",
     "x; trừ 1; trừ 2", "x; đủ -1", "x; đủ 1.000", "__import__('os'); đủ 1", "x.y.z; đủ 1", "x; đủ 5%; từ 3"],
)  # fmt: skip
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_rule(text)


RULES = st.sampled_from([f"{ON_TIME}; đủ 95%; từ 50%", f"{LATE}; đủ 0; từ 20", f"{LATE}; trừ 0,3", f"{ON_TIME}; 90%: 3; 50%: 1"])
POINTS = st.decimals(min_value=3, max_value=50, places=2)


@given(RULES, POINTS, st.decimals(min_value=0, max_value=1000, places=4))
def test_no_rule_gives_less_than_nothing_or_more_than_there_is(rule: str, most: Decimal, value: Decimal) -> None:
    read = read_rule(rule)
    assert read
    assert 0 <= read.points(value, most) <= most


LEAVES = st.lists(st.lists(st.tuples(st.integers(0, 50), st.booleans()), min_size=1, max_size=4), min_size=1, max_size=5)


@given(LEAVES)
def test_fields_left_blank_come_to_what_their_parts_come_to(fields: list[list[tuple[int, bool]]]) -> None:
    """Each leaf is typed or computed; fields and the whole are blank."""
    rows = []
    for field, leaves in enumerate(fields, start=1):
        rows.append(score(f"{field}", 50 * len(leaves), None, None))
        for place, (points, by_hand) in enumerate(leaves, start=1):
            rows.append(score(f"{field}.{place}", 50, points if by_hand else None, None if by_hand else points))
    sheet = ScoreSheet(rows)
    assert sheet.total().value == sum(points for leaves in fields for points, _ in leaves)
    assert sheet.whole().value == 50 * sum(map(len, fields))
    assert len(sheet.total().sources) == sum(map(len, fields)) == len(sheet.leaves())
    for code, leaves in zip(sheet.fields, fields, strict=True):
        found = sheet.points(code)
        assert found and found.value == sum(Decimal(source.value or 0) for source in found.sources) == sum(one for one, _ in leaves)


def score(code: str, most: int, typed: int | None, computed: int | None) -> SelfScore:
    return SelfScore(
        code=code,
        criterion="Tiêu chí",
        maximum=Decimal(most),
        score=None if typed is None else Decimal(typed),
        computed=None if computed is None else Decimal(computed),
        evidence=None,
        explanation=None,
        origin=RowOrigin(file=MARCH, sheet=SHEET, row=1),
    )
