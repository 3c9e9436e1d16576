"""``cchc batch``."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.batch_printing import batch_json, print_batch, progress
from cchc_docs.cli.parameters import Period, json_option, today_option
from cchc_docs.cli.printing import print_json
from cchc_docs.domain.period_key import PeriodKey

if TYPE_CHECKING:
    from cchc_docs.workflows.unit_batch import Crew


@click.command("batch")
@click.argument("key", metavar="KỲ", type=Period())
@click.option(
    "--units", metavar="THƯ_MỤC", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Mỗi thư mục con là một đơn vị, có thư mục inputs riêng.",
)  # fmt: skip
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1),
    help="Số tiến trình chạy cùng lúc; mặc định bằng số nhân máy, với cụm máy là số tiến trình của cụm.",
)  # fmt: skip
@click.option(
    "--executor", metavar="ĐỊA_CHỈ",
    help="Cụm máy Dask làm thay máy này, ví dụ dask://may-chu:8786; các máy không cần chung thư mục.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Làm lại tất cả, kể cả đơn vị không có gì thay đổi.")
@click.option("--quiet", is_flag=True, help="Chỉ in kết quả cuối cùng.")
@today_option
@json_option
def command(
    key: PeriodKey, units: Path, jobs: int | None, executor: str | None, force: bool, quiet: bool, today: date, as_json: bool
) -> None:
    """Làm báo cáo KỲ của nhiều đơn vị trong một lần chạy: dự thảo, PDF trình ký để trống số, bảng đối chiếu, bảng tổng hợp.

    Mỗi đơn vị là một thư mục con có inputs riêng; tệp mẫu lấy chung ở templates/. Đơn vị có lỗi không làm dừng các đơn vị khác;
    lỗi ghi ở van-de.txt trong thư mục dự thảo của đơn vị đó. Đơn vị không có gì thay đổi thì không làm lại.

    \b
    Ví dụ:
      cchc batch 2023-Q1 --units cac-xa
      cchc batch 2023-03 --units cac-xa --jobs 4
      cchc batch 2023-Q1 --units cac-xa --quiet --json
      cchc batch 2023-Q1 --units cac-xa --executor dask://may-chu:8786
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.batch import Batch, failed, run_batch

    with _crew(executor, jobs) as (crew, together), progress(f"Báo cáo {key}", quiet=quiet) as tell:
        batch = Batch(key=key, units=units, today=today, jobs=together, force=force)
        result = run_batch(Workspace(Path()), batch, tell, crew)
    if as_json:
        print_json(batch_json(result))
    else:
        print_batch(result)
    sys.exit(1 if failed(result) else 0)


def _crew(executor: str | None, jobs: int | None) -> "AbstractContextManager[tuple[Crew, int]]":
    """Who does the work, and how many at once."""
    if executor is None:
        from cchc_docs.workflows.unit_batch import THIS_MACHINE

        return nullcontext((THIS_MACHINE, jobs or os.cpu_count() or 1))
    from cchc_docs.workflows.cluster import joined

    return joined(executor, jobs)
