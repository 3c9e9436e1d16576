"""The register's file: opened, locked for writing, and its failures in a clerk's words."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cchc_docs.errors import CchcError, OutputError, RegisterError

PATIENCE = 120.0
"""So many seconds one command waits for another that is issuing: a conversion may stand inside the other's transaction."""


class Database:
    """An open register. Every statement runs by itself, unless it stands within :meth:`writing`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, shown: str) -> None:
        self._connection = connection
        self.path = path
        self.shown = shown

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """What the statement gives."""
        with _in_words(self.shown):
            return self._connection.execute(statement, values).fetchall()

    def insert(self, statement: str, values: Sequence[Any]) -> int:
        """Runs an INSERT and gives the new row's identity."""
        with _in_words(self.shown):
            return self._connection.execute(statement, values).lastrowid or 0

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction: nobody else writes from its first line on; an exception takes everything back."""
        self.rows("BEGIN IMMEDIATE")
        with self._committed():
            yield

    @contextmanager
    def writing_if_possible(self, *, wait: bool) -> Iterator[bool]:
        """The same where this register may be written; otherwise nothing is begun, and the context's value is False.

        Somebody else who is writing is waited for or, without ``wait``, is a reason for False too.
        """
        (patience,) = self.rows("PRAGMA busy_timeout")[0]
        self.rows(f"PRAGMA busy_timeout = {patience if wait else 0}")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            begun = True
        except sqlite3.OperationalError as error:
            if wait and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise _told(self.shown, error) from error
            begun = False
        finally:
            self.rows(f"PRAGMA busy_timeout = {patience}")
        if not begun:
            yield False
            return
        with self._committed():
            yield True

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several statements that see the register at one moment, whoever is writing."""
        self.rows("BEGIN")
        with self._committed():
            yield

    def copy_to(self, target: Path) -> None:
        """Writes what is committed into another file, whole or not at all; may be called while this one is writing."""
        unfinished = target.with_suffix(".tmp")
        unfinished.unlink(missing_ok=True)
        with _in_words(self.shown):
            source = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True)
            copy = sqlite3.connect(unfinished)
            try:
                source.backup(copy)
            finally:
                copy.close()
                source.close()
        unfinished.replace(target)

    @contextmanager
    def _committed(self) -> Iterator[None]:
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


@contextmanager
def open_database(path: Path | None, shown: str, *, patience: float = PATIENCE, create: bool = False) -> Iterator[Database]:
    """The database of the file, which must be there unless ``create``; ``shown`` is its name in messages.

    None is an empty one that is forgotten: how a register reads that nobody has begun.

    Raises :class:`~cchc_docs.errors.RegisterError`, or :class:`~cchc_docs.errors.OutputError` for a full disk.
    """
    with _in_words(shown):
        where = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}" if path else ":memory:"
        connection = sqlite3.connect(where, uri=True, timeout=patience, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        database = Database(connection, path or Path(), shown)
        for setting in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF"):
            database.rows(f"PRAGMA {setting}")
        yield database
    finally:
        connection.close()


@contextmanager
def _in_words(shown: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _told(shown, error) from error


def _told(shown: str, error: sqlite3.Error) -> CchcError:
    code = getattr(error, "sqlite_errorcode", 0)
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return RegisterError(f"{shown}: sổ đang bị lệnh hoặc chương trình khác khóa; hãy đợi lệnh kia xong rồi chạy lại")
        case sqlite3.SQLITE_READONLY:
            return RegisterError(f"{shown}: sổ chỉ đọc nên không ghi được; hãy kiểm tra quyền ghi của tệp và thư mục")
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return OutputError(f"{shown}: không ghi được vào đĩa (đầy hoặc lỗi), sổ vẫn như trước; hãy giải phóng dung lượng")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return RegisterError(f"{shown}: không mở được sổ; hãy kiểm tra tệp còn đó và quyền đọc, ghi của thư mục")
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return RegisterError(f"{shown}: sổ bị hỏng; hãy giữ nguyên tệp này và khôi phục từ bản sao lưu gần nhất")
        case sqlite3.SQLITE_CONSTRAINT:
            return RegisterError(f"{shown}: sổ không nhận dòng này vì trái quy tắc của sổ ({error}); hãy chạy cchc register verify")
        case _:
            return RegisterError(f"{shown}: sổ không dùng được ({error}); hãy chạy cchc register verify")
