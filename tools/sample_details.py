"""The sample's lesser tables by month: superior agencies' tasks, initiatives, equipment, expenses, self scores. All invented."""

from datetime import date

from tools.sample_tasks import DONE, GOING

Rows = tuple[tuple[object, ...], ...]

_DISTRICT, _OFFICE, _PROVINCE = "UBND huyện Chợ Mới", "Phòng Nội vụ huyện Chợ Mới", "Sở Nội vụ tỉnh An Giang"
_DESK = "Bộ phận Tiếp nhận và Trả kết quả"
_DIGITIZING = (
    "Kế hoạch số 52/KH-UBND ngày 10/5/2023", _DISTRICT, "Số hóa kết quả giải quyết TTHC lĩnh vực hộ tịch giai đoạn 2007 - 2015",
    date(2023, 9, 30),
)  # fmt: skip

# document, issuer, content, due on, status, finished on, reason for delay
SUPERIOR_TASKS: dict[int, Rows] = {
    2: (("Công văn số 36/PNV ngày 06/02/2023", _OFFICE, "Báo cáo nhân sự, trang thiết bị Bộ phận Tiếp nhận và Trả kết quả", date(2023, 2, 15), DONE, date(2023, 2, 17), "Chờ các ngành đối chiếu số liệu trang thiết bị"),),
    4: (("Công văn số 415/UBND-NV ngày 05/4/2023", _DISTRICT, "Báo cáo nguyên nhân các tiêu chí CCHC bị mất điểm năm 2022", date(2023, 4, 20), DONE, date(2023, 4, 18), None),),
    5: (
        ("Công văn số 88/PNV ngày 04/5/2023", _OFFICE, "Rà soát, cập nhật nhân sự Bộ phận Tiếp nhận và Trả kết quả cấp xã", date(2023, 5, 15), DONE, date(2023, 5, 15), None),
        (*_DIGITIZING, GOING, None, None),
    ),
    6: (
        ("Công văn số 702/UBND-VP ngày 01/6/2023", _DISTRICT, "Báo cáo công tác kiểm soát TTHC 6 tháng đầu năm 2023", date(2023, 6, 12), DONE, date(2023, 6, 15), "Chờ đối chiếu số liệu trên phần mềm một cửa"),
        (*_DIGITIZING, GOING, None, None),
    ),
    8: (
        ("Công văn số 1120/SNV-CCHC ngày 01/8/2023", _PROVINCE, "Tham gia cuộc thi trực tuyến tìm hiểu CCHC", date(2023, 8, 31), DONE, date(2023, 8, 28), None),
        (*_DIGITIZING, GOING, None, None),
    ),
    9: ((*_DIGITIZING, DONE, date(2023, 9, 27), None),),
    10: (("Thông báo số 316/TB-UBND ngày 22/9/2023", _DISTRICT, "Báo cáo khắc phục kết luận kiểm tra CCHC", date(2023, 10, 15), DONE, date(2023, 10, 20), "Tài liệu kiểm chứng do nhiều ngành lưu giữ, phải tập hợp lại"),),
    11: (("Công văn số 214/PNV ngày 06/11/2023", _OFFICE, "Tự chấm điểm CCHC năm 2023, gửi tài liệu kiểm chứng", date(2023, 12, 15), GOING, None, None),),
    12: (
        ("Công văn số 214/PNV ngày 06/11/2023", _OFFICE, "Tự chấm điểm CCHC năm 2023, gửi tài liệu kiểm chứng", date(2023, 12, 15), DONE, date(2023, 12, 14), None),
        ("Công văn số 1805/UBND-VP ngày 04/12/2023", _DISTRICT, "Số hóa kết quả giải quyết TTHC còn hiệu lực ở các lĩnh vực khác", date(2024, 6, 30), GOING, None, None),
    ),
}  # fmt: skip

