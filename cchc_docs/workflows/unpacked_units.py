"""Units that were sent: made in a passing folder of this machine, and what has come of their drafts as blobs again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cchc_docs.issues import Issue
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.settings.stopping import passing_folder
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.unit_batch import BatchPeriod, UnitReport, UnitTask
from cchc_docs.workflows.unit_blobs import Contents, Files, PackedUnit, draft_contents, hashed, unpack
from cchc_docs.workflows.unit_report import make_units

_TEXTS = (".json", ".txt")
"""What may name files by their whole paths."""


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """Units that are made together, and what is the same for all of them."""

    units: Sequence[PackedUnit]
    templates: Files
    wanted: BatchPeriod
    """As it is where the units are: the folder of templates is that of the sender, and so is LibreOffice."""


@dataclass(frozen=True, kw_only=True)
class MadeUnit:
    """What became of one unit, in the sender's paths."""

    report: UnitReport
    files: Files
    """Below its folder of drafts: what is new or has changed."""

    gone: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What became of a parcel's units, in their order."""

    units: Sequence[MadeUnit]
    contents: Contents
    """Each content once, however many files hold it."""


def make_parcel(parcel: Parcel, contents: Contents, parent: Path) -> Answer:
    """Makes the units in a folder below ``parent``, of which nothing is left.

    Raises :class:`~cchc_docs.errors.ProgramError` when this machine has no LibreOffice that starts.
    """
    program = find_libreoffice().program
    with passing_folder(parent.resolve(), "cchc-") as folder:
        templates = folder / "mau"
        templates.mkdir()
        unpack(parcel.templates, contents, templates)
        tasks = [_unpacked(unit, contents, folder / f"{at}", parcel.wanted) for at, unit in enumerate(parcel.units)]
        reports = make_units(tasks, replace(parcel.wanted, templates=templates, program=program))
        names = {templates.as_posix(): parcel.wanted.templates.as_posix()}
        names |= {task.root.as_posix(): unit.task.root.as_posix() for task, unit in zip(tasks, parcel.units, strict=True)}
        answer: dict[str, bytes] = {}
        made = [_made(unit, report, parcel.wanted, names, answer) for unit, report in zip(parcel.units, reports, strict=True)]
    return Answer(units=made, contents=answer)


def _unpacked(unit: PackedUnit, contents: Contents, folder: Path, wanted: BatchPeriod) -> UnitTask:
    """In a folder of the unit's own name."""
    root = folder / unit.task.root.name
    for name in unit.folders:
        (root / name).mkdir(parents=True)
    unpack(unit.inputs, contents, root)
    unpack(unit.drafts, contents, Workspace(root).outputs(wanted.key))
    return replace(unit.task, root=root)


def _made(
    unit: PackedUnit, report: UnitReport, wanted: BatchPeriod, names: Mapping[str, str], answer: dict[str, bytes]
) -> MadeUnit:
    """The unit's new contents are added to the answer."""
    drafts = draft_contents(Workspace(report.root).outputs(wanted.key))
    told = {name: _told(content, names) if name.endswith(_TEXTS) else content for name, content in drafts.items()}
    hashes = {name: hashed(content) for name, content in told.items()}
    files = {name: digest for name, digest in hashes.items() if unit.drafts.get(name) != digest}
    answer |= {digest: told[name] for name, digest in files.items()}
    gone = [name for name in unit.drafts if name not in drafts]
    return MadeUnit(report=_of_sender(report, unit.task.root, names), files=files, gone=gone)


def _told(content: bytes, names: Mapping[str, str]) -> bytes:
    for ours, theirs in names.items():
        content = content.replace(
            json.dumps(ours, ensure_ascii=False)[1:-1].encode(), json.dumps(theirs, ensure_ascii=False)[1:-1].encode()
        )
    return content


def _of_sender(report: UnitReport, root: Path, names: Mapping[str, str]) -> UnitReport:
    documents = [replace(one, path=root / one.path.relative_to(report.root)) for one in report.documents]
    return replace(
        report, root=root, documents=tuple(documents), issues=tuple(_issue_of_sender(one, names) for one in report.issues)
    )


def _issue_of_sender(issue: Issue, names: Mapping[str, str]) -> Issue:
    message, file = issue.message, issue.place.file
    for ours, theirs in names.items():
        message = message.replace(ours, theirs)
        file = file and file.replace(ours, theirs)
    return replace(issue, message=message, place=replace(issue.place, file=file))
