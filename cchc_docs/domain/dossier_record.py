"""Single dossiers: as one-stop software lists them, and those that are late or soon due."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Self

from cchc_docs.domain.origin import RowOrigin


class Channel(Enum):
    """How a dossier came in."""

    ONLINE = "Trực tuyến"
    IN_PERSON = "Trực tiếp"
    POST = "Bưu chính"


@dataclass(frozen=True, kw_only=True)
class DossierRecord:
    """One dossier as one-stop software exports it."""

    code: str
    field_name: str
    procedure: str | None
    channel: Channel
    received_on: date
    due_on: date
    resolved_on: date | None
    """None while it is pending."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class OverdueDossier:
    """A dossier that is late or soon due. Applicant and address are for the letter of apology only."""

    code: str
    field_name: str
    procedure: str | None
    applicant: str | None
    address: str | None
    received_on: date
    due_on: date
    resolved_on: date | None
    reason: str | None
    new_due_on: date | None
    apology: str | None
    origin: RowOrigin

    def is_late(self, day: date) -> bool:
        """Whether it was resolved after its due date by the end of the day, or was still pending then after its due date."""
        return (self.known_on(day).resolved_on or day) > self.due_on

    def known_on(self, day: date) -> Self:
        """The dossier as it stood at the end of the day: what was resolved later was pending."""
        return replace(self, resolved_on=None) if self.resolved_on and self.resolved_on > day else self
