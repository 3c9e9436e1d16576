"""Outputs whole or not at all, wherever the machine stops."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import ROOT, TODAY, Change, run_cchc

OUTPUTS = "outputs/2023/2023-Q1"
NAMES = ("bao-cao.docx", *(f"phu-luc-{number}.docx" for number in range(1, 6)), "bao-cao.pdf")

KILLED = """
import os, sys
from pathlib import Path
real, count, LIMIT = Path.replace, 0, {limit}
def stop(self, to):
    global count
    if "/new/" in self.as_posix():
        count += 1
        if count == LIMIT:
            os._exit(9)
    return real(self, to)
Path.replace = stop
from cchc_docs.cli.group import cchc
cchc(args=["report", "2023-Q1"])
"""


def kill_at(folder: Path, step: int) -> None:
    """Runs the report and kills it, as by a power cut, just before the step-th file is moved into place."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED.replace("{limit}", str(step))],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CCHC_TODAY": TODAY},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 9, done.stderr


def texts(folder: Path) -> str:
    document = pypdfium2.PdfDocument(folder / "bao-cao.trinh-ky.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def move_a_dossier(change: Change) -> None:
    """One dossier of March comes in at the counter instead of online: 239 and 800 instead of 240 and 799."""
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C4", 20)
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "D4", 185)
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C11", 95)
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "D11", 281)


@pytest.mark.parametrize(
    ("following", "step"),
    [
        ("report", 1),
        ("report", 4),
        ("finalize", 1),
        ("finalize", 4),
        *(
            pytest.param(following, step, marks=pytest.mark.slow)
            for following, steps in (("report", (2, 3, 5, 6, 7, 8)), ("finalize", (2, 3, 5, 6, 7, 8)))
            for step in steps
        ),
    ],
)
def test_after_a_kill_the_next_command_finds_all_new_or_all_old(change: Change, drafted: Path, step: int, following: str) -> None:
    workspace = drafted
    move_a_dossier(change)
    kill_at(workspace, step)
    assert all((workspace / OUTPUTS / name).is_file() for name in NAMES), "no file is ever absent"
    if following == "report":
        assert run_cchc(workspace, "report", "2023-Q1").status == 0
    result = run_cchc(workspace, "finalize", f"{OUTPUTS}/bao-cao.docx")
    assert result.status == 0, result.err
    text = texts(workspace / OUTPUTS)
    assert "gồm 239 hồ sơ tiếp nhận trực tuyến, 800 hồ sơ" in text
    assert "240" not in text
    assert not list((workspace / OUTPUTS).glob(".cchc-moi-*"))


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_in_the_place_of_a_file_is_not_destroyed(workspace: Path, name: str) -> None:
    precious = workspace / OUTPUTS / name / "quan-trong.txt"
    precious.parent.mkdir(parents=True)
    precious.write_text("giữ lại", encoding="utf-8")
    result = run_cchc(workspace, "report", "2023-Q1")
    assert result.status == 6
    assert name in result.err
    assert precious.read_text(encoding="utf-8") == "giữ lại"


def test_a_preview_that_somebody_replaced_is_not_overwritten(drafted: Path) -> None:
    (drafted / OUTPUTS / "bao-cao.pdf").write_bytes(b"%PDF-1.4 da ky")
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 6
    assert "bao-cao.pdf" in result.err
