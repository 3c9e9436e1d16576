"""``cchc minutes``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import Period, json_option, meeting_option, today_option
from cchc_docs.cli.printing import print_produced, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("minutes")
@click.argument("key", metavar="KỲ", type=Period())
@meeting_option
@click.option("--keep-edited", is_flag=True, help="Chuyển dự thảo đã sửa sang tên khác rồi soạn bản mới.")
@today_option
@json_option
def command(key: PeriodKey, meeting: int, keep_edited: bool, today: date, as_json: bool) -> None:
    """Soạn dự thảo biên bản cuộc họp của KỲ (hoặc của một ngày): tệp Word và bản PDF xem trước, trong outputs/.

    Lấy từ inputs/NĂM/hop-KỲ.xlsx; số liệu, danh sách hồ sơ trễ hạn lấy từ bảng kết quả các tháng của kỳ.

    \b
    Ví dụ:
      cchc form meeting 2023-Q2          tạo bảng tính cuộc họp để điền
      cchc minutes 2023-Q1               họp Ban điều hành quý I
      cchc minutes 2023-03               họp rà soát hồ sơ trễ hạn tháng 3
      cchc minutes 2023-03-15            họp đột xuất
      cchc finalize outputs/2023/2023-Q1/bien-ban.docx
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.companion import CompanionRequest
    from cchc_docs.workflows.draft_meeting import draft_minutes

    request = CompanionRequest(
        workspace=Workspace(Path()), key=key, today=today, engine=find_libreoffice, keep_edited=keep_edited, meeting=meeting
    )
    with working(f"Đang soạn biên bản {key}…"):
        produced = draft_minutes(request)
    print_produced(produced, as_json=as_json)
