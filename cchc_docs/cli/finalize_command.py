"""``cchc finalize``."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from cchc_docs.cli.parameters import Today, json_option, today_option
from cchc_docs.cli.printing import print_produced, working


class _Number(click.ParamType[int | None]):
    """``blank`` or a number from 1."""

    name = "blank|N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        """None for a blank number."""
        if value == "blank":
            return None
        if value == "auto":
            self.fail("«auto» cần sổ đăng ký văn bản đi, chưa có trong phiên bản này; hãy dùng blank hoặc ghi rõ số.", param, ctx)
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(f"«{value}» không phải là số văn bản; hãy ghi blank hoặc một số từ 1.", param, ctx)
        return int(value)


@click.command("finalize")
@click.argument("draft", metavar="DỰ_THẢO", type=click.Path(path_type=Path))
@click.option("--number", type=_Number(), default="blank", help="Số văn bản: blank (để trống, mặc định) hoặc một số.")
@click.option("--date", "day", type=Today(), help="Ngày ban hành; mặc định để trống, hoặc hôm nay khi có số.")
@click.option("--accept-edits", is_flag=True, help="Giữ các số liệu đã sửa tay trong dự thảo; mỗi số được nêu thành cảnh báo.")
@today_option
@json_option
def command(draft: Path, number: int | None, day: date | None, accept_edits: bool, today: date, as_json: bool) -> None:
    """Tạo PDF trình ký (PDF/A-2b) từ DỰ_THẢO như đang có, gộp phụ lục, đặt sẵn ô ký số.

    \b
    Ví dụ:
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx --number 5 --date 2023-03-31
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.workflows.finalize import finalize

    with working(f"Đang tạo PDF từ {draft.name}…"):
        issued = day or (today if number is not None else None)
        produced = finalize(draft, number=number, day=issued, engine=find_libreoffice, accept_edits=accept_edits)
    print_produced(produced, as_json=as_json)
