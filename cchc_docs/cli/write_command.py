"""``cchc write``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import Period, json_option, meeting_option, today_option
from cchc_docs.cli.printing import print_json, print_produced, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("write")
@click.argument("kind", metavar="LOẠI", required=False)
@click.argument("key", metavar="KỲ", type=Period(), required=False)
@click.option("--list", "listing", is_flag=True, help="Liệt kê các loại văn bản soạn được.")
@meeting_option
@click.option("--keep-edited", is_flag=True, help="Chuyển dự thảo đã sửa sang tên khác rồi soạn bản mới.")
@today_option
@json_option
def command(
    kind: str | None, key: PeriodKey | None, listing: bool, meeting: int, keep_edited: bool, today: date, as_json: bool
) -> None:
    """Soạn dự thảo một văn bản kèm theo kế hoạch, báo cáo: tệp Word và bản PDF xem trước, trong outputs/.

    Nhiệm vụ, lời văn, căn cứ của kế hoạch riêng lấy từ inputs/NĂM/ke-hoach.xlsx: những dòng đã chọn ở cột «Kế hoạch riêng». Phiếu
    xin lỗi lấy từ trang «Hồ sơ trễ hạn» của tháng, mỗi hồ sơ một phiếu. Giấy mời, thông báo kết luận lấy từ
    inputs/NĂM/hop-KỲ.xlsx, biên bản kiểm tra cũng vậy. Quyết định kiện toàn lấy danh sách ở trang «Thành viên» của inputs/co-quan.xlsx.
    Tệp Word có thẻ mà cơ quan tự đặt vào templates/ cũng là một loại, mang tên của tệp.

    \b
    Ví dụ:
      cchc write --list                          các loại văn bản
      cchc write ke-hoach-tuyen-truyen 2023
      cchc write phieu-xin-loi 2023-03
      cchc write cong-van-don-doc 2023-Q1
      cchc write giay-moi 2023-Q1
      cchc write quyet-dinh-kien-toan 2023
      cchc finalize outputs/2023/2023/ke-hoach-tuyen-truyen.docx
    """
    if listing:
        _list(as_json=as_json)
        return
    if kind is None or key is None:
        raise click.UsageError(
            "Thiếu loại văn bản hoặc kỳ; ví dụ: cchc write ke-hoach-tuyen-truyen 2023 (các loại: cchc write --list)"
        )
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.companion import CompanionRequest
    from cchc_docs.workflows.write import write_companion

    request = CompanionRequest(
        workspace=Workspace(Path()), key=key, today=today, engine=find_libreoffice, keep_edited=keep_edited, meeting=meeting
    )
    with working(f"Đang soạn {kind} {key}…"):
        produced = write_companion(kind, request)
    print_produced(produced, as_json=as_json)


def _list(*, as_json: bool) -> None:
    """Every kind with its name and the key it takes; of the office's own templates also the fields they need."""
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.companions import COMPANIONS
    from cchc_docs.workflows.own_templates import OwnTemplate, own_templates
    from cchc_docs.workflows.write import example

    listed = [*(OwnTemplate(companion=one) for one in COMPANIONS.values()), *own_templates(Workspace(Path()))]
    if as_json:
        entries = [
            {
                "kind": own.companion.kind,
                "name": own.companion.name,
                "type": own.companion.document_type.title,
                "template": own.companion.template,
                "keys": sorted(own.companion.keys),
                "example": example(own.companion),
                "fields": list(own.needs),
                "problem": own.problem or None,
            }
            for own in listed
        ]
        print_json({"entries": entries, "issues": []})
        return
    width = max(len(own.companion.kind) for own in listed)
    for own in listed:
        one = own.companion
        said = own.problem or f"{one.name}; soạn theo {one.key_name}, ví dụ: {example(one)}"
        click.echo(f"{one.kind:{width}}  {said}")
        if own.needs:
            click.echo(f"{'':{width}}  ({one.document_type.title}; các trường: {', '.join(own.needs)})")
