"""What is known of a document that is to have a number."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.numbering_series import issuer_of
from cchc_docs.domain.recipients import Recipients


@dataclass(frozen=True, kw_only=True)
class IssueRequest:
    """A document that is to have a number."""

    agency: Agency
    document_type: DocumentType
    notation: str
    """«BC-UBND»; the body that it names decides the series together with the type."""

    subject: str
    day: date
    number: int | None = None
    """What the clerk expects; refused unless it is the next one. None takes the next one."""

    signer_position: str = ""
    signer_name: str = ""
    recipients: Recipients | None = None
    """The agency's for the type unless said."""

    kind: str = ""
    key: str = ""
    event_date: date | None = None
    """The day of the meeting that it is about."""

    file: str = ""
    """The draft or the PDF, as messages name it."""

    @property
    def series(self) -> str:
        """The series from which the number is taken."""
        names = self.agency.names
        name = self.agency.name_on(self.day) or (names[-1] if names else None)
        return str(self.agency.numbering.series(self.document_type, issuer_of(self.notation, name.abbreviation if name else "")))
