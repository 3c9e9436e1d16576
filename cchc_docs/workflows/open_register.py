"""Opening a workspace's register: brought to this version, and what was interrupted completed or undone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.errors import OutputError, RegisterError
from cchc_docs.register.database import PATIENCE, open_database
from cchc_docs.register.migrations import migrate
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.record_folder import abandoned, discard, publish

_NO_ROOM = {28: "đĩa đã đầy; hãy giải phóng dung lượng", 27: "đĩa không nhận thêm (quá hạn mức); hãy giải phóng dung lượng"}


@contextmanager
def opened_register(workspace: Workspace, *, patience: float = PATIENCE, create: bool = False) -> Iterator[Register]:
    """The register; an empty one that is forgotten when there is none and ``create`` is not asked for.

    Raises :class:`~cchc_docs.errors.RegisterError` when it cannot be used, or is gone while its documents are there.
    """
    path, shown = workspace.register, workspace.name(workspace.register)
    _refuse_lost(workspace)
    begun = path.is_file() and path.stat().st_size > 0
    if create:
        with disk_in_words(workspace.record):
            path.parent.mkdir(parents=True, exist_ok=True)
    with open_database(path if begun or create else None, shown, patience=patience, create=create) as database:
        migrate(database)
        register = Register(database)
        if begun:
            complete_interrupted(workspace, register)
        yield register


def complete_interrupted(workspace: Workspace, register: Register) -> None:
    """Publishes what was entered and not published, and clears away what was built and not entered.

    While somebody is issuing, nothing is touched: what lies there is theirs, or will be looked at by the next command.
    """
    if not abandoned(workspace) and not register.unpublished():
        return
    with register.database.writing_if_possible(wait=False) as free, disk_in_words(workspace.record):
        if not free:
            return
        for entry in register.unpublished():
            publish_entry(workspace, register, entry)
        for staging in abandoned(workspace):
            discard(staging)


def publish_entry(workspace: Workspace, register: Register, entry: RegisterEntry) -> RegisterEntry:
    """Moves the entry's record to its place; an entry whose record is lost stays as it is, for ``verify`` to name."""
    records = [(entry.staging, entry.folder), *((one.staging, one.folder) for one in entry.corrections)]
    moves = [(workspace.record / staging, workspace.record / folder) for staging, folder in records if staging]
    if not moves or not all(staging.is_dir() or final.is_dir() for staging, final in moves):
        return entry
    for staging, final in moves:
        publish(staging, final)
    return register.published(entry)


@contextmanager
def disk_in_words(folder: Path) -> Iterator[None]:
    """Turns what the disk refuses into :class:`~cchc_docs.errors.OutputError`."""
    try:
        yield
    except OSError as error:
        path = Path(error.filename) if isinstance(error.filename, str) else folder
        reason = _NO_ROOM.get(error.errno or 0, "không ghi được; hãy đóng tệp nếu đang mở và kiểm tra quyền ghi")
        raise OutputError(f"{path.as_posix()}: {reason}") from error


def _refuse_lost(workspace: Workspace) -> None:
    """A new register would begin at 01 again, beside documents that have those numbers."""
    path = workspace.register
    if path.is_file() and path.stat().st_size:
        return
    if any(workspace.record.glob("[12][0-9][0-9][0-9]/*")):
        raise RegisterError(
            f"{workspace.name(path)}: không còn sổ (hoặc tệp rỗng) mà thư mục {workspace.name(workspace.record)} có văn bản đã phát "
            "hành; hãy khôi phục sổ từ bản sao lưu, đừng cấp số lại từ 01"
        )
