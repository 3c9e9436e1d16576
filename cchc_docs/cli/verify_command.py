"""``cchc verify``."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.parameters import json_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.issues import exit_status, has_errors

if TYPE_CHECKING:
    from cchc_docs.domain.signature import CheckedSignature
    from cchc_docs.workflows.verify import VerifiedFile


@click.command("verify")
@click.argument("files", metavar="TỆP.pdf...", type=click.Path(path_type=Path), nargs=-1, required=True)
@json_option
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """Xác minh chữ ký số: ai ký, khi nào, sau đó có gì thay đổi, có phải tệp đang lưu trong sổ.

    Người ký được đối chiếu với các chứng thư trong inputs/chung-thu. Không kiểm tra thu hồi chứng thư qua mạng.

    \b
    Ví dụ:
      cchc verify van-ban-di/2023/05-BC-UBND.ky-1/bao-cao.trinh-ky.pdf
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.verify import verify_file

    workspace = Workspace(Path())
    with working(f"Đang xác minh {len(files)} tệp…"):
        found = [verify_file(workspace, path) for path in files]
    issues = [issue for one in found for issue in one.issues]
    if as_json:
        print_json({"files": [_json(one) for one in found], "issues": [issue.as_json() for issue in issues]})
    else:
        for one in found:
            _print(one)
    print_issues(issues, err=True)
    sys.exit(exit_status(issues))


def _print(found: "VerifiedFile") -> None:
    sound = not has_errors(found.issues)
    verdict = "các chữ ký đều có giá trị" if sound else "KHÔNG hợp lệ, xem các lỗi"
    unknown = sound and not all(one.listed for one in found.signatures)
    verdict = "nội dung nguyên vẹn, chưa rõ người ký" if unknown else verdict
    click.secho(f"{found.path.as_posix()}: {verdict}.", bold=True)
    for one in found.signatures:
        click.echo(f"  {_told(one)}")
    if found.lasting:
        archive = "có" if found.lasting.claims_archive else "không"
        fonts = "nhúng đủ" if not found.lasting.missing_fonts else "thiếu"
        click.echo(f"  PDF/A: {archive}; phông chữ: {fonts}; sổ văn bản đi: {_standing(found)}")


def _told(one: "CheckedSignature") -> str:
    who = f"«{one.signer}»" + (f" ký tại ô của «{one.label}»" if one.label and one.label != one.signer else "")
    when = f"lúc {one.signed_at.astimezone():%H:%M:%S ngày %d/%m/%Y}" if one.signed_at else "không rõ lúc nào"
    stamp = " (có dấu thời gian)" if one.timestamped else ""
    return f"{who} {when}{stamp}; {_since(one)}."


def _since(one: "CheckedSignature") -> str:
    """What has happened to the file after the signature."""
    from cchc_docs.workflows.signature_words import changes_in_words

    if not one.intact:
        return "nội dung đã bị sửa"
    if one.covers_file:
        return "từ đó tệp không thay đổi"
    return changes_in_words(one) if one.only_filled else "sau đó văn bản bị đổi"


def _standing(found: "VerifiedFile") -> str:
    from cchc_docs.vietnamese.dates import short_date

    entry = found.standing.entry
    if entry is None:
        return "không có tệp này"
    told = f"số {entry.number} ngày {short_date(entry.issued_date)}"
    return f"đúng tệp đang lưu của {told}" if found.standing.current else f"không phải tệp đang lưu của {told}"


def _json(found: "VerifiedFile") -> dict[str, Any]:
    entry = found.standing.entry
    return {
        "path": found.path.as_posix(),
        "valid": not has_errors(found.issues),
        "signatures": [
            {**asdict(one), "signed_at": one.signed_at.isoformat() if one.signed_at else None, "filled": list(one.filled)}
            for one in found.signatures
        ],
        "archival": found.lasting.claims_archive if found.lasting else None,
        "missing_fonts": list(found.lasting.missing_fonts) if found.lasting else None,
        "register": {
            "number": entry.number.code_number,
            "notation": entry.number.code_notation,
            "date": entry.issued_date.isoformat(),
            "current": found.standing.current,
        }
        if entry
        else None,
    }
