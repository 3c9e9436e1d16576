"""The file that is ready to be signed."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import docx
import page as pdfa
import pytest
from asn1crypto import pem
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
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
from tests.conftest import run_cchc, snapshot
from tests.pdf_reading import read_pages

DRAFT = "outputs/2023/2023-Q1/bao-cao.docx"


@pytest.fixture(scope="module")
def final(finished: Path) -> Path:
    return finished / "bao-cao.trinh-ky.pdf"


@pytest.mark.parametrize("name", ["bao-cao.pdf", "bao-cao.trinh-ky.pdf"])
def test_the_pdf_is_pdfa_2b(finished: Path, name: str) -> None:
    report = pdfa.validate_pdf(finished / name, profile="2b")
    assert report.rules.total > 100
    assert [failure.message for failure in report.failures] == []


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
    assert PdfReader(final).page_labels == ["1", "2", "3", "4", "PL I-1", "PL I-2", "PL I-3", "PL II-1"]


def test_the_outline_shows_document_headings_and_annexes(final: Path) -> None:
    reader = PdfReader(final)
    parts = [(entry.title, reader.get_destination_page_number(entry)) for entry in reader.outline if not isinstance(entry, list)]
    assert parts == [
        ("Báo cáo kết quả công tác cải cách hành chính quý I năm 2023", 0),
        ("Phụ lục I. Tiến độ thực hiện nhiệm vụ kế hoạch", 4),
        ("Phụ lục II. Tình hình, kết quả giải quyết thủ tục hành chính", 7),
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
    annotation = reader.pages[3]["/Annots"][0].get_object()  # type: ignore[index]
    left, bottom, right, top = (float(number) for number in annotation["/Rect"])
    signing_page = read_pages(final)[3]
    position, name = signing_page.line("PHÓ CHỦ TỊCH"), signing_page.line("Lê Thanh Mẫu")
    assert name.top < bottom < top < position.bottom
    assert (left + right) / 2 == pytest.approx(position.centre, abs=3)


def test_the_field_takes_a_signature_that_validates_and_keeps_the_archive_claim(final: Path) -> None:
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
    assert pdfa.validate_pdf_bytes(signed.getvalue(), profile="2b").is_compliant


def made_signer() -> tuple[asn1_x509.Certificate, signers.SimpleSigner]:
    """A test certificate, its own root, and a signer that holds its key."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Người ký thử")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    _, _, content = pem.unarmor(certificate.public_bytes(serialization.Encoding.PEM))
    loaded = asn1_x509.Certificate.load(content)
    private = signers.SimpleSigner.load_pkcs12_data(
        serialization.pkcs12.serialize_key_and_certificates(b"ky", key, certificate, None, serialization.NoEncryption()),
        other_certs=[],
    )
    assert private is not None
    return loaded, private


def test_a_given_number_and_date_stand_in_the_document_and_in_every_annex(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "5", "--date", "2023-03-31", "--json")
    assert result.status == 0
    (document,) = result.json["documents"]
    assert (document["number"], document["notation"], document["date"]) == (5, "BC-UBND", "2023-03-31")
    pages = read_pages(drafted / document["path"])
    assert pages[0].line("Số:").text == "Số: 05/BC-UBND"
    assert pages[0].line("Long Điền A, ngày").text == "Long Điền A, ngày 31 tháng 3 năm 2023"
    for annex in (pages[4], pages[7]):
        assert "số 05/BC-UBND ngày 31 tháng 3 năm 2023 của" in annex.line("(Kèm theo").text
    assert PdfReader(drafted / document["path"]).metadata["/Keywords"] == "05/BC-UBND"  # type: ignore[index]


def test_a_number_without_a_date_is_dated_today(drafted: Path) -> None:
    result = run_cchc(drafted, "finalize", DRAFT, "--number", "12", "--json", "--today", "2023-04-03")
    assert result.json["documents"][0]["date"] == "2023-04-03"


def test_a_blank_number_and_date_are_null(drafted: Path) -> None:
    (document,) = run_cchc(drafted, "finalize", DRAFT, "--json").json["documents"]
    assert (document["number"], document["date"], document["pages"], document["key"]) == (None, None, 8, "2023-Q1")


@pytest.mark.parametrize("number", ["auto", "0", "-1", "1.5", "năm"])
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
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(drafted / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            drafted,
            draft,
        ],
        check=True,
        capture_output=True,
    )
    shutil.move(drafted / "bao-cao.docx", draft)
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
    assert [issue["code"] for issue in result.json["issues"]] == ["draft-place-lost"] * 2


def test_a_lost_signer_gives_no_field_and_a_warning(drafted: Path) -> None:
    document = docx.Document(str(drafted / DRAFT))
    cell = document.tables[-1].rows[0].cells[1]
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("Lê Thanh Mẫu", "Người khác")
    document.save(str(drafted / DRAFT))
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    assert result.status == 0
    assert [(issue["code"], issue["severity"]) for issue in result.json["issues"]] == [("signature-place-not-found", "warning")]
    assert not PdfReader(drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf").get_fields()


def test_a_signed_final_is_never_overwritten(drafted: Path) -> None:
    final = drafted / "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf"
    _, signer = made_signer()
    writer = IncrementalPdfFileWriter(BytesIO(final.read_bytes()))
    final.write_bytes(signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="NguoiKy"), signer=signer).getvalue())
    before = final.read_bytes()
    result = run_cchc(drafted, "finalize", DRAFT)
    assert result.status == 6
    assert "đã có chữ ký số" in result.err
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
