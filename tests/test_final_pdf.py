"""The final PDF of the sample: archive claim, fonts, metadata, labels, outline, the field and a signature in it."""

import subprocess
from io import BytesIO
from pathlib import Path

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


def test_one_empty_field_lies_between_position_and_name(final: Path) -> None:
    reader = PdfReader(final)
    fields = reader.get_fields()
    assert fields is not None
    assert [(field["/FT"], field.get("/V")) for field in fields.values()] == [("/Sig", None)]
    annotation = reader.pages[4]["/Annots"][0].get_object()  # type: ignore[index]
    left, bottom, right, top = (float(number) for number in annotation["/Rect"])
    signing_page = read_pages(final)[4]
    position, name = signing_page.line("PHÓ CHỦ TỊCH"), signing_page.line("Lê Thanh Mẫu")
    assert name.top < bottom < top < position.bottom
    assert (left + right) / 2 == pytest.approx(position.centre, abs=3)


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
