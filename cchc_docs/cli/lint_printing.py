"""What ``cchc lint`` says: findings, changes, copies, a summary."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.printing import print_findings, print_json
from cchc_docs.issues import Place, Severity

if TYPE_CHECKING:
    from cchc_docs.conformity.rule import Rule
    from cchc_docs.word.mending import Change
    from cchc_docs.workflows.document_copies import Mended
    from cchc_docs.workflows.lint import Linted
    from cchc_docs.workflows.lint_folder import Counted

_LEVELS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "gợi ý"}
_SHOWN = 20


def print_rule(rule: "Rule", *, as_json: bool) -> None:
    """One rule: level, article, examples."""
    if as_json:
        told = {"rule": rule.name, "severity": str(rule.level), "article": rule.article}
        print_json({**told, "says": rule.says, "good": rule.good, "bad": rule.bad})
        return
    click.echo(f"{click.style(rule.name, bold=True)} ({_LEVELS[rule.level]})")
    for name, text in (("Quy tắc", rule.says), ("Căn cứ", rule.article), ("Đúng", rule.good), ("Sai", rule.bad)):
        click.echo(f"  {name}: {text}")


def lint_json(
    linted: Sequence["Linted"], mended: Sequence["Mended"] | None, copies: Sequence[Path], summary: Sequence["Counted"]
) -> dict[str, Any]:
    """The findings; changes, copies and the summary only where they were asked for."""
    told: dict[str, Any] = {"issues": [issue.as_json() for one in linted for issue in one.issues]}
    if mended is not None:
        told["changes"] = [_change_json(one, change) for one in mended for change in one.changes]
        copies = [one.copy for one in mended if one.copy]
    if copies or mended is not None:
        told["copies"] = [copy.as_posix() for copy in copies]
    if summary:
        told["files"] = [asdict(one) for one in summary]
    return told


def print_linted(linted: Sequence["Linted"], summary: Sequence["Counted"]) -> None:
    """The findings file by file; of many files those without any are in the summary alone."""
    for one in linted:
        if one.issues or not summary:
            print_findings(one.file, one.kind, one.issues)
    if summary:
        click.secho(f"Tổng hợp {len(summary)} tệp:", bold=True)
        click.echo(f"{'Lỗi':>6}  {'Cảnh báo':>8}  {'Gợi ý':>6}  Tệp")
        for row in summary:
            click.echo(f"{row.errors:>6}  {row.warnings:>8}  {row.advice:>6}  {row.file}{f' ({row.kind})' if row.kind else ''}")


def print_mended(mended: Sequence["Mended"]) -> None:
    """What was mended in each file, and where the copy is."""
    for one in mended:
        if one.copy is None:
            click.echo(f"{one.file}: không có gì để tự sửa.")
            continue
        click.secho(f"{one.file}: đã sửa {len(one.changes)} chỗ trong bản sao {one.copy.as_posix()}.", bold=True)
        for change in one.changes[:_SHOWN]:
            place = _where(change)
            click.echo(f"  {place + ': ' if place else ''}«{change.old}» thành «{change.new}» [{change.rule}]")
        if len(one.changes) > _SHOWN:
            click.echo(f"  … và {len(one.changes) - _SHOWN} chỗ khác; xem đủ bằng --json")


def _where(change: "Change") -> str:
    place = change.place
    told = Place(paragraph=place.paragraph, table=place.table, row=place.row, column=place.column)
    return str(told) or place.part


def _change_json(mended: "Mended", change: "Change") -> dict[str, Any]:
    place = asdict(change.place)
    return {"rule": change.rule, "file": mended.file, **place, "old": change.old, "new": change.new}
