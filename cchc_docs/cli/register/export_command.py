"""``cchc register export``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import working
from cchc_docs.cli.register.parameters import series_option, wait_option, year_of, year_option
from cchc_docs.cli.register.printing import finish


@click.command("export")
@year_option
@series_option
@click.option("--output", "-o", metavar="TỆP", type=click.Path(path_type=Path), help="Tên tệp; .xlsx và .pdf cùng tên được ghi.")
@wait_option
@today_option
@json_option
def command(year: int | None, series: str | None, output: Path | None, patience: float, today: date, as_json: bool) -> None:
    """Xuất sổ của NĂM theo mẫu của Nghị định (bìa, mười cột, A4 ngang) ra .xlsx và PDF để in, đóng sổ.

    \b
    Ví dụ:
      cchc register export --year 2023
      cchc register export --year 2023 --series BC -o so-bao-cao-2023.xlsx
    """
    from cchc_docs.pdf.libreoffice import find_libreoffice
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.export_register import export_register

    with working("Đang xuất sổ…"):
        exported = export_register(
            Workspace(Path()),
            year=year_of(year, today), series=series, output=output, engine=find_libreoffice, patience=patience,
        )  # fmt: skip
    finish(exported.entries, exported.issues, as_json=as_json, said=[path.as_posix() for path in exported.files])
