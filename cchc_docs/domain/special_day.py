"""Days that an agency takes off or works, whatever the national calendar says."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.origin import RowOrigin


@dataclass(frozen=True, kw_only=True)
class SpecialDay:
    """A day off (nghỉ, hoán đổi), or a Saturday or Sunday that is worked instead (làm bù)."""

    day: date
    working: bool
    source: str | None = None
    """The decision that says so: «TB 9441/TB-BNV ngày 16/10/2025»."""

    origin: RowOrigin | None = None
    """The agency's row; None for a day that no workbook names."""
