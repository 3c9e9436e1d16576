"""The sample plan's tasks, after plan 136/KH-UBND of 28 February 2023, and what the first quarter says of them.

Units, tasks and deadlines follow the plan; results, dates, numbers and people are invented.
"""

DIRECTION, PROCEDURES = "Chỉ đạo, điều hành", "Cải cách thủ tục hành chính"
ORGANIZATION, CIVIL_SERVICE = "Cải cách tổ chức bộ máy", "Cải cách chế độ công vụ"
FINANCE, DIGITAL = "Cải cách tài chính công", "Xây dựng và phát triển chính quyền điện tử, chính quyền số"
INSTITUTIONS = "Cải cách thể chế"

_G1 = "1. Công tác chỉ đạo, điều hành CCHC"
_G2 = "2. Đẩy mạnh công tác thông tin, tuyên truyền CCHC"
_G3 = "3. Khắc phục tình trạng trễ hạn trong giải quyết TTHC"
_G4 = "4. Kiểm tra CCHC gắn với kiểm tra công vụ; tiếp dân, giải quyết phản ánh, kiến nghị"
_G5 = "5. Cải cách tổ chức bộ máy, nâng cao năng lực đội ngũ cán bộ, công chức"
_G6 = "6. Ứng dụng công nghệ thông tin trong CCHC"
_G7 = "7. Phong trào thi đua CCHC, sáng kiến, giải pháp"
_G8 = "8. Rà soát, bổ sung trang thiết bị, phương tiện làm việc"
_REGULAR = "Thường xuyên trong năm 2023 và những năm tiếp theo"
_Q1, _Q2 = "Quý I/2023 và những năm tiếp theo", "Quý II/2023 và những năm tiếp theo"

# code, area, group, content, product, lead, coordinators, deadline
TASKS = (
    ("NV01", DIRECTION, _G1, "Kiện toàn Ban điều hành CCHC xã, phân công nhiệm vụ cụ thể từng thành viên", "Quyết định", "VPTK", "BDH", "Tháng 02/2023"),
    ("NV02", DIRECTION, _G1, "Sửa đổi, bổ sung Quy chế hoạt động của Ban điều hành CCHC", "Quy chế", "VPTK", "BDH", _Q1),
    ("NV03", DIRECTION, _G1, "Họp định kỳ Ban điều hành CCHC mỗi quý một lần", "Biên bản, thông báo kết luận", "BDH", "VPTK", _REGULAR),
    ("NV04", DIRECTION, _G1, "Triển khai, quán triệt chủ trương, chỉ đạo, hướng dẫn mới về CCHC", "Văn bản triển khai", "VPTK", "", _REGULAR),
    ("NV05", DIRECTION, _G1, "Lập hồ sơ minh chứng, khắc phục tiêu chí CCHC bị mất điểm, trừ điểm", "Hồ sơ minh chứng", "VPTK", "BDH", "Quý III/2023"),
    ("NV06", DIRECTION, _G2, "Xây dựng kế hoạch thông tin, tuyên truyền CCHC năm 2023", "Kế hoạch", "TTVH", "VPTK", _Q1),
    ("NV07", DIRECTION, _G2, "Tuyên truyền CCHC trên hệ thống truyền thanh, hội nghị, đối thoại", "Tin, bài", "TTVH", "VPTK", _REGULAR),
    ("NV08", PROCEDURES, _G3, "Họp hằng tháng rà soát, khắc phục hồ sơ TTHC trễ hạn", "Biên bản", "VPTK", "BPMC", _REGULAR),
    ("NV09", PROCEDURES, _G3, "Niêm yết, cập nhật công khai bộ TTHC tại Bộ phận Tiếp nhận và Trả kết quả", "Bảng niêm yết", "BPMC", "VPTK", _REGULAR),
    ("NV10", DIRECTION, _G4, "Kiện toàn Tổ kiểm tra công vụ, sửa đổi Quy chế hoạt động của Tổ", "Quyết định, quy chế", "VPTK", "TKT", _Q1),
    ("NV11", DIRECTION, _G4, "Xây dựng kế hoạch kiểm tra công vụ năm 2023", "Kế hoạch", "TKT", "VPTK", _Q1),
    ("NV12", DIRECTION, _G4, "Kiểm tra công vụ theo kế hoạch và đột xuất", "Biên bản kiểm tra", "TKT", "VPTK", "Quý IV/2023"),
    ("NV13", PROCEDURES, _G4, "Tiếp công dân, giải quyết phản ánh, kiến nghị, khiếu nại", "Sổ theo dõi", "TPHT", "BPMC", _REGULAR),
    ("NV14", PROCEDURES, _G4, "Khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC", "Báo cáo khảo sát", "VPTK", "BPMC; MTTQ", "6 tháng đầu năm 2023"),
    ("NV15", ORGANIZATION, _G5, "Rà soát, sắp xếp, bố trí vị trí việc làm", "Danh sách bố trí", "VPTK", "", _Q1),
    ("NV16", CIVIL_SERVICE, _G5, "Cử cán bộ, công chức tham gia đào tạo, bồi dưỡng", "Danh sách cử đi học", "VPTK", "", "Năm 2023"),
    ("NV17", CIVIL_SERVICE, _G5, "Tăng cường kỷ luật, kỷ cương hành chính", "Văn bản chấn chỉnh", "VPTK", "TKT", _REGULAR),
    ("NV18", DIGITAL, _G6, "Quản lý, điều hành trên môi trường mạng, áp dụng chữ ký số", "Hệ thống vận hành", "CNTT", "VPTK", _REGULAR),
    ("NV19", DIGITAL, _G6, "Nâng tỷ lệ hồ sơ TTHC tiếp nhận trực tuyến theo yêu cầu của huyện", "Tỷ lệ hồ sơ trực tuyến", "CNTT", "BPMC", "Năm 2023"),
    ("NV20", DIRECTION, _G7, "Phát động phong trào thi đua CCHC năm 2023", "Kế hoạch phát động", "VPTK", "BDH", _Q1),
    ("NV21", DIRECTION, _G7, "Tìm kiếm, phát huy sáng kiến, giải pháp trong CCHC", "Sáng kiến được công nhận", "BDH", "VPTK", "Quý IV/2023"),
    ("NV22", FINANCE, _G8, "Rà soát, thống kê, bổ sung trang thiết bị, phương tiện làm việc", "Danh mục, dự toán", "TCKT", "VPTK", _Q2),
    ("NV23", FINANCE, _G8, "Khảo sát, lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả", "Hệ thống camera", "TCKT", "VPTK; BPMC", _Q2),
    ("NV24", FINANCE, _G8, "Cân đối, bố trí kinh phí thực hiện kế hoạch CCHC năm 2023", "Dự toán", "TCKT", "VPTK", _Q1),
)  # fmt: skip