# title, unit, recognition, recognized on
INITIATIVES: dict[int, Rows] = {
    5: (("Nhóm hỗ trợ nộp hồ sơ trực tuyến tại ấp", "BPMC", None, None),),
    9: (("Mã QR tra cứu TTHC tại bảng niêm yết", "VPTK", None, None),),
    11: (("Nhắc hẹn trả kết quả giải quyết TTHC qua tin nhắn", "CNTT", "Quyết định số 203/QĐ-UBND ngày 16/11/2023", date(2023, 11, 16)),),
}  # fmt: skip

# name, place, available and needed at the month's end, supplied in the month
EQUIPMENT: dict[int, Rows] = {
    6: (("Máy vi tính", _DESK, 3, 2, 0), ("Máy quét", _DESK, 1, 1, 0), ("Ghế ngồi chờ", _DESK, 14, 10, 0), ("Camera giám sát", _DESK, 0, 4, 0)),
    8: (("Máy vi tính", _DESK, 5, 0, 2), ("Máy quét", _DESK, 1, 1, 0), ("Ghế ngồi chờ", _DESK, 14, 10, 0), ("Camera giám sát", _DESK, 4, 0, 4)),
    10: (("Ghế ngồi chờ", _DESK, 24, 0, 10),),
    11: (("Máy quét", _DESK, 2, 0, 1),),
}  # fmt: skip

_BUDGETS = {
    "Thông tin, tuyên truyền CCHC": 6_000_000,
    "Văn phòng phẩm, in ấn, niêm yết TTHC": 8_000_000,
    "Khảo sát sự hài lòng về giải quyết TTHC": 4_000_000,
    "Lắp đặt camera giám sát": 32_000_000,
    "Bổ sung trang thiết bị": 55_000_000,
    "Đào tạo, bồi dưỡng cán bộ, công chức": 5_000_000,
    "Khen thưởng phong trào thi đua CCHC": 3_000_000,
}
_NEWS, _PAPER, _SURVEY, _CAMERA, _THINGS, _TRAINING, _PRIZES = _BUDGETS
_SPENT = {
    4: {_NEWS: 600_000, _PAPER: 1_400_000},
    5: {_NEWS: 900_000, _PAPER: 600_000, _TRAINING: 900_000},
    6: {_NEWS: 800_000, _PAPER: 700_000, _SURVEY: 1_800_000},
    7: {_NEWS: 400_000, _PAPER: 500_000},
    8: {_NEWS: 500_000, _PAPER: 600_000, _CAMERA: 31_600_000, _THINGS: 29_000_000, _TRAINING: 600_000},
    9: {_NEWS: 500_000, _PAPER: 650_000},
    10: {_NEWS: 700_000, _PAPER: 700_000, _THINGS: 9_500_000, _TRAINING: 1_200_000},
    11: {_NEWS: 900_000, _PAPER: 650_000, _THINGS: 12_800_000, _TRAINING: 300_000},
    12: {_NEWS: 500_000, _PAPER: 900_000, _SURVEY: 2_100_000, _PRIZES: 2_700_000},
}

# content, source, budget of the year, spent in the month
EXPENSES: dict[int, Rows] = {
    month: tuple((content, "Chi thường xuyên", _BUDGETS[content], spent) for content, spent in lines.items())
    for month, lines in _SPENT.items()
}

