"""The templates of the report's annexes."""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Length, Mm, Pt

from tools.blank_document import blank_document
from tools.parts import across, appendix_title, fill, fill_row, grouped_table, header_row, plain_table, ruled_table, say


def task_progress() -> Document:
    """Annex: the progress of the plan's tasks."""
    document = blank_document(landscape=True)
    whose = "{% if don_vi %} CỦA {{ don_vi|upper }}{% endif %}"
    appendix_title(document, f"TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ KẾ HOẠCH NĂM {{{{ ky.nam }}}} {{{{ ky.den_het|upper }}}}{whose}")
    widths = (Mm(10), Mm(48), Mm(27), Mm(26), Mm(92), Mm(21), Mm(23))
    names = ("STT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả, minh chứng", "Ngày hoàn thành", "Tình trạng")
    table = grouped_table(
        document, widths, names, "{%tr for nhom in nhiem_vu.nhom %}", "{{ nhom.ten }}", "{%tr for viec in nhom.viec %}"
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ viec.stt }}"),
        ("Bảng, chữ", "{{ viec.noi_dung }}"),
        ("Bảng, chữ", "{{ viec.chu_tri }}"),
        ("Bảng, chữ", "{{ viec.thoi_han }}"),
        ("Bảng, chữ", "{%p for doan in viec.ket_qua %}"),
        ("Bảng, số", "{{ viec.ngay_hoan_thanh }}"),
        ("Bảng, số", "{{ viec.tinh_trang }}"),
    )
    for text in ("{{ doan }}", "{%p endfor %}"):
        table.rows[4].cells[4].add_paragraph(text, "Bảng, chữ")
    say(document, "Ghi chú", "{%p if ky.uoc %}", "Ghi chú: Số liệu {{ ky.uoc }} là số ước thực hiện.", "{%p endif %}")
    say(document, "Ghi chú", "{%p if ky.thieu %}", "Ghi chú: {{ ky.thieu }}", "{%p endif %}")
    return document


def dossier_form() -> Document:
    """Annex: form II.06a/VPCP/KSTT, 13 columns."""
    document = blank_document(landscape=True)
    appendix_title(document, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC {{ ky.ten|upper }}")
    corner = plain_table(document, (Mm(120), Mm(127)), 1)
    fill(
        corner.cell(0, 0),
        ("Biểu, góc", "Biểu số II.06a/VPCP/KSTT"),
        ("Biểu, góc", "Kỳ báo cáo: {{ ky.ten }}"),
        ("Biểu, góc", "(Từ ngày {{ ky.tu_ngay }} đến ngày {{ ky.den_ngay }})"),
    )
    fill(
        corner.cell(0, 1),
        ("Biểu, góc", "Đơn vị báo cáo: {{ don_vi or co_quan.ten }}"),
        ("Biểu, góc", "Đơn vị nhận báo cáo: {{ kinh_gui|join('; ') }}"),
        ("Biểu, góc", "Đơn vị tính: Số hồ sơ TTHC"),
    )
    document.add_paragraph().paragraph_format.line_spacing = Pt(6)
    widths = (Mm(10), Mm(53), *(Mm(18), Mm(16), Mm(20), Mm(16)), *(Mm(16),) * 4, *(Mm(17), Mm(16), Mm(17)))
    table = ruled_table(document, widths, 8, header_rows=4)
    merged = {
        (0, 0, 2, 0): "STT",
        (0, 1, 2, 1): "Lĩnh vực, công việc giải quyết theo cấp",
        (0, 2, 0, 5): "Số hồ sơ nhận giải quyết",
        (0, 6, 0, 9): "Số hồ sơ đã giải quyết",
        (0, 10, 0, 12): "Số hồ sơ đang giải quyết",
        (1, 2, 2, 2): "Tổng số",
        (1, 3, 1, 4): "Trong kỳ",
        (1, 5, 2, 5): "Từ kỳ trước",
        (2, 3, 2, 3): "Trực tuyến",
        (2, 4, 2, 4): "Trực tiếp, dịch vụ bưu chính",
        (1, 6, 2, 6): "Tổng số",
        (1, 7, 2, 7): "Trước hạn",
        (1, 8, 2, 8): "Đúng hạn",
        (1, 9, 2, 9): "Quá hạn",
        (1, 10, 2, 10): "Tổng số",
        (1, 11, 2, 11): "Trong hạn",
        (1, 12, 2, 12): "Quá hạn",
    }
    for (top, left, bottom, right), name in merged.items():
        cell = table.cell(top, left).merge(table.cell(bottom, right))
        fill(cell, ("Bảng, đầu cột", name))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    formulas = {3: "(3) = (4) + (5) + (6)", 7: "(7) = (8) + (9) + (10)", 11: "(11) = (12) + (13)"}
    for number, cell in enumerate(table.rows[3].cells, start=1):
        fill(cell, ("Bảng, số cột", formulas.get(number, f"({number})")))
    for index, tag in ((4, "{%tr for dong in ho_so.linh_vuc %}"), (6, "{%tr endfor %}")):
        fill(table.rows[index].cells[0].merge(table.rows[index].cells[-1]), ("Bảng, số", tag))
    columns = (
        "tiep_nhan", "truc_tuyen", "truc_tiep", "ky_truoc", "da_giai_quyet", "truoc_han", "dung_han", "qua_han",
        "dang_giai_quyet", "dang_trong_han", "dang_qua_han",
    )  # fmt: skip
    for index, source, style in ((5, "dong", "Bảng, số"), (7, "ho_so", "Bảng, đầu cột")):
        first = ("{{ loop.index }}", "{{ dong.ten }}") if index == 5 else ("", "TỔNG CỘNG")
        texts = (*first, *(f"{{{{ {source}.{column} }}}}" for column in columns))
        for cell, text in zip(table.rows[index].cells, texts, strict=True):
            fill(cell, ("Bảng, chữ" if text == "{{ dong.ten }}" else style, text))
    say(
        document,
        "Ghi chú",
        "Ghi chú: Cột (9) gồm cả hồ sơ trả lại, xin rút; cột (12) gồm cả hồ sơ chờ bổ sung."
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}"
        "{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
    )
    return document


