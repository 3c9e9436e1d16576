"""``cchc register void``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.register.parameters import DocumentName, wait_option, year_option
from cchc_docs.cli.register.printing import called, finish


@click.command("void")
@click.argument("document", metavar="SỐ/KÝ_HIỆU", type=DocumentName())
@click.option("--reason", metavar="LÝ_DO", required=True, help="Vì sao hủy; ghi vào cột «Ghi chú» của sổ.")
@year_option
@wait_option
@today_option
@json_option
def command(document: tuple[int, str], reason: str, year: int | None, patience: float, today: date, as_json: bool) -> None:
    """Hủy một số chưa chuyển đi: dòng sổ, số và tệp được giữ, số không dùng lại.

    Văn bản đã chuyển đi thì phải thu hồi, đính chính hoặc thay thế bằng văn bản (Điều 18 Nghị định 30/2020/NĐ-CP).

    \b
    Ví dụ:
      cchc register void 05/BC-UBND --reason "In sai kỳ báo cáo"
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.register_lines import LineName, void_entry

    name = LineName(number=document[0], notation=document[1], year=year)
    entry = void_entry(Workspace(Path()), name, reason, today=today, patience=patience)
    finish([entry], [], as_json=as_json, said=[f"Đã hủy số {called(entry)}: {entry.void_reason}."])
