"""What the sample months October to December say of the plan's tasks, and of their own. All invented."""

from tools.sample_tasks import (
    ACHIEVEMENT,
    CAUSE,
    CIVIL_SERVICE,
    DIGITAL,
    DONE,
    FINANCE,
    GOING,
    INSTITUTIONS,
    LIMITATION,
    MONTH_ONLY,
    PERIOD_ONLY,
    PROCEDURES,
    PROPOSAL,
    Lines,
    TaskLine,
)

_ONLINE = "Những tháng đầu năm người dân chưa quen dịch vụ công trực tuyến; hồ sơ chứng thực chủ yếu nộp trực tiếp"

RESULTS: dict[int, tuple[TaskLine, ...]] = {
    10: (
        ("NV04", GOING, "Triển khai 02 văn bản của cấp trên về chuyển đổi số, giải quyết TTHC không phụ thuộc địa giới hành chính", None, None, None),
        ("NV07", GOING, "Phát 08 lượt tin, bài hưởng ứng Ngày Chuyển đổi số quốc gia; treo 02 khẩu hiệu; tuyên truyền tại 01 hội nghị với 75 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 10; đã xin lỗi, hẹn lại 01 hồ sơ đất đai đang quá hạn", None, "Biên bản số 43/BB-UBND ngày 03/11/2023", None),
        ("NV12", GOING, "Kiểm tra theo kế hoạch 01 cuộc đối với 04 công chức, không phát hiện vi phạm", None, "Biên bản số 40/BB-UBND ngày 18/10/2023", None),
        ("NV13", GOING, "Tiếp 06 lượt công dân; tiếp nhận 01 phản ánh trong tháng 10, đang giải quyết trong thời hạn", None, None, None),
        ("NV16", GOING, "Cử 04 cán bộ, công chức tham gia lớp bồi dưỡng văn hóa công vụ, kỹ năng giao tiếp", None, None, None),
        ("NV17", GOING, "Quán triệt quy định về trách nhiệm nêu gương, đạo đức công vụ tại cuộc họp cơ quan", None, None, None),
        ("NV18", GOING, "Gửi 100/101 văn bản đi có ký số; rà soát tài khoản trên phần mềm quản lý văn bản", None, None, None),
        ("NV19", GOING, "Tổ chức tháng cao điểm nộp hồ sơ trực tuyến; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 10 đạt 48,61%", None, None, None),
        ("NV21", GOING, "Họp xét 03 sáng kiến, giải pháp, chọn 01 sáng kiến đề nghị công nhận", None, None, None),
    ),
    11: (
        ("NV04", GOING, "Triển khai thu thập tài liệu kiểm chứng phục vụ tự chấm điểm CCHC năm 2023", None, None, None),
        ("NV07", GOING, "Phát 07 lượt tin, bài; tổ chức 01 cuộc đối thoại giữa lãnh đạo xã với người dân, 92 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 11; hồ sơ quá hạn từ tháng 10 đã giải quyết xong, không phát sinh hồ sơ mới", None, "Biên bản số 48/BB-UBND ngày 05/12/2023", None),
        ("NV09", GOING, "Cập nhật, niêm yết 03 TTHC lĩnh vực chứng thực, hộ tịch", None, None, None),
        ("NV12", GOING, "Kiểm tra đột xuất 01 cuộc tại Bộ phận Tiếp nhận và Trả kết quả, không phát hiện vi phạm", None, "Biên bản số 46/BB-UBND ngày 21/11/2023", None),
        ("NV13", GOING, "Tiếp 05 lượt công dân; giải quyết xong 03 phản ánh, trong đó 01 phản ánh từ tháng 10 chuyển sang", None, None, None),
        ("NV16", DONE, "Cử 01 công chức đi bồi dưỡng ngạch chuyên viên; cả năm cử 12 lượt cán bộ, công chức đi đào tạo, bồi dưỡng", (24, 11), "Báo cáo số 178/BC-UBND ngày 24/11/2023", None),
        ("NV18", GOING, "Gửi 107/108 văn bản đi có ký số; lập hồ sơ công việc điện tử ở tất cả các ngành", None, None, None),
        ("NV19", GOING, "Mở 02 điểm hỗ trợ dịch vụ công trực tuyến tại ấp; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 11 đạt 51,24%", None, None, None),
        ("NV21", DONE, "Công nhận 01 sáng kiến về nhắc hẹn trả kết quả giải quyết TTHC qua tin nhắn", (16, 11), "Quyết định số 203/QĐ-UBND ngày 16/11/2023", None),
    ),
    12: (
        ("NV03", GOING, "Tổ chức phiên họp quý IV của Ban điều hành CCHC xã, tổng kết công tác CCHC năm 2023", None, "Thông báo số 88/TB-UBND ngày 15/12/2023", None),
        ("NV04", GOING, "Lấy ý kiến các ngành về dự thảo kế hoạch CCHC năm 2024", None, None, None),
        ("NV07", GOING, "Phát 06 lượt tin, bài; tuyên truyền kết quả CCHC tại 01 hội nghị tổng kết với 57 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp đánh giá việc giải quyết TTHC tháng 12 và cả năm; tháng 12 không có hồ sơ trễ hạn", None, "Biên bản số 01/BB-UBND ngày 04/01/2024", None),
        ("NV09", GOING, "Rà soát toàn bộ TTHC niêm yết, không có TTHC niêm yết sai hoặc hết hiệu lực", None, None, None),
        ("NV12", DONE, "Hoàn thành kế hoạch kiểm tra công vụ năm 2023: 02 cuộc theo kế hoạch, 03 cuộc đột xuất, xử lý 01 trường hợp vi phạm", (8, 12), "Báo cáo số 189/BC-UBND ngày 08/12/2023", None),
        ("NV13", GOING, "Tiếp 06 lượt công dân; giải quyết xong 01 phản ánh, không còn phản ánh, đơn khiếu nại chuyển sang năm 2024", None, None, None),
        ("NV17", GOING, "Đánh giá việc chấp hành kỷ luật, kỷ cương cả năm; không có cán bộ, công chức bị kỷ luật", None, None, None),
        ("NV18", GOING, "Gửi 126/126 văn bản đi có ký số", None, None, None),
        ("NV19", GOING, "Tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 12 đạt 54,32%, cả năm đạt 38,71%, chưa đạt chỉ tiêu 50% huyện giao", None, None, _ONLINE),
    ),
}  # fmt: skip

