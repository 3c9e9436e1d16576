"""Merging a document with whatever evidence people send into one PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_docs.errors import UsageError
from cchc_docs.issues import Issue, has_errors
from cchc_docs.workflows.gathering import USUAL_RESOLUTION, Gathering, Piece, PlacedPart, not_archival
from cchc_docs.workflows.guest_files import GuestFile, read_file
from cchc_docs.workflows.originals import forget_originals, keep_originals
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import complete_interrupted, publication

if TYPE_CHECKING:
    from cchc_docs.workflows.conversion import Engine


@dataclass(frozen=True, kw_only=True)
class MergeRequest:
    """What is to be merged."""

    target: Path
    files: Sequence[Path]
    """The main document first."""

    contents: bool = False
    """Whether a list of the parts follows the main document."""

    title: str = ""
    """Of the whole; empty for the main document's own."""

    resolution: int = USUAL_RESOLUTION
    """Pictures finer than this are made coarser, in dots per inch."""


@dataclass(frozen=True, kw_only=True)
class MergeResult:
    """What came of it; no parts when there are errors, and then nothing was written."""

    parts: tuple[PlacedPart, ...] = ()
    archival: bool = False
    """Whether the whole claims to be PDF/A-2b."""

    originals: tuple[Path, ...] = ()
    """Signed files that were kept whole beside the whole."""

    issues: tuple[Issue, ...] = ()

    @property
    def pages(self) -> int:
        """Of the whole."""
        return self.parts[-1].first + self.parts[-1].pages - 1 if self.parts else 0


def merge(request: MergeRequest, engine: "Engine", tell: Callable[[str], None] = lambda _: None) -> MergeResult:
    """Writes one PDF of the files in their order, with outline, page labels and, when asked for, a list of the parts.

    ``tell`` hears what is going on. Raises :class:`~cchc_docs.errors.OutputError` when the target is there and was not made by this
    command.
    """
    _check_target(request)
    complete_interrupted(request.target.parent)
    refuse_foreign(request.target.parent, request.target.name)
    found = [read_file(path) for path in request.files]
    issues = [one for one in found if isinstance(one, Issue)]
    work = Gathering(_pieces([one for one in found if isinstance(one, GuestFile)]), tell, request.resolution)
    work.read_all()
    issues += work.issues
    if has_errors(issues):
        return MergeResult(issues=tuple(issues))
    with publication(request.target.parent) as outgoing:
        work.convert(outgoing.scratch(), engine)
        if has_errors(work.issues):
            return MergeResult(issues=tuple(work.issues))
        if request.contents:
            work.add_contents(outgoing.scratch(), engine)
        archival = work.write(outgoing.path(request.target.name), title=request.title)
        originals = keep_originals(outgoing, request.target.name, work.signed())
        remember(outgoing, request.target.name)
        outgoing.publish()
    forget_originals(request.target, originals)
    issues = [*work.issues, *not_archival(request.target.as_posix(), work.placed())]
    return MergeResult(parts=work.placed(), archival=archival, originals=originals, issues=tuple(issues))


def _pieces(files: Sequence[GuestFile]) -> list[Piece]:
    return [
        Piece(file=file, title=file.title, label_prefix=f"P{order}-" if order else "", is_main=order == 0)
        for order, file in enumerate(files)
    ]


def _check_target(request: MergeRequest) -> None:
    if request.target.suffix.lower() != ".pdf":
        raise UsageError(f"«{request.target.name}» không phải tên tệp PDF; hãy đặt tên kết quả có đuôi .pdf")
    if request.target.resolve() in [path.resolve() for path in request.files]:
        raise UsageError(f"«{request.target.as_posix()}» vừa là kết quả vừa là tệp cần gộp; hãy đặt tên kết quả khác")
