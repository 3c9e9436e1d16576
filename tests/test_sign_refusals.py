"""What keeps a file from being signed: one sentence each, and the file is as it was."""

import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from pypdf import PdfReader, PdfWriter

from tests.conftest import snapshot
from tests.signers_kit import LEADER, SECRET, agency, identity, leader, run, sign, trust

FILE = "v.pdf"


@pytest.fixture
def folder(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A final that nobody has signed, and the list of who may."""
    shutil.copyfile(finished / "bao-cao.trinh-ky.pdf", tmp_path / FILE)
    trust(tmp_path, "Gốc thử")
    leader().p12(tmp_path / "l.p12")
    agency().p12(tmp_path / "c.p12")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(folder: Path, key: str, sentence: str, *more: str, status: int = 1, secret: str = "") -> Result:
    """One sentence that says so, and not a byte changed."""
    before = snapshot(folder)
    result = sign(FILE, folder / key, *more, **({"secret": secret} if secret else {}))
    assert result.exit_code == status, result.output
    assert sentence in result.stderr
    assert "Traceback" not in result.output
    assert len([line for line in result.stderr.splitlines() if line.startswith(("LỖI", "Lỗi"))]) == 1
    assert snapshot(folder) == before
    return result


def test_a_wrong_password_is_said_and_not_repeated(folder: Path) -> None:
    result = refused(folder, "l.p12", "sai mật khẩu của tệp khóa", secret="bí mật sai")
    assert "bí mật" not in result.output


def test_a_file_that_is_no_key_file(folder: Path) -> None:
    (folder / "x.p12").write_bytes(b"khong phai")
    refused(folder, "x.p12", "không phải tệp khóa PKCS#12", status=3)
    refused(folder, "khong-co.p12", "không đọc được tệp khóa này", status=3)


@pytest.mark.parametrize(
    ("starts", "ends", "sentence"), [(-90, -2, "đã hết hạn ngày"), (3, 90, "mới có hiệu lực; hãy kiểm tra ngày giờ của máy")]
)
def test_a_certificate_that_is_over_or_has_not_begun(folder: Path, starts: int, ends: int, sentence: str) -> None:
    identity(LEADER, issuer="Gốc thử", starts=starts, ends=ends).p12(folder / "k.p12")
    refused(folder, "k.p12", sentence)


def test_a_certificate_that_is_not_for_signing(folder: Path) -> None:
    identity(LEADER, issuer="Gốc thử", signs=False).p12(folder / "k.p12")
    refused(folder, "k.p12", "không dùng để ký được")


def test_another_person_than_the_place_names(folder: Path) -> None:
    identity("Người Khác", issuer="Gốc thử").p12(folder / "k.p12")
    refused(folder, "k.p12", f"chỗ ký của «{LEADER}» mà chứng thư mang tên «Người Khác»")


def test_a_name_in_capitals_or_without_accents_is_the_same_name(folder: Path) -> None:
    for name in ("LÊ THANH MẪU", "Le Thanh Mau"):
        shutil.copyfile(FILE, "ban-sao.pdf")
        done = sign("ban-sao.pdf", identity(name, issuer="Gốc thử").p12(folder / "k.p12"))
        assert done.exit_code == 0, done.output


def test_somebody_whom_the_list_does_not_know(folder: Path) -> None:
    identity(LEADER, issuer="Gốc lạ").p12(folder / "k.p12")
    refused(folder, "k.p12", "không có trong danh sách chứng thư của cơ quan")


def test_without_a_list_it_is_signed_with_a_warning(folder: Path) -> None:
    shutil.rmtree(folder / "inputs")
    done = sign(FILE, folder / "l.p12")
    assert done.exit_code == 0
    assert "Cảnh báo: v.pdf: chưa đối chiếu được chứng thư của «Lê Thanh Mẫu»" in done.stderr
    assert run("verify", FILE).exit_code == 0


def test_the_signers_own_certificate_in_the_list_is_enough(folder: Path) -> None:
    shutil.rmtree(folder / "inputs/chung-thu")
    (folder / "inputs/chung-thu").mkdir()
    (folder / "inputs/chung-thu/mau.cer").write_bytes(leader().der)
    done = sign(FILE, folder / "l.p12")
    assert (done.exit_code, done.stderr) == (0, "")


def test_a_field_that_is_taken(folder: Path) -> None:
    assert sign(FILE, folder / "l.p12").exit_code == 0
    refused(folder, "l.p12", "ô ký «NguoiKy» đã có chữ ký", "--field", "NguoiKy")
    refused(folder, "l.p12", "các ô ký đều đã có chữ ký")
    refused(folder, "l.p12", "không có ô ký «Khac» (có: NguoiKy, CoQuan)", "--field", "Khac")


def test_the_agency_signs_neither_before_the_leader_nor_before_the_number(folder: Path) -> None:
    refused(folder, "c.p12", "«Lê Thanh Mẫu» chưa ký nên cơ quan chưa ký được", "--seal")
    assert sign(FILE, folder / "l.p12").exit_code == 0
    refused(folder, "c.p12", "chưa có số, ngày nên cơ quan chưa ký được", "--seal")


def test_a_file_that_is_sealed_takes_no_other_signature(folder: Path) -> None:
    from cchc_docs.domain.issuing_number import IssuingNumber
    from cchc_docs.workflows.number_filling import filled

    assert sign(FILE, folder / "l.p12").exit_code == 0
    content = Path(FILE).read_bytes()
    number = IssuingNumber(code_number=5, code_notation="BC-UBND")
    Path(FILE).write_bytes(filled(content, number, date(2023, 3, 31), FILE))
    assert sign(FILE, folder / "c.p12", "--seal").exit_code == 0
    refused(folder, "c.p12", "cơ quan đã ký số tệp này", "--seal")
    refused(folder, "l.p12", "cơ quan đã ký số tệp này")


def test_an_encrypted_file(folder: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(FILE))
    writer.encrypt("x", algorithm="AES-128")
    writer.write(FILE)
    refused(folder, "l.p12", "tệp PDF được mã hóa (đặt mật khẩu)")
    assert run("verify", FILE).exit_code == 1


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nrac", b"PK\x03\x04 word"])
def test_a_file_that_is_no_pdf(folder: Path, content: bytes) -> None:
    Path(FILE).write_bytes(content)
    refused(folder, "l.p12", "không đọc được tệp PDF này", status=3)
    assert run("verify", FILE).exit_code == 3


def test_what_was_changed_after_the_leader_signed_is_neither_signed_nor_issued(folder: Path) -> None:
    assert sign(FILE, folder / "l.p12").exit_code == 0
    reader = PdfReader(FILE)
    writer = PdfWriter(io.BytesIO(Path(FILE).read_bytes()), incremental=True)
    writer.pages[0].rotate(90)
    writer.write(FILE)
    assert len(PdfReader(FILE).pages) == len(reader.pages)
    refused(folder, "c.p12", "văn bản bị đổi ngoài việc điền số, ngày và ký thêm", "--field", "CoQuan")
    told = run("verify", FILE, "--json")
    assert told.exit_code == 1
    assert "signature-changed-after" in [one["code"] for one in json.loads(told.stdout)["issues"]]


def test_a_signature_of_another_program_that_locks_the_document(folder: Path) -> None:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import MDPPerm

    from cchc_docs.domain.issuing_number import IssuingNumber
    from cchc_docs.errors import SigningError
    from cchc_docs.workflows.number_filling import filled

    def locked(content: bytes) -> bytes:
        own = signers.SimpleSigner.load_pkcs12(str(folder / "l.p12"), passphrase=SECRET.encode())
        said = signers.PdfSignatureMetadata(field_name="NguoiKy", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
        return bytes(signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(content)), said, signer=own).getvalue())

    number, day, blank = IssuingNumber(code_number=5, code_notation="BC-UBND"), date(2023, 3, 31), Path(FILE).read_bytes()
    with pytest.raises(SigningError, match="khóa tài liệu nên không điền được số, ngày"):
        filled(locked(blank), number, day, FILE)
    Path(FILE).write_bytes(locked(filled(blank, number, day, FILE)))
    assert run("verify", FILE).exit_code == 0
    refused(folder, "c.p12", "khóa tài liệu nên không ký thêm được", "--seal")


def test_no_signature_is_nothing_to_verify(folder: Path) -> None:
    result = run("verify", FILE, "khong-co.pdf", "--json")
    assert result.exit_code == 3
    told = json.loads(result.stdout)
    assert [one["code"] for one in told["issues"]] == ["signature-missing", "input-unreadable"]
    assert [one["valid"] for one in told["files"]] == [False, False]


def test_pictures_that_are_not_as_the_decree_wants_them(folder: Path) -> None:
    from PIL import Image

    Image.new("RGB", (300, 100), (250, 250, 250)).save(folder / "trang.jpg")
    done = sign(FILE, folder / "l.p12", "--image", "trang.jpg")
    assert done.exit_code == 0
    assert "[picture-not-transparent]" in done.stderr
    assert "[picture-colour]" in done.stderr
    (folder / "x.png").write_bytes(b"x")
    broken = sign(FILE, folder / "l.p12", "--image", "x.png")
    assert (broken.exit_code, "không đọc được hình này" in broken.stderr) == (3, True)


def test_a_time_stamp_server_that_does_not_answer(folder: Path) -> None:
    refused(folder, "l.p12", "không lấy được dấu thời gian từ http://127.0.0.1:9/", "--timestamp", "http://127.0.0.1:9/")
    refused(folder, "l.p12", "không phải địa chỉ máy chủ dấu thời gian", "--timestamp", "file:///etc/passwd")


def test_of_several_files_the_bad_one_is_named_and_the_others_are_signed(folder: Path) -> None:
    shutil.copyfile(FILE, "a.pdf")
    Path("b.pdf").write_bytes(b"rac")
    shutil.copyfile(FILE, "c.pdf")
    result = run("sign", "a.pdf", "b.pdf", "c.pdf", "--p12", "l.p12", "--secret-fd", "FD", "--json")
    assert result.exit_code == 3
    told = json.loads(result.stdout)
    assert [one["path"] for one in told["files"]] == ["a.pdf", "c.pdf"]
    assert [(one["code"], one["file"]) for one in told["issues"]] == [("input-unreadable", "b.pdf")]
    assert run("verify", "a.pdf", "c.pdf").exit_code == 0


def test_where_the_key_is_must_be_said_once_and_the_secret_never_as_an_argument(folder: Path) -> None:
    assert run("sign", FILE).exit_code == 2
    assert run("sign", FILE, "--p12", "l.p12", "--token-library", "x.so", "--secret-fd", "FD").exit_code == 2
    nobody = run("sign", FILE, "--p12", "l.p12")
    assert (nobody.exit_code, "hãy chạy trong cửa sổ lệnh, hoặc dùng --secret-fd" in nobody.stderr) == (2, True)
    assert "--pin" not in run("sign", "--help").output
