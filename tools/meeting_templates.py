"""The templates of minutes, of a meeting and of an inspection (model 1.9), invitation (1.7) and notice of conclusions (1.4)."""

from docx.document import Document

from tools.blank_document import blank_document
from tools.parts import heading, minutes_signatures, say, signature, title

_PERSON = "{{ nguoi.ten }}{% if nguoi.chuc_vu %}, {{ nguoi.chuc_vu }}{% endif %}"
_REASON = "{% if nguoi.ly_do %} (lý do: {{ nguoi.ly_do }}){% endif %}"
_SAID = (
    "{%p for y_kien in dien_bien %}",
    "- {{ y_kien.ten }}{% if y_kien.chuc_vu %}, {{ y_kien.chuc_vu }}{% endif %}: {{ y_kien.noi_dung }}",
    "{%p endfor %}",
)


def minutes() -> Document:
    """Biên bản cuộc họp."""
    document = blank_document()
    heading(document, dated=False)
    title(document, "BIÊN BẢN")
    say(
        document,
        "Lời văn",
        "Thời gian bắt đầu: {{ cuoc_hop.bat_dau }}.",
        "Địa điểm: {{ cuoc_hop.dia_diem }}.",
        "Thành phần tham dự: {{ thanh_phan.cau }}, gồm:",
        *_people("co_mat", ""),
        "{%p if thanh_phan.vang %}",
        "Vắng {{ thanh_phan.so_vang }} người:",
        *_people("vang", _REASON),
        "{%p endif %}",
        "Chủ trì (chủ tọa): {{ cuoc_hop.chu_tri }}.",
        "Thư ký (người ghi biên bản): {{ cuoc_hop.thu_ky }}.",
        "Nội dung (theo diễn biến cuộc họp):",
    )
    _agenda(document)
    _figures(document)
    _course(document)
    say(document, "Lời văn", "Biên bản được đọc lại cho những người dự họp cùng nghe và thống nhất thông qua.")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    say(document, "Lời kết", "Cuộc họp kết thúc vào {{ cuoc_hop.ket_thuc }}./.")
    minutes_signatures(document)
    return document


def _section(document: Document, field: str, name: str) -> None:
    say(document, "Lời văn", f"{{%p if so_muc.{field} %}}")
    say(document, "Heading 2", f"{{{{ so_muc.{field} }}}}. {name}")


def _agenda(document: Document) -> None:
    _section(document, "chuong_trinh", "Chương trình cuộc họp")
    say(
        document,
        "Lời văn",
        "{%p for viec in chuong_trinh %}",
        "- {{ viec.noi_dung }}{% if viec.nguoi_trinh_bay %} (người trình bày: {{ viec.nguoi_trinh_bay }}){% endif %}"
        "{{ '.' if loop.last else ';' }}",
        "{%p endfor %}",
        "{%p endif %}",
    )


def _figures(document: Document) -> None:
    _section(document, "so_lieu", "Kết quả giải quyết hồ sơ thủ tục hành chính {{ ky.ten }}")
    say(
        document,
        "Lời văn",
        "Trong {{ ky.ten }}{% if ky.uoc %} (số liệu {% if ky.so_lieu_den %}đến hết ngày {{ ky.so_lieu_den }}, trong đó {% endif %}"
        "{{ ky.uoc }} là số ước thực hiện){% endif %}{% if ky.thieu %} (chưa có số liệu "
        "{{ ky.thieu }}){% endif %}: nhận giải quyết "
        "{{ ho_so.tiep_nhan }} hồ sơ, trong đó từ kỳ trước chuyển sang {{ ho_so.ky_truoc }} hồ sơ; đã giải quyết "
        "{{ ho_so.da_giai_quyet }} hồ sơ (trước hạn {{ ho_so.truoc_han }}, đúng hạn {{ ho_so.dung_han }}, quá hạn "
        "{{ ho_so.qua_han }}); đang giải quyết {{ ho_so.dang_giai_quyet }} hồ sơ (trong hạn {{ ho_so.dang_trong_han }}, quá hạn "
        "{{ ho_so.dang_qua_han }}).",
        "{%p if ho_so_qua_han.linh_vuc %}",
        "Hồ sơ trễ hạn theo danh sách, tính đến ngày {{ ky.tinh_den }}: {{ ho_so_qua_han.tong_so }} hồ sơ, gồm:",
        "{%p for linh_vuc in ho_so_qua_han.linh_vuc %}",
        "{%p for ho_so in linh_vuc.ho_so %}",
        "- {{ ho_so.ma }}, {{ ho_so.thu_tuc }} ({{ linh_vuc.ten }}), hẹn trả ngày {{ ho_so.hen_tra }}"
        "{% if ho_so.so_ngay %}, trễ {{ ho_so.so_ngay }} ngày{% endif %}. {% if ho_so.ly_do %}Lý do: {{ ho_so.ly_do }}. {% endif %}"
        "{{ ho_so.tinh_trang }}.",
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p else %}",
        "Không có hồ sơ trễ hạn.",
        "{%p endif %}",
        "{%p endif %}",
    )


