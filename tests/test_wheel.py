"""The wheel carries templates and sample: installed outside the checkout, the main job works."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what ``pip install .`` puts beside the other packages."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = folder.glob("cchc_docs-*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import sys; from cchc_docs.cli import main; sys.argv[0] = 'cchc'; main()", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "CCHC_TODAY": TODAY},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_holds_templates_sample_and_words(installed: Path) -> None:
    for name in (
        "workspace/templates/bao-cao.docx",
        *(f"workspace/inputs/2023/thang-{month:02d}.xlsx" for month in range(1, 13)),
        "cli/locale/vi/LC_MESSAGES/messages.mo",
        "py.typed",
    ):
        assert (installed / "cchc_docs" / name).is_file(), name
    assert not (installed / "tests").exists()
    assert not (installed / "tools").exists()


def test_init_and_report_work_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import cchc_docs; print(cchc_docs.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed)
    made = run(installed, tmp_path, "init", "x", "--sample")
    assert made.returncode == 0, made.stderr
    report = run(installed, tmp_path / "x", "report", "2023-Q1")
    assert report.returncode == 0, report.stderr
    assert (tmp_path / "x/outputs/2023/2023-Q1/bao-cao.pdf").read_bytes().startswith(b"%PDF-1.")
