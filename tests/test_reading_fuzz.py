"""Whatever bytes and cells come: reading and checking end in issues, or in an error that names its remedy; never otherwise."""

import io
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from datetime import time as clock
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.excel.cell import BadCell, read_cell
from cchc_docs.excel.compound_file import streams
from cchc_docs.excel.declaration import CellType, Column, Sheet
from cchc_docs.excel.results_form import RESULTS
from cchc_docs.excel.results_reader import read_results
from cchc_docs.pdf.libreoffice import find_libreoffice
from tests.conftest import ROOT, copy_sample

DIMENSIONS = 0x200
"""The record of an .xls that says how far a sheet reaches."""

SLOWEST = 20.0
"""Seconds that no single workbook may take."""

SAMPLE = ROOT / "inputs" / "2023" / "thang-03.xlsx"
TEXTS = (
    "", " ", "0", "-1", "1.234", "97,28%", "31/02/2023", "03/25/2023", "05/03/2023", "Tổng cộng", "Cộng", "Ghi chú: x", "(1)", "STT", "=",
    "Lĩnh vực", "Mã", "Nội dung", "Hoàn thành", "H\u00e0nh chÝnh", "\u00d0", "a" * 5000, "1" * 5000, "🙂", "\u202e", "Người lập",
    "٣", "1e999",
)  # fmt: skip


def any_value(chance: random.Random) -> object:
    """A value of any type that a cell can hold."""
    return chance.choice(
        (
            None, chance.choice(TEXTS), chance.randrange(-10, 10**6), chance.random(), -chance.random() * 1e300, True, False,
            date(chance.randrange(1901, 9999), 3, 5), datetime(2023, 3, 5, 1, 2, 3), clock(3, 4), timedelta(hours=50),
            f"={chance.choice(('1+1', 'A1', 'NA()'))}", "#N/A", "#REF!",
            "".join(chr(chance.randrange(32, 0xD7FF)) for _ in range(chance.randrange(20))).replace("\x7f", ""),
        )
    )  # fmt: skip


