"""Signing a PDF: PAdES B-B, or B-T with a time-stamp server, appended to what is there."""

import io
import urllib.request
from dataclasses import dataclass
from typing import Any

from cchc_docs.errors import InputError, SigningError
from cchc_docs.pdf.quiet import quiet
from cchc_docs.pdf.signature_field import SignatureField, field_spec
from cchc_docs.pdf.signing_key import SigningKey

_PATIENCE = 30
"""Seconds that a time-stamp server may take."""

_LONGEST_ANSWER = 1 << 20


@dataclass(frozen=True, kw_only=True)
class SignatureRequest:
    """What is to be signed where, and how it looks."""

    field: str
    look: Any
    """A stamp style of pyHanko's, by :mod:`~cchc_docs.pdf.signature_look`."""

    new: SignatureField | None = None
    """The field, when the file has none of that name yet."""


def sign_pdf(content: bytes, request: SignatureRequest, key: SigningKey, *, timestamp: str = "") -> bytes:
    """The file with the signature appended. No certification and no lock: others may sign after.

    Raises :class:`~cchc_docs.errors.SigningError` when key or time-stamp server fail.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    said = PdfSignatureMetadata(field_name=request.field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    try:
        with quiet():
            writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
            signer = PdfSigner(
                said,
                signer=key.signer,
                timestamper=_stamper(timestamp) if timestamp else None,
                stamp_style=request.look,
                new_field_spec=field_spec(request.new) if request.new else None,
            )
            return bytes(signer.sign_pdf(writer).getbuffer())
    except _StampError as error:
        raise SigningError(
            f"không lấy được dấu thời gian từ {timestamp}; hãy kiểm tra mạng, địa chỉ, hoặc ký không có --timestamp"
        ) from error
    except Exception as error:  # the one guarded call into the signing libraries, which drive a foreign device
        _explain(error)
        raise


def _explain(error: Exception) -> None:
    """Turns what token and file may fail with into a sentence; a mistake of ours stays what it is."""
    from pkcs11.exceptions import PKCS11Error
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError as RefusedError

    if isinstance(error, PKCS11Error):
        raise SigningError("thiết bị ký số không ký được (bị rút ra hoặc hết phiên); hãy cắm lại rồi ký lại") from error
    if isinstance(error, RefusedError):
        raise SigningError(
            "chữ ký có trước khóa tài liệu nên không ký thêm được (hoặc ô này không nhận chứng thư); hãy ký lại từ bản trình ký, không "
            "chọn «khóa tài liệu», «chứng nhận tài liệu»"
        ) from error
    if isinstance(error, PdfError):
        raise InputError("tệp PDF hỏng nên không ký được; hãy tạo lại tệp") from error


class _StampError(Exception):
    """The time-stamp server did not give a stamp."""


def _stamper(address: str) -> Any:
    """Asks the server by RFC 3161 over HTTP.

    pyHanko's own clients need another HTTP library or a session in a loop of events, and neither bounds how much is answered.
    """
    from asn1crypto import tsp
    from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

    class Stamper(TimeStamper):
        async def async_request_tsa_response(self, req: Any) -> Any:
            headers = {"Content-Type": "application/timestamp-query"}
            asked = urllib.request.Request(address, data=req.dump(), headers=headers)  # noqa: S310 - the scheme was judged
            try:
                with urllib.request.urlopen(asked, timeout=_PATIENCE) as answer:  # noqa: S310 - the scheme was judged
                    return tsp.TimeStampResp.load(answer.read(_LONGEST_ANSWER))
            except (OSError, ValueError) as error:
                raise _StampError(str(error)) from error

        async def async_timestamp(self, *arguments: Any, **named: Any) -> Any:
            try:
                return await super().async_timestamp(*arguments, **named)
            except (TimestampRequestError, ValueError, TypeError) as error:
                raise _StampError(str(error)) from error

    if not address.lower().startswith(("http://", "https://")):
        raise SigningError(f"«{address}» không phải địa chỉ máy chủ dấu thời gian; hãy ghi như https://…")
    return Stamper()  # type: ignore[no-untyped-call]
