"""Capital letters by Appendix II: what is wrong is found with what is right, what may be right is let pass."""

import pytest

from cchc_docs.vietnamese import capital_names, capital_words
from cchc_docs.vietnamese.capitals import Capitals
from tests.conftest import ROOT

ALL = [one for module in (capital_names, capital_words) for one in vars(module).values() if isinstance(one, Capitals)]


def found(text: str) -> list[tuple[str, str]]:
    return [(wrong.found, wrong.right) for capitals in ALL for wrong in capitals.find(text)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("UBND Tỉnh An Giang", "Tỉnh An Giang", "tỉnh An Giang"),
        ("tại tỉnh đắk lắk", "tỉnh đắk lắk", "tỉnh Đắk Lắk"),
        ("Ủy ban nhân dân quận 1.", "Ủy ban nhân dân quận 1", "Ủy ban nhân dân Quận 1"),
        ("của thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("thủ đô Hà Nội", "thủ đô Hà Nội", "Thủ đô Hà Nội"),
        ("gửi uỷ ban nhân dân xã", "uỷ ban nhân dân", "Uỷ ban nhân dân"),
        ("Ủy Ban Nhân Dân xã", "Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
        ("Bộ khoa học và công nghệ", "Bộ khoa học và công nghệ", "Bộ Khoa học và Công nghệ"),
        ("phòng Nội Vụ huyện", "phòng Nội Vụ", "Phòng Nội vụ"),
        ("mặt trận tổ quốc xã", "mặt trận tổ quốc", "Mặt trận Tổ quốc"),
        ("đảng ủy xã Long Điền A", "đảng ủy xã", "Đảng ủy xã"),
        ("vùng Đông Nam bộ", "Đông Nam bộ", "Đông Nam Bộ"),
        ("ông Nguyễn văn Thí", "Nguyễn văn Thí", "Nguyễn Văn Thí"),
        ("tiến sĩ Trần Văn Mẫu", "tiến sĩ Trần", "Tiến sĩ Trần"),
        ("phó chủ tịch UBND xã Long Điền A", "phó chủ tịch UBND xã", "Phó chủ tịch UBND xã"),
        ("thủ tướng Chính phủ", "thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("điểm a khoản 2 điều 103", "khoản 2 điều 103", "khoản 2 Điều 103"),
        ("theo Khoản 2 Điều 5", "Khoản 2", "khoản 2"),
        ("Điều 103 mục 5 Chương XII", "Điều 103 mục 5", "Điều 103 Mục 5"),
        ("ngày quốc khánh 2-9", "quốc khánh", "Quốc khánh"),
        ("ngày Quốc Khánh 2-9", "ngày Quốc Khánh", "ngày Quốc khánh"),
        ("dịp Tết Nguyên Đán", "Tết Nguyên Đán", "Tết Nguyên đán"),
        ("nghỉ tết, đi chơi", "nghỉ tết", "nghỉ Tết"),
        ("vào thứ hai, ngày 27 tháng 3", "vào thứ hai", "vào thứ Hai"),
        ("xuân bính ngọ", "bính ngọ", "Bính Ngọ"),
        ("Luật Thi đua, Khen thưởng", "Luật Thi đua, Khen thưởng", "Luật Thi đua, khen thưởng"),
        ("nghị định số 30/2020/NĐ-CP", "nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"),
        ("Bộ luật dân sự", "Bộ luật dân sự", "Bộ luật Dân sự"),
        ("trong nhân dân", "trong nhân dân", "trong Nhân dân"),
        ("Cách mạng tháng tám", "Cách mạng tháng tám", "Cách mạng tháng Tám"),
        ("Huân chương Lao động hạng nhất", "Huân chương Lao động hạng nhất", "Huân chương Lao động hạng Nhất"),
    ],
)
def test_wrong_capitals_are_found_with_the_right_ones(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh An Giang ban hành. Thành phố Cần Thơ cũng vậy.",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A",
        "Ủy ban nhân dân xã Nguyễn Việt Khái, Phường Điện Biên Phủ, Quận 1",
        "03 quận 12 phường; các xã, phường 100%; tại phường 12 hồ sơ",
        "Công chức Tư pháp - Hộ tịch, cán bộ Tư pháp, cơ sở Y tế, trụ sở Công an",
        "các sở Nội vụ, Tài chính; tiến bộ khoa học và công nghệ; cán bộ y tế",
        "cơ quan hành chính nhà nước, quản lý nhà nước, ngân sách nhà nước",
        "Công an nhân dân, Quân đội nhân dân, Trưởng Ban nhân dân các ấp",
        "các chủ tịch UBND xã; chủ tịch hội đồng; Phó Chủ tịch Quốc hội",
        "lần thứ hai, ngày 05 tháng 3; người thứ ba; thứ năm là",
        "trong tháng năm trước; ba tháng hai lần; chủ nhật ký",
        "miền trung du; vùng phía tây bắc của xã; Việt Nam bộ trưởng",
        "theo pháp luật đất đai; xử lý kỷ luật viên chức; Luật sư Nguyễn Văn Thí",
        "Luật Tổ chức chính quyền địa phương, Luật Ngân sách nhà nước, Bộ luật Lao động",
        "gồm 3 chương, 25 điều 5 phụ lục; Điều 5 có 3 khoản. Khoản 2 Điều 5 quy định; a) Điểm a khoản 1 Điều 2",
        "tết Nguyên đán, Tết Nguyên đán, tết Trung thu, Tết dương lịch, năm Quý Mão, tháng Giêng, Chủ nhật, thứ Bảy",
        "phòng y tế của trường; phòng họp; bộ phận tiếp nhận",
        "báo cáo số liệu; kế hoạch số 2 của năm; Nghị quyết số 76/NQ-CP",
        "Chiến sĩ thi đua cơ sở; danh hiệu thi đua; Cách mạng tháng Tám; thủy triều Lý Sơn",
        "Đoàn Văn công xã; ông đỗ Đại học; ông hoàng Trung Quốc; Tổng bí thư Nguyễn Văn Thí; bí thư Đoàn Thanh niên",
        "miền nam México; ở vùng đông bắc của ấp; vùng đông Bắc Bộ; tạp chí cộng sản vô trị; các triều đại",
        "Huân chương Lao động (hai hạng nhất); “Nhà giáo ưu tú”; Bộ Nông nghiệp và Phát triển Nông thôn",
        "",
    ],
)
def test_what_may_be_right_is_let_pass(text: str) -> None:
    assert found(text) == []


def test_the_seeds_text_has_one_slip_and_the_appendix_itself_is_flawless() -> None:
    seed = (ROOT / "tests" / "seed" / "ke-hoach-136-KH-UBND-2023.txt").read_text(encoding="utf-8")
    assert found(" ".join(seed.split())) == [("phòng Nội Vụ", "Phòng Nội vụ")]
    for capitals in ALL:
        assert capitals.spellings or capitals.contexts
    assert len(ALL) == 14
