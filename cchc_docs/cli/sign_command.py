"""``cchc sign``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.cli.secrets import read_secret
from cchc_docs.issues import exit_status

if TYPE_CHECKING:
    from cchc_docs.pdf.signing_key import SigningKey
    from cchc_docs.workflows.sign import SignResult

_PATH = click.Path(path_type=Path)


@click.command("sign")
@click.argument("files", metavar="TỆP.pdf...", type=_PATH, nargs=-1, required=True)
@click.option("--p12", metavar="TỆP", type=_PATH, help="Tệp khóa PKCS#12 (.p12, .pfx).")
@click.option("--token-library", metavar="TỆP", type=_PATH, help="Thư viện PKCS#11 của thiết bị ký số (.dll, .so).")
@click.option("--token-label", metavar="NHÃN", default="", help="Nhãn của thiết bị, khi cắm nhiều thiết bị.")
@click.option("--token-key", metavar="NHÃN", default="", help="Nhãn của chứng thư, khi thiết bị có nhiều chứng thư.")
@click.option("--seal", is_flag=True, help="Ký số của cơ quan (dấu), sau khi đã có số và ngày.")
@click.option("--image", metavar="HÌNH.png", type=_PATH, help="Hình chữ ký (xanh) hoặc hình dấu (đỏ), nền trong suốt.")
@click.option("--field", metavar="TÊN", default="", help="Tên ô ký; mặc định ô của người ký, hoặc của cơ quan khi có --seal.")
@click.option("--timestamp", metavar="URL", default="", help="Máy chủ dấu thời gian (PAdES B-T).")
@click.option("--secret-fd", metavar="N", type=click.IntRange(min=0), help="Đọc mật khẩu, mã PIN từ bộ mô tả tệp N thay vì hỏi.")
@today_option
@json_option
def command(files: tuple[Path, ...], image: Path | None, today: date, as_json: bool, **how: Any) -> None:
    """Ký số các TỆP.pdf (PAdES) vào ô đã đặt sẵn; mật khẩu chỉ hỏi một lần.

    Tệp ngoài van-ban-di được thay bằng bản đã ký; văn bản đã có số thì bản đã ký là bản lưu mới, bản cũ được giữ.
    Tệp nào không ký được thì giữ nguyên và được nêu tên, các tệp khác vẫn ký.

    \b
    Ví dụ:
      cchc sign outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf --p12 khoa.p12 --image chu-ky.png
      cchc sign van-ban-di/2023/05-BC-UBND/bao-cao.trinh-ky.pdf --seal --token-library /usr/lib/token.so --image dau.png
    """
    from cchc_docs.pdf.signature_picture import read_picture
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.sign import SignRequest, sign_files

    picture = read_picture(image, seal=how["seal"]) if image else None
    request = SignRequest(picture=picture, **{name: how[name] for name in ("seal", "field", "timestamp")})
    with _key(how) as key, working(f"Đang ký {len(files)} tệp…") as tell:
        result = sign_files(Workspace(Path()), files, request, key, now=datetime.now(UTC), today=today, tell=tell)
    _print(result, as_json=as_json)
    sys.exit(exit_status(result.issues))


@contextmanager
def _key(how: dict[str, Any]) -> Iterator["SigningKey"]:
    """The key, unlocked by one secret."""
    from cchc_docs.pdf.signing_key import TokenChoice, open_file_key, opened_token

    if bool(how["p12"]) == bool(how["token_library"]):
        raise click.UsageError("hãy nêu nơi giữ khóa: --p12 TỆP hoặc --token-library TỆP (chỉ một).")
    if how["p12"]:
        yield open_file_key(how["p12"], read_secret(how["secret_fd"], "Mật khẩu của tệp khóa"))
        return
    choice = TokenChoice(library=how["token_library"], label=how["token_label"], key=how["token_key"])
    with opened_token(choice, read_secret(how["secret_fd"], "Mã PIN của thiết bị ký số")) as key:
        yield key


def _print(result: "SignResult", *, as_json: bool) -> None:
    if as_json:
        signed = [{"path": one.path.as_posix(), "field": one.field, "signer": one.signer} for one in result.files]
        print_json({"files": signed, "issues": [issue.as_json() for issue in result.issues]})
    print_issues(result.issues, err=True)
    for one in result.files if not as_json else ():
        click.echo(f"{one.path.as_posix()}  (đã ký: {one.signer})")
