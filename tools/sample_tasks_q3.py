"""What the sample months July to September say of the plan's tasks, and of their own. All invented."""

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
    ORGANIZATION,
    PERIOD_ONLY,
    PROCEDURES,
    PROPOSAL,
    Lines,
    TaskLine,
)

_CAMERA = "Dự toán phải thẩm định lại do thay đổi cấu hình thiết bị"

RESULTS: dict[int, tuple[TaskLine, ...]] = {
    7: (
        ("NV04", GOING, "Triển khai nhiệm vụ CCHC 6 tháng cuối năm đến các ngành, các ấp", None, None, None),
        ("NV05", GOING, "Các ngành lập xong hồ sơ minh chứng của 03/06 tiêu chí", None, None, None),
        ("NV07", GOING, "Phát 05 lượt tin, bài; lồng ghép tuyên truyền tại 01 hội nghị với 48 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 7; hồ sơ đất đai quá hạn từ tháng 6 đã giải quyết xong", None, "Biên bản số 28/BB-UBND ngày 03/8/2023", None),
        ("NV09", GOING, "Cập nhật, niêm yết danh mục 45 TTHC cung cấp trực tuyến toàn trình", None, None, None),
        ("NV13", GOING, "Tiếp 04 lượt công dân; giải quyết xong 01 phản ánh từ tháng 6 chuyển sang", None, None, None),
        ("NV17", GOING, "Yêu cầu cán bộ, công chức ký cam kết thực hiện kỷ luật, kỷ cương hành chính", None, None, None),
        ("NV18", GOING, "Gửi 84/86 văn bản đi có ký số; khắc phục lỗi ký số của 01 tài khoản", None, None, None),
        ("NV19", GOING, "Hỗ trợ nộp hồ sơ trực tuyến dịp chi trả chế độ người có công; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 7 đạt 39,43%", None, None, None),
        ("NV23", GOING, "Phê duyệt dự toán, chọn đơn vị lắp đặt hệ thống camera giám sát", None, "Quyết định số 152/QĐ-UBND ngày 24/7/2023", _CAMERA),
    ),
    8: (
        ("NV04", GOING, "Triển khai 01 văn bản của cấp trên về chấn chỉnh việc giải quyết TTHC", None, None, None),
        ("NV05", GOING, "Các ngành lập xong hồ sơ minh chứng của 05/06 tiêu chí", None, None, None),
        ("NV07", GOING, "Phát 06 lượt tin, bài; treo 04 khẩu hiệu về chuyển đổi số, dịch vụ công trực tuyến", None, None, None),
        ("NV08", GOING, "Tổ chức họp đánh giá việc giải quyết TTHC tháng 8; trong tháng không có hồ sơ trễ hạn", None, "Biên bản số 33/BB-UBND ngày 05/9/2023", None),
        ("NV13", GOING, "Tiếp 06 lượt công dân; giải quyết xong 02 phản ánh, hết tháng 8 không còn phản ánh tồn đọng", None, None, None),
        ("NV16", GOING, "Cử 02 công chức tham gia lớp bồi dưỡng chuyển đổi số", None, None, None),
        ("NV18", GOING, "Gửi 94/95 văn bản đi có ký số; cấp chứng thư số cho công chức mới tiếp nhận", None, None, None),
        ("NV19", GOING, "Bố trí 01 máy vi tính cho người dân tự nộp hồ sơ; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 8 đạt 43,25%", None, None, None),
        ("NV23", DONE, "Lắp đặt, đưa vào sử dụng 04 camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả", (18, 8), "Biên bản số 31/BB-UBND ngày 18/8/2023", _CAMERA),
    ),
    9: (
        ("NV03", GOING, "Tổ chức phiên họp quý III của Ban điều hành CCHC xã, đánh giá tiến độ thực hiện kế hoạch 9 tháng", None, "Thông báo số 63/TB-UBND ngày 15/9/2023", None),
        ("NV04", GOING, "Triển khai hướng dẫn tự đánh giá, chấm điểm CCHC năm 2023 đến các ngành", None, None, None),
        ("NV05", DONE, "Hoàn thành hồ sơ minh chứng, khắc phục 06 tiêu chí CCHC bị mất điểm, trừ điểm", (25, 9), "Báo cáo số 141/BC-UBND ngày 25/9/2023", None),
        ("NV07", GOING, "Phát 06 lượt tin, bài; tuyên truyền CCHC tại 01 hội nghị sơ kết với 61 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 9; 01 hồ sơ đất đai giải quyết quá hạn đã có văn bản xin lỗi", None, "Biên bản số 37/BB-UBND ngày 04/10/2023", None),
        ("NV09", GOING, "Cập nhật, niêm yết 04 TTHC lĩnh vực bảo trợ xã hội được sửa đổi", None, None, None),
        ("NV13", GOING, "Tiếp 07 lượt công dân; giải quyết xong 02 phản ánh và 01 đơn khiếu nại tiếp nhận trong tháng 9", None, None, None),
        ("NV17", GOING, "Rà soát việc thực hiện văn hóa công sở, quy tắc ứng xử tại Bộ phận Tiếp nhận và Trả kết quả", None, None, None),
        ("NV18", GOING, "Gửi 98/99 văn bản đi có ký số; 100% cán bộ, công chức có máy vi tính làm việc", None, None, None),
        ("NV19", GOING, "Tuyên truyền lợi ích nộp hồ sơ trực tuyến tại các điểm trường; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 9 đạt 46,59%", None, None, None),
        ("NV21", GOING, "Tổng hợp 02 sáng kiến, giải pháp do các bộ phận đề xuất", None, None, None),
    ),
}  # fmt: skip

