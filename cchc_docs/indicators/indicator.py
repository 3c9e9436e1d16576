"""What an indicator (chỉ tiêu) is, and its value."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cchc_docs.domain.figure import Figure, Source
from cchc_docs.domain.monthly_results import MonthlyResults


class Aggregation(Enum):
    """How an indicator goes over the months of a period."""

    SUM = "sum"
    FIRST = "first"
    """An opening balance: the first month's."""

    LAST = "last"
    """A closing balance: the last month's."""

    FORMULA = "formula"
    """Totals and shares: computed from the other values of the period, never from the months' own."""

    @property
    def words(self) -> str:
        """The rule in a clerk's words."""
        return _WORDS[self]


_WORDS = {
    Aggregation.SUM: "cộng các tháng trong kỳ",
    Aggregation.FIRST: "lấy tháng đầu kỳ",
    Aggregation.LAST: "lấy cuối kỳ",
    Aggregation.FORMULA: "tính từ các chỉ tiêu khác của kỳ",
}


class Unit(Enum):
    """What is counted."""

    DOSSIER = "hồ sơ"
    TASK = "nhiệm vụ"
    CONCLUSION = "kết luận"
    DOCUMENT = "văn bản"
    EVENT = "cuộc"
    TIME = "lượt"
    ATTENDANCE = "lượt người"
    PIECE = "cái"
    CASE = "trường hợp"
    COMPLAINT = "phản ánh"
    PETITION = "đơn"
    FORM = "phiếu"
    PERSON = "người"
    PROCEDURE = "TTHC"
    INITIATIVE = "sáng kiến"
    DONG = "đồng"
    POINT = "điểm"
    SHARE = "%"


class Group(Enum):
    """The contents of a report: direction, then the six of Resolution 76/NQ-CP."""

    DIRECTION = "Chỉ đạo, điều hành"
    INSTITUTIONS = "Cải cách thể chế"
    PROCEDURES = "Cải cách thủ tục hành chính"
    ORGANIZATION = "Cải cách tổ chức bộ máy"
    CIVIL_SERVICE = "Cải cách chế độ công vụ"
    PUBLIC_FINANCE = "Cải cách tài chính công"
    DIGITAL_GOVERNMENT = "Xây dựng và phát triển chính quyền điện tử, chính quyền số"


def edge_month(given: Sequence[object], months: Sequence[MonthlyResults]) -> int:
    """The index of the month whose balance a period opens with; of the one it closes with when both come reversed.

    ``given`` has each month's rows or figure, false where there is none. It is the first month, also when that one gives
    nothing: then there was nothing. But where a unit's workbook is missing nobody knows, and the next month stands in.
    """
    for index, (one, month) in enumerate(zip(given, months, strict=True)):
        if one or not month.missing_units:
            return index
    return 0


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A figure's declaration."""

    code: str
    """Stable; unaccented Vietnamese, as templates name it."""

    label: str
    unit: Unit
    aggregation: Aggregation
    formula: str = ""
    """In words, for those who check; the column numbers of II.06a where it has them."""

    group: Group = Group.PROCEDURES
    note: str = ""
    """How a unit fills it in: «Cuối tháng.»."""

    section: str = "chi_tieu"
    """The group of a template's fields in which it stands: two groups may each have a «qua_han»."""


@dataclass(frozen=True, kw_only=True)
class IndicatorValue:
    """A figure and the cells behind it."""

    indicator: Indicator
    value: int | Decimal | None
    """A share is a fraction of 1; None where it does not exist (nothing to divide by)."""

    sources: tuple[Source, ...] = ()

    def figure(self, scope: str = "") -> Figure:
        """The value as a document shows it; ``scope`` names the part of the work that it is about."""
        one = self.indicator
        return Figure(
            code=f"{one.section}.{one.code}",
            label=one.label,
            unit=one.unit.value,
            scope=scope,
            rule=one.aggregation.words,
            formula=one.formula,
            value=self.value,
            sources=self.sources,
        )
