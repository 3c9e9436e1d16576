"""Outputs are published whole or not at all.

Files are built in a folder of their own beside the target and moved into place together at the end. When a move fails,
those already made are taken back; when the machine stops in the middle, the next publication in that folder completes the
interrupted one, which had been built whole.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_docs.errors import OutputError

_PREFIX = ".cchc-moi-"
_LIST = "danh-sach.json"
"""Written last of all: its presence says that everything before it is whole."""


class Publication:
    """Files on their way into one folder."""

    def __init__(self, target: Path, staging: Path) -> None:
        self.target = target
        self._staging = staging
        self._names: list[str] = []

    def path(self, name: str) -> Path:
        """Where to build the file that will be published under the name; a name may contain folders."""
        path = self._staging / "new" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name not in self._names:
            self._names.append(name)
        return path

    def scratch(self) -> Path:
        """A folder for what is needed on the way and not published."""
        path = self._staging / "scratch"
        path.mkdir(exist_ok=True)
        return path

    def publish(self) -> None:
        """Moves every file into place, or none of them."""
        for name in self._names:
            refuse_if_open(self.target / name)
        listing = self._staging / _LIST
        unfinished = listing.with_suffix(".tmp")
        unfinished.write_text(json.dumps(self._names), encoding="utf-8")
        unfinished.replace(listing)
        moved: list[str] = []
        try:
            for name in self._names:
                self._move(name)
                moved.append(name)
        except BaseException:
            for name in reversed(moved):
                self._take_back(name)
            listing.unlink()
            raise

    def _move(self, name: str) -> None:
        final, kept = self.target / name, self._staging / "old" / name
        final.parent.mkdir(parents=True, exist_ok=True)
        if final.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            final.replace(kept)
        try:
            (self._staging / "new" / name).replace(final)
        except BaseException:
            if kept.exists():
                kept.replace(final)
            raise

    def _take_back(self, name: str) -> None:
        final, kept = self.target / name, self._staging / "old" / name
        if kept.exists():
            kept.replace(final)
        else:
            final.unlink()


@contextmanager
def publication(target: Path) -> Iterator[Publication]:
    """A publication into the folder, which is made when it is not there.

    Nothing is visible there until :meth:`Publication.publish`. Raises :class:`~cchc_docs.errors.OutputError` when the folder
    or a file in it cannot be written.
    """
    staging = None
    try:
        target.mkdir(parents=True, exist_ok=True)
        _complete_interrupted(target)
        staging = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=target))
        yield Publication(target, staging)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        if staging:
            shutil.rmtree(staging, ignore_errors=True)


def _cannot_write(target: Path, error: OSError) -> OutputError:
    path = Path(error.filename) if isinstance(error.filename, str) and _PREFIX not in error.filename else target
    reason = {28: "đĩa đã đầy; hãy giải phóng dung lượng", 30: "thư mục chỉ đọc; hãy chọn nơi khác"}.get(
        error.errno or 0, "không ghi được; hãy đóng tệp nếu đang mở và kiểm tra quyền ghi"
    )
    return OutputError(f"{path.as_posix()}: {reason} ({error.strerror or error.__class__.__name__})")


def _complete_interrupted(target: Path) -> None:
    for staging in sorted(target.glob(f"{_PREFIX}*")):
        listing = staging / _LIST
        if listing.is_file():
            for name in json.loads(listing.read_text(encoding="utf-8")):
                built = staging / "new" / name
                if built.is_file():
                    (target / name).parent.mkdir(parents=True, exist_ok=True)
                    built.replace(target / name)
            shutil.rmtree(staging, ignore_errors=True)


def refuse_if_open(path: Path) -> None:
    """Raises :class:`~cchc_docs.errors.OutputError` when Word or LibreOffice has the file open, as their own marks say."""
    for mark in (*(path.with_name(f"~${path.name[cut:]}") for cut in range(3)), path.with_name(f".~lock.{path.name}#")):
        if mark.exists():
            raise OutputError(
                f"{path.as_posix()}: tệp đang mở trong Word hoặc LibreOffice; hãy đóng tệp rồi chạy lại "
                f"(nếu không còn mở, hãy xóa tệp {mark.name})"
            )
