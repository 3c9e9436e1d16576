"""The register's tables, as numbered steps from the first version on.

A step that was ever released is never changed. Before a register with data is brought to a newer version, a copy is laid beside it.
"""

import itertools
from pathlib import Path

from cchc_docs.errors import OutputError, RegisterError
from cchc_docs.register.database import Database

APPLICATION = 0x43434843
"""«CCHC» in the file's header: by it the file is known to be a register."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE entry (
            identity INTEGER PRIMARY KEY,
            year INTEGER NOT NULL,
            series TEXT NOT NULL,
            code_number INTEGER NOT NULL CHECK (code_number >= 1),
            code_notation TEXT NOT NULL,
            issued_date TEXT NOT NULL,
            document_type TEXT NOT NULL,
            subject TEXT NOT NULL,
            signer_position TEXT NOT NULL DEFAULT '',
            signer_name TEXT NOT NULL DEFAULT '',
            recipients TEXT NOT NULL DEFAULT '',
            archive TEXT NOT NULL DEFAULT '',
            issued_amount INTEGER,
            dispatched_on TEXT,
            received_by TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL DEFAULT '',
            key TEXT NOT NULL DEFAULT '',
            source TEXT NOT NULL,
            recorded_on TEXT NOT NULL,
            void_reason TEXT NOT NULL DEFAULT '',
            voided_on TEXT,
            folder TEXT NOT NULL DEFAULT '',
            staging TEXT NOT NULL DEFAULT '',
            UNIQUE (year, series, code_number),
            UNIQUE (year, code_number, code_notation)
        ) STRICT""",
        """CREATE TABLE file (
            entry INTEGER NOT NULL REFERENCES entry (identity),
            revision INTEGER NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (entry, revision, name)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE correction (
            entry INTEGER NOT NULL REFERENCES entry (identity),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            reason TEXT NOT NULL,
            corrected_on TEXT NOT NULL,
            folder TEXT NOT NULL,
            staging TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (entry, revision)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE start (
            year INTEGER NOT NULL,
            series TEXT NOT NULL,
            code_number INTEGER NOT NULL CHECK (code_number >= 1),
            last_date TEXT,
            PRIMARY KEY (year, series)
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # The book guards itself against a hand that means well: rows stay, and what a document is known by stays too.
        """CREATE TRIGGER entry_stays BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'a number is never taken out of the register'); END""",
        """CREATE TRIGGER number_stays BEFORE UPDATE OF year, series, code_number, code_notation, issued_date ON entry
            BEGIN SELECT RAISE(ABORT, 'number and date of a document never change'); END""",
        """CREATE TRIGGER number_follows BEFORE INSERT ON entry WHEN NEW.code_number <> 1 + COALESCE(
                (SELECT MAX(code_number) FROM entry WHERE year = NEW.year AND series = NEW.series),
                (SELECT code_number FROM start WHERE year = NEW.year AND series = NEW.series), 0)
            BEGIN SELECT RAISE(ABORT, 'the number does not follow the last one'); END""",
        """CREATE TRIGGER date_follows BEFORE INSERT ON entry WHEN EXISTS
                (SELECT 1 FROM entry WHERE year = NEW.year AND series = NEW.series AND issued_date > NEW.issued_date)
            BEGIN SELECT RAISE(ABORT, 'the date is before that of the last number'); END""",
        """CREATE TRIGGER file_stays BEFORE DELETE ON file
            BEGIN SELECT RAISE(ABORT, 'a document in the register keeps its files'); END""",
        """CREATE TRIGGER correction_stays BEFORE DELETE ON correction
            BEGIN SELECT RAISE(ABORT, 'a correction is never taken out of the register'); END""",
    ),
)
VERSION = len(STEPS)


def migrate(database: Database) -> None:
    """Brings the register to this program's version. Raises :class:`~cchc_docs.errors.RegisterError` for a newer one."""
    with database.reading():
        found = _version(database)
    if found == VERSION:
        return
    with database.writing():
        found = _version(database)
        if 0 < found < VERSION:
            _back_up(database, found)
        for version, step in enumerate(STEPS[found:], start=found + 1):
            for statement in step:
                database.rows(statement)
            database.rows(f"PRAGMA user_version = {version}")
        database.rows(f"PRAGMA application_id = {APPLICATION}")


def _version(database: Database) -> int:
    (version,) = database.rows("PRAGMA user_version")[0]
    (application,) = database.rows("PRAGMA application_id")[0]
    (tables,) = database.rows("SELECT COUNT(*) FROM sqlite_schema")[0]
    if (application, version, tables) != (0, 0, 0) and (application != APPLICATION or version < 1):
        raise RegisterError(f"{database.shown}: tệp này không phải sổ của cchc; hãy chuyển tệp đi hoặc khôi phục từ bản sao lưu")
    if version > VERSION:
        raise RegisterError(
            f"{database.shown}: sổ thuộc phiên bản mới hơn (bản {version}, chương trình này biết đến bản {VERSION}); "
            "hãy cài cchc mới hơn"
        )
    return int(version)


def _back_up(database: Database, version: int) -> None:
    stem, suffix = database.path.stem, database.path.suffix
    names = (f"{stem}.ban-{version}{f'-{number}' if number > 1 else ''}{suffix}" for number in itertools.count(1))
    target: Path = next(path for path in map(database.path.with_name, names) if not path.exists())
    try:
        database.copy_to(target)
    except OSError as error:
        raise OutputError(f"{target.as_posix()}: không ghi được bản sao lưu nên sổ được giữ nguyên; hãy kiểm tra đĩa") from error
