"""LibreOffice as the layout engine: many files in one process, in a profile of its own, without network.

An exit status of 0 means nothing (a missing or truncated input gives it too), so every output is looked at.
"""

import contextlib
import shutil
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import CchcError, OutputError, ProgramError
from cchc_docs.pdf.office_job import TimedOutError, job_folder, profile_option, run_job
from cchc_docs.settings.stopping import system_folder

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

_PDF_OPTIONS = (
    '{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"},'
    '"EmbedStandardFonts":{"type":"boolean","value":"true"},'
    '"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
)
_LEAST_SECONDS, _SECONDS_A_FILE, _BYTES_A_SECOND = 60, 20, 200_000
"""How long a run may take; the engine reads some 2 MB of XML a second on a slow machine, a tenth of which is counted on."""

_END = b"%%EOF"
REINSTALL = f"hãy cài lại: {INSTALL_COMMAND}"
"""What mends a program that does not start."""

_EXPORTERS = {frozenset({".docx"}): "writer_pdf_Export", frozenset({".xlsx"}): "calc_pdf_Export"}


@dataclass(frozen=True)
class LibreOffice:
    """The program to start."""

    program: Path

    def version(self) -> tuple[int, ...]:
        """(7, 4, 7, 2). Raises :class:`~cchc_docs.errors.ProgramError` when the program does not say."""
        with job_folder() as folder, contextlib.suppress(TimedOutError):
            said = run_job([str(self.program), profile_option(folder), "--version"], folder, 60, REINSTALL)
            for word in said.split():
                if word[0].isdigit() and "." in word:
                    return tuple(int(part) for part in word.split(".") if part.isdigit())
        raise ProgramError(f"LibreOffice không khởi động được ({self.program}); hãy cài lại: {INSTALL_COMMAND}")

    def convert(self, documents: Sequence[Path], target: Path) -> list[Path]:
        """Writes a PDF/A-2b of each .docx and .xlsx into ``target``, which must exist, and gives their paths in the same order.

        What does not come out of the common run is tried once more, alone. The documents' stems must differ. Raises
        :class:`~cchc_docs.errors.ProgramError`, which names them, when some do not come out then either.
        """
        outputs, late = self.try_all(documents, target)
        if late:
            raise _stopped(late)
        if missing := [document.stem for document, output in zip(documents, outputs, strict=True) if output is None]:
            raise _failed(missing, target)
        return [output for output in outputs if output is not None]

    def convert_readable(self, documents: Sequence[Path], target: Path) -> list[Path | None]:
        """The same, with None for each document of which nothing came."""
        return self.try_all(documents, target)[0]

    def try_all(self, documents: Sequence[Path], target: Path) -> tuple[list[Path | None], list[Path]]:
        """What came of each document, in common runs; and the documents that did not come to an end when they were alone.

        What stopped a run is the first document that did not come out of it, or chance: it is tried alone, then the others together.
        """
        outputs = {document: target / f"{document.stem}.pdf" for document in documents}
        if len(set(outputs.values())) < len(documents):
            raise ValueError(f"two documents of one stem: {documents}")
        if documents:  # asked for nothing, it would start and wait for ever
            self._export(documents, target)
        late, pending = list[Path](), [document for document in documents if not _is_pdf(outputs[document])]
        lost = set(pending)
        while pending:
            first, *others = pending
            late += [] if self._export_alone(first, outputs[first]) else [first]
            if len(others) > 1:
                self._export(others, target)
            lost -= {document for document in pending if _is_pdf(outputs[document])}
            pending = [document for document in others if document in lost]
        return [None if document in lost else output for document, output in outputs.items()], late

    def _export_alone(self, document: Path, output: Path) -> bool:
        """Whether it came to an end in time; its half output, if there is one, is not looked at again."""
        output.unlink(missing_ok=True)
        return self._export([document], output.parent)

    def _export(self, documents: Sequence[Path], target: Path) -> bool:
        """Whether the run ended in time, which grows with what is to be done; what it wrote is to be looked at.

        A killed engine leaves its lock beside the PDF that it was writing, and the next one would not write it.
        """
        for document in documents:
            (target / f".~lock.{document.stem}.pdf#").unlink(missing_ok=True)
        exporter = _exporter({document.suffix for document in documents})
        unpacked = sum(_unpacked_size(document) for document in documents)
        timeout = _LEAST_SECONDS + _SECONDS_A_FILE * len(documents) + unpacked / _BYTES_A_SECOND
        asked = ["--convert-to", exporter, "--outdir", str(target), *(str(document) for document in documents)]
        try:
            self._run(asked, len(documents), timeout)
        except TimedOutError:
            return False
        return True

    def _run(self, asked: Sequence[str], _documents: int, timeout: float) -> None:
        with job_folder() as folder:
            run_job(command(self.program, folder, asked), folder, timeout, REINSTALL)


def command(program: Path, folder: Path, asked: Sequence[str]) -> list[str]:
    """What to start in a job's folder."""
    return [str(program), profile_option(folder), "--headless", "--norestore", "--nologo", "--nodefault", *asked]


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


def _is_pdf(path: Path) -> bool:
    """Whether a whole PDF with pages has come out: LibreOffice says 0 whatever happens."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        content = path.read_bytes()
        document = PdfDocument(content)  # which mends what was cut off
    except (FileNotFoundError, PdfiumError):
        return False
    try:
        return content[-16:].rstrip().endswith(_END) and len(document) > 0
    finally:
        document.close()


def _unpacked_size(document: Path) -> int:
    """The bytes that the engine will read; those of the file when it is no archive."""
    try:
        with zipfile.ZipFile(document) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except (OSError, zipfile.BadZipFile):
        return document.stat().st_size if document.exists() else 0


def _stopped(documents: Sequence[Path]) -> ProgramError:
    names = ", ".join(document.name for document in documents)
    return ProgramError(f"LibreOffice không xong và đã bị dừng khi chuyển {names}; hãy chia nhỏ tệp này rồi thử lại")


def _failed(missing: list[str], target: Path) -> CchcError:
    names = ", ".join(missing)
    if shutil.disk_usage(target).free < _LEAST_FREE or shutil.disk_usage(system_folder()).free < _LEAST_FREE:
        return OutputError(f"không tạo được PDF từ {names}: đĩa gần đầy; hãy giải phóng dung lượng rồi chạy lại")
    return ProgramError(
        f"LibreOffice không tạo được PDF từ {names}; hãy chạy lại, nếu vẫn vậy thì chạy cchc doctor "
        f"(có thể thiếu Writer: {INSTALL_COMMAND})"
    )


def _exporter(kinds: set[str]) -> str:
    """What to convert to: with options for one kind of document; for both together each by its own exporter, as the profile says."""
    exporter = _EXPORTERS.get(frozenset(kinds))
    return f"pdf:{exporter}:{_PDF_OPTIONS}" if exporter else "pdf"
