"""Sets this checkout up with whatever is missing, then runs it:

python3 run.py demo                   the first quarter of the sample year, from spreadsheets to the PDF to be signed
                                      (chạy mẫu: từ bảng tính của quý I đến tệp PDF trình ký)
python3 run.py test [--all] [ARG...]  style, types, layers and tests; --all adds the slow tests, ARG... goes to pytest
                                      (kiểm thử: kiểm tra mã nguồn rồi chạy các phép thử)
"""

from __future__ import annotations  # Python 3.8 can parse this file: who has it gets a sentence, not a SyntaxError

import contextlib
import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent  # and the working folder, as soon as anything is done
VENV, STAMP, OLDEST_PYTHON = Path(".venv"), Path(".venv/cchc-stamp.json"), (3, 11)
OUTSIDE_PROGRAM, CANNOT_WRITE = 5, 6  # exit statuses, as everywhere in the project
DEBIAN = Path("/etc/debian_version").is_file() and shutil.which("apt-get") is not None  # or Ubuntu, or their kin
OFFICES = ("Applications/LibreOffice.app/Contents/MacOS/soffice", "Program Files*/LibreOffice/program/soffice.exe")
SERIF = Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf")
AS_ROOT = ("sh", "-c", 'if [ "$(id -u)" = 0 ]; then exec "$@"; else exec sudo -n "$@"; fi', "as-root")


class StopError(Exception):
    """The exit status, and why the run cannot go on in a sentence with its remedy."""


class Need(NamedTuple):
    """Something the machine must have, how to see that it is there, and the names of what installs it."""

    what: str
    present: Callable[[], object]
    debian: Sequence[str]  # the first that apt knows is taken
    brew: str = ""  # without a name, macOS and Windows have it from the start
    winget: str = ""


def say(text: str, end: str = "\n") -> None:
    """Writes to standard output at once, so that our lines and the programs' own keep their order."""
    sys.stdout.write(text + end)
    sys.stdout.flush()


def wait(process: subprocess.Popen[bytes], show: Callable[[], None] = lambda: None) -> int:
    """Waits for a program to end and returns its exit status; meanwhile calls `show` twenty times a second."""
    try:
        while process.poll() is None:
            show()
            time.sleep(0.05)
    except KeyboardInterrupt:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(3)  # it had the same Ctrl-C from the terminal: let it put its things away
        with contextlib.suppress(PermissionError, ValueError):  # sudo's are not ours to stop; Windows has told all
            process.send_signal(signal.SIGINT)
        process.wait()
        raise
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def step(title: str, command: Sequence[str], shown: int = 20) -> int:
    """Runs a command as one line, what happens and the seconds taken; if it fails, shows its last `shown` lines."""
    begun, moving, width = time.monotonic(), sys.stdout.isatty(), shutil.get_terminal_size().columns - 1

    def last_lines(count: int) -> list[str]:
        lines = [line for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
        return ["".join(filter(str.isprintable, line)) for line in lines[-count:]]  # nothing that moves the cursor

    def show() -> None:
        line = f"{title} ... {time.monotonic() - begun:.0f} s  {''.join(last_lines(1))}"
        say(f"\r{line[:width].ljust(width)}" if moving else "", end="")

    say(f"{title} ...", end="")
    with tempfile.TemporaryDirectory(prefix="cchc-run-") as folder:
        log = Path(folder, "log.txt")
        with log.open("wb") as out:
            status = wait(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out), show)
        ending = f" {time.monotonic() - begun:.1f} s{', failed' if status else ''}"
        say(f"\r{title} ...{ending}".ljust(width) if moving else ending)
        if status:
            kept = shutil.copy(log, tempfile.mkstemp(prefix="cchc-run-", suffix=".log")[1])
            say("".join(f"    {line}\n" for line in last_lines(shown)) + f"    (the whole output: {kept})")
    return status


def office_homes() -> list[Path]:
    """The program folders of the LibreOffices that the project would find."""
    programs = [found for place in OFFICES for found in Path(os.environ.get("SYSTEMDRIVE", ""), "/").glob(place)]
    return [Path(found).resolve().parent for found in (shutil.which("soffice"), *programs) if found]


def office_has(library: str) -> bool:
    """Whether LibreOffice has a part: on Debian the parts are packages of their own, elsewhere it comes whole."""
    return any(not DEBIAN or (home / library).exists() for home in office_homes())


def has_serif() -> bool:
    """Whether Times New Roman, or Liberation in its place, has the letter U+1EA1: Liberation 1 has not."""
    if SERIF.is_file() or not shutil.which("fc-match"):
        return SERIF.is_file()
    question = ("fc-match", "--format=%{family}", "Times New Roman:charset=1ea1")
    answer = subprocess.run(question, capture_output=True, check=False).stdout
    return answer.startswith((b"Liberation Serif", b"Times New Roman"))


