"""``cchc register start``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import print_json
from cchc_docs.cli.register.parameters import day_option, wait_option, year_of, year_option


@click.command("start")
@click.option("--series", metavar="DÃY", required=True, help="Dãy số: chung, BC, KH, tên nhóm, «BĐH: chung» …")
@click.option("--number", type=click.IntRange(min=1), metavar="N", required=True, help="Số cuối cùng đã dùng trong sổ cũ.")
@day_option("Ngày của số cuối; văn bản sau không được trước ngày này.")
@year_option
@wait_option
@today_option
@json_option
def command(series: str, number: int, day: date | None, year: int | None, patience: float, today: date, as_json: bool) -> None:
    """Bắt đầu dùng sổ giữa năm: số tiếp theo là số sau số cuối của sổ cũ.

    \b
    Ví dụ:
      cchc register start --series KH --number 135 --date 2023-02-27
    """
    from cchc_docs.domain.register_entry import SeriesStart
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.register_lines import start_series

    start = SeriesStart(year=year_of(year or (day.year if day else None), today), series=series, number=number, last_date=day)
    last = start_series(Workspace(Path()), start, today=today, patience=patience)
    if as_json:
        print_json({"entries": [], "series": last.series, "year": last.year, "next": last.following})
    else:
        click.echo(f"Dãy «{last.series}» năm {last.year}: số tiếp theo là {last.following:02d}.")
