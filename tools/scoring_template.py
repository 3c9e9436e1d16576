"""The template of the self-scoring annex."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.blank_document import blank_document
from tools.parts import across, appendix_title, fill_row, header_row, ruled_table, say

_NUMBER, _TEXT, _BOLD, _GROUP = "Bảng, số", "Bảng, chữ", "Bảng, đầu cột", "Bảng, nhóm"


def self_scoring() -> Document:
    """Annex: the points of every criterion by fields with their sums, then the points lost and what mends them."""
    document = blank_document(landscape=True)
    appendix_title(document, "BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {{ ky.nam }}")
    _points(document)
    say(
        document,
        "Ghi chú",
        "Ghi chú: Đạt {{ cham_diem.chi_so }} số điểm tối đa.{% if cham_diem.theo_cong_thuc %} Tiêu chí ghi chỉ tiêu ở cột tài liệu "
        "kiểm chứng được chấm theo công thức, với số liệu từ đầu năm.{% endif %}"
        "{% if ky.uoc %} Số liệu {{ ky.uoc }} là số ước thực hiện.{% endif %}{% if ky.thieu %} {{ ky.thieu }}{% endif %}",
        "{%p if cham_diem.mat %}",
    )
    document.paragraphs[-2].paragraph_format.space_after = Pt(10)
    _lost(document)
    say(document, "Ghi chú", "{%p endif %}")
    return document


def _points(document: Document) -> None:
    table = ruled_table(document, (Mm(14), Mm(72), Mm(20), Mm(20), Mm(66), Mm(55)), 8, header_rows=1)
    names = ("STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình")
    header_row(table.rows[0], names)
    tags = ((1, "{%tr for linh_vuc in cham_diem.linh_vuc %}"), (3, "{%tr for dong in linh_vuc.tieu_chi %}"))
    for index, tag in (*tags, (5, "{%tr endfor %}"), (6, "{%tr endfor %}")):
        across(table.rows[index], tag)
    fill_row(
        table.rows[2],
        (_BOLD, "{{ linh_vuc.stt }}"),
        (_GROUP, "{{ linh_vuc.ten }}"),
        (_BOLD, "{{ linh_vuc.toi_da }}"),
        (_BOLD, "{{ linh_vuc.diem }}"),
        (_TEXT, ""),
        (_TEXT, ""),
    )
    fill_row(
        table.rows[4],
        (_NUMBER, "{{ dong.stt }}"),
        (_TEXT, "{{ dong.ten }}"),
        (_NUMBER, "{{ dong.toi_da }}"),
        (_NUMBER, "{{ dong.diem }}"),
        (_TEXT, "{{ dong.kiem_chung|join('; ') }}"),
        (_TEXT, "{{ dong.giai_trinh }}"),
    )
    total = ("", "TỔNG CỘNG", "{{ chi_tieu.diem_toi_da }}", "{{ chi_tieu.diem_tu_cham }}", "", "")
    fill_row(table.rows[7], *((_BOLD, text) for text in total))


def _lost(document: Document) -> None:
    table = ruled_table(document, (Mm(14), Mm(18), Mm(75), Mm(22), Mm(46), Mm(72)), 6, header_rows=2)
    across(table.rows[0], "TIÊU CHÍ BỊ MẤT ĐIỂM VÀ NHIỆM VỤ KHẮC PHỤC", _BOLD)
    header_row(table.rows[1], ("STT", "Mã", "Tiêu chí", "Điểm mất", "Đơn vị phụ trách", "Nhiệm vụ khắc phục"))
    across(table.rows[2], "{%tr for dong in cham_diem.mat %}")
    fill_row(
        table.rows[3],
        (_NUMBER, "{{ dong.stt }}"),
        (_NUMBER, "{{ dong.ma }}"),
        (_TEXT, "{{ dong.tieu_chi }}"),
        (_NUMBER, "{{ dong.diem }}"),
        (_TEXT, "{{ dong.don_vi }}"),
        (_TEXT, "{{ dong.nhiem_vu }}"),
    )
    across(table.rows[4], "{%tr endfor %}")
    fill_row(table.rows[5], *((_BOLD, text) for text in ("", "", "TỔNG CỘNG", "{{ cham_diem.diem_mat }}", "", "")))
