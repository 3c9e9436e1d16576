"""The sample's boards: which units they are, their members' duties, the bases of the decisions about them. All people are invented."""

from tools.sample_meetings import BOARD

_STEERING, _INSPECTION = "Ban điều hành", "Tổ kiểm tra"
KINDS = {"BDH": _STEERING, "TKT": _INSPECTION}
"""By the units' codes."""

_DUTIES = (
    "Lãnh đạo, điều hành chung hoạt động của Ban; chịu trách nhiệm trước Ủy ban nhân dân xã về kết quả cải cách hành chính",
    "Giúp Trưởng Ban điều hành công việc thường xuyên; chủ trì các cuộc họp khi được ủy quyền; chỉ đạo cải cách thủ tục hành chính",
    "Tham mưu kế hoạch, báo cáo, chuẩn bị nội dung họp; theo dõi, đôn đốc thực hiện kết luận; phụ trách cải cách tổ chức bộ máy, "
    "chế độ công vụ",
    "Phụ trách cải cách thể chế; rà soát, kiểm tra văn bản; giải quyết thủ tục hành chính lĩnh vực tư pháp, hộ tịch",
    "Phụ trách cải cách tài chính công; bố trí kinh phí thực hiện kế hoạch",
    "Phụ trách giải quyết thủ tục hành chính lĩnh vực văn hóa, xã hội; khảo sát sự hài lòng của người dân",
    "Phụ trách giải quyết thủ tục hành chính lĩnh vực đất đai, xây dựng, nông nghiệp, môi trường",
    "Phụ trách thông tin, tuyên truyền cải cách hành chính",
)
_TEAM = (
    (*BOARD[1][:2], "Tổ trưởng", "Lãnh đạo, điều hành chung hoạt động của Tổ; phê duyệt nội dung, kết luận từng cuộc kiểm tra"),
    (
        *BOARD[2][:2],
        "Tổ phó",
        "Xây dựng kế hoạch kiểm tra; kiểm tra việc thực hiện nhiệm vụ cải cách hành chính; tổng hợp, báo cáo kết quả",
    ),
    (*BOARD[3][:2], "Thành viên", "Kiểm tra việc tiếp nhận, giải quyết thủ tục hành chính; làm thư ký các cuộc kiểm tra"),
    (*BOARD[4][:2], "Thành viên", "Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính, thời giờ làm việc"),
)
_LAW = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính "
    "phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019"
)
BASES = (
    (_LAW, _STEERING),
    (
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà "
        "nước giai đoạn 2021-2030",
        _STEERING,
    ),
    (_LAW, _INSPECTION),
    (
        "Căn cứ Chỉ thị số 26/CT-TTg ngày 05 tháng 9 năm 2016 của Thủ tướng Chính phủ về tăng cường kỷ luật, kỷ cương trong các cơ "
        "quan hành chính nhà nước các cấp",
        _INSPECTION,
    ),
)


def members() -> list[tuple[str | None, ...]]:
    """The rows of «Thành viên»: the board's, then the team's."""
    board = ((*one, duty) for one, duty in zip(BOARD, _DUTIES, strict=True))
    rows = [*(("BDH", *one) for one in board), *(("TKT", *one) for one in _TEAM)]
    return [(code, name, position, role, None, None, duty) for code, name, position, role, duty in rows]
