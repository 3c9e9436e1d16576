"""Members of a board or team of the agency (thành viên ban, tổ)."""

import re
from dataclasses import dataclass

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.validity import Validity

_HEAD = re.compile(r"(?:trưởng (?:ban|đoàn|tổ)|tổ trưởng|đoàn trưởng)\b", re.IGNORECASE)


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

    duty: str | None = None
    """What the board's decision charges the member with, several duties with «;» between them."""

    origin: RowOrigin

    @property
    def leads(self) -> bool:
        """Whether the member is the board's head: «Trưởng Ban», «Tổ trưởng», and not a deputy."""
        return bool(_HEAD.match(" ".join((self.role or "").split())))

    @property
    def title(self) -> str:
        """Both positions, as minutes name them: «Chủ tịch UBND xã, Trưởng Ban»."""
        return ", ".join(part for part in (self.position, self.role) if part)
