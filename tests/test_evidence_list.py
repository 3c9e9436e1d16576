"""Which files of evidence a report has, in which order and under which names; and where they may lie."""

import unicodedata
from pathlib import Path

import pytest

from cchc_docs.domain.evidence import EvidenceFile, Standing
from cchc_docs.errors import InputError
from cchc_docs.issues import Place
from cchc_docs.workflows.evidence_folder import EvidenceFolder
from cchc_docs.workflows.evidence_list import read_list, written_list
from tests.conftest import Change, run_cchc
from tests.drafting import evidence

JAN, FEB, MAR = (f"2023/thang-0{month}.xlsx" for month in (1, 2, 3))
SHEET = "Nhiệm vụ"


@pytest.fixture
def lying(workspace: Path) -> Path:
    """The folder with some more files."""
    folder = workspace / "inputs/2023/minh-chung"
    for name in ("a.pdf", "b.pdf", "sub/c.pdf"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


def listed(workspace: Path) -> list[tuple[str, str]]:
    return [(one.name, one.title) for one in evidence(workspace, "2023-Q1")]


def test_the_sample_has_two_in_the_plans_order(workspace: Path) -> None:
    assert listed(workspace) == [
        ("02-BB-UBND.png", "Biên bản số 02/BB-UBND ngày 03/02/2023"),
        ("kiem-tra/09-BB-UBND.pdf", "Biên bản số 09/BB-UBND ngày 22/3/2023"),
    ]
    first, second = evidence(workspace, "2023-Q1")
    assert str(first.place) == "inputs/2023/thang-01.xlsx, trang «Nhiệm vụ», ô G6"
    assert len(first.sha256) == len(second.sha256) == 64
    assert [one.name for one in evidence(workspace, "2023-03")] == ["kiem-tra/09-BB-UBND.pdf"], "a month has its own"


def test_several_files_of_one_line_have_their_own_names_or_share_the_words(workspace: Path, lying: Path, change: Change) -> None:
    change(JAN, SHEET, "F6", "Báo cáo số 20/BC-UBND ngày 10/3/2023; Công văn số 5/UBND ngày 11/3/2023")
    change(JAN, SHEET, "G6", "a.pdf ;b.pdf;")
    change(MAR, SHEET, "G10", "sub\\c.pdf; 02-BB-UBND.png")
    assert listed(workspace) == [
        ("a.pdf", "Báo cáo số 20/BC-UBND ngày 10/3/2023"),
        ("b.pdf", "Công văn số 5/UBND ngày 11/3/2023"),
        ("sub/c.pdf", "Biên bản số 09/BB-UBND ngày 22/3/2023 (c)"),
        ("02-BB-UBND.png", "Biên bản số 09/BB-UBND ngày 22/3/2023 (02-BB-UBND)"),
    ]


def test_one_file_of_several_lines_stands_once_under_the_first_words_there_are(workspace: Path, change: Change) -> None:
    for cell in ("G4", "G5", "G6"):
        change(JAN, SHEET, cell, "kiem-tra/09-BB-UBND.pdf")
    change(MAR, SHEET, "F10", None)
    assert listed(workspace) == [("kiem-tra/09-BB-UBND.pdf", "Biên bản số 02/BB-UBND ngày 03/02/2023")]
    assert str(evidence(workspace, "2023-Q1")[0].place).endswith("ô G4"), "the first cell that names it"
    change(JAN, SHEET, "F6", None)
    assert listed(workspace) == [("kiem-tra/09-BB-UBND.pdf", "09-BB-UBND")]


def test_a_missing_file_is_a_warning_and_a_strange_one_an_error_with_its_cell(workspace: Path, lying: Path, change: Change) -> None:
    (lying / "ra-ngoai.xlsx").symlink_to(workspace / "inputs/co-quan.xlsx")
    (lying / "thu-muc").symlink_to(workspace / "inputs", target_is_directory=True)
    names = ("khong-co.pdf", "../ke-hoach.xlsx", "/etc/passwd", "ra-ngoai.xlsx", "thu-muc/co-quan.xlsx", "C:\\a.pdf", "sub")
    change(JAN, SHEET, "G6", "; ".join(names))
    result = run_cchc(workspace, "check", "2023-Q1", "--json")
    told = [
        (issue["code"].rpartition("-")[2], issue["cell"], issue["message"].split("«")[-1].split("»")[0])
        for issue in result.json["issues"]
    ]
    expected = ("missing", "outside", "outside", "outside", "outside", "outside", "missing")
    assert sorted(told) == sorted((kind, "G6", name) for kind, name in zip(expected, names, strict=True))
    assert result.status == 1


@pytest.mark.parametrize("name", ["x" * 300, "a\x00b.pdf", ".", "a/../../b", "\\\\may\\chung\\a.pdf", "sub/..", "vong"])
def test_names_that_are_none_break_nothing(lying: Path, name: str) -> None:
    (lying / "vong").symlink_to(lying / "vong")
    assert EvidenceFolder(lying).standing(name) is not Standing.THERE


def test_letters_may_be_written_in_either_form(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        folder = tmp_path / form
        folder.mkdir()
        (folder / unicodedata.normalize(form, "Biên bản.pdf")).write_bytes(b"x")
        assert {EvidenceFolder(folder).standing(unicodedata.normalize(typed, "Biên bản.pdf")) for typed in ("NFC", "NFD")} == {
            Standing.THERE
        }
    assert EvidenceFolder(tmp_path / "khong").standing("a.pdf") is Standing.MISSING


def test_the_list_reads_back_and_a_broken_one_is_told(tmp_path: Path) -> None:
    drafts, folder = tmp_path / "outputs/2023/2023-Q1", tmp_path / "inputs/2023/minh-chung"
    files = (EvidenceFile(name="a b.pdf", title="«Bản»", place=Place(file="x", sheet="y", cell="A1"), sha256="0"),)
    (tmp_path / "ds.json").write_bytes(written_list(files, folder, drafts))
    assert read_list(tmp_path / "ds.json", drafts) == (folder, files)
    for broken in (b"", b"[]", b'{"files": [{}], "folder": "x"}', b"\xff"):
        (tmp_path / "ds.json").write_bytes(broken)
        with pytest.raises(InputError, match="soạn lại dự thảo"):
            read_list(tmp_path / "ds.json", drafts)
