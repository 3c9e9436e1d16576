"""What tests share: a workspace of their own with the sample, and the command as a user starts it."""

import atexit
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests import conversions
from tests.forking import run_forked
from tests.readings import remember_readings

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2023-03-28"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the long proofs too")


def pytest_configure(config: pytest.Config) -> None:
    """The workers of a run inherit the environment of the process that starts them."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # whoever starts an installed command does not compile it each time
    if conversions.FOLDER not in os.environ:
        os.environ[conversions.FOLDER] = folder = tempfile.mkdtemp(prefix="cchc-chuyen-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--all"):
        for item in items:
            if "slow" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="a long proof; run with --all"))


@dataclass(frozen=True)
class Result:
    """What a run of the command left."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


_READ_AT_START = ("PYTHON", "LANG", "LC_")


def run_cchc(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Result:
    """``cchc`` in a process of its own, in the folder, on the sample's day; as a user starts it where its language or Python differ."""
    if sys.platform == "win32" or any(name.startswith(_READ_AT_START) for name in environment or {}):
        return started(folder, *arguments, environment=environment)
    return _sound(Result(*run_forked(folder, arguments, {**_usual(), **(environment or {})})))


def started(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Result:
    """The same, as a user starts it: everything is imported anew."""
    done = subprocess.run(
        [sys.executable, "-m", "cchc_docs", *arguments],
        cwd=folder,
        env={**_usual(), **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    return _sound(Result(done.returncode, done.stdout, done.stderr))


def _usual() -> dict[str, str]:
    """As a user has it: what has been imported once is kept compiled."""
    environment = {**os.environ, "CCHC_TODAY": TODAY, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _sound(result: Result) -> Result:
    assert "Traceback" not in result.err, result.err
    return result


def copy_sample(folder: Path) -> Path:
    """A workspace with the sample's templates and inputs."""
    for name in ("templates", "inputs"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@functools.cache
def clean_sample() -> Path:
    """The sample without what somebody has drafted in it; not to be changed."""
    folder = Path(tempfile.mkdtemp(prefix="cchc-mau-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return copy_sample(folder)


@pytest.fixture
def only_2023(workspace: Path) -> None:
    """Without the year before, for tests that it does not concern: every check would read it too."""
    shutil.rmtree(workspace / "inputs/2022")


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that call the workflows themselves: what they left of the sample as it is, they need not read again."""
    remember_readings(monkeypatch.setattr)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return copy_sample(tmp_path)


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample's quarter with draft, annexes, preview and final. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("finished"))
    assert run_cchc(folder, "report", "2023-Q1").status == 0
    assert run_cchc(folder, "finalize", "outputs/2023/2023-Q1/bao-cao.docx").status == 0
    return folder / "outputs" / "2023" / "2023-Q1"


@pytest.fixture
def drafted(finished: Path, tmp_path: Path) -> Path:
    """A workspace of its own with the sample's drafts and final, made on the sample's day."""
    shutil.copytree(finished.parent.parent.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path


Change = Callable[[str, str, str, object], None]


@pytest.fixture
def change(workspace: Path) -> Change:
    """Writes a value into a cell of a workbook of the workspace, as a clerk would."""

    def write(file: str, sheet: str, cell: str, value: object) -> None:
        path = workspace / "inputs" / file
        book = load_workbook(path)
        book[sheet][cell].value = value
        book.save(path)

    return write


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
