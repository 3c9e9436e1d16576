"""``cchc register issue``."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import working
from cchc_docs.cli.register.parameters import TypeName, day_option, wait_option
from cchc_docs.cli.register.printing import finish


@click.command("issue")
@click.argument("pdf", metavar="[TỆP.pdf]", required=False, type=click.Path(path_type=Path))
@day_option("Ngày ban hành; mặc định ngày in trên PDF, hoặc hôm nay.")
@click.option("--type", "document_type", type=TypeName(), help="Loại văn bản: BC, KH, «Công văn» … khi không có dự thảo bên cạnh.")
@click.option("--subject", metavar="TRÍCH_YẾU", default="", help="Trích yếu, khi không có dự thảo bên cạnh.")
@click.option("--notation", metavar="KÝ_HIỆU", default="", help="Ký hiệu, khi khác TÊN_LOẠI-CƠ_QUAN: TB-BĐH, UBND-VPTK …")
@click.option("--unit", "drafting_unit", metavar="ĐƠN_VỊ", default="", help="Đơn vị soạn thảo, ghi vào ký hiệu công văn.")
@click.option("--signer", metavar="HỌ_TÊN", default="", help="Người ký; mặc định theo dự thảo hoặc bảng cơ quan.")
@click.option("--position", metavar="CHỨC_VỤ", default="", help="Chức vụ của người ký.")
@click.option("--number", type=click.IntRange(min=1), metavar="N", help="Số mong đợi; bị từ chối nếu không phải số tiếp theo.")
@wait_option
@today_option
@json_option
def command(pdf: Path | None, patience: float, today: date, as_json: bool, **wanted: Any) -> None:
    """Lấy số tiếp theo, ghi sổ và lưu TỆP.pdf cùng dự thảo vào van-ban-di/, chỉ đọc.

    Chỗ trống ghi số, ngày trong bản trình ký được điền vào bản lưu, kể cả khi lãnh đạo đã ký số: chữ ký vẫn còn giá trị.
    PDF không có chỗ điền được lưu nguyên từng byte. Không nêu tệp thì chỉ ghi sổ (văn bản làm ở nơi khác).

    \b
    Ví dụ:
      cchc register issue outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf --date 2023-03-31
      cchc register issue --type TB --date 2023-03-31 --subject "Lịch tiếp công dân tháng 4"
      cchc register issue giay-moi.pdf --type GM --subject "Họp Ban điều hành quý I" --notation GM-BĐH
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.issue_pdf import Wanted, issue_finished

    with working("Đang cấp số…"):
        issued = issue_finished(Workspace(Path()), pdf, Wanted(**wanted), today=today, patience=patience)
    entries = [issued.entry] if issued.entry else []
    where = f"  {issued.folder.as_posix()}" if issued.folder else ""
    finish(entries, issued.issues, as_json=as_json, said=[f"{entry.number}{where}" for entry in entries])
