"""The group of all commands. A command's module is imported only when it is called: help and completion stay quick."""

import importlib
import sys
from dataclasses import dataclass
from typing import Any

import click

from cchc_docs import __version__
from cchc_docs.cli.parameters import Today
from cchc_docs.cli.printing import print_json
from cchc_docs.errors import CchcError
from cchc_docs.issues import Issue


@dataclass(frozen=True)
class _Entry:
    module: str
    alias: str
    summary: str


_COMMANDS = {
    "init": _Entry("init", "khoi-tao", "Tạo không gian làm việc mới."),
    "doctor": _Entry("doctor", "chan-doan", "Kiểm tra LibreOffice, phông chữ, tệp mẫu, thư mục."),
    "form": _Entry("form", "bieu-mau", "Tạo bảng tính để điền: cơ quan, kế hoạch, kết quả tháng, cuộc họp."),
    "check": _Entry("check", "kiem-tra", "Liệt kê mọi lỗi trong bảng tính đầu vào."),
    "lint": _Entry("lint", "the-thuc", "Soát thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP."),
    "plan": _Entry("plan", "ke-hoach", "Soạn dự thảo kế hoạch năm và phụ lục."),
    "report": _Entry("report", "bao-cao", "Soạn dự thảo báo cáo định kỳ và phụ lục."),
    "write": _Entry("write", "viet", "Soạn dự thảo văn bản kèm theo: kế hoạch tuyên truyền, kiểm tra, thi đua."),
    "trace": _Entry("trace", "truy-nguon", "Cho biết một số in trong báo cáo lấy từ những ô nào."),
    "finalize": _Entry("finalize", "trinh-ky", "Tạo PDF trình ký từ dự thảo."),
    "rollover": _Entry("rollover", "chuyen-nam", "Lập kế hoạch năm sau từ kế hoạch năm nay."),
}
_MAKING = ("plan", "ke-hoach", "report", "bao-cao", "write", "viet", "finalize", "trinh-ky")
_OPTIONS = "[TÙY CHỌN]..."
_ALIASES = {entry.alias: name for name, entry in _COMMANDS.items()}


class _Group(click.Group):
    """Loads commands when they are called, knows their Vietnamese aliases, and turns errors into exit statuses."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = _ALIASES.get(cmd_name, cmd_name)
        if name not in _COMMANDS:
            return None
        module = importlib.import_module(f"cchc_docs.cli.{_COMMANDS[name].module}_command")
        command: click.Command = module.command
        command.options_metavar = _OPTIONS
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(f"{name} / {entry.alias}", entry.summary) for name, entry in _COMMANDS.items()]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CchcError as error:
            if ctx.obj.get("debug"):
                raise
            if ctx.meta.get("json"):
                made: dict[str, Any] = {"documents": []} if ctx.invoked_subcommand in _MAKING else {}
                print_json({**made, "issues": [Issue(code=error.code, message=str(error)).as_json()]})
            click.secho(f"Lỗi: {error}", fg="red", err=True)
            sys.exit(error.exit_status)
        except KeyboardInterrupt:
            click.echo("\nĐã dừng theo yêu cầu; các tệp cũ còn nguyên.", err=True)
            sys.exit(130)


@click.group(
    cls=_Group,
    options_metavar=_OPTIONS,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="LỆNH [THAM SỐ]...",
)
@click.version_option(__version__, "--version", message="cchc %(version)s", help="In số phiên bản.")
@click.option("--today", type=Today(), envvar="CCHC_TODAY", help="Coi ngày này là hôm nay (YYYY-MM-DD).")
@click.option("--debug", is_flag=True, help="In cả nguyên nhân kỹ thuật của lỗi.")
@click.pass_context
def cchc(ctx: click.Context, today: Any, debug: bool) -> None:
    """Từ bảng tính của xã đến văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP.

    \b
    Ví dụ:
      cchc init thu --sample           tạo thư mục mẫu «thu»
      cchc plan 2023                   soạn kế hoạch năm 2023
      cchc write ke-hoach-kiem-tra 2023
      cchc check 2023-Q1               kiểm tra số liệu quý I/2023
      cchc report 2023-Q1              soạn báo cáo quý I/2023
      cchc lint outputs/2023/2023-Q1/bao-cao.docx
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx
      cchc rollover 2023 2024          lập kế hoạch năm 2024 từ năm 2023
    """
    ctx.obj = {"today": today, "debug": debug}