ACTIVITIES: dict[int, Lines] = {
    10: (
        (INSTITUTIONS, "Theo dõi tình hình thi hành pháp luật về xử lý vi phạm hành chính (01 cuộc)"),
        (FINANCE, "Công khai tình hình thực hiện dự toán ngân sách xã quý III; bổ sung 10 ghế ngồi chờ cho người dân"),
        (DIGITAL, "Tháng 10: số hóa 298 hồ sơ khi tiếp nhận; 163/251 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    11: (
        (INSTITUTIONS, "Tổ chức 02 cuộc phổ biến pháp luật hưởng ứng Ngày Pháp luật Việt Nam với 146 người tham dự"),
        (FINANCE, "Bổ sung 01 máy quét phục vụ số hóa hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả"),
        (DIGITAL, "Tháng 11: số hóa 322 hồ sơ khi tiếp nhận; 180/258 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    12: (
        (INSTITUTIONS, "Rà soát 13 văn bản quy phạm pháp luật của xã; trình ban hành 01 nghị quyết đúng trình tự, thủ tục"),
        (PROCEDURES, "Khảo sát sự hài lòng lần 2: phát ra 120 phiếu, thu về 117 phiếu hợp lệ, 112 phiếu hài lòng, đạt 95,73%"),
        (CIVIL_SERVICE, "Đánh giá, xếp loại cán bộ, công chức năm 2023"),
        (FINANCE, "Chi thực hiện kế hoạch CCHC cả năm 105.000.000 đồng trên dự toán 113.000.000 đồng, đạt 92,92%"),
        (DIGITAL, "Tháng 12: số hóa 371 hồ sơ khi tiếp nhận; 209/283 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
}
ASSESSMENTS: dict[int, Lines] = {
    10: (
        (LIMITATION, "Báo cáo khắc phục kết luận kiểm tra CCHC gửi huyện còn chậm"),
        (CAUSE, "Thời tiết mưa, ngập làm chậm việc xác minh thực địa hồ sơ đất đai"),
        (CAUSE, "Tài liệu kiểm chứng do nhiều ngành lưu giữ, chưa được tập hợp thường xuyên"),
    ),
    11: (
        (LIMITATION, "Một số hồ sơ công việc điện tử lập chưa đầy đủ thành phần"),
        (CAUSE, "Công chức chưa quen lập hồ sơ công việc trên phần mềm quản lý văn bản"),
    ),
    12: (
        (LIMITATION, "Tỷ lệ hồ sơ tiếp nhận trực tuyến cả năm chưa đạt chỉ tiêu huyện giao"),
        (LIMITATION, "Có 03 nhiệm vụ của kế hoạch năm hoàn thành chậm so với thời hạn"),
        (CAUSE, _ONLINE),
        (CAUSE, "Một số nhiệm vụ phụ thuộc hướng dẫn, thẩm định của cấp trên"),
        (ACHIEVEMENT, "Công nhận 01 sáng kiến; hoàn thành kế hoạch kiểm tra công vụ và tự chấm điểm CCHC của năm", PERIOD_ONLY),
        (PROPOSAL, "Đề nghị Phòng Nội vụ huyện tiếp tục tập huấn nghiệp vụ CCHC, chuyển đổi số cho công chức cấp xã"),
        (PROPOSAL, "Đề nghị huyện giao chỉ tiêu hồ sơ trực tuyến riêng cho lĩnh vực chứng thực"),
    ),
}  # fmt: skip
NEXT_STEPS: dict[int, tuple[str, ...]] = {
    10: (
        "Công nhận sáng kiến, giải pháp trong CCHC năm 2023",
        "Giải quyết dứt điểm hồ sơ đất đai đang quá hạn",
        "Thu thập tài liệu kiểm chứng phục vụ tự chấm điểm CCHC",
    ),
    11: (
        "Tổng kết công tác CCHC năm 2023, hoàn thành tự chấm điểm CCHC",
        "Khảo sát sự hài lòng của tổ chức, cá nhân lần 2",
        "Báo cáo kết quả kiểm tra công vụ năm 2023",
    ),
    12: (
        "Ban hành và triển khai kế hoạch CCHC năm 2024 ngay từ đầu năm",
        "Nâng tỷ lệ hồ sơ tiếp nhận trực tuyến đạt chỉ tiêu huyện giao, tập trung lĩnh vực chứng thực",
        "Duy trì không có hồ sơ trễ hạn; giải quyết phản ánh, kiến nghị đúng thời hạn",
        "Hoàn thành số hóa kết quả giải quyết TTHC còn hiệu lực",
        "Bố trí kinh phí thực hiện kế hoạch CCHC ngay từ dự toán đầu năm",
    ),
}
