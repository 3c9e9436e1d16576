"""``cchc report``."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from cchc_docs.cli.parameters import Period, Today, json_option, today_option
from cchc_docs.cli.printing import print_produced, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("report")
@click.argument("key", metavar="KỲ", type=Period())
@click.option("--unit", metavar="MÃ", help="Báo cáo riêng của một đơn vị, từ bảng kết quả của đơn vị đó.")
@click.option("--allow-missing", is_flag=True, help="Vẫn soạn khi thiếu tháng hoặc thiếu đơn vị; báo cáo ghi rõ thiếu gì.")
@click.option("--from", "first_day", type=Today(), help="Ngày đầu của báo cáo chuyên đề, đột xuất; KỲ là năm.")
@click.option("--to", "last_day", type=Today(), help="Ngày cuối; đi cùng --from và --subject.")
@click.option("--subject", metavar="TRÍCH_YẾU", help="Trích yếu của báo cáo chuyên đề, đột xuất.")
@click.option("--charts", is_flag=True, help="Thêm phụ lục một trang biểu đồ: tỷ lệ đúng hạn theo tháng, nhiệm vụ theo tình trạng.")
@click.option("--keep-edited", is_flag=True, help="Chuyển dự thảo đã sửa sang tên khác rồi soạn bản mới.")
@today_option
@json_option
def command(key: PeriodKey, keep_edited: bool, today: date, as_json: bool, **wanted: Any) -> None:
    """Soạn dự thảo báo cáo của KỲ: tệp Word, các phụ lục và bản PDF xem trước, trong outputs/.

    Dự thảo đã được sửa tay thì không bị ghi đè.

    \b
    Ví dụ:
      cchc report 2023-Q1
      cchc report Q1/2023 --today 2023-03-31
      cchc report 2023-Q1 --allow-missing
      cchc report 2023-Q1 --unit BPMC
      cchc report 2023 --charts
      cchc report 2023 --from 2023-02-01 --to 2023-03-31 --subject "Kết quả đợt cao điểm cải cách hành chính"
    """
    from cchc_docs.pdf.resident_office import starting_office

    with working(f"Đang soạn báo cáo {key}…"), starting_office() as engine:
        from cchc_docs.settings.workspace import Workspace
        from cchc_docs.workflows.draft_report import draft_report
        from cchc_docs.workflows.report_request import ReportRequest

        request = ReportRequest(**wanted)
        produced = draft_report(Workspace(Path()), key, today=today, engine=engine, keep_edited=keep_edited, request=request)
    print_produced(produced, as_json=as_json)
