"""A draft as it stands now, however somebody has edited it."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from docx.document import Document

from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.domain.issuing_number import BLANK_NUMBER, IssuingNumber
from cchc_docs.errors import InputError
from cchc_docs.vietnamese.dates import BLANK, long_date
from cchc_docs.word.bookmarks import CODE_NUMBER, ISSUED_DATE, bookmark_text, fill_bookmark
from cchc_docs.word.commenting import is_annotated
from cchc_docs.word.open_places import find_open_places
from cchc_docs.word.package import DraftProperties, open_document, read_properties, to_bytes
from cchc_docs.word.revisions import find_revisions
from cchc_docs.word.structure import read_structure
from cchc_docs.word.visible_text import document_letters

_DAY_TYPED = re.compile(r"ngày\s+\d+\s+")


class Draft:
    """A Word file that cchc drafted: the main document or one of its annexes."""

    def __init__(self, path: Path, document: Document, properties: DraftProperties) -> None:
        self.path = path
        self.properties = properties
        self._document = document
        self._structure: DocumentStructure | None = None

    @property
    def content(self) -> bytes:
        """The .docx as it is now, what was filled in included."""
        return to_bytes(self._document)

    @property
    def may_carry_hazards(self) -> bool:
        """Whether somebody may have put something into it that must not be converted."""
        return True

    def letters(self) -> Counter[str]:
        """Those that are meant to be printed."""
        return document_letters(self._document)

    @property
    def subject(self) -> str:
        """The subject (trích yếu) as it was drafted."""
        return str(self._document.core_properties.subject)

    def revisions(self) -> list[tuple[int | None, str]]:
        """(paragraph counted from 1, what it carries) for each paragraph with a tracked change or a comment; None for a note."""
        return find_revisions(self._document)

    def open_places(self) -> list[tuple[int, str]]:
        """(paragraph counted from 1, what is left open there): a number or a day written as «…»."""
        return find_open_places(self._document)

    def structure(self) -> DocumentStructure:
        """The parts of the document as the rules of form see them."""
        if self._structure is None:
            self._structure = read_structure(self._document)
        return self._structure

    def filled_by_hand(self) -> list[str]:
        """Number and day that somebody has typed into their places, as they stand there."""
        number, day = (bookmark_text(self._document, name) or "" for name in (CODE_NUMBER, ISSUED_DATE))
        typed = [f"số «{number.strip()}»"] if number.strip() else []
        return [*typed, *([f"«{' '.join(day.split())}»"] if _DAY_TYPED.search(day) else [])]

    @property
    def standing_number(self) -> int | None:
        """The number that stands in the draft already; None while its place is blank."""
        text = (bookmark_text(self._document, CODE_NUMBER) or "").strip()
        return int(text) if text.isdecimal() else None

    def lost_places(self) -> list[str]:
        """What has no place any more for its number or its date, in Vietnamese."""
        places = {"số văn bản": CODE_NUMBER, **({} if self._is_minutes else {"ngày ban hành": ISSUED_DATE})}
        return [what for what, name in places.items() if bookmark_text(self._document, name) is None]

    @property
    def _is_minutes(self) -> bool:
        """Minutes have no line of place and date: they say when the meeting ended (Appendix III, model 1.9)."""
        return self.properties.notation.startswith("BB-")

    def fill(self, number: IssuingNumber | None, day: date | None) -> list[str]:
        """Writes number and date in their places, None as room to be filled in; gives what has no place any more, in Vietnamese."""
        self._structure = None
        return [*self._fill_number(number), *self._fill_day(day)]

    def _fill_number(self, number: IssuingNumber | None) -> list[str]:
        self._document.core_properties.keywords = str(number) if number else self.properties.notation
        filled = fill_bookmark(self._document, CODE_NUMBER, number.number_part if number else BLANK_NUMBER)
        return [] if filled or number is None else ["số văn bản"]

    def _fill_day(self, day: date | None) -> list[str]:
        if self._is_minutes:
            return []
        if day is not None:
            return [] if fill_bookmark(self._document, ISSUED_DATE, long_date(day)) else ["ngày ban hành"]
        standing = bookmark_text(self._document, ISSUED_DATE)
        if standing is not None:
            fill_bookmark(self._document, ISSUED_DATE, _DAY_TYPED.sub(f"ngày{BLANK}", standing))
        return []


class MadeDraft(Draft):
    """One that has just been made: nobody has edited it, and it need not be read again."""

    def __init__(
        self, path: Path, document: Document, properties: DraftProperties, structure: DocumentStructure, content: bytes
    ) -> None:
        super().__init__(path, document, properties)
        self._structure = structure
        self._content: bytes | None = content

    def at(self, path: Path) -> "MadeDraft":
        """The same where it has been put; it is known there from now on."""
        self.path = path
        return self

    @property
    def content(self) -> bytes:
        """The .docx as it was made, or as it has been filled in since."""
        return super().content if self._content is None else self._content

    @property
    def may_carry_hazards(self) -> bool:
        """The template was looked at, and values are nothing but text."""
        return False

    def fill(self, number: IssuingNumber | None, day: date | None) -> list[str]:
        """The same; blanks are made as they are left to be filled in."""
        if number is None and day is None:
            return []
        self._content = None
        return super().fill(number, day)


def read_draft(path: Path) -> Draft | None:
    """The draft, or None for a Word file that is none of ours. Raises :class:`~cchc_docs.errors.InputError`."""
    document = open_document(path, path.as_posix())
    if is_annotated(document):
        raise InputError(f"{path.as_posix()}: là bản sao có chú thích do cchc lint --annotate ghi; hãy dùng tệp gốc")
    properties = read_properties(document)
    return Draft(path, document, properties) if properties else None