def statistics() -> Document:
    """Annex: every indicator that has a value."""
    return _statistics(0)


def statistics_beside_one() -> Document:
    """The same beside one earlier period, in landscape."""
    return _statistics(1)


def statistics_beside_two() -> Document:
    """The same beside the period before and the same one of the year before, in landscape."""
    return _statistics(2)


_PREVIOUS = ("{{ so_sanh.ten_ky_truoc }} ({{ so_sanh.ky_truoc }})", "{{ dong.ky_truoc }}")
_YEAR_BEFORE = ("{{ so_sanh.ten_cung_ky }} ({{ so_sanh.cung_ky }})", "{{ dong.cung_ky }}")
_EITHER = (
    f"{{% if so_sanh.cung_ky %}}{_YEAR_BEFORE[0]}{{% else %}}{_PREVIOUS[0]}{{% endif %}}",
    f"{{% if so_sanh.cung_ky %}}{_YEAR_BEFORE[1]}{{% else %}}{_PREVIOUS[1]}{{% endif %}}",
)
_CHANGE = ("Tăng, giảm so với {{ so_sanh.moc }}", "{{ dong.tang_giam }}")
_EARLIER: tuple[tuple[tuple[Length, str, str], ...], ...] = (
    (),
    ((Mm(32), *_EITHER), (Mm(40), *_CHANGE)),
    ((Mm(27), *_PREVIOUS), (Mm(29), *_YEAR_BEFORE), (Mm(34), *_CHANGE)),
)
"""By the number of earlier periods: width, header and field of each column."""

_OWN_WIDTHS = (
    (Mm(10), Mm(56), Mm(20), Mm(28), Mm(46)),
    (Mm(10), Mm(69), Mm(20), Mm(30), Mm(46)),
    (Mm(10), Mm(58), Mm(19), Mm(26), Mm(44)),
)


