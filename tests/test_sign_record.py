"""Signing and the register: number and day between the signatures, and the agency's signature on what has its number."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from cchc_docs.pdf.signed_pdf import read_state
from tests.conftest import run_cchc, snapshot
from tests.registering import codes, names, records
from tests.signers_kit import agency, identity, leader, picture, run, sign, trust
from tests.test_register_killed import killed_everywhere

FINAL = "outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf"
ISSUED = "van-ban-di/2023/01-BC-UBND/bao-cao.trinh-ky.pdf"
SEALED = "van-ban-di/2023/01-BC-UBND.ky-1/bao-cao.trinh-ky.pdf"
KEYS = ("l.p12", "c.p12")


@pytest.fixture
def signed(drafted: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose report the leader has signed."""
    trust(drafted, "Gốc thử")
    monkeypatch.chdir(drafted)
    agency().p12(drafted / "c.p12")
    assert sign(FINAL, leader().p12(drafted / "l.p12")).exit_code == 0
    return drafted


def values(path: Path) -> set[tuple[str, str]]:
    """What stands in the fields for number and day."""
    fields = PdfReader(path).get_fields() or {}
    return {(name.rstrip("0123456789"), str(field.get("/V"))) for name, field in fields.items() if field["/FT"] == "/Tx"}


def test_the_record_has_number_and_day_and_the_clerks_file_is_as_it_was(signed: Path) -> None:
    before = (signed / FINAL).read_bytes()
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    assert (signed / FINAL).read_bytes() == before
    assert values(signed / ISSUED) == {("SoVanBan", "01"), ("NgayBanHanh", "31")}
    assert codes(signed) == []
    verified = run("verify", FINAL)
    assert verified.exit_code == 0
    assert "[signed-not-in-register]" in verified.stderr


def test_the_same_signed_file_gets_no_second_number(signed: Path) -> None:
    shutil.copyfile(FINAL, "khac.pdf")  # away from its draft, by which it would be known
    more = ("--type", "BC", "--subject", "Kết quả", "--date", "2023-03-31")
    assert run("register", "issue", "khac.pdf", *more).exit_code == 0
    again = run("register", "issue", "khac.pdf", *more)
    assert (again.exit_code, "đã được phát hành với số 01/BC-UBND ngày 31/3/2023" in again.stderr) == (7, True)
    assert names(signed) == ["2023 01/BC-UBND"]


def test_another_month_than_the_printed_one_is_refused(signed: Path) -> None:
    before = snapshot(signed)
    result = run("register", "issue", FINAL, "--date", "2023-04-03", today="2023-04-03")
    assert (result.exit_code, "văn bản in sẵn tháng 3 năm 2023 mà ngày ban hành là 03/4/2023" in result.stderr) == (7, True)
    assert snapshot(signed) == before


def test_what_somebody_unknown_has_signed_gets_no_number(drafted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafted)
    assert sign(FINAL, identity("Lê Thanh Mẫu", issuer="Gốc lạ").p12(drafted / "k.p12")).exit_code == 0
    trust(drafted, "Gốc thử")
    before = snapshot(drafted)
    result = run("register", "issue", FINAL, "--date", "2023-03-31")
    assert (result.exit_code, "không có trong danh sách chứng thư của cơ quan" in result.stderr) == (1, True)
    assert snapshot(drafted) == before


def test_the_seal_makes_a_new_record_and_keeps_the_one_before(signed: Path) -> None:
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    before = snapshot(signed / "van-ban-di/2023/01-BC-UBND")
    done = sign(ISSUED, signed / "c.p12", "--seal", "--json")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["files"] == [{"path": SEALED, "field": "CoQuan", "signer": "Ủy ban nhân dân xã Long Điền A"}]
    assert snapshot(signed / "van-ban-di/2023/01-BC-UBND") == before
    after = snapshot(signed / "van-ban-di/2023/01-BC-UBND.ky-1")
    assert {name: content for name, content in after.items() if name not in ("bao-cao.trinh-ky.pdf", "manifest.json")} == {
        name: content for name, content in before.items() if name not in ("bao-cao.trinh-ky.pdf", "manifest.json")
    }
    assert codes(signed) == []
    assert "đã cấp số, có ký số thêm" in run("register", "list").stdout
    old = sign(ISSUED, signed / "c.p12", "--seal")
    assert (old.exit_code, f"hãy dùng bản đang có giá trị: {SEALED}" in old.stderr) == (1, True)


