"""The register on a broken machine: one sentence, the right status, nothing lost."""

import ctypes
import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import InputError, OutputError
from cchc_docs.issues import Issue
from cchc_docs.register.migrations import APPLICATION, STEPS, VERSION
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing import issue_document
from cchc_docs.workflows.open_register import opened_register
from cchc_docs.workflows.record_desk import Build, Built
from tests.conftest import ROOT, TODAY, Result, run_cchc, snapshot
from tests.registering import DAY, EACH_TYPE, codes, entries, issue, left_over, names

DATABASE = "van-ban-di/so-van-ban.sqlite3"
ISSUE = ("register", "issue", "--type", "TB", "--subject", "x")
_DROP, _OVERRIDE, _SEARCH = 24, 1, 2
"""Of prctl: leave a capability out of the bounding set; to write and to read whatever the rights say."""


def refused(result: Result, status: int, *said: str) -> None:
    """One sentence with its remedy."""
    assert result.status == status, result.err
    assert result.err.count("\n") == 1
    assert "hãy" in result.err
    for words in said:
        assert words in result.err


def bound_by_rights() -> None:
    """Takes from root what would let it write to files that are read-only."""
    prctl: Any = getattr(ctypes.CDLL(None), "prctl", None)
    for capability in (_OVERRIDE, _SEARCH) if prctl else ():
        prctl(_DROP, capability)