DONE, GOING, NOT_BEGUN = "Hoàn thành", "Đang thực hiện", "Chưa thực hiện"
ACHIEVEMENT, LIMITATION, CAUSE, PROPOSAL = "Kết quả đạt được", "Hạn chế", "Nguyên nhân", "Kiến nghị"
MONTH_ONLY, PERIOD_ONLY = "Chỉ báo cáo tháng", "Chỉ báo cáo nhiều tháng"

TaskLine = tuple[str, str, str | None, tuple[int, int] | None, str | None, str | None]
"""Code, status, result, finished on (day, month), evidence, reason for delay."""

Lines = tuple[tuple[str, ...], ...]
"""Area or kind, and text."""

RESULTS: dict[int, tuple[TaskLine, ...]] = {
    1: (
        ("NV04", GOING, "Triển khai 02 văn bản chỉ đạo của cấp trên về CCHC đến các ngành", None, None, None),
        ("NV07", GOING, "Phát 04 lượt tin, bài về CCHC trên hệ thống truyền thanh xã", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 01, yêu cầu công chức phụ trách lĩnh vực đất đai có biện pháp khắc phục", None, "Biên bản số 02/BB-UBND ngày 03/02/2023", None),
        ("NV09", GOING, "Niêm yết đầy đủ TTHC thuộc thẩm quyền giải quyết của xã", None, None, None),
        ("NV13", GOING, "Tiếp 06 lượt công dân, không có đơn khiếu nại tồn đọng", None, None, None),
        ("NV18", GOING, "Duy trì gửi, nhận văn bản điện tử có ký số trên phần mềm quản lý văn bản", None, None, None),
    ),
    2: (
        ("NV04", GOING, "Quán triệt Kế hoạch nâng cao chất lượng, hiệu quả công tác CCHC năm 2023 đến toàn thể cán bộ, công chức", None, None, None),
        ("NV06", DONE, "Ban hành Kế hoạch thông tin, tuyên truyền CCHC năm 2023", (20, 2), "Kế hoạch số 98/KH-UBND ngày 20/02/2023", None),
        ("NV07", GOING, "Phát 05 lượt tin, bài; lồng ghép tuyên truyền tại 01 hội nghị của Ủy ban nhân dân xã", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 02; các trường hợp trễ hạn đã có văn bản xin lỗi và hẹn lại ngày trả kết quả", None, "Biên bản số 05/BB-UBND ngày 03/3/2023", None),
        ("NV11", DONE, "Ban hành Kế hoạch kiểm tra công vụ năm 2023", (24, 2), "Kế hoạch số 112/KH-UBND ngày 24/02/2023", None),
        ("NV13", GOING, "Tiếp 05 lượt công dân; giải quyết xong 01 phản ánh về thời gian trả kết quả", None, None, None),
        ("NV17", GOING, "Nhắc nhở cán bộ, công chức thực hiện nghiêm giờ giấc, văn hóa công sở", None, None, None),
        ("NV18", GOING, "Cấp bổ sung 02 chứng thư số cho công chức", None, None, None),
        ("NV24", DONE, "Bố trí kinh phí thực hiện kế hoạch CCHC trong dự toán chi thường xuyên của xã", (27, 2), "Quyết định số 57/QĐ-UBND ngày 27/02/2023", None),
    ),
    3: (
        ("NV01", DONE, "Kiện toàn Ban điều hành CCHC xã gồm 11 thành viên, phân công nhiệm vụ từng thành viên", (10, 3), "Quyết định số 71/QĐ-UBND ngày 10/3/2023", "Chờ phân công lại nhiệm vụ lãnh đạo"),
        ("NV02", DONE, "Ban hành Quy chế hoạt động của Ban điều hành CCHC (sửa đổi)", (15, 3), "Quyết định số 76/QĐ-UBND ngày 15/3/2023", None),
        ("NV03", GOING, "Tổ chức phiên họp quý I của Ban điều hành CCHC xã; thành viên tham dự đầy đủ", None, "Thông báo số 18/TB-UBND ngày 17/3/2023", None),
        ("NV07", GOING, "Phát 04 lượt tin, bài về dịch vụ công trực tuyến", None, None, None),
        ("NV09", GOING, "Cập nhật, niêm yết 03 TTHC mới được sửa đổi, bổ sung", None, None, None),
        ("NV10", DONE, "Kiện toàn Tổ kiểm tra công vụ gồm 05 thành viên và ban hành Quy chế hoạt động của Tổ", (20, 3), "Quyết định số 82/QĐ-UBND ngày 20/3/2023", None),
        ("NV12", GOING, "Kiểm tra đột xuất 01 cuộc tại Bộ phận Tiếp nhận và Trả kết quả, chưa phát hiện vi phạm", None, "Biên bản số 09/BB-UBND ngày 22/3/2023", None),
        ("NV13", GOING, "Ước tiếp 06 lượt công dân", None, None, None),
        ("NV14", GOING, "Chuẩn bị 100 phiếu khảo sát sự hài lòng của tổ chức, cá nhân", None, None, None),
        ("NV15", GOING, "Đang rà soát, lập danh sách bố trí vị trí việc làm", None, None, "Chờ hướng dẫn của cấp trên về định mức biên chế"),
        ("NV16", GOING, "Cử 02 công chức tham gia lớp bồi dưỡng kỹ năng hành chính", None, None, None),
        ("NV19", GOING, "Hướng dẫn người dân nộp hồ sơ trực tuyến tại Bộ phận Tiếp nhận và Trả kết quả", None, None, None),
        ("NV20", DONE, "Phát động phong trào thi đua CCHC năm 2023", (24, 3), "Kế hoạch số 145/KH-UBND ngày 24/3/2023", None),
        ("NV22", GOING, "Đang thống kê nhu cầu trang thiết bị của các bộ phận", None, None, None),
    ),
}  # fmt: skip

ACTIVITIES: dict[int, Lines] = {
    1: (
        (
            INSTITUTIONS,
            "Rà soát 12 văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân xã ban hành; không có văn bản trái quy định",
        ),
    ),
    2: (),
    3: ((INSTITUTIONS, "Tổ chức 01 hội nghị phổ biến, giáo dục pháp luật với 85 người tham dự"),),
}
ASSESSMENTS: dict[int, Lines] = {
    1: (),
    2: ((LIMITATION, "Một số hồ sơ lĩnh vực đất đai giải quyết còn trễ hạn"),),
    3: (
        (LIMITATION, "Một số hồ sơ lĩnh vực đất đai giải quyết còn trễ hạn"),
        (LIMITATION, "Tỷ lệ hồ sơ tiếp nhận trực tuyến ở lĩnh vực chứng thực còn thấp"),
        (CAUSE, "Hồ sơ đất đai phải xác minh nguồn gốc qua nhiều khâu; công chức phụ trách kiêm nhiệm nhiều việc"),
        (CAUSE, "Người dân chưa quen sử dụng dịch vụ công trực tuyến"),
        (ACHIEVEMENT, "Ban hành đủ kế hoạch tuyên truyền, kế hoạch kiểm tra công vụ và bố trí kinh phí CCHC ngay trong quý I", PERIOD_ONLY),
        (PROPOSAL, "Đề nghị Phòng Nội vụ tổ chức tập huấn nghiệp vụ CCHC cho công chức cấp xã trong quý II năm 2023"),
    ),
}  # fmt: skip
NEXT_STEPS: dict[int, tuple[str, ...]] = {
    1: ("Ban hành kế hoạch tuyên truyền, kế hoạch kiểm tra công vụ năm 2023",),
    2: ("Kiện toàn Ban điều hành CCHC, Tổ kiểm tra công vụ",),
    3: (
        "Hoàn thành việc rà soát, bố trí vị trí việc làm",
        "Tổ chức khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC",
        "Khảo sát, lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả",
        "Khắc phục dứt điểm hồ sơ trễ hạn lĩnh vực đất đai",
        "Tăng cường hướng dẫn người dân nộp hồ sơ trực tuyến, thanh toán trực tuyến",
    ),
}
