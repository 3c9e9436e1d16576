"""The sentences of a report, which follow its figures: what is zero is worded or left out, what was not reported is not said."""

from docx.document import Document

from tools.parts import say

BODY = "Lời văn"
NOTHING = "Trong kỳ không phát sinh nội dung báo cáo."


def when(document: Document, condition: str, *texts: str) -> None:
    """Paragraphs that are printed when the condition holds."""
    say(document, BODY, f"{{%p if {condition} %}}", *texts, "{%p endif %}")
    for paragraph in document.paragraphs[-len(texts) - 1 :]:
        paragraph.paragraph_format.keep_with_next = True if paragraph.text.endswith(":") else None


def notes(document: Document, field: str) -> None:
    """A paragraph for each sentence of the list."""
    say(document, BODY, f"{{%p for doan in {field} %}}", "- {{ doan }}", "{%p endfor %}")


def counted(field: str, noun: str) -> str:
    """«12 hồ sơ quá hạn», «không có hồ sơ quá hạn»."""
    return f"{{% if {field} %}}{{{{ {field} }}}}{{% else %}}không có{{% endif %}} {noun}"


def enumerated(field: str) -> str:
    """«4 tin, bài …; 2 hội nghị …» of the figures that are not zero."""
    return f"{{% for muc in liet_ke.{field} %}}{{{{ muc.so }}}} {{{{ muc.ten }}}}{{{{ '' if loop.last else '; ' }}}}{{% endfor %}}"


def compared(field: str, lead: str = ", ") -> str:
    """«, tăng 125 hồ sơ (tăng 12,5%) so với cùng kỳ năm trước» where both figures are known."""
    return f"{{% if so_sanh.{field} %}}{lead}{{{{ so_sanh.{field} }}}}{{% endif %}}"


def reasons(field: str, lead: str) -> str:
    """«; lý do: …» when there is one."""
    listed = "{% for ly_do in " + field + ".ly_do %}{{ ly_do }}{{ '' if loop.last else '; ' }}{% endfor %}"
    return f"{{% if {field}.ly_do %}}; {lead}: {listed}{{% endif %}}"


def opening(document: Document) -> None:
    """By which plan, about which days, and which months are estimated."""
    say(
        document,
        BODY,
        "Thực hiện {{ ke_hoach.vien_dan }}, {{ co_quan.ten }} báo cáo kết quả công tác cải cách hành chính (CCHC) "
        "{{ ky.ten }}{% if don_vi %} của {{ don_vi }}{% endif %}"
        "{% if ky.tu_ngay not in ky.ten %} (từ ngày {{ ky.tu_ngay }} đến ngày {{ ky.den_ngay }}){% endif %} như sau:",
    )
    when(document, "ky.uoc", "Số liệu {{ ky.uoc }} trong Báo cáo này là số ước thực hiện.")
    when(
        document,
        "ky.tinh_den != ky.den_ngay",
        "Tiến độ thực hiện nhiệm vụ và danh sách hồ sơ quá hạn được tính đến ngày {{ ky.tinh_den }}; số liệu khác tính đến hết "
        "ngày {{ ky.den_ngay }}.",
    )
    when(document, "ky.thieu", "{{ ky.thieu }}")
    when(
        document,
        "dieu_chinh",
        "{%p for bao_cao in dieu_chinh %}",
        "Số liệu điều chỉnh so với {{ bao_cao.vien_dan }}: {% for so in bao_cao.so_lieu %}{{ so.ten }} từ {{ so.truoc }} thành "
        "{{ so.nay }}{{ '.' if loop.last else '; ' }}{% endfor %}",
        "{%p endfor %}",
    )


