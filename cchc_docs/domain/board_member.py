"""Members of a board or team of the agency (thành viên ban, tổ)."""

from dataclasses import dataclass

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.validity import Validity


@dataclass(frozen=True, kw_only=True)
class BoardMember(Validity):
    """One who belongs to a board: «Ban điều hành CCHC xã»."""

    unit: str
    """The board's code among the agency's units."""

    full_name: str
    position: str | None = None
    """In the agency: «Chủ tịch UBND xã»."""

    role: str | None = None
    """In the board: «Trưởng Ban»."""

    origin: RowOrigin

    @property
    def title(self) -> str:
        """Both positions, as minutes name them: «Chủ tịch UBND xã, Trưởng Ban»."""
        return ", ".join(part for part in (self.position, self.role) if part)
