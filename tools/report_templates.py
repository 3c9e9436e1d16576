"""The templates of the report itself: periodic, monthly, and on a subject of its own."""

from collections.abc import Callable

from docx.document import Document

from tools import narrative, narrative_ending
from tools.blank_document import blank_document
from tools.narrative import BODY, NOTHING, enumerated, notes, when
from tools.parts import addressees, heading, say, signature, title

_AREAS: dict[str, tuple[str, str, Callable[[Document], None]]] = {
    "Cải cách tổ chức bộ máy": ("to_chuc_bo_may", "liet_ke.bien_che", narrative.organization_figures),
    "Cải cách chế độ công vụ": ("che_do_cong_vu", narrative.STAFF, narrative.staff_figures),
    "Cải cách tài chính công": ("tai_chinh_cong", narrative.FINANCE, narrative.finance_figures),
    "Xây dựng và phát triển chính quyền điện tử, chính quyền số": ("chinh_quyen_so", narrative.DIGITAL, narrative.digital_figures),
}
"""Title → field of the notes, condition of the figures, what writes their sentences."""


def report() -> Document:
    """The periodic report."""
    document = _begun()
    say(document, "Heading 1", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
    say(document, "Heading 2", "1. Tiến độ thực hiện kế hoạch")
    narrative.progress(document)
    say(document, "Heading 2", "2. Các hoạt động chỉ đạo, điều hành")
    _direction(document)
    say(document, "Heading 1", "II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CCHC")
    _contents(document, first=1)
    say(document, "Heading 1", "III. ĐÁNH GIÁ CHUNG")
    say(document, "Heading 2", "1. Kết quả đạt được")
    narrative_ending.achievements(document)
    when(document, f"not ({narrative_ending.ACHIEVEMENTS})", NOTHING)
    say(document, "Heading 2", "2. Tồn tại, hạn chế")
    _shortcomings(document, "Trong kỳ không phát sinh hạn chế cần báo cáo.")
    say(document, "Heading 1", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {{ ky_toi.ten|upper }}")
    narrative_ending.coming(document)
    say(document, "Heading 1", "V. KIẾN NGHỊ, ĐỀ XUẤT")
    narrative_ending.proposals(document)
    return _ended(document, "Báo cáo kết quả công tác CCHC {{ ky.ten }} của {{ don_vi or co_quan.ten }}")


def monthly_report() -> Document:
    """The report of one month, in a shorter outline."""
    document = _begun()
    say(document, "Heading 1", "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRONG THÁNG")
    say(document, "Heading 2", "1. Chỉ đạo, điều hành và tiến độ thực hiện kế hoạch")
    say(document, BODY, "a) Tiến độ thực hiện kế hoạch:")
    narrative.progress(document)
    say(document, BODY, "b) Các hoạt động chỉ đạo, điều hành:")
    _direction(document)
    _contents(document, first=2)
    say(document, "Heading 1", "II. KHÓ KHĂN, VƯỚNG MẮC")
    _shortcomings(document, "Trong tháng không phát sinh khó khăn, vướng mắc.", numbered=False)
    say(document, "Heading 1", "III. NHIỆM VỤ TRỌNG TÂM {{ ky_toi.ten|upper }}")
    narrative_ending.coming(document)
    say(document, "Heading 1", "IV. KIẾN NGHỊ")
    narrative_ending.proposals(document)
    return _ended(document, "Báo cáo kết quả công tác CCHC {{ ky.ten }} của {{ don_vi or co_quan.ten }}")


def special_report() -> Document:
    """The report on a subject of its own, over any days: figures in short, then what was noted."""
    document = _begun()
    say(document, "Heading 1", "I. SỐ LIỆU CHỦ YẾU")
    say(document, "Heading 2", "1. Nhiệm vụ của kế hoạch")
    narrative.progress(document)
    say(document, "Heading 2", "2. Giải quyết thủ tục hành chính (TTHC)")
    narrative.dossiers(document)
    narrative.survey_figures(document)
    narrative.reception_figures(document)
    narrative_ending.self_scoring(document)
    narrative_ending.other_annexes(document)
    say(document, "Heading 1", "II. NỘI DUNG ĐÃ THỰC HIỆN")
    fields = (
        "chi_dao_dieu_hanh", "the_che", "thu_tuc_hanh_chinh", "to_chuc_bo_may", "che_do_cong_vu", "tai_chinh_cong", "chinh_quyen_so",
    )  # fmt: skip
    for field in fields:
        notes(document, f"noi_dung.{field}")
    when(document, f"not ({' or '.join(f'noi_dung.{field}' for field in fields)})", NOTHING)
    say(document, "Heading 1", "III. KHÓ KHĂN, KIẾN NGHỊ")
    _shortcomings(document, "Trong kỳ không phát sinh khó khăn, vướng mắc.", numbered=False)
    narrative_ending.proposals(document)
    return _ended(document, "Báo cáo của {{ don_vi or co_quan.ten }} từ ngày {{ ky.tu_ngay }} đến ngày {{ ky.den_ngay }}")


def _begun() -> Document:
    document = blank_document()
    heading(document)
    title(document, "BÁO CÁO")
    addressees(document)
    narrative.opening(document)
    return document


def _ended(document: Document, name: str) -> Document:
    ending = "{% if kinh_gui %}, kính gửi {{ kinh_gui|join('; ') }} xem xét, tổng hợp{% endif %}./."
    say(document, "Lời kết", f"Trên đây là {name}{ending}")
    signature(document)
    return document


def _direction(document: Document) -> None:
    narrative.direction_figures(document)
    narrative_ending.self_scoring(document)
    notes(document, "noi_dung.chi_dao_dieu_hanh")
    when(document, f"not (noi_dung.chi_dao_dieu_hanh or {narrative.DIRECTION})", NOTHING)


def _contents(document: Document, first: int) -> None:
    """The six contents of the reform, numbered from the first."""
    say(document, "Heading 2", f"{first}. Cải cách thể chế")
    when(document, "liet_ke.phap_luat", f"- Số liệu chủ yếu: {enumerated('phap_luat')}.")
    notes(document, "noi_dung.the_che")
    when(document, "not (noi_dung.the_che or liet_ke.phap_luat)", NOTHING)
    say(document, "Heading 2", f"{first + 1}. Cải cách thủ tục hành chính (TTHC)")
    narrative.dossiers(document)
    others = f"(noi_dung.thu_tuc_hanh_chinh or {narrative.RECEPTION})"
    there = "(ho_so.tiep_nhan or ho_so.da_giai_quyet or ho_so.dang_giai_quyet)"
    when(document, f"{there} and {others}", "d) Các kết quả khác:")
    narrative.survey_figures(document)
    narrative.reception_figures(document)
    notes(document, "noi_dung.thu_tuc_hanh_chinh")
    for number, (name, (field, condition, figures)) in enumerate(_AREAS.items(), start=first + 2):
        say(document, "Heading 2", f"{number}. {name}")
        figures(document)
        notes(document, f"noi_dung.{field}")
        when(document, f"not (noi_dung.{field} or {condition})", NOTHING)
    narrative_ending.other_annexes(document)


def _shortcomings(document: Document, nothing: str, *, numbered: bool = True) -> None:
    narrative_ending.shortcomings(document)
    when(document, f"not ({narrative_ending.SHORTCOMINGS})", nothing)
    say(document, BODY, f"{{%p if danh_gia.nguyen_nhan and ({narrative_ending.SHORTCOMINGS}) %}}")
    if numbered:
        say(document, "Heading 2", "3. Nguyên nhân")
    else:
        say(document, BODY, "Nguyên nhân:")
    notes(document, "danh_gia.nguyen_nhan")
    say(document, BODY, "{%p endif %}")
