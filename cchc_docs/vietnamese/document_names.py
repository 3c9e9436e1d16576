"""How documents are named in running text: their types, the head of a citation (type, number, notation, date) as people type it.

More is understood here than a right citation needs («Công văn 64/UBND», «số      /KH-UBND», «Thông tư 33/2022»): a date that
belongs to another document must be known as such however badly the rest is typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.vietnamese.citations import citations

YEAR = r"(?:19|20)\d\d(?!\d)"
"""A year in four figures."""

TYPES = (
    "Thông tư liên tịch|Thông tư|Nghị định|Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Thông cáo|"
    "Thông báo kết luận|Thông báo|"
    "Hướng dẫn|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Biên bản|Tờ trình|Hợp đồng|Công văn|Công điện|Giấy mời|"
    "Phiếu chuyển|Bộ luật|Luật|Pháp lệnh|Hiến pháp|Lệnh|Kết luận|Văn bản"
)
"""The types of documents: Decree 30/2020/NĐ-CP, Art. 7, those of legislation and of the Party."""

_SHORT = r"NQ|QĐ|CT|KH|CTr|TB|BC|TT|NĐ|CV|TTr|KL|HD|VB"
_LEGISLATION = re.compile(r"(?i:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Bộ luật|Pháp lệnh)|NQ|QĐ|TT|NĐ")
_ANY_TYPE = rf"(?:(?i:{TYPES})|\b(?:{_SHORT}))"
_TYPED = re.compile(
    rf"(?P<lead>(?P<type>(?<!\w){_ANY_TYPE})\s+(?P<worded>(?i:số)\s*:?\s*)?|(?<!\w)(?<!ổng )(?i:số)\s*:?\s*)\d{{1,5}}"
    rf"(?P<rest>(?:\s?/\s?{YEAR})?(?:\s?[/-]\s?[A-ZĐ][\wĐđ]*(?:\s?[-–—/.&_]\s?[A-ZĐ][\wĐđ]*)*)?)(?![\w])"
)
_UNNUMBERED = re.compile(
    r"(?<![\w/)])/\s?[A-ZĐ][A-Za-zĐđ]{0,5}\s*[-–—]\s*[A-ZĐ][A-Za-zĐđ0-9]*|[.…_]\s?-\s?[A-ZĐ][A-Za-zĐ]{0,3}/[A-ZĐ]+(?:-[A-ZĐ]+)?"
)
_LEFT = re.compile(
    rf"(?:(?P<type>(?<!\w){_ANY_TYPE})(?!\w)\s*)?(?:(?<!\w)(?i:số)\s*:?)?[\s.…_]*(?:\d{{1,5}}(?:\s?/\s?[\w-]+)?\s*(?:,|;|và)\s*)*$"
)
_NAMED = re.compile(rf"(?<!\w)(?:{TYPES})(?!\w)(?:(?!(?<!\w)(?:{TYPES})(?!\w))[^,;:.()«»\n]){{0,120}}\(?\s*$")
_WINDOW = 200
_GAP = r"[\s.…_]{0,20}"
_DATED = re.compile(
    rf"\s*(?:(?P<bracket>\()\s*)?(?P<apart>,\s*)?(?i:(?:được\s+)?(?:ban hành|ký|phát hành)\s+(?:vào\s+)?)?(?:"
    rf"(?i:ngày){_GAP}\d{{0,2}}{_GAP}(?:(?i:tháng){_GAP}\d{{0,2}}{_GAP},?\s*(?i:năm)|(?i:tháng)\s*\d{{1,2}}\s*/|[/.-]{_GAP}\d{{0,2}}{_GAP}[/.-]|"
    rf"[/.-]\s*\d{{1,2}}\s*(?i:năm))"
    rf"\s*(?P<day>{YEAR})|\d{{1,2}}\s*[/.-]\s*\d{{1,2}}\s*[/.-]\s*(?P<figures>{YEAR})|"
    rf"(?i:tháng)\s*\d{{1,2}}\s*(?:/|(?i:năm))\s*(?P<month>{YEAR})|(?i:năm)\s*(?P<year>{YEAR}))(?(bracket)(?:\s*\))?)"
)


@dataclass(frozen=True, kw_only=True)
class DocumentName:
    """The head of a citation: «Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023»."""

    start: int
    """Of the type, where there is one."""

    end: int
    """Behind the date, where there is one."""

    issued_year: int | None
    numbered: bool
    """False for «…/KH-UBND»."""

    sure: bool
    """False where it may be something else: «Báo cáo 3/2023», a name that stands far from its number."""


def document_names(text: str) -> tuple[DocumentName, ...]:
    """The heads of the citations in the text, in order, none over another."""
    named: list[DocumentName] = []
    for first, end, numbered, sure in _merged(text):
        start = max(first, named[-1].end) if named else first
        if start < end:
            named.append(_name(text, start, end, _dated(text, end), numbered=numbered, sure=sure))
    return tuple(named)


def _name(text: str, start: int, number_end: int, dated: re.Match[str] | None, *, numbered: bool, sure: bool) -> DocumentName:
    found = re.findall(YEAR, text[start:number_end])
    issued = next((int(year) for year in dated.groupdict().values() if year and year.isdigit()), None) if dated else None
    end = dated.end() if dated else number_end
    # «số 5/KH-UBND, ngày 15/3/2023 tổ chức họp»: the day may be the sentence's own.
    apart = bool(dated and dated["apart"] and not re.match(r"\s*,?\s*(?:của|về)\b", text[end:]))
    in_number = int(found[-1]) if found else None
    return DocumentName(start=start, end=end, issued_year=issued or in_number, numbered=numbered, sure=sure and not apart)


def _dated(text: str, end: int) -> re.Match[str] | None:
    dated = _DATED.match(text, end)
    # «Theo Kế hoạch số 5/KH-UBND, năm 2023 xã …» dates nothing.
    return None if dated and dated["apart"] and (dated["year"] or dated["month"]) else dated


def _merged(text: str) -> list[tuple[int, int, bool, bool]]:
    """Start, end, numbered, sure of every number and notation with what stands before it."""
    merged: list[tuple[int, int, bool, bool]] = []
    for start, end, numbered, sure in sorted(_parts(text)):
        if merged and start < merged[-1][1]:
            first, last, was_numbered, was_sure = merged[-1]
            merged[-1] = (first, max(last, end), numbered or was_numbered, sure and was_sure)
        else:
            merged.append((start, end, numbered, sure))
    return merged


def _parts(text: str) -> Iterator[tuple[int, int, bool, bool]]:
    for one in citations(text):
        start, sure = _begin(text, one.start)
        yield start, text.index(one.notation, one.start) + len(one.notation), True, sure
    for blank in _UNNUMBERED.finditer(text):
        start, sure = _begin(text, blank.start())
        yield start, blank.end(), False, sure
    for typed in _TYPED.finditer(text):
        if typed["rest"] or (typed["type"] and typed["worded"]):
            bare = bool(re.fullmatch(rf"\s?/\s?{YEAR}", typed["rest"]))
            certain = not bare or bool(typed["worded"]) or not typed["type"] or bool(_LEGISLATION.fullmatch(typed["type"]))
            yield typed.start(), typed.end(), True, certain


def _begin(text: str, number: int) -> tuple[int, bool]:
    """Where the citation begins whose number stands there; whether that is certain."""
    first = max(0, number - _WINDOW)
    before = text[first:number]
    left = _LEFT.search(before)
    start = left.start() if left else len(before)
    while start < len(before) and before[start].isspace():
        start += 1
    if left and left["type"]:
        return first + start, True
    if named := _NAMED.search(before[:start]):
        return first + named.start(), not re.search(YEAR, named[0])
    return first + start, True
