"""Other documents in running text, each with all that belongs to it: from its type to the end of its subject.

«Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện Chợ Mới về cải cách hành chính năm 2023»: whoever
changes the years of a text must leave this alone. Where a sentence does not show the subject's end, it is said to be doubtful.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.vietnamese.citations import SUBJECT
from cchc_docs.vietnamese.document_names import TYPES, YEAR, DocumentName, document_names

_TIME = r"(?:ngày|tháng|quý|quí|Quý|Quí|năm|hết|cuối|đầu|trước|\d)"
_BEFORE_TIME = r"(?:trong|trước|sau|đến|tới|hết|từ|kể từ|vào|chậm nhất|chậm nhất là|hoàn thành|cuối|đầu|bắt đầu)"
_OWN_TIME = re.compile(rf"(?<!\w)(?:{_BEFORE_TIME}\s+{_TIME}|(?:quý|quí|Quý|Quí|tháng|Tháng)\s+[IVX\d]+\s*/)")
_OWN_CLAUSE = re.compile(
    rf"\s*(?:{_BEFORE_TIME}\s+{_TIME}|(?:quý|quí|Quý|Quí|tháng|Tháng|ngày|Ngày)\s+[IVX\d]|năm\s+{YEAR}\s+\w|hoàn thành\b|"
    r"(?:(?:Ủy ban nhân dân|UBND)\s+)?(?:xã|phường|thị trấn)\b|(?:giao|yêu cầu)\s+[A-ZĐỦ]|thời (?:gian|hạn)\b)"
)
_ISSUER_GOES_ON = re.compile(r"\s*(?:Bộ|Thanh tra|Ngân hàng|Tổng|Văn phòng|Ủy ban|Chủ nhiệm|Trưởng ban|của)\b")
_MARKS = re.compile(r"[(“«\[)”»\];:,]|(?<!\bTP)(?<!\bTX)(?<!\bTT)\.(?=\s|$|/\.)|\n(?!\s*[a-zà-ỹđ])")
"""A line that goes on with a small letter was only broken."""

_SUBJECT_LATER = re.compile(rf"(?!\s*(?:về|V/v)\s)(?:(?!(?:{_BEFORE_TIME})\s+{_TIME})[^,])*?\s(?:về|V/v)\s")
"""«…, TP. Long Xuyên về …»: it may still be the document's subject."""

_ASIDE = re.compile(r"\([^()]*\)")
_NAMED_COLON = re.compile(r"(?:về việc|V/v|trích yếu)\s*$", re.IGNORECASE)
_OPENING, _CLOSING = "(“«[", ")”»]"