ACTIVITIES: dict[int, Lines] = {
    7: (
        (INSTITUTIONS, "Trình Hội đồng nhân dân xã ban hành 01 nghị quyết quy phạm pháp luật đúng trình tự, thủ tục"),
        (FINANCE, "Công khai tình hình thực hiện dự toán ngân sách xã 6 tháng đầu năm"),
        (DIGITAL, "Tháng 7: số hóa 219 hồ sơ khi tiếp nhận; 116/219 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    8: (
        (INSTITUTIONS, "Xử lý xong 01 văn bản được kiến nghị sau rà soát; phổ biến pháp luật 01 cuộc với 58 người tham dự"),
        (PROCEDURES, "Kiểm tra việc cập nhật 400 hồ sơ tiếp nhận trong tháng 8 trên phần mềm một cửa", MONTH_ONLY),
        (ORGANIZATION, "Tiếp nhận 01 công chức; số cán bộ, công chức có mặt là 21/21 người được giao"),
        (DIGITAL, "Tháng 8: số hóa 268 hồ sơ khi tiếp nhận; 146/255 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    9: (
        (INSTITUTIONS, "Phổ biến pháp luật về bảo hiểm y tế, bảo hiểm xã hội (01 cuộc, 90 người tham dự)"),
        (CIVIL_SERVICE, "Bố trí công chức mới tiếp nhận làm việc tại Bộ phận Tiếp nhận và Trả kết quả"),
        (DIGITAL, "Tháng 9: số hóa 293 hồ sơ khi tiếp nhận; 161/262 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
}
ASSESSMENTS: dict[int, Lines] = {
    7: (
        (LIMITATION, "Việc lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả chậm so với kế hoạch"),
        (LIMITATION, "Có 01 phản ánh, kiến nghị giải quyết chậm so với thời hạn"),
        (CAUSE, "Dự toán lắp đặt camera phải thẩm định lại do thay đổi cấu hình thiết bị"),
        (CAUSE, "Nội dung phản ánh phải phối hợp nhiều ngành để xác minh"),
    ),
    8: (
        (LIMITATION, "Việc trả kết quả điện tử chưa đồng đều giữa các lĩnh vực"),
        (CAUSE, "Một số kết quả lĩnh vực đất đai, xây dựng còn phải trả kèm bản giấy"),
    ),
    9: (
        (LIMITATION, "Tỷ lệ hồ sơ tiếp nhận trực tuyến ở lĩnh vực chứng thực còn thấp"),
        (CAUSE, "Người dân chứng thực bản sao thường đến nộp trực tiếp để nhận kết quả ngay"),
        (ACHIEVEMENT, "Đưa vào sử dụng hệ thống camera giám sát; khắc phục xong các tiêu chí CCHC bị mất điểm, trừ điểm", PERIOD_ONLY),
        (PROPOSAL, "Đề nghị cấp thẩm quyền nâng cấp phần mềm một cửa, hạn chế lỗi khi nộp hồ sơ trực tuyến"),
    ),
}  # fmt: skip
NEXT_STEPS: dict[int, tuple[str, ...]] = {
    7: (
        "Hoàn thành lắp đặt, nghiệm thu hệ thống camera giám sát",
        "Tiếp tục lập hồ sơ minh chứng các tiêu chí CCHC bị mất điểm, trừ điểm",
    ),
    8: (
        "Hoàn thành hồ sơ minh chứng khắc phục tiêu chí CCHC bị mất điểm, trừ điểm",
        "Họp Ban điều hành CCHC xã quý III",
        "Duy trì không để phát sinh hồ sơ trễ hạn",
    ),
    9: (
        "Hoàn thành kế hoạch kiểm tra công vụ năm 2023",
        "Xét, công nhận sáng kiến, giải pháp trong CCHC",
        "Hoàn thành việc cử cán bộ, công chức đi đào tạo, bồi dưỡng trong năm",
        "Tự đánh giá, chấm điểm CCHC năm 2023",
        "Tăng cường các giải pháp nâng tỷ lệ hồ sơ tiếp nhận trực tuyến, nhất là lĩnh vực chứng thực",
    ),
}
