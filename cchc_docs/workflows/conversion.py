"""From Word files to one PDF that is looked at: every letter printed, every font allowed."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import ProgramError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.dossier import Assembled, LaidOut, Part, assemble, read_laid_out
from cchc_docs.pdf.fonts import EmbeddedFont, strange_characters
from cchc_docs.pdf.libreoffice import FONT_COMMAND, LibreOffice
from cchc_docs.pdf.text import PrintedText
from cchc_docs.word.draft import Draft
from cchc_docs.word.font_probe import font_probe
from cchc_docs.word.visible_text import count_letters
from cchc_docs.workflows.document_hazards import document_hazards
from cchc_docs.workflows.laying_out import lay_out

Engine = Callable[[], LibreOffice]
"""Gives LibreOffice when it is needed, so that errors in the data come before a missing program."""


@dataclass(frozen=True, kw_only=True)
class Convertible:
    """A Word file on its way into the PDF."""

    name: str
    """Of its file, beside the PDF."""

    content: bytes
    title: str
    letters: Counter[str]
    """Those that are meant to be printed."""

    label_prefix: str = ""
    may_carry_hazards: bool = True
    """Whether it must be looked at before it is converted."""


def convertible(draft: Draft, label_prefix: str) -> Convertible:
    """The draft as it is now."""
    return Convertible(
        name=draft.path.name,
        content=draft.content,
        title=draft.properties.title,
        letters=draft.letters(),
        label_prefix=label_prefix,
        may_carry_hazards=draft.may_carry_hazards,
    )


@dataclass(frozen=True, kw_only=True)
class Converted:
    """The PDF and what is wrong with it."""

    pages: tuple[int, ...]
    """The page count of each part; none when what they carry kept them from being converted."""

    issues: tuple[Issue, ...]
    printed: PrintedText | None = None
    """Its pages; to be closed by whoever asked for it."""

    def close(self) -> None:
        """Closes its pages, when there are some."""
        if self.printed:
            self.printed.close()


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """The Word files of one PDF."""

    documents: Sequence[Convertible]
    target: Path
    shown: Path
    """The path that issues print."""


def convert_and_assemble(
    bundles: Sequence[Bundle], scratch: Path, office: LibreOffice, severity: Severity
) -> tuple[Converted, ...]:
    """Writes each bundle as one PDF/A-2b into its target, all in one run, and looks at them; ``severity`` is that of the issues.

    Nothing is converted when a file carries what must not reach LibreOffice. Raises
    :class:`~cchc_docs.errors.ProgramError` when LibreOffice fails or the machine lacks a font with all Vietnamese letters.
    """
    refused = [[issue for document in one.documents for issue in _of(document, one.shown)] for one in bundles]
    if any(refused):
        return tuple(Converted(pages=(), issues=tuple(issues)) for issues in refused)
    laid_out = lay_out([one.documents for one in bundles], scratch, office)
    return tuple(_assembled(one, found, scratch, office, severity) for one, found in zip(bundles, laid_out, strict=True))


def _assembled(bundle: Bundle, laid_out: Sequence[LaidOut], scratch: Path, office: LibreOffice, severity: Severity) -> Converted:
    documents, shown = bundle.documents, bundle.shown
    assembled = assemble(
        [Part(title=document.title, label_prefix=document.label_prefix) for document in documents], laid_out, bundle.target
    )
    printed = PrintedText(bundle.target.read_bytes())
    issues, first = list[Issue](), 0
    for document, pages in zip(documents, assembled.pages, strict=True):
        issues += _lost_text(document, "".join(map(printed.text, range(first, first + pages))), shown, severity)
        first += pages
    issues += _strange_fonts(assembled, bundle.target, shown, scratch, office, severity)
    return Converted(pages=assembled.pages, issues=tuple(issues), printed=printed)


def _of(document: Convertible, shown: Path) -> list[Issue]:
    if not document.may_carry_hazards:
        return []
    return document_hazards(document.content, (shown.parent / document.name).as_posix())


def _lost_text(document: Convertible, text: str, shown: Path, severity: Severity) -> list[Issue]:
    """A table row higher than a page is cut without a word: what the Word file says must be in the PDF."""
    lost = document.letters - count_letters(text)
    if not lost:
        return []
    return [
        Issue(
            code="text-lost",
            severity=severity,
            message=f"{lost.total()} chữ của tệp này không in ra PDF, có thể do ô quá dài; hãy chia nhỏ nội dung các ô dài",
            place=Place(file=(shown.parent / document.name).as_posix()),
        )
    ]


def _strange_fonts(
    assembled: Assembled, pdf: Path, shown: Path, scratch: Path, office: LibreOffice, severity: Severity
) -> list[Issue]:
    """An issue for each page with characters in a font that is not allowed."""
    if all(font.allowed for font in assembled.fonts):
        return []
    require_vietnamese_font(fonts_in_use(office, scratch))
    return [
        Issue(
            code="font-not-allowed",
            severity=severity,
            message=f"ký tự «{characters}» dùng phông {font}, không phải Times New Roman; hãy đổi phông hoặc bỏ ký tự lạ này",
            place=Place(file=shown.as_posix(), page=page),
        )
        for page, font, characters in strange_characters(pdf)
    ]


def fonts_in_use(office: LibreOffice, scratch: Path) -> frozenset[EmbeddedFont]:
    """The fonts that this machine really embeds for Vietnamese text in Times New Roman."""
    probe = scratch / "phong-chu.docx"
    probe.write_bytes(font_probe())
    (converted,) = office.convert([probe], scratch)
    return read_laid_out(converted).fonts


def require_vietnamese_font(fonts: frozenset[EmbeddedFont]) -> None:
    """Raises :class:`~cchc_docs.errors.ProgramError` when Vietnamese text needs a second font to be complete."""
    if strange := sorted(font.name for font in fonts if not font.allowed):
        raise ProgramError(
            "phông Times New Roman (hoặc Liberation Serif bản 2) trên máy này thiếu chữ tiếng Việt nên bị trộn "
            f"{', '.join(strange)}; hãy {FONT_COMMAND}"
        )
