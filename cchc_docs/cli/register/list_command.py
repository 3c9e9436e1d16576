"""``cchc register list``."""

from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_json
from cchc_docs.cli.register.parameters import series_option, wait_option
from cchc_docs.cli.register.printing import entry_json, print_entries


@click.command("list")
@click.option("--year", type=click.IntRange(1990, 2100), metavar="NĂM", help="Chỉ năm này; mặc định mọi năm.")
@series_option
@wait_option
@json_option
def command(year: int | None, series: str | None, patience: float, as_json: bool) -> None:
    """Liệt kê văn bản trong sổ, từng dãy theo thứ tự số.

    \b
    Ví dụ:
      cchc register list --year 2023
      cchc register list --series BC
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.register_lines import list_entries

    entries = list_entries(Workspace(Path()), year=year, series=series, patience=patience)
    if as_json:
        print_json({"entries": [entry_json(entry) for entry in entries]})
    elif entries:
        print_entries(entries)
    else:
        click.echo("Sổ chưa có văn bản nào.")
