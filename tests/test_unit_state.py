"""What a unit's report is made from: whatever of it changes, the report is made again."""

import shutil
from pathlib import Path

import pytest

from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.unit_state import unit_digest
from tests.conftest import ROOT


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "inputs", tmp_path / "inputs")
    return tmp_path


def digest(unit: Path) -> str:
    return unit_digest("chung", Workspace(unit), 2023, {})[0]


@pytest.mark.parametrize(
    "name",
    [
        "inputs/co-quan.xlsx",
        "inputs/2023/thang-03.xlsx",
        "inputs/2023/minh-chung/them.pdf",
        "inputs/2022/ke-hoach.xlsx",
        "van-ban-di/so-van-ban.sqlite3",
        "van-ban-di/2023/01-BC-UBND/doi-chieu-so-lieu.xlsx",
    ],
)
def test_another_content_is_another_unit(unit: Path, name: str) -> None:
    before = digest(unit)
    (unit / name).parent.mkdir(parents=True, exist_ok=True)
    (unit / name).write_bytes(b"khac")
    changed = digest(unit)
    (unit / name).write_bytes(b"khac nua")
    assert len({before, changed, digest(unit)}) == 3


@pytest.mark.parametrize("name", ["inputs/2023/~$thang-03.xlsx", "inputs/2021/ke-hoach.xlsx", "ghi-chu.txt"])
def test_what_no_report_reads_changes_nothing(unit: Path, name: str) -> None:
    before = digest(unit)
    (unit / name).parent.mkdir(parents=True, exist_ok=True)
    (unit / name).write_bytes(b"khac")
    assert digest(unit) == before
