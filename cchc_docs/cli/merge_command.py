"""``cchc merge``."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.issues import exit_status

if TYPE_CHECKING:
    from cchc_docs.workflows.merge import MergeResult


@click.command("merge")
@click.argument("target", metavar="KẾT_QUẢ.pdf", type=click.Path(path_type=Path))
@click.argument("files", metavar="VĂN_BẢN [TÀI_LIỆU]...", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--contents", is_flag=True, help="Thêm trang danh mục tài liệu kèm theo sau văn bản chính.")
@click.option("--title", default="", metavar="TÊN", help="Tên của bản gộp; mặc định là tên ghi trong văn bản chính.")
@click.option("--dpi", type=click.IntRange(72, 1200), default=300, help="Ảnh mịn hơn mức này (điểm/inch) được giảm; mặc định 300.")
@json_option
def command(target: Path, files: tuple[Path, ...], contents: bool, title: str, dpi: int, as_json: bool) -> None:
    """Gộp văn bản và tài liệu kèm theo (PDF, ảnh, TIFF, .docx, .xlsx) thành một PDF có mục lục và nhãn trang.

    Mọi thay đổi (bỏ mã, in thẳng ô điền, giảm ảnh …) đều được nêu. Tệp có chữ ký số được lưu nguyên trong KẾT_QUẢ.goc/.

    \b
    Ví dụ:
      cchc merge ho-so.pdf bao-cao.pdf bien-ban.pdf anh.jpg so-lieu.xlsx
      cchc merge ho-so.pdf bao-cao.pdf minh-chung/*.pdf --contents
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.workflows.merge import MergeRequest, merge

    request = MergeRequest(target=target, files=files, contents=contents, title=title, resolution=dpi)
    with working(f"Đang gộp {len(files)} tệp…") as tell:
        result = merge(request, find_libreoffice, tell)
    _print(target, result, as_json=as_json)
    sys.exit(exit_status(result.issues))


def _print(target: Path, result: "MergeResult", *, as_json: bool) -> None:
    if as_json:
        nothing = {"number": None, "notation": "", "date": None}
        made = [{"kind": "gop", "key": "", "path": target.as_posix(), **nothing, "pages": result.pages}] if result.parts else []
        told = {"parts": [asdict(part) for part in result.parts], "archival": result.archival}
        kept = [path.as_posix() for path in result.originals]
        print_json({"documents": made, **told, "originals": kept, "issues": [issue.as_json() for issue in result.issues]})
    print_issues(result.issues, err=True)
    if not result.parts:
        click.secho("Chưa tạo tệp nào; hãy sửa các lỗi trên rồi chạy lại.", fg="red", err=True)
    elif not as_json:
        kind = "PDF/A-2b" if result.archival else "PDF, không ghi là PDF/A"
        click.echo(f"{target.as_posix()}  ({result.pages} trang; {kind})")
        for path in result.originals:
            click.echo(f"Bản gốc có chữ ký số: {path.as_posix()}")
