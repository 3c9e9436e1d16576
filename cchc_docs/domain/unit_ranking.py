"""By what an agency ranks its units."""

from dataclasses import dataclass
from enum import Enum


class RankingOrder(Enum):
    """Which value stands first; the value is what a clerk chooses."""

    HIGHEST_FIRST = "Cao xếp trước"
    LOWEST_FIRST = "Thấp xếp trước"


@dataclass(frozen=True, kw_only=True)
class UnitRanking:
    """One ranking of the units."""

    indicator: str
    """The indicator's name: «ho_so.ty_le_dung_han»."""

    order: RankingOrder = RankingOrder.HIGHEST_FIRST
