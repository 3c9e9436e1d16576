"""``cchc write``: the decisions on the board and the inspection team, their members and the regulation (models 1.2, 1.3, 2.1)."""

from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.origin import RowOrigin
from tests.conftest import Change, copy_sample, run_cchc
from tests.drafted_words import paragraphs, rows

BOARD, TEAM = "quyet-dinh-kien-toan", "quyet-dinh-to-kiem-tra"
FOLDER, AGENCY = "outputs/2023/2023", "co-quan.xlsx"
LIST, REGULATION = f"{FOLDER}/{BOARD}-phu-luc-1.docx", f"{FOLDER}/{BOARD}-phu-luc-2.docx"
DRAFTS = (f"{FOLDER}/{BOARD}.docx", LIST, REGULATION, f"{FOLDER}/{TEAM}.docx", f"{FOLDER}/{TEAM}-phu-luc-1.docx")
NAME = "Ban điều hành cải cách hành chính xã"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with both decisions. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("decisions"))
    for kind in (BOARD, TEAM):
        result = run_cchc(folder, "write", kind, "2023")
        assert (result.status, result.err) == (0, "")
    return folder


def lint_is_content(folder: Path, *files: str) -> bool:
    return run_cchc(folder, "lint", *files).out.count("không có lỗi.") == len(files)


def issues(folder: Path, kind: str = BOARD, key: str = "2023") -> list[tuple[str, str, str, str | None]]:
    found = run_cchc(folder, "write", kind, key, "--json").json["issues"]
    return [(one["code"], one["severity"], one["sheet"], one["cell"]) for one in found]


def put_members(folder: Path, *members: tuple[str, str | None, str | None, str | None]) -> None:
    """Writes the board's members anew: name, position, role, duty."""
    path = folder / "inputs" / AGENCY
    book = load_workbook(path)
    sheet = book["Thành viên"]
    sheet.delete_rows(4, 60)
    for row, (name, position, role, duty) in enumerate(members, start=4):
        for column, value in zip((1, 2, 3, 4, 7), ("BDH", name, position, role, duty), strict=True):
            sheet.cell(row, column).value = value
    book.save(path)


