"""A line of the outgoing register (sổ đăng ký văn bản đi). Decree 30/2020/NĐ-CP, Appendix IV, I."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber


class EntrySource(StrEnum):
    """How a line came into the register."""

    ISSUED = "issued"
    IMPORTED = "imported"


ORIGINAL = "goc-"
"""What the names of signed files begin with that a document carries: their pages are in its PDF, their signatures only here."""


@dataclass(frozen=True, kw_only=True)
class RecordedFile:
    """A file of an issued document, as it was when it was issued."""

    name: str
    sha256: str

    @property
    def is_issued(self) -> bool:
        """Whether it is the document itself as it left the agency, or its annexes; not a draft, nor a signed file that it carries."""
        return self.name.endswith(".pdf") and not self.name.startswith(ORIGINAL)


@dataclass(frozen=True, kw_only=True)
class Dispatch:
    """The decree's later columns: what is known when the document has left the agency."""

    archive: str = ""
    """Đơn vị, người nhận bản lưu."""

    issued_amount: int | None = None
    """Số lượng bản."""

    dispatched_on: date | None = None
    """Ngày chuyển."""

    received_by: str = ""
    """Ký nhận."""

    note: str = ""
    """Ghi chú."""


SIGNED = "Ký số: "
"""How the reason begins when nothing was corrected and somebody has signed."""


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A record that takes the place of an earlier one of the same number and date, which is kept."""

    revision: int
    """From 1; the record as first issued is 0."""

    reason: str
    corrected_on: date
    folder: str
    """Below ``van-ban-di``: «2023/05-BC-UBND.sua-1»."""

    staging: str = ""
    files: tuple[RecordedFile, ...] = ()

    @property
    def is_signature(self) -> bool:
        """Nothing was corrected: somebody has signed the PDF."""
        return self.reason.startswith(SIGNED)


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """One number that was taken, for good."""

    identity: int = 0
    """The row in the database; 0 before it is there."""

    year: int
    """The year in which the number counts: that of the date of issue."""

    series: str
    number: IssuingNumber
    issued_date: date
    document_type: DocumentType
    subject: str
    signer_position: str = ""
    signer_name: str = ""
    recipients: str = ""
    kind: str = ""
    """The file name of the draft, «bao-cao»; empty for a document made elsewhere."""

    key: str = ""
    """The draft's period."""

    dispatch: Dispatch = Dispatch()
    source: EntrySource = EntrySource.ISSUED
    recorded_on: date
    """The day on which the line was written."""

    void_reason: str = ""
    """Why the number is void (hủy); the line and its number stay."""

    voided_on: date | None = None
    folder: str = ""
    """The record's folder below ``van-ban-di``, «2023/05-BC-UBND»; empty when the register keeps no file."""

    staging: str = ""
    """The folder in which the record waits to be published; empty when it is published."""

    files: tuple[RecordedFile, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """What has been corrected before the document left, in order."""

    def is_of(self, kind: str, key: str, subject: str) -> bool:
        """Whether it is the number of that draft; a unit's own report and a letter differ from others by their subjects."""
        return bool(kind) and (self.kind, self.key, self.subject) == (kind, key, " ".join(subject.split()))

    @property
    def current_folder(self) -> str:
        """The folder of the record that holds now."""
        return self.corrections[-1].folder if self.corrections else self.folder

    @property
    def current_files(self) -> tuple[RecordedFile, ...]:
        """The files of the record that holds now."""
        return self.corrections[-1].files if self.corrections else self.files

    @property
    def code_number(self) -> int:
        """The number alone."""
        return self.number.code_number or 0

    @property
    def is_void(self) -> bool:
        """Whether the number was taken back."""
        return bool(self.void_reason)


@dataclass(frozen=True, kw_only=True)
class SeriesStart:
    """Where a register that begins in mid-year takes over from an older book."""

    year: int
    series: str
    number: int
    """The last number of the older book."""

    last_date: date | None = None
    """Its date, before which no document may be issued."""
