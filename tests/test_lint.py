"""``cchc lint`` as a clerk and a machine meet it."""

import shutil
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from cchc_docs.conformity.rules import RULES
from cchc_docs.word.package import to_bytes
from tests.conftest import run_cchc, snapshot
from tests.form.good_documents import GOOD
from tests.form.mutation import every_paragraph
from tests.measuring import seconds

KEYS = {"code", "severity", "message", "file", "sheet", "cell", "paragraph", "table", "row", "column", "page", "box"}


def write(folder: Path, name: str, *replaced: tuple[str, str], file: str = "") -> Path:
    """A good document in the folder, some words of it replaced."""
    document = GOOD[name]()
    for old, new in replaced:
        (paragraph,) = [one for one in every_paragraph(document) if old in one.text][:1]
        text = paragraph.text
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text.replace(old, new)
    path = folder / (file or f"{name}.docx")
    path.write_bytes(to_bytes(document))
    return path


def test_a_good_document_is_said_to_be_so(tmp_path: Path) -> None:
    write(tmp_path, "cong-van", file="công văn số 5.docx")
    result = run_cchc(tmp_path, "lint", "công văn số 5.docx")
    assert (result.status, result.err) == (0, "")
    assert result.out == "công văn số 5.docx (Công văn): không có lỗi.\n"


def test_a_finding_says_what_where_and_what_it_should_be(tmp_path: Path) -> None:
    write(tmp_path, "cong-van", ("Số: ", "Số "))
    result = run_cchc(tmp_path, "the-thuc", "cong-van.docx")
    assert result.status == 1
    head, finding = result.out.splitlines()
    assert head == "cong-van.docx (Công văn): 1 lỗi."
    assert finding.startswith("  LỖI: bảng 1, hàng 2, cột 1, đoạn ")
    assert "cần «Số: 05/BC-UBND»" in finding
    assert finding.endswith("(NĐ 30/2020, Phụ lục I, Phần I, II.3.c) [number-wording]")


def test_machines_get_one_object_with_every_place(tmp_path: Path) -> None:
    write(tmp_path, "cong-van", ("Số: ", "Số "))
    write(tmp_path, "ke-hoach")
    result = run_cchc(tmp_path, "lint", "--json", "cong-van.docx", "ke-hoach.docx")
    (issue,) = result.json["issues"]
    assert set(result.json) == {"issues"}
    assert set(issue) == KEYS
    assert (issue["code"], issue["severity"], issue["file"]) == ("number-wording", "error", "cong-van.docx")
    assert (issue["table"], issue["row"], issue["column"], issue["page"]) == (1, 2, 1, None)
    assert issue["paragraph"] > 1


def test_warnings_alone_leave_the_status_good(tmp_path: Path) -> None:
    write(tmp_path, "ke-hoach", ("cải cách", "cải  cách"))
    result = run_cchc(tmp_path, "lint", "ke-hoach.docx")
    assert result.status == 0
    assert "1 cảnh báo" in result.out and "[double-space]" in result.out


def test_many_findings_of_one_rule_are_told_once_with_their_places(tmp_path: Path) -> None:
    document = GOOD["ke-hoach"]()
    for style in document.styles:
        if style.name == "Lời văn":
            style.paragraph_format.first_line_indent = 0
    (tmp_path / "thu.docx").write_bytes(to_bytes(document))
    result = run_cchc(tmp_path, "lint", "thu.docx")
    assert result.out.count("[body-indent]") == 6
    assert "chỗ khác như vậy [body-indent]: đoạn " in result.out


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, "cong-van", ("Số: ", "Số "))
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 rac")
    (tmp_path / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "rong").mkdir()
    result = run_cchc(tmp_path, "lint", "--json", "hong.docx", "khong-co.docx", "cu.doc", "cong-van.docx", "rong")
    assert result.status == 3
    *told, folder = [(one["code"], one["file"]) for one in result.json["issues"]]
    assert told == [
        ("document-unreadable", "hong.docx"),
        ("document-unreadable", "khong-co.docx"),
        ("document-unreadable", "cu.doc"),
        ("number-wording", "cong-van.docx"),
    ]
    assert folder[0] == "document-unreadable"
    assert all(one["message"].count("hãy") == 1 for one in result.json["issues"] if one["code"] == "document-unreadable")


def test_no_file_is_a_usage_error(tmp_path: Path) -> None:
    result = run_cchc(tmp_path, "lint")
    assert result.status == 2
    assert "Thiếu tên tệp" in result.err


@pytest.mark.parametrize("name", ["margin-left", "heading-letters", "name-out-of-force"])
def test_a_rule_is_explained(tmp_path: Path, name: str) -> None:
    result = run_cchc(tmp_path, "lint", "--explain", name)
    rule = RULES[name]
    assert result.status == 0
    for said in (name, rule.says, rule.article, rule.good, rule.bad):
        assert said in result.out


def test_an_unknown_rule_is_a_usage_error_that_names_the_nearest(tmp_path: Path) -> None:
    result = run_cchc(tmp_path, "lint", "--explain", "margin-lef")
    assert result.status == 2
    assert "có phải là «margin-left»?" in result.err


