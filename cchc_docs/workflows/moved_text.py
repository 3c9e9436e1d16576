"""One text of the plan in its new year: the year moved, the agency's name renewed, and a line of review for each of both."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_docs.domain.review import ReviewEntry, ReviewKind
from cchc_docs.issues import Place
from cchc_docs.vietnamese.cited_documents import cited_documents
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.districts import DISTRICTS_ENDED, district_bodies
from cchc_docs.vietnamese.year_moving import Doubt, Moved, move_years

Move = Callable[[str, int, int], Moved]
_AROUND, _LONGEST = 40, 160
"""So many letters are shown on each side of what changed; a longer wording is cut."""

NO_DISTRICTS = "Từ ngày 01/7/2025 không còn cấp huyện (Luật Tổ chức chính quyền địa phương số 72/2025/QH15)"


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """A locality whose name is another one on the new plan's day: «xã Long Điền A», «xã Long Điền»."""

    old: str
    new: str
    since: date | None


@dataclass(frozen=True, kw_only=True)
class _Edit:
    start: int
    old: str
    new: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class TextMover:
    """Moves texts from one year to another."""

    old: int
    new: int
    day: date
    """On which the new plan's names must hold."""

    renamings: Sequence[Renaming] = field(default=())

    def move(self, text: str, place: Place, move: Move = move_years) -> tuple[str, list[ReviewEntry]]:
        """The new text, and what somebody who reads it in the place must know."""
        moved = move(text, self.old, self.new)
        reason = f"Chuyển từ năm {self.old} sang năm {self.new}."
        edits = [_Edit(start=one.start, old=one.old, new=one.new, reason=reason) for one in moved.changes]
        edits = sorted([*edits, *self._renamed(text)], key=lambda one: one.start)
        doubts = [*moved.doubts, *self._of_districts(text)]
        new_text = _edited(text, edits)
        entries = [self._doubted(text, new_text, edits, doubt, place) for doubt in doubts]
        plain = [edit for edit in edits if not any(one.start <= edit.start < one.start + len(one.text) for one in doubts)]
        entries += [_changed(text, new_text, edits, edit, place) for edit in plain]
        return new_text, list(dict.fromkeys(entries))

    def _renamed(self, text: str) -> Iterator[_Edit]:
        """The names that no longer hold, but for those inside citations: what was issued keeps its issuer."""
        documents = cited_documents(text) if self.renamings else ()
        for renaming in self.renamings:
            since = f" từ ngày {short_date(renaming.since)}" if renaming.since else ""
            for old, new in ((renaming.old, renaming.new), (renaming.old.upper(), renaming.new.upper())):
                for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text):
                    if not any(one.start <= found.start() < one.end for one in documents):
                        yield _Edit(start=found.start(), old=old, new=new, reason=f"Tên mới của địa phương{since}.")

    def _of_districts(self, text: str) -> Iterator[Doubt]:
        if self.day < DISTRICTS_ENDED:
            return
        documents = cited_documents(text)
        for found in district_bodies(text):
            if not any(one.start <= found.start() < one.end for one in documents):
                reason = f"{NO_DISTRICTS}; hãy thay «{found[0]}» bằng cơ quan của mô hình hai cấp."
                yield Doubt(start=found.start(), text=found[0], reason=reason)

    def _doubted(self, text: str, new_text: str, edits: Sequence[_Edit], doubt: Doubt, place: Place) -> ReviewEntry:
        old, new = _both(text, new_text, edits, doubt.start, doubt.start + len(doubt.text))
        return ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=old, new=new, reason=doubt.reason)


def _changed(text: str, new_text: str, edits: Sequence[_Edit], edit: _Edit, place: Place) -> ReviewEntry:
    old, new = _both(text, new_text, edits, edit.start, edit.start + len(edit.old))
    return ReviewEntry(kind=ReviewKind.CHANGED, place=place, old=old, new=new, reason=edit.reason)


def _edited(text: str, edits: Sequence[_Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.start + len(edit.old) :]
    return text


def _both(text: str, new_text: str, edits: Sequence[_Edit], start: int, end: int) -> tuple[str, str]:
    """The wording between the places of the old text with what stands around it, and what became of it."""
    first, last = _with_surroundings(text, start, end)
    cut = last - first > _LONGEST
    if cut:
        last = first + _LONGEST
        last = next((edit.start + len(edit.old) for edit in edits if edit.start < last < edit.start + len(edit.old)), last)
    return (
        _shown(text, first, last),
        _shown(new_text, _place_now(first, edits), _place_now(last, edits)),
    )


def _with_surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    """The wording's ends, moved out to those of whole words; the whole text where little of it would be left out."""
    if end - start >= _LONGEST:
        return start, end
    if len(text) <= end - start + 2 * _AROUND:
        return 0, len(text)
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if first:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return first, last


def _place_now(place: int, edits: Sequence[_Edit]) -> int:
    """Where in the new text the place of the old one is; no edit lies across it."""
    return place + sum(len(edit.new) - len(edit.old) for edit in edits if edit.start + len(edit.old) <= place)


def _shown(text: str, first: int, last: int) -> str:
    return ("…" if first else "") + text[first:last].strip() + ("…" if last < len(text) else "")