def progress(document: Document) -> None:
    """The plan's tasks: each state counted, the late ones by name."""
    when(
        document,
        "nhiem_vu.tong_so",
        "{% if don_vi %}Theo Kế hoạch CCHC năm {{ ky.nam }}, {{ don_vi }} chủ trì{% else %}Kế hoạch CCHC năm {{ ky.nam }} gồm"
        "{% endif %} {{ nhiem_vu.tong_so }} nhiệm vụ"
        "{% if nhiem_vu.co_thoi_han and nhiem_vu.thuong_xuyen %}, trong đó có {{ nhiem_vu.co_thoi_han }} nhiệm vụ "
        "có thời hạn và {{ nhiem_vu.thuong_xuyen }} nhiệm vụ thường xuyên{% elif nhiem_vu.co_thoi_han %}, đều có thời hạn"
        "{% else %}, đều là nhiệm vụ thường xuyên{% endif %}.{% if nhiem_vu.co_thoi_han %} "
        "Tính đến hết ngày {{ ky.tinh_den }}, {% if nhiem_vu.hoan_thanh %}đã hoàn thành "
        "{{ nhiem_vu.hoan_thanh }}/{{ nhiem_vu.co_thoi_han }} nhiệm vụ có thời hạn, đạt {{ nhiem_vu.ty_le_hoan_thanh }}"
        "{% if nhiem_vu.hoan_thanh_cham and nhiem_vu.hoan_thanh_dung_han %} (đúng hạn {{ nhiem_vu.hoan_thanh_dung_han }} nhiệm vụ, "
        "chậm hạn {{ nhiem_vu.hoan_thanh_cham }} nhiệm vụ){% elif nhiem_vu.hoan_thanh_cham %} (đều chậm hạn)"
        "{% else %} (đều đúng hạn){% endif %}{% else %}chưa có nhiệm vụ có thời hạn nào hoàn thành{% endif %}"
        "{% if nhiem_vu.chua_den_han %}; {{ nhiem_vu.chua_den_han }} nhiệm vụ chưa đến hạn{% endif %}; "
        + counted("nhiem_vu.qua_han", "nhiệm vụ quá hạn")
        + compared("hoan_thanh", ". Số nhiệm vụ hoàn thành ")
        + ".{% endif %}{% if phu_luc_tien_do %} Chi tiết tại {{ phu_luc_tien_do }}.{% endif %}",
    )
    led = "Kế hoạch CCHC năm {{ ky.nam }} không có nhiệm vụ nào do {{ don_vi }} chủ trì."
    when(document, "don_vi and not nhiem_vu.tong_so", led)
    named = "- {{ viec.noi_dung }} ({{ viec.chu_tri }} chủ trì; thời hạn: {{ viec.thoi_han }})" + reasons("viec", "lý do") + "."
    late = {"viec_cham": "Nhiệm vụ hoàn thành chậm hạn:", "viec_qua_han": "Nhiệm vụ quá hạn, chưa hoàn thành:"}
    for field, lead in late.items():
        when(document, f"nhiem_vu.{field}", lead, f"{{%p for viec in nhiem_vu.{field} %}}", named, "{%p endfor %}")


def conclusions(document: Document) -> None:
    """What meetings gave units to do: each state counted, what is late by name."""
    when(
        document,
        "ket_luan.tong_so",
        "- Kết luận các cuộc họp: phải thực hiện {{ ket_luan.tong_so }} kết luận"
        "{% if ket_luan.dung_han %}; hoàn thành đúng hạn {{ ket_luan.dung_han }} kết luận{% endif %}"
        "{% if ket_luan.cham %}; hoàn thành chậm hạn {{ ket_luan.cham }} kết luận{% endif %}"
        "{% if ket_luan.dang_lam %}; đang thực hiện, chưa quá hạn {{ ket_luan.dang_lam }} kết luận{% endif %}; "
        + counted("ket_luan.qua_han", "kết luận quá hạn, chưa hoàn thành")
        + "{% if ket_luan.viec_cham %}. Kết luận chậm, quá hạn:{% else %}.{% endif %}",
        "{%p for viec in ket_luan.viec_cham %}",
        "+ {{ viec.noi_dung }} ({{ viec.don_vi }} thực hiện; thời hạn {{ viec.thoi_han }}; {{ viec.tinh_trang }})"
        "{% if viec.ly_do %}; lý do: {{ viec.ly_do }}{% endif %}.",
        "{%p endfor %}",
    )


