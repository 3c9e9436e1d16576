"""Word files printed by LibreOffice, many in one run, and what the rules find on their pages."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from cchc_docs.conformity.form import KnownName
from cchc_docs.conformity.judge import judge_printed
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.pdf.page_geometry import read_geometry

_AT_ONCE = 90
"""LibreOffice stops without a word after some 250 files."""

NAMES = (KnownName(name="Ủy ban nhân dân xã Long Điền A", place_name="Long Điền A", valid_until=date(2025, 6, 30)),)


def print_all(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Writes each document and its PDF into the folder; gives the PDFs by the documents' names."""
    folder.mkdir(exist_ok=True)
    paths = {name: folder / f"{number:04d}.docx" for number, name in enumerate(documents)}
    for name, path in paths.items():
        path.write_bytes(documents[name])
    names, office = list(documents), find_libreoffice()
    printed: list[Path] = []
    for start in range(0, len(names), _AT_ONCE):
        printed.extend(office.convert([paths[name] for name in names[start : start + _AT_ONCE]], folder))
    return dict(zip(names, printed, strict=True))


def broken_on_pages(pdf: Path) -> Counter[str]:
    """The rules that the printed pages break."""
    _, issues = judge_printed(read_geometry(pdf, pdf.name), pdf.name, NAMES)
    return Counter(issue.code for issue in issues)
