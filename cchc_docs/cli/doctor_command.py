"""``cchc doctor``."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_json, working
from cchc_docs.issues import Issue


@click.command("doctor")
@json_option
def command(as_json: bool) -> None:
    """Kiểm tra máy và thư mục làm việc: sai ở đâu, sửa thế nào.

    \b
    Ví dụ:
      cchc doctor
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.doctor import examine

    with working("Đang kiểm tra…"):
        findings = examine(Workspace(Path()), find_libreoffice)
    if as_json:
        bad = [Issue(code="doctor-found", message=f"{one.subject}: {one.text}").as_json() for one in findings if not one.good]
        print_json({"findings": [asdict(finding) for finding in findings], "issues": bad})
    else:
        for finding in findings:
            mark = click.style("tốt", fg="green") if finding.good else click.style("LỖI", fg="red", bold=True)
            click.echo(f"{mark}  {finding.subject}: {finding.text}")
    sys.exit(max(finding.exit_status for finding in findings))
