"""Commands stopped, killed, or left by LibreOffice at any moment: no process goes on, no folder is left, no file is half."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from cchc_docs.pdf.libreoffice import LibreOffice, find_libreoffice
from tests.conftest import ROOT, TODAY, run_cchc
from tests.test_broken_world import commands_naming

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes of POSIX")

OUTPUTS = "outputs/2023/2023-Q1"
REPORT = ("report", "2023-Q1")
FINALIZE = ("finalize", f"{OUTPUTS}/bao-cao.docx")
MERGE = ("merge", f"{OUTPUTS}/gop.pdf", f"{OUTPUTS}/bao-cao.pdf", "bien-ban.docx")
COMMANDS = {"report": REPORT, "finalize": FINALIZE, "merge": MERGE}


_AT_WORK = 1.5
"""Seconds for which LibreOffice is at work on a few files."""


@dataclass
class Running:
    """A command in a process group of its own, with a folder of its own for what passes."""

    process: subprocess.Popen[bytes]
    temporary: Path

    def offices(self) -> list[int]:
        """The processes of LibreOffice that it has started."""
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                told = path.read_bytes()
            except OSError:  # it has ended meanwhile
                continue
            if b"soffice.bin" in told and str(self.temporary).encode() in told:
                found.append(int(path.parent.name))
        return found

    def wait_for_office(self) -> list[int]:
        while not (found := self.offices()) and self.process.poll() is None:
            time.sleep(0.01)
        return found


@contextmanager
def running(workspace: Path, *arguments: str) -> Iterator[Running]:
    temporary = workspace.with_name("tam")
    temporary.mkdir(exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "cchc_docs", *arguments],
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "CCHC_TODAY": TODAY},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield Running(process, temporary)
    finally:
        process.kill()
        process.wait()


def made(workspace: Path) -> dict[str, str]:
    """The files in the outputs by their hashes."""
    folder = workspace / OUTPUTS
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_whole(workspace: Path, before: dict[str, str], names: set[str]) -> None:
    """The old files as they were, or all that the command makes, each known by its copy or its hash."""
    after = made(workspace)
    if after == before:
        return
    assert set(after) == set(before) | names
    for name, digest in after.items():
        known = workspace / OUTPUTS / ".cchc" / f"{name}.sha256"
        if known.is_file():
            assert known.read_text(encoding="ascii") == digest, name
        elif not name.startswith(".cchc/"):
            assert after[f".cchc/{name}"] == digest, name


def assert_nothing_left(started: Running, workspace: Path, *, patience: float = 0.0) -> None:
    until = time.monotonic() + patience
    while (there := commands_naming(str(started.temporary))) and time.monotonic() < until:
        time.sleep(0.02)
    assert there == [], "LibreOffice still runs"
    if not patience:
        assert list(started.temporary.iterdir()) == []
        assert not list((workspace / OUTPUTS).glob(".cchc-moi-*"))


@pytest.fixture(scope="module")
def seconds(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """How long each command takes when nobody stops it."""
    taken = {}
    for name, command in COMMANDS.items():
        workspace = prepared(finished, tmp_path_factory.mktemp(name) / "w")
        begun = time.monotonic()
        with running(workspace, *command) as started:
            assert started.process.wait(120) == 0
        taken[name] = time.monotonic() - begun
    return taken


@pytest.fixture(scope="module")
def names(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What each command makes, by its name."""
    found = {"report": set(made(prepared(finished, tmp_path_factory.mktemp("report") / "w")))}
    for name in ("finalize", "merge"):
        workspace = prepared(finished, tmp_path_factory.mktemp(name) / "w")
        assert run_cchc(workspace, *COMMANDS[name]).status == 0
        found[name] = set(made(workspace))
    return found


def prepared(finished: Path, workspace: Path) -> Path:
    """A workspace with the quarter's drafts and nothing final."""
    shutil.copytree(finished.parents[2], workspace)
    for path in (workspace / OUTPUTS).rglob("*.trinh-ky.pdf*"):
        path.unlink()
    shutil.copy(workspace / OUTPUTS / "phu-luc-4.docx", workspace / "bien-ban.docx")
    return workspace


