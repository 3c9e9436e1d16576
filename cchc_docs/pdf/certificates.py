"""The agency's list of certificates: of its signers themselves, or of the authorities that issue theirs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cchc_docs.errors import InputError

ENDINGS = (".crt", ".cer", ".pem", ".der")


def read_certificates(paths: Sequence[Path]) -> tuple[Any, ...]:
    """The certificates in the files, DER or PEM. Raises :class:`~cchc_docs.errors.InputError` for a file that is none."""
    return tuple(certificate for path in paths for certificate in _read(path))


def common_name(name: Any) -> str:
    """The common name in a certificate's subject or issuer; the whole name when it has none."""
    return str(name.native.get("common_name") or name.human_friendly)


def _read(path: Path) -> list[Any]:
    from asn1crypto import pem, x509

    try:
        content = path.read_bytes()
        blocks = [block for _, _, block in pem.unarmor(content, multiple=True)] if pem.detect(content) else [content]
        certificates = [x509.Certificate.load(block, strict=True) for block in blocks]
        for one in certificates:
            _ = one.subject.native, one.public_key.native, one.not_valid_after
        return certificates
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(
            f"{path.as_posix()}: không phải chứng thư số (.crt, .cer, .pem); hãy xuất lại chứng thư hoặc bỏ tệp này ra"
        ) from error
