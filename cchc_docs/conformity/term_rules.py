"""Years that contradict each other, and terms and names that no longer hold."""

import re
from collections.abc import Iterator
from datetime import date

from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.numbering import number_of
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.vietnamese.citations import citations
from cchc_docs.vietnamese.districts import DISTRICTS_ENDED, district_bodies
from cchc_docs.vietnamese.text import fold

_YEAR = re.compile(r"(?<![\d/.])(?:năm\s+|/)(?P<year>20\d{2})(?![\d/-])", re.IGNORECASE)
_SPAN = re.compile(r"20\d{2}\s*[-–]\s*20\d{2}")
_OWN_WORDS = re.compile(
    r"(?:trên đây là|(?:báo cáo|kế hoạch|tờ trình|quyết định|thông báo|hướng dẫn|chương trình) này)\b", re.IGNORECASE
)
_NEXT_YEAR = re.compile(r"phương hướng|nhiệm vụ|kế hoạch|năm tới|kỳ tới|dự kiến|năm tiếp theo", re.IGNORECASE)
_OTHER_YEAR = re.compile(
    r"đến năm|tầm nhìn|so với|thay thế|bãi bỏ|hiệu lực|khắc phục|hạn chế năm|cùng kỳ|từ năm|giai đoạn|chuyển sang|tồn tại",
    re.IGNORECASE,
)
_GOAL = re.compile(r"(?:đến|tầm nhìn)\s+(?:đến\s+)?năm\s+20\d{2}", re.IGNORECASE)
_LEVELS_ENDED = date(2022, 8, 15)
_LEVELS = re.compile(r"mức\s+độ\s+(?:3|4|ba|bốn)(?:\s*(?:,|và|hoặc|-)\s*(?:mức độ\s*)?(?:4|bốn))?", re.IGNORECASE)
_ONLINE_SERVICE = re.compile(r"dịch vụ công|DVC|trực tuyến|TTHC|thủ tục hành chính", re.IGNORECASE)


def _told_years(line: Paragraph) -> set[int]:
    text = plain(line)
    cited = [(citation.start, citation.end) for citation in citations(text)]
    spans = [found.span() for found in _SPAN.finditer(text)]
    return {
        int(found["year"])
        for found in _YEAR.finditer(text)
        if not any(start - 1 <= found.start() <= end or start <= found.end() <= end for start, end in (*cited, *spans))
    }


def _contradictions(form: Form) -> Iterator[Finding]:
    subject = (*form.title.subject, *form.heading.letter_subject)
    own = {year for line in subject for year in _told_years(line)}
    if not own or any(_GOAL.search(plain(line)) for line in subject):
        return
    said = "/".join(map(str, sorted(own)))
    for line in _own_lines(form):
        if _OTHER_YEAR.search(plain(line)):
            continue
        allowed = own | {year + 1 for year in own} if _NEXT_YEAR.search(plain(line)) else own
        if others := sorted(_told_years(line) - allowed):
            found = f"{quote(line)} ghi năm {', '.join(map(str, others))}"
            yield Finding(place=line.place, found=found, expected=f"khớp với trích yếu (năm {said})")
    day, dated = form.issued_date, form.heading.date
    if day and dated and not any(year - 1 <= day.year <= year + 1 for year in own):
        yield Finding(place=dated.place, found=f"văn bản ghi ngày của năm {day.year}", expected=f"khớp với trích yếu (năm {said})")


def _own_lines(form: Form) -> Iterator[Paragraph]:
    """Where a document speaks of itself: its headings, its closing sentence, its annexes' titles."""
    for line in form.body:
        if _OWN_WORDS.search(plain(line)) or (
            number_of(line) is not None and len(plain(line)) < 150 and line.runs and line.runs[-1].bold
        ):
            yield line
    for annex in form.annexes:
        yield from annex.title


