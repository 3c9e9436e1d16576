"""Citations of other documents in running text: «Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã … về …».

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.6.a and II.6.b.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NOTATION = (
    r"(?:(?P<year>\d{4})/)?(?P<notation>[A-ZĐ][A-Za-zĐđ]{0,5}[A-ZĐ]?\d{0,2}"
    r"(?:\s*[-–—]\s*[A-ZĐ][A-Za-zĐđ0-9]*)*)"
)
_CITED = re.compile(rf"(?P<number>\d{{1,5}})\s?/\s?{_NOTATION}")
_DATE = re.compile(
    r"\s*,?\s*(?:ban hành\s+)?ngày\s+(?P<date>\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.-]\s*\d{1,2}\s*[/.-])\s*\d{4})", re.IGNORECASE
)
_ISSUER = re.compile(r"\s*,?\s*của\s+(?P<issuer>[A-ZĐỦ][^,;:()«»\n]*)")
_SUBJECT = re.compile(
    r"\b(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|triển khai|thực hiện|công bố|thành lập|giao|tăng cường|đẩy mạnh|"
    r"tổ chức|kiện toàn|quy chế|đề nghị|cải cách|hỗ trợ|kiểm soát|xử lý|đính chính|thay thế|bãi bỏ|phân công|phát động|phòng|sắp xếp|"
    r"nâng cao|tiếp tục|quản lý|xây dựng|thông qua|phân bổ|điều chỉnh|công nhận|kết quả)\b",
    re.IGNORECASE,
)
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


def citations(text: str) -> Iterator[Citation]:
    """The citations in the text, in order."""
    found = [one for one in _CITED.finditer(text) if not _is_quantity(text, one)]
    ends = [*(later.start() for later in found[1:]), len(text)]
    for one, following in zip(found, ends, strict=False):  # no citation, no end of one
        yield _read(text, one, following)


def _is_quantity(text: str, one: re.Match[str]) -> bool:
    """«7/KH» inside a longer number or word is none; nor is a share such as «23/TTHC»."""
    before = text[: one.start()]
    return bool(re.search(r"[\w/.,]$", before)) or ("-" not in one["notation"] and "–" not in one["notation"] and not one["year"])


def _read(text: str, one: re.Match[str], following: int) -> Citation:
    stop = _END.search(text, one.end())
    limit = min(following, stop.start()) if stop else following
    end = one.end()
    dated = _DATE.match(text, end)
    if dated and dated.end() <= limit + 1:
        end = dated.end()
    issued = _ISSUER.match(text, end)
    rest = text[issued.start() if issued else end : limit]
    return Citation(
        start=one.start(),
        end=end,
        number=f"{one['number']}/{one['year']}" if one["year"] else one["number"],
        notation=one["notation"],
        date=dated["date"] if dated else None,
        issuer=issued["issuer"].strip() if issued else None,
        has_subject=bool(_SUBJECT.search(rest)),
    )
