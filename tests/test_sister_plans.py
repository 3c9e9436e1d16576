"""``cchc write``: the sister plans that the yearly plan orders, and what is known of every kind."""

import re
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.plan import PlanParagraph, TextLevel
from cchc_docs.workflows.sister_plan_context import numbered_content
from tests.archiving import archive_failures
from tests.conftest import ROOT, Change, copy_sample, run_cchc, snapshot
from tests.drafted_words import paragraphs, rows
from tests.sister_plan_words import CONTENT, KINDS, MONEY, NOTES, PLAN, SUBJECTS, TABLES, UNITS

BOOK = "2023/ke-hoach.xlsx"
CHOICES = {"Căn cứ": 2, "Nội dung": 3, "Nhiệm vụ": 11}


def draft(kind: str, year: int = 2023) -> str:
    return f"outputs/{year}/{year}/{kind}.docx"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the three sister plans and the yearly plan. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("written"))
    for kind in KINDS:
        result = run_cchc(folder, "write", kind, "2023")
        assert (result.status, result.err) == (0, "")
    assert run_cchc(folder, "plan", "2023").status == 0
    return folder


def section(lines: list[str], number: str) -> list[str]:
    """What stands under the section's heading."""
    start = next(at for at, line in enumerate(lines) if line.startswith(f"{number}. ") and line.isupper())
    end = next((at for at in range(start + 1, len(lines)) if lines[at].isupper()), len(lines))
    return lines[start + 1 : end]


