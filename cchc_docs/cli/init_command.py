"""``cchc init``."""

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", metavar="THƯ_MỤC", type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="Kèm số liệu mẫu năm 2023 (nhân vật, số liệu giả định).")
def command(folder: Path, sample: bool) -> None:
    """Tạo không gian làm việc trong THƯ_MỤC mới: tệp mẫu Word, chỗ đặt bảng tính và dự thảo.

    \b
    Ví dụ:
      cchc init xa-toi
      cchc init thu --sample
    """
    from cchc_docs.workflows.initialize import initialize

    made = initialize(folder, sample=sample)
    click.echo(f"Đã tạo {folder.as_posix()} với {len(made)} tệp.")
    if sample:
        click.echo(f"Tiếp theo: cd {folder.as_posix()} && cchc report 2023-Q1")
    else:
        click.echo(f"Tiếp theo: cd {folder.as_posix()}, rồi tạo bảng tính để điền bằng các lệnh:")
        click.echo("  cchc form agency          thông tin cơ quan, điền trước hết")
        click.echo("  cchc form plan NĂM        kế hoạch của năm, ví dụ cchc form plan 2024")
        click.echo("  cchc form results NĂM-01  kết quả tháng 01; điền xong thì chạy cchc check")
