"""Times ``cchc lint`` on a hundred pages: ``python benchmarks/lint.py``.

The command whole, start included, beside its bound in seconds; and reading plus judging beside python-docx merely visiting every
run, as a ratio that holds on any machine; and the same document as a PDF, read and judged. Ends with 1 when a bound is exceeded.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SECONDS, PDF_SECONDS, RATIO = 2.0, 3.0, 30.0


def best(action: Callable[[], object], times: int = 5) -> float:
    """The least time of several runs, after one that does not count."""
    action()
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        spent.append(time.perf_counter() - started)
    return min(spent)


def long_document(path: Path, paragraphs: int) -> None:
    """The good plan with one of its paragraphs repeated, a little changed each time."""
    from cchc_docs.word.package import to_bytes
    from tests.form.good_documents import GOOD

    document = GOOD["ke-hoach"]()
    (long,) = [one for one in document.paragraphs if one.text.startswith("- ") and len(one.text) > 80][:1]
    for number in range(paragraphs):
        long.insert_paragraph_before(f"- Việc thứ {number}: {long.text[2:]} " * 3, long.style)
    path.write_bytes(to_bytes(document))


def printed(document: Path, folder: Path) -> Path:
    """The document as LibreOffice prints it."""
    from cchc_docs.pdf.libreoffice import find_libreoffice

    return find_libreoffice().convert([document], folder)[0]


def main() -> int:
    """Measures, prints, judges."""
    import docx

    from cchc_docs.conformity.judge import judge, judge_printed
    from cchc_docs.pdf.page_geometry import read_geometry
    from cchc_docs.word.package import open_document
    from cchc_docs.word.structure import read_structure

    with tempfile.TemporaryDirectory(prefix="cchc-do-") as name:
        path = Path(name) / "dai.docx"
        long_document(path, 1200)
        command = (sys.executable, "-m", "cchc_docs", "lint", "--json", str(path))
        whole = best(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=False))
        judged = best(lambda: judge(read_structure(open_document(path, "dai.docx")), "dai.docx"))
        visited = best(lambda: [run.text for paragraph in docx.Document(str(path)).paragraphs for run in paragraph.runs])
        long_document(Path(name) / "in.docx", 800)
        pages = printed(Path(name) / "in.docx", Path(name))
        on_pages = best(lambda: judge_printed(read_geometry(pages, "dai.pdf"), "dai.pdf"), times=3)
    print(f"{'read and judged, PDF, 100 pages':32} {on_pages:6.2f} s    (bound {PDF_SECONDS:g} s)")
    print(f"{'cchc lint, 100 pages':32} {whole:6.2f} s    (bound {SECONDS:g} s)")
    print(f"{'read and judged / visited':32} {judged / visited:6.1f}      (bound {RATIO:g})")
    return int(whole > SECONDS or on_pages > PDF_SECONDS or judged / visited > RATIO)


if __name__ == "__main__":
    raise SystemExit(main())
