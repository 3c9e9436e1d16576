"""Times a batch and compares it with the engine alone and with a plain script: ``python benchmarks/batch.py [--units 100]``.

All in one run on the same documents, so that the ratios hold on any machine:

- ``cchc batch``: workbooks to final PDF/A with fields and reconciliation, then once more unchanged, then with one unit changed;
- LibreOffice alone: the ready .docx parts of all units with the same options, one start for each processor, all of them at once;
- Carbone CE, when Node and ``carbone`` are there (NODE_PATH): the main documents alone, filled and converted, beside the engine on them;
- a plain script: docxtpl and one start of LibreOffice for each .docx part, pypdf for the whole; timed on a few units, and counted up.

Ends with 1 when a bound is exceeded.
"""

import argparse
import json
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from xml.sax.saxutils import unescape

from docxtpl import DocxTemplate
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader, PdfWriter

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "CCHC_TODAY": "2023-03-28", "PYTHONPATH": str(ROOT)}
KEY, OUTPUTS = "2023-Q1", "outputs/2023/2023-Q1"
MONTHS = ("thang-01.xlsx", "thang-02.xlsx", "thang-03.xlsx")
OPTIONS = (
    '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},"EmbedStandardFonts":{"type":"boolean","value":"true"},'
    '"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
)
CORES = os.cpu_count() or 1
TURNS = 3
"""How often batch and engine are timed, one after the other."""

SCRIPTED = 3
"""Units on which the plain script is timed."""

BOUNDS = {"engine": 1.6, "script": 6.0, "unchanged": 1.0, "changed": 3.0, "memory": 400.0}


def make_units(folder: Path, count: int, rows: int, chance: random.Random) -> None:
    """Communes with so many tasks of the sample's plan, three months of results, and no evidence; in each some dossiers came in
    another way.
    """
    shutil.copytree(ROOT / "templates", folder / "templates")
    with tempfile.TemporaryDirectory() as name:
        common = Path(name) / "chung"
        common.mkdir()
        keep_tasks(ROOT / "inputs/2023/ke-hoach.xlsx", common / "ke-hoach.xlsx", rows)
        for book in MONTHS:
            keep_tasks(ROOT / "inputs/2023" / book, common / book, rows)
        for number in range(count):
            inputs = folder / "cac-xa" / f"xa-{number:04d}" / "inputs"
            shutil.copytree(common, inputs / "2023")
            shutil.copy(ROOT / "inputs/co-quan.xlsx", inputs)
            moved = chance.randrange(1, 15)
            variant = common.parent / f"{common.name}-{moved}.xlsx"
            if not variant.exists():
                shutil.copy(common / "thang-03.xlsx", variant)
                move_dossiers(variant, moved)
            shutil.copy(variant, inputs / "2023/thang-03.xlsx")


def keep_tasks(source: Path, target: Path, rows: int) -> None:
    """The workbook with the first tasks alone (NV01, NV02, …), and without the files that prove them."""
    book = load_workbook(source)
    page = book["Nhiệm vụ"]
    kept = {f"NV{number:02d}" for number in range(1, rows + 1)}
    files = [cell.column for row in page.iter_rows(max_row=5) for cell in row if cell.value == "Tệp minh chứng"]
    for row in page.iter_rows():
        code = re.fullmatch(r"NV\d+", str(row[0].value))
        for cell in row if code and code[0] not in kept else (row[at - 1] for at in files if code):
            cell.value = None
    if "Hồ sơ TTHC" in book:
        be_on_time(book)
    book.save(target)


def be_on_time(book: Workbook) -> None:
    """No dossier is late any more, so that no annex lists late ones."""
    for row in book["Hồ sơ TTHC"].iter_rows(min_row=4):
        for late, on_time in ((9, 8), (12, 11)):
            if row[late - 1].value:
                row[on_time - 1].value += row[late - 1].value
                row[late - 1].value = 0
    for row in book["Hồ sơ trễ hạn"].iter_rows(min_row=4):
        for cell in row:
            cell.value = None