def stop(workspace: Path, command: str, number: signal.Signals, after: float | None, names: dict[str, set[str]]) -> int:
    """Stops the command at the moment, or once LibreOffice runs; gives its status."""
    before = made(workspace)
    with running(workspace, *COMMANDS[command]) as started:
        if after is None:
            assert started.wait_for_office()
        else:
            time.sleep(after)
        (os.killpg if number is signal.SIGINT else os.kill)(started.process.pid, number)
        status = started.process.wait(30)
        if number is not signal.SIGKILL:
            assert status in (0, 130, -number), status
            assert_nothing_left(started, workspace)
            assert_whole(workspace, before, names[command])
            return status
        assert_nothing_left(started, workspace, patience=5)
        with running(workspace, *COMMANDS[command]) as following:
            assert following.process.wait(120) == 0
            assert_nothing_left(following, workspace)
        assert_whole(workspace, {}, names[command])
        return status


def lose_office(workspace: Path, command: str, after: float, names: dict[str, set[str]]) -> int:
    """Kills LibreOffice so long after it has begun; gives the command's status."""
    before = made(workspace)
    with running(workspace, *COMMANDS[command]) as started:
        started.wait_for_office()
        time.sleep(after)
        for process in started.offices():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
        status = started.process.wait(120)
        assert_nothing_left(started, workspace)
    assert status in (0, 5)
    assert_whole(workspace, before, names[command])
    return status


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL], ids=lambda one: one.name)
def test_stopped_while_libreoffice_is_at_work(
    number: signal.Signals, finished: Path, names: dict[str, set[str]], tmp_path: Path
) -> None:
    workspace = prepared(finished, tmp_path / "w")
    before = made(workspace)
    status = stop(workspace, "merge", number, None, names)
    assert status == (-9 if number is signal.SIGKILL else 130)
    assert (made(workspace) == before) is (number is not signal.SIGKILL), "then the next command has made it"


def test_what_a_killed_libreoffice_has_lost_is_made_all_the_same(
    finished: Path, names: dict[str, set[str]], tmp_path: Path
) -> None:
    workspace = prepared(finished, tmp_path / "w")
    assert lose_office(workspace, "merge", 0.1, names) == 0
    assert set(made(workspace)) == names["merge"]


def test_the_file_that_a_killed_libreoffice_was_writing_is_made_all_the_same(tmp_path: Path) -> None:
    """It has left its lock there."""
    document = tmp_path / "van-ban.docx"
    shutil.copy(ROOT / "templates/giay-moi.docx", document)
    (tmp_path / "pdf").mkdir()
    program, runs, lock = tmp_path / "soffice", tmp_path / "runs", tmp_path / "pdf/.~lock.van-ban.pdf#"
    program.write_text(
        f'#!/bin/sh\nif [ ! -e "{runs}" ]; then touch "{runs}"; echo ",x,y,01.01.2023 00:00,file:///z;" > "{lock}"; exit 0; fi\n'
        f'exec "{find_libreoffice().program}" "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    (output,) = LibreOffice(program).convert([document], tmp_path / "pdf")
    assert output.read_bytes().startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda one: one.name)
def test_stopped_at_random_moments(
    command: str, number: signal.Signals, finished: Path, names: dict[str, set[str]], seconds: dict[str, float], tmp_path: Path
) -> None:
    chance = random.Random(f"{command} {number}")
    stopped = 0
    for attempt in range(40):
        workspace = prepared(finished, tmp_path / str(attempt) / "w")
        stopped += stop(workspace, command, number, chance.random() * seconds[command], names) != 0
        if attempt >= 11 and stopped >= 6:
            break
    assert stopped >= 6, "so many were still at work, however fast the machine was meanwhile"


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_libreoffice_killed_at_random_moments(
    command: str, finished: Path, names: dict[str, set[str]], seconds: dict[str, float], tmp_path: Path
) -> None:
    chance = random.Random(command)
    done = 0
    for attempt in range(8):
        workspace = prepared(finished, tmp_path / str(attempt) / "w")
        done += lose_office(workspace, command, chance.random() * min(seconds[command] / 2, _AT_WORK), names) == 0
    assert done == 8, "it is started once more"