def without_rights(folder: Path, *arguments: str) -> Result:
    done = subprocess.run(
        [sys.executable, "-m", "cchc_docs", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CCHC_TODAY": TODAY},
        preexec_fn=bound_by_rights,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Result(done.returncode, done.stdout, done.stderr)


def test_a_read_only_register_is_read_and_proved_and_refuses_to_be_written(workspace: Path) -> None:
    issue(workspace)
    (workspace / DATABASE).chmod(0o444)
    (workspace / "van-ban-di").chmod(0o555)
    before = snapshot(workspace)
    refused(without_rights(workspace, *ISSUE), 7, DATABASE, "chỉ đọc", "quyền ghi")
    refused(without_rights(workspace, "register", "void", "01/BC-UBND", "--reason", "x"), 7, DATABASE, "chỉ đọc")
    assert "01/BC-UBND" in without_rights(workspace, "register", "list").out
    assert without_rights(workspace, "register", "verify").status == 0
    (workspace / DATABASE).chmod(0o000)
    refused(without_rights(workspace, "register", "list"), 7, DATABASE)
    (workspace / "van-ban-di").chmod(0o755)
    (workspace / DATABASE).chmod(0o644)
    assert snapshot(workspace) == before


def test_a_folder_that_is_read_only_refuses_too(workspace: Path) -> None:
    issue(workspace)
    (workspace / "van-ban-di").chmod(0o555)
    result = without_rights(workspace, *ISSUE)
    (workspace / "van-ban-di").chmod(0o755)
    refused(result, 7, DATABASE)
    assert names(workspace) == ["2023 01/BC-UBND"]
    assert codes(workspace) == []


def test_a_register_locked_by_another_program_is_waited_for_and_then_refused(workspace: Path) -> None:
    issue(workspace)
    other = sqlite3.connect(workspace / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused(run_cchc(workspace, *ISSUE, "--wait", "0.2"), 7, DATABASE, "đang bị lệnh hoặc chương trình khác khóa")
    refused(run_cchc(workspace, "register", "verify", "--wait", "0.2"), 7, "khóa")
    assert "01/BC-UBND" in run_cchc(workspace, "register", "list").out, "looking needs no lock"
    other.execute("ROLLBACK")
    other.close()
    assert run_cchc(workspace, *ISSUE).status == 0
    assert names(workspace) == ["2023 01/BC-UBND", "2023 01/TB-UBND"]


def test_a_register_of_a_newer_version_is_left_alone(workspace: Path) -> None:
    issue(workspace)
    with sqlite3.connect(workspace / DATABASE) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    before = snapshot(workspace)
    for arguments in (
        ISSUE,
        ("register", "list"),
        ("register", "verify"),
        ("register", "start", "--series", "KH", "--number", "1"),
    ):
        refused(run_cchc(workspace, *arguments), 7, DATABASE, "phiên bản mới hơn", "cài cchc mới hơn")
    assert snapshot(workspace) == before


def test_a_damaged_or_foreign_register_is_left_alone(workspace: Path) -> None:
    issue(workspace)
    path = workspace / DATABASE
    whole = path.read_bytes()
    for content, said in (
        (b"rac" * 5000, "bị hỏng"),
        (whole[:3000], "bị hỏng"),
        (whole[:100] + b"\xff" * (len(whole) - 100), "bị hỏng"),
        (b"", "không còn sổ (hoặc tệp rỗng)"),
    ):
        path.write_bytes(content)
        for arguments in (ISSUE, ("register", "list")):
            refused(run_cchc(workspace, *arguments), 7, DATABASE, said, "bản sao lưu")
        assert path.read_bytes() == content
    path.unlink()
    refused(run_cchc(workspace, *ISSUE), 7, "đừng cấp số lại từ 01")
    with sqlite3.connect(path) as foreign:
        foreign.execute("CREATE TABLE danh_ba (ten)")
    foreign.close()
    refused(run_cchc(workspace, *ISSUE), 7, DATABASE, "không phải sổ của cchc")
    path.write_bytes(whole)
    assert codes(workspace) == []


def test_a_clock_that_was_set_back_stops_issuing_until_it_is_right(workspace: Path) -> None:
    issue(workspace)
    yesterday = {"CCHC_TODAY": "2023-03-27"}
    refused(run_cchc(workspace, *ISSUE, environment=yesterday), 7, "hôm nay theo máy là 27/3/2023", "chỉnh lại đồng hồ")
    assert "01/BC-UBND" in run_cchc(workspace, "register", "list", environment=yesterday).out
    assert run_cchc(workspace, *ISSUE).status == 0


FULL = """
import resource, sys
from pathlib import Path
from tests.registering import issue
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
from cchc_docs.errors import CchcError
try:
    issue(Path(sys.argv[1]), "TB-UBND")
except CchcError as error:
    print(f"{error.exit_status} {error}")
"""


@pytest.mark.parametrize("most", [0, 20, 300, 512, 4096, 9000])
def test_a_disk_that_takes_no_more_burns_no_number(tmp_path: Path, most: int) -> None:
    issue(tmp_path)
    before = snapshot(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path), str(most)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("6 "), done.stdout
    assert "giải phóng dung lượng" in done.stdout
    assert codes(tmp_path) == []
    assert left_over(tmp_path) == []
    assert snapshot(tmp_path) == before
    assert issue(tmp_path, "TB-UBND").code_number == 1


def failing(error: Exception) -> Build:
    def build(number: IssuingNumber, staging: Path) -> Built:
        (staging / "do-dang.pdf").write_text(str(number), encoding="utf-8")
        raise error

    return build


def attempt(folder: Path, build: Build) -> tuple[Issue, ...]:
    request = IssueRequest(
        agency=EACH_TYPE, document_type=entries(folder)[0].document_type, notation="BC-UBND", subject="x", day=DAY
    )
    issued = issue_document(Workspace(folder), request, build, today=DAY)
    assert issued.entry is None
    return issued.issues


def test_a_build_that_fails_burns_no_number(tmp_path: Path) -> None:
    issue(tmp_path)
    before = snapshot(tmp_path)
    with pytest.raises(InputError, match="dự thảo hỏng"):
        attempt(tmp_path, failing(InputError("dự thảo hỏng")))
    with pytest.raises(OutputError, match="đĩa đã đầy"):
        attempt(tmp_path, failing(OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "x.pdf"))))
    with pytest.raises(ZeroDivisionError):
        attempt(tmp_path, failing(ZeroDivisionError()))
    wrong = Issue(code="font-not-allowed", message="phông lạ")
    assert attempt(tmp_path, lambda _number, _staging: Built(issues=(wrong,))) == (wrong,)
    assert snapshot(tmp_path) == before
    assert left_over(tmp_path) == []
    assert issue(tmp_path).code_number == 2


def test_a_folder_in_the_records_place_is_named_and_no_number_taken(tmp_path: Path) -> None:
    issue(tmp_path)
    (tmp_path / "van-ban-di/2023/02-BC-UBND").mkdir()
    with pytest.raises(Exception, match="đã có thư mục này mà sổ chưa có số 02/BC-UBND"):
        issue(tmp_path)
    (tmp_path / "van-ban-di/2023/02-BC-UBND").rmdir()
    assert issue(tmp_path).code_number == 2


def first_version(path: Path) -> None:
    """A register as the first version wrote it, with two lines and a start."""
    path.parent.mkdir()
    with sqlite3.connect(path) as database:
        for statement in STEPS[0]:
            database.execute(statement)
        for number, day in ((1, "2023-01-05"), (2, "2023-03-01")):
            database.execute(
                "INSERT INTO entry (year, series, code_number, code_notation, issued_date, document_type, subject, source, recorded_on)"
                f" VALUES (2023, 'BC', {number}, 'BC-UBND', '{day}', 'Báo cáo', 'Kết quả', 'issued', '{day}')"
            )
        database.execute("INSERT INTO start VALUES (2023, 'KH', 135, '2023-02-27')")
        database.execute("PRAGMA user_version = 1")
        database.execute(f"PRAGMA application_id = {APPLICATION}")
    database.close()


def dump(path: Path) -> list[str]:
    database = sqlite3.connect(path)
    told = [str(pragma) for pragma in database.execute("PRAGMA user_version")] + list(database.iterdump())
    database.close()
    return told


def test_an_older_register_is_copied_and_then_brought_forward_with_its_data(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    first_version(path)
    before = dump(path)
    assert names(tmp_path) == ["2023 01/BC-UBND", "2023 02/BC-UBND"]
    assert issue(tmp_path, "BC-UBND").code_number == 3
    assert issue(tmp_path, "KH-UBND").code_number == 136
    assert codes(tmp_path) == []
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
        for forbidden in ("DELETE FROM entry", "UPDATE entry SET code_number = 9", "DELETE FROM file"):
            with pytest.raises(sqlite3.IntegrityError):
                database.execute(forbidden)
    database.close()
    (copy,) = path.parent.glob("so-van-ban.ban-1*.sqlite3")
    assert dump(copy) == before
    copy.unlink()
    assert names(tmp_path)[0] == "2023 01/BC-UBND"
    assert not list(path.parent.glob("so-van-ban.ban-*")), "no copy without a migration"


def test_a_migration_whose_copy_cannot_be_written_does_not_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / DATABASE
    first_version(path)
    before = path.read_bytes()
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if "ban-1" in target.name:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with (
        pytest.raises(OutputError, match="không ghi được bản sao lưu nên sổ được giữ nguyên"),
        opened_register(Workspace(tmp_path)),
    ):
        pass
    assert path.read_bytes() == before
    monkeypatch.undo()
    assert names(tmp_path) == ["2023 01/BC-UBND", "2023 02/BC-UBND"]
