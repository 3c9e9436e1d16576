"""The parts of the form (thành phần thể thức) found in a document. Decree 30/2020/NĐ-CP, Appendix I, Part I, II to IV."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cchc_docs.conformity.day_of_issue import day_of
from cchc_docs.conformity.lines import plain
from cchc_docs.domain.document_structure import DocumentStructure, Paragraph
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.validity import Validity

_PARTY = re.compile(r"\s*Số\s*:?\s*[\d\s.…]*-\s*[A-ZĐ][A-Za-zĐ]*/")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """Boxes 1 to 4 and 5b: what stands above the type's name."""

    national_title: Paragraph | None = None
    motto: Paragraph | None = None
    motto_lines: tuple[float, ...] = ()
    """Lengths of the lines drawn at the right."""

    parent: tuple[Paragraph, ...] = ()
    issuer: tuple[Paragraph, ...] = ()
    issuer_lines: tuple[float, ...] = ()
    """Lengths of the lines drawn at the left, above the number."""

    number: Paragraph | None = None
    date: Paragraph | None = None
    letter_subject: tuple[Paragraph, ...] = ()
    """«V/v …» of an official letter, all its lines."""


@dataclass(frozen=True, kw_only=True)
class Title:
    """Boxes 5a and 9a, and the authority over a decision."""

    type_name: Paragraph | None = None
    subject: tuple[Paragraph, ...] = ()
    subject_lines: tuple[float, ...] = ()
    attached: tuple[Paragraph, ...] = ()
    """«(Kèm theo Quyết định số …)» under the subject of a text that a decision issues."""

    authority: Paragraph | None = None
    """«CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …» over a decision's bases."""

    decides: Paragraph | None = None
    """«QUYẾT ĐỊNH:»."""

    addressing: Paragraph | None = None
    """The line of «Kính gửi»."""

    addressees: tuple[Paragraph, ...] = ()
    """The lines below it, when there are several."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """Boxes 7 and 9b."""

    recipients_title: Paragraph | None = None
    recipients: tuple[Paragraph, ...] = ()
    authority: tuple[Paragraph, ...] = ()
    """Authority and position, each line of the signer's column in capitals."""

    name: Paragraph | None = None
    secretary: tuple[Paragraph, ...] = ()
    """The left column of minutes: «THƯ KÝ» and the name."""


@dataclass(frozen=True, kw_only=True)
class Annex:
    """An annex in the same file, or the whole file."""

    label: Paragraph
    """«Phụ lục I»."""

    title: tuple[Paragraph, ...] = ()
    attached: tuple[Paragraph, ...] = ()
    """«(Kèm theo …)»."""

    content: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, kw_only=True)
class KnownName(Validity):
    """A name of the agency, with the days on which it holds, and its địa danh."""

    name: str
    place_name: str


@dataclass(frozen=True, kw_only=True)
class Form:
    """A document as the rules see it."""

    structure: DocumentStructure
    kind: DocumentType | None = None
    """None when nothing in the document says it."""

    heading: Heading = field(default_factory=Heading)
    title: Title = field(default_factory=Title)
    bases: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    """Lines of the text outside ruled tables, bases and «QUYẾT ĐỊNH:» left out, in order."""

    ending: Ending = field(default_factory=Ending)
    after: tuple[Paragraph, ...] = ()
    """Lines that follow the signature although they belong to no annex."""

    annexes: tuple[Annex, ...] = ()
    lines: tuple[Paragraph, ...] = ()
    """Every line of the body, tables included."""

    last_lines: tuple[Paragraph, ...] = ()
    """The last line of the text before the signature; when that is a table, the last before the table as well."""

    known_names: tuple[KnownName, ...] = ()

    @cached_property
    def spoken(self) -> tuple[tuple[Paragraph, str], ...]:
        """Every paragraph that is printed, with its plain text."""
        return tuple((paragraph, plain(paragraph)) for paragraph in self.structure.everything())

    @property
    def is_annex(self) -> bool:
        """Whether the file is nothing but an annex."""
        return bool(self.annexes) and self.heading.national_title is None and not self.body

    @property
    def is_recognized(self) -> bool:
        """Whether anything of the decree's form stands in it."""
        found = (self.heading.national_title, self.heading.motto, self.heading.number, self.title.type_name)
        return any(line is not None for line in found) or bool(self.annexes)

    @property
    def is_attachment(self) -> bool:
        """Whether a decision issues the text (Appendix III, model 1.3): number, date and signature are the decision's."""
        return bool(self.title.attached)

    @property
    def is_party(self) -> bool:
        """Whether it is a document of the Party, which has rules of its own: «Số 12-KH/ĐU»."""
        return self.heading.number is not None and bool(_PARTY.match(self.heading.number.text))

    @property
    def issued_date(self) -> date | None:
        """The day on the document; the first of the month when the day is still blank; None when no month is told."""
        return day_of(self.heading.date)