def test_an_office_that_numbers_before_printing_signs_in_the_record(drafted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafted)
    trust(drafted, "Gốc thử")
    agency().p12(drafted / "c.p12")
    done = run_cchc(drafted, "finalize", "outputs/2023/2023-Q1/bao-cao.docx", "--number", "auto", "--date", "2023-03-28")
    assert done.status == 0, done.err
    assert sign("van-ban-di/2023/01-BC-UBND/bao-cao.pdf", leader().p12(drafted / "l.p12")).exit_code == 0
    assert sign("van-ban-di/2023/01-BC-UBND.ky-1/bao-cao.pdf", drafted / "c.p12", "--seal").exit_code == 0
    assert records(drafted) == ["2023/01-BC-UBND", "2023/01-BC-UBND.ky-1", "2023/01-BC-UBND.ky-2"]
    assert run("verify", "van-ban-di/2023/01-BC-UBND.ky-2/bao-cao.pdf").exit_code == 0
    assert codes(drafted) == []


def test_two_who_sign_the_same_record_at_once_lose_nothing(signed: Path) -> None:
    from cchc_docs.errors import RegisterError
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.sign_in_record import keep_signed, recorded_at

    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    recorded = recorded_at(Workspace(Path()), Path(ISSUED))
    assert recorded
    assert sign(ISSUED, signed / "c.p12", "--seal").exit_code == 0
    with pytest.raises(RegisterError, match="vừa được ký hoặc sửa bằng lệnh khác"):
        keep_signed(Workspace(Path()), recorded, b"x", "Người Khác", today=date(2023, 3, 31))
    assert codes(signed) == []


def test_a_dispatched_document_is_not_signed_any_more(signed: Path) -> None:
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    assert run("register", "dispatch", "01/BC-UBND", "--date", "2023-03-31").exit_code == 0
    before = snapshot(signed)
    result = sign(ISSUED, signed / "c.p12", "--seal")
    assert (result.exit_code, "đã chuyển đi ngày 31/3/2023" in result.stderr) == (1, True)
    assert snapshot(signed) == before


