"""Other words whose capital letters are beyond doubt. Decree 30/2020/NĐ-CP, Appendix II, V."""

from cchc_docs.vietnamese.capital_names import SURNAMES
from cchc_docs.vietnamese.capitals import CAPITAL, SMALL, Capitals, Spelling, contexts, spellings, unless

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_LAWS = (
    "Thi đua, khen thưởng", "Tổ chức chính quyền địa phương", "Tổ chức Chính phủ", "Tổ chức Quốc hội", "Cán bộ, công chức",
    "Viên chức", "Khiếu nại", "Tố cáo", "Tiếp công dân", "Lưu trữ", "Giao dịch điện tử", "Đất đai", "Hộ tịch", "Cư trú",
    "Căn cước", "Phòng, chống tham nhũng", "Bảo vệ bí mật", "Ngân sách", "Công nghệ thông tin", "An ninh mạng", "Công chứng",
    "An toàn thông tin mạng", "Đầu tư công", "Xử lý vi phạm hành chính", "Thực hiện dân chủ ở cơ sở", "Doanh nghiệp",
    "Bảo hiểm xã hội", "Bảo hiểm y tế", "Đấu thầu", "Kế toán", "Tiếp cận thông tin", "Thanh tra", "Giáo dục", "Xây dựng",
    "Ban hành văn bản quy phạm pháp luật", "Hòa giải ở cơ sở", "Nghĩa vụ quân sự",
)  # fmt: skip
_CODES = ("Dân sự", "Hình sự", "Lao động", "Tố tụng dân sự", "Tố tụng hình sự")
_CITED = (
    "nghị định|nghị quyết|quyết định|thông tư|thông báo|chỉ thị|kế hoạch|kết luận|công văn|công điện|tờ trình|báo cáo|"
    "hướng dẫn|chương trình|pháp lệnh"
)
_KINDS = "Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Hiến pháp|Quy chế|Quy định"
_WITHIN = r"(?=,? (?:[Đđ]iều (?:\d|này)|[Kk]hoản \d))"
_POSITIONS = (
    "phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó giám đốc|giám đốc|phó trưởng phòng|trưởng phòng|phó trưởng ban|trưởng ban|"
    "bộ trưởng|thứ trưởng|thủ tướng|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ"
)
_ANY = unless("các", "một", "những", "mỗi", "hai", "ba", "nhiều", "số")
_ITS_AGENCY = rf"(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) (?:tỉnh|huyện|xã|phường|thành phố|thị trấn|thị xã)(?= {CAPITAL})"