def direction_figures(document: Document) -> None:
    """What superiors gave, communication, inspection, the survey, emulation, the index."""
    when(
        document,
        "chi_tieu.ct_giao",
        "- Nhiệm vụ cấp trên giao: {{ chi_tieu.ct_giao }} nhiệm vụ"
        "{% if chi_tieu.ct_dung_han %}; hoàn thành đúng hạn {{ chi_tieu.ct_dung_han }} nhiệm vụ{% endif %}"
        "{% if chi_tieu.ct_cham %}; hoàn thành chậm hạn {{ chi_tieu.ct_cham }} nhiệm vụ{% endif %}"
        "{% if chi_tieu.ct_dang_lam %}; đang thực hiện, còn hạn {{ chi_tieu.ct_dang_lam }} nhiệm vụ{% endif %}; "
        + counted("chi_tieu.ct_qua_han", "nhiệm vụ quá hạn, chưa hoàn thành")
        + "{% if viec_cap_tren_cham %}. Nhiệm vụ chậm, quá hạn:{% else %}.{% endif %}",
        "{%p for viec in viec_cap_tren_cham %}",
        "+ {{ viec.noi_dung }} ({{ viec.co_quan_giao }} giao{% if viec.thoi_han %}; thời hạn {{ viec.thoi_han }}{% endif %}; "
        "{{ viec.tinh_trang }}){% if viec.ly_do %}; lý do: {{ viec.ly_do }}{% endif %}.",
        "{%p endfor %}",
    )
    conclusions(document)
    when(document, "liet_ke.tuyen_truyen", f"- Thông tin, tuyên truyền: {enumerated('tuyen_truyen')}.")
    when(
        document,
        "liet_ke.kiem_tra",
        f"- Kiểm tra CCHC, kiểm tra công vụ: {enumerated('kiem_tra')}"
        "{% if chi_tieu.kt_vi_pham %}; phát hiện {{ chi_tieu.kt_vi_pham }} trường hợp vi phạm, "
        "{% if chi_tieu.kt_da_xu_ly %}đã xử lý {{ chi_tieu.kt_da_xu_ly }} trường hợp{% else %}chưa xử lý{% endif %}"
        "{% elif chi_tieu.kt_vi_pham is not none %}; không phát hiện vi phạm{% endif %}.",
    )
    when(
        document,
        "chi_tieu.sk_so",
        "- Thi đua, sáng kiến: có {{ chi_tieu.sk_so }} sáng kiến, phong trào thi đua"
        "{% if chi_tieu.sk_cong_nhan %}, trong đó {{ chi_tieu.sk_cong_nhan }} được công nhận{% endif %}.",
    )


DIRECTION = (
    "chi_tieu.ct_giao or ket_luan.tong_so or liet_ke.tuyen_truyen or liet_ke.kiem_tra or chi_tieu.sk_so or chi_tieu.diem_tu_cham"
)
"""Whether :func:`direction_figures` prints anything."""


def survey_figures(document: Document) -> None:
    """How content people are with the handling of procedures."""
    when(
        document,
        "chi_tieu.hl_thu_ve",
        "- Khảo sát sự hài lòng về giải quyết thủ tục hành chính: {% if chi_tieu.hl_phat_ra %}"
        "phát ra {{ chi_tieu.hl_phat_ra }} phiếu, {% endif %}"
        "thu về {{ chi_tieu.hl_thu_ve }} phiếu hợp lệ{% if chi_tieu.hl_hai_long %}, trong đó {{ chi_tieu.hl_hai_long }} phiếu hài lòng, "
        "rất hài lòng, đạt {{ chi_tieu.ty_le_hai_long }}{% elif chi_tieu.hl_hai_long is not none %}, không có phiếu hài lòng{% endif %}.",
    )


