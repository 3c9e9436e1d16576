"""The sample's lesser tables by month: superior agencies' tasks, initiatives, equipment, expenses. All invented."""

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
