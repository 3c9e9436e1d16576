"""Proving the register: the book's laws, and each document's files as they were issued."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.checks.register_book import check_book
from cchc_docs.domain.register_entry import Correction, RecordedFile, RegisterEntry
from cchc_docs.issues import Issue, Place
from cchc_docs.register.database import PATIENCE
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.open_register import opened_register
from cchc_docs.workflows.record_folder import MANIFEST, manifest_of, sha256


@dataclass(frozen=True, kw_only=True)
class Verified:
    """How much was looked at, and what is wrong with it."""

    entries: int
    files: int
    issues: tuple[Issue, ...]


def verify_register(workspace: Workspace, *, patience: float = PATIENCE) -> Verified:
    """Looks at every line of every year, every file of every record, and every folder that might be one."""
    with opened_register(workspace, patience=patience) as register, register.database.writing_if_possible(wait=True):
        # Nobody issues meanwhile: a record on its way to its folder is not a lost one. A register that is read-only is looked at too.
        damage = register.damage()
        entries = register.entries()
        issues = [_damaged(register.database.shown, damage)] if damage else []
        place = Place(file=register.database.shown)
        issues += check_book(entries, register.starts(), lambda _entry, _name: place)
        records = [record for entry in entries for record in _records(entry)]
        for record in records:
            issues += _check(workspace, record)
        issues += _strangers(workspace, {record.folder for record in records})
    return Verified(entries=len(entries), files=sum(len(record.files) for record in records), issues=tuple(issues))


@dataclass(frozen=True, kw_only=True)
class _Record:
    """A folder that the register knows: of a document as it was issued, or as it was corrected."""

    entry: RegisterEntry
    correction: Correction | None
    folder: str
    staging: str
    files: tuple[RecordedFile, ...]


def _records(entry: RegisterEntry) -> Iterator[_Record]:
    first = _Record(entry=entry, correction=None, folder=entry.folder, staging=entry.staging, files=entry.files)
    yield from (first,) if entry.folder else ()
    for one in entry.corrections:
        yield _Record(entry=entry, correction=one, folder=one.folder, staging=one.staging, files=one.files)


def _damaged(file: str, damage: str) -> Issue:
    return Issue(
        code="register-damaged",
        message=f"tệp của sổ có chỗ hỏng ({damage}); hãy giữ nguyên tệp này và khôi phục từ bản sao lưu",
        place=Place(file=file),
    )


def _check(workspace: Workspace, record: _Record) -> Iterator[Issue]:
    entry, folder = record.entry, workspace.record / record.folder
    place = Place(file=workspace.name(folder))
    if record.staging or not folder.is_dir():
        yield Issue(
            code="register-folder-missing",
            message=f"sổ có số {entry.number} nhưng không có thư mục của văn bản này; hãy khôi phục thư mục từ bản sao lưu",
            place=place,
        )
        return
    for file in record.files:
        yield from _file(workspace, entry, folder / file.name, file.sha256)
    known = {file.name for file in record.files}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in known:
            yield Issue(
                code="register-file-unknown",
                message=f"tệp này không có trong sổ khi phát hành số {entry.number}; hãy chuyển tệp ra khỏi thư mục",
                place=Place(file=workspace.name(path)),
            )
    yield from _manifest(workspace, record, folder / MANIFEST)


def _file(workspace: Workspace, entry: RegisterEntry, path: Path, wanted: str) -> Iterator[Issue]:
    place = Place(file=workspace.name(path))
    if not path.is_file():
        yield Issue(
            code="register-file-missing",
            message=f"thiếu tệp của số {entry.number} đã phát hành; hãy khôi phục tệp từ bản sao lưu",
            place=place,
        )
    elif sha256(path) != wanted:
        yield Issue(
            code="register-file-changed",
            message=f"tệp của số {entry.number} khác với lúc phát hành; hãy khôi phục đúng tệp đã phát hành từ bản sao lưu",
            place=place,
        )


def _manifest(workspace: Workspace, record: _Record, path: Path) -> Iterator[Issue]:
    """The line of the register against what the record says of itself; a manifest that was changed is named as a file."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    wanted = manifest_of(record.entry, record.correction)
    if isinstance(told, dict) and (wrong := sorted(name for name in wanted if told.get(name) != wanted[name])):
        yield Issue(
            code="register-line-differs",
            message=(
                f"dòng số {record.entry.number} của sổ khác bản ghi kèm văn bản ({', '.join(wrong)}); "
                "hãy so với văn bản đã ký rồi khôi phục sổ hoặc thư mục từ bản sao lưu"
            ),
            place=Place(file=workspace.name(path)),
        )


def _strangers(workspace: Workspace, known: set[str]) -> Iterator[Issue]:
    for folder in sorted(workspace.record.glob("[12][0-9][0-9][0-9]/*")):
        if folder.relative_to(workspace.record).as_posix() not in known:
            yield Issue(
                code="register-folder-unknown",
                message="thư mục (hoặc tệp) này không có dòng nào trong sổ; hãy chuyển ra khỏi van-ban-di hoặc khôi phục sổ từ bản sao lưu",
                place=Place(file=workspace.name(folder)),
            )
