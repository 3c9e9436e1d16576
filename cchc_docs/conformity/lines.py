"""Lines of text as the recognition of a document's parts sees them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from cchc_docs.domain.document_structure import Alignment, Paragraph, TextRun
from cchc_docs.vietnamese.text import clean, fold

_RULE = re.compile(r"[\s_—–─\-=*]{4,}")
_FEW_LETTERS = 0.3
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]*\t\s*|[ \u00a0]{3,})(?=\S)")
_HEAD = 60
"""Letters of a line that are enough to tell how it begins."""


def plain(line: Paragraph) -> str:
    """The line's text without superscript marks, cleaned, its spaces single."""
    return tidy(line.text_without_marks)


@lru_cache(maxsize=16384)
def tidy(text: str) -> str:
    """The text cleaned, its spaces single; rules ask for the same line many times."""
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


def pieces(line: Paragraph) -> tuple[Paragraph, ...]:
    """What tabs or rows of spaces set apart on one line, as lines of their own; where each really stands is not known."""
    text = "".join(run.text for run in line.runs)
    gaps = [found.span() for found in _GAP.finditer(text)]
    if not gaps:
        return (line,)
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    return tuple(replace(line, runs=_cut(line.runs, *span), alignment=Alignment.CENTER, longest_line=0.0) for span in spans)


def _cut(runs: tuple[TextRun, ...], start: int, end: int) -> tuple[TextRun, ...]:
    cut, at = [], 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            cut.append(replace(run, text=text))
    return tuple(cut)


@lru_cache(maxsize=16384)
def likeness(text: str, wanted: str) -> float:
    """How alike the texts are, letter case and punctuation left out: 0 to 1; asked of the same line by one part after another."""
    return SequenceMatcher(None, fold(text), fold(wanted)).ratio()


def begins(line: Paragraph, *words: str) -> bool:
    """Whether the line begins with one of the words, letter case and the place of tone marks left out."""
    text = fold(plain(line)[:_HEAD])
    return any(text == fold(word) or text.startswith(f"{fold(word)} ") for word in words)
