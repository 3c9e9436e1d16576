"""Finding boxes 5a and 9a, the authority over a decision and the legal bases: what stands between heading and text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_docs.conformity.form import Title
from cchc_docs.conformity.lines import begins, is_rule, likeness, plain
from cchc_docs.conformity.look import in_capitals, is_bold, is_italic
from cchc_docs.domain.document_structure import Alignment, Paragraph
from cchc_docs.domain.document_type import DocumentType

_SEARCHED = 12
_LONGEST_SUBJECT = 5
_ALIKE = 0.8
_ITEM_INDENT = 15.0
"""Addressees stand far to the right of the text, even when one has lost its dash."""

_BASIS = ("Căn cứ", "Xét", "Theo", "Thực hiện")
_DECIDES = ("quyết định", "quyết nghị", "nghị quyết", "chỉ thị")
_NAMED = {one.title: one for one in DocumentType if one is not DocumentType.CONG_VAN}
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
DASHED = re.compile(r"[-–—•+]\s*\S|[-–—•+]$")


@dataclass(frozen=True)
class Found:
    """The title block, and where the text begins."""

    title: Title
    kind: DocumentType | None
    bases: tuple[Paragraph, ...]
    rest: tuple[Paragraph, ...]
    """What follows, in order."""


def type_of(text: str) -> DocumentType | None:
    """The type that the line names, slips of spelling allowed for."""
    scored = [(likeness(text, name), name) for name in _NAMED]
    score, name = max(scored)
    return _NAMED[name] if score >= _ALIKE else None


def find_title(lines: Sequence[Paragraph]) -> Found:
    """The title block at the head of the lines that follow the heading."""
    top = [index for index, line in enumerate(lines[:_SEARCHED]) if line.place.table is None]
    named = next((index for index in top if _names_type(lines[index], opening=index == top[0])), None)
    kind = type_of(plain(lines[named])) if named is not None else None
    first = named + 1 if named is not None else 0
    end = _end_of_subject(lines, first)
    below = [line for line in lines[first:end] if not is_rule(line)]
    subject = tuple(line for line in below if not _ATTACHED.match(plain(line)))
    drawn = tuple(length for line in lines[first : end + 1] for length in line.ruled_lines if subject)
    addressing = next((index for index, line in enumerate(lines[:_SEARCHED]) if begins(line, "kính gửi")), None)
    items = _addressees(lines, addressing) if addressing is not None else ()
    title = Title(
        type_name=lines[named] if named is not None else None,
        subject=subject,
        subject_lines=drawn,
        attached=tuple(line for line in below if _ATTACHED.match(plain(line))),
        addressing=lines[addressing] if addressing is not None else None,
        addressees=tuple(lines[index] for index in items),
    )
    taken = {named, addressing, *items, *range(first, end)} - {None}
    return _with_bases(title, kind, [line for index, line in enumerate(lines) if index not in taken])


def _names_type(line: Paragraph, *, opening: bool) -> bool:
    """Whether the line is a type's name: of those known, or the first of all, short, in capitals, bold and centred."""
    text = plain(line)
    if is_rule(line) or text.endswith(":"):
        return False
    centred = line.alignment is Alignment.CENTER
    looks = (centred, in_capitals(line), is_bold(line))
    if type_of(text) is not None:
        return sum(looks) >= 2
    return len(text.split()) <= 5 and opening and all(looks) and not begins(line, "kính gửi")


def _end_of_subject(lines: Sequence[Paragraph], first: int) -> int:
    """The position behind the subject and the line drawn under it; the first itself when there is none."""
    index = first
    while index < min(len(lines), first + _LONGEST_SUBJECT):
        line = lines[index]
        if is_rule(line):
            return index + 1 if index > first else first
        if line.place.table is not None or begins(line, "kính gửi", *_BASIS) or not _may_be_subject(line, opening=index == first):
            return index
        index += 1
        if line.ruled_lines:
            return index
    return index


def _may_be_subject(line: Paragraph, *, opening: bool) -> bool:
    text = plain(line)
    centred = line.alignment is Alignment.CENTER
    if opening and centred and is_bold(line) and not text.endswith("./."):
        return True
    if text.endswith((":", ";", "./.")) or re.match(r"(?:[IVX]+|\d+)[.)]\s|Điều\s", text):
        return False
    if in_capitals(line) and not opening:
        return False
    return centred if not is_bold(line) else centred or opening


def _addressees(lines: Sequence[Paragraph], addressing: int) -> tuple[int, ...]:
    """The lines below «Kính gửi:», when nothing follows the colon on its own line."""
    taken: list[int] = []
    for index in range(addressing + 1, len(lines)):
        line = lines[index]
        same_table = line.place.table is not None and line.place.table == lines[addressing].place.table
        if is_rule(line):
            break
        if not (same_table or DASHED.match(plain(line)) or line.first_line_start >= _ITEM_INDENT):
            break
        if line.first_line_start < _ITEM_INDENT and not same_table and line.alignment is Alignment.JUSTIFY:
            break
        taken.append(index)
    return tuple(taken)


def _with_bases(title: Title, kind: DocumentType | None, lines: list[Paragraph]) -> Found:
    skipped = 0
    authority = None
    while skipped < min(len(lines), 4) and (is_rule(lines[skipped]) or _is_authority(lines[skipped])):
        authority = authority or (None if is_rule(lines[skipped]) else lines[skipped])
        skipped += 1
    bases = []
    index = skipped
    while index < len(lines) and (is_rule(lines[index]) or is_basis(lines[index])):
        if not is_rule(lines[index]):
            bases.append(lines[index])
        index += 1
    decided = index
    decides = None
    if decided < len(lines) and begins(lines[decided], *_DECIDES) and len(plain(lines[decided])) < 20:
        decides = lines[decided]
        decided += 1
    title = replace(title, authority=authority, decides=decides)
    return Found(title, kind, tuple(bases), tuple(lines[decided:]))


def _is_authority(line: Paragraph) -> bool:
    """«CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …» over a decision's bases."""
    return in_capitals(line) and line.alignment is Alignment.CENTER and not re.match(r"[IVX]+\.", plain(line))


def is_basis(line: Paragraph) -> bool:
    """Whether the line is a legal basis: «Căn cứ …;»."""
    if line.place.table is not None or not begins(line, *_BASIS):
        return False
    text = plain(line)
    if text.endswith(":") or "như sau" in text:
        return False
    return begins(line, "Căn cứ", "Theo đề nghị") or text.endswith(";") or is_italic(line)