def dossiers(document: Document) -> None:
    """Form II.06a in words, with each official meaning of «on time» named."""
    say(
        document,
        BODY,
        "{%p if not (ho_so.tiep_nhan or ho_so.da_giai_quyet or ho_so.dang_giai_quyet) %}",
        "Trong kỳ không phát sinh hồ sơ TTHC.",
        "{%p else %}",
        "a) Tiếp nhận: Trong kỳ, số hồ sơ TTHC phải giải quyết là {{ ho_so.tiep_nhan }} hồ sơ"
        + compared("tiep_nhan")
        + "{% if so_sanh.tiep_nhan %};{% else %},{% endif %} gồm "
        + counted("ho_so.truc_tuyen", "hồ sơ tiếp nhận trực tuyến")
        + ", "
        + counted("ho_so.truc_tiep", "hồ sơ tiếp nhận trực tiếp và qua dịch vụ bưu chính")
        + ", "
        + counted("ho_so.ky_truoc", "hồ sơ từ kỳ trước chuyển sang")
        + ".{% if ho_so.ty_le_truc_tuyen %} "
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ tiếp nhận trong kỳ là {{ ho_so.ty_le_truc_tuyen }}"
        + compared("ty_le_truc_tuyen")
        + ".{% endif %}",
        "b) Đã giải quyết: {% if ho_so.da_giai_quyet %}{{ ho_so.da_giai_quyet }} hồ sơ"
        + compared("da_giai_quyet")
        + "{% if so_sanh.da_giai_quyet %};{% else %},{% endif %} gồm "
        + counted("ho_so.truoc_han", "hồ sơ trước hạn")
        + ", "
        + counted("ho_so.dung_han", "hồ sơ đúng hạn")
        + ", "
        + counted("ho_so.qua_han", "hồ sơ quá hạn")
        + ".{% if ho_so.ty_le_dung_han %} Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn trên tổng số hồ sơ đã giải quyết là "
        "{{ ho_so.ty_le_dung_han }}" + compared("ty_le_dung_han") + ".{% endif %}"
        "{% else %}chưa có hồ sơ nào giải quyết xong trong kỳ.{% endif %}",
        "c) Đang giải quyết: {% if ho_so.dang_giai_quyet %}{{ ho_so.dang_giai_quyet }} hồ sơ, "
        "{% if ho_so.dang_trong_han and ho_so.dang_qua_han %}gồm {{ ho_so.dang_trong_han }} hồ sơ trong hạn, "
        "{{ ho_so.dang_qua_han }} hồ sơ quá hạn{% elif ho_so.dang_qua_han %}đều quá hạn"
        "{% else %}đều trong hạn, không có hồ sơ quá hạn{% endif %}"
        "{% else %}không có hồ sơ{% endif %}{% if phu_luc_ho_so %} (chi tiết tại {{ phu_luc_ho_so }}){% endif %}.",
        "{%p endif %}",
    )
    when(
        document,
        "ho_so_qua_han.linh_vuc",
        "Hồ sơ quá hạn theo lĩnh vực{% if phu_luc_qua_han %} (danh sách tại {{ phu_luc_qua_han }}){% endif %}:",
        "{%p for linh_vuc in ho_so_qua_han.linh_vuc %}",
        "- Lĩnh vực {{ linh_vuc.ten }}: {{ linh_vuc.so_ho_so }} hồ sơ" + reasons("linh_vuc", "nguyên nhân") + ".",
        "{%p endfor %}",
    )


RECEPTION = "chi_tieu.hl_thu_ve or chi_tieu.td_luot or chi_tieu.td_pakn_nhan or chi_tieu.td_pakn_ky_truoc or chi_tieu.td_don"
"""Whether :func:`survey_figures` or :func:`reception_figures` prints anything."""


def reception_figures(document: Document) -> None:
    """Citizens received, reflections and proposals, petitions."""
    when(document, "chi_tieu.td_luot", "- Tiếp công dân: {{ chi_tieu.td_luot }} lượt.")
    when(
        document,
        "chi_tieu.td_pakn_nhan or chi_tieu.td_pakn_ky_truoc",
        "- Phản ánh, kiến nghị: tiếp nhận trong kỳ {{ chi_tieu.td_pakn_nhan or 0 }} phản ánh, kiến nghị"
        "{% if chi_tieu.td_pakn_ky_truoc %}, kỳ trước chuyển sang {{ chi_tieu.td_pakn_ky_truoc }} phản ánh, kiến nghị{% endif %}; "
        "{% if chi_tieu.td_pakn_xong %}đã giải quyết {{ chi_tieu.td_pakn_xong }} phản ánh, kiến nghị"
        "{% if chi_tieu.ty_le_pakn_dung_han %} (đúng hạn {{ chi_tieu.ty_le_pakn_dung_han }}){% endif %}"
        "{% else %}chưa có phản ánh, kiến nghị nào giải quyết xong{% endif %}"
        "{% if chi_tieu.td_pakn_con %}; đang giải quyết {{ chi_tieu.td_pakn_con }} phản ánh, kiến nghị{% endif %}.",
    )
    when(
        document,
        "chi_tieu.td_don",
        "- Đơn khiếu nại, tố cáo: tiếp nhận {{ chi_tieu.td_don }} đơn, "
        "{% if chi_tieu.td_don_xong %}đã giải quyết {{ chi_tieu.td_don_xong }} đơn{% else %}chưa có đơn nào giải quyết xong"
        "{% endif %}.",
    )


