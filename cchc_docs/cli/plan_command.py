"""``cchc plan``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import Period, json_option, today_option
from cchc_docs.cli.printing import print_produced, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("plan")
@click.argument("key", metavar="NĂM", type=Period())
@click.option("--keep-edited", is_flag=True, help="Chuyển dự thảo đã sửa sang tên khác rồi soạn bản mới.")
@today_option
@json_option
def command(key: PeriodKey, keep_edited: bool, today: date, as_json: bool) -> None:
    """Soạn dự thảo kế hoạch CCHC của NĂM: tệp Word, danh mục nhiệm vụ, dự toán kinh phí và bản PDF xem trước, trong outputs/.

    Lấy từ inputs/NĂM/ke-hoach.xlsx. Dự thảo đã được sửa tay thì không bị ghi đè.

    \b
    Ví dụ:
      cchc form plan 2024                tạo bảng tính kế hoạch để điền
      cchc plan 2024
      cchc finalize outputs/2024/2024/ke-hoach.docx
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.draft_plan import draft_plan

    with working(f"Đang soạn kế hoạch {key}…"):
        produced = draft_plan(Workspace(Path()), key, today=today, engine=find_libreoffice, keep_edited=keep_edited)
    print_produced(produced, as_json=as_json)
