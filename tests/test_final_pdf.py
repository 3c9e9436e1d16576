"""The final PDF of the sample: archive claim, fonts, metadata, labels, outline, the field and a signature in it."""

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from cchc_docs.pdf.fonts import embedded_fonts
from tests.archiving import archive_failures
from tests.pdf_reading import read_pages
from tests.signing import made_signer


@pytest.fixture(scope="module")
def final(finished: Path) -> Path:
    return finished / "bao-cao.trinh-ky.pdf"


@pytest.mark.parametrize("name", ["bao-cao.pdf", "bao-cao.trinh-ky.pdf"])
def test_the_pdf_is_pdfa_2b(finished: Path, name: str) -> None:
    assert archive_failures(finished / name) == []


def test_qpdf_finds_nothing(final: Path) -> None:
    done = subprocess.run(["qpdf", "--check", final], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_font_is_embedded_and_allowed(final: Path) -> None:
    said = subprocess.run(["pdffonts", final], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert len(said) >= 4
    assert all("LiberationSerif" in line or "TimesNewRoman" in line for line in said)
    assert len(embedded_fonts(PdfReader(final))) == 4


def test_title_agency_and_notation_are_in_the_metadata(final: Path) -> None:
    reader = PdfReader(final)
    assert reader.metadata is not None
    assert reader.metadata.title == "Báo cáo kết quả công tác cải cách hành chính quý I năm 2023"
    assert reader.metadata.author == "Ủy ban nhân dân xã Long Điền A"
    assert reader.metadata.get("/Keywords") == "BC-UBND"
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": reader.metadata.title}


def test_page_labels_restart_in_each_annex(final: Path) -> None:
    parts = {"": 5, "PL I-": 4, "PL II-": 1, "PL III-": 4, "PL IV-": 2, "PL V-": 1, "MC 1-": 1, "MC 2-": 1}
    assert PdfReader(final).page_labels == [f"{name}{page}" for name, pages in parts.items() for page in range(1, pages + 1)]


def test_the_outline_shows_document_headings_and_annexes(final: Path) -> None:
    reader = PdfReader(final)
    parts = [(entry.title, reader.get_destination_page_number(entry)) for entry in reader.outline if not isinstance(entry, list)]
    assert parts == [
        ("Báo cáo kết quả công tác cải cách hành chính quý I năm 2023", 0),
        ("Phụ lục I. Tiến độ thực hiện nhiệm vụ kế hoạch", 5),
        ("Phụ lục II. Tình hình, kết quả giải quyết thủ tục hành chính", 9),
        ("Phụ lục III. Số liệu thống kê kết quả công tác cải cách hành chính", 10),
        ("Phụ lục IV. Danh sách hồ sơ thủ tục hành chính quá hạn", 14),
        ("Phụ lục V. Danh mục văn bản, tài liệu minh chứng", 16),
        ("Minh chứng 1: Biên bản số 02/BB-UBND ngày 03/02/2023", 17),
        ("Minh chứng 2: Biên bản số 09/BB-UBND ngày 22/3/2023", 18),
    ]
    below = reader.outline[1]
    assert isinstance(below, list)
    headings = [str(entry.title) for entry in below if not isinstance(entry, list)]
    assert [heading.split(".")[0] for heading in headings] == ["I", "II", "III", "IV", "V"]


def fields(path: Path) -> dict[str, tuple[int, tuple[float, float, float, float], str]]:
    """Page, box and label of each form field."""
    found = {}
    for number, page in enumerate(PdfReader(path).pages):
        for annotation in (one.get_object() for one in page.get("/Annots", ())):
            if "/T" in annotation:
                left, bottom, right, top = (float(edge) for edge in annotation["/Rect"])
                found[str(annotation["/T"])] = (number, (left, bottom, right, top), str(annotation.get("/TU", "")))
                assert "/V" not in annotation
    return found


def test_the_signers_field_lies_between_position_and_name(final: Path) -> None:
    page, (left, bottom, right, top), label = fields(final)["NguoiKy"]
    assert (page, label) == (4, "Lê Thanh Mẫu")
    signing_page = read_pages(final)[page]
    position, name = signing_page.line("PHÓ CHỦ TỊCH"), signing_page.line("Lê Thanh Mẫu")
    assert name.top < bottom < top < position.bottom
    assert (left + right) / 2 == pytest.approx(position.centre, abs=3)


def test_the_seal_covers_a_third_of_the_signature_towards_the_left(final: Path) -> None:
    (_, signature, _), (page, seal, label) = fields(final)["NguoiKy"], fields(final)["CoQuan"]
    assert (page, label) == (4, "Ủy ban nhân dân xã Long Điền A")
    assert seal[0] < signature[0] < seal[2] < signature[2]
    assert (seal[2] - signature[0]) / (signature[2] - signature[0]) == pytest.approx(1 / 3, abs=0.01)
    assert (seal[1] + seal[3]) / 2 == pytest.approx((signature[1] + signature[3]) / 2, abs=1)
    assert seal[2] - seal[0] == pytest.approx(42 / 25.4 * 72, abs=1)


def test_number_and_day_have_fields_in_document_and_annexes(final: Path) -> None:
    found = {name: (page, box) for name, (page, box, _) in fields(final).items()}
    assert [found[f"SoVanBan{at}"][0] for at in ("", 2, 3, 4, 5, 6)] == [0, 5, 9, 10, 14, 16]
    assert [found[f"NgayBanHanh{at}"][0] for at in ("", 2, 3, 4, 5, 6)] == [0, 5, 9, 10, 14, 16]
    assert len(found) == 14
    line, box = read_pages(final)[0].line("/BC-UBND"), found["SoVanBan"][1]
    assert line.left < box[0] < box[2] < line.right
    assert box[1] < line.baseline < box[3]


def test_nothing_blocks_the_second_signature(final: Path) -> None:
    catalogue: Any = PdfReader(final).trailer["/Root"]
    assert "/Perms" not in catalogue
    assert "/NeedAppearances" not in catalogue["/AcroForm"]
    for one in catalogue["/AcroForm"]["/Fields"]:
        assert not {"/SV", "/Lock"} & set(one.get_object())


def test_the_field_takes_a_signature_that_validates_and_keeps_the_archive_claim(final: Path, tmp_path: Path) -> None:
    certificate, signer = made_signer()
    writer = IncrementalPdfFileWriter(BytesIO(final.read_bytes()))
    picture = PdfImage(Image.new("RGBA", (300, 120), (0, 0, 180, 90)), opacity=1)
    style = StaticStampStyle(background=picture, border_width=0)
    signed = signers.PdfSigner(signers.PdfSignatureMetadata(field_name="NguoiKy"), signer=signer, stamp_style=style).sign_pdf(
        writer
    )
    trust = ValidationContext(trust_roots=[certificate], allow_fetching=False)
    status = validate_pdf_signature(PdfFileReader(signed).embedded_signatures[0], trust)
    assert status.bottom_line
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed.getvalue())
    assert archive_failures(path) == []
