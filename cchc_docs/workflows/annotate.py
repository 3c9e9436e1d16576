"""Writing annotated copies beside the workbooks that have issues."""

from collections.abc import Sequence
from pathlib import Path

from cchc_docs.excel.annotation import annotate
from cchc_docs.issues import Issue
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.publication import publication


def annotate_workbooks(workspace: Workspace, issues: Sequence[Issue]) -> list[Path]:
    """One copy ``NAME.loi.xlsx`` beside each workbook that has issues and can be read; an earlier copy is replaced.

    The workbooks themselves are only read. Raises :class:`~cchc_docs.errors.OutputError` when a copy cannot be written.
    """
    by_file: dict[str, list[Issue]] = {}
    for issue in issues:
        if issue.place.file:
            by_file.setdefault(issue.place.file, []).append(issue)
    written = []
    for file, found in by_file.items():
        path = workspace.root / file
        content = annotate(path, file, found) if path.is_file() else None
        if content is not None:
            written.append(_publish(workspace.annotated(path), content))
    return written


def _publish(path: Path, content: bytes) -> Path:
    with publication(path.parent) as outgoing:
        outgoing.path(path.name).write_bytes(content)
        outgoing.publish()
    return path
