"""The ending of a report: what went well, what did not, what comes next, what is asked for."""

from docx.document import Document

from tools.narrative import notes, when

ACHIEVEMENTS = "danh_gia.ket_qua or nhiem_vu.hoan_thanh or ho_so.ty_le_dung_han"
"""Whether :func:`achievements` prints anything."""


def achievements(document: Document) -> None:
    """What figures and clerks call results."""
    when(
        document,
        "nhiem_vu.hoan_thanh",
        "- Đã hoàn thành {{ nhiem_vu.hoan_thanh }}/{{ nhiem_vu.co_thoi_han }} nhiệm vụ có thời hạn của kế hoạch.",
    )
    when(document, "ho_so.ty_le_dung_han", "- Tỷ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn là {{ ho_so.ty_le_dung_han }}.")
    notes(document, "danh_gia.ket_qua")


SHORTCOMINGS = "danh_gia.han_che or nhiem_vu.qua_han or ho_so.qua_han or ho_so.dang_qua_han"
"""Whether there is anything that causes could be given for."""


def shortcomings(document: Document) -> None:
    """What figures and clerks call limitations; resolved late and still late are two things."""
    when(
        document,
        "nhiem_vu.qua_han",
        "- Còn {{ nhiem_vu.qua_han }} nhiệm vụ của kế hoạch quá hạn, chưa hoàn thành.",
    )
    when(document, "ho_so.dang_qua_han", "- Còn {{ ho_so.dang_qua_han }} hồ sơ TTHC đang giải quyết đã quá hạn.")
    when(document, "ho_so.qua_han", "- Có {{ ho_so.qua_han }} hồ sơ TTHC đã giải quyết nhưng quá hạn.")
    notes(document, "danh_gia.han_che")


def coming(document: Document) -> None:
    """The next period: what units mean to do, then the plan's tasks that fall due."""
    notes(document, "phuong_huong")
    when(
        document,
        "nhiem_vu_ky_toi",
        "Nhiệm vụ của kế hoạch chưa hoàn thành, chuyển sang hoặc đến hạn trong {{ ky_toi.ten }}:",
        "{%p for viec in nhiem_vu_ky_toi %}",
        "- {{ viec.noi_dung }} ({{ viec.chu_tri }} chủ trì; thời hạn: {{ viec.thoi_han }}"
        "{% if viec.qua_han %}, đã quá hạn{% endif %}).",
        "{%p endfor %}",
    )
    when(
        document,
        "not (phuong_huong or nhiem_vu_ky_toi)",
        "Tiếp tục triển khai thực hiện các nhiệm vụ của kế hoạch CCHC năm theo đúng tiến độ.",
    )


def proposals(document: Document) -> None:
    """What superiors are asked for."""
    notes(document, "danh_gia.kien_nghi")
    when(document, "not danh_gia.kien_nghi", "{{ don_vi or co_quan.ten }} không có kiến nghị, đề xuất.")


def self_scoring(document: Document) -> None:
    """The points that the agency gives itself, and where they are told one by one."""
    when(
        document,
        "chi_tieu.diem_tu_cham",
        "- Tự chấm điểm Chỉ số CCHC: {{ chi_tieu.diem_tu_cham }}/{{ chi_tieu.diem_toi_da }} điểm"
        "{% if phu_luc_cham_diem %} (chi tiết tại {{ phu_luc_cham_diem }}){% endif %}.",
    )


def other_annexes(document: Document) -> None:
    """Where the statistics and the evidence are."""
    when(
        document,
        "phu_luc_so_lieu or phu_luc_minh_chung",
        "{% if phu_luc_so_lieu %}Số liệu thống kê chi tiết tại {{ phu_luc_so_lieu }}{% if phu_luc_minh_chung %}; {% else %}.{% endif %}"
        "{% endif %}{% if phu_luc_minh_chung %}{% if phu_luc_so_lieu %}danh mục{% else %}Danh mục{% endif %} văn bản, tài liệu "
        "minh chứng tại {{ phu_luc_minh_chung }}.{% endif %}",
    )
