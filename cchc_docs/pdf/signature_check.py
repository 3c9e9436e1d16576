"""Looking at the signatures of a PDF: whose they are, whether they hold, and what has been appended since."""

import asyncio
import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from cchc_docs.domain.signature import CertificateFault, CheckedSignature
from cchc_docs.errors import InputError
from cchc_docs.pdf.certificates import common_name
from cchc_docs.pdf.quiet import quiet

_FOR_SIGNING = {"digital_signature", "non_repudiation"}


def check_signatures(content: bytes, shown: str, listed: Sequence[Any]) -> tuple[CheckedSignature, ...]:
    """Every signature in the order in which they were made. Nothing is fetched: whether a certificate was revoked is not asked.

    A certificate is judged by the time of the signature. Raises :class:`~cchc_docs.errors.InputError` when the file cannot be read.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        with quiet():
            reader = PdfFileReader(io.BytesIO(content), strict=False)
            return tuple(asyncio.run(_check(one, listed)) for one in reader.embedded_regular_signatures)
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{shown}: không đọc được chữ ký số trong tệp (tệp hỏng hoặc đã bị sửa); hãy lấy lại bản đã ký") from error


async def _check(embedded: Any, listed: Sequence[Any]) -> CheckedSignature:
    from pyhanko.sign.diff_analysis import DiffResult
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    status = await _status(embedded, listed, embedded.self_reported_timestamp)
    stamp = status.timestamp_validity
    timestamped = bool(stamp and stamp.intact and stamp.valid and stamp.trusted)
    signed_at = stamp.timestamp if stamp and timestamped else status.signer_reported_dt or embedded.self_reported_timestamp
    if timestamped:
        status = await _status(embedded, listed, signed_at)
    certificate = embedded.signer_cert
    changes = embedded.diff_result
    label = embedded.sig_field.get("/TU", "")
    return CheckedSignature(
        field=str(embedded.field_name),
        label=" ".join(str(label).split()),
        signer=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        signed_at=signed_at,
        timestamped=timestamped,
        intact=bool(status.intact and status.valid),
        covers_revision=status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION,
        covers_file=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        only_filled=_is_allowed(status),
        filled=tuple(sorted(changes.changed_form_fields)) if isinstance(changes, DiffResult) else (),
        listed=is_listed(certificate, listed) or status.validation_path is not None,
        fault=fault_of(certificate, signed_at),
    )


def _is_allowed(status: Any) -> bool:
    """Fields filled and signatures added, and the signer has not locked the document against it."""
    from pyhanko.sign.diff_analysis import ModificationLevel

    level = status.modification_level
    return level is not None and level <= ModificationLevel.FORM_FILLING and status.docmdp_ok is not False


async def _status(embedded: Any, listed: Sequence[Any], moment: datetime | None) -> Any:
    from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(trust_roots=list(listed), allow_fetching=False, moment=moment)
    usage = KeyUsageConstraints(key_usage=_FOR_SIGNING, match_all_key_usages=False)
    return await async_validate_pdf_signature(embedded, context, key_usage_settings=usage)


def is_listed(certificate: Any, listed: Sequence[Any]) -> bool:
    """Whether the certificate itself stands in the list."""
    return any(one.sha256 == certificate.sha256 for one in listed)


def fault_of(certificate: Any, moment: datetime | None) -> CertificateFault:
    """What keeps the certificate from being good at the moment."""
    usage = certificate.key_usage_value
    if usage is not None and not _FOR_SIGNING & set(usage.native):
        return CertificateFault.NOT_FOR_SIGNING
    if moment is None:
        return CertificateFault.NONE
    if moment < certificate.not_valid_before:
        return CertificateFault.NOT_YET_VALID
    return CertificateFault.EXPIRED if moment > certificate.not_valid_after else CertificateFault.NONE