NATION = Capitals(
    contexts=contexts(
        r"\bĐảng(?:,| và) (?P<low>nhà) nước\b",
        r"\b(?:trong|của|cho|với|phục vụ|quần chúng|tầng lớp|toàn thể|ý kiến|vận động) (?P<low>nhân) dân\b",
    )
)
HONOURS = Capitals(
    spellings=spellings(
        (
            *(f"Huân chương {name}" for name in ("Sao vàng", "Hồ Chí Minh", "Độc lập", "Quân công", "Lao động", "Chiến công")),
            "Nghệ sĩ Nhân dân",
            "Anh hùng Lao động",
        )
    ),
    contexts=contexts(
        r"\b[Hh]uân chương [^,;.()]{4,24} hạng (?P<low>nhất|nhì|ba)\b",
        r"\bdanh hiệu [“«\"]?(?P<low>chiến sĩ thi đua|lao động tiên tiến|tập thể lao động)",
    ),
)
POSITIONS = Capitals(
    spellings=(
        Spelling("Thủ tướng Chính phủ"),
        Spelling("Chủ tịch Quốc hội", unless("phó")),
        Spelling("Chủ tịch nước", unless("phó"), "(?! (?:bạn|ngoài|láng|chủ))"),
    ),
    contexts=contexts(
        rf"{_ANY}{unless('phó')}\b(?P<low>chủ) tịch {_ITS_AGENCY}",
        rf"{_ANY}\b(?P<low>phó) [Cc]hủ tịch {_ITS_AGENCY}",
        rf"{_ANY}{unless('phó', 'tổng')}\b(?P<low>{_POSITIONS}) (?:{SURNAMES})(?= {CAPITAL}{SMALL})",
    ),
)
PARTY = Capitals(contexts=contexts(r"\b(?P<low>đảng)(?: và|,) [Nn]hà nước\b"))
HOLIDAYS = Capitals(
    spellings=spellings(
        (
            "Quốc tế Lao động",
            "Quốc tế Phụ nữ",
            "Quốc tế Thiếu nhi",
            *(f"{name} Việt Nam" for name in ("Phụ nữ", "Nhà giáo", "Thầy thuốc", "Gia đình", "Pháp luật", "Doanh nhân")),
        ),
        before="[Nn]gày ",
    ),
    contexts=contexts(
        r"\b(?P<low>quốc) khánh\b",
        r"\b(?:[Nn]gày|[Ll]ễ) Quốc (?P<high>Khánh)\b",
        r"\b[Nn]gày (?P<low>chuyển) đổi số quốc gia\b",
        r"\b[Nn]gày (?P<low>thương) binh\b",
        r"\b(?P<low>giỗ) [Tt]ổ Hùng Vương\b",
    ),
)
DOCUMENTS = Capitals(
    spellings=(
        *spellings((f"Luật {name}" for name in _LAWS), before=unless("pháp", "kỷ", "quy", "điều", "trật", "bộ"), mixed=True),
        *spellings((f"Bộ luật {name}" for name in _CODES), mixed=True),
    ),
    contexts=contexts(rf"\b(?P<low>{_CITED}) số:? ?\d+(?:/\d{{4}})?[/-][A-ZĐ][\w-]*", r"\b(?P<low>hiến) pháp năm \d{4}\b"),
)
PARTS = Capitals(
    contexts=contexts(
        r"\b(?:[Kk]hoản|[Đđ]iểm) [\dA-Za-zđ]{1,3},? (?P<low>điều) \d+",
        rf"(?<!\d )\b(?P<low>điều) \d+[a-zđ]? (?:của )?(?:{_KINDS})\b",
        r"\b(?:Điều|Mục) \d+[a-zđ]? (?P<low>chương|tiểu mục|mục|phần) (?:[IVXLC]+|\d+)\b",
        rf"\b(?P<low>chương|phần) [IVXLC]+ (?:của )?(?:{_KINDS})\b",
        rf"(?<={SMALL} )(?P<high>Khoản|Điểm) [\dA-Za-zđ]{{1,3}}{_WITHIN}",
        rf"(?<=, )(?P<high>Khoản|Điểm) [\dA-Za-zđ]{{1,3}}{_WITHIN}",
    )
)
CALENDAR = Capitals(
    spellings=(
        *(Spelling(f"tết {name}") for name in ("Nguyên đán", "Nguyên tiêu", "Đoan ngọ", "Trung thu", "Hàn thực")),
        *spellings(
            (f"{_STEMS[number % 10]} {_BRANCHES[number % 12]}" for number in range(60)), before="(?:[Nn]ăm|[Xx]uân|[Tt]ết) "
        ),
    ),
    contexts=contexts(
        r"\b(?:nghỉ|dịp|đón|sau|trước|thưởng) (?P<low>tết)(?=[,.;)]|$| và | năm )",
        r"(?:^|[(,;:] |\b(?:sáng|chiều|vào|tối|từ|giờ|phút) )[Tt]hứ (?P<low>hai|ba|tư|năm|sáu|bảy)"
        r"(?=,? (?:\(?ngày \d|hằng tuần|hàng tuần))",
        r"\b(?P<low>chủ) nhật\b(?! (?:ký|trình|bản))",
        r"\b[Tt]háng (?P<low>giêng|chạp)\b",
    ),
)
HISTORY = Capitals(
    spellings=(
        Spelling("Điện Biên Phủ"),
        *spellings(
            ("Chiến thắng Điện Biên Phủ", "Chiến dịch Điện Biên Phủ", "Chiến dịch Hồ Chí Minh", "Phong trào Xô viết Nghệ Tĩnh")
        ),
    ),
    contexts=contexts(
        r"\b[Cc]ách mạng [Tt]háng (?P<low>tám|mười)\b",
        r"\b(?P<low>cách) mạng [Tt]háng (?:Tám|Mười)\b",
        rf"(?<!thủy )\b(?P<low>triều) (?:Lý|Trần|Nguyễn|Đinh)\b(?! {CAPITAL})",
    ),
)
WORKS = Capitals(
    contexts=contexts(
        r"\b[Tt]ạp chí (?P<low>cộng(?= sản(?:[,.;)»”]|$| số| điện))|xây(?= dựng Đảng)|quản(?= lý nhà nước)|tổ(?= chức nhà nước))",
        r"\b[Tt]ừ điển (?P<low>bách) khoa\b",
    )
)
