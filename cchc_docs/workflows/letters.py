"""Official letters (công văn) as documents. Their notation ends in the drafting unit, their subject stands under the number."""

from dataclasses import replace
from datetime import date

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import notation_of
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.workflows.duties import drafting_unit


def letter_document(
    agency: Agency, key: PeriodKey, *, kind: str, subject: str, addressees: tuple[str, ...], today: date
) -> AdministrativeDocument:
    """A letter that is not yet issued. The inputs have been checked."""
    issuer, signer = agency.name_on(today), agency.signer_on(DocumentType.CONG_VAN, today)
    assert issuer and signer, "checked when the inputs were read"
    recipients = agency.recipients[DocumentType.CONG_VAN]
    unit = drafting_unit(agency, recipients.archive) or ""
    return AdministrativeDocument(
        kind=kind,
        key=str(key),
        document_type=DocumentType.CONG_VAN,
        issuer=issuer,
        issuing_number=IssuingNumber(code_notation=notation_of(DocumentType.CONG_VAN, issuer.abbreviation, unit)),
        issued_date=None,
        drafted_on=today,
        subject=subject,
        signer=signer.block,
        recipients=replace(recipients, addressees=addressees),
    )