def move_dossiers(path: Path, number: int) -> None:
    """So many dossiers more came in at the counter instead of online."""
    book = load_workbook(path)
    page = book["Hồ sơ TTHC"]
    for row in (4, 11):
        page.cell(row, 3).value -= number
        page.cell(row, 4).value += number
    book.save(path)


def timed(action: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.monotonic()
    action()
    return time.monotonic() - start


def largest(stop: threading.Event, found: list[float]) -> None:
    """Notes the most memory, in MB, that any Python process of the batch has had; where there is no /proc, nothing.

    The system keeps each process's peak, so looking seldom, which takes little from what is timed, misses only its last second.
    """
    while not stop.wait(1):
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if b"cchc_docs\0batch" in (process / "cmdline").read_bytes():
                    told = re.search(r"VmHWM:\s+(\d+)", (process / "status").read_text(encoding="ascii"))
                    found.append(int(told[1]) / 1024 if told else 0)
            except OSError:
                continue


def batch(folder: Path, *more: str) -> None:
    """The command, which must succeed."""
    command = (sys.executable, "-m", "cchc_docs", "batch", KEY, "--units", "cac-xa", "--quiet", *more)
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)


def ready_parts(folder: Path) -> list[list[Path]]:
    """Each unit's .docx parts as the batch left them, under names that differ."""
    parts = []
    for unit in sorted((folder / "cac-xa").iterdir()):
        own = []
        for part in sorted((unit / OUTPUTS).glob("*.docx")):
            copy = folder / "parts" / f"{unit.name}-{part.name}"
            copy.parent.mkdir(exist_ok=True)
            shutil.copy(part, copy)
            own.append(copy)
        parts.append(own)
    return parts


