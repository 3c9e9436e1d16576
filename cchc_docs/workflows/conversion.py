"""From Word files to one PDF, with the fonts that really came out looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import ProgramError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.dossier import Assembled, Part, assemble
from cchc_docs.pdf.fonts import EmbeddedFont, strange_characters
from cchc_docs.pdf.libreoffice import FONT_COMMAND, LibreOffice
from cchc_docs.word.font_probe import font_probe

Engine = Callable[[], LibreOffice]
"""Gives LibreOffice when it is needed, so that errors in the data come before a missing program."""


@dataclass(frozen=True, kw_only=True)
class Convertible:
    """A Word file on its way into the PDF."""

    path: Path
    title: str
    label_prefix: str = ""


def convert_and_assemble(documents: Sequence[Convertible], target: Path, scratch: Path, office: LibreOffice) -> Assembled:
    """Writes the documents as one PDF/A-2b."""
    converted = office.convert([document.path for document in documents], scratch)
    parts = [
        Part(path=path, title=document.title, label_prefix=document.label_prefix)
        for path, document in zip(converted, documents, strict=True)
    ]
    return assemble(parts, target)


def fonts_in_use(office: LibreOffice, scratch: Path) -> frozenset[EmbeddedFont]:
    """The fonts that this machine really embeds for Vietnamese text in Times New Roman."""
    probe = scratch / "phong-chu.docx"
    probe.write_bytes(font_probe())
    return convert_and_assemble([Convertible(path=probe, title="")], scratch / "phong-chu-ghep.pdf", scratch, office).fonts


def check_fonts(assembled: Assembled, pdf: Path, name: str, scratch: Path, office: LibreOffice, severity: Severity) -> list[Issue]:
    """An issue for each page with characters in a font that is not allowed.

    Raises :class:`~cchc_docs.errors.ProgramError` when the machine itself lacks a font with all Vietnamese letters.
    """
    if all(font.allowed for font in assembled.fonts):
        return []
    require_vietnamese_font(fonts_in_use(office, scratch))
    return [
        Issue(
            code="font-not-allowed",
            severity=severity,
            message=f"ký tự «{characters}» dùng phông {font}, không phải Times New Roman; hãy đổi phông hoặc bỏ ký tự lạ này",
            place=Place(file=name, page=page),
        )
        for page, font, characters in strange_characters(pdf)
    ]


def require_vietnamese_font(fonts: frozenset[EmbeddedFont]) -> None:
    """Raises :class:`~cchc_docs.errors.ProgramError` when Vietnamese text needs a second font to be complete."""
    if strange := sorted(font.name for font in fonts if not font.allowed):
        raise ProgramError(
            "phông Times New Roman (hoặc Liberation Serif bản 2) trên máy này thiếu chữ tiếng Việt nên bị trộn "
            f"{', '.join(strange)}; hãy {FONT_COMMAND}"
        )
