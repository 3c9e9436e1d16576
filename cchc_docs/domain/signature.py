"""A digital signature in a PDF, as it was found when it was looked at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CertificateFault(StrEnum):
    """What is wrong with the signer's certificate by itself."""

    NONE = ""
    NOT_YET_VALID = "not-yet-valid"
    EXPIRED = "expired"
    NOT_FOR_SIGNING = "not-for-signing"


@dataclass(frozen=True, kw_only=True)
class CheckedSignature:
    """Who signed, when, what the signature covers and what has happened to the file since."""

    field: str
    """The name of the form field: «NguoiKy», «CoQuan», or another program's."""

    label: str
    """Whose place it is, as the prepared field says; empty in a field that says nothing."""

    signer: str
    """The name in the certificate."""

    issuer: str
    """Who issued the certificate."""

    signed_at: datetime | None
    """From the time stamp when there is one that holds, else what the signer's machine said."""

    timestamped: bool
    intact: bool
    """The signed bytes are those that were signed, by the key of the certificate."""

    covers_revision: bool
    """It covers the whole file as it was when it was signed."""

    covers_file: bool
    """Nothing has been appended since."""

    only_filled: bool
    """What was appended are values of form fields and further signatures."""

    filled: tuple[str, ...]
    """The form fields that were filled or signed since."""

    listed: bool
    """The certificate is in the agency's list, or was issued by one that is."""

    fault: CertificateFault = CertificateFault.NONE
