"""Results in words: colour and tables on a terminal, plain text in a pipe, one object for machines."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.issues import Issue, Severity, exit_status

if TYPE_CHECKING:
    from cchc_docs.workflows.produced import Produced, ProducedDocument

_COUNTED = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "gợi ý"}
_SHOWN, _LISTED = 5, 20
_NAMES = {Severity.ERROR: ("LỖI", "red"), Severity.WARNING: ("Cảnh báo", "yellow"), Severity.ADVICE: ("Gợi ý", "cyan")}


def print_json(value: dict[str, Any]) -> None:
    """One object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_issues(issues: Sequence[Issue], *, err: bool) -> None:
    """One line each: severity, place, sentence, code."""
    for issue in issues:
        name, colour = _NAMES[issue.severity]
        click.echo(f"{click.style(name, fg=colour, bold=True)}: {issue} [{issue.code}]", err=err)


def print_findings(file: str, kind: str, issues: Sequence[Issue]) -> None:
    """A file's findings; of many of one rule the first few in full, the others by their places."""
    counts = [(sum(issue.severity is severity for issue in issues), name) for severity, name in _COUNTED.items()]
    said = ", ".join(f"{count} {name}" for count, name in counts if count) or "không có lỗi"
    click.echo(click.style(f"{file}{f' ({kind})' if kind else ''}: {said}.", bold=True))
    shown: Counter[str] = Counter()
    more: dict[str, list[int]] = {}
    for issue in issues:
        shown[issue.code] += 1
        if shown[issue.code] <= _SHOWN:
            name, colour = _NAMES[issue.severity]
            place = str(replace(issue.place, file=None))
            click.echo(f"  {click.style(name, fg=colour)}: {place + ': ' if place else ''}{issue.message} [{issue.code}]")
        else:
            more.setdefault(issue.code, []).append(issue.place.paragraph or 0)
    for code, paragraphs in more.items():
        listed = ", ".join(map(str, paragraphs[:_LISTED])) + ("…" if len(paragraphs) > _LISTED else "")
        click.echo(f"  … và {len(paragraphs)} chỗ khác như vậy [{code}]: đoạn {listed}")


def print_produced(produced: "Produced", *, as_json: bool) -> None:
    """The documents made, or the errors that stopped them, and the exit with the status they ask for."""
    if as_json:
        documents = [document.as_json() for document in produced.documents]
        print_json({"documents": documents, "issues": [issue.as_json() for issue in produced.issues]})
    print_issues(produced.issues, err=True)
    for path in produced.kept:
        click.echo(f"Bản đã sửa được giữ tại: {path.as_posix()}", err=True)
    if not as_json:
        for document in produced.documents:
            told = "; ".join([*([f"{document.pages} trang"] if document.pages else []), *_numbered(document)])
            click.echo(f"{document.path.as_posix()}  ({told})" if told else document.path.as_posix())
        for path in produced.originals:
            click.echo(f"Bản gốc có chữ ký số: {path.as_posix()}")
    status = exit_status(produced.issues)
    if status:
        click.secho("Chưa tạo văn bản nào; hãy sửa các lỗi trên rồi chạy lại.", fg="red", err=True)
    sys.exit(status)


def _numbered(document: "ProducedDocument") -> list[str]:
    """The number and the day under which the document stands in the register."""
    if not document.number or not document.date:
        return []
    from cchc_docs.domain.issuing_number import IssuingNumber
    from cchc_docs.vietnamese.dates import short_date

    number = IssuingNumber(code_number=document.number, code_notation=document.notation)
    return [f"số {number} ngày {short_date(document.date)}"]


@contextmanager
def working(text: str) -> Iterator[Callable[[str], None]]:
    """Shows on a terminal that something is going on; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status(text) as status:
        yield status.update
