"""Moving a plan's words to another year: «Quý I/2023» becomes «Quý I/2024», and what other documents are called stays.

What cannot be decided from the words is left as it stands and told as a doubt, in a sentence for the clerk who reviews the plan.
"""

import re
import unicodedata
from bisect import bisect_left
from calendar import isleap
from dataclasses import dataclass
from datetime import date

from cchc_docs.vietnamese.cited_documents import CitedDocument, cited_documents
from cchc_docs.vietnamese.dates import month_number
from cchc_docs.vietnamese.periods import read_deadline
from cchc_docs.vietnamese.year_mentions import Wording, YearMention, year_mentions

_LOOK_ALIKES = str.maketrans({0xD0: "Đ", 0x0189: "Đ", 0xF0: "đ", 0x0256: "đ"})
_DAY_LINE = re.compile(r"[^,\d\n]{2,40},\s*ngày\s+[\s\d.…]*tháng\s+[\s\d.…]*năm\s+\d{4}\s*", re.IGNORECASE)
_PAST = re.compile(r"(?<!\w)đã(?!\w)[^,;:.]*$", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?<!\w)(?:trong|trước|sau|đến|tới|hết|từ|kể từ|vào|chậm nhất|cuối|đầu)\s+(?:các\s+)?(?:(?:tháng|quý|quí)\s+[\dIVX,\sàv]+)?$",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(r"(?<!\w)(?:tháng|quý|quí)\s+[\dIVX]+\s*$", re.IGNORECASE)
_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|chương trình)(?!\w)|\bKH\b|\bCTr|\bCTHĐ", re.IGNORECASE)
_FARTHEST = 30
"""A bare number that is more years ahead is no year."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A wording that was moved."""

    start: int
    """In the text as it was."""

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A wording that somebody must look at."""

    start: int
    """In the text as it was."""

    text: str
    reason: str
    """A Vietnamese sentence."""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A text in its new year."""

    text: str
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]


def move_years(text: str, old: int, new: int) -> Moved:
    """The text with the plan's own year moved from the old to the new one, in NFC.

    Nothing inside a citation of another document changes, nor do spans and other years. A mention of the old year outside
    citations is either changed or doubted; it may be both.
    """
    text = unicodedata.normalize("NFC", text)
    seen = text.translate(_LOOK_ALIKES)
    documents = cited_documents(seen)
    judged = _Judge(seen, old, new, documents)
    for mention in year_mentions(seen):
        judged.judge(mention)
    judged.superseded()
    moved = text
    for change in reversed(judged.changes):
        moved = moved[: change.start] + change.new + moved[change.start + len(change.old) :]
    doubts = tuple(sorted(judged.doubts, key=lambda one: one.start))
    return Moved(text=moved, changes=tuple(judged.changes), doubts=doubts)


def move_deadline(text: str, old: int, new: int) -> Moved:
    """A task's deadline in its new year; what :func:`read_deadline` makes of it moves by as many years, or there is a doubt."""
    moved = move_years(text, old, new)
    if reason := _misread(text, moved, old, new):
        return Moved(text=moved.text, changes=moved.changes, doubts=(*moved.doubts, Doubt(start=0, text=text, reason=reason)))
    return moved


def _misread(text: str, moved: Moved, old: int, new: int) -> str | None:
    """Why the deadline is not simply the old one in the new year, unless a doubt says so already."""
    before, after = _due(text), _due(moved.text)
    if moved.doubts or not text.strip():
        return None
    if before is False or after is False:
        return f"Không hiểu thời hạn «{text}»; hãy ghi lại như «Quý I/{new}», «31/3/{new}» hoặc «thường xuyên»."
    if isinstance(before, date) and (not isinstance(after, date) or after.year - before.year != new - old):
        return f"Thời hạn «{text}» không thuộc năm {old} nên được giữ nguyên; hãy ghi thời hạn của năm {new}."
    return None


def _due(text: str) -> date | bool:
    """The day; True for work without one; False for a wording that is not understood."""
    try:
        return read_deadline(text) or True
    except ValueError:
        return False


