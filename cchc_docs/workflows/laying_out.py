"""Word files laid out by LibreOffice: those of one make together, which takes half as long, and apart where that does not work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cchc_docs.pdf.dossier import LaidOut, read_laid_out, read_laid_out_together
from cchc_docs.pdf.libreoffice import LibreOffice
from cchc_docs.word.joining import join


class WordFile(Protocol):
    """What is to be laid out."""

    @property
    def name(self) -> str:
        """Of its file; none is twice in one run."""

    @property
    def content(self) -> bytes:
        """The .docx."""


@dataclass(frozen=True)
class _Written:
    """A file for LibreOffice, and what it holds."""

    path: Path
    marks: tuple[str, ...]
    files: Sequence[WordFile]


def lay_out(rows: Sequence[Sequence[WordFile]], scratch: Path, office: LibreOffice) -> list[list[LaidOut]]:
    """The PDFs of each row of files, all in one run; ``scratch`` is a folder for what is needed meanwhile.

    Raises :class:`~cchc_docs.errors.ProgramError` when LibreOffice fails.
    """
    written = [list(_written(row, scratch)) for row in rows]
    outputs = iter(office.convert_readable([one.path for row in written for one in row], scratch))
    came = [[(one, next(outputs)) for one in row] for row in written]
    return [[laid_out for one, output in row for laid_out in _read(one, output, scratch, office)] for row in came]


def _written(row: Sequence[WordFile], scratch: Path) -> Iterator[_Written]:
    first = 0
    for joined in join([file.content for file in row]):
        files = row[first : first + joined.count]
        first += joined.count
        name = files[0].name if joined.count == 1 else f"{joined.count}-{files[0].name}"
        path = scratch / name
        path.write_bytes(joined.content)
        yield _Written(path, joined.marks, files)


def _read(written: _Written, output: Path | None, scratch: Path, office: LibreOffice) -> list[LaidOut]:
    if output and not written.marks:
        return [read_laid_out(output)]
    together = read_laid_out_together(output, written.marks) if output else None
    return [together] if together else _apart(written.files, scratch, office)


def _apart(files: Sequence[WordFile], scratch: Path, office: LibreOffice) -> list[LaidOut]:
    paths = [scratch / file.name for file in files]
    for file, path in zip(files, paths, strict=True):
        path.write_bytes(file.content)
    return [read_laid_out(output) for output in office.convert(paths, scratch)]
