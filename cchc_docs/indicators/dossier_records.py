"""Form II.06a computed from single dossiers, as one-stop software lists them."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from cchc_docs.domain.dossier_record import Channel, DossierRecord
from cchc_docs.domain.dossier_statistics import COUNTED, DossierStatistics
from cchc_docs.vietnamese.text import fold


def statistics_of(records: Iterable[DossierRecord], first_day: date, last_day: date) -> dict[str, DossierStatistics]:
    """Folded field name → the form's row for the days from first to last.

    A dossier counts as carried over when it was received before the first day and not resolved before it; one that was
    received after the last day, or resolved before the first, does not count.
    """
    counts: dict[str, Counter[str]] = {}
    first: dict[str, DossierRecord] = {}
    for record in records:
        if record.received_on > last_day or (record.resolved_on and record.resolved_on < first_day):
            continue
        key = fold(record.field_name)
        first.setdefault(key, record)
        counts.setdefault(key, Counter()).update((_received_as(record, first_day), _standing(record, last_day)))
    return {key: _row(first[key], count) for key, count in counts.items()}


def _row(record: DossierRecord, count: Counter[str]) -> DossierStatistics:
    return DossierStatistics(field_name=record.field_name, origin=record.origin, **{name: count[name] for name in COUNTED})


def _received_as(record: DossierRecord, first_day: date) -> str:
    if record.received_on < first_day:
        return "carried_over"
    return "online" if record.channel is Channel.ONLINE else "in_person"


def _standing(record: DossierRecord, last_day: date) -> str:
    """Resolved before, on or after its due date; or pending on the last day, in time or late."""
    if record.resolved_on is None or record.resolved_on > last_day:
        return "pending_late" if record.due_on < last_day else "pending_in_time"
    if record.resolved_on < record.due_on:
        return "resolved_early"
    return "resolved_on_time" if record.resolved_on == record.due_on else "resolved_late"
