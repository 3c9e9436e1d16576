"""The sheets of the reconciliation, declared once for writing and reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

HEADER_ROW, FIRST_ROW = 3, 4


@dataclass(frozen=True)
class ReconciliationSheet:
    """A sheet: its columns with their widths in characters."""

    name: str
    columns: Mapping[str, float]

    def __hash__(self) -> int:
        """By its name."""
        return hash(self.name)


def _sheet(name: str, **columns: float) -> ReconciliationSheet:
    return ReconciliationSheet(name, MappingProxyType({key.replace("_", " "): width for key, width in columns.items()}))


FIGURES = _sheet(
    "Số liệu",
    STT=6,
    Số_in=14,
    Chỉ_tiêu=40,
    Phạm_vi=22,
    Đơn_vị_tính=12,
    Giá_trị=15,
    Quy_tắc=34,
    Công_thức=36,
    Số_ô_nguồn=10,
    Khớp=10,
    Chỗ_đứng=44,
    Mã=28,
)
VALUE_COLUMN = "F"
"""Where the figures' sheet has the values."""

SOURCES = _sheet("Ô nguồn", Mã=28, Chỉ_tiêu=44, Vai_trò=14, Tệp=28, Trang=26, Ô=8, Giá_trị=15)
TYPED = _sheet("Người soạn nhập", Số=12, Câu=90, Tệp=28, Trang=24, Ô=8, Chỗ_đứng=40)
