"""The processes of ``cchc batch``: killed, stopped, two batches at once."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.archiving import archive_failures
from tests.conftest import ROOT, TODAY
from tests.test_batch import FINAL, KEY, outputs, province, states

ENDED = 2.0
"""Seconds."""


def begun(folder: Path, temporary: Path, *more: str) -> subprocess.Popen[str]:
    """The batch in a process group of its own, with a folder of its own for what passes."""
    temporary.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "cchc_docs", "batch", KEY, "--units", "cac-xa", *more],
        cwd=folder,
        env={**os.environ, "CCHC_TODAY": TODAY, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def offices(temporary: Path) -> list[int]:
    """The processes of LibreOffice that work in the folder, one for each profile: a process that it starts looks like itself at first."""
    found: dict[bytes, int] = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if b"soffice.bin" in command and str(temporary).encode() in command:
            found.setdefault(command, int(process.name))
    return list(found.values())


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
@pytest.mark.parametrize(("units", "kills"), [(3, 2), pytest.param(100, 10, marks=pytest.mark.slow)], ids=["three", "a hundred"])
def test_nothing_is_lost_when_libreoffice_is_killed_at_random(tmp_path: Path, units: int, kills: int) -> None:
    names = [f"xa-{number:03d}" for number in range(units)]
    folder = province(tmp_path / "t", *names)
    running, chance, killed = begun(folder, tmp_path / "tmp", "--quiet"), random.Random(5), 0
    while running.poll() is None:
        time.sleep(chance.uniform(0.1, 0.8))
        for process in offices(tmp_path / "tmp")[:1] if killed < kills else ():
            os.kill(process, signal.SIGKILL)
            killed += 1
    out, err = running.communicate()
    assert (running.returncode, out.splitlines()[0]) == (0, f"{units} đơn vị: {units} đã làm."), err
    assert killed == kills
    pages = {len(PdfReader(outputs(folder, name) / FINAL).pages) for name in names}
    assert len(pages) == 1
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a POSIX system")
@pytest.mark.parametrize("everybody", [True, False], ids=["from the terminal", "sent to it alone"])
def test_ctrl_c_ends_it_at_once_and_the_next_run_goes_on(tmp_path: Path, everybody: bool) -> None:
    names = ["xa-mot", "xa-hai"]
    folder = province(tmp_path / "t", *names)
    running = begun(folder, tmp_path / "tmp", "--jobs", "2")
    deadline = time.monotonic() + 60
    while not offices(tmp_path / "tmp") and time.monotonic() < deadline:
        time.sleep(0.1)
    start = time.monotonic()
    (os.killpg if everybody else os.kill)(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert time.monotonic() - start < ENDED
    assert running.returncode == 130, err
    assert "Traceback" not in err
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not list(folder.rglob(".cchc-moi-*"))
    assert not offices(tmp_path / "tmp")
    assert set(states(folder).values()) <= {"made", "unchanged"}
    assert all(archive_failures(outputs(folder, name) / FINAL) == [] for name in names)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="whether a signal is caught is read in /proc")
@pytest.mark.parametrize("everybody", [True, False], ids=["from the terminal", "sent to it alone"])
def test_ctrl_c_at_random_moments(tmp_path: Path, everybody: bool) -> None:
    folder, chance, stopped = province(tmp_path / "t", "xa-mot", "xa-hai", "xa-ba"), random.Random(9), 0
    for attempt in range(30):
        temporary = tmp_path / f"tmp-{attempt}"
        running = begun(folder, temporary, "--jobs", "2", "--force")
        while not catches_signals(running.pid):
            time.sleep(0.005)
        time.sleep(chance.uniform(0, chance.choice((0.35, 2.5))))  # half of them while it is still starting
        start = time.monotonic()
        (os.killpg if everybody else os.kill)(running.pid, signal.SIGINT)
        _, err = running.communicate(timeout=30)
        assert time.monotonic() - start < ENDED
        assert running.returncode in (0, 130), err  # the first when it was already done
        assert "Traceback" not in err
        assert list(temporary.iterdir()) == []
        assert not list(folder.rglob(".cchc-moi-*"))
        stopped += running.returncode == 130
    assert stopped >= 15, "so many were still at work, however fast the machine was meanwhile"


def catches_signals(process: int) -> bool:
    """Whether it has begun to heed a request to end, which Python by itself does not."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
def test_processes_that_do_not_hear_are_killed_and_what_they_had_under_way_is_cleared_away(tmp_path: Path) -> None:
    names = ["xa-mot", "xa-hai"]
    folder = province(tmp_path / "t", *names)
    running = begun(folder, tmp_path / "tmp", "--jobs", "2")
    wait_until(lambda: len(offices(tmp_path / "tmp")) == 2)
    wait_until(lambda: list(folder.rglob(".cchc-moi-*")))
    workers = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii").split()
    assert len(workers) == 2
    for worker in workers:
        os.kill(int(worker), signal.SIGSTOP)
    assert list(folder.rglob(".cchc-moi-*"))
    start = time.monotonic()
    os.kill(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert time.monotonic() - start < ENDED
    assert (running.returncode, "Traceback" in err) == (130, False)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not list(folder.rglob(".cchc-moi-*"))
    wait_until(lambda: not offices(tmp_path / "tmp"))
    assert set(states(folder).values()) <= {"made", "unchanged"}


def wait_until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_two_batches_at_once_both_end_right(tmp_path: Path) -> None:
    names = ["xa-mot", "xa-hai"]
    folder = province(tmp_path / "t", *names)
    both = [begun(folder, tmp_path / f"tmp-{number}", "--quiet") for number in range(2)]
    said = [one.communicate(timeout=180) for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert all(archive_failures(outputs(folder, name) / FINAL) == [] for name in names)
    assert set(states(folder).values()) == {"unchanged"}


def test_the_processes_are_as_many_as_asked_for(tmp_path: Path) -> None:
    folder, most = province(tmp_path / "t", "xa-mot", "xa-hai"), 0
    running = begun(folder, tmp_path / "tmp", "--quiet", "--jobs", "1")
    while running.poll() is None:
        time.sleep(0.1)
        most = max(most, len(offices(tmp_path / "tmp")))
    running.communicate()
    assert (running.returncode, most) == (0, 1)
