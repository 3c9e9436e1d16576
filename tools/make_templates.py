"""Writes ``templates/*.docx``: ``python -m tools.make_templates [FOLDER]``."""

import sys
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm, Pt

from cchc_docs.word.package import to_bytes
from tools.parts import addressees, appendix_title, fill, heading, plain_table, ruled_table, say, signature, title
from tools.styles import add_styles, set_up_page


def report() -> Document:
    """The periodic report."""
    document = _document()
    heading(document)
    title(document, "BÁO CÁO")
    addressees(document)
    say(
        document,
        "Lời văn",
        "Thực hiện {{ ke_hoach.vien_dan }}, {{ co_quan.ten }} báo cáo kết quả công tác cải cách hành chính (CCHC) "
        "{{ ky.ten }}{% if don_vi %} của {{ don_vi }}{% endif %}"
        "{% if ky.tu_ngay not in ky.ten %} (từ ngày {{ ky.tu_ngay }} đến ngày {{ ky.den_ngay }}){% endif %} như sau:",
        "{%p if ky.uoc %}",
        "Số liệu {{ ky.uoc }} trong Báo cáo này là số ước thực hiện, tính đến hết kỳ báo cáo.",
        "{%p endif %}",
        "{%p if ky.thieu %}",
        "{{ ky.thieu }}",
        "{%p endif %}",
    )
    say(document, "Heading 1", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
    say(document, "Heading 2", "1. Tiến độ thực hiện kế hoạch")
    say(
        document,
        "Lời văn",
        "{%p if don_vi and not nhiem_vu.tong_so %}",
        "Kế hoạch CCHC năm {{ ky.nam }} không có nhiệm vụ nào do {{ don_vi }} chủ trì.",
        "{%p else %}",
        "{% if don_vi %}Theo Kế hoạch CCHC năm {{ ky.nam }}, {{ don_vi }} chủ trì{% else %}Kế hoạch CCHC năm {{ ky.nam }} gồm"
        "{% endif %} {{ nhiem_vu.tong_so }} nhiệm vụ, trong đó có {{ nhiem_vu.co_thoi_han }} nhiệm vụ "
        "có thời hạn và {{ nhiem_vu.thuong_xuyen }} nhiệm vụ thường xuyên.{% if nhiem_vu.co_thoi_han %} "
        "Tính đến hết ngày {{ ky.tinh_den }}, đã hoàn thành "
        "{{ nhiem_vu.hoan_thanh }}/{{ nhiem_vu.co_thoi_han }} nhiệm vụ có thời hạn, đạt {{ nhiem_vu.ty_le_hoan_thanh }}"
        "{% if nhiem_vu.hoan_thanh_cham %} (đúng hạn {{ nhiem_vu.hoan_thanh_dung_han }} nhiệm vụ, chậm hạn "
        "{{ nhiem_vu.hoan_thanh_cham }} nhiệm vụ){% endif %}; {{ nhiem_vu.chua_den_han }} nhiệm vụ chưa đến hạn; "
        "{% if nhiem_vu.qua_han %}{{ nhiem_vu.qua_han }}{% else %}không có{% endif %} nhiệm vụ quá hạn.{% endif %} "
        "Chi tiết tại {{ phu_luc_tien_do }}.",
        "{%p endif %}",
    )
    say(document, "Heading 2", "2. Các hoạt động chỉ đạo, điều hành")
    _notes(document, "noi_dung.chi_dao_dieu_hanh")
    say(document, "Heading 1", "II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CCHC")
    say(document, "Heading 2", "1. Cải cách thể chế")
    _notes(document, "noi_dung.the_che")
    say(document, "Heading 2", "2. Cải cách thủ tục hành chính (TTHC)")
    _dossiers(document)
    _notes(document, "noi_dung.thu_tuc_hanh_chinh", empty=None)
    for number, (name, field) in enumerate(
        {
            "Cải cách tổ chức bộ máy": "to_chuc_bo_may",
            "Cải cách chế độ công vụ": "che_do_cong_vu",
            "Cải cách tài chính công": "tai_chinh_cong",
            "Xây dựng và phát triển chính quyền điện tử, chính quyền số": "chinh_quyen_so",
        }.items(),
        start=3,
    ):
        say(document, "Heading 2", f"{number}. {name}")
        _notes(document, f"noi_dung.{field}")
    say(document, "Heading 1", "III. ĐÁNH GIÁ CHUNG")
    say(document, "Heading 2", "1. Hạn chế")
    say(
        document,
        "Lời văn",
        "{%p if nhiem_vu.qua_han %}",
        "- Còn {{ nhiem_vu.qua_han }} nhiệm vụ của kế hoạch quá hạn, chưa hoàn thành.",
        "{%p endif %}",
        "{%p if ho_so.qua_han or ho_so.dang_qua_han %}",
        "- Còn {{ ho_so.qua_han + ho_so.dang_qua_han }} hồ sơ TTHC giải quyết quá hạn hoặc đang quá hạn.",
        "{%p endif %}",
    )
    _notes(document, "danh_gia.han_che", empty=None)
    say(
        document,
        "Lời văn",
        "{%p if not (danh_gia.han_che or nhiem_vu.qua_han or ho_so.qua_han or ho_so.dang_qua_han) %}",
        "Trong kỳ không phát sinh hạn chế cần báo cáo.",
        "{%p endif %}",
        "{%p if danh_gia.nguyen_nhan %}",
    )
    say(document, "Heading 2", "2. Nguyên nhân")
    _notes(document, "danh_gia.nguyen_nhan", empty=None)
    say(document, "Lời văn", "{%p endif %}")
    say(document, "Heading 1", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {{ ky_toi.ten|upper }}")
    _notes(
        document,
        "phuong_huong",
        empty="Tiếp tục triển khai thực hiện các nhiệm vụ của kế hoạch CCHC năm theo đúng tiến độ.",
    )
    say(document, "Heading 1", "V. KIẾN NGHỊ, ĐỀ XUẤT")
    _notes(document, "danh_gia.kien_nghi", empty="{{ don_vi or co_quan.ten }} không có kiến nghị, đề xuất.")
    say(
        document,
        "Lời kết",
        "Trên đây là Báo cáo kết quả công tác CCHC {{ ky.ten }} của {{ don_vi or co_quan.ten }}"
        "{% if kinh_gui %}, kính gửi {{ kinh_gui|join('; ') }} xem xét, tổng hợp{% endif %}./.",
    )
    signature(document)
    return document


def _notes(document: Document, field: str, empty: str | None = "Trong kỳ không phát sinh nội dung báo cáo.") -> None:
    say(document, "Lời văn", f"{{%p for doan in {field} %}}", "- {{ doan }}", "{%p endfor %}")
    if empty:
        say(document, "Lời văn", f"{{%p if not {field} %}}", empty, "{%p endif %}")


def _dossiers(document: Document) -> None:
    say(
        document,
        "Lời văn",
        "{%p if not (ho_so.tiep_nhan or ho_so.dang_giai_quyet) %}",
        "Trong kỳ không phát sinh hồ sơ TTHC (chi tiết tại {{ phu_luc_ho_so }}).",
        "{%p else %}",
        "a) Tiếp nhận: Trong kỳ, số hồ sơ TTHC phải giải quyết là {{ ho_so.tiep_nhan }} hồ sơ, gồm {{ ho_so.truc_tuyen }} hồ sơ "
        "tiếp nhận trực tuyến, {{ ho_so.truc_tiep }} hồ sơ tiếp nhận trực tiếp và qua dịch vụ bưu chính, "
        "{{ ho_so.ky_truoc }} hồ sơ từ kỳ trước chuyển sang.{% if ho_so.ty_le_truc_tuyen %} "
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ tiếp nhận trong kỳ là {{ ho_so.ty_le_truc_tuyen }}.{% endif %}",
        "b) Đã giải quyết: {{ ho_so.da_giai_quyet }} hồ sơ, gồm {{ ho_so.truoc_han }} hồ sơ trước hạn, {{ ho_so.dung_han }} hồ sơ "
        "đúng hạn, {{ ho_so.qua_han }} hồ sơ quá hạn.{% if ho_so.ty_le_dung_han %} Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn "
        "trên tổng số hồ sơ đã giải quyết là {{ ho_so.ty_le_dung_han }}.{% endif %}",
        "c) Đang giải quyết: {{ ho_so.dang_giai_quyet }} hồ sơ, gồm {{ ho_so.dang_trong_han }} hồ sơ trong hạn, "
        "{{ ho_so.dang_qua_han }} hồ sơ quá hạn (chi tiết tại {{ phu_luc_ho_so }}).",
        "{%p if noi_dung.thu_tuc_hanh_chinh %}",
        "d) Các kết quả khác:",
        "{%p endif %}",
        "{%p endif %}",
    )


def task_progress() -> Document:
    """Annex: the progress of the plan's tasks."""
    document = _document(landscape=True)
    appendix_title(
        document,
        "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ KẾ HOẠCH NĂM {{ ky.nam }} {{ ky.den_het|upper }}{% if don_vi %} CỦA {{ don_vi|upper }}{% endif %}",
    )
    widths = (Mm(10), Mm(62), Mm(32), Mm(30), Mm(60), Mm(26), Mm(27))
    table = ruled_table(document, widths, 7, header_rows=1)
    names = ("STT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả, minh chứng", "Ngày hoàn thành", "Tình trạng")
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        fill(cell, ("Bảng, đầu cột", name))
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    tags = (
        "{%tr for nhom in nhiem_vu.nhom %}",
        "{{ nhom.ten }}",
        "{%tr for viec in nhom.viec %}",
        None,
        "{%tr endfor %}",
        "{%tr endfor %}",
    )
    for row, tag in zip(table.rows[1:], tags, strict=True):
        if tag is None:
            _task_cells(row.cells)
        else:
            merged = row.cells[0].merge(row.cells[-1])
            fill(merged, ("Bảng, nhóm", tag))
    say(document, "Ghi chú", "{%p if ky.uoc %}", "Ghi chú: Số liệu {{ ky.uoc }} là số ước thực hiện.", "{%p endif %}")
    say(document, "Ghi chú", "{%p if ky.thieu %}", "Ghi chú: {{ ky.thieu }}", "{%p endif %}")
    return document


def _task_cells(cells: tuple[object, ...]) -> None:
    texts = (
        ("Bảng, số", "{{ viec.stt }}"),
        ("Bảng, chữ", "{{ viec.noi_dung }}"),
        ("Bảng, chữ", "{{ viec.chu_tri }}"),
        ("Bảng, chữ", "{{ viec.thoi_han }}"),
        ("Bảng, chữ", "{{ viec.ket_qua }}"),
        ("Bảng, số", "{{ viec.ngay_hoan_thanh }}"),
        ("Bảng, số", "{{ viec.tinh_trang }}"),
    )
    for cell, text in zip(cells, texts, strict=True):
        fill(cell, text)  # type: ignore[arg-type]


def dossier_form() -> Document:
    """Annex: form II.06a/VPCP/KSTT, 13 columns."""
    document = _document(landscape=True)
    appendix_title(document, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH {{ ky.ten|upper }}")
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
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
    )
    return document


def _document(*, landscape: bool = False) -> Document:
    document = docx.Document()
    for paragraph in list(document.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    _drop_leftovers(document)
    add_styles(document)
    set_up_page(document, landscape=landscape)
    core = document.core_properties
    core.title = core.author = core.comments = core.last_modified_by = ""
    core.created = core.modified = datetime(2023, 1, 1)
    return document


_KEPT_STYLES = (
    "Normal", "Heading 1", "Heading 2", "Heading 3", "Header", "Default Paragraph Font", "Normal Table", "Table Grid", "No List",
)  # fmt: skip


def _drop_leftovers(document: Document) -> None:
    """python-docx's own template brings a picture of itself, a second set of styles for old programs and a hundred table looks."""
    for rels in (document.part.package.rels, document.part.rels):
        for identity in [name for name, one in rels.items() if one.reltype.endswith(("/thumbnail", "/stylesWithEffects"))]:
            del rels[identity]
    for style in list(document.styles):
        if style.name not in _KEPT_STYLES:
            style.delete()


TEMPLATES = {"bao-cao.docx": report, "phu-luc-tien-do.docx": task_progress, "phu-luc-ii06a.docx": dossier_form}


def main(folder: Path) -> None:
    """Writes every template into the folder."""
    for name, make in TEMPLATES.items():
        (folder / name).write_bytes(to_bytes(make()))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "templates"))
