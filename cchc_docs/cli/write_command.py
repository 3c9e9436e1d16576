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

    Nhiệm vụ, lời văn, căn cứ của kế hoạch riêng lấy từ inputs/NĂM/ke-hoach.xlsx: những dòng đã chọn ở cột «Kế hoạch riêng».
    Giấy mời, thông báo kết luận lấy từ inputs/NĂM/hop-KỲ.xlsx.

    \b
    Ví dụ:
      cchc write --list                          các loại văn bản
      cchc write ke-hoach-tuyen-truyen 2023
      cchc write giay-moi 2023-Q1
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
    from cchc_docs.workflows.companions import write_companion

    request = CompanionRequest(
        workspace=Workspace(Path()), key=key, today=today, engine=find_libreoffice, keep_edited=keep_edited, meeting=meeting
    )
    with working(f"Đang soạn {kind} {key}…"):
        produced = write_companion(kind, request)
    print_produced(produced, as_json=as_json)


def _list(*, as_json: bool) -> None:
    """Every kind with its name and the key it takes."""
    from cchc_docs.workflows.companions import COMPANIONS

    companions = COMPANIONS.values()
    if as_json:
        entries = [
            {
                "kind": one.kind,
                "name": one.name,
                "type": one.document_type.title,
                "template": one.template,
                "keys": sorted(one.keys),
                "example": f"cchc write {one.kind} {one.key_example}",
            }
            for one in companions
        ]
        print_json({"entries": entries, "issues": []})
        return
    width = max(len(one.kind) for one in companions)
    for one in companions:
        click.echo(f"{one.kind:{width}}  {one.name}; soạn theo {one.key_name}, ví dụ: cchc write {one.kind} {one.key_example}")