_WORDS = r"(?:\s+[^\s,;:.()«»]+)"
_DAY = rf"(?:\d{{1,2}}\s*(?:/|\.|-|tháng)\s*\d{{1,2}}\s*(?:/|\.|-|năm)\s*(?P<year>{YEAR}))"
_DATED_ONLY = re.compile(
    rf"(?<!\w)(?i:{TYPES})(?P<name>{_WORDS}{{0,8}}?)\s+(?:(?:ban hành|ký)\s+)?(?i:ngày)\s+{_DAY}"
    r"(?P<issued>\s*,?\s*của\s+[A-ZĐỦ])?"
)
_LAW = re.compile(rf"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?P<name>(?:\s+[^\s;:.()«»\d]+){{0,16}}?)\s+năm\s+(?P<year>{YEAR})")
_SUPERIOR = (
    r"(?:(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Ban Chấp hành Đảng bộ|Ban Chỉ đạo\s+\S+|Ban Thường vụ)\s+)?"
    r"(?:huyện|tỉnh|thành phố|thị xã|quận|cấp trên|Huyện ủy|Tỉnh ủy|Thành ủy|Bộ(?! phận)|Sở|Phòng|Chính phủ|Thủ tướng|Trung ương)(?!\w)"
)
_PLANS = r"(?<!\w)(?i:kế hoạch|chương trình)(?!\w)"
_OF_SUPERIOR = re.compile(rf"{_PLANS}(?P<name>{_WORDS}{{0,20}}?)\s+năm\s+(?P<year>{YEAR})\s+của\s+{_SUPERIOR}")
_SUPERIORS_OF = re.compile(rf"{_PLANS}{_WORDS}{{0,12}}?\s+của\s+{_SUPERIOR}(?P<name>{_WORDS}{{0,8}}?)\s+năm\s+(?P<year>{YEAR})")
_DEADLINE = re.compile(r"(?<!\w)(?:trong|trước|sau|đến|tới|hết|từ|vào|chậm nhất|hoàn thành|cuối|đầu|xong|là)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class CitedDocument:
    """One document named in the text, and how far it reaches."""

    start: int
    head_end: int
    """Behind number and date; the issuer and the subject follow."""

    sure_end: int
    """Up to here it is certainly the document's; from here to the end it may be the sentence's own."""

    end: int
    issued_year: int | None
    sure: bool
    """Whether the head itself is certainly another document's number and date."""

    numbered: bool
    """False where the place of the number is left open: «…/KH-UBND»."""

    has_subject: bool


def cited_documents(text: str) -> tuple[CitedDocument, ...]:
    """The documents that the text names, in order, none over another.

    A citation with number or notation goes before one by date, that before laws and plans known by their year.
    """
    names = document_names(text)
    starts = [*(name.start for name in names), len(text)]
    taken = [_cited(text, name, following) for name, following in zip(names, starts[1:], strict=True)]
    for candidate in (*_dated_only(text, starts), *_laws(text), *_of_superiors(text)):
        if not any(candidate.start < other.end and other.start < candidate.end for other in taken):
            taken.append(candidate)
    return tuple(sorted(taken, key=lambda one: one.start))


def _cited(text: str, name: DocumentName, following: int) -> CitedDocument:
    sure_end, end, has_subject = _reach(text, name.end, following)
    return CitedDocument(
        start=name.start,
        head_end=name.end,
        sure_end=sure_end,
        end=end,
        issued_year=name.issued_year,
        sure=name.sure,
        numbered=name.numbered,
        has_subject=has_subject,
    )


def _reach(text: str, head_end: int, following: int) -> tuple[int, int, bool]:
    """Where the subject certainly ends, where it may end, and whether there is one."""
    limit, commas = _clause(text, head_end, following)
    sure, end = limit, limit
    for comma in commas:
        after = text[comma + 1 : limit]
        if _begun(text[head_end:comma]):
            if _OWN_CLAUSE.match(after):
                end = comma
                break
            sure = min(sure, comma)
        elif _OWN_CLAUSE.match(after) or not _goes_on(after):
            end = comma
            break
        elif _SUBJECT_LATER.match(after):
            sure = min(sure, comma)
    own = _OWN_TIME.search(text, head_end, end)
    if own and not _begun(text[head_end : own.start()]):
        end = own.start()
    return min(sure, end), end, _begun(text[head_end:end])


def _goes_on(after: str) -> bool:
    """Whether issuers or subject go on behind a comma."""
    return bool(_ISSUER_GOES_ON.match(after) or SUBJECT.match(after.lstrip()) or _SUBJECT_LATER.match(after))


def _clause(text: str, start: int, following: int) -> tuple[int, list[int]]:
    """The end of the clause that begins there, and its commas; brackets and quotation marks are passed over whole."""
    depth = 0
    commas: list[int] = []
    for mark in _MARKS.finditer(text, start, following):
        if mark[0] in _OPENING:
            depth += 1
        elif mark[0] in _CLOSING:
            depth -= 1
        if depth < 0 or mark[0] == "\n" or (depth == 0 and _ends(text, mark)):
            return mark.start(), commas
        if depth == 0 and mark[0] == ",":
            commas.append(mark.start())
    return following, commas


def _ends(text: str, mark: re.Match[str]) -> bool:
    if mark[0] == ":":
        return not _NAMED_COLON.search(text[max(0, mark.start() - 12) : mark.start()])
    return mark[0] in ";."


def _begun(words: str) -> bool:
    """Whether a subject begins in the words: an issuer's own name («Ban Tổ chức») begins none, another document's does."""
    words = _ASIDE.sub("", words)
    return any(word[0][0].islower() for word in SUBJECT.finditer(words)) or bool(
        re.search(rf"(?<!\w)(?:{TYPES}|Về|V/v)(?!\w)", words)
    )


def _dated_only(text: str, starts: list[int]) -> Iterator[CitedDocument]:
    """«Quyết định ngày 05/01/2023 của Chủ tịch …»; without an issuer it may be a deadline («gửi báo cáo ngày 05/12/2023»)."""
    dated = [found for found in _DATED_ONLY.finditer(text) if not _DEADLINE.search(found["name"])]
    following = sorted({*starts, *(found.start() for found in dated if found["issued"])})
    for found in dated:
        if found["issued"]:
            end = found.end("year")
            name = DocumentName(start=found.start(), end=end, issued_year=int(found["year"]), numbered=True, sure=True)
            yield _cited(text, name, following[bisect_left(following, end, hi=len(following) - 1)])
        else:
            yield _by_year(found, sure=False)


def _laws(text: str) -> Iterator[CitedDocument]:
    """«Luật Giao dịch điện tử năm 2023»."""
    return (_by_year(found, sure=False) for found in _LAW.finditer(text) if not _DEADLINE.search(found["name"].rpartition(" ")[2]))


def _of_superiors(text: str) -> Iterator[CitedDocument]:
    """«kế hoạch cải cách hành chính năm 2023 của huyện», «Kế hoạch của UBND huyện năm 2023»."""
    for pattern in (_OF_SUPERIOR, _SUPERIORS_OF):
        for found in pattern.finditer(text):
            if not _DEADLINE.search(found["name"].rpartition(" ")[2]):
                yield _by_year(found, sure=True)


def _by_year(found: re.Match[str], *, sure: bool) -> CitedDocument:
    end = found.end()
    return CitedDocument(
        start=found.start(),
        head_end=end,
        sure_end=end,
        end=end,
        issued_year=int(found["year"]),
        sure=sure,
        numbered=True,
        has_subject=False,
    )
