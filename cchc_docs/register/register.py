"""The register: what it tells, and the few ways in which it changes. Each change keeps the laws or is refused."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.register_entry import ORIGINAL, Correction, Dispatch, RecordedFile, RegisterEntry, SeriesStart
from cchc_docs.errors import RegisterError
from cchc_docs.register.database import Database
from cchc_docs.register.laws import LastNumber, require_clock, require_day
from cchc_docs.register.rows import COLUMNS, entry_of, entry_values, start_of
from cchc_docs.vietnamese.dates import short_date

_INSERT = f"INSERT INTO entry ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 - names of our own
_ORDER = "ORDER BY year, series, code_number, identity"


class Register:
    """An open register. What changes it stands within :meth:`~cchc_docs.register.database.Database.writing`."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def entries(self, *, year: int | None = None, series: str | None = None) -> tuple[RegisterEntry, ...]:
        """The lines of a year and a series, or of all, series by series in the order of their numbers."""
        return self._select("(?1 IS NULL OR year = ?1) AND (?2 IS NULL OR series = ?2)", (year, series))

    def entry(self, year: int, number: int, notation: str) -> RegisterEntry:
        """The line of a document. Raises :class:`~cchc_docs.errors.RegisterError` when there is none."""
        found = self._select("year = ? AND code_number = ? AND code_notation = ?", (year, number, notation))
        if not found:
            raise RegisterError(
                f"sổ năm {year} không có số {number:02d}/{notation}; hãy xem lại bằng: cchc register list --year {year}"
            )
        return found[0]

    def years_of(self, number: int, notation: str) -> list[int]:
        """The years in which a document of that number and notation was issued."""
        return sorted({entry.year for entry in self._select("code_number = ? AND code_notation = ?", (number, notation))})

    def with_file(self, sha256: str) -> RegisterEntry | None:
        """The line, not void, that has a file of those bytes; a signed file of somebody's that it carries is none of its own."""
        own = "SELECT entry FROM file WHERE sha256 = ? AND name NOT LIKE ?"
        return next(iter(self._select(f"void_reason = '' AND identity IN ({own})", (sha256, f"{ORIGINAL}%"))), None)

    def unpublished(self) -> tuple[RegisterEntry, ...]:
        """The lines whose record still waits in its staging folder."""
        return self._select("staging <> '' OR identity IN (SELECT entry FROM correction WHERE staging <> '')", ())

    def waiting(self) -> set[str]:
        """The staging folders that a line waits for."""
        stages = ((entry.staging, *(one.staging for one in entry.corrections)) for entry in self.unpublished())
        return {staging for staged in stages for staging in staged if staging}

    def starts(self) -> tuple[SeriesStart, ...]:
        """Where series take over from older books."""
        return tuple(start_of(row) for row in self.database.rows("SELECT * FROM start ORDER BY year, series"))

    def last(self, year: int, series: str) -> LastNumber:
        """The last number of the series in the year."""
        rows = self.database.rows(
            "SELECT code_number, code_notation, issued_date FROM entry WHERE year = ? AND series = ? "
            "ORDER BY code_number DESC LIMIT 1",
            (year, series),
        )
        if rows:
            number, notation, day = rows[0]
            return LastNumber(series=series, year=year, number=number, notation=notation, day=date.fromisoformat(day))
        for start in self.starts():
            if (start.year, start.series) == (year, series):
                return LastNumber(series=series, year=year, number=start.number, day=start.last_date)
        return LastNumber(series=series, year=year)

    def add(self, entry: RegisterEntry) -> RegisterEntry:
        """Writes a line, which must follow the last one of its series."""
        identity = self.database.insert(_INSERT, entry_values(entry))
        self._add_files(identity, 0, entry.files)
        return self._by_identity(identity)

    def correct(self, entry: RegisterEntry, correction: Correction) -> RegisterEntry:
        """Notes a record that takes the place of the entry's, which stays."""
        self.database.insert(
            "INSERT INTO correction (entry, revision, reason, corrected_on, folder, staging) VALUES (?, ?, ?, ?, ?, ?)",
            (
                entry.identity,
                correction.revision,
                correction.reason,
                correction.corrected_on.isoformat(),
                correction.folder,
                correction.staging,
            ),
        )
        self._add_files(entry.identity, correction.revision, correction.files)
        return self._by_identity(entry.identity)

    def _add_files(self, identity: int, revision: int, files: Iterable[RecordedFile]) -> None:
        for file in files:
            values = (identity, revision, file.name, file.sha256)
            self.database.insert("INSERT INTO file (entry, revision, name, sha256) VALUES (?, ?, ?, ?)", values)

    def start(self, start: SeriesStart) -> None:
        """Notes the last number of an older book, before the series' first line of the year."""
        last = self.last(start.year, start.series)
        if last.number:
            raise RegisterError(
                f"dãy «{start.series}» năm {start.year} đã có đến {last} nên không đặt lại số đầu được; số tiếp theo lấy theo sổ"
            )
        day = start.last_date.isoformat() if start.last_date else None
        self.database.insert(
            "INSERT INTO start (year, series, code_number, last_date) VALUES (?, ?, ?, ?)",
            (start.year, start.series, start.number, day),
        )

    def void(self, entry: RegisterEntry, reason: str, today: date) -> RegisterEntry:
        """Takes a number back: the line stays with its reason. What has left the agency is beyond that."""
        if entry.is_void:
            raise RegisterError(f"số {entry.number} đã hủy ngày {_said(entry.voided_on)} ({entry.void_reason}); không hủy lần nữa")
        if entry.dispatch.dispatched_on:
            raise RegisterError(
                f"số {entry.number} đã chuyển đi ngày {short_date(entry.dispatch.dispatched_on)} nên không hủy trong sổ được; "
                "hãy thu hồi, đính chính hoặc thay thế bằng văn bản (Điều 18 Nghị định 30/2020/NĐ-CP)"
            )
        self._update(entry, void_reason=reason, voided_on=today.isoformat())
        return self._by_identity(entry.identity)

    def dispatch(self, entry: RegisterEntry, late: Dispatch) -> RegisterEntry:
        """Fills the columns that are known when the document leaves; what is left empty stays as it is."""
        if entry.is_void:
            raise RegisterError(f"số {entry.number} đã hủy ({entry.void_reason}) nên không chuyển đi được")
        day = late.dispatched_on
        if day and day < entry.issued_date:
            raise RegisterError(
                f"ngày chuyển {short_date(day)} trước ngày ban hành {short_date(entry.issued_date)} của số {entry.number}; hãy ghi lại"
            )
        values = {
            "archive": late.archive,
            "issued_amount": late.issued_amount,
            "dispatched_on": day.isoformat() if day else None,
            "received_by": late.received_by,
            "note": late.note,
        }
        self._update(entry, **{name: value for name, value in values.items() if value not in (None, "")})
        return self._by_identity(entry.identity)

    def published(self, entry: RegisterEntry) -> RegisterEntry:
        """Notes that its records stand in their final folders."""
        self._update(entry, staging="")
        self.database.rows("UPDATE correction SET staging = '' WHERE entry = ?", (entry.identity,))
        return self._by_identity(entry.identity)

    def require_lawful_day(self, day: date, today: date, last: LastNumber) -> None:
        """Raises :class:`~cchc_docs.errors.RegisterError` when the day does not follow, or the clock was set back."""
        (recorded,) = self.database.rows("SELECT MAX(recorded_on) FROM entry")[0]
        require_clock(today, date.fromisoformat(recorded) if recorded else None)
        require_day(day, today, last)

    def other_series(self, year: int, series: str, notation: str) -> str | None:
        """Another series from which documents of the notation have taken numbers in the year."""
        rows = self.database.rows(
            "SELECT series FROM entry WHERE year = ? AND code_notation = ? AND series <> ? LIMIT 1", (year, notation, series)
        )
        return str(rows[0][0]) if rows else None

    def damage(self) -> str | None:
        """What the database finds wrong with its own file; None when it is whole."""
        (said,) = self.database.rows("PRAGMA integrity_check(1)")[0]
        return None if said == "ok" else str(said)

    def _by_identity(self, identity: int) -> RegisterEntry:
        return self._select("identity = ?", (identity,))[0]

    def _update(self, entry: RegisterEntry, **values: Any) -> None:
        if values:
            assigned = ", ".join(f"{name} = ?" for name in values)
            statement = f"UPDATE entry SET {assigned} WHERE identity = ?"  # noqa: S608 - names of our own
            self.database.rows(statement, (*values.values(), entry.identity))

    def _select(self, condition: str, values: Sequence[Any]) -> tuple[RegisterEntry, ...]:
        rows = self.database.rows(f"SELECT * FROM entry WHERE {condition} {_ORDER}", values)  # noqa: S608 - conditions of our own
        if not rows:
            return ()
        only = int(rows[0]["identity"]) if len(rows) == 1 else None
        files, corrections = self._parts("file", "name", only), self._parts("correction", "revision", only)
        try:
            return tuple(entry_of(row, files[row["identity"]], corrections[row["identity"]]) for row in rows)
        except (ValueError, TypeError) as error:
            raise RegisterError(
                f"{self.database.shown}: có dòng đã bị sửa bằng chương trình khác nên không đọc được ({error}); "
                "hãy khôi phục từ bản sao lưu"
            ) from error

    def _parts(self, table: str, order: str, only: int | None) -> dict[int, list[sqlite3.Row]]:
        """The rows of a table by the entry they belong to; those of all entries, or of one."""
        parts: dict[int, list[sqlite3.Row]] = defaultdict(list)
        condition = "?1 IS NULL OR entry = ?1"
        for row in self.database.rows(f"SELECT * FROM {table} WHERE {condition} ORDER BY entry, {order}", (only,)):  # noqa: S608
            parts[row["entry"]].append(row)
        return parts


def _said(day: date | None) -> str:
    return short_date(day) if day else "không rõ"
