"""Evidence behind the report and its annexes in the file that is ready to be signed."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import page as pdfa
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Cm
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.conftest import ROOT, Result, copy_sample, run_cchc, snapshot
from tests.registering import codes as register_codes
from tests.test_merge import CASES, top_lines, widgets
from tests.test_merge_guests import FORBIDDEN, unpacked

FOLDER = "outputs/2023/2023-Q1"
DRAFT, FINAL, APART = (f"{FOLDER}/bao-cao{end}" for end in (".docx", ".trinh-ky.pdf", ".phu-luc.trinh-ky.pdf"))
LIST = f"{FOLDER}/.cchc/bao-cao.minh-chung.json"
GUESTS = ("tiff-nhieu-trang", "anh-600dpi", "trang-ngang", "js-ten", "o-dien", "co-chu-ky", "ma-hoa-khong-mat-khau", "anh-mau")
NAMES = [*(f"{name}{CASES[name].end}" for name in GUESTS), "ban-sao.jpg", "bien-ban.docx", "so-lieu.xlsx"]


def lay(folder: Path) -> None:
    """Guests of every kind in the year's folder of evidence."""
    for name in GUESTS:
        (folder / f"{name}{CASES[name].end}").write_bytes(CASES[name].make())
    shutil.copy(folder / "anh-mau.jpg", folder / "ban-sao.jpg")
    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, section.page_height, section.page_width
    document.add_paragraph("Biên bản trang ngang")
    cell = document.add_table(1, 1).rows[0]
    cell.height, cell.height_rule = Cm(1), WD_ROW_HEIGHT_RULE.EXACTLY
    cell.cells[0].text = "chữ không in ra " * 60
    document.save(str(folder / "bien-ban.docx"))
    shutil.copy(ROOT / "inputs/2023/thang-02.xlsx", folder / "so-lieu.xlsx")


def name_all(workspace: Path, names: list[str]) -> None:
    """A line of January and one of March name them all, some of them twice."""
    for month, cell in ((1, "G6"), (3, "G10")):
        path = workspace / f"inputs/2023/thang-{month:02d}.xlsx"
        book = load_workbook(path)
        book["Nhiệm vụ"][cell].value = "; ".join(names)
        book.save(path)


