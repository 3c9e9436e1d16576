"""The self-scoring annex against plain arithmetic over the workbook's cells."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.traced import origin_of
from cchc_docs.issues import Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import read_period
from cchc_docs.workflows.lint import lint
from cchc_docs.workflows.scoring_annex import scoring_fields
from tests.conftest import ROOT
from tests.drafting import Drafts, drafts
from tests.sample_year import rows
from tests.score_sheets import above, leaf, plant

pytestmark = pytest.mark.usefixtures("read_once")

AFTERWARDS, ANNEX = date(2024, 1, 5), "phu-luc-6.docx"
SHEET = "Tự chấm điểm CCHC"


@pytest.fixture(scope="module")
def year() -> Drafts:
    return drafts(ROOT, "2023", AFTERWARDS)


def table(found: Drafts, index: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.document(ANNEX).tables[index].rows]


def typed() -> dict[str, dict[str, Any]]:
    return {row["Mã tiêu chí"]: row for row in rows(12, SHEET) if row["Mã tiêu chí"] != "Tổng cộng"}


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def cell(value: object) -> Decimal:
    return Decimal(str(value))


def fields_of(folder: Path, key: str, day: date) -> dict[str, Any]:
    inputs = read_period(Workspace(folder), parse_period_key(key), DocumentType.BAO_CAO, day)
    assert inputs.plan and inputs.agency
    return scoring_fields(inputs.months, inputs.plan, inputs.agency)


def test_every_criterion_stands_in_its_order_with_its_points(year: Drafts) -> None:
    printed = {row[0]: row for row in table(year, 0) if row[0][:1].isdigit()}
    assert list(printed) == list(typed())
    for code, row in typed().items():
        assert printed[code][1] == row["Tiêu chí"]
        assert (number(printed[code][2]), number(printed[code][3])) == (cell(row["Điểm tối đa"]), cell(row["Điểm tự chấm"]))
        assert printed[code][5] == (row["Giải trình"] or "")
        assert (row["Tài liệu kiểm chứng"] or "") in printed[code][4]
        assert bool(re.search(r": [\d.,]+(%| \w+)", printed[code][4])) is bool(row["Cách chấm"])


def test_the_sums_are_those_of_the_cells(year: Drafts) -> None:
    printed = {row[0]: (number(row[2]), number(row[3])) for row in table(year, 0) if row[0][:1].isdigit()}
    leaves = [code for code in typed() if not any(other.startswith(f"{code}.") for other in typed())]
    for at, label in enumerate(("Điểm tối đa", "Điểm tự chấm")):
        for field in (code for code in typed() if "." not in code):
            its = [cell(typed()[code][label]) for code in leaves if code.startswith(f"{field}.")]
            assert len(its) > 1 and printed[field][at] == sum(its)
        total = sum(cell(typed()[code][label]) for code in leaves)
        assert number(table(year, 0)[-1][2 + at]) == total
    assert "Đạt 90,26% số điểm tối đa. Tiêu chí ghi chỉ tiêu" in year.text(ANNEX)
    assert "- Tự chấm điểm Chỉ số CCHC: 90,26/100 điểm (chi tiết tại Phụ lục VI)." in year.text()


def test_what_was_lost_is_listed_with_who_answers_for_it_and_what_mends_it(year: Drafts) -> None:
    plan = {
        row[0].value: row[3].value for row in load_workbook(ROOT / "inputs/2023/ke-hoach.xlsx")["Nhiệm vụ"].iter_rows(min_row=4)
    }
    units = {row[0].value: row[1].value for row in load_workbook(ROOT / "inputs/co-quan.xlsx")["Đơn vị"].iter_rows(min_row=4)}
    listed = [row for row in table(year, 1) if row[0].isdigit()]
    lost = {
        code: cell(row["Điểm tối đa"]) - cell(row["Điểm tự chấm"]) for code, row in typed().items() if row["Nhiệm vụ khắc phục"]
    }
    assert {row[1]: number(row[3]) for row in listed} == lost
    assert [number(row[3]) for row in listed] == sorted(lost.values(), reverse=True)
    assert [row[0] for row in listed] == [str(place) for place in range(1, len(lost) + 1)]
    for row in listed:
        told = typed()[row[1]]
        assert row[2] == told["Tiêu chí"]
        assert (row[4], row[5]) == (units[told["Đơn vị phụ trách"]], plan[told["Nhiệm vụ khắc phục"]])
    assert number(table(year, 1)[-1][3]) == sum(lost.values()) == Decimal("9.74")


def test_every_figure_is_what_its_cells_give() -> None:
    fields = fields_of(ROOT, "2023", AFTERWARDS)
    values = [fields["diem_mat"], fields["chi_so"], *(one["diem"] for one in fields["mat"])]
    for one in (row for field in fields["linh_vuc"] for row in (field, *field["tieu_chi"])):
        values += [one["toi_da"], one["diem"]]
    origins = [origin_of(value) for value in values]
    assert len(origins) > 90
    for origin in origins:
        assert isinstance(origin, Figure) and origin.sources
        assert origin.recomputed == origin.value
    assert str(fields["chi_so"]) == "90,26%"


def test_points_that_a_rule_gives_are_printed_with_its_figure(workspace: Path) -> None:
    scored = (
        above("1", 100, None),
        leaf("1.1", 60, None, None, rule="ho_so.qua_han; trừ 0,5", unit=None, task=None),
        leaf("1.2", 40, 40),
    )
    plant(workspace, {}, scored)
    fields = fields_of(workspace, "2023-Q1", date(2023, 4, 3))
    (field,) = fields["linh_vuc"]
    first, second = field["tieu_chi"]
    assert (str(field["diem"]), str(first["diem"]), str(second["diem"])) == ("95,5", "55,5", "40")
    assert [str(one) for one in first["kiem_chung"]] == ["Giải quyết quá hạn: 9 hồ sơ"]
    measured, points = origin_of(first["kiem_chung"][0]), origin_of(first["diem"])
    assert isinstance(measured, Figure) and isinstance(points, Figure)
    assert measured.scope == "Từ đầu năm đến hết tháng 3 năm 2023" and measured.recomputed == 9
    assert (points.formula, points.rule) == ("ho_so.qua_han; trừ 0,5", "tính theo công thức của tiêu chí")
    assert [source.place.cell for source in points.sources] == ["G3"]
    (lost,) = fields["mat"]
    assert (str(lost["ma"]), str(lost["diem"]), lost["don_vi"], str(lost["nhiem_vu"])) == ("1.1", "4,5", "", "")


@pytest.mark.parametrize(("key", "there"), [("2023-12", True), ("2023-Q4", True), ("2023-11", False), ("2023-Q3", False)])
def test_only_a_period_that_scores_has_the_annex(key: str, there: bool) -> None:
    found = drafts(ROOT, key, AFTERWARDS)
    assert any("Bảng tự chấm điểm" in title for title in found.titles.values()) is there
    assert ("Tự chấm điểm Chỉ số CCHC" in found.text()) is there


def test_where_nothing_was_lost_nothing_is_listed(workspace: Path) -> None:
    plant(workspace, {}, (above("1", 100, 100), leaf("1.1", 100, 100)))
    found = drafts(workspace, "2023-03", date(2023, 4, 3))
    (name,) = (name for name, title in found.titles.items() if "Bảng tự chấm điểm" in title)
    assert len(found.document(name).tables) == 1
    assert "MẤT ĐIỂM" not in found.text(name)
    assert "công thức" not in found.text(name)


@pytest.mark.parametrize("template", [None, "bao-cao-thang.docx", "bao-cao-chuyen-de.docx"])
def test_a_report_with_the_annex_breaks_no_rule_of_form(tmp_path: Path, template: str | None) -> None:
    found = drafts(ROOT, "2023-12", AFTERWARDS, template)
    paths = []
    for name, content in found.parts.items():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(content)
    issues = [
        str(issue) for one in lint(Workspace(tmp_path), paths) for issue in one.issues if issue.severity is not Severity.ADVICE
    ]
    assert issues == []
