"""The file that is ready to be signed."""

import shutil
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Cm
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pypdf import PdfReader

from tests.conftest import run_cchc, snapshot
from tests.office_saving import save_again_by_office
from tests.pdf_reading import read_pages
from tests.signing import made_signer

DRAFT = "outputs/2023/2023-Q1/bao-cao.docx"


def test_a_given_number_and_date_stand_in_the_document_and_in_every_annex(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "5", "--date", "2023-03-31", "--json")
    assert result.status == 0
    (document,) = result.json["documents"]
    assert (document["number"], document["notation"], document["date"]) == (5, "BC-UBND", "2023-03-31")
    pages = read_pages(drafted / document["path"])
    assert pages[0].line("Số:").text == "Số: 05/BC-UBND"
    assert pages[0].line("Long Điền A, ngày").text == "Long Điền A, ngày 31 tháng 3 năm 2023"
    for annex in (pages[5], pages[9]):
        assert "số 05/BC-UBND ngày 31 tháng 3 năm 2023 của" in annex.line("(Kèm theo").text
    assert PdfReader(drafted / document["path"]).metadata["/Keywords"] == "05/BC-UBND"  # type: ignore[index]


def test_a_number_without_a_date_is_dated_today(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "12", "--json", "--today", "2023-04-03")
    assert result.json["documents"][0]["date"] == "2023-04-03"


def test_a_blank_number_and_date_are_null(drafted: Path) -> None:
    (document,) = run_cchc(drafted, "finalize", DRAFT, "--json").json["documents"]
    assert (document["number"], document["date"], document["pages"], document["key"]) == (None, None, 19, "2023-Q1")


@pytest.mark.parametrize("number", ["tự động", "0", "-1", "1.5", "năm"])
def test_other_numbers_are_a_usage_error(drafted: Path, number: str) -> None:
    assert run_cchc(drafted, "finalize", DRAFT, "--number", number).status == 2


