"""One run of LibreOffice: a folder, a profile and a process group of its own, of which nothing is left however it ends.

Killing the parent leaves ``soffice.bin`` alive, so each job is a process group that is ended as a whole; where there is a POSIX
shell, a watcher in the group ends it also when the program that started it is killed.
"""

import codecs
import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_docs.errors import ProgramError
from cchc_docs.settings.processes import is_running
from cchc_docs.settings.stopping import passing_folder, remove_folder, system_folder, undisturbed

_PREFIX = "cchc-libreoffice-"
_SHELL = Path("/bin/sh")
_UTF_16 = codecs.lookup("utf-16-le")
"""Looked up beforehand: folders are cleared away at a signal too, which may come in the middle of an import."""

_WATCHED = 'exec 3<&0 </dev/null; { read -r _; kill -9 0; } <&3 >/dev/null 2>&1 & exec 3<&-; exec "$@"'
"""Standard input is a pipe that nothing is written to: it ends when we do, and then the whole group is killed."""

# No linked file or address is opened, no macro runs, no link is updated.
_SETTINGS = {
    "/org.openoffice.Office.Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "/org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "/org.openoffice.Office.Calc/Content/Update": {"Link": "2"},
    "/org.openoffice.Setup/Office": {"ooSetupInstCompleted": "true"},
    # A version that the profile has not seen draws a hundred pictures to try the graphics, which takes longer than a report.
    "/org.openoffice.Setup/Product": {"ooSetupLastVersion": "99.9"},
    # What documents of both kinds in one start are exported with, for then no options can be given.
    "/org.openoffice.Office.Common/Filter/PDF/Export": {
        "SelectPdfVersion": "2",
        "UseTaggedPDF": "true",
        "ExportBookmarks": "true",
        "ExportNotes": "false",
        "ReduceImageResolution": "false",
        "EmbedStandardFonts": "true",
        "ExportBookmarksToPDFDestination": "true",
    },
}


_MEMORY = {
    "MALLOC_TRIM_THRESHOLD_": "2000000000",
    "MALLOC_MMAP_THRESHOLD_": "1000000000",
    "MALLOC_TOP_PAD_": "67108864",
}
"""Memory that one document has given back is kept for the next: the GNU library hands it to the system and asks for it again, which is an
eighth of the time of small documents."""

_RUNNING: set[subprocess.Popen[bytes]] = set()


class TimedOutError(Exception):
    """The job was stopped because it took too long."""


@contextmanager
def job_folder() -> Iterator[Path]:
    """A folder for one job, with its profile; gone at the end, with what the program leaves elsewhere."""
    clear_abandoned()
    with passing_folder(system_folder(), f"{_PREFIX}{os.getpid()}-", _remove) as folder:
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_registry(), encoding="utf-8")
        yield folder


def profile_option(folder: Path) -> str:
    """Which profile LibreOffice is to use."""
    return f"-env:UserInstallation={_profile_url(folder)}"


def run_job(command: list[str], folder: Path, timeout: float, remedy: str) -> str:
    """What the program says; ``remedy`` is how to have one that starts.

    Raises :class:`TimedOutError`, and :class:`~cchc_docs.errors.ProgramError` when it does not start.
    """
    said = folder / "noi"  # a file: a pipe would be held open by what the program leaves running when it is killed
    with running_job(command, folder, said, remedy) as process, _limit(process, timeout) as over:
        process.wait()
        if over.is_set():
            raise TimedOutError
        return said.read_bytes().decode("utf-8", "replace")


@contextmanager
def _limit(process: subprocess.Popen[bytes], timeout: float) -> Iterator[threading.Event]:
    """Ends the program after so many seconds, which the event then shows: to wait with a limit would be to look twenty times a second."""
    over = threading.Event()

    def end() -> None:
        over.set()
        _kill_group(process)

    timer = threading.Timer(timeout, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()


@contextmanager
def running_job(command: list[str], folder: Path, said: Path, remedy: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program at work for the time of the block; what it says goes into the file.

    Raises :class:`~cchc_docs.errors.ProgramError` when it does not start.
    """
    environment = {**os.environ, **_MEMORY, "LANGUAGE": "", "TMPDIR": str(folder), "TEMP": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    ours, theirs = os.pipe()
    watched = ["/bin/sh", "-c", _WATCHED, "sh", *command] if _SHELL.is_file() else command
    process = None
    try:
        with undisturbed():
            process = _started(watched, said, ours, environment, remedy)
        yield process
    finally:
        with undisturbed():
            os.close(ours)
            os.close(theirs)
            if process:
                _end_group(process)
                _RUNNING.discard(process)


def _started(command: list[str], said: Path, given: int, environment: dict[str, str], remedy: str) -> subprocess.Popen[bytes]:
    try:
        with said.open("wb") as stream:
            process = subprocess.Popen(
                command, stdin=given, stdout=stream, stderr=subprocess.STDOUT, env=environment, start_new_session=True
            )
    except OSError as error:
        raise ProgramError(f"không khởi động được LibreOffice ({command[0]}); {remedy}") from error
    _RUNNING.add(process)
    return process


def end_jobs() -> None:
    """Ends every job of this process, which is about to end; nothing is waited for, as somebody may be waiting already."""
    for process in list(_RUNNING):
        _kill_group(process)


def _registry() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _profile_url(folder: Path) -> str:
    return (folder / "profile").as_uri()


def _remove(folder: Path) -> None:
    """The folder, and the socket by which LibreOffice finds itself, which a killed one leaves in /tmp."""
    remove_folder(folder)
    for socket in _sockets(folder):
        socket.unlink(missing_ok=True)


def is_listening(folder: Path) -> bool:
    """Whether the program that runs in the folder hears what another start in the same folder is asked for."""
    return any(socket.exists() for socket in _sockets(folder))


def _sockets(folder: Path) -> list[Path]:
    """Where it may listen: named by its profile's address."""
    if sys.platform == "win32":
        return []
    digest = hashlib.md5(_UTF_16.encode(_profile_url(folder))[0], usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    return [Path(place, name) for place in ("/tmp", "/var/tmp")]  # noqa: S108 - where LibreOffice puts it, whatever TMPDIR says


def clear_abandoned() -> None:
    """Removes the folders of jobs whose process was killed."""
    for folder in system_folder().glob(f"{_PREFIX}*"):
        process = folder.name.removeprefix(_PREFIX).split("-")[0]
        if process.isdigit() and not is_running(int(process)):
            _remove(folder)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Ends whatever the job has left running, and waits until it is gone."""
    _kill_group(process)
    process.wait()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """The same without waiting; the group may be gone already."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)],  # noqa: S607 - Windows keeps it on its own path
                capture_output=True,
                check=False,
            )
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
