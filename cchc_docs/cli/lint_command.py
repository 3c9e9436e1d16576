"""``cchc lint``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_findings, print_json, working
from cchc_docs.issues import Severity

if TYPE_CHECKING:
    from cchc_docs.conformity.rule import Rule

_LEVELS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "gợi ý"}


@click.command("lint")
@click.argument("files", metavar="[TỆP]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--explain", metavar="QUY_TẮC", help="Giải thích một quy tắc: mức, điều khoản, ví dụ đúng và sai.")
@json_option
def command(files: tuple[Path, ...], explain: str | None, as_json: bool) -> None:
    """Soát thể thức của văn bản Word hoặc PDF theo Nghị định 30/2020/NĐ-CP, và các thẻ của tệp mẫu.

    Với PDF, điều được soát là trang in ra: lề, số trang, phông chữ, vị trí từng phần, bảng, chữ ký.

    Tệp của bạn không bị thay đổi. Quy tắc nào cơ quan không theo thì ghi ở trang «Nới kiểm tra» của inputs/co-quan.xlsx.

    \b
    Ví dụ:
      cchc lint outputs/2023/2023-Q1/bao-cao.docx
      cchc lint outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf
      cchc lint templates/bao-cao.docx
      cchc lint --explain margin-left
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows import lint

    if explain:
        _print_rule(lint.explain(explain), as_json=as_json)
        sys.exit(0)
    if not files:
        raise click.UsageError("Thiếu tên tệp; ví dụ: cchc lint outputs/2023/2023-Q1/bao-cao.docx")
    with working("Đang đọc văn bản…"):
        linted = lint.lint(Workspace(Path()), files)
    issues = [issue for one in linted for issue in one.issues]
    if as_json:
        print_json({"issues": [issue.as_json() for issue in issues]})
    else:
        for one in linted:
            print_findings(one.file, one.kind, one.issues)
    sys.exit(lint.status_of(linted))


def _print_rule(rule: "Rule", *, as_json: bool) -> None:
    if as_json:
        told = {"rule": rule.name, "severity": str(rule.level), "article": rule.article}
        print_json({**told, "says": rule.says, "good": rule.good, "bad": rule.bad})
        return
    click.echo(f"{click.style(rule.name, bold=True)} ({_LEVELS[rule.level]})")
    for name, text in (("Quy tắc", rule.says), ("Căn cứ", rule.article), ("Đúng", rule.good), ("Sai", rule.bad)):
        click.echo(f"  {name}: {text}")
