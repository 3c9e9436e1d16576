"""Times ``cchc merge`` on seventy reports, more than a thousand pages: ``python benchmarks/merge.py``.

The command whole, start included: seconds of the wall clock, of the processor, and the most memory it ever held, each beside its
bound. Ends with 1 when one is exceeded.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "CCHC_TODAY": "2023-03-28", "PYTHONPATH": str(ROOT)}
CCHC = (sys.executable, "-m", "cchc_docs")
PARTS, TIMES = 70, 5
SECONDS, MEGABYTES = 2.0, 250.0


def prepared(folder: Path) -> list[str]:
    """The sample's quarterly report seventy times, each file a little different from the others."""
    subprocess.run([*CCHC, "init", "mau", "--sample"], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    subprocess.run([*CCHC, "report", "2023-Q1"], cwd=folder / "mau", env=ENVIRONMENT, check=True, capture_output=True)
    content = (folder / "mau/outputs/2023/2023-Q1/bao-cao.pdf").read_bytes()
    names = [f"{number:02d}.pdf" for number in range(PARTS)]
    for number, name in enumerate(names):
        (folder / name).write_bytes(content + b"%% %d\n" % number)
    return names


def main() -> int:
    """Measures, prints, judges."""
    waited, used = [], []
    with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
        folder = Path(name)
        files = prepared(folder)
        for _ in range(TIMES):
            start = time.monotonic()
            process = subprocess.Popen([*CCHC, "merge", "ra.pdf", *files], cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
            _, status, spent = os.wait4(process.pid, 0)
            assert status == 0
            waited.append(time.monotonic() - start)
            used.append(spent.ru_utime + spent.ru_stime)
    memory = spent.ru_maxrss / 1024
    print(f"{'seconds waited':20} {min(waited):7.2f}    (bound {SECONDS:g})")
    print(f"{'seconds of processor':20} {min(used):7.2f}    (bound {SECONDS:g})")
    print(f"{'megabytes at most':20} {memory:7.0f}    (bound {MEGABYTES:g})")
    return int(min(used) > SECONDS or memory > MEGABYTES)


if __name__ == "__main__":
    raise SystemExit(main())