def _course(document: Document) -> None:
    _section(document, "dien_bien", "Ý kiến phát biểu")
    say(document, "Lời văn", *_SAID, "{%p endif %}")
    _section(document, "bieu_quyet", "Biểu quyết")
    say(
        document,
        "Lời văn",
        "{%p for viec in bieu_quyet %}",
        "- {{ viec.noi_dung }}: tán thành {{ viec.tan_thanh }}/{{ viec.so_nguoi }} người, không tán thành {{ viec.khong_tan_thanh }} "
        "người, ý kiến khác {{ viec.y_kien_khac }} người"
        "{% if viec.chua_bieu_quyet %}, chưa biểu quyết {{ viec.chua_bieu_quyet }} người{% endif %}.",
        "{%p endfor %}",
        "{%p endif %}",
    )
    _section(document, "ket_luan", "Kết luận của chủ tọa")
    say(document, "Lời văn", *_conclusions("- "), "{%p endif %}")


def _conclusions(mark: str) -> tuple[str, ...]:
    return (
        "{%p for viec in ket_luan %}",
        f"{mark}{{{{ viec.noi_dung }}}}.{{% if viec.don_vi %}} Giao {{{{ viec.don_vi }}}} thực hiện"
        "{% if viec.thoi_han %}; thời hạn: {{ viec.thoi_han }}{% endif %}.{% elif viec.thoi_han %} Thời hạn: {{ viec.thoi_han }}."
        "{% endif %}",
        "{%p endfor %}",
    )


def inspection_minutes() -> Document:
    """Biên bản kiểm tra."""
    document = blank_document()
    heading(document, dated=False)
    title(document, "BIÊN BẢN")
    say(
        document,
        "Lời văn",
        "Thời gian bắt đầu: {{ cuoc_hop.bat_dau }}.",
        "Địa điểm: {{ cuoc_hop.dia_diem }}.",
        "Đơn vị được kiểm tra: {{ kiem_tra.don_vi }}.",
        "Đại diện đơn vị được kiểm tra: {{ kiem_tra.dai_dien }}.",
        "{%p if kiem_tra.to %}",
        "Đơn vị kiểm tra: {{ kiem_tra.to }}.",
        "{%p endif %}",
        "Thành phần tham dự: {{ thanh_phan.cau }}, gồm:",
        *_people("co_mat", ""),
        "{%p if thanh_phan.vang %}",
        "Vắng {{ thanh_phan.so_vang }} người:",
        *_people("vang", _REASON),
        "{%p endif %}",
        "Chủ trì (chủ tọa): {{ cuoc_hop.chu_tri }}.",
        "Thư ký (người ghi biên bản): {{ cuoc_hop.thu_ky }}.",
        "Nội dung (theo diễn biến cuộc kiểm tra):",
    )
    say(document, "Heading 2", "1. Kết quả kiểm tra")
    say(document, "Lời văn", "{%p for muc in kiem_tra.ket_qua %}")
    say(document, "Lời văn", "- {{ muc.noi_dung }}.{% if muc.uu_diem %} Ưu điểm: {{ muc.uu_diem }}.{% endif %}"
        "{% if muc.han_che %} Hạn chế: {{ muc.han_che }}.{% endif %}", "{%p endfor %}")  # fmt: skip
    say(document, "Lời văn", "{%p if dien_bien %}")
    say(document, "Heading 2", "2. Ý kiến của những người tham dự")
    say(document, "Lời văn", *_SAID, "{%p endif %}", "{%p if ket_luan %}")
    say(document, "Heading 2", "{{ '3' if dien_bien else '2' }}. Kết luận, kiến nghị")
    say(document, "Lời văn", *_conclusions("- "), "{%p endif %}")
    say(
        document,
        "Lời văn",
        "Biên bản được đọc lại cho những người tham dự cùng nghe, thống nhất thông qua và giao đơn vị được kiểm tra 01 bản để thực hiện.",
    )
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    say(document, "Lời kết", "Cuộc kiểm tra kết thúc vào {{ cuoc_hop.ket_thuc }}./.")
    minutes_signatures(document, inspected=True)
    return document


