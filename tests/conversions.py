"""LibreOffice's work remembered for the time of one test run: files of the same bytes make the same pages.

Most commands in tests draft the same sample, and each start of LibreOffice costs more than everything else that they do. Only commands
that are forked remember; one that is started in an environment of its own, and a conversion that a test asks for itself, is done anew.
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cchc_docs.pdf.libreoffice import LibreOffice, _is_pdf
from cchc_docs.pdf.resident_office import ResidentOffice

FOLDER = "CCHC_TEST_CONVERSIONS"
"""The variable that names the folder of what was converted in this run; where it is not set, nothing is remembered."""

_really = LibreOffice._export


def remember_conversions() -> None:
    """From now on, in this process and those forked from it."""
    LibreOffice._export = _export  # type: ignore[assignment, method-assign]
    ResidentOffice.start = _not_ahead  # type: ignore[assignment, method-assign]


def _not_ahead(_: ResidentOffice) -> None:
    """What is remembered needs no LibreOffice; what is not starts it when it is needed."""


def _export(engine: LibreOffice, documents: Sequence[Path], target: Path) -> bool:
    folder = os.environ.get(FOLDER)
    if not folder or not all(document.is_file() for document in documents):
        return _really(engine, documents, target)
    kept = Path(folder, _digest(engine, documents))
    if kept.is_dir():
        for document in documents:
            shutil.copyfile(kept / f"{document.stem}.pdf", target / f"{document.stem}.pdf")
        return True
    in_time = _really(engine, documents, target)
    outputs = [target / f"{document.stem}.pdf" for document in documents]
    if in_time and all(_is_pdf(output) for output in outputs):
        _keep(outputs, kept)
    return in_time


def _digest(engine: LibreOffice, documents: Sequence[Path]) -> str:
    """Of everything that the pages come from: the program, what its environment says of fonts and languages, the files in their order."""
    told = sorted((name, value) for name, value in os.environ.items() if name.startswith(("FONTCONFIG", "LANG", "LC_", "SAL_")))
    digest = hashlib.sha256(repr((engine.program, told)).encode())
    for document in documents:
        content = document.read_bytes()
        digest.update(f"{document.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _keep(outputs: Sequence[Path], kept: Path) -> None:
    """Whole or not at all: two workers may have made the same."""
    new = Path(tempfile.mkdtemp(dir=kept.parent))
    for output in outputs:
        shutil.copyfile(output, new / output.name)
    with contextlib.suppress(OSError):
        new.rename(kept)
