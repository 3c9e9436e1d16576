"""The machine stops in the middle of issuing: afterwards there is the document with its line, or neither."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from tests.conftest import ROOT, TODAY
from tests.registering import codes, entries, left_over, records


def killed_everywhere(folder: Path, how: str, *arguments: str, timeout: float = 300) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.killing", str(folder), how, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), "CCHC_TODAY": TODAY},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("how", "status"), [("kill", 9), pytest.param("interrupt", 130, marks=pytest.mark.slow)])
def test_stopped_at_any_step_leaves_the_document_with_its_line_or_neither(workspace: Path, how: str, status: int) -> None:
    for number in range(1, 100):
        blank = PdfWriter()
        blank.add_blank_page(595, 842)
        blank.add_metadata({"/Title": str(number)})
        blank.write(workspace / f"bien-ban-{number}.pdf")
    found = killed_everywhere(workspace, how, "register", "issue", "bien-ban-STEP.pdf", "--type", "BB", "--subject", "Họp quý I")
    assert len(found) > 30, "there were steps to be killed at"
    assert [one["status"] for one in found[:-1]] == [status] * (len(found) - 1)
    for one in found:
        assert one["codes"] == [], one
        assert one["left"] == 0, one
        assert one["records"] == [line.replace(" ", "/").replace("/BB", "-BB") for line in one["lines"]], one
    assert found[0]["lines"] == []
    assert "2023 01/BB-UBND" in found[-1]["lines"]


def test_killed_without_a_file_leaves_the_line_or_not(workspace: Path) -> None:
    found = killed_everywhere(workspace, "kill", "register", "issue", "--type", "TB", "--subject", "Lịch tiếp dân")
    assert len(found) > 10
    assert all(one["codes"] == [] and one["records"] == [] for one in found)
    counts = [len(one["lines"]) for one in found]
    assert counts[0] == 0
    assert sorted(counts) == counts
    assert found[-1]["lines"] == [f"2023 {number:02d}/TB-UBND" for number in range(1, counts[-1] + 1)]


BUSY = """
import sys
from pathlib import Path
from tests.registering import issue
for _ in range(1000):
    issue(Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_killed_at_random_moments_the_book_stays_whole(tmp_path: Path) -> None:
    """Within SQLite itself too, where no step of ours can be told."""
    chance = random.Random(30)
    seen = 0
    for _ in range(40):
        process = subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path)], env={**os.environ, "PYTHONPATH": str(ROOT)})
        time.sleep(0.7 + chance.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
        lines = entries(tmp_path)
        assert [line.code_number for line in lines] == list(range(1, len(lines) + 1))
        assert records(tmp_path) == sorted(line.folder for line in lines)
        assert codes(tmp_path) == []
        assert left_over(tmp_path) == []
        seen = len(lines)
    assert seen > 100
