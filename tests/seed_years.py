"""Every paragraph of plan 136/KH-UBND of 2023 that holds a year or a number, in its order, and what 2024 makes of it: read by hand.

Its other paragraphs have neither, and stay as they are.
"""

FIRST_QUARTER = ("Quý I/2023", "Quý I/2024")
SECOND_QUARTER = ("Quý II/2023", "Quý II/2024")
YEAR = ("năm 2023", "năm 2024")

_QUARTERLY = "Thời gian thực hiện: Quý I/2023 và những năm tiếp theo."
_ALWAYS = "Thời gian thực hiện: thường xuyên trong năm 2023 và những năm tiếp theo."
_DISTRICTS_PLAN = (
    "Kế hoạch số 341/KH – UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện Chợ Mới Kế hoạch nâng cao chất lượng hiệu quả công tác "
    "cải cách hành chính trên địa bàn huyện Chợ Mới"
)

SEED: list[tuple[str, list[tuple[str, str]], list[str]]] = [
    ("Số: 136/KH-UBND", [], []),
    ("Long Điền A, ngày 28 tháng 02 năm 2023", [], ["ngày 28 tháng 02 năm 2023"]),
    (
        "Căn cứ Nghị quyết số 05-NQ/HU ngày 20 tháng 10 năm 2020 của Ban Chấp hành Đảng bộ huyện Chợ Mới về đẩy mạnh thực hiện cải cách "
        "hành chính huyện Chợ Mới giai đoạn 2021-2025;",
        [],
        [],
    ),
    (
        "Căn cứ Kế hoạch số 471/KH-UBND ngày 22 tháng 3 năm 2021 của Ủy ban nhân dân huyện Chợ Mới về cải cách hành chính huyện Chợ Mới "
        "giai đoạn 5 năm 2021 – 2025;",
        [],
        [],
    ),
    (f"Căn cứ {_DISTRICTS_PLAN}.", [], [_DISTRICTS_PLAN]),
    (_QUARTERLY, [FIRST_QUARTER], []),
    (_ALWAYS, [YEAR], []),
    (
        "Tổ chức họp định kỳ hàng tháng (chậm nhất 05 ngày sau khi kết thúc tháng), cuối năm (chậm nhất 10 ngày sau khi kết thúc năm) rà "
        "soát, đánh giá, rút kinh nghiệm, đề ra biện pháp chấn chỉnh khắc phục các mặt hạn chế trong công tác giải quyết TTHC.",
        [],
        [],
    ),
    (_ALWAYS, [YEAR], []),
    (_QUARTERLY, [FIRST_QUARTER], []),
    (_ALWAYS, [YEAR], []),
    (_ALWAYS, [YEAR], []),
    ("Có biện pháp nâng cao tỷ lệ thực hiện hồ sơ thủ tục hành chính Mức độ 3, mức độ 4 đạt theo yêu cầu của huyện.", [], []),
    (_ALWAYS, [YEAR], []),
    (_QUARTERLY, [FIRST_QUARTER], []),
    ("Thời gian thực hiện: Quý II/2023 và những năm tiếp theo.", [SECOND_QUARTER], []),
    (
        "Thực hiện theo Thông tư số 26/2019/TT-BTC ngày 10 tháng 5 năm 2019 và Thông tư số 33/2022/TT-BTC ngày 09/6/2022 của Bộ Tài chính "
        "về Sửa đổi, bổ sung một số điều của Thông tư số 26/2019/TT-BTC ngày 10 tháng 5 năm 2019 của Bộ Tài chính hướng dẫn việc lập dự "
        "toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm công tác cải cách hành chính nhà nước và các văn bản quy định, hướng dẫn "
        "khác của Bộ, ngành Trung ương và Ủy ban nhân dân tỉnh. Trong đó: Các nhiệm vụ do thành viên Ban điều hành CCHC xã thực hiện sử "
        "dụng từ nguồn kinh phí thường xuyên hàng năm của cơ quan, đơn vị, địa phương được cấp thẩm quyền giao để thực hiện nhiệm vụ CCHC.",
        [],
        [],
    ),
    (
        "Kết quả thực hiện các nội dung trong kế hoạch này được báo cáo định kỳ 3 tháng, 6 tháng, 9 tháng, năm. Thời gian báo cáo: chậm "
        "nhất ngày 05 của các tháng 3, tháng 6, tháng 9, tháng 12.",
        [],
        [],
    ),
    (
        "Công chức Văn Phòng – Thống kê tham mưu điều chỉnh bổ sung một số nội dung trong kế hoạch này vào bảng đăng ký thi đua cải cách "
        "hành của xã từ năm 2023 trở đi.",
        [YEAR],
        [],
    ),
    (
        "Giao CC VP - TK thường xuyên theo dõi, hướng dẫn, đôn đốc, kiểm tra việc triển khai, thực hiện kế hoạch này; định kỳ 3 tháng, 6 "
        "tháng, 9 tháng, năm tổng hợp báo cáo kết quả thực hiện kế hoạch cho phòng Nội Vụ.",
        [],
        [],
    ),
]
