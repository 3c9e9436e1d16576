"""Dates as people type them, and as other programs show them."""

from datetime import date, datetime

from openpyxl import Workbook

from tests.awkward.book import N, R, records, tasks
from tests.awkward.case import Catalogue, Reads, Seen, error

CASES = Catalogue()
DAY = date(2023, 3, 5)


def finished(*values: object, number_format: str | None = None) -> Workbook:
    """Tasks finished on the days, from E2 on."""
    book, sheet = tasks(*(["NV01", "Hoàn thành", None, "Xong", value] for value in values))
    if number_format:
        sheet["E2"].number_format = number_format
    return book


def days(*values: date) -> Reads:
    return Reads(part="task_results", names=("finished_on",), rows=[(value,) for value in values])


def in_doubt(*cells: str) -> tuple[Seen, ...]:
    return tuple(error("cell-date-ambiguous", N, cell) for cell in cells)


@CASES.case("a real date", reads=days(DAY))
def date_real() -> Workbook:
    return finished(DAY)


@CASES.case("a date with the time of day", reads=days(DAY))
def date_with_time() -> Workbook:
    return finished(datetime(2023, 3, 5, 16, 30))


@CASES.case("a serial number without a date's format", reads=days(DAY))
def date_serial() -> Workbook:
    return finished(44990, number_format="General")


@CASES.case("dates typed as text in five Vietnamese ways", reads=days(*[DAY] * 5))
def dates_typed() -> Workbook:
    return finished("05/03/2023", "5-3-2023", "ngày 5 tháng 3 năm 2023", "5.3.2023", "2023-03-05")


@CASES.case("dates typed with no-break spaces and spaces around the strokes", reads=days(DAY, DAY))
def dates_typed_with_spaces() -> Workbook:
    return finished("\u00a005/03/2023 ", "5 / 3 / 2023")


@CASES.case(
    "text 03/25/2023: the month first, so the whole column is in doubt", error("cell-not-a-date", N, "E2"), *in_doubt("E3", "E4")
)
def month_typed_first() -> Workbook:
    return finished("03/25/2023", "03/05/2023", date(2023, 5, 3), date(2023, 3, 25))


@CASES.case("a cell shown as mm/dd/yyyy, so typed dates are in doubt", *in_doubt("E2", "E3"), says="«05/03/2023»")
def month_shown_first() -> Workbook:
    return finished(DAY, "05/03/2023", "13/03/2023", "03/03/2023", number_format="mm/dd/yyyy")


@CASES.case("real dates shown mm/dd/yyyy beside typed days above 12: a foreign program swapped them", *in_doubt("E2"))
def dates_swapped_by_program() -> Workbook:
    return finished(date(2023, 5, 3), "25/03/2023", number_format="mm/dd/yyyy")


@CASES.case("only real dates, shown mm/dd/yyyy: no doubt", reads=days(DAY, DAY))
def dates_shown_month_first() -> Workbook:
    return finished(DAY, DAY, number_format="mm/dd/yyyy")


@CASES.case("a cell shown with the month in words before the day: a foreign program too", *in_doubt("E3"))
def month_shown_in_words() -> Workbook:
    return finished(DAY, "05/03/2023", number_format="mmmm dd, yyyy")


@CASES.case("days that there are none", *(error("cell-not-a-date", N, cell) for cell in ("E2", "E3", "E4")), says="«31/02/2023»")
def dates_impossible() -> Workbook:
    return finished("31/02/2023", "29/02/2023", "00/03/2023")


@CASES.case(
    "days without a year, years of two figures, years alone", *(error("cell-not-a-date", N, f"E{row}") for row in (2, 3, 4))
)
def dates_incomplete() -> Workbook:
    return finished("05/03", "05/03/23", 2023)


@CASES.case("a date of 1900, from a number formatted as a date", error("cell-not-a-date", N, "E2"), says="/1900»")
def date_1900() -> Workbook:
    return finished(5, number_format="dd/mm/yyyy")


@CASES.case("a time without a date", error("cell-not-a-date", N, "E2"))
def date_only_time() -> Workbook:
    return finished(0.5, number_format="hh:mm")


@CASES.case(
    "«chưa có» for a date", error("cell-not-a-date", N, "E2"), says="«Ngày hoàn thành» cần ngày (dd/mm/yyyy), đang ghi «chưa có»"
)
def date_in_words() -> Workbook:
    return finished("chưa có")


@CASES.case("one column of a table shown month first puts only itself in doubt", error("cell-date-ambiguous", R, "F3"))
def one_column_month_first() -> Workbook:
    book, sheet = records(
        ["H1", "Đất đai", None, "Trực tiếp", "01/03/2023", date(2023, 3, 8)],
        ["H2", "Đất đai", None, "Trực tiếp", "01/03/2023", "08/03/2023"],
    )
    sheet["F2"].number_format = "m/d/yyyy"
    return book
