"""Sheets of single figures: one line each, «chỉ tiêu» and number. Names are the figures' codes."""

from cchc_docs.excel.declaration import CellType, Column, FactSheet


def _count(name: str, label: str, unit: str, note: str = "Trong tháng.") -> Column:
    return Column(name=name, label=label, type=CellType.INTEGER, unit=unit, note=note)


def _share(name: str, label: str, note: str) -> Column:
    return Column(name=name, label=label, type=CellType.PERCENT, unit="%", note=note)


INSTITUTIONS = FactSheet(
    name="Thể chế",
    required=False,
    note="Văn bản quy phạm pháp luật; rà soát; theo dõi thi hành; phổ biến pháp luật.",
    facts=(
        _count("tc_ban_hanh", "Văn bản QPPL ban hành", "văn bản"),
        _count("tc_dung_trinh_tu", "Văn bản QPPL ban hành đúng trình tự", "văn bản"),
        _count("tc_ra_soat", "Văn bản QPPL được rà soát", "văn bản"),
        _count("tc_kien_nghi_xu_ly", "Văn bản kiến nghị xử lý sau rà soát", "văn bản"),
        _count("tc_da_xu_ly", "Văn bản đã xử lý sau rà soát", "văn bản"),
        _count("tc_theo_doi_thi_hanh", "Cuộc theo dõi tình hình thi hành pháp luật", "cuộc"),
        _count("tc_pho_bien", "Cuộc phổ biến, giáo dục pháp luật", "cuộc"),
        _count("tc_luot_nguoi", "Lượt người dự phổ biến pháp luật", "lượt người"),
    ),
)
COMMUNICATION = FactSheet(
    name="Tuyên truyền",
    required=False,
    note="Thông tin, tuyên truyền về CCHC.",
    facts=(
        _count("tt_tin_bai", "Tin, bài về CCHC trên truyền thanh", "lượt"),
        _count("tt_hoi_nghi", "Hội nghị có lồng ghép tuyên truyền CCHC", "cuộc"),
        _count("tt_luot_nguoi", "Lượt người được tuyên truyền", "lượt người"),
        _count("tt_khau_hieu", "Băng rôn, khẩu hiệu", "cái"),
        _count("tt_doi_thoai", "Cuộc đối thoại với người dân", "cuộc"),
    ),
)
INSPECTION = FactSheet(
    name="Kiểm tra công vụ",
    required=False,
    note="Kiểm tra CCHC, kiểm tra công vụ.",
    facts=(
        _count("kt_ke_hoach", "Cuộc kiểm tra theo kế hoạch", "cuộc"),
        _count("kt_dot_xuat", "Cuộc kiểm tra đột xuất", "cuộc"),
        _count("kt_don_vi", "Bộ phận, công chức được kiểm tra", "lượt"),
        _count("kt_vi_pham", "Trường hợp vi phạm phát hiện", "trường hợp"),
        _count("kt_da_xu_ly", "Trường hợp vi phạm đã xử lý", "trường hợp"),
    ),
)
RECEPTION = FactSheet(
    name="Tiếp dân, PAKN",
    required=False,
    note="Tiếp công dân; phản ánh, kiến nghị; khiếu nại, tố cáo.",
    facts=(
        _count("td_luot", "Lượt công dân được tiếp", "lượt"),
        _count("td_pakn_nhan", "Phản ánh, kiến nghị tiếp nhận trong tháng", "phản ánh"),
        _count("td_pakn_ky_truoc", "Phản ánh, kiến nghị từ tháng trước chuyển sang", "phản ánh", "Còn lại cuối tháng trước."),
        _count("td_pakn_xong", "Phản ánh, kiến nghị đã giải quyết", "phản ánh"),
        _count("td_pakn_dung_han", "Trong đó: giải quyết đúng hạn", "phản ánh"),
        _count("td_don", "Đơn khiếu nại, tố cáo tiếp nhận", "đơn"),
        _count("td_don_xong", "Đơn khiếu nại, tố cáo đã giải quyết", "đơn"),
    ),
)
SURVEY = FactSheet(
    name="Khảo sát hài lòng",
    required=False,
    note="Khảo sát sự hài lòng về giải quyết TTHC.",
    facts=(
        _count("hl_phat_ra", "Phiếu phát ra", "phiếu"),
        _count("hl_thu_ve", "Phiếu thu về hợp lệ", "phiếu"),
        _count("hl_hai_long", "Phiếu hài lòng, rất hài lòng", "phiếu"),
    ),
)
ORGANIZATION = FactSheet(
    name="Tổ chức bộ máy, nhân sự",
    required=False,
    note="Tổ chức bộ máy, nhân sự, đào tạo, kỷ luật.",
    facts=(
        _count("bm_bien_che", "Cán bộ, công chức được giao", "người", "Cuối tháng."),
        _count("bm_co_mat", "Cán bộ, công chức có mặt", "người", "Cuối tháng."),
        _count("bm_khong_chuyen_trach", "Người hoạt động không chuyên trách", "người", "Cuối tháng."),
        _count("bm_dao_tao", "Lượt cán bộ, công chức được đào tạo, bồi dưỡng", "lượt"),
        _count("bm_tuyen_dung", "Công chức được tuyển dụng, tiếp nhận", "người"),
        _count("bm_ky_luat", "Cán bộ, công chức bị kỷ luật", "người"),
    ),
)
DIGITAL = FactSheet(
    name="Chính quyền số",
    required=False,
    note="Dịch vụ công trực tuyến, thanh toán, số hóa, văn bản điện tử. «Mức độ 3, 4» chỉ dùng cho số liệu cũ.",
    facts=(
        _count("cqs_toan_trinh", "TTHC cung cấp trực tuyến toàn trình", "TTHC", "Cuối tháng; trước 2022 là mức độ 4."),
        _count("cqs_mot_phan", "TTHC cung cấp trực tuyến một phần", "TTHC", "Cuối tháng; trước 2022 là mức độ 3."),
        _count("cqs_ho_so_phi", "Hồ sơ có phí, lệ phí", "hồ sơ"),
        _count("cqs_thanh_toan", "Hồ sơ thanh toán trực tuyến", "hồ sơ"),
        _count("cqs_so_hoa", "Hồ sơ được số hóa khi tiếp nhận", "hồ sơ"),
        _count("cqs_ket_qua_dien_tu", "Hồ sơ trả kết quả điện tử", "hồ sơ"),
        _count("cqs_van_ban_di", "Văn bản đi", "văn bản"),
        _count("cqs_van_ban_di_ky_so", "Văn bản đi được ký số, gửi điện tử", "văn bản"),
        _count("cqs_van_ban_den", "Văn bản đến tiếp nhận điện tử", "văn bản"),
        _share("cqs_may_tinh", "Tỷ lệ cán bộ, công chức có máy tính làm việc", "Cuối tháng, từ 0 đến 100."),
    ),
)

FIGURE_SHEETS = (INSTITUTIONS, COMMUNICATION, INSPECTION, RECEPTION, SURVEY, ORGANIZATION, DIGITAL)
