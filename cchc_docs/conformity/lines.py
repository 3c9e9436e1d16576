"""Lines of text as the recognition of a document's parts sees them."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.vietnamese.text import clean, fold

_RULE = re.compile(r"[\s_—–─\-=*]{4,}")
_FEW_LETTERS = 0.3
_HEAD = 60
"""Letters of a line that are enough to tell how it begins."""


def plain(line: Paragraph) -> str:
    """The line's text without superscript marks, cleaned, its spaces single."""
    return _tidy(f"{line.label} {''.join(run.printed for run in line.runs if not run.superscript)}")


@lru_cache(maxsize=16384)
def _tidy(text: str) -> str:
    """Rules ask for the same line many times."""
    return " ".join(clean(text).split())


def is_rule(line: Paragraph) -> bool:
    """Whether the line says nothing: only drawn, or made of underscores or dashes."""
    text = plain(line)
    return not text or bool(_RULE.fullmatch(text))


def is_placeholder(line: Paragraph) -> bool:
    """Whether the line is mostly dots that wait to be filled in, as in the decree's models."""
    text = plain(line)
    return ("..." in text or "…" in text) and sum(map(str.isalnum, text)) < _FEW_LETTERS * len(text)


def flow(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """All lines, line breaks cut, blank ones left out but for those that carry a drawn line."""
    lines: list[Paragraph] = []
    for paragraph in paragraphs:
        lines.extend(paragraph.lines() or ((paragraph,) if paragraph.ruled_lines else ()))
    return tuple(lines)


def likeness(text: str, wanted: str) -> float:
    """How alike the texts are, letter case and punctuation left out: 0 to 1."""
    return SequenceMatcher(None, fold(text), fold(wanted)).ratio()


def begins(line: Paragraph, *words: str) -> bool:
    """Whether the line begins with one of the words, letter case and the place of tone marks left out."""
    text = fold(plain(line)[:_HEAD])
    return any(text == fold(word) or text.startswith(f"{fold(word)} ") for word in words)
