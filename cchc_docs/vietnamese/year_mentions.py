"""Where a text names a year, and how: in a date, a quarter, a school year, a span, alone.

Numbers that only look like years («2023 hồ sơ», «2.023») are none; a bare «2023» that counts nothing known is said to be bare.
"""

import re
from dataclasses import dataclass
from enum import Enum

from cchc_docs.vietnamese.document_names import YEAR


class Wording(Enum):
    """The ways to name a year."""

    DATE = "date"
    """«31/3/2023», «ngày 31 tháng 3 năm 2023»."""

    PART = "part"
    """«Quý I/2023», «tháng 02/2023»."""

    PLAIN = "plain"
    """«năm 2023», «quý I năm 2023», «6 tháng đầu năm 2023»."""

    SCHOOL_YEAR = "school year"
    SPAN = "span"
    """«2021 – 2030», «từ năm 2021 đến năm 2025»."""

    LIST = "list"
    """«năm 2022, 2023»."""

    SHORT = "short"
    """«Quý I/23»: two figures."""

    BARE = "bare"


@dataclass(frozen=True, kw_only=True)
class YearMention:
    """One wording that names one year or two."""

    start: int
    text: str
    wording: Wording
    years: tuple[int, ...]
    year_starts: tuple[int, ...]
    """Where the years' figures stand in the text."""

    day_and_month: tuple[int, int] | None = None
    """Of a date."""

    @property
    def end(self) -> int:
        """Behind its last letter."""
        return self.start + len(self.text)


_COUNTED = (
    "hồ sơ|người|lượt|trường hợp|nhiệm vụ|văn bản|phiếu|đơn|vụ|cuộc|tin bài|đồng|triệu|tỷ|nghìn|hộ|công dân|doanh nghiệp|thủ tục|giấy|"
    "tài khoản|ý kiến|câu hỏi|điểm|chiếc|máy|suất|học sinh|kg|km|m2|ha|trang|bản|quyển|tờ|lần|buổi|giao dịch|sản phẩm|phản ánh|kiến nghị"
)
"""What is counted by thousands; neither «xã» nor «tổ chức», which may begin the words behind a year."""

_COUNTS = re.compile(rf"\s*%|\s+(?:{_COUNTED})(?!\w)", re.IGNORECASE)
_TO = r"\s*(?:[-–—÷]|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?"
_OF = r"(?:\s*/\s*|\s*,?\s*năm\s+)"
_PARTS = r"(?:[IVX]{1,4}|\d{1,2})"

_GRAMMAR = (
    (Wording.SCHOOL_YEAR, rf"(?:năm học|niên khóa|niên khoá|niên học)\s+(?P<y1>{YEAR})(?:\s*/\s*|{_TO})(?P<y2>{YEAR})"),
    (Wording.DATE, rf"(?<![\d/.-])(?P<y1>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    (Wording.DATE, rf"(?<!\d)(?<!\d[/.])(?P<day>\d{{1,2}})\s*(?P<mark>[/.-])\s*(?P<month>\d{{1,2}})\s*(?P=mark)\s*(?P<y1>{YEAR})"),
    (Wording.DATE, rf"(?:ngày\s+)?(?<!\d)(?P<day>\d{{1,2}})(?:\s+tháng\s+|\s*/\s*)(?P<month>\d{{1,2}}){_OF}(?P<y1>{YEAR})"),
    (
        Wording.SPAN,
        r"(?:giai đoạn\s+(?:\d+\s+năm\s*)?\(?)?"
        rf"(?:từ\s+)?(?:(?<!\w)năm\s+)?(?<!\d)(?<!\d[/.,-])(?<![IVX]/)(?P<y1>{YEAR}){_TO}(?P<y2>{YEAR})",
    ),
    (Wording.LIST, rf"(?<!\w)năm\s+(?P<y1>{YEAR})(?:\s*(?:,|;|và|hoặc)\s*{YEAR})+"),
    (Wording.PART, rf"(?<!\w)(?:quý|quí|tháng|học kỳ|học kì|kỳ|đợt)\s+{_PARTS}\s*[-–/.]?\s*(?P<y1>{YEAR})"),
    (Wording.PART, rf"(?<!\w)\d{{1,2}}\s+tháng(?:\s+(?:đầu|cuối))?\s*/?\s*(?P<y1>{YEAR})"),
    (Wording.PART, rf"(?<![\w/.,])(?:[IVX]{{1,4}}|[QT]\d{{1,2}}|\d{{1,2}}T|0?[1-9]|1[0-2])\s*/\s*(?P<y1>{YEAR})(?!\s*/)"),
    (
        Wording.PLAIN,
        r"(?:(?<!\w)(?:\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+|(?:quý|quí)\s+[IVX\d]+\s+|tháng\s+\d{1,2}\s+))?"
        rf"năm(?:\s+(?:học|tài chính|ngân sách|kế hoạch|công tác|hành chính))?\s*:?\s*(?P<y1>{YEAR})",
    ),
    (Wording.PLAIN, rf"(?<!\w)(?:hết|cuối|đầu)\s+(?P<y1>{YEAR})(?!\s*[.,]\d)"),
    (Wording.SHORT, r"(?<!\w)(?:(?:quý|quí|tháng)\s+[IVX\d]+|\d{1,2}/\d{1,2})\s*/\s*(?P<y1>\d\d)(?![\w/%.,]\d|\w|/)"),
    (Wording.BARE, rf"(?<!\d)(?<!\d,)(?<!\d\.)(?P<y1>{YEAR})(?![.,]\d{{1,3}}(?!\d))"),
    (Wording.BARE, rf"(?<=\d\.)(?P<y1>{YEAR})"),
)
"""The first that fits at a place is taken; of those that begin later, none that overlaps."""

_PATTERNS = tuple((wording, re.compile(pattern, re.IGNORECASE)) for wording, pattern in _GRAMMAR)


def year_mentions(text: str) -> tuple[YearMention, ...]:
    """Every wording of the text that names a year, in order."""
    found: list[YearMention] = []
    taken = bytearray(len(text))
    for wording, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]) and not _only_counts(text, wording, match):
                taken[match.start() : match.end()] = b"\1" * len(match[0])
                found.append(_mention(wording, match))
    return tuple(sorted(found, key=lambda one: one.start))


def _only_counts(text: str, wording: Wording, match: re.Match[str]) -> bool:
    """«2023 hồ sơ»; also what is no span because it does not go forward, and no date because the month is none."""
    if wording is Wording.BARE or (wording is Wording.PART and match[0][0].isdigit()):
        return bool(_COUNTS.match(text, match.end()))
    if wording is Wording.SPAN:
        return int(match["y1"]) >= int(match["y2"])
    return (
        wording is Wording.PLAIN
        and not match[0].casefold().endswith(f"năm {match['y1']}")
        and bool(_COUNTS.match(text, match.end()))
    )


def _mention(wording: Wording, match: re.Match[str]) -> YearMention:
    if wording is Wording.LIST:
        places = [match.start() + one.start() for one in re.finditer(YEAR, match[0])]
    else:
        places = [match.start(group) for group in ("y1", "y2") if group in match.re.groupindex]
    figures = 2 if wording is Wording.SHORT else 4
    return YearMention(
        start=match.start(),
        text=match[0],
        wording=wording,
        years=tuple(int(match.string[place : place + figures]) for place in places),
        year_starts=tuple(places),
        day_and_month=(int(match["day"]), int(match["month"])) if wording is Wording.DATE else None,
    )
