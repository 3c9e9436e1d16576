"""``cchc register dispatch``."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.register.parameters import DocumentName, day_option, wait_option, year_option
from cchc_docs.cli.register.printing import called, finish


@click.command("dispatch")
@click.argument("document", metavar="SỐ/KÝ_HIỆU", type=DocumentName())
@day_option("Ngày chuyển.")
@click.option("--copies", "issued_amount", type=click.IntRange(min=1), metavar="N", help="Số lượng bản.")
@click.option("--archive", metavar="ĐƠN_VỊ", default="", help="Đơn vị, người nhận bản lưu.")
@click.option("--received-by", metavar="HỌ_TÊN", default="", help="Người ký nhận.")
@click.option("--note", metavar="GHI_CHÚ", default="", help="Ghi chú.")
@year_option
@wait_option
@today_option
@json_option
def command(
    document: tuple[int, str], day: date | None, year: int | None, patience: float, today: date, as_json: bool, **late: Any
) -> None:
    """Ghi các cột sau của sổ: bản lưu, số bản, ngày chuyển, ký nhận, ghi chú.

    Cột nào không nêu thì giữ nguyên.

    \b
    Ví dụ:
      cchc register dispatch 05/BC-UBND --date 2023-03-31 --copies 7 --archive "VT, VPTK" --received-by "Phạm Thị Ví Dụ"
    """
    from cchc_docs.domain.register_entry import Dispatch
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.register_lines import LineName, dispatch_entry

    name = LineName(number=document[0], notation=document[1], year=year)
    entry = dispatch_entry(Workspace(Path()), name, Dispatch(dispatched_on=day, **late), today=today, patience=patience)
    finish([entry], [], as_json=as_json, said=[f"Đã ghi sổ số {called(entry)}."])
