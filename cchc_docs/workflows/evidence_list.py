"""The list of a document's evidence: made from the period's results, kept beside the draft, read again when it is made final."""

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path, PurePosixPath
from typing import Any

from cchc_docs.domain.evidence import EvidenceFile, Standing
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import TaskResult
from cchc_docs.errors import InputError
from cchc_docs.issues import Place
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.text import clean
from cchc_docs.workflows.evidence_folder import EvidenceFolder, plain_name


def listed_evidence(workspace: Workspace, plan: Plan, months: Sequence[MonthlyResults]) -> tuple[EvidenceFile, ...]:
    """The files that the results name, in the order of the annex that lists the evidence: the plan's, then the months'.

    Each stands once, under the words of the first result that has some. A file that is not there is listed all the same.
    """
    folder = EvidenceFolder(workspace.evidence(plan.year))
    files: dict[str, EvidenceFile] = {}
    results = [result for task in plan.tasks for month in months for result in month.task_results if result.code == task.code]
    for result in results:
        for name, words in _named(result):
            place = result.origin.place("evidence_file")
            known = files.setdefault(name, EvidenceFile(name=name, title=words, place=place, sha256=_digest(folder, name)))
            if not known.title:
                files[name] = replace(known, title=words)
    return tuple(replace(one, title=one.title or _own_name(one.name)) for one in files.values())


def _named(result: TaskResult) -> Iterator[tuple[str, str]]:
    """Each file with its words; several files share the words of one document, and their own names tell them apart."""
    names = [name for one in result.evidence_files if (name := plain_name(one)) is not None]
    said = [words for one in (result.evidence or "").split(";") if (words := " ".join(clean(one).split()))]
    if len(names) > 1 and len(names) != len(said):
        whole = "; ".join(said)
        said = [f"{whole} ({_own_name(name)})" if whole else "" for name in names]
    elif len(names) == 1:
        said = ["; ".join(said)]
    yield from zip(names, said, strict=False)


def _own_name(name: str) -> str:
    return unicodedata.normalize("NFC", PurePosixPath(name).stem)


def _digest(folder: EvidenceFolder, name: str) -> str:
    found = folder.find(name)
    if isinstance(found, Standing):
        return ""
    with found.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def list_file(kind: str) -> str:
    """The name of the list beside the drafts, in the folder of what is known of them."""
    return f"{kind}.minh-chung.json"


def written_list(files: Sequence[EvidenceFile], folder: Path, beside: Path) -> bytes:
    """The list as it is kept; ``folder`` is that of the evidence, ``beside`` that of the drafts, from which it is found."""
    told = {
        "folder": Path(os.path.relpath(folder, beside)).as_posix(),
        "files": [
            {"name": one.name, "title": one.title, "sha256": one.sha256, "place": {k: v for k, v in asdict(one.place).items() if v}}
            for one in files
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def read_list(path: Path, beside: Path) -> tuple[Path, tuple[EvidenceFile, ...]]:
    """The folder of the evidence as it is found from the drafts, and its files. Raises :class:`~cchc_docs.errors.InputError`."""
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        files = tuple(
            EvidenceFile(name=one["name"], title=one["title"], sha256=one["sha256"], place=Place(**one["place"]))
            for one in told["files"]
        )
        return Path(os.path.normpath(beside / told["folder"])), files
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path.as_posix()}: không đọc được danh mục minh chứng của dự thảo; hãy soạn lại dự thảo bằng --keep-edited"
        ) from error
