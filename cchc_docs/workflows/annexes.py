"""The annexes of any document: their labels, their file names, and those that an earlier draft left behind."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.workflows.protection import MADE

REPORT_KIND = "bao-cao"
"""The kind of the periodic report, whose annexes alone are named without it."""


def numbered(templates: Sequence[str], titles: Mapping[str, str]) -> tuple[Appendix, ...]:
    """The annexes with their labels; a single one has no numeral (Decree 30/2020/NĐ-CP, Appendix I, Part I, III.1.a)."""
    alone = len(templates) == 1
    return tuple(
        Appendix(template=template, title=titles[template], label="Phụ lục" if alone else f"Phụ lục {roman(number)}")
        for number, template in enumerate(templates, start=1)
    )


def page_prefix(title: str) -> str:
    """What stands before the page numbers of a text that a decision issues: «QC-» of «Quy chế …»."""
    abbreviation = next((one.abbreviation for one in DocumentType if one.abbreviation and title.startswith(one.title)), None)
    return f"{abbreviation or 'PL'}-"


def annex_file(kind: str, number: int) -> str:
    """The file name in ``outputs/`` of the annex of that number.

    The year's folder holds its report and its plan: annexes carry their document's name, so that none takes another's place.
    """
    return f"{_before(kind)}phu-luc-{number}.docx"


def stale_annexes(folder: Path, kind: str, names: Sequence[str]) -> list[str]:
    """Annexes of an earlier draft that are not among the names of this one; what a clerk put there is none of them.

    They are to be protected like those that are written anew: an edited one is somebody's work.
    """
    ours = re.compile(rf"{re.escape(_before(kind))}phu-luc-\d+\.docx")
    made = {path.name for path in (folder / MADE).glob("*phu-luc-*.docx") if ours.fullmatch(path.name)}
    return sorted(made - set(names))


def remove_stale(folder: Path, stale: Sequence[str]) -> None:
    """Takes the annexes away, and the copies by which edits are known. To be called once the new draft is in its place."""
    for name in stale:
        for path in (folder / name, folder / MADE / name):
            path.unlink(missing_ok=True)


def _before(kind: str) -> str:
    return "" if kind == REPORT_KIND else f"{kind}-"
