"""``cchc register import``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import working
from cchc_docs.cli.register.parameters import wait_option
from cchc_docs.cli.register.printing import finish


@click.command("import")
@click.argument("book", metavar="BẢNG_TÍNH", type=click.Path(path_type=Path))
@wait_option
@today_option
@json_option
def command(book: Path, patience: float, today: date, as_json: bool) -> None:
    """Nhập sổ cũ từ bảng tính mười cột của Nghị định: nhập hết, hoặc không dòng nào.

    Dòng sai được nêu kèm ô. Số hủy ghi «Hủy: lý do» ở cột «Ghi chú». Sổ không bắt đầu từ 01 thì chạy cchc register start trước.

    \b
    Ví dụ:
      cchc register import so-cu-2023.xlsx
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.import_register import import_register

    with working("Đang nhập sổ…"):
        imported = import_register(Workspace(Path()), book, today=today, patience=patience)
    finish(imported.entries, imported.issues, as_json=as_json, said=[f"Đã nhập {len(imported.entries)} văn bản."])
