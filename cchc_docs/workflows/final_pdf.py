"""What is ready to be signed: document, annexes and evidence, as PDF/A-2b where all allow it, with a field for each signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.errors import UsageError
from cchc_docs.issues import Issue, Severity, has_errors
from cchc_docs.pdf.signature_field import add_copy_field
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft
from cchc_docs.word.package import DraftProperties
from cchc_docs.workflows.annexes import page_prefix
from cchc_docs.workflows.conversion import Bundle, Converted, Engine, convert_and_assemble, convertible
from cchc_docs.workflows.gathering import Gathering, Piece, not_archival
from cchc_docs.workflows.guest_files import GuestFile, read_file
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
    evidence: Gathering
    """What goes along behind everything else, in the file that holds the annexes; read already."""

    annexes: FinalFile | None = None
    contents: bool = False
    """Whether a list of the evidence stands before it."""

    @property
    def files(self) -> tuple[FinalFile, ...]:
        """Both, or the one."""
        return (self.main, self.annexes) if self.annexes else (self.main,)


def require_evidence(main: Draft) -> None:
    """Raises :class:`~cchc_docs.errors.UsageError` when there is nothing to list."""
    if not main.properties.evidence:
        raise UsageError(f"{main.path.as_posix()}: văn bản không có tệp minh chứng để lập danh mục; hãy bỏ --contents")


def require_annexes(parts: Sequence[Draft]) -> None:
    """Raises :class:`~cchc_docs.errors.UsageError` when there is nothing to put apart."""
    if len(parts) == 1:
        raise UsageError(f"{parts[0].path.as_posix()}: văn bản không có phụ lục để tách riêng; hãy bỏ --separate-annexes")


def build_final(parts: Sequence[Draft], finals: Finals, scratch: Path, engine: Engine) -> tuple[tuple[int, ...], list[Issue]]:
    """Writes the parts as they are, and their evidence, with the signatures' fields; gives each file's pages, and what went wrong.

    ``scratch`` is an empty folder for what is needed meanwhile.
    """
    finals.evidence.convert(scratch, engine)
    if has_errors(finals.evidence.issues):
        return tuple(0 for _ in finals.files), finals.evidence.issues
    convertibles = [convertible(part, _prefix(part.properties)) for part in parts]
    groups = [convertibles[:1], convertibles[1:]] if finals.annexes else [convertibles]
    bundles = [Bundle(documents=group, target=file.pdf, shown=file.shown) for group, file in zip(groups, finals.files, strict=True)]
    converted = convert_and_assemble(bundles, scratch, engine(), Severity.ERROR)
    try:
        return _completed(parts[0].properties, finals, converted, scratch, engine)
    finally:
        for one in converted:
            one.close()


def _completed(
    properties: DraftProperties, finals: Finals, converted: Sequence[Converted], scratch: Path, engine: Engine
) -> tuple[tuple[int, ...], list[Issue]]:
    """Adds the evidence and the fields to what was converted."""
    issues = [issue for one in converted for issue in one.issues]
    pages = [sum(one.pages) for one in converted]
    if not all(pages):
        return tuple(0 for _ in converted), issues
    if finals.evidence.pieces:
        found, pages[-1] = _append(finals.evidence, finals, scratch, engine)
        issues += found
    main, first = finals.main, converted[0]
    assert first.printed, "it has pages"
    issues += add_signing_places(main.pdf, main.shown, first.printed, properties, first.pages)
    if finals.annexes:
        add_copy_field(finals.annexes.pdf, properties.agency)
    return tuple(pages), issues


def _append(evidence: Gathering, finals: Finals, scratch: Path, engine: Engine) -> tuple[list[Issue], int]:
    """Puts the evidence behind the last file, which is there; gives what is said of it, and how many pages there are then."""
    final = finals.files[-1]
    made = read_file(final.pdf)
    assert isinstance(made, GuestFile), "it has just been written"
    evidence.put_first(Piece(file=made, title=final.pdf.stem, shown=final.shown.as_posix(), is_main=True))
    if has_errors(evidence.issues):
        return evidence.issues, 0
    if finals.contents:
        evidence.add_contents(scratch, engine)
    evidence.write(final.pdf)
    placed = evidence.placed()
    return [*evidence.issues, *not_archival(final.shown.as_posix(), placed)], placed[-1].first + placed[-1].pages - 1


def _prefix(properties: DraftProperties) -> str:
    """What stands before the part's page numbers."""
    if not properties.part:
        return ""
    appendices = properties.annexes - properties.attachments
    if properties.part > appendices:
        return page_prefix(properties.title)
    return f"PL {roman(properties.part)}-" if appendices > 1 else "PL-"
