"""What the sample's sister plans say, typed by hand from plan 136/KH-UBND and its tasks."""

KINDS = ("ke-hoach-tuyen-truyen", "ke-hoach-kiem-tra", "ke-hoach-thi-dua")
OFFICE, MEDIA, BOARD, TEAM = (
    "Công chức Văn phòng - Thống kê",
    "Phụ trách Đài truyền thanh - Nhà văn hóa",
    "Ban điều hành CCHC xã",
    "Tổ kiểm tra công vụ xã",
)
ONE_STOP, FRONT = "Bộ phận Tiếp nhận và Trả kết quả", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"
REGULAR = "Thường xuyên trong năm 2023 và những năm tiếp theo"
PLAN = (
    "Căn cứ Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã Long Điền A về nâng cao chất lượng, "
    "hiệu quả công tác cải cách hành chính trên địa bàn xã."
)
TABLES = {
    KINDS[0]: [
        ["1", "Triển khai, quán triệt chủ trương, chỉ đạo, hướng dẫn mới về CCHC", "Văn bản triển khai", OFFICE, "", REGULAR],
        ["2", "Xây dựng kế hoạch thông tin, tuyên truyền CCHC năm 2023", "Kế hoạch", MEDIA, OFFICE, "Quý I/2023 và những năm tiếp theo"],
        ["3", "Tuyên truyền CCHC trên hệ thống truyền thanh, hội nghị, đối thoại", "Tin, bài", MEDIA, OFFICE, REGULAR],
    ],
    KINDS[1]: [
        ["1", "Kiện toàn Tổ kiểm tra công vụ, sửa đổi Quy chế hoạt động của Tổ", "Quyết định, quy chế", OFFICE, TEAM,
         "Quý I/2023 và những năm tiếp theo"],
        ["2", "Xây dựng kế hoạch kiểm tra công vụ năm 2023", "Kế hoạch", TEAM, OFFICE, "Quý I/2023 và những năm tiếp theo"],
        ["3", "Kiểm tra công vụ theo kế hoạch và đột xuất", "Biên bản kiểm tra", TEAM, OFFICE, "Quý IV/2023"],
        ["4", "Khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC", "Báo cáo khảo sát", OFFICE, f"{ONE_STOP}; {FRONT}",
         "6 tháng đầu năm 2023"],
        ["5", "Tăng cường kỷ luật, kỷ cương hành chính", "Văn bản chấn chỉnh", OFFICE, TEAM, REGULAR],
    ],
    KINDS[2]: [
        ["1", "Phát động phong trào thi đua CCHC năm 2023", "Kế hoạch phát động", OFFICE, BOARD, "Quý I/2023 và những năm tiếp theo"],
        ["2", "Tìm kiếm, phát huy sáng kiến, giải pháp trong CCHC", "Sáng kiến được công nhận", BOARD, OFFICE, "Quý IV/2023"],
    ],
}  # fmt: skip
SUBJECTS = dict(
    zip(
        KINDS,
        (
            "Thông tin, tuyên truyền cải cách hành chính năm 2023",
            "Kiểm tra cải cách hành chính gắn với kiểm tra công vụ năm 2023",
            "Phát động phong trào thi đua cải cách hành chính năm 2023",
        ),
        strict=True,
    )
)
MONEY = {
    KINDS[0]: "10.500.000 đồng. Bằng chữ: Mười triệu năm trăm nghìn đồng.",
    KINDS[1]: "5.500.000 đồng. Bằng chữ: Năm triệu năm trăm nghìn đồng.",
    KINDS[2]: "5.000.000 đồng. Bằng chữ: Năm triệu đồng.",
}
UNITS = {
    KINDS[0]: [
        f"- {OFFICE} chủ trì thực hiện: triển khai, quán triệt chủ trương, chỉ đạo, hướng dẫn mới về CCHC; phối hợp thực hiện "
        "nhiệm vụ số 2, 3 tại Mục III.",
        f"- {MEDIA} chủ trì thực hiện: xây dựng kế hoạch thông tin, tuyên truyền CCHC năm 2023; tuyên truyền CCHC trên hệ thống "
        "truyền thanh, hội nghị, đối thoại.",
    ],
    KINDS[1]: [
        f"- {OFFICE} chủ trì thực hiện: kiện toàn Tổ kiểm tra công vụ, sửa đổi Quy chế hoạt động của Tổ; khảo sát sự hài lòng của "
        "tổ chức, cá nhân về giải quyết TTHC; tăng cường kỷ luật, kỷ cương hành chính; phối hợp thực hiện nhiệm vụ số 2, 3 tại "
        "Mục III.",
        f"- {TEAM} chủ trì thực hiện: xây dựng kế hoạch kiểm tra công vụ năm 2023; kiểm tra công vụ theo kế hoạch và đột xuất; "
        "phối hợp thực hiện nhiệm vụ số 1, 5 tại Mục III.",
        f"- {ONE_STOP} phối hợp thực hiện nhiệm vụ số 4 tại Mục III.",
        f"- {FRONT} phối hợp thực hiện nhiệm vụ số 4 tại Mục III.",
    ],
    KINDS[2]: [
        f"- {OFFICE} chủ trì thực hiện: phát động phong trào thi đua CCHC năm 2023; phối hợp thực hiện nhiệm vụ số 2 tại Mục III.",
        f"- {BOARD} chủ trì thực hiện: tìm kiếm, phát huy sáng kiến, giải pháp trong CCHC; phối hợp thực hiện nhiệm vụ số 1 tại "
        "Mục III.",
    ],
}
CONTENT = {
    KINDS[0]: [
        (
            "1. Quan tâm đẩy mạnh công tác thông tin, tuyên truyền CCHC, trước hết là trong cán bộ, đảng viên,",
            "của Nhân dân về CCHC.",
        ),
        ("2. Nội dung thông tin, tuyên truyền: Mục đích, ý nghĩa và tầm quan trọng của CCHC;", "trong thực hiện CCHC,..."),
        ("3. Hình thức thông tin, tuyên truyền: Bằng nhiều hình thức", "chương trình hội nghị của UBND xã."),
    ],
    KINDS[1]: [
        ("1. Kiện toàn Tổ kiểm tra công vụ của xã. Xây dựng (hoặc sửa đổi bổ sung)", "tổ chức làm việc theo quy chế."),
        ("2. Hàng năm xây dựng và triển khai thực hiện kiểm tra công vụ theo kế hoạch. Chú trọng", "người dân, doanh nghiệp."),
        ("3. Thủ trưởng đơn vị chịu trách nhiệm đối với trường hợp cán bộ, công chức,", "cho người dân, doanh nghiệp."),
        ("4. Phối hợp thực hiện việc khảo sát sự hài lòng của tổ chức, cá nhân", "kết quả khảo sát hàng năm."),
        ("5. Tăng cường kỷ luật, kỷ cương hành chính trong hoạt động công vụ,", "những tổ chức, cá nhân sai phạm."),
    ],
    KINDS[2]: [
        ("1. Tiếp tục thực hiện chính sách khuyến khích tìm kiếm phát hiện,", "giải pháp hay trong thực hiện CCHC."),
        ("2. Thủ trưởng đơn vị thường xuyên theo dõi phát hiện, khuyến khích phát huy", "tiết kiệm trong thực hiện CCHC."),
        ("3. Hàng năm, Ban Điều hành CCHC xã có kế hoạch phát động", "phạm vi áp dụng trên địa bàn huyện."),
    ],
}
NOTES = {KINDS[0]: 1, KINDS[1]: 2, KINDS[2]: 0}
