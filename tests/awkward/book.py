"""Building a month's workbook by hand."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.dossier_form import DOSSIER_RECORDS, DOSSIERS
from tests.awkward.case import Reads

D, N, R, P, I, E, K = "Hồ sơ TTHC", "Nhiệm vụ", "Hồ sơ chi tiết", "Phương hướng", "Thông tin", "Trang thiết bị", "Kinh phí"  # noqa: E741
DOSSIER_HEADER = [column.label for column in DOSSIERS.columns]
RECORD_HEADER = [column.label for column in DOSSIER_RECORDS.columns]
TASK_HEADER = ["Mã", "Tình trạng", "Tỷ lệ hoàn thành (%)", "Kết quả thực hiện", "Ngày hoàn thành"]
FIRST = ["Chứng thực", 30, 10, 15, 5, 25, 15, 8, 2, 5, 4, 1]
SECOND = ["Hộ tịch", 12, 4, 6, 2, 9, 5, 4, 0, 3, 3, 0]
SUM = [one + other for one, other in zip(FIRST[1:], SECOND[1:], strict=True)]  # type: ignore[operator]
COUNTED = (
    "field_name", "online", "in_person", "carried_over", "resolved_early", "resolved_on_time", "resolved_late",
    "pending_in_time", "pending_late",
)  # fmt: skip
Row = Sequence[Any]
Rows = Sequence[Row]


def counted(*rows: Sequence[Any]) -> Reads:
    """The dossiers' rows without their stated totals."""
    kept = [tuple(row[at] for at in (0, 2, 3, 4, 6, 7, 8, 10, 11)) for row in rows]
    return Reads(part="dossiers", names=COUNTED, rows=kept)


BOTH = counted(FIRST, SECOND)


def month() -> Workbook:
    """A month with its facts and an empty sheet of tasks."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add(book, I, [["Năm", 2023], ["Tháng", 3], ["Loại số liệu", "Chính thức"], ["Đơn vị lập", None], ["Người lập", None]])
    add(book, N, [TASK_HEADER])
    return book


def add(book: Workbook, name: str, rows: Rows, *, top: int = 1, left: int = 1) -> Worksheet:
    """A sheet with the rows from a cell on."""
    sheet: Worksheet = book.create_sheet(name)
    for index, row in enumerate(rows):
        for at, value in enumerate(row):
            sheet.cell(top + index, left + at, value)
    return sheet


def dossiers(rows: Rows | None = None, *, top: int = 1, left: int = 1) -> tuple[Workbook, Worksheet]:
    """A month with form II.06a; with two good rows unless others are given."""
    book = month()
    return book, add(book, D, rows if rows is not None else [DOSSIER_HEADER, FIRST, SECOND], top=top, left=left)


def with_first(cell: str, value: object, number_format: str | None = None) -> Workbook:
    """Form II.06a, one cell of its two good rows (2 and 3) being something else."""
    book, sheet = dossiers()
    sheet[cell].value = value
    if number_format:
        sheet[cell].number_format = number_format
    return book


def tasks(*rows: Sequence[Any]) -> tuple[Workbook, Worksheet]:
    """A month with results of tasks from row 2 on."""
    book = month()
    for row in rows:
        book[N].append(list(row))
    return book, book[N]


def task(name: str, value: object) -> Reads:
    """The single task's value."""
    return Reads(part="task_results", names=(name,), rows=[(value,)])


def records(*rows: Sequence[Any]) -> tuple[Workbook, Worksheet]:
    """A month with single dossiers from row 2 on."""
    book = month()
    return book, add(book, R, [RECORD_HEADER, *rows])


def with_part(book: Workbook, folder: Path, name: str, part: str, change: Callable[[bytes], bytes | None]) -> Path:
    """The workbook saved, one of its parts changed, or left out where the change gives None."""
    plain, path = folder / "plain.xlsx", folder / name
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        assert part in source.namelist()
        for entry in source.infolist():
            content = source.read(entry)
            changed = change(content) if entry.filename == part else content
            if changed is not None:
                target.writestr(entry.filename, changed)
    return path