def unmark(folder: Path, *sheets: str) -> None:
    path = folder / "inputs" / BOOK
    book = load_workbook(path)
    for name in sheets:
        for row in range(4, book[name].max_row + 1):
            book[name].cell(row, CHOICES[name]).value = None
    book.save(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sister_plan_says_what_the_yearly_plan_marks_for_it(written: Path, kind: str) -> None:
    lines = paragraphs(written / draft(kind))
    assert lines[:2] == ["KẾ HOẠCH", SUBJECTS[kind]]
    assert [line.split(". ")[0] for line in lines if line.isupper()][1:] == ["I", "II", "III", "IV", "V"]
    bases = [line for line in lines if line.startswith("Căn cứ ")]
    assert len(bases) == 2
    assert bases[0].endswith(";")
    assert bases[1] == PLAN
    content = [line.replace("()", "") for line in section(lines, "II")]  # the calls of notes stand between the parentheses
    assert len(content) == len(CONTENT[kind])
    for line, (start, end) in zip(content, CONTENT[kind], strict=True):
        assert line.startswith(start)
        assert line.endswith(end)
    header, *tasks = rows(written / draft(kind), 1)
    assert header == ["STT", "Nội dung nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"]
    assert tasks == TABLES[kind]
    total = MONEY[kind].split(" đồng")[0]
    assert section(lines, "IV") == [
        f"Tổng kinh phí thực hiện Kế hoạch: {MONEY[kind]}",
        f"Nguồn kinh phí: Ngân sách xã {total} đồng.",
    ]
    organization = section(lines, "V")
    assert organization[: len(UNITS[kind])] == UNITS[kind]
    assert "Ủy ban nhân dân xã Long Điền A" in organization[-2]
    assert organization[-1].endswith("./.")


@pytest.mark.parametrize("kind", KINDS)
def test_its_form_its_notes_and_its_signature_are_those_of_a_plan(written: Path, kind: str) -> None:
    document = docx.Document(str(written / draft(kind)))
    head, foot = document.tables[0], document.tables[-1]
    assert head.cell(1, 0).text.replace("\u00a0", " ") == "Số:        /KH-UBND"
    assert re.search(r"ngày\s+tháng 3 năm 2023", head.cell(1, 1).text)
    assert foot.cell(0, 0).text.splitlines()[1::5] == ["- Phòng Nội vụ;", "- Lưu: VT, TH."]
    assert [line for line in foot.cell(0, 1).text.splitlines() if line] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thanh Mẫu"]
    assert document.element.xml.count("<w:footnoteReference ") == NOTES[kind]


def test_neither_drafts_nor_templates_have_findings(written: Path) -> None:
    files = [*(draft(kind) for kind in KINDS), *(f"templates/{kind}.docx" for kind in KINDS)]
    assert run_cchc(written, "lint", *files).out.count("không có lỗi.") == 6


def test_the_yearly_plan_is_none_the_wiser(written: Path) -> None:
    bases = [line for line in paragraphs(written / draft("ke-hoach")) if line.startswith("Căn cứ ")]
    assert len(bases) == 4
    assert not any("26/CT-TTg" in line or "136/KH-UBND" in line for line in bases)


@pytest.mark.parametrize("kind", KINDS)
def test_no_template_names_a_year(kind: str) -> None:
    document = docx.Document(str(ROOT / "templates" / f"{kind}.docx"))
    texts = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    assert len(texts) > 50
    assert not any(re.search(r"\d{4}", text) for text in texts)


@pytest.mark.parametrize("kind", KINDS[:1])
def test_the_final_is_made_of_it_alone(written: Path, kind: str, tmp_path: Path) -> None:
    copy_sample(tmp_path)
    assert run_cchc(tmp_path, "viet", kind, "2023").status == 0
    assert (tmp_path / draft(kind)).read_bytes() == (written / draft(kind)).read_bytes()
    result = run_cchc(tmp_path, "finalize", draft(kind), "--number", "98", "--date", "2023-03-30", "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (0, ["issued-in-future", "register-begun"])
    final = tmp_path / result.json["documents"][0]["path"]
    assert archive_failures(final) == []
    reader = PdfReader(final)
    assert "Số: 98/KH-UBND" in reader.pages[0].extract_text()
    assert reader.page_labels == ["1", "2", "3"]
    assert list(reader.get_fields() or {}) == ["NguoiKy", "CoQuan"]


def test_documents_are_told_as_json(written: Path, workspace: Path) -> None:
    result = run_cchc(workspace, "write", KINDS[2], "2023", "--json")
    assert result.status == 0
    assert result.json["issues"] == []
    pages = len(PdfReader(written / draft(KINDS[2]).replace(".docx", ".pdf")).pages)
    assert [(one["kind"], one["path"], one["number"], one["notation"], one["pages"]) for one in result.json["documents"]] == [
        (KINDS[2], draft(KINDS[2]), None, "KH-UBND", pages),
        (KINDS[2], draft(KINDS[2]).replace(".docx", ".pdf"), None, "KH-UBND", pages),
    ]


def test_an_edited_draft_is_protected(workspace: Path) -> None:
    assert run_cchc(workspace, "write", KINDS[2], "2023").status == 0
    document = docx.Document(str(workspace / draft(KINDS[2])))
    next(one for one in document.paragraphs if one.text.startswith("- Khơi dậy")).add_run(" Sửa tay.")
    document.save(str(workspace / draft(KINDS[2])))
    before = snapshot(workspace)
    refused = run_cchc(workspace, "write", KINDS[2], "2023")
    assert (refused.status, "Sửa tay" in refused.err) == (6, True)
    assert snapshot(workspace) == before
    assert run_cchc(workspace, "write", KINDS[2], "2023", "--keep-edited").status == 0
    assert (workspace / draft(f"{KINDS[2]}.da-sua-1")).is_file()


def test_next_years_sister_plans_name_no_other_year(workspace: Path) -> None:
    assert run_cchc(workspace, "rollover", "2023", "2024").status == 0
    for kind, count in zip(KINDS, (3, 5, 2), strict=True):
        result = run_cchc(workspace, "write", kind, "2024", "--today", "2024-02-01")
        assert (result.status, result.err.count("\n"), "[plan-citation-open]" in result.err) == (0, 1, True)
        lines = paragraphs(workspace / draft(kind, 2024))
        table = rows(workspace / draft(kind, 2024), 1)[1:]
        assert lines[1] == SUBJECTS[kind].replace("2023", "2024")
        assert len(table) == count
        own = [line for line in lines if not line.startswith("Căn cứ ")] + [cell for row in table for cell in row]
        assert not any("2023" in text for text in own)
        assert sum("2024" in text for text in own) >= 3


@pytest.mark.parametrize(
    ("sheets", "code", "sheet"),
    [
        (("Nhiệm vụ",), "sister-plan-empty", "Nhiệm vụ"),
        (("Nội dung", "Nhiệm vụ"), "sister-plan-empty", "Nhiệm vụ"),
        (("Nội dung",), "sister-plan-text-missing", "Nội dung"),
    ],
)
def test_a_plan_that_marks_nothing_gives_one_issue_and_no_file(
    workspace: Path, sheets: tuple[str, ...], code: str, sheet: str
) -> None:
    unmark(workspace, *sheets)
    result = run_cchc(workspace, "write", KINDS[1], "2023", "--json")
    assert result.status == 1
    assert [(one["code"], one["file"], one["sheet"]) for one in result.json["issues"]] == [(code, f"inputs/{BOOK}", sheet)]
    assert "«Kiểm tra»" in result.json["issues"][0]["message"]
    assert not (workspace / "outputs").exists()
    assert run_cchc(workspace, "check", f"inputs/{BOOK}").status == 0


def test_without_money_and_bases_of_its_own_it_says_so(workspace: Path) -> None:
    unmark(workspace, "Căn cứ")
    path = workspace / "inputs" / BOOK
    book = load_workbook(path)
    for row in range(4, book["Nhiệm vụ"].max_row + 1):
        book["Nhiệm vụ"].cell(row, 9).value = None
    for row in range(book["Căn cứ"].max_row, 7, -1):
        book["Căn cứ"].delete_rows(row)
    book.save(path)
    assert run_cchc(workspace, "write", KINDS[2], "2023").status == 0
    lines = paragraphs(workspace / draft(KINDS[2]))
    assert [line for line in lines if line.startswith("Căn cứ ")] == [PLAN]
    assert section(lines, "IV") == [
        "Kế hoạch này không có kinh phí riêng; các nhiệm vụ được thực hiện trong dự toán chi thường xuyên được giao."
    ]
    assert run_cchc(workspace, "lint", draft(KINDS[2])).out.count("không có lỗi.") == 1


def test_a_plan_that_cannot_be_cited_has_no_sister_plans(workspace: Path, change: Change) -> None:
    change(BOOK, "Thông tin", "B4", None)
    result = run_cchc(workspace, "write", KINDS[0], "2023", "--json")
    assert [(one["code"], one["cell"]) for one in result.json["issues"]] == [("plan-citation-missing", "B4")]


def test_a_wrong_choice_names_its_cell(workspace: Path, change: Change) -> None:
    change(BOOK, "Nhiệm vụ", "K9", "Truyền thông")
    result = run_cchc(workspace, "write", KINDS[0], "2023", "--json")
    assert ("cell-not-a-choice", "K9") in [(one["code"], one["cell"]) for one in result.json["issues"]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ke-hoach-tuyen-truyn", "2023"), ("«ke-hoach-tuyen-truyn»", *KINDS, "cchc write --list")),
        ((KINDS[0], "2023-Q1"), ("theo năm", f"cchc write {KINDS[0]} 2023")),
        ((KINDS[0],), ("Thiếu loại văn bản hoặc kỳ", "cchc write --list")),
        ((), ("Thiếu loại văn bản hoặc kỳ",)),
    ],
)
def test_what_cannot_be_written_is_a_usage_error(workspace: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    result = run_cchc(workspace, "write", *arguments)
    assert result.status == 2
    assert all(word in result.err for word in words)
    assert not (workspace / "outputs").exists()


def test_the_list_names_every_kind(tmp_path: Path) -> None:
    said = run_cchc(tmp_path, "write", "--list")
    assert said.status == 0
    assert [line.split()[0] for line in said.out.splitlines()][:3] == list(KINDS)
    assert "Kế hoạch kiểm tra CCHC gắn với kiểm tra công vụ; soạn theo năm" in said.out
    listed = run_cchc(tmp_path, "write", "--list", "--json").json
    assert listed["issues"] == []
    assert listed["entries"][1] == {
        "kind": "ke-hoach-kiem-tra",
        "name": "Kế hoạch kiểm tra CCHC gắn với kiểm tra công vụ",
        "type": "Kế hoạch",
        "template": "ke-hoach-kiem-tra.docx",
        "keys": ["year"],
        "example": "cchc write ke-hoach-kiem-tra 2023",
        "fields": [],
        "problem": None,
    }


@pytest.mark.parametrize(
    ("levels", "numbers"),
    [
        ("gach gach doan gach", ["1", "2", "", "3"]),
        ("muc gach muc diem gach diem", ["1", "", "2", "a", "", "b"]),
        ("diem gach thoi_gian diem gach", ["1", "", "", "2", ""]),
        ("muc diem diem diem diem diem muc diem", ["1", "a", "b", "c", "d", "đ", "2", "a"]),
        ("phan muc gach phan muc", ["1", "a", "", "2", "a"]),
    ],
)
def test_what_is_marked_is_numbered_anew(levels: str, numbers: list[str]) -> None:
    named = {
        "phan": TextLevel.SECTION, "muc": TextLevel.GROUP, "diem": TextLevel.SUBGROUP, "gach": TextLevel.BULLET,
        "doan": TextLevel.PARAGRAPH, "thoi_gian": TextLevel.TIME,
    }  # fmt: skip
    origin = RowOrigin(file="x", sheet="x", row=4, columns={})
    given = [PlanParagraph(level=named[level], text="x", origin=origin) for level in levels.split()]
    assert [one["so"] for one in numbered_content(given)] == numbers
