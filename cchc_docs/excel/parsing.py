"""Handing a workbook to the spreadsheet parser: here, or in a process of its own.

The parser believes the counts that stand in an .xls. Where they are damaged it asks for terabytes, and the whole process
ends without an exception; so those are read in a process that may end. Run as a script this module is that process,
and imports nothing of the package.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

_SECONDS = 60
_MOST_MEMORY = 3 * 2**30
_LOCKED = 3
"""The process's exit status for a workbook with a password."""


class ParsedSheet(NamedTuple):
    """What the parser says of a worksheet."""

    name: str
    hidden: bool
    grid: list[list[Any]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


class LockedError(Exception):
    """The workbook has a password."""


class DamagedError(Exception):
    """The parser refuses the workbook."""


def parse(path: Path) -> list[ParsedSheet]:
    """The worksheets of a workbook. Raises :class:`LockedError` or :class:`DamagedError`."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        with _silence(), path.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as book:
            tables = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
            return [_parsed(book.get_sheet_by_name(one.name), hidden=one.visible != SheetVisibleEnum.Visible) for one in tables]
    except PasswordError as error:
        raise LockedError from error
    except BaseException as error:  # the one guarded call into the spreadsheet parser, whose panics are no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise DamagedError from error


def parse_apart(path: Path) -> list[ParsedSheet]:
    """The same in a process of its own, which may crash or be ended after a minute."""
    command = [sys.executable, "-P", __file__, str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise DamagedError from error
    if done.returncode == _LOCKED:
        raise LockedError
    if done.returncode:
        raise DamagedError
    return [_told(*sheet) for sheet in json.loads(done.stdout, object_hook=_as_date)]


def _parsed(sheet: Any, *, hidden: bool) -> ParsedSheet:
    merged = tuple(sheet.merged_cell_ranges or ())
    return ParsedSheet(sheet.name, hidden, sheet.to_python(skip_empty_area=False), merged)


def _as_text(value: Any) -> Any:
    """Dates by their ISO text; what is neither number, text nor date as it is shown."""
    if isinstance(value, date):
        return {"moment" if isinstance(value, datetime) else "day": value.isoformat()}
    return str(value)


def _as_date(value: dict[str, str]) -> date:
    return datetime.fromisoformat(value["moment"]) if "moment" in value else date.fromisoformat(value["day"])


def _told(name: str, hidden: bool, grid: list[list[Any]], merged: list[list[list[int]]]) -> ParsedSheet:
    """A sheet as the other process told it: lists where there were pairs."""
    ranges = tuple(((top, left), (bottom, right)) for (top, left), (bottom, right) in merged)
    return ParsedSheet(name, hidden, grid, ranges)


@contextmanager
def _silence() -> Iterator[None]:
    """Keeps the parser's own outcries about damaged files off the clerk's screen: it writes them past Python."""
    try:
        kept = os.dup(2)
    except OSError:
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _main() -> int:
    _limit_memory()
    try:
        sheets = parse(Path(sys.argv[1]))
    except LockedError:
        return _LOCKED
    except DamagedError:
        return 1
    sys.stdout.buffer.write(json.dumps(sheets, default=_as_text).encode())
    return 0


if __name__ == "__main__":
    sys.exit(_main())
