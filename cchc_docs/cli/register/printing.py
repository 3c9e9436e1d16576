"""The register's lines in words and for machines."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.printing import print_issues, print_json
from cchc_docs.issues import Issue, exit_status

if TYPE_CHECKING:
    from cchc_docs.domain.register_entry import RegisterEntry

_RECORD = "van-ban-di"
_HEADER = ("Số, ký hiệu", "Ngày", "Dãy", "Tên loại, trích yếu", "Người ký", "Ngày chuyển", "Tình trạng")
_LONGEST = 60


def entry_json(entry: "RegisterEntry") -> dict[str, Any]:
    """The line as one object; the record's path is relative to the workspace."""
    late = entry.dispatch
    return {
        "year": entry.year,
        "series": entry.series,
        "number": entry.number.code_number,
        "notation": entry.number.code_notation,
        "date": entry.issued_date.isoformat(),
        "document_type": entry.document_type.title,
        "subject": entry.subject,
        "signer": entry.signer_name,
        "position": entry.signer_position,
        "recipients": entry.recipients,
        "archive": late.archive,
        "issued_amount": late.issued_amount,
        "dispatched_on": late.dispatched_on.isoformat() if late.dispatched_on else None,
        "received_by": late.received_by,
        "note": late.note,
        "kind": entry.kind,
        "key": entry.key,
        "source": str(entry.source),
        "state": "void" if entry.is_void else "issued",
        "reason": entry.void_reason or None,
        "path": f"{_RECORD}/{entry.current_folder}" if entry.current_folder else None,
        "files": {file.name: file.sha256 for file in entry.current_files},
        "corrections": [
            {"date": one.corrected_on.isoformat(), "reason": one.reason, "path": f"{_RECORD}/{one.folder}"}
            for one in entry.corrections
        ],
    }


def called(entry: "RegisterEntry") -> str:
    """«05/BC-UBND ngày 31/3/2023 (Báo cáo: Kết quả công tác …)»: enough to see that it is the document that was meant."""
    from cchc_docs.vietnamese.dates import short_date

    return f"{entry.number} ngày {short_date(entry.issued_date)} ({_subject(entry)})"


def print_entries(entries: Sequence["RegisterEntry"]) -> None:
    """A table with a line for each, its columns as wide as they need to be."""
    rows = [_HEADER, *(_cells(entry) for entry in entries)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEADER))]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def finish(entries: Sequence["RegisterEntry"], issues: Sequence[Issue], *, as_json: bool, said: Sequence[str] = ()) -> None:
    """The lines that were written, or the errors that stopped it, and the exit with the status they ask for."""
    if as_json:
        print_json({"entries": [entry_json(entry) for entry in entries], "issues": [issue.as_json() for issue in issues]})
    print_issues(issues, err=True)
    status = exit_status(issues)
    if status:
        click.secho("Sổ không thay đổi; hãy sửa các lỗi trên rồi chạy lại.", fg="red", err=True)
    elif not as_json:
        for line in said:
            click.echo(line)
    sys.exit(status)


def _cells(entry: "RegisterEntry") -> tuple[str, ...]:
    from cchc_docs.vietnamese.dates import short_date

    late = entry.dispatch.dispatched_on
    changed = sum(not one.is_signature for one in entry.corrections)
    corrected = f", đã sửa {changed} lần" if changed else ""
    corrected += ", có ký số thêm" if changed < len(entry.corrections) else ""
    return (
        str(entry.number),
        short_date(entry.issued_date),
        entry.series,
        _subject(entry),
        entry.signer_name,
        short_date(late) if late else "",
        f"hủy: {entry.void_reason}" if entry.is_void else f"{'đã chuyển' if late else 'đã cấp số'}{corrected}",
    )


def _subject(entry: "RegisterEntry") -> str:
    subject = f"{entry.document_type.title}: {entry.subject}"
    return subject if len(subject) <= _LONGEST else subject[: _LONGEST - 1] + "…"
