"""Opening a workbook that somebody sent: bounded, values only, nothing executed."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc_docs.excel.markup import Markup, WorkbookMarkup, read_markup
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.code_pages import legacy_font
from cchc_docs.vietnamese.text import fold

MOST_BYTES = 50 * 2**20
"""A workbook larger than this is not one that a commune fills in by hand."""

MOST_UNPACKED = 500 * 2**20
"""Nor one that unpacks to more than this: a small archive can hide gigabytes."""

MOST_RATIO = 400
"""Nor one that is packed tighter than this, which no real workbook is."""

READABLE = (".xlsx", ".xlsm", ".xls", ".ods")
Grid = list[list[Any]]
Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class SheetContent:
    """A sheet's cached values; row 1 is index 0, column A index 0."""

    name: str
    """As the workbook has it."""

    grid: Grid
    merged: tuple[Range, ...] = ()
    """Merged cells as (top, left), (bottom, right) indices; the value stands at the top left."""

    hidden: bool = False
    markup: Markup = field(default_factory=Markup)


@dataclass(frozen=True, kw_only=True)
class Workbook:
    """Every sheet of a workbook, in its order."""

    file: str
    sheets: tuple[SheetContent, ...]
    legacy_fonts: tuple[str, ...] = ()

    def sheet(self, name: str) -> SheetContent | None:
        """The sheet of that name, letter case and spaces apart."""
        return next((sheet for sheet in self.sheets if fold(sheet.name) == fold(name)), None)


class _UnreadableError(Exception):
    """The reason why a workbook cannot be read, in Vietnamese."""


def open_workbook(path: Path, file: str) -> Workbook | Issue:
    """The workbook's values, or the one issue that says why it cannot be read. ``file`` is the name that issues print."""
    try:
        _check_archive(path)
        return _read(path, file)
    except _UnreadableError as reason:
        return Issue(code="workbook-unreadable", message=str(reason), place=Place(file=file), unreadable=True)


def _read(path: Path, file: str) -> Workbook:
    from python_calamine import CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        markup = read_markup(path)
        with CalamineWorkbook.from_path(path) as book:
            hidden = {one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible}
            sheets = tuple(_content(book.get_sheet_by_name(name), hidden, markup) for name in book.sheet_names)
    except PasswordError as error:
        raise _UnreadableError("tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại") from error
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise _UnreadableError(_why(path)) from error
    return Workbook(file=file, sheets=sheets, legacy_fonts=markup.legacy_fonts)


def _content(sheet: Any, hidden: set[str], markup: WorkbookMarkup) -> SheetContent:
    return SheetContent(
        name=sheet.name,
        grid=sheet.to_python(skip_empty_area=False),
        merged=tuple(sheet.merged_cell_ranges or ()),
        hidden=sheet.name in hidden,
        markup=markup.sheets.get(sheet.name, Markup()),
    )


def _check_archive(path: Path) -> None:
    if path.suffix.lower() == ".csv":
        raise _UnreadableError("tệp .csv không giữ được kiểu số và ngày; hãy mở bằng Excel và lưu lại dạng .xlsx")
    if path.suffix.lower() not in READABLE:
        raise _UnreadableError(f"không phải bảng tính ({', '.join(READABLE)}); hãy lưu lại dạng .xlsx")
    try:
        size = path.stat().st_size
        if size == 0:
            raise _UnreadableError("tệp rỗng (0 byte); hãy xin lại tệp từ người gửi")
        if size > MOST_BYTES:
            raise _UnreadableError(f"tệp quá lớn ({size // 2**20} MB); hãy bỏ hình ảnh, trang thừa rồi lưu lại")
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > MOST_UNPACKED or unpacked > max(20 * 2**20, size * MOST_RATIO):
                raise _UnreadableError("tệp nén giãn ra quá lớn, có thể là tệp độc hại; hãy xin lại tệp từ người gửi")
    except FileNotFoundError as error:
        raise _UnreadableError("không có tệp này; hãy kiểm tra lại tên và thư mục") from error
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise _UnreadableError(f"không mở được tệp ({error.__class__.__name__}); hãy đóng tệp hoặc xin lại tệp") from error


def _why(path: Path) -> str:
    with path.open("rb") as stream:
        start = stream.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0") and path.suffix.lower() in (".xlsx", ".xlsm"):
        return "tệp có mật khẩu hoặc là .xls đổi tên; hãy bỏ mật khẩu rồi lưu lại dạng .xlsx"
    return "tệp hỏng hoặc không phải bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại"


def workbook_warnings(workbook: Workbook, known: set[str]) -> list[Issue]:
    """Old fonts and hidden sheets that are read all the same; ``known`` are the folded names of declared sheets."""
    issues = [
        Issue(
            code="font-legacy",
            severity=Severity.WARNING,
            message=f"bảng tính dùng phông {font} ({legacy_font(font)}); hãy đổi sang Times New Roman, bảng mã Unicode",
            place=Place(file=workbook.file),
        )
        for font in workbook.legacy_fonts
    ]
    return issues + [
        Issue(
            code="sheet-hidden",
            severity=Severity.WARNING,
            message="trang tính đang ẩn nhưng vẫn được đọc; hãy bỏ ẩn hoặc xóa nếu không dùng",
            place=Place(file=workbook.file, sheet=sheet.name),
        )
        for sheet in workbook.sheets
        if sheet.hidden and fold(sheet.name) in known
    ]