def test_annexes_apart_are_sealed_with_number_and_time_and_no_picture(drafted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafted)
    trust(drafted, "Gốc thử")
    leader().p12(drafted / "l.p12"), agency().p12(drafted / "c.p12"), picture(drafted / "dau.png", seal=True)
    assert run_cchc(drafted, "finalize", "outputs/2023/2023-Q1/bao-cao.docx", "--separate-annexes").status == 0
    assert sign(FINAL, drafted / "l.p12").exit_code == 0
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    apart = "bao-cao.phu-luc.trinh-ky.pdf"
    done = run(
        "sign", ISSUED, f"van-ban-di/2023/01-BC-UBND.ky-1/{apart}", "--seal", "--image", "dau.png", "--p12", "c.p12", "--secret-fd", "FD"
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    field = PdfReader(drafted / "van-ban-di/2023/01-BC-UBND.ky-2" / apart).pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    shown = field["/AP"]["/N"]
    assert "/XObject" not in shown["/Resources"], "no picture"
    text = shown.extract_text() if hasattr(shown, "extract_text") else shown.get_data().decode()
    assert b"S".hex() in text
    assert run("verify", *sorted(str(path) for path in Path("van-ban-di/2023/01-BC-UBND.ky-2").glob("*.pdf"))).exit_code == 0
    assert codes(drafted) == []


def test_what_the_offices_own_program_has_sealed_is_kept(signed: Path) -> None:
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    shutil.copyfile(ISSUED, "ngoai.pdf")
    nothing = run("register", "keep", "ngoai.pdf")
    assert (nothing.exit_code, "không có chữ ký mới so với bản đang lưu của số 01/BC-UBND" in nothing.stderr) == (1, True)
    assert sign("ngoai.pdf", signed / "c.p12", "--seal").exit_code == 0
    told = run("verify", "ngoai.pdf")
    assert (told.exit_code, "hãy đưa vào sổ bằng cchc register keep ngoai.pdf" in told.stderr) == (0, True)
    kept = run("register", "luu-ban-ky", "ngoai.pdf")
    assert (kept.exit_code, kept.stdout) == (0, "01/BC-UBND  van-ban-di/2023/01-BC-UBND.ky-1\n")
    assert (signed / SEALED).read_bytes() == Path("ngoai.pdf").read_bytes()
    assert codes(signed) == []
    stranger = run("register", "keep", FINAL)
    assert (stranger.exit_code, "không phải bản ký thêm từ một tệp trong van-ban-di" in stranger.stderr) == (7, True)


def test_a_correction_after_the_seal_is_counted_apart(signed: Path) -> None:
    assert run("register", "issue", FINAL, "--date", "2023-03-31").exit_code == 0
    assert sign(ISSUED, signed / "c.p12", "--seal").exit_code == 0
    again = run_cchc(
        signed, "finalize", "outputs/2023/2023-Q1/bao-cao.docx", "--correct", "Sai tên", environment={"CCHC_TODAY": "2023-03-31"}
    )
    assert again.status == 0, again.err
    assert records(signed) == ["2023/01-BC-UBND", "2023/01-BC-UBND.ky-1", "2023/01-BC-UBND.sua-2"]
    assert "đã sửa 1 lần, có ký số thêm" in run("register", "list").stdout


def test_killed_at_any_step_of_issuing_register_and_file_agree(signed: Path) -> None:
    before = (signed / FINAL).read_bytes()
    found = killed_everywhere(signed, "kill", "register", "issue", FINAL, "--date", "2023-03-28")
    assert len(found) > 30, "there were steps to be killed at"
    assert [one["status"] for one in found] == [*[9] * (len(found) - 1), 0]
    for one in found:
        assert (one["codes"], one["left"]) == ([], 0), one
        assert one["records"] == [line.replace(" ", "/").replace("/BC", "-BC") for line in one["lines"]], one
    assert (signed / FINAL).read_bytes() == before
    folders = sorted((signed / "van-ban-di/2023").iterdir())
    assert len(folders) >= 2
    for folder in folders:
        copy = folder / "bao-cao.trinh-ky.pdf"
        assert copy.read_bytes().startswith(before)
        assert values(copy) == {("SoVanBan", folder.name[:2]), ("NgayBanHanh", "28")}
        assert read_state(copy.read_bytes(), "x").blanks == frozenset()


@pytest.mark.slow
def test_killed_at_any_step_of_keeping_the_sealed_file_there_is_the_old_record_or_the_new(signed: Path) -> None:
    assert run("register", "issue", FINAL, "--date", "2023-03-28").exit_code == 0
    shutil.copyfile(ISSUED, "ngoai.pdf")
    assert sign("ngoai.pdf", signed / "c.p12", "--seal").exit_code == 0
    found = killed_everywhere(signed, "restore", "register", "keep", "ngoai.pdf")
    assert len(found) > 30
    assert [one["status"] for one in found] == [*[9] * (len(found) - 1), 0]
    old, new = ["2023/01-BC-UBND"], ["2023/01-BC-UBND", "2023/01-BC-UBND.ky-1"]
    for one in found:
        assert (one["codes"], one["left"]) == ([], 0), one
        assert one["records"] in (old, new), one
    assert [one["records"] for one in found] == sorted(one["records"] for one in found), "once it is entered it stays"
    assert (found[0]["records"], found[-1]["records"]) == (old, new)


def test_minutes_have_places_for_secretary_and_chair(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace)
    assert run_cchc(workspace, "minutes", "2023-Q1").status == 0
    assert run_cchc(workspace, "finalize", "outputs/2023/2023-Q1/bien-ban.docx").status == 0
    final = "outputs/2023/2023-Q1/bien-ban.trinh-ky.pdf"
    state = read_state(Path(final).read_bytes(), final)
    places = {field.name: field.label for field in state.fields}
    assert places == {"NguoiKy": "Nguyễn Văn Thí Dụ", "ThuKy": "Phạm Thị Ví Dụ"}
    assert {str(blank) for blank in state.blanks} == {"SoVanBan"}
    secretary, chair = state.field("ThuKy"), state.field("NguoiKy")
    assert secretary
    assert chair
    assert secretary.box[2] < chair.box[0] + 30
    for name in ("Phạm Thị Ví Dụ", "Nguyễn Văn Thí Dụ"):  # each finds the own place by the name in the certificate
        assert sign(final, identity(name, issuer="Gốc thử").p12(workspace / "k.p12")).exit_code == 0
    trust(workspace, "Gốc thử")
    assert run("verify", final).exit_code == 0
    issued = run("register", "issue", final, "--date", str(date(2023, 3, 28)))
    assert issued.exit_code == 0, issued.output
    record = Path(issued.stdout.split()[1]) / "bien-ban.trinh-ky.pdf"
    agency().p12(workspace / "c.p12")
    assert sign(record.as_posix(), workspace / "c.p12", "--seal").exit_code == 0
