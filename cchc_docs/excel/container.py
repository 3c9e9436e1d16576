"""What kind of file it really is, whatever its name says, and whether it may be opened at all."""

import zipfile
from enum import Enum
from pathlib import Path

from cchc_docs.excel.compound_file import SIGNATURE

MOST_BYTES = 50 * 2**20
"""A workbook larger than this is not one that a commune fills in by hand."""

MOST_UNPACKED = 250 * 2**20
"""Nor one that unpacks to more than this: a small archive can hide gigabytes."""

MOST_RATIO = 400
"""Nor one that is packed tighter than this, which no real workbook is."""

SMALL = 20 * 2**20
"""What unpacks to less than this may be packed as tightly as it likes."""

READABLE = (".xlsx", ".xlsm", ".xls", ".ods")
_AGAIN = "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx"
_DAMAGED = "tệp hỏng hoặc không phải bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại, hoặc xin lại tệp từ người gửi"
_PASSWORD = "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại"  # noqa: S105 - a sentence about one


class Container(Enum):
    """The kinds of files that hold a readable workbook."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


class UnreadableError(Exception):
    """The reason why a workbook cannot be read, in Vietnamese."""


def damaged() -> UnreadableError:
    """What is said of a file that its parser refuses."""
    return UnreadableError(_DAMAGED)


def locked() -> UnreadableError:
    """What is said of a file with a password."""
    return UnreadableError(_PASSWORD)


def container_of(path: Path) -> Container:
    """The kind of workbook, after its bounds are checked. Raises :class:`UnreadableError`."""
    suffix = path.suffix.lower()
    if suffix == ".csv":
        raise UnreadableError("tệp .csv không giữ được kiểu số và ngày; hãy mở bằng Excel và lưu lại dạng .xlsx")
    if suffix not in READABLE:
        raise UnreadableError(f"tệp {suffix or 'không có đuôi'} không phải loại đọc được ({', '.join(READABLE)}); {_AGAIN}")
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableError("tệp rỗng (0 byte); hãy xin lại tệp từ người gửi")
        if size > MOST_BYTES:
            raise UnreadableError(f"tệp quá lớn ({size // 2**20} MB); hãy bỏ hình ảnh, trang thừa rồi lưu lại")
        with path.open("rb") as stream:
            start = stream.read(512)
        return _of_archive(path, size) if start.startswith(b"PK") else _of_bytes(path, start)
    except FileNotFoundError as error:
        raise UnreadableError("không có tệp này; hãy kiểm tra lại tên và thư mục") from error
    except OSError as error:
        raise UnreadableError(f"không mở được tệp ({error.strerror}); hãy đóng tệp ở chương trình khác rồi thử lại") from error


def _of_archive(path: Path, size: int) -> Container:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            names = set(archive.namelist())
            if unpacked > MOST_UNPACKED or unpacked > max(SMALL, size * MOST_RATIO):
                raise UnreadableError("tệp nén giãn ra quá lớn, có thể là tệp độc hại; hãy xin lại tệp từ người gửi")
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise locked()
    except UnreadableError:
        raise
    except OSError:
        raise
    except Exception as error:  # the one guarded call into the archive's parser: whatever it raises means «damaged»
        raise damaged() from error
    if "xl/workbook.xml" in names:
        return Container.XLSX
    if "xl/workbook.bin" in names:
        raise UnreadableError(f"tệp dạng .xlsb; {_AGAIN}")
    if "content.xml" in names:
        return Container.ODS
    raise damaged()


def _of_bytes(path: Path, start: bytes) -> Container:
    if start.startswith(SIGNATURE):
        if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
            raise locked()
        return Container.XLS
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<?xml")):
        raise UnreadableError(f"tệp là trang web hoặc XML đổi đuôi, không phải bảng tính; {_AGAIN}")
    raise damaged()
