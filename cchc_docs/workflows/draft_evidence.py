"""A draft's evidence as it lies in its folder now, by the list that was kept when the draft was made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.evidence import PAGE_PREFIX, EvidenceFile, Standing
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.draft import Draft
from cchc_docs.workflows.evidence_folder import EvidenceFolder
from cchc_docs.workflows.evidence_list import list_file, read_list
from cchc_docs.workflows.gathering import USUAL_RESOLUTION, Gathering, Piece
from cchc_docs.workflows.guest_files import read_file
from cchc_docs.workflows.protection import MADE


def read_evidence(workspace: Workspace, main: Draft) -> tuple[list[Piece], list[Issue]]:
    """Every file in the order of the list, and an issue for each that is not there, cannot be used or has changed since.

    A draft that has evidence but no list any more is an issue too: nothing is left out silently.
    """
    count = main.properties.evidence
    if not count:
        return [], []
    path = main.path.parent / MADE / list_file(main.properties.kind)
    folder, files = read_list(path, main.path.parent) if path.is_file() else (Path(), ())
    if len(files) != count:
        message = (
            f"dự thảo có {count} tệp minh chứng nhưng danh mục kèm dự thảo (thư mục {MADE}) không còn đúng; "
            "hãy chép lại thư mục này cùng dự thảo, hoặc soạn lại dự thảo"
        )
        return [], [Issue(code="evidence-list-missing", message=message, place=Place(file=main.path.as_posix()))]
    if not folder.is_dir():
        folder = workspace.inputs / folder.parent.name / folder.name
    pieces, issues = [], []
    for number, file in enumerate(files, start=1):
        piece, found = _piece(EvidenceFolder(folder), number, file)
        pieces += [piece] if piece else []
        issues += found
    return pieces, issues


@dataclass(frozen=True, kw_only=True)
class EvidenceRequest:
    """How the clerk wants the evidence."""

    contents: bool = False
    """Whether a list of it stands before it."""

    resolution: int = USUAL_RESOLUTION
    """Pictures finer than this are made coarser, in dots per inch."""

    tell: Callable[[str], None] = lambda _: None
    """Hears what is going on."""


AS_USUAL = EvidenceRequest()


def gather_evidence(workspace: Workspace, main: Draft, wanted: EvidenceRequest = AS_USUAL) -> tuple[Gathering, list[Issue]]:
    """The draft's evidence, read as far as it needs no other program.

    The issues are those of the list; what the files themselves have is told by the gathering.
    """
    pieces, issues = read_evidence(workspace, main)
    gathering = Gathering(pieces, wanted.tell, wanted.resolution)
    gathering.read_all()
    return gathering, issues


def _piece(folder: EvidenceFolder, number: int, file: EvidenceFile) -> tuple[Piece | None, list[Issue]]:
    found = folder.find(file.name)
    if isinstance(found, Standing):
        outside = "nằm ngoài thư mục minh-chung của năm; hãy chép tệp vào thư mục ấy, sửa bảng tính rồi soạn lại dự thảo"
        missing = "không có trong thư mục minh-chung; hãy chép tệp vào đúng tên này, hoặc sửa bảng tính rồi soạn lại dự thảo"
        message = f"tệp minh chứng «{file.name}» {outside if found is Standing.OUTSIDE else missing}"
        return None, [Issue(code="evidence-missing", message=message, place=file.place)]
    guest = read_file(found)
    if isinstance(guest, Issue):
        return None, [guest]
    piece = Piece(file=guest, title=f"Minh chứng {number}: {file.title}", label_prefix=f"{PAGE_PREFIX} {number}-")
    return piece, _changed(file, guest.digest, piece.name)


def _changed(file: EvidenceFile, digest: str, name: str) -> list[Issue]:
    if file.sha256 in ("", digest):
        return []
    message = "tệp minh chứng đã thay đổi sau khi soạn dự thảo, bản mới được gộp; hãy xem lại có đúng tệp cần gửi không"
    return [Issue(code="evidence-changed", severity=Severity.WARNING, message=message, place=Place(file=name))]
