"""The files that are to be merged, as they lie on the disk: known by what they hold, whatever they are called."""

import hashlib
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place
from cchc_docs.pdf.bounds import MOST_BYTES


class GuestKind(Enum):
    """What a file is."""

    PDF = "pdf"
    SCAN = "scan"
    WORD = ".docx"
    WORKBOOK = ".xlsx"


_MARKS = {
    b"\xff\xd8\xff": GuestKind.SCAN,
    b"\x89PNG\r\n\x1a\n": GuestKind.SCAN,
    b"II*\x00": GuestKind.SCAN,
    b"MM\x00*": GuestKind.SCAN,
    b"II+\x00": GuestKind.SCAN,
    b"MM\x00+": GuestKind.SCAN,
}
_LOCKED = b"\xd0\xcf\x11\xe0"
"""Word and Excel wrap a file with a password in the container of their old formats."""

_PARTS = {"word/document.xml": GuestKind.WORD, "xl/workbook.xml": GuestKind.WORKBOOK}
_PDF_MARK, _WITHIN = b"%PDF-", 1024
"""Some programs put their own lines before the PDF's first."""


@dataclass(frozen=True, kw_only=True)
class GuestFile:
    """One file to merge."""

    path: Path
    kind: GuestKind
    digest: str
    """SHA-256 of its content when it was first looked at."""

    @property
    def title(self) -> str:
        """What it is called in the outline: its name without the end."""
        return unicodedata.normalize("NFC", self.path.stem)

    def read(self) -> bytes:
        """The content, which is not kept: seventy scans are too much for the memory.

        Raises :class:`~cchc_docs.errors.InputError` when the file has changed meanwhile.
        """
        try:
            content = self.path.read_bytes()
        except OSError:
            content = b""
        if hashlib.sha256(content).hexdigest() != self.digest:
            raise InputError(f"{self.path.as_posix()}: tệp bị thay đổi trong khi gộp; hãy chạy lại")
        return content


def read_file(path: Path) -> GuestFile | Issue:
    """The file, or why it cannot be merged."""
    name = path.as_posix()

    def refused(code: str, message: str, *, unreadable: bool = True) -> Issue:
        return Issue(code=code, message=message, place=Place(file=name), unreadable=unreadable)

    if not path.is_file():
        said = "là một thư mục; hãy nêu tên từng tệp" if path.is_dir() else "không có tệp này; hãy kiểm tra lại đường dẫn"
        return refused("guest-unreadable", said)
    try:
        if path.stat().st_size > MOST_BYTES:
            return refused("guest-too-large", f"tệp lớn hơn {MOST_BYTES // 10**6} MB nên không gộp; hãy chia nhỏ", unreadable=False)
        content = path.read_bytes()
    except OSError:
        return refused("guest-unreadable", "không mở được tệp; hãy đóng tệp nếu đang mở và kiểm tra quyền đọc")
    return _known(path, content, refused)


def _known(path: Path, content: bytes, refused: Callable[[str, str], Issue]) -> GuestFile | Issue:
    kind = _kind(content)
    if kind is None and path.suffix.lower() == ".pdf":
        return refused("guest-damaged", "tệp rỗng hoặc không phải PDF; hãy lấy lại tệp gốc")
    if content.startswith(_LOCKED) and path.suffix.lower() in (".docx", ".xlsx"):
        message = "tệp đặt mật khẩu mở nên không gộp được; hãy bỏ mật khẩu hoặc in ra PDF"
        return Issue(code="guest-password", message=message, place=Place(file=path.as_posix()))
    if kind is None:
        return refused("guest-kind-unknown", "không gộp được loại tệp này; hãy xuất ra PDF, JPEG, PNG, TIFF, .docx hoặc .xlsx")
    return GuestFile(path=path, kind=kind, digest=hashlib.sha256(content).hexdigest())


def _kind(content: bytes) -> GuestKind | None:
    """What the file's first bytes, or the names in its archive, say that it is."""
    for mark, kind in _MARKS.items():
        if content.startswith(mark):
            return kind
    if _PDF_MARK in content[:_WITHIN]:
        return GuestKind.PDF
    if not content.startswith(b"PK"):
        return None
    try:
        names = set(zipfile.ZipFile(BytesIO(content)).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return None
    return next((kind for part, kind in _PARTS.items() if part in names), None)
