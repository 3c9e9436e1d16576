"""Which dossiers are owed an apology. Decree 61/2018/NĐ-CP, Article 19; model 04 of Circular 01/2018/TT-VPCP."""

from collections.abc import Iterable
from datetime import date, timedelta

from cchc_docs.domain.dossier_record import OverdueDossier

KIND = "phieu-xin-loi"
"""What apologies are called, and how the file name of each begins."""


def owed_apology(dossiers: Iterable[OverdueDossier], today: date) -> list[OverdueDossier]:
    """Those that are pending without an apology: past their due day, or promised anew before it has come."""
    return [one for one in _open(dossiers) if one.due_on < today or one.new_due_on]


def only_soon_due(dossiers: Iterable[OverdueDossier], today: date) -> list[OverdueDossier]:
    """Those that are pending, not late yet and not promised anew: their result may still come in time."""
    return [one for one in _open(dossiers) if one.due_on >= today and not one.new_due_on]


def last_day_for(dossier: OverdueDossier) -> date:
    """At the latest one day before the due day."""
    return dossier.due_on - timedelta(days=1)


def _open(dossiers: Iterable[OverdueDossier]) -> list[OverdueDossier]:
    return [one for one in dossiers if one.resolved_on is None and not one.apology]
