"""An edited draft is somebody's work: it is never overwritten.

Beside the drafts lies a hidden copy of each as it was made; a draft that differs from its copy has been edited. Of the PDFs
and workbooks only the hash is kept.
"""

import hashlib
import itertools
from pathlib import Path

from cchc_docs.errors import InputError, OutputError
from cchc_docs.workflows.publication import Publication, refuse_if_open

MADE = ".cchc"
"""The folder of the copies, inside the period's folder of drafts."""

_NAMED = 5


def protect_edited(folder: Path, names: list[str], *, keep_edited: bool) -> list[Path]:
    """Moves edited drafts aside when ``keep_edited``, and gives their new paths.

    Otherwise raises :class:`~cchc_docs.errors.OutputError`, which names the edits; also when one of them is open.
    """
    for name in names:
        refuse_if_open(folder / name)
    edited = [folder / name for name in names if _is_edited(folder, name)]
    if not edited:
        return []
    if not keep_edited:
        raise OutputError("\n".join(_refusal(folder, path) for path in edited))
    return [_move_aside(path) for path in edited]


def remember(outgoing: Publication, name: str) -> None:
    """Publishes the hash of a PDF or workbook that is being published, by which it is known to be ours."""
    digest = hashlib.sha256(outgoing.path(name).read_bytes()).hexdigest()
    outgoing.path(f"{MADE}/{name}.sha256").write_text(digest, encoding="ascii")


def forget(folder: Path, name: str) -> None:
    """Takes away a file that was made before and is not made now, and what it is known by; it must not be a foreign one."""
    (folder / name).unlink(missing_ok=True)
    (folder / MADE / f"{name}.sha256").unlink(missing_ok=True)


def refuse_foreign(folder: Path, name: str) -> None:
    """Raises :class:`~cchc_docs.errors.OutputError` when the file there is not the one that was made: signed, changed."""
    path, known = folder / name, folder / MADE / f"{name}.sha256"
    if not path.is_file():
        return
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if not known.is_file() or known.read_text(encoding="ascii") != digest:
        raise OutputError(
            f"{path.as_posix()}: đã được ký số, thay thế hoặc sửa sau khi tạo nên không bị ghi đè; "
            "hãy chuyển tệp này sang tên khác rồi chạy lại"
        )


def remove_made(folder: Path, name: str) -> None:
    """Takes a workbook of an earlier draft away; one that is not as it was made is somebody's work and stays."""
    path, known = folder / name, folder / MADE / f"{name}.sha256"
    if path.is_file() and known.is_file():
        if known.read_text(encoding="ascii") == hashlib.sha256(path.read_bytes()).hexdigest():
            path.unlink()
        known.unlink()


def _is_edited(folder: Path, name: str) -> bool:
    draft, made = folder / name, folder / MADE / name
    return draft.is_file() and not (made.is_file() and made.read_bytes() == draft.read_bytes())


def _refusal(folder: Path, path: Path) -> str:
    advice = "hãy giữ bản này và thêm --keep-edited để soạn bản mới (bản đã sửa được chuyển sang tên khác)"
    made = folder / MADE / path.name
    if not made.is_file():
        return f"{path.as_posix()}: đã có tệp này và không rõ đã được sửa hay chưa; {advice}"
    from cchc_docs.word.edits import edits_between

    try:
        edits = edits_between(made.read_bytes(), path.read_bytes(), path.as_posix())
    except InputError:
        return f"{path.as_posix()}: dự thảo đã bị thay bằng tệp không đọc được; {advice}"
    named = (
        "; ".join(str(edit) for edit in edits[:_NAMED]) or "lời văn không đổi, nhưng tệp được lưu lại hoặc sửa định dạng, đầu trang"
    )
    more = f"; và {len(edits) - _NAMED} chỗ khác" if len(edits) > _NAMED else ""
    return f"{path.as_posix()}: dự thảo đã được sửa sau khi soạn ({named}{more}); {advice}"


def _move_aside(path: Path) -> Path:
    for number in itertools.count(1):
        aside = path.with_name(f"{path.stem}.da-sua-{number}{path.suffix}")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError as error:
                raise OutputError(f"{path.as_posix()}: không chuyển được sang tên khác; hãy đóng tệp rồi chạy lại") from error
            return aside
    raise AssertionError("unreachable: count() does not end")
