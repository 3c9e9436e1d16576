"""Names whose capital letters are beyond doubt: people, places, agencies. Decree 30/2020/NĐ-CP, Appendix II, II to IV."""

from cchc_docs.vietnamese.capitals import CAPITAL, SMALL, Capitals, Spelling, contexts, spellings, unless

SURNAMES = "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh|Trịnh"
"""Those that are no other word before a capital: «Đoàn Văn công», «Châu Thị trấn» are left out."""

_SMALL_SURNAMES = "nguyễn|trần|lê|huỳnh|phan|võ|bùi|ngô|trương|trịnh"
_NO_NAME = "là|và|làm|có|được|cho|tại|thì|hoặc|với|về|ký|giữ|công|hóa|hoá|trấn|xã|phòng|bản|thư|nghệ|học"
_PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định",
    "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai",
    "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ",
    "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
    "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
_CITIES = ("Cần Thơ", "Đà Nẵng", "Hải Phòng", "Hà Nội", "Huế")
_FIELDS = (
    "Nội vụ", "Tư pháp", "Tài chính", "Y tế", "Xây dựng", "Ngoại giao", "Quốc phòng", "Công an", "Giao thông vận tải",
    "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường",
    "Thông tin và Truyền thông", "Kế hoạch và Đầu tư", "Dân tộc và Tôn giáo", "Lao động - Thương binh và Xã hội",
    "Văn hóa, Thể thao và Du lịch",
)  # fmt: skip
_OFFICES = (
    "Nội vụ", "Tư pháp", "Tài chính - Kế hoạch", "Văn hóa - Xã hội", "Văn hóa và Thông tin", "Giáo dục và Đào tạo",
    "Tài nguyên và Môi trường", "Lao động - Thương binh và Xã hội",
)  # fmt: skip
_ONE_OF_MANY = unless(
    "cán", "các", "tiến", "toàn", "đồng", "liên", "cơ", "trụ", "công", "hai", "ba", "những", "văn", "nội", "hội", "căn", "một", "số"
)
"""«cán bộ Tư pháp», «các sở Nội vụ, Tài chính», «cơ sở Y tế» name no ministry and no department."""

PEOPLE = Capitals(
    spellings=(Spelling("Bác Hồ", unless("chú", "cô"), rf"(?! {CAPITAL})", mixed=True), Spelling("Vua Hùng")),
    contexts=contexts(
        rf"\b(?:{SURNAMES}) (?P<low>văn|thị|thanh|ngọc|hữu) {CAPITAL}{SMALL}+",
        rf"\b(?:{SURNAMES}) (?:Văn|Thị) (?P<low>(?!(?:{_NO_NAME})\b){SMALL}+)\b",
        rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?P<low>{_SMALL_SURNAMES}) {CAPITAL}{SMALL}+",
    ),
)
PLACES = Capitals(
    spellings=(
        *(Spelling(f"tỉnh {name}", small=True) for name in _PROVINCES),
        *(Spelling(f"thành phố {name}", small=True) for name in _CITIES),
        Spelling("Thủ đô Hà Nội"),
        Spelling("Thành phố Hồ Chí Minh"),
    ),
    contexts=contexts(
        r"(?:[Ủủ]y ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Công an|Đảng ủy|tại|thuộc|địa bàn) "
        rf"(?P<low>quận|phường) \d{{1,2}}(?![\d/%.,]*\d| {SMALL})"
    ),
)
_SOUTH = r"(?:[Vv]ùng|[Kk]hu vực|[Cc]ác tỉnh|[Mm]iền) "
_OF_VIETNAM = rf"(?! {CAPITAL})|(?= Việt Nam\b)"
REGIONS = Capitals(
    spellings=(
        Spelling("Tây Nguyên"),
        Spelling("đồng bằng sông Cửu Long"),
        Spelling("đồng bằng sông Hồng"),
        *spellings(("Đông Nam Bộ", "Tây Nam Bộ", "Bắc Trung Bộ", "Nam Trung Bộ", "Bắc Bộ", "Nam Bộ"), before=_SOUTH),
        *spellings(("Tây Bắc", "Đông Bắc"), before=_SOUTH, after="(?! B)", mixed=True),
        Spelling("miền Bắc", after=_OF_VIETNAM),
        Spelling("miền Nam", after=_OF_VIETNAM),
        Spelling("miền Trung", after=f"(?! du| tâm)(?:{_OF_VIETNAM})"),
    )
)
AGENCIES = Capitals(
    spellings=(
        Spelling("Ủy ban nhân dân"),
        Spelling("Hội đồng nhân dân"),
        Spelling("Tòa án nhân dân"),
        Spelling("Mặt trận Tổ quốc"),
        Spelling("Hội Nông dân", unless("đại", "lễ", "dạ"), mixed=True),
        Spelling("Hội Cựu chiến binh", unless("đại")),
        Spelling("Hội Liên hiệp Phụ nữ"),
        Spelling("Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        Spelling("Văn phòng Chính phủ"),
        Spelling("Thanh tra Chính phủ"),
        Spelling("Đảng Cộng sản Việt Nam"),
        *spellings((f"{kind} {field}" for kind in ("Bộ", "Sở") for field in _FIELDS), before=_ONE_OF_MANY, mixed=True),
        *spellings((f"Phòng {field}" for field in _OFFICES), before=_ONE_OF_MANY, mixed=True),
    ),
    contexts=contexts(
        r"\b[Tt]rung tâm (?P<low>phục) vụ hành chính công\b",
        rf"\b(?P<low>đảng) ủy (?:xã|phường|thị trấn|đặc khu)(?= {CAPITAL})",
        r"\b(?:đại biểu|Đại biểu|Văn phòng|[Ủủ]y ban [Tt]hường vụ) (?P<low>quốc) hội\b",
    ),
)
