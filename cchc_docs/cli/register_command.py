"""``cchc register``: the group of what is done with the outgoing register."""

import click

from cchc_docs.cli.lazy_group import OPTIONS, Entry, LazyGroup

_HERE = "cchc_docs.cli.register"
_COMMANDS = {
    "list": Entry(f"{_HERE}.list_command", "liet-ke", "Liệt kê văn bản trong sổ."),
    "issue": Entry(f"{_HERE}.issue_command", "cap-so", "Cấp số, ghi sổ và lưu văn bản."),
    "keep": Entry(f"{_HERE}.keep_command", "luu-ban-ky", "Đưa vào sổ bản đã ký thêm bằng chương trình khác."),
    "void": Entry(f"{_HERE}.void_command", "huy", "Hủy một số, giữ dòng sổ và lý do."),
    "dispatch": Entry(f"{_HERE}.dispatch_command", "chuyen", "Ghi bản lưu, số bản, ngày chuyển, ký nhận."),
    "start": Entry(f"{_HERE}.start_command", "bat-dau", "Bắt đầu giữa năm, tiếp theo số cuối của sổ cũ."),
    "import": Entry(f"{_HERE}.import_command", "nhap", "Nhập sổ cũ từ bảng tính mười cột."),
    "export": Entry(f"{_HERE}.export_command", "xuat", "Xuất sổ theo mẫu của Nghị định ra .xlsx và PDF."),
    "verify": Entry(f"{_HERE}.verify_command", "doi-soat", "Đối soát sổ và từng tệp đã phát hành."),
}


@click.group("register", cls=LazyGroup, entries=_COMMANDS, options_metavar=OPTIONS, subcommand_metavar="LỆNH [THAM SỐ]...")
def command() -> None:
    """Sổ đăng ký văn bản đi: cấp số, hủy, chuyển, nhập, xuất, đối soát.

    Sổ nằm ở van-ban-di/so-van-ban.sqlite3; văn bản đã phát hành nằm cạnh sổ, chỉ đọc. Cách đánh số ghi ở trang «Đánh số văn bản»
    của inputs/co-quan.xlsx.

    \b
    Ví dụ:
      cchc register issue outputs/2023/2023-Q1/bao-cao.trinh-ky.pdf --date 2023-03-31
      cchc register list --year 2023
      cchc register verify
    """
