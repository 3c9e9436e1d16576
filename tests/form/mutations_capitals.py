"""Slips of capital letters (Appendix II)."""

from tests.form.mutation import MAIN, Edit, Mutation, body_text, reword, styled

_SAID = styled("Lời văn", "Căn cứ", "Lời kết")
_STOPPED = body_text(least=40, matching=r"[^/]\.$")
_OWN_NAME = ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh", "giay-moi")
_SENTENCED = ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh", "quyet-dinh", "thong-bao")


def _goes_on(*phrases: str) -> Edit:
    """One of the phrases put before the stop of a sentence."""
    return reword(_STOPPED, r"\.$", *(f" {phrase}." for phrase in phrases))


def _slip(rule: str, *phrases: str) -> Mutation:
    return Mutation(rule, "in a sentence", _SENTENCED, _goes_on(*phrases))


CAPITALS = (
    Mutation("capital-sentence", "after a stop", _SENTENCED, reword(_STOPPED, r"\.$", ". việc này báo cáo hằng tháng.")),
    Mutation("capital-person", "Văn", ("quyet-dinh", "giay-moi", "bien-ban"), reword(_SAID, "Nguyễn Văn Thí", "Nguyễn văn Thí")),
    _slip("capital-person", "do ông Trần Văn hùng phụ trách", "do bà nguyễn Thị Mẫu phụ trách", "noi gương bác Hồ"),
    Mutation("capital-place", "of the commune", _OWN_NAME, reword(_SAID, "xã Long Điền A", "xã Long điền A", "xã long Điền A")),
    _slip(
        "capital-place",
        "theo chỉ đạo của Ủy ban nhân dân Tỉnh An Giang",
        "học tập kinh nghiệm của tỉnh đồng Tháp",
        "học tập kinh nghiệm của thành phố Hồ Chí Minh",
        "học tập kinh nghiệm tại quận 1",
    ),
    _slip("capital-region", "của các tỉnh vùng tây nguyên", "của vùng đồng bằng sông cửu long", "của khu vực Đông Nam bộ"),
    Mutation("capital-agency", "people's committee", MAIN, reword(_SAID, "Ủy ban nhân dân", "ủy ban nhân dân", "Ủy Ban Nhân Dân")),
    Mutation("capital-agency", "department", ("thong-bao",), reword(_SAID, "Phòng Nội vụ", "phòng Nội vụ", "Phòng Nội Vụ")),
    _slip("capital-agency", "theo hướng dẫn của Bộ tư pháp", "phối hợp với Mặt trận tổ quốc xã", "gửi hội đồng nhân dân xã"),
    _slip("capital-nation", "phục vụ nhân dân", "theo chủ trương của Đảng và nhà nước"),
    _slip("capital-honour", "được tặng Huân chương Lao động hạng ba", "được tặng huân chương lao động"),
    _slip("capital-position", "theo ý kiến của thủ tướng Chính phủ", "theo ý kiến của bí thư Trần Văn Thí"),
    _slip("capital-party", "theo chủ trương của đảng và Nhà nước"),
    _slip("capital-holiday", "chào mừng ngày quốc khánh 02-9", "chào mừng ngày phụ nữ Việt Nam 20-10"),
    Mutation(
        "capital-document",
        "of a law",
        ("bao-cao", "quyet-dinh"),
        reword(_SAID, "Luật Cán bộ, công chức", "Luật cán bộ, công chức", "Luật Cán bộ, Công chức"),
    ),
    Mutation(
        "capital-document",
        "of a decree",
        ("bao-cao", "to-trinh", "cong-van"),
        reword(body_text(), r"(?<=\w )Nghị (?=định số)", "nghị "),
    ),
    _slip(
        "capital-part", "theo điểm a khoản 2 điều 3 của Quy chế làm việc", "theo quy định tại Điểm a Khoản 2 Điều 3 Luật Lưu trữ"
    ),
    _slip("capital-calendar", "trước tết Nguyên Đán", "trong tháng giêng", "trong năm quý mão", "vào chủ nhật"),
    _slip("capital-history", "kỷ niệm Cách mạng tháng tám", "kỷ niệm chiến thắng điện biên phủ"),
    _slip("capital-work", "đăng trên tạp chí cộng sản", "đăng trên Tạp chí tổ chức nhà nước", "đăng trên tạp chí xây dựng Đảng"),
)
