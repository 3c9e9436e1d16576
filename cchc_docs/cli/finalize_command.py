"""``cchc finalize``."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from cchc_docs.cli.parameters import Today, json_option, today_option
from cchc_docs.cli.printing import print_produced, working


class _Number(click.ParamType[int | str]):
    """``blank``, ``auto`` or a number from 1."""

    name = "blank|auto|N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """The word itself, or the number."""
        if value in ("blank", "auto"):
            return str(value)
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(f"«{value}» không phải là số văn bản; hãy ghi blank, auto hoặc một số từ 1.", param, ctx)
        return int(value)


@click.command("finalize")
@click.argument("draft", metavar="DỰ_THẢO", type=click.Path(path_type=Path))
@click.option(
    "--number",
    type=_Number(),
    default="blank",
    help="blank (mặc định): để trống, cấp số sau khi ký; auto: số tiếp theo trong sổ; N: số này, phải là số tiếp theo.",
)
@click.option("--date", "day", type=Today(), help="Ngày ban hành; mặc định để trống, hoặc hôm nay khi có số.")
@click.option("--accept-edits", is_flag=True, help="Giữ các số liệu đã sửa tay trong dự thảo; mỗi số được nêu thành cảnh báo.")
@click.option(
    "--separate-annexes", is_flag=True, help="Phụ lục thành một tệp PDF riêng, có ô ký số của cơ quan ở góc trên bên phải."
)
@click.option("--contents", is_flag=True, help="Thêm trang danh mục trước các tệp minh chứng.")
@click.option("--dpi", type=click.IntRange(72, 1200), default=300, help="Ảnh minh chứng mịn hơn mức này được giảm; mặc định 300.")
@click.option("--correct", metavar="LÝ_DO", help="Làm lại văn bản đã có số nhưng chưa chuyển đi: giữ số và ngày, bản cũ được lưu.")
@today_option
@json_option
def command(
    draft: Path,
    number: int | str,
    day: date | None,
    correct: str | None,
    contents: bool,
    dpi: int,
    today: date,
    as_json: bool,
    **how: bool,
) -> None:
    """Tạo PDF trình ký (PDF/A-2b) từ DỰ_THẢO như đang có, gộp phụ lục và tệp minh chứng, đặt sẵn ô ký số.

    Để trống số thì PDF nằm cạnh dự thảo. Có số thì văn bản được ghi sổ và lưu vào van-ban-di/, chỉ đọc.

    \b
    Ví dụ:
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx --number auto --date 2023-03-31
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx --separate-annexes
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx --correct "Sai tên đơn vị ở mục II"
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.draft_evidence import EvidenceRequest
    from cchc_docs.workflows.finalize import finalize
    from cchc_docs.workflows.issue_draft import Numbered, correct_draft, issue_draft

    if correct is not None and (number != "blank" or day):
        raise click.UsageError("--correct giữ số và ngày đã có, không đi cùng --number, --date.")
    workspace = Workspace(Path())
    engine = find_libreoffice
    with working(f"Đang tạo PDF từ {draft.name}…") as tell:
        wanted = EvidenceRequest(contents=contents, resolution=dpi, tell=tell)
        if correct is not None:
            produced = correct_draft(workspace, draft, correct, today=today, engine=engine, wanted=wanted, **how)
        elif number == "blank":
            produced = finalize(workspace, draft, day=day, today=today, engine=engine, wanted=wanted, **how)
        else:
            numbered = Numbered(day=day or today, number=None if number == "auto" else int(number))
            produced = issue_draft(workspace, draft, numbered, today=today, engine=engine, wanted=wanted, **how)
    print_produced(produced, as_json=as_json)
