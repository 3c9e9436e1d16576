"""``cchc rollover``."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.parameters import Period, json_option, today_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.issues import exit_status

if TYPE_CHECKING:
    from cchc_docs.domain.review import RolledPlan
    from cchc_docs.workflows.rollover import RolledOver


@click.command("rollover")
@click.argument("old", metavar="NĂM", type=Period())
@click.argument("new", metavar="NĂM_SAU", type=Period())
@today_option
@json_option
def command(old: PeriodKey, new: PeriodKey, today: date, as_json: bool) -> None:
    """Lập bảng kế hoạch của NĂM_SAU từ kế hoạch và kết quả của NĂM; trang «Rà soát» liệt kê mọi thay đổi và nghi vấn.

    Việc thường xuyên và việc chưa xong được mang sang, việc làm một lần đã xong thì bỏ. Tệp đã có không bị ghi đè.

    \b
    Ví dụ:
      cchc rollover 2023 2024
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.rollover import rollover

    with working(f"Đang lập kế hoạch năm {new}…"):
        done = rollover(Workspace(Path()), old, new, today=today)
    print_issues(done.issues, err=True)
    if as_json:
        print_json(_as_json(done))
    elif done.file and done.rolled:
        _print(done.file, done.rolled)
    if status := exit_status(done.issues):
        click.secho("Chưa lập kế hoạch năm sau; hãy sửa các lỗi trên rồi chạy lại.", fg="red", err=True)
        sys.exit(status)


def _counts(rolled: "RolledPlan") -> dict[str, int]:
    from cchc_docs.domain.review import ReviewKind

    return {
        "carried": len(rolled.plan.tasks),
        "flagged": len(rolled.flagged),
        "dropped": len(rolled.dropped),
        "changes": rolled.count(ReviewKind.CHANGED),
        "doubts": rolled.count(ReviewKind.DOUBT),
    }


def _print(file: Path, rolled: "RolledPlan") -> None:
    counts = _counts(rolled)
    flagged = f" (trong đó {counts['flagged']} cần xem lại: {', '.join(rolled.flagged)})" if rolled.flagged else ""
    dropped = f" ({', '.join(rolled.dropped)})" if rolled.dropped else ""
    click.echo(file.as_posix())
    click.echo(f"  Nhiệm vụ mang sang: {counts['carried']}{flagged}; đã xong, không mang sang: {counts['dropped']}{dropped}.")
    click.echo(f"  Trang «Rà soát»: {counts['doubts']} nghi vấn, {counts['changes']} thay đổi.")
    click.echo(f"Tiếp theo: mở tệp, soát từng dòng của trang «Rà soát», rồi chạy: cchc check {file.as_posix()}")


def _as_json(done: "RolledOver") -> dict[str, Any]:
    issues = [issue.as_json() for issue in done.issues]
    if done.file is None or done.rolled is None:
        return {"files": [], "entries": [], "issues": issues}
    entries = [
        {
            "kind": entry.kind.name.lower(),
            "file": entry.place.file,
            "sheet": entry.place.sheet,
            "cell": entry.place.cell,
            "old": entry.old,
            "new": entry.new,
            "reason": entry.reason,
        }
        for entry in done.rolled.entries
    ]
    return {"files": [done.file.as_posix()], **_counts(done.rolled), "entries": entries, "issues": issues}
