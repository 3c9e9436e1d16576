"""The first sheet of every form: how to fill it in."""

from collections.abc import Iterator

from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.declaration import FactSheet, WorkbookForm
from cchc_docs.excel.form_style import (
    BODY,
    BOLD,
    BOX,
    FREE_ROWS,
    OPTIONAL,
    REQUIRED,
    TITLE,
    VALUE,
    WRAPPED,
    cell_at,
    fit_height,
    prepare_for_print,
    protect,
    put,
)

GUIDE = "Hướng dẫn"
_WIDTHS = (30, 104)
_COLOURS = (
    (REQUIRED, "Màu cam", "Cột hoặc mục bắt buộc điền; số không có thì ghi 0."),
    (OPTIONAL, "Màu xanh", "Cột hoặc mục không bắt buộc; để trống nếu không có."),
    (VALUE, "Màu vàng nhạt", "Ô để điền ở trang chỉ có mục và số liệu."),
)
_RULES = (
    ("Tiêu đề", "Dòng tiêu đề được khóa (không có mật khẩu); đừng đổi tên trang, tên cột. Đưa chuột vào tiêu đề để xem hướng dẫn."),
    ("Dòng", f"Điền từ dòng ngay dưới tiêu đề; có sẵn {FREE_ROWS} dòng, được chèn, xóa, sắp xếp, lọc dòng. Không gộp ô."),
    ("Số", "Số: dấu chấm nghìn, dấu phẩy thập phân, ví dụ 1.247 và 97,28. Tỷ lệ ghi từ 0 đến 100, không ghi dấu %."),
    ("Ngày", "Ngày theo dạng dd/mm/yyyy, ví dụ 05/03/2023 là ngày 5 tháng 3."),
    ("Chữ", "Gõ tiếng Việt Unicode; mỗi ý một dòng của bảng. Danh sách có mũi tên thì chọn, không gõ khác."),
    ("Kiểm tra", "Lưu tệp rồi chạy: cchc check. Lệnh này chỉ đọc, nêu từng ô sai và cách sửa."),
)


def write_guide(page: Worksheet, form: WorkbookForm) -> None:
    """What the workbook is, where it belongs, what each sheet is for, and the rules of filling it in."""
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = _WIDTHS
    title = cell_at(page, 1, 1)
    put(title, f"Hướng dẫn điền: {form.title}")
    title.font = TITLE
    for row, (left, right, fill, heading) in enumerate(_lines(form), start=3):
        for at, text in enumerate((left, right), start=1):
            cell = cell_at(page, row, at)
            put(cell, text or None)
            cell.font, cell.alignment = (BOLD if heading or at == 1 else BODY), WRAPPED
            if not heading:
                cell.border = BOX
        fit_height(page, row, [(left, _WIDTHS[0]), (right, _WIDTHS[1])])
        if fill:
            cell_at(page, row, 1).fill = fill
    prepare_for_print(page)
    protect(page)


def _lines(form: WorkbookForm) -> Iterator[tuple[str, str, PatternFill | None, bool]]:
    """Left, right, the left cell's colour, and whether the line is a heading."""
    yield "Đặt tệp tại", f"{form.file}, trong thư mục làm việc của cchc; giữ nguyên tên tệp.", None, False
    yield "Các trang", "", None, True
    for sheet in form.sheets:
        kind = "mỗi mục một dòng" if isinstance(sheet, FactSheet) else "bảng"
        needed = "bắt buộc" if sheet.required else "không bắt buộc, chỉ điền khi có"
        yield sheet.name, f"{sheet.note} ({kind}; {needed})", None, False
    yield "Màu", "", None, True
    for fill, name, meaning in _COLOURS:
        yield name, meaning, fill, False
    yield "Cách điền", "", None, True
    for name, rule in _RULES:
        yield name, rule, None, False
