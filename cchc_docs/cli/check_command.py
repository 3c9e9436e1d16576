"""``cchc check``."""

import sys
from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.domain.period_key import PeriodKey, parse_period_key
from cchc_docs.issues import Severity, exit_status


@click.command("check")
@click.argument("targets", metavar="[KỲ|BẢNG_TÍNH]...", nargs=-1)
@click.option("--annotate", is_flag=True, help="Ghi bản sao TÊN.loi.xlsx có tô màu và chú thích từng ô lỗi.")
@today_option
@json_option
def command(targets: tuple[str, ...], annotate: bool, today: date, as_json: bool) -> None:
    """Liệt kê mọi lỗi trong bảng tính đầu vào, mỗi lỗi kèm tệp, trang tính và ô.

    Không nêu gì thì kiểm tra tất cả. Tệp của bạn không bị thay đổi.

    \b
    Ví dụ:
      cchc check
      cchc check 2023-Q1
      cchc check inputs/2023/thang-03.xlsx
      cchc check 2023-03 --annotate
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.annotate import annotate_workbooks
    from cchc_docs.workflows.check import check

    workspace, (keys, workbooks) = Workspace(Path()), _sorted_out(targets)
    with working("Đang đọc bảng tính…"):
        issues = check(workspace, keys, workbooks, today=today)
        copies = annotate_workbooks(workspace, issues) if annotate else []
    for copy in copies:
        click.echo(f"Bản chú thích, chỉ để xem: {copy.as_posix()}", err=True)
    if as_json:
        print_json({"issues": [issue.as_json() for issue in issues]})
    else:
        print_issues(issues, err=False)
        errors = sum(issue.severity is Severity.ERROR for issue in issues)
        warnings = sum(issue.severity is Severity.WARNING for issue in issues)
        click.echo(f"{errors} lỗi, {warnings} cảnh báo." if issues else "Không có lỗi.")
    sys.exit(exit_status(issues))


def _sorted_out(targets: tuple[str, ...]) -> tuple[list[PeriodKey], list[Path]]:
    """Periods and workbooks; a target that is not a period is a file's name."""
    keys, workbooks = [], []
    for target in targets:
        try:
            keys.append(parse_period_key(target))
        except ValueError:
            workbooks.append(Path(target))
    return keys, workbooks