def _statistics(earlier: int) -> Document:
    document = blank_document(landscape=bool(earlier))
    appendix_title(document, "SỐ LIỆU THỐNG KÊ KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH {{ ky.ten|upper }}")
    *before, note = _OWN_WIDTHS[earlier]
    columns = _EARLIER[earlier]
    names = ("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", *(name for _, name, _ in columns), "Ghi chú")
    widths = (*before, *(width for width, _, _ in columns), note)
    table = grouped_table(
        document, widths, names, "{%tr for nhom in so_lieu %}", "{{ nhom.stt }}. {{ nhom.ten }}", "{%tr for dong in nhom.dong %}"
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ dong.stt }}"),
        ("Bảng, chữ", "{{ dong.chi_tieu }}"),
        ("Bảng, số", "{{ dong.don_vi }}"),
        ("Bảng, số", "{{ dong.so_lieu }}"),
        *(("Bảng, số", field) for _, _, field in columns),
        ("Bảng, chữ", "{{ dong.ghi_chu }}"),
    )
    say(
        document,
        "Ghi chú",
        "Ghi chú: Chỉ tiêu không ghi «đầu kỳ», «cuối kỳ», «gồm cả kỳ trước chuyển sang», «của cả năm» và không phải tỷ lệ là số "
        "cộng các tháng trong kỳ (từ ngày {{ ky.tu_ngay }} đến ngày {{ ky.den_ngay }})."
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
    )
    if earlier:
        say(
            document,
            "Ghi chú",
            "Tăng, giảm tính từ các số đã làm tròn như in; trong ngoặc là tỷ lệ so với {{ so_sanh.moc }}; dấu «-» là chưa có số liệu.",
        )
    restated_notes(document)
    return document


def restated_notes(document: Document) -> None:
    """Below the table: what has changed since the reports that told it, as the report's own opening has it."""
    say(
        document,
        "Ghi chú",
        "{%p for bao_cao in dieu_chinh %}",
        "Số liệu điều chỉnh so với {{ bao_cao.vien_dan }}: {% for so in bao_cao.so_lieu %}{{ so.ten }} từ {{ so.truoc }} thành "
        "{{ so.nay }}{{ '.' if loop.last else '; ' }}{% endfor %}",
        "{%p endfor %}",
    )


def overdue_dossiers() -> Document:
    """Annex: the overdue dossiers, without the people who handed them in."""
    document = blank_document(landscape=True)
    appendix_title(document, "DANH SÁCH HỒ SƠ THỦ TỤC HÀNH CHÍNH QUÁ HẠN {{ ky.ten|upper }}")
    widths = (Mm(12), Mm(32), Mm(52), Mm(23), Mm(18), Mm(48), Mm(62))
    names = ("STT", "Mã hồ sơ", "Thủ tục", "Ngày hẹn trả", "Số ngày quá hạn", "Lý do", "Tình trạng, biện pháp")
    table = grouped_table(
        document,
        widths,
        names,
        "{%tr for linh_vuc in ho_so_qua_han.linh_vuc %}",
        "{{ linh_vuc.stt }}. Lĩnh vực {{ linh_vuc.ten }} ({{ linh_vuc.so_ho_so }} hồ sơ)",
        "{%tr for dong in linh_vuc.ho_so %}",
    )
    fill_row(
        table.rows[4],
        ("Bảng, số", "{{ dong.stt }}"),
        ("Bảng, chữ", "{{ dong.ma }}"),
        ("Bảng, chữ", "{{ dong.thu_tuc }}"),
        ("Bảng, số", "{{ dong.hen_tra }}"),
        ("Bảng, số", "{{ dong.so_ngay }}"),
        ("Bảng, chữ", "{{ dong.ly_do }}"),
        (
            "Bảng, chữ",
            "{{ dong.tinh_trang }}{% if dong.hen_lai %}; hẹn lại ngày {{ dong.hen_lai }}{% endif %}"
            "{% if dong.xin_loi %}; {{ dong.xin_loi }}{% endif %}",
        ),
    )
    say(
        document,
        "Ghi chú",
        "Ghi chú: Danh sách gồm hồ sơ đã giải quyết quá hạn và hồ sơ đang giải quyết đã quá hạn, tính đến ngày {{ ky.tinh_den }}; "
        "mỗi hồ sơ ghi một lần. Số ngày quá hạn tính theo ngày dương lịch.",
    )
    return document


def evidence() -> Document:
    """Annex: the documents that prove what was done."""
    document = blank_document()
    appendix_title(document, "DANH MỤC VĂN BẢN, TÀI LIỆU MINH CHỨNG {{ ky.ten|upper }}")
    table = ruled_table(document, (Mm(12), Mm(80), Mm(68)), 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Nhiệm vụ, nội dung", "Văn bản, tài liệu minh chứng"))
    across(table.rows[1], "{%tr for dong in minh_chung %}", "Bảng, số")
    fill_row(
        table.rows[2],
        ("Bảng, số", "{{ dong.stt }}"),
        ("Bảng, chữ", "{{ dong.noi_dung }}"),
        ("Bảng, chữ", "{{ dong.van_ban }}"),
    )
    across(table.rows[3], "{%tr endfor %}", "Bảng, số")
    return document
