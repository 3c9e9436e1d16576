"""``cchc register keep``."""

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.register.parameters import wait_option
from cchc_docs.cli.register.printing import finish


@click.command("keep")
@click.argument("pdf", metavar="TỆP.pdf", type=click.Path(path_type=Path))
@wait_option
@today_option
@json_option
def command(pdf: Path, patience: float, today: date, as_json: bool) -> None:
    """Đưa vào sổ TỆP.pdf đã ký thêm bằng chương trình khác, từ một tệp đã cấp số trong van-ban-di.

    Số, ngày không đổi; bản cũ được giữ. Ký bằng cchc sign thì không cần lệnh này.

    \b
    Ví dụ:
      cchc register keep bao-cao.trinh-ky.signed.pdf
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.sign_in_record import keep_signed_elsewhere

    issued = keep_signed_elsewhere(Workspace(Path()), pdf, today=today, patience=patience)
    entries = [issued.entry] if issued.entry else []
    where = f"  {issued.folder.as_posix()}" if issued.folder else ""
    finish(entries, issued.issues, as_json=as_json, said=[f"{entry.number}{where}" for entry in entries])
