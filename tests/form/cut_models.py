"""Cuts models out of the official Appendix III as documents of their own: ``python -m tests.form.cut_models PHULUC3.DOCX``.

A model stands between its line «Mẫu 1.x - …» and its box «Ghi chú»; neither is part of it.
"""

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_docs.word.package import to_bytes

MODELS = ("1.2", "1.3", "1.4", "1.5", "1.7", "1.9")
FOLDER = Path(__file__).parent / "models"


def main(source: Path, folder: Path = FOLDER) -> None:
    """Writes every model into the folder."""
    for number in MODELS:
        (folder / f"mau-{number.replace('.', '-')}.docx").write_bytes(to_bytes(cut(source, number)))


def cut(source: Path, number: str) -> Document:
    """The model of that number, with the styles, numbering and page of the whole."""
    document = docx.Document(str(source))
    body = document.element.body
    parts = [part for part in body.iterchildren() if part.tag != qn("w:sectPr")]
    start = next(index for index, part in enumerate(parts) if _text(part).startswith(f"Mẫu {number} - ")) + 1
    end = next(index for index, part in enumerate(parts) if index > start and _text(part).startswith("Ghi chú:"))
    kept = parts[start:end]
    while len(kept) > 1 and not _text(kept[-1]) and kept[-2].tag != qn("w:tbl"):
        kept.pop()  # one empty paragraph stays, since Word wants one after a table
    for part in parts:
        if not any(part is one for one in kept):
            body.remove(part)
    core = document.core_properties
    core.author = core.last_modified_by = ""
    return document


def _text(part: BaseOxmlElement) -> str:
    return "".join(text.text or "" for text in part.iter(qn("w:t"))).strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
