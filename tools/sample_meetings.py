"""The sample's two meetings: the board's of the first quarter, and the review of March's overdue dossiers. All people are invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_CHAIR, _DEPUTY, _OFFICE = "Nguyễn Văn Thí Dụ", "Lê Thanh Mẫu", "Phạm Thị Ví Dụ"
_JUSTICE, _MONEY, _CULTURE = "Phạm Minh Nháp", "Võ Thị Bản Mẫu", "Huỳnh Văn Giả Định"
_LAND, _MEDIA, _ONE_STOP = "Đặng Văn Thử", "Bùi Thị Minh Họa", "Trần Thị Ngọc Thử"
_HEAD = "Chủ tịch Ủy ban nhân dân xã"
BOARD = (
    (_CHAIR, _HEAD, "Trưởng Ban"),
    (_DEPUTY, "Phó Chủ tịch Ủy ban nhân dân xã", "Phó Trưởng Ban"),
    (_OFFICE, "Công chức Văn phòng - Thống kê", "Thành viên thường trực"),
    (_JUSTICE, "Công chức Tư pháp - Hộ tịch", "Thành viên"),
    (_MONEY, "Công chức Tài chính - Kế toán", "Thành viên"),
    (_CULTURE, "Công chức Văn hóa - Xã hội", "Thành viên"),
    (_LAND, "Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường", "Thành viên"),
    (_MEDIA, "Phụ trách Đài truyền thanh - Nhà văn hóa", "Thành viên"),
)
"""Full name, position, role in the board."""

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True, kw_only=True)
class SampleMeeting:
    """The rows of a meeting's sheets."""

    facts: Sequence[object]
    participants: Rows
    agenda: Rows
    discussion: Rows
    votes: Rows = ()
    conclusions: Rows


_PRESENT, _ABSENT, _GUEST = "Có mặt", "Vắng", "Khách mời"
_PLACE = "Hội trường Ủy ban nhân dân xã Long Điền A"
MEETINGS = {
    "hop-2023-q1": SampleMeeting(
        facts=(
            "Họp Ban điều hành cải cách hành chính xã quý I năm 2023",
            date(2023, 3, 17), "08 giờ 00", None, "10 giờ 30", _PLACE, _CHAIR, _OFFICE, "BDH",
            None, None,
        ),
        participants=(
            *((name, position if role == "Thành viên" else f"{position}, {role}", None, _PRESENT, None)
              for name, position, role in BOARD),
            (_ONE_STOP, "Bộ phận Tiếp nhận và Trả kết quả", _GUEST, _PRESENT, None),
            ("Lý Văn Ví Von", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", _GUEST, _ABSENT, "dự họp ở huyện"),
        ),
        agenda=(
            ("Báo cáo tình hình thực hiện kế hoạch cải cách hành chính quý I năm 2023", _OFFICE),
            ("Thảo luận hạn chế, nguyên nhân, giải pháp khắc phục", None),
            ("Thống nhất nhiệm vụ trọng tâm quý II năm 2023", _CHAIR),
        ),
        discussion=(
            (_OFFICE, "Công chức Văn phòng - Thống kê",
             "Trình bày dự thảo báo cáo kết quả công tác cải cách hành chính quý I năm 2023; các nhiệm vụ đến hạn cơ bản được thực "
             "hiện, riêng việc ban hành một số văn bản còn chậm"),
            (_LAND, "Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường",
             "Hồ sơ đất đai trễ hạn chủ yếu do phải xác minh thực địa nhiều lần; đề nghị phối hợp sớm với các ấp"),
            (_ONE_STOP, "Bộ phận Tiếp nhận và Trả kết quả",
             "Đề nghị các công chức chuyên môn thông báo trước khi hồ sơ đến hạn 02 ngày để kịp xin lỗi và hẹn lại"),
            (_MEDIA, "Phụ trách Đài truyền thanh - Nhà văn hóa",
             "Sẽ tăng thời lượng tuyên truyền dịch vụ công trực tuyến trong quý II"),
        ),
        votes=(("Thông qua nhiệm vụ trọng tâm cải cách hành chính quý II năm 2023", 8, 0, 0),),
        conclusions=(
            ("Hoàn thiện báo cáo kết quả công tác cải cách hành chính quý I năm 2023, trình Ủy ban nhân dân xã ban hành",
             "VPTK", "31/3/2023", None),
            ("Rà soát từng hồ sơ đất đai đang giải quyết, báo cáo nguyên nhân chậm và đề xuất cách khắc phục",
             "DCXD", "14/4/2023", None),
            ("Duy trì chuyên mục tuyên truyền cải cách hành chính, dịch vụ công trực tuyến trên Đài truyền thanh xã",
             "TTVH", "thường xuyên", None),
            ("Hoàn thành rà soát, sắp xếp, bố trí vị trí việc làm theo kế hoạch năm", "VPTK", "31/3/2023", "NV15"),
        ),
    ),
    "hop-2023-03": SampleMeeting(
        facts=(
            "Họp rà soát hồ sơ thủ tục hành chính trễ hạn tháng 3 năm 2023",
            date(2023, 4, 4), "14 giờ 00", None, "15 giờ 45", "Phòng họp Ủy ban nhân dân xã", _DEPUTY, _OFFICE, None,
            None, None,
        ),
        participants=(
            (_DEPUTY, "Phó Chủ tịch Ủy ban nhân dân xã", None, _PRESENT, None),
            (_OFFICE, "Công chức Văn phòng - Thống kê", None, _PRESENT, None),
            (_JUSTICE, "Công chức Tư pháp - Hộ tịch", None, _PRESENT, None),
            (_LAND, "Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường", None, _PRESENT, None),
            (_ONE_STOP, "Bộ phận Tiếp nhận và Trả kết quả", None, _PRESENT, None),
            (_CULTURE, "Công chức Văn hóa - Xã hội", None, _ABSENT, "tập huấn tại huyện"),
        ),
        agenda=(
            ("Thông qua kết quả giải quyết hồ sơ và danh sách hồ sơ trễ hạn tháng 3 năm 2023", _OFFICE),
            ("Giải trình nguyên nhân trễ hạn, đề ra biện pháp khắc phục", "Công chức phụ trách lĩnh vực có hồ sơ trễ hạn"),
        ),
        discussion=(
            (_LAND, "Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường",
             "Giải trình nguyên nhân từng hồ sơ trễ hạn; đã liên hệ người nộp hồ sơ để thống nhất ngày trả kết quả"),
            (_ONE_STOP, "Bộ phận Tiếp nhận và Trả kết quả",
             "Từ tháng 4 sẽ lập danh sách hồ sơ sắp đến hạn vào thứ Hai và thứ Năm hằng tuần gửi từng công chức"),
        ),
        conclusions=(
            ("Giải quyết dứt điểm các hồ sơ trễ hạn còn lại, gửi văn bản xin lỗi và hẹn lại ngày trả kết quả đúng quy định",
             "DCXD", "14/4/2023", None),
            ("Lập danh sách hồ sơ sắp đến hạn hai lần mỗi tuần, gửi các công chức chuyên môn", "BPMC", "thường xuyên", None),
        ),
    ),
}  # fmt: skip
