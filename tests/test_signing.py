"""The leader signs, the records office gives number and day, the agency signs: each step leaves the one before it valid."""

import contextlib
import itertools
import json
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import page as pdfa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from cchc_docs.errors import CchcError
from cchc_docs.pdf.certificates import read_certificates
from cchc_docs.workflows.publication import Publication
from cchc_docs.workflows.signature_issues import require_sound
from cchc_docs.workflows.signers_list import SignersList
from tests.pdf_reading import read_pages
from tests.registering import codes
from tests.signers_kit import AGENCY, LEADER, agency, identity, leader, picture, run, sign, stamp_server, trust

FINAL = "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf"
ISSUED = "van-ban-di/2023/01-BC-UBND/bao-cao.trinh-ky.pdf"
SEALED = "van-ban-di/2023/01-BC-UBND.ky-1/bao-cao.trinh-ky.pdf"


@pytest.fixture(scope="module")
def office(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which everything has been done: signed, issued, sealed. Tests must not change it."""
    folder = tmp_path_factory.mktemp("co-quan") / "xa"
    shutil.copytree(finished.parent.parent.parent, folder)
    trust(folder, "Gốc thử")
    with contextlib.chdir(folder):
        shutil.copyfile(FINAL, "trong.pdf")
        signed = sign(FINAL, leader().p12(folder / "l.p12"), "--image", str(picture(folder / "ky.png")))
        assert (signed.exit_code, signed.output) == (0, f"{FINAL}  (đã ký: {LEADER})\n")
        issued = run("register", "issue", FINAL, "--date", "2023-03-31")
        assert (issued.exit_code, issued.output) == (0, "01/BC-UBND  van-ban-di/2023/01-BC-UBND\n")
        sealed = sign(ISSUED, agency().p12(folder / "c.p12"), "--seal", "--image", str(picture(folder / "dau.png", seal=True)))
        assert (sealed.exit_code, sealed.output) == (0, f"{SEALED}  (đã ký: {AGENCY})\n")
    return folder


def test_each_step_appends_and_nothing_is_written_anew(office: Path) -> None:
    steps = [(office / name).read_bytes() for name in ("trong.pdf", FINAL, ISSUED, SEALED)]
    for before, after in itertools.pairwise(steps):
        assert after.startswith(before)
        assert len(after) > len(before)
    assert codes(office) == []
    assert not list(office.rglob(".cchc-moi-*"))


@pytest.mark.parametrize(("name", "count"), [(FINAL, 1), (ISSUED, 1), (SEALED, 2)])
def test_every_signature_is_valid_by_pyhanko_and_by_poppler(office: Path, name: str, count: int) -> None:
    reader = PdfFileReader(BytesIO((office / name).read_bytes()))
    roots = ValidationContext(trust_roots=[identity("Gốc thử", starts=-3000, ends=3000).loaded], allow_fetching=False)
    signatures = reader.embedded_regular_signatures
    assert [str(one.field_name) for one in signatures] == ["NguoiKy", "CoQuan"][:count]
    for one in signatures:
        status = validate_pdf_signature(one, roots)
        assert status.bottom_line, status.pretty_print_details()
        assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
        assert "/Reference" not in one.sig_object, "no certification, no lock"
    said = subprocess.run(["pdfsig", "-nocert", office / name], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation: Signature is Valid.") == count


@pytest.mark.parametrize("name", ["trong.pdf", FINAL])
def test_it_is_pdfa_2b_before_and_after_the_first_signature(office: Path, name: str) -> None:
    report = pdfa.validate_pdf(office / name, profile="2b")
    assert report.rules.total > 100
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("name", [ISSUED, SEALED])
def test_after_an_update_the_validator_minds_only_that_a_signature_does_not_cover_what_came_later(office: Path, name: str) -> None:
    """ISO 19005-2, 6.4.3 asks for a range over the whole file, which a first signature cannot have once there is a second."""
    report = pdfa.validate_pdf(office / name, profile="2b")
    assert [failure.message for failure in report.failures] == [
        "a signature /ByteRange does not cover the complete PDF except for its signature contents"
    ]


def test_number_and_day_stand_on_their_lines_in_document_and_annexes(office: Path) -> None:
    text = subprocess.run(["pdftotext", "-layout", office / SEALED, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.split("\f")
    first = " ".join(pages[0].split())
    assert "Số: 01/BC-UBND Long Điền A, ngày 31 tháng 3 năm 2023" in first
    for page in (5, 9, 10, 14, 16):
        assert "số 01/BC-UBND ngày 31 tháng 3 năm 2023" in " ".join(pages[page].split()).replace(" /BC", "/BC"), page


def test_what_is_filled_in_has_the_font_and_size_of_its_line_and_is_closed(office: Path) -> None:
    reader = PdfReader(office / SEALED)
    widgets = {str(one.get_object()["/T"]): one.get_object() for one in reader.pages[0]["/Annots"]}  # type: ignore[attr-defined]
    number, day = widgets["SoVanBan"], widgets["NgayBanHanh"]
    assert [(one["/V"], one["/Ff"], one["/DA"]) for one in (number, day)] == [
        ("01", 1, "/CchcR 13 Tf 0 g"),
        ("31", 1, "/CchcI 13 Tf 0 g"),
    ]
    line = read_pages(office / SEALED)[0].line("/BC-UBND")
    drawn = number["/AP"]["/N"].get_data().decode()
    left, bottom = float(number["/Rect"][0]), float(number["/Rect"][1])
    start, up = (float(value) for value in drawn.split(" Td ")[0].split()[-2:])
    assert bottom + up == pytest.approx(line.baseline, abs=0.6)
    assert left + start > line.left
    fonts = number["/AP"]["/N"]["/Resources"]["/Font"]
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts.values())


def test_the_seal_covers_a_third_of_the_signatures_picture(office: Path, tmp_path: Path) -> None:
    """Seen on the page: the red ring's right edge stands a third into the blue stroke, both between position and name."""
    subprocess.run(["pdftoppm", "-r", "100", "-f", "5", "-l", "5", "-png", office / SEALED, tmp_path / "trang"], check=True)
    from PIL import Image

    (page,) = tmp_path.glob("trang*.png")
    image = Image.open(page).convert("RGB")
    blue = [(x, y) for x in range(image.width) for y in range(image.height) if _is(image.getpixel((x, y)), blue=True)]
    red = [(x, y) for x in range(image.width) for y in range(image.height) if _is(image.getpixel((x, y)), blue=False)]
    left, right = min(x for x, _ in blue), max(x for x, _ in blue)
    assert (max(x for x, _ in red) - left) / (right - left) == pytest.approx(1 / 3, abs=0.04)
    assert max(x for x, _ in red) - min(x for x, _ in red) == pytest.approx(36 / 25.4 * 100, abs=4), "true size: 36 mm"
    signing = read_pages(office / SEALED)[4]
    position, name = signing.line("PHÓ CHỦ TỊCH"), signing.line("Lê Thanh Mẫu")
    upper, lower = (signing.height - edge for edge in (position.bottom, name.top))
    assert upper < min(y for _, y in blue) * 0.72 < max(y for _, y in blue) * 0.72 < lower


def _is(colour: object, *, blue: bool) -> bool:
    assert isinstance(colour, tuple)
    strong, weak = (colour[2], colour[0]) if blue else (colour[0], colour[2])
    return bool(strong > weak + 80)


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_changed_within_what_was_signed_is_found(office: Path, data: st.DataObject) -> None:
    content = bytearray((office / SEALED).read_bytes())
    known = SignersList(certificates=read_certificates(sorted((office / "inputs/chung-thu").iterdir())), agency_names=())
    reader = PdfFileReader(BytesIO(bytes(content)))
    ranges = [[int(one) for one in signature.byte_range] for signature in reader.embedded_regular_signatures]
    start, length = data.draw(st.sampled_from([(one[at], one[at + 1]) for one in ranges for at in (0, 2)]))
    where = start + data.draw(st.integers(0, length - 1))
    content[where] ^= 1 << data.draw(st.integers(0, 7))
    try:
        left = require_sound(bytes(content), known, "x.pdf")
    except CchcError:
        return
    assert len(left) < 2, f"byte {where} was changed and both signatures hold"


def test_verify_says_who_signed_what_came_after_and_that_it_is_the_registers(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office)
    said = run("verify", SEALED)
    assert said.exit_code == 0
    lines = said.stdout.splitlines()
    assert lines[0] == f"{SEALED}: các chữ ký đều có giá trị."
    assert lines[1].startswith("  «Lê Thanh Mẫu» lúc ")
    assert lines[1].endswith("; sau đó chỉ điền số, điền ngày, cơ quan ký.")
    assert lines[2].endswith("; từ đó tệp không thay đổi.")
    assert lines[3] == "  PDF/A: có; phông chữ: nhúng đủ; sổ văn bản đi: đúng tệp đang lưu của số 01/BC-UBND ngày 31/3/2023"
    told = run("verify", SEALED, FINAL, "--json")
    assert told.exit_code == 0


def test_a_time_stamp_makes_it_b_t(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(finished / "bao-cao.trinh-ky.pdf", tmp_path / "v.pdf")
    trust(tmp_path, "Gốc thử")
    monkeypatch.chdir(tmp_path)
    with stamp_server() as address:
        done = sign("v.pdf", leader().p12(tmp_path / "l.p12"), "--timestamp", address)
    assert done.exit_code == 0, done.output
    told = json.loads(run("verify", "v.pdf", "--json").stdout)["files"][0]
    assert told["signatures"][0]["timestamped"] is True
    moment = datetime.fromisoformat(told["signatures"][0]["signed_at"])
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 120
    assert pdfa.validate_pdf(tmp_path / "v.pdf", profile="2b").is_compliant, "without a picture: text in an embedded font"


def test_the_file_keeps_its_rights_and_is_not_left_half(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "v.pdf"
    shutil.copyfile(finished / "bao-cao.trinh-ky.pdf", path)
    path.chmod(0o640)
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    key = leader().p12(tmp_path / "l.p12")
    with monkeypatch.context() as patched:
        patched.setattr(Publication, "publish", lambda _: (_ for _ in ()).throw(OSError(28, "đầy")))
        failed = sign("v.pdf", key)
    assert failed.exit_code == 1
    assert "đĩa đã đầy" in failed.output
    assert path.read_bytes() == before
    assert sign("v.pdf", key).exit_code == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["l.p12", "v.pdf"]
