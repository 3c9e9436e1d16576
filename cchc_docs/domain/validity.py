"""Names, people and positions hold for a time."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Validity:
    """The days from and until which something holds, both included; None is open."""

    valid_from: date | None = None
    valid_until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_until is None or day <= self.valid_until)
