"""``cchc form``: workbooks to fill in, with what is known already."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cchc_docs.excel.results_reader import read_results
from tests.conftest import Change, copy_sample, run_cchc, snapshot
from tests.office_saving import save_by_office

APRIL = "inputs/2023/thang-04.xlsx"
UNITS = ("VPTK", "TPHT", "TCKT", "VHXH", "DCXD", "CNTT", "TTVH", "BPMC", "BDH", "TKT", "MTTQ")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The sample as it stands when April is to be filled in."""
    folder = copy_sample(tmp_path)
    for month in range(4, 13):
        (folder / f"inputs/2023/thang-{month:02d}.xlsx").unlink()
    return folder


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    """The rows below the header in row 3 by their labels, blank rows left out."""
    header, *below = list(load_workbook(path)[sheet].iter_rows(min_row=3, values_only=True))
    return [dict(zip(map(str, header), row, strict=True)) for row in below if any(value is not None for value in row)]


def facts(path: Path, sheet: str) -> dict[str, Any]:
    return {str(row[0]): row[1] for row in load_workbook(path)[sheet].iter_rows(min_row=4, values_only=True) if row[0]}


def without_plan_and_months(workspace: Path) -> None:
    for path in (workspace / "inputs/2023").glob("*.xlsx"):
        path.unlink()


@pytest.mark.parametrize(
    ("arguments", "file", "known"),
    [
        (("plan", "2024"), "inputs/2024/ke-hoach.xlsx", {"Năm kế hoạch": 2024, "Viện dẫn": None}),
        (("results", "2023-04"), APRIL, {"Năm": 2023, "Tháng": 4, "Loại số liệu": None, "Đơn vị lập": None}),
        (("meeting", "2023-Q2"), "inputs/2023/hop-2023-q2.xlsx", {"Ngày bắt đầu": None, "Họp của": "BDH"}),
        (("meeting", "2023-Q1", "--meeting", "2"), "inputs/2023/hop-2023-q1-lan-2.xlsx", {"Ngày bắt đầu": None, "Họp của": "BDH"}),
        (("meeting", "2023-03-15"), "inputs/2023/hop-2023-03-15.xlsx", {"Tên cuộc họp": None}),
    ],
)
def test_each_workbook_is_written_where_it_belongs(
    workspace: Path, arguments: Sequence[str], file: str, known: Mapping[str, object]
) -> None:
    before = snapshot(workspace)
    result = run_cchc(workspace, "form", *arguments)
    assert (result.status, result.out) == (0, f"{file}\n")
    after = snapshot(workspace)
    assert set(after) - set(before) == {file}
    assert {name: after[name] for name in before} == before
    said = facts(workspace / file, "Thông tin")
    assert {label: said[label] for label in known} == known


def test_a_day_of_a_meeting_is_filled_in(workspace: Path) -> None:
    run_cchc(workspace, "form", "meeting", "2023-03-15")
    assert str(facts(workspace / "inputs/2023/hop-2023-03-15.xlsx", "Thông tin")["Ngày bắt đầu"]) == "2023-03-15 00:00:00"


def test_the_alias_and_json_name_the_files(workspace: Path) -> None:
    result = run_cchc(workspace, "bieu-mau", "results", "2023-04", "--json")
    assert result.json == {"files": [APRIL]}


def test_the_same_inputs_give_the_same_bytes(workspace: Path) -> None:
    contents = []
    for _ in range(2):
        run_cchc(workspace, "form", "results", "2023-04")
        contents.append((workspace / APRIL).read_bytes())
        (workspace / APRIL).unlink()
    assert contents[0] == contents[1]


def test_a_month_carries_over_what_the_month_before_left(workspace: Path) -> None:
    assert run_cchc(workspace, "form", "results", "2023-04").err == ""
    march, issues = read_results(workspace / "inputs/2023/thang-03.xlsx", "thang-03.xlsx")
    assert march and not issues
    dossiers = rows(workspace / APRIL, "Hồ sơ TTHC")
    carried = {row["Lĩnh vực"]: row["Kỳ trước chuyển sang (6)"] for row in dossiers}
    assert carried == {row.field_name: row.pending for row in march.dossiers}
    assert sum(carried.values()) > 0
    assert all(
        value is None for row in dossiers for label, value in row.items() if label not in ("Lĩnh vực", "Kỳ trước chuyển sang (6)")
    )
    assert facts(workspace / APRIL, "Tiếp dân, PAKN")["Phản ánh, kiến nghị từ tháng trước chuyển sang"] == 0