def test_the_draft_is_taken_as_it_stands_now(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    paragraph = next(one for one in document.paragraphs if one.text.startswith("Thực hiện Kế hoạch"))
    paragraph.add_run(" Câu do lãnh đạo thêm vào.")
    document.save(str(drafted / DRAFT))
    before = (drafted / DRAFT).read_bytes()
    assert run_cchc(drafted, "finalize", DRAFT).status == 0
    assert (drafted / DRAFT).read_bytes() == before
    text = " ".join(line.text for line in read_pages(drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf")[0].lines)
    assert "Câu do lãnh đạo thêm vào." in text


def test_a_libreoffice_round_trip_keeps_the_places_and_the_draft_known(drafted: Path) -> None:
    draft = drafted / DRAFT
    save_again_by_office(draft, drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "7", "--date", "2023-03-31", "--json")
    assert result.status == 0, result.err
    first = read_pages(drafted / result.json["documents"][0]["path"])[0]
    assert first.line("Số:").text == "Số: 07/BC-UBND"
    assert first.line("Long Điền A, ngày").text == "Long Điền A, ngày 31 tháng 3 năm 2023"


def test_tracked_changes_stop_the_final_and_are_named_with_their_paragraph(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    paragraph = next(one for one in document.paragraphs if one.text.startswith("Thực hiện Kế hoạch"))
    run = paragraph.runs[-1]._r
    inserted = run.makeelement(run.tag.replace("}r", "}ins"), {})
    run.addprevious(inserted)
    inserted.append(run)
    document.save(str(drafted / DRAFT))
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 1
    (issue,) = result.json["issues"]
    assert (issue["code"], issue["file"]) == ("draft-has-revisions", DRAFT)
    assert issue["paragraph"] > 10
    assert snapshot(drafted) == before


def test_a_place_that_an_edit_destroyed_is_named(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    for mark in list(document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}bookmarkStart")):
        mark.getparent().remove(mark)
    document.save(str(drafted / DRAFT))
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "5", "--json")
    assert result.status == 1
    assert [issue["code"] for issue in result.json["issues"] if issue["severity"] == "error"] == ["draft-place-lost"] * 2
    assert not (drafted / "van-ban-di/2023").exists(), "no number is taken for it"
    blank = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert [(issue["code"], issue["severity"]) for issue in blank.json["issues"]] == [("draft-place-lost", "warning")] * 2
    assert blank.status == 0


def change_block(drafted: Path, old: str, new: str) -> None:
    """Changes the signature block of the draft, as somebody in Word."""
    document = docx.Document(str(drafted / DRAFT))
    runs = [run for paragraph in document.tables[-1].rows[0].cells[1].paragraphs for run in paragraph.runs]
    assert any(old in run.text for run in runs)
    for run in runs:
        run.text = run.text.replace(old, new)
    document.save(str(drafted / DRAFT))


def test_another_signers_name_still_gets_the_field(drafted: Path) -> None:
    change_block(drafted, "Lê Thanh Mẫu", "Người khác")
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    reader = PdfReader(drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf")
    field = reader.pages[4]["/Annots"][0].get_object()  # type: ignore[index]
    assert (field["/T"], field["/TU"]) == ("NguoiKy", "Người khác")
    rectangle = field["/Rect"]
    name = read_pages(drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf")[4].line("Người khác")
    assert float(rectangle[1]) > name.top


def test_a_lost_block_gives_no_field_and_a_warning(drafted: Path) -> None:
    change_block(drafted, "PHÓ CHỦ TỊCH", "")
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 0
    assert [(issue["code"], issue["severity"]) for issue in result.json["issues"]] == [
        ("draft-form", "warning"),
        ("signature-place-not-found", "warning"),
    ]
    fields = PdfReader(drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf").get_fields() or {}
    assert {name.rstrip("0123456789") for name in fields} == {"SoVanBan", "NgayBanHanh"}


def test_a_missing_or_foreign_annex_stops_the_final(drafted: Path) -> None:
    folder = drafted / "outputs/2023/2023-Q1"
    (folder / "phu-luc-1.docx").unlink()
    shutil.copy(folder / "bao-cao.docx", folder / "phu-luc-2.docx")
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 1
    assert [(issue["code"], Path(issue["file"]).name) for issue in result.json["issues"]] == [
        ("annex-missing", "phu-luc-1.docx"),
        ("annex-missing", "phu-luc-2.docx"),
    ]
    assert snapshot(drafted) == before


def test_a_scan_put_in_the_finals_place_is_never_overwritten(drafted: Path) -> None:
    final = drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf"
    final.write_bytes(b"ban quet")
    result = run_cchc(drafted, "finalize", DRAFT)
    assert result.status == 6
    assert final.read_bytes() == b"ban quet"


def test_text_that_the_page_cannot_hold_stops_the_final(drafted: Path) -> None:
    annex = drafted / "outputs/2023/2023-Q1/phu-luc-1.docx"
    document = docx.Document(str(annex))
    document.tables[-1].rows[2].cells[1].paragraphs[0].runs[0].text = "chữ dài " * 90
    document.tables[-1].rows[2].height, document.tables[-1].rows[2].height_rule = Cm(1), WD_ROW_HEIGHT_RULE.EXACTLY
    document.save(str(annex))
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 1
    assert [(issue["code"], Path(issue["file"]).name) for issue in result.json["issues"]] == [("text-lost", "phu-luc-1.docx")]


def test_a_signed_final_is_never_overwritten(drafted: Path) -> None:
    final = drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf"
    _, signer = made_signer()
    writer = IncrementalPdfFileWriter(BytesIO(final.read_bytes()))
    final.write_bytes(signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="NguoiKy"), signer=signer).getvalue())
    before = final.read_bytes()
    result = run_cchc(drafted, "finalize", DRAFT)
    assert result.status == 6
    assert "đã được ký số, thay thế hoặc sửa" in result.err
    assert final.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("outputs/2023/2023-Q1/khong-co.docx", "không có tệp"),
        ("outputs/2023/2023-Q1/phu-luc-1.docx", "không phải dự thảo văn bản chính"),
        ("templates/bao-cao.docx", "không phải dự thảo văn bản chính"),
        ("inputs/co-quan.xlsx", "không đọc được tệp Word"),
    ],
)
def test_what_is_no_draft_of_ours_is_refused(drafted: Path, name: str, words: str) -> None:
    result = run_cchc(drafted, "finalize", name)
    assert result.status == 3
    assert words in result.err
