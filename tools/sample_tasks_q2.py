"""What the sample months April to June say of the plan's tasks, and of their own. All invented."""

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
    NOT_BEGUN,
    PERIOD_ONLY,
    PROCEDURES,
    PROPOSAL,
    Lines,
    TaskLine,
)

_POSTS = "Chờ hướng dẫn của cấp trên về định mức biên chế"
_CAMERA = "Dự toán phải thẩm định lại do thay đổi cấu hình thiết bị"

RESULTS: dict[int, tuple[TaskLine, ...]] = {
    4: (
        ("NV04", GOING, "Triển khai Kế hoạch số 136/KH-UBND và 03 văn bản chỉ đạo của cấp trên về CCHC đến các ngành, các ấp", None, None, None),
        ("NV05", NOT_BEGUN, None, None, None, None),
        ("NV07", GOING, "Phát 06 lượt tin, bài; lồng ghép tuyên truyền CCHC tại 01 hội nghị với 54 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 3 và tháng 4; yêu cầu giải quyết dứt điểm 01 hồ sơ đất đai đang quá hạn", None, "Biên bản số 12/BB-UBND ngày 04/4/2023; Biên bản số 15/BB-UBND ngày 04/5/2023", None),
        ("NV09", GOING, "Cập nhật, niêm yết 02 TTHC lĩnh vực hộ tịch được sửa đổi, bổ sung", None, None, None),
        ("NV13", GOING, "Tiếp 07 lượt công dân; tiếp nhận 02 phản ánh, kiến nghị, giải quyết xong 01 phản ánh", None, None, None),
        ("NV15", GOING, "Hoàn chỉnh dự thảo danh sách bố trí vị trí việc làm, lấy ý kiến các ngành", None, None, _POSTS),
        ("NV17", GOING, "Chấn chỉnh giờ giấc làm việc, phân công trực cơ quan dịp nghỉ lễ 30/4 và 01/5", None, "Công văn số 64/UBND ngày 25/4/2023", None),
        ("NV18", GOING, "Gửi 85/88 văn bản đi có ký số trên phần mềm quản lý văn bản", None, None, None),
        ("NV19", GOING, "Phân công đoàn viên hỗ trợ người dân nộp hồ sơ trực tuyến; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 4 đạt 30,39%", None, None, None),
        ("NV22", GOING, "Tổng hợp nhu cầu trang thiết bị, phương tiện làm việc của 06 bộ phận", None, None, None),
        ("NV23", GOING, "Khảo sát vị trí lắp đặt 04 camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả", None, None, None),
    ),
    5: (
        ("NV04", GOING, "Quán triệt bộ tiêu chí đánh giá CCHC cấp xã đến cán bộ, công chức tại cuộc họp giao ban tháng 5", None, None, None),
        ("NV05", GOING, "Giao các ngành rà soát các tiêu chí CCHC bị mất điểm, trừ điểm năm 2022", None, None, None),
        ("NV07", GOING, "Phát 05 lượt tin, bài hướng dẫn nộp hồ sơ, thanh toán trực tuyến; treo 02 khẩu hiệu", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 5; 02 hồ sơ giải quyết quá hạn đều đã có văn bản xin lỗi", None, "Biên bản số 19/BB-UBND ngày 02/6/2023", None),
        ("NV09", GOING, "Niêm yết TTHC lĩnh vực tôn giáo bắt đầu tiếp nhận tại xã", None, None, None),
        ("NV12", GOING, "Kiểm tra theo kế hoạch 01 cuộc đối với 03 công chức, chưa phát hiện vi phạm", None, "Biên bản số 17/BB-UBND ngày 22/5/2023", None),
        ("NV13", GOING, "Tiếp 05 lượt công dân; tiếp nhận 01 đơn khiếu nại; giải quyết xong 02 phản ánh, trong đó 01 phản ánh từ tháng 4 chuyển sang", None, None, None),
        ("NV14", GOING, "Thống nhất mẫu phiếu khảo sát, phân công người khảo sát với Ủy ban Mặt trận Tổ quốc Việt Nam xã", None, None, None),
        ("NV15", DONE, "Ban hành danh sách bố trí vị trí việc làm đối với 20 cán bộ, công chức hiện có", (18, 5), "Quyết định số 118/QĐ-UBND ngày 18/5/2023", _POSTS),
        ("NV16", GOING, "Cử 03 công chức tham gia lớp bồi dưỡng nghiệp vụ một cửa", None, None, None),
        ("NV18", GOING, "Gửi 90/92 văn bản đi có ký số; xử lý toàn bộ văn bản đến trên môi trường mạng", None, None, None),
        ("NV19", GOING, "Lập nhóm hỗ trợ nộp hồ sơ trực tuyến tại các ấp; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 5 đạt 34,12%", None, None, None),
        ("NV22", GOING, "Đối chiếu nhu cầu trang thiết bị với định mức, lập dự thảo danh mục bổ sung", None, None, None),
        ("NV23", GOING, "Lập dự toán lắp đặt hệ thống camera giám sát, trình thẩm định", None, "Tờ trình số 21/TTr-UBND ngày 26/5/2023", None),
    ),
    6: (
        ("NV03", GOING, "Tổ chức phiên họp quý II của Ban điều hành CCHC xã, sơ kết công tác CCHC 6 tháng đầu năm", None, "Thông báo số 41/TB-UBND ngày 16/6/2023", None),
        ("NV04", GOING, "Triển khai 02 văn bản của cấp trên về kiểm soát TTHC, số hóa kết quả giải quyết TTHC", None, None, None),
        ("NV05", GOING, "Xác định 06 tiêu chí bị mất điểm, trừ điểm; giao từng ngành lập hồ sơ minh chứng", None, None, None),
        ("NV07", GOING, "Phát 07 lượt tin, bài; phối hợp tổ chức 01 cuộc đối thoại với người dân về CCHC, 86 lượt người dự", None, None, None),
        ("NV08", GOING, "Tổ chức họp rà soát hồ sơ trễ hạn tháng 6; giao lãnh đạo theo dõi 01 hồ sơ đất đai đang quá hạn", None, "Biên bản số 24/BB-UBND ngày 04/7/2023", None),
        ("NV09", GOING, "Rà soát, thay mới bảng niêm yết TTHC tại Bộ phận Tiếp nhận và Trả kết quả", None, None, None),
        ("NV12", GOING, "Kiểm tra đột xuất 01 cuộc việc chấp hành giờ giấc làm việc, phát hiện và xử lý nhắc nhở 01 trường hợp", None, "Biên bản số 22/BB-UBND ngày 21/6/2023", None),
        ("NV13", GOING, "Tiếp 08 lượt công dân; tiếp nhận 03 phản ánh, giải quyết xong 02 phản ánh và 01 đơn khiếu nại", None, None, None),
        ("NV14", DONE, "Khảo sát sự hài lòng của tổ chức, cá nhân: phát ra 100 phiếu, thu về 96 phiếu hợp lệ, 90 phiếu hài lòng, đạt 93,75%", (27, 6), "Báo cáo số 92/BC-UBND ngày 27/6/2023", None),
        ("NV17", GOING, "Phê bình, nhắc nhở trong cuộc họp cơ quan 01 trường hợp vi phạm giờ giấc làm việc", None, None, None),
        ("NV18", GOING, "Gửi 102/104 văn bản đi có ký số; lập hồ sơ công việc điện tử ở 04 ngành", None, None, None),
        ("NV19", GOING, "Hướng dẫn người dân tạo tài khoản dịch vụ công tại 03 ấp; tỷ lệ hồ sơ tiếp nhận trực tuyến tháng 6 đạt 38,29%", None, None, None),
        ("NV22", DONE, "Phê duyệt danh mục trang thiết bị cần bổ sung: 02 máy vi tính, 01 máy quét, 10 ghế ngồi chờ", (20, 6), "Quyết định số 139/QĐ-UBND ngày 20/6/2023", None),
        ("NV23", GOING, "Hoàn chỉnh hồ sơ dự toán lắp đặt camera giám sát theo ý kiến thẩm định", None, None, _CAMERA),
    ),
}  # fmt: skip

ACTIVITIES: dict[int, Lines] = {
    4: (
        (INSTITUTIONS, "Tổ chức 01 hội nghị phổ biến Luật Thực hiện dân chủ ở cơ sở với 72 người tham dự"),
        (DIGITAL, "Tháng 4: số hóa 178 hồ sơ khi tiếp nhận; 92/231 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    5: (
        (INSTITUTIONS, "Theo dõi tình hình thi hành pháp luật về hộ tịch, chứng thực (01 cuộc)"),
        (FINANCE, "Công khai tình hình thực hiện dự toán ngân sách xã quý I tại trụ sở"),
        (DIGITAL, "Tháng 5: số hóa 207 hồ sơ khi tiếp nhận; 108/243 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
    ),
    6: (
        (INSTITUTIONS, "Rà soát 14 văn bản quy phạm pháp luật của xã, kiến nghị xử lý 01 văn bản hết hiệu lực một phần"),
        (INSTITUTIONS, "Tổ chức 01 buổi phổ biến pháp luật về cư trú, căn cước công dân với 64 người tham dự"),
        (CIVIL_SERVICE, "Đánh giá, xếp loại cán bộ, công chức 6 tháng đầu năm gắn với kết quả thực hiện nhiệm vụ CCHC"),
        (DIGITAL, "Tháng 6: số hóa 236 hồ sơ khi tiếp nhận; 127/262 hồ sơ có phí, lệ phí được thanh toán trực tuyến", MONTH_ONLY),
        (PROCEDURES, "Công khai kết quả giải quyết hồ sơ TTHC hằng tuần trên bảng tin của xã"),
    ),
}
ASSESSMENTS: dict[int, Lines] = {
    4: (
        (LIMITATION, "Một số hồ sơ lĩnh vực đất đai giải quyết còn trễ hạn"),
        (LIMITATION, "Việc rà soát, sắp xếp, bố trí vị trí việc làm chậm so với kế hoạch"),
        (CAUSE, "Hồ sơ đất đai phải xác minh nguồn gốc qua nhiều khâu; công chức phụ trách kiêm nhiệm nhiều việc"),
        (CAUSE, "Hướng dẫn về định mức biên chế ban hành muộn"),
    ),
    5: (
        (LIMITATION, "Tỷ lệ hồ sơ thanh toán phí, lệ phí trực tuyến còn thấp"),
        (CAUSE, "Người dân chưa quen thanh toán qua ngân hàng, ví điện tử"),
    ),
    6: (
        (LIMITATION, "Việc lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả chậm so với kế hoạch"),
        (LIMITATION, "Có 01 trường hợp vi phạm giờ giấc làm việc bị nhắc nhở"),
        (CAUSE, "Dự toán lắp đặt camera phải thẩm định lại do thay đổi cấu hình thiết bị"),
        (CAUSE, "Việc tự kiểm tra kỷ luật, kỷ cương ở một số ngành chưa thường xuyên"),
        (ACHIEVEMENT, "Ban hành danh sách bố trí vị trí việc làm; hoàn thành khảo sát sự hài lòng của tổ chức, cá nhân", PERIOD_ONLY),
        (PROPOSAL, "Đề nghị Ủy ban nhân dân huyện hỗ trợ trang bị máy quét phục vụ số hóa hồ sơ TTHC"),
    ),
}  # fmt: skip
NEXT_STEPS: dict[int, tuple[str, ...]] = {
    4: (
        "Ban hành danh sách bố trí vị trí việc làm",
        "Giải quyết dứt điểm hồ sơ đất đai đang quá hạn",
        "Lập dự toán lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả",
    ),
    5: (
        "Hoàn thành khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC",
        "Phê duyệt danh mục bổ sung trang thiết bị, phương tiện làm việc",
        "Họp Ban điều hành CCHC xã quý II, sơ kết công tác CCHC 6 tháng đầu năm",
    ),
    6: (
        "Hoàn thành lắp đặt camera giám sát tại Bộ phận Tiếp nhận và Trả kết quả",
        "Hoàn thành hồ sơ minh chứng khắc phục các tiêu chí CCHC bị mất điểm, trừ điểm",
        "Nâng tỷ lệ hồ sơ tiếp nhận, thanh toán trực tuyến; không để phát sinh hồ sơ trễ hạn kéo dài",
        "Mua sắm trang thiết bị theo danh mục đã phê duyệt",
    ),
}
