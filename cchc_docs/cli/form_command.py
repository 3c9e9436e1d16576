"""``cchc form``."""

from pathlib import Path

import click

from cchc_docs.cli.parameters import Period, json_option, meeting_option
from cchc_docs.cli.printing import print_json, working
from cchc_docs.domain.period_key import PeriodKey


@click.command("form")
@click.argument("kind", metavar="LOẠI", type=click.Choice(["agency", "plan", "results", "meeting"]))
@click.argument("key", metavar="[KỲ]", type=Period(), required=False)
@click.option("--unit", metavar="MÃ", help="Bảng kết quả tháng riêng của một đơn vị.")
@click.option("--all-units", is_flag=True, help="Bảng kết quả tháng riêng cho từng đơn vị của cơ quan.")
@meeting_option
@json_option
def command(kind: str, key: PeriodKey | None, unit: str | None, all_units: bool, meeting: int, as_json: bool) -> None:
    """Tạo bảng tính để điền. LOẠI: agency (cơ quan), plan (kế hoạch năm), results (kết quả tháng), meeting (cuộc họp).

    Bảng kết quả tháng được điền sẵn nhiệm vụ còn phải làm và số hồ sơ tháng trước chuyển sang. Tệp đã có không bị ghi đè.

    \b
    Ví dụ:
      cchc form agency
      cchc form plan 2024
      cchc form results 2023-04
      cchc form results 2023-04 --unit VPTK
      cchc form results 2023-04 --all-units
      cchc form meeting 2023-Q1
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.make_form import make_form

    with working("Đang tạo bảng tính…"):
        made = make_form(Workspace(Path()), kind, key, unit=unit, all_units=all_units, meeting=meeting)
    for note in made.notes:
        click.echo(f"Lưu ý: {note}", err=True)
    files = [path.as_posix() for path in made.files]
    if as_json:
        print_json({"files": files})
    else:
        click.echo("\n".join(files))
