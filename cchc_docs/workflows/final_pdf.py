"""What is ready to be signed: document and annexes as PDF/A-2b, with a field for each signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import UsageError
from cchc_docs.issues import Issue, Severity
from cchc_docs.pdf.signature_field import add_copy_field
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft
from cchc_docs.word.package import DraftProperties
from cchc_docs.workflows.annexes import page_prefix
from cchc_docs.workflows.conversion import Bundle, Convertible, Engine, convert_and_assemble
from cchc_docs.workflows.signing_places import add_signing_places

ANNEXES_APART = "phu-luc"
"""In the name of the PDF that holds the annexes alone."""


@dataclass(frozen=True, kw_only=True)
class FinalFile:
    """One PDF to be made."""

    pdf: Path
    """Where it is built."""

    shown: Path
    """Where it will be, as messages name it."""


@dataclass(frozen=True, kw_only=True)
class Finals:
    """The PDF of the document, and that of its annexes when they are to be a file of their own."""

    main: FinalFile
    annexes: FinalFile | None = None

    @property
    def files(self) -> tuple[FinalFile, ...]:
        """Both, or the one."""
        return (self.main, self.annexes) if self.annexes else (self.main,)


def require_annexes(parts: Sequence[Draft]) -> None:
    """Raises :class:`~cchc_docs.errors.UsageError` when there is nothing to put apart."""
    if len(parts) == 1:
        raise UsageError(f"{parts[0].path.as_posix()}: văn bản không có phụ lục để tách riêng; hãy bỏ --separate-annexes")


def build_final(parts: Sequence[Draft], finals: Finals, scratch: Path, engine: Engine) -> tuple[tuple[int, ...], list[Issue]]:
    """Writes the PDF/A-2b of the parts as they are, with the signatures' fields; gives the pages of each file, and what went wrong.

    ``scratch`` is an empty folder for what is needed meanwhile.
    """
    convertibles = [_convertible(part, scratch) for part in parts]
    groups = [convertibles[:1], convertibles[1:]] if finals.annexes else [convertibles]
    bundles = [Bundle(documents=group, target=file.pdf, shown=file.shown) for group, file in zip(groups, finals.files, strict=True)]
    converted = convert_and_assemble(bundles, scratch, engine(), Severity.ERROR)
    issues = [issue for one in converted for issue in one.issues]
    if not all(one.pages for one in converted):
        return tuple(0 for _ in converted), issues
    main = finals.main
    issues += add_signing_places(main.pdf, main.shown, parts[0].properties, converted[0].pages)
    if finals.annexes:
        add_copy_field(finals.annexes.pdf, parts[0].properties.agency)
    return tuple(sum(one.pages) for one in converted), issues


def _convertible(part: Draft, scratch: Path) -> Convertible:
    path = scratch / part.path.name
    path.write_bytes(part.content)
    return Convertible(path=path, title=part.properties.title, label_prefix=_prefix(part.properties))


def _prefix(properties: DraftProperties) -> str:
    """What stands before the part's page numbers."""
    if not properties.part:
        return ""
    appendices = properties.annexes - properties.attachments
    if properties.part > appendices:
        return page_prefix(properties.title)
    return f"PL {roman(properties.part)}-" if appendices > 1 else "PL-"