def _outside_citations(line: Paragraph, before: date) -> str:
    """The line's text without citations of documents issued before the day, their issuers and subjects included."""
    text = plain(line)
    kept, position = [], 0
    for citation in citations(text):
        if citation.issued_year is not None and citation.issued_year <= before.year:
            stop = re.search(r"[;,.:)](?:\s|$)", text[citation.end :])
            kept.append(text[position : citation.start])
            position = citation.end + stop.start() if stop else len(text)
    return "".join([*kept, text[position:]])


def _levels(form: Form) -> Iterator[Finding]:
    if form.issued_date is not None and form.issued_date < _LEVELS_ENDED:
        return
    for line in form.lines:
        text = _outside_citations(line, _LEVELS_ENDED)
        if (found := _LEVELS.search(text)) and _ONLINE_SERVICE.search(text):
            expected = "«toàn trình» hoặc «một phần»"
            yield Finding(place=line.place, found=f"{quote(line)} còn dùng «{found[0]}»", expected=expected)


def _districts(form: Form) -> Iterator[Finding]:
    if form.issued_date is None or form.issued_date < DISTRICTS_ENDED:
        return
    for line in form.lines:
        text = _outside_citations(line, DISTRICTS_ENDED)
        if found := next(district_bodies(text), None):
            expected = "tên cơ quan, đơn vị của mô hình hai cấp (Sở Nội vụ, UBND tỉnh, Đảng ủy xã …)"
            yield Finding(place=line.place, found=f"{quote(line)} còn dùng «{found[0]}»", expected=expected)


def _names(form: Form) -> Iterator[Finding]:
    day = form.issued_date
    if day is None:
        return
    valid = {fold(one.name) for one in form.known_names if one.covers(day)}
    issuer = fold(" ".join(plain(line) for line in form.heading.issuer))
    for one in form.known_names:
        if fold(one.name) == issuer and issuer not in valid:
            until = f"{one.valid_until:%d/%m/%Y}" if one.valid_until and one.valid_until < day else None
            found = f"tên cơ quan «{one.name}» " + (
                f"chỉ dùng đến hết ngày {until}" if until else "chưa có hiệu lực vào ngày của văn bản"
            )
            yield Finding(
                place=form.heading.issuer[0].place,
                found=found,
                expected="tên đang có hiệu lực (bảng co-quan.xlsx, trang «Cơ quan»)",
            )
            return


RULES = (
    Rule(
        "year-contradiction",
        WARNING,
        "trích yếu của chính văn bản",
        "Năm trong đề mục, câu kết và ngày ban hành khớp với năm trong trích yếu.",
        "Trích yếu «năm 2026», câu kết «Kế hoạch … năm 2026»",
        "Trích yếu «năm 2026», câu kết còn «năm 2025»",
        _contradictions,
    ),
    Rule(
        "term-out-of-force",
        WARNING,
        "NĐ 42/2022, Điều 11",
        "Dịch vụ công trực tuyến là «toàn trình» hoặc «một phần», không còn «mức độ 3, 4».",
        "dịch vụ công trực tuyến toàn trình",
        "dịch vụ công trực tuyến mức độ 3, 4",
        _levels,
        on_annexes=True,
    ),
    Rule(
        "district-out-of-force",
        WARNING,
        "Luật 72/2025/QH15",
        "Văn bản từ ngày 01/7/2025 không gửi, giao việc cho cơ quan cấp huyện; viện dẫn văn bản cũ thì giữ nguyên tên cũ.",
        "Kính gửi: Sở Nội vụ",
        "Kính gửi: Phòng Nội vụ huyện (văn bản tháng 9/2025)",
        _districts,
    ),
    Rule(
        "name-out-of-force",
        ERROR,
        "trang «Cơ quan» của co-quan.xlsx",
        "Tên cơ quan ban hành đang có hiệu lực vào ngày của văn bản.",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN, tháng 9/2025",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A, tháng 9/2025",
        _names,
    ),
)