def needs(verb: str, system: str = sys.platform) -> list[Need]:
    """Everything the machine must have for `demo`, or for `test`."""
    # Beside a LibreOffice with windows, a -nogui package would push that one out.
    windowed = any(any(home.glob("libvclplug_*lo.so")) for home in office_homes())
    writer, calc = ([f"libreoffice-{part}-nogui", f"libreoffice-{part}"][windowed:] for part in ("writer", "calc"))
    office = ("--cask libreoffice", "TheDocumentFoundation.LibreOffice")
    found = [
        Need("LibreOffice Writer", partial(office_has, "libswlo.so"), writer, *office),
        Need("LibreOffice Calc", partial(office_has, "libsclo.so"), calc, *office),
        Need("fontconfig", partial(shutil.which, "fc-match"), ["fontconfig"]),
        Need("Liberation fonts 2", has_serif, ["fonts-liberation2", "fonts-liberation"]),
        Need("Python's venv", partial(importlib.util.find_spec, "ensurepip"), ["python3-venv"]),
    ]
    if verb == "test":
        found.append(Need("pdftoppm", partial(shutil.which, "pdftoppm"), ["poppler-utils"], "poppler", "oschwartz10612.Poppler"))
        found.append(Need("SoftHSM", partial(shutil.which, "softhsm2-util"), ["softhsm2"]))  # elsewhere its tests are left out
        found.append(Need("qpdf", partial(shutil.which, "qpdf"), ["qpdf"], "qpdf", "QPDF.QPDF"))
        found.append(Need("gs", partial(shutil.which, "gs"), ["ghostscript"], "ghostscript", "ArtifexSoftware.GhostScript"))
    return [need for need in found if need.brew or system not in ("darwin", "win32")]


