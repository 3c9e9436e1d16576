"""Capital letters. Decree 30/2020/NĐ-CP, Appendix II: only what the words decide, for a false alarm is worse than a missed slip."""

import re
from collections.abc import Callable, Iterator

from cchc_docs.conformity.articles import appendix_two
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.rule import WARNING, Finding, Rule, quote
from cchc_docs.vietnamese import capital_names as names
from cchc_docs.vietnamese import capital_words as words
from cchc_docs.vietnamese.capitals import CAPITAL, SMALL, VOWEL, Capitals, Spelling

_ALSO_SMALL = r"(?!(?:ngày|tháng|năm|trang|số|tr)\b)"
"""What follows a title in a reference: «Báo Chính phủ. ngày …»."""

_LAST = rf"(?:(?<![\w.])(?!(?:vol|etc|al|[ivx]+)\.)(?={SMALL}*{VOWEL}){SMALL}{{2,}}|\d%|(?<![\w.])(?!PGS|THS){CAPITAL}{{3,}})"
"""How a sentence ends before its stop: with no abbreviation (those have no vowel) and no number of a list."""

_SMALL_SENTENCE = re.compile(rf"{_LAST}\. {_ALSO_SMALL}(?P<word>{SMALL}+)(?![\w./@)])")
_SMALL_LINE = re.compile(rf"{SMALL}{{2,}}(?= )")
_OWN_PLACE = re.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố) \S.*")


def _sentences(form: Form) -> Iterator[Finding]:
    """Small letters where a sentence begins, within a line or on a new one."""
    ended = False
    for line in form.body:
        text = plain(line)
        small = _SMALL_SENTENCE.search(text)
        word = small["word"] if small else ""
        if not word and ended and (begun := _SMALL_LINE.match(text)):
            word = begun[0]
        if word:
            yield Finding(place=line.place, found=f"{quote(line)}: câu bắt đầu bằng «{word}»", expected=f"«{word.capitalize()}»")
        ended = text.endswith(".")


def _places(form: Form) -> Iterator[Finding]:
    own = {place for one in form.known_names if (place := _own_place(one.name))}
    known = Capitals(tuple(Spelling(place) for place in sorted(own)))
    yield from _written(names.PLACES)(form)
    yield from _written(known)(form) if own else ()


def _own_place(name: str) -> str:
    """«xã Long Điền A» of the agency's name; empty when its own capitals are not to be trusted."""
    found = _OWN_PLACE.search(name)
    if not found:
        return ""
    proper = found[0].removeprefix("thị trấn ").removeprefix("thị xã ").removeprefix("thành phố ").removeprefix("đặc khu ")
    last = [word for word in proper.split() if word[:1].isalpha()]
    return found[0] if all(word[0].isupper() for word in last[1:]) and last else ""


def _written(capitals: Capitals) -> Callable[[Form], Iterator[Finding]]:
    def check(form: Form) -> Iterator[Finding]:
        for paragraph, text in form.spoken:
            for wrong in capitals.find(text):
                yield Finding(place=paragraph.place, found=f"{quote(paragraph)}: viết «{wrong.found}»", expected=f"«{wrong.right}»")

    return check


def _rule(name: str, point: str, says: str, good: str, bad: str, check: Callable[[Form], Iterator[Finding]] | Capitals) -> Rule:
    asked = _written(check) if isinstance(check, Capitals) else check
    return Rule(name, WARNING, appendix_two(point), says, good, bad, asked, on_annexes=True)


