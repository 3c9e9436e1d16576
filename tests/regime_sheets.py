"""The agency's sheets about its regime, as a clerk adds them to the sample, and every mistake in them with its cell."""

from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

AGENCY = "inputs/co-quan.xlsx"
REGIME, PERIODS, DAYS = "Chế độ báo cáo", "Kỳ báo cáo", "Ngày nghỉ"
PERIOD_HEADER = ("Loại kỳ", "Hạn gửi ngày", "Hạn gửi tháng", "Tên kỳ in báo cáo", "Chốt từ ngày", "Chốt đến ngày")
DAY_HEADER = ("Ngày", "Loại", "Nguồn")
Rows = tuple[tuple[object, ...], ...]


class Mistake(NamedTuple):
    """A mistake in the sheets, and the cell where it is told."""

    code: str
    severity: str
    sheet: str
    cell: str
    facts: Rows = ()
    periods: Rows = ()
    days: Rows = ()


def add_sheets(folder: Path, facts: Rows = (), periods: Rows = (), days: Rows = ()) -> None:
    """Writes the sheets that have anything: facts from A1 on, tables with their header in row 1."""
    book = load_workbook(folder / AGENCY)
    for name, rows in ((REGIME, facts), (PERIODS, periods and (PERIOD_HEADER, *periods)), (DAYS, days and (DAY_HEADER, *days))):
        if name in book.sheetnames:
            del book[name]
        if rows:
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)
    book.save(folder / AGENCY)


def preset(name: str, when_off: str | None = None) -> Rows:
    """The facts for a preset."""
    return (("Chế độ", name), ("Hạn gửi rơi ngày nghỉ", when_off))


def period(kind: str, due_day: object = None, due_month: object = None, *rest: object) -> Rows:
    """A table of one period; ``rest`` is name, first and last day."""
    return ((kind, due_day, due_month, *rest),)


FROM_15 = (("Chốt số liệu từ ngày", 15),)
E, W = "error", "warning"
MISTAKES = (
    Mistake("cell-not-a-choice", E, REGIME, "B1", facts=(("Chế độ", "137/KH-UBND"),)),
    Mistake("cell-not-a-choice", E, REGIME, "B2", facts=preset("136/KH-UBND", "Lùi")),
    Mistake("cell-not-a-count", E, REGIME, "B1", facts=(("Chốt số liệu từ ngày", "15/12"),)),
    Mistake("regime-first-day-wrong", E, REGIME, "B1", facts=(("Chốt số liệu từ ngày", 29),)),
    Mistake("regime-first-day-wrong", E, REGIME, "B1", facts=(("Chốt số liệu từ ngày", 0),)),
    Mistake("cell-not-a-choice", E, PERIODS, "A2", periods=period("Quý V", 5)),
    Mistake("due-day-wrong", E, PERIODS, "B2", periods=period("Quý I", 32)),
    Mistake("due-day-wrong", E, PERIODS, "B2", periods=period("Quý I", 0)),
    Mistake("due-day-missing", E, PERIODS, "C2", periods=period("Quý I", None, "Tháng sau kỳ")),
    Mistake("due-day-not-in-month", W, PERIODS, "B2", periods=period("Quý II", 31)),
    Mistake("due-day-not-in-month", W, PERIODS, "B2", periods=period("3 tháng", 31, "Tháng sau kỳ")),
    Mistake("due-day-not-in-month", W, PERIODS, "B2", periods=period("Tháng", 29)),
    Mistake("period-rule-twice", E, PERIODS, "A3", periods=(*period("Quý I", 5), *period("quý I", 6))),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("Quý I", None, None, "quý I")),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("Quý", None, None, "quý năm {năm}")),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("Tháng", None, None, "tháng năm {năm}")),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("Năm", None, None, "năm {nam}")),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("Năm", None, None, "năm {năm} {")),
    Mistake("period-title-wrong", E, PERIODS, "D2", periods=period("6 tháng", None, None, "quý {quý} năm {năm}")),
    Mistake("period-window-not-months", E, PERIODS, "E2", periods=period("Quý I", 5, None, None, 15, 14)),
    Mistake("period-window-not-months", E, PERIODS, "F2", periods=period("Quý I", 5, None, None, 1, 30)),
    Mistake("period-window-not-months", E, PERIODS, "E2", facts=FROM_15, periods=period("Năm", 5, None, None, 1, 31)),
    Mistake("period-window-not-months", E, PERIODS, "F2", facts=FROM_15, periods=period("Năm", 5, None, None, 15, 15)),
    Mistake("cell-not-a-date", E, DAYS, "A2", days=(("30/02/2026", "Nghỉ", None),)),
    Mistake("cell-not-a-choice", E, DAYS, "B2", days=(("02/01/2026", "Nghỉ bù", None),)),
    Mistake("day-off-twice", E, DAYS, "A3", days=(("02/01/2026", "Nghỉ", None), ("02/01/2026", "Làm bù", None))),
)