class _Judge:
    """What is to be done with each mention of one text."""

    def __init__(self, text: str, old: int, new: int, documents: tuple[CitedDocument, ...]) -> None:
        self._text, self._old, self._new, self._documents = text, old, new, documents
        self.changes: list[Change] = []
        self.doubts: list[Doubt] = []
        self._in_subject: dict[CitedDocument, list[YearMention]] = {}

    def judge(self, mention: YearMention) -> None:
        """Change it, doubt it, or leave it."""
        document = self._document_over(mention)
        if mention.wording is Wording.SPAN or (mention.wording is Wording.SCHOOL_YEAR and self._old not in mention.years):
            self._span(mention, document)
        elif document:
            self._cited(mention, document)
        elif self._old in mention.years or mention.years == (self._old % 100,):
            self._own(mention)
        else:
            self._other(mention)

    def superseded(self) -> None:
        """Doubt the plans and programmes of the old year: the new one may have others."""
        for one in self._documents:
            whole = self._text[one.start : one.sure_end].rstrip()
            if year := self._yearly(one, whole):
                reason = f"Có văn bản năm {self._new} thay thế? Văn bản được viện dẫn là của năm {year}."
                self.doubts.append(Doubt(start=one.start, text=whole, reason=reason))

    def _yearly(self, one: CitedDocument, whole: str) -> int | None:
        """The past year that the document was made for, if it was made for one."""
        mentions = self._in_subject.get(one, [])
        years = [year for mention in mentions if mention.wording is not Wording.SPAN for year in mention.years]
        if years:
            return max(years) if max(years) <= self._old and (self._old in years or _PLAN.search(whole)) else None
        reaching = any(mention.years[-1] >= self._new for mention in mentions)
        return one.issued_year if one.issued_year == self._old and _PLAN.search(whole) and not reaching else None

    def _span(self, mention: YearMention, cited: CitedDocument | None) -> None:
        if cited:
            self._note_subject(mention, cited)
        first, last = mention.years[0], mention.years[-1]
        if not first <= self._new <= last:
            self._doubt(mention, f"Năm {self._new} nằm ngoài «{mention.text}»; hãy xem có còn phù hợp không.")
        elif first == self._old and not cited and _OF_A_PART.search(self._text[: mention.start]):
            self._doubt(mention, f"Chưa rõ «{mention.text}» có bắt đầu lại từ năm {self._new} không; đang giữ nguyên.")

    def _document_over(self, mention: YearMention) -> CitedDocument | None:
        after = bisect_left(self._documents, mention.end, key=lambda one: one.start)
        before = self._documents[after - 1] if after else None
        return before if before and mention.start < before.end else None

    def _note_subject(self, mention: YearMention, one: CitedDocument) -> None:
        if one.head_end <= mention.start < one.sure_end:
            self._in_subject.setdefault(one, []).append(mention)

    def _cited(self, mention: YearMention, one: CitedDocument) -> None:
        earlier = list(self._in_subject.get(one, []))
        self._note_subject(mention, one)
        if self._old not in mention.years and mention.years != (self._old % 100,):
            return
        if mention.start < one.head_end:
            if not one.sure:
                self._doubt(
                    mention,
                    f"«{mention.text}» có thể là của văn bản khác nên được giữ nguyên; hãy xem có phải là năm {self._new} không.",
                )
            elif not one.numbered:
                self._doubt(
                    mention, f"«{mention.text}» thuộc một văn bản chưa có số nên được giữ nguyên; hãy ghi số và ngày của văn bản."
                )
            return
        plain = mention.wording is Wording.PLAIN and not _WITHIN.search(self._text[: mention.start])
        if not (plain and one.has_subject and mention.start < one.sure_end) or any(
            other.wording is not Wording.SPAN for other in earlier
        ):
            self._doubt(
                mention, f"«{mention.text}» có thể thuộc trích yếu của văn bản được viện dẫn nên được giữ nguyên; hãy xem lại."
            )

    def _own(self, mention: YearMention) -> None:
        if mention.wording is Wording.BARE:
            self._doubt(
                mention,
                f"Chưa rõ «{mention.text}» có phải là năm không nên được giữ nguyên; nếu là năm, hãy sửa thành {self._new}.",
            )
        elif mention.wording is Wording.SHORT:
            self._doubt(mention, f"«{mention.text}» ghi năm bằng hai chữ số nên được giữ nguyên; hãy ghi đủ năm {self._new}.")
        elif mention.wording is Wording.LIST:
            self._doubt(mention, f"«{mention.text}» kể nhiều năm nên được giữ nguyên; hãy xem có cần thêm hoặc bớt năm không.")
        elif _DAY_LINE.fullmatch(self._text):
            self._doubt(
                mention, f"«{mention.text}» là ngày ban hành của kế hoạch năm {self._old}; hãy để trống chờ ngày ban hành mới."
            )
        elif mention.wording is Wording.DATE and _PAST.search(self._text[: mention.start]):
            self._doubt(mention, f"«{mention.text}» có thể là ngày của việc đã qua nên được giữ nguyên; hãy xem lại.")
        else:
            self._move(mention)

    def _move(self, mention: YearMention) -> None:
        moved = mention.text
        for year, place in zip(mention.years, mention.year_starts, strict=True):
            at = place - mention.start
            moved = f"{moved[:at]}{year + self._new - self._old}{moved[at + 4 :]}"
        if mention.day_and_month:
            moved = self._lawful_day(mention, moved)
        if mention.wording is Wording.SCHOOL_YEAR or " học " in mention.text:
            self._doubt(mention, f"Năm học được chuyển từ «{mention.text}» thành «{moved}»; hãy xem có đúng năm học cần ghi không.")
        self.changes.append(Change(start=mention.start, old=mention.text, new=moved))

    def _lawful_day(self, mention: YearMention, moved: str) -> str:
        day, month = mention.day_and_month or (1, 1)
        if (day, month) == (29, 2) and not isleap(self._new):
            moved = re.sub(r"29(?!.*29)" if moved.startswith(str(self._new)) else "29", "28", moved, count=1)
            self._doubt(mention, f"Năm {self._new} không có ngày 29 tháng 02; «{mention.text}» được chuyển thành «{moved}».")
        elif (day, month) == (28, 2) and isleap(self._new):
            self._doubt(mention, f"Tháng 02 năm {self._new} có 29 ngày; hãy xem «{moved}» có phải là ngày 29 không.")
        elif not _exists(self._new, month, day):
            self._doubt(mention, f"Không có ngày {day} tháng {month_number(month)}; hãy sửa «{moved}».")
        return moved

    def _other(self, mention: YearMention) -> None:
        near = mention.wording is not Wording.BARE or max(mention.years) <= self._old + _FARTHEST
        if mention.wording is Wording.SHORT or not near:
            return
        for year in mention.years:
            if year == self._old - 1:
                self._doubt(
                    mention,
                    f"Năm {year} là năm trước năm {self._old}, đang giữ nguyên; hãy xem có cần sửa thành năm {self._old} không.",
                )
            elif year > self._old:
                self._doubt(
                    mention,
                    f"Năm {year} sau năm {self._old}, đang giữ nguyên; hãy xem có còn phù hợp với kế hoạch năm {self._new} không.",
                )

    def _doubt(self, mention: YearMention, reason: str) -> None:
        self.doubts.append(Doubt(start=mention.start, text=mention.text, reason=reason))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
