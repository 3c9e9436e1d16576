"""Copies beside judged Word files: mended ones, and ones with comments at the findings. The files themselves are only read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.errors import CchcError, OutputError
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.code_pages import legacy_code_page, legacy_font
from cchc_docs.word.commenting import annotate_document, is_annotated
from cchc_docs.word.mending import Change, mend_document
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.structure import read_structure
from cchc_docs.word.template_lint import count_tags
from cchc_docs.workflows.lint import Linted, is_template
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import publication

_MENDED, _ANNOTATED = ".sua.docx", ".loi.docx"


@dataclass(frozen=True, kw_only=True)
class Mended:
    """What was mended in one file."""

    file: str
    path: Path
    copy: Path | None
    """The mended copy; None when there was nothing to mend, or the file is not one that can be."""

    changes: tuple[Change, ...]

    @property
    def judged(self) -> Path:
        """What is left to be judged: the copy, or the file itself."""
        return self.copy or self.path


def mend_files(workspace: Workspace, files: Sequence[Path]) -> list[Mended]:
    """Writes a copy ``NAME.sua.docx`` beside each document in which something can be mended.

    Templates, files that cannot be read and texts in an old code page are left alone. Raises
    :class:`~cchc_docs.errors.OutputError`, before anything is written, when such a copy is there and is not as it was made, or
    would stand among the issued documents.
    """
    mended, contents = [], {}
    earlier = {_beside(file, _MENDED) for file in files}
    for file in files:
        if file in earlier:
            continue  # the copy of another of the files, which is made anew
        changes, content = _mend(file)
        copy = _beside(file, _MENDED) if changes else None
        if copy is not None:
            contents[copy] = content
        mended.append(Mended(file=workspace.name_of(file.resolve()), path=file, copy=copy, changes=changes))
    _write(workspace, contents)
    return mended


def _mend(file: Path) -> tuple[tuple[Change, ...], bytes]:
    try:
        document = open_document(file, file.as_posix())
        if is_template(file, count_tags(document)) or is_annotated(document):
            return (), b""
        everything = list(read_structure(document).everything())
        if any(legacy_code_page(one.text) or _in_old_fonts(one) for one in everything):
            return (), b""
        changes = tuple(mend_document(document))
    except CchcError:
        return (), b""  # judging says why the file cannot be read
    return changes, to_bytes(document)


def _in_old_fonts(paragraph: Paragraph) -> bool:
    return any(legacy_font(run.high_font) for run in paragraph.runs if not run.printed.isascii())


def annotate_files(workspace: Workspace, linted: Sequence[Linted], files: Sequence[Path]) -> list[Path]:
    """Writes a copy ``NAME.loi.docx`` with comments beside each document that has findings.

    Raises :class:`~cchc_docs.errors.OutputError`, before anything is written, when such a copy is there and somebody has worked on it.
    """
    contents = {}
    for one, file in zip(linted, files, strict=False):
        if one.is_document and one.issues:
            document = open_document(file, one.file)
            annotate_document(document, one.issues)
            contents[_beside(file, _ANNOTATED)] = to_bytes(document)
    _write(workspace, contents)
    return list(contents)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(f"{file.stem}{ending}")


def _write(workspace: Workspace, contents: dict[Path, bytes]) -> None:
    record = workspace.record.resolve()
    for copy in contents:
        if copy.resolve().is_relative_to(record):
            raise OutputError(
                f"{copy.as_posix()}: không ghi thêm tệp vào văn bản đã phát hành; hãy chép văn bản ra nơi khác rồi chạy lại"
            )
        refuse_foreign(copy.parent, copy.name)
    for copy, content in contents.items():
        with publication(copy.parent) as outgoing:
            outgoing.path(copy.name).write_bytes(content)
            remember(outgoing, copy.name)
            outgoing.publish()