_LATE_TASKS = "03 nhiệm vụ hoàn thành chậm, 01 nhiệm vụ chưa hoàn thành"
# code, criterion, most points, points, evidence, explanation
SCORES: dict[int, Rows] = {
    12: (
        ("1", "Công tác chỉ đạo, điều hành CCHC", 15, 13.5, None, None),
        ("1.1", "Ban hành kế hoạch CCHC năm", 3, 3, "Kế hoạch số 136/KH-UBND ngày 28/02/2023", None),
        ("1.2", "Mức độ hoàn thành kế hoạch", 5, 3.5, "Báo cáo số 189/BC-UBND ngày 08/12/2023", _LATE_TASKS),
        ("1.3", "Họp Ban điều hành CCHC định kỳ", 3, 3, "Thông báo số 18, 41, 63, 88/TB-UBND năm 2023", None),
        ("1.4", "Thông tin, tuyên truyền CCHC", 2, 2, "Kế hoạch số 98/KH-UBND ngày 20/02/2023", None),
        ("1.5", "Sáng kiến trong CCHC", 2, 2, "Quyết định số 203/QĐ-UBND ngày 16/11/2023", None),
        ("2", "Cải cách thể chế", 10, 9.5, None, None),
        ("2.1", "Rà soát văn bản quy phạm pháp luật", 5, 5, "Sổ theo dõi rà soát văn bản năm 2023", None),
        ("2.2", "Theo dõi thi hành, phổ biến pháp luật", 5, 4.5, "Sổ theo dõi phổ biến pháp luật năm 2023", "Tài liệu của 01 cuộc phổ biến chưa đầy đủ"),
        ("3", "Cải cách thủ tục hành chính", 25, 21, None, None),
        ("3.1", "Niêm yết, công khai TTHC", 5, 5, "Bảng niêm yết tại Bộ phận Tiếp nhận và Trả kết quả", None),
        ("3.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", 12, 9, "Biểu II.06a/VPCP/KSTT các tháng năm 2023", "Còn hồ sơ giải quyết quá hạn trong năm"),
        ("3.3", "Xử lý phản ánh, kiến nghị", 4, 3, "Sổ tiếp công dân năm 2023", "01 phản ánh giải quyết chậm"),
        ("3.4", "Khảo sát sự hài lòng", 4, 4, "Báo cáo số 92/BC-UBND ngày 27/6/2023", None),
        ("4", "Cải cách tổ chức bộ máy", 10, 9, None, None),
        ("4.1", "Bố trí vị trí việc làm", 5, 4, "Quyết định số 118/QĐ-UBND ngày 18/5/2023", "Ban hành chậm so với kế hoạch"),
        ("4.2", "Kiện toàn Ban điều hành, Tổ kiểm tra công vụ", 5, 5, "Quyết định số 71, 82/QĐ-UBND năm 2023", None),
        ("5", "Cải cách chế độ công vụ", 12, 11.5, None, None),
        ("5.1", "Đào tạo, bồi dưỡng cán bộ, công chức", 5, 5, "Báo cáo số 178/BC-UBND ngày 24/11/2023", None),
        ("5.2", "Kỷ luật, kỷ cương hành chính", 7, 6.5, "Báo cáo số 189/BC-UBND ngày 08/12/2023", "01 trường hợp bị nhắc nhở"),
        ("6", "Cải cách tài chính công", 8, 7.5, None, None),
        ("6.1", "Bố trí, sử dụng kinh phí CCHC", 4, 4, "Quyết định số 57/QĐ-UBND ngày 27/02/2023", None),
        ("6.2", "Bổ sung trang thiết bị, lắp đặt camera", 4, 3.5, "Biên bản số 31/BB-UBND ngày 18/8/2023", "Lắp đặt camera chậm so với kế hoạch"),
        ("7", "Xây dựng chính quyền điện tử, chính quyền số", 20, 16, None, None),
        ("7.1", "Ký số, gửi nhận văn bản điện tử", 6, 6, "Số liệu phần mềm quản lý văn bản năm 2023", None),
        ("7.2", "Tỷ lệ hồ sơ trực tuyến", 8, 5, "Biểu II.06a/VPCP/KSTT các tháng năm 2023", "Cả năm đạt 38,71%, chỉ tiêu 50%"),
        ("7.3", "Thanh toán trực tuyến, số hóa hồ sơ", 6, 5, "Số liệu phần mềm một cửa năm 2023", "Tỷ lệ thanh toán trực tuyến đầu năm còn thấp"),
    ),
}  # fmt: skip
