"""Signing with a token: SoftHSM stands in for the devices that offices have."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import snapshot
from tests.signers_kit import AGENCY, LEADER, Identity, agency, identity, leader, run, trust

LIBRARIES = [
    path for path in (Path("/usr/lib/softhsm/libsofthsm2.so"), *Path("/usr/lib").glob("*/softhsm/libsofthsm2.so")) if path.is_file()
]
PIN = "483920"

pytestmark = pytest.mark.skipif(
    not LIBRARIES and not Path("/etc/debian_version").is_file(), reason="SoftHSM is looked for on Debian alone"
)


def fill(token: str, *held: Identity) -> None:
    """Puts keys and certificates onto a new token, as the office that hands it out does."""
    import pkcs11
    from pkcs11.util.rsa import decode_rsa_private_key
    from pkcs11.util.x509 import decode_x509_certificate

    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", token, "--so-pin", "0000000", "--pin", PIN],
        check=True,
        capture_output=True,
    )
    library = pkcs11.lib(str(LIBRARIES[0]))
    library.reinitialize()
    with library.get_token(token_label=token).open(user_pin=PIN, rw=True) as session:
        for at, one in enumerate(held, start=1):
            known = {pkcs11.Attribute.ID: bytes([at]), pkcs11.Attribute.LABEL: f"khoa-{at}", pkcs11.Attribute.TOKEN: True}
            from cryptography.hazmat.primitives import serialization

            plain = one.key.private_bytes(
                serialization.Encoding.DER, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
            )
            usable = {pkcs11.Attribute.SIGN: True, pkcs11.Attribute.PRIVATE: True}
            session.create_object({**decode_rsa_private_key(plain), **usable, **known})
            session.create_object({**decode_x509_certificate(one.der), **known})


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The leader's token, and one with two keys."""
    assert LIBRARIES, "softhsm2 is installed with what the tests need"
    folder = tmp_path_factory.mktemp("thiet-bi")
    (folder / "the").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'the'}\nlog.level = ERROR\n", encoding="utf-8")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    fill("Lanh dao", leader())
    fill("Van thu", agency(), identity("Người Khác", issuer="Gốc thử"))
    yield
    os.environ.pop("SOFTHSM2_CONF")
    if before:
        os.environ["SOFTHSM2_CONF"] = before


@pytest.fixture
def folder(tokens: None, finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        shutil.copyfile(finished / "bao-cao.trinh-ky.pdf", tmp_path / name)
    trust(tmp_path, "Gốc thử")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def by_token(*arguments: str, secret: str = PIN, label: str = "Lanh dao") -> Any:
    library = ("--token-library", str(LIBRARIES[0]), "--secret-fd", "FD")
    return run("sign", *arguments, *library, *(("--token-label", label) if label else ()), secret=secret)


def test_many_documents_are_signed_with_one_unlocking(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cchc_docs.pdf import signing_key

    opened = []
    real = signing_key._session

    def counted(*arguments: Any) -> Any:
        opened.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(signing_key, "_session", counted)
    done = by_token("a.pdf", "b.pdf", "c.pdf")
    assert (done.exit_code, done.stderr) == (0, "")
    assert len(opened) == 1
    checked = run("verify", "a.pdf", "b.pdf", "c.pdf", "--json")
    assert checked.exit_code == 0
    told = json.loads(checked.stdout)["files"]
    assert [one["signatures"][0]["signer"] for one in told] == [LEADER] * 3
    said = subprocess.run(["pdfsig", "-nocert", "a.pdf"], capture_output=True, text=True, check=False).stdout
    assert "Signature Validation: Signature is Valid." in said


@pytest.mark.parametrize(
    ("label", "secret", "more", "sentence"),
    [
        ("Lanh dao", "000000", (), "sai mã PIN của thiết bị ký số «Lanh dao»"),
        ("Khong co", PIN, (), "không tìm thấy thiết bị ký số «Khong co» (đang cắm: «Lanh dao», «Van thu»)"),
        ("", PIN, (), "có nhiều thiết bị ký số (đang cắm: «Lanh dao», «Van thu»)"),
        ("Van thu", PIN, (), "chưa rõ dùng chứng thư nào trong thiết bị ký số («khoa-1», «khoa-2»)"),
        ("Van thu", PIN, ("--token-key", "khoa-1"), f"chỗ ký của «{LEADER}» mà chứng thư mang tên «{AGENCY}»"),
    ],
    ids=["pin", "label", "which-token", "which-key", "whose-key"],
)
def test_what_a_token_refuses(folder: Path, label: str, secret: str, more: tuple[str, ...], sentence: str) -> None:
    before = snapshot(folder)
    result = by_token("a.pdf", *more, label=label, secret=secret)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert secret not in result.output
    assert snapshot(folder) == before


def test_a_token_that_is_locked_or_pulled_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SoftHSM does neither: the token's own answer stands in for it."""
    from pkcs11 import exceptions

    from cchc_docs.pdf import signing_key

    class Answering:
        label = "Lanh dao"

        def __init__(self, answer: type[Exception]) -> None:
            self.answer = answer

        def open(self, **_: Any) -> Any:
            raise self.answer

    before = snapshot(folder)
    for answer, sentence in (
        (exceptions.PinLocked, "thiết bị ký số «Lanh dao» đã bị khóa do sai mã PIN nhiều lần"),
        (exceptions.DeviceRemoved, "không mở được thiết bị ký số «Lanh dao»"),
    ):
        monkeypatch.setattr(signing_key, "_token", lambda _, answer=answer: Answering(answer))
        result = by_token("a.pdf")
        assert (result.exit_code, sentence in result.stderr) == (1, True), result.output
    assert snapshot(folder) == before


def test_a_library_that_is_none(folder: Path) -> None:
    Path("x.so").write_bytes(b"khong phai")
    for name in ("x.so", "khong-co.so"):
        result = run("sign", "a.pdf", "--token-library", name, "--secret-fd", "FD", secret=PIN)
        assert (result.exit_code, "không dùng được thư viện này của thiết bị ký số" in result.stderr) == (5, True), result.output
