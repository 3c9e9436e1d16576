"""``cchc check --annotate``: a copy for reading, in which each bad cell says what is wrong with it."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel import annotation
from cchc_docs.excel.annotation import annotate
from cchc_docs.excel.saving import saved
from cchc_docs.issues import Issue, Place, Severity
from tests.conftest import Change, run_cchc, snapshot
from tests.office_saving import save_by_office

MARCH = "inputs/2023/thang-03.xlsx"
COPY = "inputs/2023/thang-03.loi.xlsx"
RED, YELLOW = "00FF9999", "00FFEB66"


def marked(page: Worksheet) -> dict[str, tuple[str, str]]:
    """Cell → colour and comment, of the cells that have a comment."""
    cells = (cell for row in page.iter_rows() for cell in row if cell.comment)
    return {cell.coordinate: (str(cell.fill.fgColor.rgb), cell.comment.text if cell.comment else "") for cell in cells}


def listed(book: Any) -> list[tuple[Any, ...]]:
    assert book.sheetnames[0] == "Lỗi"
    return list(book["Lỗi"].iter_rows(min_row=4, values_only=True))


def test_each_bad_cell_is_coloured_and_says_why(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    change("2023/thang-03.xlsx", "Nhiệm vụ", "A4", None)
    before = snapshot(workspace)
    result = run_cchc(workspace, "check", "--annotate")
    assert result.status == 1
    assert result.out == run_cchc(workspace, "check").out
    assert result.err == f"Bản chú thích, chỉ để xem: {COPY}\n"
    after = snapshot(workspace)
    assert set(after) - set(before) == {COPY}
    assert {name: after[name] for name in before} == before
    book = load_workbook(workspace / COPY)
    ((cell, (colour, text)),) = marked(book["Hồ sơ TTHC"]).items()
    assert (cell, colour) == ("C5", RED)
    assert text.startswith("LỖI: cột «Trực tuyến (4)» cần số nguyên không âm, đang ghi «x»")
    assert list(marked(book["Nhiệm vụ"])) == ["A4"]
    assert [(row[0], row[1], row[2]) for row in listed(book)] == [("LỖI", "Nhiệm vụ", "A4"), ("LỖI", "Hồ sơ TTHC", "C5")]
    assert book["Lỗi"]["C4"].hyperlink.location == "'Nhiệm vụ'!A4"
    assert "chỉ để xem" in book["Lỗi"]["A1"].value


def test_the_copy_shows_what_the_workbook_shows(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    run_cchc(workspace, "check", "--annotate")
    original, copy = load_workbook(workspace / MARCH), load_workbook(workspace / COPY)
    assert copy.sheetnames[1:] == original.sheetnames
    for page in original.worksheets:
        twin = copy[page.title]
        assert [list(row) for row in twin.iter_rows(values_only=True)] == [list(row) for row in page.iter_rows(values_only=True)]
        assert twin["A4"].font.name == page["A4"].font.name
        assert twin.column_dimensions["B"].width == page.column_dimensions["B"].width


def test_warnings_are_yellow_and_issues_without_a_cell_are_listed(workspace: Path, change: Change) -> None:
    book = load_workbook(workspace / MARCH)
    for row in range(4, 12):
        book["Phương hướng"].cell(row, 1).value = None
    book["Nhiệm vụ"]["F4"].value = None  # the evidence of a finished task
    book.save(workspace / MARCH)
    result = run_cchc(workspace, "check", "2023-Q1", "--annotate")
    assert result.status == 0
    copy = load_workbook(workspace / COPY)
    ((cell, (colour, text)),) = marked(copy["Nhiệm vụ"]).items()
    assert (cell, colour) == ("F4", YELLOW)
    assert text.startswith("Cảnh báo: nhiệm vụ «NV01»")
    assert ("Cảnh báo", "Phương hướng", None) in [row[:3] for row in listed(copy)]


def test_an_earlier_copy_is_replaced_and_never_read(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    run_cchc(workspace, "check", "--annotate")
    first = (workspace / COPY).read_bytes()
    assert run_cchc(workspace, "check", "--annotate").err == f"Bản chú thích, chỉ để xem: {COPY}\n"
    assert (workspace / COPY).read_bytes() == first
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C6", "y")
    run_cchc(workspace, "check", "--annotate")
    assert set(marked(load_workbook(workspace / COPY)["Hồ sơ TTHC"])) == {"C5", "C6"}
    assert not list(workspace.rglob(".cchc-moi-*"))


def test_sound_inputs_get_no_copy(workspace: Path) -> None:
    before = snapshot(workspace)
    result = run_cchc(workspace, "check", "--annotate")
    assert (result.status, result.err) == (0, "")
    assert snapshot(workspace) == before


def test_unreadable_and_missing_workbooks_get_no_copy(workspace: Path) -> None:
    (workspace / "inputs/2023/thang-01.xlsx").write_bytes(b"PK\x03\x04rac")
    (workspace / "inputs/2023/thang-02.xlsx").unlink()
    result = run_cchc(workspace, "check", "2023-Q1", "--annotate")
    assert result.status == 3
    assert not list((workspace / "inputs").rglob("*thang-01.loi.xlsx"))
    assert not list((workspace / "inputs").rglob("*thang-02.loi.xlsx"))


def test_a_workbook_of_a_unit_gets_its_copy_beside_it(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    folder = workspace / "inputs/2023/thang-03"
    folder.mkdir()
    (workspace / MARCH).replace(folder / "BPMC.xlsx")
    run_cchc(workspace, "check", "--annotate")
    assert (folder / "BPMC.loi.xlsx").is_file()
    again = run_cchc(workspace, "check", "--json", "--annotate")
    assert {issue["file"] for issue in again.json["issues"]} == {"inputs/2023/thang-03/BPMC.xlsx"}


def test_two_workbooks_of_one_name_have_a_copy_each(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    folder = workspace / "inputs/2023/thang-03"
    folder.mkdir()
    for name in ("BPMC.xlsx", "BPMC.xlsm"):
        (folder / name).write_bytes((workspace / MARCH).read_bytes())
    (workspace / MARCH).unlink()
    run_cchc(workspace, "check", "--annotate")
    assert {path.name for path in folder.glob("*.loi.xlsx")} == {"BPMC.loi.xlsx", "BPMC.xlsm.loi.xlsx"}


def test_a_copy_that_cannot_be_written_is_a_sentence(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C5", "x")
    (workspace / COPY).mkdir()
    result = run_cchc(workspace, "check", "--annotate")
    assert result.status == 6
    assert COPY in result.err


def bad(cell: str | None, severity: Severity = Severity.ERROR, message: str = "sai", sheet: str = "Bảng") -> Issue:
    return Issue(code="cell-missing", severity=severity, message=message, place=Place(file="x", sheet=sheet, cell=cell))


def annotated(path: Path, tmp_path: Path, *issues: Issue) -> Any:
    content = annotate(path, path.name, issues)
    assert content is not None
    assert content == annotate(path, path.name, issues)
    (tmp_path / "copy.xlsx").write_bytes(content)
    return load_workbook(tmp_path / "copy.xlsx")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "Bảng"
    for row in (("Mã", "Số", "Ngày"), ("a", 1.5, None), ("b", 2, None), ("c", 3, None)):
        page.append(row)
    page.merge_cells("A3:A4")
    page["B2"].comment = Comment("của phòng", "phòng")
    page["C2"].value = "=1+1"
    page["C3"].value = "=x"
    page["C3"].data_type = "s"
    book.save(tmp_path / "t.xlsx")
    return tmp_path / "t.xlsx"


def test_a_cell_with_several_issues_carries_them_all_the_worst_colour_and_the_old_comment(table: Path, tmp_path: Path) -> None:
    book = annotated(table, tmp_path, bad("B2", Severity.WARNING, "lạ"), bad("B2", message="hỏng"))
    colour, text = marked(book["Bảng"])["B2"]
    assert (colour, text) == (RED, "Cảnh báo: lạ\nLỖI: hỏng\nGhi chú cũ: của phòng")


def test_a_hidden_part_of_merged_cells_is_marked_where_it_shows(table: Path, tmp_path: Path) -> None:
    assert "A3" in marked(annotated(table, tmp_path, bad("A4"))["Bảng"])


def test_text_stays_text_and_formulas_become_what_was_read(table: Path, tmp_path: Path) -> None:
    page = annotated(table, tmp_path, bad("A2"))["Bảng"]
    assert (page["C3"].value, page["C3"].data_type) == ("=x", "s")
    assert page["C2"].value is None


@pytest.mark.parametrize("cell", [None, "A0", "x", "ZZZZ1"])
def test_places_that_are_no_cell_are_only_listed(table: Path, tmp_path: Path, cell: str | None) -> None:
    book = annotated(table, tmp_path, bad(cell), bad("A1", sheet="Không có"))
    assert set(marked(book["Bảng"])) == {"B2"}
    assert len(listed(book)) == 2


def test_a_workbook_that_the_library_cannot_open_is_copied_by_its_values(table: Path, tmp_path: Path) -> None:
    """Styles that only the reading library takes."""
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(table) as source, zipfile.ZipFile(broken, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "xl/styles.xml":
                content = content.replace(b'patternFill patternType="gray125"', b'patternFill patternType="khac"')
            target.writestr(entry, content)
    with pytest.raises(ValueError, match="could not read stylesheet"):
        load_workbook(broken)
    page = annotated(broken, tmp_path, bad("B2"))["Bảng"]
    assert [page.cell(row, 2).value for row in range(1, 5)] == ["Số", 1.5, 2, 3]
    assert marked(page)["B2"] == (RED, "LỖI: sai")


def test_a_workbook_that_the_library_cannot_save_is_copied_by_its_values(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def stumble(book: Workbook) -> bytes:
        asked.append(book)
        if len(asked) % 2:
            raise ValueError("a picture that was closed")
        return saved(book)

    monkeypatch.setattr(annotation, "saved", stumble)
    assert marked(annotated(table, tmp_path, bad("B3"))["Bảng"]) == {"B3": (RED, "LỖI: sai")}


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_older_kinds_are_copied_by_their_values(table: Path, tmp_path: Path, suffix: str) -> None:
    save_by_office(table, suffix, tmp_path)
    page = annotated(tmp_path / f"t.{suffix}", tmp_path, bad("B3"))["Bảng"]
    assert [page.cell(row, 2).value for row in range(1, 5)] == ["Số", 1.5, 2, 3]
    assert marked(page) == {"B3": (RED, "LỖI: sai")}
    assert [str(merged) for merged in page.merged_cells.ranges] == ["A3:A4"]