def test_reactions_left_are_those_received_and_not_resolved(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Tiếp dân, PAKN", "B4", 5)  # received in March
    run_cchc(workspace, "form", "results", "2023-04")
    assert facts(workspace / APRIL, "Tiếp dân, PAKN")["Phản ánh, kiến nghị từ tháng trước chuyển sang"] == 5


def test_tasks_that_are_not_finished_wait_to_be_filled_in(workspace: Path) -> None:
    run_cchc(workspace, "form", "results", "2023-04")
    codes = [row["Mã"] for row in rows(workspace / APRIL, "Nhiệm vụ")]
    finished = {1, 2, 6, 10, 11, 20, 24}
    assert codes == [f"NV{number:02d}" for number in range(1, 25) if number not in finished]
    comment = load_workbook(workspace / APRIL)["Nhiệm vụ"]["A4"].comment
    assert comment is not None
    assert comment.text.startswith("Họp định kỳ Ban điều hành CCHC")
    assert "Thời hạn: Thường xuyên" in comment.text


def test_criteria_are_copied_from_the_latest_month_that_has_them(workspace: Path) -> None:
    path = workspace / "inputs/2023/thang-02.xlsx"
    book = load_workbook(path)
    page = book.create_sheet("Tự chấm điểm CCHC")
    for row in (
        ("Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng"),
        ("1.1", "Kế hoạch CCHC", 2.5, 2, "Kế hoạch số 136/KH-UBND"),
    ):
        page.append(row)
    book.save(path)
    run_cchc(workspace, "form", "results", "2023-04")
    (score,) = rows(workspace / APRIL, "Tự chấm điểm CCHC")
    assert [score[label] for label in ("Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm")] == [
        "1.1",
        "Kế hoạch CCHC",
        2.5,
        None,
    ]


def test_january_begins_with_what_the_year_before_left(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path)
    assert run_cchc(folder, "form", "results", "2024-01").status == 0
    december, issues = read_results(folder / "inputs/2023/thang-12.xlsx", "thang-12.xlsx")
    assert december and not issues
    carried, criteria = (rows(folder / "inputs/2024/thang-01.xlsx", sheet) for sheet in ("Hồ sơ TTHC", "Tự chấm điểm CCHC"))
    assert [row["Kỳ trước chuyển sang (6)"] for row in carried] == [row.pending for row in december.dossiers]
    assert [row["Mã tiêu chí"] for row in criteria] == [score.code for score in december.scores]
    assert len(criteria) > 20 and {row["Điểm tự chấm"] for row in criteria} == {None}


def test_every_unit_gets_the_tasks_that_it_leads(workspace: Path) -> None:
    result = run_cchc(workspace, "form", "results", "2023-04", "--all-units")
    assert result.out.splitlines() == [f"inputs/2023/thang-04/{unit}.xlsx" for unit in UNITS]
    assert "tệp chung" in result.err
    led = {}
    for unit in UNITS:
        path = workspace / f"inputs/2023/thang-04/{unit}.xlsx"
        assert facts(path, "Thông tin")["Đơn vị lập"] == unit
        assert rows(path, "Hồ sơ TTHC") == []
        led[unit] = [row["Mã"] for row in rows(path, "Nhiệm vụ")]
    assert led["TCKT"] == ["NV22", "NV23"]
    assert led["MTTQ"] == []
    assert len([code for codes in led.values() for code in codes]) == 17


def test_a_unit_carries_over_its_own_dossiers_only(workspace: Path) -> None:
    folder = workspace / "inputs/2023/thang-03"
    folder.mkdir()
    (workspace / "inputs/2023/thang-03.xlsx").replace(folder / "BPMC.xlsx")
    result = run_cchc(workspace, "form", "results", "2023-04", "--all-units")
    assert (result.status, result.err) == (0, "")
    carried = {unit: len(rows(workspace / f"inputs/2023/thang-04/{unit}.xlsx", "Hồ sơ TTHC")) for unit in UNITS}
    assert carried["BPMC"] > 3
    assert sum(carried.values()) == carried["BPMC"]


def test_nothing_is_overwritten(workspace: Path) -> None:
    assert run_cchc(workspace, "form", "results", "2023-04", "--unit", "TKT").status == 0
    before = snapshot(workspace)
    for arguments, named in (
        (("agency",), "inputs/co-quan.xlsx"),
        (("plan", "2023"), "inputs/2023/ke-hoach.xlsx"),
        (("results", "2023-03"), "inputs/2023/thang-03.xlsx"),
        (("results", "2023-03", "--unit", "TKT"), "inputs/2023/thang-03.xlsx"),
        (("results", "2023-04", "--unit", "TKT"), "inputs/2023/thang-04/TKT.xlsx"),
        (("results", "2023-04", "--all-units"), "inputs/2023/thang-04/TKT.xlsx"),
        (("results", "2023-04"), "inputs/2023/thang-04/TKT.xlsx"),
    ):
        result = run_cchc(workspace, "form", *arguments)
        assert result.status == 6, arguments
        assert named in result.err
        assert snapshot(workspace) == before


def test_a_workbook_of_another_kind_is_there_already(workspace: Path) -> None:
    (workspace / "inputs/2023/hop-2023-q1.xlsx").rename(workspace / "inputs/2023/hop-2023-q1.ods")
    result = run_cchc(workspace, "form", "meeting", "2023-Q1")
    assert result.status == 6
    assert "hop-2023-q1.ods" in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("results", "2023-04", "--unit", "vptx"), "có phải là «VPTK»?"),
        (("results", "2023-04", "--unit", "../x"), "không có đơn vị «../x»"),
        (("results", "2023-04", "--unit", "TKT", "--all-units"), "mỗi lần một trong hai"),
        (("plan", "2024", "--unit", "TKT"), "chỉ dùng cho cchc form results"),
        (("plan",), "cchc form plan 2024"),
        (("plan", "2023-Q1"), "«2023-Q1» không dùng được"),
        (("results", "2023"), "cchc form results 2023-04"),
        (("meeting",), "cchc form meeting 2023-Q1"),
        (("agency", "2023"), "hãy bỏ «2023»"),
        (("ageny",), "agency"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(workspace: Path, arguments: Sequence[str], words: str) -> None:
    before = snapshot(workspace)
    result = run_cchc(workspace, "form", *arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.err
    assert snapshot(workspace) == before


def test_without_plan_and_earlier_months_less_is_filled_in_and_said(workspace: Path) -> None:
    without_plan_and_months(workspace)
    result = run_cchc(workspace, "form", "results", "2023-04")
    assert result.status == 0
    assert "chưa có inputs/2023/ke-hoach.xlsx" in result.err
    assert "chưa có bảng kết quả tháng 3/2023" in result.err
    assert rows(workspace / APRIL, "Nhiệm vụ") == rows(workspace / APRIL, "Hồ sơ TTHC") == []


def test_a_month_before_with_errors_is_named(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    result = run_cchc(workspace, "form", "results", "2023-04")
    assert result.status == 0
    assert "tháng 3/2023 có lỗi" in result.err
    assert "cchc check 2023-03" in result.err


def test_units_need_the_agency(workspace: Path) -> None:
    (workspace / "inputs/co-quan.xlsx").unlink()
    result = run_cchc(workspace, "form", "results", "2023-04", "--all-units")
    assert result.status == 3
    assert "cchc form agency" in result.err


def test_an_empty_workspace_begins_with_these_forms(tmp_path: Path) -> None:
    said = run_cchc(tmp_path, "init", "xa").out
    steps = [line.split("  ")[1].split() for line in said.splitlines() if line.startswith("  cchc form")]
    assert [step[:3] for step in steps] == [["cchc", "form", "agency"], ["cchc", "form", "plan"], ["cchc", "form", "results"]]
    folder = tmp_path / "xa"
    for _, *arguments in steps:
        assert run_cchc(folder, *(word.replace("NĂM", "2024") for word in arguments)).status == 0
    checked = run_cchc(folder, "check", "--json")
    assert checked.status == 1
    codes = {(issue["file"], issue["code"]) for issue in checked.json["issues"]}
    assert ("inputs/2024/ke-hoach.xlsx", "plan-empty") in codes
    assert ("inputs/2024/thang-01.xlsx", "cell-missing") in codes


def test_a_fresh_form_is_told_cell_by_cell_what_to_fill_in(workspace: Path) -> None:
    run_cchc(workspace, "form", "results", "2023-04")
    issues = run_cchc(workspace, "check", APRIL, "--json").json["issues"]
    assert {issue["code"] for issue in issues} == {"cell-missing"}
    places = [(issue["sheet"], issue["cell"]) for issue in issues]
    assert ("Thông tin", "B6") in places
    assert [cell for sheet, cell in places if sheet == "Nhiệm vụ"] == [f"B{row}" for row in range(4, 21)]


def through_libreoffice(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it."""
    save_by_office(path, "xlsx:Calc MS Excel 2007 XML", folder)
    return folder / path.name


def test_a_form_filled_in_and_saved_by_libreoffice_says_the_same(workspace: Path, tmp_path: Path) -> None:
    run_cchc(workspace, "form", "results", "2023-04")
    path = workspace / APRIL
    book = load_workbook(path)
    book["Thông tin"]["B6"] = "Chính thức"
    for row in range(4, 21):
        book["Nhiệm vụ"].cell(row, 2).value = "Đang thực hiện"
        book["Nhiệm vụ"].cell(row, 4).value = "=Đã làm"
        book["Nhiệm vụ"].cell(row, 4).data_type = "s"
    del book["Kết luận cuộc họp"]
    for number, _ in enumerate(rows(path, "Hồ sơ TTHC"), start=4):
        for column in (3, 4, 7, 8, 9, 12):
            book["Hồ sơ TTHC"].cell(number, column).value = 0
        book["Hồ sơ TTHC"].cell(number, 11).value = book["Hồ sơ TTHC"].cell(number, 5).value
    book.save(path)
    typed, issues = read_results(path, "x.xlsx")
    assert issues == []
    (tmp_path / "lo").mkdir()
    saved = through_libreoffice(path, tmp_path / "lo")
    assert saved.read_bytes() != path.read_bytes()
    assert read_results(saved, "x.xlsx") == (typed, [])
    page = load_workbook(saved)["Nhiệm vụ"]
    assert page["A3"].comment and page.protection.sheet and not page.protection.insertRows
    assert {rule.type for rule in page.data_validations.dataValidation} == {"list", "decimal", "date", "textLength"}
