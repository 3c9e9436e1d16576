"""What a unit's report was made from, kept beside it, so that a report of unchanged inputs is not made again.

It may be deleted at any time: then the report is made once more.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reconciliation import FILE as VALUES
from cchc_docs.domain.summary_table import Number
from cchc_docs.errors import OutputError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.produced import ProducedDocument
from cchc_docs.workflows.protection import MADE

_FILE = f"{MADE}/lo.json"
_PACKAGE = Path(__file__).parent.parent
Seen = Mapping[str, Sequence[str]]
"""Of each file of evidence how it was seen, and the hash of its content then."""


@dataclass(frozen=True, kw_only=True)
class UnitState:
    """A report as it was made last."""

    digest: str
    first_day: date
    last_day: date
    """From the one to the other it would be the same report."""

    title: str
    figures: Mapping[str, Number]
    documents: Sequence[ProducedDocument]
    evidence: Seen
    issues: Sequence[Issue] = ()

    def holds_on(self, day: date) -> bool:
        """Whether it would be the same report if it were made on that day."""
        return self.first_day <= day <= self.last_day


def remember_unit(folder: Path, state: UnitState, issues: Sequence[Issue]) -> None:
    """Notes in the folder of drafts what was made."""
    told = {
        "digest": state.digest,
        "first_day": state.first_day.isoformat(),
        "last_day": state.last_day.isoformat(),
        "title": state.title,
        "figures": {code: None if value is None else str(value) for code, value in state.figures.items()},
        "documents": [{**one.as_json(), "path": one.path.name} for one in state.documents],
        "issues": [one.as_json() for one in issues],
        "evidence": state.evidence,
    }
    path = folder / _FILE
    new = path.with_suffix(".moi")  # one file needs no more to be whole or not there
    try:
        new.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise OutputError(f"{path.as_posix()}: không ghi được; hãy kiểm tra quyền ghi và chỗ trống trên đĩa") from error


def unchanged_unit(folder: Path, digest: str, today: date) -> UnitState | None:
    """The report as it was made from the very same, and would be made today; None when something has changed, is missing or unknown."""
    told = _noted(folder)
    try:
        state = _state(told, folder) if told.get("digest") == digest else None
    except (ValueError, KeyError, TypeError, ArithmeticError):  # of another version
        return None
    return state if state and state.holds_on(today) and all(one.path.is_file() for one in state.documents) else None


def _state(told: dict[str, Any], folder: Path) -> UnitState:
    return UnitState(
        digest=told["digest"],
        first_day=date.fromisoformat(told["first_day"]),
        last_day=date.fromisoformat(told["last_day"]),
        title=told["title"],
        figures={code: None if value is None else Decimal(value) for code, value in told["figures"].items()},
        documents=[_document(one, folder) for one in told["documents"]],
        issues=[_issue(one) for one in told["issues"]],
        evidence=told["evidence"],
    )


def _document(told: dict[str, Any], folder: Path) -> ProducedDocument:
    day = date.fromisoformat(told["date"]) if told["date"] else None
    return ProducedDocument(**{**told, "path": folder / told["path"], "date": day})


def _issue(told: dict[str, Any]) -> Issue:
    code, severity, message = (told.pop(name) for name in ("code", "severity", "message"))
    return Issue(code=code, severity=Severity(severity), message=message, place=Place(**told))


def common_digest(templates: Path, program: Path, key: PeriodKey) -> str:
    """Of what is the same for all units: templates, this program, LibreOffice and the period."""
    digest = hashlib.sha256(str(key).encode())
    engine = program.resolve()
    for path in (*sorted(_PACKAGE.rglob("*.py")), engine, engine.with_name("versionrc")):
        digest.update(_seen(path))
    for path in sorted(templates.glob("*.docx")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def unit_digest(common: str, workspace: Workspace, year: int, known: Seen) -> tuple[str, Seen]:
    """Of everything that the unit's report is made from; and the hashes of its evidence, which may be large.

    A file of evidence that is seen as it was is not read again.
    """
    digest, seen = hashlib.sha256(common.encode()), {}
    evidence = workspace.evidence(year)
    for path in unit_inputs(workspace, year):
        name = path.relative_to(workspace.root).as_posix()
        if path.is_relative_to(evidence):
            own = _seen(path).decode()
            told = known.get(name, ())
            content = told[1] if len(told) == 2 and told[0] == own else hashlib.sha256(path.read_bytes()).hexdigest()
            seen[name] = (own, content)
        else:
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{name} {content}\n".encode())
    return digest.hexdigest(), seen


def known_evidence(folder: Path) -> Seen:
    """What is noted of the unit's evidence; nothing when nothing is known."""
    told = _noted(folder).get("evidence")
    return told if isinstance(told, dict) else {}


def _noted(folder: Path) -> dict[str, Any]:
    """What was noted when the unit was made; nothing when it is gone, torn or of another version."""
    try:
        told = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def unit_inputs(workspace: Workspace, year: int) -> Iterator[Path]:
    """The agency's workbook, both years' folders, and the record: its register, and the figures of reports that were issued."""
    found = [workspace.agency, workspace.register, *sorted(workspace.record.glob(f"[12][0-9][0-9][0-9]/*/{VALUES}"))]
    for one in (year - 1, year):
        found += sorted((workspace.inputs / str(one)).rglob("*"))
    yield from (path for path in found if path.is_file() and not path.name.startswith(("~$", ".~lock")))


def _seen(path: Path) -> bytes:
    """What tells that a file is another one, without reading it."""
    if not path.is_file():
        return b"-"
    seen = path.stat()
    return f"{path.name} {seen.st_size} {seen.st_mtime_ns} {seen.st_ino}\n".encode()
