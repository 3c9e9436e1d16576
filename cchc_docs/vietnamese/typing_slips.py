"""Slips of typing that can be mended without knowing what a text says: letters, spaces, hyphens of notations, noughts of dates."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.vietnamese.dates import month_number
from cchc_docs.vietnamese.text import has_look_alikes, without_look_alikes

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_WIDEST_SLIP = 3
"""More spaces than that were typed to set things apart: taking them out would spoil a page."""

_BLANK_BEFORE = re.compile(r"(?:số:?|ngày|tháng|năm|[./…_]+)$", re.IGNORECASE)
_BLANK_AFTER = re.compile(r"(?:/|tháng|năm|[.…_]{2,})", re.IGNORECASE)
_NEAR = 30
_LOOSE_NOTATION = re.compile(r"(?<!\d)\d{1,5}(?:/\d{4})?/[A-ZĐ][\w]*(?P<joint>\s*[–—]\s*|\s+-\s*|-\s+)[A-ZĐ]{2,}\w*")
_OWN_NOTATION = re.compile(r"\s*Số:[ \d.…]*/\s*[^\W\d_]+(?:\s*[–—−-]\s*[^\W\d_]+)*")
_OWN_LOOSE = re.compile(
    r"(?<=\d)(?P<before>\s+)(?=/)|(?<=/)(?P<after>\s+)(?=[^\W\d_])|(?P<joint>\s*[–—−]\s*|\s+-\s*|-\s+)(?=[^\W\d_])"
)
_WORDED_DATE = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?!\d)(?:\s+năm\s+(?P<year>\d{4}))?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Mend:
    """What stands between two places of a text, and what should."""

    start: int
    end: int
    new: str


def letters_to_mend(text: str) -> Iterator[Mend]:
    """Letters made of several characters, and Ð, Ɖ for Đ."""
    for start, end in _clusters(text):
        cluster = text[start:end]
        new = unicodedata.normalize("NFC", cluster)
        if has_look_alikes(new):
            new = without_look_alikes(new)
        if new != cluster:
            yield Mend(start=start, end=end, new=new)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Every character with the marks that are set on it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


def double_spaces(text: str) -> Iterator[tuple[str, str, Mend]]:
    """The words around spaces that are too many, and the mend; room for a number or a day is none."""
    for found in _SPACES.finditer(text):
        before = (text[max(0, found.start() - _NEAR) : found.start()].split() or [""])[-1]
        after = text[found.end() : found.end() + _NEAR].split(maxsplit=1)[0]
        if not _is_blank(before, after):
            yield before, after, Mend(start=found.start() + 1, end=found.end(), new="")


def spaces_to_mend(text: str) -> Iterator[Mend]:
    """Double and triple spaces between words."""
    return (mend for _, _, mend in double_spaces(text) if mend.end - mend.start < _WIDEST_SLIP)


def _is_blank(before: str, after: str) -> bool:
    """Whether the spaces are room for a number or a day."""
    if _BLANK_BEFORE.search(before):
        return True
    return bool(_BLANK_AFTER.match(after)) and (after[:1] in "/.…_" or before.casefold().endswith(("ngày", "tháng", "năm")))


def loose_notation(text: str) -> str | None:
    """The first number and notation in the text whose parts are joined by a long dash or with spaces: «341/KH – UBND»."""
    found = _LOOSE_NOTATION.search(text)
    return found[0] if found else None


def notations_to_mend(text: str) -> Iterator[Mend]:
    """Long dashes and spaces inside notations, the document's own («Số: 05/BC – UBND») too."""
    own = _OWN_NOTATION.match(text)
    if own:
        for found in _OWN_LOOSE.finditer(text, 0, own.end()):
            yield Mend(start=found.start(), end=found.end(), new="-" if found["joint"] else "")
    for cited in _LOOSE_NOTATION.finditer(text, own.end() if own else 0):
        yield Mend(start=cited.start("joint"), end=cited.end("joint"), new="-")


def wrong_zeros(text: str) -> Iterator[tuple[str, str, tuple[Mend, ...]]]:
    """A day in words without the noughts it should have, or with one too many; what it should be, and the mends."""
    for told in _WORDED_DATE.finditer(text):
        day, month = int(told["day"]), int(told["month"])
        if not 1 <= month <= 12:
            continue
        right = {"day": f"{day:02d}", "month": month_number(month)}
        mends = tuple(Mend(start=told.start(name), end=told.end(name), new=new) for name, new in right.items() if told[name] != new)
        if mends:
            yield told[0], f"ngày {right['day']} tháng {right['month']}", mends


def dates_to_mend(text: str) -> Iterator[Mend]:
    """The noughts of days in words."""
    return (mend for _, _, mends in wrong_zeros(text) for mend in mends)
