"""Every document that the sample gives, made final, is PDF/A-2b to an independent validator and clean to qpdf."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cchc_docs.workflows.companions import COMPANIONS
from tests.apology_rows import add_rows, row
from tests.archiving import archive_failures
from tests.conftest import copy_sample, run_cchc
from tests.test_inspections import book as inspect
from tests.test_letters import RIGHT, correct, split_march
from tests.twelve_units import twelve_units


@dataclass(frozen=True)
class Case:
    """A command that drafts, and the draft that is made final."""

    command: tuple[str, ...]
    draft: str
    today: str = "2023-03-28"
    prepare: Callable[[Path], object] = copy_sample
    """Makes the workspace, or adds what the sample has no example of."""

    quick: bool = False


def with_a_slip(folder: Path) -> None:
    """A line of the sheet «Đính chính» about a document in the register."""
    copy_sample(folder)
    day = "2023-04-03"
    issued = run_cchc(folder, "register", "issue", "--type", "BC", "--date", day, "--subject", "Kết quả quý I", "--today", day)
    assert issued.status == 0, issued.err
    correct(folder, RIGHT)


def with_a_late_dossier(folder: Path) -> None:
    copy_sample(folder)
    add_rows(folder, [row(100)])


def with_a_silent_unit(folder: Path) -> None:
    copy_sample(folder)
    split_march(folder, "BPMC")


def inspected(folder: Path) -> None:
    copy_sample(folder)
    inspect(folder)


def divided(folder: Path) -> None:
    twelve_units(folder, (1, 2, 3))


LATE = "2024-01-05"
CASES = {
    "report of a month": Case(("report", "2023-03"), "2023-03/bao-cao"),
    "report of half a year": Case(("report", "2023-H1"), "2023-H1/bao-cao", LATE),
    "report of the year, with charts": Case(("report", "2023", "--charts"), "2023/bao-cao", LATE),
    "report over units": Case(("report", "2023-Q1"), "2023-Q1/bao-cao", prepare=divided),
    "report of a unit": Case(("report", "2023-Q1", "--unit", "VPTK"), "2023-Q1/vptk/bao-cao", prepare=divided),
    "plan": Case(("plan", "2023"), "2023/ke-hoach"),
    "minutes": Case(("minutes", "2023-Q1"), "2023-Q1/bien-ban", quick=True),
    "review": Case(("minutes", "2023-03"), "2023-03/bien-ban"),
    "ke-hoach-tuyen-truyen": Case(("write", "ke-hoach-tuyen-truyen", "2023"), "2023/ke-hoach-tuyen-truyen"),
    "ke-hoach-kiem-tra": Case(("write", "ke-hoach-kiem-tra", "2023"), "2023/ke-hoach-kiem-tra"),
    "ke-hoach-thi-dua": Case(("write", "ke-hoach-thi-dua", "2023"), "2023/ke-hoach-thi-dua"),
    "phieu-xin-loi": Case(("write", "phieu-xin-loi", "2023-03"), "2023-03/phieu-xin-loi*", prepare=with_a_late_dossier),
    "cong-van-don-doc": Case(
        ("write", "cong-van-don-doc", "2023-03"), "2023-03/cong-van-don-doc", "2023-04-10", with_a_silent_unit
    ),
    "cong-van-dinh-chinh": Case(
        ("write", "cong-van-dinh-chinh", "2023-04"), "2023-04/cong-van-dinh-chinh*", "2023-04-20", with_a_slip
    ),
    "to-trinh": Case(("write", "to-trinh", "2023-Q1"), "2023-Q1/to-trinh"),
    "quyet-dinh-kien-toan": Case(("write", "quyet-dinh-kien-toan", "2023"), "2023/quyet-dinh-kien-toan", quick=True),
    "quyet-dinh-to-kiem-tra": Case(("write", "quyet-dinh-to-kiem-tra", "2023"), "2023/quyet-dinh-to-kiem-tra"),
    "giay-moi": Case(("write", "giay-moi", "2023-Q1"), "2023-Q1/giay-moi"),
    "thong-bao-ket-luan": Case(("write", "thong-bao-ket-luan", "2023-Q1"), "2023-Q1/thong-bao-ket-luan"),
    "bien-ban-kiem-tra": Case(
        ("write", "bien-ban-kiem-tra", "2023-11-15"), "2023-11-15/bien-ban-kiem-tra", "2023-11-16", prepare=inspected
    ),
}
"""The quarter's report is looked at by ``test_final_pdf``."""


def assert_archive(final: Path) -> None:
    assert archive_failures(final) == []
    done = subprocess.run(["qpdf", "--check", final], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_kind_is_looked_at() -> None:
    assert {case.command[1] for case in CASES.values() if case.command[0] == "write"} == set(COMPANIONS)


@pytest.mark.parametrize("name", [pytest.param(name, marks=() if case.quick else pytest.mark.slow) for name, case in CASES.items()])
def test_the_final_is_an_archive_and_sound(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    case.prepare(tmp_path)
    drafted = run_cchc(tmp_path, *case.command, "--today", case.today)
    assert drafted.status == 0, drafted.err
    draft = min((tmp_path / "outputs/2023").glob(f"{case.draft}.docx"))
    result = run_cchc(tmp_path, "finalize", draft.relative_to(tmp_path).as_posix(), "--today", case.today, "--json")
    assert result.status == 0, result.err
    assert_archive(draft.with_suffix(".trinh-ky.pdf"))
