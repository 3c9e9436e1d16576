"""Whatever somebody does to the register behind its back is found."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc_docs.register.migrations import STEPS
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.verify_register import verify_register
from tests.conftest import run_cchc
from tests.registering import codes, issue


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for day, notation in ((5, "BC-UBND"), (6, "BC-UBND"), (6, "QĐ-UBND"), (7, "BC-UBND"), (8, "BC-UBND"), (9, "TB-BĐH")):
        issue(tmp_path, notation, date(2023, 1, day), today=date(2023, 1, 31))
    assert codes(tmp_path) == []
    return tmp_path


def sql(*statements: str) -> Callable[[Path], None]:
    """What a hand does with a database program: the guards are taken away first."""

    def plant(folder: Path) -> None:
        with sqlite3.connect(folder / "van-ban-di/so-van-ban.sqlite3") as database:
            for (trigger,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                database.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                assert database.execute(statement).rowcount == 1
        database.close()

    return plant


def record(folder: Path, name: str = "02-BC-UBND") -> Path:
    """A record's folder, made writable."""
    path = folder / "van-ban-di/2023" / name
    path.chmod(0o755)
    for file in path.iterdir():
        file.chmod(0o644)
    return path


def change_a_byte(folder: Path) -> None:
    (record(folder) / "van-ban.pdf").write_bytes(b"khac")


def remove_a_file(folder: Path) -> None:
    (record(folder) / "van-ban.docx").unlink()


def add_a_file(folder: Path) -> None:
    (record(folder) / "them.txt").write_text("x", encoding="utf-8")


def change_the_manifest(folder: Path) -> None:
    path = record(folder) / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace("2023-01-06", "2023-01-07"), encoding="utf-8")


def remove_a_folder(folder: Path) -> None:
    record(folder).rename(folder / "dau-do")


def add_a_folder(folder: Path) -> None:
    (folder / "van-ban-di/2023/09-BC-UBND").mkdir()


_WHERE = "WHERE code_number = 2 AND series = 'BC'"
PLANTED: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "a line is deleted": (
        sql("DELETE FROM file WHERE entry = 2 AND name = 'manifest.json'", "DELETE FROM file WHERE entry = 2 AND name = 'van-ban.pdf'",
            "DELETE FROM file WHERE entry = 2", f"DELETE FROM entry {_WHERE}"),
        {"register-gap", "register-folder-unknown"},
    ),
    "a date goes back": (
        sql(f"UPDATE entry SET issued_date = '2023-01-04' {_WHERE}"), {"register-order", "register-line-differs"},
    ),
    "a date in another year": (
        sql(f"UPDATE entry SET issued_date = '2022-12-30' {_WHERE}"),
        {"register-order", "register-year-differs", "register-line-differs"},
    ),
    "a number is changed": (
        sql(f"UPDATE entry SET code_number = 9 {_WHERE}"), {"register-gap", "register-order", "register-line-differs"},
    ),
    "a notation is changed": (
        sql(f"UPDATE entry SET code_notation = 'QĐ-UBND' {_WHERE}"), {"register-line-differs"},
    ),
    "a subject is changed": (sql(f"UPDATE entry SET subject = 'Khác' {_WHERE}"), {"register-line-differs"}),
    "a signer is changed": (sql(f"UPDATE entry SET signer_name = 'Người khác' {_WHERE}"), {"register-line-differs"}),
    "a line moves into another series": (
        sql(f"UPDATE entry SET series = 'QĐ' {_WHERE}"), {"register-gap", "register-line-differs"},
    ),
    "a dispatch before the issue": (
        sql(f"UPDATE entry SET dispatched_on = '2023-01-01' {_WHERE}"), {"register-dispatch-early"},
    ),
    "a line forgets its record": (sql(f"UPDATE entry SET folder = '' {_WHERE}"), {"register-folder-unknown"}),
    "a hash is changed": (
        sql("UPDATE file SET sha256 = 'x' WHERE entry = 2 AND name = 'van-ban.pdf'"),
        {"register-file-changed", "register-line-differs"},
    ),
    "a hash is deleted": (
        sql("DELETE FROM file WHERE entry = 2 AND name = 'van-ban.pdf'"), {"register-file-unknown", "register-line-differs"},
    ),
    "a file is changed": (change_a_byte, {"register-file-changed"}),
    "a file is removed": (remove_a_file, {"register-file-missing"}),
    "a file is added": (add_a_file, {"register-file-unknown"}),
    "the manifest is changed": (change_the_manifest, {"register-file-changed", "register-line-differs"}),
    "a record is taken away": (remove_a_folder, {"register-folder-missing"}),
    "a record without a line": (add_a_folder, {"register-folder-unknown"}),
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_found_and_nothing_else(book: Path, what: str) -> None:
    plant, wanted = PLANTED[what]
    plant(book)
    assert set(codes(book)) == wanted


def test_two_lines_of_one_number_and_of_one_notation_are_found(book: Path) -> None:
    """The tables themselves forbid it, so the lines are planted into tables that do not."""
    path = book / "van-ban-di/so-van-ban.sqlite3"
    with sqlite3.connect(path) as database:
        tables = (
            STEPS[0][0]
            .replace("UNIQUE (year, series, code_number),", "")
            .replace("UNIQUE (year, code_number, code_notation)", "CHECK (1)")
        )
        database.execute("PRAGMA legacy_alter_table = ON")
        database.execute("ALTER TABLE entry RENAME TO before")
        database.execute(tables)
        database.execute("INSERT INTO entry SELECT * FROM before")
        names = [row[1] for row in database.execute("PRAGMA table_info(entry)") if row[1] not in ("identity", "series", "folder")]
        for series in ("BC", "KH"):
            told = ", ".join(names)
            database.execute(
                f"INSERT INTO entry (series, {told}) SELECT '{series}', {told} FROM before WHERE series = 'BC' AND code_number = 1"
            )
    database.close()
    assert codes(book) == ["register-notation-twice", "register-number-twice"]


def test_damage_within_the_file_is_found(book: Path) -> None:
    path = book / "van-ban-di/so-van-ban.sqlite3"
    with sqlite3.connect(path) as database:
        (root,) = database.execute("SELECT rootpage FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_entry_2'").fetchone()
    database.close()
    content = bytearray(path.read_bytes())
    start = (root - 1) * 4096
    content[start + 3 : start + 5] = (1).to_bytes(2, "big")  # the index forgets all its rows but one
    path.write_bytes(content)
    assert "register-damaged" in codes(book)


def test_each_finding_names_number_place_and_remedy_and_ends_with_1(book: Path) -> None:
    change_a_byte(book)
    result = run_cchc(book, "register", "verify")
    assert result.status == 1
    assert "van-ban-di/2023/02-BC-UBND/van-ban.pdf: tệp của số 02/BC-UBND khác với lúc phát hành; hãy khôi phục" in result.out
    assert result.out.endswith("Đã đối soát 6 văn bản, 18 tệp. 1 lỗi.\n")
    told = run_cchc(book, "register", "doi-soat", "--json").json
    assert told["checked"] == {"entries": 6, "files": 18}
    assert [one["code"] for one in told["issues"]] == ["register-file-changed"]


def test_verify_looks_at_everything(book: Path) -> None:
    verified = verify_register(Workspace(book))
    assert (verified.entries, verified.files) == (6, 18)
