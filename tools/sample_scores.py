"""The sample's self-scoring of the year: criteria after the pattern of a province's index for communes. All invented."""

Row = tuple[str | float | None, ...]

_YEARLY, _MONITORED = "Báo cáo số 189/BC-UBND ngày 08/12/2023", "Biên bản số 22/BB-UBND ngày 21/6/2023"
_MEETINGS = (
    "Thông báo số 18/TB-UBND ngày 17/3/2023; Thông báo số 41/TB-UBND ngày 16/6/2023; Thông báo số 63/TB-UBND ngày 15/9/2023; "
    "Thông báo số 88/TB-UBND ngày 15/12/2023"
)

# code, criterion, most points, points, evidence, explanation, rule, unit, task that mends
DECEMBER: tuple[Row, ...] = (
    ("1", "Công tác chỉ đạo, điều hành CCHC", 16, 14.75, None, None, None, None, None),
    ("1.1", "Kế hoạch CCHC năm", 4, 4, None, None, None, None, None),
    ("1.1.1", "Ban hành kế hoạch CCHC của năm", 2, 2, "Kế hoạch số 136/KH-UBND ngày 28/02/2023", None, None, "VPTK", None),
    ("1.1.2", "Ban hành kế hoạch tuyên truyền, kế hoạch kiểm tra công vụ", 2, 2,
     "Kế hoạch số 98/KH-UBND ngày 20/02/2023; Kế hoạch số 112/KH-UBND ngày 24/02/2023", None, None, "TTVH", None),
    ("1.2", "Mức độ hoàn thành nhiệm vụ có thời hạn của kế hoạch", 5, 3.75, None, "Còn 01 nhiệm vụ chưa hoàn thành",
     "nhiem_vu.ty_le_hoan_thanh; đủ 100%; từ 75%", "VPTK", "NV05"),
    ("1.3", "Họp Ban điều hành CCHC định kỳ", 3, 3, _MEETINGS, None, None, "BDH", None),
    ("1.4", "Tin, bài tuyên truyền CCHC", 2, 2, None, None, "chi_tieu.tt_tin_bai; 48: 2; 24: 1", "TTVH", None),
    ("1.5", "Sáng kiến trong CCHC", 2, 2, "Quyết định số 203/QĐ-UBND ngày 16/11/2023", None, None, "BDH", None),
    ("2", "Cải cách thể chế", 9, 8.5, None, None, None, None, None),
    ("2.1", "Rà soát văn bản quy phạm pháp luật", 3, 3, None, None, "chi_tieu.tc_ra_soat; 12: 3; 6: 1,5", "TPHT", None),
    ("2.2", "Xử lý văn bản sau rà soát", 2, 2, _YEARLY, None, None, "TPHT", None),
    ("2.3", "Theo dõi tình hình thi hành pháp luật", 2, 2, None, None, "chi_tieu.tc_theo_doi_thi_hanh; 2: 2; 1: 1", "TPHT", None),
    ("2.4", "Phổ biến, giáo dục pháp luật", 2, 1.5, _YEARLY, "Tài liệu của 01 cuộc phổ biến chưa đầy đủ", None, "TPHT", "NV04"),
    ("3", "Cải cách thủ tục hành chính", 22, 19, None, None, None, None, None),
    ("3.1", "Niêm yết, công khai TTHC", 5, 5, None, None, None, None, None),
    ("3.1.1", "Niêm yết đầy đủ TTHC", 3, 3, _MONITORED, None, None, "BPMC", None),
    ("3.1.2", "Cập nhật TTHC mới được sửa đổi, bổ sung", 2, 2, "Biên bản số 40/BB-UBND ngày 18/10/2023", None, None, "BPMC", None),
    ("3.2", "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn", 8, 7.7, None, "Còn hồ sơ giải quyết quá hạn trong năm",
     "ho_so.ty_le_dung_han; đủ 100%; từ 90%", "BPMC", "NV08"),
    ("3.3", "Hồ sơ giải quyết quá hạn", 4, 2.3, None, "Hồ sơ đất đai phải xác minh qua nhiều khâu",
     "ho_so.qua_han; trừ 0,1", "BPMC", "NV08"),
    ("3.4", "Phản ánh, kiến nghị giải quyết đúng hạn", 3, 2, None, "01 phản ánh giải quyết chậm",
     "chi_tieu.ty_le_pakn_dung_han; đủ 100%; từ 80%", "TPHT", "NV13"),
    ("3.5", "Xin lỗi, hẹn lại ngày trả kết quả", 2, 2, "Biên bản số 48/BB-UBND ngày 05/12/2023", None, None, "BPMC", None),
    ("4", "Cải cách tổ chức bộ máy", 9, 8, None, None, None, None, None),
    ("4.1", "Bố trí vị trí việc làm", 4, 3, "Quyết định số 118/QĐ-UBND ngày 18/5/2023",
     "Ban hành chậm so với kế hoạch", None, "VPTK", "NV15"),
    ("4.2", "Kiện toàn Ban điều hành, Tổ kiểm tra công vụ", 3, 3,
     "Quyết định số 71/QĐ-UBND ngày 10/3/2023; Quyết định số 82/QĐ-UBND ngày 20/3/2023", None, None, "VPTK", None),
    ("4.3", "Quy chế hoạt động của Ban điều hành", 2, 2, "Quyết định số 76/QĐ-UBND ngày 15/3/2023", None, None, "VPTK", None),
    ("5", "Cải cách chế độ công vụ", 12, 11.5, None, None, None, None, None),
    ("5.1", "Đào tạo, bồi dưỡng cán bộ, công chức", 4, 4, "Báo cáo số 178/BC-UBND ngày 24/11/2023", None, None, "VPTK", None),
    ("5.2", "Kiểm tra công vụ", 4, 4, "Biên bản số 46/BB-UBND ngày 21/11/2023", None, None, "TKT", None),
    ("5.3", "Kỷ luật, kỷ cương hành chính", 4, 3.5, _YEARLY, "01 trường hợp bị nhắc nhở", None, "VPTK", "NV17"),
    ("6", "Cải cách tài chính công", 8, 7.5, None, None, None, None, None),
    ("6.1", "Bố trí kinh phí CCHC", 2, 2, "Quyết định số 57/QĐ-UBND ngày 27/02/2023", None, None, "TCKT", None),
    ("6.2", "Sử dụng kinh phí CCHC đã bố trí", 2, 2, None, None, "chi_tieu.ty_le_da_chi; 90%: 2; 70%: 1", "TCKT", None),
    ("6.3", "Bổ sung trang thiết bị, lắp đặt camera", 4, 3.5, "Biên bản số 31/BB-UBND ngày 18/8/2023",
     "Lắp đặt camera chậm so với kế hoạch", None, "TCKT", "NV23"),
    ("7", "Xây dựng chính quyền điện tử, chính quyền số", 18, 15.06, None, None, None, None, None),
    ("7.1", "Văn bản đi được ký số, gửi điện tử", 4, 3.51, None, "Một số văn bản còn gửi bản giấy",
     "chi_tieu.ty_le_ky_so; đủ 100%; từ 80%", "CNTT", "NV18"),
    ("7.2", "Tỷ lệ hồ sơ tiếp nhận trực tuyến", 6, 4.64, None, "Người dân chưa quen nộp hồ sơ trực tuyến",
     "ho_so.ty_le_truc_tuyen; đủ 50%", "CNTT", "NV19"),
    ("7.3", "Tỷ lệ hồ sơ thanh toán trực tuyến", 4, 3.41, None, "Tỷ lệ thanh toán trực tuyến đầu năm còn thấp",
     "chi_tieu.ty_le_thanh_toan; đủ 60%", "BPMC", "NV19"),
    ("7.4", "Máy tính làm việc của cán bộ, công chức", 2, 2, None, None, "chi_tieu.cqs_may_tinh; đủ 100%", "CNTT", None),
    ("7.5", "Số hóa hồ sơ khi tiếp nhận", 2, 1.5, _YEARLY, "Hồ sơ nộp trực tiếp đầu năm chưa được số hóa đủ", None, "BPMC", "NV19"),
    ("8", "Tác động của CCHC đến người dân, tổ chức", 6, 5.95, None, None, None, None, None),
    ("8.1", "Mức độ hài lòng về giải quyết TTHC", 5, 4.95, None, "Còn phiếu chưa hài lòng về thời gian giải quyết",
     "chi_tieu.ty_le_hai_long; đủ 95%; từ 80%", "VPTK", "NV14"),
    ("8.2", "Đối thoại với người dân", 1, 1, None, None, "chi_tieu.tt_doi_thoai; 2: 1", "VPTK", None),
    ("Tổng cộng", None, 100, 90.26, None, None, None, None, None),
)  # fmt: skip