def relist(workspace: Path, *names: str) -> None:
    """Other files in the draft's list, of which there must be two."""
    told = json.loads((workspace / LIST).read_text(encoding="utf-8"))
    for one, name in zip(told["files"], names, strict=True):
        one.update(name=name, sha256="")
    (workspace / LIST).write_text(json.dumps(told), encoding="utf-8")


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A workspace whose quarter names guests of every kind, and what finalizing said, with a list of the evidence."""
    workspace = copy_sample(tmp_path_factory.mktemp("minh-chung"))
    lay(workspace / "inputs/2023/minh-chung")
    name_all(workspace, NAMES)
    before = snapshot(workspace / "inputs")
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    result = run_cchc(workspace, "finalize", DRAFT, "--contents", "--json")
    assert snapshot(workspace / "inputs") == before
    return workspace, result


def said(result: Result) -> set[tuple[str, str]]:
    return {(issue["code"], Path(issue["file"]).name) for issue in result.json["issues"]}


def test_each_guest_has_its_outcome_as_when_it_is_merged(rich: tuple[Path, Result]) -> None:
    result = rich[1]
    assert result.status == 0, result.err
    expected = {(code, f"{name}{CASES[name].end}") for name in GUESTS for code in CASES[name].codes}
    others = {("guest-twice", "ban-sao.jpg"), ("guest-text-lost", "bien-ban.docx"), ("merge-not-archival", "bao-cao.trinh-ky.pdf")}
    assert said(result) == expected | others
    (reduced,) = [issue["message"] for issue in result.json["issues"] if issue["code"] == "scan-downsampled"]
    assert "giảm về 300 điểm/inch" in reduced
    (told,) = [issue["message"] for issue in result.json["issues"] if issue["code"] == "merge-not-archival"]
    spoilers = [f"{name}.pdf" for name in GUESTS if CASES[name].end == ".pdf" and not CASES[name].archival]
    assert all(name in told for name in spoilers)
    assert "bao-cao" not in told and "so-lieu.xlsx" not in told


def test_all_stand_in_their_order_behind_document_and_annexes(rich: tuple[Path, Result]) -> None:
    reader = PdfReader(rich[0] / FINAL)
    lines = top_lines(reader)
    assert [title for title, _ in lines[:2]] == [
        "Báo cáo kết quả công tác cải cách hành chính quý I năm 2023",
        "Phụ lục I. Tiến độ thực hiện nhiệm vụ kế hoạch",
    ]
    assert lines[6] == ("Danh mục tài liệu kèm theo", 17)
    words = "Biên bản số 02/BB-UBND ngày 03/02/2023"
    assert [title for title, _ in lines[7:]] == [
        f"Minh chứng {number}: {words} ({Path(name).stem})" for number, name in enumerate(NAMES, start=1)
    ]
    labels = reader.page_labels
    assert labels[:6] == ["1", "2", "3", "4", "5", "PL I-1"]
    assert labels[17:22] == ["DM-1", "MC 1-1", "MC 1-2", "MC 1-3", "MC 2-1"]
    assert [labels[page or 0] for _, page in lines[7:]] == [f"MC {number}-1" for number in range(1, len(NAMES) + 1)]
    listed = " ".join(reader.pages[17].extract_text().split())
    assert all(f"Minh chứng {number}: {words}" in listed for number in range(1, len(NAMES) + 1))
    assert rich[1].json["documents"][0]["pages"] == len(reader.pages)
    assert reader.metadata is not None and reader.xmp_metadata is not None
    assert reader.metadata.title == lines[0][0]
    assert reader.xmp_metadata.dc_title == {"x-default": lines[0][0]}


def test_landscape_pages_stay_landscape_and_nothing_acts(rich: tuple[Path, Result]) -> None:
    reader = PdfReader(rich[0] / FINAL)
    labels = reader.page_labels
    for name in ("trang-ngang.pdf", "bien-ban.docx", "so-lieu.xlsx"):
        page: Any = reader.pages[labels.index(f"MC {NAMES.index(name) + 1}-1")]
        across, up = (float(side) for side in page.mediabox[2:])
        assert (across > up) is (page.get("/Rotate", 0) % 180 == 0)
    found = FORBIDDEN.findall(unpacked(rich[0] / FINAL, strict=False).replace(b"/AcroForm", b""))
    assert found == [], "but for the form with the field to sign in"


def test_the_field_is_on_the_documents_own_page_and_the_whole_is_sound(rich: tuple[Path, Result]) -> None:
    final = rich[0] / FINAL
    places = [(page, name) for page, name, _ in widgets(final)]
    assert [name for page, name in places if page == 4] == ["NguoiKy", "CoQuan"]
    assert {name for page, name in places if page == 0} == {"SoVanBan", "NgayBanHanh"}
    done = subprocess.run(["qpdf", "--check", final], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    original = rich[0] / "inputs/2023/minh-chung/co-chu-ky.pdf"
    assert (rich[0] / FOLDER / "bao-cao.trinh-ky.goc/co-chu-ky.pdf").read_bytes() == original.read_bytes()
    assert b"pdfaid:part" not in unpacked(final, strict=False), "what not every part allows is not claimed"


@pytest.mark.slow
def test_a_signed_guest_lies_whole_beside_the_final_until_it_is_no_evidence_any_more(
    rich: tuple[Path, Result], tmp_path: Path
) -> None:
    workspace = shutil.copytree(rich[0], tmp_path / "w")
    kept = workspace / FOLDER / "bao-cao.trinh-ky.goc"
    original = workspace / "inputs/2023/minh-chung/co-chu-ky.pdf"
    assert (kept / "co-chu-ky.pdf").read_bytes() == original.read_bytes()
    shutil.copy(original.with_name("02-BB-UBND.png"), original)
    said_again = run_cchc(workspace, "finalize", DRAFT, "--dpi", "100")
    assert "giảm về 100 điểm/inch" in said_again.err
    assert "Bản gốc" not in said_again.out
    again = run_cchc(workspace, "finalize", DRAFT, "--json")
    assert ("evidence-changed", "co-chu-ky.pdf") in said(again)
    assert not kept.exists()


def test_numbered_the_signed_guest_goes_into_the_record_too(rich: tuple[Path, Result], tmp_path: Path) -> None:
    workspace = shutil.copytree(rich[0], tmp_path / "w")
    result = run_cchc(workspace, "finalize", DRAFT, "--number", "auto", "--date", "2023-04-03", "--today", "2023-04-03")
    assert result.status == 0, result.err
    assert "Bản gốc có chữ ký số: van-ban-di/2023/01-BC-UBND/goc-co-chu-ky.pdf" in result.out
    record = workspace / "van-ban-di/2023/01-BC-UBND"
    assert (record / "goc-co-chu-ky.pdf").read_bytes() == (workspace / "inputs/2023/minh-chung/co-chu-ky.pdf").read_bytes()
    assert PdfReader(record / "bao-cao.pdf").page_labels[-1].startswith("MC 11-")
    assert register_codes(workspace) == []
    again = run_cchc(workspace, "register", "issue", "inputs/2023/minh-chung/co-chu-ky.pdf", "--type", "BB", "--subject", "Kiểm tra",
                     "--date", "2023-04-03", "--today", "2023-04-03")  # fmt: skip
    assert again.status == 0, "a document that another one carries is still to be issued itself"


def test_issued_after_the_signature_the_signed_guest_goes_along(rich: tuple[Path, Result], tmp_path: Path) -> None:
    workspace = shutil.copytree(rich[0], tmp_path / "w")
    assert run_cchc(workspace, "register", "issue", FINAL, "--date", "2023-03-28").status == 0
    assert (workspace / "van-ban-di/2023/01-BC-UBND/goc-co-chu-ky.pdf").is_file()


def test_the_samples_final_is_an_archive_with_its_evidence(finished: Path) -> None:
    final = finished / "bao-cao.trinh-ky.pdf"
    assert pdfa.validate_pdf(final, profile="2b").is_compliant
    assert PdfReader(final).page_labels[-2:] == ["MC 1-1", "MC 2-1"]
    assert run_cchc(finished.parents[2], "lint", f"{FOLDER}/{final.name}").status == 0, "evidence is nobody's form"


def test_evidence_that_is_not_there_stops_the_final_and_every_one_is_named(drafted: Path) -> None:
    relist(drafted, "khong-co.pdf", "../ke-hoach.xlsx")
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 1
    told = [(issue["code"], issue["file"], issue["sheet"], issue["cell"]) for issue in result.json["issues"]]
    assert told == [
        ("evidence-missing", "inputs/2023/thang-01.xlsx", "Nhiệm vụ", "G6"),
        ("evidence-missing", "inputs/2023/thang-03.xlsx", "Nhiệm vụ", "G10"),
    ]
    assert [name in issue["message"] for name, issue in zip(("khong-co.pdf", "../ke-hoach"), result.json["issues"], strict=True)]
    assert snapshot(drafted) == before


@pytest.mark.parametrize(("guest", "status"), [("co-mat-khau", 1), ("cat-nua-tep", 3), ("khong-trang", 1), ("gif", 3)])
def test_a_guest_that_is_refused_stops_the_final_as_it_stops_a_merge(drafted: Path, guest: str, status: int) -> None:
    case = CASES[guest]
    (drafted / f"inputs/2023/minh-chung/{guest}{case.end}").write_bytes(case.make())
    relist(drafted, f"{guest}{case.end}", "02-BB-UBND.png")
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert (result.status, {code for code, _ in said(result)}) == (status, set(case.codes))
    assert snapshot(drafted) == before


@pytest.mark.parametrize("damage", ["gone", "shorter"])
def test_a_draft_whose_list_is_gone_is_not_made_final_without_its_evidence(drafted: Path, damage: str) -> None:
    if damage == "gone":
        (drafted / LIST).unlink()
    else:
        told = json.loads((drafted / LIST).read_text(encoding="utf-8"))
        (drafted / LIST).write_text(json.dumps({**told, "files": told["files"][:1]}), encoding="utf-8")
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (1, ["evidence-list-missing"])


def test_a_file_that_was_missing_when_the_draft_was_made_goes_along_once_it_is_there(drafted: Path) -> None:
    relist(drafted, "02-BB-UBND.png", "kiem-tra/09-BB-UBND.pdf")
    scan = drafted / "inputs/2023/minh-chung/02-BB-UBND.png"
    scan.rename(scan.with_suffix(".tam"))
    assert run_cchc(drafted, "finalize", DRAFT).status == 1
    scan.with_suffix(".tam").rename(scan)
    elsewhere = run_cchc(drafted.parent, "finalize", f"{drafted.name}/{DRAFT}", "--json")
    assert (elsewhere.status, elsewhere.json["issues"]) == (0, []), elsewhere.err
    assert PdfReader(drafted / FINAL).page_labels[-1] == "MC 2-1"


def test_without_evidence_there_is_nothing_to_list(workspace: Path) -> None:
    assert run_cchc(workspace, "write", "giay-moi", "2023-Q1").status == 0
    result = run_cchc(workspace, "finalize", f"{FOLDER}/giay-moi.docx", "--contents")
    assert (result.status, "không có tệp minh chứng" in result.err) == (2, True)
