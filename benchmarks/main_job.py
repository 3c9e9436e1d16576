"""Times the main job and compares it with the engine alone: ``python benchmarks/main_job.py``.

Prints each figure's best of several runs beside its bound and ends with 1 when one is exceeded. Ratios hold on any machine.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "CCHC_TODAY": "2023-03-28", "PYTHONPATH": str(ROOT)}
CCHC = (sys.executable, "-m", "cchc_docs")
DRAFTS = ("bao-cao.docx", "phu-luc-1.docx", "phu-luc-2.docx")


def run(folder: Path, *command: str) -> None:
    """Runs a command that must succeed."""
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)


def best(action: Callable[[], None], clock: Callable[[], float], times: int = 5) -> float:
    """The least time of several runs, after one that does not count."""
    action()
    spent = []
    for _ in range(times):
        start = clock()
        action()
        spent.append(clock() - start)
    return min(spent)


def cpu() -> float:
    """Seconds of processor time of all child processes so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Measures, prints, judges."""
    with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
        folder = Path(name)
        for part in ("templates", "inputs"):
            shutil.copytree(ROOT / part, folder / part)
        outputs = folder / "outputs" / "2023" / "2023-Q1"
        report = best(lambda: run(folder, *CCHC, "report", "2023-Q1"), time.monotonic)
        final = best(lambda: run(folder, *CCHC, "finalize", str(outputs / "bao-cao.docx")), time.monotonic)
        drafts = [str(outputs / draft) for draft in DRAFTS]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "pdf"), *drafts)
        engine = best(lambda: run(folder, *convert), time.monotonic)
        help_cpu = best(lambda: run(folder, *CCHC, "--help"), cpu)
    demo = best(lambda: run(ROOT, sys.executable, "run.py", "demo"), time.monotonic, times=1)
    figures = [
        ("cchc --help, CPU", help_cpu, 0.25),
        ("cchc report 2023-Q1", report, 4.0),
        ("cchc finalize", final, 4.0),
        ("run.py demo, second run", demo, 20.0),
    ]
    for label, seconds, bound in figures:
        print(f"{label:28} {seconds:6.2f} s   (bound {bound:g} s)")
    print(f"{'LibreOffice alone, 3 files':28} {engine:6.2f} s   report / engine = {report / engine:.2f}")
    return int(any(seconds > bound for _, seconds, bound in figures))


if __name__ == "__main__":
    sys.exit(main())
