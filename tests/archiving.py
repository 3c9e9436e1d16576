"""What an independent validator finds against PDF/A-2b."""

import re
import subprocess
from pathlib import Path

import page as pdfa

_LENGTH = "a stream /Length does not match its raw content length"
_ENDS_IN_RETURN = re.compile(rb"\r\nendstream")


def archive_failures(path: Path) -> list[str]:
    """Its messages, once all rules were asked.

    The validator takes a carriage return that is a stream's own last byte for part of the line's end before «endstream»,
    and its length then for wrong. Such a finding counts only when no stream ends so, or when qpdf sees something too.
    """
    report = pdfa.validate_pdf(path, profile="2b")
    assert report.rules.total > 100
    found = [failure.message for failure in report.failures]
    return [message for message in found if message != _LENGTH or not _is_mistaken(path)]


def _is_mistaken(path: Path) -> bool:
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    return bool(_ENDS_IN_RETURN.search(path.read_bytes())) and (done.returncode, done.stderr) == (0, "")
