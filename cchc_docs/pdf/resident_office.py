"""LibreOffice that stays between conversions: a start takes as long as the documents of four reports.

It holds an empty document open and hears what a second start in its folder is asked for, which then ends at once. A start that finds
nobody does the work by itself, so that one that was killed costs nothing but time.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from subprocess import Popen

from cchc_docs.errors import ProgramError
from cchc_docs.pdf.libreoffice import REINSTALL, LibreOffice, command, find_libreoffice
from cchc_docs.pdf.office_job import TimedOutError, job_folder, run_job, running_job

_MOST_SERVED = 200
"""Documents after which it is started anew, as it grows a little with each."""

_LONGEST_START, _PAUSE = 60.0, 0.01
"""Seconds."""

_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body></office:document>'
)
"""A document that keeps it from ending when it has nothing else open."""


@dataclass
class _Stay:
    """One of its lives."""

    folder: Path
    empty: Path
    """The document that it holds open."""

    process: Popen[bytes]
    until: ExitStack
    served: int = 0

    def is_ready(self) -> bool:
        """Waits until its own document is open, which its lock shows; asked before, it would end after the first conversion.

        False when it has ended.
        """
        lock = self.empty.with_name(f".~lock.{self.empty.name}#")
        until = time.monotonic() + _LONGEST_START
        while self.process.poll() is None and time.monotonic() < until:
            if lock.exists():
                return True
            time.sleep(_PAUSE)
        return False


@dataclass(frozen=True)
class ResidentOffice(LibreOffice):
    """To be closed at the end; for one thread at a time."""

    _stays: list[_Stay] = field(default_factory=list, compare=False)
    """The one that it is in, or none."""

    def start(self) -> None:
        """Begins to start ahead of the first conversion, without waiting."""
        if not self._stays:
            self._begin()

    def _begin(self) -> None:
        with ExitStack() as until:
            folder = until.enter_context(job_folder())
            empty = folder / "trong.fodt"
            empty.write_text(_EMPTY, encoding="utf-8")
            asked = command(self.program, folder, [str(empty)])
            process = until.enter_context(running_job(asked, folder, folder / "thuong-truc", REINSTALL))
            self._stays.append(_Stay(folder, empty, process, until.pop_all()))

    def close(self) -> None:
        """Ends it, and takes away its folder."""
        while self._stays:
            self._stays.pop().until.close()

    def _run(self, asked: Sequence[str], documents: int, timeout: float) -> None:
        stay = self._served(documents)
        if stay is None:
            super()._run(asked, documents, timeout)
            return
        try:
            run_job(command(_messenger(self.program), stay.folder, asked), stay.folder, timeout, REINSTALL)
        except TimedOutError:
            self.close()
            raise

    def _served(self, documents: int) -> _Stay | None:
        """One that is ready and has not served too many; None when none does."""
        if self._stays and (self._stays[0].process.poll() is not None or self._stays[0].served >= _MOST_SERVED):
            self.close()
        if not self._stays:
            self._begin()
        (stay,) = self._stays
        if not stay.is_ready():
            self.close()
            return None
        stay.served += documents
        return stay


@cache
def _messenger(program: Path) -> Path:
    """What passes a request on: the starter that LibreOffice's script looks for, and the script itself where there is none."""
    starter = program.resolve().parent / "oosplash"
    return starter if starter.is_file() else program


_KEPT: list[ResidentOffice] = []


def keep_office(program: Path) -> ResidentOffice:
    """From now on this process has one for all that it does; to be closed before the process ends."""
    _KEPT.append(ResidentOffice(program))
    return _KEPT[-1]


@contextmanager
def resident_office(program: Path) -> Iterator[ResidentOffice]:
    """The one that this process has, or one for the time of the block."""
    if _KEPT:
        yield _KEPT[-1]
        return
    office = ResidentOffice(program)
    try:
        yield office
    finally:
        office.close()


@contextmanager
def starting_office() -> Iterator[Callable[[], LibreOffice]]:
    """One that starts while the block prepares what is to be converted, and is given when it is asked for.

    Whether there is one is told only then, with :class:`~cchc_docs.errors.ProgramError`: errors in the data come first.
    """
    try:
        program = find_libreoffice().program
    except ProgramError:
        yield find_libreoffice
        return
    with resident_office(program) as office:
        with suppress(ProgramError):
            office.start()
        yield lambda: office
