"""LibreOffice as the layout engine: many files in one process, in a profile of its own, without network.

An exit status of 0 means nothing (a missing or truncated input gives it too), so every output is looked at. Killing the
parent leaves ``soffice.bin`` alive, so each job is a process group of its own that is ended as a whole.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import CchcError, OutputError, ProgramError
from cchc_docs.settings.processes import is_running

_LEAST_FREE = 20 * 2**20
"""With less room than this on the disk the engine fails in many ways, none of which says so."""

OLDEST = (7, 4)
"""The oldest version whose PDF/A-2b export is known to be right."""

_OUTSIDE_PATH = {
    "win32": (r"C:\Program Files\LibreOffice\program\soffice.exe", r"C:\Program Files (x86)\LibreOffice\program\soffice.exe"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
INSTALL_COMMAND = {
    "win32": "winget install --id TheDocumentFoundation.LibreOffice -e",
    "darwin": "brew install --cask libreoffice",
}.get(sys.platform, "sudo apt-get install libreoffice-writer-nogui libreoffice-calc-nogui")
FONT_COMMAND = (
    "cài phông Times New Roman của Microsoft Office"
    if sys.platform in _OUTSIDE_PATH
    else "chạy lệnh: sudo apt-get install fonts-liberation2"
)
"""What mends a machine whose fonts lack Vietnamese letters."""

_PREFIX = "cchc-libreoffice-"
_PDF_OPTIONS = (
    '{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"},'
    '"EmbedStandardFonts":{"type":"boolean","value":"true"}}'
)
_EXPORTERS = {frozenset({".docx"}): "writer_pdf_Export", frozenset({".xlsx"}): "calc_pdf_Export"}
# No linked file or address is opened, no macro runs, no link is updated.
_SETTINGS = {
    "/org.openoffice.Office.Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "/org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "/org.openoffice.Setup/Office": {"ooSetupInstCompleted": "true"},
    # What documents of both kinds in one start are exported with, for then no options can be given.
    "/org.openoffice.Office.Common/Filter/PDF/Export": {
        "SelectPdfVersion": "2",
        "UseTaggedPDF": "true",
        "ExportBookmarks": "true",
        "ExportNotes": "false",
        "ReduceImageResolution": "false",
        "EmbedStandardFonts": "true",
    },
}


@dataclass(frozen=True)
class LibreOffice:
    """The program to start."""

    program: Path

    def version(self) -> tuple[int, ...]:
        """(7, 4, 7, 2). Raises :class:`~cchc_docs.errors.ProgramError` when the program does not say."""
        with _job_folder() as folder:
            said = _run([str(self.program), _profile(folder), "--version"], folder, timeout=60)
        for word in said.split():
            if word[0].isdigit() and "." in word:
                return tuple(int(part) for part in word.split(".") if part.isdigit())
        raise ProgramError(f"LibreOffice không khởi động được ({self.program}); hãy cài lại: {INSTALL_COMMAND}")

    def convert(self, documents: Sequence[Path], target: Path) -> list[Path]:
        """Writes a PDF/A-2b of each .docx and .xlsx into ``target``, which must exist, and gives their paths in the same order.

        The documents' stems must differ. Raises :class:`~cchc_docs.errors.ProgramError` when any of them does not come out.
        """
        outputs = self.convert_readable(documents, target)
        if missing := [document.stem for document, output in zip(documents, outputs, strict=True) if output is None]:
            raise _failed(missing, target)
        return [output for output in outputs if output is not None]

    def convert_readable(self, documents: Sequence[Path], target: Path) -> list[Path | None]:
        """The same in one start of the program, with None for each document of which nothing came."""
        outputs = [target / f"{document.stem}.pdf" for document in documents]
        if len(set(outputs)) < len(outputs):
            raise ValueError(f"two documents of one stem: {documents}")
        with _job_folder() as folder:
            command = [
                str(self.program), _profile(folder), "--headless", "--norestore", "--nologo", "--nodefault",
                "--convert-to", _exporter({document.suffix for document in documents}), "--outdir", str(target),
                *(str(document) for document in documents),
            ]  # fmt: skip
            _run(command, folder, timeout=60 + 20 * len(documents))
        return [output if _is_pdf(output) else None for output in outputs]


def find_libreoffice() -> LibreOffice:
    """The LibreOffice of this machine: on the PATH, or where Windows and macOS put it.

    Raises :class:`~cchc_docs.errors.ProgramError`, which names the command that installs it.
    """
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return LibreOffice(Path(found))
    for place in _OUTSIDE_PATH.get(sys.platform, ()):
        if Path(place).is_file():
            return LibreOffice(Path(place))
    raise ProgramError(f"không tìm thấy LibreOffice trên máy này; hãy cài bằng lệnh: {INSTALL_COMMAND}")


@contextmanager
def _job_folder() -> Iterator[Path]:
    _clear_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_registry(), encoding="utf-8")
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_pdf(path: Path) -> bool:
    """Whether a PDF with pages has come out: LibreOffice says 0 whatever happens."""
    from pypdf import PdfReader

    try:
        return bool(PdfReader(path).pages)
    except Exception:  # the one guarded call into a foreign parser: whatever it raises means «no PDF»
        return False


def _failed(missing: list[str], target: Path) -> CchcError:
    names = ", ".join(missing)
    if shutil.disk_usage(target).free < _LEAST_FREE or shutil.disk_usage(tempfile.gettempdir()).free < _LEAST_FREE:
        return OutputError(f"không tạo được PDF từ {names}: đĩa gần đầy; hãy giải phóng dung lượng rồi chạy lại")
    return ProgramError(
        f"LibreOffice không tạo được PDF từ {names}; hãy chạy lại, nếu vẫn vậy thì chạy cchc doctor "
        f"(có thể thiếu Writer: {INSTALL_COMMAND})"
    )


def _exporter(kinds: set[str]) -> str:
    """What to convert to: with options for one kind of document; for both together each by its own exporter, as the profile says."""
    exporter = _EXPORTERS.get(frozenset(kinds))
    return f"pdf:{exporter}:{_PDF_OPTIONS}" if exporter else "pdf"


def _registry() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _clear_abandoned() -> None:
    """Removes the folders of jobs whose process was killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        process = folder.name.removeprefix(_PREFIX).split("-")[0]
        if process.isdigit() and not is_running(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _profile(folder: Path) -> str:
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"


def _run(command: list[str], folder: Path, timeout: float) -> str:
    environment = {**os.environ, "LANGUAGE": "", "TMPDIR": str(folder), "TEMP": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise ProgramError(f"không khởi động được LibreOffice ({command[0]}); hãy cài lại: {INSTALL_COMMAND}") from error
    try:
        said, _ = process.communicate(timeout=timeout)
        return said.decode("utf-8", "replace")
    except subprocess.TimeoutExpired as error:
        raise ProgramError(f"LibreOffice không xong sau {timeout:.0f} giây và đã bị dừng; hãy thử lại") from error
    finally:
        _end_group(process)


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """Ends whatever the job has left running; the group may be gone already."""
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
    process.wait()
