"""Rows of the database and the values they hold."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.register_entry import Correction, Dispatch, EntrySource, RecordedFile, RegisterEntry, SeriesStart

COLUMNS = (
    "year", "series", "code_number", "code_notation", "issued_date", "document_type", "subject", "signer_position", "signer_name",
    "recipients", "archive", "issued_amount", "dispatched_on", "received_by", "note", "kind", "key", "source", "recorded_on",
    "void_reason", "voided_on", "folder", "staging",
)  # fmt: skip
"""Those of the table of entries but for the identity, in the order of :func:`entry_values`."""


def entry_values(entry: RegisterEntry) -> tuple[Any, ...]:
    """The entry as a row."""
    late = entry.dispatch
    return (
        entry.year, entry.series, entry.number.code_number, entry.number.code_notation, entry.issued_date.isoformat(),
        entry.document_type.title, entry.subject, entry.signer_position, entry.signer_name, entry.recipients, late.archive,
        late.issued_amount, _iso(late.dispatched_on), late.received_by, late.note, entry.kind, entry.key, str(entry.source),
        entry.recorded_on.isoformat(), entry.void_reason, _iso(entry.voided_on), entry.folder, entry.staging,
    )  # fmt: skip


def entry_of(row: sqlite3.Row, files: Sequence[sqlite3.Row], corrections: Iterable[sqlite3.Row]) -> RegisterEntry:
    """The row as an entry. Raises ValueError when somebody has written into it what the register never writes."""
    return RegisterEntry(
        identity=row["identity"],
        year=row["year"],
        series=row["series"],
        number=IssuingNumber(code_number=row["code_number"], code_notation=row["code_notation"]),
        issued_date=date.fromisoformat(row["issued_date"]),
        document_type=_type(row["document_type"]),
        subject=row["subject"],
        signer_position=row["signer_position"],
        signer_name=row["signer_name"],
        recipients=row["recipients"],
        kind=row["kind"],
        key=row["key"],
        dispatch=Dispatch(
            archive=row["archive"],
            issued_amount=row["issued_amount"],
            dispatched_on=_day(row["dispatched_on"]),
            received_by=row["received_by"],
            note=row["note"],
        ),
        source=EntrySource(row["source"]),
        recorded_on=date.fromisoformat(row["recorded_on"]),
        void_reason=row["void_reason"],
        voided_on=_day(row["voided_on"]),
        folder=row["folder"],
        staging=row["staging"],
        files=_files(files, 0),
        corrections=tuple(
            Correction(
                revision=one["revision"],
                reason=one["reason"],
                corrected_on=date.fromisoformat(one["corrected_on"]),
                folder=one["folder"],
                staging=one["staging"],
                files=_files(files, one["revision"]),
            )
            for one in corrections
        ),
    )


def start_of(row: sqlite3.Row) -> SeriesStart:
    """The row as the place where a series takes over."""
    return SeriesStart(year=row["year"], series=row["series"], number=row["code_number"], last_date=_day(row["last_date"]))


def _files(files: Sequence[sqlite3.Row], revision: int) -> tuple[RecordedFile, ...]:
    return tuple(RecordedFile(name=file["name"], sha256=file["sha256"]) for file in files if file["revision"] == revision)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _type(title: str) -> DocumentType:
    for one in DocumentType:
        if one.title == title:
            return one
    raise ValueError(title)
