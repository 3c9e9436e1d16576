"""The sheet of ``inputs/co-quan.xlsx`` that says by what the units are ranked."""

from cchc_docs.domain.unit_ranking import RankingOrder, UnitRanking
from cchc_docs.excel.declaration import CellType, Column, Sheet
from cchc_docs.excel.table import read_table
from cchc_docs.excel.workbook import Workbook
from cchc_docs.indicators.by_unit import COUNTED_BY_UNIT
from cchc_docs.indicators.indicator import Indicator
from cchc_docs.issues import Issue


def _label(indicator: Indicator) -> str:
    """The indicator as a clerk chooses it, with its contents where the bare label is not the only one."""
    twins = [one for one in COUNTED_BY_UNIT.values() if one.label == indicator.label]
    return indicator.label if len(twins) == 1 else f"{indicator.label} ({indicator.group.value})"


CHOICES = {_label(indicator): name for name, indicator in COUNTED_BY_UNIT.items()}
"""What is chosen → the indicator's name."""

RANKINGS = Sheet(
    name="Xếp hạng đơn vị",
    required=False,
    note="Phụ lục tổng hợp xếp hạng các đơn vị theo từng chỉ tiêu ở đây; bỏ trống thì xếp theo tỷ lệ hồ sơ, nhiệm vụ hoàn thành.",
    columns=(
        Column(
            name="indicator",
            label="Chỉ tiêu",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(CHOICES),
            width=60,
            note="Chọn trong danh sách, mỗi chỉ tiêu một bảng xếp hạng.",
        ),
        Column(
            name="order",
            label="Thứ tự",
            type=CellType.CHOICE,
            choices=tuple(one.value for one in RankingOrder),
            width=18,
            note="Để trống: cao xếp trước. Chỉ tiêu quá hạn, chậm hạn thì chọn thấp xếp trước.",
        ),
    ),
)


def read_rankings(workbook: Workbook, issues: list[Issue]) -> tuple[UnitRanking, ...]:
    """The rankings in the order of the workbook, each once; none where nothing is said."""
    rows = read_table(workbook, RANKINGS, issues).rows
    found = (
        UnitRanking(
            indicator=CHOICES[row["indicator"]],
            order=RankingOrder(row["order"]) if row["order"] else RankingOrder.HIGHEST_FIRST,
        )
        for row in rows
        if row["indicator"] in CHOICES
    )
    return tuple({one.indicator: one for one in found}.values())
