"""Merging holds its bounds: of time and memory for good files, and whatever becomes of spoilt ones."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from cchc_docs.pdf.bounds import TooMuchError, within
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.guest import read_guest
from cchc_docs.pdf.merged import Merged
from cchc_docs.pdf.scan import read_scan
from tests.conftest import ROOT, snapshot
from tests.guests.corpus import CORPUS
from tests.measuring import seconds

PARTS = 70
MEMORY = """
import re, sys
from pathlib import Path
from cchc_docs.cli.group import cchc
try:
    cchc(args=sys.argv[1:])
finally:
    print(re.search("VmHWM: *\\t *(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def turn_in_circles() -> None:
    with within(0.05):
        while True:
            pass


def test_a_block_ends_when_its_time_is_over() -> None:
    with pytest.raises(TooMuchError):
        turn_in_circles()


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """The content with some bytes changed, lost, doubled or cut off."""
    spoiling = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(spoiling) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            spoiling[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del spoiling[at : at + chance.randrange(1, 60)]
        elif kind == 2:
            spoiling[at:at] = spoiling[at : at + 30]
        elif chance.random() < 0.2:
            del spoiling[at:]
    return bytes(spoiling)


@pytest.mark.parametrize("rounds", [100, pytest.param(4000, marks=pytest.mark.slow)])
def test_no_spoilt_guest_makes_it_fall_or_hang(rounds: int) -> None:
    chance = random.Random(rounds)
    seeds = [case.make() for case in CORPUS if case.end != ".tiff" and "bom" not in case.name and "000-trang" not in case.name]
    refused = 0
    for _ in range(rounds):
        content, merged, findings = spoilt(chance.choice(seeds), chance), Merged(), Findings("x")
        if read_guest(content, findings, merged.store, merged.parent) is None:
            refused += 1
            assert findings.issues
        if content.startswith((b"\xff\xd8", b"\x89PNG", b"II", b"MM")):
            read_scan(content, findings, merged.store, merged.parent, resolution=300)
    assert 0 < refused < rounds


def running(word: str) -> list[str]:
    """The command lines of processes that hold the word."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            lines.append(path.read_bytes().decode("utf-8", "replace"))
    return [line for line in lines if word in line]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes in /proc")
def test_ctrl_c_while_libreoffice_works_leaves_nothing(tmp_path: Path) -> None:
    folder, scratch = tmp_path / "ho-so", tmp_path / "tam"
    folder.mkdir()
    scratch.mkdir()
    shutil.copy(ROOT / "inputs/2023/thang-01.xlsx", folder)
    before = snapshot(folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(scratch)}
    command = [sys.executable, "-m", "cchc_docs", "merge", "ra.pdf", "thang-01.xlsx"]
    process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)
    while not running(f"file://{scratch}") and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in said) == (130, False), said
    assert (snapshot(folder), list(folder.glob(".*")), list(scratch.iterdir())) == (before, [], [])
    assert not running(str(scratch))


@pytest.fixture(scope="module")
def many(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seventy reports of fifteen pages, none the same file as another."""
    folder = tmp_path_factory.mktemp("nhieu")
    short = folder / "15-trang.pdf"
    subprocess.run(["qpdf", finished / "bao-cao.pdf", "--pages", ".", "1-15", "--", short], check=True)
    content = short.read_bytes()
    for number in range(PARTS):
        (folder / f"{number:02d}.pdf").write_bytes(content + b"%% %d\n" % number)
    return folder


def test_a_thousand_pages_in_seventy_parts_take_under_two_seconds(many: Path) -> None:
    files = [f"{number:02d}.pdf" for number in range(PARTS)]
    times = []
    for _ in range(3):
        spent, result = seconds(many, "merge", "ra.pdf", *files)
        assert result.status == 0
        times.append(spent)
        if spent < 2:
            break
    assert min(times) < 2
    assert len(PdfReader(many / "ra.pdf").pages) == 15 * PARTS


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells what a process held at most since it began")
def test_and_under_250_megabytes(many: Path) -> None:
    files = [f"{number:02d}.pdf" for number in range(PARTS)]
    command = [sys.executable, "-c", MEMORY, "merge", "nho.pdf", *files]
    done = subprocess.run(
        command, cwd=many, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert int(done.stdout.split()[-1]) < 250_000, done.stderr