def packages_for(missing: Sequence[Need]) -> list[str]:
    """A Debian package for each need: the first that apt knows, or simply the first, as its lists may be empty."""
    ask = ("apt-cache", "policy", *(name for need in missing for name in need.debian))
    policy = subprocess.run(ask, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C"}, check=False).stdout.decode()
    known = re.findall(r"^(\S+):\n.*\n +Candidate: [^(]", policy, re.MULTILINE)
    return [next((name for name in need.debian if name in known), need.debian[0]) for need in missing]


def advice(missing: Sequence[Need], system: str = "debian" if DEBIAN else sys.platform) -> str:
    """What is missing, and what to type on this system: `debian` or a value of sys.platform."""
    apt = "sudo apt-get update && sudo apt-get install --no-install-recommends"
    typed = {
        "debian": lambda: [" ".join([apt, *packages_for(missing)])],
        "darwin": lambda: [f"brew install {need.brew}" for need in missing],
        "win32": lambda: [f"winget install --id {need.winget} -e" for need in missing],
    }.get(system, list)()
    how = "Type this, then start again:" if typed else "Install it with the system's package manager, then start again."
    lacking = f"Missing: {', '.join(need.what for need in missing)}. {how}"
    return "\n    ".join([lacking, *dict.fromkeys(typed)])


def install_missing(verb: str) -> None:
    """Installs with apt what the machine lacks; raises StopError with what to type where it may not."""
    missing = [need for need in needs(verb) if not need.present()]
    if not missing:
        return
    if not DEBIAN or subprocess.call([*AS_ROOT, "true"], stderr=subprocess.DEVNULL):
        raise StopError(OUTSIDE_PROGRAM, advice(missing))
    apt = [*AS_ROOT, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "-o", "DPkg::Lock::Timeout=300"]
    step("Reading apt's lists", [*apt, "update"])  # one broken source need not stop the others
    names = packages_for(missing)
    step(f"Installing {', '.join(names)}", [*apt, "install", "--no-install-recommends", "--no-remove", *names])
    importlib.invalidate_caches()
    if not all(need.present() for need in missing):
        raise StopError(OUTSIDE_PROGRAM, f"apt-get did not bring everything. {advice(missing)}")


def program(name: str) -> str:
    """The path of a program in the private virtual environment."""
    return str(VENV.absolute() / ("Scripts" if os.name == "nt" else "bin") / name)


def sources(verb: str) -> dict[str, str]:
    """What the environment is made from: the Python, the place, and digests of the files that say what goes in."""
    files = ["pyproject.toml", "requirements/run.txt", *["requirements/test.txt"] * (verb == "test")]
    digests = {name: hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in files}
    return {"python": sys.version.split()[0], "checkout": str(Path.cwd()), **digests}


def contents() -> dict[str, int]:
    """How many files each folder of the environment holds, bytecode left out."""
    return {folder: len(files) for folder, _, files in os.walk(VENV) if not folder.endswith("__pycache__")}


def recorded() -> dict[str, str]:
    """The sources that the environment was made from; none if it does not start or has lost files since."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
        subprocess.run((program("python"), "-c", ""), check=True, capture_output=True)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    held = contents()
    whole = all(held.get(folder, 0) >= count for folder, count in stamp["contents"].items())
    return dict(stamp["sources"]) if whole else {}


def prepare(verb: str) -> None:
    """Makes the private environment what it has to be: nothing to do, a few packages more, or all of it anew."""
    had, wanted = recorded(), sources(verb)
    changed = {name for name in had.keys() & wanted.keys() if had[name] != wanted[name]}
    if not changed and wanted.keys() <= had.keys():
        return
    pip = [program("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    lock = "requirements/test.txt" if verb == "test" else "requirements/run.txt"
    steps = {
        "Installing the Python packages": [*pip, "--require-hashes", "-r", lock],
        "Installing this project": [*pip, "--no-deps", "--no-build-isolation", "-e", "."],
    }
    try:
        STAMP.unlink(missing_ok=True)
        if not had or changed - {"pyproject.toml"}:
            shutil.rmtree(VENV, ignore_errors=True)
            had, python = {}, getattr(sys, "_base_executable", sys.executable)  # for we may run in the old .venv
            steps = {"Making the private environment": [python, "-m", "venv", str(VENV)], **steps}
        for title, command in steps.items():
            if step(title, command):
                raise StopError(OUTSIDE_PROGRAM, f"{title} failed. The lines above say why; then start again.")
        STAMP.write_text(json.dumps({"sources": {**had, **wanted}, "contents": contents()}), "utf-8")
    except BaseException:
        shutil.rmtree(VENV, ignore_errors=True)  # half an environment is worse than none
        raise


def demo() -> int:
    """Makes a workspace with the sample year, and in it the first quarter's report up to the PDF to be signed."""
    begun, folder, results = time.monotonic(), ROOT / "outputs" / "demo", "outputs/2023/2023-Q1"
    mark, python = folder / ".cchc-demo", program("python")

    def cchc(words: str, place: Path = folder) -> None:
        say(f"\n$ cchc {words}")
        status = wait(subprocess.Popen([python, "-m", "cchc_docs", *words.split()], cwd=place))
        if status:
            raise StopError(status, f"«cchc {words}» ended with exit status {status}.")

    if folder.exists() and not mark.exists():
        raise StopError(CANNOT_WRITE, f"{folder} was not made by the demonstration: move it away, then start again.")
    try:
        shutil.rmtree(folder, ignore_errors=True)
        cchc("init outputs/demo --sample", ROOT)
        mark.touch()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    say("\n$ cd outputs/demo")
    for words in ("check 2023-Q1", "report 2023-Q1", f"finalize {results}/bao-cao.docx"):
        cchc(f"{words} --today 2023-03-28")
    made = sorted(path for path in (folder / results).glob("*") if path.is_file())
    lines = [f"{path.stat().st_size / 1024:8.1f} KB  {path.relative_to(ROOT)}\n" for path in made]
    say(f"\nMade in {time.monotonic() - begun:.1f} s:\n{''.join(lines)}", end="")
    return 0


def test(arguments: Sequence[str]) -> int:
    """Checks style, types and layers, then runs the tests: their count is the last line."""
    for check in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        command = [program(check)] if check == "lint-imports" else [program("python"), "-m", *check.split()]
        status = step(check, command, shown=1000)
        if status:
            raise StopError(status, f"{check} is not content: mend what it names above.")
    return wait(subprocess.Popen([program("python"), "-m", "pytest", *arguments]))


def main(arguments: Sequence[str]) -> int:
    """Does what the arguments ask for and returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    begun, (verb, *rest) = time.monotonic(), arguments or [""]
    if verb not in ("demo", "test") or "--help" in rest or (verb == "demo" and rest):
        say(__doc__ or "", end="")
        return 0 if {"--help", "-h"} & set(arguments) else 2
    try:
        if sys.version_info < OLDEST_PYTHON:
            raise StopError(OUTSIDE_PROGRAM, f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        os.environ.update(PYTHONUTF8="1", PYTHONPATH="", PYTHONHOME="")  # UTF-8 on Windows; no packages from elsewhere
        os.chdir(ROOT)
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to end, we end as after Ctrl-C
        install_missing(verb)
        prepare(verb)
        say(f"Set-up complete ({time.monotonic() - begun:.2f} s)")
        return test(rest) if verb == "test" else demo()
    except StopError as stop:
        sys.stderr.write(f"\n{stop.args[1]}\n")
        return int(stop.args[0])
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
