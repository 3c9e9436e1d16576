"""The sample's workbooks read once for many tests: the same bytes under the same name say the same.

Most tests change one workbook of the sample, if any, and every command reads them all. Only what is the sample's own, byte for byte, is
remembered; a command that is started anew and a reader that a test calls itself read as ever.
"""

import functools
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.meeting_reader import read_meeting
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.excel.results_reader import read_results

INPUTS = Path(__file__).resolve().parent.parent / "inputs"
Reader = Callable[[Path, str], Any]
_READERS: tuple[Reader, ...] = (read_agency, read_meeting, read_plan, read_results)


def remember_readings(put: Callable[[Any, str, Any], None] = setattr) -> None:
    """Puts readers that remember into the modules that use them; all that is to be changed must have been imported."""
    for reader in _READERS:
        name = reader.__name__
        for module in [one for key, one in sys.modules.items() if key.startswith("cchc_docs.workflows.")]:
            if getattr(module, name, None) is reader:
                put(module, name, _remembering(reader))


def read_ahead() -> None:
    """Everything that the sample's workbooks say, for the processes that are forked from this one."""
    for path in _sample().values():
        kind = path.stem.split("-")[0]
        reader = {"co": read_agency, "ke": read_plan, "thang": read_results, "hop": read_meeting}[kind]
        _remembering(reader)(path, path.relative_to(INPUTS.parent).as_posix())


@functools.cache
def _sample() -> dict[str, Path]:
    return {_digest(path.read_bytes()): path for path in sorted(INPUTS.rglob("*.xlsx"))}


@functools.cache
def _remembering(reader: Reader) -> Reader:
    known: dict[tuple[str, str], Any] = {}

    def read(path: Path, file: str) -> Any:
        try:
            digest = _digest(path.read_bytes())
        except OSError:  # what the reader says of it
            return reader(path, file)
        if digest not in _sample() or path.suffix != ".xlsx":
            return reader(path, file)
        if (digest, file) not in known:
            known[digest, file] = reader(path, file)
        found = known[digest, file]
        return (found[0], [*found[1]]) if isinstance(found, tuple) else found  # whoever asks may add to the issues

    return read


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
