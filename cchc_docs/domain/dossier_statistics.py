"""Dossiers of administrative procedures (hồ sơ TTHC) counted as in form II.06a/VPCP/KSTT."""

from dataclasses import dataclass

from cchc_docs.domain.origin import RowOrigin

COUNTED = (
    "online",
    "in_person",
    "carried_over",
    "resolved_early",
    "resolved_on_time",
    "resolved_late",
    "pending_in_time",
    "pending_late",
)
"""What is counted; the form's other numbers are sums of these."""


@dataclass(frozen=True, kw_only=True)
class DossierStatistics:
    """One field's row for one month; the numbers in the names' notes are the form's columns."""

    field_name: str
    """Column 2: lĩnh vực."""

    online: int
    """4: received in the period online."""

    in_person: int
    """5: received in the period at the counter or by post."""

    carried_over: int
    """6: pending from the period before."""

    resolved_early: int
    """8."""

    resolved_on_time: int
    """9."""

    resolved_late: int
    """10."""

    pending_in_time: int
    """12."""

    pending_late: int
    """13."""

    stated_received: int | None = None
    """3 as the unit wrote it, to be compared with :attr:`received`."""

    stated_resolved: int | None = None
    """7 as the unit wrote it."""

    stated_pending: int | None = None
    """11 as the unit wrote it."""

    origin: RowOrigin

    @property
    def received(self) -> int:
        """3 = 4 + 5 + 6."""
        return self.online + self.in_person + self.carried_over

    @property
    def resolved(self) -> int:
        """7 = 8 + 9 + 10."""
        return self.resolved_early + self.resolved_on_time + self.resolved_late

    @property
    def pending(self) -> int:
        """11 = 12 + 13."""
        return self.pending_in_time + self.pending_late
