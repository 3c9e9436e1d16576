"""Drop-downs and checks at the moment of typing, made from a column's declaration."""

from datetime import date

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.cell import MOST_LETTERS
from cchc_docs.excel.declaration import CellType, Column
from cchc_docs.excel.form_style import BOLD, cell_at, put

LISTS = "Danh mục"
_LONGEST_LIST = 255
"""Excel refuses a longer list written into the cell's rule itself."""

_DAY_0 = date(1899, 12, 30)
_MESSAGES = {
    CellType.TEXT: f"Ô này ghi chữ, không quá {MOST_LETTERS} ký tự; hãy rút gọn hoặc chia thành nhiều dòng.",
    CellType.INTEGER: "Ô này ghi số nguyên không âm, ví dụ 12; nếu không có thì ghi 0.",
    CellType.DECIMAL: "Ô này ghi số không âm, dấu phẩy trước phần lẻ, ví dụ 97,28.",
    CellType.PERCENT: "Ô này ghi tỷ lệ từ 0 đến 100, không ghi dấu %, ví dụ 97,28.",
    CellType.DATE: "Ô này ghi ngày theo thứ tự ngày/tháng/năm, ví dụ 05/03/2023.",
    CellType.CHOICE: "Hãy chọn một dòng trong danh sách của ô này.",
}


class ChoiceLists:
    """The choices of a workbook; those that a rule cannot hold itself stand on a hidden sheet."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._page: Worksheet | None = None
        self._formulas: dict[tuple[str, ...], str] = {}

    def formula(self, choices: tuple[str, ...], label: str) -> str:
        """What the rule names: the list itself, or the cells that hold it under the label."""
        joined = ",".join(choices)
        if len(joined) <= _LONGEST_LIST and not any("," in choice or '"' in choice for choice in choices):
            return f'"{joined}"'
        if choices not in self._formulas:
            self._formulas[choices] = self._written(choices, label)
        return self._formulas[choices]

    def close(self) -> None:
        """Puts the hidden sheet, if any, behind those that are filled in."""
        if self._page is not None:
            self._book.move_sheet(self._page, len(self._book.sheetnames))

    def _written(self, choices: tuple[str, ...], label: str) -> str:
        if self._page is None:
            self._page = self._book.create_sheet(LISTS)
            self._page.sheet_state = "hidden"
        at = len(self._formulas) + 1
        put(cell_at(self._page, 1, at), label)
        cell_at(self._page, 1, at).font = BOLD
        for row, choice in enumerate(choices, start=2):
            put(cell_at(self._page, row, at), choice)
        letter = get_column_letter(at)
        return f"'{LISTS}'!${letter}$2:${letter}${len(choices) + 1}"


def add_validation(page: Worksheet, column: Column, cells: str, lists: ChoiceLists) -> None:
    """Refuses, in those cells, what the column cannot hold."""
    rule = _rule(column, lists)
    rule.allow_blank = True
    rule.showErrorMessage, rule.errorStyle = True, "stop"
    rule.errorTitle, rule.error = "Chưa đúng", _MESSAGES[column.type]
    rule.add(cells)
    page.add_data_validation(rule)


def _rule(column: Column, lists: ChoiceLists) -> DataValidation:
    match column.type:
        case CellType.CHOICE:
            return DataValidation(type="list", formula1=lists.formula(column.choices, column.label))
        case CellType.INTEGER:
            return DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
        case CellType.DECIMAL:
            return DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
        case CellType.PERCENT:
            return DataValidation(type="decimal", operator="between", formula1="0", formula2="100")
        case CellType.DATE:
            first, last = date(1990, 1, 1) - _DAY_0, date(2100, 12, 31) - _DAY_0
            return DataValidation(type="date", operator="between", formula1=str(first.days), formula2=str(last.days))
        case _:
            return DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(MOST_LETTERS))
