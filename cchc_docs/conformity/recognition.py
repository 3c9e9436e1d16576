"""From the structure of a document to the parts of its form."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cchc_docs.conformity.ending_parts import find_ending
from cchc_docs.conformity.form import Annex, Form, Heading, KnownName
from cchc_docs.conformity.heading_parts import NATIONAL_TITLE, find_heading
from cchc_docs.conformity.lines import begins, flow, is_rule, likeness, pieces, plain
from cchc_docs.conformity.title_parts import find_title
from cchc_docs.domain.document_structure import Alignment, DocumentStructure, Paragraph
from cchc_docs.domain.document_type import DocumentType

ANNEX_LABEL = re.compile(r"phụ lục(?:\s+(?:số\s+)?(?:[ivxlc]+|\d+|[a-z]|[.…\d]+))?\s*[.:]?", re.IGNORECASE)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_BY_ABBREVIATION = {one.abbreviation.upper(): one for one in DocumentType if one.abbreviation}
_NOTATION = re.compile(r"/\s*([^\W\d_]+)\s*[-–]")
_COPIES = ("SAO Y", "SAO LỤC", "TRÍCH SAO")
_HEADING_LINES, _ALIKE = 8, 0.7
_LONGEST_TITLE = 6


def recognize(structure: DocumentStructure, known_names: Sequence[KnownName] = ()) -> Form:
    """The parts of the form that the document has."""
    lines = _typed_apart(_without_copy(flow(structure.paragraphs())))
    starts = _annex_starts(lines)
    main = lines[: starts[0]] if starts else lines
    annexes = tuple(_annex(lines[start:end]) for start, end in pairwise((*starts, len(lines))))
    heading = find_heading(main)
    title = find_title([line for index, line in enumerate(main) if index not in heading.taken])
    named, sent = title.title.type_name is not None, title.title.addressing is not None and not title.title.subject
    kind = title.kind or _kind_of(heading.heading, named=named, sent=sent)
    ending = find_ending(title.rest, minutes=kind is DocumentType.BIEN_BAN)
    said = [line for line in ending.before if not is_rule(line)]
    body = tuple(line for line in said if line.place.table is None)
    return Form(
        structure=structure,
        kind=kind,
        heading=heading.heading,
        title=title.title,
        bases=title.bases,
        body=body,
        last_lines=tuple({id(line): line for line in (*said[-1:], *body[-1:])}.values()),
        ending=ending.ending,
        after=ending.after,
        annexes=annexes,
        lines=lines,
        known_names=tuple(known_names),
    )


def _typed_apart(lines: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The lines, those of a heading or an ending typed with tabs and spaces cut into what stands side by side."""
    top = [piece for line in lines[:_HEADING_LINES] if line.place.table is None for piece in pieces(line)]
    headed = any(likeness(plain(piece), NATIONAL_TITLE) >= _ALIKE for piece in top)
    ending = next((index for index in range(len(lines) - 1, -1, -1) if begins(lines[index], "nơi nhận")), len(lines))
    apart: list[Paragraph] = []
    for index, line in enumerate(lines):
        typed = line.place.table is None and ((headed and index < _HEADING_LINES) or index >= ending)
        apart.extend(pieces(line) if typed else (line,))
    return tuple(apart)


def _without_copy(lines: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The lines before «SAO Y»: what follows is the copy's form, not the document's."""
    copied = (index for index, line in enumerate(lines) if index and plain(line) in _COPIES)
    return tuple(lines[: next(copied, len(lines))])


def _kind_of(heading: Heading, *, named: bool, sent: bool) -> DocumentType | None:
    """The type by the notation; an official letter when the document is sent to somebody and has neither type nor subject."""
    if (heading.letter_subject or sent) and not named:
        return DocumentType.CONG_VAN
    told = _NOTATION.search(plain(heading.number)) if heading.number else None
    if told is None:
        return None
    return _BY_ABBREVIATION.get(told[1].upper(), None if named else DocumentType.CONG_VAN)


def _annex_starts(lines: Sequence[Paragraph]) -> tuple[int, ...]:
    """Where annexes begin: a label on a line of its own, at the top of the file or of a page, or after the recipients."""
    starts: list[int] = []
    signed = False
    for index, line in enumerate(lines):
        signed = signed or begins(line, "nơi nhận")
        if line.place.table is None and ANNEX_LABEL.fullmatch(plain(line)) and (index == 0 or starts or signed or line.starts_page):
            starts.append(index)
    return tuple(starts)


def _annex(lines: Sequence[Paragraph]) -> Annex:
    label, *rest = lines
    title: list[Paragraph] = []
    attached: list[Paragraph] = []
    index = 0
    while index < min(len(rest), _LONGEST_TITLE):
        line = rest[index]
        if line.place.table is not None or is_rule(line):
            break
        if _ATTACHED.match(plain(line)) or attached:
            if attached and plain(attached[-1]).endswith(")"):
                break
            attached.append(line)
        elif line.alignment is Alignment.CENTER or not title:
            title.append(line)
        else:
            break
        index += 1
    return Annex(label=label, title=tuple(title), attached=tuple(attached), content=tuple(rest[index:]))
