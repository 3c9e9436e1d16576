"""How a batch tells of itself: progress while it runs, the summary at its end."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.printing import print_issues
from cchc_docs.issues import Severity

if TYPE_CHECKING:
    from cchc_docs.workflows.batch import BatchResult, Tell
    from cchc_docs.workflows.unit_batch import UnitReport

_SAID = {"made": "đã làm", "unchanged": "không đổi", "failed": "có lỗi"}
_FIRST = 3


@contextmanager
def progress(title: str, *, quiet: bool) -> Iterator["Tell"]:
    """A bar with what is done, failed and left to do on a terminal; a line for each unit elsewhere."""
    if quiet:
        yield lambda *_: None
    elif sys.stderr.isatty():
        with _bar(title) as tell:
            yield tell
    else:
        yield lambda report, done, total: click.echo(f"[{done}/{total}] {_line(report)}", err=True)


@contextmanager
def _bar(title: str) -> Iterator["Tell"]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[failed]} có lỗi"),
        TextColumn("còn"), TimeRemainingColumn(), TextColumn("{task.fields[last]}"),
    )  # fmt: skip
    failed = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, failed=0, last="đang đọc…")

        def tell(report: "UnitReport", done: int, total: int) -> None:
            nonlocal failed
            failed += report.outcome == "failed"
            bar.update(task, completed=done, total=total, failed=failed, last=report.name)

        yield tell


def _line(report: "UnitReport") -> str:
    errors, warnings = (sum(one.severity is severity for one in report.issues) for severity in (Severity.ERROR, Severity.WARNING))
    counts = [f"{count} {name}" for count, name in ((errors, "lỗi"), (warnings, "cảnh báo")) if count]
    return f"{report.name}: {_SAID[report.outcome]}" + (f" ({', '.join(counts)})" if counts else "")


def print_batch(result: "BatchResult") -> None:
    """Failed units with their first errors on standard error; the counts and the synthesis on standard output."""
    for report in result.reports:
        errors = [one for one in result.issues_of(report) if one.severity is Severity.ERROR]
        if report.outcome == "failed":
            click.secho(f"{report.root.as_posix()}: chưa có báo cáo, {len(errors)} lỗi:", fg="red", bold=True, err=True)
            print_issues(errors[:_FIRST], err=True)
    counts = ", ".join(f"{count} {_SAID[outcome]}" for outcome, count in result.counts().items() if count)
    click.echo(f"{len(result.reports)} đơn vị: {counts}.")
    if result.book:
        click.echo(f"Tổng hợp: {result.book.as_posix()}")


def batch_json(result: "BatchResult") -> dict[str, Any]:
    """Every unit, document and issue."""
    return {
        "units": [
            {"name": one.name, "path": one.root.as_posix(), "state": one.outcome.value, "issues": len(one.issues)}
            for one in result.reports
        ],
        "documents": [document.as_json() for one in result.reports for document in one.documents],
        "issues": [issue.as_json() for issue in result.issues],
        "synthesis": result.book.as_posix() if result.book else None,
    }
