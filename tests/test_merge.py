"""``cchc merge``: one PDF of a document and what people send along."""

import json
import random
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader, PdfWriter

from cchc_docs.workflows.merge import MergeRequest, merge
from tests.archiving import archive_failures
from tests.conftest import ROOT, run_cchc, snapshot
from tests.guests.corpus import CORPUS
from tests.guests.raw import paged, written
from tests.guests.scans import drawn, saved
from tests.signing import made_signer
from tests.test_merge_guests import no_engine

CASES = {case.name: case for case in CORPUS}


def laid(folder: Path, *names: str) -> list[str]:
    """Guests of the corpus as files in the folder."""
    for name in names:
        (folder / f"{name}{CASES[name].end}").write_bytes(CASES[name].make())
    return [f"{name}{CASES[name].end}" for name in names]


@pytest.fixture(scope="module")
def dossier(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report, a workbook, a Word file and scans, merged with a list of the parts."""
    folder = tmp_path_factory.mktemp("ho-so")
    shutil.copy(finished / "bao-cao.pdf", folder)
    shutil.copy(finished / "phu-luc-4.docx", folder / "Biên bản kiểm tra.docx")
    shutil.copy(ROOT / "inputs/2023/thang-01.xlsx", folder / "Số liệu tháng 1.xlsx")
    laid(folder, "anh-mau", "tiff-nhieu-trang")
    before = snapshot(folder)
    result = run_cchc(folder, *arguments("ho-so.pdf"), "--json")
    assert result.status == 0, result.err
    assert {name: content for name, content in snapshot(folder).items() if name in before} == before
    (folder / "ra.json").write_text(result.out, encoding="utf-8")
    return folder


def arguments(target: str) -> list[str]:
    parts = ("bao-cao.pdf", "Biên bản kiểm tra.docx", "Số liệu tháng 1.xlsx", "anh-mau.jpg", "tiff-nhieu-trang.tif")
    return ["merge", target, *parts, "--contents"]


def told(folder: Path) -> Any:
    return json.loads((folder / "ra.json").read_text(encoding="utf-8"))


def test_the_whole_is_pdfa_2b_and_clean_when_every_part_allows_it(dossier: Path) -> None:
    assert archive_failures(dossier / "ho-so.pdf") == []
    done = subprocess.run(["qpdf", "--check", dossier / "ho-so.pdf"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert told(dossier)["archival"] is True
    assert told(dossier)["issues"] == []


def test_outline_labels_and_list_name_every_part_where_it_stands(dossier: Path) -> None:
    reader = PdfReader(dossier / "ho-so.pdf")
    parts = told(dossier)["parts"]
    titles = ["bao-cao", "Danh mục tài liệu kèm theo", "Biên bản kiểm tra", "Số liệu tháng 1", "anh-mau", "tiff-nhieu-trang"]
    assert titles == [part["title"] for part in parts]
    main = PdfReader(dossier / "bao-cao.pdf")
    others = [(part["title"], part["first"] - 1) for part in parts[1:]]
    assert top_lines(reader) == [*top_lines(main), *others], "the main document's own lines stay where they are"
    assert len(top_lines(main)) == 6
    below = reader.outline[1]
    assert isinstance(below, list) and len(below) >= 5
    labels = reader.page_labels
    assert labels[:17] == main.page_labels
    assert labels[:6][-1] == "PL I-1"
    assert [labels[part["first"] - 1] for part in parts[1:]] == ["DM-1", "P1-1", "P2-1", "P3-1", "P4-1"]
    listed = " ".join(reader.pages[parts[1]["first"] - 1].extract_text().split())
    for number, part in enumerate(parts[2:], start=1):
        assert f"{number} {part['title']} {part['pages']} {part['first']}" in listed


def top_lines(reader: PdfReader) -> list[tuple[str | None, int | None]]:
    """Title and page of each line of the outline that stands below none."""
    return [(entry.title, reader.get_destination_page_number(entry)) for entry in reader.outline if not isinstance(entry, list)]


def test_a_main_document_without_labels_of_its_own_is_one_line_with_its_outline_below(finished: Path, tmp_path: Path) -> None:
    whole = PdfWriter(clone_from=finished / "bao-cao.pdf")
    del whole.root_object["/PageLabels"]
    whole.write(tmp_path / "khong-nhan.pdf")
    (scan,) = laid(tmp_path, "anh-mau")
    assert run_cchc(tmp_path, "merge", "ra.pdf", "khong-nhan.pdf", scan).status == 0
    reader = PdfReader(tmp_path / "ra.pdf")
    assert top_lines(reader) == [("khong-nhan", 0), ("anh-mau", 17)]
    below = reader.outline[1]
    assert isinstance(below, list) and len(below) >= 6
    assert reader.page_labels[15:] == ["16", "17", "P1-1"]


def test_metadata_are_the_main_documents_and_nothing_tells_the_time(dossier: Path) -> None:
    reader = PdfReader(dossier / "ho-so.pdf")
    assert reader.metadata is not None and reader.xmp_metadata is not None
    assert reader.metadata.title == "Báo cáo kết quả công tác cải cách hành chính quý I năm 2023"
    assert reader.metadata.author == "Ủy ban nhân dân xã Long Điền A"
    assert reader.xmp_metadata.dc_title == {"x-default": reader.metadata.title}
    assert reader.metadata.creation_date is None


def test_equal_inputs_give_equal_bytes_and_our_own_output_is_replaced(dossier: Path) -> None:
    first = (dossier / "ho-so.pdf").read_bytes()
    assert run_cchc(dossier, *arguments("ho-so.pdf")).status == 0
    assert (dossier / "ho-so.pdf").read_bytes() == first
    assert run_cchc(dossier, "gop", *arguments("khac.pdf")[1:], "--title", "Hồ sơ quý I").status == 0
    metadata = PdfReader(dossier / "khac.pdf").metadata
    assert metadata is not None and metadata.title == "Hồ sơ quý I"


def test_a_signed_guest_is_kept_whole_beside_the_result(tmp_path: Path) -> None:
    main, signed = laid(tmp_path, "trang-ngang", "co-chu-ky")
    result = run_cchc(tmp_path, "merge", "ra.pdf", main, signed, signed)
    assert result.status == 0
    assert "ra.goc/co-chu-ky.pdf" in result.out
    assert (tmp_path / "ra.goc" / signed).read_bytes() == (tmp_path / signed).read_bytes()
    assert not PdfReader(tmp_path / "ra.pdf").get_fields()
    assert "không ghi là PDF/A-2b vì 3 phần" in result.err


def test_the_main_documents_empty_field_stays_and_takes_a_signature(finished: Path, tmp_path: Path) -> None:
    shutil.copy(finished / "bao-cao.trinh-ky.pdf", tmp_path)
    (scan,) = laid(tmp_path, "anh-mau")
    result = run_cchc(tmp_path, "merge", "ra.pdf", "bao-cao.trinh-ky.pdf", scan, "--json")
    assert (result.json["issues"], result.json["archival"]) == ([], True)
    before, after = (sorted(widgets(tmp_path / name)) for name in ("bao-cao.trinh-ky.pdf", "ra.pdf"))
    assert after == before
    assert len(after) == 14, "the signer's, the agency's, and the room for number and day in document and annexes"
    again = run_cchc(tmp_path, "merge", "ra-2.pdf", "bao-cao.trinh-ky.pdf", scan)
    assert (again.status, (tmp_path / "ra-2.pdf").read_bytes()) == (0, (tmp_path / "ra.pdf").read_bytes())
    assert archive_failures(tmp_path / "ra.pdf") == []
    certificate, signer = made_signer()
    writer = IncrementalPdfFileWriter(BytesIO((tmp_path / "ra.pdf").read_bytes()))
    signed = signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="NguoiKy"), signer=signer)
    trust = ValidationContext(trust_roots=[certificate], allow_fetching=False)
    assert validate_pdf_signature(PdfFileReader(signed).embedded_signatures[0], trust).bottom_line


def widgets(pdf: Path) -> list[tuple[int, str, list[int]]]:
    """Page, name and place of every field."""
    pages: Any = PdfReader(pdf).pages
    found = [(number, one.get_object()) for number, page in enumerate(pages) for one in page.get("/Annots", ())]
    return [(number, str(one["/T"]), [round(float(side)) for side in one["/Rect"]]) for number, one in found if "/T" in one]


def test_what_is_not_ours_is_never_overwritten(tmp_path: Path) -> None:
    (main,) = laid(tmp_path, "trang-ngang")
    (tmp_path / "ra.pdf").write_bytes(b"cua nguoi khac")
    result = run_cchc(tmp_path, "merge", "ra.pdf", main)
    assert (result.status, (tmp_path / "ra.pdf").read_bytes()) == (6, b"cua nguoi khac")
    (tmp_path / "ra.pdf").unlink()
    assert run_cchc(tmp_path, "merge", "ra.pdf", main).status == 0
    with (tmp_path / "ra.pdf").open("ab") as file:
        file.write(b"% da ky")
    assert run_cchc(tmp_path, "merge", "ra.pdf", main).status == 6


def test_the_result_may_not_be_one_of_the_files_and_is_a_pdf(tmp_path: Path) -> None:
    (main,) = laid(tmp_path, "trang-ngang")
    assert run_cchc(tmp_path, "merge", main, main).status == 2
    assert run_cchc(tmp_path, "merge", "ra.docx", main).status == 2
    assert run_cchc(tmp_path, "merge", "ra.pdf").status == 2


def test_every_bad_file_is_named_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    files = laid(tmp_path, "trang-ngang", "co-mat-khau", "cat-nua-tep", "gif")
    before = snapshot(tmp_path)
    result = run_cchc(tmp_path, "merge", "ra.pdf", *files, "khong-co.pdf", "--json")
    assert result.status == 3
    found = {(issue["file"], issue["code"]) for issue in result.json["issues"] if issue["severity"] == "error"}
    assert found == {
        ("co-mat-khau.pdf", "guest-password"),
        ("cat-nua-tep.pdf", "guest-damaged"),
        ("gif.gif", "guest-kind-unknown"),
        ("khong-co.pdf", "guest-unreadable"),
    }
    assert result.json["documents"] == []
    assert snapshot(tmp_path) == before


def test_a_word_file_that_is_broken_is_named(tmp_path: Path) -> None:
    (main,) = laid(tmp_path, "trang-ngang")
    with ZipFile(tmp_path / "hong.docx", "w") as package:
        package.writestr("word/document.xml", "<khong phai XML")
    result = run_cchc(tmp_path, "merge", "ra.pdf", main, "hong.docx")
    assert (result.status, "hong.docx" in result.err) == (3, True)
    assert not (tmp_path / "ra.pdf").exists()


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "full")])
def test_an_interrupted_merge_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    main, signed = laid(tmp_path, "trang-ngang", "co-chu-ky")

    def fail(*_: object, **__: object) -> None:
        raise error

    before = snapshot(tmp_path)
    monkeypatch.setattr("cchc_docs.workflows.merge.remember", fail)
    with pytest.raises((KeyboardInterrupt, Exception)):
        merge(MergeRequest(target=tmp_path / "ra.pdf", files=(tmp_path / main, tmp_path / signed)), no_engine)
    assert snapshot(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([main, signed])


def test_equal_content_is_kept_once(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (300, 300), random.Random(1).randbytes(270_000))
    (tmp_path / "a.png").write_bytes(saved(noise, "PNG")())
    shutil.copy(tmp_path / "a.png", tmp_path / "b.png")
    result = run_cchc(tmp_path, "merge", "ra.pdf", "a.png", "b.png", "a.png", "--json")
    assert [issue["code"] for issue in result.json["issues"]] == ["guest-twice", "guest-twice"]
    assert len(PdfReader(tmp_path / "ra.pdf").pages) == 3
    assert (tmp_path / "ra.pdf").stat().st_size < 300_000


def test_scans_are_made_as_fine_as_is_asked(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(saved(drawn("RGB", (1654, 2339)), "JPEG", dpi=(200, 200))())
    result = run_cchc(tmp_path, "merge", "ra.pdf", "a.jpg", "--dpi", "100")
    assert "giảm về 100 điểm/inch" in result.err
    (image,) = PdfReader(tmp_path / "ra.pdf").pages[0].images
    assert image.image is not None and image.image.size == (827, 1169)
    untouched = run_cchc(tmp_path, "merge", "nguyen.pdf", "a.jpg")
    assert "scan-downsampled" not in untouched.err
    assert (tmp_path / "a.jpg").read_bytes() in (tmp_path / "nguyen.pdf").read_bytes()


def test_a_hidden_layer_stays_hidden(tmp_path: Path) -> None:
    for name, hidden in (("lop-an", 1), ("lop-hien", 0)):
        (file,) = laid(tmp_path, name)
        assert run_cchc(tmp_path, "merge", f"{name}-ra.pdf", file).status == 0
        usual: Any = PdfReader(tmp_path / f"{name}-ra.pdf").root_object["/OCProperties"]
        assert (len(usual["/OCGs"]), len(usual["/D"]["/OFF"])) == (1, hidden)


def test_links_within_a_guest_and_to_addresses_still_lead_there(tmp_path: Path) -> None:
    links = (b"<</Subtype/Link/Rect[1 1 9 9]/Dest[11 0 R/Fit]>>", b"<</Subtype/Link/Rect[1 1 9 9]/A<</S/URI/URI(https://xa.vn)>>>>")
    objects = {**paged(2), 90: links[0], 91: links[1]}
    objects[10] = objects[10][:-2] + b"/Annots[90 0 R 91 0 R]>>"
    (tmp_path / "a.pdf").write_bytes(written(objects))
    laid(tmp_path, "trang-ngang")
    assert run_cchc(tmp_path, "merge", "ra.pdf", "trang-ngang.pdf", "a.pdf").status == 0
    reader = PdfReader(tmp_path / "ra.pdf")
    inner, outer = (one.get_object() for one in reader.pages[1]["/Annots"])  # type: ignore[attr-defined]
    assert reader.get_page_number(inner["/Dest"][0].get_object()) == 2
    assert outer["/A"]["/URI"] == "https://xa.vn"
