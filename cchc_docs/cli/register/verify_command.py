"""``cchc register verify``."""

import sys
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.cli.register.parameters import wait_option
from cchc_docs.issues import exit_status


@click.command("verify")
@wait_option
@json_option
def command(patience: float, as_json: bool) -> None:
    """Đối soát: số liên tiếp, đúng thứ tự ngày, không trùng; từng tệp đã phát hành còn nguyên (SHA-256).

    \b
    Ví dụ:
      cchc register verify
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.verify_register import verify_register

    with working("Đang đối soát…"):
        verified = verify_register(Workspace(Path()), patience=patience)
    if as_json:
        issues = [issue.as_json() for issue in verified.issues]
        print_json({"checked": {"entries": verified.entries, "files": verified.files}, "issues": issues})
    else:
        print_issues(verified.issues, err=False)
        found = f"{len(verified.issues)} lỗi." if verified.issues else "Không có lỗi."
        click.echo(f"Đã đối soát {verified.entries} văn bản, {verified.files} tệp. {found}")
    sys.exit(exit_status(verified.issues))
