"""The desk at which one record is built while the register is locked; what is built for nothing is cleared away."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.issues import Issue, has_errors
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.open_register import disk_in_words
from cchc_docs.workflows.record_folder import discard, new_staging


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build has made: the files that go into the record; with errors there are none, and no number is taken."""

    files: tuple[Path, ...] = ()
    """Directly in the staging folder; whatever else lies there is cleared away."""

    issues: tuple[Issue, ...] = ()


Build = Callable[[IssuingNumber, Path], Built]
"""Makes the record's files for the number in the staging folder. It may take its time: others wait for the next number."""


class StoppedError(Exception):
    """The build met errors: the transaction is taken back."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__(issues)
        self.issues = issues


class RecordDesk:
    """A context around the transaction in which a record is built."""

    def __init__(self, workspace: Workspace, register: Register) -> None:
        self._workspace, self._register = workspace, register
        self.staging: Path | None = None

    @property
    def name(self) -> str:
        """The staging folder as the register notes it; empty while nothing is built."""
        return self.staging.relative_to(self._workspace.record).as_posix() if self.staging else ""

    def build(self, number: IssuingNumber, build: Build) -> Built:
        """Runs the build in a new staging folder. Raises :class:`StoppedError` when it met errors."""
        with disk_in_words(self._workspace.record):
            self.staging = new_staging(self._workspace)
            built = build(number, self.staging)
        if has_errors(built.issues):
            raise StoppedError(built.issues)
        return built

    def __enter__(self) -> "RecordDesk":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """After a failure removes what was built, unless the stop came so late that a line stands already and waits for it."""
        if error is not None and self.staging and self.name not in self._register.waiting():
            discard(self.staging)
