"""Opening a workbook that somebody sent: bounded, values only, nothing executed."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc_docs.issues import Issue, Place

MOST_BYTES = 50 * 2**20
"""A workbook larger than this is not one that a commune fills in by hand."""

MOST_UNPACKED = 500 * 2**20
"""Nor one that unpacks to more than this: a small archive can hide gigabytes."""

READABLE = (".xlsx", ".xlsm", ".xls", ".ods")
Grid = list[list[Any]]


@dataclass(frozen=True, kw_only=True)
class Workbook:
    """The cached values of every sheet; row 1 is index 0, column A index 0."""

    file: str
    sheets: dict[str, Grid]


class _UnreadableError(Exception):
    """The reason why a workbook cannot be read, in Vietnamese."""


def open_workbook(path: Path, file: str) -> Workbook | Issue:
    """The workbook's values, or the one issue that says why it cannot be read. ``file`` is the name that issues print."""
    try:
        return Workbook(file=file, sheets=dict(_sheets(path)))
    except _UnreadableError as reason:
        return Issue(code="workbook-unreadable", message=str(reason), place=Place(file=file), unreadable=True)


def _sheets(path: Path) -> Iterator[tuple[str, Grid]]:
    _check_archive(path)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(path) as book:
            for name in book.sheet_names:
                yield name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise _UnreadableError(_why(error)) from error
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise _UnreadableError("tệp hỏng, không đọc được; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại") from error


def _check_archive(path: Path) -> None:
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
                if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
                    raise _UnreadableError("tệp nén giãn ra quá lớn, có thể là tệp độc hại; hãy xin lại tệp từ người gửi")
    except FileNotFoundError as error:
        raise _UnreadableError("không có tệp này; hãy kiểm tra lại tên và thư mục") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise _UnreadableError(f"không mở được tệp ({error.__class__.__name__}); hãy đóng tệp hoặc xin lại tệp") from error


def _why(error: Exception) -> str:
    if "password" in str(error).casefold():
        return "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại"
    return "tệp hỏng hoặc không phải bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại"
