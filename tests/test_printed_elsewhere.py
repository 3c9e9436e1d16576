"""``cchc lint`` on PDFs that other programs made, on broken ones, and on long ones."""

import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from cchc_docs.conformity.rules import RULES
from cchc_docs.word.package import to_bytes
from tests.conftest import run_cchc
from tests.form.good_documents import GOOD
from tests.form.printing import broken_on_pages, print_all
from tests.measuring import seconds
from tests.printed_elsewhere import MADE

FOREIGN = [name for name in MADE if not name.startswith(("qpdf", "pypdf", "ghostscript, d", "ghostscript, four"))]
UNCHANGED = {"qpdf, linearized", "ghostscript, distilled", "pypdf, bound twice"}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return print_all({"ke-hoach": to_bytes(GOOD["ke-hoach"]())}, tmp_path_factory.mktemp("tot"))["ke-hoach"]


@pytest.mark.parametrize("name", MADE)
def test_what_other_programs_made_gets_a_plausible_report(name: str, good: Path, tmp_path: Path) -> None:
    made = MADE[name](tmp_path, good)
    if made is None:
        pytest.skip("the program is not on this machine")
    result = run_cchc(tmp_path, "lint", "--json", str(made))
    found = {issue["code"] for issue in result.json["issues"]}
    assert found <= set(RULES)
    assert result.status == (1 if any(issue["severity"] == "error" for issue in result.json["issues"]) else 0)
    if name in UNCHANGED:
        assert found == set()
    elif "scan" in name or "pictures" in name or "large picture" in name:
        assert found == {"scan-without-text"}
    elif name in FOREIGN:
        assert "form-unrecognized" in found
    else:
        assert found


def test_the_finding_on_a_page_names_page_and_box(tmp_path: Path) -> None:
    document = GOOD["bao-cao"]()
    document.paragraphs[-2].insert_paragraph_before("Chữ đặt sai chỗ.")
    pdf = print_all({"sai": to_bytes(document)}, tmp_path)["sai"]
    result = run_cchc(tmp_path, "lint", "--json", str(pdf))
    issue = next(one for one in result.json["issues"] if one["box"])
    assert (issue["paragraph"], issue["table"], issue["page"]) == (None, None, 2)
    left, bottom, right, top = issue["box"]
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_damaged_locked_and_empty_files_are_unreadable(good: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(good))
    writer.encrypt("bi-mat", algorithm="RC4-128")
    with (tmp_path / "khoa.pdf").open("wb") as stream:
        writer.write(stream)
    (tmp_path / "rong.pdf").write_bytes(b"")
    (tmp_path / "gia.pdf").write_text("không phải PDF", encoding="utf-8")
    (tmp_path / "cut.pdf").write_bytes(good.read_bytes()[:900])
    result = run_cchc(tmp_path, "lint", "--json", "khoa.pdf", "rong.pdf", "gia.pdf", "cut.pdf", "thieu.pdf")
    assert result.status == 3
    said = {issue["file"]: issue["message"] for issue in result.json["issues"]}
    assert set(said) == {"khoa.pdf", "rong.pdf", "gia.pdf", "cut.pdf", "thieu.pdf"}
    assert {issue["code"] for issue in result.json["issues"]} == {"document-unreadable"}
    assert "mật khẩu" in said["khoa.pdf"]
    assert "không có tệp" in said["thieu.pdf"]


def test_a_file_cut_anywhere_never_ends_in_a_traceback(good: Path, tmp_path: Path) -> None:
    source = good.read_bytes()
    names = []
    for number in range(12):
        (tmp_path / f"{number}.pdf").write_bytes(source[: len(source) * (number + 1) // 14])
        names.append(f"{number}.pdf")
    assert run_cchc(tmp_path, "lint", *names).status in (0, 1, 3)


def test_a_hundred_pages_take_less_than_three_seconds(good: Path, tmp_path: Path) -> None:
    writer = PdfWriter()
    for _ in range(25):
        writer.append(good)
    with (tmp_path / "tram-trang.pdf").open("wb") as stream:
        writer.write(stream)
    assert len(PdfReader(tmp_path / "tram-trang.pdf").pages) >= 100
    spent, result = seconds(tmp_path, "lint", "tram-trang.pdf")
    assert result.status in (0, 1)
    assert spent < 3


def test_qpdf_and_ghostscript_do_not_change_the_findings(good: Path, tmp_path: Path) -> None:
    plain = broken_on_pages(good)
    subprocess.run(["qpdf", "--linearize", good, tmp_path / "q.pdf"], check=True)
    assert broken_on_pages(tmp_path / "q.pdf") == plain
