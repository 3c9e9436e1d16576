"""What every administrative document carries."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.agency import AgencyName
from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.evidence import EvidenceFile
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.signer_block import SignerBlock


@dataclass(frozen=True, kw_only=True)
class AdministrativeDocument:
    """The parts of the form (thể thức) of one document, in the words of Decree 30/2020/NĐ-CP, Appendix VI."""

    kind: str
    """The file name in ``outputs/``: ``bao-cao``."""

    key: str
    """The period's key."""

    document_type: DocumentType
    issuer: AgencyName
    issuing_number: IssuingNumber
    issued_date: date | None
    """None until the document is issued; then only month and year of :attr:`drafted_on` are printed."""

    drafted_on: date
    subject: str
    signer: SignerBlock
    recipients: Recipients
    appendices: tuple[Appendix, ...] = ()
    evidence: tuple[EvidenceFile, ...] = ()
    """What goes along behind it, in its order."""

    event_date: date | None = None
    """The day of the meeting that it is about."""
