"""The group of all commands. A command's module is imported only when it is called: help and completion stay quick."""

import sys
from typing import Any, NoReturn

import click

from cchc_docs import __version__
from cchc_docs.cli.lazy_group import OPTIONS, Entry, LazyGroup
from cchc_docs.cli.parameters import Today
from cchc_docs.cli.printing import print_json
from cchc_docs.errors import CchcError
from cchc_docs.issues import Issue

_COMMANDS = {
    "init": Entry("cchc_docs.cli.init_command", "khoi-tao", "Tạo không gian làm việc mới."),
    "doctor": Entry("cchc_docs.cli.doctor_command", "chan-doan", "Kiểm tra LibreOffice, phông chữ, tệp mẫu, thư mục."),
    "form": Entry("cchc_docs.cli.form_command", "bieu-mau", "Tạo bảng tính để điền: cơ quan, kế hoạch, kết quả tháng, cuộc họp."),
    "check": Entry("cchc_docs.cli.check_command", "kiem-tra", "Liệt kê mọi lỗi trong bảng tính đầu vào."),
    "lint": Entry(
        "cchc_docs.cli.lint_command", "the-thuc", "Soát thể thức tệp Word, tệp PDF hoặc cả thư mục theo NĐ 30/2020/NĐ-CP."
    ),
    "plan": Entry("cchc_docs.cli.plan_command", "ke-hoach", "Soạn dự thảo kế hoạch năm và phụ lục."),
    "report": Entry("cchc_docs.cli.report_command", "bao-cao", "Soạn dự thảo báo cáo định kỳ và phụ lục."),
    "minutes": Entry("cchc_docs.cli.minutes_command", "bien-ban", "Soạn dự thảo biên bản cuộc họp."),
    "schedule": Entry("cchc_docs.cli.schedule_command", "lich", "Việc nào đến hạn khi nào, đã xong hay quá hạn; xuất tệp lịch."),
    "write": Entry(
        "cchc_docs.cli.write_command",
        "viet",
        "Soạn dự thảo văn bản kèm theo: kế hoạch riêng, giấy mời, thông báo, quyết định, công văn.",
    ),
    "trace": Entry("cchc_docs.cli.trace_command", "truy-nguon", "Cho biết một số in trong báo cáo lấy từ những ô nào."),
    "finalize": Entry("cchc_docs.cli.finalize_command", "trinh-ky", "Tạo PDF trình ký từ dự thảo."),
    "merge": Entry("cchc_docs.cli.merge_command", "gop", "Gộp văn bản và tài liệu kèm theo thành một PDF."),
    "batch": Entry("cchc_docs.cli.batch_command", "hang-loat", "Làm báo cáo một kỳ của nhiều đơn vị trong một lần chạy."),
    "register": Entry(
        "cchc_docs.cli.register_command", "so-van-ban", "Sổ đăng ký văn bản đi: cấp số, hủy, chuyển, xuất, đối soát."
    ),
    "sign": Entry("cchc_docs.cli.sign_command", "ky", "Ký số PDF trình ký: người ký, rồi cơ quan."),
    "verify": Entry("cchc_docs.cli.verify_command", "xac-minh", "Xác minh chữ ký số: ai ký, khi nào, sau đó có gì thay đổi."),
    "rollover": Entry("cchc_docs.cli.rollover_command", "chuyen-nam", "Lập kế hoạch năm sau từ kế hoạch năm nay."),
}
_LISTED = {
    "documents": (
        "plan",
        "ke-hoach",
        "report",
        "bao-cao",
        "minutes",
        "bien-ban",
        "write",
        "viet",
        "finalize",
        "trinh-ky",
        "merge",
        "gop",
        "batch",
        "hang-loat",
    ),
    "entries": ("schedule", "lich", "register", "so-van-ban"),
    "files": ("sign", "ky", "verify", "xac-minh"),
}
"""What a command lists under --json: an empty list when it fails."""


class _Group(LazyGroup):
    """Turns errors into exit statuses."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CchcError as error:
            if ctx.obj.get("debug"):
                raise
            if ctx.meta.get("json"):
                nothing: dict[str, Any] = {name: [] for name, names in _LISTED.items() if ctx.invoked_subcommand in names}
                print_json({**nothing, "issues": [Issue(code=error.code, message=str(error)).as_json()]})
            click.secho(f"Lỗi: {error}", fg="red", err=True)
            sys.exit(error.exit_status)
        except KeyboardInterrupt:
            _stopped()

    def make_context(self, *arguments: Any, **named: Any) -> click.Context:
        """Click would answer an interrupt while it reads the arguments as an error of its own."""
        try:
            return super().make_context(*arguments, **named)
        except KeyboardInterrupt:
            _stopped()


def _stopped() -> NoReturn:
    click.echo("\nĐã dừng theo yêu cầu; các tệp cũ còn nguyên.", err=True)
    sys.exit(130)


@click.group(
    cls=_Group,
    entries=_COMMANDS,
    options_metavar=OPTIONS,
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
      cchc minutes 2023-Q1             soạn biên bản họp quý I/2023
      cchc lint outputs/2023/2023-Q1/bao-cao.docx
      cchc finalize outputs/2023/2023-Q1/bao-cao.docx
      cchc merge ho-so.pdf bao-cao.pdf minh-chung.pdf anh.jpg
      cchc batch 2023-Q1 --units cac-xa
      cchc rollover 2023 2024          lập kế hoạch năm 2024 từ năm 2023
    """
    ctx.obj = {"today": today, "debug": debug}
