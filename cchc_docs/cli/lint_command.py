"""``cchc lint``."""

import sys
from pathlib import Path

import click

from cchc_docs.cli.lint_printing import lint_json, print_linted, print_mended, print_rule
from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_json, working


@click.command("lint")
@click.argument("paths", metavar="[TỆP|THƯ_MỤC]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--explain", metavar="QUY_TẮC", help="Giải thích một quy tắc: mức, điều khoản, ví dụ đúng và sai.")
@click.option("--fix", is_flag=True, help="Ghi bản sao TÊN.sua.docx đã sửa những chỗ sửa được an toàn, rồi soát bản sao.")
@click.option("--annotate", is_flag=True, help="Ghi bản sao TÊN.loi.docx có ghi chú (Comment) tại từng chỗ.")
@click.option("--sarif", is_flag=True, help="In kết quả dạng SARIF 2.1.0 cho trình soạn thảo.")
@json_option
def command(paths: tuple[Path, ...], explain: str | None, fix: bool, annotate: bool, sarif: bool, as_json: bool) -> None:
    """Soát thể thức của văn bản Word hoặc PDF theo Nghị định 30/2020/NĐ-CP, và các thẻ của tệp mẫu.

    Với PDF, điều được soát là trang in ra: lề, số trang, phông chữ, vị trí từng phần, bảng, chữ ký.

    Tệp của bạn không bị thay đổi. Quy tắc nào cơ quan không theo thì ghi ở trang «Nới kiểm tra» của inputs/co-quan.xlsx.
    Thư mục được soát cả các thư mục con. --fix chỉ sửa chữ tổ hợp, chữ Đ giả, dấu cách thừa, gạch nối trong ký hiệu và
    số 0 của ngày, tháng.

    \b
    Ví dụ:
      cchc lint outputs/2023/2023-Q1/bao-cao.docx
      cchc lint --fix cong-van.docx
      cchc lint outputs/2023
      cchc lint outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf
      cchc lint --explain margin-left
    """
    from cchc_docs.workflows import lint

    if explain:
        print_rule(lint.explain(explain), as_json=as_json)
        sys.exit(0)
    if not paths:
        raise click.UsageError("Thiếu tên tệp; ví dụ: cchc lint outputs/2023/2023-Q1/bao-cao.docx")
    if fix and annotate:
        raise click.UsageError("Mỗi lần chỉ dùng một trong hai: --fix hoặc --annotate.")
    sys.exit(_judge(paths, fix=fix, annotate=annotate, sarif=sarif, as_json=as_json))


def _judge(paths: tuple[Path, ...], *, fix: bool, annotate: bool, sarif: bool, as_json: bool) -> int:
    """Judges, writes the copies asked for, says what was found; gives the status to end with."""
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows import document_copies, lint, lint_folder
    from cchc_docs.workflows.sarif import as_sarif

    workspace = Workspace(Path())
    with working("Đang đọc văn bản…"):
        files = lint_folder.files_within(paths)
        mended = document_copies.mend_files(workspace, files) if fix else None
        linted = lint.lint(workspace, files if mended is None else [one.judged for one in mended])
        copies = document_copies.annotate_files(workspace, linted, files) if annotate else []
    summary = lint_folder.counted(linted) if any(path.is_dir() for path in paths) else []
    status = lint.status_of(linted)
    if sarif or as_json:
        print_json(as_sarif(linted, status) if sarif else lint_json(linted, mended, copies, summary))
        return status
    print_mended(mended or ())
    print_linted(linted, summary)
    for copy in copies:
        click.echo(f"Bản chú thích: {copy.as_posix()}")
    return status
