"""The key that signs: from a PKCS#12 file or on a PKCS#11 token, unlocked once for as many files as there are.

A secret is handed in and given on to the library that needs it; it is neither kept nor written anywhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cchc_docs.domain.signature import CertificateFault
from cchc_docs.errors import InputError, ProgramError, SigningError
from cchc_docs.pdf.certificates import common_name
from cchc_docs.pdf.quiet import quiet
from cchc_docs.pdf.signature_check import fault_of

_FAULTS = {
    CertificateFault.EXPIRED: "chứng thư số của «{name}» đã hết hạn ngày {end}; hãy gia hạn chứng thư",
    CertificateFault.NOT_YET_VALID: "chứng thư số của «{name}» đến ngày {start} mới có hiệu lực; hãy kiểm tra ngày giờ của máy",
    CertificateFault.NOT_FOR_SIGNING: "chứng thư số của «{name}» không dùng để ký được; hãy chọn chứng thư ký số",
}


@dataclass(frozen=True, kw_only=True)
class TokenChoice:
    """Which key of which token."""

    library: Path
    """The driver that the token's maker gives: a .so, .dll or .dylib."""

    label: str = ""
    """The token's label; empty when there is only one token."""

    key: str = ""
    """The label of the certificate; empty when the token holds only one."""


@dataclass(frozen=True, kw_only=True)
class SigningKey:
    """An unlocked key with its certificate."""

    signer: Any
    """pyHanko's."""

    certificate: Any

    @property
    def name(self) -> str:
        """Whose it is, as the certificate says."""
        return common_name(self.certificate.subject)

    def require_valid(self, moment: datetime) -> None:
        """Raises :class:`~cchc_docs.errors.SigningError` when the certificate is not good at the moment."""
        fault = fault_of(self.certificate, moment)
        if fault:
            days = (self.certificate.not_valid_before, self.certificate.not_valid_after)
            start, end = (f"{day:%d/%m/%Y}" for day in days)
            raise SigningError(_FAULTS[fault].format(name=self.name, start=start, end=end))


def open_file_key(path: Path, secret: str) -> SigningKey:
    """The key in a PKCS#12 file (.p12, .pfx)."""
    from cryptography.hazmat.primitives.serialization import pkcs12
    from pyhanko.sign.signers import SimpleSigner

    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path.as_posix()}: không đọc được tệp khóa này; hãy kiểm tra lại đường dẫn") from error
    _require_container(path, content)
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, secret.encode())
    except ValueError as error:
        raise SigningError(f"{path.as_posix()}: sai mật khẩu của tệp khóa; hãy nhập lại") from error
    if key is None or certificate is None:
        raise InputError(f"{path.as_posix()}: tệp không có khóa kèm chứng thư; hãy xuất lại chứng thư kèm khóa bí mật")
    with quiet():
        signer = SimpleSigner.load_pkcs12_data(content, other_certs=[], passphrase=secret.encode())
    if signer is None or signer.signing_cert is None:
        raise InputError(f"{path.as_posix()}: loại khóa trong tệp không dùng được; hãy dùng khóa RSA hoặc ECDSA")
    return SigningKey(signer=signer, certificate=signer.signing_cert)


def _require_container(path: Path, content: bytes) -> None:
    from asn1crypto import pkcs12

    try:
        _ = pkcs12.Pfx.load(content, strict=True)["auth_safe"]["content_type"].native
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{path.as_posix()}: không phải tệp khóa PKCS#12 (.p12, .pfx); hãy chọn đúng tệp") from error


@contextmanager
def opened_token(choice: TokenChoice, secret: str) -> Iterator[SigningKey]:
    """The key of a token, which is logged out of in the end."""
    session = _session(choice, secret)
    try:
        yield _token_key(session, choice)
    finally:
        with suppress(Exception):  # the token may have been pulled out
            session.close()


def _session(choice: TokenChoice, secret: str) -> Any:
    from pkcs11 import exceptions as failed

    token = _token(choice)
    called = token.label.strip()
    try:
        return token.open(user_pin=secret)
    except (failed.PinIncorrect, failed.PinInvalid, failed.PinLenRange) as error:
        raise SigningError(f"sai mã PIN của thiết bị ký số «{called}»; hãy nhập lại, sai nhiều lần thiết bị sẽ bị khóa") from error
    except failed.PinLocked as error:
        raise SigningError(f"thiết bị ký số «{called}» đã bị khóa do sai mã PIN nhiều lần; hãy nhờ nơi cấp mở khóa") from error
    except failed.PKCS11Error as error:
        raise SigningError(f"không mở được thiết bị ký số «{called}»; hãy rút ra, cắm lại rồi thử lại") from error


def _token(choice: TokenChoice) -> Any:
    import pkcs11

    try:
        library = pkcs11.lib(str(choice.library))
        tokens = [slot.get_token() for slot in library.get_slots(token_present=True)]
    except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError) as error:
        raise ProgramError(
            f"{choice.library.as_posix()}: không dùng được thư viện này của thiết bị ký số; hãy cài trình điều khiển của thiết bị và "
            "ghi đúng --token-library"
        ) from error
    ready = [one for one in tokens if pkcs11.constants.TokenFlag.TOKEN_INITIALIZED in one.flags]
    found = [one for one in ready if not choice.label or one.label.strip() == choice.label]
    if len(found) == 1:
        return found[0]
    there = ", ".join(sorted(f"«{one.label.strip()}»" for one in ready)) or "không có thiết bị nào"
    wanted = f"thiết bị ký số «{choice.label}»" if choice.label else "thiết bị ký số"
    what = f"không tìm thấy {wanted}" if not found else "có nhiều thiết bị ký số"
    raise SigningError(f"{what} (đang cắm: {there}); hãy cắm thiết bị hoặc ghi đúng --token-label")


def _token_key(session: Any, choice: TokenChoice) -> SigningKey:
    """The certificate that a private key of the token belongs to."""
    from asn1crypto import x509
    from pkcs11 import Attribute, ObjectClass
    from pyhanko.sign.pkcs11 import PKCS11Signer

    keys = {bytes(one[Attribute.ID]) for one in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    stored = [
        (bytes(one[Attribute.ID]), one[Attribute.LABEL], bytes(one[Attribute.VALUE]))
        for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    ]
    found = [one for one in stored if one[0] in keys and choice.key in ("", one[1])]
    if len(found) != 1:
        there = (
            ", ".join(sorted(f"«{label}»" for identity, label, _ in stored if identity in keys))
            or "không có chứng thư nào kèm khóa"
        )
        raise SigningError(f"chưa rõ dùng chứng thư nào trong thiết bị ký số ({there}); hãy ghi đúng --token-key")
    identity, _, content = found[0]
    certificate = x509.Certificate.load(content)
    signer = PKCS11Signer(session, signing_cert=certificate, key_id=identity, other_certs_to_pull=None)
    return SigningKey(signer=signer, certificate=certificate)
