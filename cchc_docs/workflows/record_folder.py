"""The folders of issued documents: built aside, sealed with their hashes, published by one rename, never changed again."""

import hashlib
import json
import os
import shutil
import stat
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cchc_docs.domain.register_entry import Correction, RecordedFile, RegisterEntry
from cchc_docs.settings.workspace import Workspace

STAGING = ".dang-phat-hanh"
"""Below ``van-ban-di``: records on their way. Only who holds the register's write lock makes one."""

MANIFEST = "manifest.json"
_READ_ONLY, _FOLDER_READ_ONLY = 0o444, 0o555


def new_staging(workspace: Workspace) -> Path:
    """A folder of its own to build a record in."""
    staging = workspace.record / STAGING / uuid.uuid4().hex
    staging.mkdir(parents=True)
    return staging


def abandoned(workspace: Workspace) -> list[Path]:
    """The staging folders that are there."""
    return sorted(path for path in (workspace.record / STAGING).glob("*") if path.is_dir())


def sha256(path: Path) -> str:
    """The hash of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def keep_only(staging: Path, kept: Iterable[Path]) -> tuple[RecordedFile, ...]:
    """Clears away what was only needed on the way; gives the files that stay, which are on the disk for good."""
    wanted = {path.name for path in kept}
    for path in staging.iterdir():
        if path.name not in wanted:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return tuple(_recorded(staging / name) for name in sorted(wanted))


def add_manifest(staging: Path, manifest: dict[str, Any]) -> RecordedFile:
    """Writes what the record is, with the hashes of its files."""
    path = staging / MANIFEST
    told = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(told + "\n", encoding="utf-8", newline="\n")
    return _recorded(path)


def manifest_of(entry: RegisterEntry, correction: Correction | None = None) -> dict[str, Any]:
    """What a record's manifest says; the same for as long as nobody changes the register's line by hand."""
    files = correction.files if correction else entry.files
    said = {"date": correction.corrected_on.isoformat(), "reason": correction.reason} if correction else None
    return {
        "correction": said,
        "date": entry.issued_date.isoformat(),
        "document_type": entry.document_type.title,
        "files": {file.name: file.sha256 for file in files if file.name != MANIFEST},
        "key": entry.key,
        "kind": entry.kind,
        "notation": entry.number.code_notation,
        "number": entry.number.code_number,
        "series": entry.series,
        "signer": {"full_name": entry.signer_name, "position": entry.signer_position},
        "subject": entry.subject,
        "year": entry.year,
    }


def publish(staging: Path, final: Path) -> None:
    """Moves the record to its place by one rename, read-only. Only who holds the register's write lock does so."""
    if staging.is_dir():
        final.parent.mkdir(parents=True, exist_ok=True)
        staging.rename(final)
    final.chmod(_FOLDER_READ_ONLY)
    _sync_folder(final.parent)


def discard(staging: Path) -> None:
    """Removes a record that was never entered."""
    for path in staging.rglob("*"):
        path.chmod(stat.S_IRWXU)
    shutil.rmtree(staging, ignore_errors=True)


def _recorded(path: Path) -> RecordedFile:
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())
    path.chmod(_READ_ONLY)
    return RecordedFile(name=path.name, sha256=sha256(path))


def _sync_folder(folder: Path) -> None:
    """Windows has no such thing for folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
