"""A unit's workspace as blobs: each file by its path and the hash of its content, to be built anew where the unit's files are not."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.errors import CchcError, InputError
from cchc_docs.settings.stopping import passing_folder, system_folder
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.open_register import opened_register
from cchc_docs.workflows.protection import MADE
from cchc_docs.workflows.unit_batch import UnitTask
from cchc_docs.workflows.unit_report import LOCK
from cchc_docs.workflows.unit_state import unit_inputs

Files = Mapping[str, str]
"""The hash of each file's content by its path below some folder, with forward strokes."""

Contents = Mapping[str, bytes]
"""What files hold, by its hash."""


@dataclass(frozen=True, kw_only=True)
class PackedUnit:
    """A unit as it was when it was sent."""

    task: UnitTask
    inputs: Files
    """Below the unit's folder: everything that its report is made from."""

    folders: Sequence[str]
    """Those of the issued documents, which may hold nothing that is read."""

    drafts: Files
    """Below the unit's folder of drafts, hidden copies included."""


def packed_unit(task: UnitTask, key: PeriodKey) -> tuple[PackedUnit, Contents]:
    """The unit as it is now, and what its files hold. Raises :class:`~cchc_docs.errors.InputError` when a file cannot be read."""
    workspace = Workspace(task.root)
    inputs = _contents(task.root, _read_files(workspace, key.year))
    if workspace.register.is_file():
        inputs[workspace.register.relative_to(task.root).as_posix()] = _register(workspace)
    drafts = draft_contents(workspace.outputs(key))
    unit = PackedUnit(
        task=task,
        inputs={name: hashed(content) for name, content in inputs.items()},
        folders=[
            path.relative_to(task.root).as_posix() for path in workspace.record.glob("[12][0-9][0-9][0-9]/*") if path.is_dir()
        ],
        drafts={name: hashed(content) for name, content in drafts.items()},
    )
    return unit, {hashed(content): content for content in (*inputs.values(), *drafts.values())}


def packed_templates(folder: Path) -> tuple[Files, Contents]:
    """The Word templates by their names, and what they hold."""
    contents = _contents(folder, sorted(folder.glob("*.docx")))
    return {name: hashed(content) for name, content in contents.items()}, {hashed(one): one for one in contents.values()}


def unpack(files: Files, contents: Contents, folder: Path) -> None:
    """Writes the files below the folder."""
    for name, digest in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents[digest])


def draft_contents(folder: Path) -> dict[str, bytes]:
    """What lies in the folder of drafts; neither the unit's lock nor what another command is just building there."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder): path for path in found}
    return _contents(folder, [path for name, path in named.items() if _is_drafted(name)])


def hashed(content: bytes) -> str:
    """By which the content is known everywhere."""
    return hashlib.sha256(content).hexdigest()


def _is_drafted(name: Path) -> bool:
    """Hidden folders but that of the copies are passing ones."""
    passing = len(name.parts) > 1 and name.parts[0].startswith(".") and name.parts[0] != MADE
    return not passing and name != Path(MADE, LOCK)


def _read_files(workspace: Workspace, year: int) -> Iterator[Path]:
    """What the report is made from; evidence that only leads out of its folder stays where it is."""
    evidence = workspace.evidence(year)
    for path in unit_inputs(workspace, year):
        leads_out = path.is_relative_to(evidence) and not path.resolve().is_relative_to(evidence.resolve())
        if path != workspace.register and not leads_out:
            yield path


def _register(workspace: Workspace) -> bytes:
    """As it is at one moment, whoever is writing; one that cannot be opened as its file is, so that it is told where it is read."""
    with passing_folder(system_folder(), "cchc-so-") as folder:
        copy = folder / workspace.register.name
        try:
            with opened_register(workspace) as register:
                register.database.copy_to(copy)
        except CchcError:
            copy = workspace.register
        return copy.read_bytes()


def _contents(folder: Path, paths: Iterable[Path]) -> dict[str, bytes]:
    contents = {}
    for path in paths:
        try:
            contents[path.relative_to(folder).as_posix()] = path.read_bytes()
        except OSError as error:
            raise InputError(f"{path.as_posix()}: không đọc được; hãy kiểm tra tệp còn đó và quyền đọc rồi chạy lại") from error
    return contents
