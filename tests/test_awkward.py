"""Awkward workbooks: exactly the expected issues, each at its cell, and what is good in them read."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.excel.results_reader import read_results
from cchc_docs.issues import Issue
from cchc_docs.pdf.libreoffice import find_libreoffice
from tests.awkward import CASES, OFFICE_CASES
from tests.awkward.__main__ import catalogue
from tests.awkward.case import Case, Reads, Seen
from tests.conftest import ROOT

FORMATS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods"}


def seen(issues: list[Issue]) -> list[Seen]:
    found = [(one.code, one.place.sheet, one.place.cell, str(one.severity)) for one in issues]
    return sorted(found, key=lambda one: tuple(part or "" for part in one))


def read(results: MonthlyResults, reads: Reads) -> list[tuple[Any, ...]]:
    parts = getattr(results, reads.part) if reads.part else [results]
    return [tuple(getattr(row, name) for name in reads.names) for row in parts]


def judge(case: Case, path: Path) -> None:
    results, issues = read_results(path, "inputs/2023/thang-03.xlsx")
    expected = sorted(case.sees, key=lambda one: tuple(part or "" for part in one))
    if case.name == "place-impossible":  # so far away that its name is no matter
        expected = [(*one[:2], issues[0].place.cell, one[3]) for one in expected]
    assert seen(issues) == expected, [str(issue) for issue in issues]
    assert all(issue.place.file == "inputs/2023/thang-03.xlsx" and issue.message for issue in issues)
    assert not case.says or any(case.says in issue.message for issue in issues), [issue.message for issue in issues]
    if case.reads:
        assert results is not None
        assert read(results, case.reads) == case.reads.rows
    if any(one[3] == "error" for one in case.sees):
        assert results is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_awkward_workbook_gives_its_issues_and_its_values(case: Case, tmp_path: Path) -> None:
    judge(case, case.write(tmp_path))


@pytest.fixture(scope="module")
def saved_by_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every workbook of the office's in every format: one LibreOffice for each format, side by side."""
    folder = tmp_path_factory.mktemp("office")
    sources = folder / "sources"
    sources.mkdir()
    written = [str(case.write(sources)) for case in OFFICE_CASES]
    program = str(find_libreoffice().program)
    running = []
    for name, filter_name in FORMATS.items():
        profile = f"-env:UserInstallation={(folder / f'profile-{name}').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            filter_name,
            "--outdir",
            str(folder / name),
            *written,
        ]
        environment = {**os.environ, "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("case", OFFICE_CASES, ids=lambda case: case.name)
def test_what_libreoffice_saves_gives_the_same_in_every_format(case: Case, kind: str, saved_by_office: Path) -> None:
    judge(case, saved_by_office / kind / f"{case.name}.{kind}")


def test_the_catalogue_names_every_workbook() -> None:
    assert len(CASES) + len(FORMATS) * len(OFFICE_CASES) > 150
    assert len({case.name for case in (*CASES, *OFFICE_CASES)}) == len(CASES) + len(OFFICE_CASES)
    assert (ROOT / "tests" / "awkward" / "README.md").read_text(encoding="utf-8") == catalogue()


def test_every_case_expects_something() -> None:
    assert all(case.sees or case.reads or case.name == "sheet-empty" for case in (*CASES, *OFFICE_CASES))
    assert sum(not case.sees for case in CASES) > 40, "good ones"
