"""Citations of other documents in running text: «Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã … về …».

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.6.a and II.6.b.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_NOTATION = (
    r"(?:(?P<year>\d{4})/)?(?P<notation>[A-ZĐ][A-Za-zĐđ]{0,5}[A-ZĐ]?\d{0,2}"
    r"(?:\s*[-–—]\s*[A-ZĐ][A-Za-zĐđ0-9]*)*)"
)
_CITED = re.compile(
    rf"(?P<number>\d{{1,5}})\s?/\s?{_NOTATION}|(?P<party_number>\d{{1,4}})\s?-\s?(?P<party>[A-ZĐ][A-Za-zĐ]{{0,3}}/[A-ZĐ]+(?:-[A-ZĐ]+)?)"
)
"""Numbers of the Party have the hyphen first: «23-CT/TW»."""

_NEAR = 24
_ASIDE = re.compile(r"\(sau đây[^)]*\)")
_FORM = re.compile(r"(?:[Mm]ẫu|[Bb]iểu|[Bb]iểu mẫu|[Bb]iển)(?: số)?\s*$")
_ALSO_ISSUERS = ("Bộ", "Thanh tra", "Ngân hàng", "Tổng", "Văn phòng Chính phủ", "Ủy ban Dân tộc", "Chủ nhiệm", "Trưởng ban")
_DATE = re.compile(
    r"\s*,?\s*(?:ban hành\s+)?ngày\s+(?P<date>\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.-]\s*\d{1,2}\s*[/.-])\s*\d{4})", re.IGNORECASE
)
_ISSUER = re.compile(r"\s*,?\s*của\s+(?P<issuer>[A-ZĐỦ][^,;:()«»\n]*)")
SUBJECT = re.compile(
    r"\b(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|triển khai|thực hiện|công bố|thành lập|giao|tăng cường|đẩy mạnh|"
    r"tổ chức|kiện toàn|quy chế|đề nghị|cải cách|hỗ trợ|kiểm soát|xử lý|đính chính|thay thế|bãi bỏ|phân công|phát động|phòng|sắp xếp|"
    r"nâng cao|tiếp tục|quản lý|xây dựng|thông qua|phân bổ|điều chỉnh|công nhận|kết quả|"
    r"yêu cầu|cử|cho phép|thu hồi|cấp|chấp thuận|đồng ý|báo cáo|lấy ý kiến|công tác)\b",
    re.IGNORECASE,
)
"""The words with which the subject of a document begins."""

_END = re.compile(r"[;:()«»\n]|\.(?:\s|$)|\./\.")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, kw_only=True)
class Citation:
    """One citation and where it stands in the text."""

    start: int
    """Of its number."""

    end: int
    """Behind the last part of it that was recognised."""

    number: str
    """With the year in it, if any: «30/2020», «136»."""

    notation: str
    """As typed: «KH-UBND»."""

    date: str | None
    issuer: str | None
    """What follows «của», up to the next mark: the subject may be in it."""

    has_subject: bool

    @property
    def key(self) -> str:
        """The same for every citation of the same document."""
        return re.sub(r"\s", "", f"{self.number}/{self.notation}").replace("–", "-").replace("—", "-").upper()

    @property
    def issued_year(self) -> int | None:
        """The year in the citation's date, or else in its number."""
        years = _YEAR.findall(self.date or "") or _YEAR.findall(self.number.partition("/")[2])
        return int(years[-1]) if years else None


def citations(text: str) -> tuple[Citation, ...]:
    """The citations in the text, in order."""
    return _citations(text) if "/" in text else ()


@lru_cache(maxsize=2048)
def _citations(text: str) -> tuple[Citation, ...]:
    text = _ASIDE.sub(lambda aside: " " * len(aside[0]), text)
    found = [one for one in _CITED.finditer(text) if not _is_quantity(text, one)]
    ends = [*(later.start() for later in found[1:]), len(text)]
    return tuple(_read(text, one, following) for one, following in zip(found, ends, strict=False))


def _is_quantity(text: str, one: re.Match[str]) -> bool:
    """«7/KH» inside a longer number or word is none; nor is a share such as «23/TTHC»."""
    before = text[max(0, one.start() - _NEAR) : one.start()]
    if one["party"] or _FORM.search(before):
        return not one["party"]
    return bool(re.search(r"[\w/.,]$", before)) or ("-" not in one["notation"] and "–" not in one["notation"] and not one["year"])


def _read(text: str, one: re.Match[str], following: int) -> Citation:
    stop = _END.search(text, one.end(), following)
    limit = min(following, stop.start()) if stop else following
    end = one.end()
    dated = _DATE.match(text, end, following)
    if dated and dated.end() <= limit + 1:
        end = dated.end()
    issued = _ISSUER.match(text, end, following)
    rest = _own_words(text[issued.start() if issued else end : limit])
    return Citation(
        start=one.start(),
        end=end,
        number=f"{one['number']}/{one['year']}" if one["year"] else one["number"] or one["party_number"],
        notation=one["notation"] or one["party"],
        date=dated["date"] if dated else None,
        issuer=issued["issuer"].strip() if issued else None,
        has_subject=bool(SUBJECT.search(rest)),
    )


def _own_words(rest: str) -> str:
    """Issuer and subject: up to the first comma, unless what follows it is another issuer or the subject itself.

    «… của Chính phủ, Ủy ban nhân dân xã ban hành Kế hoạch» cites no subject: the verb is the sentence's own.
    """
    first, comma, others = rest.partition(",")
    while comma and (others.strip().startswith(_ALSO_ISSUERS) or SUBJECT.match(others.strip())):
        more, comma, others = others.partition(",")
        first = f"{first},{more}"
    return first
