"""Annexes in an electronic file of their own: Decree 30/2020/NĐ-CP, Appendix I, Part I, III.1."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.conftest import run_cchc
from tests.pdf_reading import read_pages
from tests.registering import codes

FOLDER = "outputs/2023/2023-Q1"
DRAFT, MAIN, APART = (f"{FOLDER}/bao-cao{end}" for end in (".docx", ".trinh-ky.pdf", ".phu-luc.trinh-ky.pdf"))
ON = ("--date", "2023-04-03", "--today", "2023-04-03")


def field_box(path: Path, name: str) -> tuple[float, ...]:
    """The only field there, on the first page."""
    reader = PdfReader(path)
    assert list(reader.get_fields() or {}) == [name]
    (widget,) = [one.get_object() for one in reader.pages[0].get("/Annots", [])]
    return tuple(float(value) for value in widget["/Rect"])


def test_the_annexes_are_a_file_of_their_own_with_a_place_for_the_agency(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--separate-annexes", "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    told = [(one["kind"], one["path"], one["pages"]) for one in result.json["documents"]]
    main, apart = PdfReader(drafted / MAIN), PdfReader(drafted / APART)
    assert told == [("bao-cao", MAIN, len(main.pages)), ("phu-luc", APART, len(apart.pages))]
    assert len(main.pages) + len(apart.pages) == 19
    assert apart.page_labels[-2:] == ["MC 1-1", "MC 2-1"], "evidence stays with the annexes"
    assert "Phụ lục I" in apart.pages[0].extract_text()
    assert "Phụ lục I\n" not in "".join(page.extract_text() for page in main.pages)
    assert list(main.get_fields() or {}) == ["SoVanBan", "NgayBanHanh", "NguoiKy", "CoQuan"]
    left, bottom, right, top = field_box(drafted / APART, "CoQuan")
    width, height = (float(value) for value in apart.pages[0].mediabox[2:])
    assert (round(width - right), right - left >= 170) == (57, True), "at the right margin of 20 mm, wide enough for the line"
    assert height - 57 < bottom < top < height, "above the text, which begins 20 mm below the edge"
    assert read_pages(drafted / APART)[0].line("(Kèm theo").text.startswith("(Kèm theo Báo cáo số /BC-UBND ngày tháng")


def test_once_they_are_together_again_the_file_of_their_own_is_gone(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--separate-annexes").status == 0
    assert run_cchc(drafted, "finalize", DRAFT).status == 0
    assert not (drafted / APART).exists()
    assert len(PdfReader(drafted / MAIN).pages) == 19


def test_a_signed_file_of_annexes_is_never_overwritten_nor_taken_away(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--separate-annexes").status == 0
    (drafted / APART).write_bytes((drafted / APART).read_bytes() + b"\n% signed")
    for arguments in ((), ("--separate-annexes",)):
        refused = run_cchc(drafted, "finalize", DRAFT, *arguments)
        assert (refused.status, "phu-luc.trinh-ky.pdf" in refused.err) == (6, True)


def test_numbered_the_document_says_its_number_and_the_annexes_leave_it_open(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "auto", "--separate-annexes", *ON, "--json")
    assert [Path(one["path"]).name for one in result.json["documents"]] == ["bao-cao.pdf", "bao-cao.phu-luc.pdf"]
    record = drafted / "van-ban-di/2023/01-BC-UBND"
    assert read_pages(record / "bao-cao.pdf")[0].line("Số:").text == "Số: 01/BC-UBND"
    assert (
        read_pages(record / "bao-cao.phu-luc.pdf")[0].line("(Kèm theo").text.startswith("(Kèm theo Báo cáo số /BC-UBND ngày tháng")
    )
    assert codes(drafted) == []


def test_issued_after_the_signature_both_files_go_into_the_record(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--separate-annexes").status == 0
    assert run_cchc(drafted, "register", "issue", MAIN, "--date", "2023-03-28").status == 0
    kept = {path.name for path in (drafted / "van-ban-di/2023/01-BC-UBND").iterdir()}
    assert {"bao-cao.trinh-ky.pdf", "bao-cao.phu-luc.trinh-ky.pdf", "bao-cao.docx"} <= kept


def test_the_file_of_the_annexes_alone_is_given_no_number(drafted: Path) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--separate-annexes").status == 0
    refused = run_cchc(drafted, "register", "issue", APART, *ON)
    assert (refused.status, f"hãy cấp số cho {MAIN}" in refused.err) == (6, True)
    assert codes(drafted) == []
    assert not (drafted / "van-ban-di/2023").exists()


@pytest.mark.parametrize("arguments", [(), ("--number", "auto", *ON)])
def test_without_annexes_there_is_nothing_to_put_apart(workspace: Path, arguments: tuple[str, ...]) -> None:
    assert run_cchc(workspace, "write", "giay-moi", "2023-Q1").status == 0
    result = run_cchc(workspace, "finalize", f"{FOLDER}/giay-moi.docx", "--separate-annexes", *arguments)
    assert (result.status, "không có phụ lục để tách riêng" in result.err) == (2, True)
    assert not (workspace / "van-ban-di/2023").exists()