def poured(chance: random.Random) -> bytes:
    """The sample's month with random values in random cells of a sheet or two, merged and hidden at random."""
    book = load_workbook(SAMPLE)
    for sheet in chance.sample(book.worksheets, 2):
        for _ in range(chance.choice((1, 5, 60))):
            row, column = chance.randrange(1, sheet.max_row + 4), chance.randrange(1, sheet.max_column + 2)
            cell = sheet.cell(row, column)
            try:
                cell.value = any_value(chance)  # type: ignore[assignment]
            except ValueError:
                cell.value = "x"
            cell.number_format = chance.choice(("General", "0%", "mm/dd/yyyy", "dd/mm/yyyy", "@"))
        if chance.random() < 0.3:
            top, left = chance.randrange(1, sheet.max_row + 1), chance.randrange(1, sheet.max_column + 1)
            sheet.merge_cells(
                start_row=top, start_column=left, end_row=top + chance.randrange(3), end_column=left + chance.randrange(4)
            )
        sheet.row_dimensions[chance.randrange(1, 20)].hidden = chance.random() < 0.3
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def flipped(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 3, 30, 300)) if content else 0):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def parts_damaged(content: bytes, chance: random.Random) -> bytes:
    """The archive rebuilt with a part left out, cut off, flipped or put in another's place, its sums right again."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        chosen = set(chance.sample(source.namelist(), chance.choice((1, 1, 2))))
        for name in source.namelist():
            part = source.read(name)
            if name in chosen:
                how = chance.randrange(5)
                if how == 0:
                    continue
                part = (part[: chance.randrange(len(part) + 1)], flipped(part, chance), digits(part, chance), b"")[how - 1]
            target.writestr(name, part)
    return stream.getvalue()


def digits(part: bytes, chance: random.Random) -> bytes:
    """The part with some of its figures changed: still well formed, but with wrong places, counts and references."""
    damaged = bytearray(part)
    places = [at for at, byte in enumerate(part) if 48 <= byte <= 57]
    for at in chance.sample(places, min(len(places), chance.choice((1, 10, 100)))):
        damaged[at] = chance.choice(b"0123456789")
    return bytes(damaged)


Damage = Callable[[bytes, random.Random], bytes]
DAMAGES: dict[str, Damage] = {
    "random bytes": lambda _, chance: chance.randbytes(chance.randrange(4000)),
    "random bytes after a signature": lambda content, chance: (
        content[: chance.choice((4, 64, 600))] + chance.randbytes(chance.randrange(9000))
    ),
    "bytes flipped": flipped,
    "cut off": lambda content, chance: content[: chance.randrange(len(content))],
    "figures changed": digits,
    "parts damaged": lambda content, chance: (
        parts_damaged(content, chance) if content.startswith(b"PK") else flipped(content, chance)
    ),
    "cells poured": lambda _, chance: poured(chance),
}
READ = """
import json, sys, time, warnings
from datetime import date
from pathlib import Path
from cchc_docs.errors import CchcError
from cchc_docs.excel.results_reader import read_results
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.check import check
from tests.readings import remember_readings
remember_readings()  # the year's other workbooks are those of the sample
warnings.simplefilter("error")
workspace, *paths = map(Path, sys.argv[1:])
for path in paths:
    start = time.monotonic()
    results, issues = read_results(path, "x")
    assert results is not None or issues
    if path.name.startswith("checked"):
        (workspace / "inputs/2023/thang-03.xlsx").write_bytes(path.read_bytes())
        try:
            issues += check(Workspace(workspace), [], [], today=date(2023, 3, 28))
        except CchcError as error:
            assert error.exit_status == 3
    assert all(issue.message and issue.place.file for issue in issues)
    print(json.dumps([path.name, sorted({issue.code for issue in issues}), time.monotonic() - start]), flush=True)
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The sample's month as .xlsx, and as LibreOffice saves it for the other endings."""
    folder = tmp_path_factory.mktemp("sources")
    program = str(find_libreoffice().program)
    running = [
        subprocess.Popen(
            [
                program,
                f"-env:UserInstallation={(folder / kind).as_uri()}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                str(SAMPLE),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for kind in ("xls", "ods")
    ]
    assert [process.wait(timeout=120) for process in running] == [0, 0]
    return {
        ".xlsx": SAMPLE.read_bytes(),
        **{f".{kind}": (folder / f"{SAMPLE.stem}.{kind}").read_bytes() for kind in ("xls", "ods")},
    }


def damaged(sources: dict[str, bytes], chance: random.Random, folder: Path, number: int) -> tuple[str, Path]:
    """One workbook that nobody should send, and how it was made."""
    how = chance.choice([*DAMAGES, *["parts damaged", "cells poured"] * 2])
    suffix = ".xlsx" if how == "cells poured" else chance.choice(list(sources))
    checked = "checked" if how == "cells poured" or (suffix == ".xlsx" and chance.random() < 0.05) else "read"
    path = folder / f"{checked}-{number}{suffix}"
    path.write_bytes(DAMAGES[how](sources[suffix], chance))
    return how, path


def read_all(workspace: Path, paths: list[Path]) -> tuple[list[tuple[str, list[str], float]], str]:
    """What a process of its own makes of the files: a crash of the parser must not take the tests with it."""
    command = [sys.executable, "-c", READ, str(workspace), *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=len(paths) * SLOWEST, check=False)
    told = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    kept = ""
    if done.returncode or len(told) < len(paths):
        culprit = paths[len(told)]
        kept = f"{culprit.name}: {done.returncode} {done.stderr[-800:]}"
        (Path(tempfile.gettempdir()) / f"cchc-fuzz-{culprit.name}").write_bytes(culprit.read_bytes())
    elif done.stderr:
        kept = done.stderr[-800:]
    return told, kept


def round_of(sources: dict[str, bytes], seed: int, count: int, folder: Path) -> Counter[str]:
    """Damages so many workbooks, reads them, and counts the codes that come out."""
    chance = random.Random(seed)
    folder.mkdir()
    workspace = copy_sample(folder / "workspace")
    made = [damaged(sources, chance, folder, number) for number in range(count)]
    told, outcry = read_all(workspace, [path for _, path in made])
    assert not outcry, f"seed {seed}: {outcry}"
    assert len(told) == count
    assert max(seconds for _, _, seconds in told) < SLOWEST
    shutil.rmtree(folder)
    counted = Counter(code for _, codes, _ in told for code in codes or ["good"])
    counted.update({"workbooks": count, "slowest, ms": round(1000 * max(seconds for _, _, seconds in told))})
    return counted


def test_damaged_workbooks_end_in_issues(sources: dict[str, bytes], tmp_path: Path) -> None:
    counted = round_of(sources, 20230328, 150, tmp_path / "round")
    assert counted["workbook-unreadable"] > 30, counted
    assert counted["good"] > 5, counted
    assert len(counted) > 12, "different things were found"


def test_a_parser_that_crashes_takes_nothing_with_it(sources: dict[str, bytes], tmp_path: Path) -> None:
    """An .xls's sheet says that it has three thousand million rows: the parser asks for their memory at once, and is ended."""
    content = sources[".xls"]
    book = streams(content)["Workbook"]
    offset, kind = 0, 0
    while kind != DIMENSIONS:
        kind, size = struct.unpack_from("<HH", book, offset)
        head, offset = book[offset : offset + 4 + size], offset + 4 + size
    assert head in content
    path = tmp_path / "m.xls"
    path.write_bytes(content.replace(head, head[:8] + b"\0\0\0\xd0" + head[12:], 1))
    _, issues = read_results(path, "x")
    assert [issue.code for issue in issues] == ["workbook-unreadable"]
    path.write_bytes(content)
    assert read_results(path, "x")[1] == []


@pytest.mark.slow
def test_damaged_workbooks_end_in_issues_for_three_minutes(sources: dict[str, bytes], tmp_path: Path) -> None:
    seconds = float(os.environ.get("CCHC_FUZZ_SECONDS", "180"))
    start, seed, total = time.monotonic(), int(os.environ.get("CCHC_FUZZ_SEED", "1")), Counter[str]()
    slowest = 0
    while time.monotonic() - start < seconds:
        counted = round_of(sources, seed, 200, tmp_path / str(seed))
        slowest = max(slowest, counted.pop("slowest, ms"))
        total, seed = total + counted, seed + 1
    print(f"\n{total.pop('workbooks')} workbooks, slowest {slowest} ms: {dict(total.most_common())}")  # noqa: T201
    assert total["workbook-unreadable"] > 100


COLUMNS = [column for sheet in RESULTS.sheets for column in (sheet.columns if isinstance(sheet, Sheet) else sheet.facts)]
RAWS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40), st.sampled_from(TEXTS), st.dates(), st.datetimes(),
    st.times(), st.timedeltas(), st.from_regex(r"\s?-?\d{1,40}([.,/-]\d{1,4}){0,3}%?", fullmatch=True),
)  # fmt: skip


@given(raw=RAWS, column=st.sampled_from(COLUMNS))
@settings(max_examples=600, deadline=None, derandomize=True)
def test_any_value_is_a_good_one_or_a_bad_cell(raw: object, column: Column) -> None:
    value = read_cell(raw, column)
    if isinstance(value, BadCell):
        assert value.code in CATALOGUE
        assert f"«{column.label}»" in value.message
    elif value is not None:
        wanted = {CellType.INTEGER: int, CellType.DATE: date, CellType.TEXT: str, CellType.CHOICE: str}.get(column.type, Decimal)
        assert type(value) is wanted


def test_5000_dossiers_are_read_and_checked_quickly(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "reading.py", "--rows", "5000", "--seconds", "1.5", "--megabytes", "300"],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5000" in done.stdout