def engine(parts: Sequence[Path], folder: Path, name: str) -> subprocess.Popen[bytes]:
    """LibreOffice on the files, begun."""
    profile = f"-env:UserInstallation={(folder / name).as_uri()}"
    return subprocess.Popen(
        ["soffice", profile, "--headless", "--norestore", "--nologo", "--convert-to", f"pdf:writer_pdf_Export:{OPTIONS}",
         "--outdir", str(folder / "pdf"), *map(str, parts)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def engine_alone(parts: Sequence[Path], folder: Path) -> None:
    """All processors at work, each with its share."""
    shares = [parts[start::CORES] for start in range(CORES)]
    running = [engine(share, folder, f"profile-{at}") for at, share in enumerate(shares) if share]
    assert all(process.wait() == 0 for process in running)


def plain_script(parts: Sequence[Path], folder: Path) -> None:
    """What is written in an afternoon: fill, start LibreOffice for each file, merge."""
    writer = PdfWriter()
    for part in parts:
        template = DocxTemplate(part)
        template.render({})
        filled = folder / "filled" / part.name
        filled.parent.mkdir(exist_ok=True)
        template.save(filled)
        assert engine([filled], folder, "profile-plain").wait() == 0
        writer.append(folder / "pdf" / f"{part.stem}.pdf")
    writer.write(folder / "plain.pdf")


def carbone(main: Path, count: int, folder: Path) -> float | str:
    """Seconds in which Carbone CE fills and converts so many main documents; why not, when it cannot.

    Its template is the main document with a tag in the place of each text.
    """
    node, texts, template = shutil.which("node"), dict[str, str](), folder / "carbone.docx"
    if not node:
        return "Node is not there"

    def tag(found: re.Match[str]) -> str:
        texts[f"t{len(texts)}"] = unescape(found[2])
        return f"{found[1]}{{d.t{len(texts) - 1}}}</w:t>"

    with zipfile.ZipFile(main) as source, zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = re.sub(r"(<w:t(?: [^>]*)?>)([^<]*\w[^<]*)</w:t>", tag, content.decode()).encode()
            target.writestr(name, content)
    data = folder / "carbone.json"
    data.write_text(json.dumps(texts), encoding="utf-8")
    command = [node, str(Path(__file__).with_name("carbone.cjs")), str(template), str(data), str(count), str(CORES)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"})
    return (ended.stderr.strip() or "it failed").splitlines()[-1] if ended.returncode else float(ended.stdout.split()[-1])


def compared(parts: Sequence[Sequence[Path]], folder: Path) -> str:
    """Carbone beside the engine alone, both on the main documents."""
    mains = [own[0] for own in parts]
    took = carbone(mains[0], len(mains), folder)
    if isinstance(took, str):
        return f"not measured: {took}"
    alone = timed(lambda: engine_alone(mains, folder))
    return (
        f"{took / alone:7.2f} ×  Carbone {took:.1f} s, LibreOffice alone {alone:.1f} s, main documents only, no annexes, no fields"
    )


def watched(folder: Path) -> tuple[float, float]:
    """The seconds of the batch, and the most memory of one of its processes in MB."""
    stop, seen = threading.Event(), [0.0]
    watching = threading.Thread(target=largest, args=(stop, seen))
    watching.start()
    made = timed(lambda: batch(folder))
    stop.set()
    watching.join()
    return made, max(seen)


def by_turns(folder: Path) -> tuple[list[float], list[float], float]:
    """The seconds of the batch and of the engine alone, timed in turns, and the most memory in MB."""
    made, alone, most = list[float](), list[float](), 0.0
    for _ in range(TURNS):
        for outputs in (folder / "outputs", *folder.glob("cac-xa/*/outputs")):
            shutil.rmtree(outputs, ignore_errors=True)
        took, memory = watched(folder)
        parts = [part for own in ready_parts(folder) for part in own]
        made, most = [*made, took], max(most, memory)
        alone.append(timed(partial(engine_alone, parts, folder)))
        for left in folder.glob("pdf/*"):
            left.unlink()
    return made, alone, most


def growth(counts: Sequence[int], rows: int) -> int:
    """How time and memory grow with the number of units."""
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
            make_units(Path(name), count, rows, random.Random(13))
            made, most = watched(Path(name))
        print(
            f"{count:5} units {made:7.1f} s  {made / count:.3f} s a unit  {most:4.0f} MB in the largest Python process", flush=True
        )
    return 0


def main() -> int:
    """Measures, prints, judges."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100)
    parser.add_argument("--rows", type=int, default=4, help="tasks of each unit's plan")
    parser.add_argument("--growth", type=int, nargs="+", metavar="UNITS", help="only the batch, for each number of units")
    arguments = parser.parse_args()
    count, rows = arguments.units, arguments.rows
    if arguments.growth:
        return growth(arguments.growth, rows)
    with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
        folder = Path(name)
        make_units(folder, count, rows, random.Random(13))
        made, alone, most = by_turns(folder)
        unchanged = min(timed(lambda: batch(folder)) for _ in range(3))
        move_dossiers(folder / "cac-xa/xa-0000/inputs/2023/thang-03.xlsx", 1)
        changed = timed(lambda: batch(folder))
        parts = ready_parts(folder)
        peer = compared(parts, folder)
        script = timed(lambda: [plain_script(own, folder) for own in parts[:SCRIPTED]]) / min(SCRIPTED, count) * count
        pages = sum(len(PdfReader(path).pages) for path in (folder / "pdf").glob("xa-0000-*.pdf"))
    ratios = [one / other for one, other in zip(made, alone, strict=True)]
    figures = {
        "engine": (median(ratios), "×", f"batch {median(made):.1f} s, LibreOffice alone {median(alone):.1f} s (medians)"),
        "script": (script / median(made), "×", f"plain script {script:.0f} s, counted up from {SCRIPTED} units"),
        "unchanged": (unchanged, "s", "nothing changed"),
        "changed": (changed, "s", "one unit changed"),
        "memory": (most, "MB", "the largest Python process"),
    }
    machine = f"{CORES} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"{count} units, {pages} pages each in {len(parts[0])} parts; {machine}")
    failed = False
    for label, (value, unit, said) in figures.items():
        good = value >= BOUNDS[label] if label == "script" else value <= BOUNDS[label]
        failed |= not good
        print(f"{label:10} {value:7.2f} {unit:2} (bound {BOUNDS[label]:g}) {'' if good else '!'} {said}")
    print(f"carbone    {peer}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
