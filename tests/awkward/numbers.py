"""Numbers as people type them."""

from decimal import Decimal
from typing import Any

from openpyxl import Workbook

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, D, N, add, counted, dossiers, month, task, tasks, with_first
from tests.awkward.case import Catalogue, Reads, error

CASES = Catalogue()
SCORE_HEADER = ["Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng"]
S = "Tự chấm điểm CCHC"


def online(value: object) -> Reads:
    return counted([FIRST[0], 0, value, *FIRST[3:]], SECOND)


def scores(value: object) -> Workbook:
    book = month()
    add(book, S, [SCORE_HEADER, ["1", "Chỉ đạo", 5, value, "KH 136"]])
    return book


def score(value: Any) -> Reads:
    return Reads(part="scores", names=("score",), rows=[(value,)])


@CASES.case("a count typed as text with a dot between thousands: «1.247»", reads=online(1247))
def count_with_dot() -> Workbook:
    return with_first("C2", "1.247")


@CASES.case("a count typed as text: « 10 » with no-break and thin spaces around", reads=BOTH)
def count_with_spaces_around() -> Workbook:
    return with_first("C2", "\u00a010\u2009")


@CASES.case("a count with a no-break space between thousands", error("cell-not-a-count", D, "C2"), says="«1 247»")
def count_with_space_inside() -> Workbook:
    return with_first("C2", "1\u00a0247")


@CASES.case("a count with a comma between thousands: «1,247»", error("cell-not-a-count", D, "C2"), says="«1,247»")
def count_with_comma() -> Workbook:
    return with_first("C2", "1,247")


@CASES.case("a count with its unit: «12 hồ sơ»", error("cell-not-a-count", D, "C2"), says="«Trực tuyến (4)» cần số nguyên không âm")
def count_with_unit() -> Workbook:
    return with_first("C2", "12 hồ sơ")


@CASES.case("a negative count", error("cell-not-a-count", D, "C2"), says="«-1»")
def count_negative() -> Workbook:
    return with_first("C2", -1)


@CASES.case("half a dossier", error("cell-not-a-count", D, "C2"), says="«1,5»")
def count_fraction() -> Workbook:
    return with_first("C2", 1.5)


@CASES.case("TRUE for a count", error("cell-not-a-count", D, "C2"), says="«TRUE»")
def count_true() -> Workbook:
    return with_first("C2", True)


@CASES.case("a count of 1E+300", error("cell-not-a-count", D, "C2"))
def count_huge() -> Workbook:
    return with_first("C2", 1e300)


@CASES.case("a count of 6,000 figures typed as text", error("cell-not-a-count", D, "C2"), says="…»")
def count_of_many_figures() -> Workbook:
    return with_first("C2", "9" * 6000)


@CASES.case("a dash for nothing", error("cell-not-a-count", D, "C2"), says="«-»")
def count_dash() -> Workbook:
    return with_first("C2", "-")


@CASES.case("a date where a count should be", error("cell-not-a-count", D, "C2"), says="«10/03/2023»")
def count_date() -> Workbook:
    return with_first("C2", 44995, "dd/mm/yyyy")


@CASES.case("a count formatted as a percentage keeps its value", reads=BOTH)
def count_formatted_as_percent() -> Workbook:
    return with_first("C2", 10, "0%")


@CASES.case("«4,75» in a decimal column", reads=score(Decimal("4.75")))
def decimal_with_comma() -> Workbook:
    return scores("4,75")


@CASES.case("«1.234» in a decimal column: a thousand or one and a bit", error("cell-not-a-number", S, "D2"), says="«1.234»")
def decimal_ambiguous() -> Workbook:
    return scores("1.234")


@CASES.case("«4.75» in a decimal column: a foreign dot", error("cell-not-a-number", S, "D2"))
def decimal_with_dot() -> Workbook:
    return scores("4.75")


@CASES.case("a decimal number as a number", reads=score(Decimal("4.75")))
def decimal_number() -> Workbook:
    return scores(4.75)


@CASES.case("«97,28%» typed as text in a percent column", reads=task("progress", Decimal("97.28")))
def percent_text() -> Workbook:
    return tasks(["NV01", "Đang thực hiện", "97,28%"])[0]


@CASES.case("«97,28» typed as text in a percent column", reads=task("progress", Decimal("97.28")))
def percent_text_without_sign() -> Workbook:
    return tasks(["NV01", "Đang thực hiện", "97,28"])[0]


@CASES.case("0.97 formatted as 97%", reads=task("progress", Decimal(97)))
def percent_formatted() -> Workbook:
    book, sheet = tasks(["NV01", "Đang thực hiện", 0.97])
    sheet["C2"].number_format = "0%"
    return book


@CASES.case("1 formatted as 100,00%", reads=task("progress", Decimal(100)))
def percent_formatted_whole() -> Workbook:
    book, sheet = tasks(["NV01", "Hoàn thành", 1])
    sheet["C2"].number_format = "0.00%"
    return book


@CASES.case("97 in a column where «%» is only a quoted sign", reads=task("progress", Decimal(97)))
def percent_sign_quoted() -> Workbook:
    book, sheet = tasks(["NV01", "Đang thực hiện", 97])
    sheet["C2"].number_format = '0"%"'
    return book


@CASES.case("112 in a percent column", error("cell-not-a-percent", N, "C2"), says="«112»")
def percent_over_100() -> Workbook:
    return tasks(["NV01", "Đang thực hiện", 112])[0]


@CASES.case("numbers for codes and texts", reads=Reads(part="task_results", names=("code", "result"), rows=[("5", "1,5")]))
def numbers_for_texts() -> Workbook:
    return tasks([5, "Đang thực hiện", None, 1.5])[0]


@CASES.case("every number of the form stored as text, with Excel's green corners", reads=BOTH)
def numbers_stored_as_text() -> Workbook:
    return dossiers([DOSSIER_HEADER, [FIRST[0], *map(str, FIRST[1:])], [SECOND[0], *map(str, SECOND[1:])]])[0]