def organization_figures(document: Document) -> None:
    """How many people there are."""
    when(document, "liet_ke.bien_che", f"- Biên chế, nhân sự: {enumerated('bien_che')}.")


def staff_figures(document: Document) -> None:
    """Training, recruitment, discipline."""
    when(document, "chi_tieu.bm_dao_tao", "- Đào tạo, bồi dưỡng: {{ chi_tieu.bm_dao_tao }} lượt cán bộ, công chức.")
    when(document, "chi_tieu.bm_tuyen_dung", "- Tuyển dụng, tiếp nhận: {{ chi_tieu.bm_tuyen_dung }} công chức.")
    say(
        document,
        BODY,
        "{%p if chi_tieu.bm_ky_luat %}",
        "- Có {{ chi_tieu.bm_ky_luat }} cán bộ, công chức bị kỷ luật.",
        "{%p elif chi_tieu.bm_ky_luat is not none %}",
        "- Trong kỳ không có cán bộ, công chức bị kỷ luật.",
        "{%p endif %}",
    )


STAFF = "chi_tieu.bm_dao_tao or chi_tieu.bm_tuyen_dung or chi_tieu.bm_ky_luat is not none"
FINANCE = "chi_tieu.kp_du_toan or chi_tieu.kp_da_chi or chi_tieu.tb_hien_co or chi_tieu.tb_can or chi_tieu.tb_bo_sung"
DIGITAL = "liet_ke.dich_vu_cong or liet_ke.ho_so_so or liet_ke.van_ban"


def finance_figures(document: Document) -> None:
    """Spending and equipment."""
    when(
        document,
        "chi_tieu.kp_du_toan or chi_tieu.kp_da_chi",
        "- Kinh phí CCHC: {% if chi_tieu.kp_du_toan %}dự toán năm {{ chi_tieu.kp_du_toan }} đồng; {% endif %}"
        "{% if chi_tieu.kp_da_chi %}đã chi trong kỳ {{ chi_tieu.kp_da_chi }} đồng"
        "{% if chi_tieu.ty_le_da_chi %}, đạt {{ chi_tieu.ty_le_da_chi }} dự toán năm{% endif %}"
        "{% else %}trong kỳ chưa chi{% endif %}.",
    )
    when(
        document,
        "chi_tieu.tb_hien_co or chi_tieu.tb_can or chi_tieu.tb_bo_sung",
        "- Trang thiết bị, phương tiện làm việc: hiện có {{ chi_tieu.tb_hien_co or 0 }} cái"
        "{% if chi_tieu.tb_bo_sung %}; đã bổ sung trong kỳ {{ chi_tieu.tb_bo_sung }} cái{% endif %}"
        "{% if chi_tieu.tb_can %}; cần bổ sung {{ chi_tieu.tb_can }} cái{% endif %}.",
    )


def digital_figures(document: Document) -> None:
    """Public services online, digitized dossiers, electronic documents."""
    when(document, "liet_ke.dich_vu_cong", f"- Dịch vụ công trực tuyến: {enumerated('dich_vu_cong')}.")
    paid = "{% if chi_tieu.ty_le_thanh_toan %}; tỷ lệ thanh toán trực tuyến {{ chi_tieu.ty_le_thanh_toan }}{% endif %}"
    when(document, "liet_ke.ho_so_so", f"- Số hóa, thanh toán, trả kết quả điện tử: {enumerated('ho_so_so')}{paid}.")
    signed = "{% if chi_tieu.ty_le_ky_so %}; tỷ lệ văn bản đi được ký số, gửi điện tử {{ chi_tieu.ty_le_ky_so }}{% endif %}"
    when(document, "liet_ke.van_ban", f"- Văn bản điện tử: {enumerated('van_ban')}{signed}.")
