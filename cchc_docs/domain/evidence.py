"""Evidence (minh chứng): files that results name, and that go along with the report."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from cchc_docs.issues import Place

PAGE_PREFIX = "MC"
"""What the labels of evidence's pages begin with: «MC 3-1»."""

LIST_PREFIX = "DM-"
"""The same for the list that stands before it: «DM-1»."""

_LABEL = re.compile(rf"(?:{PAGE_PREFIX} \d+-|{LIST_PREFIX})\d+")


def is_evidence_page(label: str) -> bool:
    """Whether the page so labelled goes along with a document and is no part of it: nobody judges its form."""
    return bool(_LABEL.fullmatch(label))


class Standing(Enum):
    """How a name in a workbook stands to the year's folder of evidence."""

    THERE = "there"
    MISSING = "missing"
    OUTSIDE = "outside"
    """It leads out of the folder: by «..», an absolute path or a link."""


Look = Callable[[str], Standing]
"""Tells of a name as a clerk wrote it."""


@dataclass(frozen=True, kw_only=True)
class EvidenceFile:
    """One file, once for all the results that name it."""

    name: str
    """Below the year's folder of evidence, with forward strokes."""

    title: str
    """What it is called without its number: the words of the column «Minh chứng», or the file's name."""

    place: Place
    """The first cell that names it."""

    sha256: str = ""
    """Of its content; empty when it was not there."""
