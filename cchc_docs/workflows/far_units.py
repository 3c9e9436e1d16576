"""Units that are made on machines without their files: sent as blobs, and published here while their locks are held."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Protocol

from cchc_docs.errors import CchcError, OutputError
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.publication import complete_interrupted, publication
from cchc_docs.workflows.unit_batch import BatchPeriod, UnitReport, UnitTask, unchanged_report
from cchc_docs.workflows.unit_blobs import Contents, Files, PackedUnit, draft_contents, hashed, packed_templates, packed_unit
from cchc_docs.workflows.unit_report import locked, stopped_report, write_issues
from cchc_docs.workflows.unit_state import unchanged_unit
from cchc_docs.workflows.unpacked_units import Answer, MadeUnit, Parcel


class Carrier(Protocol):
    """Takes parcels to some machine and brings back what came of them."""

    def ship(self, contents: Contents) -> None:
        """Takes along what the next parcels' files hold; what was shipped before does not travel again."""

    def make(self, parcel: Parcel) -> Answer:
        """What became of the units. Raises :class:`concurrent.futures.BrokenExecutor` when they were lost on the way."""

    def stopped(self) -> bool:
        """Whether nothing more is to be begun."""


def make_far(tasks: Sequence[UnitTask], wanted: BatchPeriod, carrier: Carrier) -> list[UnitReport]:
    """The reports of the units as :func:`~cchc_docs.workflows.unit_report.make_units` gives them, made where the carrier goes."""
    done: dict[Path, UnitReport] = {}
    with ExitStack() as locks:
        for task in sorted(tasks, key=lambda one: one.root.resolve()):
            locks.enter_context(locked(Workspace(task.root).outputs(wanted.key), carrier.stopped))
        packed = [unit for task in tasks if (unit := _sent(task, wanted, carrier, done.__setitem__))]
        if packed:
            templates, contents = packed_templates(wanted.templates)
            carrier.ship(contents)
            answer = carrier.make(Parcel(units=packed, templates=templates, wanted=wanted))
            for unit, made in zip(packed, answer.units, strict=True):
                done[unit.task.root] = _delivered(unit, made, answer.contents, wanted)
    return [done[task.root] for task in tasks]


def _sent(task: UnitTask, wanted: BatchPeriod, carrier: Carrier, tell: Callable[[Path, UnitReport], None]) -> PackedUnit | None:
    """The unit on its way; of one that needs not or cannot be sent the report is told."""
    folder = Workspace(task.root).outputs(wanted.key)
    try:
        if folder.is_dir():
            complete_interrupted(folder)
        if not task.force and (state := unchanged_unit(folder, task.digest, wanted.today)):
            tell(task.root, unchanged_report(task.name, task.root, state))
            return None
        unit, contents = packed_unit(task, wanted.key)
    except CchcError as error:
        tell(task.root, _stopped(task, error, folder))
        return None
    carrier.ship(contents)
    return unit


def _delivered(unit: PackedUnit, made: MadeUnit, contents: Contents, wanted: BatchPeriod) -> UnitReport:
    """Publishes everything that came of the unit, or nothing when its folder of drafts is not as it was sent."""
    folder = Workspace(unit.task.root).outputs(wanted.key)
    try:
        if _has_changed(folder, unit.drafts, made.files):
            return stopped_report(unit.task, OutputError(_changed_meanwhile(folder)))
        if made.files:
            with publication(folder) as outgoing:
                for name, digest in made.files.items():
                    outgoing.path(name).write_bytes(contents[digest])
                outgoing.publish()
        _take_away(folder, made.gone)
    except CchcError as error:
        return _stopped(unit.task, error, folder)
    return made.report


def _has_changed(folder: Path, sent: Files, made: Files) -> bool:
    """Whether somebody has changed what was sent, or has put something where a new file belongs."""
    now = {name: hashed(content) for name, content in draft_contents(folder).items()}
    return any(now.get(name) != sent.get(name) for name in {*sent, *made})


def _changed_meanwhile(folder: Path) -> str:
    return (
        f"{folder.as_posix()}: có tệp bị thay đổi trong khi đơn vị được làm ở máy khác nên thư mục được giữ nguyên; "
        "hãy lưu, đóng các tệp đang mở rồi chạy lại"
    )


def _take_away(folder: Path, gone: Sequence[str]) -> None:
    """The files, and the folders that have become empty."""
    for name in gone:
        path = folder / name
        path.unlink(missing_ok=True)
        for empty in path.parents:
            if empty == folder or any(empty.iterdir()):
                break
            empty.rmdir()


def _stopped(task: UnitTask, error: CchcError, folder: Path) -> UnitReport:
    report = stopped_report(task, error)
    with suppress(OutputError):  # nothing can be written there: the summary tells it
        write_issues(folder, report.issues)
    return report
