"""``cchc report``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import Period, json_option, today_option
from cchc_docs.cli.printing import print_produced, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("report")
@click.argument("key", metavar="KỲ", type=Period())
@click.option("--keep-edited", is_flag=True, help="Chuyển dự thảo đã sửa sang tên khác rồi soạn bản mới.")
@today_option
@json_option
def command(key: PeriodKey, keep_edited: bool, today: date, as_json: bool) -> None:
    """Soạn dự thảo báo cáo của KỲ: tệp Word, các phụ lục và bản PDF xem trước, trong outputs/.

    Dự thảo đã được sửa tay thì không bị ghi đè.

    \b
    Ví dụ:
      cchc report 2023-Q1
      cchc report Q1/2023 --today 2023-03-31
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.draft_report import draft_report

    with working(f"Đang soạn báo cáo {key}…"):
        produced = draft_report(Workspace(Path()), key, today=today, engine=find_libreoffice, keep_edited=keep_edited)
    print_produced(produced, as_json=as_json)
