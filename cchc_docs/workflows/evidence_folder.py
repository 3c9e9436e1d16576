"""The year's folder of evidence: names that workbooks give are looked for in it, and never outside."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cchc_docs.domain.evidence import Standing

_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class EvidenceFolder:
    """The folder, which need not be there."""

    path: Path

    def standing(self, name: str) -> Standing:
        """Whether the name is that of a file in the folder."""
        return found if isinstance(found := self.find(name), Standing) else Standing.THERE

    def find(self, name: str) -> Path | Standing:
        """The file of the name, or why there is none. Either stroke parts folders; a letter may be written in either of its forms."""
        inner = plain_name(name)
        if inner is None:
            return Standing.OUTSIDE
        for form in dict.fromkeys((name, inner, unicodedata.normalize("NFD", inner))):
            path = self.path / form
            try:
                if not path.resolve(strict=True).is_relative_to(self.path.resolve()):
                    return Standing.OUTSIDE
                if path.is_file():
                    return path
            except (OSError, ValueError, RuntimeError):  # not there, too long, links in a ring
                continue
        return Standing.MISSING


def plain_name(name: str) -> str | None:
    """The name below the folder as it is stored, with forward strokes; None when it leads out by what it says."""
    path = PurePosixPath(unicodedata.normalize("NFC", name.replace("\\", "/")))
    leads_out = path.is_absolute() or ".." in path.parts or _DRIVE.match(name) or not path.parts
    return None if leads_out else path.as_posix()