def override(workspace: Path, code: str, reason: str) -> None:
    path = workspace / "inputs" / "co-quan.xlsx"
    book = load_workbook(path)
    sheet = book.create_sheet("Nới kiểm tra")
    sheet.append(["Mã kiểm tra", "Lý do"])
    sheet.append([code, reason])
    book.save(path)


def test_the_agency_may_ease_a_rule_by_a_degree_with_its_reason(workspace: Path) -> None:
    write(workspace, "cong-van", ("Số: ", "Số "))
    override(workspace, "number-wording", "Quy chế văn thư của huyện ghi khác")
    result = run_cchc(workspace, "lint", "--json", "cong-van.docx")
    (issue,) = result.json["issues"]
    assert (result.status, issue["severity"]) == (0, "warning")
    assert issue["message"].endswith("(cơ quan cho phép: Quy chế văn thư của huyện ghi khác)")
    assert not [one for one in run_cchc(workspace, "check", "--json").json["issues"] if one["sheet"] == "Nới kiểm tra"]


def test_overrides_that_cannot_be_read_are_said_not_to_be_used(workspace: Path) -> None:
    write(workspace, "cong-van", ("Số: ", "Số "))
    override(workspace, "khong-co-quy-tac", "Lý do nào đó")
    result = run_cchc(workspace, "lint", "--json", "cong-van.docx")
    told = [(one["code"], one["severity"], one["file"]) for one in result.json["issues"]]
    assert told == [("number-wording", "error", "cong-van.docx"), ("agency-not-used", "warning", "inputs/co-quan.xlsx")]


def test_a_tag_left_in_a_document_does_not_make_it_a_template(tmp_path: Path) -> None:
    write(tmp_path, "cong-van", ("Bố trí mã QR", "{{ mot_the }} bố trí mã QR"))
    result = run_cchc(tmp_path, "lint", "--json", "cong-van.docx")
    assert [one["code"] for one in result.json["issues"]] == ["template-tag-left"]


def test_a_name_out_of_force_is_told_from_the_agencys_workbook(workspace: Path) -> None:
    book = load_workbook(workspace / "inputs" / "co-quan.xlsx")
    sheet = book["Cơ quan"]
    (column,) = [cell.column for row in sheet.iter_rows(max_row=8) for cell in row if cell.value == "Đến ngày"]
    row = next(cell.row for cell in sheet["A"] if str(cell.value).startswith("Ủy ban nhân dân"))
    sheet.cell(row, column).value = "28/02/2023"
    book.save(workspace / "inputs" / "co-quan.xlsx")
    write(workspace, "bao-cao")
    result = run_cchc(workspace, "lint", "bao-cao.docx")
    assert result.status == 1
    assert "chỉ dùng đến hết ngày 28/02/2023" in result.out


def test_templates_are_judged_by_their_tags(workspace: Path) -> None:
    templates = [f"templates/{path.name}" for path in sorted((workspace / "templates").glob("*.docx"))]
    good = run_cchc(workspace, "lint", *templates)
    assert good.status == 0
    assert good.out.count("(Tệp mẫu): không có lỗi.") == len(templates) > 10
    path = workspace / "templates" / "bao-cao.docx"
    document = docx.Document(str(path))
    (paragraph,) = [one for one in document.paragraphs if "{{ trich_yeu }}" in one.text]
    paragraph.runs[0].text = "{{ trich_yeuu }}"
    document.save(str(path))
    bad = run_cchc(workspace, "lint", "templates/bao-cao.docx")
    assert bad.status == 4
    assert "«trich_yeu»" in bad.out and "[template-field-unknown]" in bad.out


def test_nothing_is_written(workspace: Path) -> None:
    write(workspace, "ke-hoach", ("Số: ", "Số "))
    before = snapshot(workspace)
    run_cchc(workspace, "lint", "ke-hoach.docx", "templates/bao-cao.docx")
    assert snapshot(workspace) == before


def test_a_workspace_is_not_needed(tmp_path: Path, finished: Path) -> None:
    shutil.copy(finished / "bao-cao.docx", tmp_path / "bc.docx")
    assert run_cchc(tmp_path, "lint", "bc.docx").status == 0


def test_a_hundred_pages_take_under_two_seconds(tmp_path: Path) -> None:
    document = GOOD["ke-hoach"]()
    (long,) = [one for one in document.paragraphs if one.text.startswith("- ") and len(one.text) > 80][:1]
    for number in range(1200):
        copy = document.add_paragraph(f"- Việc thứ {number}: {long.text[2:]} " * 3, long.style)
        long._p.addnext(copy._p)
    assert sum(len(one.text) for one in document.paragraphs) > 100 * 2600
    (tmp_path / "dai.docx").write_bytes(to_bytes(document))

    taken, result = min((seconds(tmp_path, "lint", "dai.docx") for _ in range(3)), key=lambda one: one[0])
    assert "Kế hoạch" in result.out
    assert taken < 2
