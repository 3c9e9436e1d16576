"""Outputs are published whole or not at all.

Files are built in a folder of their own beside the target and moved over the old ones together at the end. When a move
fails, those already made are taken back; when the machine stops in the middle, the next command that looks at the folder
completes the interrupted publication, which had been built whole.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_docs.errors import OutputError
from cchc_docs.settings.processes import is_running
from cchc_docs.settings.stopping import passing_folder, undisturbed

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
            self._keep_old(name)
        with undisturbed():
            self._move()

    def _move(self) -> None:
        listing = self._staging / _LIST
        unfinished = listing.with_suffix(".tmp")
        unfinished.write_text(json.dumps(self._names), encoding="utf-8")
        unfinished.replace(listing)
        moved: list[str] = []
        try:
            for name in self._names:
                (self._staging / "new" / name).replace(self.target / name)
                moved.append(name)
        except BaseException:
            for name in reversed(moved):
                self._take_back(name)
            listing.unlink()
            raise

    def _keep_old(self, name: str) -> None:
        final, kept = self.target / name, self._staging / "old" / name
        final.parent.mkdir(parents=True, exist_ok=True)
        if final.is_dir():
            raise OutputError(f"{final.as_posix()}: là một thư mục, không ghi đè được; hãy chuyển thư mục này đi rồi chạy lại")
        if final.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(final, kept)

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
    try:
        target.mkdir(parents=True, exist_ok=True)
        complete_interrupted(target)
        with passing_folder(target, f"{_PREFIX}{os.getpid()}-") as staging:
            yield Publication(target, staging)
    except OSError as error:
        raise _cannot_write(target, error) from error


def complete_interrupted(target: Path) -> None:
    """Finishes a publication that was interrupted after it had been built whole, and clears away abandoned ones."""
    for staging in sorted(target.glob(f"{_PREFIX}*")):
        listing = staging / _LIST
        if _is_at_work(staging):
            continue
        if listing.is_file():
            for name in json.loads(listing.read_text(encoding="utf-8")):
                built = staging / "new" / name
                if built.is_file():
                    built.replace(target / name)
        shutil.rmtree(staging, ignore_errors=True)


def _is_at_work(staging: Path) -> bool:
    """Whether the process that made the folder, another one than this, is still there."""
    process = staging.name.removeprefix(_PREFIX).split("-")[0]
    return process.isdigit() and int(process) != os.getpid() and is_running(int(process))


def _cannot_write(target: Path, error: OSError) -> OutputError:
    path = Path(error.filename) if isinstance(error.filename, str) and _PREFIX not in error.filename else target
    reason = {28: "đĩa đã đầy; hãy giải phóng dung lượng", 30: "thư mục chỉ đọc; hãy chọn nơi khác"}.get(
        error.errno or 0, "không ghi được; hãy đóng tệp nếu đang mở và kiểm tra quyền ghi"
    )
    return OutputError(f"{path.as_posix()}: {reason}")


def refuse_if_open(path: Path) -> None:
    """Raises :class:`~cchc_docs.errors.OutputError` when Word or LibreOffice has the file open, as their own marks say."""
    marks = [*(path.with_name(f"~${path.name[cut:]}") for cut in range(3)), path.with_name(f".~lock.{path.name}#")]
    for mark in marks:
        if mark.exists():
            raise OutputError(
                f"{path.as_posix()}: tệp đang mở trong Word hoặc LibreOffice; hãy đóng tệp rồi chạy lại "
                f"(nếu không còn mở, hãy xóa tệp {mark.name})"
            )
