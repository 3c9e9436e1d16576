"""One text of the plan in its new year: the year moved, the agency's name renewed, and a line of review for each of both."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from cchc_docs.domain.marked_reading import without_marks
from cchc_docs.domain.review import ReviewEntry, ReviewKind
from cchc_docs.issues import Place
from cchc_docs.vietnamese.cited_documents import cited_documents
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.districts import DISTRICTS_ENDED, district_bodies
from cchc_docs.vietnamese.text import capitalize_first
from cchc_docs.vietnamese.year_moving import Change, Doubt, Moved, move_years

Move = Callable[[str, int, int], Moved]
_AROUND, _LONGEST = 40, 200
"""So many letters are shown on each side of what changed; a longer wording is cut."""

NO_DISTRICTS = "từ ngày 01/7/2025 không còn cấp huyện"


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """A locality whose name is another one on the new plan's day: «xã Long Điền A», «xã Long Điền»."""

    old: str
    new: str
    """Empty while nobody has said what it is called now."""

    since: date | None


@dataclass(frozen=True, kw_only=True)
class _Edit:
    start: int
    old: str
    new: str
    reason: str

    @property
    def end(self) -> int:
        """Behind the old words, in the old text."""
        return self.start + len(self.old)


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
        seen = without_marks(text) if move is move_years else text
        moved = move(seen, self.old, self.new)
        reason = f"Chuyển từ năm {self.old} sang năm {self.new}."
        edits = [_year_edit(text, seen, one, reason) for one in moved.changes]
        edits = sorted([*edits, *self._renamed(seen)], key=lambda one: one.start)
        doubts = sorted([*moved.doubts, *self._of_districts(seen), *self._unnamed(seen)], key=lambda one: one.start)
        new_text = _edited(text, edits)
        entries = [self._doubted(text, new_text, edits, doubt, place) for doubt in doubts]
        plain = [edit for edit in edits if not any(one.start <= edit.start < one.start + len(one.text) for one in doubts)]
        entries += [_changed(text, new_text, edits, near, place) for near in _together(plain)]
        return new_text, list(dict.fromkeys(entries))

    def _renamed(self, text: str) -> Iterator[_Edit]:
        """The names that no longer hold, but for those inside citations: what was issued keeps its issuer."""
        for renaming in (one for one in self.renamings if one.new):
            since = f" từ ngày {short_date(renaming.since)}" if renaming.since else ""
            for old, new in ((renaming.old, renaming.new), (renaming.old.upper(), renaming.new.upper())):
                for found in _outside_citations(text, re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text)):
                    yield _Edit(start=found.start(), old=old, new=new, reason=f"Tên mới của địa phương{since}.")

    def _unnamed(self, text: str) -> Iterator[Doubt]:
        """The first mention of a name that holds no longer, with nothing to put in its place."""
        for renaming in (one for one in self.renamings if not one.new):
            names = re.finditer(rf"(?<!\w){re.escape(renaming.old)}(?!\w)", text, re.IGNORECASE)
            for found in islice(_outside_citations(text, names), 1):
                reason = f"«{found[0]}» không còn là tên có hiệu lực ngày {short_date(self.day)}; hãy thay bằng tên mới."
                yield Doubt(start=found.start(), text=found[0], reason=reason)

    def _of_districts(self, text: str) -> Iterator[Doubt]:
        if self.day < DISTRICTS_ENDED:
            return
        for found in _outside_citations(text, district_bodies(text)):
            reason = f"{capitalize_first(NO_DISTRICTS)}; hãy thay «{found[0]}» bằng cơ quan của mô hình hai cấp."
            yield Doubt(start=found.start(), text=found[0], reason=reason)

    def _doubted(self, text: str, new_text: str, edits: Sequence[_Edit], doubt: Doubt, place: Place) -> ReviewEntry:
        old, new = _both(text, new_text, edits, doubt.start, doubt.start + len(doubt.text))
        return ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=old, new=new, reason=doubt.reason)


def _year_edit(text: str, seen: str, change: Change, reason: str) -> _Edit:
    """The change with the marks that stand within its words: a year is as long as any other."""
    old = text[change.start : change.start + len(change.old)]
    bare = seen[change.start : change.start + len(change.old)]
    new = "".join(mark if mark != blank else letter for mark, blank, letter in zip(old, bare, change.new, strict=True))
    return _Edit(start=change.start, old=old, new=new, reason=reason)


def _outside_citations(text: str, found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those that stand in no other document's name, issuer or subject."""
    documents = cited_documents(text)
    return (one for one in found if not any(document.start <= one.start() < document.end for document in documents))


def _together(edits: Sequence[_Edit]) -> Iterator[list[_Edit]]:
    """The edits in groups that stand so near each other that a line of review shows them all."""
    group: list[_Edit] = []
    for edit in edits:
        if group and (
            edit.start - group[-1].end > _AROUND or edit.end - group[0].start > _LONGEST or edit.reason != group[0].reason
        ):
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _changed(text: str, new_text: str, edits: Sequence[_Edit], near: Sequence[_Edit], place: Place) -> ReviewEntry:
    old, new = _both(text, new_text, edits, near[0].start, near[-1].end)
    return ReviewEntry(kind=ReviewKind.CHANGED, place=place, old=old, new=new, reason=near[0].reason)


def _edited(text: str, edits: Sequence[_Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _both(text: str, new_text: str, edits: Sequence[_Edit], start: int, end: int) -> tuple[str, str]:
    """The wording between the places of the old text with what stands around it, and what became of it."""
    first, last = _with_surroundings(text, start, end)
    if last - first > _LONGEST + 2 * _AROUND:
        last = max(text.rfind(" ", first, first + _LONGEST), first + _AROUND)
        last = next((edit.end for edit in edits if edit.start < last < edit.end), last)
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
    return place + sum(len(edit.new) - len(edit.old) for edit in edits if edit.end <= place)


def _shown(text: str, first: int, last: int) -> str:
    return ("…" if first else "") + text[first:last].strip() + ("…" if last < len(text) else "")
