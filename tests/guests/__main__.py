"""Writes the README beside: ``python -m tests.guests``."""

from pathlib import Path

from tests.guests.corpus import CORPUS
from tests.guests.guest_case import GuestCase

_TEXT = """# Guests

Files as people send them to be merged. Each is made during the run by a few lines of the modules here, by qpdf, Ghostscript, pyHanko or
Pillow; `tests/test_merge_guests.py` merges each behind a document of one page and asserts exactly the outcome below, that the
result is clean for qpdf, and that no action or script is left in it. This file is written by `python -m tests.guests`; a test fails
when it is stale.

| name | exit | pages | archive | said |
|---|---|---|---|---|
"""


def catalogue() -> str:
    """The README's text."""
    return _TEXT + "".join(map(_line, CORPUS))


def _line(case: GuestCase) -> str:
    said = "; ".join(f"`{code}`" for code in sorted(case.codes)) or "nothing"
    pages, archive = str(case.pages) if not case.status else "refused", "PDF/A" if case.archival else ""
    return f"| {case.name}{case.end} | {case.status} | {pages} | {archive} | {said} |\n"


if __name__ == "__main__":
    Path(__file__).with_name("README.md").write_text(catalogue(), encoding="utf-8", newline="\n")
