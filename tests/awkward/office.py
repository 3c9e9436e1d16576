"""Workbooks that LibreOffice saves as .xlsx, .xls and .ods: the same issues and values in each."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, D, N, add, counted, dossiers, month, task, tasks
from tests.awkward.case import Catalogue, Reads, error, warning
from tests.awkward.headers import official

CASES = Catalogue()


@CASES.case("form II.06a with formulas that LibreOffice calculates", reads=BOTH)
def office_formulas() -> Workbook:
    total = ["Tổng cộng", *(f"=SUM({letter}2:{letter}3)" for letter in "BCDEFGHIJKL")]
    return dossiers([DOSSIER_HEADER, [*FIRST[:2], "=4+6", *FIRST[3:]], SECOND, total])[0]


@CASES.case("the official header of three merged rows", reads=BOTH)
def office_official_header() -> Workbook:
    return official(numbers=True)


@CASES.case("formulas that end in an error", error("cell-error-value", D, "B3"), error("cell-error-value", D, "C2"))
def office_errors() -> Workbook:
    return dossiers([DOSSIER_HEADER, [*FIRST[:2], "=1/0", *FIRST[3:]], [SECOND[0], "=NA()", *SECOND[2:]]])[0]


@CASES.case("a hidden row and a hidden sheet", warning("sheet-hidden", D, None), warning("rows-hidden", D, "A3"), reads=BOTH)
def office_hidden() -> Workbook:
    book, sheet = dossiers()
    sheet.row_dimensions[3].hidden = True
    sheet.sheet_state = "hidden"
    return book


@CASES.case("0.97 formatted as 97% and a real date", reads=Reads(
    part="task_results", names=("progress", "finished_on"), rows=[(97, date(2023, 3, 5))]))  # fmt: skip
def office_percent_and_date() -> Workbook:
    book, sheet = tasks(["NV01", "Hoàn thành", 0.97, "Xong", date(2023, 3, 5)])
    sheet["C2"].number_format, sheet["E2"].number_format = "0%", "dd/mm/yyyy"
    return book


@CASES.case("a date shown month first above a typed one", error("cell-date-ambiguous", N, "E3"))
def office_month_first() -> Workbook:
    book, sheet = tasks(*(["NV01", "Hoàn thành", None, "Xong", day] for day in (date(2023, 3, 5), "05/03/2023")))
    sheet["E2"].number_format = "mm/dd/yyyy"
    return book


@CASES.case("a group's heading, a text and a number merged", error("cell-merged", D, "C3"), error("cell-missing", D, "C4"))
def office_merged() -> Workbook:
    book, sheet = dossiers([DOSSIER_HEADER, ["I. Tư pháp"], FIRST, SECOND])
    sheet.merge_cells("A2:L2")
    sheet.merge_cells("C3:C4")
    return book


@CASES.case("a word in .VnTime", warning("font-legacy"), error("cell-legacy-code-page", N, "D2"))
def office_font() -> Workbook:
    book, sheet = tasks(["NV01", "Đang thực hiện", None, "Hép"])
    sheet["D2"].font = Font(name=".VnTime")
    return book


@CASES.case("line breaks, signs of markup, ê with a combining dot", reads=task("result", "Việc A & B\n<C>"))
def office_texts() -> Workbook:
    return tasks(["NV01", "Đang thực hiện", None, "Viê\u0323c A & B\n<C>"])[0]


@CASES.case("many rows and a total", reads=counted(*[[f"Lĩnh vực {row}", *FIRST[1:]] for row in range(200)]))
def office_many_rows() -> Workbook:
    rows = [[f"Lĩnh vực {row}", *FIRST[1:]] for row in range(200)]
    book = month()
    add(book, D, [DOSSIER_HEADER, *rows, ["Tổng số", *(200 * number for number in FIRST[1:])]])  # type: ignore[operator]
    return book