def test_a_decision_has_the_parts_of_model_1_2_in_their_order(written: Path) -> None:
    path = written / DRAFTS[0]
    lines = paragraphs(path)
    assert lines[:3] == ["QUYẾT ĐỊNH", f"Về việc kiện toàn {NAME}", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A"]
    at = lines.index("QUYẾT ĐỊNH:")
    bases = lines[3:at]
    assert [line.split(" số ")[0] for line in bases[1:3]] == ["Căn cứ Nghị quyết", "Căn cứ Kế hoạch"]
    assert bases[0].startswith("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    assert bases[-1] == "Theo đề nghị của Công chức Văn phòng - Thống kê."
    assert [line[-1] for line in bases] == [";", ";", ";", "."]
    assert [line.split(".")[0] for line in lines[at + 1 :]] == ["Điều 1", "Điều 2", "Điều 3", "Điều 4"]
    assert "gồm 8 thành viên, do ông (bà) Nguyễn Văn Thí Dụ, Chủ tịch Ủy ban nhân dân xã làm Trưởng Ban" in lines[at + 1]
    assert lines[-1].endswith("chịu trách nhiệm thi hành Quyết định này./.")
    assert not any("Kính gửi" in line for line in lines)
    said = {one.text: one for one in docx.Document(str(path)).paragraphs}
    assert all(style is not None and style.name == "Căn cứ" for style in (said[line].style for line in bases))
    assert [run.bold for run in said[lines[at + 1]].runs] == [True, None]
    left, right = (cell.text.splitlines() for cell in docx.Document(str(path)).tables[-1].rows[0].cells)
    assert left[:2] == ["Nơi nhận:", "- Như Điều 4;"]
    assert [line for line in right if line] == ["CHỦ TỊCH", "Nguyễn Văn Thí Dụ"], "the chairman's own decision has no TM."


def test_the_list_of_members_has_their_duties(written: Path) -> None:
    assert paragraphs(written / LIST)[:2] == ["Phụ lục", f"DANH SÁCH THÀNH VIÊN VÀ PHÂN CÔNG NHIỆM VỤ {NAME.upper()}"]
    table = rows(written / LIST)
    assert table[0] == ["STT", "Họ và tên", "Chức vụ", "Chức danh", "Nhiệm vụ được phân công"]
    assert [line[0] for line in table[1:]] == [str(number) for number in range(1, 9)]
    assert table[1][1:4] == ["Nguyễn Văn Thí Dụ", "Chủ tịch Ủy ban nhân dân xã", "Trưởng Ban"]
    assert table[1][4].startswith("- Lãnh đạo, điều hành chung hoạt động của Ban;\n- Chịu trách nhiệm trước")
    assert table[8][4] == "Phụ trách thông tin, tuyên truyền cải cách hành chính.", "a single duty has no dash"


def test_the_regulation_has_the_form_of_model_1_3(written: Path) -> None:
    path = written / REGULATION
    lines = paragraphs(path)
    assert lines[:2] == ["QUY CHẾ", f"Tổ chức và hoạt động của {NAME}"]
    assert lines[2].replace("\u00a0", " ") == (
        "(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng 3 năm 2023 của Chủ tịch Ủy ban nhân dân xã Long Điền A)"
    )
    chapters = [line for line in lines if line.startswith("Chương ")]
    assert chapters == ["Chương I", "Chương II", "Chương III", "Chương IV"]
    assert all(lines[lines.index(chapter) + 1].isupper() for chapter in chapters)
    articles = [line.split(".")[0] for line in lines if line.startswith("Điều ")]
    assert articles == [f"Điều {number}" for number in range(1, 13)]
    assert lines[-1].endswith("./.")
    (table,) = docx.Document(str(path)).tables
    assert len(table.rows) == 1, "neither number nor date, and nobody signs it"


def test_neither_drafts_nor_templates_have_findings(written: Path) -> None:
    names = (f"{BOARD}.docx", f"{TEAM}.docx", "phu-luc-thanh-vien.docx", "quy-che.docx")
    assert lint_is_content(written, *DRAFTS, *(f"templates/{name}" for name in names))


def test_number_and_day_of_the_decision_stand_in_all_that_it_issues(written: Path, tmp_path: Path) -> None:
    copy_sample(tmp_path)
    assert run_cchc(tmp_path, "write", BOARD, "2023").status == 0
    result = run_cchc(tmp_path, "finalize", DRAFTS[0], "--number", "auto", "--date", "2023-03-28", "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    record = tmp_path / "van-ban-di/2023/01-QĐ-UBND"
    reader = PdfReader(record / f"{BOARD}.pdf")
    assert reader.page_labels == ["1", "PL-1", "QC-1", "QC-2", "QC-3"]
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert "Số: 01/QĐ-UBND" in pages[0]
    told = "(Kèm theo Quyết định số 01/QĐ-UBND ngày 28 tháng 3 năm 2023 của Chủ tịch"
    assert [told in page for page in pages] == [False, True, True, False, False]
    assert list(reader.get_fields() or {}) == ["NguoiKy", "CoQuan"]
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert titles[2] == f"Quy chế tổ chức và hoạt động của {NAME}"
    issued = sorted(path.relative_to(tmp_path).as_posix() for path in record.glob("*.docx"))
    assert len(issued) == 3
    assert lint_is_content(tmp_path, *issued)


def test_a_decision_of_the_committee_is_signed_for_it(workspace: Path, change: Change) -> None:
    change(AGENCY, "Người ký", "B12", "Ủy ban nhân dân")
    assert run_cchc(workspace, "write", TEAM, "2023").status == 0
    lines = paragraphs(workspace / DRAFTS[3])
    assert lines[1:3] == ["Về việc kiện toàn Tổ kiểm tra công vụ xã", "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A"]
    signed = rows(workspace / DRAFTS[3])[0][1].splitlines()
    assert signed[:2] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert lint_is_content(workspace, *DRAFTS[3:])


def test_the_team_has_tasks_and_no_regulation(written: Path) -> None:
    lines = paragraphs(written / DRAFTS[3])
    assert lines.count("Tổ có nhiệm vụ, quyền hạn sau:") == 0
    at = lines.index("Điều 2. Tổ có nhiệm vụ, quyền hạn sau:")
    assert [line[:2] for line in lines[at + 1 : at + 5]] == ["1.", "2.", "3.", "4."]
    assert "Thực hiện các cuộc kiểm tra sau" not in "\n".join(lines), "none is set yet"
    assert len(rows(written / DRAFTS[4])) == 5
    assert not (written / FOLDER / f"{TEAM}-phu-luc-2.docx").exists()


@pytest.mark.parametrize("count", [1, 60])
def test_one_and_sixty_members_long_names_and_ampersands(workspace: Path, change: Change, count: int) -> None:
    change(AGENCY, "Đơn vị", "B12", "Ban Chỉ đạo CCHC & chuyển đổi số " + "trên địa bàn các ấp, khu dân cư " * 8 + "của xã")
    head = ("Nguyễn & Văn <A>", "Chủ tịch A & B", "Trưởng Ban", "Điều hành chung; phụ trách A & B")
    others = [(f"Nguyễn Văn {number}", "Công chức", None, "Việc được giao") for number in range(2, count + 1)]
    put_members(workspace, head, *others)
    result = run_cchc(workspace, "write", BOARD, "2023", "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    table = rows(workspace / LIST)
    assert len(table) == count + 1
    assert table[1][1:] == ["Nguyễn & Văn <A>", "Chủ tịch A & B", "Trưởng Ban", "- Điều hành chung;\n- Phụ trách A & B."]
    assert table[-1][3] == ("Trưởng Ban" if count == 1 else "Thành viên")
    text = "\n".join(paragraphs(workspace / DRAFTS[0]))
    assert f"gồm {count} thành viên, do ông (bà) Nguyễn & Văn <A>, Chủ tịch A & B làm Trưởng Ban" in text
    assert "Ban Chỉ đạo cải cách hành chính & chuyển đổi số" in text
    assert lint_is_content(workspace, *DRAFTS[:3])


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "expected"),
    [
        ("Đơn vị", "E12", None, ("board-unmarked", "error", "Đơn vị", None)),
        ("Đơn vị", "E4", "Ban điều hành", ("board-marked-twice", "error", "Đơn vị", "E12")),
        ("Thành viên", "D4", "Phó Trưởng Ban", ("board-head-missing", "error", "Thành viên", None)),
        ("Thành viên", "D6", "TRƯỞNG BAN", ("board-heads-two", "error", "Thành viên", "D6")),
        ("Thành viên", "A5", "BDHX", ("unit-unknown", "error", "Thành viên", "A5")),
        ("Thành viên", "C6", None, ("board-position-missing", "warning", "Thành viên", "C6")),
        ("Thành viên", "G6", None, ("board-duty-missing", "warning", "Thành viên", "G6")),
        ("Người ký", "A12", "Nghị quyết", ("signer-missing", "error", "Người ký", None)),
    ],
)
def test_what_a_decision_lacks_is_told_at_its_place(
    workspace: Path, change: Change, sheet: str, cell: str, value: str | None, expected: tuple[str, str, str, str | None]
) -> None:
    change(AGENCY, sheet, cell, value)
    assert expected in issues(workspace)
    if expected[2] == "Thành viên":
        told = run_cchc(workspace, "check", "--json").json["issues"]
        assert (expected[0], expected[1], expected[3]) in {(one["code"], one["severity"], one["cell"]) for one in told}


def test_a_board_without_members_or_with_one_twice_is_told(workspace: Path) -> None:
    head = ("Nguyễn Văn A", "Chủ tịch", "Trưởng Ban", "Điều hành")
    put_members(workspace, head, ("nguyễn  văn a", "Chủ tịch", "Thành viên", "Việc"), ("Nguyễn Văn A", "Công chức", None, "Việc"))
    assert issues(workspace) == [("board-member-twice", "error", "Thành viên", "B5")], "the third is another of that name"
    put_members(workspace, head, ("Nguyễn Văn A", None, "Thành viên", "Việc"))
    assert ("board-member-twice", "error", "Thành viên", "B5") in issues(workspace), "without a position he may be the same"
    put_members(workspace)
    assert ("board-members-missing", "error", "Thành viên", None) in issues(workspace)


def test_a_decision_without_bases_of_its_own_is_none(workspace: Path) -> None:
    path = workspace / "inputs/2023/ke-hoach.xlsx"
    book = load_workbook(path)
    sheet = book["Căn cứ"]
    for row in range(4, sheet.max_row + 1):
        sheet.cell(row, 2).value = None if sheet.cell(row, 2).value == "Tổ kiểm tra" else sheet.cell(row, 2).value
    book.save(path)
    assert issues(workspace, TEAM) == [("decision-bases-missing", "error", "Căn cứ", None)]
    assert issues(workspace, BOARD) == []


def test_the_members_are_those_of_the_day(workspace: Path, change: Change) -> None:
    change(AGENCY, "Thành viên", "F11", "30/6/2023")
    assert run_cchc(workspace, "write", BOARD, "2023-07-03").status == 0
    assert len(rows(workspace / f"outputs/2023/2023-07-03/{BOARD}-phu-luc-1.docx")) == 8


@pytest.mark.parametrize(
    ("role", "leads"),
    [("Trưởng Ban", True), ("TRƯỞNG  BAN", True), ("Tổ trưởng", True), ("Trưởng đoàn", True), ("Phó Trưởng Ban", False),
     ("Tổ phó", False), ("Thành viên", False), (None, False)],
)  # fmt: skip
def test_a_head_is_told_by_the_role(role: str | None, *, leads: bool) -> None:
    origin = RowOrigin(file="co-quan.xlsx", sheet="Thành viên", row=4)
    assert BoardMember(unit="BDH", full_name="A", role=role, origin=origin).leads is leads