RULES = (
    _rule(
        "capital-sentence",
        "I",
        "Viết hoa chữ cái đầu câu: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng.",
        "Đã hoàn thành. Kết quả như sau",
        "Đã hoàn thành. kết quả như sau",
        _sentences,
    ),
    _rule(
        "capital-person",
        "II.1",
        "Tên người Việt Nam viết hoa chữ cái đầu tất cả các âm tiết.",
        "Nguyễn Văn Thí, Vua Hùng, Bác Hồ",
        "Nguyễn văn Thí, vua Hùng, bác Hồ",
        names.PEOPLE,
    ),
    _rule(
        "capital-place",
        "III.1.a, b, c",
        "Đơn vị hành chính: viết hoa tên riêng, danh từ chung viết thường; kết hợp với chữ số thì viết hoa cả danh từ chung.",
        "tỉnh An Giang, Quận 1, Thành phố Hồ Chí Minh",
        "Ủy ban nhân dân Tỉnh An Giang, quận 1, thành phố Hồ Chí Minh",
        _places,
    ),
    _rule(
        "capital-region",
        "III.1.đ",
        "Tên vùng, miền có từ chỉ phương hướng viết hoa các âm tiết.",
        "Tây Nguyên, vùng Đông Nam Bộ",
        "tây nguyên, vùng Đông Nam bộ",
        names.REGIONS,
    ),
    _rule(
        "capital-agency",
        "IV.1.a",
        "Tên cơ quan, tổ chức viết hoa chữ cái đầu của từ chỉ loại hình và của chức năng, lĩnh vực hoạt động.",
        "Ủy ban nhân dân, Phòng Nội vụ, Bộ Khoa học và Công nghệ",
        "ủy ban nhân dân, phòng Nội vụ, Bộ khoa học và công nghệ",
        names.AGENCIES,
    ),
    _rule(
        "capital-nation",
        "V.1",
        "Viết hoa danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước.",
        "Đảng và Nhà nước; tuyên truyền trong Nhân dân",
        "Đảng và nhà nước; tuyên truyền trong nhân dân",
        words.NATION,
    ),
    _rule(
        "capital-honour",
        "V.2",
        "Tên huân chương, huy chương, danh hiệu vinh dự viết hoa tên riêng và từ chỉ thứ, hạng.",
        "Huân chương Lao động hạng Ba",
        "huân chương lao động hạng ba",
        words.HONOURS,
    ),
    _rule(
        "capital-position",
        "V.3",
        "Tên chức vụ, học vị đi liền với một người cụ thể viết hoa.",
        "Thủ tướng Chính phủ, Chủ tịch Ủy ban nhân dân xã Long Điền A",
        "thủ tướng Chính phủ, chủ tịch Ủy ban nhân dân xã Long Điền A",
        words.POSITIONS,
    ),
    _rule(
        "capital-party",
        "V.4",
        "Viết hoa «Đảng» khi chỉ Đảng Cộng sản Việt Nam.",
        "Đảng và Nhà nước",
        "đảng và Nhà nước",
        words.PARTY,
    ),
    _rule(
        "capital-holiday",
        "V.5",
        "Tên ngày lễ, ngày kỷ niệm viết hoa chữ cái đầu của tên gọi.",
        "ngày Quốc khánh 2-9, ngày Phụ nữ Việt Nam 20-10",
        "ngày quốc khánh 2-9, ngày phụ nữ Việt Nam 20-10",
        words.HOLIDAYS,
    ),
    _rule(
        "capital-document",
        "V.6",
        "Tên một văn bản cụ thể: viết hoa chữ cái đầu của tên loại và của âm tiết thứ nhất tên gọi.",
        "Luật Thi đua, khen thưởng; Nghị định số 30/2020/NĐ-CP",
        "Luật thi đua, khen thưởng; nghị định số 30/2020/NĐ-CP",
        words.DOCUMENTS,
    ),
    _rule(
        "capital-part",
        "V.7",
        "Viện dẫn một văn bản cụ thể: viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm.",
        "điểm a khoản 2 Điều 103",
        "Điểm a Khoản 2 điều 103",
        words.PARTS,
    ),
    _rule(
        "capital-calendar",
        "V.8",
        "Viết hoa tên năm âm lịch, tên ngày tết, tên ngày trong tuần và tháng không dùng chữ số.",
        "năm Quý Mão, tết Nguyên đán, thứ Hai, tháng Giêng",
        "năm quý mão, tết Nguyên Đán, thứ hai, tháng giêng",
        words.CALENDAR,
    ),
    _rule(
        "capital-history",
        "V.9",
        "Tên sự kiện lịch sử, triều đại viết hoa chữ cái đầu; con số chỉ mốc thời gian ghi bằng chữ và viết hoa.",
        "Cách mạng tháng Tám, Triều Nguyễn",
        "Cách mạng tháng tám, triều Nguyễn",
        words.HISTORY,
    ),
    _rule(
        "capital-work",
        "V.10",
        "Tên tác phẩm, sách báo, tạp chí viết hoa chữ cái đầu của âm tiết thứ nhất.",
        "tạp chí Cộng sản",
        "tạp chí cộng sản",
        words.WORKS,
    ),
)