def _people(field: str, more: str) -> tuple[str, ...]:
    loop = f"{{%p for nguoi in thanh_phan.{field} %}}"
    return (loop, f"- {_PERSON}{more}{{{{ '.' if loop.last else ';' }}}}", "{%p endfor %}")


def invitation() -> Document:
    """Giấy mời."""
    document = blank_document()
    heading(document)
    title(document, "GIẤY MỜI")
    say(
        document,
        "Lời văn",
        "{%p if thanh_phan.moi|length == 1 %}",
        "{{ co_quan.ten }} trân trọng kính mời: {% for nguoi in thanh_phan.moi %}" + _PERSON + "{% endfor %}.",
        "{%p else %}",
        "{{ co_quan.ten }} trân trọng kính mời:",
        "{%p for nguoi in thanh_phan.moi %}",
        f"- {_PERSON}{{{{ '.' if loop.last else ';' }}}}",
        "{%p endfor %}",
        "{%p endif %}",
        "Tới {% if cuoc_hop.la_kiem_tra %}tham gia{% else %}dự{% endif %} {{ cuoc_hop.ten }}.",
        "{%p if chuong_trinh %}",
        "Nội dung:",
        "{%p for viec in chuong_trinh %}",
        "- {{ viec.noi_dung }}{{ '.' if loop.last else ';' }}",
        "{%p endfor %}",
        "{%p endif %}",
        "Chủ trì: {{ cuoc_hop.chu_tri }}.",
        "Thời gian: {{ cuoc_hop.bat_dau }} ({{ cuoc_hop.thu }}).",
        "Địa điểm: {{ cuoc_hop.dia_diem }}.",
    )
    say(document, "Lời kết", "Đề nghị người được mời chuẩn bị nội dung liên quan, đến dự đúng thành phần, thời gian nêu trên./.")
    signature(document)
    return document


def notice() -> Document:
    """Thông báo kết luận."""
    document = blank_document()
    heading(document)
    title(document, "THÔNG BÁO")
    say(
        document,
        "Lời văn",
        "Vào {{ cuoc_hop.bat_dau }}, tại {{ cuoc_hop.dia_diem }}, {{ cuoc_hop.chu_tri }} chủ trì {{ cuoc_hop.ten }}. "
        "{% if cuoc_hop.la_kiem_tra %}Sau khi kiểm tra và nghe ý kiến của những người tham dự{% else %}Sau khi nghe báo cáo và ý kiến "
        "của những người dự họp{% endif %}, người chủ trì kết luận như sau:",
        *_conclusions("{{ viec.stt }}. "),
    )
    closing = "{{ co_quan.ten }} thông báo để các đơn vị, cá nhân liên quan biết, thực hiện./."
    say(document, "Lời kết", closing)
    signature(document)
    return document
