"""What of the sample's yearly plan belongs to the sister plans that it orders: tasks, text, and bases of their own."""

COMMUNICATION, INSPECTION, EMULATION = "Tuyên truyền", "Kiểm tra", "Thi đua"

TASKS = {
    "NV04": COMMUNICATION,
    "NV06": COMMUNICATION,
    "NV07": COMMUNICATION,
    "NV10": INSPECTION,
    "NV11": INSPECTION,
    "NV12": INSPECTION,
    "NV14": INSPECTION,
    "NV17": INSPECTION,
    "NV20": EMULATION,
    "NV21": EMULATION,
}
"""By the tasks' codes."""

_TEXT = {
    "Quan tâm đẩy mạnh công tác thông tin, tuyên truyền CCHC, trước hết": COMMUNICATION,
    "Nội dung thông tin, tuyên truyền: ": COMMUNICATION,
    "Hình thức thông tin, tuyên truyền: ": COMMUNICATION,
    "Kiện toàn Tổ kiểm tra công vụ của xã.": INSPECTION,
    "Hàng năm xây dựng và triển khai thực hiện kiểm tra công vụ": INSPECTION,
    "Thủ trưởng đơn vị chịu trách nhiệm đối với trường hợp": INSPECTION,
    "Phối hợp thực hiện việc khảo sát sự hài lòng": INSPECTION,
    "Tăng cường kỷ luật, kỷ cương hành chính": INSPECTION,
    "Tiếp tục thực hiện chính sách khuyến khích": EMULATION,
    "Thủ trưởng đơn vị thường xuyên theo dõi phát hiện": EMULATION,
    "Hàng năm, Ban Điều hành CCHC xã có kế hoạch phát động": EMULATION,
}
"""By how the paragraph begins. What only orders that such a plan be made is left to the yearly plan."""

BASES = (
    (
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà "
        "nước giai đoạn 2021-2030",
        COMMUNICATION,
    ),
    (
        "Căn cứ Chỉ thị số 26/CT-TTg ngày 05 tháng 9 năm 2016 của Thủ tướng Chính phủ về tăng cường kỷ luật, kỷ cương trong các cơ "
        "quan hành chính nhà nước các cấp",
        INSPECTION,
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng "
        "ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013",
        EMULATION,
    ),
)


def of_text(text: str) -> str | None:
    """The sister plan that a paragraph of the plan belongs to as well."""
    return next((sister for start, sister in _TEXT.items() if text.startswith(start)), None)
